"""A text to read, with what was inserted, deleted or tagged marked in it."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.theme import Theme

_TEXT_SIZE = 14.5


class Mark(Enum):
    """What a stretch of text is. Colour is never the only sign."""

    DELETED = "deleted"
    INSERTED = "inserted"
    PASSAGE = "passage"


class MarkedSpan(NamedTuple):
    """A stretch of text, code points, end exclusive."""

    start: int
    end: int
    mark: Mark


class MarkedText(QTextEdit):
    """Deleted words are struck through, inserted ones underlined, a passage is bold on a tint."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._positions = Positions("")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(look.serif(_TEXT_SIZE))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(12)

    def show_text(self, text: str, spans: Iterable[MarkedSpan] = ()) -> None:
        """Show a text with these stretches marked, from its top. Later ones lie over earlier."""
        self._positions = Positions(text)
        self.setExtraSelections([])
        # Else all of the text looks as the one before did at the caret.
        self.setCurrentCharFormat(QTextCharFormat())
        self.setPlainText(text)
        formats = {mark: self._format(mark) for mark in Mark}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for span in spans:
            if span.start < span.end:
                self._put(cursor, span.start, span.end)
                cursor.mergeCharFormat(formats[span.mark])
        cursor.endEditBlock()
        self.document().clearUndoRedoStacks()

    def reveal(self, start: int, end: int, *, outline: bool = False) -> None:
        """Bring a stretch into view, about a third from the top; `outline` sets it off."""
        cursor = QTextCursor(self.document())
        self._put(cursor, start, end)
        if outline:
            extra = QTextEdit.ExtraSelection()
            extra.cursor = cursor
            extra.format = QTextCharFormat()
            extra.format.setBackground(self._theme.selection)
            self.setExtraSelections([extra])
        caret = QTextCursor(self.document())
        caret.setPosition(self._positions.to_utf16(start))
        self.setTextCursor(caret)
        bar = self.verticalScrollBar()
        top = self.cursorRect(caret).top() + bar.value()
        bar.setValue(top - self.viewport().height() // 3)

    def selected_span(self) -> tuple[int, int] | None:
        """What the user selected, code points, end exclusive."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._positions.to_code_point(start), self._positions.to_code_point(end)

    def _put(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self._positions.to_utf16(start))
        cursor.setPosition(self._positions.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)

    def _format(self, mark: Mark) -> QTextCharFormat:
        theme, made = self._theme, QTextCharFormat()
        if mark is Mark.DELETED:
            made.setBackground(theme.denial.tint)
            made.setFontStrikeOut(True)
        elif mark is Mark.INSERTED:
            made.setBackground(theme.confirmation.tint)
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        else:
            made.setBackground(theme.claim.tint)
            made.setFontWeight(QFont.Weight.DemiBold)
        return made
