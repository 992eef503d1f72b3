"""Paints tagged passages, search hits and pins under the text of a reading pane.

Colour is never the only cue: a claim has a solid underline, a denial a dashed one, a confirmation a
double one; a hit is a filled box with an outline; pins have a shape for each stance.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
# The box of a hit at least so far: the space beside it is to be seen as one.
_HIT_SIDE = 0.5
_FRAME_SIDE = 3.5
_FRAME_ROOM = 1.5
# So far the box of the current hit is higher than those of the others, above and below.
_TALLER = 1.0
# Some screens full of lines.
_MOST_KNOWN = 1000


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
    """A tagged stretch of one line. Plain numbers: nothing of Qt's layout may be kept."""

    left: float
    right: float
    annotation: Annotation
    room_before: bool
    room_behind: bool

    def widened(self, side: float) -> tuple[float, float]:
        """Its edges, moved outwards where no letter stands beside it."""
        return (
            self.left - side if self.room_before else self.left,
            self.right + side if self.room_behind else self.right,
        )


# What a line must still be for its marks to stand where they stood.
_Place = tuple[int, float, float, float, float]


@dataclass(slots=True)
class _LineMarks:
    """The tagged stretches of a line, the longest annotation first, and the lanes' underlines."""

    place: _Place
    stretches: list[_Stretch] = field(default_factory=list)
    underlines: dict[int, Underline] = field(default_factory=dict)


