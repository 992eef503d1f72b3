"""How the window looks: its theme and the size of its text, as the user chose them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication

from fact_reader.ui import theme as themes
from fact_reader.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

_THEME_NAMES = (themes.SYSTEM, *themes.THEMES)


class Appearance(QObject):
    """Theme and text size of one window. `theme` is the one that is shown."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.theme = themes.chosen(self._window.settings.theme())

    def dress(self) -> None:
        """Show the theme for the first time. Only when all widgets are made: one that changes its
        parent under a style sheet is polished anew."""
        window = self._window
        self._dress_application()
        # The other parts were made in the theme's colours.
        for part in (window.top_bar, window.pane_area, window.status):
            part.set_theme(self.theme)
        one_of_them = QActionGroup(self)
        for name in _THEME_NAMES:
            one_of_them.addAction(window.actions_by_name[_action_of(name)])
        self._check_actions()

    def slots(self) -> dict[str, Callable[[bool], None]]:
        """What the actions do that choose a theme, each when it is checked."""
        return {
            "dark": self.choose_dark,
            **{_action_of(name): partial(self._checked, name) for name in _THEME_NAMES},
        }

    def _checked(self, name: str, on: bool) -> None:
        if on:
            self.choose_theme(name)

    def _check_actions(self) -> None:
        actions = self._window.actions_by_name
        actions["dark"].setChecked(self.theme.is_dark)
        actions[_action_of(self._window.settings.theme())].setChecked(True)

    def _dress_application(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(themes.palette(self.theme))
        application.setStyleSheet(stylesheet(self.theme))

    def follow_theme(self) -> None:
        """Show the theme that is chosen now, by the user or by the desktop."""
        window = self._window
        self.theme = themes.chosen(self._window.settings.theme())
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
        self._check_actions()

    def choose_dark(self, dark: bool) -> None:
        """Use the dark or the light theme from now on, of the same contrast."""
        if dark != self.theme.is_dark:
            contrast = "-contrast" if self.theme.is_high else ""
            self.choose_theme(("dark" if dark else "light") + contrast)

    def choose_theme(self, name: str) -> None:
        """Use this theme from now on, or with SYSTEM the desktop's."""
        if name != self._window.settings.theme():
            self._window.settings.set_theme(name)
            self.follow_theme()

    def set_text_size(self, percent: int) -> None:
        """Show article text at this size in all panes, also next time."""
        panes = self._window.pane_area
        looks = [replace(pane.look, size=percent) for pane in panes.panes]
        panes.set_look(replace(panes.default_look, size=percent))
        for pane, look in zip(panes.panes, looks, strict=True):
            pane.set_look(look)


def _action_of(theme_name: str) -> str:
    return f"theme_{theme_name.replace('-', '_')}"
