"""The card below the search field: results, a hint, or how to ask."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fact_reader.model import SearchResults, Snippet
from fact_reader.ui import theme as look
from fact_reader.ui.models.search_rows import (
    ROW_ROLE,
    AllRow,
    ArticleRow,
    MoreRow,
    SearchRowsModel,
    SnippetRow,
)
from fact_reader.ui.panels.search_delegate import SearchDelegate, row_height
from fact_reader.ui.panels.search_help import SearchHelp
from fact_reader.ui.panels.widgets import middle_clicked
from fact_reader.ui.theme import Theme

# Room around the card for its shadow, in device-independent pixels.
SHADOW = 22
_PADDING = 8
_LEAST_HEIGHT = 60
_MOST_HEIGHT = 640


class ResultList(QListView):
    """The rows. The keyboard never comes here; the search field moves the current row.

    Signals: `chosen(index, beside)` on a click, beside with the middle button or Ctrl.
    """

    chosen = Signal(QModelIndex, bool)

    def __init__(self, theme: Theme, rows: SearchRowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchRows")
        self.setAccessibleName("Search results")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(rows)
        self.delegate = SearchDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self._pressed = QModelIndex()

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
        self.setCurrentIndex(index)
        beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.chosen.emit(index, beside or middle_clicked(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a quick pair counts as a click."""
        self.mousePressEvent(event)


