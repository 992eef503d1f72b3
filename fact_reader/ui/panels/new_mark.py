"""The word "new" in a quiet pill: what came in since a saved search was last looked at."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.wording import new_word
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme

_HEIGHT = 18
_INSET = 7


class NewMark:
    """The pill, for delegates that paint rows. `width` in device-independent pixels."""

    def __init__(self) -> None:
        self._line = LineBreaker(look.sans(11, QFont.Weight.DemiBold))

    @property
    def width(self) -> float:
        """How wide it is."""
        return self._line.width(new_word()) + 2 * _INSET

    def paint(self, painter: QPainter, theme: Theme, left: float, middle: float) -> None:
        """Paint it from `left` on, around the height `middle`."""
        box = QRectF(left, middle - _HEIGHT / 2, self.width, _HEIGHT)
        fill = mixed(theme.card, theme.accent, 0.14)
        painter.setPen(QPen(mixed(fill, theme.accent, 0.45), 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
        words = box.adjusted(_INSET, 0, 0, 0)
        draw_text(painter, new_word(), self._line.font, theme.text, words)
