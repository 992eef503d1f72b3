"""A list on a card, of which a row is picked by mouse; the keyboard stays in a field above it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from fact_reader.ui.panels.widgets import middle_clicked
from fact_reader.ui.repainting import paint_rows
from fact_reader.ui.theme import Theme


class PickList(QListView):
    """The rows. The keyboard never comes here; the field moves the current row.

    Signals: `chosen(index, beside)` on a click, beside with the middle button or Ctrl.
    """

    chosen = Signal(QModelIndex, bool)

    def __init__(
        self, theme: Theme, name: str, rows: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("searchRows")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(rows)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        # Else Qt paints the articles below it too, with every letter that changes the rows.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pressed = QModelIndex()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows on the card's own colour."""
        paint_rows(self, event, self._paint_part)

    def _paint_part(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.card)
        super().paintEvent(event)

    def go(self, row: int) -> None:
        """Make a row the current one; none with a negative number."""
        self.setCurrentIndex(self.model().index(row, 0) if row >= 0 else QModelIndex())

    def step(self, step: int) -> bool:
        """Move the current row by so many, over rows that cannot be picked, stopping at either
        end; without one, Down begins at the first. False where it would leave the list."""
        model = self.model()
        rows = [
            row
            for row in range(model.rowCount())
            if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable
        ]
        current = self.currentIndex().row()
        if not rows:
            return False
        if current not in rows:
            place = 0 if step > 0 else -1
        else:
            place = rows.index(current) + step
            if current == rows[0 if step < 0 else -1]:
                return False
            place = max(0, min(len(rows) - 1, place))
        self.go(rows[place])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row; the current one stays until the button is let go."""
        self._pressed = self.indexAt(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row, if it is the one that was pressed."""
        index, pressed = self.indexAt(event.position().toPoint()), self._pressed
        self._pressed = QModelIndex()
        plain = event.button() == Qt.MouseButton.LeftButton
        if not index.isValid() or index != pressed or not (plain or middle_clicked(event)):
            return
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
        beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.chosen.emit(index, beside or middle_clicked(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a quick pair counts as a click."""
        self.mousePressEvent(event)
