"""How a passage looks among many: its hit in the middle, what stands around it on either side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_reader.model import ConcordanceLine
from fact_reader.ui import theme as look
from fact_reader.ui.panels.new_mark import NewMark
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text, is_right_to_left
from fact_reader.ui.panels.wording import FIELD_NAME, one_line, outlet_name, short_date
from fact_reader.ui.results.passages_model import ALIKE_ROLE, LINE_ROLE, NEW_ROLE
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

ROW = 30
_INSET = 18
_SIGN = 24
_ELLIPSIS = "…"
_CAPACITY = 600
# More of a context than this never fits.
_LONGEST = 400
# In less room the date is left to the tool tip: who says it must be seen everywhere.
_ROOM_FOR_DATE = 620
_DATE = 84


@dataclass(frozen=True, slots=True)
class _Laid:
    """A line's three parts, cut to their room, and their places from the left of the row."""

    left: str
    left_at: float
    hit: str
    hit_at: float
    hit_width: float
    right: str
    right_at: float


class PassageDelegate(QStyledItemDelegate):
    """Paints sign, source, and the passage around its hit."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._serif = look.serif(15)
        self._strong = look.serif(15, QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._serif)
        self._strong_metrics = QFontMetricsF(self._strong)
        self._meta = LineBreaker(look.sans(12))
        self._new = NewMark()
        self._sources: dict[tuple[str, tuple[str, ...], int], str] = {}
        self._laid: dict[tuple[ConcordanceLine, int, int], _Laid] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        return QSize(100, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        line = index.data(LINE_ROLE)
        theme = self._theme
        state: QStyle.StateFlag = option.state
        row = QRectF(0, QRectF(option.rect).top(), self._view.viewport().width(), ROW)
        self._paint_fill(painter, row, index.row(), state)
        if not isinstance(line, ConcordanceLine):
            return  # Its words are still fetched.
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = row.left() + _INSET
        sign = QRectF(x, row.center().y() - 8, 16, 16)
        if line.stance is not None:
            draw_icon(painter, line.stance.value, theme.stance(line.stance).line, sign)
        x += _SIGN
        source = QRectF(x, row.top(), row.right() - x, ROW)
        x += self._paint_source(painter, line, index.data(ALIKE_ROLE), source)
        if index.data(NEW_ROLE):
            self._new.paint(painter, theme, x, row.center().y())
            x += self._new.width + 8
        if name := FIELD_NAME.get(line.field, ""):
            x += self._paint_field_name(painter, tr(name), QRectF(x, row.top(), 100, ROW))
        self._paint_line(painter, line, QRectF(x, row.top(), row.right() - _INSET - x, ROW), row)
        painter.restore()

    def _paint_fill(
        self, painter: QPainter, row: QRectF, number: int, state: QStyle.StateFlag
    ) -> None:
        theme = self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            strong = self._view.hasFocus()
            fill = mixed(
                theme.page, theme.accent if strong else theme.text, 0.16 if strong else 0.1
            )
            painter.fillRect(row, fill)
        elif hovered:
            painter.fillRect(row, mixed(theme.page, theme.text, 0.06))
        elif number % 2:
            painter.fillRect(row, mixed(theme.page, theme.text, 0.022))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), theme.accent)

    def _paint_source(
        self, painter: QPainter, line: ConcordanceLine, alike: tuple[str, ...], box: QRectF
    ) -> float:
        """Outlet and date in columns of their own; returns how much room they took."""
        theme, meta, article = self._theme, self._meta, line.article
        for_name, for_date = _source_widths(self._view.viewport().width())
        name = one_line(article.outlet) or one_line(article.title) or outlet_name("")
        shown = self._source(name, alike, for_name - 12)
        draw_text(painter, shown, meta.font, theme.muted, box)
        if for_date:
            date = QRectF(box.left() + for_name, box.top(), for_date, box.height())
            draw_text(painter, short_date(article.published), meta.font, theme.muted, date)
        return for_name + for_date

    def _source(self, name: str, alike: tuple[str, ...], width: float) -> str:
        key = (name, alike, round(width))
        known = self._sources.get(key)
        if known is None:
            if len(self._sources) > _CAPACITY:
                self._sources.clear()
            known = told_apart(name, alike, lambda text: self._meta.elided(text, width))
            self._sources[key] = known
        return known

    def _paint_field_name(self, painter: QPainter, name: str, box: QRectF) -> float:
        width = self._meta.width(name) + 14
        chip = QRectF(box.left(), box.center().y() - 9, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(self._theme.page, self._theme.text, 0.1))
        painter.drawRoundedRect(chip, 5, 5)
        words = chip.adjusted(7, 0, 0, 0)
        draw_text(painter, name, self._meta.font, self._theme.text, words)
        return width + 8

    def _paint_line(
        self, painter: QPainter, line: ConcordanceLine, box: QRectF, row: QRectF
    ) -> None:
        theme = self._theme
        laid = self._line(line, box.left(), box.right())
        height = self._metrics.height()
        fill = QRectF(laid.hit_at - 3, row.center().y() - height / 2, laid.hit_width + 6, height)
        painter.setPen(QPen(theme.hit_line, 1))
        painter.setBrush(theme.hit_fill)
        painter.drawRoundedRect(fill.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        for text, at, font in (
            (laid.left, laid.left_at, self._serif),
            (laid.hit, laid.hit_at, self._strong),
            (laid.right, laid.right_at, self._serif),
        ):
            place = QRectF(at, row.top(), row.right(), row.height())
            draw_text(painter, text, font, theme.text, place)

    def _line(self, line: ConcordanceLine, left: float, right: float) -> _Laid:
        key = (line, round(left), round(right))
        known = self._laid.get(key)
        if known is None:
            if len(self._laid) > _CAPACITY:
                self._laid.clear()
            known = self._laid[key] = self._lay(line, left, right)
        return known

    def _centre(self, left: float, right: float) -> float:
        """Where the middle of all hits stands: the same for every row, whatever its label."""
        width = self._view.viewport().width()
        start = _INSET + _SIGN + sum(_source_widths(width))
        return max(left + (right - left) * 0.2, start + (width - _INSET - start) * 0.46)

    def _lay(self, line: ConcordanceLine, left: float, right: float) -> _Laid:
        gap = self._metrics.horizontalAdvance(" ")
        centre = self._centre(left, right)
        half = min(centre - left, right - centre)
        # In a narrow list the hit itself comes before what stands around it.
        room = max(40.0, 2 * (half - min(40.0, half / 4)))
        hit = self._strong_metrics.elidedText(one_line(line.hit), Qt.TextElideMode.ElideRight, room)
        width = self._strong_metrics.horizontalAdvance(hit)
        at = centre - width / 2
        before, after = _flat(line.before), _flat(line.after)
        gap_before = gap if before.endswith(" ") else 0.0
        gap_after = gap if after.startswith(" ") else 0.0
        before, after = before.strip(), after.strip()
        # What is read first stands at the right where the script runs from right to left.
        turned = is_right_to_left(before + hit + after)
        if turned:
            gap_before, gap_after = gap_after, gap_before
        room_left = at - gap_before - 3 - left
        room_right = right - (at + width + gap_after + 3)
        if turned:
            at_left, at_right = self._head(after, room_left), self._tail(before, room_right)
        else:
            at_left, at_right = self._tail(before, room_left), self._head(after, room_right)
        shown = self._metrics.horizontalAdvance(at_left)
        return _Laid(
            at_left,
            at - gap_before - 3 - shown,
            hit,
            at,
            width,
            at_right,
            at + width + gap_after + 3,
        )

    def _tail(self, text: str, room: float) -> str:
        """The end of `text` that fits, from a word on where that is possible."""
        text = text[-_LONGEST:]
        if self._metrics.horizontalAdvance(text) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high) // 2
            if self._metrics.horizontalAdvance(_ELLIPSIS + text[middle:]) <= room:
                high = middle
            else:
                low = middle + 1
        space = text.find(" ", low)
        if 0 <= space < len(text) - 1 and space - low < 24:
            low = space + 1
        return _ELLIPSIS + text[low:]

    def _head(self, text: str, room: float) -> str:
        """The beginning of `text` that fits, up to a word's end where that is possible."""
        text = text[:_LONGEST]
        if self._metrics.horizontalAdvance(text) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._metrics.horizontalAdvance(text[:middle] + _ELLIPSIS) <= room:
                low = middle
            else:
                high = middle - 1
        space = text.rfind(" ", 0, low + 1)
        if space > 0 and low - space < 24:
            low = space
        return text[:low] + _ELLIPSIS


def _source_widths(width: float) -> tuple[float, float]:
    """How wide the columns of outlet and date are in a list of this width."""
    if width < _ROOM_FOR_DATE:
        return min(max(72.0, width * 0.23), 110.0), 0.0
    return min(max(120.0, width * 0.2), 260.0), _DATE


def told_apart(name: str, others: Sequence[str], elided: Callable[[str], str]) -> str:
    """A name as `elided` makes it, without what it has in common with the beginnings of those of
    the `others` that would be the same then."""
    shown = elided(name)
    if shown == name:
        return shown
    same = [other for other in others if elided(other) == shown]
    begin = max((_shared(name, other) for other in same), default=0)
    if begin == len(name):
        return shown
    # From the beginning of the word on in which they differ, where there are words.
    begin = name.rfind(" ", 0, begin + 1) + 1 or begin
    return elided(_ELLIPSIS + name[begin:]) if begin else shown


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _flat(text: str) -> str:
    """On one line; a blank at either end stays, which tells a word's end from its middle."""
    return " ".join(f"|{text}|".split())[1:-1]
