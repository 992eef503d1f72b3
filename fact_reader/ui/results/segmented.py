"""A switch between a few views that stand side by side in one track."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.stylesheet import hover_fill, mixed
from fact_reader.ui.theme import Theme

_HEIGHT = 28
_ROOM = 12


class _Segment(QAbstractButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # As wide as its words are in the heavier of the two weights, so that nothing moves.
        metrics = QFontMetricsF(look.sans(12.5, QFont.Weight.DemiBold))
        self.setFixedSize(round(metrics.horizontalAdvance(text)) + 2 * _ROOM, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card in the track where it is chosen."""
        theme, chosen = self.theme, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
            if chosen:
                painter.setPen(QPen(mixed(theme.border, theme.text, 0.08), 1))
                painter.setBrush(
                    mixed(theme.card, theme.text, 0.08) if theme.is_dark else theme.card
                )
                painter.drawRoundedRect(box, 5, 5)
            elif self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(hover_fill(theme, _track(theme)))
                painter.drawRoundedRect(box, 5, 5)
            weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
            painter.setFont(look.sans(12.5, weight))
            painter.setPen(theme.text if chosen else theme.muted)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                draw_focus_ring(painter, theme, QRectF(self.rect()), 6)


class Segmented(QWidget):
    """One of `names` is chosen; the arrow keys go from one to the next.

    Signals: `chosen(index)` when the user takes another.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, names: tuple[str, ...], label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(label)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, name in enumerate(names):
            segment = _Segment(theme, name)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self.setFixedSize(self.sizeHint().expandedTo(QSize(0, _HEIGHT)))

    def index(self) -> int:
        """The one that is chosen."""
        return self._group.checkedId()

    def set_index(self, index: int) -> None:
        """Choose one, without a signal."""
        self._group.blockSignals(True)
        self._group.button(index).setChecked(True)
        self._group.blockSignals(False)

    def segments(self) -> list[QAbstractButton]:
        """The buttons from left to right."""
        return self._group.buttons()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for segment in self._group.buttons():
            assert isinstance(segment, _Segment)
            segment.theme = theme
            segment.update()
        self.update()

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_track(self._theme))
            painter.drawRoundedRect(QRectF(self.rect()), 7, 7)


def _track(theme: Theme) -> QColor:
    return mixed(theme.chrome, theme.text, 0.07)
