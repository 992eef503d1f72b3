"""Documents in, a segment's file out.

While documents are added, every word becomes a number in a growing array. At the end one sort of
(word, place in that array) groups all occurrences; everything else follows by differences.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from whoosh.util.numeric import byte_to_length

from fact_reader.search.engine.arrays import Array, ArrayFileWriter
from fact_reader.search.engine.encoding import FieldEncoder
from fact_reader.search.engine.vocabulary import Vocabulary
from fact_reader.search.query import DEFAULT_FIELDS, WORD_FIELDS
from fact_reader.search.schema import (
    BEGINNINGS,
    DAY_FIELDS,
    FACETS,
    LONGEST_BEGINNING,
    PART_BREAK,
    PART_GAP,
    Document,
    day_term,
)

# Memory for sorting is some thirty bytes for each word.
MOST_WORDS = 10_000_000
# The length that each byte stands for; a length has the first byte that is not below it.
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)])


@dataclass
class Columns:
    """What a segment knows of each document: see the package's docstring."""

    ids: Array
    owner: Array
    owner_ids: Array
    first_day: Array
    last_day: Array
    time: Array
    codes: dict[str, Array]
    values: dict[str, list[str]]
    lengths: dict[str, Array]
    words: dict[str, int]  # how many words a field has in all documents


@dataclass
class _Field:
    """The words of a field so far: numbers in a row, and what belongs to which document, of which
    some have no word there, only signs."""

    numbers: "array[int]" = field(default_factory=lambda: array("I"))
    docs: "array[int]" = field(default_factory=lambda: array("I"))
    counts: "array[int]" = field(default_factory=lambda: array("I"))
    starts: "array[int]" = field(default_factory=lambda: array("I"))  # position of the first word

    def add(self, doc: int, count: int, start: int) -> None:
        self.docs.append(doc)
        self.counts.append(count)
        self.starts.append(start)


class SegmentBuilder:
    """Collects documents and writes them as one segment."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._fields = {name: _Field() for name in WORD_FIELDS}
        self._ids: list[bytes] = []
        self._owners: list[bytes] = []
        self._days: dict[str, array[int]] = {name: array("I") for name in DAY_FIELDS}
        self._times = array("I")
        self._codes: dict[str, array[int]] = {name: array("I") for name in FACETS}
        self._values: dict[str, dict[str, int]] = {name: {"": 0} for name in FACETS}
        self._words = 0

    @property
    def count(self) -> int:
        """How many documents there are."""
        return len(self._ids)

    @property
    def is_full(self) -> bool:
        """Whether it is time to write: memory for sorting would grow too large."""
        return self._words > MOST_WORDS

    def add(self, document: Document) -> None:
        """Add a document; its id must not stand in this segment yet."""
        doc = len(self._ids)
        self._ids.append(document.id.encode())
        self._owners.append(document.article_id.encode())
        self._days["first_day"].append(document.first_day)
        self._days["last_day"].append(document.last_day)
        self._times.append(document.time)
        for facet, codes in self._codes.items():
            value = document.texts.get(facet, "")
            known = self._values[facet]
            codes.append(known.setdefault(value, len(known)))
        for name, text in document.texts.items():
            if not text:
                continue
            target = self._fields[name]
            if PART_BREAK not in text:
                count = self._vocabulary.add_text(text, target.numbers)
                if count or text.strip():
                    target.add(doc, count, 0)
                    self._words += count
                continue
            start = 0
            for part in text.split(PART_BREAK):
                count = self._vocabulary.add_text(part, target.numbers)
                if count or part.strip():
                    target.add(doc, count, start)
                    self._words += count
                start += count + PART_GAP

    def write(self, path: Path) -> tuple[int, int]:
        """Write the segment's file; returns its size and checksum."""
        days = {name: np.array(values, dtype=np.int32) for name, values in self._days.items()}
        day_numbers = {name: self._day_numbers(values) for name, values in days.items()}
        entries = self._vocabulary.entries
        beginnings = _Beginnings(self._vocabulary)
        order = sorted(range(len(entries)), key=entries.__getitem__)
        ordered = [entries[number] for number in order]
        ranks = np.empty(len(entries), dtype=np.uint32)
        ranks[np.array(order, dtype=np.int64)] = np.arange(len(entries), dtype=np.uint32)

        owner_ids, owner = np.unique(np.array(self._owners, dtype="S"), return_inverse=True)
        columns = Columns(
            ids=np.array(self._ids, dtype="S"),
            owner=owner,
            owner_ids=owner_ids,
            first_day=days["first_day"],
            last_day=days["last_day"],
            time=np.array(self._times, dtype=np.int32),
            codes={name: np.array(codes, dtype=np.uint32) for name, codes in self._codes.items()},
            values={name: list(known) for name, known in self._values.items()},
            lengths={},
            words={},
        )
        encoders: dict[str, FieldEncoder] = {}
        for name, words in self._fields.items():
            if not words.docs:
                continue
            columns.lengths[name], columns.words[name] = _lengths(words, self.count)
            if not words.numbers:
                continue
            encoder = encoders[name] = FieldEncoder()
            terms, docs = _encode(words, ranks, columns.lengths[name], encoder)
            if name in DEFAULT_FIELDS:
                beginnings.add(terms, docs)
        for name, (docs, numbers) in day_numbers.items():
            if len(docs):
                encoders[name] = _encode_single(ranks[numbers], docs)
        if beginnings.entries:
            encoders[BEGINNINGS] = beginnings.encode(ranks, ordered, self.count)
        return write_segment(path, columns, ordered, encoders)

    def _day_numbers(self, days: Array) -> tuple[Array, Array]:
        """The documents that have a day, and the numbers of their days in the vocabulary."""
        docs = np.flatnonzero(days)
        distinct, place = np.unique(days[docs], return_inverse=True)
        numbers = [self._vocabulary.number_of_bytes(day_term(int(day))) for day in distinct]
        return docs, np.array(numbers, dtype=np.int64)[place] if len(docs) else docs


