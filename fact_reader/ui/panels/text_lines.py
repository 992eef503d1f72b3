"""Breaking and painting short texts in lists: fast for plain text, right for every script.

Item views ask for the height of every row before they paint one, so a thousand quotes must be
broken into lines in some milliseconds. Texts in Latin, Greek and Cyrillic are broken at spaces
with cached widths of words (8 times faster than QTextLayout on 1,000 quotes); every other text,
and words wider than the line, go through QTextLayout.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QIcon,
    QPainter,
    QTextLayout,
    QTextOption,
)

from fact_reader.ui import theme as look

# Hebrew and what follows need bidirectional order, shaping, or breaks without spaces. Said by what
# is not meant: a set up to the last character takes ten times longer to compile.
_NEEDS_LAYOUT = re.compile("[^\u0000-\u02ff\u0370-\u058f\u1e00-\u2027\u2030-\u205f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
# More of a text than this never shows in a list.
_LONGEST = 6000
_ELLIPSIS = "…"


class Lines:
    """A text broken into `count` lines. `elided` says that some of it is left out at the end.

    The last line is cut only when it is asked for: shaping it costs as much as all the breaking,
    and most rows of a list are measured and never painted.
    """

    def __init__(self, whole: list[str], right_to_left: bool, cut: "_Cut | None" = None) -> None:
        self._whole = whole
        self._cut = cut
        self.count = len(whole)
        self.elided = cut is not None
        self.right_to_left = right_to_left

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines from the top."""
        if self._cut is not None:
            self._whole[-1] = self._cut.elided(self._whole[-1])
            self._cut = None
        return tuple(self._whole)


@dataclass(frozen=True, slots=True)
class _Cut:
    """How the last line is to end: it goes on with `rest`, and has `room` pixels."""

    metrics: QFontMetricsF
    rest: str
    room: float

    def elided(self, last: str) -> str:
        full = f"{last} {self.rest[:40]}" if self.rest != _ELLIPSIS else last + _ELLIPSIS
        if self.rest != _ELLIPSIS and self.metrics.horizontalAdvance(full) <= self.room:
            # What follows overflowed alone, with no place to break it.
            full = last + _ELLIPSIS
        return self.metrics.elidedText(full, Qt.TextElideMode.ElideRight, self.room)


def utf16_offset(text: str, offset: int) -> int:
    """The UTF-16 code units before the code point at `offset`, which is how Qt counts."""
    head = text[:offset]
    return len(head) + sum(character > "\uffff" for character in head)


def is_right_to_left(text: str) -> bool:
    """Whether the first strong character reads from right to left."""
    if text.startswith("\u2068"):
        return False  # An isolated part does not set the direction of the whole.
    return bool(_RIGHT_TO_LEFT.search(text)) and _starts_right_to_left(text)


