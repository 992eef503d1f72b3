"""What the window shows of the hit that F3 stepped to: in the status line, the list, the text."""

from collections.abc import Callable

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from results_driving import click, show_passages

from fact_reader.model import SearchFilters
from fact_reader.ui.results.results_panel import ResultsPanel

_COUNTS = "12 articles · 1 annotation"


def _step(user: User, times: int = 1) -> None:
    """Press F3 so many times, each when the hit of the last one is shown."""
    for _ in range(times):
        with user.qtbot.waitSignal(user.window.search.steps.stepped):
            user.press("F3")


def _narrow(user: User, _panel: ResultsPanel) -> None:
    user.window.searching.set_filters(SearchFilters(outlets=frozenset({"Valley Echo"})))


def _close(_user: User, panel: ResultsPanel) -> None:
    QTest.mouseClick(panel.header.close_button, Qt.MouseButton.LeftButton)


def _ask_for_another(user: User, _panel: ResultsPanel) -> None:
    user.search("sank")


def _clear(user: User, _panel: ResultsPanel) -> None:
    QTest.mouseClick(user.window.search_field.clear_button, Qt.MouseButton.LeftButton)


def _open_a_passage(user: User, panel: ResultsPanel) -> None:
    pane = user.window.pane_area.active_pane
    click(panel, 2)
    assert user.window.pane_area.active_pane is pane


@pytest.mark.parametrize("end", [_narrow, _close, _ask_for_another, _clear, _open_a_passage])
def test_the_status_line_forgets_the_hit_when_its_search_is_over(
    user: User, panel: ResultsPanel, end: Callable[[User, ResultsPanel], None]
) -> None:
    window = user.window
    user.wait(lambda: window.status.words() == _COUNTS)
    show_passages(user, panel, 29)
    click(panel, 0)
    _step(user)
    assert window.status.words().startswith("Hit 2 of ")
    pane = window.pane_area.active_pane
    assert pane.view.current_find is not None
    end(user, panel)
    user.wait(lambda: pane.view.current_find is None)
    assert window.status.words() == _COUNTS


def test_the_status_line_forgets_the_hit_when_the_filters_go_with_the_panel(
    user: User, panel: ResultsPanel
) -> None:
    window = user.window
    _narrow(user, panel)
    user.wait(lambda: panel.articles.at_hand == 4)
    _step(user, 3)
    assert window.status.words().startswith("Hit ")
    _close(user, panel)
    user.wait(lambda: "12 articles" in window.search_field.count.text())
    assert window.status.words() == _COUNTS
