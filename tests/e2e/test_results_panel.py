"""All results of a search in the panel below the panes: narrowed, opened, tagged."""

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from driving import User
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolTip

from fact_reader.analysis.words import count_words
from fact_reader.anchoring import describe, find_quote
from fact_reader.model import Annotation, Article, PartialDate, SearchFilters, Stance, Version
from fact_reader.services import annotating, editing, importing, indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles
from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import draw_text
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.results import passage_delegate
from fact_reader.ui.results.question import Passage, View
from fact_reader.ui.results.results_panel import ResultsPanel

_NOW = datetime(2024, 1, 1, tzinfo=UTC)
_OUTLETS = ("Harbour Post", "Valley Echo", "Night Desk")


def _fill(folder: Path, count: int = 12) -> None:
    """Articles a month apart from January 2017 on; every one has "ferry", every third "sank"."""
    with Library(folder) as library:
        with library.database.writing() as connection:
            for number in range(count):
                sank = "Officials denied that the ferry sank. " if number % 3 == 0 else ""
                text = (
                    f"Report {number}\n\nThe ferry left harbour number {number} at dawn. {sank}"
                    f"A second ferry waited for pilot p{number}q.\n\nNobody was hurt."
                )
                month = PartialDate(f"{2017 + number // 12}-{number % 12 + 1:02}-05")
                article = Article(
                    f"{number:016x}",
                    f"Report {number}",
                    _NOW,
                    _NOW,
                    outlet=_OUTLETS[number % 3],
                    published=month,
                    language="en" if number % 2 else "de",
                )
                version = Version(f"f{number:015x}", article.id, 1, text, f"{number:064x}", _NOW)
                articles.save(connection, article)
                articles.add_version(connection, version, count_words(text))
        start = _text(library, 1).index("A second")
        annotating.save(
            library,
            Annotation(
                "a" * 16,
                f"{1:016x}",
                f"f{1:015x}",
                describe(_text(library, 1), start, start + 22),
                Stance.CLAIM,
                _NOW,
                _NOW,
                note="which ferry is meant?",
                speaker="The pilot",
            ),
        )
        indexing.catch_up(library)


def _text(library: Library, number: int) -> str:
    work = editing.work(library, f"{number:016x}")
    assert work is not None
    return work.version.text


@pytest.fixture
def panel(user: User, tmp_path: Path) -> ResultsPanel:
    """The panel with all that was found for "ferry"."""
    _fill(tmp_path / "library")
    user.application.open(tmp_path / "library")
    window = user.window
    window.resize(1440, 900)
    user.qtbot.waitExposed(window)
    window.activateWindow()
    user.wait_for_index()
    user.search("ferry")
    user.press("Ctrl+Shift+F")
    made = window.results_place.panel
    assert made is not None
    user.wait(lambda: made.articles.at_hand == 12)
    user.wait(lambda: bool(made.facets.histogram.bars))
    return made


def _click(panel: ResultsPanel, row: int, held: Qt.KeyboardModifier | None = None) -> None:
    view = panel.view
    index = view.rows.index(row)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        held or Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )


def _passages(user: User, panel: ResultsPanel, count: int) -> None:
    QTest.mouseClick(panel.header.views.segments()[1], Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.view is panel.passage_view and panel.passages.rowCount() == count)
    user.wait(lambda: panel.passage_view.isVisible())


def test_it_says_what_was_found_and_keeps_the_popup_shut(user: User, panel: ResultsPanel) -> None:
    # Two in each text, one more in every third, and one in the note.
    user.wait(lambda: panel.header.title.found == "29 passages in 12 articles")
    assert user.window.actions_by_name["search_results"].isChecked()
    assert not user.window.search_field.popup.isVisible()
    assert panel.article_view.hasFocus()


def test_typing_updates_it(user: User, panel: ResultsPanel) -> None:
    user.search("sank")
    assert not user.window.search_field.popup.isVisible()
    user.wait(lambda: panel.header.title.found == "4 passages in 4 articles")
    user.search("nowhere at all")
    user.wait(lambda: panel.notice.isVisible())
    assert panel.header.title.found == "Nothing found"


