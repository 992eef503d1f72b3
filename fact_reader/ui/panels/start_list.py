"""What the search field offers before anything is typed: saved and recent searches, examples."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Signal,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.models.start_rows import (
    ExampleRow,
    HeaderRow,
    HelpRow,
    RecentRow,
    SavedRow,
    StartModel,
    StartRow,
)
from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.panels.popup_card import paint_row_fill
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text
from fact_reader.ui.panels.widgets import paint_badge
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

# Device-independent pixels.
_ROW = 29
_HEADER = 30
_INSET = 18
_TEXT = 46
_EXAMPLE_SHARE = 0.40
_CLEAR = mark("Clear history")


def row_height(row: StartRow) -> int:
    """The height of a row in device-independent pixels."""
    return _HEADER if isinstance(row, HeaderRow) else _ROW


class StartList(PickList):
    """Saved and recent searches, and examples; or all of the query language.

    Signals: `query_chosen(text)`, `saved_chosen(search_id)`, `help_requested`,
    `forget_requested(query)` for one recent query, `clear_requested` for all of them.
    """

    query_chosen = Signal(str)
    saved_chosen = Signal(str)
    help_requested = Signal()
    forget_requested = Signal(str)
    clear_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        rows = StartModel()
        super().__init__(theme, tr("Ways to search"), rows, parent)
        rows.setParent(self)
        self.rows = rows
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.chosen.connect(self._choose)

    def wanted_height(self) -> int:
        """The height of all rows."""
        return sum(map(row_height, self.rows.rows))

    def choose_current(self) -> bool:
        """Choose the current row; False where there is none."""
        index = self.currentIndex()
        if index.isValid():
            self._choose(index)
        return index.isValid()

    def forget_current(self) -> bool:
        """Ask to remove the current row, if it is a recent query; False if not."""
        row = self.currentIndex().data(ROW_ROLE)
        if isinstance(row, RecentRow):
            self.forget_requested.emit(row.query)
        return isinstance(row, RecentRow)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._delegate.theme = theme

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross at a recent query and the link at a header are not the row itself."""
        place = event.position()
        row = self.indexAt(place.toPoint()).data(ROW_ROLE)
        if isinstance(row, RecentRow) and self._cross_box(place).contains(place):
            self.forget_requested.emit(row.query)
        elif isinstance(row, HeaderRow):
            if row.clears and self._clear_box(place).contains(place):
                self.clear_requested.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let cross and link follow the mouse."""
        super().mouseMoveEvent(event)
        self._delegate.pointed = event.position()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._delegate.pointed = None
        self.viewport().update()

    def _box_at(self, place: QPointF) -> QRectF:
        return QRectF(self.visualRect(self.indexAt(place.toPoint())))

    def _cross_box(self, place: QPointF) -> QRectF:
        return self._delegate.cross_box(self._box_at(place))

    def _clear_box(self, place: QPointF) -> QRectF:
        return self._delegate.clear_box(self._box_at(place))

    def _choose(self, index: QModelIndex) -> None:
        match index.data(ROW_ROLE):
            case RecentRow(query) | ExampleRow(query):
                self.query_chosen.emit(query)
            case SavedRow(search_id):
                self.saved_chosen.emit(search_id)
            case HelpRow():
                self.help_requested.emit()


class _Delegate(QStyledItemDelegate):
    """Paints the rows. `pointed` is where the mouse is, None outside."""

    def __init__(self, theme: Theme, view: StartList) -> None:
        super().__init__(view)
        self.theme = theme
        self.pointed: QPointF | None = None
        self._view = view
        self._query = LineBreaker(look.sans(13))
        self._meta = LineBreaker(look.sans(12))
        self._badge = LineBreaker(look.sans(11, QFont.Weight.DemiBold))

    def cross_box(self, row: QRectF) -> QRectF:
        """Where the cross of a recent query stands."""
        side = 22.0
        right = self._view.viewport().width() - _INSET
        return QRectF(right - side, row.center().y() - side / 2, side, side)

    def clear_box(self, row: QRectF) -> QRectF:
        """Where the link at a header stands."""
        width = self._meta.width(tr(_CLEAR))
        return QRectF(self._view.viewport().width() - _INSET - width, row.top(), width, _HEADER)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, row_height(index.data(ROW_ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: StartRow = index.data(ROW_ROLE)
        place = QRectF(option.rect)
        box = QRectF(0, place.top(), self._view.viewport().width(), place.height())
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        inner = box.adjusted(_INSET, 0, -_INSET, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeaderRow):
            self._paint_header(painter, row, inner)
        else:
            paint_row_fill(painter, self.theme, box, chosen=chosen, hovered=hovered)
        match row:
            case RecentRow(query):
                draw_icon(painter, "history", self.theme.muted, self._sign(inner))
                if chosen or hovered:
                    self._paint_cross(painter, box)
                    inner.setRight(inner.right() - 30)
                self._paint_name(painter, query, inner)
            case SavedRow():
                self._paint_saved(painter, row, inner)
            case ExampleRow(query, meaning):
                self._paint_example(painter, query, meaning, inner)
            case HelpRow(words, keys):
                draw_text(painter, keys, self._meta.font, self.theme.muted, inner, True)
                draw_text(painter, words, self._query.font, self.theme.accent, inner)
        painter.restore()

    def _sign(self, inner: QRectF) -> QRectF:
        return QRectF(inner.left(), inner.center().y() - 8, 16, 16)

    def _paint_header(self, painter: QPainter, row: HeaderRow, inner: QRectF) -> None:
        words = inner.adjusted(0, 4, 0, 0)
        draw_text(painter, row.words, look.caps_label_font(), self.theme.muted, words)
        if row.clears:
            pointed = self.pointed is not None and self.clear_box(inner).contains(self.pointed)
            colour = self.theme.accent if pointed else self.theme.muted
            draw_text(painter, tr(_CLEAR), self._meta.font, colour, words, True)

    def _paint_name(self, painter: QPainter, name: str, inner: QRectF) -> None:
        text = inner.adjusted(_TEXT - _INSET, 0, 0, 0)
        shown = self._query.elided(one_line(name), text.width())
        draw_text(painter, shown, self._query.font, self.theme.text, text)

    def _paint_cross(self, painter: QPainter, box: QRectF) -> None:
        cross = self.cross_box(box)
        pointed = self.pointed is not None and cross.contains(self.pointed)
        if pointed:
            painter.setBrush(mixed(self.theme.card, self.theme.text, 0.10))
            painter.drawRoundedRect(cross, 5, 5)
        colour = self.theme.text if pointed else self.theme.muted
        draw_icon(painter, "close", colour, cross.adjusted(4, 4, -4, -4))

    def _paint_saved(self, painter: QPainter, row: SavedRow, inner: QRectF) -> None:
        theme = self.theme
        draw_icon(painter, "star-filled", theme.accent, self._sign(inner))
        room = QRectF(inner)
        if row.new:
            said = tr("{n} new", n=row.new)
            width = self._badge.width(said) + 14
            badge = QRectF(room.right() - width, room.center().y() - 9, width, 18)
            paint_badge(painter, theme, said, self._badge.font, badge)
            room.setRight(badge.left() - 10)
        self._paint_name(painter, row.name, room)

    def _paint_example(self, painter: QPainter, query: str, meaning: str, inner: QRectF) -> None:
        theme = self.theme
        middle = inner.left() + inner.width() * _EXAMPLE_SHARE
        left = QRectF(inner.left(), inner.top(), middle - inner.left() - 12, inner.height())
        shown = self._query.elided(query, left.width())
        draw_text(painter, shown, self._query.font, theme.accent, left)
        right = QRectF(middle, inner.top(), inner.right() - middle, inner.height())
        said = self._meta.elided(meaning, right.width())
        draw_text(painter, said, self._meta.font, theme.muted, right)
