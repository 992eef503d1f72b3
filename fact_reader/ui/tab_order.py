"""Tab goes through the window as one reads it: from left to right, whatever was made first."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


def put_in_order(window: "MainWindow") -> None:
    """The list of articles, the panes and what stands with them, the notes.

    To be done again when a pane was added: Qt puts what is new behind all others.
    """
    body = window.body
    parts = [part for place in range(body.count()) if (part := body.widget(place)) is not None]
    at = parts.index(
        next(
            part
            for part in parts
            if part.isAncestorOf(window.pane_area) or part is window.pane_area
        )
    )
    parts[at:at] = window.pane_area.panes
    stops: list[QWidget] = []
    for part in parts:
        stops += [stop for stop in _stops(part) if stop not in stops]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the keyboard by Tab in a part of the window, shown or not, in its own order."""
    found: list[QWidget] = []
    stop: QWidget | None = part.nextInFocusChain()
    while stop is not None and stop is not part:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isAncestorOf(stop):
            found.append(stop)
        stop = stop.nextInFocusChain()
    return found
