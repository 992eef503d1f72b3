"""The bar that finds words in the article of one pane."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from fact_reader.ui import theme
from fact_reader.ui.reader.finding import MOST, Finder, nearest
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import number_text, tr

# A selection longer than this is not what somebody means to find.
_LONGEST_PROPOSAL = 80
# In less room there are no buttons to step with (Enter and F3 do), and the count is shorter.
_ROOMY = 280


class FindBar(QFrame):
    """Finds while typing, marks all places, steps through them; `closed()` once it is hidden."""

    closed = Signal()

    def __init__(self, view: ArticleTextView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._finder: Finder | None = None
        self._found: list[Span] = []
        self._current = -1
        self._from = 0
        self.setObjectName("findBar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Find in this article"))
        self.field.setAccessibleName(tr("Find in this article"))
        self.field.setClearButtonEnabled(False)
        self.field.setFont(theme.sans(13))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setFont(theme.sans(12))
        self.previous_button = self._button(tr("Previous (Shift+F3)"), self.find_previous)
        self.next_button = self._button(tr("Next (F3)"), self.find_next)
        self.close_button = self._button(tr("Close (Esc)"), self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        for button in (self.previous_button, self.next_button, self.close_button):
            row.addWidget(button)
        self.set_theme(theme.LIGHT)
        self.hide()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        for button, name in (
            (self.previous_button, "chevron-up"),
            (self.next_button, "chevron-down"),
            (self.close_button, "close"),
        ):
            button.setIcon(theme.icon(name, colours.muted, 16))
        self.setStyleSheet(
            f"#findBar {{ background: {colours.chrome.name()};"
            f" border: none; border-bottom: 1px solid {colours.border.name()}; }}"
            f" QLabel {{ color: {colours.muted.name()}; background: transparent; }}"
        )

    def open(self) -> None:
        """Show the bar with the selected words, or those found last, ready to be typed over."""
        span = self._view.selected_span()
        passage = self._view.text[slice(*span)] if span else ""
        self._from = span[0] if span else self._view.top_offset()
        self.show()
        if passage and len(passage) <= _LONGEST_PROPOSAL and "\n" not in passage:
            self.field.setText(passage)
        self._typed(self.field.text())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its marks; what was found stays selected, to be tagged."""
        if not self.isVisible():
            return
        self.hide()
        self._view.set_find_marks([], None)
        if 0 <= self._current < len(self._found):
            self._view.select_span(*self._found[self._current])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def text_changed(self) -> None:
        """The view shows another text: find in that."""
        self._finder = None
        self._from = 0
        if self.isVisible():
            self._typed(self.field.text())
        else:
            self._found, self._current = [], -1

    def find_next(self) -> None:
        """Go to the next place, from the last on to the first."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the place before, from the first on to the last."""
        self._step(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter step; other keys go on to the pane."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._step(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the field where there is little."""
        super().resizeEvent(event)
        for button in (self.previous_button, self.next_button):
            button.setVisible(self._is_roomy())
        widest = self.count.fontMetrics().horizontalAdvance(_of("000", "000"))
        self.count.setMinimumWidth(widest if self._is_roomy() else 0)
        self.count.setText(self._count_words())

    def _is_roomy(self) -> bool:
        return self.width() >= _ROOMY

    def _button(self, tip: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def _typed(self, words: str) -> None:
        if self._finder is None:
            self._finder = Finder(self._view.text)
        self._found = self._finder.find(words)
        self._current = nearest(self._found, self._from)
        self._show_current()

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.open()
        elif self._found:
            self._current = (self._current + by) % len(self._found)
            self._from = self._found[self._current][0]
            self._show_current()

    def _show_current(self) -> None:
        current = self._found[self._current] if self._found else None
        self._view.set_find_marks(self._found[:MOST], current)
        if current is not None:
            self._view.reveal(*current)
        self.count.setText(self._count_words())
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self._found))

    def _count_words(self) -> str:
        if not self.field.text():
            return ""
        if not self._found:
            return tr("Not found") if self._is_roomy() else tr("None", "nothing found")
        many = len(self._found) > MOST
        total = f"{number_text(MOST)}+" if many else number_text(len(self._found))
        current = number_text(self._current + 1)
        return _of(current, total) if self._is_roomy() else f"{current}/{total}"


def _of(current: str, total: str) -> str:
    return tr("{current} of {total}", current=current, total=total)
