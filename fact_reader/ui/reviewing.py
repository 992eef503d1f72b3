"""What follows when articles change: looking at passages that moved, and comparing versions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.model import Changes, UserError
from fact_reader.services import editing
from fact_reader.ui.translating import counted, told, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


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

    def review(self) -> None:
        """Go through all passages that are not certain any more."""
        from fact_reader.ui.dialogs.review import ReviewDialog

        window = self._window
        window.notes_panel.flush()
        self._withdraw()
        dialog = ReviewDialog(
            window.look.theme, window.library, window.history, window.steps.undo, window
        )
        dialog.exec()
        dialog.deleteLater()

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
