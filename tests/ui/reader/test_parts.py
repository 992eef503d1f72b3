"""Headings, lists, quotations, tables and links in the pane: seen as such, every offset kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.model.structure import Block, BlockKind, Hyperlink, Structure
from fact_reader.ui import theme
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.text_view import ArticleTextView

TEXT = (
    "Bridge 😀 to close\n\nThe council has a plan for it.\n\nWhat is promised\n\n"
    "A ferry\nA bus\nby night\n2. A tunnel\n\nIt will be two winters.\n\nI promise nothing.\n\n"
    "Year | Cost\n2019 | 12\n\npier 1: cracked"
)
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def part(kind: BlockKind, words: str, level: int = 1) -> Block:
    start = TEXT.index(words)
    return Block(kind, start, start + len(words), level)


STRUCTURE = Structure(
    (
        part(BlockKind.HEADING, "What is promised", 2),
        part(BlockKind.ITEM, "A ferry"),
        part(BlockKind.ITEM, "A bus"),
        part(BlockKind.ITEM, "by night", 2),
        part(BlockKind.ITEM, "2. A tunnel"),
        part(BlockKind.QUOTE, "It will be two winters."),
        part(BlockKind.QUOTE, "I promise nothing."),
        part(BlockKind.ROW, "Year | Cost"),
        part(BlockKind.ROW, "2019 | 12"),
        part(BlockKind.CODE, "pier 1: cracked"),
    ),
    (Hyperlink(TEXT.index("a plan"), TEXT.index(" for it"), "https://example.org/plan"),),
)


def cursor_at(view: ArticleTextView, words: str) -> QTextCursor:
    cursor = QTextCursor(view.document())
    # The emoji before takes two of Qt's units.
    cursor.setPosition(TEXT.index(words) + 2)
    return cursor


def left_of(view: ArticleTextView, words: str) -> int:
    start = view.text.index(words)
    ends = view.span_ends((start, start + len(words)))
    assert ends is not None
    return ends[0].left()


def place_of(view: ArticleTextView, words: str) -> QPoint:
    start = view.text.index(words)
    ends = view.span_ends((start, start + len(words)))
    assert ends is not None
    return ends[0].center()


def colours_in(view: ArticleTextView, left: int, right: int, words: str) -> set[str]:
    """The colours beside a line, between two places."""
    start = view.text.index(words)
    ends = view.span_ends((start, start + len(words)))
    assert ends is not None
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    box = ends[0]
    return {
        image.pixelColor(int(x * ratio), int(y * ratio)).name()
        for x in range(max(0, left), right)
        for y in range(box.top(), box.bottom())
    }


@pytest.mark.parametrize("size", [100, 200])
def test_parts_are_set_apart_and_no_character_changes(view: ArticleTextView, size: int) -> None:
    view.set_article(TEXT, "Bridge 😀 to close", STRUCTURE)
    view.set_look(TextLook(size=size))
    assert view.document().toPlainText() == TEXT
    body = left_of(view, "The council")
    step = 20 * size // 100
    assert left_of(view, "What is") == body
    assert left_of(view, "A ferry") == body + step
    assert left_of(view, "by night") == body + 2 * step
    assert left_of(view, "It will be") == body + step
    assert left_of(view, "Year") == body
    heading = cursor_at(view, "hat is").charFormat().font()
    plain = view.document().defaultFont()
    assert heading.pixelSize() > plain.pixelSize()
    assert heading.weight() > plain.weight()
    assert cursor_at(view, "ier 1").charFormat().font().family() != plain.family()


def test_bullets_stand_beside_items_but_not_beside_numbers(view: ArticleTextView) -> None:
    view.set_article(TEXT, "", STRUCTURE)
    page = theme.LIGHT.page.name()
    item = left_of(view, "A ferry")
    assert theme.LIGHT.muted.name() in colours_in(view, item - 19, item - 2, "A ferry")
    assert colours_in(view, item - 19, item - 2, "2. A tunnel") == {page}
    assert theme.LIGHT.border.name() in colours_in(view, item - 19, item - 2, "I promise")


def test_right_to_left_items_are_indented_from_the_right(view: ArticleTextView) -> None:
    text = "قال المجلس إن الجسر\n\nعبارة كل عشر"
    item = Block(BlockKind.ITEM, text.index("عبارة"), len(text))
    view.set_article(text, "", Structure((item,)))
    right = view.column()[1]
    ends = view.span_ends((item.start, item.end))
    assert ends is not None
    assert right - 24 < ends[0].right() < right - 16
    beside = colours_in(view, right - 18, right, "عبارة كل عشر")
    assert theme.LIGHT.muted.name() in beside


def test_links_take_the_colour_of_the_theme(view: ArticleTextView) -> None:
    view.set_article(TEXT, "", STRUCTURE)
    for colours in (theme.LIGHT, theme.DARK):
        view.set_theme(colours)
        link = cursor_at(view, " plan").charFormat()
        assert link.foreground().color() == colours.accent
        assert link.fontUnderline()
    assert view.document().toPlainText() == TEXT


def test_a_link_is_asked_for_with_ctrl_only(view: ArticleTextView, qtbot: QtBot) -> None:
    view.set_article(TEXT, "", STRUCTURE)
    place = place_of(view, "a plan")
    asked: list[str] = []
    view.address_requested.connect(asked.append)
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    QTest.mouseClick(view.viewport(), LEFT, CTRL, pos=place_of(view, "council"))
    assert asked == []
    QTest.mouseClick(view.viewport(), LEFT, CTRL, pos=place)
    assert asked == ["https://example.org/plan"]
    assert "https://example.org/plan" in view._tip(place)
    assert view._tip(place_of(view, "council")) == ""


def test_parts_beyond_the_text_are_passed_over(view: ArticleTextView) -> None:
    wrong = Structure((Block(BlockKind.HEADING, 3, 900),), (Hyperlink(5, 5, "x"),))
    view.set_article("Short", "", wrong)
    view.viewport().repaint()
    assert view.document().toPlainText() == "Short"


def test_a_text_without_parts_is_set_as_before(view: ArticleTextView) -> None:
    view.set_article(TEXT, "")
    assert left_of(view, "A ferry") == left_of(view, "The council")
    assert cursor_at(view, "hat is").charFormat().font().pixelSize() in (
        -1,
        view.document().defaultFont().pixelSize(),
    )
