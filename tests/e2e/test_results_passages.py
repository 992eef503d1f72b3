"""The panel's list of passages: whose they are, why there are none, and where the others are."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from driving import User
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from results_driving import (
    add_long_article,
    ask_for_all,
    chosen_rows,
    click,
    notice_words,
    oldest_first,
    show_passages,
)

from fact_reader.model import SearchFilters, Stance
from fact_reader.services import editing
from fact_reader.ui.panels.text_lines import draw_text
from fact_reader.ui.results import passage_delegate
from fact_reader.ui.results.question import View
from fact_reader.ui.results.results_panel import ResultsPanel


def _button(panel: ResultsPanel, words: str) -> QPushButton:
    buttons = panel.notice.findChildren(QPushButton)
    [found] = [one for one in buttons if one.text() == words and one.isVisible()]
    return found


@pytest.mark.parametrize(
    ("query", "articles"),
    [('outlet:"Night Desk"', 4), ("title:report", 12), ("date:2017", 12), ("NOT sank", 8)],
)
def test_articles_without_any_passage_found_are_a_click_away(
    user: User, panel: ResultsPanel, query: str, articles: int
) -> None:
    show_passages(user, panel, 29)
    user.search(query)
    user.wait(lambda: panel.notice.isVisible())
    assert panel.header.title.found == f"{articles} articles"
    assert "There is no passage to list" in notice_words(panel)
    QTest.mouseClick(_button(panel, "Show the articles"), Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.article_view.isVisible())
    assert panel.options.view is View.ARTICLES
    assert panel.articles.at_hand == articles
    # The view with passages comes back with the words, and without the notice.
    user.search("sank")
    show_passages(user, panel, 4)
    assert not panel.notice.isVisible()


def test_filters_alone_list_no_passage_unless_they_ask_for_one(
    user: User, panel: ResultsPanel
) -> None:
    show_passages(user, panel, 29)
    user.window.search_field.set_query("")
    user.window.searching.set_filters(SearchFilters(outlets=frozenset({"Valley Echo"})))
    user.wait(lambda: "There is no passage to list" in notice_words(panel))
    assert panel.header.title.found == "4 articles"
    user.window.searching.set_filters(SearchFilters(stances=frozenset({Stance.CLAIM})))
    user.wait(lambda: panel.passages.rowCount() == 1 and panel.passage_view.isVisible())
    panel.header.furniture.trigger()
    user.window.searching.set_filters(SearchFilters(outlets=frozenset({"Valley Echo"})))
    user.wait(lambda: "Passages in page furniture are left out." in notice_words(panel))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the passages draw, text by text."""
    texts: list[str] = []

    def draw(painter: QPainter, text: str, *others: Any) -> None:
        texts.append(text)
        draw_text(painter, text, *others)

    monkeypatch.setattr(passage_delegate, "draw_text", draw)
    return texts


@pytest.mark.parametrize("size", [(900, 620), (1100, 700), (1440, 900)])
def test_every_passage_says_whose_it_is(
    user: User, panel: ResultsPanel, drawn: list[str], size: tuple[int, int]
) -> None:
    window = user.window
    work = editing.work(window.library, f"{3:016x}")
    assert work is not None
    window.history.edit_article(work.article, replace(work.article, outlet=""))
    window.resize(*size)
    show_passages(user, panel, 29)
    oldest_first(user, panel)
    user.wait(lambda: panel.passages.copied(8).endswith("(No outlet · 5 Apr 2017)"))
    view = panel.passage_view
    for row, name in ((0, "Harbour Post"), (3, "Valley Echo"), (8, "Report 3")):
        drawn.clear()
        view.scrollTo(panel.passages.index(row))
        view.viewport().grab(view.visualRect(panel.passages.index(row)))
        assert any(text.startswith(name[:5]) and text[-1] in f"…{name[-1]}" for text in drawn)
    place = view.visualRect(view.rows.index(8)).center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), tip)
    assert QToolTip.text() == "Report 3\nNo outlet · 5 Apr 2017"


@pytest.mark.parametrize("size", [(900, 620), (1440, 900), (2400, 900)])
def test_articles_without_outlet_are_told_apart(
    user: User, panel: ResultsPanel, drawn: list[str], size: tuple[int, int]
) -> None:
    window = user.window
    titles = (
        "Donald Trump insists on meeting with Vladimir Putin",
        "Donald Trump to hold summit with Vladimir Putin",
    )
    for number, title in enumerate(titles):
        work = editing.work(window.library, f"{number:016x}")
        assert work is not None
        window.history.edit_article(work.article, replace(work.article, outlet="", title=title))
    window.resize(*size)
    show_passages(user, panel, 29)
    oldest_first(user, panel)
    user.wait(lambda: panel.passages.copied(3).endswith("(No outlet · 5 Feb 2017)"))
    view, sources = panel.passage_view, []
    for row in (0, 3):
        drawn.clear()
        view.scrollTo(panel.passages.index(row))
        view.viewport().grab(view.visualRect(panel.passages.index(row)))
        sources.append(drawn[0])
    assert sources[0] != sources[1]
    if size[0] == 900:
        assert [source[:5] for source in sources] == ["…insi", "…to h"]
    else:
        assert [source[:15] for source in sources] == ["Donald Trump in", "Donald Trump to"]


@pytest.fixture
def long_article(user: User, tmp_path: Path) -> ResultsPanel:
    """The panel with one long article in which "tender" is eleven times, three times tagged."""
    add_long_article(tmp_path / "library")
    user.application.open(tmp_path / "library")
    panel = ask_for_all(user, "tender")
    user.wait(lambda: panel.articles.at_hand == 1)
    return panel


def test_more_passages_unfold_and_lead_to_the_first_that_is_not_shown(
    user: User, long_article: ResultsPanel
) -> None:
    panel = long_article
    words = panel.articles.index(4).data
    assert words() == "8 more"
    click(panel, 4)
    assert not user.window.pane_area.active_pane.article_id
    assert "Tender 3 left." in words()
    assert chosen_rows(panel) == [4]
    assert panel.articles.index(5).data() == "7 more"
    click(panel, 5)
    pane = user.window.pane_area.active_pane
    user.wait(lambda: bool(pane.article_id))
    hit = pane.view.text.index("Tender 4")
    user.wait(lambda: pane.view.caret_offset() == hit + len("Tender"))
    start, end = pane.view.visible_span()
    assert start <= hit < end
    assert user.window.status.words() == "Hit 5 of 11"
    assert panel.article_view.hasFocus()
    # From there on with the keys, or beside.
    user.press("F3")
    user.wait(lambda: user.window.status.words() == "Hit 6 of 11")
    user.press("Ctrl+Return")
    user.wait(lambda: len(user.window.pane_area.panes) == 2)
