"""Which words of a segment fit a pattern: as ranges of the terms of a field."""

import fnmatch
import re

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
    postings = segment.postings(field)
    if postings is None or not len(postings.term):
        return []
    numbers = segment.alike(word, distance, prefix)
    ranks = postings.term.searchsorted(numbers)
    ranks = ranks[postings.term.take(ranks, mode="clip") == numbers]
    return _ranges(ranks.tolist())


def _ranges(ranks: list[int]) -> Ranges:
    found: Ranges = []
    for rank in ranks:
        if found and found[-1][1] == rank:
            found[-1] = (found[-1][0], rank + 1)
        else:
            found.append((rank, rank + 1))
    return found
