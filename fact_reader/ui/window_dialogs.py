"""What the window asks and tells in dialogs, and what follows from the answers.

Each dialog is imported when it is first opened: together they would take a tenth of the start.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from fact_reader.model import EVERY_ANNOTATION, AnnotationFilter, Stance, UserError, Version
from fact_reader.model.wording import sentence
from fact_reader.services import annotating, editing
from fact_reader.ui import actions
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.translating import language, told, tr
from fact_reader.ui.window_state import SNAP_FLAG

if TYPE_CHECKING:
    from fact_reader.services.library import Library
    from fact_reader.ui.batch_searching import BatchSearching
    from fact_reader.ui.dialogs.export_dialog import ExportChoice, ExportScope
    from fact_reader.ui.dialogs.shortcuts import ShortcutsDialog
    from fact_reader.ui.dialogs.undo_history import UndoHistoryDialog
    from fact_reader.ui.main_window import MainWindow
    from fact_reader.ui.originals import Originals
    from fact_reader.ui.results.question import Question


class WindowDialogs(QObject):
    """The dialogs of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._help: ShortcutsDialog | None = None
        self._steps: UndoHistoryDialog | None = None
        self._batch: BatchSearching | None = None
        self._originals: Originals | None = None
        self._jobs = Jobs(1, self)
        # Beside those: an export need not wait until what is left of a count is done.
        self._counting = Jobs(1, self)

    def edit_details(self, article_id: str) -> None:
        """Let the user correct what is known of an article."""
        from fact_reader.ui.dialogs.article_details import ArticleDetailsDialog, Origin

        library = self._window.library
        work = editing.work(library, article_id)
        if work is None:
            return
        [summary] = editing.summaries(library, [article_id])
        copies = self._window.library_panel.articles.copies_of(article_id)
        origin = Origin(work.version, summary.words, len(work.versions), tuple(copies))
        dialog = ArticleDetailsDialog(self._window.look.theme, work.article, origin, self._window)
        dialog.changed.connect(self._window.history.edit_article)
        dialog.original_requested.connect(self._open_original)
        dialog.left_out_requested.connect(lambda version: self._show_left_out(version, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _open_original(self, version: Version) -> None:
        from fact_reader.ui.originals import Originals

        if self._originals is None:
            self._originals = Originals(self._window.library)
        try:
            self._originals.open(version)
        except UserError as error:
            self._window.tell_error(told(error))

    def _show_left_out(self, version: Version, parent: QWidget) -> None:
        from fact_reader.ui.dialogs.left_out import LeftOutDialog

        dialog = LeftOutDialog(version, parent)
        dialog.exec()
        dialog.deleteLater()

    def edit_preferences(self) -> None:
        """Let the user choose name, theme and text size."""
        from fact_reader.ui.dialogs.preferences import Preferences, PreferencesDialog

        window, settings = self._window, self._window.settings
        before = Preferences(
            window.library.setting(annotating.AUTHOR_SETTING),
            settings.theme(),
            window.pane_area.default_look.size,
            settings.flag(SNAP_FLAG, True),
            settings.citation_form(),
            window.watching.folder,
            settings.language(),
        )
        dialog = PreferencesDialog(before, window)
        dialog.shortcuts_requested.connect(self.edit_shortcuts)
        if dialog.exec():
            after = dialog.preferences()
            if after.name != before.name:
                window.library.remember(annotating.AUTHOR_SETTING, after.name)
            settings.set_theme(after.theme)
            settings.set_citation_form(after.citation)
            window.watching.set_folder(after.watched)
            window.look.follow_theme()
            if after.zoom != before.zoom:
                window.look.set_text_size(after.zoom)
            settings.set_flag(SNAP_FLAG, after.whole_words)
            window.pane_area.set_snaps_to_words(after.whole_words)
            settings.set_language(after.language)
            if after.language != before.language:
                window.language_changed.emit()
        dialog.deleteLater()

    def show_help(self) -> None:
        """Show shortcuts and help beside the work, not in its way."""
        from fact_reader.ui.dialogs.shortcuts import ShortcutsDialog

        if self._help is None:
            keys = self._window.tools.shortcuts
            self._help = ShortcutsDialog(
                self._window.look.theme, actions.overview(keys.keys), keys.in_help, self._window
            )
        self._help.set_theme(self._window.look.theme)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def forget_help(self) -> None:
        """The keys that the help names are others by now."""
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
            self._help = None

    def edit_shortcuts(self) -> None:
        """Let the user choose the keys of every action."""
        from fact_reader.ui.dialogs.shortcut_editor import ShortcutEditor

        above = QApplication.activeModalWidget() or self._window
        dialog = ShortcutEditor(self._window.look.theme, self._window.tools.shortcuts, above)
        dialog.exec()
        dialog.deleteLater()

    def show_undo_history(self) -> None:
        """Show all steps beside the work."""
        from fact_reader.ui.dialogs.undo_history import UndoHistoryDialog

        window = self._window
        if self._steps is None:
            self._steps = UndoHistoryDialog(window.look.theme, window.history, window)
            self._steps.step_requested.connect(window.steps.go_to)
        self._steps.set_theme(window.look.theme)
        if self._steps.isVisible():
            self._steps.raise_()
            self._steps.show_now()
        self._steps.show()
        self._steps.activateWindow()

    def search_batch(self) -> None:
        """Search for many things at once, beside the work."""
        from fact_reader.ui.batch_searching import BatchSearching

        window = self._window
        if self._batch is None:
            self._batch = BatchSearching(
                window.library, window.settings, window.search.search_for, window
            )
        self._batch.show()

    def show_about(self) -> None:
        """Show what the app is and what it is made of."""
        from fact_reader.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    # --- export

    def export(self, selected: Sequence[str] = (), *, of_search: bool = False) -> None:
        """Ask what to export and where to, and do it; with `selected`, these articles, and
        `of_search` those that were found."""
        from fact_reader.ui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportScope

        window = self._window
        window.notes_panel.flush()
        panel = window.library_panel
        chosen = list(selected) or panel.selected_ids()
        shown = panel.shown_ids() if panel.is_filtered() else []
        ids = {
            ExportScope.OPEN: window.desk.open_ids,
            ExportScope.SELECTED: chosen,
            ExportScope.SHOWN: shown,
        }
        counts = {scope: len(some) for scope, some in ids.items()}
        found = window.searching.settled
        counts[ExportScope.RESULTS] = window.searching.results.total
        counts[ExportScope.LIBRARY] = panel.articles.total
        preset = ExportScope.SELECTED if selected else ExportScope.RESULTS
        dialog = ExportDialog(
            counts,
            ExportChoice("html", preset, "") if selected or of_search else None,
            window,
        )
        library = window.library
        places = [(scope, ids.get(scope)) for scope, number in counts.items() if number]
        # It can take seconds to find out which these are.
        places.sort(key=lambda place: place[0] is ExportScope.RESULTS)
        counting = self._counting.start(
            lambda job: _count(job, library, places, found),
            lambda _nothing: None,
            self._not_counted,
            lambda part: dialog.show_tally(*part),
        )
        accepted = dialog.exec()
        counting.abandon()
        if accepted:
            choice = dialog.choice()
            self._save(choice, ids.get(choice.scope), found)
        dialog.deleteLater()

    def _save(self, choice: "ExportChoice", ids: list[str] | None, found: "Question") -> None:
        from fact_reader.exchange.writers import FORMATS, Speech
        from fact_reader.services import exporting
        from fact_reader.ui.dialogs.export_dialog import ExportScope, suggested_name
        from fact_reader.ui.results.answering import article_ids

        window = self._window
        known = FORMATS[choice.format_name]
        name, _ = QFileDialog.getSaveFileName(
            window,
            tr("Export"),
            str(Path(window.settings.last_folder()) / suggested_name(choice)),
            f"{tr(known.label)} (*{known.suffix})",
        )
        if not name:
            return
        path = Path(name)
        for other in FORMATS.values():
            if other.suffix == path.suffix.lower():
                # The ending that was typed last is what is meant.
                known = other
                break
        else:
            path = path.with_name(path.name + known.suffix)
        if path != Path(name) and path.exists() and not self._may_replace(path):
            return
        window.settings.set_last_folder(str(path.parent))
        scope = {
            ExportScope.LIBRARY: exporting.WHOLE_LIBRARY,
            ExportScope.OPEN: sentence("open articles"),
            ExportScope.SELECTED: sentence("selected articles"),
            ExportScope.SHOWN: sentence("articles of the list's filter"),
            ExportScope.RESULTS: window.searching.scope,
        }[choice.scope]
        library = window.library

        def work(job: Job) -> Path:
            chosen = ids
            if choice.scope is ExportScope.RESULTS:
                # Only now: it takes seconds where each article has to be looked through.
                chosen = article_ids(library, found)
            every = len(choice.stances) == len(Stance)
            only = EVERY_ANNOTATION if every else AnnotationFilter(choice.stances)
            selection = exporting.select(
                library, chosen, only=only, scope=scope, title=choice.title
            )
            exporting.export(selection, known.name, path, Speech(language(), told))
            return path

        window.messages.show_message(tr("Exporting to {name}…", name=path.name), kind="busy")
        self._jobs.start(work, self._exported, self._export_failed)

    def _not_counted(self, error: Exception) -> None:
        # What the user can mend is told when it is exported.
        if not isinstance(error, UserError):
            raise error

    def _may_replace(self, path: Path) -> bool:
        """The file dialog asked about the name that was typed, not about this one."""
        words = tr("“{name}” is there already. Replace it?", name=path.name)
        answer = QMessageBox.question(self._window, tr("Export"), words)
        return answer == QMessageBox.StandardButton.Yes

    def _exported(self, path: Path) -> None:
        window = self._window
        window.messages.clear_busy()
        window.messages.show_message(
            tr("Exported to {path}.", path=path),
            action=(tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            timeout_ms=10_000,
        )

    def _export_failed(self, error: Exception) -> None:
        self._window.messages.clear_busy()
        if not isinstance(error, UserError):
            raise error
        self._window.tell_error(told(error))

    def may_close(self) -> bool:
        """Save what is being typed. Where that is not possible, the user decides."""
        panel = self._window.notes_panel
        panel.flush()
        while unsaved := panel.unsaved():
            box = QMessageBox(self._window)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setText(tr("A note could not be saved."))
            box.setInformativeText(tr("Try again, or copy its text to keep it elsewhere."))
            again = box.addButton(tr("Try Again"), QMessageBox.ButtonRole.AcceptRole)
            copy = box.addButton(tr("Copy and Close"), QMessageBox.ButtonRole.DestructiveRole)
            box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(again)
            box.exec()
            clicked = box.clickedButton()
            box.deleteLater()
            if clicked is copy:
                QGuiApplication.clipboard().setText("\n\n".join(unsaved))
                return True
            if clicked is not again:
                return False
            panel.flush()
        return True

    def close(self) -> None:
        """Wait for an export under way: the file is whole or the old one stays."""
        self._jobs.close()
        self._counting.close()
        if self._batch is not None:
            self._batch.close()
        if self._originals is not None:
            self._originals.close()


def _count(
    job: Job,
    library: "Library",
    scopes: "Sequence[tuple[ExportScope, list[str] | None]]",
    found: "Question",
) -> None:
    """Hand over what is annotated in the articles of each scope, on a thread."""
    from fact_reader.services import exporting
    from fact_reader.ui.dialogs.export_dialog import ExportScope
    from fact_reader.ui.results.answering import article_ids

    for scope, ids in scopes:
        if job.is_cancelled():
            return
        if scope is ExportScope.RESULTS:
            ids = article_ids(library, found)
        job.hand_over((scope, exporting.tally(library, ids)))
