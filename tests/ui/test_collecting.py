"""Garbage is collected in the window's thread alone, also what threads at work leave."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fact_reader.ui.collecting import Collector
from fact_reader.ui.jobs import Job, Jobs


class Litter:
    """Is garbage as soon as it is made, and tells the thread in which it is deleted."""

    def __init__(self, deleted_in: list[int]) -> None:
        self._deleted_in = deleted_in
        self._itself = self

    def __del__(self) -> None:
        self._deleted_in.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    assert gc.isenabled()
    parent = QObject()
    collector = Collector(parent)
    yield collector
    collector.close()
    assert gc.isenabled()


def test_threads_at_work_delete_nothing(qtbot: QtBot, collector: Collector) -> None:
    deleted_in: list[int] = []
    threads: list[int] = []
    jobs = Jobs(1)

    def make_litter(job: Job) -> None:
        threads.append(threading.get_ident())
        for _ in range(20 * gc.get_threshold()[0]):
            Litter(deleted_in)

    jobs.start(make_litter, lambda done: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: len(deleted_in) == 20 * gc.get_threshold()[0], timeout=20_000)
    jobs.close()
    assert threads != [threading.get_ident()]
    assert set(deleted_in) == {threading.get_ident()}


def test_old_garbage_goes_in_the_end(qtbot: QtBot, collector: Collector) -> None:
    """What outlived the collections of the young is looked at again, as Python would."""
    deleted_in: list[int] = []
    litter = Litter(deleted_in)
    gc.collect(0)
    gc.collect(1)
    del litter  # of the oldest generation by now
    limits = gc.get_threshold()
    gc.set_threshold(10, 1, 1)
    kept: list[list[int]] = []

    def make_more() -> bool:
        kept.extend([] for _ in range(20))
        return bool(deleted_in)

    try:
        qtbot.waitUntil(make_more, timeout=20_000)
    finally:
        gc.set_threshold(*limits)
    assert deleted_in == [threading.get_ident()]
