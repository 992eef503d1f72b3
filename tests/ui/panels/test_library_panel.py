from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fact_reader.model import ArticleSummary, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.article_entries import SortOrder
from fact_reader.ui.models.article_list import COPIES_ROLE, ID_ROLE
from fact_reader.ui.models.copies import Copies
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.stylesheet import stylesheet
from fact_reader.ui.theme import Theme

Make = Callable[..., ArticleSummary]
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, summary: Make) -> LibraryPanel:
    made = LibraryPanel(theme)
    qtbot.addWidget(made)
    made.resize(236, 844)
    made.set_articles(
        [
            summary("1", "Meeting denied", "Ark", "2019", (0, 2, 0)),
            summary("2", "Meeting held", "Bee", "2018", (3, 0, 1)),
            summary("3", "Nothing marked", "Bee", "2017"),
            summary("4", "No date", "", ""),
        ]
    )
    made.show()
    qtbot.waitExposed(made)
    return made


def middle_of(panel: LibraryPanel, row: int) -> QPoint:
    return panel.view.visualRect(panel.articles.index(row, 0)).center()


def test_a_click_opens_and_selects(qtbot: QtBot, panel: LibraryPanel) -> None:
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.mouseClick(panel.view.viewport(), LEFT, pos=middle_of(panel, 1))
    assert asked.args == ["2", False]
    assert panel.selected_ids() == ["2"]


def test_ctrl_and_shift_only_select(qtbot: QtBot, panel: LibraryPanel) -> None:
    viewport = panel.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=middle_of(panel, 0))
    with qtbot.assertNotEmitted(panel.open_requested):
        QTest.mouseClick(viewport, LEFT, CTRL, middle_of(panel, 2))
        assert panel.selected_ids() == ["1", "3"]
        QTest.mouseClick(viewport, LEFT, SHIFT, middle_of(panel, 3))
    assert panel.selected_ids() == ["1", "3", "4"]
    with qtbot.waitSignal(panel.remove_requested) as asked:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert asked.args == [["1", "3", "4"]]


def test_the_middle_button_opens_beside_and_selects_nothing(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.mouseClick(panel.view.viewport(), MIDDLE, pos=middle_of(panel, 1))
    assert asked.args == ["2", True]
    assert panel.selected_ids() == []


def test_keys_from_the_field_through_the_list(qtbot: QtBot, panel: LibraryPanel) -> None:
    panel.focus_filter()
    QTest.keyClicks(panel.field, "meet")
    assert panel.shown_ids() == ["1", "2"]
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.view.hasFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert asked.args == ["2", False]
    with qtbot.waitSignal(panel.open_requested) as asked:
        QTest.keyClick(panel.view, Qt.Key.Key_Return, CTRL)
    assert asked.args == ["2", True]
    with qtbot.waitSignal(panel.edit_requested) as edited:
        QTest.keyClick(panel.view, Qt.Key.Key_F2)
    assert edited.args == ["2"]
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.field.hasFocus()
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    assert len(panel.shown_ids()) == 4


def test_the_selection_outlives_a_filter(qtbot: QtBot, panel: LibraryPanel) -> None:
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=middle_of(panel, 1))
    panel.field.setText("meeting")
    assert panel.selected_ids() == ["2"]
    panel.field.clear()
    assert panel.selected_ids() == ["2"]
    assert panel.view.currentIndex().row() == 1


def test_tags_and_outlets_narrow_the_list(qtbot: QtBot, panel: LibraryPanel) -> None:
    rows = panel.groups.stance_rows
    with qtbot.waitSignal(panel.filter_changed):
        QTest.mouseClick(rows[Stance.CLAIM], LEFT)
    assert panel.shown_ids() == ["2"]
    assert panel.is_filtered()
    QTest.mouseClick(rows[Stance.CLAIM], LEFT)
    outlets = panel.groups.outlet_list
    assert [outlets.outlets.index(n).data() for n in range(3)] == ["Bee", "Ark", "No outlet"]
    place = outlets.visualRect(outlets.outlets.index(2)).center()
    QTest.mouseClick(outlets.viewport(), LEFT, pos=place)
    assert panel.shown_ids() == ["4"]
    outlets.setFocus()
    QTest.keyClick(outlets, Qt.Key.Key_Up)
    QTest.keyClick(outlets, Qt.Key.Key_Space)
    assert panel.shown_ids() == ["1", "4"]
    link = next(b for b in panel.findChildren(QPushButton) if b.text() == "Clear filters")
    assert link.isVisible()
    QTest.mouseClick(link, LEFT)
    assert len(panel.shown_ids()) == 4
    assert not link.isVisible()


