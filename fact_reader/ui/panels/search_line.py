"""The text of the search field, and the keys that it hands on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from fact_reader.model import Completion
from fact_reader.ui.panels.field_keys import TextField
from fact_reader.ui.panels.text_lines import utf16_offset

# What each key moves the current row of a list below the field by.
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, *STEPS}


class SearchLine(TextField):
    """One line of text that hands some keys on.

    Attributes: `takes_tab` says that Tab completes and does not move the keyboard, `takes_help`
    that F1 is not the window's, `takes_delete` that Delete is not for the text.
    """

    key_taken = Signal(QKeyEvent)
    focus_gone = Signal(Qt.FocusReason)
    focus_came = Signal(Qt.FocusReason)
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.takes_tab = False
        self.takes_help = True
        self.takes_delete = False

    def event(self, event: QEvent) -> bool:
        """Tab would move the keyboard, and F1 would open the window's help."""
        if isinstance(event, QKeyEvent):
            is_help = event.key() == Qt.Key.Key_F1 and not event.modifiers() and self.takes_help
            if event.type() == QEvent.Type.ShortcutOverride and is_help:
                event.accept()
                return True
            is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers() and self.takes_tab
            if event.type() == QEvent.Type.KeyPress and (is_tab or is_help):
                self.key_taken.emit(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that are not for the text."""
        deletes = event.key() == Qt.Key.Key_Delete and self.takes_delete
        if event.key() in _KEYS or deletes:
            self.key_taken.emit(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of it as well."""
        super().mousePressEvent(event)
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it as well."""
        super().focusInEvent(event)
        self.focus_came.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of it as well."""
        super().focusOutEvent(event)
        self.focus_gone.emit(event.reason())

    def caret(self) -> int:
        """Where the caret stands, in code points."""
        units = self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.cursorPosition()]
        return len(units.decode("utf-16-le", "replace"))

    def caret_x(self) -> int:
        """Where the caret stands, in own coordinates."""
        return self.cursorRect().center().x()

    def replace_all(self, text: str) -> None:
        """Write something else; undo brings back what was there."""
        self.selectAll()
        self.insert(text)

    def complete(self, completion: Completion) -> None:
        """Take a completion; a value at the end is followed by a space, for the next word."""
        text = self.text()
        start, end = utf16_offset(text, completion.start), utf16_offset(text, completion.end)
        ends = completion.end == len(text) and not completion.text.endswith(":")
        self.setSelection(start, end - start)
        self.insert(completion.text + (" " if ends else ""))


def asks_for_all(event: QKeyEvent) -> bool:
    """Alt and Enter, or Ctrl, Shift and Enter where the desktop keeps the former for itself."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return held in (Qt.KeyboardModifier.AltModifier, both)
