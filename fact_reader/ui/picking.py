"""Choosing another annotation, for instance the one to link to: by click, by keys, or in a list."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Picking(QObject):
    """A time in which the next annotation clicked is the answer to a question.

    Meanwhile Enter takes the annotation that is chosen, and Esc ends the question.
    Signals: `began(what)` with the question in words, `ended()`, `confirmed()` when Enter was
    pressed.
    """

    began = Signal(str)
    ended = Signal()
    confirmed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.source_id = ""
        self._done: Callable[[str, str], object] | None = None
        self._keys = []
        for keys, slot in (
            ((Qt.Key.Key_Return, Qt.Key.Key_Enter), self.confirmed.emit),
            ((Qt.Key.Key_Escape,), self.end),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setEnabled(False)
                shortcut.activated.connect(slot)
                self._keys.append(shortcut)

    @property
    def is_active(self) -> bool:
        """Whether an annotation is being chosen."""
        return self._done is not None

    def begin(self, what: str, source_id: str, done: Callable[[str, str], object]) -> None:
        """Ask for another annotation than `source_id`; `done` gets both ids."""
        self.source_id, self._done = source_id, done
        self._enable(True)
        self.began.emit(what)

    def take(self, annotation_id: str) -> bool:
        """Let this be the answer. False where nothing was asked, or it is the source itself."""
        if self._done is None or not annotation_id or annotation_id == self.source_id:
            return False
        done, source_id = self._done, self.source_id
        self.end()
        done(source_id, annotation_id)
        return True

    def end(self) -> None:
        """Ask no more."""
        if self._done is not None:
            self._done, self.source_id = None, ""
            self._enable(False)
            self.ended.emit()

    def _enable(self, enabled: bool) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(enabled)