def test_counts_follow_a_changed_article(qtbot: QtBot, panel: LibraryPanel, summary: Make) -> None:
    panel.update_articles([summary("3", "Nothing marked", "Bee", "2017", (0, 5, 0))])
    name = panel.groups.stance_rows[Stance.DENIAL].accessibleName
    qtbot.waitUntil(lambda: name() == "Denials, 7")
    panel.remove_articles(["3", "4"])
    qtbot.waitUntil(lambda: panel.groups.outlet_list.outlets.rowCount() == 2)
    assert name() == "Denials, 2"


def test_groups_fold(qtbot: QtBot, panel: LibraryPanel) -> None:
    row = panel.groups.stance_rows[Stance.CLAIM]
    header = panel.groups._tags_header
    QTest.mouseClick(header, LEFT)
    assert not row.isVisible()
    header.setFocus()
    QTest.keyClick(header, Qt.Key.Key_Space)
    assert row.isVisible()


@pytest.fixture
def forty(panel: LibraryPanel, summary: Make) -> LibraryPanel:
    """The panel with 40 outlets."""
    panel.set_articles(
        summary(str(n), "A title of an article that takes two lines", outlet=f"Outlet {n}")
        for n in range(40)
    )
    return panel


@pytest.mark.parametrize("height", [380, 420, 504, 600, 764, 1200])
def test_the_list_keeps_about_half_of_the_height(
    qtbot: QtBot, forty: LibraryPanel, height: int
) -> None:
    forty.resize(236, height)
    qtbot.waitUntil(lambda: forty.view.height() >= 0.48 * height)
    assert forty.groups.geometry().bottom() <= height
    assert forty.groups.outlet_list.height() <= 4 * 28


def test_outlets_fold_first_and_come_back(qtbot: QtBot, forty: LibraryPanel) -> None:
    groups = forty.groups
    row = groups.stance_rows[Stance.CLAIM]
    assert groups.outlet_list.isVisible()
    assert groups.outlet_list.height() == 4 * 28
    forty.resize(236, 504)
    qtbot.waitUntil(lambda: not groups.outlet_list.isVisible())
    assert row.isVisible()
    forty.resize(236, 420)
    qtbot.waitUntil(lambda: not row.isVisible())
    forty.resize(236, 764)
    qtbot.waitUntil(lambda: groups.outlet_list.isVisible() and row.isVisible())


def test_what_the_user_folds_or_unfolds_stays(qtbot: QtBot, forty: LibraryPanel) -> None:
    groups = forty.groups
    QTest.mouseClick(groups._tags_header, LEFT)
    forty.resize(236, 1000)
    assert not groups.stance_rows[Stance.CLAIM].isVisible()
    forty.resize(236, 420)
    qtbot.waitUntil(lambda: not groups.outlet_list.isVisible())
    QTest.mouseClick(groups._outlets_header, LEFT)
    assert groups.outlet_list.isVisible()
    forty.resize(236, 400)
    forty.update_articles([])
    QApplication.processEvents()
    assert groups.outlet_list.isVisible()
    assert groups.outlet_list.height() >= 2 * 28


