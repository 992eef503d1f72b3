"""The parts of a text beside its paragraphs: which there are, how they are set, what is painted.

Formats alone differ, never a character: bullets, the rule beside a quotation and the lines of a
table are painted, and stand in no text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from fact_reader.model.structure import Block, BlockKind, Hyperlink, Structure
from fact_reader.ui import theme
from fact_reader.ui.reader.geometry import Line
from fact_reader.ui.reader.highlights import Span, Spans
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.theme import Theme

# Letters of headings by level, against those of the body; further levels are as large as it.
_HEADING_SIZES = {1: 1.3, 2: 1.2, 3: 1.1}
_HEADING_LINE = 1.3
_HEADING_GAP = 8
_INDENT = 20
_DEEPEST = 6
_ITEM_GAP = 4
_ROW_GAP = 8
_ROW_SIZE, _CODE_SIZE = 15, 14
_ROW_LINE, _CODE_LINE = 22, 21
_BULLET_SIDE = 11
_RULE_SIDE, _RULE_WIDTH = 3, 3
# A quiet underline, for those of tagged passages are to be seen first.
_LINK_LINE_ALPHA = 110

_NUMBERED = re.compile(r"\s*(?:\(?\w{1,4}[.)]\s|[-*•·–—‣▪◦]\s)")
_MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


class Parts:
    """The headings, items, quotations, table rows, code and links of one text.

    `tight` counts the lines that no blank line is wanted between.
    """

    def __init__(self, structure: Structure, text: str) -> None:
        # What does not lie in the text is not worth a crash of the pane.
        blocks = [one for one in structure.blocks if 0 <= one.start < one.end <= len(text)]
        self._plain = [one for one in blocks if one.kind is not BlockKind.QUOTE]
        quotes = [one for one in blocks if one.kind is BlockKind.QUOTE]
        self._quotes = Spans(_joined(quotes, text))
        self._marked = sorted(
            (one for one in self._plain if one.kind is BlockKind.ROW or has_bullet(one, text)),
            key=lambda one: one.start,
        )
        self._ends = [one.end for one in self._marked]
        self._links = sorted(
            (one for one in structure.links if 0 <= one.start < one.end <= len(text)),
            key=lambda one: one.start,
        )
        self._link_starts = [one.start for one in self._links]
        self.tight = sum(one.kind in (BlockKind.ITEM, BlockKind.ROW) for one in self._plain)

    @property
    def has_links(self) -> bool:
        """Whether any words lead to an address."""
        return bool(self._links)

    @property
    def has_paint(self) -> bool:
        """Whether anything is to be painted for any line."""
        return bool(self._marked or self._quotes.spans)

    def link_at(self, offset: int) -> Hyperlink | None:
        """The link that the character at an offset belongs to."""
        number = bisect_right(self._link_starts, offset) - 1
        link = self._links[number] if number >= 0 else None
        return link if link is not None and offset < link.end else None

    # How they are set

    def style(
        self, document: QTextDocument, positions: Positions, look: TextLook, accent: QColor
    ) -> None:
        """Set the parts of a document whose lines are all set as body text."""
        if not self._plain and not self._quotes.spans and not self._links:
            return
        document.setIndentWidth(_INDENT * look.scale)
        cursor = QTextCursor(document)

        def select(span: Span) -> None:
            cursor.setPosition(positions.to_utf16(span[0]))
            cursor.setPosition(positions.to_utf16(span[1]), QTextCursor.MoveMode.KeepAnchor)

        for part in self._plain:
            select((part.start, part.end))
            cursor.mergeBlockFormat(_block_format(part, look))
            if part.kind is not BlockKind.ITEM:
                cursor.setCharFormat(_char_format(part, look))
        for span in self._quotes.spans:
            block = document.findBlock(positions.to_utf16(span[0]))
            last = document.findBlock(positions.to_utf16(span[1] - 1)).blockNumber()
            while block.isValid() and block.blockNumber() <= last:
                further = QTextBlockFormat()
                further.setIndent(block.blockFormat().indent() + 1)
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(further)
                block = block.next()
        underlined = QTextCharFormat()
        underlined.setForeground(accent)
        underlined.setFontUnderline(True)
        quiet = QColor(accent)
        quiet.setAlpha(_LINK_LINE_ALPHA)
        underlined.setUnderlineColor(quiet)
        for link in self._links:
            select((link.start, link.end))
            cursor.mergeCharFormat(underlined)

    # What is painted

    def paint(
        self,
        painter: QPainter,
        lines: Sequence[Line],
        column: tuple[int, int],
        colours: Theme,
        look: TextLook,
    ) -> None:
        """Paint bullets, rules beside quotations and lines below rows, for these lines."""
        if not lines:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, line in self._marked_lines(lines):
            if part.kind is BlockKind.ITEM and line.start <= part.start < line.end:
                _paint_bullet(painter, part.level, line, colours.muted, look.scale)
            elif part.kind is BlockKind.ROW and line.start < part.end <= line.end:
                y = round(line.bottom + _ROW_GAP * look.scale / 2) + 0.5
                painter.setPen(QPen(colours.border, 1))
                painter.drawLine(QPointF(column[0], y), QPointF(column[1], y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for start, end in self._quotes.overlapping(lines[0].start, lines[-1].end):
            within = [line for line in lines if line.start < end and line.end > start]
            if within:
                side = _RULE_SIDE * look.scale
                rtl = within[0].right_to_left
                x = column[1] - side - _RULE_WIDTH if rtl else column[0] + side
                height = within[-1].bottom - within[0].top
                painter.fillRect(
                    QRectF(round(x), within[0].top, _RULE_WIDTH, height), colours.border
                )

    def _marked_lines(self, lines: Sequence[Line]) -> Iterator[tuple[Block, Line]]:
        number = bisect_left(self._ends, lines[0].start)
        for line in lines:
            while number < len(self._marked) and self._ends[number] < line.start:
                number += 1
            if number < len(self._marked) and self._marked[number].start < line.end:
                yield self._marked[number], line


def has_bullet(part: Block, text: str) -> bool:
    """Whether a part is an item of a list that its text gives no number and no sign of its own."""
    return part.kind is BlockKind.ITEM and not _NUMBERED.match(text, part.start, part.end)


def _joined(quotes: Sequence[Block], text: str) -> list[Span]:
    """The spans of quotations, as one where only white space parts them."""
    joined: list[Span] = []
    for quote in sorted(quotes, key=lambda one: one.start):
        if joined and not text[joined[-1][1] : quote.start].strip():
            joined[-1] = (joined[-1][0], max(joined[-1][1], quote.end))
        else:
            joined.append((quote.start, quote.end))
    return joined


def _block_format(part: Block, look: TextLook) -> QTextBlockFormat:
    made, scale = QTextBlockFormat(), look.scale
    spaced = scale * look.spacing / 100
    if part.kind is BlockKind.ITEM:
        made.setIndent(min(max(part.level, 1), _DEEPEST))
        made.setBottomMargin(_ITEM_GAP * spaced)
        return made
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    if part.kind is BlockKind.HEADING:
        made.setLineHeight(_heading_size(part.level) * _HEADING_LINE * scale, _MINIMUM)
        made.setTopMargin(_HEADING_GAP * scale)
    elif part.kind is BlockKind.ROW:
        made.setLineHeight(_ROW_LINE * spaced, _MINIMUM)
        made.setBottomMargin(_ROW_GAP * scale)
    else:
        made.setLineHeight(_CODE_LINE * spaced, _MINIMUM)
    return made


def _char_format(part: Block, look: TextLook) -> QTextCharFormat:
    made = QTextCharFormat()
    if part.kind is BlockKind.HEADING:
        size = _heading_size(part.level) * look.scale
        made.setFont(look.font(size, QFont.Weight.DemiBold))
    elif part.kind is BlockKind.ROW:
        made.setFont(theme.sans(_ROW_SIZE * look.scale))
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(_CODE_SIZE * look.scale))
        made.setFont(font)
    return made


def _heading_size(level: int) -> float:
    return theme.BODY_SIZE * _HEADING_SIZES.get(level, 1.0)


def _paint_bullet(painter: QPainter, level: int, line: Line, colour: QColor, scale: float) -> None:
    """A disc, in a list within a list a ring, and further in a square."""
    side = _BULLET_SIDE * scale
    x = line.right + side if line.right_to_left else line.left - side
    middle = QPointF(x, line.baseline - theme.BODY_SIZE * scale * 0.27)
    radius = 2.6 * scale
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if level == 2:
        painter.setPen(QPen(colour, 1.2 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if level > 2:
        painter.drawRect(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius))
    else:
        painter.drawEllipse(middle, radius, radius)
