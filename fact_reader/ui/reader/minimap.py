"""The strip beside the text: scroll bar and map of the marks in one."""

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from fact_reader.model import Annotation, Stance
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME, plain_tip
from fact_reader.ui.reader.geometry import Geometry, HeightScale
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.mark_painter import Marks
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

# So long after the last change of the layout or the marks the map is drawn anew: a long text is
# laid out in steps, and asking for its end in between would do all of them at once.
_REBUILD_MS = 60
_REBUILD_MS_PER_CHARACTER = 1 / 3000
# A text is measured in steps that nobody feels.
_MEASURED_AT_ONCE = 40_000
_WIDTH = 14
_NEAR = 4
# How high the mark of what stands out is.
_CURRENT = 4
_LEAST_HANDLE = 24
_TIP_LENGTH = 160
_TIP_CONTEXT = 40


class Minimap(QScrollBar):
    """A quiet scroll bar with a mark where each annotation and each hit stands.

    A click on a mark asks for its passage with `passage_requested(start, end)`; elsewhere it
    scrolls there, and goes on while the mouse is dragged.
    """

    passage_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(tr("Place in the text"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._theme = theme.LIGHT
        self._geometry: Geometry | None = None
        self._text = ""
        self._marks = Marks()
        self._scale: HeightScale | None = None
        self._measuring: HeightScale | None = None
        self._rows: dict[int, Stance] = {}
        self._hit_rows: set[int] = set()
        self._picture: QPixmap | None = None
        self._edges_known: list[int] = []
        self._edges_made_of: object = None
        self._grabbed: float | None = None
        self._under_mouse = False
        self._rebuild_timer = QTimer(self)
        self._rebuild_timer.setSingleShot(True)
        self._rebuild_timer.timeout.connect(self._rebuild)

    def set_content(self, geometry: Geometry, text: str, marks: Marks) -> None:
        """Show the marks of another text; `marks` is shared and tells its changes by calls."""
        self._geometry, self._text, self._marks = geometry, text, marks
        self.layout_changed()
        self._rows, self._hit_rows, self._picture = {}, set(), None

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self._picture = None
        self.update()

    def marks_changed(self) -> None:
        """Draw the marks anew, soon."""
        if not self._rebuild_timer.isActive():
            self._rebuild_timer.start(_REBUILD_MS)

    def layout_changed(self) -> None:
        """The text stands otherwise than before: measure it again, soon."""
        self._scale = self._measuring = None
        self._rebuild_timer.start(round(_REBUILD_MS + len(self._text) * _REBUILD_MS_PER_CHARACTER))

    def marked_span(self, height: float) -> Span | None:
        """The marked passage nearest to a height of the strip, None where none is near."""
        near = self._near(height)
        if isinstance(near, Annotation):
            return (near.anchor.start, near.anchor.end)
        return near

    def rebuild_now(self) -> None:
        """Measure and draw at once what waits to be."""
        while self._rebuild_timer.isActive():
            self._rebuild_timer.stop()
            self._rebuild()

    # Where things stand

    def _total(self) -> float:
        return max(1.0, self.maximum() + self.pageStep())

    def _row(self, offset: int) -> float:
        """Where an offset stands on the strip."""
        if self._scale is None:
            return self.height() * offset / max(1, len(self._text))
        return self.height() * self._scale.height(offset) / self._total()

    def _offset(self, row: float) -> int:
        share = row / max(1, self.height())
        if self._scale is None:
            return round(len(self._text) * share)
        return self._scale.offset(self._total() * share)

    def _edges(self) -> list[int]:
        """Where each row of the strip begins in the text, and the last one ends.

        Kept as long as they hold: hits come anew with every letter that is typed.
        """
        rows = max(1, self.height())
        made_of = (self._scale, len(self._text), rows, self._total())
        if made_of != self._edges_made_of:
            within = (self._offset(row) for row in range(1, rows))
            self._edges_known = [0, *within, len(self._text) + 1]
            self._edges_made_of = made_of
        return self._edges_known

    def _handle(self) -> QRectF:
        height = max(_LEAST_HANDLE, self.height() * self.pageStep() / self._total())
        room = self.height() - height
        top = room * self.value() / self.maximum() if self.maximum() else 0.0
        return QRectF(self._left(), top, theme.MINIMAP_WIDTH, height)

    def _left(self) -> float:
        return (self.width() - theme.MINIMAP_WIDTH) / 2

    def _near(self, row: float) -> Annotation | Span | None:
        first, last = self._offset(row - _NEAR), self._offset(row + _NEAR) + 1
        annotations = self._marks.highlights.starting_in(first, last)
        if annotations:
            return min(annotations, key=lambda item: abs(self._row(item.anchor.start) - row))
        hits = [*self._marks.finds.overlapping(first, last)]
        hits += self._marks.hits.overlapping(first, last)
        return min(hits, key=lambda span: abs(self._row(span[0]) - row)) if hits else None

    def _rebuild(self) -> None:
        if self._scale is None and self._geometry is not None and self.isVisible():
            scale = self._measuring or HeightScale(self._geometry, len(self._text))
            if not scale.measure(_MEASURED_AT_ONCE):
                self._measuring = scale
                self._rebuild_timer.start(0)
                return
            self._scale, self._measuring = scale, None
        edges, marks = self._edges(), self._marks
        annotations = marks.highlights.first_of_parts(edges)
        self._rows = {row: annotation.stance for row, annotation in annotations.items()}
        self._hit_rows = marks.hits.parts_with_any(edges) | marks.finds.parts_with_any(edges)
        self._picture = None
        self.update()

    # Qt's own

    def sizeHint(self) -> QSize:
        """Narrow, with a little air on both sides of the strip."""
        return QSize(_WIDTH, 60)

    def minimumSizeHint(self) -> QSize:
        """The same width."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, the part in sight, and the marks on top."""
        colours = self._theme
        left, width = self._left(), theme.MINIMAP_WIDTH
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.page)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.rail)
            painter.drawRoundedRect(QRectF(left, 0, width, self.height()), 4, 4)
            if self.maximum() > 0:
                stressed = self._under_mouse or self._grabbed is not None
                painter.setBrush(_between(colours.border, colours.muted, 0.35 if stressed else 0.0))
                painter.drawRoundedRect(self._handle(), 4, 4)
            if self._picture is None:
                self._picture = self._paint_marks()
            painter.drawPixmap(0, 0, self._picture)

    def _paint_marks(self) -> QPixmap:
        """The marks alone, which stay the same while one scrolls: there can be 1,000 of them."""
        colours, left, ratio = self._theme, self._left(), self.devicePixelRatioF()
        picture = QPixmap(max(1, ceil(self.width() * ratio)), max(1, ceil(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            for row in self._hit_rows:
                painter.fillRect(QRectF(left - 2, row, 5, 2), colours.hit_line)
            for row, stance in self._rows.items():
                place = min(row, self.height() - 4)
                painter.fillRect(QRectF(left + 1, place, 6, 4), colours.stance(stance).line)
            if self._marks.current_find is not None:
                self._paint_current(painter, self._row(self._marks.current_find[0]))
        return picture

    def _paint_current(self, painter: QPainter, row: float) -> None:
        """What stands out in the text goes across the whole strip, set off from its neighbours."""
        place = min(max(1, round(row) - 1), self.height() - _CURRENT - 1)
        bar = QRectF(0, place, self.width(), _CURRENT)
        painter.fillRect(bar.adjusted(0, -1, 0, 1), self._theme.page)
        painter.fillRect(bar, self._theme.hit_line)

    def resizeEvent(self, event: QEvent) -> None:
        """The marks stand elsewhere on a strip of another length."""
        self._picture = None
        self.marks_changed()

    def showEvent(self, event: QEvent) -> None:
        """Heights are measured only once they can be seen."""
        self.marks_changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, go to a mark, or scroll to the place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row = event.position().y()
        handle = self._handle()
        span = self.marked_span(row) if not self._holds(handle, row) else None
        if span is not None:
            self.passage_requested.emit(*span)
            return
        if not self._holds(handle, row):
            self._scroll(row, handle.height() / 2)
            handle = self._handle()
        self._grabbed = row - handle.top()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along while the handle is held."""
        row = event.position().y()
        if self._grabbed is not None:
            self._scroll(row, self._grabbed)
            return
        on_mark = not self._holds(self._handle(), row) and self._near(row) is not None
        shapes = Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if on_mark else shapes.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        self._grabbed = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show the passage of the mark under the pointer, and that the strip can be used."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        if kind == QEvent.Type.DevicePixelRatioChange:
            self._picture = None
        if kind in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self._under_mouse = kind == QEvent.Type.Enter
            self.update()
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """What a tool tip says there: the passage in short, empty where there is no mark."""
        near = self._near(point.y())
        if near is None:
            return ""
        if isinstance(near, Annotation):
            stance, passage = tr(STANCE_NAME[near.stance]), _short(near.anchor.exact)
            return tr("{stance}: “{passage}”", stance=stance, passage=passage)
        start, end = max(0, near[0] - _TIP_CONTEXT), near[1] + _TIP_CONTEXT
        return f"…{_short(self._text[start:end])}…"

    def _holds(self, handle: QRectF, row: float) -> bool:
        return self.maximum() > 0 and handle.top() <= row <= handle.bottom()

    def _scroll(self, row: float, grabbed: float) -> None:
        room = max(1.0, self.height() - self._handle().height())
        self.setValue(round((row - grabbed) / room * self.maximum()))


def _short(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= _TIP_LENGTH else f"{words[:_TIP_LENGTH].rstrip()}…"


def _between(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
