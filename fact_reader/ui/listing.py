"""Brings the list of articles in step with the database, some milliseconds at a time.

In a thread this would hold Python's global lock for many small moments, in each of which the window
waits; in slices between the window's own events it waits for one slice at most.
"""

import gc
from collections.abc import Collection

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from fact_reader.model import UserError
from fact_reader.services import editing
from fact_reader.services.library import Library
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.translating import told

# Up to so many articles are read and shown on the spot.
_AT_ONCE = 20
_PORTION = 20
_SLICE_MS = 2
# To show many new rows lays out the whole list.
_SHOW_EVERY_MS = 1_000


class Listing(QObject):
    """Signals: `grown` when more is shown while more is to come, `completed` when what was asked
    for is in the list, `all_listed` when that was every article, `failed` (a sentence for the
    user)."""

    grown = Signal()
    completed = Signal()
    all_listed = Signal()
    failed = Signal(str)

    def __init__(
        self, library: Library, panel: LibraryPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._panel = panel
        self._waiting: set[str] = set()
        # The last of the ids that were gone through; None where not all are asked for.
        self._behind: str | None = None
        self._all_wanted = False
        self._shown = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._slice)

    def show_all(self) -> None:
        """List every article of the library."""
        self._behind = ""
        self._all_wanted = True
        self._begin()

    def refresh(self, article_ids: Collection[str]) -> None:
        """List these articles as they are now; those that are removed are passed over."""
        if len(article_ids) <= _AT_ONCE:
            self._panel.update_articles(editing.summaries(self._library, article_ids))
        else:
            self._waiting.update(article_ids)
            self._begin()

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._shown.start()
            self._timer.start()

    def _slice(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        try:
            portion = self._next_portion()
            is_all = not portion
            while portion:
                self._panel.articles.hold(editing.summaries(self._library, portion))
                portion = [] if spent.hasExpired(_SLICE_MS) else self._next_portion()
        except UserError as error:
            self._waiting.clear()
            self._behind = None
            self._panel.show_held()
            self.failed.emit(told(error))
            return
        if is_all:
            # In a slice of its own, because to show what came in lays out the list.
            self._complete()
            return
        # What the list holds lives as long as the window. To go through all of it in search of
        # garbage would make the window stand still for 0.1 s and more, every now and then.
        gc.freeze()
        if self._shown.hasExpired(_SHOW_EVERY_MS):
            self._panel.show_held()
            self._shown.start()
            self.grown.emit()
        self._timer.start()

    def _next_portion(self) -> list[str]:
        if self._waiting:
            return [self._waiting.pop() for _ in range(min(_PORTION, len(self._waiting)))]
        if self._behind is None:
            return []
        portion = editing.ids_after(self._library, self._behind, _PORTION)
        self._behind = portion[-1] if portion else None
        return portion

    def _complete(self) -> None:
        self._panel.show_held()
        self.completed.emit()
        if self._all_wanted:
            self._all_wanted = False
            self.all_listed.emit()

    def close(self) -> None:
        """Stop."""
        self._timer.stop()
