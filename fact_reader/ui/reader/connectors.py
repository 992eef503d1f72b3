"""The links between the passages of two neighbouring panes: where they run, and how they look.

A link whose source and target are both shown runs from the one to the other through the gutter. An
end that is scrolled out of sight lies at the upper or lower edge, where a count tells how many lie
there. A link to a pane that is not a neighbour is a stub that points there. Links of which no end
is in sight are not drawn.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from fact_reader.model import Annotation, Link, Stance
from fact_reader.ui import theme
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme

# Up to so many links are ribbons, more are lines.
_MOST_RIBBONS = 8
# A ribbon is as high as its passage, up to this.
_HIGHEST = 150.0
# So far from the edge of the text an end lies that is out of sight.
_EDGE = 11.0
# This near to a link is on it.
_NEAR = 5.0
_FADED = 0.3
_STUB = 18.0
_LINE, _DOUBLE_GAP = 1.4, 1.2


@dataclass(frozen=True, slots=True)
class End:
    """One end of a link: its band in the gutter, and whether it is in sight (0), above or below."""

    annotation: Annotation
    top: float
    bottom: float
    beyond: int

    @property
    def middle(self) -> float:
        """Where a line to this end arrives."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Connector:
    """A link as it is drawn, in the style of `stance`, that of its source.

    `left` or `right` is None where that end is in a pane further away: `far_id` is its annotation.
    """

    link: Link
    stance: Stance
    left: End | None
    right: End | None
    far_id: str = ""

    def path(self, width: float) -> QPainterPath:
        """The line through the middle of both ends, or the stub."""
        return self._curve(
            width,
            self.left.middle if self.left else None,
            self.right.middle if self.right else None,
        )

    def ribbon(self, width: float) -> tuple[QPainterPath, QPainterPath]:
        """The upper and the lower edge of the ribbon, from left to right."""
        left, right = self.left, self.right
        return (
            self._curve(width, left.top if left else None, right.top if right else None),
            self._curve(width, left.bottom if left else None, right.bottom if right else None),
        )

    def has(self, annotation_id: str) -> bool:
        """Whether an annotation is one of its ends."""
        return annotation_id in {self.link.source_id, self.link.target_id}

    def followed(self, from_left: bool) -> str:
        """The annotation that a click leads to: an end out of sight, else the farther one."""
        if self.left is None or self.right is None:
            return self.far_id
        if self.left.beyond != self.right.beyond:
            hidden = self.left if self.left.beyond else self.right
            return hidden.annotation.id
        return (self.right if from_left else self.left).annotation.id

    @staticmethod
    def _curve(width: float, left: float | None, right: float | None) -> QPainterPath:
        path = QPainterPath()
        if left is not None and right is not None:
            path.moveTo(0, left)
            path.cubicTo(QPointF(width / 2, left), QPointF(width / 2, right), QPointF(width, right))
        elif left is not None:
            path.moveTo(0, left)
            path.lineTo(min(_STUB, width - 3), left)
        elif right is not None:
            path.moveTo(width, right)
            path.lineTo(width - min(_STUB, width - 3), right)
        return path


def between(
    links: Iterable[Link], left: ArticleTextView, right: ArticleTextView, top: Mapping[object, int]
) -> list[Connector]:
    """The connectors of a gutter; `top` is how far down in it each view's text begins."""
    spans = (left.visible_span(), right.visible_span())
    found = []
    for link in links:
        for first, second in (
            (link.source_id, link.target_id),
            (link.target_id, link.source_id),
        ):
            one, other = left.highlights.get(first), right.highlights.get(second)
            if one is None or other is None:
                continue
            sides = (_side(one, spans[0]), _side(other, spans[1]))
            if not all(sides):
                ends = _end(left, one, sides[0], top), _end(right, other, sides[1], top)
                source = one if first == link.source_id else other
                found.append(Connector(link, source.stance, *ends))
    return found


