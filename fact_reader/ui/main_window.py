"""The window: where things stand, and how they are connected."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from fact_reader.model import Changes, Stance
from fact_reader.services import editing, samples
from fact_reader.services.library import Library
from fact_reader.ui import actions as window_actions
from fact_reader.ui import theme as themes
from fact_reader.ui.desk import Desk
from fact_reader.ui.importing import Importing
from fact_reader.ui.indexer import Indexer
from fact_reader.ui.messages import MessageBar
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.panels.notes_panel import NotesPanel
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.wording import count_of
from fact_reader.ui.reader.pane_area import MOST_PANES, PaneArea
from fact_reader.ui.searching import Searching
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.status_line import StatusLine
from fact_reader.ui.stylesheet import stylesheet
from fact_reader.ui.theme import DARK, LIGHT, Theme
from fact_reader.ui.top_bar import TopBar
from fact_reader.ui.undo import History
from fact_reader.ui.window_dialogs import WindowDialogs

_HINTS = [
    ("1", "Claim"),
    ("2", "Denial"),
    ("3", "Confirmation"),
    ("N", "Note"),
    ("J K", "Next, previous"),
    ("F1", "Help"),
]
_ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


def chosen_theme(settings: WindowSettings) -> Theme:
    """The theme that the user chose, or that the desktop asks for."""
    name = settings.theme()
    dark = themes.system_prefers_dark() if name == "system" else name == "dark"
    return DARK if dark else LIGHT


class MainWindow(QMainWindow):
    """One library's window.

    Signals: `library_requested` (the user wants to open another one), `samples_requested`.
    """

    library_requested = Signal()
    samples_requested = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.settings = WindowSettings(library.folder)
        self.theme = chosen_theme(self.settings)
        self.setWindowTitle(
            "Fact Reader — sample library" if samples.is_sample(library) else "Fact Reader"
        )
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)

        self.actions_by_name = window_actions.build(self)
        window_actions.fill_menus(self.menuBar(), self.actions_by_name)
        self.library_panel = LibraryPanel(self.theme)
        self.notes_panel = NotesPanel(self.theme)
        self.pane_area = PaneArea()
        self.search_field = SearchField(self.theme)
        self.search_field.set_key_hint("Ctrl+K")
        self.status = StatusLine(_HINTS)
        add, dark = self.actions_by_name["add_pane"], self.actions_by_name["dark"]
        self.top_bar = TopBar(self.search_field, [("columns", add), ("theme", dark)])
        centre = self._lay_out()
        self.messages = MessageBar(self.theme, centre, themes.STATUS_HEIGHT + 8)

        self.history = History(library, self.publish, self.tell_error)
        self.desk = Desk(
            library, self.history, self.pane_area, self.notes_panel, self.library_panel, self
        )
        self.searching = Searching(library, self.search_field, self.desk, self.pane_area, self)
        self.importing = Importing(library, self.messages, self.settings, lambda: self.theme, self)
        self.indexer = Indexer(library, self)
        self.dialogs = WindowDialogs(self)
        self._connect_signals()
        self._restore()

    def _lay_out(self) -> QWidget:
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.setObjectName("body")
        self.body.setHandleWidth(1)
        self.body.setChildrenCollapsible(False)
        for widget in (self.library_panel, self.pane_area, self.notes_panel):
            self.body.addWidget(widget)
        self.body.setStretchFactor(1, 1)
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
        articles.open_requested.connect(lambda one, beside: desk.open_article(one, beside=beside))
        articles.remove_requested.connect(self.remove_articles)
        articles.edit_requested.connect(self.dialogs.edit_details)
        articles.export_requested.connect(self.dialogs.export)
        articles.import_requested.connect(self.importing.choose_files)
        articles.sample_requested.connect(self.samples_requested)
        articles.filter_changed.connect(self._show_state)

        panes.tag_requested.connect(desk.tag)
        panes.annotation_clicked.connect(desk.choose)
        panes.active_changed.connect(desk.active_changed)
        panes.panes_changed.connect(desk.panes_changed)
        panes.article_dropped.connect(desk.show_in)
        panes.zoom_requested.connect(self.step_zoom)

        notes.annotation_activated.connect(lambda one: desk.choose(one, reveal=True))
        notes.note_edited.connect(desk.set_note)
        notes.speaker_edited.connect(desk.set_speaker)
        notes.labels_edited.connect(desk.set_labels)
        notes.stance_requested.connect(desk.set_stance)
        notes.remove_requested.connect(desk.delete)

        desk.said.connect(self.messages.show_message)
        desk.changed.connect(self._show_state)
        self.importing.imported.connect(self.publish)
        self.importing.open_requested.connect(self.open_articles)
        self.searching.index_lost.connect(self.indexer.wake)
        self.indexer.progressed.connect(self._show_indexing)
        self.indexer.caught_up.connect(self._caught_up)
        self.search_field.left.connect(self.focus_reading)
        self.history.stack.indexChanged.connect(self._show_state)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_theme)
        for name, slot in self._slots().items():
            action = self.actions_by_name[name]
            (action.toggled if action.isCheckable() else action.triggered).connect(slot)

    def _slots(self) -> dict[str, Callable[..., object]]:
        """What each action does. `triggered` brings a checked state that most have no use for."""
        desk, panes = self.desk, self.pane_area
        plain: dict[str, Callable[[], object]] = {
            "import_files": self.importing.choose_files,
            "import_folder": self.importing.choose_folder,
            "paste_article": self.importing.paste,
            "export": self.dialogs.export,
            "open_library": self.library_requested.emit,
            "open_samples": self.samples_requested.emit,
            "quit": self.close,
            "undo": self.undo,
            "redo": self.redo,
            "copy": lambda: panes.active_pane.view.copy(),
            "find": lambda: panes.active_pane.open_find(),
            "search": self.search_field.focus_field,
            "preferences": self.dialogs.edit_preferences,
            "claim": lambda: desk.tag(Stance.CLAIM),
            "denial": lambda: desk.tag(Stance.DENIAL),
            "confirmation": lambda: desk.tag(Stance.CONFIRMATION),
            "note": desk.write_note,
            "delete": self.delete_at_hand,
            "next_annotation": lambda: desk.step(+1),
            "previous_annotation": lambda: desk.step(-1),
            "details": lambda: self.dialogs.edit_details(panes.active_pane.article_id),
            "open_beside": self.open_beside,
            "remove_article": lambda: self.remove_articles([panes.active_pane.article_id]),
            "add_pane": panes.add_pane,
            "close_pane": lambda: panes.close_pane(panes.active_pane),
            "next_pane": lambda: panes.step_active(+1),
            "previous_pane": lambda: panes.step_active(-1),
            "focus_library": self.library_panel.focus_list,
            "focus_notes": self.notes_panel.focus_list,
            "larger": lambda: self.step_zoom(+1),
            "smaller": lambda: self.step_zoom(-1),
            "normal_size": lambda: self.set_zoom(100),
            "help": self.dialogs.show_help,
            "about": self.dialogs.show_about,
        }
        slots: dict[str, Callable[..., object]] = {
            name: (lambda _checked=False, act=act: act()) for name, act in plain.items()
        }
        return slots | {
            "show_library": self.library_panel.setVisible,
            "show_notes": self.notes_panel.setVisible,
            "dark": self.choose_dark,
            "full_screen": lambda on: self.showFullScreen() if on else self.showNormal(),
        }

    # --- what the user asks for

    def open_articles(self, article_ids: list[str]) -> None:
        """Show articles side by side, the first in the active pane."""
        for number, article_id in enumerate(article_ids[:MOST_PANES]):
            self.desk.open_article(article_id, beside=number > 0)

    def open_beside(self) -> None:
        """Show the article that is selected in the list beside the active one."""
        for article_id in self.library_panel.selected_ids()[:1]:
            self.desk.open_article(article_id, beside=True)

    def remove_articles(self, article_ids: list[str]) -> None:
        """Take articles out of the library; Undo brings them back."""
        ids = [one for one in article_ids if one]
        if ids and self.history.remove_articles(ids):
            what = "Article removed" if len(ids) == 1 else f"{len(ids)} articles removed"
            self.messages.show_message(f"{what}.", action=("Undo", self.undo))

    def delete_at_hand(self) -> None:
        """Delete what has the focus: articles in the list, else the annotation at hand."""
        if self.library_panel.isAncestorOf(QApplication.focusWidget() or self):
            self.remove_articles(self.library_panel.selected_ids())
        else:
            self.desk.delete()

    def undo(self) -> None:
        """Take back the last step, first of all what is being typed."""
        self.notes_panel.flush()
        self.history.undo()

    def redo(self) -> None:
        """Do the next step again."""
        self.notes_panel.flush()
        self.history.redo()

    def bring_to_front(self) -> None:
        """Show the window over all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focus_reading(self) -> None:
        """Give the keyboard to the active pane."""
        self.pane_area.active_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_zoom(self, direction: int) -> None:
        """The next larger (+1) or smaller (-1) text size."""
        now = self.settings.zoom()
        sizes = [one for one in _ZOOMS if (one - now) * direction > 0]
        if sizes:
            self.set_zoom(min(sizes) if direction > 0 else max(sizes))

    def set_zoom(self, percent: int) -> None:
        """Show article text at this size, also next time."""
        self.settings.set_zoom(percent)
        self.pane_area.set_zoom(percent)

    def choose_dark(self, dark: bool) -> None:
        """Use the dark or the light theme from now on."""
        if dark != self.theme.is_dark:
            self.settings.set_theme("dark" if dark else "light")
            self.follow_theme()

    def _dress_application(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(themes.palette(self.theme))
        application.setStyleSheet(stylesheet(self.theme))

    def follow_theme(self) -> None:
        """Show the theme that is chosen now."""
        self.theme = chosen_theme(self.settings)
        self._dress_application()
        for part in (
            self.top_bar,
            self.library_panel,
            self.pane_area,
            self.notes_panel,
            self.search_field,
            self.status,
            self.messages,
        ):
            part.set_theme(self.theme)
        self.actions_by_name["dark"].setChecked(self.theme.is_dark)

    # --- what changed

    def publish(self, changes: Changes) -> None:
        """Something was written: everything that shows it is brought in step, and the index."""
        self.desk.apply(changes)
        self.indexer.wake()

    def tell_error(self, sentence: str) -> None:
        """Show one sentence on what went wrong."""
        self.messages.show_message(sentence, kind="error")

    def _caught_up(self) -> None:
        self.searching.ask_again()
        self._show_state()

    def _show_indexing(self, done: int, total: int) -> None:
        self.status.set_words(f"Preparing search: {done:,} of {total:,}")

    def _show_state(self) -> None:
        stack = self.history.stack
        for name, word, possible, text in (
            ("undo", "&Undo", stack.canUndo(), stack.undoText()),
            ("redo", "&Redo", stack.canRedo(), stack.redoText()),
        ):
            self.actions_by_name[name].setEnabled(possible)
            self.actions_by_name[name].setText(f"{word} {text}" if possible else word)
        has_article = bool(self.pane_area.active_pane.article_id)
        for name in ("details", "remove_article", "find", "copy"):
            self.actions_by_name[name].setEnabled(has_article)
        self.actions_by_name["add_pane"].setEnabled(len(self.pane_area.panes) < MOST_PANES)
        if not self.indexer.is_busy:
            self.status.set_words(self._counts())

    def _counts(self) -> str:
        articles = self.library_panel.articles
        notes = sum(articles.stance_counts(filtered=False).values())
        return f"{count_of(articles.total, 'article')} · {count_of(notes, 'annotation')}"

    # --- drop, start, end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and self.importing.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.importing.take(event.mimeData()):
            event.acceptProposedAction()

    def _restore(self) -> None:
        # Only now: a widget that changes its parent under a style sheet is polished anew.
        self._dress_application()
        # The other parts were made in the theme's colours.
        for part in (self.top_bar, self.pane_area, self.status):
            part.set_theme(self.theme)
        self.actions_by_name["dark"].setChecked(self.theme.is_dark)
        if not self.restoreGeometry(self.settings.geometry()):
            self.resize(1440, 900)
        for name in ("library", "notes"):
            shown = self.settings.flag(f"show-{name}", True)
            self.actions_by_name[f"show_{name}"].setChecked(shown)
            (self.library_panel if name == "library" else self.notes_panel).setVisible(shown)
        left, *_, right = self.settings.sizes("body") or [themes.LEFT_WIDTH, themes.RIGHT_WIDTH]
        self.body.setSizes([left, max(1, self.width() - left - right), right])
        self.pane_area.set_zoom(self.settings.zoom())
        self.library_panel.set_articles(editing.summaries(self.library))
        opened = self.settings.open_articles()
        known = self.library_panel.articles.summary
        wanted = [(one, place) for one, place in opened if known(one) or not one]
        if not opened:
            wanted = [(one, 0) for one in samples.first_articles(self.library)]
        for number, (article_id, place) in enumerate(wanted[:MOST_PANES]):
            pane = self.pane_area.add_pane() if number else self.pane_area.active_pane
            if article_id:
                self.desk.show_in(pane, article_id)
                pane.view.set_top_offset(place)
        self.pane_area.set_active(self.pane_area.panes[0])
        if sizes := self.settings.sizes("panes"):
            self.pane_area.setSizes(sizes)
        self.focus_reading()
        self._show_state()
        # The window is painted first; then the index is opened and brought up to date.
        QTimer.singleShot(0, self.indexer.wake)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.notes_panel.flush()
        self.settings.set_geometry(self.saveGeometry())
        self.settings.set_sizes("body", self.body.sizes())
        self.settings.set_sizes("panes", self.pane_area.sizes())
        for name, panel in (("library", self.library_panel), ("notes", self.notes_panel)):
            self.settings.set_flag(f"show-{name}", not panel.isHidden())
        self.settings.set_open_articles(
            [(pane.article_id, pane.view.top_offset()) for pane in self.pane_area.panes]
        )
        self.settings.sync()
        # No thread may outlive what it reports to.
        self.searching.close()
        self.importing.close()
        self.indexer.close()
        self.dialogs.close()
        self.history.close()
        super().closeEvent(event)
