"""What is done with selected results: they are tagged, copied, or exported."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from fact_reader.model import Annotation, ConcordanceLine, Stance, UserError
from fact_reader.services import annotating
from fact_reader.services.library import Library
from fact_reader.services.sentence_tagging import Drafted, draft_sentences
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.results.question import View
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.translating import counted, told, tr

if TYPE_CHECKING:
    from fact_reader.services.concordance import PassageList
    from fact_reader.ui.main_window import MainWindow

_MOST_TAGGED = 2_000
_LINES_AT_ONCE = 500
_TIME_TO_CHANGE_MS = 10_000


class ResultsWork(QObject):
    """Tagging, copying and exporting for the panel of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = Jobs(1, self)
        self._tagging: Job | None = None

    def tag(self, stance: Stance) -> None:
        """Tag the sentences of the selected passages, as one step of undo.

        What is tagged already stays as it is: another stance is offered, never given by the way.
        """
        panel = self._window.results_place.panel
        if panel is None or self._tagging is not None:
            return
        chosen = panel.view.selected_passages()
        if not chosen:
            self._say(tr("Select passages to tag, not articles."))
        elif len(chosen) > _MOST_TAGGED:
            self._say(tr("Select at most {n} passages to tag them at once.", n=_MOST_TAGGED))
        else:
            library = self._window.library
            known = [one.annotation_id for one in chosen if one.annotation_id]
            hits = [(one.article_id, one.start, one.end) for one in chosen if not one.annotation_id]
            if not hits:
                self._tell_tagged(draft_sentences(library, (), stance, known).tagged, stance)
                return
            self._tagging = self._jobs.start(
                lambda job: draft_sentences(library, hits, stance, known),
                lambda drafted: self._tagged(drafted, stance),
                self._failed,
            )

    def _tagged(self, drafted: Drafted, stance: Stance) -> None:
        self._tagging = None
        if not drafted.new:
            self._tell_tagged(drafted.tagged, stance)
        elif self._window.history.add_many(drafted.new):
            words = counted(
                "Tagged {n} passage as {stance}.",
                "Tagged {n} passages as {stance}.",
                len(drafted.new),
                stance=stance_word(stance),
            )
            if drafted.tagged:
                words = counted(
                    "{done} {n} was tagged before and stays as it is.",
                    "{done} {n} were tagged before and stay as they are.",
                    len(drafted.tagged),
                    done=words,
                )
            self._window.steps.tell(words)

    def _tell_tagged(self, tagged: Sequence[Annotation], stance: Stance) -> None:
        """Say why there is nothing to tag, and offer to change what has another stance."""
        word = stance_word(stance)
        others = [one.id for one in tagged if one.stance is not stance]
        if others:
            words = counted(
                "{n} passage is tagged already, but not as {stance}.",
                "{n} passages are tagged already, but not as {stance}.",
                len(others),
                stance=word,
            )
            change = tr("Change to {stance}", stance=word)
            self._window.messages.show_message(
                words,
                action=(change, lambda: self._change(others, stance)),
                timeout_ms=_TIME_TO_CHANGE_MS,
            )
        elif tagged:
            self._say(tr("The selected passages are tagged already."))
        else:
            self._say(
                tr("In what is selected there is nothing more to tag as {stance}.", stance=word)
            )

    def _change(self, ids: Sequence[str], stance: Stance) -> None:
        window, word = self._window, stance_word(stance)
        changes = window.history.take(
            tr("Change to {stance}", stance=word),
            lambda: annotating.giving_stance(window.library, ids, stance),
        )
        if changes is not None and changes.saved:
            words = counted(
                "Changed {n} passage to {stance}.",
                "Changed {n} passages to {stance}.",
                len(changes.saved),
                stance=word,
            )
            window.steps.tell(words)

    def copy(self) -> None:
        """Put the selected passages on the clipboard, of which some must be fetched first."""
        panel, gathered = self._window.results_place.panel, self._window.searching.gathered
        if panel is None or gathered is None:
            return
        library = self._window.library
        found = _some(gathered.passages, panel.view.selected_rows())
        self._jobs.start(lambda job: [*_lines(library, found)], self._copied, self._failed)

    def _copied(self, lines: list[ConcordanceLine]) -> None:
        from fact_reader.ui.results.passages_model import line_in_words  # not at the start

        QApplication.clipboard().setText("\n".join(map(line_in_words, lines)))
        self._say(counted("Copied {n} passage.", "Copied {n} passages.", len(lines)))

    def export(self) -> None:
        """Export the selected articles or passages, or all where not several are selected."""
        panel = self._window.results_place.panel
        if panel is None:
            return
        rows = panel.view.selected_rows()
        several = len(rows) > 1
        if panel.options.view is View.ARTICLES:
            dialogs = self._window.dialogs
            dialogs.export(panel.view.selected_articles() if several else (), of_search=not several)
        else:
            self._export_lines(rows if several else None)

    def _export_lines(self, rows: Sequence[int] | None) -> None:
        window = self._window
        gathered = window.searching.gathered
        if gathered is None or not gathered.passages.entries:
            self._say(tr("There is no passage to export."))
            return
        settings = window.settings
        start = Path(settings.last_folder()) / tr("passages.csv")
        name, _ = QFileDialog.getSaveFileName(
            window,
            tr("Export Passages"),
            str(start),
            f"{tr('CSV, for spreadsheets')} (*.csv)",
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".csv")
        settings.set_last_folder(str(path.parent))
        library = window.library
        found = gathered.passages
        if rows is not None:
            found = _some(found, rows)

        def work(job: Job) -> Path:
            from fact_reader.services import exporting

            exporting.export_lines(_lines(library, found), path)
            return path

        count = len(found.entries)
        window.messages.show_message(
            counted("Exporting {n} passage…", "Exporting {n} passages…", count), kind="busy"
        )
        self._jobs.start(work, self._exported, self._failed)

    def _exported(self, path: Path) -> None:
        messages = self._window.messages
        messages.clear_busy()
        address = QUrl.fromLocalFile(str(path))
        messages.show_message(
            tr("Exported to {path}.", path=path),
            action=(tr("Open"), lambda: QDesktopServices.openUrl(address)),
            timeout_ms=10_000,
        )

    def _failed(self, error: Exception) -> None:
        self._tagging = None
        self._window.messages.clear_busy()
        if not isinstance(error, UserError):
            raise error
        self._window.tell_error(told(error))

    def _say(self, words: str) -> None:
        self._window.messages.show_message(words)

    def close(self) -> None:
        """Wait for what is being exported: the file is whole or the old one stays."""
        self._jobs.close()


def _some(found: "PassageList", rows: Sequence[int]) -> "PassageList":
    return replace(found, entries=[found.entries[row] for row in rows])


def _lines(library: Library, found: "PassageList") -> Iterator[ConcordanceLine]:
    for offset in range(0, len(found.entries), _LINES_AT_ONCE):
        yield from found.page(library, _LINES_AT_ONCE, offset).lines
