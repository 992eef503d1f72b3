"""Batch search: the dialog, the work in the background, and the file of what was found."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from fact_reader.exchange.readers.query_list import read_query_list
from fact_reader.exchange.writers.batch_csv import batch_csv
from fact_reader.exchange.writers.whole_file import write_whole
from fact_reader.model import BatchRow, UserError
from fact_reader.services.library import Library
from fact_reader.ui.dialogs.batch_search import BatchSearchDialog
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.translating import told, tr

# Rows are shown in so many steps at most: each makes the table sort and paint.
_STEPS = 50


class BatchSearching(QObject):
    """One window's batch search. `search` is what a chosen row is handed to."""

    def __init__(
        self,
        library: Library,
        settings: WindowSettings,
        search: Callable[[str], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._settings = settings
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        self.dialog = BatchSearchDialog(window)
        self.dialog.run_requested.connect(self._run)
        self.dialog.cancel_requested.connect(self._cancel)
        self.dialog.open_requested.connect(self._choose_file)
        self.dialog.dropped.connect(self._read)
        self.dialog.export_requested.connect(self._export)
        self.dialog.query_chosen.connect(search)

    def show(self) -> None:
        """Show the dialog, as it was left."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.dialog,
            tr("Open queries"),
            self._settings.last_folder(),
            f"{tr('Text files')} (*.txt *.csv);;{tr('All files')} (*)",
        )
        if name:
            self._settings.set_last_folder(str(Path(name).parent))
            self._read(Path(name))

    def _read(self, path: Path) -> None:
        try:
            self.dialog.set_queries(read_query_list(path))
        except UserError as error:
            self._tell(told(error))

    def _run(self, queries: list[str]) -> None:
        self.dialog.start(len(queries))
        library = self._library
        self._job = self._jobs.start(
            lambda job: _search(job, library, queries), self._ended, self._failed, self.dialog.take
        )

    def _ended(self, _nothing: object) -> None:
        self._job = None
        self.dialog.end()

    def _failed(self, error: Exception) -> None:
        self._ended(None)
        if not isinstance(error, UserError):
            raise error
        self._tell(told(error))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _export(self) -> None:
        folder = Path(self._settings.last_folder())
        name, _ = QFileDialog.getSaveFileName(
            self.dialog,
            tr("Export"),
            str(folder / tr("batch search.csv")),
            f"{tr('Table')} (*.csv)",
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_name(f"{path.name}.csv")
            if path.exists() and not self._may_replace(path):
                return
        self._settings.set_last_folder(str(path.parent))
        try:
            write_whole(path, [batch_csv(self.dialog.model.rows)])
        except UserError as error:
            self._tell(told(error))

    def _may_replace(self, path: Path) -> bool:
        """The file dialog asked about the name that was typed, not about this one."""
        words = tr("“{name}” is there already. Replace it?", name=path.name)
        answer = QMessageBox.question(self.dialog, tr("Export"), words)
        return answer == QMessageBox.StandardButton.Yes

    def _tell(self, sentence: str) -> None:
        QMessageBox.warning(self.dialog, tr("Batch search"), sentence)


def _search(job: Job, library: Library, queries: list[str]) -> None:
    from fact_reader.services import finding

    ready: list[BatchRow] = []
    enough = max(1, len(queries) // _STEPS)
    for row in finding.batch(library, queries):
        ready.append(row)
        if len(ready) >= enough:
            job.hand_over(ready)
            ready = []
        if job.is_cancelled():
            break
    if ready:
        job.hand_over(ready)
