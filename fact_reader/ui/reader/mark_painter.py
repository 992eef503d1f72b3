"""Paints tagged passages, search hits and pins under the text of a reading pane.

Colour is never the only cue: a claim has a solid underline, a denial a dashed one, a confirmation a
double one; a hit is a filled box with an outline; pins have a shape for each stance.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from fact_reader.model import Annotation, Stance
from fact_reader.ui import theme
from fact_reader.ui.reader import pins
from fact_reader.ui.reader.geometry import Geometry, Line
from fact_reader.ui.reader.highlights import Highlights, Span, Spans, paint_order
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pins import PinLane
from fact_reader.ui.reader.underlines import Underline, stacked
from fact_reader.ui.theme import Theme

BOX_RADIUS = 3
# A line's marks reach this far below its letters: underlines, and the frame of the active one.
OVERHANG = 24

# So far a mark reaches beyond its passage where no letter stands.
_SIDE = 2.0
_FRAME_SIDE = 3.5
_FRAME_ROOM = 1.5

# The underlines of the annotations on a line, by the start of the line and the annotation's lane.
_Underlines = Mapping[tuple[int, int], Underline]


@dataclass(slots=True)
class Marks:
    """What is to be painted besides the text itself."""

    highlights: Highlights = field(default_factory=Highlights)
    hits: Spans = field(default_factory=Spans)
    finds: Spans = field(default_factory=Spans)
    current_find: Span | None = None
    active: str = ""
    hovered: str = ""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A tagged stretch of one line."""

    left: float
    right: float
    line: Line
    annotation: Annotation
    has_room: tuple[bool, bool]

    def widened(self, side: float) -> tuple[float, float]:
        """Its edges, moved outwards where no letter stands beside it."""
        before, after = self.has_room
        return (
            self.left - side if before else self.left,
            self.right + side if after else self.right,
        )


