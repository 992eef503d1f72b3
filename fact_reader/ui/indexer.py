"""Keeps the search index up to date while the window is used.

Few changes are indexed on a thread; many in a process of their own, because Whoosh sorts and
writes long stretches under Python's global lock and the window would stand still meanwhile.
"""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs

log = logging.getLogger(__name__)

_PAUSE_MS = 250
# From so many changes on, a process: starting one takes about as long as indexing these.
_MANY = 100


class Indexer(QObject):
    """Signals: `progressed` (done, total), `caught_up` (everything is found by search)."""

    progressed = Signal(int, int)
    caught_up = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = Jobs(1, self)
        self._busy = False
        self._wanted = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def wake(self) -> None:
        """Something was written; index it soon."""
        self._wanted = True
        if not self._busy and not self._timer.isActive():
            self._timer.start()

    @property
    def is_busy(self) -> bool:
        """Whether something is being indexed or about to be."""
        return self._busy or self._wanted

    def _start(self) -> None:
        if self._busy:
            return
        self._busy = True
        self._wanted = False
        job = self._jobs.start(self._work, self._done, self._failed)
        job.progressed.connect(lambda done, total, what: self.progressed.emit(done, total))

    def _work(self, job: Job) -> int:
        if indexing.is_behind(self._library) < _MANY:
            return indexing.catch_up(self._library, job.report, job.is_cancelled)
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
                    done, total = ours.recv()
                    job.report(done, total)
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
        return 0

    def _done(self, _: object) -> None:
        self._busy = False
        if self._wanted:
            self._timer.start()
        else:
            self.caught_up.emit()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        log.warning("The search index could not be brought up to date: %s", error)

    def close(self) -> None:
        """Stop; what is not indexed yet is at the next start."""
        self._timer.stop()
        self._jobs.close()
