"""Import from the window: dialogs, drops, the clipboard; progress, cancel, and a report.

What reads files is imported when the first file comes, not while the window starts.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from fact_reader.model import Changes, UserError
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.messages import MessageBar
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import told, tr

if TYPE_CHECKING:
    from fact_reader.exchange.readers.tables import Table
    from fact_reader.services.import_report import ImportReport, Outcome

# More than so many bytes, or files, are imported by a process of their own: to start one takes half
# a second, and nothing of the window's time.
_MANY_BYTES = 500_000
_MANY_FILES = 10
# New articles show in the list while the import goes on, so many milliseconds apart.
_TELL_MS = 1_000
_SHOW_MS = 60
# An article that is told of as such where it came in alone.
_FATES_OF_ONE = ("added", "restored", "known")
_TABLES = (".csv", ".tsv", ".jsonl", ".ndjson")
# What an export of our own begins with, in its first bytes.
_OWN_EXPORT = b'"fact-reader"'


class Importing(QObject):
    """Signals: `imported` (Changes: what came in), `single_imported` (an article's id, a summary,
    whether the article is new) when it was just one, `other_found` (its id, that of the article
    whose version it was to be) where the file is an article of its own already, `open_requested`
    (ids of articles) from the report."""

    imported = Signal(object)
    single_imported = Signal(str, str, bool)
    other_found = Signal(str, str)
    open_requested = Signal(object)

    def __init__(
        self,
        library: Library,
        messages: MessageBar,
        settings: WindowSettings,
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._library = library
        self._messages = messages
        self._settings = settings
        self._window = window
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        # The article of which the import under way is to be a version.
        self._version_of = ""
        self._last: ImportReport | None = None
        # Articles that came in: those that nobody was told of yet, and the others.
        self._new: set[str] = set()
        self._told: set[str] = set()
        self._shown = QElapsedTimer()
        self._telling = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._telling.timeout.connect(self._tell)
        messages.cancel_requested.connect(self.cancel)

    def choose_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Import Files"), self._settings.last_folder(), file_filters()
        )
        if names:
            self._settings.set_last_folder(str(Path(names[0]).parent))
            self.import_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and import all that is in it."""
        name = QFileDialog.getExistingDirectory(
            self._window, tr("Import Folder"), self._settings.last_folder()
        )
        if name:
            self._settings.set_last_folder(name)
            self.import_paths([Path(name)])

    def paste(self) -> None:
        """Make an article of what was copied: files, or text."""
        data = QGuiApplication.clipboard().mimeData()
        if not self.take(data):
            self._messages.show_message(
                tr("There is no text on the clipboard: copy an article's text first."),
                kind="error",
            )

    @staticmethod
    def accepts(data: QMimeData) -> bool:
        """Whether something dropped or copied could be imported, or deserves a word."""
        return data.hasUrls() or bool(data.text().strip())

    def take(self, data: QMimeData | None) -> bool:
        """Import what was dropped or copied. False if there is nothing to import."""
        if data is None:
            return False
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.import_paths(paths)
            return True
        if data.hasUrls():
            self.ask_address(data.urls()[0].toString())
            return True
        text = data.text()
        if not text.strip():
            return False
        if _is_address(text):
            self.ask_address(text.strip())
        elif data.hasHtml():
            markup = data.html()
            self._start(lambda job: _import_copied(self._library, markup, text))
        else:
            self._start(lambda job: _import_text(self._library, text))
        return True

    def ask_address(self, address: str = "") -> None:
        """Ask for a web address, show what will be fetched, and import the page."""
        from fact_reader.ui.dialogs.web_address import WebAddressDialog

        if not address:
            copied = QGuiApplication.clipboard().text()
            address = copied.strip() if _is_address(copied) else ""
        dialog = WebAddressDialog(self._theme(), address, self._window)
        if dialog.exec():
            chosen = dialog.address
            self._start(lambda job: _import_address(self._library, chosen, job))
        dialog.deleteLater()

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders in the background; a table alone after a look at its columns."""
        if len(paths) == 1 and _is_table(paths[0]) and self._job is None:
            [path] = paths
            self._jobs.start(
                lambda job: (path, _read_table(path)), self._ask_columns, self._say_failed
            )
            return
        self._start(lambda job: _import(self._library, paths, job))

    def import_version(self, path: Path, article_id: str) -> None:
        """Import a file in the background as the next version of an article."""
        self._start(lambda job: _import(self._library, [path], job, article_id), article_id)

    def _ask_columns(self, read: "tuple[Path, Table]") -> None:
        from fact_reader.ui.dialogs.table_import import TableImportDialog

        path, table = read
        dialog = TableImportDialog(self._theme(), path.name, table, self._window)
        if dialog.exec():
            columns = dialog.columns()
            self._start(lambda job: _import_table(self._library, path, table, columns, job))
        dialog.deleteLater()

    def _start(self, work: Callable[[Job], "ImportReport | None"], version_of: str = "") -> None:
        if self._job is not None:
            self._messages.show_message(
                tr("An import is under way: wait for its end, or cancel it first."), kind="error"
            )
            return
        self._shown.invalidate()
        self._version_of = version_of
        self._job = self._jobs.start(work, self._done, self._failed, self._came_in, self._progress)

    def cancel(self) -> None:
        """Stop after the file at hand; what is imported stays."""
        if self._job is not None:
            self._job.cancel()

    @property
    def is_busy(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    def _progress(self, done: int, total: int, what: str) -> None:
        # Thousands a second come while folders are looked through.
        if self._job is not None and self._shown.hasExpired(_SHOW_MS):
            self._shown.start()
            words = tr("Importing {name}", name=told(what))
            if not total:
                words = tr("Looking through {name}", name=told(what))
            self._messages.show_progress(words, done, total)

    def _came_in(self, outcomes: "Sequence[Outcome]") -> None:
        if self._job is None:
            return
        new = [one.article_id for one in outcomes if one.fate in {"added", "restored"}]
        if new and not self._telling.isActive():
            self._telling.start()
        self._new.update(new)

    def _tell(self) -> None:
        self._telling.stop()
        new, self._new = frozenset(self._new), set()
        if new:
            self._told |= new
            self.imported.emit(Changes(articles=new))

    def _done(self, report: "ImportReport") -> None:
        from fact_reader.services.import_report import Fate

        self._job = None
        self._last = report
        self._messages.hide_progress()
        self._tell()
        self.imported.emit(replace(report.changes, articles=report.changes.articles - self._told))
        self._told.clear()
        failed = report.count(Fate.FAILED)
        only = report.outcomes[0] if len(report.outcomes) == 1 else None
        if only is not None and failed:
            self._messages.show_message(told(only.message), kind="error")
        elif only is not None and self._version_of and only.fate is Fate.KNOWN:
            if only.article_id == self._version_of:
                self._messages.show_message(told(only.message))
            else:
                self.other_found.emit(only.article_id, self._version_of)
        elif only is not None and (self._version_of or only.fate in _FATES_OF_ONE):
            is_new = only.fate is Fate.ADDED
            self.single_imported.emit(only.article_id, told(report.summary()), is_new)
        else:
            self._messages.show_message(
                told(report.summary()),
                kind="error" if failed else "info",
                action=(tr("Show report"), lambda: self.show_report(report)),
                timeout_ms=None if failed else 10_000,
            )

    @property
    def has_report(self) -> bool:
        """Whether something was imported since the window opened."""
        return self._last is not None

    def take_over(self, earlier: "Importing") -> None:
        """Have the last report of another window on the same library."""
        self._last = earlier._last

    def show_last_report(self) -> None:
        """Show the report of the last import since the window opened."""
        if self._last is not None:
            self.show_report(self._last)

    def show_report(self, report: "ImportReport") -> None:
        """Show each file's fate."""
        from fact_reader.ui.dialogs.import_report import ImportReportDialog

        dialog = ImportReportDialog(self._theme(), report, self._window)
        dialog.open_requested.connect(self.open_requested)
        dialog.show()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._tell()
        self._told.clear()
        self._messages.hide_progress()
        self._say_failed(error)

    def _say_failed(self, error: Exception) -> None:
        """Without a change to the import that may be under way."""
        if isinstance(error, UserError):
            self._messages.show_message(told(error), kind="error")
        else:
            raise error

    def close(self) -> None:
        """Stop after the file at hand and wait for it."""
        self._telling.stop()
        self._job = None
        self._jobs.close()


