"""Where the characters of a document stand: lines in sight, boxes of spans, the place of a point.

Coordinates are the document's: device-independent pixels, y downwards from the top of the text.
Offsets are code points of the stored text, end exclusive. Nothing of the document's blocks is kept
beyond a call: a QTextBlock or QTextLayout that outlives its document crashes the app.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import category

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from fact_reader.ui.reader.highlights import Span, segment
from fact_reader.ui.reader.positions import Positions

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(slots=True)
class Line:
    """One line of the layout: its span, its place, and what Qt knows of it.

    `top` to `top + height` is where letters stand, without extra leading; `origin` is the place
    of its block. Use it at once and let it go.
    """

    start: int
    end: int
    top: float
    height: float
    baseline: float
    left: float
    right: float
    origin: QPointF
    block_start: int
    mixed: bool
    right_to_left: bool
    qt_line: QTextLine

    @property
    def bottom(self) -> float:
        """The lower edge of the letters."""
        return self.top + self.height


class Geometry:
    """Asks one document's layout about places."""

    def __init__(self, document: QTextDocument, positions: Positions) -> None:
        self._document = document
        self._positions = positions

    def lines(self, top: float, bottom: float) -> list[Line]:
        """The lines that stand at least in part between two heights, in text order."""
        layout = self._document.documentLayout()
        # Asked at the bottom first, so that everything above is laid out: asked at the top alone,
        # a layout that is not finished answers wrongly (measured in Qt 6.11).
        layout.hitTest(QPointF(5, bottom), Qt.HitTestAccuracy.FuzzyHit)
        block = self._block_at(top)
        found: list[Line] = []
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom:
                break
            found.extend(self._lines_of(block, box, top, bottom))
            block = block.next()
        return found

    def lines_read(self, top: float, bottom: float) -> list[Line]:
        """The lines with text that are more than touched by what lies between two heights."""
        return [line for line in self.lines(top + 1, bottom - 1) if line.end > line.start]

    def nearest_line(self, height: float, top: float, bottom: float) -> Line | None:
        """The line with words that is nearest to a height, of those between two other heights."""

        def distance(line: Line) -> tuple[float, float]:
            beyond = max(line.top - height, height - line.bottom, 0.0)
            return (beyond, abs(line.top + line.height / 2 - height))

        with_words = (line for line in self.lines(top, bottom) if not self._is_blank(line))
        return min(with_words, key=distance, default=None)

    def line_of(self, offset: int) -> Line | None:
        """The line that holds the character at `offset`."""
        unit = self._positions.to_utf16(offset)
        block = self._document.findBlock(unit)
        if not block.isValid():
            return None
        box = self._document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(unit - block.position())
        return self._made(block, box, line, _is_mixed(block)) if line.isValid() else None

    def extents(self, line: Line, span: Span) -> list[tuple[float, float]]:
        """The stretches (left, right) that a span's characters take on a line, left to right."""
        part = segment(span, (line.start, line.end))
        if part is None:
            return []
        to_utf16 = self._positions.to_utf16
        first, last = to_utf16(part[0]) - line.block_start, to_utf16(part[1]) - line.block_start
        if line.mixed:
            return self._mixed_extents(line, first, last)
        left = line.origin.x() + _x(line.qt_line, first)
        right = line.origin.x() + _x(line.qt_line, last)
        # The space that a line was broken at lies beyond its right edge.
        right = min(right, line.right)
        return [(left, right)] if right > left else []

    def has_room(self, line: Line, span: Span) -> tuple[bool, bool]:
        """Whether a mark may reach beyond a span's left and right end on a line.

        It may over a space and into the margins, but not into the letter beside it. Which letter
        stands beside a piece of right-to-left or mixed text is not looked for: there it may not.
        """
        if line.mixed:
            return (False, False)
        character = self._document.characterAt
        first, last = self._positions.to_utf16(span[0]), self._positions.to_utf16(span[1])
        return (
            span[0] <= line.start or character(first - 1).isspace(),
            span[1] >= line.end or character(last).isspace(),
        )

    def boxes(self, span: Span, top: float, bottom: float) -> list[QRectF]:
        """The boxes of a span's characters between two heights."""
        return [
            QRectF(left, line.top, right - left, line.height)
            for line in self.lines(top, bottom)
            for left, right in self.extents(line, span)
        ]

    def end_boxes(self, span: Span) -> tuple[QRectF, QRectF] | None:
        """The box of a span's part on its first line, and that on its last."""
        ends = (self.line_of(span[0]), self.line_of(max(span[0], span[1] - 1)))
        boxes = []
        for line in ends:
            if line is None:
                return None
            stretches = self.extents(line, span) or [(line.left, line.left)]
            left, right = stretches[0][0], stretches[-1][1]
            boxes.append(QRectF(left, line.top, right - left, line.height))
        return (boxes[0], boxes[1])

    def edge(self, offset: int, *, behind: bool) -> tuple[float, float, float] | None:
        """Where a caret would stand: x, upper and lower edge.

        Before the character at `offset`, or `behind` the one that ends there, which may be
        another line, or in mixed text another place of the same one.
        """
        behind = behind and offset > 0
        line = self.line_of(offset - 1 if behind else offset)
        if line is None:
            return None
        edge = QTextLine.Edge.Leading
        unit = self._positions.to_utf16(offset)
        if behind and line.mixed:
            edge, unit = QTextLine.Edge.Trailing, self._base_unit(offset - 1, line)
        x = line.origin.x() + _x(line.qt_line, unit - line.block_start, edge)
        return (x, line.top, line.bottom)

    def _base_unit(self, offset: int, line: Line) -> int:
        """The letter that a mark at `offset` stands on: behind the mark alone, Qt answers with the
        other side of the letter that follows."""
        unit, first = (self._positions.to_utf16(one) for one in (offset, line.start))
        while unit > first and category(self._document.characterAt(unit)).startswith("M"):
            unit -= 1
        return unit

    def offset_at(self, point: QPointF) -> int | None:
        """The character that a point lies on, None where there is none."""
        for line in self.lines(point.y(), point.y()):
            if line.top <= point.y() <= line.bottom and line.left <= point.x() <= line.right:
                x = point.x() - line.origin.x()
                on_character = QTextLine.CursorPosition.CursorOnCharacter
                unit = int(line.qt_line.xToCursor(x, on_character))
                offset = self._positions.to_code_point(unit + line.block_start)
                return min(max(offset, line.start), line.end - 1) if line.end > line.start else None
        return None

    def height_of(self, offset: int) -> float:
        """How far down the line of a character begins; lays out all text before it."""
        line = self.line_of(min(offset, self._positions.length))
        return line.top if line is not None else 0.0

    def _is_blank(self, line: Line) -> bool:
        units = range(self._positions.to_utf16(line.start), self._positions.to_utf16(line.end))
        return all(self._document.characterAt(unit).isspace() for unit in units)

    def _block_at(self, height: float) -> QTextBlock:
        layout = self._document.documentLayout()
        first = self._document.firstBlock()
        # Above the letters of the first line hitTest answers with the end of the text.
        if layout.blockBoundingRect(first).bottom() >= height:
            return first
        found = layout.hitTest(QPointF(5, height), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, found))
        while block.previous().isValid() and layout.blockBoundingRect(block).top() > height:
            block = block.previous()
        return block

    def _lines_of(self, block: QTextBlock, box: QRectF, top: float, bottom: float) -> list[Line]:
        layout = block.layout()
        count = layout.lineCount()
        # A text without line breaks is one block of thousands of lines: never walk all of them.
        low, high = 0, count
        while low < high:
            middle = (low + high) // 2
            line = layout.lineAt(middle)
            if box.top() + line.y() + line.height() < top:
                low = middle + 1
            else:
                high = middle
        mixed = _is_mixed(block)
        found = []
        for number in range(low, count):
            line = layout.lineAt(number)
            if box.top() + line.y() > bottom:
                break
            found.append(self._made(block, box, line, mixed))
        return found

    def _made(self, block: QTextBlock, box: QRectF, line: QTextLine, mixed: bool) -> Line:
        block_start = block.position()
        natural = line.naturalTextRect()
        first, ascent = block_start + line.textStart(), line.ascent()
        top = box.top() + natural.top()
        to_code_point = self._positions.to_code_point
        return Line(
            start=to_code_point(first),
            end=to_code_point(first + line.textLength()),
            top=top,
            height=natural.height(),
            baseline=top + ascent,
            left=box.left() + natural.left(),
            right=box.left() + natural.right(),
            origin=box.topLeft(),
            block_start=block_start,
            mixed=mixed,
            right_to_left=mixed and block.textDirection() == Qt.LayoutDirection.RightToLeft,
            qt_line=line,
        )

    def _mixed_extents(self, line: Line, first: int, last: int) -> list[tuple[float, float]]:
        """Stretches of right-to-left or mixed text, which need not be in one piece.

        From the glyphs: cursorToX boxes are visibly wrong here.
        """
        pieces = []
        for run in line.qt_line.glyphRuns(first, last - first):
            box = run.boundingRect()
            left = line.origin.x() + box.left()
            pieces.append((left, left + box.width()))
        joined: list[tuple[float, float]] = []
        for left, right in sorted(pieces):
            if joined and left <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined


