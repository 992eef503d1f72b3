"""One to four reading panes side by side."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from fact_reader.model import Annotation, Article, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.theme import Theme

MOST_PANES = 4
LEAST_WIDTH = 200
# Where panes are narrower than this, text needs the room more than the gutter does.
_ROOMY_PANE = 300
_NARROW_GUTTER = 13


class PaneArea(QSplitter):
    """Holds the panes; one of them is the active one, which keys and lists act on.

    Signals: `active_changed(pane)`; `panes_changed()` when one was added, closed or emptied;
    `article_dropped(pane, id)`; and from whichever pane, made active before:
    `tag_requested(stance)`, `annotation_clicked(id)`, `zoom_requested(steps)`.
    """

    active_changed = Signal(ReaderPane)
    panes_changed = Signal()
    article_dropped = Signal(ReaderPane, str)
    tag_requested = Signal(Stance)
    annotation_clicked = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GUTTER)
        self._theme = theme.LIGHT
        self._percent = 100
        self._panes: list[ReaderPane] = []
        self._active = self.add_pane()

    @property
    def panes(self) -> tuple[ReaderPane, ...]:
        """All panes from left to right."""
        return tuple(self._panes)

    @property
    def active_pane(self) -> ReaderPane:
        """The pane that keys and lists act on."""
        return self._active

    def add_pane(self) -> ReaderPane:
        """Add an empty pane at the right and make it the active one.

        With four panes already there, the last of them is made active instead.
        """
        if len(self._panes) == MOST_PANES:
            self.set_active(self._panes[-1])
            return self._panes[-1]
        pane = ReaderPane(self)
        pane.setMinimumWidth(LEAST_WIDTH)
        pane.set_theme(self._theme)
        pane.set_zoom(self._percent)
        pane.activated.connect(self._pane_activated)
        pane.close_requested.connect(self._close_clicked)
        pane.articles_dropped.connect(self._articles_dropped)
        pane.tag_requested.connect(self.tag_requested)
        pane.annotation_clicked.connect(self.annotation_clicked)
        pane.zoom_requested.connect(self.zoom_requested)
        self._panes.append(pane)
        self.addWidget(pane)
        self._share_out()
        self.set_active(pane)
        self.panes_changed.emit()
        return pane

    def close_pane(self, pane: ReaderPane) -> None:
        """Take a pane away; the only one is emptied instead."""
        if len(self._panes) == 1:
            pane.clear()
            self.set_active(pane)
            self.panes_changed.emit()
            return
        place = self._panes.index(pane)
        self._panes.remove(pane)
        neighbour = self._panes[min(place, len(self._panes) - 1)]
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and pane.isAncestorOf(focused)
        # It stays a child until it is deleted: without a parent Python would delete it at once,
        # perhaps within the click on its own button.
        pane.hide()
        pane.deleteLater()
        self._share_out()
        self.set_active(neighbour if pane is self._active else self._active)
        if had_focus:
            neighbour.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panes_changed.emit()

    def step_active(self, by: int) -> None:
        """Give the keyboard to the next pane (+1) or the one before (-1), round and round."""
        place = self._panes.index(self._active) + by
        self._panes[place % len(self._panes)].activate()

    def set_active(self, pane: ReaderPane) -> None:
        """Make a pane the one that keys and lists act on.

        The keyboard goes along where it was in another pane's text.
        """
        is_new = pane is not getattr(self, "_active", None)
        self._active = pane
        for other in self._panes:
            other.set_active(other is pane and len(self._panes) > 1)
            other.header.set_closable(len(self._panes) > 1 or bool(other.article_id))
        if any(other.view.hasFocus() for other in self._panes):
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_new:
            self.active_changed.emit(pane)

    def open_in(
        self,
        pane: ReaderPane | None,
        article: Article,
        version: Version,
        annotations: Iterable[Annotation],
    ) -> ReaderPane:
        """Show an article in a pane, in the active one for None, and make that active."""
        shown_in = pane or self._active
        shown_in.show_article(article, version, annotations)
        self.set_active(shown_in)
        return shown_in

    def panes_of(self, article_id: str) -> tuple[ReaderPane, ...]:
        """The panes that show an article; it can stand in more than one."""
        return tuple(pane for pane in self._panes if pane.article_id == article_id)

    def set_theme(self, colours: Theme) -> None:
        """Paint all panes and gutters in these colours."""
        self._theme = colours
        for pane in self._panes:
            pane.set_theme(colours)
        self.update()

    def set_zoom(self, percent: int) -> None:
        """Set the text of all panes at another size."""
        self._percent = percent
        for pane in self._panes:
            pane.set_zoom(percent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, take it from the gutters."""
        self._fit_gutters()
        super().resizeEvent(event)

    def createHandle(self) -> QSplitterHandle:
        """Qt asks for the gutter between two panes."""
        return Gutter(self._current_theme, self)

    def _current_theme(self) -> Theme:
        return self._theme

    def _fit_gutters(self) -> None:
        count = len(self._panes)
        room = self.width() - theme.GUTTER * (count - 1)
        width = theme.GUTTER if room >= _ROOMY_PANE * count else _NARROW_GUTTER
        if width != self.handleWidth():
            self.setHandleWidth(width)

    def _share_out(self) -> None:
        self._fit_gutters()
        share = self.width() // len(self._panes)
        self.setSizes([share if self.widget(n) in self._panes else 0 for n in range(self.count())])

    def _pane_activated(self) -> None:
        pane = self.sender()
        if isinstance(pane, ReaderPane) and pane in self._panes:
            self.set_active(pane)

    def _articles_dropped(self, ids: list[str]) -> None:
        pane = self.sender()
        if not isinstance(pane, ReaderPane):
            return
        self.article_dropped.emit(pane, ids[0])
        for article_id in ids[1 : 1 + MOST_PANES - len(self._panes)]:
            self.article_dropped.emit(self.add_pane(), article_id)

    def _close_clicked(self) -> None:
        pane = self.sender()
        if isinstance(pane, ReaderPane):
            self.close_pane(pane)


class Gutter(QSplitterHandle):
    """The space between two panes, with a thin line on either side."""

    def __init__(self, colours: Callable[[], Theme], parent: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._colours = colours
        self.setToolTip("Drag to make one pane wider")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chrome between two borders; a grip under the mouse."""
        colours = self._colours()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.chrome)
            painter.fillRect(0, 0, 1, self.height(), colours.border)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colours.border)
            if self.underMouse():
                painter.fillRect(
                    self.width() // 2 - 1, self.height() // 2 - 14, 2, 28, colours.muted
                )
