"""Where the results panel stands: below the panes, over them, or nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from fact_reader.ui.results.question import Options
from fact_reader.ui.theme import Theme

if TYPE_CHECKING:
    from fact_reader.ui.results.results_panel import ResultsPanel

# Of the whole height, when the panel is shown for the first time.
_SHARE = 0.44
_LEAST_PANES = 120


class ResultsPlace(QSplitter):
    """The middle column of the window. The panel is made when it is first shown.

    Signals: `made(panel)` once; `shown(on)` when the panel was shown or hidden; `maximised(on)`.
    """

    made = Signal(object)
    shown = Signal(bool)
    maximised = Signal(bool)

    def __init__(self, panes: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._panes = panes
        self._theme = theme
        self._height = 0
        self.options = Options()
        self.panel: ResultsPanel | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(panes)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is to be seen."""
        return self.panel is not None and not self.panel.isHidden()

    @property
    def is_maximised(self) -> bool:
        """Whether the panel stands over the panes."""
        return self._panes.isHidden()

    @property
    def panel_height(self) -> int:
        """How high the panel is below the panes, or was; 0 where it was never shown."""
        if self.is_shown and not self.is_maximised:
            return self.sizes()[1]
        return self._height

    def set_panel_height(self, height: int) -> None:
        """Remember how high the panel is to be."""
        self._height = height

    def show_panel(self, on: bool) -> None:
        """Show the panel, or hide it."""
        if on == self.is_shown:
            return
        if not on:
            self.maximise(False)
            self._height = self.panel_height
            assert self.panel is not None
            self.panel.hide()
            self.shown.emit(False)
            return
        if self.panel is None:
            from fact_reader.ui.results.results_panel import ResultsPanel

            self.panel = ResultsPanel(self._theme(), self.options)
            self.panel.hide()
            self.addWidget(self.panel)
            self.setStretchFactor(0, 1)
            self.made.emit(self.panel)
        self.panel.show()
        self._share_out()
        self.shown.emit(True)

    def maximise(self, on: bool) -> None:
        """Let the panel stand over the panes, or below them again."""
        if self.panel is None or on == self.is_maximised or not self.is_shown:
            return
        if on:
            self._height = self.panel_height
        self._panes.setVisible(not on)
        self.panel.set_maximised(on)
        if not on:
            self._share_out()
        self.maximised.emit(on)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        if self.panel is not None:
            self.panel.set_theme(theme)

    def _share_out(self) -> None:
        whole = self.height()
        wanted = self._height or round(whole * _SHARE)
        wanted = max(0, min(wanted, whole - _LEAST_PANES))
        self.setSizes([whole - wanted, wanted])
