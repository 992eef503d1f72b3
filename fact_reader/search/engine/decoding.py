"""The postings of one field of a segment, read: see encoding.py for the layout.

A range of terms (first number, one behind the last) is decoded at once, a single term being a
range of one. Every byte is checked before it is read for the first time.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from fact_reader.search.engine.arrays import Array, ArrayFile
from fact_reader.search.engine.encoding import KINDS, TERM_ARRAYS, WIDTHS

# What it takes to halve once, and to clear a byte, beside marking an occurrence.
_HALVING = 8
_CLEARED_AT_ONCE = 16
# So many occurrences stay in the processor's cache.
_IN_A_STRETCH = 1 << 16


class RunningPositions(NamedTuple):
    """The positions of a term as a sum that goes on over documents; for each document how often
    the term is there, and where in the sum it ends."""

    sums: Array
    freqs: Array
    ends: Array

    def keys(self, heads: Array) -> Array:
        """The occurrences, ascending: the position in each document on top of the document's
        number in `heads`."""
        keys = self.sums.astype(np.int64)
        # Each document begins anew at its head.
        heads = heads.copy()
        heads[1:] -= keys.take(self.ends[:-1] - 1)
        keys += np.repeat(heads, self.freqs)
        return keys

    def have(self, rows: Array, counts: Array, positions: Array) -> Array:
        """Which of some positions the term is at, as a mask: `counts` of them are in each of the
        documents `rows`, ascending. One that is below 0 is none."""
        ends, freqs = self.ends.take(rows), self.freqs.take(rows)
        before = ends - freqs - 1
        bases = self.sums.take(before, mode="clip")
        bases[before < 0] = 0
        wanted = (positions + np.repeat(bases, counts)).astype(self.sums.dtype)
        found: Array
        halvings, size = int(freqs.max()).bit_length(), int(self.sums[-1]) + 1
        if len(wanted) * halvings * _HALVING > len(self.sums) + size // _CLEARED_AT_ONCE:
            marks = np.zeros(size, dtype=bool)
            marks[self.sums] = True
            found = marks.take(wanted, mode="clip")
            # One number is both the end of a document and the beginning of the next.
            found &= wanted <= np.repeat(self.sums.take(ends - 1), counts)
            at_start = np.repeat(self.sums.take(before + 1) == bases, counts)
            found &= (positions > 0) | at_start & (positions == 0)
            return found
        # As the sum never falls, all are looked for at once, each from where its document begins.
        at = np.repeat(before, counts)
        for halving in reversed(range(halvings)):
            further = at + (1 << halving)
            is_below = self.sums.take(further, mode="clip") < wanted
            at += np.multiply(is_below, 1 << halving, out=further)
        at += 1
        found = self.sums.take(at, mode="clip") == wanted
        found &= at < np.repeat(ends, counts)
        return found


class FieldPostings:
    """Which documents of a segment have which terms of a field, how often, and where."""

    def __init__(self, file: ArrayFile, prefix: str) -> None:
        self._file = file
        self._prefix = prefix
        self.df = self._of_terms("df")
        self.term = self._of_terms("term")
        self._first = self._of_terms("first")
        self._codes = {kind: self._of_terms(f"{kind}_code") for kind in KINDS}
        self._at = {kind: self._of_terms(f"{kind}_at") for kind in KINDS}
        # A single number is read from these in half the time that an array takes.
        self._df, self._first_doc = self.df.data, self._first.data
        self._docs_at, self._docs_code = self._at["docs"].data, self._codes["docs"].data

    def __len__(self) -> int:
        return len(self.term)

    def of_terms(self, name: str) -> Array:
        """One of TERM_ARRAYS."""
        return self._of_terms(name)

    def rank(self, term: int) -> int:
        """The place of a term of the vocabulary among those of this field; -1 if it has none."""
        # As a plain number it would be 64 bits wide, and all terms would be widened to match.
        at = int(self.term.searchsorted(np.uint32(term)))
        return at if at < len(self.term) and self.term[at] == term else -1

    def docs(self, rank: int) -> Array:
        """The documents of a single term, ascending."""
        found = np.empty(self.count(rank), dtype=np.int32)
        self.fill_docs(rank, 0, found)
        return found

    def count(self, rank: int) -> int:
        """In how many documents a single term is."""
        return self._df[rank]

    def fill_docs(self, rank: int, base: int, into: Array) -> None:
        """The documents of a single term, ascending and counted from `base` on, into an array of
        the right length."""
        into[0] = self._first_doc[rank] + base
        if len(into) > 1:
            start = self._docs_at[rank]
            into[1:] = self._part("docs", self._docs_code[rank], start, start + len(into) - 1)
            np.add.accumulate(into, out=into)  # half the time of cumsum where there are few

    def unordered_docs(self, first: int, last: int) -> list[Array]:
        """The documents of all terms of a range, in no order; those of several terms repeat.

        Numbers of each width are taken as they stand in the file, without putting the terms in
        order again.
        """
        if first == last:
            return []
        firsts = self._first[first:last].astype(np.int32)
        found = [firsts]
        rest = self.df[first:last].astype(np.int64) - 1
        codes = self._codes["docs"][first:last]
        for code in range(1, len(WIDTHS) + 1):
            chosen = np.flatnonzero(codes == code)
            if not len(chosen):
                continue
            counts = rest.take(chosen)
            ends = np.cumsum(counts)
            start = int(self._at["docs"][first + int(chosen[0])])
            sums = np.cumsum(self._part("docs", code, start, start + int(ends[-1])), dtype=np.int32)
            # The sum goes on over all terms; it may overflow, and differences are right still.
            before = np.zeros(len(chosen), dtype=np.int32)
            before[1:] = sums.take(ends[:-1] - 1)
            sums += np.repeat(firsts.take(chosen) - before, counts)
            found.append(sums)
        return found

    def freqs(self, rank: int) -> Array | None:
        """How often a single term is in each of its documents; None: once each."""
        code = int(self._codes["freqs"][rank])
        if code == 0:
            return None
        start = int(self._at["freqs"][rank])
        return self._part("freqs", code, start, start + int(self.df[rank]))

    def running(self, rank: int, wanted: Array | None) -> RunningPositions:
        """Where a single term stands in all its documents, or in those at the `wanted` places
        among them."""
        code, start = int(self._codes["places"][rank]), int(self._at["places"][rank])
        freqs, ends = self._spans(rank)
        if wanted is None:
            steps = self._part("places", code, start, start + int(ends[-1]))
        else:
            begins = (ends - freqs).take(wanted)
            freqs = freqs.take(wanted)
            steps = self._gathered(code, begins + start, freqs.astype(np.intp))
            ends = np.cumsum(freqs, dtype=np.intp)
        return RunningPositions(_summed(steps), freqs, ends)

    def stretches(self, rank: int) -> Iterator[tuple[int, RunningPositions]]:
        """The same for all documents, but in portions: the place of the first document of each
        among all, and where the term is in it and those that follow."""
        code, start = int(self._codes["places"][rank]), int(self._at["places"][rank])
        freqs, ends = self._spans(rank)
        marks = np.arange(_IN_A_STRETCH, int(ends[-1]), _IN_A_STRETCH)
        edges = [0, *np.unique(ends.searchsorted(marks) + 1).tolist()]
        if edges[-1] < len(ends):
            edges.append(len(ends))
        for first, stop in pairwise(edges):
            before, end = int(ends[first]) - int(freqs[first]), int(ends[stop - 1])
            steps = self._part("places", code, start + before, start + end)
            here = RunningPositions(_summed(steps), freqs[first:stop], ends[first:stop] - before)
            yield first, here

    def _spans(self, rank: int) -> tuple[Array, Array]:
        """How often a single term is in each document, and in how many places up to there."""
        freqs = self.freqs(rank)
        if freqs is None:
            freqs = np.ones(int(self.df[rank]), dtype=np.uint8)
        return freqs, np.cumsum(freqs, dtype=np.intp)

    def docs_of_range(self, first: int, last: int) -> Array:
        """The documents of all terms of a range, in order of the terms."""
        df = self.df[first:last].astype(np.int64)
        found = np.zeros(int(df.sum()), dtype=np.int64)
        starts = np.cumsum(df) - df
        firsts = self._first[first:last]
        inner = np.ones(len(found), dtype=bool)
        inner[starts] = False
        found[inner] = self._numbers_of_range("docs", first, last, df - 1)
        found[starts] = firsts
        if len(found):
            sums = np.cumsum(found)
            found = sums - np.repeat(sums[starts] - firsts, df)
        return found.astype(np.int32)

    def freqs_of_range(self, first: int, last: int) -> Array:
        """The frequencies that go with `docs_of_range`."""
        df = self.df[first:last].astype(np.int64)
        return self._numbers_of_range("freqs", first, last, df, missing=1)

    def places(self, first: int, last: int, freqs: Array, wanted: Array | None = None) -> Array:
        """The positions of the terms of a range, posting after posting: of all its postings, or
        of those whose indices are `wanted`. `freqs` is what `freqs_of_range` returned."""
        codes = self._codes["places"][first:last]
        df = self.df[first:last]
        counts = freqs if wanted is None else freqs[wanted]
        steps = np.empty(int(counts.sum()), dtype=np.int64)
        code_of = np.repeat(codes, df) if len(codes) > 1 else None
        at = self._at["places"]
        for code in np.unique(codes):
            rank = first + int(np.argmax(codes == code))
            if code_of is None:
                of_class, chosen = freqs, counts
            else:
                members = code_of == code
                of_class = np.where(members, freqs, 0)
                chosen = counts if wanted is None else np.where(members[wanted], counts, 0)
                if wanted is None:
                    chosen = of_class
            begins = np.cumsum(of_class) - of_class + int(at[rank])
            if wanted is None:
                stop = int(at[rank]) + int(of_class.sum())
                numbers = self._part("places", int(code), int(at[rank]), stop)
            else:
                numbers = self._gathered(int(code), begins[wanted], chosen)
            if code_of is None:
                steps[:] = numbers
            else:
                steps[np.repeat(code_of if wanted is None else code_of[wanted], counts) == code] = (
                    numbers
                )
        if not len(steps):
            return steps
        begins = np.cumsum(counts) - counts
        sums = np.cumsum(steps)
        sums -= np.repeat(sums[begins] - steps[begins], counts)
        return sums

    def _gathered(self, code: int, begins: Array, counts: Array) -> Array:
        """The position deltas of single postings, each beginning somewhere else."""
        total = int(counts.sum())
        if not total:
            return np.zeros(0, dtype=np.uint8)
        ends = np.cumsum(counts)
        index = np.repeat(begins - (ends - counts), counts) + np.arange(total)
        first = int(index[0])
        numbers = self._part("places", code, first, int(index[-1]) + 1)
        index -= first
        return numbers.take(index)

    def _numbers_of_range(
        self, kind: str, first: int, last: int, counts: Array, missing: int = 0
    ) -> Array:
        codes = self._codes[kind][first:last]
        found = np.full(int(counts.sum()), missing, dtype=np.int64)
        code_of = np.repeat(codes, counts)
        for code in range(1, len(WIDTHS) + 1):
            chosen = codes == code
            if not chosen.any():
                continue
            start = int(self._at[kind][first + int(np.argmax(chosen))])
            stop = start + int(counts[chosen].sum())
            found[code_of == code] = self._part(kind, code, start, stop)
        return found

    def _part(self, kind: str, code: int, start: int, stop: int) -> Array:
        return self._file.part(f"{self._prefix}{kind}{code}", start, stop)

    def _of_terms(self, name: str) -> Array:
        values = self._file.array(self._prefix + name)
        return values.astype(TERM_ARRAYS[name], copy=False)


def _summed(steps: Array) -> Array:
    # Numbers half as wide are added in a quarter of the time.
    is_small = len(steps) << 8 * steps.dtype.itemsize < 1 << 31
    return np.cumsum(steps, dtype=np.int32 if is_small else np.int64)
