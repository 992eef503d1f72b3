"""An article's stored text as a QTextDocument that reads well, every offset kept.

Nothing is added to or taken from the text: the title is set larger, headings, lists and the like
as such, and empty lines between paragraphs are made as low as a paragraph gap.
"""

import re
from itertools import accumulate

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from fact_reader.model.structure import Structure
from fact_reader.ui import theme
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.parts import Parts
from fact_reader.ui.reader.pins import PinLane
from fact_reader.ui.reader.positions import Positions

_LINE = re.compile(r"[^\n]+")
# From Hebrew on, scripts may need more height than a fixed line of a title has. Said by what is not
# meant: a set up to the last character takes ten times longer to compile.
_TALL = re.compile("[^\u0000-\u058f\u2000-\u2e7f]")
# A page narrower than this has a smaller title, smaller pins and next to no margins.
_NARROW = 320
# Between the text's column and the lane of the pins.
_PIN_GAP, _NARROW_PIN_GAP = 8, 3
_NARROW_PIN = 13
_BESIDE = _PIN_GAP + theme.PIN_LANE + theme.PANE_PADDING // 4
_VERY_WIDE = 100_000
_NARROW_PADDING = 14
_NARROW_TITLE_SIZE, _NARROW_TITLE_LINE = 18, 23

_TOP_MARGIN = 6
_BOTTOM_MARGIN = 48
_MORE_BLANK_LINES = 3
_TITLE_GAP = 6
# Page furniture may stand before a title; further down the same words are not the heading.
_LINES_BEFORE_TITLE = 12
_MOST_TITLE_LINES = 3
# From this share of blank lines on, the text separates its paragraphs by them.
_BLANK_SHARE = 0.2

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


def find_title(text: str, title: str) -> Span | None:
    """Where the title stands among the first lines, as one line or as a few in a row."""
    wanted = _plain(title)
    if not wanted:
        return None
    lines: list[re.Match[str]] = []
    for match in _LINE.finditer(text):
        if match.group().strip():
            lines.append(match)
        if len(lines) == _LINES_BEFORE_TITLE + _MOST_TITLE_LINES:
            break
    for first, start in enumerate(lines[:_LINES_BEFORE_TITLE]):
        for last in lines[first : first + _MOST_TITLE_LINES]:
            if _plain(text[start.start() : last.end()]) == wanted:
                return (start.start(), last.end())
    return None


def is_narrow(width: int) -> bool:
    """Whether a page of that width needs every pixel for its text."""
    return width < _NARROW


def title_size(look: TextLook, narrow: bool) -> float:
    """The size of a title's letters in device-independent pixels."""
    return look.scale * (_NARROW_TITLE_SIZE if narrow else theme.TITLE_SIZE)


def pin_lane(width: int, column: tuple[int, int]) -> PinLane:
    """Where the pins stand beside the text's column, in a page of that width."""
    if is_narrow(width):
        return PinLane(column[1] + _NARROW_PIN_GAP, _NARROW_PIN)
    return PinLane(column[1] + _PIN_GAP, theme.PIN_LANE)


def text_column(width: int, look: TextLook, *, at_right: bool = False) -> tuple[int, int]:
    """Left and right edge of the text in a page of that width: centred, and never too long a line.

    Beside it is room for the lane of the pins. With `at_right` it stands as far right as it can.
    """
    if is_narrow(width):
        # What the pins take is as wide as the padding at the left: both sides look alike.
        padding, beside = _NARROW_PADDING, _NARROW_PIN_GAP + _NARROW_PIN
    else:
        padding, beside = theme.PANE_PADDING, _BESIDE
    column = look.column_width(width - padding - beside)
    centred = width if at_right else (width - column) // 2
    left = min(max(padding, centred), max(padding, width - beside - column))
    return (left, left + max(column, 1))


def widest_page(look: TextLook) -> int:
    """The width of a page from which on its text gets no wider."""
    return theme.PANE_PADDING + look.column_width(_VERY_WIDE) + _BESIDE


