"""Whoosh's query objects, run over whole arrays: which documents of a commit match, and how well.

Results are documents, ascending and numbered through all segments, and their scores, the same as
Whoosh's BM25F gives. Words known only by a pattern (prefix, wildcard, fuzzy) score their boost, a
phrase the sum of its words, and so do words near each other. Deleted documents are in no result,
yet count in the statistics, as with Whoosh.
"""

import math
from collections.abc import Sequence as Many
from typing import NamedTuple

import numpy as np
from whoosh.query.compound import And, AndNot, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Every, NullQuery, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import ConstantScoreQuery, Not
from whoosh.util.numeric import byte_to_length

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.cache import ByteCache
from fact_reader.search.engine.expanding import Ranges, fuzzy, wildcard
from fact_reader.search.engine.phrases import matching_postings, nearby_postings
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.query import WORD_FIELDS, Near
from fact_reader.search.schema import BEGINNINGS, DAY_FIELDS

_K1, _B = 1.2, 0.75  # Whoosh's defaults
_CACHE_BYTES = 48 << 20
# Below this share of all documents, sorting what was found is quicker than a place for each.
_SPARSE = 16
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], dtype=np.float64)
_LENGTHS[0] = 1.0


class Found(NamedTuple):
    """Documents, ascending, and the score of each."""

    docs: Array
    scores: Array


class Posting(NamedTuple):
    """A term in all segments: documents, frequencies (None: all 1), and for each segment the
    term's rank (-1: not there) and the first of its documents here."""

    docs: Array
    freqs: Array | None
    ranks: tuple[int, ...]
    edges: tuple[int, ...]


