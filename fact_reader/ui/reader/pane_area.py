"""One to four reading panes side by side."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from fact_reader.model import Link, Stance
from fact_reader.ui import theme
from fact_reader.ui.reader import linked_scrolling
from fact_reader.ui.reader.gutter import PaneRow
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.link_drag import LinkLine
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme

MOST_PANES = 4
# Three of them fit beside both side panels of a window of 1024 pixels.
LEAST_WIDTH = 156
# Panes that are there when a window is made small get narrower than that, rather than scroll.
NARROWEST = 120
# Where panes are narrower than this, text needs the room more than the gutter does.
_ROOMY_PANE = 300
_NARROW_GUTTER = 13


class PaneArea(QScrollArea):
    """Holds the panes; one of them is the active one, which keys and lists act on.

    No pane is added that could not be read. Where the room gets so small that even the narrowest
    panes do not fit, they scroll sideways.

    Signals: `active_changed(pane)`; `panes_changed()` when one was added, closed or emptied;
    `article_dropped(pane, id)`; `room_lacked()` when articles were dropped that no pane is left
    for; and from whichever pane, made active before: `tag_requested(stance)`,
    `annotation_clicked(id)`, `plain_clicked()`; `resize_requested(id, start, end)`,
    `link_requested(source id, target id)`;
    `follow_requested(id)` for a click on a link: the annotation at its other side;
    `version_chosen(id)` and `compare_requested(id)`, both with the id of a version;
    `furniture_chosen(pane, lines, is furniture)`, `address_requested(url)`.
    """

    active_changed = Signal(ReaderPane)
    panes_changed = Signal()
    article_dropped = Signal(ReaderPane, str)
    room_lacked = Signal()
    tag_requested = Signal(Stance)
    annotation_clicked = Signal(str)
    plain_clicked = Signal()
    resize_requested = Signal(str, int, int)
    link_requested = Signal(str, str)
    follow_requested = Signal(str)
    version_chosen = Signal(str)
    compare_requested = Signal(str)
    furniture_chosen = Signal(ReaderPane, list, bool)
    address_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setMinimumWidth(NARROWEST)
        self._row = PaneRow()
        self.setWidget(self._row)
        self.horizontalScrollBar().rangeChanged.connect(self._reveal_active)
        self._theme = theme.LIGHT
        self._look = TextLook()
        self._snaps_to_words = True
        self._dims = True
        # The widths of the panes while one has all the room, else empty.
        self._shares: list[int] = []
        self._panes = self._row.panes
        self._row.follow_requested.connect(self.follow_requested)
        self._line = LinkLine(self._shown_views, self.viewport())
        self._line.link_requested.connect(self.link_requested)
        self.scrolls_together = False
        self._is_following = False
        self._active = self.add_pane()

    @property
    def panes(self) -> tuple[ReaderPane, ...]:
        """All panes from left to right."""
        return tuple(self._panes)

    @property
    def active_pane(self) -> ReaderPane:
        """The pane that keys and lists act on."""
        return self._active

    def can_add_pane(self) -> bool:
        """Whether one more pane could be read, without scrolling sideways."""
        count = len(self._panes) + 1
        if count > MOST_PANES or not self.isVisible():
            return count <= MOST_PANES
        return self.viewport().width() >= LEAST_WIDTH * count + _NARROW_GUTTER * (count - 1)

    def sizes(self) -> list[int]:
        """The widths of the panes from left to right."""
        return self._shares or [pane.width() for pane in self._panes]

    def setSizes(self, widths: Sequence[int]) -> None:
        """Share the room out among the panes as these widths are to one another."""
        by_pane: dict[QWidget | None, int] = dict(zip(self._panes, widths, strict=False))
        # A pane that was closed just now is still among them.
        shown = (self._row.widget(number) for number in range(self._row.count()))
        self._row.setSizes([by_pane.get(widget, 0) for widget in shown])

    def add_pane(self) -> ReaderPane:
        """Add an empty pane at the right and make it the active one.

        With four panes already there, the last of them is made active instead. Whether one more
        is of use is for the caller to ask with `can_add_pane`.
        """
        if len(self._panes) == MOST_PANES:
            self.set_active(self._panes[-1])
            return self._panes[-1]
        self.set_maximised(False)
        pane = ReaderPane(self._row)
        pane.setMinimumWidth(NARROWEST)
        pane.set_theme(self._theme)
        pane.set_look(self._look)
        pane.activated.connect(self._pane_activated)
        pane.close_requested.connect(self._close_clicked)
        pane.articles_dropped.connect(self._articles_dropped)
        pane.tag_requested.connect(self.tag_requested)
        pane.annotation_clicked.connect(self.annotation_clicked)
        pane.plain_clicked.connect(self.plain_clicked)
        pane.view.resize_requested.connect(self.resize_requested)
        pane.view.link_dragged.connect(self._line.drag)
        pane.view.link_dropped.connect(self._line.drop)
        pane.view.link_cancelled.connect(self._line.cancel)
        pane.view.scrolled.connect(self._scrolled)
        pane.view.top_changed.connect(self._row.update_gutters)
        pane.view.marks_changed.connect(self._row.update_gutters)
        pane.view.furniture_chosen.connect(self._furniture_chosen)
        pane.view.address_requested.connect(self.address_requested)
        pane.view.snaps_to_words = self._snaps_to_words
        pane.view.set_dimming(self._dims)
        pane.look_for_all_requested.connect(self.set_look)
        pane.maximise_requested.connect(self._maximise_clicked)
        pane.version_bar.version_chosen.connect(self.version_chosen)
        pane.version_bar.compare_requested.connect(self.compare_requested)
        self._panes.append(pane)
        self._row.addWidget(pane)
        self._share_out()
        self.set_active(pane)
        self._show_panes()
        self.panes_changed.emit()
        return pane

    def close_pane(self, pane: ReaderPane) -> None:
        """Take a pane away; the only one is emptied instead."""
        if len(self._panes) == 1:
            pane.clear()
            self.set_active(pane)
            self.panes_changed.emit()
            return
        self.set_maximised(False)
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
        self._show_panes()
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
        had_focus = any(other.view.hasFocus() for other in self._panes)
        if self.is_maximised and is_new:
            self._show_panes()
        if had_focus:
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal_active()
        if is_new:
            self.active_changed.emit(pane)

    def panes_of(self, article_id: str) -> tuple[ReaderPane, ...]:
        """The panes that show an article; it can stand in more than one."""
        return tuple(pane for pane in self._panes if pane.article_id == article_id)

    def set_theme(self, colours: Theme) -> None:
        """Paint all panes and gutters in these colours."""
        self._theme = colours
        self._line.set_theme(colours)
        for pane in self._panes:
            pane.set_theme(colours)
        self._row.colours = colours
        self._row.update_gutters()

    @property
    def default_look(self) -> TextLook:
        """How the text of a new pane is set."""
        return self._look

    def set_look(self, look: TextLook) -> None:
        """Set the text of all panes so, and of those that are added later."""
        self._look = look
        for pane in self._panes:
            pane.set_look(look)

    def set_snaps_to_words(self, snaps: bool) -> None:
        """Whether a drag of the mouse selects whole words, in all panes."""
        self._snaps_to_words = snaps
        for pane in self._panes:
            pane.view.snaps_to_words = snaps

    # --- links

    def set_links(self, links: Iterable[Link]) -> None:
        """Draw these links between the panes, and no others."""
        self._row.links = tuple(links)
        self._row.update_gutters()

    def scroll_together(self, together: bool) -> None:
        """Whether all panes follow the one that is scrolled."""
        self.scrolls_together = together
        if together:
            self._follow(self._active)

    def _follow(self, leader: ReaderPane) -> None:
        if not self._is_following:
            self._is_following = True
            followers = [view for view in self._shown_views() if view is not leader.view]
            linked_scrolling.follow(leader.view, followers, self._row.links)
            self._is_following = False

    def set_dimming(self, dims: bool) -> None:
        """Whether page furniture is dimmed in all panes."""
        self._dims = dims
        for pane in self._panes:
            pane.view.set_dimming(dims)

    def _furniture_chosen(self, lines: list[Span], is_furniture: bool) -> None:
        view = self.sender()
        pane = next((one for one in self._panes if one.view is view), None)
        if pane is not None:
            self.furniture_chosen.emit(pane, lines, is_furniture)

    def _scrolled(self) -> None:
        if not self.scrolls_together or self._is_following:
            return
        view = self.sender()
        leader = next((pane for pane in self._panes if pane.view is view), None)
        if leader is not None:
            self._follow(leader)

    def _shown_views(self) -> list[ArticleTextView]:
        return [pane.view for pane in self._panes if pane.isVisible() and pane.article_id]

    # --- the order of the panes, and one alone

    def move_active(self, by: int) -> None:
        """Let the active pane change places with its right (+1) or left (-1) neighbour."""
        place = self._panes.index(self._active)
        other = place + by
        if not 0 <= other < len(self._panes):
            return
        widths = self.sizes()
        self._panes.insert(other, self._panes.pop(place))
        widths.insert(other, widths.pop(place))
        # A pane that was closed just now may still be among them, behind all others.
        for number, pane in enumerate(self._panes):
            self._row.insertWidget(number, pane)
        if self.is_maximised:
            self._shares = widths
        else:
            self.setSizes(widths)
        self._reveal_active()
        self.panes_changed.emit()

    @property
    def is_maximised(self) -> bool:
        """Whether the active pane has all the room."""
        return bool(self._shares)

    def set_maximised(self, is_maximised: bool) -> None:
        """Give the active pane all the room, or show all panes again."""
        if is_maximised == self.is_maximised or (is_maximised and len(self._panes) == 1):
            return
        shares = self._shares
        self._shares = self.sizes() if is_maximised else []
        self._show_panes()
        if shares:
            self.setSizes(shares)

    def _show_panes(self) -> None:
        several = len(self._panes) > 1
        for pane in self._panes:
            pane.setVisible(not self.is_maximised or pane is self._active)
            pane.header.set_maximised(several, self.is_maximised)
        self._fit_gutters()
        # Else it would learn only later which of its gutters are shown.
        self._row.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, take it from the gutters."""
        self._fit_gutters()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys that a pane has no use for do not scroll all panes."""
        event.ignore()

    def _fit_gutters(self) -> None:
        count = 1 if self.is_maximised else len(self._panes)
        room = self.width() - theme.GUTTER * (count - 1)
        width = theme.GUTTER if room >= _ROOMY_PANE * count else _NARROW_GUTTER
        if width != self._row.handleWidth():
            self._row.setHandleWidth(width)

    def _share_out(self) -> None:
        self._fit_gutters()
        self.setSizes([self.width() // len(self._panes)] * len(self._panes))

    def _reveal_active(self) -> None:
        left, width = self._active.x(), self._active.width()
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        bar.setValue(min(left, max(bar.value(), left + width - room)))

    def _pane_activated(self) -> None:
        pane = self.sender()
        if isinstance(pane, ReaderPane) and pane in self._panes:
            self.set_active(pane)

    def _articles_dropped(self, ids: list[str]) -> None:
        pane = self.sender()
        if not isinstance(pane, ReaderPane):
            return
        self.article_dropped.emit(pane, ids[0])
        for article_id in ids[1:]:
            if not self.can_add_pane():
                self.room_lacked.emit()
                break
            self.article_dropped.emit(self.add_pane(), article_id)

    def _maximise_clicked(self) -> None:
        pane = self.sender()
        if isinstance(pane, ReaderPane):
            self.set_active(pane)
            self.set_maximised(not self.is_maximised)

    def _close_clicked(self) -> None:
        pane = self.sender()
        if isinstance(pane, ReaderPane):
            self.close_pane(pane)
