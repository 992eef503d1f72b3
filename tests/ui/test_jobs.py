"""Background work: answers come once, stale ones never, and no thread outlives its owner."""

import subprocess
import sys
import threading
import weakref
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fact_reader.ui.jobs import Job, Jobs


def fail(error: Exception) -> None:
    raise error


def test_a_result_comes_back_in_the_windows_thread(qtbot: QtBot) -> None:
    jobs, seen, progress = Jobs(1), list[tuple[object, object]](), list[object]()

    def work(job: Job) -> int:
        job.report(1, 2, "half")
        job.report(2, 2, "all")
        return threading.get_ident()

    jobs.start(
        work,
        lambda result: seen.append((result, threading.get_ident())),
        fail,
        progress=lambda *told: progress.append((*told, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    [(worker, window)] = seen
    assert window == threading.get_ident()
    assert worker != window
    assert progress == [(1, 2, "half", window), (2, 2, "all", window)]
    jobs.close()


def test_an_error_comes_back_as_it_is(qtbot: QtBot) -> None:
    jobs, seen = Jobs(1), list[Exception]()

    def work(job: Job) -> None:
        raise LookupError("not there")

    jobs.start(work, lambda result: None, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert str(seen[0]) == "not there"
    jobs.close()


def test_an_abandoned_job_says_nothing(qtbot: QtBot) -> None:
    jobs, seen, go_on = Jobs(1), list[object](), threading.Event()
    stale = jobs.start(lambda job: go_on.wait(10), seen.append, seen.append)
    stale.abandon()
    go_on.set()
    jobs.start(lambda job: "newest", seen.append, fail)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["newest"]
    jobs.close()


def test_parts_come_before_the_end_and_none_is_missed(qtbot: QtBot) -> None:
    jobs, heard = Jobs(2), list[object]()

    def work(job: Job) -> str:
        for part in range(3):
            job.hand_over(part)
        return "end"

    for _ in range(50):
        heard.clear()
        jobs.start(work, heard.append, fail, heard.append)
        qtbot.waitUntil(lambda: "end" in heard)
        assert heard == [0, 1, 2, "end"]
    jobs.close()


def test_parts_of_an_abandoned_job_are_dropped(qtbot: QtBot) -> None:
    jobs, heard, given = Jobs(1), list[object](), threading.Event()

    def work(job: Job) -> None:
        job.hand_over("stale")
        given.set()

    job = jobs.start(work, heard.append, fail, heard.append)
    assert given.wait(10)
    job.abandon()
    jobs.start(lambda job: "newest", heard.append, fail)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["newest"]
    jobs.close()


def test_close_stops_what_runs_and_waits_for_it(qtbot: QtBot) -> None:
    jobs, ended, began = Jobs(1), threading.Event(), threading.Event()

    def work(job: Job) -> None:
        began.set()
        while not job.is_cancelled():
            ended.wait(0.01)
        ended.set()

    jobs.start(work, fail_if_told, fail_if_told)
    qtbot.waitUntil(began.is_set)
    jobs.close()
    assert ended.is_set()


def test_nothing_is_started_after_the_close(qtbot: QtBot) -> None:
    jobs, ran = Jobs(1), list[object]()
    jobs.close()
    job = jobs.start(ran.append, ran.append, ran.append)
    assert job.is_abandoned()
    jobs.close()
    assert ran == []


# Jobs that are closed while their threads talk, and jobs started by what comes too late.
CLOSING = """
import random
from PySide6.QtCore import QCoreApplication, QObject
from fact_reader.ui.jobs import Jobs

application = QCoreApplication([])
pick = random.Random(7)

def work(job):
    for number in range(30):
        job.report(number, 30)
        job.hand_over(number)

for number in range(300):
    owner, heard = QObject(), []
    jobs = Jobs(4, owner)
    for _ in range(pick.randrange(1, 30)):
        jobs.start(work, heard.append, heard.append, heard.append, lambda *_: None)
    application.processEvents()
    jobs.close()
    jobs.start(work, heard.append, heard.append)
    del jobs, owner
    application.processEvents()
print("alive", flush=True)
"""


def test_what_starts_too_late_does_not_end_the_program() -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", CLOSING]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


def fail_if_told(_: object) -> None:
    raise AssertionError("an abandoned job was heard of")


def _give(number: int, job: Job) -> int:
    return number


def test_finished_jobs_are_let_go(qtbot: QtBot) -> None:
    owner = QObject()
    jobs, done, refs = Jobs(2, owner), list[int](), list[weakref.ref[Job]]()
    for number in range(50):
        refs.append(weakref.ref(jobs.start(partial(_give, number), done.append, fail)))
    qtbot.waitUntil(lambda: len(done) == 50)
    qtbot.waitUntil(lambda: not any(ref() for ref in refs))
    assert sorted(done) == list(range(50))
    jobs.close()


def test_many_short_jobs_are_told_of_while_they_end(qtbot: QtBot) -> None:
    """Each answer is heard while its thread is still at the end of telling it."""
    jobs, done = Jobs(4), list[int]()
    for number in range(3_000):
        jobs.start(partial(_give, number), done.append, fail, done.append)
        if number % 100 == 0:
            qtbot.waitUntil(lambda number=number: len(done) > number)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 3_000)
    jobs.close()
