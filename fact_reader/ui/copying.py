"""Putting words on the clipboard so that ending the program is safe."""

from PySide6.QtCore import QMimeData, qAddPostRoutine
from PySide6.QtGui import QGuiApplication


class _Rich(QMimeData):
    """What was copied with its form. A type of its own, by which the last one is known again."""

    is_watched = False


def copy_text(text: str, html: str = "") -> None:
    """Put a text on the clipboard, with `html` also as that for whoever can paste it."""
    clipboard = QGuiApplication.clipboard()
    if not html:
        # Qt makes and keeps its own object of it, which may outlive Python.
        clipboard.setText(text)
        return
    if not _Rich.is_watched:
        _Rich.is_watched = True
        qAddPostRoutine(_let_go)
    data = _Rich()
    data.setText(text)
    data.setHtml(html)
    clipboard.setMimeData(data)


def _let_go() -> None:
    """Take our object off a clipboard that is this process's own.

    Platforms without a system's clipboard (offscreen, minimal, vnc) keep what was copied until
    after Python has ended, and to delete an object that Python made ends the process with a
    segmentation fault then. A system's clipboard lets go in time, says that it is ours, and is to
    keep what was copied.
    """
    clipboard = QGuiApplication.clipboard()
    if isinstance(clipboard.mimeData(), _Rich) and not clipboard.ownsClipboard():
        clipboard.clear()
