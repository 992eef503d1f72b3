"""Paints tagged passages, search hits and pins under the text of a reading pane.

Colour is never the only cue: a claim has a solid underline, a denial a dashed one, a confirmation a
double one; a hit is a filled box with an outline; pins have a shape for each stance.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from fact_reader.model import Annotation, Stance
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME
from fact_reader.ui.reader.geometry import Geometry, Line
from fact_reader.ui.reader.highlights import Highlights, Span, Spans, paint_order
from fact_reader.ui.theme import Theme

BOX_RADIUS = 3
LANE_HEIGHT = 4.2
# Below the fourth lane an underline would run through the letters of the next line.
LANES = 4
# A line's marks reach this far below its letters: lanes, and the outline of the active one.
OVERHANG = 20

_SIDE = 2.0
_UNDERLINE_DROP = 3.0


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


class MarkPainter:
    """Paints the marks of one document in one theme at one scale.

    `ratio` is how many pixels of the screen one device-independent pixel has.
    """

    def __init__(self, geometry: Geometry, colours: Theme, scale: float) -> None:
        self._geometry = geometry
        self._theme = colours
        self._scale = scale
        self.ratio = 1.0

    def paint(
        self, painter: QPainter, marks: Marks, top: float, bottom: float, lane: float
    ) -> None:
        """Paint all marks between two heights, and the pins in the lane that begins at `lane`.

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
        self._paint_underlines(painter, stretches, marks.highlights)
        for annotation_id, width in ((marks.hovered, 1.0), (marks.active, 1.5)):
            annotation = marks.highlights.get(annotation_id)
            if annotation is not None:
                self._paint_outline(painter, annotation, lines, width)
        self._paint_pins(painter, marks, lines, lane)

    def _paint_pins(
        self, painter: QPainter, marks: Marks, lines: Iterable[Line], left: float
    ) -> None:
        ratio = self.ratio
        for line in lines:
            starting = marks.highlights.starting_in(line.start, line.end)
            if not starting:
                continue
            chosen = {marks.active, marks.hovered}
            is_active = any(annotation.id in chosen for annotation in starting)
            stances = {annotation.stance for annotation in starting}
            if len(starting) == 1:
                pin = _pin(starting[0].stance, self._theme.name, is_active, ratio)
            else:
                stance = stances.pop() if len(stances) == 1 else None
                pin = _count(len(starting), stance, self._theme.name, is_active, ratio)
            painter.drawPixmap(pin_box(line, left).topLeft(), pin)

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
                found.extend(
                    _Stretch(left, right, line, annotation)
                    for left, right in self._geometry.extents(line, span)
                )
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
            width = stretch.right - stretch.left + 2 * _SIDE
            box = QRectF(stretch.left - _SIDE, stretch.line.top, width, stretch.line.height)
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)

    def _paint_hits(
        self, painter: QPainter, hits: Iterable[Span], lines: Sequence[Line], current: Span | None
    ) -> None:
        painter.setBrush(self._theme.hit_fill)
        for span in hits:
            width = 2.0 if span == current else 1.0
            painter.setPen(QPen(self._theme.hit_line, width))
            for line in lines:
                for left, right in self._geometry.extents(line, span):
                    box = QRectF(round(left) - 1.5, round(line.top) + 0.5, 0, 0)
                    box.setRight(round(right) + 1.5)
                    box.setBottom(round(line.bottom) - 0.5)
                    painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)

    def _paint_underlines(
        self, painter: QPainter, stretches: Sequence[_Stretch], highlights: Highlights
    ) -> None:
        ratio = self.ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        dashes = QPen(self._theme.denial.line, 2)
        dashes.setCapStyle(Qt.PenCapStyle.FlatCap)
        dashes.setDashPattern([2.5, 1.5])
        painter.setPen(dashes)
        drop = _UNDERLINE_DROP * self._scale
        for stretch in stretches:
            annotation = stretch.annotation
            lane = highlights.lane(annotation.id)
            if lane >= LANES:
                continue
            left, width = stretch.left, stretch.right - stretch.left
            y = round((stretch.line.baseline + drop + lane * LANE_HEIGHT) * ratio) / ratio
            colour = self._theme.stance(annotation.stance).line
            if annotation.stance is Stance.CLAIM:
                painter.fillRect(QRectF(left, y, width, 2), colour)
            elif annotation.stance is Stance.DENIAL:
                painter.drawLine(QPointF(left, y + 1), QPointF(stretch.right, y + 1))
            else:
                painter.fillRect(QRectF(left, y, width, 1), colour)
                painter.fillRect(QRectF(left, y + 2, width, 1), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_outline(
        self, painter: QPainter, annotation: Annotation, lines: Sequence[Line], width: float
    ) -> None:
        """A frame around the passage as one shape, so that it is seen where it begins and ends."""
        shape = QPainterPath()
        stretches = self._stretches([annotation], lines)
        tops = sorted({round(stretch.line.top) for stretch in stretches})
        for stretch in stretches:
            line = stretch.line
            box = QRectF(round(stretch.left) - 3.5, round(line.top) - 1.5, 0, 0)
            box.setRight(round(stretch.right) + 3.5)
            box.setBottom(round(line.bottom) + 1.5)
            # Down to the passage's next line, so that both are one shape, but over no gap.
            below = [top - 1.5 for top in tops if top > round(line.top)]
            if below and below[0] - box.bottom() < line.height / 2:
                box.setBottom(below[0])
            shape.addRect(box)
        pen = QPen(self._theme.stance(annotation.stance).line, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.strokePath(shape.simplified(), pen)


def pin_box(line: Line, left: float) -> QRectF:
    """Where the pin of a line stands, for a lane that begins at `left`."""
    size = theme.PIN_LANE
    return QRectF(left, round(line.top + (line.height - size) / 2), size, size)


def pin_tip(annotations: Sequence[Annotation]) -> str:
    """What a tool tip says at a pin: the note, or how many passages the pin stands for."""
    if len(annotations) > 1:
        return f"{len(annotations)} tagged passages begin here"
    return "".join(item.note or STANCE_NAME[item.stance] for item in annotations)


@lru_cache(maxsize=64)
def _pin(stance: Stance, theme_name: str, is_active: bool, ratio: float) -> QPixmap:
    colours = _theme(theme_name)
    pixmap = _blank(ratio)
    own = colours.stance(stance)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # The icon's sign is a hole in its shape: what lies behind it gives the sign its colour.
        painter.setBrush(colours.page if is_active else own.line)
        painter.drawEllipse(QRectF(3, 3, 10, 10))
        box = QRectF(-1, -1, theme.PIN_LANE + 2, theme.PIN_LANE + 2)
        theme.paint_icon(painter, stance.value, box, own.line if is_active else own.tint)
    return pixmap


@lru_cache(maxsize=256)
def _count(
    number: int, stance: Stance | None, theme_name: str, is_active: bool, ratio: float
) -> QPixmap:
    colours = _theme(theme_name)
    if stance is None:
        fill, ink = colours.chrome, colours.text
    else:
        fill, ink = colours.stance(stance).tint, colours.stance(stance).line
    if is_active:
        fill, ink = ink, colours.page
    pixmap = _blank(ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border if stance is None else fill, 1))
        painter.setBrush(QBrush(QColor(fill)))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 15, 15), 4, 4)
        painter.setPen(ink)
        words = str(number) if number < 100 else "99"
        painter.setFont(theme.sans(10 if number < 10 else 9, QFont.Weight.DemiBold))
        painter.drawText(QRectF(0, 0, 16, 16), Qt.AlignmentFlag.AlignCenter, words)
    return pixmap


def _blank(ratio: float) -> QPixmap:
    size = round(theme.PIN_LANE * ratio)
    pixmap = QPixmap(size, size)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _theme(name: str) -> Theme:
    return theme.DARK if name == "dark" else theme.LIGHT
