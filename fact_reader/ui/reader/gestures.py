"""What the left button does in a text besides selecting: dragging a handle, pressing a pin
or a count.

A gesture begins with the press that made it and gets every move until the release.
"""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from fact_reader.model import Annotation
from fact_reader.ui.reader.handles import Handle, Resizing

if TYPE_CHECKING:
    from fact_reader.ui.reader.text_view import ArticleTextView

# Nearer than this to the upper or lower edge a drag scrolls the text, the faster the nearer.
_SCROLL_EDGE = 24
_SCROLL_MS = 25
_WITHIN = 2.0


class Gesture(Protocol):
    """One gesture under way."""

    def move(self, event: QMouseEvent) -> None:
        """The mouse was moved with its button down."""

    def release(self, event: QMouseEvent) -> None:
        """The button was let go: do what the gesture is for."""

    def cancel(self) -> None:
        """Escape, or the text changed: leave everything as it was."""


class HandleDrag(QObject):
    """Drags one end of the chosen passage, which shows at once what it would become."""

    def __init__(
        self, view: "ArticleTextView", annotation: Annotation, handle: Handle, press: QPointF
    ) -> None:
        super().__init__(view)
        self._view = view
        self._annotation = annotation
        anchor = annotation.anchor
        span = (anchor.start, anchor.end)
        self._resizing = Resizing(view.text, span, by_end=handle.is_end)
        # The knob hangs beside the line. The place that counts is just within it, and no further:
        # who drags looks at the pointer.
        edge = handle.bottom - _WITHIN if handle.is_end else handle.top + _WITHIN
        self._grab = QPointF(handle.x, edge - view.minimap.value()) - press
        self._point = press
        self._exact = False
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_MS)
        self._timer.timeout.connect(self._scroll)
        view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)

    def move(self, event: QMouseEvent) -> None:
        """Take the end along, and scroll where the mouse is near an edge."""
        self._point = event.position()
        self._exact = self._view.is_exact(event.modifiers())
        self._follow()
        if self._speed():
            self._timer.start()
        else:
            self._timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """Ask for the passage that is shown."""
        self.move(event)
        self._end()
        span, anchor = self._resizing.span, self._annotation.anchor
        if span != (anchor.start, anchor.end):
            self._view.resize_requested.emit(self._annotation.id, *span)

    def cancel(self) -> None:
        """Show the passage as it is stored."""
        self._end()

    def _end(self) -> None:
        self._timer.stop()
        anchor = self._annotation.anchor
        self._view.show_passage(self._annotation, (anchor.start, anchor.end))
        self.deleteLater()

    @Slot()
    def _scroll(self) -> None:
        bar = self._view.minimap
        before = bar.value()
        bar.setValue(before + self._speed())
        if bar.value() == before:
            self._timer.stop()
        self._follow()

    def _follow(self) -> None:
        height = self._view.viewport().height()
        point = self._point + self._grab
        point.setY(min(max(point.y(), 0.0), height - 1.0))
        if self._resizing.move(self._view.offset_near(point), exact=self._exact):
            self._view.show_passage(self._annotation, self._resizing.span)

    def _speed(self) -> int:
        """How many pixels to scroll at a time; negative upwards."""
        y, height = self._point.y(), self._view.viewport().height()
        if y < _SCROLL_EDGE:
            return -min(40, 4 + round((_SCROLL_EDGE - y) / 3))
        if y > height - _SCROLL_EDGE:
            return min(40, 4 + round((y - height + _SCROLL_EDGE) / 3))
        return 0


class PinPress:
    """A press on a pin: a click chooses or lists, a drag draws a link to another pin."""

    def __init__(
        self, view: "ArticleTextView", pinned: list[Annotation], active_id: str, press: QPointF
    ) -> None:
        self._view = view
        self._pinned = pinned
        self._press = press
        ids = [annotation.id for annotation in pinned]
        self._source_id = active_id if active_id in ids else ids[0]
        self._is_drag = False

    def move(self, event: QMouseEvent) -> None:
        """Draw the link to where the mouse is."""
        moved = (event.position() - self._press).manhattanLength()
        if self._is_drag or moved >= QApplication.startDragDistance():
            place = event.globalPosition().toPoint()
            if not self._is_drag:
                self._is_drag = True
                viewport = self._view.viewport()
                viewport.setCursor(Qt.CursorShape.CrossCursor)
                start = viewport.mapToGlobal(self._press.toPoint())
                self._view.link_dragged.emit(self._source_id, start)
            self._view.link_dragged.emit(self._source_id, place)

    def release(self, event: QMouseEvent) -> None:
        """A click, or the end of a link."""
        place = event.globalPosition().toPoint()
        if self._is_drag:
            self._view.link_dropped.emit(self._source_id, place)
        elif len(self._pinned) > 1:
            self._view.list_annotations(self._pinned, place + QPoint(0, 8))
        else:
            self._view.annotation_clicked.emit(self._source_id)

    def cancel(self) -> None:
        """Draw no link."""
        if self._is_drag:
            self._view.link_cancelled.emit()


class ChipPress:
    """A press on the count of the annotations at one place, which lists them."""

    def __init__(self, view: "ArticleTextView") -> None:
        self._view = view

    def move(self, event: QMouseEvent) -> None:
        """Nothing is dragged."""

    def release(self, event: QMouseEvent) -> None:
        """Show the list."""
        self._view.list_annotations_here()

    def cancel(self) -> None:
        """Show none."""