def test_keys_of_the_field_go_through_the_list(user: User, panel: ResultsPanel) -> None:
    user.search("ferry")
    user.press("Down")
    user.press("Down")
    user.press("Return")
    opened = user.window.pane_area.active_pane.article_id
    assert opened == panel.articles.article_id(panel.article_view.currentIndex().row())


def test_a_facet_narrows_and_its_chip_widens(user: User, panel: ResultsPanel) -> None:
    rows = {row.text(): row for row in panel.facets.groups["outlets"].rows}
    QTest.mouseClick(rows["Night Desk"], Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.articles.at_hand == 4)
    # Several of one kind: any of them.
    QTest.mouseClick(rows["Valley Echo"], Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.articles.at_hand == 8)
    # Each counts what passes the other filters: further outlets can be chosen.
    assert [row.isVisible() for row in panel.facets.groups["outlets"].rows] == [True] * 3
    assert [chip.text() for chip in panel.chips.chips] == ["Night Desk", "Valley Echo"]
    QTest.mouseClick(panel.chips.chips[0], Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.articles.at_hand == 4)
    assert [chip.text() for chip in panel.chips.chips] == ["Valley Echo"]


def test_filters_stay_while_typing_and_end_with_the_panel(user: User, panel: ResultsPanel) -> None:
    user.window.searching.set_filters(SearchFilters(languages=frozenset({"de"})))
    user.wait(lambda: panel.articles.at_hand == 6)
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 2)
    assert [chip.text() for chip in panel.chips.chips] == ["German"]
    panel.focus_list()
    user.press("Escape")
    assert not panel.isVisible()
    user.wait(lambda: user.window.searching.results.total == 4)
    assert user.window.pane_area.active_pane.view.hasFocus()


def test_a_range_of_months_is_dragged(user: User, panel: ResultsPanel) -> None:
    bars = panel.facets.histogram
    assert [name for name, _ in bars.bars] == [f"2017-{month:02}" for month in range(1, 13)]
    first, last = (bars.bar_box(number).center().toPoint() for number in (2, 4))
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(bars, last)
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=last)
    user.wait(lambda: panel.articles.at_hand == 3)
    assert [chip.text() for chip in panel.chips.chips] == ["Mar 2017 – May 2017"]


def test_a_range_of_months_is_chosen_with_keys(user: User, panel: ResultsPanel) -> None:
    bars = panel.facets.histogram
    bars.setFocus()
    for key in ("Right", "Right", "Shift+Right", "Return"):
        user.press(key)
    user.wait(lambda: panel.articles.at_hand == 2)
    assert user.window.searching.filters.first_month == "2017-02"
    assert user.window.searching.filters.last_month == "2017-03"
    user.press("Escape")
    user.wait(lambda: panel.articles.at_hand == 12)


def test_only_the_open_articles(user: User, panel: ResultsPanel) -> None:
    user.open("Report 5")
    user.open("Report 6", beside=True)
    panel.header.scope.choices_menu.actions()[1].trigger()
    user.wait(lambda: panel.articles.at_hand == 2)
    user.press("Ctrl+W")
    user.wait(lambda: panel.articles.at_hand == 1)


def test_passages_stand_one_to_a_line(user: User, panel: ResultsPanel) -> None:
    QAbstractItemModelTester(panel.passages, QAbstractItemModelTester.FailureReportingMode.Warning)
    _passages(user, panel, 29)
    line = panel.passages.line(0)
    assert line is not None
    assert line.hit == "ferry"
    [oldest] = [one for one in panel.header.order.choices_menu.actions() if "Oldest" in one.text()]
    oldest.trigger()
    user.wait(lambda: panel.passages.article_id(0) == f"{0:016x}")
    assert panel.options.passage_order == "oldest"


