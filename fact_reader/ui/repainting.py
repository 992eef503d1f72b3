"""A window's painting in a turn of the event loop of its own.

Qt paints what has changed right after the work that changed it, before it looks for keys. Where the
work and the painting each take some milliseconds, as with an answer to what was typed, a key that
was pressed meanwhile waits for both; so it comes between them, and a second change of the same
parts before they are painted costs nothing.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Repainting(QObject):
    """Puts off what a window is to paint until what is waiting in the event loop was looked at.

    `QWidget.repaint()` paints later, too.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._paints = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold a wish to paint back."""
        if event.type() != QEvent.Type.UpdateRequest or self._paints:
            return False
        self._turn.start()
        return True

    def _paint(self) -> None:
        self._paints = True
        try:
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            self._paints = False
