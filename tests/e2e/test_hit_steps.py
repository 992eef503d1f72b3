"""What the window shows of the hit that F3 stepped to: in the status line, the list, the text."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from results_driving import (
    add_long_article,
    ask_for_all,
    chosen_rows,
    click,
    oldest_first,
    show_passages,
)

from fact_reader.model import SearchFilters
from fact_reader.ui import hit_steps
from fact_reader.ui.models.search_rows import SnippetRow
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


def test_a_step_under_way_does_not_lead_away_from_what_is_opened(
    user: User, panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, looked = threading.Semaphore(0), threading.Event()
    find_step = hit_steps.find_step

    def held(*given: Any) -> Any:
        looked.set()
        go_on.acquire()
        return find_step(*given)

    monkeypatch.setattr(hit_steps, "find_step", held)
    show_passages(user, panel, 29)
    user.press("F3")
    user.wait(looked.is_set)
    click(panel, 5)
    pane = user.window.pane_area.active_pane
    there = (pane.article_id, pane.view.caret_offset())
    with user.qtbot.assertNotEmitted(user.window.search.steps.stepped, wait=200):
        go_on.release()
    assert (pane.article_id, pane.view.caret_offset()) == there


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


def test_the_status_line_tells_of_the_hit_after_the_index_has_caught_up(
    user: User, panel: ResultsPanel
) -> None:
    window = user.window
    user.wait_for_index()
    _step(user)
    words = window.status.words()
    assert words.startswith("Hit ")
    for _ in range(2):
        with user.qtbot.waitSignal(window.indexer.caught_up):
            window.indexer.wake()
        assert window.status.words() == words
        # Not where something else is shown meanwhile.
        user.open("Report 7")
        words = _COUNTS


def _current(panel: ResultsPanel) -> tuple[str, int]:
    """What the only selected row stands for."""
    [row] = chosen_rows(panel)
    assert panel.view.currentIndex().row() == row
    passage = panel.view.rows.passage(row)
    return panel.view.rows.article_id(row), passage.start if passage else -1


def _in_the_text(user: User) -> tuple[str, int]:
    """The hit that stands out in the text."""
    pane = user.window.pane_area.active_pane
    assert pane.view.current_find is not None
    return pane.article_id, pane.view.current_find[0]


def test_the_list_of_passages_follows_the_steps(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    oldest_first(user, panel)
    click(panel, 4)
    opened = panel.passages.passage(4)
    user.window.focus_reading()
    asked: list[object] = []
    panel.open_requested.connect(lambda *what: asked.append(what))
    for _ in range(9):
        _step(user)
        assert _current(panel) == _in_the_text(user)
    assert _current(panel) != (opened.article_id, opened.start)
    shown = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(shown)
    assert user.window.pane_area.active_pane.view.hasFocus()
    assert not asked
    # With the keyboard in the list, too: there 1, 2 and 3 tag what is selected.
    panel.focus_list()
    _step(user)
    assert _current(panel) == _in_the_text(user)
    assert panel.view.hasFocus()


def test_several_selected_passages_stay_while_stepping(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    click(panel, 4)
    user.press("Shift+Down")
    assert chosen_rows(panel) == [4, 5]
    _step(user, 3)
    assert chosen_rows(panel) == [4, 5]


def test_the_list_of_articles_follows_the_steps(user: User, panel: ResultsPanel) -> None:
    _step(user)
    seen = set()
    for _ in range(6):
        _step(user)
        article_id, start = _current(panel)
        assert article_id == _in_the_text(user)[0]
        snippet = panel.articles.rows[chosen_rows(panel)[0]]
        assert isinstance(snippet, SnippetRow)
        assert start <= _in_the_text(user)[1] < start + len(snippet.snippet.text)
        seen.add(article_id)
    assert len(seen) > 1
    # What is not at hand in the list is not selected there, and nothing else is.
    panel.view.show_hit("gone", 0, 1)
    assert not chosen_rows(panel)


def test_a_step_to_a_hit_that_is_not_listed_leads_to_what_there_is_more(
    user: User, tmp_path: Path
) -> None:
    add_long_article(tmp_path / "library")
    user.application.open(tmp_path / "library")
    panel = ask_for_all(user, "tender")
    user.wait(lambda: panel.articles.at_hand == 1)
    _step(user, 8)
    assert user.window.status.words() == "Hit 8 of 11"
    [row] = chosen_rows(panel)
    assert panel.articles.more(row) is not None
