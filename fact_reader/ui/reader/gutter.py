"""The panes in a row, and the gutters between them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from fact_reader.ui import theme
from fact_reader.ui.theme import Theme


class PaneRow(QSplitter):
    """The panes and the gutters between them."""

    def __init__(self, colours: Callable[[], Theme]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._colours = colours
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GUTTER)

    def createHandle(self) -> QSplitterHandle:
        """Qt asks for the gutter between two panes."""
        return Gutter(self._colours, self)


class Gutter(QSplitterHandle):
    """The space between two panes, with a thin line on either side."""

    def __init__(self, colours: Callable[[], Theme], parent: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._colours = colours
        self.setToolTip("Drag to make one pane wider")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chrome between two borders; a grip under the mouse."""
        colours = self._colours()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.chrome)
            painter.fillRect(0, 0, 1, self.height(), colours.border)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colours.border)
            if self.underMouse():
                painter.fillRect(
                    self.width() // 2 - 1, self.height() // 2 - 14, 2, 28, colours.muted
                )