def test_a_click_opens_at_the_passage_and_keeps_the_keyboard(
    user: User, panel: ResultsPanel
) -> None:
    _passages(user, panel, 29)
    _click(panel, 3)
    passage = panel.passages.passage(3)
    pane = user.window.pane_area.active_pane
    assert pane.article_id == passage.article_id
    start, end = pane.view.visible_span()
    assert start <= passage.start < end
    assert panel.passage_view.hasFocus()
    user.press("Down")
    user.press("Ctrl+Return")
    assert len(user.window.pane_area.panes) == 2


def test_several_are_tagged_as_one_step(user: User, panel: ResultsPanel) -> None:
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 4)
    _passages(user, panel, 4)
    panel.focus_list()
    user.press("Ctrl+A")
    user.press("2")
    library = user.window.library

    def tagged() -> list[str]:
        works = [editing.work(library, f"{number:016x}") for number in (0, 3, 6, 9)]
        return [
            one.anchor.exact
            for work in works
            if work is not None
            for one in work.annotations
            if one.stance is Stance.DENIAL
        ]

    user.wait(lambda: tagged() == ["Officials denied that the ferry sank."] * 4)
    user.press("Ctrl+Z")
    assert tagged() == []
    undone = "Undone: Tag 4 passages as denial, in 4 articles"
    assert undone in user.window.messages.messages()
    user.press("Ctrl+Y")
    assert len(tagged()) == 4
    assert undone not in user.window.messages.messages()


def test_what_is_tagged_already_is_told(user: User, panel: ResultsPanel) -> None:
    _passages(user, panel, 29)
    [row] = [n for n in range(29) if panel.passages.passage(n).annotation_id]
    _click(panel, row)
    assert user.window.desk.chosen is not None
    user.press("1")
    assert "tagged already" in user.window.messages.messages()[0]


def _rows(panel: ResultsPanel) -> list[int]:
    return [index.row() for index in panel.view.selectionModel().selectedRows()]


def _oldest_first(user: User, panel: ResultsPanel) -> None:
    [oldest] = [one for one in panel.header.order.choices_menu.actions() if "Oldest" in one.text()]
    oldest.trigger()
    user.wait(lambda: panel.passages.article_id(0) == f"{0:016x}")


def _stances(panel: ResultsPanel, rows: range) -> list[Stance | None]:
    lines = [panel.passages.line(row) for row in rows]
    return [line.stance if line else None for line in lines]


def _annotations(user: User) -> list[Annotation]:
    return [one for one, _ in annotating.everything(user.window.library)]


def test_a_row_shows_how_it_is_tagged_and_is_not_tagged_twice(
    user: User, panel: ResultsPanel
) -> None:
    _passages(user, panel, 29)
    _oldest_first(user, panel)
    rows = range(6, 10)
    assert _stances(panel, rows) == [None] * 4
    _click(panel, rows[0])
    for _ in rows[1:]:
        user.press("Shift+Down")
    user.press("1")
    user.wait(lambda: _stances(panel, rows) == [Stance.CLAIM] * 4)
    before = _annotations(user)
    said = user.window.messages
    assert said.messages()[0] == "Tagged 4 passages as claim."
    user.press("1")
    user.wait(lambda: said.messages()[0] == "The selected passages are tagged already.")
    # Another verdict is never given by the way, but is at hand.
    user.press("2")
    user.wait(lambda: said.messages()[0] == "4 passages are tagged already, but not as denial.")
    assert _annotations(user) == before
    said._card.action.click()
    user.wait(lambda: _stances(panel, rows) == [Stance.DENIAL] * 4)
    assert len(_annotations(user)) == len(before)
    assert said.messages()[0] == "Changed 4 passages to denial."
    said._card.action.click()
    user.wait(lambda: _stances(panel, rows) == [Stance.CLAIM] * 4)
    assert _annotations(user) == before
    assert _rows(panel) == [*rows]


def test_of_what_is_selected_only_the_rest_is_tagged(user: User, panel: ResultsPanel) -> None:
    _passages(user, panel, 29)
    _oldest_first(user, panel)
    _click(panel, 8)
    user.press("2")
    user.wait(lambda: _stances(panel, range(7, 10)) == [None, Stance.DENIAL, None])
    _click(panel, 7)
    user.press("Shift+Down")
    user.press("Shift+Down")
    user.press("1")
    user.wait(lambda: _stances(panel, range(7, 10)) == [Stance.CLAIM, Stance.DENIAL, Stance.CLAIM])
    assert user.window.messages.messages()[0] == (
        "Tagged 2 passages as claim. 1 was tagged before and stays as it is."
    )


