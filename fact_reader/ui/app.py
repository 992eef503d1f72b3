"""Starting the window: one application, one window for each library opened, one place for bugs."""

import gc
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from fact_reader import __version__
from fact_reader.model import UserError
from fact_reader.paths import default_library, sample_library
from fact_reader.services.library import DATABASE_NAME, Library, LibraryInUse
from fact_reader.services.samples import open_samples
from fact_reader.ui import theme as themes
from fact_reader.ui import translating, window_state
from fact_reader.ui.collecting import Collector
from fact_reader.ui.jobs import Jobs
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.settings import chosen_language
from fact_reader.ui.translating import told, tr

if TYPE_CHECKING:
    from fact_reader.ui.ending_signals import EndingSignals
    from fact_reader.ui.single_instance import RaiseServer

# The window's first seconds belong to its user.
_BACKUP_AFTER_MS = 3_000
# How long a thread that is at work keeps Python's global lock while others wait for it. The window
# gives it away with every call into Qt, and waits so long to get it back; Python's own is 5 ms.
_LOCK_HELD_S = 0.001

log = logging.getLogger(__name__)


class Application(QObject):
    """Holds the one window, and exchanges it when the user opens another library."""

    def __init__(self) -> None:
        super().__init__()
        self.window: MainWindow | None = None
        self._server: RaiseServer | None = None
        self._endings: EndingSignals | None = None
        self._backups = Jobs(1, self)
        self._backup_due = QTimer(self, singleShot=True)
        self._backup_due.timeout.connect(self._back_up)
        self._collector: Collector | None = None
        self._reporting = False
        self._left_remains = False

    def open(self, folder: Path, *, sample: bool = False) -> None:
        """Open a library in place of the one that is open, which stays if this fails.

        LibraryInUse, UserError as for `Library`.
        """
        if self.window is not None and self.window.library.folder.resolve() == folder.resolve():
            return
        library = open_samples(folder) if sample else Library(folder)
        previous = self.window
        try:
            window = MainWindow(library)
        except BaseException:
            library.close()
            raise
        if previous is not None and not previous.close():
            # It has something that is not saved, and the user wants to see to that.
            window.close()
            window.deleteLater()
            library.close()
            return
        self._show(window)
        if previous is not None:
            self._put_away(previous)

    def change_language(self) -> None:
        """Make the window anew in the language that was chosen: it shows the same and can undo the
        same. Where it cannot be closed now, its next start has that language."""
        previous, before = self.window, translating.language()
        if previous is None:
            return
        translating.install(chosen_language())
        if translating.language() == before:
            return
        is_busy = previous.importing.is_busy
        if is_busy or not previous.close():
            translating.install(before)
            if is_busy:
                previous.messages.show_message(
                    tr("The language changes with the next start: an import is under way.")
                )
            return
        window = MainWindow(previous.library)
        window_state.take_over(window, previous)
        self._put_away(previous, keep_library=True)
        self._show(window)

    def _put_away(self, window: MainWindow, *, keep_library: bool = False) -> None:
        """Give back what a closed window had: its work, its steps, its library, then itself.

        It is deleted by Qt, from the top down, and not by the collector in whatever order.
        """
        self._backups.close()
        self._backups.deleteLater()
        self._backups = Jobs(1, self)
        if self._server is not None:
            self._server.close()
            self._server = None
        window.history.let_go()
        if not keep_library:
            window.library.close()
        window.deleteLater()
        self._left_remains = True

    def _show(self, window: MainWindow) -> None:
        window.painted.connect(self._painted)
        window.library_requested.connect(self.choose_library)
        window.samples_requested.connect(self.open_sample_library)
        # After the dialog in which it was chosen is gone.
        window.language_changed.connect(self.change_language, Qt.ConnectionType.QueuedConnection)
        self.window = window
        window.show()

    def _painted(self) -> None:
        """Do what could wait: let later starts on this library raise its window, and let a log-out
        end the program only when what is being typed is saved."""
        if self._left_remains:
            # Of another window, frozen with it.
            self._left_remains = False
            gc.unfreeze()
            gc.collect()
        # What a library of 10,000 articles keeps at hand took the collector 0.1 s each time, in
        # which the window stood still. It is there to stay.
        gc.freeze()
        if self._collector is None:
            self._collector = Collector(self)
        from fact_reader.ui.ending_signals import EndingSignals
        from fact_reader.ui.single_instance import RaiseServer

        if self._endings is None and threading.current_thread() is threading.main_thread():
            self._endings = EndingSignals(self)
            self._endings.came.connect(self._end)
        window = self.window
        if window is not None:
            self._backup_due.start(_BACKUP_AFTER_MS)
            self._server = RaiseServer(window.library.folder, window)
            self._server.raise_requested.connect(window.bring_to_front)

    def _end(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.close():
            # What waits for its answer goes on first: the window would be gone below its feet.
            QTimer.singleShot(0, self, self._end)
            return
        # Unless something is not saved, and the user wants to see to that.
        if self.window is None or self.window.close():
            self.close()
            QApplication.quit()

    def _back_up(self) -> None:
        """Make today's backup in the background, if there is none."""
        if self.window is not None:
            library, tell = self.window.library, self.window.tell_error
            self._backups.start(
                lambda job: library.back_up(), lambda path: None, lambda error: tell(_words(error))
            )

    def _try(self, folder: Path, *, sample: bool = False) -> None:
        try:
            self.open(folder, sample=sample)
        except UserError as error:
            if self.window is not None:
                self.window.tell_error(told(error))

    def choose_library(self) -> None:
        """Ask for a folder; a library is made there if there is none."""
        folder = QFileDialog.getExistingDirectory(
            self.window,
            tr("Open Library (an empty folder becomes a new one)"),
            str(default_library()),
        )
        if folder and self._may_become_library(Path(folder)):
            self._try(Path(folder))

    def _may_become_library(self, folder: Path) -> bool:
        """Ask before a folder that holds other things is filled with a library."""
        try:
            is_free = (folder / DATABASE_NAME).exists() or not any(folder.iterdir())
        except OSError:
            return True  # Opening it says what is wrong with it.
        if is_free:
            return True
        words = tr(
            "“{folder}” holds other files and no library. Make a new library in it?",
            folder=folder.name,
        )
        return (
            QMessageBox.question(self.window, tr("Open Library"), words)
            == QMessageBox.StandardButton.Yes
        )

    def open_sample_library(self) -> None:
        """Open the samples."""
        self._try(sample_library(), sample=True)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """sys.excepthook: show a UserError's sentence; tell of a bug, and go on."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if issubclass(kind, UserError) and self.window is not None:
            self.window.tell_error(_words(error))
            return
        log.error("Unexpected error", exc_info=(kind, error, trace))
        # An error while painting would come again and again behind its own dialog.
        if self._reporting:
            return
        from fact_reader.ui.dialogs.bug_report import BugReportDialog, make_report

        self._reporting = True
        try:
            BugReportDialog(make_report(kind, error, trace), self.window).exec()
        finally:
            self._reporting = False

    def close(self) -> None:
        """Close the window and its library."""
        self._backup_due.stop()
        if self._endings is not None:
            self._endings.close()
            self._endings = None
        if self.window is not None:
            window, self.window = self.window, None
            window.close()
            self._put_away(window)
        if self._collector is not None:
            self._collector.close()
            self._collector = None


def make_qt_application() -> QApplication:
    """The QApplication with the app's name, style and fonts."""
    sys.setswitchinterval(_LOCK_HELD_S)
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    qt.setApplicationName("Fact Reader")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("fact-reader")
    qt.setStyle("Fusion")
    translating.install(chosen_language())
    themes.load_fonts()
    qt.setFont(themes.sans(13))
    return qt


def run(folder: Path, sample: bool = False) -> int:
    """Open the window on a library and stay until it is closed; returns the exit code.

    If the library is open already, its window is raised instead.
    """
    qt = make_qt_application()
    application = Application()
    try:
        application.open(folder, sample=sample)
    except LibraryInUse as error:
        from fact_reader.ui.single_instance import raise_other

        if raise_other(folder):
            return 0
        return _refuse(error)
    except UserError as error:
        return _refuse(error)
    sys.excepthook = application.report_bug
    qt.setWindowIcon(themes.icon("app", themes.LIGHT.accent, 64))
    code = qt.exec()
    application.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


def _refuse(error: UserError) -> int:
    print(f"fact-reader: {error}", file=sys.stderr)
    QMessageBox.warning(None, "Fact Reader", told(error))
    return 1


def _words(error: BaseException) -> str:
    return told(error) if isinstance(error, UserError) else str(error)
