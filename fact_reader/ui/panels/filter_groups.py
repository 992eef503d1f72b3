"""The groups below the library's list: saved searches, and what narrows it, tags and outlets."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.article_list import ArticleListModel
from fact_reader.ui.models.outlets import COUNT_ROLE, OutletModel
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.panels.saved_list import AT_LEAST as SAVED_AT_LEAST
from fact_reader.ui.panels.saved_list import ROW as SAVED_ROW
from fact_reader.ui.panels.saved_list import SavedList
from fact_reader.ui.panels.stance_buttons import StanceRow
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import (
    CapsHeader,
    draw_focus_ring,
    draw_hover,
)
from fact_reader.ui.stylesheet import mixed, text_on_accent
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import number_text, tr

_TICK = (QPointF(4, 8.2), QPointF(6.9, 11.1), QPointF(12, 5.2))
_OUTLET_ROW = 28
_OUTLETS_SEEN = 4
_OUTLETS_AT_LEAST = 2
_BETWEEN = 4
_BELOW = 8


class OutletDelegate(QStyledItemDelegate):
    """Paints a check box, the outlet's name and its count."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._name = LineBreaker(look.sans(13))
        self._count = LineBreaker(look.sans(12))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        return QSize(100, _OUTLET_ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        theme = self._theme
        state: QStyle.StateFlag = option.state
        row = QRectF(option.rect)
        box = QRectF(10, row.top(), self._view.width() - 20, row.height())
        count = number_text(index.data(COUNT_ROLE))
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            draw_hover(painter, theme, box)
        tick_box = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
        self._paint_check(painter, tick_box, checked is Qt.CheckState.Checked)
        text = box.adjusted(34, 0, -10, 0)
        draw_text(painter, count, self._count.font, theme.muted, text, True)
        room = text.width() - self._count.width(count) - 8
        name = self._name.elided(str(index.data()), room)
        draw_text(painter, name, self._name.font, theme.text, text)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, box)
        painter.restore()

    def _paint_check(self, painter: QPainter, box: QRectF, checked: bool) -> None:
        theme = self._theme
        edge = theme.accent if checked else mixed(theme.border, theme.text, 0.22)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.accent if checked else theme.page)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if checked:
            pen = QPen(text_on_accent(theme), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([box.topLeft() + point for point in _TICK])


class OutletList(QListView):
    """The outlets; a click or Space checks one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outlets = OutletModel(self)
        self.setModel(self.outlets)
        self._delegate = OutletDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("outletList")
        self.setAccessibleName(tr("Outlets"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._most = _OUTLETS_SEEN
        self.outlets.modelReset.connect(self._fit)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_most(self, height: int) -> None:
        """Be as high as all rows are, at most four, and at most `height` but for two rows."""
        self._most = max(_OUTLETS_AT_LEAST, min(height // _OUTLET_ROW, _OUTLETS_SEEN))
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(_OUTLET_ROW * min(self.outlets.rowCount(), self._most))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on a row checks it."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self.outlets.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a quick pair counts as a click."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter check the current row."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self.outlets.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class FilterGroups(QWidget):
    """SAVED SEARCHES, where there are any, TAGS and OUTLETS, each of which folds.

    Signals: `changed` when another stance or outlet was chosen or given up.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved_header = CapsHeader(theme, tr("Saved searches"))
        self.saved_list = SavedList(theme)
        self._tags_header = CapsHeader(theme, tr("Tags"))
        self._outlets_header = CapsHeader(theme, tr("Outlets"))
        self.stance_rows = {stance: StanceRow(theme, stance) for stance in Stance}
        self.outlet_list = OutletList(theme)
        self._tags = QWidget()
        rows = QVBoxLayout(self._tags)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for row in self.stance_rows.values():
            rows.addWidget(row)
            row.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _BELOW)
        column.setSpacing(0)
        column.addWidget(self._saved_header)
        column.addWidget(self.saved_list)
        column.addWidget(self._tags_header)
        column.addWidget(self._tags)
        column.addSpacing(_BETWEEN)
        column.addWidget(self._outlets_header)
        column.addWidget(self.outlet_list)
        # Groups that the user folded or unfolded; the others fold by themselves.
        self._settled: set[CapsHeader] = set()
        self._most = 0
        for header, group in (
            (self._saved_header, self.saved_list),
            (self._tags_header, self._tags),
            (self._outlets_header, self.outlet_list),
        ):
            header.toggled.connect(group.setVisible)
            header.clicked.connect(self._fold_by_hand)
        self.outlet_list.outlets.checked_changed.connect(self._outlets_changed)
        self._show_saved()

    def set_saved(self, saved: Sequence[SavedRow]) -> None:
        """Show these saved searches instead of all before; the group goes where there are none."""
        self.saved_list.set_saved(saved)
        new = sum(row.new for row in saved)
        self._saved_header.set_count(tr("{n} new", n=new) if new else number_text(len(saved)))
        self._show_saved()
        self.set_most(self._most)

    def _show_saved(self) -> None:
        some = self.saved_list.rows.rowCount() > 0
        self._saved_header.setVisible(some)
        self.saved_list.setVisible(some and self._saved_header.isChecked())

    def stances(self) -> frozenset[Stance]:
        """The stances to show; none means all."""
        return frozenset(s for s, row in self.stance_rows.items() if row.isChecked())

    def outlets(self) -> frozenset[str]:
        """The outlets to show; none means all."""
        return self.outlet_list.outlets.checked

    def clear(self) -> None:
        """Choose nothing, which shows everything."""
        for row in self.stance_rows.values():
            row.setChecked(False)
        self.outlet_list.outlets.set_checked(frozenset())

    def tab_chain(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through, in order."""
        rows = self.stance_rows.values()
        return (
            self._saved_header,
            self.saved_list,
            self._tags_header,
            *rows,
            self._outlets_header,
            self.outlet_list,
        )

    def set_most(self, height: int) -> None:
        """Be no higher than `height`: outlets and saved searches scroll, then fold, then the tags
        fold. The name of the saved searches' group comes on top of it.

        What the user folded or unfolded stays so.
        """
        self._most = height
        room = height - 2 * CapsHeader.HEIGHT - _BETWEEN - _BELOW
        outlets, saved = self.outlet_list.outlets.rowCount(), self.saved_list.rows.rowCount()
        room = self._fit(self._tags_header, room, len(self.stance_rows) * StanceRow.HEIGHT)
        least = _OUTLET_ROW * min(_OUTLETS_AT_LEAST, outlets)
        room = self._fit(self._outlets_header, room, least)
        left = self._fit(self._saved_header, room, SAVED_ROW * min(SAVED_AT_LEAST, saved))
        if self._saved_header.isChecked():
            self.saved_list.set_most(room)
            left = room - self.saved_list.height()
        self._show_saved()
        self.outlet_list.set_most(left + (least if self._outlets_header.isChecked() else 0))

    def _fit(self, header: CapsHeader, room: int, least: int) -> int:
        """Unfold a group if there is room for the least of it; returns the room that is left."""
        if header not in self._settled:
            header.setChecked(room >= least)
        return room - least if header.isChecked() else room

    def _fold_by_hand(self) -> None:
        header = self.sender()
        assert isinstance(header, CapsHeader)
        self._settled.add(header)
        self.set_most(self._most)

    def show_counts(self, articles: ArticleListModel) -> None:
        """Take names and counts from the list's model."""
        for stance, number in articles.stance_counts().items():
            self.stance_rows[stance].set_count(number)
        self.outlet_list.outlets.set_outlets(articles.outlets(), articles.outlet_counts())
        self._outlets_changed_count()
        self.set_most(self._most)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (
            self._saved_header,
            self.saved_list,
            self._tags_header,
            self._outlets_header,
            self.outlet_list,
        ):
            part.set_theme(theme)
        for row in self.stance_rows.values():
            row.set_theme(theme)

    def _outlets_changed(self) -> None:
        self._outlets_changed_count()
        self.changed.emit()

    def _outlets_changed_count(self) -> None:
        chosen, all_of_them = len(self.outlets()), self.outlet_list.outlets.rowCount()
        words = tr("{shown} of {total}", shown=chosen, total=all_of_them)
        self._outlets_header.set_count(words if chosen else tr("all", "outlets"))
