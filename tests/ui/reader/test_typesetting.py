"""Where the title is found, and that setting a text changes no character of it."""

import itertools

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.reader.typesetting import Typesetter, find_title, pin_lane, text_column


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("A title\n\nText", "A title", "A title"),
        ("\n\n  A  Title \nText", "a title", "  A  Title "),
        ("Menu\n\nNews\n\nA title\n\nText", "A title", "A title"),
        ("A title that\nruns on\n\nText", "A title that runs on", "A title that\nruns on"),
        ("A title, nearly\n\nText", "A title", None),
        ("Text", "", None),
        ("x\n" * 40 + "A title", "A title", None),
        ("", "A title", None),
    ],
)
def test_the_title_is_found_among_the_first_lines(text: str, title: str, found: str | None) -> None:
    span = find_title(text, title)
    assert (None if span is None else text[slice(*span)]) == found


def test_blank_lines_are_low_and_offsets_stay(qapp: QApplication) -> None:
    text = "Title\n\nOne 😀\n\n\n \nTwo\nThree"
    parent = QObject()
    document = Typesetter(text, "Title", Positions(text)).make(TextLook(), parent)
    assert document.toPlainText() == text
    document.setTextWidth(400)
    layout = document.documentLayout()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    tops = [layout.blockBoundingRect(block).top() for block in blocks]
    # From each line to the next; the title's has its gap below.
    assert [after - before for before, after in itertools.pairwise(tops)] == [
        29 + 6,
        13,
        26,
        13,
        3,
        3,
        26,
    ]


def test_paragraphs_without_blank_lines_get_a_gap(qapp: QApplication) -> None:
    text = "One\nTwo\nThree"
    parent = QObject()
    document = Typesetter(text, "", Positions(text)).make(TextLook(), parent)
    document.setTextWidth(400)
    tops = [
        document.documentLayout().blockBoundingRect(document.findBlockByNumber(number)).top()
        for number in range(3)
    ]
    assert [after - before for before, after in itertools.pairwise(tops)] == [39, 39]


def test_tall_scripts_get_taller_lines(qapp: QApplication) -> None:
    text = "Latin\n\n\U00012000\U00012001 \u0f04\u0f0d\u0f0d \u0f66\u0f90\u0fb1"
    parent = QObject()
    document = Typesetter(text, "", Positions(text)).make(TextLook(), parent)
    document.setTextWidth(400)
    box = document.documentLayout().blockBoundingRect(document.lastBlock())
    line = document.lastBlock().layout().lineAt(0)
    assert box.height() >= line.ascent() + line.descent()


@pytest.mark.parametrize("width", [130, 200, 260, 319, 320, 340, 400, 720, 1900])
@pytest.mark.parametrize("size", [100, 150, 300])
def test_the_column_leaves_room_for_pins(width: int, size: int) -> None:
    left, right = text_column(width, TextLook(size=size))
    assert 0 < left < right
    lane = pin_lane(width, (left, right))
    assert right < lane.left
    assert lane.left + lane.size <= width
    assert right - left <= 5.6 * size


def test_a_narrow_page_gives_its_text_nearly_all_room_and_alike_on_both_sides() -> None:
    left, right = text_column(198, TextLook())
    assert right - left >= 166
    assert abs(left - (198 - right)) <= 3


def test_a_title_is_smaller_in_a_narrow_page(qapp: QApplication) -> None:
    parent = QObject()
    typesetter = Typesetter("A title\n\nText", "A title", Positions("A title\n\nText"))
    document = typesetter.make(TextLook(), parent, narrow=True)
    document.setTextWidth(400)
    layout = document.documentLayout()
    assert layout.blockBoundingRect(document.findBlockByNumber(1)).top() == 23 + 6
    typesetter.restyle(document, TextLook(size=200), narrow=True)
    assert layout.blockBoundingRect(document.findBlockByNumber(1)).top() == 2 * (23 + 6)
    typesetter.style_title(document, TextLook(size=200), narrow=False)
    assert layout.blockBoundingRect(document.findBlockByNumber(1)).top() == 2 * (29 + 6)
