"""A stance as something to press: a row of the rail, and a small toggle over the notes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QWidget,
)

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring, draw_hover
from fact_reader.ui.panels.wording import STANCE_PLURAL
from fact_reader.ui.stance_words import stance_count
from fact_reader.ui.stylesheet import hover_fill, pressed_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, number_text, tr

_ONLY_ARTICLES_WITH = {
    Stance.CLAIM: mark("Show only articles with claims"),
    Stance.DENIAL: mark("Show only articles with denials"),
    Stance.CONFIRMATION: mark("Show only articles with confirmations"),
}
_PRESS_FOR_ONLY = {
    Stance.CLAIM: mark("Press to show only claims"),
    Stance.DENIAL: mark("Press to show only denials"),
    Stance.CONFIRMATION: mark("Press to show only confirmations"),
}


class _StanceButton(QAbstractButton):
    """A checkable button with the name of a stance's passages, which knows how many there are."""

    HEIGHT = 28

    def __init__(self, theme: Theme, stance: Stance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self.stance = stance
        self.setCheckable(True)
        self.setText(tr(STANCE_PLURAL[stance]))
        self.setFixedHeight(self.HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._say_count()

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        if count != self._count:
            self._count = count
            self._say_count()
            self.update()

    def _say_count(self) -> None:
        """Put the count into what is said of the button."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()


class StanceRow(_StanceButton):
    """A checkable row: the stance's sign, its name and a count. Checked means filtered by it."""

    def __init__(self, theme: Theme, stance: Stance, parent: QWidget | None = None) -> None:
        super().__init__(theme, stance, parent)
        self.setToolTip(tr(_ONLY_ARTICLES_WITH[stance]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _say_count(self) -> None:
        self.setAccessibleName(f"{self.text()}, {number_text(self._count)}")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(160, self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The row, filled when checked or under the mouse."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(10, 0, -10, 0)
            if self.isChecked():
                colours = theme.stance(self.stance)
                painter.setPen(QPen(colours.line, 1))
                painter.setBrush(colours.tint)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            elif self.underMouse():
                draw_hover(painter, theme, box)
            middle = box.center().y()
            draw_icon(
                painter,
                self.stance.value,
                theme.stance(self.stance).line,
                QRectF(box.left() + 10, middle - 8, 16, 16),
            )
            weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
            name = box.adjusted(34, 0, -10, 0)
            draw_text(painter, self.text(), look.sans(13, weight), theme.text, name)
            figures = theme.text if self.isChecked() else theme.muted
            draw_text(painter, number_text(self._count), look.sans(12), figures, name, True)
            if self.hasFocus():
                draw_focus_ring(painter, theme, box)


class StanceToggle(_StanceButton):
    """A small checkable button with a stance's sign and a count."""

    def _say_count(self) -> None:
        said = stance_count(self.stance, self._count)
        self.setAccessibleName(said)
        self.setToolTip(f"{said}. {tr(_PRESS_FOR_ONLY[self.stance])}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Sign, figures, and a little room."""
        figures = QFontMetricsF(look.sans(12)).horizontalAdvance(number_text(self._count))
        return QSize(round(8 + 14 + 5 + figures + 9), self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill, filled with the stance's tint when checked."""
        theme, colours = self._theme, self._theme.stance(self.stance)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            fill = hover_fill(theme, theme.chrome) if self.underMouse() else theme.chrome
            if self.isDown():
                fill = pressed_fill(theme, theme.chrome)
            painter.setBrush(colours.tint if self.isChecked() else fill)
            painter.setPen(QPen(colours.line if self.isChecked() else theme.border, 1))
            painter.drawRoundedRect(box, 6, 6)
            sign = QRectF(8, (self.height() - 14) / 2, 14, 14)
            draw_icon(painter, self.stance.value, colours.line, sign)
            figures = QRectF(27, 0, self.width() - 27, self.height())
            colour = theme.text if self.isChecked() else theme.muted
            draw_text(painter, number_text(self._count), look.sans(12), colour, figures)
            if self.hasFocus():
                draw_focus_ring(painter, theme, QRectF(self.rect()), 6)
