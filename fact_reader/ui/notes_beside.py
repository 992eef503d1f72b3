"""Where notes are shown: in the panel at the right, or while that is hidden, beside the texts that
have room for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.ui.reader.pane import ReaderPane

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

BESIDE_FLAG = "notes-beside"


class NotesBeside(QObject):
    """Keeps the cards beside the texts of one window in step with its panel and its links."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._known: list[ReaderPane] = []
        self._shows_panel = window.actions_by_name["show_notes"]
        self._is_wanted = window.actions_by_name["notes_beside"]
        # Before anything listens: nobody has chosen anything yet.
        self._is_wanted.setChecked(window.settings.flag(BESIDE_FLAG, True))
        self._shows_panel.toggled.connect(self._changed)
        window.pane_area.panes_changed.connect(self._panes_changed)
        window.desk.links_changed.connect(self._links_changed)
        self._panes_changed()

    def slots(self) -> dict[str, Callable[[], object]]:
        """What the actions do for which a hidden panel comes back."""
        return {"note": self.write_note, "focus_notes": self._focus_panel}

    def set_wanted(self, wanted: bool) -> None:
        """Whether notes may stand beside the texts; remembered for the next start."""
        self._window.settings.set_flag(BESIDE_FLAG, wanted)
        self._changed()

    def write_note(self, annotation_id: str = "") -> None:
        """Write the note of an annotation, else of the one at hand: in the panel."""
        desk = self._window.desk
        if annotation_id:
            desk.choose(annotation_id)
        if (desk.chosen or desk.at_caret()) is not None:
            self._shows_panel.setChecked(True)
        desk.write_note()

    def _focus_panel(self) -> None:
        self._shows_panel.setChecked(True)
        self._window.notes_panel.focus_list()

    def _panes_changed(self) -> None:
        panes = list(self._window.pane_area.panes)
        for pane in panes:
            if pane not in self._known:
                pane.margin.card_clicked.connect(self._window.annotating.clicked)
                pane.margin.link_clicked.connect(self._window.annotating.go_to)
                pane.margin.note_requested.connect(self.write_note)
        self._known = panes
        self._changed()
        self._links_changed()

    def _changed(self) -> None:
        wanted = self._is_wanted.isChecked() and not self._shows_panel.isChecked()
        for pane in self._known:
            pane.margin.set_wanted(wanted)

    def _links_changed(self) -> None:
        for pane in self._known:
            pane.margin.set_links(self._window.desk.linking.passages)
