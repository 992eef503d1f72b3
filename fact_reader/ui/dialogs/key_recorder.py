"""A field that takes the next key that is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from fact_reader.ui.dialogs.keycaps import key_name
from fact_reader.ui.translating import tr

_MODIFIERS = {
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Alt: "Alt",
    Qt.Key.Key_Meta: "Meta",
    Qt.Key.Key_AltGr: "AltGr",
    Qt.Key.Key_CapsLock: "",
    Qt.Key.Key_NumLock: "",
    Qt.Key.Key_unknown: "",
}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


def sequence_of(event: QKeyEvent) -> str:
    """The keys of an event as portable text; empty for modifiers alone.

    Shift is left out where it only makes the sign, as in "?": which signs need it differs from
    keyboard to keyboard.
    """
    key = Qt.Key(event.key())
    if key in _MODIFIERS:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if 0x20 < key.value < 0x7F and not chr(key.value).isalnum():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(key.value | held.value).toString()


class KeyRecorder(QLineEdit):
    """Signals: `recorded(key)` with portable text; `left` when Esc ends it without one."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(tr("New keys"))
        self.setAccessibleDescription(tr("Press the keys that are to do this. Esc ends it."))
        self._invite()

    def event(self, event: QEvent) -> bool:
        """No shortcut may take what is pressed here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys; Tab goes on, Esc goes back."""
        if event.key() in _LEAVING:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        elif key := sequence_of(event):
            self.clear()
            self.recorded.emit(key)
        else:
            self.setText("+".join([*map(key_name, _held(event)), "…"]))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Modifiers that were let go again are none."""
        self.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._invite()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clear()
        self._invite()

    def _invite(self) -> None:
        self.setPlaceholderText(tr("Press keys…") if self.hasFocus() else tr("Add keys"))


def _held(event: QKeyEvent) -> list[str]:
    held = event.modifiers()
    own = _MODIFIERS.get(Qt.Key(event.key()), "")
    words = {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
        "Meta": Qt.KeyboardModifier.MetaModifier,
    }
    return [word for word, one in words.items() if held & one or word == own]
