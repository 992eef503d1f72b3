"""How the results are distributed, at the left of the panel: each value narrows when clicked."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.model import FacetCounts, SearchFilters, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text
from fact_reader.ui.panels.widgets import CapsHeader, draw_focus_ring
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.results.filtering import (
    LANGUAGES,
    OUTLETS,
    SPEAKERS,
    STANCES,
    Facet,
    chosen,
    toggled,
    value_name,
)
from fact_reader.ui.results.histogram import Histogram
from fact_reader.ui.stylesheet import hover_fill, mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, number_text, tr

WIDTH = 216
_ROW = 26
_AT_FIRST = 8
_MORE_EACH = 40
_SHOWN = (OUTLETS, STANCES, LANGUAGES, SPEAKERS)


class FacetRow(QAbstractButton):
    """One value with its count; checked means that it narrows."""

    def __init__(self, theme: Theme, facet: Facet, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.facet = facet
        self.value = ""
        self._count = 0
        self._share = 0.0
        self._name = LineBreaker(look.sans(13))
        self._bold = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_value(self, value: str, count: int, most: int, checked: bool) -> None:
        """Stand for another value, of which the most frequent one has `most`."""
        self.value, self._count = value, count
        self._share = count / most if most else 0.0
        self.setText(value_name(self.facet, value))
        self.setChecked(checked)
        self.setAccessibleName(f"{self.text()}, {number_text(count)}")
        self.setToolTip(plain_tip(f"{self.text()}: {self._what()}"))
        self.update()

    def _what(self) -> str:
        if self.facet in (STANCES, SPEAKERS):
            return counted("{n} annotation", "{n} annotations", self._count)
        return counted("{n} article", "{n} articles", self._count)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(160, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name and count over a quiet bar as long as the value is frequent."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(10, 1, -10, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked():
                painter.setBrush(mixed(theme.chrome, theme.accent, 0.18))
                painter.drawRoundedRect(box, 6, 6)
            elif self.underMouse():
                painter.setBrush(hover_fill(theme, theme.chrome))
                painter.drawRoundedRect(box, 6, 6)
            bar = QRectF(box.left() + 10, box.bottom() - 3, (box.width() - 20) * self._share, 2)
            strength = mixed(theme.chrome, theme.accent, 0.75 if self.isChecked() else 0.2)
            painter.setBrush(strength)
            painter.drawRoundedRect(bar, 1, 1)
            text = box.adjusted(10, -1, -10, -1)
            left = text
            if self.facet is STANCES:
                stance = Stance(self.value)
                sign = QRectF(text.left(), text.center().y() - 7, 14, 14)
                draw_icon(painter, stance.value, theme.stance(stance).line, sign)
                left = text.adjusted(22, 0, 0, 0)
            figures = number_text(self._count)
            colour = theme.text if self.isChecked() else theme.muted
            draw_text(painter, figures, look.sans(12), colour, text, True)
            name = self._bold if self.isChecked() else self._name
            room = left.width() - self._name.width(figures) - 10
            draw_text(painter, name.elided(self.text(), room), name.font, theme.text, left)
            if self.hasFocus():
                draw_focus_ring(painter, theme, box)


class FacetGroup(QWidget):
    """All values of one kind below its name; the first eight, and more when asked for.

    Signals: `toggled(value)` when the user switches a value on or off.
    """

    toggled = Signal(str)

    def __init__(self, theme: Theme, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.facet = facet
        self._counts: dict[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self._most_rows = _AT_FIRST
        self.rows: list[FacetRow] = []
        self.header = CapsHeader(theme, tr(facet.name, "facet"))
        self.more = QToolButton()
        self.more.setProperty("link", True)
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.clicked.connect(self._show_more)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.setAlignment(self.more, Qt.AlignmentFlag.AlignLeft)
        self.more.setStyleSheet("margin-left: 16px;")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self._body)
        self.header.toggled.connect(self._body.setVisible)

    def show_counts(self, counts: Mapping[str, int], values: frozenset[str]) -> None:
        """Show these values, most frequent first; those that narrow are always among them."""
        self._counts = {str(value): count for value, count in counts.items()}
        self._chosen = frozenset(str(value) for value in values)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.header.set_theme(theme)
        for row in self.rows:
            row.theme = theme
            row.update()

    def _fill(self) -> None:
        names = list(self._counts)
        shown = names[: self._most_rows]
        shown += sorted(self._chosen - set(shown), key=lambda one: -self._counts.get(one, 0))
        while len(self.rows) < len(shown):
            row = FacetRow(self._theme, self.facet, self._body)
            row.clicked.connect(self._clicked)
            self._column.insertWidget(len(self.rows), row)
            # Qt puts what is new behind all others.
            QWidget.setTabOrder(self.rows[-1] if self.rows else self.header, row)
            self.rows.append(row)
        most = max(self._counts.values(), default=0)
        for number, row in enumerate(self.rows):
            if number < len(shown):
                value = shown[number]
                row.show_value(value, self._counts.get(value, 0), most, value in self._chosen)
            row.setVisible(number < len(shown))
        hidden = len(names) - len(set(names) & set(shown))
        self.more.setVisible(hidden > 0)
        self.more.setText(tr("{n} more", n=hidden))
        self.header.set_count(number_text(len(names)) if hidden else "")
        # A single value that everything has tells nothing.
        told = set(names) | self._chosen
        self.setVisible(bool(told) and (told != {""} or bool(self._chosen)))

    def _show_more(self) -> None:
        first, has_keyboard = self._most_rows, self.more.hasFocus()
        self._most_rows += _MORE_EACH
        self._fill()
        if has_keyboard and self.more.isHidden():
            self.rows[first].setFocus()

    def _clicked(self) -> None:
        row = self.sender()
        assert isinstance(row, FacetRow)
        self.toggled.emit(row.value)


class FacetColumn(QScrollArea):
    """All facets.

    Signals: `filters_changed(SearchFilters)` when the user narrows or widens the search.
    """

    filters_changed = Signal(SearchFilters)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filters = SearchFilters()
        self.setObjectName("resultFacets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.groups = {facet.field: FacetGroup(theme, facet) for facet in _SHOWN}
        self.published = CapsHeader(theme, tr("Published"))
        self.histogram = Histogram(theme)
        self._months = QWidget()
        months = QVBoxLayout(self._months)
        months.setContentsMargins(0, 2, 0, 6)
        months.addWidget(self.histogram)
        self.published.toggled.connect(self._months.setVisible)
        self._inner = inner = QWidget()
        inner.setAutoFillBackground(True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 6, 0, 10)
        column.setSpacing(2)
        for facet in _SHOWN:
            column.addWidget(self.groups[facet.field])
            if facet is OUTLETS:
                column.addWidget(self.published)
                column.addWidget(self._months)
            self.groups[facet.field].toggled.connect(self._toggled)
        column.addStretch(1)
        self.setWidget(inner)
        self.histogram.range_chosen.connect(self._range_chosen)
        self.show_counts(FacetCounts(), SearchFilters())
        self.set_theme(theme)

    def show_counts(self, counts: FacetCounts, filters: SearchFilters) -> None:
        """Show these counts, and what narrows."""
        self._filters = filters
        for facet in _SHOWN:
            found: Mapping[str, int] = getattr(counts, facet.field)
            self.groups[facet.field].show_counts(found, chosen(filters, facet))
        self.histogram.show_counts(counts.months, filters.first_month, filters.last_month)
        has_months = bool(self.histogram.bars)
        self.published.setVisible(has_months)
        self._months.setVisible(has_months and self.published.isChecked())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        groups = any(not group.isHidden() for group in self.groups.values())
        return not groups and not self.histogram.bars

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for group in self.groups.values():
            group.set_theme(theme)
        self.published.set_theme(theme)
        self.histogram.set_theme(theme)
        for part in (self.viewport(), self._inner):
            shades = part.palette()
            shades.setColor(QPalette.ColorRole.Window, theme.chrome)
            part.setPalette(shades)

    def _toggled(self, value: str) -> None:
        group = self.sender()
        assert isinstance(group, FacetGroup)
        self._filters = toggled(self._filters, group.facet, value)
        self.filters_changed.emit(self._filters)

    def _range_chosen(self, first: str, last: str) -> None:
        self._filters = replace(self._filters, first_month=first, last_month=last)
        self.filters_changed.emit(self._filters)
