"""A window's painting in turns of the event loop of its own, none of them long.

Qt paints what has changed right after the work that changed it, before it looks for keys. Where the
work and the painting each take some milliseconds, as with an answer to what was typed, a key that
was pressed meanwhile waits for both; so it comes between them, and a second change of the same
parts before they are painted costs nothing. Lists paint no more rows at a time than there is time
for (`paint_rows`): else a key waits for all the lists that happened to change at once.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtCore import QDeadlineTimer as Deadline
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

# Rows are begun for so long in one turn.
_ROWS_MS = 2
# As much of a list is painted before the clock is looked at, in device-independent pixels.
_PORTION = 90


class Repainting(QObject):
    """Puts off what a window is to paint until what is waiting in the event loop was looked at.

    `QWidget.repaint()` paints later, too.
    """

    # Until when rows are begun, while a window paints what was put off.
    until: Deadline | None = None

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold a wish to paint back."""
        if event.type() != QEvent.Type.UpdateRequest or Repainting.until is not None:
            return False
        self._turn.start()
        return True

    def _paint(self) -> None:
        Repainting.until = Deadline(_ROWS_MS)
        try:
            QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        finally:
            Repainting.until = None


def paint_rows(
    view: QAbstractItemView, event: QPaintEvent, paint: Callable[[QPaintEvent], object]
) -> None:
    """Let `paint` paint rows from the top of what an event asks for: all of them, or as many as
    there is time for where the window's painting was put off. The rest is painted in a later turn,
    and until then shows what it did before; so the view's viewport has to be opaque."""
    until, left = Repainting.until, event.region()
    while until is not None and not left.isEmpty():
        part = _portion(view, left.boundingRect())
        paint(QPaintEvent(left.intersected(part)))
        left = left.subtracted(QRegion(part))
        if until.hasExpired():
            view.viewport().update(left)
            return
    if not left.isEmpty():
        paint(event)


def _portion(view: QAbstractItemView, box: QRect) -> QRect:
    """The upper part of a box, with no row cut: painted twice, its letters would be bolder. What
    is below the last row belongs to it."""
    middle = view.viewport().rect().center().x()
    last = view.indexAt(QPoint(middle, box.top() + _PORTION))
    part = QRect(box)
    if last.isValid() and last.row() < view.model().rowCount() - 1:
        part.setBottom(min(view.visualRect(last).bottom(), box.bottom()))
    return part
