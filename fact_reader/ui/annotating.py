"""What can be done with the chosen annotation beside tagging: linking it, moving its note, tagging
its passage everywhere, copying it with its source."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from fact_reader.model import Annotation, Changes
from fact_reader.services import annotating, reshaping
from fact_reader.ui.copying import copy_text
from fact_reader.ui.picking import Picking
from fact_reader.ui.reshaping import Reshaping
from fact_reader.ui.translating import counted, mark, told, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

_LINK, _MOVE_NOTE = mark("Link to"), mark("Move note to")
_PICKING_HINTS = (
    (mark("Click"), mark("the other passage")),
    ("Enter", mark("takes the chosen one")),
    ("L", mark("Search all")),
    ("Esc", mark("End")),
)


class Annotating(QObject):
    """The actions of one window on its chosen annotation."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.picking = Picking(window)
        self.reshaping = Reshaping(window.library, window.history, window.desk, window.pane_area)
        self._purpose = ""
        self.picking.began.connect(self._show_question)
        self.picking.ended.connect(lambda: window.status.ask("", []))
        self.picking.confirmed.connect(self._confirm)
        notes, linking = window.notes_panel, self._desk.linking
        notes.link_requested.connect(self.begin_linking)
        notes.link_activated.connect(self.go_to)
        notes.unlink_requested.connect(linking.unlink)
        notes.turn_requested.connect(linking.turn)
        notes.complete_with(self._speakers, self._labels)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        reshaping = self.reshaping
        return {
            "link": self.begin_linking,
            "move_note": self.begin_moving_note,
            "split": reshaping.split,
            "merge": reshaping.merge,
            "extend_end_word": lambda: reshaping.move_end(+1),
            "shrink_end_word": lambda: reshaping.move_end(-1),
            "extend_start_word": lambda: reshaping.move_start(-1),
            "shrink_start_word": lambda: reshaping.move_start(+1),
            "tag_places": self.tag_places,
            "copy_citation": self.copy_citation,
        }

    def clicked(self, annotation_id: str, *, reveal: bool = False) -> None:
        """An annotation was clicked in a pane or in the panel: the answer, or the one chosen."""
        if self.picking.take(annotation_id) and self._purpose == _LINK:
            return
        self._desk.choose(annotation_id, reveal=reveal)
        annotation = self._desk.chosen
        if reveal and annotation is not None and not annotation.is_placed:
            self._window.reviewing.show_standing(annotation)

    # --- linking, and moving a note

    def _show_question(self, what: str) -> None:
        hints = [(tr(key), tr(words)) for key, words in _PICKING_HINTS]
        self._window.status.ask(what, hints)

    def _at_hand(self, annotation_id: str = "") -> Annotation | None:
        if annotation_id:
            return self._desk.annotation(annotation_id)
        return self._desk.chosen or self._desk.at_caret()

    def begin_linking(self, annotation_id: str = "") -> None:
        """Ask what to link the annotation to, else the one at hand; asked again, by a search."""
        if self.picking.is_active:
            self._search()
            return
        source = self._at_hand(annotation_id)
        if source is None:
            self._desk.said.emit(tr("Choose the annotation to link first: click it, or press J."))
            return
        self._desk.choose(source.id)
        self._purpose = _LINK
        self.picking.begin(f"{tr(_LINK)}:", source.id, self._link)

    def _link(self, source_id: str, target_id: str) -> None:
        """Link, and go on where it began: what is written next is about the same annotation."""
        self._desk.linking.link(source_id, target_id)
        source = self._desk.annotation(source_id)
        pane = self._desk.pane_of(source.article_id) if source else None
        if pane is None:
            return
        panes = self._window.pane_area
        focused: QWidget | None = self._window.focusWidget()
        panes.set_active(pane)
        if focused is not None and panes.isAncestorOf(focused):
            # Also when a dialog has it now and gives it back, which would choose another pane.
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.choose(source_id)

    def begin_moving_note(self) -> None:
        """Ask which annotation the note at hand is to go to."""
        self._window.notes_panel.flush()
        source = self._at_hand()
        if source is None or not source.note.strip():
            self._desk.said.emit(tr("Choose an annotation that has a note to move."))
            return
        self._desk.choose(source.id)
        self._purpose = _MOVE_NOTE
        self.picking.begin(f"{tr(_MOVE_NOTE)}:", source.id, self._move_note)

    def _move_note(self, from_id: str, to_id: str) -> None:
        library = self._window.library
        self._window.history.take(
            tr("Move note"), lambda: reshaping.moving_note(library, from_id, to_id)
        )

    def _confirm(self) -> None:
        chosen = self._desk.chosen
        if chosen is None or not self.picking.take(chosen.id):
            self._desk.said.emit(tr("Go to the other passage first: click it, or press J or K."))

    def _search(self) -> None:
        from fact_reader.ui.dialogs.annotation_picker import AnnotationPicker

        window = self._window
        source = annotating.get(window.library, self.picking.source_id)
        if source is None:
            self.picking.end()
            return
        linked = self._desk.linking.passages.get(source.id, ()) if self._purpose == _LINK else ()
        found = annotating.everything(
            window.library, without={source.id, *(one.annotation.id for one in linked)}
        )
        dialog = AnnotationPicker(window.look.theme, self._purpose, source, found, window)
        if dialog.exec():
            self.picking.take(dialog.picked())
        dialog.deleteLater()

    def go_to(self, annotation_id: str) -> None:
        """Show an annotation's passage; its article is opened beside if it is not open."""
        annotation = self._desk.annotation(annotation_id)
        if annotation is None:
            return
        span = (annotation.anchor.start, annotation.anchor.end)
        is_open = annotation.article_id in self._desk.open_ids
        if is_open or self._desk.open_article(annotation.article_id, beside=True, span=span):
            self._desk.choose(annotation_id, reveal=True)
            if not annotation.is_placed:
                self._window.reviewing.show_standing(annotation)
            self._window.focus_reading()

    # --- the same passage everywhere

    def tag_places(self) -> None:
        """Show where the selected, else the chosen passage stands word for word, to tag it all."""
        from fact_reader.ui.dialogs.tag_places import TagPlacesDialog

        window = self._window
        window.notes_panel.flush()
        pane, chosen = window.pane_area.active_pane, self._desk.chosen
        span = pane.view.selected_span()
        passage = pane.view.text[slice(*span)] if span else chosen.anchor.exact if chosen else ""
        if not passage.strip():
            self._desk.said.emit(
                tr("Select a passage, or choose an annotation, to tag it everywhere.")
            )
            return
        dialog = TagPlacesDialog(window.look.theme, window.library, passage, chosen, window)
        if dialog.exec():
            changes = window.history.take(tr("Tag all places"), dialog.edit)
            if changes is not None:
                self._tagged_everywhere(changes, span)
        dialog.close_jobs()
        dialog.deleteLater()

    def _tagged_everywhere(self, changes: Changes, span: tuple[int, int] | None) -> None:
        """Say how many places are tagged, and choose the one that was selected."""
        pane, desk = self._window.pane_area.active_pane, self._desk
        desk.said.emit(counted("{n} place tagged.", "{n} places tagged.", len(changes.saved)))
        for one in changes.saved:
            if one.article_id == pane.article_id and (one.anchor.start, one.anchor.end) == span:
                pane.view.clear_selection()
                desk.choose(one.id)
                return

    # --- copying

    def copy_citation(self) -> None:
        """Copy the selected, else the chosen passage with its source, as plain and rich text."""
        from fact_reader.exchange.writers.citing import cite

        pane, chosen = self._window.pane_area.active_pane, self._desk.chosen
        span = pane.view.selected_span()
        passage = pane.view.text[slice(*span)] if span else chosen.anchor.exact if chosen else ""
        opened = self._desk.opened(pane.article_id)
        if not passage or opened is None:
            self._desk.said.emit(tr("Select a passage, or choose an annotation, to copy it."))
            return
        citation = cite(opened[0], passage, self._window.settings.citation_form(), told)
        copy_text(citation.plain, citation.html)
        self._desk.said.emit(tr("Copied with its source."))

    # --- completing

    def _speakers(self, annotation: Annotation) -> list[str]:
        from fact_reader.services import completing

        opened = self._desk.opened(annotation.article_id)
        text = opened[1].text if opened else ""
        return completing.speakers(self._window.library, text, annotation.anchor)

    def _labels(self) -> list[str]:
        from fact_reader.services import completing

        return completing.labels(self._window.library)
