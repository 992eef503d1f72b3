"""The theme in the real window: chosen in the menu, kept, and of the same contrast when toggled."""

from pathlib import Path

from driving import User
from PySide6.QtWidgets import QApplication, QMenu

from fact_reader.ui import theme as look


def test_each_theme_from_the_menu(user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library", sample=True)
    window = user.window
    [menu] = [one for one in window.findChildren(QMenu) if one.title() == "&Theme"]
    themes = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.objectName() for action in themes if action.isChecked()] == ["theme_system"]
    for action, theme in zip(themes[1:], look.THEMES.values(), strict=True):
        action.trigger()
        assert window.look.theme is theme
        assert window.settings.theme() == theme.name
        assert [one for one in themes if one.isChecked()] == [action]
        assert window.actions_by_name["dark"].isChecked() is theme.is_dark
        assert QApplication.palette().window().color() == theme.chrome
        assert window.grab().toImage().pixelColor(5, 5) == theme.chrome
    window.actions_by_name["dark"].trigger()
    assert window.look.theme is look.LIGHT_CONTRAST
    window.actions_by_name["dark"].trigger()
    assert window.look.theme is look.DARK_CONTRAST
    themes[0].trigger()
    assert window.settings.theme() == look.SYSTEM