class HeightScale:
    """Roughly how far down any offset stands, from a few hundred places that are known exactly.

    Between two of them a straight line serves: good to a pixel or two of a strip beside the text,
    at the same cost for any number of offsets. It answers once `measure` has said that it is done.
    """

    _PLACES = 400

    def __init__(self, geometry: Geometry, length: int) -> None:
        steps = min(self._PLACES, max(1, length))
        self._geometry = geometry
        self._offsets = sorted({length * step // steps for step in range(steps + 1)})
        self._heights: list[float] = []

    def measure(self, characters: int) -> bool:
        """Measure on through so many characters; say whether all is measured.

        A text that Qt has not laid out yet is laid out so far, some 4,000 characters in 1 ms.
        """
        done = len(self._heights)
        if done < len(self._offsets):
            last = self._offsets[done] + characters
            while done < len(self._offsets) and self._offsets[done] <= last:
                self._heights.append(self._geometry.height_of(self._offsets[done]))
                done += 1
        return done == len(self._offsets)

    def height(self, offset: int) -> float:
        """The height of an offset in the document."""
        after = min(max(bisect_right(self._offsets, offset), 1), len(self._offsets) - 1)
        if after < 1:
            return self._heights[0]
        left, right = self._offsets[after - 1], self._offsets[after]
        low, high = self._heights[after - 1], self._heights[after]
        return low + (high - low) * (offset - left) / (right - left)

    def offset(self, height: float) -> int:
        """The offset at a height of the document."""
        after = min(max(bisect_right(self._heights, height), 1), len(self._heights) - 1)
        if after < 1:
            return self._offsets[0]
        low, high = self._heights[after - 1], self._heights[after]
        share = (height - low) / (high - low) if high > low else 0.0
        left, right = self._offsets[after - 1], self._offsets[after]
        return round(left + (right - left) * min(max(share, 0.0), 1.0))


def _is_mixed(block: QTextBlock) -> bool:
    return _RIGHT_TO_LEFT.search(block.text()) is not None


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    # The stubs say float; PySide answers with the pair that C++ gives through its reference.
    answer: object = line.cursorToX(unit, edge)
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