def _import(
    library: Library, paths: list[Path], job: Job, version_of: str = ""
) -> "ImportReport | None":
    """The work of a job, which takes away the window's time only where that is little."""
    from fact_reader.services import importing

    if not _is_much(paths):
        return importing.import_paths(
            library,
            paths,
            job.report,
            job.is_cancelled,
            lambda one: job.hand_over([one]),
            version_of,
        )
    from fact_reader.services.apart import run_apart
    from fact_reader.services.import_report import report_of

    outcomes: list[Outcome] = []

    def told(news: importing.News) -> None:
        outcomes.extend(news.outcomes)
        job.hand_over(news.outcomes)
        if news.name:
            job.report(news.done, news.total, news.name)

    ended = run_apart(
        library.folder,
        importing.import_apart,
        paths,
        version_of,
        told=told,
        cancelled=job.is_cancelled,
        abandoned=job.is_abandoned,
    )
    return report_of(outcomes, *ended) if ended else None


def _import_text(library: Library, text: str) -> "ImportReport":
    from fact_reader.services import importing

    return importing.import_text(library, text)


def _import_copied(library: Library, markup: str, text: str) -> "ImportReport":
    from fact_reader.services import pasting

    return pasting.import_copied(library, markup, text)


def _import_address(library: Library, address: str, job: Job) -> "ImportReport":
    from fact_reader.services import fetching

    return fetching.import_address(library, address, job.report, job.is_cancelled)


