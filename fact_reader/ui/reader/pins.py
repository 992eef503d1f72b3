"""The pins beside a text: a sign on each line where a tagged passage begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap

from fact_reader.model import Annotation, Stance
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME
from fact_reader.ui.reader.geometry import Geometry, Line
from fact_reader.ui.reader.highlights import Highlights
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr


@dataclass(frozen=True, slots=True)
class PinLane:
    """Where pins stand: the left edge of their lane, and how wide they are."""

    left: int
    size: int


def pin_box(line: Line, lane: PinLane) -> QRectF:
    """Where the pin of a line stands."""
    top = round(line.top + (line.height - lane.size) / 2)
    return QRectF(lane.left, top, lane.size, lane.size)


def pinned_at(
    point: QPointF, geometry: Geometry, highlights: Highlights, lane: PinLane
) -> list[Annotation]:
    """The annotations of the pin that stands at a point of the document."""
    if not lane.left <= point.x() < lane.left + lane.size:
        return []
    for line in geometry.lines(point.y() - 1, point.y() + 1):
        if pin_box(line, lane).contains(point):
            return highlights.starting_in(line.start, line.end)
    return []


def pin_tip(annotations: Sequence[Annotation]) -> str:
    """What a tool tip says at a pin: the note, or how many passages the pin stands for."""
    if len(annotations) > 1:
        return counted(
            "{n} tagged passage begins here",
            "{n} tagged passages begin here",
            len(annotations),
        )
    return "".join(item.note or tr(STANCE_NAME[item.stance]) for item in annotations)


def pin(
    annotations: Sequence[Annotation], colours: Theme, is_active: bool, size: int, ratio: float
) -> QPixmap:
    """The pin of the annotations that begin on a line: a sign, or the number of several.

    `ratio` is how many pixels of the screen one device-independent pixel has.
    """
    stances = {annotation.stance for annotation in annotations}
    stance = stances.pop() if len(stances) == 1 else None
    if len(annotations) == 1 and stance is not None:
        return _sign(stance, colours.name, is_active, size, ratio)
    return _count(len(annotations), stance, colours.name, is_active, size, ratio)


@lru_cache(maxsize=64)
def _sign(stance: Stance, theme_name: str, is_active: bool, size: int, ratio: float) -> QPixmap:
    colours = _theme(theme_name)
    pixmap = _blank(size, ratio)
    own = colours.stance(stance)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # The icon's sign is a hole in its shape: what lies behind it gives the sign its colour.
        painter.setBrush(colours.page if is_active else own.line)
        rim = size * 3 / theme.PIN_LANE
        painter.drawEllipse(QRectF(rim, rim, size - 2 * rim, size - 2 * rim))
        box = QRectF(-1, -1, size + 2, size + 2)
        theme.paint_icon(painter, stance.value, box, own.line if is_active else own.tint)
    return pixmap


@lru_cache(maxsize=256)
def _count(
    number: int,
    stance: Stance | None,
    theme_name: str,
    is_active: bool,
    size: int,
    ratio: float,
) -> QPixmap:
    colours = _theme(theme_name)
    if stance is None:
        fill, ink = colours.chrome, colours.text
    else:
        fill, ink = colours.stance(stance).tint, colours.stance(stance).line
    if is_active:
        fill, ink = ink, colours.page
    pixmap = _blank(size, ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border if stance is None else fill, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 4, 4)
        painter.setPen(ink)
        words = str(number) if number < 100 else "99"
        largest = 10 if number < 10 else 9
        font = theme.sans(min(largest, size - 5), QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, words)
    return pixmap


def _blank(size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _theme(name: str) -> Theme:
    return theme.THEMES[name]