class _Beginnings:
    """The first letters of all words, as terms of their own: so many words begin with two letters
    that bringing their postings together would take too long while somebody types."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = [entry for entry in vocabulary.entries if entry[0]]  # days begin with a zero byte
        begins = {
            word[:length]
            for word in (entry[: 4 * LONGEST_BEGINNING].decode(errors="ignore") for entry in words)
            for length in range(1, LONGEST_BEGINNING + 1)
        }
        self.entries = {begin.encode(): vocabulary.number(begin) for begin in begins}
        self._parts: list[tuple[Array, Array]] = []

    def add(self, terms: Array, docs: Array) -> None:
        """Take the postings of a field in: ranks of terms, ascending, and documents."""
        self._parts.append((terms, docs))

    def encode(self, ranks: Array, words: list[bytes], documents: int) -> FieldEncoder:
        """The postings of all beginnings; `words` is the sorted vocabulary."""
        begins = sorted(self.entries)
        # The words with one beginning stand together, the beginning itself in front of them.
        firsts = [int(ranks[self.entries[begin]]) for begin in begins]
        stops = [bisect_left(words, begin + b"\xff") for begin in begins]
        terms: list[Array] = []
        found: list[Array] = []
        seen = np.zeros(documents, dtype=bool)
        edges = [(part.searchsorted(firsts), part.searchsorted(stops)) for part, _ in self._parts]
        for number, first in enumerate(firsts):
            seen.fill(False)
            for (_, docs), (starts, ends) in zip(self._parts, edges, strict=True):
                seen[docs[starts[number] : ends[number]]] = True
            here = np.flatnonzero(seen)
            found.append(here)
            terms.append(np.full(len(here), first, dtype=np.uint32))
        encoder = FieldEncoder()
        encoder.add(np.concatenate(terms), np.concatenate(found), None, None, None)
        return encoder


def _encode(
    words: _Field, ranks: Array, lengths: Array, encoder: FieldEncoder
) -> tuple[Array, Array]:
    """Group a field's words into postings; returns term and document of each posting."""
    numbers = np.frombuffer(words.numbers, dtype=np.uint32)
    counts = np.frombuffer(words.counts, dtype=np.uint32)
    count = len(numbers)
    # One sort of numbers that are all different: by word, then by place.
    keys = ranks[numbers].astype(np.int64)
    keys <<= 32
    keys |= np.arange(count, dtype=np.int64)
    keys.sort()
    order = (keys & 0xFFFFFFFF).astype(np.uint32)
    keys >>= 32
    terms = keys.astype(np.uint32)
    del keys
    docs = np.repeat(np.frombuffer(words.docs, dtype=np.uint32).astype(np.int32), counts)[order]
    ends = np.cumsum(counts, dtype=np.int64)
    shift = (ends - counts) - np.frombuffer(words.starts, dtype=np.uint32)
    places = (np.arange(count, dtype=np.int32) - np.repeat(shift.astype(np.int32), counts))[order]
    del order
    new = np.ones(count, dtype=bool)
    new[1:] = (terms[1:] != terms[:-1]) | (docs[1:] != docs[:-1])
    starts = np.flatnonzero(new)
    freqs = np.diff(np.append(starts, count))
    terms, docs = terms[starts], docs[starts]
    encoder.add(terms, docs, freqs, places, lengths)
    return terms, docs