def stubs(
    links: Iterable[Link],
    view: ArticleTextView,
    elsewhere: Iterable[ArticleTextView],
    top: Mapping[object, int],
    *,
    at_left: bool,
) -> list[Connector]:
    """What points from a pane to others that are not its neighbours.

    `at_left` says that the pane stands at the left of the gutter.
    """
    others, span = list(elsewhere), view.visible_span()
    found = []
    for link in links:
        for near, far in ((link.source_id, link.target_id), (link.target_id, link.source_id)):
            annotation = view.highlights.get(near)
            if annotation is None or _side(annotation, span):
                continue
            if any(other.highlights.get(far) is not None for other in others):
                stance = _stance_of(link, [view, *others])
                end = _end(view, annotation, 0, top)
                left, right = (end, None) if at_left else (None, end)
                found.append(Connector(link, stance, left, right, far))
    return found


def _stance_of(link: Link, views: Iterable[ArticleTextView]) -> Stance:
    """The stance of the end that speaks to the other one."""
    for view in views:
        source = view.highlights.get(link.source_id)
        if source is not None:
            return source.stance
    return Stance.CLAIM


def _side(annotation: Annotation, visible: Span) -> int:
    """Whether a passage is in sight (0), above (-1) or below (1)."""
    if annotation.anchor.end <= visible[0]:
        return -1
    return 1 if annotation.anchor.start >= visible[1] else 0


def _end(
    view: ArticleTextView, annotation: Annotation, beyond: int, top: Mapping[object, int]
) -> End:
    anchor, begin, height = annotation.anchor, top[view], view.viewport().height()
    if beyond:
        edge = begin + (_EDGE if beyond < 0 else height - _EDGE)
        return End(annotation, edge, edge, beyond)
    # What is in sight is laid out: this costs no layout of the rest.
    shift = view.minimap.value()
    band = view.band((anchor.start, anchor.end))
    first, last = band[0] - shift, band[1] - shift
    upper = min(max(first, 0.0), height - 2.0)
    lower = max(min(last, float(height), upper + _HIGHEST), upper + 2.0)
    return End(annotation, begin + upper, begin + lower, 0)


def at(connectors: Sequence[Connector], point: QPointF, width: float) -> Connector | None:
    """The connector that is nearest to a point of the gutter, if any is near."""
    best, least = None, (_NEAR, 0.0)
    ribbons = _are_ribbons(connectors, width)
    for connector in connectors:
        middle = _height_at(connector.path(width), point.x())
        upper, lower = middle, middle
        if ribbons:
            upper, lower = (_height_at(edge, point.x()) for edge in connector.ribbon(width))
        beyond = max(upper - point.y(), point.y() - lower, 0.0)
        if connector.left is None or connector.right is None:
            end = connector.path(width).pointAtPercent(1).x()
            beyond = max(beyond, abs(point.x() - end) - _STUB)
        away = (beyond, abs(middle - point.y()))
        if away < least:
            best, least = connector, away
    return best


def _height_at(path: QPainterPath, x: float) -> float:
    """How far down a curve is at `x`: it runs from one side to the other without turning."""
    low, high = 0.0, 1.0
    rising = path.pointAtPercent(0).x() <= path.pointAtPercent(1).x()
    for _ in range(10):
        middle = (low + high) / 2
        if (path.pointAtPercent(middle).x() < x) == rising:
            low = middle
        else:
            high = middle
    return path.pointAtPercent(low).y()


def _are_ribbons(connectors: Sequence[Connector], width: float) -> bool:
    """Whether there are so few links, and so much room, that ribbons stay readable."""
    whole = sum(one.left is not None and one.right is not None for one in connectors)
    return whole <= _MOST_RIBBONS and width > theme.GUTTER / 2