def set_margins(document: QTextDocument, width: int, column: tuple[int, int]) -> None:
    """Give a page of that width its margins, without laying it out: the caller resizes it next."""
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setTopMargin(_TOP_MARGIN)
    margins.setBottomMargin(_BOTTOM_MARGIN)
    margins.setLeftMargin(column[0])
    margins.setRightMargin(max(0, width - column[1]))
    if margins == frame.frameFormat():
        return
    was_enabled = document.isLayoutEnabled()
    document.setLayoutEnabled(False)
    frame.setFrameFormat(margins)
    document.setLayoutEnabled(was_enabled)


class Typesetter:
    """Makes and restyles the document of one text. `title_span` is None where the text has none;
    `parts` are its headings, lists and so on; `accent` is the colour of links."""

    def __init__(
        self,
        text: str,
        title: str,
        positions: Positions,
        parts: Parts | None = None,
        accent: QColor = theme.LIGHT.accent,
    ) -> None:
        self.parts = Parts(Structure(), text) if parts is None else parts
        self.accent = accent
        self.title_span = find_title(text, title)
        self._positions = positions
        self._text = text
        lines = text.split("\n")
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        self._blanks = [
            start for start, line in zip(starts, lines, strict=False) if not line.strip()
        ]
        self._spaced_by_blanks = len(self._blanks) >= (len(lines) - self.parts.tight) * _BLANK_SHARE

    def make(self, look: TextLook, parent: QObject, *, narrow: bool = False) -> QTextDocument:
        """A new document of the text, for a narrow page or a wide one.

        It is filled before it has a layout: formatting it afterwards would lay out all of it at
        once, 300 ms for 1 MB.
        """
        document = QTextDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(self._body(look))
        cursor.insertText(self._text)
        self._style_lines(document, look)
        self.style_title(document, look, narrow=narrow)
        return document

    def restyle(self, document: QTextDocument, look: TextLook, *, narrow: bool = False) -> None:
        """Set a document that `make` made in another look; its layout must be disabled."""
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._body(look))
        self._style_lines(document, look)
        self.style_title(document, look, narrow=narrow)

    def style_title(self, document: QTextDocument, look: TextLook, *, narrow: bool) -> None:
        """Set the title in the text larger than the rest; nothing where there is none."""
        if self.title_span is None:
            return
        start, end = (self._positions.to_utf16(offset) for offset in self.title_span)
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        block, characters = QTextBlockFormat(), QTextCharFormat()
        is_tall = _TALL.search(self._text, *self.title_span) is not None
        height = _NARROW_TITLE_LINE if narrow else theme.TITLE_LINE
        block.setLineHeight(height * look.scale, _MINIMUM if is_tall else _FIXED)
        characters.setFont(look.font(title_size(look, narrow), QFont.Weight.DemiBold))
        cursor.setBlockFormat(block)
        cursor.setCharFormat(characters)
        cursor.setPosition(end)
        block.setBottomMargin(_TITLE_GAP * look.scale)
        cursor.setBlockFormat(block)

    def _style_lines(self, document: QTextDocument, look: TextLook) -> None:
        document.setDefaultFont(look.font(theme.BODY_SIZE * look.scale))
        cursor = QTextCursor(document)
        low = _fixed(theme.PARAGRAPH_GAP * look.scale * look.spacing / 100)
        lower = _fixed(_MORE_BLANK_LINES * look.scale)
        before = 0
        for start in self._blanks:
            cursor.setPosition(self._positions.to_utf16(start))
            # A blank line that follows another, or begins the text, adds next to nothing.
            alone = self._text[before:start].strip()
            cursor.setBlockFormat(low if alone else lower)
            before = start
        self.parts.style(document, self._positions, look, self.accent)

    def _body(self, look: TextLook) -> QTextBlockFormat:
        # A minimum, not a fixed height: tall scripts get taller lines instead of being cut.
        body = QTextBlockFormat()
        body.setLineHeight(look.line_height, _MINIMUM)
        if look.justified:
            body.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if not self._spaced_by_blanks:
            body.setBottomMargin(theme.PARAGRAPH_GAP * look.scale * look.spacing / 100)
        return body


def _fixed(height: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(height, _FIXED)
    return made


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
