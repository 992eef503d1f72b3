"""Which keys a text field leaves to the window, and line edits that do so.

Qt's fields take many keys with Ctrl for themselves, such as Ctrl+E for the end of the line, and
the window's actions would do nothing while the keyboard is in a field.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

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


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes a character: with Ctrl or Alt it is a command."""
    mine = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~mine and event.text() != "" and event.text().isprintable()


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
    Signal: `picked` when the text was chosen from those that `choices` offers.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._choices: Callable[[], Sequence[str]] | None = None
        self._offered: QStringListModel | None = None

    def set_stored(self, text: str) -> None:
        """Show what is stored; what was typed before can no longer be taken back here."""
        self._stored = text
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(at if self.hasFocus() else 0)

    def is_changed(self) -> bool:
        """Whether there is another text than what is stored."""
        return self.text() != self._stored

    def complete_with(self, choices: Callable[[], Sequence[str]]) -> None:
        """Offer texts while one types, and all of them on Down; asked for when they are needed."""
        self._choices = choices

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look what there is to complete with."""
        if self._choices is not None:
            if self._offered is None:
                self._offered = QStringListModel(self)
                self._make_completer(self._offered)
            self._offered.setStringList(list(self._choices()))
        super().focusInEvent(event)

    def _make_completer(self, offered: QStringListModel) -> None:
        completer = QCompleter(offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        popup = QListView()
        popup.setObjectName("completions")
        completer.setPopup(popup)
        # Queued, so that it comes after Qt has put the text into the field.
        completer.activated.connect(self._say_picked, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)

    def _say_picked(self) -> None:
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers what there is to complete with."""
        if event.key() == Qt.Key.Key_Down and self._offered is not None:
            completer = self.completer()
            completer.setCompletionPrefix(self.text())
            completer.complete()
        else:
            super().keyPressEvent(event)

    def _leaves_step(self, event: QKeyEvent) -> bool:
        return (is_undo(event) and not self.isUndoAvailable()) or (
            is_redo(event) and not self.isRedoAvailable()
        )
