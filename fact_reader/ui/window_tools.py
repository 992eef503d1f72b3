"""What goes across the whole window: keys and commands by name, Tab, screen readers, paper."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from fact_reader.ui.key_names import KeyNames
from fact_reader.ui.shortcut_settings import Shortcuts
from fact_reader.ui.spoken_annotations import SpokenAnnotations
from fact_reader.ui.tab_order import put_in_order

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow
    from fact_reader.ui.palette import CommandPalette
    from fact_reader.ui.printing import Printing

# The actions that need an article to print.
ON_PAPER = ("save_pdf", "print")


class WindowTools(QObject):
    """Palette and printing are made when they are first asked for. `shortcuts` has all keys."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.shortcuts = Shortcuts(window.settings, self)
        self._order = QTimer(self, singleShot=True)
        self._order.timeout.connect(lambda: put_in_order(window))

    def attend(self) -> None:
        """Follow the parts of the window, now that all of them are made."""
        window = self._window
        window.painted.connect(self._keep_order)
        self._key_names = KeyNames(window)
        self._spoken = SpokenAnnotations(window)

    def _keep_order(self) -> None:
        """From the first picture on, and once however many panes come and go together."""
        self._order.start()
        self._window.pane_area.panes_changed.connect(self._order.start)
        self._window.results_place.made.connect(lambda _panel: self._order.start())

    @cached_property
    def palette(self) -> "CommandPalette":
        """All actions and articles by their names."""
        from fact_reader.ui.palette import CommandPalette

        window = self._window
        card = CommandPalette(window, window.actions_by_name, window.library_panel.articles.find)
        card.article_chosen.connect(window.open_from_list)
        return card

    @cached_property
    def printing(self) -> "Printing":
        """The article of the active pane on paper, or as PDF."""
        from fact_reader.ui.printing import Printing

        return Printing(self._window)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the actions do that belong here."""
        return {
            "palette": lambda: self.palette.open(),
            "go_to_article": lambda: self.palette.open(articles_only=True),
            "save_pdf": lambda: self.printing.save_pdf(),
            "print": lambda: self.printing.print_article(),
            "shortcuts": self._window.dialogs.edit_shortcuts,
        }
