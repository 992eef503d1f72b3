"""The parts of the results panel on their own: filters in words, bars, lines, pages."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import (
    Article,
    ArticleHits,
    Concordance,
    ConcordanceLine,
    FacetCounts,
    SearchFilters,
    SearchResults,
    Snippet,
    Stance,
)
from fact_reader.services.concordance import Entry, PassageList
from fact_reader.services.passages import Passage as Place
from fact_reader.ui import theme as look
from fact_reader.ui.results.answering import Found
from fact_reader.ui.results.articles_model import ArticlesModel
from fact_reader.ui.results.facets import FacetColumn
from fact_reader.ui.results.filtering import OUTLETS, STANCES, narrowings, range_name, toggled
from fact_reader.ui.results.found_words import why_nothing
from fact_reader.ui.results.header import ResultsHeader
from fact_reader.ui.results.histogram import Histogram
from fact_reader.ui.results.passage_delegate import ROW, PassageDelegate
from fact_reader.ui.results.passages_model import PAGE, PassagesModel
from fact_reader.ui.results.question import Options, Passage, Question
from fact_reader.ui.results.results_panel import ResultsPanel
from fact_reader.ui.results.segmented import Segmented

_NOW = datetime(2024, 1, 1, tzinfo=UTC)


def test_filters_are_told_in_words_and_taken_away_one_by_one() -> None:
    filters = SearchFilters(
        outlets=frozenset({"", "Echo"}),
        languages=frozenset({"en"}),
        stances=frozenset({Stance.DENIAL}),
        first_month="2017-03",
        last_month="2018-01",
    )
    told = list(narrowings(filters))
    assert [one.words for one in told] == [
        "No outlet",
        "Echo",
        "Mar 2017 – Jan 2018",
        "Denials",
        "English",
    ]
    for one in told:
        assert len(list(narrowings(one.without))) == len(told) - 1


def test_a_value_is_switched_on_and_off() -> None:
    once = toggled(SearchFilters(), OUTLETS, "Echo")
    assert once.outlets == {"Echo"}
    assert toggled(once, OUTLETS, "Echo").is_empty
    assert toggled(SearchFilters(), STANCES, "claim").stances == {Stance.CLAIM}


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2017-03", "2017-03", "Mar 2017"),
        ("2017-01", "2017-12", "2017"),
        ("2016-01", "2018-12", "2016 – 2018"),
        ("2017-03", "", "since Mar 2017"),
        ("", "2017-03", "until Mar 2017"),
    ],
)
def test_ranges_in_words(first: str, last: str, words: str) -> None:
    assert range_name(first, last) == words


def test_bars_are_months_then_years_then_the_months_of_what_is_chosen(qtbot: QtBot) -> None:
    bars = Histogram(look.LIGHT)
    qtbot.addWidget(bars)
    bars.show_counts({"": 4, "2017-11": 2, "2018-02": 1}, "", "")
    assert bars.bars == [("2017-11", 2), ("2017-12", 0), ("2018-01", 0), ("2018-02", 1)]
    long = {"2010-05": 3, "2010-06": 1, "2018-02": 1}
    bars.show_counts(long, "", "")
    assert [name for name, _ in bars.bars] == [str(year) for year in range(2010, 2019)]
    assert bars.bars[0] == ("2010", 4)
    bars.show_counts(long, "2010-01", "2010-12")
    assert bars.bars[4:6] == [("2010-05", 3), ("2010-06", 1)]
    assert len(bars.bars) == 12
    bars.show_counts({"": 4}, "", "")
    assert bars.bars == []


def test_the_keyboard_goes_on_where_all_values_are_shown(qtbot: QtBot) -> None:
    column = FacetColumn(look.LIGHT)
    qtbot.addWidget(column)
    names = [f"Outlet {number}" for number in range(12)]
    column.show_counts(FacetCounts(outlets=dict.fromkeys(names, 3)), SearchFilters())
    column.show()
    qtbot.waitExposed(column)
    column.activateWindow()
    group = column.groups["outlets"]
    group.more.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(group.more.hasFocus)
    QTest.keyClick(group.more, Qt.Key.Key_Space)
    assert not group.more.isVisible()
    assert group.rows[8].hasFocus()
    assert group.rows[8].text() == "Outlet 8"


def test_why_there_is_no_passage_of_what_was_found() -> None:
    asked = Question("outlet:echo")
    assert why_nothing(asked, 3, is_partial=False)[1].startswith("The articles were found by")
    assert why_nothing(asked, 3, is_partial=True)[1].startswith("Not all articles found could")
    plain = replace(asked, options=Options(without_furniture=True))
    for is_partial in (False, True):
        assert why_nothing(plain, 3, is_partial)[1].endswith("furniture are left out.")
    long = why_nothing(Question("x" * 90), 0, is_partial=False)[0]
    assert long == f"No article or note contains “{'x' * 59}…”"
    said, instead = why_nothing(Question("stance:denial "), 0, is_partial=False)
    assert said == "Nothing matches “stance:denial”"
    assert "words" not in instead, "there are none"


def _line(before: str, hit: str, after: str) -> ConcordanceLine:
    article = Article("a" * 16, "Title", _NOW, _NOW, outlet="Echo")
    return ConcordanceLine(article, before, hit, after, 0, len(hit))


def _delegate(qtbot: QtBot, width: int = 900) -> PassageDelegate:
    view = QListView()
    qtbot.addWidget(view)
    view.resize(width, 200)
    view.show()
    return PassageDelegate(look.LIGHT, view)


def test_a_hit_is_seen_whole_in_a_narrow_list(qtbot: QtBot) -> None:
    delegate = _delegate(qtbot, 300)
    line = _line("The minister ", "denied", " that it sank")
    assert delegate._lay(line, 95, 280).hit == "denied"


def test_what_is_read_first_stands_right_where_the_script_runs_left(qtbot: QtBot) -> None:
    delegate = _delegate(qtbot)
    plain = delegate._lay(_line("He said the ", "ferry", " sank"), 100, 800)
    assert (plain.left, plain.right) == ("He said the", "sank")
    turned = delegate._lay(_line("قال الوزير إن ", "الاجتماع", " لم يعقد"), 100, 800)
    assert (turned.left, turned.right) == ("لم يعقد", "قال الوزير إن")


def test_context_is_cut_at_its_outer_ends(qtbot: QtBot) -> None:
    delegate = _delegate(qtbot)
    words = "many words that will never fit into so little room as there is here " * 4
    laid = delegate._lay(_line(words, "ferry", f" {words}"), 100, 800)
    assert laid.left.startswith("…")
    assert laid.left.endswith("there is here")
    assert laid.right.startswith("many words")
    assert laid.right.endswith("…")
    assert laid.left_at >= 100
    # An end of a word stands at its word.
    close = delegate._lay(_line("“", "ferry", ", it"), 100, 800)
    assert close.right_at - (close.hit_at + close.hit_width) < 4


def _passages(count: int) -> PassageList:
    entries = [Entry(f"{n:016x}", "v", Place(n, "text", n, n + 2, "")) for n in range(count)]
    return PassageList("q", entries, count)


def _page(offset: int) -> Concordance:
    return Concordance("q", tuple(_line("", f"hit {n}", "") for n in range(offset, offset + PAGE)))


def test_pages_are_fetched_one_at_a_time_and_the_last_looked_at_first(qtbot: QtBot) -> None:
    model = PassagesModel()
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(_passages(PAGE * 50), _page(0))
    assert model.rowCount() == PAGE * 50
    assert model.line(5) == _page(0).lines[5]
    assert wanted == []
    for page in (10, 20, 30):
        assert model.line(page * PAGE + 1) is None
    assert wanted == [10 * PAGE]
    model.take_page(10 * PAGE, _page(10 * PAGE))
    assert wanted == [10 * PAGE, 30 * PAGE]
    assert model.line(10 * PAGE + 3) == _page(10 * PAGE).lines[3]
    # A page of older results is of no use any more.
    model.show(_passages(PAGE * 2), _page(0))
    model.take_page(30 * PAGE, _page(30 * PAGE))
    assert model.line(PAGE) is None
    assert wanted[-1] == PAGE


def test_lines_stay_in_their_rows_where_others_were_removed(qtbot: QtBot) -> None:
    model = PassagesModel()
    ids = ["gone", "a" * 16, "gone", "a" * 16, "a" * 16]
    notes = ["", "", "", "removed note", ""]
    entries = [
        Entry(article_id, "v", Place(n, "text", n, n + 2, note))
        for n, (article_id, note) in enumerate(zip(ids, notes, strict=True))
    ]
    first, last = _line("", "first", ""), _line("", "last", "")
    model.show(PassageList("q", entries, 2), Concordance("q", (first, last)))
    shown = [model.line(row) for row in range(len(entries))]
    assert shown == [None, first, None, None, last]
    assert [model.copied(row) for row in (0, 4)] == ["", "last (Echo · undated)"]


def test_lines_stay_until_they_are_fetched_anew(qtbot: QtBot) -> None:
    model = PassagesModel()
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(_passages(PAGE * 3), _page(0))
    assert model.line(PAGE) is None
    model.take_page(PAGE, _page(PAGE))
    # One is tagged by now: the same rows, but nobody knows how they look.
    model.show(_passages(PAGE * 3), _page(0))
    assert model.line(PAGE) == _page(PAGE).lines[0]
    assert wanted == [PAGE, PAGE]
    tagged = replace(_page(PAGE).lines[0], annotation_id="b" * 16, stance=Stance.CLAIM)
    model.take_page(PAGE, Concordance("q", (tagged, *_page(PAGE).lines[1:])))
    assert model.line(PAGE) == tagged
    # Before that page is asked for again, other articles come first.
    moved = _passages(PAGE * 3 + 1)
    model.show(PassageList("q", [*moved.entries[-1:], *moved.entries[:-1]], 301), _page(0))
    assert model.line(PAGE + 1) == tagged


def test_a_tagged_hit_stays_in_its_row_where_others_were_removed(qtbot: QtBot) -> None:
    model = PassagesModel()
    entries = [
        Entry("a" * 16, "v", Place(0, "note", 0, 2, "removed")),
        Entry("a" * 16, "v", Place(4, "text", 4, 6, "")),
    ]
    tagged = replace(_line("", "hit", ""), annotation_id="b" * 16, stance=Stance.CLAIM)
    model.show(PassageList("q", entries, 1), Concordance("q", (tagged,)))
    assert [model.line(row) for row in (0, 1)] == [None, tagged]


def test_a_page_that_was_given_up_is_asked_for_again(qtbot: QtBot) -> None:
    model = PassagesModel()
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(_passages(PAGE * 3), _page(0))
    assert model.line(PAGE) is None
    # The index has news, but of other articles.
    with qtbot.waitSignal(model.page_taken):
        model.show(_passages(PAGE * 3), _page(0))
    assert model.line(PAGE) is None
    assert wanted == [PAGE, PAGE]


def _groups(first: int, count: int) -> tuple[ArticleHits, ...]:
    return tuple(
        ArticleHits(
            Article(f"{number:016x}", f"Title {number}", _NOW, _NOW, outlet="Echo"),
            (Snippet("the ferry left", ((4, 9),), 14, 19), Snippet("Title", ((0, 5),))),
            5,
        )
        for number in range(first, first + count)
    )


def test_articles_are_fetched_in_pages_each_once(qtbot: QtBot) -> None:
    model = ArticlesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    model.show(SearchResults("ferry", _groups(0, 2), 5))
    assert model.rowCount() == 2 * 4
    for _ in range(2):
        model.fetchMore(QModelIndex())
    assert wanted == [2]
    model.extend_by(SearchResults("ferry", _groups(2, 2), 5))
    assert (model.at_hand, model.rowCount()) == (4, 4 * 4)
    assert [model.article_id(row) for row in (0, 15)] == [f"{0:016x}", f"{3:016x}"]
    assert model.passage(1) == Passage(f"{0:016x}", 14, 19)
    assert [model.passage(row) for row in (0, 2, 3)] == [None] * 3
    assert model.copied(0) == "Title 0 (Echo · undated)"
    # One was removed a moment ago: it was counted, but never comes.
    model.fetchMore(QModelIndex())
    model.extend_by(SearchResults("ferry", (), 5))
    assert not model.canFetchMore(QModelIndex())


def test_further_articles_are_asked_for_again_after_news_of_the_index(qtbot: QtBot) -> None:
    panel = ResultsPanel(look.LIGHT, Options())
    qtbot.addWidget(panel)
    wanted: list[int] = []
    panel.articles_wanted.connect(wanted.append)
    found = Found(Question("ferry"), SearchResults("ferry", _groups(0, 2), 5), behind=0)
    panel.show_found(found)
    panel.articles.fetchMore(QModelIndex())
    # What was under way is given up, and the news were of other articles.
    panel.show_found(found)
    panel.articles.fetchMore(QModelIndex())
    assert wanted == [2, 2]


def test_lines_that_are_still_fetched_are_painted_empty(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    model = PassagesModel(view)
    model.show(_passages(PAGE * 3), _page(0))
    view.setModel(model)
    delegate = PassageDelegate(look.LIGHT, view)
    image = QImage(400, ROW, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    blank = image.copy()
    with QPainter(image) as painter:
        delegate.paint(painter, QStyleOptionViewItem(), model.index(PAGE * 2))
    assert image == blank


def test_the_switch_is_quiet_when_it_is_set(qtbot: QtBot) -> None:
    switch = Segmented(look.LIGHT, ("One", "Two"), "Number")
    qtbot.addWidget(switch)
    heard: list[int] = []
    switch.chosen.connect(heard.append)
    switch.set_index(1)
    assert (switch.index(), heard) == (1, [])
    switch.segments()[0].click()
    assert heard == [0]


@pytest.mark.parametrize("width", [302, 390, 420, 600, 780])
def test_nothing_in_the_header_lies_over_another(qtbot: QtBot, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = ResultsHeader(look.LIGHT, window)
    header.set_options(Options(only_open=True))
    header.show_found("17 passages in 5 articles, without page furniture", "“summit…”")
    window.resize(width, 200)
    header.resize(width, header.height())
    window.show()
    row = header.layout()
    assert row is not None
    row.activate()
    items = [item for at in range(row.count()) if (item := row.itemAt(at)) is not None]
    boxes = [part.geometry() for item in items if (part := item.widget()) and part.isVisible()]
    for before, after in pairwise(boxes):
        assert before.right() < after.left()
    assert boxes[-1].right() < width
