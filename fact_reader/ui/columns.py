"""The three columns of the window: the library, what is read, the notes.

The texts come first. Where the window is too narrow for all three, the side panels shrink to their
least widths; where that is not enough one of them gives way, then the other: the notes first,
unless they were asked for last. They come back when there is room. What the user chose, to show a
panel and how wide, stays as it is meanwhile.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from fact_reader.ui import theme as themes
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.results.place import ResultsPlace

# In less room than this for each pane its lines have three words.
_PANE = 180
_GUTTER = 13
# In less room a single pane, or the first line of the results, is cut.
_ALONE, _WITH_RESULTS = 300, 400


class SidePanel:
    """A panel at the side, with what the user chose for it.

    `wanted` says whether it is to be shown, `width` how wide; `action` shows whether it is there.
    """

    def __init__(self, widget: QWidget, action: QAction, width: int) -> None:
        self.widget = widget
        self.action = action
        self.width = width
        self.wanted = True

    @property
    def least(self) -> int:
        """As narrow as it can be."""
        return self.widget.minimumWidth()


class Columns(QSplitter):
    """Holds the columns. `library` and `notes` are the panels at the sides."""

    def __init__(
        self,
        library: tuple[QWidget, QAction],
        middle: ResultsPlace,
        notes: tuple[QWidget, QAction],
        panes: PaneArea,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("body")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.library = SidePanel(*library, themes.LEFT_WIDTH)
        self.notes = SidePanel(*notes, themes.RIGHT_WIDTH)
        self._middle = middle
        self._panes = panes
        self._pane_count = 1
        # The panels in the order in which they give way: what was asked for last goes last.
        self._order = [self.notes, self.library]
        self._is_fitting = False
        for widget in (self.library.widget, middle, self.notes.widget):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._dragged)
        panes.panes_changed.connect(self._panes_changed)
        middle.shown.connect(self.fit)

    def restore(self, widths: Sequence[int], *, library: bool, notes: bool) -> None:
        """Show the panels as they were chosen, with these widths if they are known."""
        if len(widths) == 2 and all(widths):
            self.library.width, self.notes.width = widths
        self.library.wanted, self.notes.wanted = library, notes
        if self.isVisible():
            self.fit()

    def choose_library(self, on: bool) -> None:
        """The user wants to see the library, or not."""
        self._choose(self.library, on)

    def choose_notes(self, on: bool) -> None:
        """The user wants to see the notes, or not."""
        self._choose(self.notes, on)

    def fit(self) -> None:
        """Show the panels that there is room for, as wide as there is room."""
        self._fit(None)

    def _choose(self, panel: SidePanel, on: bool) -> None:
        if not self._is_fitting:
            panel.wanted = on
            if on:
                self._order.sort(key=lambda one: one is panel)
            # What is asked for is there, however little room it leaves.
            self._fit(panel if on else None)

    def _fit(self, asked: SidePanel | None) -> None:
        if self._is_fitting:
            return
        self._is_fitting = True
        shown = [panel for panel in self._order if panel.wanted]
        for panel in list(shown):
            if panel is not asked and self._room(shown) < self._needed():
                shown.remove(panel)
        for panel in (self.library, self.notes):
            focused: QWidget | None = self.window().focusWidget()
            had_keys = focused is not None and panel.widget.isAncestorOf(focused)
            panel.action.setChecked(panel in shown)
            panel.widget.setVisible(panel in shown)
            if had_keys and panel not in shown:
                self._panes.active_pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._middle.setMinimumWidth(max(1, min(self._needed(), self._room(shown))))
        self._share_out(shown)
        self._is_fitting = False

    def _share_out(self, shown: list[SidePanel]) -> None:
        """Give the panels what they want, less what the middle lacks then."""
        widths = {panel: max(panel.width, panel.least) for panel in shown}
        lacks = self._needed() - (self.width() - len(shown) - sum(widths.values()))
        for panel in shown:
            given = max(0, min(lacks, widths[panel] - panel.least))
            widths[panel] -= given
            lacks -= given
        left, right = widths.get(self.library, 0), widths.get(self.notes, 0)
        self.setSizes([left, max(1, self.width() - len(shown) - left - right), right])

    def _needed(self) -> int:
        """How wide the middle has to be for what stands there."""
        panes = self._pane_count * (_PANE + _GUTTER) - _GUTTER
        return max(panes, _WITH_RESULTS if self._middle.is_shown else _ALONE)

    def _room(self, shown: list[SidePanel]) -> int:
        """What is left for the middle beside panels that are as narrow as they can be."""
        return self.width() - sum(panel.least + 1 for panel in shown)

    def _dragged(self, _place: int, handle: int) -> None:
        panel = self.library if handle == 1 else self.notes
        panel.width = panel.widget.width()

    def _panes_changed(self) -> None:
        if len(self._panes.panes) != self._pane_count:
            self._pane_count = len(self._panes.panes)
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
