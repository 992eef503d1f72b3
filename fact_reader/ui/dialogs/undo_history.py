"""The steps that were taken, as a list: click one to go to the state after it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import column_of, heading, resize_to_screen, text_label
from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, told, tr
from fact_reader.ui.undo import History

_TIME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_STATE_ROLE = _TIME_ROLE + 1
_HEIGHT = 30
_START = mark("The library as it was opened")


class StepsModel(QAbstractListModel):
    """The first row is the state before all steps, each other row the state after a step."""

    def __init__(self, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        history.stack.indexChanged.connect(self.refresh)

    def rowCount(self, parent: Index = ROOT) -> int:
        """The beginning and all steps, also those that were taken back."""
        return 0 if parent.isValid() else self._history.stack.count() + 1

    def data(self, index: Index, role: int = 0) -> object:
        """What was done and when, and whether the row is "past", "now" or "undone"."""
        row, now = index.row(), self._history.stack.index()
        if not index.isValid() or row > self._history.stack.count():
            return None
        if role == _STATE_ROLE:
            return "now" if row == now else "past" if row < now else "undone"
        if role == _TIME_ROLE:
            return self._history.taken_at(row - 1).strftime("%H:%M") if row else ""
        text = (
            self._history.stack.text(row - 1) if row else told(self._history.barrier) or tr(_START)
        )
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row == now:
                return tr("{step}, now", step=text)
            return tr("{step}, undone", step=text) if row > now else text
        return None

    def refresh(self) -> None:
        """Steps came, went, or were taken back."""
        self.beginResetModel()
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._text = LineBreaker(look.sans(13))
        self._bold = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self._meta = LineBreaker(look.sans(12))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows alike."""
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The time at the right; what was taken back is muted, the present state bold."""
        theme, state = self.theme, index.data(_STATE_ROLE)
        flags: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if state == "now" or flags & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = theme.selection if state == "now" else hover_fill(theme, theme.page)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 6, 6)
        line = box.adjusted(12, 0, -12, 0)
        colour = theme.muted if state == "undone" else theme.text
        draw_text(painter, index.data(_TIME_ROLE), self._meta.font, theme.muted, line, True)
        breaker = self._bold if state == "now" else self._text
        words = breaker.elided(index.data(), line.width() - 50)
        draw_text(painter, words, breaker.font, colour, line)
        if flags & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, box)
        painter.restore()


class UndoHistoryDialog(QDialog):
    """Stands beside the work, not in its way. Signal: `step_requested(index)`, the number of steps
    after which the state is wanted."""

    step_requested = Signal(int)

    def __init__(self, theme: Theme, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Undo History"))
        self._history = history
        self.model = StepsModel(history, self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Steps, the oldest first"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self._delegate = _Delegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        column = column_of(self)
        column.addWidget(heading(tr("Undo history")))
        column.addWidget(
            text_label(
                tr("Click a step to go back to it, or forward again."), muted=True, size_px=12
            )
        )
        column.addWidget(self.view, 1)
        self.view.clicked.connect(self._asked)
        self.view.activated.connect(self._asked)
        self.model.modelReset.connect(self.show_now)
        resize_to_screen(self, 420, 460)
        self.view.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """It may have been scrolled elsewhere when it was closed."""
        super().showEvent(event)
        self.show_now()

    def _asked(self, index: QModelIndex) -> None:
        if index.row() != self._history.stack.index():
            self.step_requested.emit(index.row())

    def show_now(self) -> None:
        """Bring the present step into view."""
        index = self.model.index(self._history.stack.index())
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
