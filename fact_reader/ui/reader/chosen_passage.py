"""What stands at the chosen passage over the text: its two handles, and the count of annotations
where several lie over one another."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from fact_reader.model import Annotation
from fact_reader.ui.reader import handles, place_list
from fact_reader.ui.reader.geometry import Geometry
from fact_reader.ui.reader.handles import Handle
from fact_reader.ui.reader.mark_painter import Marks
from fact_reader.ui.theme import Theme


class ChosenPassage:
    """The framed annotation of a text, if there is one. Heights and points are of the document.

    Attributes: `marks` and `geometry` are of the text that is shown; `clicked_at` is the offset
    that was clicked last.
    """

    def __init__(self, marks: Marks, geometry: Geometry) -> None:
        self.marks = marks
        self.geometry = geometry
        self.clicked_at = 0

    @property
    def annotation(self) -> Annotation | None:
        """The chosen annotation, None where none is."""
        return self.marks.highlights.get(self.marks.active)

    def annotations_here(self) -> list[Annotation]:
        """All annotations at one place of the chosen passage: the one that was clicked last, or
        where most overlap. None where none is chosen."""
        active = self.annotation
        if active is None:
            return []
        if not active.anchor.start <= self.clicked_at < active.anchor.end:
            self.clicked_at = self.marks.highlights.deepest_in(active)
        return self.marks.highlights.at(self.clicked_at)

    def handle_at(self, point: QPointF) -> Handle | None:
        """The handle that a press takes."""
        return next((one for one in reversed(self._handles()) if one.has(point)), None)

    def chip(self, column_left: int) -> QRectF | None:
        """Where the count of the annotations at the chosen one's place stands, if it does."""
        if len(self.annotations_here()) < 2:
            return None
        line = self.geometry.line_of(self.clicked_at)
        if line is None:
            return None
        return place_list.chip_box(column_left, line.top, line.height)

    def paint(self, painter: QPainter, colours: Theme, column_left: int) -> None:
        """Paint handles and count."""
        active = self.annotation
        if active is None:
            return
        colour = colours.stance(active.stance).line
        handles.paint_handles(painter, self._handles(), colour, colours.page)
        chip = self.chip(column_left)
        if chip is not None:
            count = len(self.annotations_here())
            place_list.paint_chip(painter, chip, count, colours)

    def _handles(self) -> list[Handle]:
        active = self.annotation
        if active is None:
            return []
        return handles.handles_of(self.geometry, (active.anchor.start, active.anchor.end))