def _encode_single(terms: Array, docs: Array) -> FieldEncoder:
    """Postings of a field that has one term in each of `docs`."""
    order = np.argsort(terms, kind="stable")
    encoder = FieldEncoder()
    encoder.add(terms[order], docs[order], None, None, None)
    return encoder


def _lengths(words: _Field, documents: int) -> tuple[Array, int]:
    """The length byte of a field for every document, 0 only where nothing is in it, and the sum of
    the lengths."""
    docs = np.frombuffer(words.docs, dtype=np.uint32)
    counts = np.frombuffer(words.counts, dtype=np.uint32)
    lengths = np.bincount(docs, counts, documents).astype(np.int64)
    bytes_of = np.minimum(_LENGTHS.searchsorted(lengths), 255).astype(np.uint8)
    # Signs are no words, yet a note of nothing else is a note; no score sees this length.
    bytes_of[docs] = np.maximum(bytes_of.take(docs), 1)
    return bytes_of, int(lengths.sum())


def write_segment(
    path: Path, columns: Columns, entries: Sequence[bytes], encoders: Mapping[str, FieldEncoder]
) -> tuple[int, int]:
    """Write a segment from its columns, its sorted vocabulary, and its postings."""
    with ArrayFileWriter(path) as file:
        file.add("words", np.frombuffer(b"".join(entries), dtype=np.uint8))
        file.add("word_at", _starts(entries))
        order = np.argsort(columns.ids, kind="stable").astype(np.uint32)
        file.add("id", columns.ids)
        file.add("id_order", order)
        file.add("owner", columns.owner.astype(np.uint32))
        file.add("owner_id", columns.owner_ids)
        file.add("owner_doc", find_ids(columns.ids, order, columns.owner_ids))
        file.add("first_day", columns.first_day.astype(np.int32))
        file.add("last_day", columns.last_day.astype(np.int32))
        file.add("time", columns.time.astype(np.int32))
        for name, codes in columns.codes.items():
            file.add(f"code.{name}", codes.astype(np.uint32))
        for name, lengths in columns.lengths.items():
            file.add(f"length.{name}", lengths)
        fields = [name for name, encoder in encoders.items() if not encoder.is_empty]
        for name in fields:
            encoders[name].write(file, f"{name}.")
        facts = {
            "documents": len(columns.ids),
            "fields": fields,
            "words": columns.words,
            "values": columns.values,
        }
        return file.finish(facts)


def find_ids(ids: Array, order: Array, wanted: Array) -> Array:
    """The places of `wanted` in `ids`, whose order is known; -1 where an id is not there."""
    if not len(ids) or not len(wanted):
        return np.full(len(wanted), -1, dtype=np.int32)
    at = np.minimum(ids.searchsorted(wanted, sorter=order), len(ids) - 1)
    places = order[at].astype(np.int32)
    places[ids[places] != wanted] = -1
    return places


def _starts(entries: Iterable[bytes]) -> Array:
    lengths = np.fromiter((len(entry) for entry in entries), dtype=np.int64)
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.uint32)
