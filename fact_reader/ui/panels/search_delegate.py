"""How the rows of a search's results look."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fact_reader.model import Snippet
from fact_reader.ui import theme as look
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.models.search_rows import (
    AllRow,
    ArticleRow,
    MoreRow,
    Row,
    SnippetRow,
)
from fact_reader.ui.panels.marked_line import MarkedLine
from fact_reader.ui.panels.new_mark import NewMark
from fact_reader.ui.panels.popup_card import paint_row_fill
from fact_reader.ui.panels.text_lines import LineBreaker, WordWidths, draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.panels.wording import (
    FIELD_NAME,
    joined,
    one_line,
    outlet_name,
    short_date,
)
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

_ARTICLE = 46
_FIRST_ARTICLE = 42
_SNIPPET = 34
_MORE = 28
_ALL = 40
_INSET = 18
_TEXT = 46
_CAPACITY = 400


def row_height(row: Row) -> int:
    """The height of a row in device-independent pixels."""
    if isinstance(row, ArticleRow):
        return _FIRST_ARTICLE if row.first else _ARTICLE
    if isinstance(row, AllRow):
        return _ALL
    return _SNIPPET if isinstance(row, SnippetRow) else _MORE


class SearchDelegate(QStyledItemDelegate):
    """Paints article lines, passages with their hits in boxes, and "3 more".

    With `height` all rows are as high: a long list is laid out at once where they are.
    """

    def __init__(self, theme: Theme, view: QWidget, *, height: int = 0) -> None:
        super().__init__(view)
        self._view = view
        self._height = height
        self._theme = theme
        self._title = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self._meta = LineBreaker(look.sans(12))
        self._more = LineBreaker(look.sans(13))
        self._new = NewMark()
        self._serif = WordWidths(look.serif(15))
        self._lines: dict[tuple[Snippet, int], MarkedLine] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for each kind of row."""
        return QSize(60, self._height or row_height(index.data(ROW_ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        place = QRectF(option.rect)
        box = QRectF(0, place.top(), self._view.width(), place.height())
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ArticleRow) and not row.first:
            above = 0 if self._height else 4
            line = QRectF(box.left() + _INSET, box.top() + above, box.width() - 2 * _INSET, 1)
            painter.fillRect(line, self._theme.border)
        if isinstance(row, ArticleRow):
            box.setTop(max(box.top() + 1, box.bottom() - 36))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_fill(painter, self._theme, box, chosen=chosen, hovered=hovered)
        if state & QStyle.StateFlag.State_HasFocus and not chosen:
            draw_focus_ring(painter, self._theme, box.intersected(place).adjusted(8, 0, -1, 0))
        inner = box.adjusted(_INSET, 0, -_INSET, 0)
        if isinstance(row, ArticleRow):
            self._paint_article(painter, row, inner)
        elif isinstance(row, SnippetRow):
            self._paint_snippet(painter, row.snippet, inner)
        elif isinstance(row, MoreRow):
            text = counted("{n} more passage", "{n} more passages", row.number)
            left = inner.adjusted(_TEXT - _INSET, 0, 0, 0)
            draw_text(painter, text, self._meta.font, self._theme.accent, left)
        elif isinstance(row, AllRow):
            draw_text(painter, "Alt+Enter", self._meta.font, self._theme.muted, inner, True)
            draw_text(painter, row.words, self._more.font, self._theme.accent, inner)
        painter.restore()

    def _paint_article(self, painter: QPainter, row: ArticleRow, box: QRectF) -> None:
        theme, article = self._theme, row.hits.article
        found = row.hits.passages
        passages = counted("{n} passage", "{n} passages", found) if found else ""
        draw_text(painter, passages, self._meta.font, theme.muted, box, True)
        room = box.width() - self._meta.width(passages) - (16 if passages else 0)
        date = short_date(article.published)
        rest = self._meta.width(f" · {date}")
        outlet = self._meta.elided(outlet_name(article.outlet), max(room * 0.45 - rest, 30.0))
        about = joined(outlet, date)
        about_room = self._meta.width(about)
        mark = self._new.width + 12 if row.new else 0.0
        title = self._title.elided(one_line(article.title), room - about_room - mark - 12)
        draw_text(painter, title, self._title.font, theme.text, box)
        left = box.adjusted(self._title.width(title) + 12, 0, 0, 0)
        if row.new:
            self._new.paint(painter, theme, left.left(), left.center().y())
            left.adjust(mark, 0, 0, 0)
        draw_text(painter, about, self._meta.font, theme.muted, left)

    def _paint_snippet(self, painter: QPainter, snippet: Snippet, box: QRectF) -> None:
        theme = self._theme
        name = FIELD_NAME.get(snippet.field, "")
        sign = QRectF(box.left(), box.center().y() - 8, 16, 16)
        if snippet.stance is not None:
            colour = theme.stance(snippet.stance).line
            draw_icon(painter, snippet.stance.value, colour, sign)
        elif name == FIELD_NAME["note"]:
            draw_icon(painter, "note", theme.muted, sign)
        if name:
            self._paint_field_name(painter, snippet, box.adjusted(_TEXT - _INSET, 0, 0, 0))
        text = self._place_of_text(snippet, box)
        self._line(snippet, text.width()).draw(painter, theme, text)

    def _place_of_text(self, snippet: Snippet, box: QRectF) -> QRectF:
        chip = self._chip_width(snippet)
        return box.adjusted(_TEXT - _INSET + (chip + 8 if chip else 0), 0, 0, 0)

    def _chip_width(self, snippet: Snippet) -> float:
        """How wide the field's name in front of a hit outside the text is, 0 for the text."""
        name = FIELD_NAME.get(snippet.field, "")
        return self._meta.width(tr(name)) + 14 + 16 * _has_sign_in_chip(snippet) if name else 0

    def _paint_field_name(self, painter: QPainter, snippet: Snippet, box: QRectF) -> None:
        """A small label in front of a hit outside the text."""
        theme = self._theme
        chip = QRectF(box.left(), box.center().y() - 9, self._chip_width(snippet), 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(theme.card, theme.text, 0.08))
        painter.drawRoundedRect(chip, 5, 5)
        words = chip.adjusted(7, 0, 0, 0)
        if _has_sign_in_chip(snippet):
            sign = QRectF(chip.left() + 6, chip.center().y() - 6, 12, 12)
            draw_icon(painter, "note", theme.muted, sign)
            words.adjust(16, 0, 0, 0)
        name = tr(FIELD_NAME[snippet.field])
        draw_text(painter, name, self._meta.font, theme.text, words)

    def _line(self, snippet: Snippet, width: float) -> MarkedLine:
        key = (snippet, round(width))
        known = self._lines.get(key)
        if known is None:
            if len(self._lines) > _CAPACITY:
                self._lines.clear()
            known = MarkedLine(snippet.text, snippet.marks, self._serif, width)
            self._lines[key] = known
        return known


def _has_sign_in_chip(snippet: Snippet) -> bool:
    """Whether the sign of a note stands in the label, since that of its stance stands before."""
    return FIELD_NAME.get(snippet.field) == FIELD_NAME["note"] and snippet.stance is not None
