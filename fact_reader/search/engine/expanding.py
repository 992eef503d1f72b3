"""Which words of a segment fit a pattern: as ranges of the terms of a field."""

import fnmatch
import re

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.segment import SegmentData

Ranges = list[tuple[int, int]]

_SPECIAL = re.compile(r"[*?\[]")


def wildcard(segment: SegmentData, field: str, pattern: str) -> Ranges:
    """The terms that fit a pattern with * and ?, as fnmatch has it."""
    special = _SPECIAL.search(pattern)
    literal = pattern[: special.start()] if special else pattern
    fits = re.compile(fnmatch.translate(pattern)).match
    first, last = segment.range_of(field, literal.encode())
    postings = segment.postings(field)
    if postings is None:
        return []
    numbers = postings.term[first:last]
    words, at = segment.words_and_starts()
    content = words.tobytes()
    starts, stops = at[numbers].tolist(), at[numbers + 1].tolist()
    found = [
        first + place
        for place, (start, stop) in enumerate(zip(starts, stops, strict=True))
        if fits(content[start:stop].decode())
    ]
    return _ranges(found)


def fuzzy(segment: SegmentData, field: str, word: str, distance: int, prefix: int) -> Ranges:
    """The terms at most `distance` insertions, deletions and replacements away from `word`, whose
    first `prefix` letters are the same."""
    first, last = segment.range_of(field, word[:prefix].encode())
    postings = segment.postings(field)
    if postings is None or first == last:
        return []
    numbers = postings.term[first:last]
    words, at = segment.words_and_starts()
    starts = at[numbers].astype(np.int64)
    sizes = at[numbers + 1] - starts
    near = np.flatnonzero(_may_be_near(words, starts, sizes, word, distance))
    content = words
    found = []
    for place in near.tolist():
        start = int(starts[place])
        other = content[start : start + int(sizes[place])].tobytes().decode()
        if _is_near(word, other, distance):
            found.append(first + place)
    return _ranges(found)


def _may_be_near(words: Array, starts: Array, sizes: Array, word: str, distance: int) -> Array:
    """A mask of terms that may be near: of fitting length and, where a single edit in ASCII is
    asked for, equal before and behind the one place that differs."""
    encoded = np.frombuffer(word.encode(), dtype=np.uint8)
    length = len(encoded)
    fits: Array = np.abs(sizes - length) <= 4 * distance
    if distance != 1 or not word.isascii():
        return fits  # a letter may have up to four bytes
    fits = np.zeros(len(sizes), dtype=bool)
    for size in range(max(1, length - 1), length + 5):
        group = np.flatnonzero(sizes == size)
        matrix = words[starts[group][:, None] + np.arange(size)]
        # Words with letters of several bytes have to be looked at as letters.
        near = (matrix >= 0x80).any(axis=1)
        if size <= length + 1:
            short = min(size, length)
            ahead = np.cumprod(matrix[:, :short] == encoded[:short], axis=1)
            behind = np.cumprod(matrix[:, ::-1][:, :short] == encoded[::-1][:short], axis=1)
            near |= ahead.sum(axis=1) + behind.sum(axis=1) >= max(size, length) - 1
        fits[group] = near
    return fits


def _is_near(word: str, other: str, distance: int) -> bool:
    """Whether so many insertions, deletions and replacements make one word of the other."""
    if abs(len(word) - len(other)) > distance:
        return False
    row = list(range(len(other) + 1))
    for count, letter in enumerate(word, start=1):
        above, row = row, [count]
        for place, theirs in enumerate(other):
            row.append(min(above[place] + (letter != theirs), above[place + 1] + 1, row[-1] + 1))
        if min(row) > distance:
            return False
    return row[-1] <= distance


def _ranges(ranks: list[int]) -> Ranges:
    found: Ranges = []
    for rank in ranks:
        if found and found[-1][1] == rank:
            found[-1] = (found[-1][0], rank + 1)
        else:
            found.append((rank, rank + 1))
    return found
