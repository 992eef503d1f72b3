"""The cards of the notes in sight beside a text that has room for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from fact_reader.model import Annotation, Article, LinkedPassage
from fact_reader.ui import theme
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.card_layout import HEAD, PADDING_Y, CardPainter, CardShape, shown_links
from fact_reader.ui.panels.wording import plain_tip, told_at
from fact_reader.ui.reader.card_stack import stacked
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.stylesheet import hover_fill, mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted

# Device-independent pixels: room for the lines at the left of the cards, the cards, and behind.
_LINES, _CARD, _BEHIND = 22, 258, 12
_GAP = 8
# The line that tells of cards without room.
_REST = 30
# The text keeps at least so much of the pane: some 55 characters a line at the usual size.
LEAST_TEXT = 500
# Of passages that begin above what is in sight, so many keep their card at the upper edge.
_FROM_ABOVE = 2
# In dense text, as many cards as could be in sight at all.
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Card:
    """A card as it is shown, and the height of its passage's first line."""

    row: CardRow
    shape: CardShape
    box: QRectF
    passage: float

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.row.annotation.id

    @property
    def head(self) -> float:
        """Where the line to the passage arrives."""
        return self.box.top() + PADDING_Y + HEAD / 2


class NoteMargin(QWidget):
    """Stands within a text view, between its text and its scroll bar, while it is wanted and there
    is room for it.

    Signals: `card_clicked(id)`; `note_requested(id)` for a double click, to write; and
    `link_clicked(id)` with the annotation at the other side of a link.
    """

    card_clicked = Signal(str)
    note_requested = Signal(str)
    link_clicked = Signal(str)

    def __init__(self, view: ArticleTextView) -> None:
        super().__init__(view)
        self._view = view
        self._article: Article | None = None
        self._links: Mapping[str, tuple[LinkedPassage, ...]] = {}
        self._wanted = False
        self._theme = theme.LIGHT
        self._made: CardPainter | None = None
        self._cards: list[_Card] | None = None
        self._hovered = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        view.installEventFilter(self)
        view.top_changed.connect(self._stale)
        view.marks_changed.connect(self._stale)
        view.minimap.rangeChanged.connect(self._stale)
        view.annotation_hovered.connect(self._show_hovered)

    # What is shown

    def set_wanted(self, wanted: bool) -> None:
        """Whether cards are to stand here where there is room."""
        self._wanted = wanted
        self.fit()

    def set_article(self, article: Article | None) -> None:
        """The article whose annotations the view shows."""
        self._article = article
        self.fit()

    def set_links(self, links: Mapping[str, tuple[LinkedPassage, ...]]) -> None:
        """What the annotations are linked to, by their ids."""
        self._links = links
        self._stale()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self._made = None
        self._stale()

    def fit(self) -> None:
        """Take the room that text and cards leave free together, or none."""
        view = self._view
        whole = view.contentsRect().width() - view.minimap.sizeHint().width()
        room = _LINES + _CARD + _BEHIND
        shown = self._wanted and self._article is not None and whole >= LEAST_TEXT + room
        if shown:
            # What is free beyond text and cards lies at both sides of the two.
            room += max(0, whole - room - view.widest()) // 2
        view.set_room_beside(room if shown else 0)
        self.setVisible(shown)
        if shown:
            page = view.viewport().geometry()
            self.setGeometry(page.right() + 1, page.top(), room, page.height())
        self._stale()

    def _stale(self) -> None:
        if self.isVisible():
            self._cards = None
            self.update()

    def _show_hovered(self, annotation_id: str) -> None:
        if annotation_id != self._hovered:
            self._hovered = annotation_id
            self.update()

    # Where the cards stand

    def _placed(self) -> list[_Card]:
        if self._cards is None:
            self._cards = self._place()
        return self._cards

    def _painter(self) -> CardPainter:
        if self._made is None:
            self._made = CardPainter(self._theme)
        return self._made

    def _in_sight(self) -> list[Annotation]:
        view = self._view
        first, last = view.visible_span()
        if first == last:
            return []
        begun = [
            one for one in view.highlights.overlapping(first, last) if one.anchor.start < first
        ]
        own = view.highlights.starting_in(first, last)[:_MOST]
        active = view.highlights.get(view.active_id)
        kept = {one.id for one in begun[-_FROM_ABOVE:]}
        begun = [one for one in begun if one.id in kept or one is active]
        return [*begun, *own]

    def _place(self) -> list[_Card]:
        article, painter, view = self._article, self._painter(), self._view
        found = self._in_sight()
        if article is None or not found:
            return []
        rows = [CardRow(article, one, self._links.get(one.id, ())) for one in found]
        shapes = [painter.shape(row, _CARD) for row in rows]
        lines = [self._line(one) for one in found]
        wanted = [max(line - PADDING_Y - HEAD / 2, 2.0) for line in lines]
        ids = [one.id for one in found]
        pinned = ids.index(view.active_id) if view.active_id in ids else 0
        tops = stacked(wanted, [shape.height for shape in shapes], _GAP, pinned)
        return [
            _Card(row, shape, QRectF(_LINES, round(top), _CARD, shape.height), line)
            for row, shape, top, line in zip(rows, shapes, tops, lines, strict=True)
        ]

    def _line(self, one: Annotation) -> float:
        """How far down the middle of a passage's first line stands."""
        ends = self._view.span_ends((one.anchor.start, one.anchor.start + 1))
        return ends[0].center().y() + 0.5 if ends is not None else 0.0

    def _below(self) -> list[_Card]:
        """The cards that others have pushed out of sight, although their passages are in sight."""
        edge = self.height() - _REST
        return [card for card in self._placed() if card.head > max(edge, card.passage + _GAP)]

    def _rest_box(self) -> QRectF:
        return QRectF(_LINES, self.height() - _REST, _CARD, _REST - 4)

    def card_at(self, point: QPointF) -> _Card | None:
        """The card at a place of this margin."""
        return next((card for card in self._placed() if card.box.contains(point)), None)

    def card_boxes(self) -> dict[str, QRectF]:
        """Where the cards stand, by the ids of their annotations."""
        return {card.id: card.box for card in self._placed()}

    # Qt's own events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The view has another size."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, each with a thin line to its passage."""
        active = self._view.active_id
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._theme.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            placed = [
                card
                for card in self._placed()
                if card.box.bottom() >= 0 and card.box.top() <= self.height()
            ]
            # Those at hand last, so that their lines lie over the others.
            for card in sorted(
                placed, key=lambda card: (card.id == active, card.id == self._hovered)
            ):
                self._paint_line(painter, card, stressed=card.id in (active, self._hovered))
            for card in placed:
                self._paint_card(painter, card, active)
            if below := len(self._below()):
                self._paint_rest(painter, below)

    def _paint_line(self, painter: QPainter, card: _Card, *, stressed: bool) -> None:
        colours = self._theme
        stance = colours.stance(card.row.annotation.stance)
        quiet = mixed(colours.border, colours.muted, 0.4)
        painter.setPen(QPen(stance.line if stressed else quiet, 1.4 if stressed else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = min(max(card.passage, 0.0), float(self.height()))
        path = QPainterPath(QPointF(0, start))
        path.lineTo(3, start)
        path.lineTo(_LINES - 5, card.head)
        path.lineTo(_LINES, card.head)
        painter.drawPath(path)

    def _paint_card(self, painter: QPainter, card: _Card, active: str) -> None:
        colours, cards, box = self._theme, self._painter(), card.box
        if card.id == active:
            cards.paint_frame(painter, card.row.annotation, box, 2)
        else:
            is_hovered = card.id == self._hovered
            painter.setPen(QPen(colours.border, 1))
            painter.setBrush(hover_fill(colours, colours.card) if is_hovered else colours.card)
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, theme.CARD_RADIUS, theme.CARD_RADIUS)
        cards.paint_head(painter, card.row.annotation, box)
        cards.paint_quote(painter, card.shape, box)
        cards.paint_rest(painter, card.row, card.shape, box)

    def _paint_rest(self, painter: QPainter, below: int) -> None:
        """How many cards there is no room for."""
        colours, box = self._theme, self._rest_box()
        painter.fillRect(box.adjusted(0, -4, 0, 4), colours.page)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.chrome)
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, theme.CARD_RADIUS, theme.CARD_RADIUS)
        painter.setPen(colours.text)
        painter.setFont(theme.sans(12))
        words = counted("{n} more note", "{n} more notes", below)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, unfold its quote, or go to what it is linked to."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        below = self._below()
        if below and self._rest_box().contains(event.position()):
            # Chosen, it gets its place beside its passage.
            self.card_clicked.emit(below[0].id)
            return
        card = self.card_at(event.position())
        if card is None:
            return
        painter = self._painter()
        if painter.more_box(card.shape, card.box).contains(event.position()):
            painter.expanded ^= {card.id}
            self._stale()
            return
        boxes = painter.link_boxes(card.row, card.shape, card.box)
        for passage, box in zip(shown_links(card.row)[0], boxes, strict=True):
            if box.contains(event.position()):
                self.link_clicked.emit(passage.annotation.id)
                return
        self.card_clicked.emit(card.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write the note of a card."""
        card = self.card_at(event.position())
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self.note_requested.emit(card.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show whose card it is."""
        card = self.card_at(event.position())
        self._view.show_hovered(card.row.annotation if card else None)
        shape = Qt.CursorShape.PointingHandCursor if card else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._view.show_hovered(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def event(self, event: QEvent) -> bool:
        """Tell by whom and when a passage was tagged."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            card = self.card_at(QPointF(event.pos()))
            words = plain_tip(told_at(card.row.annotation)) if card else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
