"""All of searching in one window: field, popup, panel, marks and steps, and how they are joined."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.model import ArticleHits, Stance
from fact_reader.ui.completing import Completing
from fact_reader.ui.hit_steps import HitSteps
from fact_reader.ui.results.results_work import ResultsWork
from fact_reader.ui.saved_searches import SavedSearches
from fact_reader.ui.searching import Searching
from fact_reader.ui.translating import tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow
    from fact_reader.ui.results.results_panel import ResultsPanel


class WindowSearch(QObject):
    """The parts of searching; `searching` asks and answers, `steps` goes from hit to hit, `saved`
    keeps searches."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        library, desk, panes = window.library, window.desk, window.pane_area
        place = window.results_place
        self.searching = Searching(library, window.search_field, desk, panes, place, window)
        self.steps = HitSteps(library, self.searching, desk, panes, window)
        self.work = ResultsWork(window)
        self.completing = Completing(library, window.search_field, window)
        self.searching.index_lost.connect(window.indexer.wake)
        window.indexer.progressed.connect(self.searching.lacking.count_again)
        window.search_field.rest_requested.connect(self._open_rest)
        window.search_field.left.connect(window.focus_reading)
        rail = window.library_panel.groups
        self.saved = SavedSearches(library, window.search_field, rail, self.searching, window)
        self.saved.failed.connect(window.tell_error)
        self.saved.said.connect(self._offer_undo)
        self.saved.new_changed.connect(window.search_field.popup.rows.mark_new)
        self.searching.failed.connect(window.tell_error)
        self.searching.all_requested.connect(self.show_results)
        self.steps.stepped.connect(window.status.set_words)
        self.steps.ended.connect(window.show_counts)
        window.search_field.open_requested.connect(self.steps.leave)
        self.steps.said.connect(window.messages.show_message)
        place.made.connect(self._connect_panel)
        place.shown.connect(self._panel_shown)
        place.maximised.connect(window.actions_by_name["maximise_results"].setChecked)

    def _connect_panel(self, panel: "ResultsPanel") -> None:
        window = self._window
        panel.star_clicked.connect(self.saved.keep_or_remove)
        self.saved.star_changed.connect(panel.header.set_saved)
        self.saved.new_changed.connect(panel.articles.mark_new)
        self.saved.new_changed.connect(panel.passages.mark_new)
        self.saved.tell()
        panel.open_requested.connect(self.steps.leave)
        self.steps.reached.connect(panel.show_hit)
        panel.rest_requested.connect(self._open_rest)
        panel.tag_requested.connect(self.work.tag)
        panel.export_requested.connect(self.work.export)
        panel.copy_requested.connect(self.work.copy)
        panel.maximise_toggled.connect(window.results_place.maximise)
        panel.close_requested.connect(self.hide_results)

    def _open_rest(self, hits: ArticleHits, beside: bool) -> None:
        self._window.results_place.maximise(False)
        self.steps.open_rest(hits, beside)

    def _offer_undo(self, words: str, undo: Callable[[], object] | None) -> None:
        self._window.messages.show_message(words, action=(tr("Undo"), undo) if undo else None)

    def ask_again(self) -> None:
        """The index has news: bring in step what is shown, and count what is new."""
        self.searching.ask_again()
        self.saved.refresh()

    # What the actions do

    def slots(self) -> dict[str, Callable[[], object]]:
        """The actions of searching and tagging by name, but for those that are switched."""
        return {
            "search": self._window.search_field.call,
            "save_search": self.saved.keep,
            "next_hit": lambda: self.steps.step(+1),
            "previous_hit": lambda: self.steps.step(-1),
            "find_similar": self.find_similar,
            "claim": lambda: self.tag(Stance.CLAIM),
            "denial": lambda: self.tag(Stance.DENIAL),
            "confirmation": lambda: self.tag(Stance.CONFIRMATION),
        }

    def toggle_results(self, on: bool) -> None:
        """Show or hide the panel; shown, it gets the keyboard where it has any results."""
        place = self._window.results_place
        place.show_panel(on)
        if on and place.panel is not None:
            if self.searching.query:
                place.panel.focus_list()
            else:
                self._window.search_field.focus_field()

    def show_results(self) -> None:
        """Show the panel; the keyboard stays where it is."""
        self._window.results_place.show_panel(True)

    def hide_results(self) -> None:
        """Hide the panel and go back to reading."""
        self._window.results_place.show_panel(False)
        self._window.focus_reading()

    def toggle_maximised(self, on: bool) -> None:
        """Let the panel stand over the panes, or below them."""
        place = self._window.results_place
        if on:
            place.show_panel(True)
        place.maximise(on)

    def search_for(self, query: str) -> None:
        """Search for something else, whose last word is finished, and show all that is found."""
        self._window.activateWindow()
        self._window.search_field.set_query(f"{query} ")
        self.searching.show_all()

    def find_similar(self) -> None:
        """Show what is like the selection, else like the chosen annotation."""
        desk, pane = self._window.desk, self._window.pane_area.active_pane
        span = pane.view.selected_span() if pane.article_id else None
        article_id = pane.article_id
        if span is None and (chosen := desk.chosen) is not None:
            span, article_id = (chosen.anchor.start, chosen.anchor.end), chosen.article_id
        if span is None:
            desk.said.emit(
                tr("Select a passage first, or choose an annotation: what should be alike?")
            )
        else:
            self.searching.show_similar(article_id, *span)

    def tag(self, stance: Stance) -> None:
        """Tag the selected results if the keyboard is there, else what is selected in a pane."""
        panel = self._window.results_place.panel
        if panel is not None and panel.view.hasFocus():
            self.work.tag(stance)
        else:
            self._window.desk.tag(stance)

    def _panel_shown(self, on: bool) -> None:
        action = self._window.actions_by_name["search_results"]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)
        if not on:
            self.steps.forget()

    def close(self) -> None:
        """Wait for the background work to end."""
        self.searching.close()
        self.completing.close()
        self.saved.close()
        self.steps.close()
        self.work.close()
