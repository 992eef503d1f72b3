"""Tab goes through the window as one reads it: from left to right, whatever was made first."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


def put_in_order(window: "MainWindow") -> None:
    """The list of articles, the panes and what stands with them, the results, the notes.

    To be done again when a pane or the panel of results was added: Qt puts what is new behind all
    others. Within them, what comes later is put in its place where it is made.
    """
    body = window.body
    parts = [part for place in range(body.count()) if (part := body.widget(place)) is not None]
    # A pane before what it stands in, so that its stops are its own.
    owners = [*window.pane_area.panes, *parts]
    stops: dict[QWidget, list[QWidget]] = {owner: [] for owner in owners}
    stop = body.nextInFocusChain()
    while stop is not None and stop is not body:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            owner = next((one for one in owners if one.isAncestorOf(stop)), None)
            if owner is not None:
                stops[owner].append(stop)
        stop = stop.nextInFocusChain()
    order: list[QWidget] = []
    for part in parts:
        if part.isAncestorOf(window.pane_area) or part is window.pane_area:
            for pane in window.pane_area.panes:
                order += stops[pane]
        order += stops[part]
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)
