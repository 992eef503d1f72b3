"""The reading view of one article, with tagged passages and hits painted under the letters."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from fact_reader.model import Annotation
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.reader import mark_painter, pins, typesetting
from fact_reader.ui.reader.geometry import Geometry
from fact_reader.ui.reader.highlights import Highlights, Span, Spans
from fact_reader.ui.reader.mark_painter import MarkPainter, Marks
from fact_reader.ui.reader.minimap import Minimap
from fact_reader.ui.reader.pins import PinLane
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.reader.reading_place import ReadingPlace
from fact_reader.ui.reader.stored_text_edit import StoredTextEdit
from fact_reader.ui.reader.typesetting import Typesetter
from fact_reader.ui.theme import Theme

# A revealed passage keeps so far from the upper and lower edge.
_REVEAL_ROOM = 48


class ArticleTextView(StoredTextEdit):
    """Shows a stored text and its marks; every offset is a code point of it, end exclusive.

    Signals besides those of StoredTextEdit: `annotation_clicked(id)`; `plain_clicked()` for a click
    where no annotation is; `annotation_hovered(id)`, empty where there is none; `top_changed()`
    after scrolling or a new layout.
    """

    annotation_clicked = Signal(str)
    plain_clicked = Signal()
    annotation_hovered = Signal(str)
    top_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setObjectName("articleText")
        self._theme = theme.LIGHT
        self._scale = 1.0
        self._marks = Marks()
        self._pressed_pin = False
        self._pressed_at = QPoint()
        self._narrow = False
        self._own_document: QTextDocument | None = None
        self.minimap = Minimap(self)
        self.setVerticalScrollBar(self.minimap)
        self._place = ReadingPlace(self.minimap, self._current_geometry)
        self.minimap.valueChanged.connect(self._scrolled)
        self.minimap.passage_requested.connect(self.reveal)
        self.set_article("", "")

    @property
    def highlights(self) -> Highlights:
        """The annotations that are shown."""
        return self._marks.highlights

    @property
    def title_span(self) -> Span | None:
        """Where the article's title stands in the text, None where it does not."""
        return self._typesetter.title_span

    # What is shown

    def set_article(self, text: str, title: str) -> None:
        """Show another text, from its top and without marks."""
        self._marks = Marks()
        positions = Positions(text)
        self._typesetter = Typesetter(text, title, positions)
        self._narrow = self.is_narrow()
        document = self._typesetter.make(self._scale, self, narrow=self._narrow)
        self._set_margins(document)
        self._geometry = Geometry(document, positions)
        self._painter = MarkPainter(self._geometry, self._theme, self._scale)
        with self._place.held():
            self._place.go(0)
            self._show(text, positions, document)
        if self._own_document is not None:
            self._own_document.deleteLater()
        self._own_document = document
        document.documentLayout().documentSizeChanged.connect(self.minimap.layout_changed)
        self.minimap.set_content(self._geometry, text, self._marks)
        self.setAccessibleName(f"Text of {title}" if title else "Text")
        self.top_changed.emit()

    def retitle(self, title: str) -> None:
        """Name the article anew, and set that title in the text where it stands there."""
        self.setAccessibleName(f"Text of {title}" if title else "Text")
        typesetter = Typesetter(self.text, title, self._positions)
        if typesetter.title_span != self._typesetter.title_span:
            self._typesetter = typesetter
            self._restyle()

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations and no others."""
        self._marks.highlights = Highlights(annotations)
        self._marks_changed()

    def apply_changes(self, saved: Sequence[Annotation], removed: Sequence[Annotation]) -> None:
        """Show annotations as saved and take removed ones away; paints only where they stand."""
        for annotation in removed:
            self._update_around(annotation.id)
            self.highlights.remove(annotation.id)
        for annotation in saved:
            self._update_around(annotation.id)
            self.highlights.save(annotation)
            self._update_around(annotation.id)
        self.minimap.marks_changed()

    def set_marks(self, spans: Iterable[Span]) -> None:
        """Mark the hits of the search over all articles."""
        self._marks.hits = Spans(spans)
        self._marks_changed()

    def set_find_marks(self, spans: Iterable[Span], current: Span | None) -> None:
        """Mark what is found in this article; `current` stands out."""
        self._marks.finds = Spans(spans)
        self._marks.current_find = current
        self._marks_changed()

    def set_active(self, annotation_id: str | None) -> None:
        """Frame one annotation, or none."""
        self._update_around(self._marks.active)
        self._marks.active = annotation_id or ""
        self._update_around(self._marks.active)

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self._painter = MarkPainter(self._geometry, colours, self._scale)
        self.setPalette(theme.palette(colours))
        # A style sheet of the application gives text edits a frame, which a page has not.
        self.setStyleSheet(
            f"#articleText {{ border: none; padding: 0; background: {colours.page.name()};"
            f" color: {colours.text.name()}; selection-color: {colours.text.name()};"
            f" selection-background-color: {colours.selection.name()}; }}"
        )
        self.minimap.set_theme(colours)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Set the text at another size; the line that is read stays in its place."""
        scale = percent / 100
        if scale == self._scale:
            return
        self._scale = scale
        self._painter = MarkPainter(self._geometry, self._theme, scale)
        self._restyle()
        self.viewport().update()
        self.top_changed.emit()

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
        self._place.scroll_to(round(max(0.0, first - height / 3)))
        self._scrolled()

    def visible_span(self) -> Span:
        """From the first character in sight to the last."""
        top = self.minimap.value()
        lines = self._geometry.lines_read(top, top + self.viewport().height())
        return (lines[0].start, lines[-1].end) if lines else (0, 0)

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

    def annotation_at(self, point: QPoint) -> Annotation | None:
        """The annotation at a place of the viewport, the innermost of several.

        At a pin that stands for several, the one after the active one.
        """
        pinned = self._pinned_at(point)
        if pinned:
            ids = [annotation.id for annotation in pinned]
            after = ids.index(self._marks.active) + 1 if self._marks.active in ids else 0
            return pinned[after % len(pinned)]
        offset = self._geometry.offset_at(self._in_document(point))
        found = self.highlights.at(offset) if offset is not None else []
        return found[0] if found else None

    def span_at(self, point: QPoint) -> Span | None:
        """The tagged passage at a place of the viewport."""
        annotation = self.annotation_at(point)
        return (annotation.anchor.start, annotation.anchor.end) if annotation else None

    def span_ends(self, span: Span) -> tuple[QRect, QRect] | None:
        """Where a passage's first and its last line stand in the viewport."""
        boxes = self._geometry.end_boxes(span)
        if boxes is None:
            return None
        first, last = (box.toRect().translated(0, -self.minimap.value()) for box in boxes)
        return (first, last)

    def column(self) -> tuple[int, int]:
        """Left and right edge of the text's column in the viewport."""
        return typesetting.text_column(self.viewport().width(), self._scale)

    def is_narrow(self) -> bool:
        """Whether the text has so little room that its title is set smaller."""
        return typesetting.is_narrow(self.viewport().width())

    # Qt's own events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks under the text, then let Qt paint text, selection and caret."""
        area = event.rect()
        shift = self.minimap.value()
        top, bottom = area.top() + shift, area.bottom() + 1 + shift
        self._painter.ratio = self.devicePixelRatioF()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, self._theme.page)
            painter.translate(0, -shift)
            self._painter.paint(painter, self._marks, top, bottom, self._lane())
        super().paintEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt would scroll to the caret; the line that was read is what is wanted."""
        with self._place.held():
            super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column anew; the line that is read stays in its place."""
        with self._place.held():
            self._fit_title()
            self._set_margins(self.document())
            super().resizeEvent(event)
        self.top_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or press a pin."""
        self._pressed_at = event.position().toPoint()
        self._pressed_pin = bool(self._pinned_at(self._pressed_at))
        if self._pressed_pin:
            self.activated.emit()
        else:
            super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection, or tell what the pointer is over."""
        if self._pressed_pin:
            return
        super().mouseMoveEvent(self._on_a_line(event))
        if not event.buttons():
            point = event.position().toPoint()
            over_pin = bool(self._pinned_at(point))
            shapes = Qt.CursorShape
            shape = shapes.PointingHandCursor if over_pin else shapes.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            self._hover(self.annotation_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the selection; without one it was a click, on an annotation or on plain text."""
        point = event.position().toPoint()
        if not self._pressed_pin:
            super().mouseReleaseEvent(self._on_a_line(event))
        moved = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_click = is_left and not moved and not self._has_selection()
        annotation = self.annotation_at(point)
        if annotation is not None and (self._pressed_pin or is_click):
            self.annotation_clicked.emit(annotation.id)
        elif is_click and not self._pressed_pin:
            self.plain_clicked.emit()
        self._pressed_pin = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Without a selection, choose the annotation that the menu is asked for first."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        annotation = self.annotation_at(event.pos()) if is_mouse else None
        if annotation is not None and not self._has_selection():
            self.annotation_clicked.emit(annotation.id)
        super().contextMenuEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what stands at a pin; forget the hovered annotation when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pinned = self._pinned_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(pins.pin_tip(pinned)), self.viewport())
            return True
        return super().viewportEvent(event)

    # Within

    def _restyle(self) -> None:
        document = self.document()
        with self._place.held():
            # With its layout on, each change of a format would lay out the whole text at once.
            document.setLayoutEnabled(False)
            self._typesetter.restyle(document, self._scale, narrow=self._narrow)
            self._set_margins(document)
            document.setLayoutEnabled(True)
            document.markContentsDirty(0, self._positions.utf16_length + 1)

    def _fit_title(self) -> None:
        """Give the title its size for this width, without laying the text out."""
        if self._narrow == self.is_narrow():
            return
        self._narrow = not self._narrow
        document = self.document()
        document.setLayoutEnabled(False)
        self._typesetter.style_title(document, self._scale, narrow=self._narrow)
        document.setLayoutEnabled(True)

    def _current_geometry(self) -> Geometry:
        return self._geometry

    def _set_margins(self, document: QTextDocument) -> None:
        typesetting.set_margins(document, self.viewport().width(), self.column())

    def _lane(self) -> PinLane:
        return typesetting.pin_lane(self.viewport().width(), self.column())

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """The same event, moved to the middle of the nearest line with words.

        Between two paragraphs lies a blank line, whose only place Qt would take: a drag there
        would be lost. It is set low, but for Qt it reaches into the letters below it.
        """
        left = Qt.MouseButton.LeftButton
        if not (event.button() == left or event.buttons() & left):
            return event
        x, shift, page = event.position().x(), self.minimap.value(), self.viewport().rect()
        height, reach = event.position().y() + shift, theme.BODY_LINE * self._scale
        top, bottom = max(height - reach, shift), min(height + reach, shift + page.height())
        line = self._geometry.nearest_line(height, top, bottom)
        if line is None or not page.contains(event.position().toPoint()):
            return event
        y = line.top + line.height / 2 - shift
        return QMouseEvent(
            event.type(),
            QPointF(x, min(max(y, 0.0), page.height() - 1.0)),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def _in_document(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.minimap.value())

    def _pinned_at(self, point: QPoint) -> list[Annotation]:
        lane = self._lane()
        if not lane.left <= point.x() < lane.left + lane.size:
            return []
        place = self._in_document(point)
        for line in self._geometry.lines(place.y() - 1, place.y() + 1):
            if pins.pin_box(line, lane).contains(place):
                return self.highlights.starting_in(line.start, line.end)
        return []

    def _hover(self, annotation: Annotation | None) -> None:
        now = annotation.id if annotation else ""
        if now != self._marks.hovered:
            self._update_around(self._marks.hovered)
            self._marks.hovered = now
            self._update_around(now)
            self.annotation_hovered.emit(now)

    def _update_around(self, annotation_id: str) -> None:
        """Paint the lines of an annotation again, as far as they are in sight."""
        annotation = self.highlights.get(annotation_id)
        if annotation is None:
            return
        span = (annotation.anchor.start, annotation.anchor.end)
        first, last = self.visible_span()
        ends = self.span_ends((max(span[0], first), min(span[1], last)))
        if span[0] < last and first < span[1] and ends is not None:
            area = QRect(0, ends[0].top(), self.viewport().width(), 0)
            area.setBottom(ends[1].bottom())
            room = mark_painter.OVERHANG
            self.viewport().update(area.adjusted(0, -room, 0, room))

    def _marks_changed(self) -> None:
        self.minimap.marks_changed()
        self.viewport().update()

    def _scrolled(self) -> None:
        self._place.take()
        self.top_changed.emit()
