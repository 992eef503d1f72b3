"""Work in a process of its own: what comes back, and every way in which it can end."""

import errno
import os
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from fact_reader.model import UserError
from fact_reader.model.wording import Sentence, sentence
from fact_reader.services.apart import run_apart
from fact_reader.services.library import Library

Tell = Callable[[object], None]
Stop = Callable[[], bool]


def _count(library: Library, first: int, tell: Tell, stop: Stop) -> str:
    for number in range(first, first + 3):
        tell(number)
    return f"{library.folder.name} {stop()}"


def _until_stopped(library: Library, tell: Tell, stop: Stop) -> str:
    tell("begun")
    while not stop():
        time.sleep(0.001)
    return "stopped"


def _for_ever(library: Library, tell: Tell, stop: Stop) -> None:
    tell("begun")
    while True:
        time.sleep(1)


def _refuse(library: Library, tell: Tell, stop: Stop) -> None:
    raise UserError("The {room} is flooded: pump it out.", room=sentence("cellar"))


def _fail(library: Library, tell: Tell, stop: Stop) -> None:
    raise ZeroDivisionError("a fault of ours")


def _die(library: Library, tell: Tell, stop: Stop) -> None:
    tell("begun")
    os._exit(9)


def _scheduled(library: Library, tell: Tell, stop: Stop) -> tuple[int, int]:
    return os.sched_getscheduler(0), os.nice(0)


@pytest.fixture
def folder(library: Library) -> Path:
    return library.folder


def _run(folder: Path, work: Callable[..., Any], *arguments: object, **ends: Stop) -> Any:
    told: list[object] = []
    never: Stop = lambda: False  # noqa: E731
    begun: dict[str, Stop] = {
        name: (lambda: bool(told)) if name in ends else never for name in ("cancelled", "abandoned")
    }
    answer = run_apart(folder, work, *arguments, told=told.append, **begun)
    return answer, told


def test_it_tells_and_returns(folder: Path) -> None:
    assert _run(folder, _count, 5) == ("library False", [5, 6, 7])


def test_cancelled_it_still_returns(folder: Path) -> None:
    assert _run(folder, _until_stopped, cancelled=bool) == ("stopped", ["begun"])


def test_abandoned_it_is_ended(folder: Path) -> None:
    assert _run(folder, _for_ever, abandoned=bool) == (None, ["begun"])


def test_what_it_refuses_is_said(folder: Path) -> None:
    with pytest.raises(UserError, match="The cellar is flooded: pump it out") as refused:
        _run(folder, _refuse)
    # So that the window can say it in its own language.
    assert refused.value.sentence.template == "The {room} is flooded: pump it out."
    room = refused.value.sentence.values["room"]
    assert isinstance(room, Sentence)
    assert room.template == "cellar"


def test_a_fault_comes_with_where_it_was(folder: Path) -> None:
    with pytest.raises(RuntimeError, match=r"_fail\n(.|\n)*a fault of ours"):
        _run(folder, _fail)


def test_a_process_that_dies_is_told_of(folder: Path) -> None:
    with pytest.raises(UserError, match=r"ended halfway \(code 9\)"):
        _run(folder, _die)


def test_a_library_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no library"):
        _run(tmp_path / "none", _count, 1)


def test_a_process_that_cannot_be_started_is_told(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_process: BaseProcess) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    with pytest.raises(UserError, match=r"could not begin \(Resource temporarily unavailable\)"):
        run_apart(library.folder, print, told=print, cancelled=bool, abandoned=bool)


@pytest.mark.skipif(not hasattr(os, "sched_getscheduler"), reason="only Linux tells")
def test_it_yields_to_the_window_but_not_to_everything(folder: Path) -> None:
    (scheduler, niceness), _ = _run(folder, _scheduled)
    assert niceness > os.nice(0)
    # In the class for idle time it would get no time at all on a busy machine.
    assert scheduler == os.sched_getscheduler(0)
