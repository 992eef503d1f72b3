"""SIGTERM, SIGHUP and SIGINT as a Qt signal, so that the window can save and close.

Python runs a signal's handler only between two of its own steps, and there are none while Qt
waits; but it writes to a wakeup socket at once, and that wakes Qt.
"""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")


class EndingSignals(QObject):
    """Listens until `close`. Signals: `came`."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for name in _NAMES:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda number, frame: None)

    def _woken(self) -> None:
        self._reader.recv(64)
        self.came.emit()

    def close(self) -> None:
        """Let the signals do again what they do by themselves."""
        signal.set_wakeup_fd(-1)
        for name in _NAMES:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()
