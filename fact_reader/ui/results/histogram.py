"""When the articles found were published: bars of months, or of years where there are many.

A choice of a few years shows their months.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.results.filtering import month_name
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

# Beyond so many months a bar stands for a year.
_MOST_MONTHS = 36
_BARS = 54
_CAPTION = 18
_SIDE = 20
_WIDEST_BAR = 28.0


class Histogram(QWidget):
    """Bars that are clicked or dragged over to choose a range of months.

    With the keyboard: Left and Right go from bar to bar, with Shift they stretch the range, Enter
    or Space chooses it, Esc gives it up.

    Signals: `range_chosen(first, last)`, months as "2017-07", both included; both empty where the
    range was given up.
    """

    range_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: list[str] = []
        self._counts: list[int] = []
        self._range = ("", "")
        self._hovered = -1
        self._cursor = -1
        self._anchor = -1
        self._dragging = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(tr("Published"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BARS + _CAPTION + 6)

    def show_counts(self, months: Mapping[str, int], first: str, last: str) -> None:
        """Show how many articles were published in each month, and the range that is chosen."""
        dated = {month: count for month, count in months.items() if month}
        names, counts = _bars(dated, first, last)
        self._range = (first, last)
        if (names, counts) != (self._names, self._counts):
            self._names, self._counts = names, counts
            self._hovered = self._cursor = self._anchor = -1
            self._dragging = False
        self.setVisible(len(names) > 0)
        self.setAccessibleDescription(self._caption(*self._shown_range()))
        self.update()

    @property
    def bars(self) -> list[tuple[str, int]]:
        """The bars from left to right: a month ("2017-07") or a year, and its count."""
        return list(zip(self._names, self._counts, strict=True))

    def bar_box(self, number: int) -> QRectF:
        """Where a bar can be clicked."""
        width = self._bar_width()
        return QRectF(_SIDE + number * width, 0, width, _BARS)

    def _bar_width(self) -> float:
        return min((self.width() - 2 * _SIDE) / max(1, len(self._names)), _WIDEST_BAR)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(180, self.height())

    # Choosing

    def _shown_range(self) -> tuple[int, int]:
        """The first and the last bar of what is chosen, or is being chosen; -1 for nothing."""
        if self._anchor >= 0:
            return min(self._anchor, self._cursor), max(self._anchor, self._cursor)
        first, last = self._range
        if not first and not last:
            return -1, -1
        inside = [
            number
            for number, name in enumerate(self._names)
            if (not first or name >= first[: len(name)]) and (not last or name <= last[: len(name)])
        ]
        return (inside[0], inside[-1]) if inside else (-1, -1)

    def _choose(self) -> None:
        low, high = self._shown_range()
        self._anchor = -1
        first, last = self._names[low], self._names[high]
        chosen = (first if "-" in first else f"{first}-01", last if "-" in last else f"{last}-12")
        # What is chosen already is given up by choosing it once more.
        self._range = ("", "") if chosen == self._range else chosen
        self.range_chosen.emit(*self._range)
        self.update()

    def _bar_at(self, x: float) -> int:
        if not self._names:
            return -1
        return max(0, min(len(self._names) - 1, int((x - _SIDE) // self._bar_width())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a range."""
        if event.button() == Qt.MouseButton.LeftButton and self._names:
            self._dragging = True
            self._anchor = self._cursor = self._bar_at(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stretch the range, or tell of the bar below the pointer."""
        self._hovered = self._bar_at(event.position().x())
        if self._dragging:
            self._cursor = self._hovered
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the range."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragging:
            self._dragging = False
            self._choose()

    def leaveEvent(self, _event: QEvent) -> None:
        """No bar is pointed at any more."""
        self._hovered = -1
        self.update()

    def event(self, event: QEvent) -> bool:
        """The tip of the bar below the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._caption(number, number), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bar by bar, stretching, choosing, giving up."""
        key, keys = event.key(), Qt.Key
        step = {keys.Key_Left: -1, keys.Key_Right: 1}.get(keys(key), 0)
        if not self._names:
            super().keyPressEvent(event)
        elif step:
            self._step(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space) and self._cursor >= 0:
            if self._anchor < 0:
                self._anchor = self._cursor
            self._choose()
        elif key == keys.Key_Escape and self._anchor >= 0:
            self._anchor = -1
        elif key == keys.Key_Escape and self._range != ("", ""):
            self._range = ("", "")
            self.range_chosen.emit("", "")
        else:
            super().keyPressEvent(event)
        self.update()

    def _step(self, step: int, stretches: bool) -> None:
        if self._cursor < 0:
            self._cursor = 0 if step > 0 else len(self._names) - 1
        else:
            if stretches and self._anchor < 0:
                self._anchor = self._cursor
            self._cursor = max(0, min(len(self._names) - 1, self._cursor + step))
        if not stretches:
            self._anchor = -1
        self.setAccessibleDescription(self._caption(*self._pointed()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    # Painting

    def _pointed(self) -> tuple[int, int]:
        """What the caption tells of."""
        if self._anchor >= 0:
            return self._shown_range()
        if self._hovered >= 0:
            return self._hovered, self._hovered
        if self.hasFocus() and self._cursor >= 0:
            return self._cursor, self._cursor
        return -1, -1

    def _caption(self, low: int, high: int) -> str:
        if low < 0:
            return ""
        first, last = month_name(self._names[low]), month_name(self._names[high])
        words = first if low == high else f"{first} – {last}"
        number = sum(self._counts[low : high + 1])
        return f"{words}: {counted('{n} article', '{n} articles', number)}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bars, those of the range in the accent's colour, and the caption."""
        theme = self._theme
        low, high = self._shown_range()
        most = max(self._counts, default=0)
        quiet = mixed(theme.chrome, theme.text, 0.24)
        calm = mixed(theme.chrome, theme.text, 0.12)
        with QPainter(self) as painter:
            floor = float(_BARS)
            for number, count in enumerate(self._counts):
                box = self.bar_box(number)
                gap = 2 if box.width() > 6 else 1 if box.width() > 3 else 0
                left, right = (
                    round(box.left()),
                    max(round(box.right()) - gap, round(box.left()) + 1),
                )
                height = max(2, round((_BARS - 6) * count / most)) if count else 0
                inside = low <= number <= high and low >= 0
                colour = theme.accent if inside else calm if low >= 0 else quiet
                if number == self._hovered and not inside:
                    colour = mixed(theme.accent, theme.chrome, 0.35)
                painter.fillRect(QRectF(left, floor - height, right - left, height), colour)
                if self.hasFocus() and number == self._cursor:
                    painter.fillRect(QRectF(left - 1, floor + 2, right - left + 2, 2), theme.text)
            painter.fillRect(
                QRectF(_SIDE, floor, self.width() - 2 * _SIDE, 1),
                mixed(theme.border, theme.text, 0.1),
            )
            self._paint_caption(painter, QRectF(_SIDE, floor + 5, self.width() - 2 * _SIDE, 16))
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_focus_ring(painter, theme, QRectF(self.rect()).adjusted(10, 0, -10, 0))

    def _paint_caption(self, painter: QPainter, box: QRectF) -> None:
        theme, font = self._theme, look.sans(11)
        if words := self._caption(*self._pointed()):
            draw_text(painter, words, font, theme.text, box)
        elif self._names:
            first, last = month_name(self._names[0]), month_name(self._names[-1])
            if self.bar_box(len(self._names)).left() < box.right() - 1:
                # The bars do not reach the right end.
                words = first if first == last else f"{first} – {last}"
                draw_text(painter, words, font, theme.muted, box)
            else:
                draw_text(painter, first, font, theme.muted, box)
                draw_text(painter, last, font, theme.muted, box, True)


def _bars(months: Mapping[str, int], start: str, end: str) -> tuple[list[str], list[int]]:
    """Every month from the first to the last, also those without articles; or every year.

    Of the years that are chosen, from the month `start` to the month `end`, again every month.
    """
    if not months:
        return [], []
    first, last = min(months), max(months)
    numbers = range(_number(first), _number(last) + 1)
    if len(numbers) > _MOST_MONTHS and start and end:
        chosen = range(_number(start[:4]), _number(end[:4]) + 12)
        numbers = chosen if len(chosen) <= _MOST_MONTHS else numbers
    if len(numbers) <= _MOST_MONTHS:
        names = [f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers]
        return names, [months.get(name, 0) for name in names]
    by_year: dict[str, int] = {}
    for month, count in months.items():
        by_year[month[:4]] = by_year.get(month[:4], 0) + count
    names = [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    return names, [by_year.get(name, 0) for name in names]


def _number(month: str) -> int:
    # An article that is dated by its year alone counts as of January.
    return int(month[:4]) * 12 + int(month[5:7] or 1) - 1
