"""Everything in the window that names a key says the one that the user chose."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fact_reader.model import Stance
from fact_reader.ui import shortcut_settings
from fact_reader.ui.translating import mark, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

# The actions in the status line, each with its word.
_HINTS = (
    (("claim",), mark("Claim")),
    (("denial",), mark("Denial")),
    (("confirmation",), mark("Confirmation")),
    (("note",), mark("Note")),
    (("next_annotation", "previous_annotation"), mark("Next, previous")),
    (("help",), mark("Help")),
)
_TIP = "tipAsMade"


class KeyNames(QObject):
    """Follows the shortcuts of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        if window.tools.shortcuts.any_changed:
            self._keys_changed()
        else:
            self._name_keys()
        window.tools.shortcuts.changed.connect(self._keys_changed)
        window.pane_area.panes_changed.connect(self._panes_changed)

    def _keys_changed(self) -> None:
        window = self._window
        shortcut_settings.apply(window.tools.shortcuts, window.actions_by_name)
        window.dialogs.forget_help()
        self._name_keys()
        self._put_tips()

    def _panes_changed(self) -> None:
        if self._window.tools.shortcuts.any_changed:
            self._name_keys()
            self._put_tips()

    def _name_keys(self) -> None:
        window = self._window
        first = {name: self._first(name) for name in window.actions_by_name}
        window.search_field.set_key_hint(first["search"])
        hints = [(" ".join(first[name] for name in names), tr(word)) for names, word in _HINTS]
        window.status.set_hints([hint for hint in hints if hint[0].strip()])
        stances = {stance: first[stance.value] for stance in Stance}
        window.notes_panel.set_keys(stances)
        for pane in window.pane_area.panes:
            pane.tag_bar.set_keys(stances)

    def _first(self, name: str) -> str:
        keys = self._window.tools.shortcuts.keys(name)
        return keys[0] if keys else ""

    def _put_tips(self) -> None:
        """Tool tips of buttons that do what an action does end in its key."""
        for widget in self._window.findChildren(QWidget):
            made = widget.property(_TIP) or widget.toolTip()
            if made.endswith(")"):
                widget.setProperty(_TIP, made)
                widget.setToolTip(self._window.tools.shortcuts.in_tip(made))
