"""Links in the window: what the open articles are linked to, and making and taking away links."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from fact_reader.model import Changes, Link, LinkedPassage, LinkKind
from fact_reader.services import linking
from fact_reader.services.library import Library
from fact_reader.ui.translating import mark, tr
from fact_reader.ui.undo import History

# The names of the steps that turn a link.
_TURNED = {
    LinkKind.ANSWERS: mark("Change link to answers"),
    LinkKind.SUPPORTS: mark("Change link to supports"),
}


class Linking(QObject):
    """Knows the links of the open articles. `changed` is sent when they are others, or lead to
    another state of an annotation."""

    changed = Signal()

    def __init__(self, library: Library, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._history = history
        self._open_ids: list[str] = []
        self._around: dict[str, tuple[LinkedPassage, ...]] = {}

    @property
    def passages(self) -> dict[str, tuple[LinkedPassage, ...]]:
        """By the id of each linked annotation of the open articles, what it is linked to."""
        return self._around

    def shown(self) -> tuple[Link, ...]:
        """The links of which both ends are in open articles, each once."""
        near = self._around
        found = {
            one.link.id: one.link
            for passages in near.values()
            for one in passages
            if one.annotation.id in near
        }
        return tuple(found.values())

    def set_open(self, article_ids: Iterable[str]) -> None:
        """Other articles are open."""
        self._open_ids = list(article_ids)
        self._read()

    def apply(self, changes: Changes) -> None:
        """Follow what a write changed."""
        ends = {one.annotation.id for passages in self._around.values() for one in passages}
        if (
            changes.saved_links
            or changes.removed_links
            or changes.articles
            or changes.removed_articles
            or ends & {one.id for one in (*changes.saved, *changes.removed)}
        ):
            self._read()

    def _read(self) -> None:
        around = linking.around(self._library, self._open_ids) if self._open_ids else {}
        if around != self._around:
            self._around = around
            self.changed.emit()

    def link(self, source_id: str, target_id: str) -> bool:
        """Link two annotations. False if it was not possible; the user has then been told."""
        plan = self._history.take(
            tr("Link"), lambda: linking.linking(self._library, source_id, target_id)
        )
        return plan is not None

    def unlink(self, link_id: str) -> None:
        """Take a link away."""
        self._history.take(tr("Unlink"), lambda: linking.unlinking(self._library, link_id))

    def turn(self, link_id: str, kind: LinkKind) -> None:
        """Make a link between two passages of one stance an answer, or a support."""
        self._history.take(tr(_TURNED[kind]), lambda: linking.turning(self._library, link_id, kind))
