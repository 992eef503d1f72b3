"""The list of notes: painted cards, keys between them, and clicks on their parts."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow, HeaderRow, NoteCardsModel
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.panels.card_layout import (
    MARGIN_X,
    MARGIN_Y,
    PADDING_X,
    CardPainter,
    shown_links,
)
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.panels.wording import joined, one_line, outlet_name, short_date
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.translating import number_text, tr

_HEADER_HEIGHT = 34
_CARD_KEYS = {Qt.Key.Key_N, Qt.Key.Key_F2, Qt.Key.Key_Delete}
_STANCE_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), Stance, strict=True))


def card_in(view: QListView, row: QRectF) -> QRectF:
    """The card's place in its row, with or without a scroll bar."""
    width = view.width() - 2 * MARGIN_X
    return QRectF(MARGIN_X, row.top() + MARGIN_Y, width, row.height() - 2 * MARGIN_Y)


class NoteDelegate(QStyledItemDelegate):
    """Paints headers and cards. The row of `active_id` is left to the widget that stands on it."""

    def __init__(self, painter: CardPainter, cards: NoteCardsModel, view: QListView) -> None:
        super().__init__(view)
        self.active_id = ""
        self.active_height = 0
        self._painter = painter
        self._cards = cards
        self._view = view
        self._header = LineBreaker(look.sans(12, QFont.Weight.DemiBold))

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a row; texts are broken once and remembered."""
        row = self._cards.rows[index.row()]
        if isinstance(row, HeaderRow):
            return QSize(60, _HEADER_HEIGHT)
        if row.annotation.id == self.active_id:
            return QSize(60, self.active_height + 2 * MARGIN_Y)
        width = self._view.width() - 2 * MARGIN_X
        height = self._painter.shape(row, width).height
        return QSize(60, round(height) + 2 * MARGIN_Y)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeaderRow):
            self._paint_header(painter, row, box)
        elif isinstance(row, CardRow) and row.annotation.id != self.active_id:
            card = card_in(self._view, box)
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_MouseOver:
                theme = self._painter.theme
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(hover_fill(theme, theme.chrome))
                painter.drawRoundedRect(card, look.CARD_RADIUS, look.CARD_RADIUS)
            shape = self._painter.shape(row, card.width())
            self._painter.paint_head(painter, row.annotation, card)
            self._painter.paint_quote(painter, shape, card)
            self._painter.paint_rest(painter, row, shape, card)
        painter.restore()

    def _paint_header(self, painter: QPainter, row: HeaderRow, box: QRectF) -> None:
        theme, article = self._painter.theme, row.article
        line = card_in(self._view, box).adjusted(PADDING_X, 5, -PADDING_X, -1)
        figures = number_text(row.cards)
        meta = self._painter.meta
        draw_text(painter, figures, meta.font, theme.muted, line, True)
        room = line.width() - meta.width(figures) - 10
        about = one_line(article.title) if not article.outlet else outlet_name(article.outlet)
        date = short_date(article.published) if article.published else ""
        name = self._header.elided(joined(about, date), room)
        draw_text(painter, name, self._header.font, theme.text, line)
        painter.fillRect(QRectF(line.left(), box.bottom() - 2, line.width(), 1), theme.border)


def _is_plain(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() & ~keypad == Qt.KeyboardModifier.NoModifier


class NoteList(QListView):
    """Signals: `card_clicked(annotation_id)`, `note_clicked(annotation_id)`,
    `unfold_clicked(annotation_id)` for a click on "more"; `link_clicked(annotation_id)` for a
    click on a linked passage, with the id of its annotation; `step_requested(rows)` for the arrow
    keys, as a step or, beyond one page, as a large number; `jump_requested`, `edit_requested`,
    `remove_requested`, `stance_requested(stance)` for keys about the active card; `laid_out`
    when rows may stand elsewhere; `focus_changed(has_focus)`.
    """

    card_clicked = Signal(str)
    note_clicked = Signal(str)
    unfold_clicked = Signal(str)
    link_clicked = Signal(str)
    step_requested = Signal(int)
    jump_requested = Signal()
    edit_requested = Signal()
    remove_requested = Signal()
    stance_requested = Signal(object)
    laid_out = Signal()
    focus_changed = Signal(bool)

    def __init__(
        self, painter: CardPainter, cards: NoteCardsModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("noteList")
        self.setAccessibleName(tr("Notes of the open articles"))
        self._painter = painter
        self._cards = cards
        self._pressed: QPoint | None = None
        self.delegate = NoteDelegate(painter, cards, self)
        self.setModel(cards)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self.laid_out)

    def card_box(self, row: int) -> QRectF:
        """Where the card of a row stands in the viewport."""
        return card_in(self, QRectF(self.visualRect(self._cards.index(row))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows; where no card is active, a ring around all shows where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus() and not self.delegate.active_id:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_focus_ring(painter, self._painter.theme, QRectF(self.viewport().rect()))

    def updateGeometries(self) -> None:
        """Called by Qt after each layout."""
        super().updateGeometries()
        self.laid_out.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A card reacts on release: it grows when it becomes active."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say which part of which card was clicked."""
        at, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        index = self.indexAt(at)
        if pressed is None or not index.isValid() or self.indexAt(pressed) != index:
            return
        row = index.data(ROW_ROLE)
        if not isinstance(row, CardRow):
            return
        one, card = row.annotation, self.card_box(index.row())
        shape = self._painter.shape(row, card.width())
        boxes = self._painter.link_boxes(row, shape, card)
        for passage, box in zip(shown_links(row)[0], boxes, strict=True):
            if box.contains(at):
                self.link_clicked.emit(passage.annotation.id)
                return
        if self._painter.more_box(shape, card).contains(at):
            self.unfold_clicked.emit(one.id)
        elif self._painter.note_box(shape, card).contains(at):
            self.note_clicked.emit(one.id)
        else:
            self.card_clicked.emit(one.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a quick pair counts as a click."""
        self.mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Here 1, 2, 3, N and Delete are about the active card, not the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_plain(event)
            and self.delegate.active_id
            and (event.key() in _CARD_KEYS or event.key() in _STANCE_KEYS)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go between cards; the others are about the active one."""
        key = Qt.Key(event.key())
        far = len(self._cards.rows)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -far,
            Qt.Key.Key_End: far,
            Qt.Key.Key_PageDown: 4,
            Qt.Key.Key_PageUp: -4,
        }
        plain = _is_plain(event)
        if plain and key in steps:
            self.step_requested.emit(steps[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jump_requested.emit()
        elif plain and key in (Qt.Key.Key_F2, Qt.Key.Key_N):
            self.edit_requested.emit()
        elif plain and key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif plain and key in _STANCE_KEYS:
            self.stance_requested.emit(_STANCE_KEYS[key])
        else:
            # Not the list's own search by typed letters: J and K belong to the window.
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so, for the outline of the active card."""
        super().focusInEvent(event)
        self.viewport().update()
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so, for the outline of the active card."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.focus_changed.emit(False)