class SearchResultsPopup(QWidget):
    """A card with a shadow over the window's content. It never takes the keyboard.

    A child of the window and not a Qt.Popup, which would take keys and the mouse from it.

    Signals: `open_requested(article_id, snippet, beside)`, the snippet None where the article is
    meant; `all_requested` asks for all of them in a list of their own; `example_chosen(text)` when
    an example of the help was clicked; `height_changed` when there is more or less to show.
    """

    open_requested = Signal(str, object, bool)
    all_requested = Signal()
    example_chosen = Signal(str)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._shadow = QPixmap()
        self.rows = SearchRowsModel(self)
        self.list = ResultList(theme, self.rows)
        self._help = SearchHelp(theme)
        self._asked = ""
        self._incomplete = QLabel()
        self._nothing = QLabel()
        self._suggestion = QLabel()
        self._hint = QLabel()
        self._stack = QStackedWidget()
        self._arrange()
        self.list.chosen.connect(self._choose)
        self._help.example_chosen.connect(self.example_chosen)
        self.hide()

    def show_results(self, results: SearchResults) -> None:
        """Show what was found, or that nothing was.

        Where the same query has other results by now, the current row and the place stay.
        """
        asked = results.query.strip()
        again = asked == self._asked and self._stack.currentWidget() is self.list
        self._asked = asked
        current = self.rows.key(self.list.currentIndex().row()) if again else None
        place = self.list.verticalScrollBar().value()
        self.rows.show(results, folded=not again)
        self._set_hint(results.hint)
        if results.groups:
            self._stack.setCurrentWidget(self.list)
            self._go(self.rows.row_of(current))
            self.list.executeDelayedItemsLayout()
            self.list.verticalScrollBar().setValue(place if again else 0)
        else:
            self._stack.setCurrentIndex(1)
            self._say_nothing()
        self._show_incomplete()
        self.height_changed.emit()

    def set_incomplete(self, text: str) -> None:
        """Say above the results why there may be more of them; empty takes it away."""
        self._incomplete.setText(text)
        self._say_nothing()
        self._show_incomplete()
        self.height_changed.emit()

    @property
    def is_incomplete(self) -> bool:
        """Whether `set_incomplete` said that more may be found later."""
        return bool(self._incomplete.text())

    def show_help(self) -> None:
        """Show how a query can be written."""
        self._asked = ""
        self.rows.show(SearchResults(""))
        self._set_hint("")
        self._stack.setCurrentWidget(self._help)
        self._show_incomplete()

    def show_hint(self, text: str) -> None:
        """Say something about the query, above what is shown."""
        self._set_hint(text)

    def move_by(self, step: int) -> None:
        """Move the current row, stopping at either end."""
        last = len(self.rows.rows) - 1
        if last >= 0:
            row = self.list.currentIndex().row()
            self._go(max(0, min(last, row + step)))

    def open_current(self, beside: bool) -> bool:
        """Open the current row; False where there is none."""
        index = self.list.currentIndex()
        if self._stack.currentWidget() is not self.list or not index.isValid():
            return False
        self._choose(index, beside)
        return True

    def place(self, below: QRect, room: QRect) -> None:
        """Stand below a rectangle, as wide, as high as needed, inside `room` (all in parent's
        coordinates)."""
        width = min(max(below.width(), 440), room.width() - 2 * SHADOW)
        left = min(max(below.center().x() - width // 2, room.left() + 8), room.right() - width - 8)
        top = below.bottom() + 7
        most = min(room.bottom() - top - 12, _MOST_HEIGHT)
        height = max(min(self._wanted_height(width), most), _LEAST_HEIGHT)
        self.setGeometry(left - SHADOW, top - SHADOW, width + 2 * SHADOW, height + 2 * SHADOW)

    def card_rect(self) -> QRect:
        """The card without its shadow, in own coordinates."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._shadow = QPixmap()
        self.list.delegate.set_theme(theme)
        self._help.set_theme(theme)
        self._dress_hint()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shadow from a picture that is painted once, and the card over it."""
        ratio = self.devicePixelRatioF()
        if self._shadow.deviceIndependentSize().toSize() != self.size():
            self._shadow = _shadow(self.size(), ratio, self._theme.is_dark)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._shadow)
            painter.setBrush(self._theme.card)
            painter.setPen(QPen(self._theme.border, 1))
            box = QRectF(self.card_rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, look.CARD_RADIUS + 2, look.CARD_RADIUS + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the card a press stays here; on the shadow it goes on to the window."""
        event.setAccepted(self.card_rect().contains(event.position().toPoint()))

    def _arrange(self) -> None:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(6)
        self._nothing.setFont(look.sans(13, QFont.Weight.DemiBold))
        self._suggestion.setProperty("muted", True)
        for label in (self._nothing, self._suggestion, self._hint, self._incomplete):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(self._nothing)
        column.addWidget(self._suggestion)
        column.addStretch(1)
        for label in (self._incomplete, self._hint):
            label.setFont(look.sans(12))
            label.setContentsMargins(18, 7, 18, 7)
            label.hide()
        self._incomplete.setProperty("muted", True)
        for page in (self.list, nothing, self._help):
            self._stack.addWidget(page)
        self._stack.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        edge = SHADOW + 1
        outer.setContentsMargins(edge, edge + _PADDING, edge, edge + _PADDING)
        outer.setSpacing(0)
        outer.addWidget(self._incomplete)
        outer.addWidget(self._hint)
        outer.addWidget(self._stack, 1)
        self._dress_hint()

    def _dress_hint(self) -> None:
        line = self._theme.muted.name()
        self._hint.setStyleSheet(f"QLabel {{ color: {line}; }}")

    def _set_hint(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _say_nothing(self) -> None:
        shown = self._asked if len(self._asked) <= 60 else f"{self._asked[:59]}…"
        incomplete = bool(self._incomplete.text())
        self._nothing.setText(
            "Nothing found yet" if incomplete else f"No article or note contains “{shown}”"
        )
        self._suggestion.setText(_suggestion(self._asked))
        self._suggestion.setVisible(not self._hint.text() and not incomplete)

    def _show_incomplete(self) -> None:
        said = self._incomplete.text() and self._stack.currentWidget() is not self._help
        self._incomplete.setVisible(bool(said))

    def _wanted_height(self, width: int) -> int:
        inner = width - 2
        page = self._stack.currentWidget()
        if page is self.list:
            wanted = sum(map(row_height, self.rows.rows))
        else:
            shown = page or self._stack
            by_width = shown.heightForWidth(inner)
            wanted = by_width if by_width >= 0 else shown.sizeHint().height()
        for label in (self._incomplete, self._hint):
            if label.isVisibleTo(self):
                wanted += label.heightForWidth(inner)
        return wanted + 2 * _PADDING + 2

    def _go(self, row: int) -> None:
        index = self.rows.index(row) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == 1:
            # The first passage's article is to be seen as well.
            self.list.scrollToTop()

    def _choose(self, index: QModelIndex, beside: bool) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, AllRow):
            self.all_requested.emit()
            return
        if isinstance(row, MoreRow) and row.unfolds:
            at = index.row()
            self.rows.unfold(row.hits.article.id)
            self._go(at)
            self.height_changed.emit()
            return
        snippet: Snippet | None = row.snippet if isinstance(row, SnippetRow) else None
        if isinstance(row, ArticleRow | SnippetRow | MoreRow):
            self.open_requested.emit(row.hits.article.id, snippet, beside)


def _suggestion(asked: str) -> str:
    if not any(letter.isalnum() for letter in asked):
        return "Signs alone are not searched: try a word or a number."
    if '"' in asked or "“" in asked:
        return "Try the words without quotation marks."
    if ":" in asked:
        return "Try it without the filter before the colon."
    if len(asked.split()) > 1:
        return "Try fewer words, or OR between them."
    return f"Try the beginning of the word with a star: {asked[:12].rstrip('*')}*"


def _shadow(size: QSize, ratio: float, dark: bool) -> QPixmap:
    """A soft shadow around a card, some pixels below it: many faint rounded frames."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    steps = SHADOW - 4
    strength = 0.07 if dark else 0.016
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(steps):
            edge = 4.0 + step
            painter.setBrush(QColor.fromRgbF(0, 0, 0, strength * step / steps))
            whole = QRectF(0, 0, size.width(), size.height())
            box = whole.adjusted(edge, edge + 5, -edge, -edge + 4)
            radius = SHADOW + look.CARD_RADIUS - edge
            painter.drawRoundedRect(box, radius, radius)
    return pixmap