def _read_table(path: Path) -> "Table":
    from fact_reader.exchange.readers.tables import read_table

    return read_table(path)


def _import_table(
    library: Library, path: Path, table: "Table", columns: dict[str, str], job: Job
) -> "ImportReport":
    from fact_reader.services import tables

    return tables.import_table(
        library,
        path,
        table,
        columns,
        job.report,
        job.is_cancelled,
        lambda one: job.hand_over([one]),
    )


def file_filters(*, articles_only: bool = False) -> str:
    """What the dialog for files offers to show: all, or only what is one article."""
    from fact_reader.exchange.readers import SUFFIXES

    def pattern(suffixes: Sequence[str]) -> str:
        return " ".join(f"*{suffix}" for suffix in suffixes)

    tables = () if articles_only else (*_TABLES, ".json")
    filters = [
        f"{tr('All that can be imported')} ({pattern((*SUFFIXES, *tables))})",
        f"{tr('Web pages')} (*.html *.htm *.xhtml *.mht *.mhtml *.webarchive)",
        f"{tr('Documents')} (*.pdf *.docx *.odt *.rtf *.epub)",
        f"{tr('Text and e-mails')} (*.txt *.text *.md *.markdown *.eml)",
    ]
    if tables:
        filters.append(f"{tr('Tables and exported work')} ({pattern(tables)})")
    return ";;".join((*filters, f"{tr('All files')} (*)"))


def _is_address(text: str) -> bool:
    """Whether a copied text is nothing but a web address."""
    words = text.split()
    return len(words) == 1 and words[0].lower().startswith(("http://", "https://"))


def _is_table(path: Path) -> bool:
    """Whether it is a table of articles: by its name, and for JSON by not being our own export."""
    suffix = path.suffix.lower()
    if suffix != ".json":
        return suffix in _TABLES
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return _OWN_EXPORT not in file.read(200)
    except OSError:
        return False  # The import says what is wrong with it.


def _is_much(paths: list[Path]) -> bool:
    files = size = 0
    for path in paths:
        # Not path.is_dir, which raises where a folder above may not be entered.
        inside = os.walk(path) if os.path.isdir(path) else [(str(path.parent), [], [path.name])]
        for folder, _, names in inside:
            for name in names:
                files += 1
                with suppress(OSError):
                    size += os.path.getsize(os.path.join(folder, name))
                if files > _MANY_FILES or size > _MANY_BYTES:
                    return True
    return False
