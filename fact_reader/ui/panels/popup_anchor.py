"""Where the card below the search field stands, and what ends that: it lies over the window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from fact_reader.ui.panels.search_frame import SearchFrame
from fact_reader.ui.panels.search_results import SearchResultsPopup


class PopupAnchor(QObject):
    """Holds the card at its field, in whichever window that is.

    Signals: `pressed_elsewhere` when the mouse was pressed beside the card while it is open.
    """

    pressed_elsewhere = Signal()

    def __init__(self, field: SearchFrame, popup: SearchResultsPopup) -> None:
        super().__init__(field)
        self._field = field
        self._popup = popup
        self._window: QWidget | None = None

    def show(self) -> None:
        """Show the card over all else, and follow the window's size from now on."""
        window = self._field.window()
        if self._popup.parentWidget() is not window:
            self._popup.setParent(window)
        if not self._popup.isVisible():  # else it was placed when what is in it changed
            self.place()
            self._popup.show()
        self._popup.raise_()
        if self._window is not window:
            self._unwatch()
            self._window = window
            window.installEventFilter(self)

    def hide(self) -> None:
        """Hide the card, and let the window alone."""
        self._popup.hide()
        self._unwatch()

    def place(self) -> None:
        """Put the card where the field and its caret are now."""
        field, window = self._field, self._field.window()
        own = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        caret = field.line.mapTo(window, QPoint(field.line.caret_x(), 0)).x()
        self._popup.place(own, window.rect(), caret)

    def _unwatch(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the card is open: follow the window's size, tell of a press elsewhere."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self.place()
            elif event.type() == QEvent.Type.MouseButtonPress:
                self.pressed_elsewhere.emit()
        return False
