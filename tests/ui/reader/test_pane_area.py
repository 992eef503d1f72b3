"""One to four panes: adding, closing, which one is active, and their widths."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import NARROWEST, PaneArea
from tests.ui.reader.conftest import open_in

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def area(qtbot: QtBot) -> PaneArea:
    made = PaneArea()
    qtbot.addWidget(made)
    made.resize(1172, 600)
    made.show()
    return made


def widths(area: PaneArea) -> list[int]:
    return [pane.width() for pane in area.panes]


def test_up_to_four_panes_share_the_room(qtbot: QtBot, area: PaneArea) -> None:
    assert len(area.panes) == 1
    for count in (2, 3, 4):
        changed: list[int] = []
        area.panes_changed.connect(lambda changed=changed: changed.append(1))
        pane = area.add_pane()
        assert changed
        assert area.active_pane is pane
        qtbot.waitUntil(lambda: max(widths(area)) - min(widths(area)) <= 2)
        assert len(area.panes) == count
    assert area.add_pane() is area.panes[-1]
    assert len(area.panes) == 4


def test_two_panes_fit_beside_both_panels_of_a_small_window(area: PaneArea) -> None:
    area.add_pane()
    area.resize(1024 - 236 - 292, 500)
    assert area.minimumSizeHint().width() <= 496
    assert min(widths(area)) >= 230


def test_four_panes_fit_beside_both_panels_of_a_usual_window(area: PaneArea) -> None:
    for _ in range(3):
        area.add_pane()
    area.resize(1440 - 236 - 292, 700)
    assert sum(widths(area)) <= 912
    assert min(widths(area)) >= 200


def assert_side_by_side(area: PaneArea) -> None:
    places = [QRect(pane.mapTo(area, QPoint()), pane.size()) for pane in area.panes]
    for left, right in itertools.pairwise(places):
        assert left.right() < right.left()
    for pane in area.panes:
        assert pane.width() >= NARROWEST
        header = pane.header
        for button in (header.find_button, header.close_button):
            assert not button.isVisible() or button.geometry().right() < header.width()


def test_four_panes_between_two_panels_never_lie_over_each_other(
    qtbot: QtBot, article: Article, version: Version
) -> None:
    window = QSplitter()
    window.setChildrenCollapsible(False)
    qtbot.addWidget(window)
    panels = [QWidget(), QWidget()]
    area = PaneArea()
    for widget, least in ((panels[0], 200), (area, None), (panels[1], 256)):
        window.addWidget(widget)
        if least is not None:
            widget.setMinimumWidth(least)
    window.setStretchFactor(1, 1)
    window.setFixedSize(1024, 500)
    window.show()
    for pane in (area.panes[0], *(area.add_pane() for _ in range(3))):
        open_in(area, pane, article, version)
    bar = area.horizontalScrollBar()
    for width in (1024, 760, 1440, 1024):
        window.setFixedSize(width, 500)
        window.setSizes([1, width, 1])
        QApplication.sendPostedEvents()
        assert_side_by_side(area)
        assert area.width() <= width - 456
        # Between the panels of a window of 760 pixels there is no room for four of them.
        has_bar = width == 760
        qtbot.waitUntil(lambda has_bar=has_bar: bool(bar.maximum()) is has_bar)  # type: ignore[misc]
    window.setFixedSize(760, 500)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for pane in (area.panes[0], area.panes[3], area.panes[1]):
        pane.activate()
        left = pane.mapTo(area.viewport(), QPoint()).x()
        assert left >= 0
        assert left + pane.width() <= area.viewport().width()


def test_a_pane_is_offered_only_where_it_can_be_read(area: PaneArea) -> None:
    area.resize(1172, 600)
    answers = [area.can_add_pane()]
    for _ in range(3):
        area.add_pane()
        answers.append(area.can_add_pane())
    assert answers == [True, True, True, False]
    area.close_pane(area.panes[3])
    area.close_pane(area.panes[2])
    area.resize(1024 - 236 - 292, 600)
    assert area.can_add_pane()
    area.resize(440, 600)
    assert not area.can_add_pane()


def test_articles_that_find_no_pane_are_told(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    area.resize(440, 600)
    dropped: list[str] = []
    area.article_dropped.connect(lambda pane, key: dropped.append(key))
    with qtbot.waitSignal(area.room_lacked):
        area.panes[0].articles_dropped.emit(["a", "b", "c"])
    assert dropped == ["a", "b"]


def test_widths_can_be_kept_and_given_back(qtbot: QtBot, area: PaneArea) -> None:
    area.add_pane()
    area.setSizes([400, 700])
    qtbot.waitUntil(lambda: area.panes[0].width() < area.panes[1].width() - 200)
    assert area.sizes() == widths(area)


def test_the_windows_letters_work_wherever_the_keyboard_is(
    qtbot: QtBot, article: Article, version: Version
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    area = PaneArea()
    window.setCentralWidget(area)
    seen: list[str] = []
    for keys in ("J", "K", "1", "N"):
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False, keys=keys: seen.append(keys))
        window.addAction(action)
    window.resize(800, 500)
    window.show()
    pane = open_in(area, None, article, version)
    places: list[QWidget] = [pane.view, pane.header.find_button, window]
    for place in places:
        place.setFocus()
        qtbot.waitUntil(place.hasFocus)
        for letter in "jk1n":
            QTest.keyClicks(place, letter)
    assert seen == ["J", "K", "1", "N"] * len(places)


def test_closing_gives_the_room_and_the_activity_to_the_others(
    qtbot: QtBot, area: PaneArea
) -> None:
    first, second, third = area.active_pane, area.add_pane(), area.add_pane()
    second.activate()
    with qtbot.waitSignals([area.active_changed, area.panes_changed]):
        QTest.mouseClick(second.header.close_button, LEFT)
    assert list(area.panes) == [first, third]
    assert area.active_pane is third
    qtbot.waitUntil(lambda: abs(first.width() - third.width()) <= 2)
    area.close_pane(first)
    area.close_pane(third)
    assert list(area.panes) == [third]
    assert third.article_id == ""


def test_focus_and_clicks_choose_the_active_pane(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    first = open_in(area, None, article, version)
    second = area.add_pane()
    open_in(area, second, article, version)
    assert area.panes_of("article") == (first, second)
    with qtbot.waitSignal(area.active_changed) as changed:
        QTest.mouseClick(first.view.viewport(), LEFT, pos=QPoint(60, 60))
    assert changed.args == [first]
    second.view.setFocus()
    area.set_active(first)
    assert first.view.hasFocus()
    area.step_active(-1)
    assert area.active_pane is second
    assert second.view.hasFocus()
    area.step_active(+1)
    assert area.active_pane is first
    with qtbot.waitSignal(area.active_changed):
        second.open_find()


def test_what_happens_in_any_pane_is_told(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    pane = open_in(area, None, article, version)
    dropped: list[tuple[ReaderPane, str]] = []
    area.article_dropped.connect(lambda target, key: dropped.append((target, key)))
    with qtbot.waitSignal(area.plain_clicked):
        QTest.mouseClick(pane.view.viewport(), LEFT, pos=QPoint(60, 60))
    pane.articles_dropped.emit(["a", "b"])
    assert dropped == [(pane, "a"), (area.panes[1], "b")]


def test_zoom_and_theme_reach_new_panes(area: PaneArea, article: Article, version: Version) -> None:
    area.set_look(TextLook(size=200))
    first = open_in(area, None, article, version)
    second = open_in(area, area.add_pane(), article, version)
    for pane in (first, second):
        assert pane.view.document().defaultFont().pixelSize() == 34


# Their order, and one alone


def test_panes_change_places_and_keep_their_widths(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    first = area.active_pane
    second = open_in(area, area.add_pane(), article, version)
    area.setSizes([400, 200])
    before = area.sizes()
    with qtbot.waitSignal(area.panes_changed):
        area.move_active(-1)
    assert area.panes == (second, first)
    assert second.geometry().right() < first.geometry().left()
    assert area.sizes() == before[::-1]
    assert area.active_pane is second
    area.move_active(-1)
    assert area.panes == (second, first)


def test_one_pane_gets_all_the_room_and_gives_it_back(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    first = open_in(area, None, article, version)
    second = open_in(area, area.add_pane(), article, version)
    before = area.sizes()
    QTest.mouseDClick(first.header, LEFT, pos=QPoint(40, 20))
    assert area.active_pane is first
    assert first.isVisible()
    assert not second.isVisible()
    qtbot.waitUntil(lambda: first.width() == area.viewport().width())
    assert area.sizes() == before
    # The next pane takes its place, and the keyboard with it.
    first.view.setFocus()
    qtbot.waitUntil(first.view.hasFocus)
    area.step_active(+1)
    assert second.isVisible()
    assert not first.isVisible()
    assert second.view.hasFocus()
    area.set_maximised(False)
    assert first.isVisible()
    assert area.sizes() == before
    area.set_maximised(True)
    third = area.add_pane()
    assert third.isVisible()
    assert first.isVisible()


def test_how_much_is_read_is_told(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    pane = open_in(area, None, article, version)
    assert pane.header.accessibleDescription() == "0% read"
    pane.view.minimap.setValue(pane.view.minimap.maximum())
    assert pane.header.accessibleDescription() == "100% read"
