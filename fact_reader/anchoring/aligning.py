"""Which words of one version of a text stand where in another.

Stretches of words that both versions have just once hold the texts together (as the lines do in
the patience diff of Bram Cohen); between them goes the longest common subsequence (rapidfuzz,
after Hyyrö's bit-parallel algorithm). Common words that stand alone amid others are then taken
apart again: "the" here and "the" there are not the same word only because both are in order.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from rapidfuzz.distance import LCSseq

# Above so many pairs of words a table of all of them takes too much memory (this makes 50 MB).
_MOST_PAIRS = 400_000_000
# A run of matching words counts if it has so many letters in it, or if the next run to either side
# is so many times its own words away at most.
_ENOUGH_LETTERS = 12
_FEW_AROUND = 2


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words that are the same from `before` on in one text and `after` in the other."""

    before: int
    after: int
    length: int


class Alignment:
    """The runs of words that two texts share, in order. Attributes: `runs`."""

    def __init__(self, before: list[str], after: list[str]) -> None:
        self.runs = _without_chance_matches(_joined(_align(before, after)), before, after)
        self._before = [run.before for run in self.runs]
        self._after = [run.after for run in self.runs]

    def runs_in(self, start: int, end: int) -> list[Run]:
        """What of the first text's words `start` to `end` is in the second, cut to that range."""
        at = max(bisect_right(self._before, start) - 1, 0)
        found = []
        for run in islice(self.runs, at, None):
            if run.before >= end:
                break
            first, last = max(start, run.before), min(end, run.before + run.length)
            if first < last:
                found.append(Run(first, run.after + first - run.before, last - first))
        return found

    def source(self, after: int) -> int | None:
        """The word of the first text that the word `after` of the second one comes from."""
        at = bisect_right(self._after, after) - 1
        if at < 0 or after >= self._after[at] + self.runs[at].length:
            return None
        return self.runs[at].before + after - self._after[at]

    def taken(self, start: int, end: int) -> int:
        """How many of the second text's words `start` to `end` come from the first text."""
        at = max(bisect_right(self._after, start) - 1, 0)
        number = 0
        for run in islice(self.runs, at, None):
            if run.after >= end:
                break
            number += max(0, min(end, run.after + run.length) - max(start, run.after))
        return number

    def expected(self, before: int) -> int:
        """About where a word of the first text would be in the second, found or not."""
        at = bisect_right(self._before, before) - 1
        return self.runs[at].after + before - self.runs[at].before if at >= 0 else before

    def gap_around(self, before: int, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """The stretches without a match around a word of the first text that has none.

        As (start, end) in the first text and in the second; `size` are the two texts' lengths.
        """
        at = bisect_right(self._before, before) - 1
        left = self.runs[at] if at >= 0 else Run(0, 0, 0)
        right = self.runs[at + 1] if at + 1 < len(self.runs) else Run(*size, 0)
        return left.before + left.length, right.before, left.after + left.length, right.after


def _align(before: list[str], after: list[str]) -> list[Run]:
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    runs = [Run(0, 0, start)]
    runs += _shifted(
        _align_middle(before[start : len(before) - end], after[start : len(after) - end]),
        start,
        start,
    )
    return [*runs, Run(len(before) - end, len(after) - end, end)]


def _align_middle(before: list[str], after: list[str]) -> list[Run]:
    """First the stretches of four words that both have just once, then what is left between."""
    runs: list[Run] = []
    at = (0, 0)
    for first, second in [*_in_order(_shared_once(before, after)), (len(before), len(after))]:
        if first < at[0] or second < at[1]:
            continue
        runs += _shifted(_align_gap(before[at[0] : first], after[at[1] : second]), *at)
        length = 0
        while (
            first + length < len(before)
            and second + length < len(after)
            and before[first + length] == after[second + length]
        ):
            length += 1
        runs.append(Run(first, second, length))
        at = first + length, second + length
    return runs


def _align_gap(before: list[str], after: list[str]) -> list[Run]:
    if not before or not after or len(before) * len(after) > _MOST_PAIRS:
        return []
    numbers = {form: number for number, form in enumerate(dict.fromkeys(before + after))}
    first = [numbers[form] for form in before]
    second = [numbers[form] for form in after]
    return [
        Run(block.a, block.b, block.size)
        for block in LCSseq.opcodes(first, second).as_matching_blocks()
    ]


def _shared_once(before: list[str], after: list[str]) -> list[tuple[int, int]]:
    def once(words: list[str]) -> dict[tuple[str, ...], int]:
        stretches = list(zip(words, words[1:], words[2:], words[3:], strict=False))
        counts = Counter(stretches)
        return {one: place for place, one in enumerate(stretches) if counts[one] == 1}

    first, second = once(before), once(after)
    return [(place, second[one]) for one, place in first.items() if one in second]


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest sequence that rises in both places (patience sorting, after Fredman)."""
    tails: list[int] = []
    tail_pairs: list[int] = []
    earlier: list[int] = []
    for number, (_, second) in enumerate(pairs):
        at = bisect_right(tails, second)
        earlier.append(tail_pairs[at - 1] if at else -1)
        tails[at : at + 1] = [second]
        tail_pairs[at : at + 1] = [number]
    chain = []
    number = tail_pairs[-1] if tail_pairs else -1
    while number >= 0:
        chain.append(pairs[number])
        number = earlier[number]
    return chain[::-1]


def _shifted(runs: list[Run], before: int, after: int) -> list[Run]:
    return [Run(run.before + before, run.after + after, run.length) for run in runs]


def _joined(runs: list[Run]) -> list[Run]:
    """Without empty runs, and neighbours made one."""
    joined: list[Run] = []
    for run in runs:
        if not run.length:
            continue
        last = joined[-1] if joined else None
        if (
            last
            and last.before + last.length == run.before
            and last.after + last.length == run.after
        ):
            joined[-1] = Run(last.before, last.after, last.length + run.length)
        else:
            joined.append(run)
    return joined


def _without_chance_matches(runs: list[Run], before: list[str], after: list[str]) -> list[Run]:
    """Without short runs amid long stretches that have no match on both sides."""
    kept: list[Run] = []
    for number, run in enumerate(runs):
        letters = sum(len(form) for form in before[run.before : run.before + run.length])
        if letters < _ENOUGH_LETTERS:
            left = kept[-1] if kept else Run(0, 0, 0)
            right = runs[number + 1] if number + 1 < len(runs) else Run(len(before), len(after), 0)
            nearest = min(_gap(left, run), _gap(run, right))
            if nearest > _FEW_AROUND * run.length:
                continue
        kept.append(run)
    return kept


def _gap(left: Run, right: Run) -> int:
    return max(right.before - left.before - left.length, right.after - left.after - left.length)
