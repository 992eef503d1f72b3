"""Keeps the search index up to date while the window is used.

Few changes are indexed on a thread; many in a process of their own, because Whoosh sorts and
writes long stretches under Python's global lock and the window would stand still meanwhile.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from fact_reader.model import UserError
from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs

_PAUSE_MS = 250
# From so many changes on, a process: starting one takes about as long as indexing these.
_MANY = 100
# A run that left something behind is tried again after these pauses; then the user is told.
_RETRIES_MS = (1_000, 5_000, 30_000)


class Indexer(QObject):
    """Signals: `progressed` (done, total), `caught_up` (everything is found by search), `failed`
    (a sentence: what is new is not found until the next start or the next change)."""

    progressed = Signal(int, int)
    caught_up = Signal()
    failed = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = Jobs(1, self)
        self._busy = False
        self._wanted = False
        self._tries = 0
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
        job = self._jobs.start(self._work, self._done, self._not_done)
        job.progressed.connect(self._progress)

    def _progress(self, done: int, total: int, _what: str) -> None:
        self.progressed.emit(done, total)

    def _work(self, job: Job) -> int:
        """Index what waits; returns how much is left, which is nothing unless something failed."""
        if indexing.is_behind(self._library) < _MANY:
            indexing.catch_up(self._library, job.report, job.is_cancelled)
        else:
            self._work_in_process(job)
        return 0 if job.is_cancelled() else indexing.is_behind(self._library)

    def _work_in_process(self, job: Job) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=indexing.catch_up_in_process,
            args=(self._library.folder, theirs),
            daemon=True,
        )
        process.start()
        theirs.close()
        try:
            while not job.is_cancelled():
                if ours.poll(0.1):
                    told = ours.recv()
                    if isinstance(told, str):
                        raise UserError(told)
                    job.report(*told)
                elif not process.is_alive():
                    break
        except EOFError:
            pass  # The process has ended.
        finally:
            # An index survives the end of its writer at any moment; so does the queue.
            if job.is_cancelled():
                process.terminate()
            process.join()
            process.close()
            ours.close()

    def _done(self, left: int) -> None:
        if left:
            self._not_done(UserError("The search index could not be finished."))
            return
        self._busy = False
        self._tries = 0
        if self._wanted:
            self._timer.start(_PAUSE_MS)
        else:
            self.caught_up.emit()

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
        self.failed.emit(f"{error} What is new is not found by search yet.")

    def close(self) -> None:
        """Stop; what is not indexed yet is at the next start."""
        self._timer.stop()
        self._jobs.close()