def _select(user: User, panel: ResultsPanel, rows: range) -> tuple[list[object], int]:
    """Select these rows; what they stand for, and how far below the list's edge the last one is."""
    _click(panel, rows[0])
    for _ in rows[1:]:
        user.press("Shift+Down")
    assert _rows(panel) == [*rows]
    return _selected(panel)


def _selected(panel: ResultsPanel) -> tuple[list[object], int]:
    view = panel.view
    keys = view.rows.keys()
    chosen: list[object] = [keys[row] for row in _rows(panel)]
    assert view.currentIndex().row() == _rows(panel)[-1]
    return chosen, view.visualRect(view.currentIndex()).top()


def test_tagging_keeps_what_is_selected(user: User, panel: ResultsPanel) -> None:
    _passages(user, panel, 29)
    chosen, _ = _select(user, panel, range(10, 13))
    before = panel.passages.entries
    user.press("1")
    # Articles that are tagged come first: all rows stand elsewhere now.
    user.wait(lambda: panel.passages.entries != before)
    rows = _rows(panel)
    assert rows != [10, 11, 12]
    assert _selected(panel)[0] == chosen
    user.press("Down")
    assert _rows(panel) == [rows[-1] + 1]


def _many(user: User, folder: Path) -> ResultsPanel:
    """The panel with what was found for "ferry" in 60 articles."""
    _fill(folder, 60)
    user.application.open(folder)
    user.window.resize(1440, 900)
    user.wait_for_index()
    user.window.activateWindow()
    user.search("ferry")
    user.press("Ctrl+Shift+F")
    panel = user.window.results_place.panel
    assert panel is not None
    user.wait(lambda: panel.articles.at_hand == 50)
    return panel


def _import_better(user: User, panel: ResultsPanel, folder: Path) -> None:
    """Import an article that comes first."""
    path = folder / "better.txt"
    path.write_text("Ferry\n\nFerry, ferry, ferry: a ferry and a ferry.", "utf-8")
    user.drop(path)
    user.wait(lambda: panel.articles.copied(0).startswith("Ferry ("))


def test_an_import_keeps_selected_passages_in_sight(user: User, tmp_path: Path) -> None:
    panel = _many(user, tmp_path / "library")
    _passages(user, panel, 141)
    chosen, place = _select(user, panel, range(60, 63))
    _import_better(user, panel, tmp_path)
    user.wait(lambda: panel.passages.rowCount() > 141)
    assert _selected(panel) == (chosen, place)
    [first, *_] = _rows(panel)
    assert first > 60
    user.press("Shift+Down")
    assert _rows(panel) == [*range(first, first + 4)]


def test_an_import_keeps_selected_rows_of_articles_in_sight(user: User, tmp_path: Path) -> None:
    panel = _many(user, tmp_path / "library")
    chosen, place = _select(user, panel, range(20, 24))
    _import_better(user, panel, tmp_path)
    assert _selected(panel) == (chosen, place)
    [first, *_] = _rows(panel)
    assert first > 20
    user.press("Shift+Up")
    assert _rows(panel) == [*range(first, first + 3)]


def test_a_passage_of_an_article_stays_selected_when_it_is_tagged(
    user: User, panel: ResultsPanel
) -> None:
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 4)
    _click(panel, 3)
    passage = panel.articles.passage(3)
    assert passage is not None
    user.press("2")

    def selected() -> list[Passage]:
        return panel.view.selected_passages()

    user.wait(lambda: bool(selected() and selected()[0].annotation_id))
    [tagged] = selected()
    assert tagged.article_id == passage.article_id
    assert tagged.start <= passage.start < passage.end <= tagged.end


