"""Whoosh's BM25F over arrays: how well documents fit a word, by how often and how long."""

import math
from collections.abc import Sequence

import numpy as np
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query
from whoosh.query.terms import Term
from whoosh.query.wrappers import ConstantScoreQuery
from whoosh.util.numeric import byte_to_length

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.sets import joined

_K1, _B = 1.2, 0.75  # Whoosh's defaults
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], dtype=np.float64)
_LENGTHS[0] = 1.0


class Scoring:
    """Scores the `count` documents of some segments."""

    def __init__(self, segments: Sequence[SegmentData], count: int) -> None:
        self._segments = segments
        self._count = count
        self._lengths: dict[str, tuple[Array, Array]] = {}
        self._most = (_K1 + 1) * (math.log(count + 1) + 1)

    def scores(self, field: str, found: int, docs: Array, freqs: Array | None) -> Array:
        """The scores of some of the `found` documents that have a word so often."""
        rarity = math.log(self._count / (found + 1)) + 1 if self._count else 0.0
        lengths, norms = self.norms(field)
        lengths = lengths.take(docs)
        scores: Array
        if freqs is None:
            scores = (rarity * (_K1 + 1) / (norms + 1.0)).take(lengths)
            return scores
        most = int(np.maximum.reduce(freqs, initial=0))
        if (most + 1) * len(norms) < min(len(docs), 1 << 16):
            # Fewer pairs of frequency and length are possible than there are documents.
            often = np.arange(most + 1.0)[:, None]
            table = (often / (norms + often)).ravel()
            table *= rarity * (_K1 + 1)
            pairs = freqs.astype(np.intp)
            pairs <<= 8
            pairs |= lengths
            scores = table.take(pairs)
            return scores
        scores = norms.take(lengths)
        scores += freqs
        np.divide(freqs, scores, out=scores)
        scores *= rarity * (_K1 + 1)
        return scores

    def norms(self, field: str) -> tuple[Array, Array]:
        """The length bytes of a field, and what each byte means for BM25F."""
        known = self._lengths.get(field)
        if known is None:
            parts = [segment.lengths(field) for segment in self._segments]
            lengths = joined(
                [
                    np.zeros(segment.count, dtype=np.uint8) if part is None else part
                    for segment, part in zip(self._segments, parts, strict=True)
                ]
            )
            total = sum(segment.word_counts.get(field, 0) for segment in self._segments)
            average = total / (self._count or 1) or 1.0
            norms = _K1 * ((1 - _B) + _B * _LENGTHS / average)
            known = self._lengths[field] = (lengths, norms)
        return known

    def most(self, query: Query) -> float:
        """More than any document scores for a query of words and phrases."""
        if isinstance(query, Term):
            return float(query.boost) * self._most
        if isinstance(query, ConstantScoreQuery):
            return float(query.score)
        parts = list(query.children())
        if parts:
            return float(query.boost) * sum(map(self.most, parts))
        words = len(query.words) if isinstance(query, Phrase) else 1
        return float(query.boost) * words * self._most
