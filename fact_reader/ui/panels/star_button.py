"""The star that keeps a search, in the search field and over all results."""

from fact_reader.ui import theme as look
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr


class StarButton(IconButton):
    """Keeps the search that is asked for; filled where it is kept, and then it removes it."""

    def __init__(self, theme: Theme, size: int = 18) -> None:
        self._saved = False
        super().__init__(theme, "star", tr("Save this search"), size)

    def set_saved(self, saved: bool) -> None:
        """Whether the search is kept."""
        if saved == self._saved:
            return
        self._saved = saved
        tip = tr("Save this search")
        if saved:
            tip = tr("Saved: press to remove it from the saved searches")
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        name, colour = ("star-filled", theme.accent) if self._saved else ("star", theme.muted)
        self.setIcon(look.icon(name, colour, self._size))
