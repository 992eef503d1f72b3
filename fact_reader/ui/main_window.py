"""The window: where things stand, and how they are connected."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from fact_reader.model import Changes
from fact_reader.services import editing, samples
from fact_reader.services.library import Library
from fact_reader.ui import action_slots, window_state
from fact_reader.ui import actions as window_actions
from fact_reader.ui import theme as themes
from fact_reader.ui.annotating import Annotating
from fact_reader.ui.appearance import Appearance
from fact_reader.ui.columns import Columns
from fact_reader.ui.desk import Desk
from fact_reader.ui.furnishing import Furnishing
from fact_reader.ui.importing import Importing
from fact_reader.ui.indexer import Indexer
from fact_reader.ui.messages import MessageBar
from fact_reader.ui.new_versions import NewVersions
from fact_reader.ui.notes_beside import NotesBeside
from fact_reader.ui.on_screen import OnScreen
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.panels.notes_panel import NotesPanel
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.reader.pane_area import MOST_PANES, PaneArea
from fact_reader.ui.repainting import Repainting
from fact_reader.ui.results.place import ResultsPlace
from fact_reader.ui.reviewing import Reviewing
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.status_line import StatusLine
from fact_reader.ui.top_bar import TopBar
from fact_reader.ui.translating import counted, mark, tr
from fact_reader.ui.undo import History
from fact_reader.ui.watching import Watching
from fact_reader.ui.window_dialogs import WindowDialogs
from fact_reader.ui.window_search import WindowSearch
from fact_reader.ui.window_steps import WindowSteps
from fact_reader.ui.window_tools import ON_PAPER, WindowTools

_NO_ROOM = mark("There is no room for another pane: hide a side panel or widen the window.")

# The actions that need an article in the active pane.
_ON_AN_ARTICLE = (
    *("details", "new_version", "remove_article", "find", "copy", "copy_citation"),
    *ON_PAPER,
)

# So many articles are listed before the window is first painted, the others right after.
_FIRST_ROWS = 200
_PAINTED_AT_LAST_MS = 1_500
_LEAST_SIZE = QSize(600, 376)


class MainWindow(QMainWindow):
    """One library's window.

    Signals: `library_requested` (the user wants to open another one), `samples_requested`,
    `language_changed` (another one was chosen, and a window keeps its words), `painted` (once,
    after the first picture).
    """

    painted = Signal()
    library_requested = Signal()
    samples_requested = Signal()
    language_changed = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.settings = WindowSettings(library.folder)
        self.look = Appearance(self)
        self.setWindowTitle(
            tr("Fact Reader — sample library") if samples.is_sample(library) else "Fact Reader"
        )
        self.setAcceptDrops(True)
        self.on_screen = OnScreen(self, _LEAST_SIZE)

        self.actions_by_name = window_actions.build(self)
        self.tools = WindowTools(self)
        window_actions.fill_menus(self.menuBar(), self.actions_by_name)
        self.library_panel = LibraryPanel(self.look.theme)
        self.notes_panel = NotesPanel(self.look.theme)
        self.pane_area = PaneArea()
        self.results_place = ResultsPlace(self.pane_area, lambda: self.look.theme)
        self.search_field = SearchField(self.look.theme)
        self.status = StatusLine([])
        add, dark = self.actions_by_name["add_pane"], self.actions_by_name["dark"]
        self.top_bar = TopBar(self.search_field, [("columns", add), ("theme", dark)])
        centre = self._lay_out()
        # Not over the notes: what is being written there is to be seen.
        self.messages = MessageBar(
            self.look.theme, centre, themes.STATUS_HEIGHT + 8, self.results_place
        )

        self.history = History(library, self.publish, self.tell_error)
        self.desk = Desk(
            library, self.history, self.pane_area, self.notes_panel, self.library_panel, self
        )
        self.steps = WindowSteps(self)
        self.importing = Importing(
            library, self.messages, self.settings, lambda: self.look.theme, self
        )
        self.indexer = Indexer(library, self)
        self.watching = Watching(library, lambda: self.importing.is_busy, self)
        self.search = WindowSearch(self)
        self.searching = self.search.searching
        self.dialogs = WindowDialogs(self)
        self.annotating = Annotating(self)
        self.reviewing = Reviewing(self)
        self.new_versions = NewVersions(self)
        self.furnishing = Furnishing(self)
        self.beside = NotesBeside(self)
        Repainting(self)
        self._connect_signals()
        self.look.dress()
        self.tools.attend()
        first = editing.first_summaries(library, _FIRST_ROWS)
        self.library_panel.set_articles(first)
        window_state.restore(self)
        self._fill_context_menus()
        self.focus_reading()
        self._show_state()
        self._lists_all = len(first) < _FIRST_ROWS
        self._was_painted = False
        # A window that starts minimised is not painted, and has its work to do all the same.
        QTimer.singleShot(_PAINTED_AT_LAST_MS, self._first_painted)

    def _lay_out(self) -> QWidget:
        shown = self.actions_by_name
        self.body = Columns(
            (self.library_panel, shown["show_library"]),
            self.results_place,
            (self.notes_panel, shown["show_notes"]),
            self.pane_area,
        )
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.body, 1)
        column.addWidget(self.status)
        self.setCentralWidget(centre)
        return centre

    def _connect_signals(self) -> None:
        """All wiring between the parts of the window stands here."""
        desk, panes = self.desk, self.pane_area
        articles, notes = self.library_panel, self.notes_panel
        articles.open_requested.connect(self.open_from_list)
        articles.remove_requested.connect(self.steps.remove_articles)
        articles.edit_requested.connect(self.dialogs.edit_details)
        articles.export_requested.connect(self.dialogs.export)
        articles.view.older_of = self.new_versions.older_of
        articles.version_file_requested.connect(self.new_versions.choose_file)
        articles.adopt_requested.connect(self.new_versions.adopt)
        articles.import_requested.connect(self.importing.choose_files)
        articles.sample_requested.connect(self.samples_requested)
        articles.filter_changed.connect(self._show_state)

        panes.tag_requested.connect(desk.tag)
        panes.annotation_clicked.connect(self.annotating.clicked)
        panes.plain_clicked.connect(lambda: desk.choose(""))
        panes.room_lacked.connect(self._say_no_room)
        panes.active_changed.connect(desk.active_changed)
        panes.panes_changed.connect(desk.panes_changed)
        panes.panes_changed.connect(self._fill_context_menus)
        panes.resize_requested.connect(self.annotating.reshaping.resize)
        panes.link_requested.connect(desk.linking.link)
        panes.follow_requested.connect(lambda one: desk.choose(one, reveal=True))
        desk.links_changed.connect(lambda: panes.set_links(desk.linking.shown()))
        panes.article_dropped.connect(desk.show_in)
        panes.version_chosen.connect(desk.show_version)
        panes.compare_requested.connect(self.reviewing.compare)

        notes.annotation_activated.connect(lambda one: self.annotating.clicked(one, reveal=True))
        notes.annotation_chosen.connect(lambda one: desk.choose(one, reveal=True))
        notes.note_edited.connect(desk.set_note)
        notes.speaker_edited.connect(desk.set_speaker)
        notes.labels_edited.connect(desk.set_labels)
        notes.stance_requested.connect(desk.set_stance)
        notes.remove_requested.connect(desk.delete)

        desk.links_changed.connect(lambda: notes.set_links(desk.linking.passages))
        desk.said.connect(self.messages.show_message)
        desk.changed.connect(self._show_state)
        desk.listing.grown.connect(self._show_state)
        desk.listing.failed.connect(self.tell_error)
        desk.listing.completed.connect(self.reviewing.tell_copies)
        self.importing.imported.connect(self._take_in)
        self.importing.single_imported.connect(self.new_versions.tell_imported)
        self.importing.other_found.connect(self.new_versions.adopt)
        self.importing.open_requested.connect(self.open_articles)
        self.watching.found.connect(self.importing.import_paths)
        self.indexer.progressed.connect(self._show_indexing)
        self.indexer.caught_up.connect(self._caught_up)
        self.indexer.failed.connect(self._indexing_failed)
        self.indexer.remade.connect(self.messages.show_message)
        self.history.stack.indexChanged.connect(self._show_state)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.look.follow_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self.look.follow_theme)
        for name, slot in action_slots.slots(self).items():
            action = self.actions_by_name[name]
            (action.toggled if action.isCheckable() else action.triggered).connect(slot)

    def _fill_context_menus(self) -> None:
        names = (
            "claim",
            "denial",
            "confirmation",
            "note",
            "link",
            "tag_places",
            "delete",
            "find_similar",
        )
        for pane in self.pane_area.panes:
            pane.view.set_context_actions([self.actions_by_name[name] for name in names])

    # --- what the user asks for

    def open_from_list(self, article_id: str, beside: bool) -> None:
        """Show an article and give it the keyboard, so that keys act on what is read."""
        pane = self.desk.open_article(article_id, beside=beside)
        if pane is not None:
            pane.activate()

    def open_articles(self, article_ids: list[str]) -> None:
        """Show articles side by side, the first in the active pane."""
        for number, article_id in enumerate(article_ids[:MOST_PANES]):
            self.desk.open_article(article_id, beside=number > 0)

    def add_pane(self) -> None:
        """Add an empty pane, if there is room to read in it."""
        if self.pane_area.can_add_pane():
            self.pane_area.add_pane()
        else:
            self._say_no_room()

    def _say_no_room(self) -> None:
        self.messages.show_message(tr(_NO_ROOM))

    def open_beside(self) -> None:
        """Show the article that is selected in the list beside the active one."""
        for article_id in self.library_panel.selected_ids()[:1]:
            self.desk.open_article(article_id, beside=True)

    def list_annotations_here(self) -> None:
        """List the annotations where the chosen one is, or where the caret is."""
        if not self.pane_area.active_pane.view.list_annotations_here():
            self.messages.show_message(tr("There is no annotation at the caret."))

    def bring_to_front(self) -> None:
        """Show the window over all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focus_reading(self) -> None:
        """Give the keyboard to the active pane."""
        self.pane_area.active_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_library(self) -> None:
        """Give the keyboard to the list of articles, which is shown for that."""
        self.actions_by_name["show_library"].setChecked(True)
        self.library_panel.focus_list()

    # --- what changed

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            QTimer.singleShot(0, self._first_painted)

    def _first_painted(self) -> None:
        """Do what a first picture does not need: list all articles, open the index."""
        if self._was_painted:
            return
        self._was_painted = True
        self.on_screen.fit_frame()
        if not self._lists_all:
            self.desk.listing.show_all()
        self.indexer.wake()
        self.search.saved.refresh()
        self.reviewing.tell_copies()
        self.watching.begin()
        self.painted.emit()

    def publish(self, changes: Changes) -> None:
        """Something was written: everything that shows it is brought in step, and the index."""
        self.desk.apply(changes)
        self.furnishing.apply(changes)
        if changes.articles or changes.removed_articles:
            self.reviewing.tell_copies()
        self.reviewing.look_again()
        self.indexer.wake()

    def _take_in(self, changes: Changes) -> None:
        """Something was imported. Older steps must not undo what a colleague wrote since."""
        if changes.saved or changes.saved_links:
            time = f"{datetime.now():%H:%M}"
            self.history.forget(tr("Exported work was imported at {time}", time=time))
        self.publish(changes)
        self.reviewing.offer(changes)

    def tell_error(self, sentence: str) -> None:
        """Show one sentence on what went wrong."""
        self.messages.show_message(sentence, kind="error")

    def _caught_up(self) -> None:
        self.search.ask_again()
        self._show_state()
        if words := self.search.steps.words:
            self.status.set_words(words)

    def _indexing_failed(self, sentence: str) -> None:
        self.tell_error(sentence)
        self._show_state()

    def _show_indexing(self, done: int, total: int) -> None:
        self.status.set_words(tr("Preparing search: {done} of {total}", done=done, total=total))

    def _show_state(self) -> None:
        self.steps.name_next()
        has_article = bool(self.pane_area.active_pane.article_id)
        for name in _ON_AN_ARTICLE:
            self.actions_by_name[name].setEnabled(has_article)
        self.actions_by_name["add_pane"].setEnabled(len(self.pane_area.panes) < MOST_PANES)
        self.actions_by_name["import_report"].setEnabled(self.importing.has_report)
        if not self.indexer.is_busy:
            self.show_counts()

    def show_counts(self) -> None:
        """Say how much the library holds."""
        self.status.set_words(self._counts())

    def _counts(self) -> str:
        articles = self.library_panel.articles
        notes = sum(articles.stance_counts(filtered=False).values())
        return " · ".join(
            (
                counted("{n} article", "{n} articles", articles.total),
                counted("{n} annotation", "{n} annotations", notes),
            )
        )

    # --- drop, start, end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and self.importing.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.importing.take(event.mimeData()):
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.dialogs.may_close():
            event.ignore()
            return
        window_state.save(self)
        # Nothing begins any more, if the first picture is still to come.
        self._was_painted = True
        # No thread may outlive what it reports to.
        self.search.close()
        self.furnishing.close()
        self.watching.close()
        self.importing.close()
        self.desk.listing.close()
        self.indexer.close()
        self.dialogs.close()
        self.history.close()
        super().closeEvent(event)
