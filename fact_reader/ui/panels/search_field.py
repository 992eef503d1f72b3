"""The wide search field of the top bar, which owns the popup with the results."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from fact_reader.model import SearchResults
from fact_reader.ui import theme as look
from fact_reader.ui.panels.field_keys import TextField
from fact_reader.ui.panels.search_results import SearchResultsPopup
from fact_reader.ui.panels.text_lines import draw_icon
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.panels.wording import count_of, joined
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme

DEBOUNCE_MS = 60
WIDTH = 580
LEAST_WIDTH = 260
_HEIGHT = 36
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
# Leaving for another window or a context menu is not leaving the search.
_STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}

# With a query in the field its results are to be seen at once. Not so when the window becomes
# active again, or when the keyboard is put back here after an article was opened.
_COMING = {
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
}


class _Line(TextField):
    key_taken = Signal(QKeyEvent)
    focus_gone = Signal(Qt.FocusReason)
    focus_came = Signal(Qt.FocusReason)
    pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.key() == Qt.Key.Key_Escape or event.key() in _STEPS:
            self.key_taken.emit(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_came.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gone.emit(event.reason())


class SearchField(QWidget):
    """Search over all articles and notes.

    Signals: `query_changed(query)` a moment after typing, also with an empty query;
    `open_requested(article_id, snippet, beside)`, the snippet None where the article is meant;
    `all_requested` asks for all results of the query in a list of their own, by the popup's last
    row or by Alt+Enter;
    `left` when Esc gives the keyboard back: first Esc closes the popup, the next clears and leaves.

    Where that list is shown (see `set_results_elsewhere`), the popup has no results, and the keys
    that went through them are for the list: `moved(step)` by so many rows, and
    `current_requested(beside)` to open its current row.
    """

    query_changed = Signal(str)
    open_requested = Signal(str, object, bool)
    all_requested = Signal()
    moved = Signal(int)
    current_requested = Signal(bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window: QWidget | None = None
        self._answered = ""
        self._busy = False
        self._elsewhere = False
        self.line = _Line()
        self.line.setProperty("quiet", True)
        self.line.setFont(look.sans(14))
        self.line.setPlaceholderText("Search articles and notes")
        self.line.setAccessibleName("Search articles and notes")
        self.count = QLabel()
        self.count.setFont(look.sans(12))
        self.count.setProperty("muted", True)
        self.key_hint = QLabel()
        self.key_hint.setFont(look.sans(11))
        self.key_hint.setProperty("muted", True)
        self.clear_button = IconButton(theme, "close", "Clear the search", 14)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup = SearchResultsPopup(theme, self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addWidget(self.key_hint)
        row.addWidget(self.clear_button)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._connect()
        self._refresh()

    # What the window says

    def show_results(self, results: SearchResults) -> None:
        """Show what was found. Nothing happens where the query is another by now."""
        if results.query.strip() != self.query():
            return
        self.set_busy(False)
        if not self.query():
            return
        self._answered = results.query.strip()
        self.popup.show_results(results)
        self.count.setText(_found(results, self.popup.is_incomplete))
        self._refresh()
        if self.line.hasFocus():
            self._open_popup()

    def show_hint(self, text: str) -> None:
        """Say something about the query in the popup; empty takes it away."""
        self.popup.show_hint(text)
        if text and self.line.hasFocus():
            self._open_popup()

    def set_incomplete(self, text: str) -> None:
        """Say why more may be found later, such as that files are still read; empty: all is in."""
        self.popup.set_incomplete(text)
        if self._answered and not self.popup.rows.rowCount():
            self.count.setText(_nothing(bool(text)))

    def set_busy(self, busy: bool) -> None:
        """Whether a search is under way; what was found before stays until it ends."""
        self._busy = busy
        self.update()

    def set_results_elsewhere(self, elsewhere: bool) -> None:
        """Whether a list of its own shows the results, so that the popup need not."""
        self._elsewhere = elsewhere
        if elsewhere and self.query():
            self.close_popup()

    def query(self) -> str:
        """What is asked, without space around it."""
        return self.line.text().strip()

    def set_query(self, text: str) -> None:
        """Ask something, as if it had been typed."""
        self.line.setText(text)

    def focus_field(self) -> None:
        """Give the keyboard to the field, with its text selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        if self.query():
            # Also where the keyboard was here already.
            self._open_popup()

    def set_key_hint(self, keys: str) -> None:
        """Show the shortcut that leads here, such as "Ctrl+K", while nothing is typed."""
        self.key_hint.setText(keys)
        self._refresh()

    def close_popup(self) -> None:
        """Hide the results; the query stays."""
        self.popup.hide()
        self._unwatch()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.clear_button.set_theme(theme)
        self.popup.set_theme(theme)
        self._refresh()

    # Inside

    def _connect(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.key_taken.connect(self._key)
        self.line.focus_gone.connect(self._focus_gone)
        self.line.focus_came.connect(self._focus_came)
        self.line.pressed.connect(self._open_popup)
        self._debounce.timeout.connect(self._ask)
        self.clear_button.clicked.connect(self._clear)
        self.popup.open_requested.connect(self._opened)
        self.popup.all_requested.connect(self._show_all)
        self.popup.example_chosen.connect(self._example)
        self.popup.height_changed.connect(self._place_popup)

    def _typed(self) -> None:
        self._debounce.start()
        if not self.query():
            self._answered = ""
            self.count.clear()
            self.popup.show_help()
            if self.line.hasFocus():
                self._open_popup()
        self._refresh()

    def _ask(self) -> None:
        self.query_changed.emit(self.query())

    def _clear(self) -> None:
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _example(self, text: str) -> None:
        self.line.setText(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif _asks_for_all(event):
            self._show_all()
        else:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def _step(self, step: int) -> None:
        if self.popup.isVisible():
            self.popup.move_by(step)
        elif self._elsewhere and self.query():
            self.moved.emit(step)
        else:
            self._open_popup()

    def _enter(self, beside: bool) -> None:
        shown = self._elsewhere or self.popup.isVisible()
        if self._answered != self.query() or not shown:
            # What is shown answers an older query: ask at once, and open nothing by mistake.
            self._debounce.stop()
            self._ask()
            self._open_popup()
        elif self._elsewhere and self.query():
            self.current_requested.emit(beside)
        else:
            self.popup.open_current(beside)

    def _show_all(self) -> None:
        if self.query():
            if self._debounce.isActive():
                self._debounce.stop()
                self._ask()
            self.close_popup()
            self.all_requested.emit()

    def _escape(self) -> None:
        if self.popup.isVisible():
            self.close_popup()
        else:
            if not self._elsewhere:
                self.line.clear()
                self.close_popup()
            self.left.emit()

    def _opened(self, article_id: str, snippet: object, beside: bool) -> None:
        self.close_popup()
        self.open_requested.emit(article_id, snippet, beside)

    def _focus_came(self, reason: Qt.FocusReason) -> None:
        self.update()
        if reason in _COMING and self.query():
            self._open_popup()

    def _focus_gone(self, reason: Qt.FocusReason) -> None:
        self.update()
        if reason not in _STAYING:
            self.close_popup()

    def _open_popup(self) -> None:
        if not self.query():
            self.popup.show_help()
        elif not self._answered or self._elsewhere:
            return
        window = self.window()
        if self.popup.parentWidget() is not window:
            self.popup.setParent(window)
        self._place_popup()
        self.popup.show()
        self.popup.raise_()
        if self._window is not window:
            self._unwatch()
            self._window = window
            window.installEventFilter(self)
        self.update()

    def _unwatch(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def _place_popup(self) -> None:
        window = self.window()
        own = QRect(self.mapTo(window, QPoint(0, 0)), self.size())
        self.popup.place(own, window.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the popup is open: follow the window's size, close on a press elsewhere."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place_popup()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.close_popup()
        return False

    def resizeEvent(self, _event: object) -> None:
        """Narrow fields have no room for the count."""
        self._refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the text is meant for it."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._open_popup()
        event.accept()

    def sizeHint(self) -> QSize:
        """Its full width."""
        return QSize(WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, in the accent's colour where the keyboard is, and the sign."""
        theme, focused = self._theme, self.line.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = 2.0 if focused else 1.0
            line = theme.accent if focused else mixed(theme.border, theme.text, 0.10)
            painter.setPen(QPen(line, edge))
            painter.setBrush(theme.card)
            half = edge / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, look.CARD_RADIUS, look.CARD_RADIUS)
            colour = theme.accent if self._busy else theme.muted
            draw_icon(painter, "search", colour, QRectF(12, (self.height() - 18) / 2, 18, 18))

    def _refresh(self) -> None:
        typed = bool(self.line.text())
        self.clear_button.setVisible(typed)
        self.key_hint.setVisible(not typed and bool(self.key_hint.text()))
        self.count.setVisible(typed and bool(self.count.text()) and self.width() >= 380)
        self.update()


def _asks_for_all(event: QKeyEvent) -> bool:
    """Alt and Enter, or Ctrl, Shift and Enter where the desktop keeps the former for itself."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return held in (Qt.KeyboardModifier.AltModifier, both)


def _found(results: SearchResults, incomplete: bool) -> str:
    """How much was found. Passages are counted only in the articles that are at hand."""
    if not results.groups:
        return _nothing(incomplete)
    articles = count_of(results.total, "article")
    if not results.passages or results.total > len(results.groups):
        return articles
    return joined(count_of(results.passages, "passage"), articles)


def _nothing(incomplete: bool) -> str:
    return "nothing found yet" if incomplete else "nothing found"
