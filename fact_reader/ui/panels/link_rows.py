"""What the active card's annotation is linked to: one row each, to go there or to unlink."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from fact_reader.model import LinkedPassage, LinkKind, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.card_layout import LINK_HEIGHT, CardPainter
from fact_reader.ui.panels.widgets import IconButton, draw_focus_ring
from fact_reader.ui.panels.wording import linked_as, linked_source, plain_tip, quoted
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.translating import mark, tr

_BUTTON = 26
_TURNS = (
    (LinkKind.SUPPORTS, mark("It Says the Same (Supports)")),
    (LinkKind.ANSWERS, mark("It Speaks Against It (Answers)")),
)


class LinkRow(QAbstractButton):
    """One linked passage. Signals: `activated(annotation_id)` to go there, `unlink_requested` and
    `turn_requested(link_id, kind)` with the link's id."""

    activated = Signal(str)
    unlink_requested = Signal(str)
    turn_requested = Signal(str, object)

    def __init__(
        self, painter: CardPainter, near: CardRow, passage: LinkedPassage, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._painter = painter
        self._article_id = near.article.id
        # Between two of one stance, the user says which kind of link it is.
        self._is_free = near.annotation.stance is passage.annotation.stance
        self.passage = passage
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        quote, source = (
            quoted(passage.annotation.anchor.exact),
            linked_source(passage, self._article_id),
        )
        words = f"{linked_as(passage)} {quote} — {source}"
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{quote}\n{source}\n{tr('Click to go to the passage')}"))
        self.unlink = IconButton(painter.theme, "close", tr("Unlink"), 14, self)
        self.unlink.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.unlink.clicked.connect(self._ask_unlinking)
        self.clicked.connect(self._ask_going)

    def set_theme(self) -> None:
        """Take the colours that the card's painter has."""
        self.unlink.set_theme(self._painter.theme)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Go there, unlink; between two of one stance, say which kind of link it is."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """The context menu."""
        menu = QMenu(self)
        menu.addAction(tr("Go to Passage"), self._ask_going)
        if self._is_free:
            menu.addSeparator()
            for kind, words in _TURNS:
                action = menu.addAction(tr(words))
                action.setCheckable(True)
                action.setChecked(self.passage.link.kind is kind)
                action.triggered.connect(partial(self._ask_turning, kind))
        menu.addSeparator()
        menu.addAction(tr("Unlink"), self._ask_unlinking)
        return menu

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As in the list, on a fill where the mouse is, with a ring where the keyboard is."""
        theme = self._painter.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(hover_fill(theme, theme.card))
                painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 5, 5)
            inner = box.adjusted(2, 0, -_BUTTON, 0)
            self._painter.paint_link(painter, self.passage, self._article_id, inner)
            if self.hasFocus():
                draw_focus_ring(painter, theme, box, look.CARD_RADIUS)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The button to unlink stands at the right."""
        self.unlink.move(self.width() - self.unlink.width(), 2)

    def _ask_going(self) -> None:
        self.activated.emit(self.passage.annotation.id)

    def _ask_unlinking(self) -> None:
        self.unlink_requested.emit(self.passage.link.id)

    def _ask_turning(self, kind: LinkKind, _checked: bool) -> None:
        self.turn_requested.emit(self.passage.link.id, kind)


class LinkRows(QWidget):
    """The rows of one card, below one another. Signals as those of its rows."""

    activated = Signal(str)
    unlink_requested = Signal(str)
    turn_requested = Signal(str, object)

    def __init__(self, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._shown: tuple[Stance, tuple[LinkedPassage, ...]] | None = None
        self.rows: list[LinkRow] = []

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab goes in it: each row, then its button."""
        return [stop for row in self.rows for stop in (row, row.unlink)]

    @property
    def wanted_height(self) -> int:
        """The height of all rows, in device-independent pixels."""
        return LINK_HEIGHT * len(self.rows)

    def show_links(self, row: CardRow) -> bool:
        """Show what the card's annotation is linked to. Says whether that took the keyboard away
        from a row."""
        wanted = (row.annotation.stance, row.links)
        if wanted == self._shown:
            return False
        focused: QWidget | None = self.focusWidget()
        had_keyboard = focused is not None and focused.hasFocus()
        self._shown = wanted
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = []
        for passage in row.links:
            made = LinkRow(self._painter, row, passage, self)
            made.activated.connect(self.activated)
            made.unlink_requested.connect(self.unlink_requested)
            made.turn_requested.connect(self.turn_requested)
            made.show()
            self.rows.append(made)
        self._place()
        return had_keyboard

    def set_theme(self) -> None:
        """Take the colours that the card's painter has."""
        for row in self.rows:
            row.set_theme()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """All rows are as wide as the card."""
        self._place()

    def _place(self) -> None:
        for number, row in enumerate(self.rows):
            row.setGeometry(0, number * LINK_HEIGHT, self.width(), LINK_HEIGHT)
