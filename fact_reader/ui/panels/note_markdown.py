"""Notes with simple Markdown: bold, italic, lists, links, quotations.

Qt's own reader of Markdown is told to take no HTML, and pictures become links, so that showing a
note loads nothing from anywhere. Links lead to web addresses only, and only when they are clicked.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextListFormat,
)

from fact_reader.ui import theme as look
from fact_reader.ui.theme import Theme

LINE = 18
_BETWEEN = 4
_INDENT = 16
_SIZE = 13
# What can make anything but plain paragraphs of a text.
_MARKS = re.compile(
    r"[*_`~\[\]\\|]|https?://|^ {0,3}(?:[#>]|[-+] |\d{1,9}[.)] |---|===)", re.MULTILINE
)
# A line break that was typed stays one, unless the next line may begin a list or the like: to
# Markdown it would be a space.
_BREAK = re.compile(r"(?<=\S)[ \t]*\n(?!\s|[-+*] |#|>|\d{1,9}[.)] |==|--|\||```|~~~)")
_PICTURE = re.compile(r"!(?=\[)")
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_FEATURES = QTextDocument.MarkdownFeature
# Only the last cards shown need their documents; sizes are remembered with the cards.
_REMEMBERED = 256


def has_marks(note: str) -> bool:
    """Whether a note has anything that Markdown would show otherwise than as it is typed."""
    return _MARKS.search(note) is not None


def _fill(document: QTextDocument, note: str) -> None:
    lines = _BREAK.sub("\u2028", _PICTURE.sub(r"\!", note.strip()))
    document.setMarkdown(lines, _FEATURES.MarkdownDialectGitHub | _FEATURES.MarkdownNoHTML)


class NoteRun(NamedTuple):
    """Some words of a line of a note, and how they are set off."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


def note_lines(note: str) -> list[list[NoteRun]]:
    """The lines of a note for paper, without its marks; items of lists begin with a bullet or their
    number. Empty lines are left out."""
    document = QTextDocument()
    # Of the font of the application Qt asks for a size in pixels, which that may not have.
    document.setDefaultFont(look.sans(_SIZE))
    _fill(document, note)
    lines: list[list[NoteRun]] = []
    block = document.begin()
    while block.isValid():
        line: list[NoteRun] = []
        if (listed := block.textList()) is not None:
            is_bare = listed.format().style() in _BULLETS
            line.append(NoteRun(f"{'•' if is_bare else listed.itemText(block)} "))
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            form = fragment.charFormat()
            is_bold = form.fontWeight() > QFont.Weight.Medium
            for number, text in enumerate(fragment.text().split("\u2028")):
                if number:
                    lines.append(line)
                    line = []
                line.append(NoteRun(text, is_bold, form.fontItalic()))
            iterator += 1
        lines.append(line)
        block = block.next()
    return [line for line in lines if any(run.text.strip() for run in line)]


class NoteDocument:
    """One note laid out for a width, in device-independent pixels; `height` follows from it."""

    def __init__(self, note: str, width: float, text: QColor, link: QColor) -> None:
        self._text, self._link = text, link
        self._document = document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setDefaultFont(look.sans(_SIZE))
        _fill(document, note)
        block = document.begin()
        while block.isValid():
            self._set(block)
            block = block.next()
        document.setTextWidth(width)
        self.height = document.size().height()

    def _set(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        depth = block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel)
        in_list = block.textList() is not None
        form = QTextBlockFormat()
        form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(_BETWEEN if block.blockNumber() and not in_list else 0)
        form.setBottomMargin(0)
        form.setLeftMargin(_INDENT * depth)
        form.setRightMargin(0)
        cursor.mergeBlockFormat(form)
        iterator, runs = block.begin(), []
        while not iterator.atEnd():
            fragment = iterator.fragment()
            runs.append((fragment.position(), fragment.length(), fragment.charFormat()))
            iterator += 1
        for start, length, was in runs:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._letters(was, is_quotation=depth > 0))

    def _letters(self, was: QTextCharFormat, *, is_quotation: bool) -> QTextCharFormat:
        """The same emphasis in the fonts and sizes of a card; headings are bold, no larger."""
        is_bold = was.fontWeight() > QFont.Weight.Medium
        font = look.sans(_SIZE, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        font.setItalic(was.fontItalic() or is_quotation)
        font.setStrikeOut(was.fontStrikeOut())
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._text)
        if was.isAnchor() and QUrl(was.anchorHref()).scheme() in ("http", "https"):
            made.setAnchor(True)
            made.setAnchorHref(was.anchorHref())
            made.setForeground(self._link)
            made.setFontUnderline(True)
        return made

    def paint(self, painter: QPainter, at: QPointF, height: float) -> None:
        """Draw the note from `at` on, as much of it as `height` has room for."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._text)
        context.clip = QRectF(0, 0, self._document.textWidth(), height)
        painter.save()
        painter.translate(at)
        painter.setClipRect(context.clip, Qt.ClipOperation.IntersectClip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def address_at(self, point: QPointF) -> QUrl:
        """The web address that a link at this place leads to, empty where there is none."""
        return QUrl(self._document.documentLayout().anchorAt(point))


@lru_cache(_REMEMBERED)
def _document(note: str, width: float, text: str, link: str) -> NoteDocument:
    return NoteDocument(note, width, QColor(text), QColor(link))


def note_document(note: str, width: float, theme: Theme) -> NoteDocument:
    """The note laid out, from a cache: cards are painted again and again."""
    return _document(note, width, theme.text.name(), theme.accent.name())
