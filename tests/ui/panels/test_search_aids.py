"""What the search field offers beside results: completions, notices, and ways to begin."""

import dataclasses
import re
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, ArticleHits, Completion, SearchResults, Snippet
from fact_reader.search.parser import FIELDS, parse_query
from fact_reader.ui import theme as look
from fact_reader.ui.models.start_rows import (
    ExampleRow,
    HeaderRow,
    HelpRow,
    RecentRow,
    SavedRow,
    StartRow,
)
from fact_reader.ui.panels import query_notice
from fact_reader.ui.panels.query_notice import advised, is_plain
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.search_help import examples, syntax
from tests.ui.panels.conftest import FieldWindow

NOW = datetime(2025, 1, 1, tzinfo=UTC)
KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PLAIN = Snippet("bypass again", ((0, 6),), 300, 306)
HITS = ArticleHits(Article("a1", "Water", NOW, NOW, "Harwick Courier"), (PLAIN, PLAIN), 2)
OUTLETS = [("Harwick Courier", '"Harwick Courier"', 12), ("Harbour Post", '"Harbour Post"', 3)]


def type_text(field: SearchField, text: str) -> None:
    QTest.keyClicks(field.line, text)


def show_results(field: SearchField, **about: str) -> None:
    field.show_results(SearchResults(field.query(), (HITS,), 1, **about))


def offer_outlets(field: SearchField, number: int = 2) -> None:
    """Offer outlets for what stands behind the last colon."""
    text = field.line.text()
    start = text.rindex(":") + 1
    offered = [
        Completion(value, shown, start, len(text), count)
        for shown, value, count in OUTLETS[:number]
    ]
    field.show_completions(text, len(text), offered)


def offer_note(field: SearchField) -> None:
    text = field.line.text()
    start = text.rindex(" ") + 1 if " " in text else 0
    field.show_completions(text, len(text), [Completion("note:", "note:", start, len(text))])


# --- completions


