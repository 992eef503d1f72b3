"""The postings of one field of a segment, written: parallel arrays with one entry for each term,
and the numbers themselves in classes of 1, 2 and 4 bytes.

All numbers of one kind (document deltas, frequencies, position deltas) and one width stand in one
array, in the order of the terms. So the postings of neighbouring terms, which all the words with
one beginning are, stand together and are decoded together.
"""

from typing import Any

import numpy as np

from fact_reader.search.engine.arrays import Array, ArrayFileWriter

WIDTHS = ("<u1", "<u2", "<u4")
KINDS = ("docs", "freqs", "places")
# One entry for each term.
TERM_ARRAYS: dict[str, np.dtype[Any]] = {
    "term": np.dtype("<u4"),  # its number in the segment's vocabulary; ascending
    "df": np.dtype("<u4"),  # documents
    "cf": np.dtype("<u4"),  # occurrences, and positions where the field has them
    "first": np.dtype("<u4"),  # the first document; the deltas tell the others
    "top": np.dtype("<u4"),  # the largest frequency in a document
    "shortest": np.dtype("u1"),  # smallest and largest length byte of its documents
    "longest": np.dtype("u1"),
    # For each kind: 0 where nothing is stored, else 1 + the place in WIDTHS; and where it starts.
    **{f"{kind}_code": np.dtype("u1") for kind in KINDS},
    **{f"{kind}_at": np.dtype("<u4") for kind in KINDS},
}


class FieldEncoder:
    """Takes postings sorted by term and document, in portions of whole terms."""

    def __init__(self) -> None:
        self._terms: dict[str, list[Array]] = {name: [] for name in TERM_ARRAYS}
        self._numbers: dict[tuple[str, int], list[Array]] = {}
        self._counts: dict[tuple[str, int], int] = {}

    def add(
        self,
        terms: Array,
        docs: Array,
        freqs: Array | None,
        places: Array | None,
        lengths: Array | None,
    ) -> None:
        """Add postings: for each the term's number and the document, and how often it is there
        (None: once each); for each occurrence its position; `lengths` are the length bytes of the
        field by document."""
        if not len(terms):
            return
        starts = np.flatnonzero(np.concatenate(([True], terms[1:] != terms[:-1])))
        df = np.diff(np.append(starts, len(terms)))
        one = np.ones(len(starts), dtype=np.int64)
        cf = df if freqs is None else np.add.reduceat(freqs, starts, dtype=np.int64)
        top = one if freqs is None else np.maximum.reduceat(freqs, starts)
        self._put("term", terms[starts])
        self._put("df", df)
        self._put("cf", cf)
        self._put("first", docs[starts])
        self._put("top", top)
        bytes_of = None if lengths is None else lengths[docs]
        zeros = np.zeros(len(starts), dtype=np.uint8)
        self._put("shortest", zeros if bytes_of is None else np.minimum.reduceat(bytes_of, starts))
        self._put("longest", zeros if bytes_of is None else np.maximum.reduceat(bytes_of, starts))

        deltas = np.diff(docs, prepend=docs[:1])
        deltas[starts] = 0
        codes = _codes(np.maximum.reduceat(deltas, starts))
        codes[df == 1] = 0
        inner = np.ones(len(docs), dtype=bool)
        inner[starts] = False
        self._pack("docs", deltas[inner], df - 1, codes)

        codes = np.zeros(len(starts), dtype=np.uint8)
        if freqs is not None:
            codes = _codes(top)
            codes[top == 1] = 0
            self._pack("freqs", freqs, df, codes)
        else:
            self._pack("freqs", docs[:0], one * 0, codes)

        if places is None or freqs is None:
            self._pack("places", docs[:0], one * 0, np.zeros(len(starts), dtype=np.uint8))
            return
        steps = np.diff(places, prepend=0)
        begins = np.cumsum(freqs) - freqs
        steps[begins] = places[begins]
        term_begins = np.cumsum(cf) - cf
        self._pack("places", steps, cf, _codes(np.maximum.reduceat(steps, term_begins)))

    def write(self, file: ArrayFileWriter, prefix: str) -> None:
        """Write everything into a file, under names that begin with `prefix`."""
        for name, parts in self._terms.items():
            file.add(prefix + name, *parts)
        for (kind, code), parts in self._numbers.items():
            file.add(f"{prefix}{kind}{code}", *parts)

    @property
    def is_empty(self) -> bool:
        """Whether no posting was added."""
        return not self._terms["term"]

    def _put(self, name: str, values: Array) -> None:
        self._terms[name].append(values.astype(TERM_ARRAYS[name]))

    def _pack(self, kind: str, values: Array, counts: Array, codes: Array) -> None:
        """Store `values`, of which counts[i] belong to the i-th term, in the width codes[i]."""
        at = np.zeros(len(codes), dtype=np.int64)
        for code, width in enumerate(WIDTHS, start=1):
            chosen = codes == code
            if not chosen.any():
                continue
            sizes = counts[chosen]
            earlier = self._counts.get((kind, code), 0)
            at[chosen] = earlier + np.cumsum(sizes) - sizes
            self._counts[kind, code] = earlier + int(sizes.sum())
            part = values if chosen.all() else values[np.repeat(chosen, counts)]
            self._numbers.setdefault((kind, code), []).append(part.astype(width))
        self._put(f"{kind}_code", codes)
        self._put(f"{kind}_at", at)


def _codes(largest: Array) -> Array:
    """1, 2 or 3: the narrowest of WIDTHS that holds the number."""
    return (1 + (largest > 0xFF) + (largest > 0xFFFF)).astype(np.uint8)
