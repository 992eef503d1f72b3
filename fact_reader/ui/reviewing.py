"""What follows when articles change: looking at passages that moved, and comparing versions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.model import Annotation, Changes, UserError
from fact_reader.services import annotating, editing
from fact_reader.ui.translating import counted, mark, told, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

# What is said of an annotation where it has no certain place in the newer version, and what can
# be done.
_GONE = mark("Gone from version {now}. Here it stands in version {number}."), mark("Place Again…")
_UNCERTAIN = (
    mark("Not certain in version {now}. Here it stands in version {number}."),
    mark("Review"),
)
_OFFERED_MS = 15_000


class Reviewing(QObject):
    """The actions of one window on versions of articles."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._offered = ""

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {"review": self.review, "compare": self.compare}

    def offer(self, changes: Changes) -> None:
        """Say so where passages of the articles that came in need a look."""
        if not changes.articles:
            return
        from fact_reader.services import versions

        waiting = versions.numbers_to_review(self._window.library)
        number = sum(waiting[one] for one in changes.articles & waiting.keys())
        if number:
            self._withdraw()
            self._offered = counted(
                "{n} annotation needs a look", "{n} annotations need a look", number
            )
            self._window.messages.show_message(
                self._offered, action=(tr("Review"), self.review), timeout_ms=None
            )

    def look_again(self) -> None:
        """Offer nothing more where nothing needs a look any more."""
        if self._offered:
            from fact_reader.services import versions

            if not versions.numbers_to_review(self._window.library):
                self._withdraw()

    def tell_copies(self) -> None:
        """Tell the list which articles are nearly the same."""
        from fact_reader.services import duplicates
        from fact_reader.ui.models.copies import Copies

        alike = duplicates.pairs(self._window.library)
        groups = tuple(duplicates.groups(alike))
        self._window.library_panel.set_copies(Copies(alike, groups))

    def _withdraw(self) -> None:
        if self._offered:
            self._window.messages.withdraw(self._offered)
            self._offered = ""

    def review(self, first_id: str = "") -> None:
        """Go through all passages that are not certain any more, and those that are gone; first to
        that of `first_id`, else of the annotation that is chosen, if it is one of them."""
        from fact_reader.ui.dialogs.review import ReviewDialog

        window = self._window
        window.notes_panel.flush()
        self._withdraw()
        chosen = window.desk.chosen
        first_id = first_id or (chosen.id if chosen else "")
        dialog = ReviewDialog(
            window.look.theme, window.library, window.history, window.steps.undo, window, first_id
        )
        dialog.exec()
        dialog.deleteLater()

    def show_standing(self, annotation: Annotation) -> None:
        """Show an annotation that has no certain place in the version that is open in the latest
        one in which it has, and offer to place it in the newest one."""
        from fact_reader.services import versions

        desk, opened = self._window.desk, self._window.desk.opened(annotation.article_id)
        version = versions.standing_in(self._window.library, annotation)
        if version is None or opened is None:
            return
        now = opened[1].number
        desk.show_version(version.id)
        desk.choose(annotation.id, reveal=True)
        words, name = _GONE if annotation.is_orphan else _UNCERTAIN
        action = (tr(name), lambda: self._place_again(annotation.id))
        self._window.messages.show_message(
            tr(words, now=now, number=version.number),
            action=None if desk.is_newest(annotation.article_id) else action,
            timeout_ms=_OFFERED_MS,
        )

    def _place_again(self, annotation_id: str) -> None:
        self.review(annotation_id)
        placed = annotating.get(self._window.library, annotation_id)
        if placed is not None and placed.is_placed:
            span = (placed.anchor.start, placed.anchor.end)
            self._window.desk.open_article(placed.article_id, span=span)
            self._window.desk.choose(annotation_id, reveal=True)

    def compare(self, version_id: str = "") -> None:
        """Compare the versions of the active article; the one that is named, with the one before
        it."""
        from fact_reader.ui.dialogs.compare_versions import CompareVersionsDialog

        window = self._window
        article_id = window.pane_area.active_pane.article_id
        if version_id:
            open_ids = window.desk.open_ids
            shown = {one: window.desk.opened(one) for one in open_ids}
            article_id = next(
                (one for one, found in shown.items() if found and found[1].id == version_id),
                article_id,
            )
        work = editing.work(window.library, article_id) if article_id else None
        if work is None or len(work.versions) < 2:
            window.messages.show_message(tr("There is only one version of this article."))
            return
        try:
            dialog = CompareVersionsDialog(
                window.look.theme, window.library, work, version_id, window
            )
        except UserError as error:
            window.tell_error(told(error))
            return
        dialog.exec()
        dialog.deleteLater()
