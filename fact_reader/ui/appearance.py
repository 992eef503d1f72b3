"""How the window looks: its theme and the size of its text, as the user chose them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from fact_reader.ui import theme as themes
from fact_reader.ui.stylesheet import stylesheet
from fact_reader.ui.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow


class Appearance(QObject):
    """Theme and text size of one window. `theme` is the one that is shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.theme = self._chosen()

    def _chosen(self) -> Theme:
        name = self._window.settings.theme()
        dark = themes.system_prefers_dark() if name == "system" else name == "dark"
        return DARK if dark else LIGHT

    def dress(self) -> None:
        """Show the theme for the first time. Only when all widgets are made: one that changes its
        parent under a style sheet is polished anew."""
        window = self._window
        self._dress_application()
        # The other parts were made in the theme's colours.
        for part in (window.top_bar, window.pane_area, window.status):
            part.set_theme(self.theme)
        window.actions_by_name["dark"].setChecked(self.theme.is_dark)

    def _dress_application(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(themes.palette(self.theme))
        application.setStyleSheet(stylesheet(self.theme))

    def follow_theme(self) -> None:
        """Show the theme that is chosen now, by the user or by the desktop."""
        window = self._window
        self.theme = self._chosen()
        self._dress_application()
        for part in (
            window.top_bar,
            window.library_panel,
            window.pane_area,
            window.results_place,
            window.notes_panel,
            window.search_field,
            window.status,
            window.messages,
        ):
            part.set_theme(self.theme)
        window.actions_by_name["dark"].setChecked(self.theme.is_dark)

    def choose_dark(self, dark: bool) -> None:
        """Use the dark or the light theme from now on."""
        if dark != self.theme.is_dark:
            self._window.settings.set_theme("dark" if dark else "light")
            self.follow_theme()

    def set_text_size(self, percent: int) -> None:
        """Show article text at this size in all panes, also next time."""
        panes = self._window.pane_area
        looks = [replace(pane.look, size=percent) for pane in panes.panes]
        panes.set_look(replace(panes.default_look, size=percent))
        for pane, look in zip(panes.panes, looks, strict=True):
            pane.set_look(look)
