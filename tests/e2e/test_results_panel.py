"""All results of a search in the panel below the panes: narrowed, opened, tagged."""

import csv
import re
from itertools import groupby
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from results_driving import OUTLETS, ask_for_all, click, fill, notice_words, show_passages, text_of

from fact_reader.anchoring import find_quote
from fact_reader.model import SearchFilters, Stance
from fact_reader.services import editing
from fact_reader.ui import theme as look
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.results.question import Passage, View
from fact_reader.ui.results.results_panel import ResultsPanel


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


def test_tab_goes_through_the_panel_as_it_is_seen(user: User, panel: ResultsPanel) -> None:
    outlets = panel.facets.groups["outlets"].rows
    QTest.mouseClick(outlets[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(outlets[1], Qt.MouseButton.LeftButton)
    user.wait(lambda: len(panel.chips.chips) == 2 and panel.articles.at_hand == 8)
    user.window.desk.open_article(f"{1:016x}")  # It has a note.
    user.qtbot.waitUntil(panel.facets.isVisible)
    panel.header.filters.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    while panel.isAncestorOf(user.focus):
        stops.append(user.focus)
        user.press("Tab")
    assert user.window.notes_panel.isAncestorOf(user.focus), "from left to right"
    panel.header.filters.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Shift+Tab")
    assert user.window.pane_area.isAncestorOf(user.focus)
    parts: list[QWidget] = [panel.header, panel.facets, panel.chips, panel.article_view]
    assert [part for part, _ in groupby(_part_of(stop, parts) for stop in stops)] == parts

    def place(stop: QWidget) -> QPoint:
        return stop.mapTo(panel, QPoint(0, 0))

    header, facets, chips, [view] = (
        [stop for stop in stops if _part_of(stop, parts) is part] for part in parts
    )
    assert view is panel.article_view
    assert chips == [*panel.chips.chips, panel.chips.clear_all]
    assert header == sorted(header, key=lambda stop: place(stop).x())
    assert facets == sorted(facets, key=lambda stop: place(stop).y())
    shown = [one for one in panel.facets.findChildren(QWidget) if one.isVisible()]
    takes = [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert set(takes) == set(facets)
    assert panel.facets.histogram in facets


def _part_of(stop: QWidget, parts: list[QWidget]) -> QWidget:
    return next(part for part in parts if part is stop or part.isAncestorOf(stop))


def test_the_keyboard_stays_with_the_filters_that_are_left(user: User, panel: ResultsPanel) -> None:
    three = SearchFilters(outlets=frozenset(OUTLETS))
    user.window.searching.set_filters(three)
    user.wait(lambda: len(panel.chips.chips) == 3)
    panel.chips.chips[1].setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    assert [chip.text() for chip in panel.chips.chips] == ["Harbour Post", "Valley Echo"]
    assert panel.chips.chips[1].hasFocus(), "the next one"
    user.press("Space")
    assert [chip.text() for chip in panel.chips.chips] == ["Harbour Post"]
    assert panel.article_view.hasFocus(), "the list, where none is next"
    user.wait(lambda: panel.articles.at_hand == 4)
    assert panel.view.selected_rows() == [0]
    user.window.searching.set_filters(three)
    panel.chips.clear_all.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    assert not panel.chips.isVisible()
    assert panel.article_view.hasFocus()
    user.wait(lambda: panel.articles.at_hand == 12)
    assert not panel.view.selectionModel().hasSelection()
    with_keyboard = panel.view.grab().toImage()
    panel.view.clearFocus()
    assert panel.view.grab().toImage() != with_keyboard, "where it is, is seen"


def test_the_keyboard_stays_below_the_filters_where_nothing_passes(
    user: User, panel: ResultsPanel
) -> None:
    user.window.searching.set_filters(SearchFilters(speakers=frozenset({"Nobody at all"})))
    user.wait(panel.notice.isVisible)
    panel.chips.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    assert panel.isAncestorOf(user.focus)
    user.wait(panel.article_view.isVisible)
    assert panel.article_view.hasFocus()
    assert panel.view.selected_rows() == [0]
    user.search("nowhere at all")
    user.window.searching.set_filters(SearchFilters(languages=frozenset({"de"})))
    user.wait(lambda: panel.notice.isVisible() and panel._ways_out[0].isVisible())
    panel._ways_out[0].setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    user.wait(lambda: not panel._ways_out[0].isVisible())
    assert user.window.search_field.line.hasFocus()


def test_the_keyboard_stays_below_the_filters_where_no_passage_is_listed(
    user: User, panel: ResultsPanel
) -> None:
    show_passages(user, panel, 29)
    user.search("date:2017")
    user.window.searching.set_filters(SearchFilters(languages=frozenset({"de"})))
    as_articles = panel._ways_out[2]
    user.wait(as_articles.isVisible)
    panel.chips.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    user.wait(lambda: user.window.searching.results.total == 12)
    assert as_articles.hasFocus()
    user.press("Space")
    user.wait(panel.article_view.isVisible)
    assert panel.article_view.hasFocus()


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


def test_a_selected_row_is_filled_as_in_the_popup(user: User, panel: ResultsPanel) -> None:
    """Its fill keeps away from the edge, where the view's own would stand beside it."""
    view = panel.article_view
    place = view.visualRect(view.rows.index(1)).center()
    before = view.viewport().grab().toImage()
    click(panel, 1)
    after = view.viewport().grab().toImage()
    assert after.pixelColor(place) != before.pixelColor(place)
    assert after.pixelColor(1, place.y()) == before.pixelColor(1, place.y())


def test_only_the_open_articles(user: User, panel: ResultsPanel) -> None:
    user.open("Report 5")
    user.open("Report 6", beside=True)
    panel.header.scope.choices_menu.actions()[1].trigger()
    user.wait(lambda: panel.articles.at_hand == 2)
    user.press("Ctrl+W")
    user.wait(lambda: panel.articles.at_hand == 1)
    user.search("p7q")
    everywhere = panel._ways_out[1]
    user.wait(everywhere.isVisible)
    assert notice_words(panel).startswith("Nothing found in the open articles")
    user.press("Ctrl+W")
    user.wait(lambda: notice_words(panel).startswith("No article is open"))
    everywhere.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Space")
    user.wait(lambda: panel.articles.at_hand == 1)
    assert panel.article_view.hasFocus()
    assert not panel.options.only_open
    user.search("nowhere at all")
    user.wait(lambda: notice_words(panel).startswith("No article or note contains"))
    assert not everywhere.isVisible()


def test_passages_stand_one_to_a_line(user: User, panel: ResultsPanel) -> None:
    QAbstractItemModelTester(panel.passages, QAbstractItemModelTester.FailureReportingMode.Warning)
    show_passages(user, panel, 29)
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
    show_passages(user, panel, 29)
    click(panel, 3)
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
    show_passages(user, panel, 4)
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
    show_passages(user, panel, 29)
    [row] = [n for n in range(29) if panel.passages.passage(n).annotation_id]
    click(panel, row)
    assert user.window.desk.chosen is not None
    user.press("1")
    assert "tagged already" in user.window.messages.messages()[0]


def test_rows_are_copied(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    click(panel, 0)
    click(panel, 1, Qt.KeyboardModifier.ShiftModifier)
    user.press("Ctrl+C")
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert all("ferry" in line for line in lines)


def test_passages_that_were_never_seen_are_copied_too(user: User, tmp_path: Path) -> None:
    fill(tmp_path / "library", 60)
    user.application.open(tmp_path / "library")
    panel = ask_for_all(user, "ferry")
    show_passages(user, panel, 141)
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
    show_passages(user, panel, 29)
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
    click(panel, 1)
    assert window.pane_area.isVisible()
    assert not window.actions_by_name["maximise_results"].isChecked()
    user.wait(lambda: panel.height() == height)


def test_height_and_view_are_remembered(user: User, panel: ResultsPanel, tmp_path: Path) -> None:
    show_passages(user, panel, 29)
    place = user.window.results_place
    place.setSizes([place.height() - 260, 260])
    user.application.open(tmp_path / "other")
    user.application.open(tmp_path / "library")
    again = ask_for_all(user, "ferry")
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
    text = text_of(window.library, 0)
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


def test_the_most_common_words_make_nothing_similar(user: User, panel: ResultsPanel) -> None:
    pane = user.open("Report 3")
    user.select(pane, "that the")
    user.press("Ctrl+Shift+K")
    user.wait(panel.notice.isVisible)
    assert notice_words(panel).endswith(
        "This passage has only the most common words: select some more."
    )
    assert not panel.about_query.isVisible(), "once is enough"
    assert panel.header.title.found == "Nothing found similar to “that the”"
    # And what is similar has none of them marked.
    user.select(pane, "Officials denied that the ferry sank")
    user.press("Ctrl+Shift+K")
    user.wait(lambda: panel.articles.at_hand == 3)
    query = user.window.searching.results.query
    assert {"denied", "officials", "sank"} <= set(re.findall(r"[a-z]+", query))
    assert "that" not in query


def test_keys_of_the_field_take_a_better_spelling(user: User, panel: ResultsPanel) -> None:
    user.search("pilott")
    user.wait(panel.about_query.isVisible)
    user.press("Down")
    assert panel.about_query.marked() == "pilot"
    user.press("Return")
    user.wait(lambda: user.window.searching.results.query == "pilot")
    assert user.window.search_field.line.hasFocus()


def test_above_the_rows_keys_go_through_what_is_said(user: User, panel: ResultsPanel) -> None:
    user.search("ferry date:soon")
    user.wait(lambda: panel.about_query.isVisible() and panel.articles.at_hand > 0)
    user.press("Down")
    first = panel.about_query.marked()
    assert first
    assert not panel.view.selected_rows()
    while panel.about_query.marked():
        user.press("Down")
    assert panel.view.selected_rows() == [0]
    user.press("Up")
    assert panel.about_query.marked()
    assert not panel.view.selected_rows()
    user.press("PageUp")
    assert panel.about_query.marked() == first
    user.press("Return")
    user.wait(lambda: user.window.searching.results.query == first)


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
