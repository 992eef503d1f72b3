"""Notes beside the text: where they are shown, where they stand, and what a click does."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.note_margin import LEAST_TEXT
from fact_reader.ui.reader.pane import ReaderPane

Tagger = Callable[..., Annotation]
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def pane(qtbot: QtBot, article: Article, version: Version, tagged: Tagger) -> ReaderPane:
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    text = version.text
    made.show_article(
        article,
        version,
        [
            tagged(text, "Paragraph 0 says", Stance.CLAIM, "a", note="First of all"),
            tagged(text, "nobody denied it", Stance.DENIAL, "b", note="Somebody did " * 12),
            tagged(text, "Paragraph 1 says", Stance.CONFIRMATION, "c"),
            tagged(text, "Paragraph 40 says", Stance.CLAIM, "far"),
        ],
    )
    made.margin.set_wanted(True)
    return made


def line_of(pane: ReaderPane, key: str) -> float:
    """How far down in the margin a passage begins."""
    one = pane.view.highlights.get(key)
    assert one is not None
    ends = pane.view.span_ends((one.anchor.start, one.anchor.end))
    assert ends is not None
    return ends[0].center().y()


def test_cards_in_sight_stand_beside_their_passages_without_overlap(pane: ReaderPane) -> None:
    boxes = pane.margin.card_boxes()
    assert list(boxes) == ["a", "b", "c"]
    assert abs(boxes["a"].top() + 20 - line_of(pane, "a")) < 2
    for above, below in pairwise(boxes.values()):
        assert below.top() > above.bottom()
    pane.view.set_active("c")
    boxes = pane.margin.card_boxes()
    assert abs(boxes["c"].top() + 20 - line_of(pane, "c")) < 2, "the chosen one has its place"
    for above, below in pairwise(boxes.values()):
        assert below.top() > above.bottom()
    far = pane.view.text.index("Paragraph 40")
    pane.view.reveal(far, far + 9)
    assert list(pane.margin.card_boxes()) == ["far"]


def test_text_and_cards_share_the_pane(pane: ReaderPane) -> None:
    margin, view = pane.margin, pane.view
    column = view.column()
    assert margin.isVisible()
    assert column[1] - column[0] == theme.COLUMN_WIDTH
    left = column[0]
    cards = margin.x() + max(box.right() for box in margin.card_boxes().values())
    right = view.width() - view.minimap.width() - cards
    assert abs(left - right) < 30, "what is free lies at both sides"
    assert margin.x() > view.viewport().geometry().right()
    pane.resize(LEAST_TEXT + 200, 600)
    assert not margin.isVisible()
    column = view.column()
    assert abs(column[0] - (view.viewport().width() - column[1])) < 30, "it is centred again"
    pane.resize(1100, 600)
    assert margin.isVisible()
    pane.set_look(TextLook(width=0))
    assert view.column()[1] < margin.x()
    margin.set_wanted(False)
    assert not margin.isVisible()


def test_the_line_read_stays_when_the_cards_come_and_go(pane: ReaderPane) -> None:
    pane.view.scroll_to(700)
    first = pane.view.top_offset()
    assert first > 0
    for wanted in (False, True, False):
        pane.margin.set_wanted(wanted)
        assert pane.view.top_offset() == first


def test_a_click_chooses_and_a_double_click_asks_to_write(qtbot: QtBot, pane: ReaderPane) -> None:
    place = pane.margin.card_boxes()["c"].center().toPoint()
    with qtbot.waitSignal(pane.margin.card_clicked) as clicked:
        QTest.mouseClick(pane.margin, LEFT, pos=place)
    assert clicked.args == ["c"]
    with qtbot.waitSignal(pane.margin.note_requested) as asked:
        QTest.mouseDClick(pane.margin, LEFT, pos=place)
    assert asked.args == ["c"]
    with qtbot.assertNotEmitted(pane.margin.card_clicked):
        QTest.mouseClick(pane.margin, LEFT, pos=QPoint(2, 2))


def test_hovering_frames_the_passage_and_the_wheel_scrolls_the_text(
    qtbot: QtBot, pane: ReaderPane
) -> None:
    place = pane.margin.card_boxes()["c"].center().toPoint()
    with qtbot.waitSignal(pane.view.annotation_hovered) as hovered:
        QTest.mouseMove(pane.margin, place)
    assert hovered.args == ["c"]
    turned = QWheelEvent(
        QPointF(place),
        pane.margin.mapToGlobal(QPointF(place)),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.margin, turned)
    assert pane.view.minimap.value() > 0


def test_of_very_many_passages_only_some_cards_are_made(
    pane: ReaderPane, article: Article, version: Version, tagged: Tagger
) -> None:
    many = [tagged(version.text, "nobody denied it", key=f"{n:05}") for n in range(10_000)]
    pane.view.set_annotations(many)
    boxes: dict[str, QRectF] = pane.margin.card_boxes()
    assert 0 < len(boxes) <= 40


def test_a_card_without_room_is_told_of_and_can_be_chosen(
    qtbot: QtBot, pane: ReaderPane, version: Version, tagged: Tagger
) -> None:
    text = version.text
    pane.view.set_annotations(
        [tagged(text, f"Paragraph {n} says", key=f"{n}", note="Why " * 40) for n in range(6)]
    )
    boxes = pane.margin.card_boxes()
    first = next(one for one, box in boxes.items() if box.top() > pane.margin.height() - 50)
    place = QPoint(pane.margin.width() // 2, pane.margin.height() - 12)
    with qtbot.assertNotEmitted(pane.margin.card_clicked):
        QTest.mouseClick(pane.margin, Qt.MouseButton.RightButton, pos=place)
    with qtbot.waitSignal(pane.margin.card_clicked) as clicked:
        QTest.mouseClick(pane.margin, LEFT, pos=place)
    assert clicked.args == [first]
    pane.view.set_active(first)
    assert pane.margin.card_boxes()[first].top() < pane.margin.height() - 60