def test_typing_asks_for_completions_in_code_points(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    with qtbot.assertNotEmitted(field.completions_asked):
        field.set_query("\U0001f4f0 outlet:h")
    with qtbot.waitSignal(field.completions_asked) as asked:
        type_text(field, "a")
    assert asked.args == ["\U0001f4f0 outlet:ha", 11]


def test_tab_takes_the_first_value_and_typing_goes_on(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "outlet:har")
    offer_outlets(field)
    assert popup.completions.isVisible()
    assert field.line.hasFocus()
    QTest.keyClick(field.line, KEY.Key_Tab)
    assert field.line.text() == 'outlet:"Harwick Courier" '
    assert field.line.hasFocus()
    assert not popup.completions.isVisible()
    field.line.undo()
    assert field.line.text() == "outlet:har", "a completion can be taken back"
    field.line.redo()
    type_text(field, "x")
    assert field.query() == 'outlet:"Harwick Courier" x'


def test_without_completions_tab_leaves_the_field(qtbot: QtBot, window: FieldWindow) -> None:
    type_text(window.field, "bypass")
    QTest.keyClick(window.field.line, KEY.Key_Tab)
    assert window.other.hasFocus()


def test_enter_takes_a_value_only_where_one_moved_to_it(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "outlet:har")
    show_results(field)
    offer_outlets(field)
    with qtbot.waitSignal(field.open_requested):
        QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "outlet:har"
    offer_outlets(field)
    QTest.keyClick(field.line, KEY.Key_Down)
    assert popup.completions.marked() is not None, "the first Down goes to the values"
    assert not popup.list.currentIndex().isValid(), "one place alone shows where Enter goes"
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.assertNotEmitted(field.open_requested):
        QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == 'outlet:"Harbour Post"'


def test_down_goes_from_the_values_to_the_results_and_up_back(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "outlet:har")
    show_results(field)
    offer_outlets(field)
    for _ in range(3):
        QTest.keyClick(field.line, KEY.Key_Down)
    assert popup.completions.marked() is None
    assert popup.list.currentIndex().row() == popup.rows.first_passage()
    QTest.keyClick(field.line, KEY.Key_Down)
    assert popup.list.currentIndex().row() == popup.rows.first_passage() + 1
    for _ in range(3):
        QTest.keyClick(field.line, KEY.Key_Up)
    marked = popup.completions.marked()
    assert marked is not None
    assert marked.shown == "Harbour Post", "Up from the first row"


def test_a_click_takes_a_value(qtbot: QtBot, window: FieldWindow) -> None:
    field, values = window.field, window.field.popup.completions
    type_text(field, "outlet:har")
    offer_outlets(field)
    QTest.mouseClick(values.viewport(), LEFT, pos=values.visualRect(values.rows.index(1)).center())
    assert field.query() == 'outlet:"Harbour Post"'
    assert field.line.hasFocus()


def test_escape_closes_the_values_until_another_word(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "outlet:ha")
    show_results(field)
    offer_outlets(field)
    QTest.keyClick(field.line, KEY.Key_Escape)
    assert not popup.completions.isVisible()
    assert popup.isVisible(), "the results stay"
    type_text(field, "r")
    offer_outlets(field)
    assert not popup.completions.isVisible(), "the same word"
    type_text(field, " label:")
    offer_outlets(field)
    assert popup.completions.isVisible()


def test_answers_for_another_text_or_caret_are_dropped(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    type_text(field, "outlet:ha")
    field.show_completions("outlet:h", 8, [Completion("x", "x", 7, 8)])
    field.show_completions("outlet:ha", 3, [Completion("x", "x", 7, 9)])
    assert field.popup.tab_completion() is None
    offer_outlets(field)
    QTest.keyClick(field.line, KEY.Key_Left)
    assert field.popup.tab_completion() is None, "the caret went on"


def test_names_of_fields_stand_at_the_foot_and_move_nothing(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "water n")
    show_results(field)
    offer_note(field)
    assert popup.tab_completion() is None, "one letter could be any word"
    type_text(field, "o")
    show_results(field)
    place = popup.list.mapTo(window, QPoint(0, 0))
    offer_note(field)
    assert popup.list.mapTo(window, QPoint(0, 0)) == place
    QTest.keyClick(field.line, KEY.Key_Down)
    assert popup.list.currentIndex().row() == popup.rows.first_passage() + 1
    with qtbot.waitSignal(field.completions_asked) as asked:
        QTest.mouseClick(popup.foot.buttons[0], LEFT)
    assert field.line.text() == "water note:"
    assert asked.args == ["water note:", 11], "its values are next"


def test_what_is_written_already_is_not_offered(qtbot: QtBot, window: FieldWindow) -> None:
    type_text(window.field, 'outlet:"Harwick Courier"')
    offer_outlets(window.field, 1)
    assert window.field.popup.tab_completion() is None


def test_with_results_elsewhere_values_stand_at_the_caret(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    field.set_results_elsewhere(True)
    type_text(field, "outlet:har")
    show_results(field)
    assert not popup.isVisible()
    offer_outlets(field)
    assert popup.isVisible()
    assert popup.width() < field.width()
    assert not popup.notice.isVisible()
    QTest.keyClick(field.line, KEY.Key_Down)
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.waitSignal(field.moved) as moved:
        QTest.keyClick(field.line, KEY.Key_Down)
    assert moved.args == [1], "below the values comes the list elsewhere"
    QTest.keyClick(field.line, KEY.Key_Tab)
    assert field.query() == 'outlet:"Harwick Courier"'
    assert not popup.isVisible()
    offer_outlets(field)
    QTest.keyClick(field.line, KEY.Key_Escape)
    assert not popup.isVisible()
    assert field.query() == 'outlet:"Harwick Courier"'


def test_with_results_elsewhere_a_first_word_is_completed(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    field.set_results_elsewhere(True)
    field.focus_field()
    QTest.mouseClick(field.line, LEFT)
    assert popup.is_start
    type_text(field, "no")
    offer_note(field)
    assert popup.isVisible()
    assert popup.completions.isVisible(), "the card is not empty"
    QTest.keyClick(field.line, KEY.Key_Tab)
    assert field.line.text() == "note:"


def test_names_of_fields_go_to_the_foot_when_results_come(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "no")
    offer_note(field)
    assert popup.completions.isVisible()
    show_results(field)
    assert not popup.completions.isVisible()
    assert popup.foot.buttons[0].isVisible()


# --- what is said of a query


def test_a_long_hint_is_seen_whole_where_nothing_was_found(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, notice = window.field, window.field.popup.notice
    type_text(field, "foo:bar")
    hint, understood = parse_query("foo:bar").hint, "“foo:bar…”"
    field.show_results(SearchResults("foo:bar", (), 0, hint=hint, understood=understood))
    for label in (notice.hint, notice.understood):
        assert label.height() >= label.heightForWidth(label.width())


def test_results_begin_with_their_article(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    many = tuple(dataclasses.replace(HITS, passages=9) for _ in range(20))
    type_text(field, "bypass no")
    field.show_results(SearchResults("bypass no", many, 20))
    offer_note(field)
    popup.list.grab()  # which lays out and scrolls
    assert popup.list.verticalScrollBar().value() == 0
    assert popup.list.indexAt(QPoint(30, 5)).row() == 0


def test_a_field_without_a_value_is_not_yet_a_question(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    type_text(field, "outlet:")
    field.show_results(SearchResults("outlet:"))
    assert field.popup._nothing.text().startswith("Go on")
    assert not field.popup._advice.isVisible()
    assert field.count.text() == ""


def test_what_was_understood_is_said_where_the_query_is_not_plain(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, notice = window.field, window.field.popup.notice
    type_text(field, "bypass")
    show_results(field, understood="“bypass…”")
    assert not notice.isVisible()
    type_text(field, " OR <b>")
    show_results(field, understood="“bypass” or “<b>…”")
    assert notice.understood.isVisible()
    assert "&lt;b&gt;" in notice.understood.text()


@pytest.mark.parametrize("query", ["water", "Jong-un said", "it’s  so", "U.S. court", "orand"])
def test_plain_queries(query: str) -> None:
    assert is_plain(query)


@pytest.mark.parametrize("query", ["a OR b", "-a", '"a b"', "a*", "outlet:x", "(a b) c", "a~1"])
def test_queries_that_are_not_plain(query: str) -> None:
    assert not is_plain(query)


def click_link(label: QLabel) -> None:
    """Click the place in a label where a link is, as a mouse finds it."""
    for y in range(2, label.height(), 4):
        for x in range(2, label.width(), 4):
            QTest.mouseMove(label, QPoint(x, y))
            if label.cursor().shape() is Qt.CursorShape.PointingHandCursor:
                QTest.mouseClick(label, LEFT, pos=QPoint(x, y))
                return
    raise AssertionError("no link")


def test_a_better_spelling_is_one_click_away(qtbot: QtBot, window: FieldWindow) -> None:
    field, notice = window.field, window.field.popup.notice
    type_text(field, "bipass")
    field.show_results(SearchResults("bipass", suggestion="bypass & more"))
    assert notice.suggestion.isVisible()
    assert not field.popup._advice.isVisible(), "there is better advice"
    click_link(notice.suggestion)
    assert field.query() == "bypass & more"
    assert field.line.hasFocus()
    field.line.undo()
    assert field.query() == "bipass", "what was typed is not lost"
    field.show_results(SearchResults("bipass ", suggestion="bypass "))
    assert "“bypass”" in notice.suggestion.text()
    click_link(notice.suggestion)
    assert field.asked() == "bypass ", "a finished word stays one"


def test_what_a_hint_recommends_can_be_clicked(qtbot: QtBot, window: FieldWindow) -> None:
    field, notice = window.field, window.field.popup.notice
    type_text(field, "water date:soon outlet:x")
    show_results(field, hint="After “date:” write a year, such as date:2017 or date:2017-07.")
    click_link(notice.hint)
    assert field.query() == "water date:2017 outlet:x"


DATE_HINT = "After “date:” write a year, such as date:2017 or date:2017-07."


def marked_words(label: QLabel) -> list[str]:
    """The words of a label that are underlined."""
    return re.findall(r"text-decoration:underline\">([^<]*)</a>", label.text())


def test_keys_take_a_better_spelling(
    qtbot: QtBot, window: FieldWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    field, notice = window.field, window.field.popup.notice
    said: list[str] = []
    monkeypatch.setattr(query_notice, "announce", lambda _widget, words: said.append(words))
    type_text(field, "bipass")
    field.show_results(SearchResults("bipass", suggestion="bypass & more"))
    QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "bipass", "nothing is marked yet"
    before = notice.size()
    QTest.keyClick(field.line, KEY.Key_Down)
    assert marked_words(notice.suggestion) == ["“bypass &amp; more”"]
    assert said == ["Did you mean “bypass & more”?"]
    assert notice.size() == before, "marking moves nothing"
    QTest.keyClick(field.line, KEY.Key_Down)
    assert notice.marked() == "bypass & more", "there is nothing below"
    QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "bypass & more"
    assert field.line.hasFocus()
    field.line.undo()
    assert field.query() == "bipass", "what was typed is not lost"


def test_keys_go_through_values_links_and_results(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "date:soon outlet:har")
    show_results(field, hint=DATE_HINT)
    offer_outlets(field, 1)
    QTest.keyClick(field.line, KEY.Key_Down)
    assert popup.completions.marked() is not None
    for shown in ("date:2017", "date:2017-07"):
        QTest.keyClick(field.line, KEY.Key_Down)
        assert marked_words(popup.notice.hint) == [shown]
        assert popup.completions.marked() is None
        assert not popup.list.currentIndex().isValid(), "one place alone shows where Enter goes"
    QTest.keyClick(field.line, KEY.Key_Down)
    assert marked_words(popup.notice.hint) == []
    assert popup.list.currentIndex().row() == popup.rows.first_passage()
    for _ in range(2):
        QTest.keyClick(field.line, KEY.Key_Up)
    assert marked_words(popup.notice.hint) == ["date:2017-07"], "Up from the first row"
    QTest.keyClick(field.line, KEY.Key_Up)
    QTest.keyClick(field.line, KEY.Key_Up)
    assert popup.completions.marked() is not None
    QTest.keyClick(field.line, KEY.Key_Down)
    QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "date:2017 outlet:har"


def test_typing_takes_the_mark_from_a_link(qtbot: QtBot, window: FieldWindow) -> None:
    field, notice = window.field, window.field.popup.notice
    type_text(field, "date:soon")
    show_results(field, hint=DATE_HINT)
    QTest.keyClick(field.line, KEY.Key_Down)
    assert notice.marked() == "date:2017"
    show_results(field, hint=DATE_HINT)
    assert notice.marked() == "date:2017", "news of the index leave it alone"
    type_text(field, "er")
    with qtbot.waitSignal(field.query_changed):
        QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "date:sooner"


def test_advice_takes_the_place_of_what_it_is_about() -> None:
    assert advised("regex: dam", "regex:/x.y/i") == "regex:/x.y/i"
    assert advised("dam regex:half", "regex:/x.y/i") == "dam regex:/x.y/i"
    assert advised('before:"next year" -x', "before:2017") == "before:2017 -x"
    assert advised("water", "has:claim") == "water has:claim"


# --- an empty field, and the help


def start_rows(field: SearchField) -> list[StartRow]:
    return list(field.popup.start.rows.rows)


def click_row(field: SearchField, row: int, x: int | None = None) -> None:
    view = field.popup.start
    place = view.visualRect(view.rows.index(row)).center()
    if x is not None:
        place.setX(x if x >= 0 else view.viewport().width() + x)
    QTest.mouseMove(view.viewport(), place)
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


SAVED = SavedRow("s1", "Helsinki denials", "helsinki stance:denial", 3)


def test_an_empty_field_tells_how_to_ask(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    QTest.mouseClick(field.line, LEFT)
    rows = start_rows(field)
    assert rows == [HeaderRow("Search for"), *examples(), HelpRow("All ways to search", "F1")]
    with qtbot.waitSignal(field.query_changed) as asked:
        click_row(field, rows.index(examples()[2]))
    assert asked.args == ["stance:denial"]
    with qtbot.waitSignal(field.query_changed) as asked:
        QTest.mouseClick(field.clear_button, LEFT)
    assert asked.args == [""]


def test_keys_choose_saved_and_recent_searches(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    field.set_start(["second meeting", "note:check"], [SAVED])
    QTest.keyClick(field.line, KEY.Key_Down)
    assert field.popup.is_start
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.waitSignal(field.saved_chosen) as chosen:
        QTest.keyClick(field.line, KEY.Key_Return)
    assert chosen.args == ["s1"]
    QTest.keyClick(field.line, KEY.Key_Down)
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.waitSignal(field.query_changed) as asked:
        QTest.keyClick(field.line, KEY.Key_Return)
    assert asked.args == ["note:check"], "over the header"


def test_recent_searches_are_removed_and_cleared(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    field.set_start(["second meeting", "note:check"], [])
    QTest.keyClick(field.line, KEY.Key_Down)
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.waitSignal(field.forget_requested) as removed:
        QTest.keyClick(field.line, KEY.Key_Delete)
    assert removed.args == ["second meeting"]
    assert start_rows(field)[0] == HeaderRow("Recent", clears=True)
    with qtbot.waitSignal(field.forget_requested) as removed:
        click_row(field, 2, -25)
    assert removed.args == ["note:check"], "the cross at its right"
    with qtbot.waitSignal(field.clear_requested):
        click_row(field, 0, -30)
    with qtbot.assertNotEmitted(field.clear_requested):
        click_row(field, 0, 30)
    field.set_start([], [])
    assert field.popup.is_start
    assert not any(isinstance(row, RecentRow) for row in start_rows(field))


def test_f1_shows_all_ways_to_ask(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    type_text(field, "bypass")
    show_results(field)
    QTest.keyClick(field.line, KEY.Key_F1)
    assert popup.is_syntax
    assert not popup.list.isVisible()
    QTest.keyClick(field.line, KEY.Key_Return)
    assert field.query() == "bypass", "nothing is marked yet"
    show_results(field, understood="news of the index")
    assert popup.is_syntax, "news do not take the help away"
    QTest.keyClick(field.line, KEY.Key_Down)
    QTest.keyClick(field.line, KEY.Key_Down)
    with qtbot.waitSignal(field.query_changed) as asked:
        QTest.keyClick(field.line, KEY.Key_Return)
    assert asked.args == ["denied"]
    QTest.keyClick(field.line, KEY.Key_F1)
    QTest.keyClick(field.line, KEY.Key_Escape)
    assert not popup.isVisible()
    field.line.undo()
    show_results(field)
    assert popup.list.isVisible(), "typing brings the results back"


def test_every_example_is_understood() -> None:
    queries = [*examples(), *(row for row in syntax() if isinstance(row, ExampleRow))]
    for example in queries:
        query = parse_query(example.query)
        assert not query.is_empty
        assert query.hint == "", example.query


def test_every_field_has_an_example() -> None:
    shown = " ".join(row.query for row in syntax() if isinstance(row, ExampleRow))
    assert [field for field in FIELDS if f"{field}:" not in shown] == []


# --- what is worth remembering


def test_a_query_is_used_when_enter_is_pressed_or_something_opened(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field = window.field
    type_text(field, "bypass")
    with qtbot.waitSignal(field.query_used) as used:
        QTest.keyClick(field.line, KEY.Key_Return)
    assert used.args == ["bypass"]
    show_results(field)
    view = field.popup.list
    with qtbot.waitSignals([field.query_used, field.open_requested]):
        QTest.mouseClick(
            view.viewport(), LEFT, pos=view.visualRect(view.model().index(1, 0)).center()
        )


def test_a_query_that_rests_is_used_if_it_found_something(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field = window.field
    field._rest.setInterval(20)
    type_text(field, "zzz")
    field.show_results(SearchResults("zzz"))
    with qtbot.assertNotEmitted(field.query_used, wait=60):
        pass
    field.line.clear()
    type_text(field, "bypass")
    show_results(field)
    with qtbot.waitSignal(field.query_used) as used:
        pass
    assert used.args == ["bypass"]


def test_the_star_says_whether_the_search_is_kept(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    assert not field.star.isVisible(), "nothing is asked"
    type_text(field, "bypass")
    with qtbot.waitSignal(field.star_clicked):
        QTest.mouseClick(field.star, LEFT)
    empty = field.star.icon().pixmap(16).toImage()
    field.set_saved(True)
    assert field.star.icon().pixmap(16).toImage() != empty
    assert field.line.hasFocus()


@pytest.mark.parametrize("width", [300, 640])
def test_everything_stays_inside_narrow_windows(
    qtbot: QtBot, window: FieldWindow, width: int
) -> None:
    field, popup = window.field, window.field.popup
    field.setGeometry(10, 10, 260, 36)
    window.resize(width, 380)
    field.set_start(["query " * 40], [dataclasses.replace(SAVED, name="name " * 40)])
    QTest.keyClick(field.line, KEY.Key_F1)
    for _ in range(2):
        card = popup.card_rect().translated(popup.pos())
        assert QRect(0, 0, width, 380).contains(card)
        popup.set_theme(look.DARK)
        popup.grab()
        field.close_popup()
        QTest.keyClick(field.line, KEY.Key_Down)
