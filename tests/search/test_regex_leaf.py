"""Regular expressions: what matches, and that no pattern can make anything wait for ever."""

import errno
import re
import time
from multiprocessing.process import BaseProcess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.search.query import Regex
from fact_reader.search.regex_leaf import RegexRunner, compiled, problem_with

CATASTROPHE = Regex("(a+)+$")
HANGS = "a" * 60 + "b"


def test_texts_are_tried() -> None:
    texts = [f"text {number}\nPutin" if number % 3 else "none" for number in range(100)]
    with RegexRunner([Regex("^putin$", ignore_case=True), Regex("[12]0")], 30) as runner:
        found = list(runner.matches(texts))
        assert found == [(text != "none", "10" in text or "20" in text) for text in texts]
        assert runner.spans("putin 10\nPUTIN, 20\nPutin") == [(6, 8), (16, 18), (19, 24)]
        assert runner.spans("") == []
        assert not runner.stopped


def test_empty_matches_are_matches_but_no_spans() -> None:
    with RegexRunner([Regex("x*")], 30) as runner:
        assert list(runner.matches(["a"])) == [(True,)]
        assert runner.spans("axxa") == [(1, 3)]


def test_without_texts_no_process_is_started() -> None:
    with RegexRunner([CATASTROPHE], 30) as runner:
        assert list(runner.matches([])) == []
        assert runner._process is None


def test_it_stops_when_the_time_is_up() -> None:
    with RegexRunner([CATASTROPHE], 0.2) as runner:
        texts = ["a", "b", HANGS, "a"] + ["a"] * 500
        assert list(runner.matches(texts)) == [(True,), (False,)]
        assert runner.stopped
        assert list(runner.matches(["a"])) == []


def test_what_was_found_is_marked_however_long_it_took_to_find_it() -> None:
    with RegexRunner([CATASTROPHE], 0.5) as runner:
        assert list(runner.matches(["a", HANGS])) == [(True,)]
        assert runner.spans("a") == [(0, 1)]
        assert runner.spans(HANGS) is None
        assert runner.spans("baa") == [(1, 3)]
        assert runner.unmarked == 1


def test_marking_stops_when_its_time_is_up() -> None:
    with RegexRunner([CATASTROPHE], 0.2) as runner:
        begun = time.monotonic()
        assert [runner.spans(text) for text in [HANGS] * 50] == [None] * 50
        assert time.monotonic() - begun < 10  # few processes were started
        assert runner.spans("a") is None
        assert runner.unmarked == 51
        assert list(runner.matches(["a"])) == [(True,)]
    with RegexRunner([CATASTROPHE], 0) as runner:
        assert runner.spans("a") is None
        assert runner._process is None


def test_only_what_is_to_be_marked_is() -> None:
    with RegexRunner([Regex("a"), Regex("b")], 30, marked=[Regex("b")]) as runner:
        assert list(runner.matches(["a"])) == [(True, False)]
        assert runner.spans("ab") == [(1, 2)]
    with RegexRunner([Regex("a")], 30, marked=[]) as runner:
        assert runner.spans("a") == []
        assert runner._process is None


def test_a_process_that_cannot_be_started_is_time_that_is_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_process: BaseProcess) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    with RegexRunner([Regex("a")], 30) as runner:
        assert list(runner.matches(["a"])) == []
        assert runner.stopped
        assert runner.spans("a") is None


def test_the_process_ends_with_the_runner() -> None:
    with RegexRunner([Regex("a")], 30) as runner:
        assert list(runner.matches(["a"])) == [(True,)]
        process = runner._process
        assert process is not None
        assert process.is_alive()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()


@given(st.text(max_size=20))
def test_no_pattern_is_an_error(pattern: str) -> None:
    leaf = Regex(pattern)
    if not problem_with(leaf):
        assert isinstance(compiled(leaf), re.Pattern)
