"""Which keys a text field leaves to the window, and line edits that do so.

Qt's fields take many keys with Ctrl for themselves, such as Ctrl+E for the end of the line, and
the window's actions would do nothing while the keyboard is in a field.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_OWN = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}


def is_for_window(event: QKeyEvent) -> bool:
    """Ctrl and a letter, but for select all, copy, paste, cut, undo and redo."""
    key, held = event.key(), event.modifiers()
    if not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return False
    if held == _CTRL_SHIFT:
        return key != Qt.Key.Key_Z
    return held == _CTRL and key not in _OWN


def is_undo(event: QKeyEvent) -> bool:
    """Whether the keys ask to take back."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Whether the keys ask to do again. Ctrl+Y too, which is Qt's key for it on Windows alone."""
    ctrl_y = event.key() == Qt.Key.Key_Y and event.modifiers() == _CTRL
    return ctrl_y or event.matches(QKeySequence.StandardKey.Redo)


class TextField(QLineEdit):
    """A line edit that leaves the window's keys to the window, and knows Ctrl+Y."""

    def event(self, event: QEvent) -> bool:
        """Say which keys belong here, before a shortcut takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if is_for_window(event) or self._leaves_step(event):
                event.ignore()
                return False
            if is_redo(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Redo by either key."""
        if is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def _leaves_step(self, _event: QKeyEvent) -> bool:
        """Whether undo or redo is about something else than what was typed here."""
        return False


class StoredField(TextField):
    """A line edit whose text becomes a step of the window's undo.

    It takes back what is being typed; when there is nothing of that, the window takes back.
    """

    def set_stored(self, text: str) -> None:
        """Show what is stored; what was typed before can no longer be taken back here."""
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(at if self.hasFocus() else 0)

    def _leaves_step(self, event: QKeyEvent) -> bool:
        return (is_undo(event) and not self.isUndoAvailable()) or (
            is_redo(event) and not self.isRedoAvailable()
        )
