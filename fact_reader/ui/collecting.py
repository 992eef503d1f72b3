"""Garbage is looked for in the window's thread, and between what it does.

Left to itself, Python looks for it in whatever thread happens to make the next object. A thread at
work in the background would then delete what of Qt's it finds, timers and widgets that only the
window's thread may delete; and the window would stop for it amid painting, just when it makes much.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

# Often enough that there is never much to look through.
_LOOK_MS = 200


class Collector(QObject):
    """Takes the place of Python's own collector until it is closed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Collect the oldest generation that Python itself would by now."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [number for number, (count, limit) in enumerate(counts) if count > limit > 0]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Let Python collect again when it likes to."""
        self._timer.stop()
        gc.enable()
