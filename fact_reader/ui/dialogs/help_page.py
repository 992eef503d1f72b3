"""The help of the app, a Markdown file set in the app's own type."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from fact_reader.paths import resource
from fact_reader.ui import theme as look
from fact_reader.ui import translating
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

# Device-independent pixels.
_BODY = 14
_LINE = 22
_HEADINGS = {1: 22, 2: 17, 3: 15}
_COLUMN = 660
_PADDING = 28
_KEYS = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+|Delete)`")


def help_file() -> Path:
    """The help in the language of the window, or in English where that has none."""
    own = resource("help", f"help.{translating.language()}.md")
    return own if own.exists() else resource("help", "help.md")


class HelpPage(QTextBrowser):
    """Help to be read: one column of a readable width, in the middle.

    `in_help` changes the Markdown, to name the keys that the user chose.
    """

    def __init__(
        self,
        theme: Theme,
        in_help: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._in_help = in_help
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It fills a page that has a frame already.
        self.setStyleSheet(
            "HelpPage, HelpPage:focus { border: none; border-radius: 8px; padding: 0; }"
        )
        self.setAccessibleName(tr("Help"))
        self.setOpenLinks(False)
        # Without a caret, so that the arrow keys scroll; Ctrl+A and Ctrl+C work all the same.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`; the place in the text stays."""
        self._theme = theme
        place = self.verticalScrollBar().value()
        self._fill()
        self.verticalScrollBar().setValue(place)

    def _fill(self) -> None:
        document = self.document()
        document.setDefaultFont(look.sans(_BODY))
        markdown = self._in_help(help_file().read_text(encoding="utf-8"))
        document.setMarkdown(_with_native_keys(markdown))
        document.setDocumentMargin(_PADDING)
        document.setIndentWidth(20)
        block = document.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        shape = QTextBlockFormat()
        if cursor.currentTable() is None:
            shape.setTopMargin({0: 0, 1: 0, 2: 22}.get(level, 14))
            shape.setBottomMargin(6)
        shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.mergeBlockFormat(shape)
        if level:
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            letters = QTextCharFormat()
            letters.setFont(look.serif(_HEADINGS[level], QFont.Weight.DemiBold))
            cursor.mergeCharFormat(letters)
            return
        iterator = block.begin()
        runs = []
        while not iterator.atEnd():
            fragment = iterator.fragment()
            letters = fragment.charFormat()
            if letters.fontFixedPitch() or letters.fontWeight() > QFont.Weight.DemiBold:
                runs.append((fragment.position(), fragment.length(), letters.fontFixedPitch()))
            iterator += 1
        for start, length, is_code in runs:
            self._set_run(start, length, is_code)

    def _set_run(self, start: int, length: int, is_code: bool) -> None:
        """What is to be typed stands on the rail's colour, for want of a typewriter font that
        comes with the app; what is strong gets the boldest weight that comes with it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        weight = QFont.Weight.Medium if is_code else QFont.Weight.DemiBold
        letters.setFont(look.sans(_BODY - 1 if is_code else _BODY, weight))
        if is_code:
            letters.setBackground(self._theme.rail)
        cursor.setCharFormat(letters)

    def _set_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(self._theme.border)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setCellPadding(6)
        shape.setCellSpacing(0)
        shape.setTopMargin(8)
        shape.setBottomMargin(10)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.PercentageLength, 36),
                QTextLength(QTextLength.Type.PercentageLength, 64),
            ]
        )
        table.setFormat(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        side = max(0, (self.width() - _COLUMN - 2 * _PADDING) // 2)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)


def _with_native_keys(markdown: str) -> str:
    """Keys as menus have them in the language of the window: "Strg+K"."""
    if translating.language() == translating.ENGLISH:
        return markdown
    native = QKeySequence.SequenceFormat.NativeText
    return _KEYS.sub(lambda keys: f"`{QKeySequence(keys[1]).toString(native)}`", markdown)