def test_what_is_read_in_the_list_stays_when_many_articles_come(
    qtbot: QtBot, forty: LibraryPanel, summary: Make
) -> None:
    view = forty.view
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 1_000)
    view.verticalScrollBar().setValue(777)
    first = view.indexAt(QPoint(50, 0))
    name, top = first.data(ID_ROLE), view.visualRect(first).top()
    forty.articles.hold(summary(f"new {n}", "Newer", "Bee", "2030") for n in range(300))
    forty.show_held()
    index = forty.articles.index(forty.articles.row_of(name), 0)
    assert index.row() > 300
    assert view.visualRect(index).top() == top
    view.verticalScrollBar().setValue(0)
    forty.articles.hold([summary("newest", "Newest", "Bee", "2031")])
    forty.show_held()
    assert view.indexAt(QPoint(50, 0)).data(ID_ROLE) == "newest"


SEARCHES = [SavedRow(str(number), f"Search {number}", "x", number) for number in range(9)]


@pytest.mark.parametrize("height", [420, 504, 600, 764, 1200])
def test_saved_searches_leave_the_other_groups_their_room(
    qtbot: QtBot, forty: LibraryPanel, height: int
) -> None:
    groups = forty.groups
    forty.resize(236, height)
    qtbot.waitUntil(lambda: forty.view.height() >= 0.48 * height)
    tags = groups.stance_rows[Stance.CLAIM].isVisible()
    outlets = groups.outlet_list.isVisible()
    groups.set_saved(SEARCHES)
    qtbot.waitUntil(lambda: groups._saved_header.isVisible())
    assert groups.stance_rows[Stance.CLAIM].isVisible() == tags
    assert groups.outlet_list.isVisible() == outlets
    assert groups._saved_header.accessibleDescription() == "36 new"
    assert groups.geometry().bottom() <= height
    if groups.saved_list.isVisible():
        assert 2 * 28 <= groups.saved_list.height() <= 4 * 28
    groups.set_saved([])
    assert not groups._saved_header.isVisible()
    assert not groups.saved_list.isVisible()


def test_saved_searches_by_mouse_and_keys(qtbot: QtBot, forty: LibraryPanel) -> None:
    saved = forty.groups.saved_list
    forty.groups.set_saved(SEARCHES)
    with qtbot.waitSignal(saved.run_requested) as run:
        place = saved.visualRect(saved.rows.index(1)).center()
        QTest.mouseClick(saved.viewport(), LEFT, pos=place)
    assert run.args == ["1"]
    QTest.keyClick(saved, Qt.Key.Key_Down)
    with qtbot.waitSignal(saved.run_requested) as run:
        QTest.keyClick(saved, Qt.Key.Key_Return)
    assert run.args == ["2"]
    with qtbot.waitSignal(saved.rename_requested) as renamed:
        QTest.keyClick(saved, Qt.Key.Key_F2)
    assert renamed.args == ["2"]
    with qtbot.waitSignal(saved.remove_requested) as removed:
        QTest.keyClick(saved, Qt.Key.Key_Delete)
    assert removed.args == ["2"]
    forty.groups.set_saved(SEARCHES[:2])
    assert saved.currentIndex().row() == 1, "the keyboard stays in the list"
    for theme in (look.LIGHT, look.DARK):
        forty.set_theme(theme)
        saved.grab()