def paint(
    painter: QPainter,
    connectors: Sequence[Connector],
    width: float,
    colours: Theme,
    chosen: Set[str],
) -> None:
    """Paint all; where some links are chosen, by their ids, they stand out over the rest."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ribbons = _are_ribbons(connectors, width)
    for connector in sorted(connectors, key=lambda one: one.link.id in chosen):
        is_chosen = connector.link.id in chosen
        painter.setOpacity(_FADED if chosen and not is_chosen else 1.0)
        if (ribbons or is_chosen) and connector.left is not None and connector.right is not None:
            _paint_ribbon(painter, connector, width, colours)
        else:
            _paint_line(painter, connector, width, colours)
    painter.setOpacity(1.0)
    _paint_counts(painter, connectors, width, colours)


def _paint_ribbon(painter: QPainter, connector: Connector, width: float, colours: Theme) -> None:
    upper, lower = connector.ribbon(width)
    shape = QPainterPath(upper)
    shape.connectPath(lower.toReversed())
    shape.closeSubpath()
    own = colours.stance(connector.stance)
    fill = QColor(own.tint)
    fill.setAlphaF(0.85)
    painter.fillPath(shape, fill)
    for edge in (upper, lower):
        _stroke(painter, edge, own.line, connector.stance, own.tint)


def _paint_line(painter: QPainter, connector: Connector, width: float, colours: Theme) -> None:
    own, path = colours.stance(connector.stance), connector.path(width)
    _stroke(painter, path, own.line, connector.stance, colours.chrome)
    if connector.left is None or connector.right is None:
        _paint_tip(painter, path, own.line)


def _stroke(
    painter: QPainter, path: QPainterPath, colour: QColor, stance: Stance, ground: QColor
) -> None:
    """Draw a line as the stance underlines its passages: solid, dashed or double."""
    pen = QPen(colour, _LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stance is Stance.DENIAL:
        pen.setDashPattern([5 / _LINE, 3 / _LINE])
    elif stance is Stance.CONFIRMATION:
        # A broad line with a gap in it.
        painter.strokePath(path, QPen(colour, 2 * _LINE + _DOUBLE_GAP))
        pen = QPen(ground, _DOUBLE_GAP)
    painter.strokePath(path, pen)


def _paint_tip(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """An arrow head at the end of a stub."""
    end = path.pointAtPercent(1)
    way = 1 if end.x() >= path.pointAtPercent(0).x() else -1
    head = QPainterPath(end + QPointF(2 * way, 0))
    head.lineTo(end + QPointF(-5 * way, -4))
    head.lineTo(end + QPointF(-5 * way, 4))
    head.closeSubpath()
    painter.fillPath(head, colour)


def _paint_counts(
    painter: QPainter, connectors: Iterable[Connector], width: float, colours: Theme
) -> None:
    """An arrow where ends lie out of sight, with their number where there are several."""
    counts: Counter[tuple[bool, int, float]] = Counter()
    for connector in connectors:
        for is_left, end in ((True, connector.left), (False, connector.right)):
            if end is not None and end.beyond:
                counts[is_left, end.beyond, end.middle] += 1
    painter.setFont(theme.sans(9, QFont.Weight.DemiBold))
    for (is_left, beyond, middle), count in counts.items():
        words = str(count) if 1 < count < 100 else "99" if count > 1 else ""
        box = QRectF(0, 0, 9.0 + 6 * len(words), 13)
        box.setWidth(min(box.width(), width - 2))
        box.moveCenter(QPointF(0, middle))
        box.moveLeft(1.5 if is_left else width - 1.5 - box.width())
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.card)
        painter.drawRoundedRect(box, 4, 4)
        x, y = box.left() + 4.5, box.center().y()
        arrow = QPainterPath(QPointF(x, y + 3 * beyond))
        arrow.lineTo(x - 3, y - 2 * beyond)
        arrow.lineTo(x + 3, y - 2 * beyond)
        arrow.closeSubpath()
        painter.fillPath(arrow, colours.text)
        if words and box.width() >= 9 + 6 * len(words):
            painter.setPen(colours.text)
            painter.drawText(box.adjusted(7, 0, -1, 0), Qt.AlignmentFlag.AlignCenter, words)
    painter.setBrush(Qt.BrushStyle.NoBrush)
