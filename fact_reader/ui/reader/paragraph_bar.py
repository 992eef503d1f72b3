"""The bar that goes to a paragraph by its number."""

import re
from bisect import bisect_right

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from fact_reader.ui import theme
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_FIELD_WIDTH = 72


class ParagraphBar(QFrame):
    """Goes there while a number is typed; Enter stays, Esc goes back. `closed()` when hidden."""

    closed = Signal()

    def __init__(self, view: ArticleTextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._starts: list[int] = []
        self._before = 0
        self.setObjectName("paragraphBar")
        label = QLabel(tr("Paragraph"), self)
        label.setFont(theme.sans(13))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(tr("Number of the paragraph to go to"))
        self.field.setFont(theme.sans(13))
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        self.total = QLabel(self)
        self.total.setFont(theme.sans(12))
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.close_button.setAccessibleName(tr("Close"))
        self.close_button.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        for part in (label, self.field, self.total):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.set_theme(theme.LIGHT)
        self.hide()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self.close_button.setIcon(theme.icon("close", colours.muted, 16))
        self.setStyleSheet(
            f"#paragraphBar {{ background: {colours.chrome.name()};"
            f" border: none; border-bottom: 1px solid {colours.border.name()}; }}"
            f" QLabel {{ color: {colours.muted.name()}; background: transparent; }}"
        )

    def open(self) -> None:
        """Show the bar with the number of the paragraph that is read."""
        self._starts = [match.start() for match in _PARAGRAPH.finditer(self._view.text)]
        self._before = self._view.top_offset()
        first, last = self._view.visible_span()
        caret = self._view.caret_offset()
        place = caret if first <= caret < last else first
        number = max(1, bisect_right(self._starts, place))
        self.field.setValidator(QIntValidator(0, 10 * len(self._starts) + 9, self.field))
        self.field.setText(str(number) if self._starts else "")
        self.total.setText(tr("of {total}", total=len(self._starts)))
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self, *, stay: bool = False) -> None:
        """Hide the bar: at the paragraph that was asked for, or where the reading was before."""
        if not self.isVisible():
            return
        self.hide()
        if not stay:
            self._view.set_top_offset(self._before)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter stays, Esc goes back, up and down go to the paragraphs beside."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
            self.close_bar(stay=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            self.field.setText(str(min(max(self._number() + by, 1), len(self._starts))))
            self._go()
        else:
            return super().eventFilter(watched, event)
        return True

    def _typed(self, _words: str) -> None:
        self._go()

    def _number(self) -> int:
        words = self.field.text()
        return int(words) if words.isdigit() else 0

    def _go(self) -> None:
        """Put the caret at the beginning of the paragraph; a number too high means the last."""
        number = min(self._number(), len(self._starts))
        if number < 1:
            return
        start = self._starts[number - 1]
        self._view.select_span(start, start)
        self._view.set_top_offset(start)
