"""The search field and the card below it, with real answers: where rows lead, what comes back."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Semaphore
from typing import Any

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from results_driving import add_long_article, fill

from fact_reader.model import SearchFilters
from fact_reader.services import importing, indexing, saved_searches
from fact_reader.services.library import Library
from fact_reader.ui.models.search_rows import MoreRow
from fact_reader.ui.results.question import Question
from fact_reader.ui.results.results_panel import ResultsPanel


@pytest.mark.parametrize("beside", [False, True])
def test_more_passages_lead_to_the_first_that_is_not_shown(
    user: User, tmp_path: Path, beside: bool
) -> None:
    add_long_article(tmp_path / "library")
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.wait_for_index()
    user.search("tender")
    popup = user.window.search_field.popup
    [more] = [row for row in popup.rows.rows if isinstance(row, MoreRow)]
    assert more.unfolds
    at = popup.rows.rows.index(more)
    place = popup.list.visualRect(popup.rows.index(at)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    left = popup.rows.rows[at + 1]
    assert isinstance(left, MoreRow)
    assert not left.unfolds
    user.press("Down")
    user.press("Ctrl+Return" if beside else "Return")
    assert not popup.isVisible()
    user.wait(lambda: user.window.status.words() == "Hit 5 of 11")
    view = user.window.pane_area.active_pane.view
    hit = view.text.index("Tender 4")
    assert view.caret_offset() == hit + len("Tender")
    start, end = view.visible_span()
    assert start <= hit < end
    assert user.window.search_field.line.hasFocus(), "the keyboard stays where it is"
    user.press("F3")
    user.wait(lambda: user.window.status.words() == "Hit 6 of 11")


def test_a_query_that_was_taken_over_is_taken_back_by_undo(user: User, panel: ResultsPanel) -> None:
    field = user.window.search_field
    user.search("fery")
    user.wait(lambda: panel.about_query.suggestion.isVisible())
    user.press("Down")
    assert panel.about_query.marked() == "ferry"
    user.press("Return")
    user.wait(lambda: panel.articles.at_hand == 12)
    assert field.query() == "ferry"
    user.press("Ctrl+Z")
    assert field.query() == "fery"
    user.wait(lambda: panel.articles.at_hand == 0)
    user.press("Ctrl+Y")
    user.wait(lambda: panel.articles.at_hand == 12)


def test_a_saved_search_leaves_what_was_typed_to_undo(user: User, panel: ResultsPanel) -> None:
    window, field = user.window, user.window.search_field
    saved_searches.save(window.library, "Sunk", "sank", SearchFilters())
    window.search.saved.refresh()
    saved = window.library_panel.groups.saved_list
    user.wait(lambda: saved.rows.rowCount() > 0)
    user.search("pilot")
    place = saved.visualRect(saved.rows.index(0)).center()
    for _ in range(2):  # the second time nothing else is asked, and there is nothing to take back
        QTest.mouseClick(saved.viewport(), Qt.MouseButton.LeftButton, pos=place)
        user.wait(lambda: panel.articles.at_hand == 4)
    assert not field.popup.isVisible(), "no completions stand over what is found"
    user.press("Ctrl+Z")
    user.wait(lambda: window.searching.results.query == "pilot")
    assert field.query() == "pilot"


def test_what_was_asked_before_something_alike_comes_back_by_undo(
    user: User, panel: ResultsPanel
) -> None:
    field = user.window.search_field
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 4)
    user.window.searching.show_similar(f"{0:016x}", 12, 50)
    user.wait(lambda: user.window.searching.settled.like is not None)
    assert field.query() == ""
    user.press("Ctrl+K")
    user.press("Ctrl+Z")
    assert field.query() == "sank"
    user.wait(lambda: user.window.searching.settled == Question("sank", options=panel.options))


def test_the_empty_field_shows_the_ways_to_begin_when_it_is_asked_for(
    user: User, tmp_path: Path
) -> None:
    fill(tmp_path / "library")
    user.application.open(tmp_path / "library")
    user.wait_for_index()
    field, window = user.window.search_field, user.window
    window.activateWindow()
    user.wait(window.isActiveWindow)
    field.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not field.popup.isVisible(), "the window became active, no more"
    for keys in ("Ctrl+K", "Slash"):
        user.press(keys)
        assert field.popup.isVisible()
        assert field.popup.is_start
        user.press("Escape")
        assert not field.popup.isVisible()
        assert field.line.hasFocus()
        # Also where the keyboard is in the field already.
        user.press("Ctrl+K")
        assert field.popup.isVisible()
        user.press("Escape")
        user.press("Escape")
        user.open("Report 3").view.setFocus()
    # An example is chosen from there at once.
    user.press("Ctrl+K")
    user.press("Down")
    user.press("Return")
    user.wait(lambda: bool(field.query()))


@pytest.fixture
def indexed_in_steps(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Semaphore]:
    """The index lacks 40 articles, and takes them in in four batches; after each it waits until it
    is let go on."""
    fill(tmp_path / "library")
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.window.activateWindow()
    user.wait(lambda: user.window._was_painted)
    user.wait_for_index()
    steps, catch_up = Semaphore(0), indexing.catch_up

    def in_steps(library: Library, tell: Callable[[int, int], None], *more: Any, **how: Any) -> int:
        def wait(done: int, total: int) -> None:
            tell(done, total)
            assert steps.acquire(timeout=60)

        return catch_up(library, wait, *more, **how)

    monkeypatch.setattr(indexing, "catch_up", in_steps)
    monkeypatch.setattr(indexing, "BATCH", 20)
    for number in range(40):
        importing.import_text(user.window.library, f"Report {number}\n\nThe ferry left at dawn.")
    assert indexing.is_behind(user.window.library) == 80
    yield steps
    steps.release(9)


def _says(line: QLabel, words: str) -> bool:
    return line.text() == words


@pytest.mark.parametrize("in_panel", [False, True])
def test_what_is_still_read_in_is_counted_down(
    user: User, indexed_in_steps: Semaphore, in_panel: bool
) -> None:
    window = user.window
    user.search("ferry")
    if in_panel:
        user.press("Ctrl+Shift+F")
        assert window.results_place.panel is not None
        line = window.results_place.panel._incomplete
    else:
        line = window.search_field.popup._incomplete
    user.wait(line.isVisible)
    words = "Still reading in {} changes: not everything is found yet."
    assert line.text() == words.format(80)
    window.indexer.wake()
    for left in (60, 40, 20):
        user.wait(partial(_says, line, words.format(left)))
        indexed_in_steps.release()
    # All is in; what the indexer does at the end need not be waited for.
    user.wait(lambda: not line.isVisible())
    assert window.indexer.is_busy
    assert user.window.searching.results.total == 12 + 40
    indexed_in_steps.release()
    user.wait_for_index()
    assert not line.isVisible()


def test_what_is_still_read_in_is_right_when_the_card_is_opened_again(
    user: User, indexed_in_steps: Semaphore
) -> None:
    popup = user.window.search_field.popup
    user.search("ferry")
    user.wait(popup._incomplete.isVisible)
    user.press("Escape")
    assert not popup.isVisible()
    user.window.indexer.wake()
    user.wait(lambda: "60 changes" in popup._incomplete.text())
    user.press("Ctrl+K")
    assert popup._incomplete.isVisible()
    indexed_in_steps.release(4)
    user.wait_for_index()
    user.wait(lambda: not popup._incomplete.isVisible())