class MarkPainter:
    """Paints the marks of one document in one theme and one look.

    `ratio` is how many pixels of the screen one device-independent pixel has.
    """

    def __init__(self, geometry: Geometry, colours: Theme, look: TextLook) -> None:
        self._geometry = geometry
        self._theme = colours
        self._look = look
        self.ratio = 1.0

    def paint(
        self, painter: QPainter, marks: Marks, top: float, bottom: float, lane: PinLane
    ) -> None:
        """Paint all marks between two heights, and the pins in their lane.

        The painter counts in document coordinates.
        """
        lines = self._geometry.lines(top - OVERHANG, bottom + theme.PIN_LANE)
        if not lines:
            return
        span = (lines[0].start, lines[-1].end)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        annotations = marks.highlights.overlapping(*span)
        stretches = self._stretches(paint_order(annotations), lines)
        self._paint_boxes(painter, stretches)
        hits = [*marks.hits.overlapping(*span), *marks.finds.overlapping(*span)]
        self._paint_hits(painter, hits, lines, marks.current_find)
        underlines = self._underlines(stretches, marks.highlights)
        self._paint_underlines(painter, stretches, marks.highlights, underlines)
        for annotation_id, width in ((marks.hovered, 1.0), (marks.active, 1.5)):
            annotation = marks.highlights.get(annotation_id)
            if annotation is not None:
                own = marks.highlights.lane(annotation_id)
                bottoms = {
                    start: line.bottom
                    for (start, number), line in underlines.items()
                    if number == own
                }
                self._paint_outline(painter, annotation, lines, bottoms, width)
        self._paint_pins(painter, marks, lines, lane)

    def _paint_pins(
        self, painter: QPainter, marks: Marks, lines: Iterable[Line], lane: PinLane
    ) -> None:
        for line in lines:
            starting = marks.highlights.starting_in(line.start, line.end)
            if starting:
                chosen = {marks.active, marks.hovered}
                is_active = any(annotation.id in chosen for annotation in starting)
                pin = pins.pin(starting, self._theme, is_active, lane.size, self.ratio)
                painter.drawPixmap(pins.pin_box(line, lane).topLeft(), pin)

    def _stretches(
        self, annotations: Iterable[Annotation], lines: Sequence[Line]
    ) -> list[_Stretch]:
        ends = [line.end for line in lines]
        found: list[_Stretch] = []
        for annotation in annotations:
            span = (annotation.anchor.start, annotation.anchor.end)
            number = bisect_right(ends, span[0])
            while number < len(lines) and lines[number].start < span[1]:
                line = lines[number]
                pieces = self._geometry.extents(line, span)
                has_room = self._geometry.has_room(line, span) if pieces else (False, False)
                found.extend(_Stretch(*piece, line, annotation, has_room) for piece in pieces)
                number += 1
        return found

    def _paint_boxes(self, painter: QPainter, stretches: Sequence[_Stretch]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        last: Stance | None = None
        for stretch in stretches:
            stance = stretch.annotation.stance
            if stance is not last:
                painter.setBrush(self._theme.stance(stance).tint)
                last = stance
            left, right = stretch.widened(_SIDE)
            box = QRectF(left, stretch.line.top, right - left, stretch.line.height)
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)

    def _paint_hits(
        self, painter: QPainter, hits: Iterable[Span], lines: Sequence[Line], current: Span | None
    ) -> None:
        """Each as a box within a box: the outline lies inside, over no letter beside the hit."""
        painter.setPen(Qt.PenStyle.NoPen)
        for span in hits:
            width = 2 if span == current else 1
            for line in lines:
                pieces = self._geometry.extents(line, span)
                has_room = self._geometry.has_room(line, span) if pieces else (False, False)
                # The hit's own first and last letter stand on the outline where it has no room.
                before, after = (width if room else 1 for room in has_room)
                for piece in pieces:
                    left, right = self._hit_edges(*piece, has_room)
                    box = QRectF(left, round(line.top), right - left, 0)
                    box.setBottom(round(line.bottom))
                    painter.setBrush(self._theme.hit_line)
                    painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
                    box.adjust(before, width, -after, -width)
                    painter.setBrush(self._theme.hit_fill)
                    painter.drawRoundedRect(box, BOX_RADIUS - 1, BOX_RADIUS - 1)

    def _hit_edges(
        self, left: float, right: float, has_room: tuple[bool, bool]
    ) -> tuple[float, float]:
        """Where a hit's box ends, on whole pixels: never over a letter that is not of the hit."""
        ratio = self.ratio
        before, after = has_room
        return (
            (floor(left * ratio) / ratio - _SIDE) if before else ceil(left * ratio) / ratio,
            (ceil(right * ratio) / ratio + _SIDE) if after else floor(right * ratio) / ratio,
        )

    def _underlines(self, stretches: Iterable[_Stretch], highlights: Highlights) -> _Underlines:
        """How the underlines of each line lie below one another."""
        is_double: dict[int, dict[int, bool]] = {}
        baselines: dict[int, float] = {}
        for stretch in stretches:
            start, annotation = stretch.line.start, stretch.annotation
            lanes = is_double.setdefault(start, {})
            lane = highlights.lane(annotation.id)
            lanes[lane] = lanes.get(lane, False) or annotation.stance is Stance.CONFIRMATION
            baselines[start] = stretch.line.baseline
        found: dict[tuple[int, int], Underline] = {}
        scale = self._look.scale
        leading = self._look.line_height - theme.BODY_LINE * scale
        for start, lanes in is_double.items():
            order = sorted(lanes)
            heights = stacked([lanes[lane] for lane in order], scale, leading)
            for lane, underline in zip(order, heights, strict=False):
                top = round((baselines[start] + underline.top) * self.ratio) / self.ratio
                found[start, lane] = Underline(top, underline.thickness, underline.height)
        return found

    def _paint_underlines(
        self,
        painter: QPainter,
        stretches: Sequence[_Stretch],
        highlights: Highlights,
        underlines: _Underlines,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for stretch in stretches:
            annotation = stretch.annotation
            underline = underlines.get((stretch.line.start, highlights.lane(annotation.id)))
            if underline is None:
                continue
            left, width = stretch.left, stretch.right - stretch.left
            y, thickness = underline.top, underline.thickness
            colour = self._theme.stance(annotation.stance).line
            if annotation.stance is Stance.CLAIM:
                painter.fillRect(QRectF(left, y, width, thickness), colour)
            elif annotation.stance is Stance.DENIAL:
                painter.setPen(_dashes(colour, thickness))
                y += thickness / 2
                painter.drawLine(QPointF(left, y), QPointF(stretch.right, y))
            else:
                painter.fillRect(QRectF(left, y, width, 1), colour)
                painter.fillRect(QRectF(left, y + 2, width, 1), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_outline(
        self,
        painter: QPainter,
        annotation: Annotation,
        lines: Sequence[Line],
        bottoms: Mapping[int, float],
        width: float,
    ) -> None:
        """A frame around the passage as one shape, so that it is seen where it begins and ends.

        `bottoms` has the lower edge of its underline for the start of each line.
        """
        shape = QPainterPath()
        # Where the boxes of two lines lie over each other they are one, not a hole.
        shape.setFillRule(Qt.FillRule.WindingFill)
        stretches = self._stretches([annotation], lines)
        tops = sorted({round(stretch.line.top) for stretch in stretches})
        for stretch in stretches:
            line = stretch.line
            left, right = stretch.widened(_FRAME_SIDE)
            box = QRectF(_half(left), round(line.top) - _FRAME_ROOM, 0, 0)
            box.setRight(_half(right))
            bottom = round(max(line.bottom, bottoms.get(line.start, 0.0))) + _FRAME_ROOM
            box.setBottom(bottom)
            # Down to the passage's next line, so that both are one shape, but over no gap.
            below = [top - _FRAME_ROOM for top in tops if top > round(line.top)]
            if below and below[0] - box.bottom() < line.height / 2:
                box.setBottom(max(below[0], bottom))
            shape.addRect(box)
        pen = QPen(self._theme.stance(annotation.stance).line, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.strokePath(shape.simplified(), pen)


def _half(x: float) -> float:
    """The middle of the pixel that a place lies on, where a thin line is sharp."""
    return floor(x) + 0.5


def _dashes(colour: QColor, thickness: float) -> QPen:
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # A pattern counts in widths of its pen: 5 pixels on and 3 off.
    pen.setDashPattern([5 / thickness, 3 / thickness])
    return pen