def test_what_took_the_place_of_a_selected_row_is_not_tagged(
    user: User, panel: ResultsPanel
) -> None:
    _passages(user, panel, 29)
    _click(panel, 0)
    gone = panel.passages.article_id(0)
    user.window.steps.remove_articles([gone])
    user.wait(lambda: panel.passages.rowCount() < 29)
    assert panel.view.currentIndex().row() == 0
    assert _rows(panel) == []
    before = _annotations(user)
    user.press("1")
    assert user.window.messages.messages()[0] == "Select passages to tag, not articles."
    assert _annotations(user) == before


def test_another_question_begins_at_the_top(user: User, panel: ResultsPanel) -> None:
    _passages(user, panel, 29)
    _select(user, panel, range(20, 22))
    _oldest_first(user, panel)
    assert panel.view.verticalScrollBar().value() == 0
    assert _rows(panel) == []


def _notice_words(panel: ResultsPanel) -> str:
    return " ".join(label.text() for label in panel.notice.findChildren(QLabel))


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
    _passages(user, panel, 29)
    user.search(query)
    user.wait(lambda: panel.notice.isVisible())
    assert panel.header.title.found == f"{articles} articles"
    assert "There is no passage to list" in _notice_words(panel)
    QTest.mouseClick(_button(panel, "Show the articles"), Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.article_view.isVisible())
    assert panel.options.view is View.ARTICLES
    assert panel.articles.at_hand == articles
    # The view with passages comes back with the words, and without the notice.
    user.search("sank")
    _passages(user, panel, 4)
    assert not panel.notice.isVisible()


def test_filters_alone_list_no_passage_unless_they_ask_for_one(
    user: User, panel: ResultsPanel
) -> None:
    _passages(user, panel, 29)
    user.window.search_field.set_query("")
    user.window.searching.set_filters(SearchFilters(outlets=frozenset({"Valley Echo"})))
    user.wait(lambda: "There is no passage to list" in _notice_words(panel))
    assert panel.header.title.found == "4 articles"
    user.window.searching.set_filters(SearchFilters(stances=frozenset({Stance.CLAIM})))
    user.wait(lambda: panel.passages.rowCount() == 1 and panel.passage_view.isVisible())
    panel.header.furniture.trigger()
    user.window.searching.set_filters(SearchFilters(outlets=frozenset({"Valley Echo"})))
    user.wait(lambda: "Passages in page furniture are left out." in _notice_words(panel))


