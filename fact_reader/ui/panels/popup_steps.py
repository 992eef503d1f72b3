"""The way of the arrow keys through the card below the search field: what stands above, its page.

The keyboard stays in the field; what is marked shows where Enter goes.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from fact_reader.ui.models.search_rows import SearchRowsModel
from fact_reader.ui.panels.completion_list import CompletionList
from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.panels.query_notice import QueryNotice

Part = CompletionList | QueryNotice


class PopupSteps:
    """Moves the one mark there is: in one of the parts `above`, from the top, or in the page.

    The first Down goes to what stands above, Up from the first row, too. `page` says which one is
    shown, if any; `results` and their `rows` are one of them.
    """

    def __init__(
        self,
        above: Sequence[Part],
        page: Callable[[], QWidget | None],
        results: PickList,
        rows: SearchRowsModel,
    ) -> None:
        self._above = above
        self._page = page
        self._results = results
        self._rows = rows
        self._moved = False

    @property
    def marked(self) -> Part | None:
        """The part above the page that has the mark, if one has."""
        return next((part for part in self._above if part.marked()), None)

    def restart(self) -> None:
        """Something else is shown: the next Down is the first."""
        self._moved = False

    def go(self, row: int) -> None:
        """Mark a row of the results."""
        self._results.go(row)
        if row == 1:
            # The first passage's article is to be seen as well.
            self._results.scrollToTop()

    def unmark(self) -> None:
        """Take the mark from what stands above; the results begin with their first passage."""
        part = self.marked
        if part is not None:
            part.go(-1)
            if self._page() is self._results:
                self.go(self._rows.first_passage())

    def move_by(self, step: int) -> bool:
        """Move the mark; False where there is nothing to move to in this direction."""
        marked, page = self.marked, self._page()
        if marked is not None:
            return self._move_above(marked, step, page)
        if step > 0 and not self._moved and self._mark(self._above, step, page):
            return True
        if isinstance(page, PickList) and page.step(step):
            if page is self._results:
                self.go(page.currentIndex().row())
            self._moved = True
            return True
        if step < 0 and page is not None and self._mark(reversed(self._above), step, page):
            return True
        return page is not None

    def _move_above(self, marked: Part, step: int, page: QWidget | None) -> bool:
        if marked.step(step):
            return True
        at = self._above.index(marked)
        others = self._above[at + 1 :] if step > 0 else self._above[:at][::-1]
        if any(part.step(step) for part in others):
            marked.go(-1)
            return True
        if step < 0 or not (page is None or isinstance(page, PickList)):
            return True  # There is no row beyond.
        self.unmark()
        self._moved = True
        return page is not None

    def _mark(self, parts: Iterable[Part], step: int, page: QWidget | None) -> bool:
        if not any(part.step(step) for part in parts):
            return False
        if isinstance(page, PickList):
            page.go(-1)  # One place alone shows where Enter goes.
        return True
