"""Links between panes: drawn by dragging, shown in the gutters, followed by a click; scrolling."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, Link, LinkKind, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.gutter import Gutter
from fact_reader.ui.reader.linked_scrolling import aligned
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from tests.ui.reader.conftest import open_in

NOW = datetime(2019, 6, 12, tzinfo=UTC)
Tagger = Callable[..., Annotation]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton


def link(source: str, target: str, kind: LinkKind = LinkKind.ANSWERS) -> Link:
    return Link(f"{source}-{target}", source, target, kind, NOW)


@pytest.fixture
def area(qtbot: QtBot, article: Article, version: Version, tagged: Tagger) -> Iterator[PaneArea]:
    """Two panes; claims a0 to a9 at the left in paragraphs 0, 5, 10 ..., denials b0 to b9 right."""
    made = PaneArea()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    for key, stance in (("a", Stance.CLAIM), ("b", Stance.DENIAL)):
        pane = open_in(made, made.add_pane() if key == "b" else None, article, version)
        marks = [
            tagged(version.text, f"Paragraph {5 * n} says", stance, f"{key}{n}") for n in range(10)
        ]
        pane.view.set_annotations(marks)
    qtbot.waitUntil(lambda: made.panes[1].x() > 100)
    yield made
    made.close()


def gutter(area: PaneArea, number: int = 1) -> Gutter:
    found = area.panes[number].parentWidget().handle(number)  # type: ignore[union-attr]
    assert isinstance(found, Gutter)
    return found


def pin(pane: ReaderPane, annotation_id: str) -> QPoint:
    annotation = pane.view.highlights.get(annotation_id)
    assert annotation is not None
    ends = pane.view.span_ends((annotation.anchor.start, annotation.anchor.start + 1))
    assert ends is not None
    return QPoint(pane.view.column()[1] + 16, ends[0].center().y())


def drag_link(start: ReaderPane, source: str, end: ReaderPane, place: QPoint) -> None:
    """From the pin of one pane to a place of another."""
    viewport = start.view.viewport()
    there = viewport.mapFromGlobal(end.view.viewport().mapToGlobal(place))
    QTest.mousePress(viewport, LEFT, pos=pin(start, source))
    QTest.mouseMove(viewport, (pin(start, source) + there) / 2)
    QTest.mouseMove(viewport, there)
    QTest.mouseRelease(viewport, LEFT, pos=there)


# Drawing


def test_a_link_is_drawn_from_pin_to_pin_of_another_pane(qtbot: QtBot, area: PaneArea) -> None:
    left, right = area.panes
    area.set_snaps_to_words(False)
    asked: list[tuple[str, str]] = []
    area.link_requested.connect(lambda *ends: asked.append(ends))
    drag_link(right, "b0", left, pin(left, "a0"))
    drag_link(left, "a1", right, pin(right, "b1"))
    assert asked == [("b0", "a0"), ("a1", "b1")]


def test_the_line_is_seen_while_it_is_drawn_and_marks_its_target(
    qtbot: QtBot, area: PaneArea
) -> None:
    left, right = area.panes
    viewport = left.view.viewport()
    there = viewport.mapFromGlobal(right.view.viewport().mapToGlobal(pin(right, "b0")))
    plain = area.grab().toImage()
    hovered: list[str] = []
    right.view.annotation_hovered.connect(hovered.append)
    QTest.mousePress(viewport, LEFT, pos=pin(left, "a0"))
    QTest.mouseMove(viewport, there + QPoint(0, 40))
    QTest.mouseMove(viewport, there)
    seen = area.grab().toImage()
    assert seen != plain
    middle = gutter(area).geometry().center().x()
    accent = theme.LIGHT.accent.rgb()
    assert any(seen.pixel(middle, y) == accent for y in range(seen.height()))
    assert hovered[-1] == "b0"
    asked: list[object] = []
    area.link_requested.connect(lambda *ends: asked.append(ends))
    QTest.keyClick(left.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, pos=there)
    assert asked == []
    assert hovered[-1] == ""


def test_a_link_to_plain_text_or_to_itself_is_none(qtbot: QtBot, area: PaneArea) -> None:
    left, right = area.panes
    asked: list[object] = []
    area.link_requested.connect(lambda *ends: asked.append(ends))
    plain = right.view.text.index("Paragraph 2 says")
    ends = right.view.span_ends((plain, plain + 4))
    assert ends is not None
    drag_link(left, "a0", right, ends[0].center())
    drag_link(left, "a0", left, pin(left, "a0"))
    assert asked == []


def test_of_several_targets_one_is_chosen(
    qtbot: QtBot, area: PaneArea, version: Version, tagged: Tagger
) -> None:
    left, right = area.panes
    more = tagged(version.text, "Paragraph 0", Stance.CONFIRMATION, "more")
    right.view.apply_changes([more], [])
    with qtbot.waitSignal(area.link_requested) as asked:
        drag_link(left, "a0", right, pin(right, "b0"))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()[0].text() == "2 here"
        menu.actions()[1].trigger()
        menu.close()
    assert asked.args == ["a0", "more"]


# Connectors


def test_links_near_the_view_are_drawn_and_move_with_the_text(qtbot: QtBot, area: PaneArea) -> None:
    left, right = area.panes
    area.set_links([link("b0", "a0"), link("b9", "a9"), link("b0", "a9"), link("b0", "gone")])
    found = gutter(area).connectors()
    assert [one.link.id for one in found] == ["b0-a0", "b0-a9"]
    first = found[0]
    assert first.stance is Stance.DENIAL
    assert first.left is not None
    assert first.right is not None
    assert first.left.annotation.id == "a0"
    # The far end lies below.
    assert found[1].left is not None
    assert found[1].left.beyond == 1
    before = first.left.top
    left.view.minimap.setValue(40)
    moved = gutter(area).connectors()[0]
    assert moved.left is not None
    assert moved.left.top == before - 40
    plain = gutter(area).grab().toImage()
    right.view.minimap.setValue(60)
    assert gutter(area).grab().toImage() != plain
    # Where its passage stands in its pane, there its end is.
    ends = right.view.span_ends((first.right.annotation.anchor.start,) * 2)
    now = gutter(area).connectors()[0].right
    assert ends is not None
    assert now is not None
    assert now.top == max(ends[0].top() + right.view.mapTo(area, QPoint(0, 0)).y(), now.top)


def test_a_click_follows_a_link_to_its_other_side(qtbot: QtBot, area: PaneArea) -> None:
    area.set_links([link("b0", "a0"), link("b1", "a9")])
    shown = gutter(area)
    shown.grab()
    first, second = shown.connectors()
    assert first.left is not None
    assert first.right is not None
    near_left = QPoint(4, round(first.left.middle))
    near_right = QPoint(shown.width() - 4, round(first.right.middle))
    for point, expected in ((near_left, "b0"), (near_right, "a0")):
        with qtbot.waitSignal(area.follow_requested) as asked:
            QTest.mouseClick(shown, LEFT, pos=point)
        assert asked.args == [expected]
    assert second.right is not None
    # From either side to the end that is out of sight.
    with qtbot.waitSignal(area.follow_requested) as asked:
        QTest.mouseClick(shown, LEFT, pos=QPoint(shown.width() - 2, round(second.right.middle)))
    assert asked.args == ["a9"]


def test_the_link_under_the_mouse_stands_out(qtbot: QtBot, area: PaneArea) -> None:
    area.set_links([link("b0", "a0"), link("b1", "a1")])
    shown = gutter(area)
    plain = shown.grab().toImage()
    end = shown.connectors()[0].left
    assert end is not None
    QTest.mouseMove(shown, QPoint(6, round(end.middle)))
    assert shown.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert shown.grab().toImage() != plain
    QTest.mouseMove(shown, QPoint(6, 560))
    assert shown.cursor().shape() == Qt.CursorShape.SplitHCursor


def test_a_ribbon_is_taken_anywhere_between_its_edges(
    qtbot: QtBot, area: PaneArea, version: Version, tagged: Tagger
) -> None:
    left = area.panes[0]
    tall = version.text[version.text.index("Paragraph 0 says") : version.text.index("Paragraph 3")]
    left.view.apply_changes([tagged(version.text, tall.strip(), key="tall")], [])
    area.set_links([link("b0", "tall")])
    shown = gutter(area)
    shown.grab()
    [found] = shown.connectors()
    assert found.left is not None
    assert found.left.bottom - found.left.top > 60
    for y in (found.left.top + 4, found.left.bottom - 4):
        assert shown.connector_at(QPoint(2, round(y))) == found
    assert shown.connector_at(QPoint(2, round(found.left.bottom + 20))) is None


def test_a_drag_of_the_gutter_still_makes_a_pane_wider(qtbot: QtBot, area: PaneArea) -> None:
    area.set_links([link("b0", "a0")])
    shown, before = gutter(area), area.panes[0].width()
    QTest.mousePress(shown, LEFT, pos=QPoint(20, 560))
    QTest.mouseMove(shown, QPoint(70, 560))
    QTest.mouseRelease(shown, LEFT, pos=QPoint(70, 560))
    assert area.panes[0].width() > before + 20


def test_a_pane_further_away_is_pointed_at(
    qtbot: QtBot, area: PaneArea, article: Article, version: Version, tagged: Tagger
) -> None:
    area.resize(1400, 600)
    third = open_in(area, area.add_pane(), article, version)
    third.view.set_annotations([tagged(version.text, "Paragraph 1 says", key="c")])
    area.set_links([link("c", "a0", LinkKind.SUPPORTS)])
    at_left, at_right = gutter(area, 1).connectors(), gutter(area, 2).connectors()
    assert [(one.left is not None, one.right is not None) for one in at_left] == [(True, False)]
    assert [(one.left is not None, one.right is not None) for one in at_right] == [(False, True)]
    assert at_left[0].followed(from_left=True) == "c"
    assert at_right[0].followed(from_left=False) == "a0"
    # Side by side, they are joined.
    area.set_active(third)
    area.move_active(-1)
    joined = gutter(area, 1).connectors()
    assert len(joined) == 1
    assert joined[0].left is not None
    assert joined[0].right is not None


# Scrolling together


def test_linked_passages_come_to_stand_side_by_side(qtbot: QtBot, area: PaneArea) -> None:
    left, right = area.panes
    area.set_links([link("b2", "a6")])
    area.scroll_together(True)
    anchor = left.view.highlights.get("a6")
    assert anchor is not None
    left.view.reveal(anchor.anchor.start, anchor.anchor.end)
    ends = [
        pane.view.span_ends((found.anchor.start, found.anchor.end))
        for pane, found in ((left, anchor), (right, right.view.highlights.get("b2")))
        if found is not None
    ]
    assert ends[0] is not None
    assert ends[1] is not None
    assert abs(ends[0][0].top() - ends[1][0].top()) <= 2
    left.view.minimap.setValue(left.view.minimap.maximum())
    assert right.view.minimap.value() == right.view.minimap.maximum()
    right.view.minimap.setValue(0)
    assert left.view.minimap.value() == 0
    area.scroll_together(False)
    right.view.minimap.setValue(500)
    assert left.view.minimap.value() == 0


def test_another_width_scrolls_no_other_pane(qtbot: QtBot, area: PaneArea) -> None:
    left, right = area.panes
    area.scroll_together(True)
    left.view.minimap.setValue(900)
    tops = [left.view.top_offset(), right.view.top_offset()]
    area.setSizes([300, 600])
    area.resize(1200, 600)
    left.step_size(+1)
    assert [left.view.top_offset(), right.view.top_offset()] == tops


PLACES = st.lists(st.tuples(st.floats(-50, 1050), st.floats(-50, 2050)), max_size=12)


@settings(deadline=None)
@given(PLACES, st.lists(st.floats(0, 1000), min_size=2, max_size=20))
def test_aligned_places_never_go_back_and_keep_to_the_ends(
    places: list[tuple[float, float]], scrolled: list[float]
) -> None:
    ends = (1000.0, 2000.0)
    assert aligned(places, 0, ends) == 0
    assert aligned(places, 1000, ends) == 2000
    found = [aligned(places, one, ends) for one in sorted(scrolled)]
    assert all(0 <= one <= 2000 for one in found)
    assert all(one <= other + 1e-6 for one, other in pairwise(found))


def test_one_link_that_crosses_many_does_not_spoil_them() -> None:
    places = [(100.0, 1900.0), (200.0, 400.0), (300.0, 500.0), (400.0, 700.0)]
    ends = (1000.0, 2000.0)
    assert aligned(places, 300, ends) == 500
    assert aligned(places, 250, ends) == 450
