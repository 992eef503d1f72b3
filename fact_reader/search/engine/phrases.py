"""Phrases: where words follow each other, or stand near each other.

An occurrence is one number, the document in the upper half and the position in the lower, so that
"b comes right after a" is an intersection of two sorted arrays, one of them moved by one.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.decoding import FieldPostings
from fact_reader.search.engine.expanding import Ranges
from fact_reader.search.engine.sets import joined, places_of_shared, shared

if TYPE_CHECKING:
    from fact_reader.search.engine.executor import Executor
    from fact_reader.search.engine.words import Posting


# Positions are counted from here, so that moving them back by the length of a phrase leaves the
# document as it is.
_ROOM = 1 << 24
_POSITION = (1 << 32) - 1
# Where so many times as few documents are asked for as have a word, its positions in the others
# are not read.
_READ_ON = 4


def matching_postings(
    executor: "Executor",
    field: str,
    postings: "list[Posting]",
    ranges: list[Ranges] | None,
    slop: int,
) -> Array:
    """The documents in which the words follow each other, each at most `slop` words behind the
    one before; the last may be any of `ranges` (for each segment)."""
    if slop == 1:
        # The rarest first: it leaves the fewest occurrences, and documents to be looked at.
        order = sorted(range(len(postings)), key=lambda place: len(postings[place].docs))
    else:
        order = list(range(len(postings)))

    def in_segment(number: int, docs: Array) -> Array:
        first, *others = order
        found = _occurrences(executor, field, postings[first], number, docs)
        if slop == 1:
            found -= first
        docs = _documents(found)
        for place in others:
            if slop == 1:
                found = _beside(executor, field, postings[place], number, found, place)
            else:
                keys = _occurrences(executor, field, postings[place], number, docs)
                found = _behind(found, keys, slop)
            docs = _documents(found)
            if not len(docs):
                return docs
        if ranges is not None:
            keys = _pattern_occurrences(executor, field, ranges[number], number, docs)
            found = shared(found, keys - len(postings)) if slop == 1 else _behind(found, keys, slop)
            docs = _documents(found)
        return docs

    # One segment after the other: common words occur too often in all of them for the cache.
    docs = _in_all(postings)
    return joined([in_segment(number, here) for number, here in _by_segment(executor, docs)])


def nearby_postings(
    executor: "Executor",
    field: str,
    needs: "list[tuple[Posting, int]]",
    ranges: list[Ranges] | None,
    beginnings: int,
    width: int,
) -> Array:
    """The documents with a stretch of `width` words that has each word so many times, and as many
    as `beginnings` of all of `ranges` (for each segment) together."""

    def in_segment(number: int, docs: Array) -> Array:
        found: list[tuple[Array, int]] = []
        # The rarest first: only what is near it has to be looked at.
        for posting, count in sorted(needs, key=lambda need: len(need[0].docs)):
            keys = _occurrences(executor, field, posting, number, docs)
            found.append((keys[_is_near(keys, found[0][0], width)] if found else keys, count))
            docs = _documents(found[-1][0])
            if not len(docs):
                return docs
        if ranges is not None:
            keys = _pattern_occurrences(executor, field, ranges[number], number, docs)
            found.append((keys[_is_near(keys, found[0][0], width)], beginnings))
        # A stretch that has all begins at one of the words.
        starts = np.sort(np.concatenate([keys for keys, _ in found]), kind="stable")
        for keys, count in found:
            here = keys.searchsorted(starts + width) - keys.searchsorted(starts)
            starts = starts[here >= count]
        return _documents(starts)

    docs = _in_all([posting for posting, _ in needs])
    return joined([in_segment(number, here) for number, here in _by_segment(executor, docs)])


def _in_all(postings: "list[Posting]") -> Array:
    """The documents that all words are in."""
    return reduce(shared, sorted((posting.docs for posting in postings), key=len))


def _by_segment(executor: "Executor", docs: Array) -> Iterator[tuple[int, Array]]:
    """The segments that have some of `docs`, and which."""
    edges = docs.searchsorted(np.array(executor.bases, dtype=docs.dtype)).tolist()
    for number, (first, last) in enumerate(pairwise(edges)):
        if first < last:
            yield number, docs[first:last]


def _occurrences(
    executor: "Executor", field: str, posting: "Posting", number: int, docs: Array
) -> Array:
    """All places of a word in `docs` of a segment, which all have it."""
    postings, rows, of_word = _rows(executor, field, posting, number, docs)
    rank = posting.ranks[number]
    if len(docs) * _READ_ON < len(of_word):
        return postings.running(rank, rows).keys(_heads(docs))
    running = postings.running(rank, None)
    keys = running.keys(_heads(of_word))
    if len(of_word) == len(docs):
        return keys
    asked = np.zeros(len(of_word), dtype=bool)
    asked[rows] = True
    return keys.compress(np.repeat(asked, running.freqs))


def _beside(
    executor: "Executor", field: str, posting: "Posting", number: int, found: Array, place: int
) -> Array:
    """Those of `found` that have a word `place` words on; it is in all their documents."""
    parts = found >> 32
    starts = np.flatnonzero(np.concatenate(([True], parts[1:] != parts[:-1])))
    docs = parts.take(starts)
    counts = np.diff(starts, append=len(found))
    positions = (found & _POSITION) + (place - _ROOM)
    postings, rows, of_word = _rows(executor, field, posting, number, docs)
    rank = posting.ranks[number]
    if len(docs) * _READ_ON < len(of_word):
        running = postings.running(rank, rows)
        return found.compress(running.have(np.arange(len(docs)), counts, positions))
    starts = np.append(starts, len(found))
    kept = np.zeros(len(found), dtype=bool)
    for first, running in postings.stretches(rank):
        here = slice(*rows.searchsorted((first, first + len(running.ends))).tolist())
        if here.start < here.stop:
            them = slice(int(starts[here.start]), int(starts[here.stop]))
            kept[them] = running.have(rows[here] - first, counts[here], positions[them])
    return found.compress(kept)


def _rows(
    executor: "Executor", field: str, posting: "Posting", number: int, docs: Array
) -> tuple[FieldPostings, Array, Array]:
    """The postings of a segment, and where in it `docs`, which all have a word, stand among all
    documents that have it, and these."""
    postings = executor.segments[number].postings(field)
    assert postings is not None
    of_word = posting.docs[posting.edges[number] : posting.edges[number + 1]]
    return postings, places_of_shared(docs, of_word, executor.count)[1], of_word


def _heads(docs: Array) -> Array:
    heads = docs.astype(np.int64)
    heads <<= 32
    heads += _ROOM
    return heads


def _pattern_occurrences(
    executor: "Executor", field: str, ranges: Ranges, number: int, docs: Array
) -> Array:
    """All places in `docs` of a segment of all words of ranges of terms."""
    parts: list[Array] = [np.zeros(0, dtype=np.int64)]
    segment, base = executor.segments[number], executor.bases[number]
    postings = segment.postings(field)
    assert postings is not None
    asked = np.zeros(segment.count, dtype=bool)
    asked[docs - base] = True
    for first, last in ranges:
        if first == last:
            continue
        here = postings.docs_of_range(first, last)
        wanted = np.flatnonzero(asked.take(here))
        if len(wanted):
            freqs = postings.freqs_of_range(first, last)
            places = postings.places(first, last, freqs, wanted)
            parts.append(_keys(here.take(wanted) + base, freqs.take(wanted), places))
    return np.sort(np.concatenate(parts), kind="stable")


def _keys(docs: Array, freqs: Array, places: Array) -> Array:
    keys = np.repeat(docs.astype(np.int64) << 32, freqs)
    keys += places + _ROOM
    return keys


def _documents(keys: Array) -> Array:
    docs = keys >> 32
    if len(docs):
        docs = docs[np.concatenate(([True], docs[1:] != docs[:-1]))]
    return docs


def _behind(earlier: Array, later: Array, slop: int) -> Array:
    """Those of `later` that have one of `earlier` at most `slop` places before."""
    at = earlier.searchsorted(later) - 1
    distance = later - earlier[np.maximum(at, 0)]
    kept: Array = later[(at >= 0) & (distance <= slop)]
    return kept


def _is_near(some: Array, others: Array, width: int) -> Array:
    """A mask of those of `some` that one of `others`, which are not none, is within `width` of."""
    after = others.searchsorted(some)
    before = others[np.maximum(after - 1, 0)]
    after = others[np.minimum(after, len(others) - 1)]
    fits: Array = (np.abs(after - some) < width) | (np.abs(some - before) < width)
    return fits