class MarkPainter:
    """Paints the marks of one document in one theme and one look.

    Where the tagged stretches of a line stand is remembered until `forget` says otherwise, or the
    line is another: measuring them takes most of the time where marks are dense.
    """

    def __init__(self, geometry: Geometry, colours: Theme, look: TextLook) -> None:
        self._geometry = geometry
        self._theme = colours
        self._colours = {stance: colours.stance(stance) for stance in Stance}
        self._look = look
        self._ratio = 1.0
        self._known: dict[int, _LineMarks] = {}

    def set_ratio(self, ratio: float) -> None:
        """How many pixels of the screen one device-independent pixel has."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._known.clear()

    def forget(self, span: Span | None = None) -> None:
        """The annotations of a passage, or of the whole text, are others than before."""
        if span is None:
            self._known.clear()
            return
        touched = [
            start
            for start, marks in self._known.items()
            if start < span[1] and marks.place[0] > span[0]
        ]
        for start in touched:
            del self._known[start]

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
        known = self._marks_of(lines, marks.highlights)
        for line, own in zip(lines, known, strict=True):
            self._paint_boxes(painter, line, own.stretches)
        hits = [*marks.hits.overlapping(*span), *marks.finds.overlapping(*span)]
        self._paint_hits(painter, hits, lines, marks.current_find)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for own in known:
            self._paint_underlines(painter, own, marks.highlights)
        if marks.current_find is not None:
            self._paint_underlines_of_current(painter, marks, marks.current_find, lines, known)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for annotation_id, width in ((marks.hovered, 1.0), (marks.active, 1.5)):
            annotation = marks.highlights.get(annotation_id)
            if annotation is not None:
                number = marks.highlights.lane(annotation_id)
                self._paint_outline(painter, annotation, number, lines, known, width)
        self._paint_pins(painter, marks, lines, lane)

    def _paint_pins(
        self, painter: QPainter, marks: Marks, lines: Iterable[Line], lane: PinLane
    ) -> None:
        for line in lines:
            starting = marks.highlights.starting_in(line.start, line.end)
            if starting:
                chosen = {marks.active, marks.hovered}
                is_active = any(annotation.id in chosen for annotation in starting)
                pin = pins.pin(starting, self._theme, is_active, lane.size, self._ratio)
                painter.drawPixmap(pins.pin_box(line, lane).topLeft(), pin)

    def _marks_of(self, lines: Sequence[Line], highlights: Highlights) -> list[_LineMarks]:
        """The marks of each line; measures only those that are not known."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        missing = []
        for line in lines:
            known = self._known.get(line.start)
            if known is None or known.place != _place(line):
                self._known[line.start] = _LineMarks(_place(line))
                missing.append(line)
        if missing:
            ends = [line.end for line in missing]
            annotations = highlights.overlapping(missing[0].start, ends[-1])
            for annotation in paint_order(annotations):
                span = (annotation.anchor.start, annotation.anchor.end)
                number = bisect_right(ends, span[0])
                while number < len(missing) and missing[number].start < span[1]:
                    self._measure(missing[number], annotation)
                    number += 1
            for line in missing:
                self._stack_underlines(line, highlights)
        return [self._known[line.start] for line in lines]

    def _measure(self, line: Line, annotation: Annotation) -> None:
        span = (annotation.anchor.start, annotation.anchor.end)
        pieces = self._geometry.extents(line, span)
        if pieces:
            room = self._geometry.has_room(line, span)
            own = self._known[line.start].stretches
            own.extend(_Stretch(*piece, annotation, *room) for piece in pieces)

    def _stack_underlines(self, line: Line, highlights: Highlights) -> None:
        """How the underlines of a line lie below one another."""
        own, is_double = self._known[line.start], dict[int, bool]()
        for stretch in own.stretches:
            lane = highlights.lane(stretch.annotation.id)
            doubled = stretch.annotation.stance is Stance.CONFIRMATION
            is_double[lane] = is_double.get(lane, False) or doubled
        order = sorted(is_double)
        scale = self._look.scale
        leading = self._look.line_height - theme.BODY_LINE * scale
        heights = stacked([is_double[lane] for lane in order], scale, leading)
        for lane, underline in zip(order, heights, strict=False):
            top = round((line.baseline + underline.top) * self._ratio) / self._ratio
            own.underlines[lane] = Underline(top, underline.thickness, underline.height)

    def _paint_boxes(self, painter: QPainter, line: Line, stretches: Sequence[_Stretch]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        last: Stance | None = None
        for stretch in stretches:
            stance = stretch.annotation.stance
            if stance is not last:
                painter.setBrush(self._colours[stance].tint)
                last = stance
            left, right = stretch.widened(_SIDE)
            box = QRectF(left, line.top, right - left, line.height)
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)

    def _paint_hits(
        self, painter: QPainter, hits: Iterable[Span], lines: Sequence[Line], current: Span | None
    ) -> None:
        """Each as a box within a box: the outline lies inside, over no letter beside the hit.

        The `current` one lies over all others, and is filled with the colour of the outline.
        """
        painter.setPen(Qt.PenStyle.NoPen)
        ends = [line.end for line in lines]
        for span in sorted(hits, key=lambda span: span == current):
            for line in lines[bisect_right(ends, span[0]) :]:
                if line.start >= span[1]:
                    break
                for box in self._hit_boxes(line, span, is_current=span == current):
                    painter.setBrush(self._theme.hit_line)
                    painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
                    if span != current:
                        box.adjust(1, 1, -1, -1)
                        painter.setBrush(self._theme.hit_fill)
                        painter.drawRoundedRect(box, BOX_RADIUS - 1, BOX_RADIUS - 1)

    def _hit_boxes(self, line: Line, span: Span, *, is_current: bool) -> list[QRectF]:
        """The boxes of a hit on a line."""
        pieces = self._geometry.extents(line, span)
        has_room = self._geometry.has_room(line, span) if pieces else (False, False)
        more = _TALLER if is_current else 0.0
        top, bottom = round(line.top) - more, round(line.bottom) + more
        edges = (self._hit_edges(*piece, has_room) for piece in pieces)
        return [QRectF(left, top, right - left, bottom - top) for left, right in edges]

    def _hit_edges(
        self, left: float, right: float, has_room: tuple[bool, bool]
    ) -> tuple[float, float]:
        """Where a hit's box ends, on whole pixels: never over a letter that is not of the hit."""
        ratio = self._ratio
        before, after = has_room
        return (
            (floor((left - _HIT_SIDE) * ratio) if before else ceil(left * ratio)) / ratio,
            (ceil((right + _HIT_SIDE) * ratio) if after else floor(right * ratio)) / ratio,
        )

    def _paint_underlines(
        self,
        painter: QPainter,
        own: _LineMarks,
        highlights: Highlights,
        one_colour: QColor | None = None,
    ) -> None:
        """Each in the colour of its stance, or all in one."""
        for stretch in own.stretches:
            annotation = stretch.annotation
            underline = own.underlines.get(highlights.lane(annotation.id))
            if underline is None:
                continue
            left, width = stretch.left, stretch.right - stretch.left
            y, thickness = underline.top, underline.thickness
            colour = one_colour or self._colours[annotation.stance].line
            if annotation.stance is Stance.CLAIM:
                painter.fillRect(QRectF(left, y, width, thickness), colour)
            elif annotation.stance is Stance.DENIAL:
                painter.setPen(_dashes(colour, thickness))
                y += thickness / 2
                painter.drawLine(QPointF(left, y), QPointF(stretch.right, y))
            else:
                painter.fillRect(QRectF(left, y, width, 1), colour)
                painter.fillRect(QRectF(left, y + 2, width, 1), colour)

    def _paint_underlines_of_current(
        self,
        painter: QPainter,
        marks: Marks,
        current: Span,
        lines: Sequence[Line],
        known: Sequence[_LineMarks],
    ) -> None:
        """What underlines the current hit in the colour of its letters: on its box that of a stance
        is not to be seen."""
        for line, own in zip(lines, known, strict=True):
            for box in self._hit_boxes(line, current, is_current=True):
                painter.save()
                painter.setClipRect(box)
                self._paint_underlines(painter, own, marks.highlights, self._theme.page)
                painter.restore()

    def _paint_outline(
        self,
        painter: QPainter,
        annotation: Annotation,
        number: int,
        lines: Sequence[Line],
        known: Sequence[_LineMarks],
        width: float,
    ) -> None:
        """A frame around the passage as one shape, so that it is seen where it begins and ends.

        It holds the passage's underline, which is in the lane of that number.
        """
        shape = QPainterPath()
        # Where the boxes of two lines lie over each other they are one, not a hole.
        shape.setFillRule(Qt.FillRule.WindingFill)
        own = [
            (line, marks, stretch)
            for line, marks in zip(lines, known, strict=True)
            for stretch in marks.stretches
            if stretch.annotation.id == annotation.id
        ]
        tops = sorted({round(line.top) for line, _, _ in own})
        for line, marks, stretch in own:
            left, right = stretch.widened(_FRAME_SIDE)
            box = QRectF(_half(left), round(line.top) - _FRAME_ROOM, 0, 0)
            box.setRight(_half(right))
            underline = marks.underlines.get(number)
            lowest = max(line.bottom, underline.bottom if underline else 0.0)
            bottom = round(lowest) + _FRAME_ROOM
            box.setBottom(bottom)
            # Down to the passage's next line, so that both are one shape, but over no gap.
            below = [top - _FRAME_ROOM for top in tops if top > round(line.top)]
            if below and below[0] - box.bottom() < line.height / 2:
                box.setBottom(max(below[0], bottom))
            shape.addRect(box)
        pen = QPen(self._colours[annotation.stance].line, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.strokePath(shape.simplified(), pen)


def _place(line: Line) -> _Place:
    return (line.end, line.top, line.height, line.left, line.right)


def _half(x: float) -> float:
    """The middle of the pixel that a place lies on, where a thin line is sharp."""
    return floor(x) + 0.5


def _dashes(colour: QColor, thickness: float) -> QPen:
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # A pattern counts in widths of its pen: 5 pixels on and 3 off.
    pen.setDashPattern([5 / thickness, 3 / thickness])
    return pen
