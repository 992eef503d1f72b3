"""One line of text with its hits in boxes, cut so that the first hit can always be seen."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextLine, QTextOption

from fact_reader.ui.panels.text_lines import (
    WordWidths,
    has_right_to_left,
    is_right_to_left,
    utf16_offset,
)
from fact_reader.ui.theme import Theme

_ELLIPSIS = "…"
# So far a box reaches beyond its words at least: the space beside them is to be seen as one.
_SIDE = 0.75
# White space that is no plain space.
_WHITE = re.compile(r"[^\S ]")
# Which part of the line stands before the hit, where the text has to be cut on both sides.
_BEFORE = 0.4
_LONGEST = 2000
# Where letters differ that much in width, halving is quicker.
_GUESSES = 6

Marks = tuple[tuple[int, int], ...]


def cut_around(text: str, marks: Marks, widths: WordWidths, width: float) -> tuple[str, Marks]:
    """Cut `text` to `width` pixels around its first mark, at words where that is possible.

    Returns the text with an ellipsis at each cut, and the marks as they fall in it; offsets
    count code points. White space is made plain spaces, of the same length.
    """
    flat = _WHITE.sub(" ", text)
    marks = tuple(sorted((s, min(e, len(flat))) for s, e in marks if 0 <= s < min(e, len(flat))))
    if len(flat) <= _LONGEST and widths.line(flat) <= width:
        return flat, marks
    first, last = marks[0] if marks else (0, 0)
    start = _cut_before(flat, first, widths, width * _BEFORE)
    end = _cut_after(flat, max(last, start), start, widths, width)
    if end == len(flat):
        # There is room left at the end: show more of what stands before.
        room = width - widths.line(flat[first:])
        start = min(start, _cut_before(flat, first, widths, room))
    head = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(flat) else ""
    moved = tuple(
        (max(s, start) - start + len(head), min(e, end) - start + len(head))
        for s, e in marks
        if s < end and e > start
    )
    return head + flat[start:end] + tail, moved


def _cut_before(text: str, first: int, widths: WordWidths, room: float) -> int:
    """The smallest offset from which text up to `first` fits into `room`, at a word."""
    room -= widths.word(_ELLIPSIS)
    most = min(first, _LONGEST)
    if most == first and widths.line(text[:first]) <= room:
        return 0

    def is_settled(low: int, high: int) -> bool:
        inside = text.find(" ", first - low, first) >= 0
        return inside and text.find(" ", first - high, first - low) < 0

    def width(number: int) -> float:
        return widths.line(text[first - number : first])

    start = first - _most_that_fit(width, room, most, widths.metrics.averageCharWidth(), is_settled)
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else start


def _cut_after(text: str, last: int, start: int, widths: WordWidths, width: float) -> int:
    """The largest offset up to which text from `start` fits into `width`, at a word."""
    dots = widths.word(_ELLIPSIS)
    room = width - (dots if start else 0.0)
    limit = min(len(text), start + _LONGEST)
    if limit == len(text) and widths.line(text[start:]) <= room:
        return len(text)

    def is_settled(low: int, high: int) -> bool:
        inside = text.rfind(" ", last, start + low) > 0
        return inside and text.find(" ", start + low, start + high) < 0

    def taken(number: int) -> float:
        return widths.line(text[start : start + number])

    average = widths.metrics.averageCharWidth()
    end = start + _most_that_fit(taken, room - dots, limit - start, average, is_settled)
    space = text.rfind(" ", last, end)
    return space if space > 0 else max(end, start + 1)


def _most_that_fit(
    width: Callable[[int], float],
    room: float,
    most: int,
    average: float,
    is_settled: Callable[[int, int], bool],
) -> int:
    """How many letters, up to `most`, are no wider than `room`; fewer where `is_settled` says that
    it makes no difference which of two numbers, and those between, it is.

    The number is guessed by how wide letters were so far: each guess has to be measured.
    """
    low, high, taken, guesses = 0, most, 0.0, 0
    while low < high and not is_settled(low, high):
        at = low + round((room - taken) / average) if guesses < _GUESSES else (low + high + 1) // 2
        at = min(max(at, low + 1), high)
        guesses += 1
        found = width(at)
        if found <= room:
            low, taken = at, found
        else:
            high = at - 1
        average = max(found / at, 1.0)
    return low


class MarkedLine:
    """A laid out line with the places of its marks. `line_text` is what is shown."""

    def __init__(self, text: str, marks: Marks, widths: WordWidths, width: float) -> None:
        self.line_text, self._marks = cut_around(text, marks, widths, width)
        self._layout = QTextLayout(self.line_text, widths.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        if is_right_to_left(self.line_text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setLineWidth(1_000_000)
        self._layout.endLayout()
        self.width = line.naturalTextWidth()
        # A line from right to left is laid out at the right end of its width.
        self._left = line.naturalTextRect().left()
        self._height = line.height()
        self.boxes = [self._box(line, start, end) for start, end in self._marks]

    def draw(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        """Draw at the left of `box`, vertically centred: boxes first, text over them."""
        top = box.top() + (box.height() - self._height) / 2
        ratio = painter.device().devicePixelRatio()
        painter.setPen(QPen(theme.hit_line, 1))
        painter.setBrush(theme.hit_fill)
        for mark in self.boxes:
            placed = _on_pixels(mark.translated(box.left(), round(top)), ratio)
            shown = placed.intersected(box.adjusted(-2, 0, 2, 0))
            if not shown.isEmpty():
                # The middle of the outline, which lies inside.
                painter.drawRoundedRect(shown.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(theme.text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._layout.draw(painter, QPointF(box.left() - self._left, round(top)))

    def _box(self, line: QTextLine, start: int, end: int) -> QRectF:
        first = utf16_offset(self.line_text, start)
        length = utf16_offset(self.line_text, end) - first
        if has_right_to_left(self.line_text):
            # cursorToX gives wrong boxes in mixed lines.
            runs = line.glyphRuns(first, length)
            edges = [run.boundingRect() for run in runs if not run.boundingRect().isEmpty()]
            left = min((edge.left() for edge in edges), default=self._left)
            right = max((edge.right() for edge in edges), default=left)
        else:
            left = _x(line, first)
            right = _x(line, first + length)
        return QRectF(left - self._left - _SIDE, 0, right - left + 2 * _SIDE, self._height)


def _on_pixels(box: QRectF, ratio: float) -> QRectF:
    """A box with its ends moved to where the nearest pixel of the screen begins."""
    whole = QRectF(box)
    whole.setLeft(round(box.left() * ratio) / ratio)
    whole.setRight(round(box.right() * ratio) / ratio)
    return whole


def _x(line: QTextLine, offset: int) -> float:
    # PySide6 returns the offset too, since the C++ function may move it, which its types miss.
    found: Any = line.cursorToX(offset)
    return float(found[0] if isinstance(found, tuple) else found)