def has_right_to_left(text: str) -> bool:
    """Whether any character reads from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def _starts_right_to_left(text: str) -> bool:
    for character in text:
        if _RIGHT_TO_LEFT.match(character):
            return True
        if character.isalpha():
            return False
    return False


class WordWidths:
    """How wide texts in one font are, in device-independent pixels.

    To measure a line takes Qt half as long as to paint it, and a list that is painted with every
    letter typed measures the same words all the time: they are remembered, up to `capacity`.
    """

    def __init__(self, font: QFont, capacity: int = 20_000) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.space = self.metrics.horizontalAdvance(" ")
        self._known: dict[str, float] = {}
        self._capacity = capacity

    def word(self, word: str) -> float:
        """The width of what has no space in it."""
        width = self._known.get(word)
        if width is None:
            if len(self._known) > self._capacity:
                self._known.clear()
            width = self._known[word] = self.metrics.horizontalAdvance(word)
        return width

    def line(self, text: str) -> float:
        """The width of a line: the sum of its words, where the script allows that."""
        if _NEEDS_LAYOUT.search(text):
            return self.metrics.horizontalAdvance(text)
        words = text.split(" ")
        return sum(map(self.word, words)) + self.space * (len(words) - 1)


class LineBreaker:
    """Breaks texts in one font, and remembers what it has measured.

    Widths are device-independent pixels. The memory is dropped when it grows beyond `capacity`.
    """

    def __init__(self, font: QFont, capacity: int = 20_000) -> None:
        self.font = font
        self._widths = WordWidths(font, capacity)
        self.metrics = self._widths.metrics
        self._lines: dict[tuple[str, int, int, int], Lines] = {}
        self._capacity = capacity

    def lines(self, text: str, width: float, most: int, tail: float = 0.0) -> Lines:
        """Break `text` into at most `most` lines of `width`.

        Where it is longer, the last line ends in an ellipsis and leaves `tail` pixels free.
        """
        key = (text, round(width), most, round(tail))
        known = self._lines.get(key)
        if known is None:
            if len(self._lines) > self._capacity:
                self._lines.clear()
            known = self._lines[key] = self._broken(text[:_LONGEST], width, most, tail)
        return known

    def elided(self, text: str, width: float) -> str:
        """`text` on one line, with an ellipsis where it is wider than `width`."""
        text = text[:500]
        if self.width(text) <= width:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0.0))

    def width(self, text: str) -> float:
        """The advance of `text` in device-independent pixels."""
        return self._widths.line(text)

    def _broken(self, text: str, width: float, most: int, tail: float) -> Lines:
        found: list[str] = []
        rest = ""
        for paragraph in text.split("\n"):
            room = most - len(found)
            if room == 0:
                rest = _ELLIPSIS
                break
            lines, rest = self._paragraph(paragraph, width, room)
            found += lines
            if rest:
                break
        right_to_left = is_right_to_left(text)
        if not rest.strip():
            return Lines(found, right_to_left)
        cut = _Cut(self.metrics, rest, max(width - tail, 0.0))
        return Lines(found, right_to_left, cut)

    def _paragraph(self, text: str, width: float, most: int) -> tuple[list[str], str]:
        if not text.strip():
            return [""], ""
        if not _NEEDS_LAYOUT.search(text):
            quick = self._at_spaces(text, width, most)
            if quick is not None:
                return quick
        return self._by_layout(text, width, most)

    def _at_spaces(self, text: str, width: float, most: int) -> tuple[list[str], str] | None:
        lines: list[str] = []
        current: list[str] = []
        used = 0.0
        widths = self._widths
        words = text.split(" ")
        for number, word in enumerate(words):
            advance = widths.word(word)
            if advance > width:
                return None
            if current and used + advance > width:
                lines.append(" ".join(current))
                current, used = [], 0.0
                if len(lines) == most:
                    return lines, " ".join(words[number:])
            current.append(word)
            used += advance + widths.space
        lines.append(" ".join(current))
        return lines, ""

    def _by_layout(self, text: str, width: float, most: int) -> tuple[list[str], str]:
        layout = QTextLayout(text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = text.encode("utf-16-le", "surrogatepass")
        lines: list[str] = []
        end = 0
        layout.beginLayout()
        while len(lines) < most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            lines.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip())
        layout.endLayout()
        return lines, units[2 * end :].decode("utf-16-le", "replace").strip()


def draw_lines(
    painter: QPainter,
    lines: Lines,
    font: QFont,
    colour: QColor,
    box: QRectF,
    line_height: float,
) -> None:
    """Draw broken lines from the top of `box`; text from right to left stands at its right."""
    for number, text in enumerate(lines.texts):
        top = box.top() + number * line_height
        draw_text(
            painter,
            text,
            font,
            colour,
            QRectF(box.left(), top, box.width(), line_height),
            lines.right_to_left,
        )


def draw_text(
    painter: QPainter,
    text: str,
    font: QFont,
    colour: QColor,
    box: QRectF,
    from_right: bool = False,
) -> None:
    """Draw one line, vertically centred in `box`, at its left or, `from_right`, at its right."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetricsF(font)
    baseline = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
    x = box.left()
    if from_right:
        x = box.right() - metrics.horizontalAdvance(text)
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    )
    painter.drawText(QPointF(x, round(baseline)), text)


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, size: int) -> QIcon:
    return look.icon(name, QColor(colour), size)


def draw_icon(painter: QPainter, name: str, colour: QColor, box: QRectF) -> None:
    """Draw an icon of the app from a cache: lists paint the same few signs all the time."""
    _icon(name, colour.name(), round(box.width())).paint(painter, box.toRect())
