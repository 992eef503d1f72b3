"""A segment, read: its documents' columns, its vocabulary, and its fields' postings."""

import itertools
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import numpy as np

from fact_reader.search.engine.arrays import Array, ArrayFile
from fact_reader.search.engine.cache import kept
from fact_reader.search.engine.contents import SegmentEntry
from fact_reader.search.engine.decoding import FieldPostings
from fact_reader.search.engine.distances import alike
from fact_reader.search.engine.writing import Columns, find_ids

_KEPT_WORDS = 4_096
# To look for a word, every so many are kept in a list: looking there takes a tenth of the time.
_STEP = 128
_KEPT_ALIKE = 16


class SegmentData:
    """What a segment's file says. Deletions are not part of it: they belong to a commit."""

    def __init__(self, folder: Path, entry: SegmentEntry) -> None:
        self.name = entry.name
        self._file = ArrayFile(folder / entry.file_name, entry.size, entry.checksum)
        facts = self._file.facts
        self.count: int = facts["documents"]
        self.field_names: list[str] = facts["fields"]
        self.word_counts: dict[str, int] = facts["words"]
        self._fields: dict[str, FieldPostings] = {}
        self._words: memoryview | None = None
        self._numbers: dict[bytes, int] = {}
        self.alike = kept(self._find_alike, _KEPT_ALIKE)
        self._edges = kept(self._find_edges, _KEPT_WORDS)

    def check_size(self) -> None:
        """DamagedError if the file was shortened since it was opened."""
        self._file.check_size()

    def check_all(self) -> None:
        """DamagedError unless every byte is as it was written."""
        self._file.check_all()

    # Documents

    def column(self, name: str) -> Array:
        """One of the arrays that have an entry for each document, or for each owner."""
        return self._file.array(name)

    def lengths(self, field: str) -> Array | None:
        """The length byte of a field for each document; None if no document has the field."""
        name = f"length.{field}"
        return self._file.array(name) if name in self._file else None

    def values(self, facet: str) -> list[str]:
        """What the codes of a facet stand for."""
        found: list[str] = self._file.facts["values"][facet]
        return found

    def find(self, ids: Array) -> Array:
        """The documents that have these ids, deleted or not; those not here are left out."""
        found = find_ids(self.column("id"), self.column("id_order"), ids)
        return found[found >= 0]

    def columns(self) -> Columns:
        """All that is known of the documents."""
        facets = self._file.facts["values"]
        lengths = {name: self.lengths(name) for name in self.word_counts}
        return Columns(
            ids=self.column("id"),
            owner=self.column("owner"),
            owner_ids=self.column("owner_id"),
            first_day=self.column("first_day"),
            last_day=self.column("last_day"),
            time=self.column("time"),
            codes={name: self.column(f"code.{name}") for name in facets},
            values=facets,
            lengths={name: each for name, each in lengths.items() if each is not None},
            words=self.word_counts,
        )

    # Words

    def word(self, number: int) -> bytes:
        """An entry of the vocabulary."""
        words, at = self._vocabulary()
        return bytes(words[at[number] : at[number + 1]])

    def word_count(self) -> int:
        """How many entries the vocabulary has."""
        return len(self._vocabulary()[1]) - 1

    def words(self) -> Iterator[bytes]:
        """All entries of the vocabulary in order."""
        words, at = self._vocabulary()
        content, ends = bytes(words), at.tolist()
        for number in range(len(ends) - 1):
            yield content[ends[number] : ends[number + 1]]

    def words_from(self, beginning: bytes) -> list[bytes]:
        """The entries of the vocabulary that begin so, of whatever field."""
        words, at = self._vocabulary()
        first, last = self._edges(beginning).tolist()
        starts = at[first : last + 1].tolist()
        found = [bytes(words[start:stop]) for start, stop in itertools.pairwise(starts)]
        # Those that are forms of a word will be asked for next.
        self._make_room(len(found))
        self._numbers.update(zip(found, range(first, last), strict=True))
        return found

    def number(self, word: bytes) -> int:
        """The number of an entry, -1 if there is none."""
        known = self._numbers.get(word)
        if known is None:
            place = self.place(word)
            known = place if place < self.word_count() and self.word(place) == word else -1
            self._make_room(1)
            self._numbers[word] = known
        return known

    def place(self, word: bytes) -> int:
        """The number of the first entry that is not below `word`."""
        words, at = self._vocabulary()
        step = bisect_left(self._steps, word)
        first, stop = max(step - 1, 0) * _STEP, min(step * _STEP, len(at) - 1)
        return bisect_left(
            range(stop), word, first, key=lambda number: bytes(words[at[number] : at[number + 1]])
        )

    @cached_property
    def _steps(self) -> list[bytes]:
        """Some entries of the vocabulary, between which others are looked for."""
        return [self.word(number) for number in range(0, self.word_count(), _STEP)]

    def _make_room(self, count: int) -> None:
        if len(self._numbers) + count > _KEPT_WORDS:
            self._numbers.clear()

    def _find_edges(self, prefix: bytes) -> Array:
        """The entries that begin with `prefix`: the first, and one behind the last."""
        # No byte of UTF-8 is 0xFF, and no word but days has a zero byte.
        return np.array([self.place(prefix), self.place(prefix + b"\xff")], dtype=np.uint32)

    def _find_alike(self, word: str, distance: int, prefix: int) -> Array:
        """The entries at most `distance` letters off `word` that have its first `prefix` letters.

        Kept, since the same is asked for every field.
        """
        words, at = self.words_and_starts()
        if prefix:
            first, stop = self._edges(word[:prefix].encode()).tolist()
        else:
            first, stop = self.place(b"\x01"), self.word_count()  # days begin with a zero byte
        near = alike(words, at[first : stop + 1], word, distance)
        numbers: Array = (near + first).astype(np.uint32)
        return numbers

    def words_and_starts(self) -> tuple[Array, Array]:
        """The bytes of all entries in a row, and where each starts."""
        return self._file.array("words"), self._file.array("word_at")

    def _vocabulary(self) -> tuple[memoryview, memoryview]:
        if self._words is None:
            self._words = self._file.array("words").data
            self._word_at = self._file.array("word_at").data
        return self._words, self._word_at

    # Postings

    def postings(self, field: str) -> FieldPostings | None:
        """The postings of a field; None if no document has it."""
        found = self._fields.get(field)
        if found is None and field in self.field_names:
            found = self._fields[field] = FieldPostings(self._file, f"{field}.")
        return found

    def rank(self, field: str, word: bytes) -> int:
        """The place of a word among the terms of a field; -1 if it is not there."""
        postings = self.postings(field)
        if postings is None:
            return -1
        number = self.number(word)
        return -1 if number < 0 else postings.rank(number)

    def document_count(self, field: str, word: bytes) -> int:
        """In how many documents a field has a word."""
        postings, rank = self.postings(field), self.rank(field, word)
        return 0 if postings is None or rank < 0 else int(postings.df[rank])

    def terms(self, field: str, first: int, last: int) -> list[bytes]:
        """The terms of a range of a field."""
        postings = self.postings(field)
        return [] if postings is None else [self.word(int(n)) for n in postings.term[first:last]]

    def range_of(self, field: str, prefix: bytes) -> tuple[int, int]:
        """The terms of a field that begin with `prefix`: the first, and one behind the last."""
        postings = self.postings(field)
        if postings is None:
            return 0, 0
        first, last = postings.term.searchsorted(self._edges(prefix))
        return int(first), int(last)
