"""One to four panes: adding, closing, which one is active, and their widths."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea

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


def test_closing_gives_the_room_and_the_activity_to_the_others(
    qtbot: QtBot, area: PaneArea
) -> None:
    first, second, third = area.active_pane, area.add_pane(), area.add_pane()
    second.activate()
    with qtbot.waitSignals([area.active_changed, area.panes_changed]):
        QTest.mouseClick(second.header.close_button, LEFT)
    assert list(area.panes) == [first, third]
    assert area.active_pane is third
    qtbot.waitUntil(lambda: area.count() == 2)
    qtbot.waitUntil(lambda: abs(first.width() - third.width()) <= 2)
    area.close_pane(first)
    area.close_pane(third)
    assert list(area.panes) == [third]
    assert third.article_id == ""


def test_focus_and_clicks_choose_the_active_pane(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version
) -> None:
    first = area.open_in(None, article, version, [])
    second = area.add_pane()
    area.open_in(second, article, version, [])
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
    pane = area.open_in(None, article, version, [])
    dropped: list[tuple[ReaderPane, str]] = []
    area.article_dropped.connect(lambda target, key: dropped.append((target, key)))
    pane.articles_dropped.emit(["a", "b"])
    assert dropped == [(pane, "a"), (area.panes[1], "b")]


def test_zoom_and_theme_reach_new_panes(area: PaneArea, article: Article, version: Version) -> None:
    area.set_zoom(200)
    first = area.open_in(None, article, version, [])
    second = area.open_in(area.add_pane(), article, version, [])
    for pane in (first, second):
        assert pane.view.document().defaultFont().pixelSize() == 34
