"""The one way to do background work: a function on a thread, its answer back in the window.

A job's function gets a `Job`: it reports progress and asks whether to stop. It touches no widget.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot


class Job:
    """One piece of background work, as its function and who started it see it.

    It is no QObject: to delete one in the window's thread as soon as its answer is there ends the
    program while the job's own thread is still at the end of telling it.
    """

    def __init__(self, jobs: "Jobs") -> None:
        self._jobs = jobs
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
            self._jobs.progressed.emit(self, done, total, what)

    def hand_over(self, part: object) -> None:
        """Called by the function, from its thread: a part of the result that is ready."""
        if not self.is_abandoned():
            self._jobs.produced.emit(self, part)


class _Heard(NamedTuple):
    """Who is told what of one job."""

    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    part: Callable[[Any], object] | None
    progress: Callable[[int, int, str], object] | None


class Jobs(QObject):
    """Runs jobs on a few threads of its own.

    `close` must be called before they are deleted, and waits for all of them: a thread that tells
    something to what the window's thread is just deleting ends the program.

    Signals, from the threads: `progressed` (job, done, total, what is at hand), `produced` (job, a
    part of its result), `ended` (job, whether it succeeded, its result or its exception).
    """

    # What is at hand can be a Sentence, which a signal of strings would make a plain one.
    progressed = Signal(object, int, int, object)
    produced = Signal(object, object)
    ended = Signal(object, bool, object)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Not Qt's pool, which now and then keeps a runnable of Python's for ever, and with it a
        # window (PySide6 6.11).
        self._pool = ThreadPoolExecutor(threads)
        self._running: dict[Job, _Heard] = {}
        self._is_closed = False
        # Each comes from a thread of the pool and is heard in the window's, in the same order.
        self.progressed.connect(self._tell_progress)
        self.produced.connect(self._pass_on)
        self.ended.connect(self._finish)

    def start(
        self,
        function: Callable[[Job], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        part: Callable[[Any], object] | None = None,
        progress: Callable[[int, int, str], object] | None = None,
    ) -> Job:
        """Run `function` in the background; then `done` or `failed` in the window's thread, and
        before that `part` with each part that it hands over, and `progress` with what it reports:
        how much is done, of how much, and what is at hand. After `close` nothing is run."""
        job = Job(self)
        if self._is_closed:
            # A timer or a signal was under way when the window closed. Its thread would still be at
            # work when the library is closed and the window deleted.
            job.abandon()
            return job
        self._running[job] = _Heard(done, failed, part, progress)
        self._pool.submit(self._run, job, function)
        return job

    def _run(self, job: Job, function: Callable[[Job], Any]) -> None:
        """In a thread of the pool."""
        if job.is_abandoned():
            self.ended.emit(job, True, None)
            return
        try:
            result = function(job)
        except Exception as error:
            self.ended.emit(job, False, error)
        else:
            self.ended.emit(job, True, result)

    @Slot(object, int, int, object)
    def _tell_progress(self, job: Job, done: int, total: int, what: str) -> None:
        heard = self._running.get(job)
        if heard is not None and heard.progress is not None and not job.is_abandoned():
            heard.progress(done, total, what)

    @Slot(object, object)
    def _pass_on(self, job: Job, value: Any) -> None:
        heard = self._running.get(job)
        if heard is not None and heard.part is not None and not job.is_abandoned():
            heard.part(value)

    @Slot(object, bool, object)
    def _finish(self, job: Job, succeeded: bool, value: Any) -> None:
        heard = self._running.pop(job)
        # Looked at only now: it may have been abandoned while its answer was under way.
        if not job.is_abandoned():
            (heard.done if succeeded else heard.failed)(value)

    def close(self) -> None:
        """Cancel what runs and wait for it, for good. Nothing is heard of it afterwards."""
        self._is_closed = True
        for job in self._running:
            job.abandon()
        self._pool.shutdown()
