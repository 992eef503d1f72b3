"""Keeps the search index up to date while the window is used.

Few changes are indexed on a thread; many, and the merging of large segments, in a process of their
own, because that sorts and writes long stretches under Python's global lock.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from fact_reader.model import UserError
from fact_reader.services import indexing
from fact_reader.services.apart import run_apart
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.translating import mark, told, tr

_PAUSE_MS = 250
# To start a process is work for a processor; while an import goes on, so often is enough.
_PAUSE_APART_MS = 3_000
# From so many changes on, a process: starting one takes about as long as indexing these.
_MANY = 100
# A run that left something behind is tried again after these pauses; then the user is told.
_RETRIES_MS = (1_000, 5_000, 30_000)
_REMADE = mark(
    "The search index was damaged and has been made anew; articles and notes are untouched."
)


class Indexer(QObject):
    """Signals: `progressed` (done, total), `caught_up` (everything is found by search), `failed`
    (a sentence: what is new is not found until the next start or the next change), `remade` (a
    sentence: the index was damaged, and all is well again)."""

    progressed = Signal(int, int)
    caught_up = Signal()
    failed = Signal(str)
    remade = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = Jobs(1, self)
        self._busy = False
        self._wanted = False
        self._tries = 0
        self._was_apart = False
        self._damaged = indexing.damaged_indexes(library)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)

    def wake(self) -> None:
        """Something was written; index it soon."""
        self._wanted = True
        if not self._busy and not self._timer.isActive():
            self._timer.start(_PAUSE_MS)

    @property
    def is_busy(self) -> bool:
        """Whether something is being indexed or about to be."""
        return self._busy or self._wanted

    def _start(self) -> None:
        self._busy = True
        self._wanted = False
        self._jobs.start(self._work, self._done, self._not_done, progress=self._progress)

    def _progress(self, done: int, total: int, _what: str) -> None:
        self.progressed.emit(done, total)

    def _work(self, job: Job) -> bool:
        """Index what waits; returns whether something was written meanwhile."""
        library = self._library
        apart = indexing.is_behind(library) >= _MANY
        if not apart:
            indexing.catch_up(library, job.report, job.is_cancelled, merging=False)
            apart = not job.is_cancelled() and indexing.is_scattered(library)
        self._was_apart = apart
        if apart:
            run_apart(
                library.folder,
                indexing.catch_up_apart,
                told=lambda counts: job.report(*counts),
                cancelled=job.is_cancelled,
                abandoned=job.is_abandoned,
            )
        return not job.is_cancelled() and indexing.is_behind(library) > 0

    def _done(self, more: bool) -> None:
        self._busy = False
        self._tries = 0
        self._wanted = self._wanted or more
        if self._wanted:
            self._timer.start(_PAUSE_APART_MS if self._was_apart else _PAUSE_MS)
        else:
            self.caught_up.emit()
        damaged = indexing.damaged_indexes(self._library)
        if not damaged <= self._damaged:
            self.remade.emit(tr(_REMADE))
        self._damaged = damaged

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, UserError):
            raise error
        if self._tries < len(_RETRIES_MS):
            self._timer.start(_RETRIES_MS[self._tries])
            self._tries += 1
            return
        self._tries = 0
        self._wanted = False
        self.failed.emit(tr("{error} What is new is not found by search yet.", error=told(error)))

    def close(self) -> None:
        """Stop; what is not indexed yet is at the next start."""
        self._timer.stop()
        self._jobs.close()
