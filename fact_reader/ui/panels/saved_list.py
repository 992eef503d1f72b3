"""The saved searches in the left rail, each with how much of it is new."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.models.start_rows import SavedRow, StartModel
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring, draw_hover, paint_badge
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import number_text, tr

ROW = 28
SEEN = 4
AT_LEAST = 2


class SavedList(QListView):
    """The searches by name. A click or Enter runs one, F2 renames it, Delete removes it.

    Signals: `run_requested`, `rename_requested`, `remove_requested`, each with the search's id.
    """

    run_requested = Signal(str)
    rename_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = StartModel(self)
        self.setModel(self.rows)
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("savedList")
        self.setAccessibleName(tr("Saved searches"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._most = SEEN
        self.rows.modelReset.connect(self._fit)
        self._fit()

    def set_saved(self, saved: Sequence[SavedRow]) -> None:
        """Show these searches instead of all before."""
        if list(saved) != list(self.rows.rows):
            row = self.currentIndex().row()
            self.rows.show(saved)
            if row >= 0:
                self.setCurrentIndex(self.rows.index(min(row, len(saved) - 1)))

    def set_most(self, height: int) -> None:
        """Be as high as all rows are, at most four, and at most `height` but for two rows."""
        self._most = max(AT_LEAST, min(height // ROW, SEEN))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.viewport().update()

    def menu_for(self, row: SavedRow) -> QMenu:
        """The context menu of one search."""
        menu = QMenu(self)
        for words, signal in (
            (tr("Search", "what to do"), self.run_requested),
            (tr("Rename…"), self.rename_requested),
            (tr("Remove"), self.remove_requested),
        ):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, signal=signal: signal.emit(row.search_id)
            )
        return menu

    def event(self, event: QEvent) -> bool:
        """Delete is for the list, before the window's shortcut takes it."""
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on a row runs it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._ask(index, self.run_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space run the current row, F2 renames it, Delete removes it."""
        asked = {
            Qt.Key.Key_Return: self.run_requested,
            Qt.Key.Key_Enter: self.run_requested,
            Qt.Key.Key_Space: self.run_requested,
            Qt.Key.Key_F2: self.rename_requested,
            Qt.Key.Key_Delete: self.remove_requested,
        }.get(Qt.Key(event.key()))
        if asked is not None:
            self._ask(self.currentIndex(), asked)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row, also by the menu key."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        row = index.data(ROW_ROLE)
        if not isinstance(row, SavedRow):
            return
        place = event.globalPos()
        if by_keys:
            below = self.visualRect(index).bottomLeft() + QPoint(24, 0)
            place = self.viewport().mapToGlobal(below)
        menu = self.menu_for(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _ask(self, index: QModelIndex, asked: SignalInstance) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SavedRow):
            asked.emit(row.search_id)

    def _fit(self) -> None:
        self.setFixedHeight(ROW * min(self.rows.rowCount(), self._most))


class _Delegate(QStyledItemDelegate):
    """Paints a star, the name, and how much is new."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._name = LineBreaker(look.sans(13))
        self._strong = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self._badge = LineBreaker(look.sans(11, QFont.Weight.DemiBold))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self.theme
        row: SavedRow = index.data(ROW_ROLE)
        state: QStyle.StateFlag = option.state
        box = QRectF(10, option.rect.top(), self._view.width() - 20, ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            draw_hover(painter, theme, box)
        sign = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
        draw_icon(painter, "star-filled" if row.new else "star", theme.muted, sign)
        text = box.adjusted(34, 0, -10, 0)
        if row.new:
            figures = number_text(row.new)
            width = self._badge.width(figures) + 14
            badge = QRectF(text.right() - width, text.center().y() - 9, width, 18)
            paint_badge(painter, theme, figures, self._badge.font, badge)
            text.setRight(badge.left() - 8)
        font = self._strong if row.new else self._name
        name = font.elided(one_line(row.name), text.width())
        draw_text(painter, name, font.font, theme.text, text)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, box)
        painter.restore()
