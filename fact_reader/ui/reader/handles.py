"""The two handles at the ends of the chosen passage, and the drag of one of them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from fact_reader.ui.reader.boundaries import snapped_end
from fact_reader.ui.reader.geometry import Geometry
from fact_reader.ui.reader.highlights import Span

# The knob fits between two lines, over no letter.
_KNOB = 3.5
_KNOB_GAP = 0.5
# So far around a knob a press takes the handle. The edge of the passage itself takes none: a drag
# that begins there is to select.
_KNOB_REACH = 8.0
# How far a handle's picture reaches beyond its line.
REACH = 12


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of a passage: `x`, `top` and `bottom` of its edge in document coordinates."""

    is_end: bool
    x: float
    top: float
    bottom: float

    @property
    def knob(self) -> QPointF:
        """The middle of the knob: over the line at the start, below it at the end."""
        away = _KNOB + _KNOB_GAP
        return QPointF(self.x, self.bottom + away if self.is_end else self.top - away)

    def has(self, point: QPointF) -> bool:
        """Whether a press there takes this handle."""
        away = point - self.knob
        return bool(away.x() ** 2 + away.y() ** 2 <= _KNOB_REACH**2)


def handles_of(geometry: Geometry, span: Span) -> list[Handle]:
    """The handles of a passage, that of its end last, so that it is taken where both are."""
    made = []
    for offset, is_end in ((span[0], False), (span[1], True)):
        edge = geometry.edge(offset, behind=is_end)
        if edge is not None:
            made.append(Handle(is_end, *edge))
    return made


def paint_handles(painter: QPainter, handles: list[Handle], colour: QColor, page: QColor) -> None:
    """Paint handles in a stance's colour, with a rim in the page's to stand off the letters."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(page, 1))
    painter.setBrush(colour)
    for handle in handles:
        painter.drawEllipse(handle.knob, _KNOB + 0.5, _KNOB + 0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class Resizing:
    """A passage whose one end is dragged; `span` is what it is now. Pure logic.

    The dragged end may go beyond the other one: then they change their parts.
    """

    def __init__(self, text: str, span: Span, *, by_end: bool) -> None:
        self._text = text
        self._fixed = span[0] if by_end else span[1]
        self.span = span

    def move(self, offset: int, *, exact: bool) -> bool:
        """Drag the end to a place, to the end of its word unless `exact`; say whether it moved."""
        moved = offset if exact else snapped_end(self._text, self._fixed, offset)
        low, high = min(self._fixed, moved), max(self._fixed, moved)
        passage = self._text[low:high]
        # Blanks at its ends belong to no passage.
        low += len(passage) - len(passage.lstrip())
        high = max(low, high - len(passage) + len(passage.rstrip()))
        if low >= high or (low, high) == self.span:
            return False
        self.span = (low, high)
        return True
