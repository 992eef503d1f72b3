"""A stored text set to be read: its look, its places, and the line read staying where it is."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent, QShowEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from fact_reader.model.structure import Structure
from fact_reader.ui.reader import typesetting
from fact_reader.ui.reader.geometry import Geometry
from fact_reader.ui.reader.headings import Heading, headings_of
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.minimap import Minimap
from fact_reader.ui.reader.parts import Parts
from fact_reader.ui.reader.pins import PinLane
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.reader.reading_place import ReadingPlace
from fact_reader.ui.reader.stored_text_edit import StoredTextEdit
from fact_reader.ui.reader.typesetting import Typesetter
from fact_reader.ui.translating import tr

# A revealed passage keeps so far from the upper and lower edge.
_REVEAL_ROOM = 48
# Within so many lines of either edge there is one with words, but for gaps that nobody sets.
_ENDS_IN_LINES = 4


class TypesetTextEdit(StoredTextEdit):
    """Knows where each passage stands; every offset is a code point of the text, end exclusive.

    Signals besides those of StoredTextEdit: `scrolled()` when another place is shown, and not only
    the same one in a new layout; `top_changed()` after either.
    """

    scrolled = Signal()
    top_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._look = TextLook()
        self._narrow = False
        # What stands in another article, too, can be put side by side.
        self.headings: tuple[Heading, ...] = ()
        self._own_document: QTextDocument | None = None
        # How far down passages begin and end, until the text is laid out anew.
        self._bands: dict[Span, tuple[float, float]] = {}
        self._typesetter = Typesetter("", "", self._positions)
        self._geometry = Geometry(self.document(), self._positions)
        self.minimap = Minimap(self)
        self.setVerticalScrollBar(self.minimap)
        self._place = ReadingPlace(self.minimap, self._current_geometry)
        self.minimap.valueChanged.connect(self._scrolled)

    @property
    def look(self) -> TextLook:
        """How the text is set."""
        return self._look

    @property
    def title_span(self) -> Span | None:
        """Where the article's title stands in the text, None where it does not."""
        return self._typesetter.title_span

    # What is shown

    def set_article(self, text: str, title: str, structure: Structure | None = None) -> None:
        """Show another text, from its top, with the parts and links that are known of it."""
        positions = Positions(text)
        parts = Parts(structure or Structure(), text)
        self.headings = headings_of(structure or Structure(), text)
        self._typesetter = Typesetter(text, title, positions, parts, self._typesetter.accent)
        self._narrow = self.is_narrow()
        document = self._typesetter.make(self._look, self, narrow=self._narrow)
        self._set_margins(document)
        self._geometry = Geometry(document, positions)
        with self._place.held():
            self._place.go(0)
            self._show(text, positions, document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        self._bands.clear()
        document.documentLayout().documentSizeChanged.connect(self._laid_out)
        self.setAccessibleName(tr("Text of {title}", title=title) if title else tr("Text"))
        self.top_changed.emit()

    def retitle(self, title: str) -> None:
        """Name the article anew, and set that title in the text where it stands there."""
        self.setAccessibleName(tr("Text of {title}", title=title) if title else tr("Text"))
        old = self._typesetter
        typesetter = Typesetter(self.text, title, self._positions, old.parts, old.accent)
        if typesetter.title_span != self._typesetter.title_span:
            self._typesetter = typesetter
            self._restyle()

    def set_look(self, look: TextLook) -> None:
        """Set the text otherwise; the line that is read stays in its place."""
        if look == self._look:
            return
        self._look = look
        self._restyle()
        self.viewport().update()
        self.top_changed.emit()

    def set_accent(self, accent: QColor) -> None:
        """Show links in another colour."""
        if accent != self._typesetter.accent:
            self._typesetter.accent = accent
            if self._typesetter.parts.has_links:
                self._restyle()

    # Places

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a passage stands comfortably in view, not at all where it does already."""
        boxes = self._geometry.end_boxes((start, end))
        if boxes is None:
            return
        top, height = self.minimap.value(), self.viewport().height()
        room = min(_REVEAL_ROOM, height // 4)
        first, last = boxes[0].top(), boxes[1].bottom()
        fits = first >= top + room and last <= top + height - room
        if fits or (top == 0 and last <= height - room):
            return
        self.scroll_to(round(max(0.0, first - height / 3)))

    def scroll_to(self, top: int) -> None:
        """Scroll to a height that may lie beyond what is laid out so far."""
        self._place.scroll_to(top)
        self._scrolled()

    def visible_span(self) -> Span:
        """From the first character in sight to the last."""
        top = self.minimap.value()
        bottom = top + self.viewport().height()
        # Only some lines at either end: this is asked for in every frame of scrolling.
        near = min(_ENDS_IN_LINES * self._look.line_height, bottom - top)
        first = self._geometry.lines_read(top, top + near)
        last = self._geometry.lines_read(bottom - near, bottom)
        if not first or not last:
            first = last = self._geometry.lines_read(top, bottom)
        return (first[0].start, last[-1].end) if first else (0, 0)

    def top_offset(self) -> int:
        """Where the first line in sight begins."""
        return self._place.offset

    def set_top_offset(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first in sight, also once it is shown."""
        self._place.go(min(max(offset, 0), len(self._text)))
        self.top_changed.emit()

    def is_title_above(self) -> bool:
        """Whether the title stands in the text and is scrolled out of sight."""
        span = self.title_span
        ends = self._geometry.end_boxes(span) if span is not None and self.minimap.value() else None
        return ends is not None and ends[1].bottom() < self.minimap.value()

    def span_ends(self, span: Span) -> tuple[QRect, QRect] | None:
        """Where a passage's first and its last line stand in the viewport."""
        boxes = self._geometry.end_boxes(span)
        if boxes is None:
            return None
        first, last = (box.toRect().translated(0, -self.minimap.value()) for box in boxes)
        return (first, last)

    def band(self, span: Span) -> tuple[float, float]:
        """How far down a passage begins and ends in the document; lays out all text before it."""
        found = self._bands.get(span)
        if found is None:
            boxes = self._geometry.end_boxes(span)
            found = (boxes[0].top(), boxes[1].bottom()) if boxes else (0.0, 0.0)
            self._bands[span] = found
        return found

    def offset_near(self, point: QPointF) -> int:
        """The place between two characters that is nearest to a point of the viewport."""
        on_line = self._point_on_a_line(point)
        cursor = self.cursorForPosition(on_line.toPoint())
        return self._positions.to_code_point(cursor.position())

    def column(self) -> tuple[int, int]:
        """Left and right edge of the text's column in the viewport."""
        at_right = self.viewportMargins().right() > 0
        return typesetting.text_column(self.viewport().width(), self._look, at_right=at_right)

    def widest(self) -> int:
        """The width of the viewport from which on the text gets no wider."""
        return typesetting.widest_page(self._look)

    def set_room_beside(self, width: int) -> None:
        """Leave so much room free between the text and the scroll bar."""
        if width != self.viewportMargins().right():
            with self._place.held():
                self.setViewportMargins(0, 0, width, 0)

    def is_narrow(self) -> bool:
        """Whether the text has so little room that its title is set smaller."""
        return typesetting.is_narrow(self.viewport().width())

    # Qt's own events

    def showEvent(self, event: QShowEvent) -> None:
        """Qt would scroll to the caret; the line that was read is what is wanted."""
        with self._place.held():
            super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column anew; the line that is read stays in its place."""
        self._bands.clear()
        with self._place.held():
            self._fit_title()
            self._set_margins(self.document())
            super().resizeEvent(event)
        self.top_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection."""
        super().mouseMoveEvent(self._on_a_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection."""
        super().mouseReleaseEvent(self._on_a_line(event))

    # Within

    def _restyle(self) -> None:
        document = self.document()
        self._bands.clear()
        with self._place.held():
            # With its layout on, each change of a format would lay out the whole text at once.
            document.setLayoutEnabled(False)
            self._typesetter.restyle(document, self._look, narrow=self._narrow)
            self._set_margins(document)
            document.setLayoutEnabled(True)
            document.markContentsDirty(0, self._positions.utf16_length + 1)

    def _laid_out(self) -> None:
        self._bands.clear()
        self.minimap.layout_changed()

    def _fit_title(self) -> None:
        """Give the title its size for this width, without laying the text out."""
        if self._narrow == self.is_narrow():
            return
        self._narrow = not self._narrow
        document = self.document()
        document.setLayoutEnabled(False)
        self._typesetter.style_title(document, self._look, narrow=self._narrow)
        document.setLayoutEnabled(True)

    def _current_geometry(self) -> Geometry:
        return self._geometry

    def _set_margins(self, document: QTextDocument) -> None:
        typesetting.set_margins(document, self.viewport().width(), self.column())

    def _lane(self) -> PinLane:
        return typesetting.pin_lane(self.viewport().width(), self.column())

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The same event of the left button, moved to the middle of the nearest line with words."""
        left, page = Qt.MouseButton.LeftButton, self.viewport().rect()
        is_left = event.button() == left or bool(event.buttons() & left)
        if not is_left or not page.contains(event.position().toPoint()):
            return event
        return QMouseEvent(
            event.type(),
            self._point_on_a_line(event.position()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def _point_on_a_line(self, point: QPointF) -> QPointF:
        """The point moved up or down to the middle of the nearest line with words.

        Between two paragraphs lies a blank line, whose only place Qt would take: a drag there
        would be lost. It is set low, but for Qt it reaches into the letters below it.
        """
        shift, page = self.minimap.value(), self.viewport().height()
        height, reach = point.y() + shift, self._look.line_height
        top, bottom = max(height - reach, shift), min(height + reach, shift + page)
        line = self._geometry.nearest_line(height, top, bottom) if top <= bottom else None
        if line is None:
            return point
        y = line.top + line.height / 2 - shift
        return QPointF(point.x(), min(max(y, 0.0), page - 1.0))

    def _in_document(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.minimap.value())

    def _scrolled(self) -> None:
        self._place.take()
        if not self._place.is_held:
            self.scrolled.emit()
        self.top_changed.emit()
