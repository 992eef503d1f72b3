"""The active filters as chips, each with a cross that takes it away."""

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from fact_reader.model import SearchFilters
from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.results.filtering import Narrowing, narrowings
from fact_reader.ui.stylesheet import hover_fill, mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_HEIGHT = 26
_GAP = 6
_SIDE = 12
_WIDEST = 220
_CROSS = 3.2


class FilterChip(QAbstractButton):
    """One active filter; pressing it takes the filter away."""

    def __init__(self, theme: Theme, narrowing: Narrowing, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.narrowing = narrowing
        self._line = LineBreaker(look.sans(12.5))
        self.setText(narrowing.words)
        self.setAccessibleName(tr("{filter}: take this filter away", filter=narrowing.words))
        self.setToolTip(tr("Take this filter away"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Sign, words and cross."""
        sign = 20 if self.narrowing.stance else 0
        width = self._line.width(self.text()) + 38 + sign
        return QSize(ceil(min(width, _WIDEST)), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill in a light tint of the accent, or of its stance."""
        theme, stance = self.theme, self.narrowing.stance
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            fill = theme.stance(stance).tint if stance else mixed(theme.card, theme.accent, 0.14)
            painter.setBrush(hover_fill(theme, fill) if self.underMouse() else fill)
            edge = theme.stance(stance).line if stance else theme.accent
            painter.setPen(QPen(mixed(fill, edge, 0.45), 1))
            painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
            words = box.adjusted(11, 0, -24, 0)
            if stance:
                sign = QRectF(words.left() - 1, (_HEIGHT - 14) / 2, 14, 14)
                draw_icon(painter, stance.value, edge, sign)
                words.adjust(19, 0, 0, 0)
            shown = self._line.elided(self.text(), words.width())
            draw_text(painter, shown, self._line.font, theme.text, words)
            pen = QPen(theme.text if self.underMouse() else theme.muted, 1.5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            centre = QPointF(box.right() - 14, box.center().y())
            for lean in (1, -1):
                reach = QPointF(_CROSS, _CROSS * lean)
                painter.drawLine(centre - reach, centre + reach)
            if self.hasFocus():
                draw_focus_ring(painter, theme, QRectF(self.rect()), _HEIGHT / 2 - 1)


class FilterChips(QWidget):
    """All active filters, in as many lines as they need; hidden while there are none.

    Signals: `filters_changed(SearchFilters)` when one or all of them were taken away; `left` when
    the keyboard was on a chip that goes, and no other takes its place.
    """

    filters_changed = Signal(SearchFilters)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: list[FilterChip] = []
        self.clear_all = QToolButton(self)
        self.clear_all.setText(tr("Clear all"))
        self.clear_all.setProperty("link", True)
        self.clear_all.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clear_all.clicked.connect(lambda: self.filters_changed.emit(SearchFilters()))
        self.hide()

    def show_filters(self, filters: SearchFilters) -> None:
        """Show these filters instead of all before."""
        wanted = list(narrowings(filters))
        if wanted == [chip.narrowing for chip in self.chips]:
            return
        before, stops = self.chips, [*self.chips, self.clear_all]
        at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), -1)
        self.chips = [FilterChip(self._theme, one, self) for one in wanted]
        for chip in self.chips:
            chip.clicked.connect(self._take_away)
            chip.show()
        # Qt puts what is new behind all others.
        for one, other in pairwise((self.clear_all, *self.chips, self.clear_all)):
            if one is not other:
                self.setTabOrder(one, other)
        # While what had the keyboard is still there: Qt would put it somewhere else.
        if 0 <= at < len(self.chips):
            self.chips[at].setFocus()
        elif at >= 0:
            self.left.emit()
        for chip in before:
            chip.hide()
            # Not at once: this may follow from the click on that very chip.
            chip.deleteLater()
        self.setVisible(bool(self.chips))
        self._place(self.width())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for chip in self.chips:
            chip.theme = theme
            chip.update()
        self.update()

    def _take_away(self) -> None:
        chip = self.sender()
        assert isinstance(chip, FilterChip)
        self.filters_changed.emit(chip.narrowing.without)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew."""
        self._place(event.size().width())

    def _place(self, width: int) -> None:
        metrics = QFontMetricsF(self.clear_all.font())
        self.clear_all.resize(round(metrics.horizontalAdvance(self.clear_all.text())) + 14, _HEIGHT)
        self.clear_all.setVisible(len(self.chips) > 1)
        left, top = _SIDE, _GAP
        for part in (*self.chips, *([self.clear_all] if len(self.chips) > 1 else [])):
            if left > _SIDE and left + part.width() > width - _SIDE:
                left, top = _SIDE, top + _HEIGHT + _GAP
            part.move(left, top)
            left += part.width() + _GAP
        self.setFixedHeight(top + _HEIGHT + _GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chrome, with a hair line below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.chrome)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.border)
