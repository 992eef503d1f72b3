"""Regular expressions over the stored texts: the last step of a search, and the only slow one.

Python's `re` cannot be interrupted, and some patterns take longer than the world will last
(``(a+)+$``). So texts are tried in a process of its own, which is ended when the time is up.
``^`` and ``$`` stand for the beginning and the end of a line.
"""

import re
import time
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from fact_reader.model.wording import sentence
from fact_reader.search.query import Regex

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Span = tuple[int, int]

_LONGEST_PATTERN = 1_000
# Texts under way to the process at once; it answers for each alone.
_BATCH = 32
_MOST_SPANS = 1_000
# A text that could get no more than this part of the time is not marked: so only a few processes,
# which take 0.1 s to start, are lost on texts that take for ever.
_LEAST_PART = 32


def compiled(leaf: Regex) -> re.Pattern[str]:
    """The leaf's pattern. ValueError, with what is wrong, if it is none."""
    if len(leaf.pattern) > _LONGEST_PATTERN:
        raise ValueError(sentence("it is too long"))
    flags = re.MULTILINE | (re.IGNORECASE if leaf.ignore_case else 0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on sets that a later Python may read otherwise
            return re.compile(leaf.pattern, flags)
    except re.error as error:
        raise ValueError(error.msg) from None
    except (OverflowError, RecursionError, MemoryError):
        raise ValueError(sentence("it is too complicated")) from None


def problem_with(leaf: Regex) -> str:
    """What is wrong with a pattern; empty if nothing is."""
    try:
        compiled(leaf)
    except ValueError as error:
        told: str = error.args[0]
        return told
    return ""


class RegexRunner:
    """Tries texts for patterns in a process of its own: whether the `leaves` match, and where the
    `marked` ones do (all of them, unless told otherwise).

    Matching has `seconds` from the first text on. When they are up the process is ended, and
    nothing more is found. Marking has time of its own, twice as much, however long matching took:
    what was found is to be shown, too. For it a process that was ended is started anew.

    Attributes: `stopped` says that the time for matching was up, `unmarked` for how many texts
    there was no time to mark them.
    """

    def __init__(
        self, leaves: Sequence[Regex], seconds: float, marked: Sequence[Regex] | None = None
    ) -> None:
        self._leaves = tuple(leaves)
        self._marked = self._leaves if marked is None else tuple(marked)
        self._matching = _Clock(seconds)
        self._seconds_to_mark = 2 * seconds
        self._least_seconds = seconds / _LEAST_PART
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self.stopped = False
        self.unmarked = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def matches(self, texts: Iterable[str]) -> Iterator[tuple[bool, ...]]:
        """For every text which of the patterns match; ends early when the time is up."""
        batch: list[str] = []
        for text in texts:
            batch.append(text)
            if len(batch) == _BATCH:
                yield from self._matches(batch)
                batch = []
            if self.stopped:
                return
        yield from self._matches(batch)

    def spans(self, text: str) -> list[Span] | None:
        """Where the marked ones match in a text, sorted: the first matches, without empty ones.
        None if there was no time to look.

        A text gets half of the time that is left, so `seconds` at most: one that takes for ever
        leaves some to others.
        """
        if not text or not self._marked:
            return []
        seconds = self._seconds_to_mark / 2
        if seconds <= self._least_seconds:
            self.unmarked += 1
            return None
        clock = _Clock(seconds)
        answers = list(self._answers("spans", [text], clock))
        self._seconds_to_mark -= seconds - clock.left() if answers else seconds
        if answers:
            return sorted(answers[0])
        self.unmarked += 1
        return None

    def _matches(self, batch: list[str]) -> Iterator[tuple[bool, ...]]:
        if not batch or self.stopped:
            return
        missing = len(batch)
        for answer in self._answers("matches", batch, self._matching):
            missing -= 1
            yield answer
        self.stopped = missing > 0

    def _answers(self, what: str, texts: list[str], clock: "_Clock") -> Iterator[tuple]:  # type: ignore[type-arg]
        """The process's answers for the texts; if the time is up before the last, it is ended."""
        try:
            pipe = self._started()
            pipe.send((what, texts))
            for _ in texts:
                if not pipe.poll(max(0.0, clock.left())):
                    break
                yield pipe.recv()
            else:
                return
        except (EOFError, OSError):
            pass  # the process is gone or could not be started, for want of memory
        self._end()

    def _started(self) -> "Connection":
        if self._pipe is None:
            import multiprocessing  # the window starts faster without it

            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            patterns = (self._leaves, self._marked)
            process = context.Process(target=_serve, args=(theirs, *patterns), daemon=True)
            with theirs:
                process.start()
            # Not before: one that could not be started cannot be ended either.
            self._pipe, self._process = ours, process
            self._pipe.recv()  # it is ready: the time that it takes to start does not count
        return self._pipe

    def _end(self) -> None:
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._pipe.close()
        self._process = self._pipe = None


class _Clock:
    """Counts `seconds` down from the first look at it on."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._began: float | None = None

    def left(self) -> float:
        """The seconds that are left; less than 0 when the time is up."""
        now = time.monotonic()
        if self._began is None:
            self._began = now
        return self._seconds - (now - self._began)


def _serve(pipe: "Connection", leaves: Sequence[Regex], marked: Sequence[Regex]) -> None:
    """Answer until the other end is closed."""
    patterns = [compiled(leaf) for leaf in leaves]
    to_mark = [compiled(leaf) for leaf in marked]
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            what, texts = pipe.recv()
            for text in texts:
                if what == "matches":
                    pipe.send(tuple(pattern.search(text) is not None for pattern in patterns))
                else:
                    pipe.send(tuple(_spans(to_mark, text)))


def _spans(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[Span]:
    for pattern in patterns:
        for number, match in enumerate(pattern.finditer(text)):
            if number == _MOST_SPANS:
                break
            if match.start() < match.end():
                yield match.span()