@pytest.mark.parametrize("theme_of", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_a_chosen_tag_is_filled(qtbot: QtBot, panel: LibraryPanel, theme_of: Theme) -> None:
    panel.set_theme(theme_of)
    row = panel.groups.stance_rows[Stance.DENIAL]
    spot = QPoint(row.width() // 2 + 20, row.height() // 2)
    QTest.mouseClick(row, LEFT)
    panel.view.setFocus()
    assert row.grab().toImage().pixelColor(spot) == theme_of.denial.tint


def test_empty_states(qtbot: QtBot, panel: LibraryPanel) -> None:
    panel.field.setText("zzz")
    assert panel._no_match.isVisible()
    panel.field.clear()
    assert panel.view.isVisible()
    panel.set_articles([])
    assert panel._nothing_yet.isVisible()
    assert not panel.field.isVisible()
    add, samples = panel._nothing_yet.findChildren(QPushButton)
    with qtbot.waitSignal(panel.import_requested):
        QTest.mouseClick(add, LEFT)
    with qtbot.waitSignal(panel.sample_requested):
        QTest.mouseClick(samples, LEFT)


def test_the_context_menu(qtbot: QtBot, panel: LibraryPanel) -> None:
    menu = panel.view.menu_for(["2"])
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == [
        *("Open", "Open beside", "Edit details…", "Export…"),
        *("New version from file…", "Remove"),
    ]
    with qtbot.waitSignal(panel.open_requested) as asked:
        actions["Open beside"].trigger()
    assert asked.args == ["2", True]
    with qtbot.waitSignal(panel.export_requested) as exported:
        actions["Export…"].trigger()
    assert exported.args == [["2"]]
    with qtbot.waitSignal(panel.version_file_requested) as versioned:
        actions["New version from file…"].trigger()
    assert versioned.args == ["2"]
    older = panel.articles.summary("1")
    assert older is not None
    title = "Yes & no, " + "again and " * 20
    panel.view.older_of = lambda one: replace(older.article, title=title) if one == "2" else None
    [adopt] = [one for one in panel.view.menu_for(["2"]).actions() if "“" in one.text()]
    assert adopt.text().startswith("New version of “Yes && no, again")
    assert adopt.text().endswith("…”")
    assert len(adopt.text()) < 80
    with qtbot.waitSignal(panel.adopt_requested) as adopted:
        adopt.trigger()
    assert adopted.args == ["2", "1"]
    assert not [one for one in panel.view.menu_for(["3"]).actions() if "“" in one.text()]
    several = panel.view.menu_for(["1", "2", "3"])
    texts = [action.text() for action in several.actions() if action.text()]
    assert texts == ["Open side by side", "Export 3 articles…", "Remove 3 articles…"]


def test_current_article_and_order(panel: LibraryPanel) -> None:
    panel.set_open_articles(["1", "3"])
    panel.set_current("3")
    assert panel.view.currentIndex().row() == 2
    assert panel.selected_ids() == []
    panel.set_order(SortOrder.TITLE)
    assert panel.shown_ids() == ["1", "2", "4", "3"]
    panel.set_current("not there")


def test_both_themes_paint_and_differ(qtbot: QtBot, panel: LibraryPanel) -> None:
    panel.set_open_articles(["1"])
    light = panel.grab().toImage()
    app = panel.window()
    app.setStyleSheet(stylesheet(look.DARK))
    panel.set_theme(look.DARK)
    dark = panel.grab().toImage()
    assert light.pixelColor(2, 400) == look.LIGHT.rail
    assert dark.pixelColor(2, 400) == look.DARK.rail


def test_copies_under_a_row_are_shown_and_folded_by_keys_and_menu(panel: LibraryPanel) -> None:
    view = panel.view
    panel.set_copies(Copies({"2": {"3": 0.9}}, (frozenset({"2", "3"}),)))
    panel.fold_copies.setChecked(True)
    assert panel.articles.ids() == ["1", "3", "4"]
    view.setCurrentIndex(panel.articles.index(1, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert panel.articles.ids() == ["1", "2", "3", "4"]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert panel.articles.ids() == ["1", "3", "4"]
    [show] = [one for one in view.menu_for(["3"]).actions() if "copies" in one.text()]
    show.trigger()
    assert panel.articles.ids() == ["1", "2", "3", "4"]
    assert [one.text() for one in view.menu_for(["2"]).actions()][2] == "Fold its copies"
    assert not [one for one in view.menu_for(["1"]).actions() if "copies" in one.text()]


def test_a_row_tells_of_a_copy_as_that_is_called_now(
    qtbot: QtBot, panel: LibraryPanel, summary: Make
) -> None:
    articles = panel.articles
    panel.set_copies(Copies({"2": {"3": 0.9}, "3": {"2": 0.9}}))
    panel.update_articles([summary("3", "Nothing marked", "Harwick Gazette", "2017")])
    row = articles.row_of("2")
    with qtbot.waitSignal(
        articles.dataChanged,
        check_params_cb=lambda first, last, _roles: first.row() <= row <= last.row(),
    ):
        panel.set_copies(Copies({"2": {"3": 0.9}, "3": {"2": 0.9}}))
    assert articles.index(row, 0).data(COPIES_ROLE) == "90% like Harwick Gazette"
