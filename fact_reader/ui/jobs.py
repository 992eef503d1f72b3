"""The one way to do background work: a function on a thread, its answer back in the window.

A job's function gets a `Job`: it reports progress and asks whether to stop. It touches no widget.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Job(QObject):
    """One piece of background work.

    Signals: `progressed` (done, total, what is at hand), `produced` (a part of the result),
    `ended` (the job, whether it succeeded, its result or its exception).
    """

    # What is at hand can be a Sentence, which a signal of strings would make a plain one.
    progressed = Signal(int, int, object)
    produced = Signal(object)
    ended = Signal(object, bool, object)

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

    def is_abandoned(self) -> bool:
        """Whether nobody is to hear of it any more."""
        return self._abandoned.is_set()

    def report(self, done: int, total: int, what: str = "") -> None:
        """Called by the function, from its thread."""
        if not self.is_abandoned():
            self.progressed.emit(done, total, what)

    def hand_over(self, part: object) -> None:
        """Called by the function, from its thread: a part of the result that is ready."""
        if not self.is_abandoned():
            self.produced.emit(part)


class _Runnable(QRunnable):
    def __init__(self, job: Job, function: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job = job
        self._function = function

    def run(self) -> None:
        job = self._job
        if job.is_abandoned():
            job.ended.emit(job, True, None)
            return
        try:
            result = self._function(job)
        except Exception as error:
            job.ended.emit(job, False, error)
        else:
            job.ended.emit(job, True, result)


class Jobs(QObject):
    """Runs jobs on a few threads of its own.

    `close` waits for all of them: no thread may outlive the window, a signal to a deleted object
    would raise.
    """

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[Job, tuple[Callable[[Any], object], Callable[[Exception], object]]] = {}
        self._parts: dict[Job, Callable[[Any], object]] = {}

    def start(
        self,
        function: Callable[[Job], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        part: Callable[[Any], object] | None = None,
    ) -> Job:
        """Run `function` in the background; then `done` or `failed` in the window's thread, and
        before that `part` with each part that it hands over."""
        job = Job(self)
        self._running[job] = (done, failed)
        if part is not None:
            self._parts[job] = part
            # Before it begins: the first part may be there at once.
            job.produced.connect(self._pass_on)
        job.ended.connect(self._finish)
        self._pool.start(_Runnable(job, function))
        return job

    @Slot(object)
    def _pass_on(self, value: Any) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._parts and not job.is_abandoned():
            self._parts[job](value)

    @Slot(object, bool, object)
    def _finish(self, job: Job, succeeded: bool, value: Any) -> None:
        done, failed = self._running.pop(job)
        self._parts.pop(job, None)
        job.deleteLater()
        # Looked at only now: it may have been abandoned while its answer was under way.
        if not job.is_abandoned():
            (done if succeeded else failed)(value)

    def close(self) -> None:
        """Cancel what runs and wait for it. Nothing is heard of it afterwards."""
        for job in self._running:
            job.abandon()
        self._pool.waitForDone()
