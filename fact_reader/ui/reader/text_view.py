"""The reading view of one article, with tagged passages and hits painted under the letters."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget

from fact_reader.model import Annotation
from fact_reader.model.structure import Structure
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.reader import handles, mark_painter, pins, place_list
from fact_reader.ui.reader.chosen_passage import ChosenPassage
from fact_reader.ui.reader.furnished_text import FurnishedTextEdit
from fact_reader.ui.reader.gestures import ChipPress, Gesture, HandleDrag, PinPress
from fact_reader.ui.reader.highlights import Highlights, Span, Spans
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.mark_painter import MarkPainter, Marks
from fact_reader.ui.theme import Theme


class ArticleTextView(FurnishedTextEdit):
    """Shows a stored text and its marks; every offset is a code point of it, end exclusive.

    Signals besides those of FurnishedTextEdit: `annotation_clicked(id)`; `plain_clicked()` for a
    click where no annotation is; `annotation_hovered(id)`, empty where there is none;
    `resize_requested(id, start, end)` when an end of the chosen passage was dragged elsewhere;
    `link_dragged(id, place)` while a link is drawn from a pin, then `link_dropped(id, place)` or
    `link_cancelled()`: places of the screen; `marks_changed()` when annotations came, went, were
    chosen or have other passages.
    """

    annotation_clicked = Signal(str)
    plain_clicked = Signal()
    annotation_hovered = Signal(str)
    resize_requested = Signal(str, int, int)
    link_dragged = Signal(str, QPoint)
    link_dropped = Signal(str, QPoint)
    link_cancelled = Signal()
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setMouseTracking(True)
        self.setObjectName("articleText")
        self._marks = Marks()
        self._gesture: Gesture | None = None
        self._pressed_at = QPoint()
        self._chosen = ChosenPassage(self._marks, self._geometry)
        self._painter = MarkPainter(self._geometry, self._theme, self._look)
        self.minimap.passage_requested.connect(self.reveal)
        self.marks_changed.connect(self._dim_in_sight)
        self.set_article("", "")

    @property
    def highlights(self) -> Highlights:
        """The annotations that are shown."""
        return self._marks.highlights

    @property
    def current_find(self) -> Span | None:
        """What stands out of all that is found, if anything does."""
        return self._marks.current_find

    # What is shown

    def set_article(self, text: str, title: str, structure: Structure | None = None) -> None:
        """Show another text, from its top and without marks."""
        self._end_gesture()
        self._marks = self._chosen.marks = Marks()
        super().set_article(text, title, structure)
        self._chosen.geometry = self._geometry
        self._painter = MarkPainter(self._geometry, self._theme, self._look)
        self.minimap.set_content(self._geometry, text, self._marks)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations and no others."""
        self._end_gesture()
        self._marks.highlights = Highlights(annotations)
        self._painter.forget()
        self._marks_changed()

    def apply_changes(self, saved: Sequence[Annotation], removed: Sequence[Annotation]) -> None:
        """Show annotations as saved and take removed ones away; paints only where they stand."""
        if saved or removed:
            self._end_gesture()
        for annotation in removed:
            self._forget_around(annotation.id)
            self.highlights.remove(annotation.id)
        for annotation in saved:
            self._save(annotation)
        self.minimap.marks_changed()
        self.marks_changed.emit()

    def show_passage(self, annotation: Annotation, span: Span) -> None:
        """Show an annotation with another passage, while it is being dragged to it."""
        anchor = replace(annotation.anchor, start=span[0], end=span[1])
        self._save(replace(annotation, anchor=anchor))
        self.marks_changed.emit()

    def set_marks(self, spans: Iterable[Span]) -> None:
        """Mark the hits of the search over all articles."""
        self._marks.hits = Spans(spans)
        self._marks_changed()

    def set_find_marks(self, spans: Iterable[Span], current: Span | None) -> None:
        """Mark what is found in this article; `current` stands out."""
        self._marks.finds = Spans(spans)
        self._marks.current_find = current
        self._dimmed = None
        self._marks_changed()

    def set_active(self, annotation_id: str | None) -> None:
        """Frame one annotation, or none."""
        if self._marks.active != (annotation_id or ""):
            self._end_gesture()
        self._update_around(self._marks.active)
        self._marks.active = annotation_id or ""
        self._update_around(self._marks.active)
        self.marks_changed.emit()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self._painter = MarkPainter(self._geometry, colours, self._look)
        self.setPalette(theme.palette(colours))
        # A style sheet of the application gives text edits a frame, which a page has not.
        self.setStyleSheet(
            f"#articleText {{ border: none; padding: 0; background: {colours.page.name()};"
            f" color: {colours.text.name()}; selection-color: {colours.text.name()};"
            f" selection-background-color: {colours.selection.name()}; }}"
        )
        self.minimap.set_theme(colours)
        self.set_accent(colours.accent)
        self._dim_anew()
        self.viewport().update()

    def set_look(self, look: TextLook) -> None:
        """Set the text otherwise; the line that is read stays in its place."""
        self._painter = MarkPainter(self._geometry, self._theme, look)
        super().set_look(look)

    def show_hovered(self, annotation: Annotation | None) -> None:
        """Frame an annotation thinly, as under the mouse; None for none."""
        now = annotation.id if annotation else ""
        if now != self._marks.hovered:
            self._update_around(self._marks.hovered)
            self._marks.hovered = now
            self._update_around(now)
            self.annotation_hovered.emit(now)

    # What stands where

    def annotations_at(self, point: QPoint) -> list[Annotation]:
        """The annotations at a place of the viewport: those of a pin, or the shortest first."""
        pinned = self._pinned_at(point)
        if pinned:
            return pinned
        offset = self._geometry.offset_at(self._in_document(point))
        return self.highlights.at(offset) if offset is not None else []

    @property
    def active_id(self) -> str:
        """The id of the framed annotation, empty where none is."""
        return self._marks.active

    def annotation_at(self, point: QPoint) -> Annotation | None:
        """The annotation that a click at a place of the viewport chooses.

        The innermost of several, or the one after that which is chosen already.
        """
        found = self.annotations_at(point)
        ids = [annotation.id for annotation in found]
        after = ids.index(self._marks.active) + 1 if self._marks.active in ids else 0
        return found[after % len(found)] if found else None

    def annotations_here(self) -> list[Annotation]:
        """All annotations where the chosen one is, or without one where the caret is.

        Of the places in the chosen passage, the one that was clicked last, or where most overlap.
        """
        if self._chosen.annotation is None:
            return self.highlights.at(self.caret_offset())
        return self._chosen.annotations_here()

    def list_annotations_here(self) -> bool:
        """List all annotations where the chosen one or the caret is; False where none is."""
        found = self.annotations_here()
        if not found:
            return False
        ends = self.span_ends((found[0].anchor.start, found[0].anchor.end))
        place = ends[0].bottomLeft() if ends else QPoint()
        page = self.viewport().rect()
        place.setY(min(max(place.y(), page.top()), page.bottom()))
        self.list_annotations(found, self.viewport().mapToGlobal(place))
        return True

    def list_annotations(self, annotations: Sequence[Annotation], place: QPoint) -> None:
        """List annotations at a place of the screen, to choose one."""
        choose, active = self.annotation_clicked.emit, self._marks.active
        place_list.show_list(self, place, annotations, active, self._theme, choose)

    # Qt's own events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks under the text, then let Qt paint text, selection and caret."""
        area = event.rect()
        shift = self.minimap.value()
        top, bottom = area.top() + shift, area.bottom() + 1 + shift
        self._painter.set_ratio(self.devicePixelRatioF())
        with QPainter(self.viewport()) as painter:
            painter.fillRect(area, self._theme.page)
            painter.translate(0, -shift)
            self._painter.paint(painter, self._marks, top, bottom, self._lane())
            self._paint_parts(painter, top, bottom)
        super().paintEvent(event)
        if self._chosen.annotation is not None:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -shift)
                self._chosen.paint(painter, self._theme, self.column()[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture or a selection."""
        self._pressed_at = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        self._gesture = self._gesture_at(self._pressed_at) if left else None
        if self._gesture is None:
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.activated.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture or a selection, or tell what the pointer is over."""
        if self._gesture is not None:
            self._gesture.move(event)
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            point = event.position().toPoint()
            self._show_cursor(point)
            self.show_hovered(self.annotation_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture, or tell the selection; without one it was a click."""
        point = event.position().toPoint()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.release(event)
            self._show_cursor(point)
            return
        super().mouseReleaseEvent(event)
        moved = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or moved or self._has_selection():
            return
        if self._is_on_link(point, event.modifiers()):
            self.address_requested.emit(self.address_at(point))
            return
        annotation = self.annotation_at(point)
        if annotation is None:
            self.plain_clicked.emit()
        else:
            offset = self._geometry.offset_at(self._in_document(point))
            if offset is not None:
                self._chosen.clicked_at = offset
            self.annotation_clicked.emit(annotation.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what the mouse is doing."""
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            self._end_gesture()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the annotations at one place first, and after the last one on."""
        ids = [annotation.id for annotation in self.annotations_here()]
        if self._marks.active in ids:
            after = ids.index(self._marks.active) + (1 if forward else -1)
            if 0 <= after < len(ids):
                self.annotation_clicked.emit(ids[after])
                return True
        return super().focusNextPrevChild(forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Without a selection, choose the annotation that the menu is asked for first."""
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        found = self.annotations_at(event.pos()) if is_mouse else []
        is_chosen = any(annotation.id == self._marks.active for annotation in found)
        if found and not is_chosen and not self._has_selection():
            self.annotation_clicked.emit(found[0].id)
        super().contextMenuEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what stands at a pin; forget the hovered annotation when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self.show_hovered(None)
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    # Within

    def _gesture_at(self, point: QPoint) -> Gesture | None:
        active = self._chosen.annotation
        handle = self._chosen.handle_at(self._in_document(point))
        if active is not None and handle is not None:
            return HandleDrag(self, active, handle, QPointF(point))
        pinned = self._pinned_at(point)
        if pinned:
            return PinPress(self, pinned, self._marks.active, QPointF(point))
        return ChipPress(self) if self._is_on_chip(point) else None

    def _end_gesture(self) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()

    def _is_on_chip(self, point: QPoint) -> bool:
        chip = self._chosen.chip(self.column()[0])
        return chip is not None and chip.contains(self._in_document(point))

    def _pinned_at(self, point: QPoint) -> list[Annotation]:
        place, lane = self._in_document(point), self._lane()
        return pins.pinned_at(place, self._geometry, self.highlights, lane)

    def _tip(self, point: QPoint) -> str:
        if self._is_on_chip(point):
            return place_list.chip_tip(len(self.annotations_here()))
        return pins.pin_tip(self._pinned_at(point)) or self._tip_of_text(point)

    def _show_cursor(self, point: QPoint) -> None:
        """Show by its shape what the pointer would do."""
        shapes = Qt.CursorShape
        shape = shapes.IBeamCursor
        if self._chosen.handle_at(self._in_document(point)) is not None:
            shape = shapes.SizeHorCursor
        elif (
            self._pinned_at(point)
            or self._is_on_chip(point)
            or self._is_on_link(point, QApplication.keyboardModifiers())
        ):
            shape = shapes.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _save(self, annotation: Annotation) -> None:
        self._forget_around(annotation.id)
        self.highlights.save(annotation)
        self._forget_around(annotation.id)

    def _forget_around(self, annotation_id: str) -> None:
        """Measure and paint the lines of an annotation again."""
        annotation = self.highlights.get(annotation_id)
        if annotation is not None:
            self._painter.forget((annotation.anchor.start, annotation.anchor.end))
            self._update_around(annotation_id)

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
            room = max(mark_painter.OVERHANG, handles.REACH)
            self.viewport().update(area.adjusted(0, -room, 0, room))

    def _filled_spans(self, start: int, end: int) -> list[Span]:
        marks = self._marks
        tagged = (one.anchor for one in marks.highlights.overlapping(start, end))
        found = [*marks.hits.overlapping(start, end), *marks.finds.overlapping(start, end)]
        return sorted([*found, *((one.start, one.end) for one in tagged)])

    def _standing_out(self) -> list[QTextEdit.ExtraSelection]:
        """The letters of the current find, whose box is as dark as letters, or as light."""
        current = self._marks.current_find
        return [self._in_colour(current, self._theme.page)] if current is not None else []

    def _marks_changed(self) -> None:
        self.marks_changed.emit()
        self.minimap.marks_changed()
        self.viewport().update()
