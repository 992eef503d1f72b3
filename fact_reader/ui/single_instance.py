"""A second start on the same library raises the first one's window."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TIMEOUT_MS = 2000


def _address(library_folder: Path) -> str:
    who = f"{getpass.getuser()}\n{library_folder.resolve()}"
    return "fact-reader-" + hashlib.sha256(who.encode()).hexdigest()[:24]


def raise_other(library_folder: Path) -> bool:
    """Ask the process that has this library open to show its window. False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_address(library_folder))
    if not socket.waitForConnected(_TIMEOUT_MS):
        return False
    # The other side answers whoever connects; the answer may have come while we connected.
    answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(_TIMEOUT_MS)
    socket.disconnectFromServer()
    return answered


class RaiseServer(QObject):
    """Listens for later starts on the same library.

    Signals: `raise_requested`.
    """

    raise_requested = Signal()

    def __init__(self, library_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        address = _address(library_folder)
        # We hold the library's lock, so a server of that name is what a killed process left.
        QLocalServer.removeServer(address)
        self._server.listen(address)

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"ok\n")
            socket.flush()
            self.raise_requested.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
