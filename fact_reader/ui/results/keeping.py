"""Keeping somebody's place in a list whose rows are shown anew."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from fact_reader.ui.results.result_view import ResultView

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ONLY_MOVE = QItemSelectionModel.SelectionFlag.NoUpdate


@contextmanager
def place_kept(view: "ResultView", again: bool) -> Iterator[None]:
    """While this lasts, the model of `view` may show other rows.

    Of those that are there afterwards the selected ones stay selected, the current one current,
    and what was looked at where it was on the screen. Unless it is the same question `again`: then
    the list begins at its top.
    """
    bar = view.verticalScrollBar()
    if not again:
        yield
        bar.setValue(0)
        return
    keys, place = view.rows.keys(), bar.value()
    chosen, current = view.chosen_rows(), view.currentIndex().row()
    looked_at = _looked_at(view, current)
    known = [keys[row] if row >= 0 else None for row in (*chosen, current, looked_at)]
    yield
    *kept, current_now, looked_at_now = view.rows.rows_of(known)
    if not view.currentIndex().isValid() and not view.chosen_rows():
        if current >= 0 > current_now:
            # What stands there now is where the keys go on from, but nobody selected it.
            current_now = min(current, view.rows.rowCount() - 1)
        _select(view, sorted({row for row in kept if row >= 0}), current_now)
    if looked_at_now >= 0:
        place += view.top_of(looked_at_now) - view.top_of(looked_at)
    view.executeDelayedItemsLayout()
    bar.setValue(place)


def _looked_at(view: "ResultView", current: int) -> int:
    """The row that is to stay where it is on the screen: the current one while it is in sight, else
    the uppermost; none (-1) at the very top, so that what is better now comes into sight."""
    scrolled = view.verticalScrollBar().value()
    if current >= 0 and 0 <= view.top_of(current) - scrolled < view.viewport().height():
        return current
    return view.rowAt(0) if scrolled else -1


def _select(view: "ResultView", rows: Sequence[int], current: int) -> None:
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    selection = QItemSelection()
    for first, last in runs:
        selection.select(view.rows.index(first), view.rows.index(last))
        if first <= current <= last:
            # With Shift the selection goes on from its other end.
            view.begin_selection(first if current == last else last)
    model = view.selectionModel()
    model.select(selection, _SELECT)
    model.setCurrentIndex(view.rows.index(current), _ONLY_MOVE)
