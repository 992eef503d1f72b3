"""How one article looks in the library's list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fact_reader.model import ArticleSummary, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.article_list import COPIES_ROLE, SUMMARY_ROLE
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_lines, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.panels.wording import one_line, outlet_name, short_date
from fact_reader.ui.stylesheet import hover_fill, mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, number_text

# Device-independent pixels. All rows are equally high: a view of 10,000 rows then lays itself
# out without asking for each.
ROW_HEIGHT = 94
_MARGIN = 10
_PADDING = 10
_TITLE_LINE = 18
_GAP = 10


class ArticleDelegate(QStyledItemDelegate):
    """Paints outlet and date, the title on two lines at most, and what is tagged.

    `open_ids` are shown as cards with a bar; `current_id`, the active pane's, has the strong one.
    A selected row is tinted, but for a single open one, which is a card already.
    """

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.open_ids: frozenset[str] = frozenset()
        self.current_id = ""
        self.several_selected = False
        self._meta = LineBreaker(look.sans(12))
        self._title = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        return QSize(100, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row; nothing in it depends on the style."""
        summary = index.data(SUMMARY_ROLE)
        if not isinstance(summary, ArticleSummary):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        # The scroll bar takes just the margin at the right.
        width = self._view.width() - 2 * _MARGIN
        card = QRectF(_MARGIN, row.top() + 2, width, row.height() - 4)
        painter.setClipRect(row)
        self._paint_card(painter, card, option, summary.article.id)
        inner = card.adjusted(_PADDING, 9, -_PADDING, -8)
        title = self._title.lines(one_line(summary.article.title), inner.width(), 2)
        # A short title's spare line is shared out between the parts.
        spare = (2 - title.count) * _TITLE_LINE / 4
        inner.setTop(inner.top() + spare)
        self._paint_first_row(
            painter, summary, QRectF(inner.left(), inner.top(), inner.width(), 16)
        )
        inner.setTop(inner.top() + 18 + spare)
        draw_lines(painter, title, self._title.font, self._theme.text, inner, _TITLE_LINE)
        last = inner.top() + title.count * _TITLE_LINE + 3 + spare
        copies = str(index.data(COPIES_ROLE) or "")
        self._paint_tags(painter, summary, copies, QRectF(inner.left(), last, inner.width(), 16))
        painter.restore()

    def _paint_card(
        self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem, article_id: str
    ) -> None:
        theme = self._theme
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        is_open = article_id in self.open_ids
        fill = theme.card if is_open else theme.rail
        if selected and (self.several_selected or not is_open):
            fill = mixed(fill, theme.accent, 0.13)
        elif state & QStyle.StateFlag.State_MouseOver and not is_open:
            fill = hover_fill(theme, fill)
        edge = QPen(theme.border, 1) if is_open else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        painter.setBrush(fill)
        radius = look.CARD_RADIUS
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if is_open:
            strong = article_id == self.current_id
            bar = QRectF(card.left(), card.top() + 12, 3, card.height() - 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent if strong else mixed(theme.card, theme.accent, 0.45))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, card, radius)

    def _paint_first_row(self, painter: QPainter, summary: ArticleSummary, box: QRectF) -> None:
        article = summary.article
        date = short_date(article.published)
        draw_text(painter, date, self._meta.font, self._theme.muted, box, True)
        room = box.width() - self._meta.width(date) - _GAP
        outlet = self._meta.elided(outlet_name(article.outlet), room)
        draw_text(painter, outlet, self._meta.font, self._theme.muted, box)

    def _paint_tags(
        self, painter: QPainter, summary: ArticleSummary, copies: str, box: QRectF
    ) -> None:
        x = box.left()
        for stance in Stance:
            number = summary.counts.get(stance, 0)
            if not number:
                continue
            figures = number_text(number)
            line = self._theme.stance(stance).line
            draw_icon(painter, stance.value, line, QRectF(x, box.top() + 1, 14, 14))
            x += 18
            place = QRectF(x, box.top(), box.right() - x, box.height())
            draw_text(painter, figures, self._meta.font, self._theme.text, place)
            x += self._meta.width(figures) + _GAP
        untagged = x == box.left()
        # Where there are copies, that says more than how long it is.
        words = copies or counted("{n} word", "{n} words", summary.words)
        if copies:
            icon = QRectF(x, box.top() + 1, 14, 14)
            draw_icon(painter, "copy", self._theme.muted, icon)
            place = QRectF(x + 18, box.top(), box.right() - x - 18, box.height())
            words = self._meta.elided(words, place.width())
            draw_text(painter, words, self._meta.font, self._theme.muted, place)
            return
        if untagged or x + self._meta.width(words) <= box.right():
            draw_text(painter, words, self._meta.font, self._theme.muted, box, not untagged)
