"""Several segments become one, array by array: no text is needed, deleted documents go.

Which ones is the policy's matter: a segment stays as long as it is at least twice as large as all
smaller ones together, so that a document is rewritten only when its segment has grown by half.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.contents import SegmentEntry
from fact_reader.search.engine.decoding import FieldPostings
from fact_reader.search.engine.encoding import FieldEncoder
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.writing import Columns, write_segment

# Every query asks every segment.
MOST_SEGMENTS = 6
# A merge of fewer documents goes with any commit; starting one on its own takes longer.
_WORTH_IT = 4_000
# Occurrences that are merged at once; bounds the memory.
_PORTION = 4_000_000


def choose(segments: Sequence[SegmentEntry], largest: int | None = None) -> list[SegmentEntry]:
    """The segments to merge next; empty where there are few enough.

    `largest` is how many documents may be rewritten; then it is two, and only where there are too
    many.
    """
    by_size = sorted(segments, key=lambda segment: segment.live)
    if largest is None:
        smaller = list(accumulate((segment.live for segment in by_size), initial=0))
        for number in range(len(by_size) - 1, 0, -1):
            if by_size[number].live < 2 * smaller[number] and smaller[number + 1] >= _WORTH_IT:
                return by_size[: number + 1]
    if len(segments) <= MOST_SEGMENTS:
        return []
    pairs = [
        (larger.live / max(smaller.live, 1), number)
        for number, (smaller, larger) in enumerate(pairwise(by_size))
        if largest is None or smaller.live + larger.live <= largest
    ]
    if not pairs:
        return []
    _, number = min(pairs)
    return by_size[number : number + 2]


@dataclass
class _Source:
    """A segment that is merged: `numbers` gives documents their new numbers, -1 to the deleted;
    `words` gives entries of its vocabulary their new numbers."""

    data: SegmentData
    kept: Array
    numbers: Array
    words: Array


def merge(
    path: Path, segments: Sequence[tuple[SegmentData, SegmentEntry]]
) -> tuple[int, int, int] | None:
    """Write one segment of all documents of `segments` that are not deleted, in their order.

    Returns how many there are, and the size and checksum of the file; None where there are none.
    """
    vocabulary = sorted({word for data, _ in segments for word in data.words()})
    number_of = {word: number for number, word in enumerate(vocabulary)}
    sources = []
    count = 0
    for data, entry in segments:
        alive = np.ones(data.count, dtype=bool)
        alive[entry.deleted] = False
        numbers = np.where(alive, count + np.cumsum(alive) - 1, -1).astype(np.int32)
        words = np.fromiter((number_of[word] for word in data.words()), dtype=np.uint32)
        sources.append(_Source(data, np.flatnonzero(alive), numbers, words))
        count += len(sources[-1].kept)
    if not count:
        return None
    del number_of
    columns = _columns(sources, count)
    names = dict.fromkeys(name for source in sources for name in source.data.field_names)
    encoders = {name: _field(name, sources, columns.lengths.get(name)) for name in names}
    return count, *write_segment(path, columns, vocabulary, encoders)


def _columns(sources: list[_Source], count: int) -> Columns:
    parts = [(source.data.columns(), source.kept) for source in sources]
    owners = np.concatenate([each.owner_ids[each.owner[kept]] for each, kept in parts])
    owner_ids, owner = np.unique(owners, return_inverse=True)
    codes: dict[str, Array] = {}
    values: dict[str, list[str]] = {}
    for facet in parts[0][0].codes:
        known: dict[str, int] = {"": 0}
        pieces = []
        for each, kept in parts:
            new = [known.setdefault(value, len(known)) for value in each.values[facet]]
            pieces.append(np.array(new, dtype=np.uint32)[each.codes[facet][kept]])
        codes[facet], values[facet] = np.concatenate(pieces), list(known)
    lengths: dict[str, Array] = {}
    words: dict[str, int] = {}
    for name in dict.fromkeys(name for each, _ in parts for name in each.lengths):
        pieces = [
            each.lengths[name][kept] if name in each.lengths else np.zeros(len(kept), np.uint8)
            for each, kept in parts
        ]
        lengths[name] = np.concatenate(pieces)
    for source in sources:
        for name, total in _live_words(source).items():
            words[name] = words.get(name, 0) + total
    return Columns(
        ids=np.concatenate([each.ids[kept] for each, kept in parts]),
        owner=owner,
        owner_ids=owner_ids,
        first_day=np.concatenate([each.first_day[kept] for each, kept in parts]),
        last_day=np.concatenate([each.last_day[kept] for each, kept in parts]),
        time=np.concatenate([each.time[kept] for each, kept in parts]),
        codes=codes,
        values=values,
        lengths=lengths,
        words=words,
    )


def _live_words(source: _Source) -> dict[str, int]:
    """How many words each field has in the documents that stay."""
    totals = dict(source.data.word_counts)
    if len(source.kept) == source.data.count:
        return totals
    for name in totals:
        postings = source.data.postings(name)
        totals[name] = 0
        if postings is not None:
            for first, last in _portions(postings.of_terms("cf"), len(postings)):
                docs = postings.docs_of_range(first, last)
                freqs = postings.freqs_of_range(first, last)
                totals[name] += int(freqs[source.numbers[docs] >= 0].sum())
    return totals


def _portions(sizes: Array, count: int) -> list[tuple[int, int]]:
    sums = np.cumsum(sizes, dtype=np.int64)
    edges = [0]
    while edges[-1] < count:
        done = int(sums[edges[-1] - 1]) if edges[-1] else 0
        edges.append(max(edges[-1] + 1, int(sums.searchsorted(done + _PORTION, side="right"))))
    return list(pairwise(edges))


def _field(name: str, sources: list[_Source], lengths: Array | None) -> FieldEncoder:
    encoder = FieldEncoder()
    parts: list[tuple[_Source, FieldPostings, Array]] = []
    for source in sources:
        postings = source.data.postings(name)
        if postings is not None:
            parts.append((source, postings, source.words[postings.term]))
    terms = np.concatenate([numbers for _, _, numbers in parts])
    sizes = np.concatenate([postings.of_terms("cf") for _, postings, _ in parts])
    distinct, place = np.unique(terms, return_inverse=True)
    totals = np.bincount(place, sizes).astype(np.int64)
    for first, last in _portions(totals, len(distinct)):
        edges = distinct[[first, last - 1]]
        _add_portion(encoder, parts, int(edges[0]), int(edges[1]) + 1, lengths)
    return encoder


def _add_portion(
    encoder: FieldEncoder,
    parts: list[tuple[_Source, FieldPostings, Array]],
    first_term: int,
    stop_term: int,
    lengths: Array | None,
) -> None:
    """Merge the postings of the terms from `first_term` up to before `stop_term`."""
    terms, docs, freqs, places = [], [], [], []
    positional = lengths is not None
    for source, postings, numbers in parts:
        first, last = (int(edge) for edge in numbers.searchsorted([first_term, stop_term]))
        if first == last:
            continue
        found = source.numbers[postings.docs_of_range(first, last)]
        often = postings.freqs_of_range(first, last)
        kept = np.flatnonzero(found >= 0)
        terms.append(np.repeat(numbers[first:last], postings.df[first:last])[kept])
        docs.append(found[kept])
        freqs.append(often[kept])
        if positional:
            places.append(postings.places(first, last, often, kept))
    all_terms = np.concatenate(terms)
    order = np.argsort(all_terms, kind="stable")
    if not len(order):
        return
    sorted_terms, sorted_docs = all_terms[order], np.concatenate(docs)[order]
    if not positional:
        encoder.add(sorted_terms, sorted_docs, None, None, None)
        return
    counts = np.concatenate(freqs)
    begins = (np.cumsum(counts) - counts)[order]
    counts = counts[order]
    index = np.repeat(begins - (np.cumsum(counts) - counts), counts) + np.arange(counts.sum())
    encoder.add(sorted_terms, sorted_docs, counts, np.concatenate(places)[index], lengths)
