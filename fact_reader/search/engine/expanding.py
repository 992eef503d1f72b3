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
    letters, starts, sizes = _letters(segment, postings.term[first:last])
    wanted = np.array([ord(letter) for letter in word], dtype=letters.dtype)
    near: list[Array] = []
    for size in range(max(1, len(word) - distance), len(word) + distance + 1):
        group = np.flatnonzero(sizes == size)
        others = letters[starts[group] + np.arange(size)[:, None]]
        near.append(group[_distances(wanted, others, distance) <= distance])
    found = np.sort(np.concatenate(near)) + first
    return _ranges(found.tolist())


def _letters(segment: SegmentData, numbers: Array) -> tuple[Array, Array, Array]:
    """The letters of words in a row, and where each word starts and how many it has."""
    words, at = segment.words_and_starts()
    begins = at[numbers].astype(np.int64)
    sizes = at[numbers + 1] - begins
    starts = np.cumsum(sizes) - sizes
    content = words[np.repeat(begins - starts, sizes) + np.arange(int(sizes.sum()))]
    inner = (content & 0xC0) == 0x80  # bytes of UTF-8 that begin no letter
    if inner.any():
        sizes = sizes - np.add.reduceat(inner, starts, dtype=np.int64)
        starts = np.cumsum(sizes) - sizes
    text = content.tobytes().decode().encode("utf-32-le")
    return np.frombuffer(text, dtype="<u4"), starts, sizes


def _distances(word: Array, others: Array, most: int) -> Array:
    """How many insertions, deletions and replacements make `word` of each of `others`, which are
    columns of letters; just more than `most` where it is more.

    The table of the textbook, each cell for all words at once. Only cells so near to the diagonal
    count.
    """
    size, count = others.shape
    beyond = np.full(count, most + 1, dtype=np.int8)
    row = [np.full(count, min(place, most + 1), dtype=np.int8) for place in range(size + 1)]
    for line, letter in enumerate(word, start=1):
        above, row = row, [np.full(count, min(line, most + 1), dtype=np.int8)]
        for place in range(1, size + 1):
            if abs(line - place) > most:
                row.append(beyond)
                continue
            cell = np.minimum(above[place], row[-1]) + np.int8(1)
            np.minimum(cell, above[place - 1] + (others[place - 1] != letter), out=cell)
            row.append(np.minimum(cell, beyond, out=cell))
    return row[-1]


def _ranges(ranks: list[int]) -> Ranges:
    found: Ranges = []
    for rank in ranks:
        if found and found[-1][1] == rank:
            found[-1] = (found[-1][0], rank + 1)
        else:
            found.append((rank, rank + 1))
    return found