class Executor:
    """Runs queries over the segments of a commit. `alive` is a mask of all documents, None where
    none is deleted."""

    def __init__(self, segments: Many[SegmentData], alive: Array | None) -> None:
        self.segments = segments
        self.bases = np.cumsum([0, *(segment.count for segment in segments)]).tolist()
        self.count: int = self.bases[-1]
        self._alive = alive
        self._cache = ByteCache(_CACHE_BYTES)
        self._lengths: dict[str, tuple[Array, Array]] = {}
        self._days: dict[str, Array] = {}

    def run(self, query: Query) -> Found:
        """What a query finds. TypeError for a kind of query that is not known here."""
        found = self._run(query)
        if self._alive is None:
            return found
        kept = self._alive[found.docs]
        return Found(found.docs[kept], found.scores[kept])

    def column(self, name: str) -> Array:
        """A column of all segments in a row."""
        return _joined([segment.column(name) for segment in self.segments])

    def days(self, field: str) -> Array:
        """The day numbers of all documents."""
        if field not in self._days:
            self._days[field] = self.column(field)
        return self._days[field]

    def _run(self, query: Query) -> Found:
        match query:
            case Term():
                return self._term(query.fieldname, query.text, query.boost)
            case And():
                return self._and(query)
            case Or():
                return _boosted(self._or([self._run(part) for part in query]), query.boost)
            case AndNot():
                return _without(self._run(query.a), self._run(query.b).docs)
            case Not():
                return _without(self._all(), self._run(query.query).docs)
            case Phrase():
                terms = [Term(query.fieldname, word) for word in query.words]
                return _boosted(self._sequence(terms, query.slop), query.boost)
            case Sequence(ordered=False):
                return _boosted(self._near(list(query), query.slop - 1), query.boost)
            case Sequence():
                return _boosted(self._sequence(list(query), query.slop), query.boost)
            case ConstantScoreQuery():
                return self._constant(self._run(query.child).docs, query.score)
            case Prefix(text="") if query.fieldname in WORD_FIELDS:
                # Every word begins so.
                lengths, _ = self._norms(query.fieldname)
                return self._constant(np.flatnonzero(lengths).astype(np.int32), query.boost)
            case Prefix() | Wildcard() | FuzzyTerm():
                key = (type(query).__name__, query.fieldname, query.text, _detail(query))
                docs = self._cache.get(key)
                if docs is None:
                    docs = self._docs_of(query.fieldname, self._expanded(query))
                    self._cache.put(key, docs, docs.nbytes)
                return self._constant(docs, query.boost)
            case NumericRange():
                return self._range(query)
            case Every(fieldname=None):
                return _boosted(self._all(), query.boost)
            case _ if query == NullQuery:
                return self._constant(np.zeros(0, dtype=np.int32), 0.0)
        raise TypeError(f"not a query that can be run: {query!r}")

    def _all(self) -> Found:
        return self._constant(np.arange(self.count, dtype=np.int32), 1.0)

    def _constant(self, docs: Array, score: float) -> Found:
        return Found(docs, np.full(len(docs), score))

    # Words

    def posting(self, field: str, word: str) -> Posting:
        """Where a word stands, decoded."""
        key = (field, word)
        posting: Posting | None = self._cache.get(key)
        if posting is None:
            posting = self._decode(field, word.encode())
            size = posting.docs.nbytes + (0 if posting.freqs is None else posting.freqs.nbytes)
            self._cache.put(key, posting, size)
        return posting

    def _decode(self, field: str, word: bytes) -> Posting:
        ranks = tuple(segment.rank(field, word) for segment in self.segments)
        docs: list[Array] = []
        freqs: list[Array | None] = []
        edges = [0]
        for segment, base, rank in zip(self.segments, self.bases, ranks, strict=False):
            postings = segment.postings(field)
            if rank < 0 or postings is None:
                edges.append(edges[-1])
                continue
            here = postings.docs(rank)
            here += base
            docs.append(here)
            freqs.append(postings.freqs(rank))
            edges.append(edges[-1] + len(here))
        if all(each is None for each in freqs):
            often = None
        else:
            often = _joined(
                [
                    np.ones(len(here), dtype=np.uint8) if each is None else each
                    for here, each in zip(docs, freqs, strict=True)
                ]
            )
        return Posting(_joined(docs), often, ranks, tuple(edges))

    def _term(self, field: str, word: str, boost: float) -> Found:
        posting = self.posting(field, word)
        if not len(posting.docs) or field in (BEGINNINGS, *DAY_FIELDS):
            return self._constant(posting.docs, boost)
        key = ("scores", field, word)
        scores = self._cache.get(key)
        if scores is None:
            scores = self._scores(field, posting)
            self._cache.put(key, scores, scores.nbytes)
        return Found(posting.docs, scores if boost == 1.0 else scores * boost)

    def _scores(self, field: str, posting: Posting) -> Array:
        docs = posting.docs
        rarity = math.log(self.count / (len(docs) + 1)) + 1 if self.count else 0.0
        lengths, norms = self._norms(field)
        scores: Array = norms[lengths[docs]]
        if posting.freqs is None:
            scores += 1.0
            np.divide(rarity * (_K1 + 1), scores, out=scores)
        else:
            scores += posting.freqs
            np.divide(posting.freqs, scores, out=scores)
            scores *= rarity * (_K1 + 1)
        return scores

    def _norms(self, field: str) -> tuple[Array, Array]:
        """The length bytes of a field, and what each byte means for BM25F."""
        known = self._lengths.get(field)
        if known is None:
            parts = [segment.lengths(field) for segment in self.segments]
            lengths = _joined(
                [
                    np.zeros(segment.count, dtype=np.uint8) if part is None else part
                    for segment, part in zip(self.segments, parts, strict=True)
                ]
            )
            total = sum(segment.word_counts.get(field, 0) for segment in self.segments)
            average = total / (self.count or 1) or 1.0
            norms = _K1 * ((1 - _B) + _B * _LENGTHS / average)
            known = self._lengths[field] = (lengths, norms)
        return known

    # Combinations

    def _and(self, query: And) -> Found:
        parts = [part for part in query if not isinstance(part, Not)]
        excluded = [self._run(part.query).docs for part in query if isinstance(part, Not)]
        if not parts:
            found = self._all()
        else:
            results = sorted((self._run(part) for part in parts), key=lambda each: len(each.docs))
            docs, scores = results[0]
            for other in results[1:]:
                mine, theirs = _common(docs, other.docs)
                docs = docs[mine]
                scores = scores[mine] + other.scores[theirs]
            found = Found(docs, scores)
        for docs in excluded:
            found = _without(found, docs)
        return _boosted(found, query.boost)

    def _or(self, results: list[Found]) -> Found:
        results = [each for each in results if len(each.docs)]
        if len(results) <= 1:
            return results[0] if results else self._constant(np.zeros(0, dtype=np.int32), 0.0)
        total = sum(len(each.docs) for each in results)
        if total * _SPARSE < self.count:
            docs = np.concatenate([each.docs for each in results])
            scores = np.concatenate([each.scores for each in results])
            distinct, place = np.unique(docs, return_inverse=True)
            return Found(distinct, np.bincount(place, scores))
        sums = np.zeros(self.count)
        seen = np.zeros(self.count, dtype=bool)
        for docs, scores in results:
            sums[docs] += scores
            seen[docs] = True
        docs = np.flatnonzero(seen).astype(np.int32)
        return Found(docs, sums[docs])

    def _range(self, query: NumericRange) -> Found:
        days = self.days(query.fieldname)
        fits = days > 0
        if query.start is not None:
            fits &= days > query.start if query.startexcl else days >= query.start
        if query.end is not None:
            fits &= days < query.end if query.endexcl else days <= query.end
        return self._constant(np.flatnonzero(fits).astype(np.int32), query.boost)

    # Patterns and phrases

    def _expanded(self, query: Query) -> list[Ranges]:
        """For each segment the ranges of terms that fit."""
        match query:
            case Prefix():
                beginning = query.text.encode()
                return [[segment.range_of(query.fieldname, beginning)] for segment in self.segments]
            case Wildcard():
                return [wildcard(each, query.fieldname, query.text) for each in self.segments]
            case FuzzyTerm():
                return [
                    fuzzy(each, query.fieldname, query.text, query.maxdist, query.prefixlength)
                    for each in self.segments
                ]
        raise TypeError(f"not a pattern: {query!r}")

    def _docs_of(self, field: str, ranges: list[Ranges]) -> Array:
        parts: list[Array] = []
        for segment, base, of_segment in zip(self.segments, self.bases, ranges, strict=False):
            postings = segment.postings(field)
            for first, last in of_segment:
                if postings is None or first == last:
                    continue
                if last == first + 1:
                    parts.append(postings.docs(first) + np.int32(base))
                else:
                    parts.append(postings.docs_of_range(first, last) + np.int32(base))
        if sum(map(len, parts)) * _SPARSE < self.count:
            return np.unique(_joined(parts))
        seen = np.zeros(self.count, dtype=bool)
        for docs in parts:
            seen[docs] = True
        return np.flatnonzero(seen).astype(np.int32)

    def _sequence(self, parts: list[Query], slop: int) -> Found:
        """Words one after the other; the last may be a pattern."""
        *_, last = parts
        whole = parts if isinstance(last, Term) else parts[:-1]
        if not all(isinstance(part, Term) for part in whole):
            raise TypeError("only the last part of a sequence may be a pattern")
        ranges = None if isinstance(last, Term) else self._expanded(last)
        field = last.fieldname
        postings = [self.posting(field, part.text) for part in whole]
        docs = matching_postings(self, field, postings, ranges, slop)
        return self._scored(field, whole, docs)

    def _near(self, parts: list[Query], distance: int) -> Found:
        """Words near each other in any order, see query.Near; the last may be a beginning."""
        last = parts[-1]
        begun = isinstance(last, Prefix)
        whole = parts[:-1] if begun else parts
        if not whole or not all(isinstance(part, Term) for part in whole):
            raise TypeError("only the last of words near each other may be a beginning")
        field = last.fieldname
        near = Near(tuple(part.text for part in parts), "", distance, field, begun)
        needs = [
            (self.posting(field, word), count) for word, goes_on, count in near.needs if not goes_on
        ]
        ranges = self._expanded(last) if begun else None
        beginnings = near.needs[-1][2]
        docs = nearby_postings(self, field, needs, ranges, beginnings, near.width)
        return self._scored(field, whole, docs)

    def _scored(self, field: str, whole: list[Query], docs: Array) -> Found:
        """Documents that have all these words, and the sum of the words' scores."""
        scores = np.zeros(len(docs))
        for part in whole:
            found = self._term(field, part.text, part.boost)
            scores += found.scores[found.docs.searchsorted(docs)]
        return Found(docs, scores)


def _detail(query: Query) -> tuple[int, int]:
    return (query.maxdist, query.prefixlength) if isinstance(query, FuzzyTerm) else (0, 0)


def _joined(parts: list[Array]) -> Array:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)


def _boosted(found: Found, boost: float) -> Found:
    return found if boost == 1.0 else Found(found.docs, found.scores * boost)


def _common(few: Array, many: Array) -> tuple[Array, Array]:
    """Where the documents that are in both stand in the one and in the other."""
    if not len(many):
        none = np.zeros(0, dtype=np.int64)
        return none, none
    at = many.searchsorted(few)
    at[at == len(many)] = 0
    mine = np.flatnonzero(many[at] == few)
    return mine, at[mine]


def _without(found: Found, docs: Array) -> Found:
    if not len(docs) or not len(found.docs):
        return found
    at = docs.searchsorted(found.docs)
    at[at == len(docs)] = 0
    kept = docs[at] != found.docs
    return Found(found.docs[kept], found.scores[kept])
