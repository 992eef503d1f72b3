"""The one way to do background work: a function on a thread, its answer back in the window.

A job's function gets a `Job`: it reports progress and asks whether to stop. It touches no widget.
"""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of background work.

    Signals: `progressed` (done, total, what is at hand), `succeeded` (the function's result),
    `failed` (the exception). Exactly one of the last two comes, unless the job was abandoned.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._abandoned = threading.Event()

    def cancel(self) -> None:
        """Ask the function to stop at the next good place. Its result still comes."""
        self._cancelled.set()

    def abandon(self) -> None:
        """Stop, and let nobody hear of it: for answers that a newer question made stale."""
        self._abandoned.set()
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether the function should stop."""
        return self._cancelled.is_set()

    def report(self, done: int, total: int, what: str = "") -> None:
        """Called by the function, from its thread."""
        if not self._abandoned.is_set():
            self.progressed.emit(done, total, what)


class _Runnable(QRunnable):
    def __init__(self, job: Job, function: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job = job
        self._function = function

    def run(self) -> None:
        job = self._job
        if job._abandoned.is_set():
            return
        try:
            result = self._function(job)
        except Exception as error:
            if not job._abandoned.is_set():
                job.failed.emit(error)
        else:
            if not job._abandoned.is_set():
                job.succeeded.emit(result)


class Jobs(QObject):
    """Runs jobs on a few threads of its own.

    `close` waits for all of them: no thread may outlive the window, a signal to a deleted object
    would raise.
    """

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Job] = set()

    def start(
        self,
        function: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Run `function` in the background; then `done` or `failed` in the window's thread."""
        job = Job(self)
        self._running.add(job)
        job.succeeded.connect(done)
        job.failed.connect(failed)
        job.succeeded.connect(self._forget)
        job.failed.connect(self._forget)
        self._pool.start(_Runnable(job, function))
        return job

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            job.deleteLater()

    def close(self) -> None:
        """Cancel what runs and wait for it."""
        for job in list(self._running):
            job.abandon()
        self._pool.waitForDone()
