"""The look of the text: per pane, kept, and the line that is read stays where it is."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.look import SIZES, SPACINGS, WIDTHS, TextLook
from fact_reader.ui.reader.look_popover import LookPopover
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.reader.text_view import ArticleTextView
from tests.ui.reader.conftest import open_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton
PROSE = "\n\n".join(
    f"Paragraph {number} says that the meeting will take place, and that nobody denied it yet. "
    "שר החוץ הכחיש 部長否認了會議的消息。"
    for number in range(60)
)
LOOKS = st.builds(
    TextLook,
    st.sampled_from(SIZES),
    st.sampled_from(SPACINGS),
    st.sampled_from(WIDTHS),
    st.booleans(),
    st.booleans(),
)


@pytest.fixture(scope="module")
def shared_view(qapp: QApplication) -> Iterator[ArticleTextView]:
    made = ArticleTextView()
    made.resize(600, 400)
    made.show()
    made.set_article(PROSE, "")
    yield made
    made.close()
    made.deleteLater()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(looks=st.lists(LOOKS, min_size=1, max_size=4), place=st.floats(0, 1))
def test_the_line_read_stays_first_whatever_is_chosen(
    shared_view: ArticleTextView, looks: list[TextLook], place: float
) -> None:
    view = shared_view
    view.set_look(TextLook())
    view.set_top_offset(round(place * len(PROSE) * 0.8))
    # As the reader sees it: from the beginning of a line.
    offset = view.visible_span()[0]
    view.set_top_offset(offset)
    for look in looks:
        view.set_look(look)
        first, last = view.visible_span()
        assert first <= offset < last
        assert view.top_offset() == offset
        ends = view.span_ends((offset, offset + 1))
        assert ends is not None
        assert -1 <= ends[0].top() <= 1.5 * look.line_height
    view.set_look(TextLook())
    assert view.visible_span()[0] == offset


@settings(deadline=None)
@given(LOOKS)
def test_a_look_is_kept_in_plain_values(look: TextLook) -> None:
    assert TextLook.of(look.values()) == look


@pytest.mark.parametrize("damage", [None, [], 5, {"size": "x", "spacing": 3, "sans": "no"}])
def test_what_is_unknown_is_as_usual(damage: object) -> None:
    assert TextLook.of(damage) == TextLook()


@pytest.fixture
def area(qtbot: QtBot, article: Article, version: Version) -> Iterator[PaneArea]:
    made = PaneArea()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    open_in(made, None, article, version)
    open_in(made, made.add_pane(), article, version)
    yield made
    made.close()


def popover_of(pane: ReaderPane) -> LookPopover:
    QTest.mouseClick(pane.header.look_button, LEFT)
    popover = pane.findChildren(LookPopover)[-1]
    assert popover.isVisible()
    return popover


def test_the_sheet_sets_one_pane_at_once(qtbot: QtBot, area: PaneArea) -> None:
    first, second = area.panes
    popover = popover_of(first)
    QTest.mouseClick(popover.larger, LEFT)
    QTest.mouseClick(popover.letters.button(1), LEFT)
    QTest.mouseClick(popover.spacings.button(2), LEFT)
    QTest.mouseClick(popover.widths.button(3), LEFT)
    QTest.keyClick(popover.justified, Qt.Key.Key_Space)
    wanted = TextLook(110, 120, 0, sans=True, justified=True)
    assert first.look == wanted
    assert second.look == TextLook()
    left, right = first.view.column()
    assert right - left > 400
    assert first.view.document().defaultFont().family() == theme.SANS
    QTest.mouseClick(popover.to_all, LEFT)
    assert second.look == wanted
    assert area.add_pane().look == wanted


def test_the_size_of_the_active_pane_has_ends(qtbot: QtBot, area: PaneArea) -> None:
    first, second = area.panes
    for _ in range(30):
        second.step_size(+1)
    assert second.look.size == SIZES[-1]
    assert first.look.size == 100
    popover = popover_of(second)
    assert not popover.larger.isEnabled()
    assert popover.size_label.text() == "300 %"
    popover.close()
    second.normal_size()
    assert second.look == TextLook()


def test_a_narrow_pane_leaves_the_room_to_its_title(qtbot: QtBot, area: PaneArea) -> None:
    pane = area.panes[0]
    assert pane.header.look_button.isVisible()
    area.resize(380, 600)
    qtbot.waitUntil(lambda: pane.width() < 220)
    assert not pane.header.look_button.isVisible()
    # The key still opens the sheet.
    pane.open_look()
    [popover] = pane.findChildren(LookPopover)
    assert popover.isVisible()
    popover.close()