@pytest.mark.parametrize("size", [(900, 620), (1100, 700), (1440, 900)])
def test_every_passage_says_whose_it_is(
    user: User, panel: ResultsPanel, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    window = user.window
    work = editing.work(window.library, f"{3:016x}")
    assert work is not None
    window.history.edit_article(work.article, replace(work.article, outlet=""))
    window.resize(*size)
    _passages(user, panel, 29)
    _oldest_first(user, panel)
    user.wait(lambda: panel.passages.copied(8).endswith("(No outlet · 5 Apr 2017)"))
    drawn: list[str] = []

    def draw(painter: QPainter, text: str, *others: Any) -> None:
        drawn.append(text)
        draw_text(painter, text, *others)

    monkeypatch.setattr(passage_delegate, "draw_text", draw)
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


_WORDS = "Nobody knows why it was so late, or what the harbour master had said of it before. " * 5


@pytest.fixture
def long_article(user: User, tmp_path: Path) -> ResultsPanel:
    """The panel with one long article in which "tender" is eleven times, three times tagged."""
    text = "Long report\n\n" + "\n\n".join(f"Tender {n} left. {_WORDS}" for n in range(11))
    with Library(tmp_path / "library") as library:
        [outcome] = importing.import_text(library, text).outcomes
        work = editing.work(library, outcome.article_id)
        assert work is not None
        for number in range(3):
            [span] = find_quote(text, f"Tender {number} left.")
            made = annotating.draft(library, work.version.id, *span, Stance.CLAIM)
            annotating.save(library, made)
        indexing.catch_up(library)
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.wait_for_index()
    user.window.activateWindow()
    user.search("tender")
    user.press("Ctrl+Shift+F")
    panel = user.window.results_place.panel
    assert panel is not None
    user.wait(lambda: panel.articles.at_hand == 1)
    return panel


def test_more_passages_unfold_and_lead_to_the_first_that_is_not_shown(
    user: User, long_article: ResultsPanel
) -> None:
    panel = long_article
    words = panel.articles.index(4).data
    assert words() == "8 more"
    _click(panel, 4)
    assert not user.window.pane_area.active_pane.article_id
    assert "Tender 3 left." in words()
    assert _rows(panel) == [4]
    assert panel.articles.index(5).data() == "7 more"
    _click(panel, 5)
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


def test_rows_are_copied(user: User, panel: ResultsPanel) -> None:
    _passages(user, panel, 29)
    _click(panel, 0)
    _click(panel, 1, Qt.KeyboardModifier.ShiftModifier)
    user.press("Ctrl+C")
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert all("ferry" in line for line in lines)


def test_passages_that_were_never_seen_are_copied_too(user: User, tmp_path: Path) -> None:
    _fill(tmp_path / "library", 60)
    user.application.open(tmp_path / "library")
    user.wait_for_index()
    user.window.activateWindow()
    user.search("ferry")
    user.press("Ctrl+Shift+F")
    panel = user.window.results_place.panel
    assert panel is not None
    _passages(user, panel, 141)
    panel.focus_list()
    user.press("Ctrl+A")
    user.press("Ctrl+C")
    user.wait(lambda: "Copied 141 passages." in user.window.messages.messages())
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 141
    assert all("ferry" in line for line in lines)


def test_passages_are_exported(
    user: User, panel: ResultsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "found.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    _passages(user, panel, 29)
    QTest.mouseClick(panel.header.export, Qt.MouseButton.LeftButton)
    user.wait(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 29
    assert {row["hit"] for row in rows} == {"ferry"}


def test_it_is_maximised_and_gives_way_to_what_is_opened(user: User, panel: ResultsPanel) -> None:
    window = user.window
    height = panel.height()
    user.press("Ctrl+Shift+M")
    assert not window.pane_area.isVisible()
    user.wait(lambda: panel.height() > height)
    assert panel.header.maximise.isChecked()
    _click(panel, 1)
    assert window.pane_area.isVisible()
    assert not window.actions_by_name["maximise_results"].isChecked()
    user.wait(lambda: panel.height() == height)


def test_height_and_view_are_remembered(user: User, panel: ResultsPanel, tmp_path: Path) -> None:
    _passages(user, panel, 29)
    place = user.window.results_place
    place.setSizes([place.height() - 260, 260])
    user.application.open(tmp_path / "other")
    user.application.open(tmp_path / "library")
    window = user.window
    window.resize(1440, 900)
    user.wait_for_index()
    window.activateWindow()
    user.search("ferry")
    user.press("Ctrl+Shift+F")
    again = window.results_place.panel
    assert again is not None
    assert again is not panel
    assert again.options.view is View.PASSAGES
    user.wait(lambda: abs(again.height() - 260) <= 2)


def test_f3_steps_through_all_hits_of_all_articles(user: User, panel: ResultsPanel) -> None:
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 4)
    [oldest] = [one for one in panel.header.order.choices_menu.actions() if "Oldest" in one.text()]
    oldest.trigger()
    user.wait(lambda: panel.articles.article_id(0) == f"{0:016x}")
    window = user.window
    window.focus_reading()
    seen = []
    for _ in range(5):
        with user.qtbot.waitSignal(window.search.steps.stepped):
            user.press("F3")
        pane = window.pane_area.active_pane
        seen.append((pane.article_id, pane.view.text[: pane.view.caret_offset()].endswith("sank")))
    assert seen == [(f"{number:016x}", True) for number in (0, 3, 6, 9, 0)]
    assert window.status.words() == "Hit 1 of 1 in article 1 of 4"
    assert window.messages.messages()[0] == "Back at the first hit."
    user.press("Shift+F3")
    user.wait(lambda: window.pane_area.active_pane.article_id == f"{9:016x}")


def test_f3_goes_on_from_the_passage_that_was_opened(user: User, panel: ResultsPanel) -> None:
    window = user.window
    user.search("ferry")
    user.wait(lambda: panel.articles.at_hand == 12)
    text = _text(window.library, 0)
    hits = [at for at in range(len(text)) if text.startswith("ferry", at)]
    assert len(hits) == 3
    passage = Passage(f"{0:016x}", hits[1], hits[1] + 5)
    window.searching.open_passage(passage.article_id, passage, beside=False)
    pane = window.pane_area.active_pane
    assert pane.view.caret_offset() == hits[1] + 5
    user.press("F3")
    user.wait(lambda: pane.view.caret_offset() == hits[2] + 5)
    assert window.status.words().startswith("Hit 3 of 3 ")
    window.searching.open_passage(passage.article_id, passage, beside=False)
    user.press("Shift+F3")
    user.wait(lambda: pane.view.caret_offset() == hits[0] + 5)


def test_f3_belongs_to_the_find_bar_while_that_is_open(user: User, panel: ResultsPanel) -> None:
    pane = user.open("Report 6")
    user.press("Ctrl+F")
    user.type("harbour")
    words = user.window.status.words()
    user.press("F3")
    assert user.window.status.words() == words
    assert pane.find_bar.isVisible()


def test_similar_articles_leave_out_the_article_itself(user: User, panel: ResultsPanel) -> None:
    pane = user.open("Report 3")
    user.select(pane, "Officials denied")
    user.press("Ctrl+Shift+K")
    user.wait(lambda: panel.articles.at_hand == 3)
    assert f"{3:016x}" not in {group.article.id for group in user.window.searching.results.groups}
    assert panel.header.title.found.endswith("in 3 articles similar to “Officials denied”")
    user.search("ferry")
    user.wait(lambda: panel.articles.at_hand == 12)
    assert panel.header.title.found.startswith("29 passages")


def test_nothing_selected_is_nothing_to_be_like(user: User, panel: ResultsPanel) -> None:
    user.open("Report 3")
    user.press("Ctrl+Shift+K")
    assert "Select a passage first" in user.window.messages.messages()[0]


def test_a_narrow_window_has_everything_within_reach(user: User, panel: ResultsPanel) -> None:
    window = user.window
    window.resize(1024, 640)
    user.wait(lambda: panel.width() < 600)
    header = panel.header
    whole = header.rect()
    shown = [part for part in header.findChildren(type(header.close_button)) if part.isVisible()]
    assert all(whole.contains(part.geometry()) for part in shown)
    assert header.more.isVisible()
    assert not header.order.isVisible()
    assert [action.text() for action in header.more.menu().actions() if action.text()] == [
        "Order",
        "Search in",
        "Save This Search…",
        "Tag Selected Passages",
        "Export…",
    ]
    assert not panel.facets.isVisible()
    QTest.mouseClick(header.filters, Qt.MouseButton.LeftButton)
    assert panel.facets.isVisible()
    assert QRect(QPoint(0, 0), panel.size()).contains(panel.facets.geometry())


def _is_marked(pane: ReaderPane, quote: str) -> bool:
    view = pane.view
    [span] = find_quote(view.text, quote)
    ends = view.span_ends(span)
    assert ends is not None
    box, image = ends[0], view.viewport().grab().toImage()
    fill = look.LIGHT.hit_fill
    return any(
        image.pixelColor(x, box.center().y()) == fill for x in range(box.left(), box.right())
    )


def test_open_articles_are_marked_with_what_is_searched_for_now(
    user: User, panel: ResultsPanel
) -> None:
    user.window.look.choose_dark(False)
    pane = user.open("Report 6")
    user.wait(lambda: _is_marked(pane, "The ferry left"))
    user.search("pilot")
    user.wait(lambda: _is_marked(pane, "pilot"))
    assert not _is_marked(pane, "The ferry left")
    user.press("Escape")
    user.window.search_field.clear_button.click()
    user.wait(lambda: not _is_marked(pane, "pilot"))
