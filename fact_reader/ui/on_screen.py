"""Windows stand on the screen with all that belongs to them, their title bar as well."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QStyle, QWidget

# A desktop gives a window another size some time after it gave it another state.
_SETTLED_MS = 200
_FILLING = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
# As wide as the frames of most desktops are, at the sides and below.
_EDGE, _FOOT = 2, 6


def frame_of(window: QWidget) -> QMargins:
    """What the desktop puts around a window; before it is shown, a title bar."""
    if window.isVisible():
        return window.windowHandle().frameMargins()
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, window)
    return QMargins(_EDGE, bar, _EDGE, _FOOT)


def fitted(place: QRect, room: QRect, frame: QMargins) -> QRect:
    """The inside of a window, moved and made smaller so that it and its frame are within `room`."""
    inside = room.marginsRemoved(frame)
    found = QRect(place.topLeft(), place.size().boundedTo(inside.size()))
    found.moveLeft(max(inside.left(), min(found.left(), inside.right() - found.width() + 1)))
    found.moveTop(max(inside.top(), min(found.top(), inside.bottom() - found.height() + 1)))
    return found


class OnScreen(QObject):
    """Keeps a window within its screen: at the start, and when it is a free window again.

    `least` is the least size of the window where the screen has room for that.
    """

    def __init__(self, window: QWidget, least: QSize) -> None:
        super().__init__(window)
        self._window = window
        self._least = least
        self._counted_on = QMargins()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.fit)
        window.installEventFilter(self)

    def place_first(self, size: QSize) -> None:
        """In the middle of the screen, as large as this or as the screen."""
        place = QRect(self._window.pos(), size)
        place.moveCenter(self._window.screen().availableGeometry().center())
        self._window.setGeometry(place)
        self.fit()

    def fit(self) -> None:
        """Move the window, and make it smaller, where part of it or of its frame is outside."""
        window = self._window
        room, frame = window.screen().availableGeometry(), frame_of(window)
        self._counted_on = frame
        window.setMinimumSize(self._least.boundedTo(room.marginsRemoved(frame).size()))
        if window.windowState() & ~Qt.WindowState.WindowActive:
            return  # It fills the screen, or is not to be seen.
        place = fitted(window.geometry(), room, frame)
        if place != window.geometry():
            window.setGeometry(place)

    def fit_frame(self) -> None:
        """The desktop has put its frame around the window, which may be larger than usual."""
        counted, frame = self._counted_on, frame_of(self._window)
        if counted | frame != counted:
            self.fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What it was before it filled the screen may be larger than that."""
        if isinstance(event, QWindowStateChangeEvent) and event.oldState() & _FILLING:
            self._settled.start()
        return False
