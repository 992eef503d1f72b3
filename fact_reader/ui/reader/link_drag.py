"""Drawing a link from a pin to another annotation, in the same pane or another one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fact_reader.model import Annotation
from fact_reader.ui import theme
from fact_reader.ui.reader import place_list
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme

_DOT = 4.0


class LinkLine(QWidget):
    """Lies over all panes while a link is drawn; `link_requested(source id, target id)`.

    `views` gives the texts that a link can end in.
    """

    link_requested = Signal(str, str)

    def __init__(self, views: Callable[[], Sequence[ArticleTextView]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._views = views
        self._theme = theme.LIGHT
        self._start: QPoint | None = None
        self._end = QPoint()
        self._has_target = False
        self.hide()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours

    def drag(self, source_id: str, place: QPoint) -> None:
        """Draw the line to a place of the screen; it begins where it was dragged to first."""
        if self._start is None:
            self._start = place
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(parent.rect())
            self.show()
            self.raise_()
        self._end = place
        targets = self._targets(source_id, place)
        self._has_target = bool(targets)
        for view in self._views():
            own = next((one for one in targets if view.highlights.get(one.id)), None)
            view.show_hovered(own)
        self.update()

    def drop(self, source_id: str, place: QPoint) -> None:
        """Link with what is at that place; of several the user chooses one."""
        targets = self._targets(source_id, place)
        self.cancel()
        if len(targets) == 1:
            self.link_requested.emit(source_id, targets[0].id)
        elif targets:

            def choose(target_id: str) -> None:
                self.link_requested.emit(source_id, target_id)

            parent = self.parentWidget() or self
            place_list.show_list(parent, place, targets, "", self._theme, choose)

    def cancel(self) -> None:
        """Draw nothing any more."""
        self._start = None
        self.hide()
        for view in self._views():
            view.show_hovered(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A curve with a dot at its end, filled where it would link."""
        if self._start is None:
            return
        start = QPointF(self.mapFromGlobal(self._start))
        end = QPointF(self.mapFromGlobal(self._end))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawLine(start, end)
            painter.setBrush(self._theme.accent if self._has_target else self._theme.page)
            box = QRectF(0, 0, 2 * _DOT, 2 * _DOT)
            for point in (start, end):
                box.moveCenter(point)
                painter.drawEllipse(box)

    def _targets(self, source_id: str, place: QPoint) -> list[Annotation]:
        for view in self._views():
            viewport = view.viewport()
            point = viewport.mapFromGlobal(place)
            if viewport.isVisible() and viewport.rect().contains(point):
                return [one for one in view.annotations_at(point) if one.id != source_id]
        return []
