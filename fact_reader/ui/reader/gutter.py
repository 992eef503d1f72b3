"""The panes in a row, and the gutters between them with the links that run through."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QToolTip

from fact_reader.model import Annotation, Link, LinkKind
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME, plain_tip
from fact_reader.ui.reader import connectors
from fact_reader.ui.reader.connectors import Connector
from fact_reader.ui.translating import mark, tr

if TYPE_CHECKING:
    from fact_reader.ui.reader.pane import ReaderPane
    from fact_reader.ui.reader.text_view import ArticleTextView

_TIP = mark("Drag to make one pane wider")
_LINKED = {LinkKind.ANSWERS: mark("answers"), LinkKind.SUPPORTS: mark("supports")}
_QUOTE_LENGTH = 100


class PaneRow(QSplitter):
    """The panes and the gutters between them; `follow_requested(annotation id)` for a click on a
    link. `colours`, `panes` and `links` are set by the owner, who calls `update_gutters` then."""

    follow_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.colours = theme.LIGHT
        self.panes: list[ReaderPane] = []
        self.links: tuple[Link, ...] = ()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GUTTER)

    def createHandle(self) -> QSplitterHandle:
        """Qt asks for the gutter between two panes."""
        return Gutter(self)

    def update_gutters(self) -> None:
        """Paint the links anew: a text was scrolled, or the links are others."""
        for number in range(1, self.count()):
            self.handle(number).update()

    def neighbours(self, gutter: "Gutter") -> tuple[int, int] | None:
        """The places among the panes of those beside a gutter, None while it has not both."""
        shown = [pane for pane in self.panes if not pane.isHidden()]
        for left, right in pairwise(shown):
            if self.handle(self.indexOf(right)) is gutter:
                return (self.panes.index(left), self.panes.index(right))
        return None


class Gutter(QSplitterHandle):
    """The space between two panes, with the links between their passages."""

    def __init__(self, row: PaneRow) -> None:
        super().__init__(Qt.Orientation.Horizontal, row)
        self._row = row
        self._hovered = ""
        self._pressed_at = QPoint()
        self._painted: list[Connector] = []
        self.setMouseTracking(True)

    def connectors(self) -> list[Connector]:
        """The links that are drawn here now."""
        beside = self._row.neighbours(self)
        links = self._row.links
        if beside is None or not links:
            return []
        views = [pane.view for pane in self._row.panes]
        left, right = views[beside[0]], views[beside[1]]
        tops: dict[object, int] = {view: self._top_of(view) for view in (left, right)}
        found = connectors.between(links, left, right, tops)
        before, after = views[: beside[0]], views[beside[1] + 1 :]
        if after:
            found += connectors.stubs(links, left, after, tops, at_left=True)
        if before:
            found += connectors.stubs(links, right, before, tops, at_left=False)
        return found

    def connector_at(self, point: QPoint) -> Connector | None:
        """The link at a place of the gutter."""
        return connectors.at(self._painted, QPointF(point), self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chrome between two borders, the links, and a grip under the mouse."""
        colours = self._row.colours
        self._painted = self.connectors()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.chrome)
            connectors.paint(painter, self._painted, self.width(), colours, self._chosen())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(0, 0, 1, self.height(), colours.border)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colours.border)
            if self.underMouse() and not self._hovered:
                painter.fillRect(
                    self.width() // 2 - 1, self.height() // 2 - 14, 2, 28, colours.muted
                )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a link, or the beginning of a drag of the gutter."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the link under the mouse stand out, or drag the gutter."""
        if event.buttons():
            moved = event.position().toPoint() - self._pressed_at
            is_click = moved.manhattanLength() < QApplication.startDragDistance()
            if not (self._hovered and is_click):
                super().mouseMoveEvent(event)
            return
        found = self.connector_at(event.position().toPoint())
        self._set_hovered(found.link.id if found is not None else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link to its other side."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._pressed_at).manhattanLength()
        found = self.connector_at(point)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if found is not None and is_left and moved < QApplication.startDragDistance():
            self._row.follow_requested.emit(found.followed(point.x() < self.width() / 2))

    def event(self, event: QEvent) -> bool:
        """Tell what a link joins; forget it when the mouse leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.connector_at(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(found) if found else tr(_TIP), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._set_hovered("")
        return super().event(event)

    def _set_hovered(self, link_id: str) -> None:
        if link_id == self._hovered:
            return
        self._hovered = link_id
        shapes = Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if link_id else shapes.SplitHCursor)
        self.update()

    def _chosen(self) -> set[str]:
        """The links that stand out: the one under the mouse, else those of the chosen passage."""
        if self._hovered:
            return {self._hovered}
        active = {pane.view.active_id for pane in self._row.panes} - {""}
        return {one.link.id for one in self._painted if any(one.has(other) for other in active)}

    def _tip(self, connector: Connector) -> str:
        ends = [self._annotation(connector.link.source_id)]
        ends.append(self._annotation(connector.link.target_id))
        words = [
            tr("{stance}: “{passage}”", stance=tr(STANCE_NAME[end.stance]), passage=_short(end))
            for end in ends
            if end is not None
        ]
        return plain_tip(f"\n{tr(_LINKED[connector.link.kind])}\n".join(words))

    def _annotation(self, annotation_id: str) -> Annotation | None:
        found = (pane.view.highlights.get(annotation_id) for pane in self._row.panes)
        return next((one for one in found if one is not None), None)

    def _top_of(self, view: "ArticleTextView") -> int:
        return view.viewport().mapTo(self._row, QPoint(0, 0)).y() - self.y()


def _short(annotation: Annotation) -> str:
    quote = " ".join(annotation.anchor.exact.split())
    return quote if len(quote) <= _QUOTE_LENGTH else f"{quote[:_QUOTE_LENGTH].rstrip()}…"
