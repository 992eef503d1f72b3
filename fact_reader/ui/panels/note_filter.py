"""The row above the cards of the notes that narrows which of them are shown."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fact_reader.model import Stance
from fact_reader.ui.panels.stance_buttons import StanceToggle
from fact_reader.ui.panels.widgets import FilterField
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr


class NoteFilter(QWidget):
    """A toggle for each stance, and a field for words.

    Attributes: `toggles` by their stances, and `field`.

    Signals: `changed` when it asks for others; `left_down` when Down or Enter asks for the cards.
    """

    changed = Signal()
    left_down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = FilterField(theme, tr("Filter notes"))
        self.toggles = {stance: StanceToggle(theme, stance) for stance in Stance}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(5)
        for toggle in self.toggles.values():
            row.addWidget(toggle)
            toggle.toggled.connect(self.changed)
        row.addWidget(self.field, 1)
        self.field.textChanged.connect(self.changed)
        self.field.left_down.connect(self.left_down)

    def words(self) -> str:
        """The text of the field."""
        return self.field.text()

    def stances(self) -> set[Stance]:
        """The stances that are asked for; none means all."""
        return {stance for stance, toggle in self.toggles.items() if toggle.isChecked()}

    def clear(self) -> None:
        """Ask for all notes."""
        for toggle in self.toggles.values():
            toggle.setChecked(False)
        self.field.clear()

    def set_counts(self, counts: Mapping[Stance, int]) -> None:
        """Show at each toggle how many it is about."""
        for stance, number in counts.items():
            self.toggles[stance].set_count(number)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for toggle in self.toggles.values():
            toggle.set_theme(theme)
        self.field.set_theme(theme)
