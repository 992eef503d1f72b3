"""Whoosh's query objects, run over whole arrays: which documents of a commit match, and how well.

Results are documents, ascending and numbered through all segments, and their scores, the same as
Whoosh's BM25F gives. Words known only by a pattern (prefix, wildcard, fuzzy) score their boost, a
phrase the sum of its words, and so do words near each other. Deleted documents are in no result,
yet count in the statistics, as with Whoosh.

Finding and scoring are parted: of a word in every third document only those are scored that the
rest of the query leaves, or that are new enough to be shown.
"""

from collections.abc import Sequence as Many
from typing import NamedTuple

import numpy as np
from whoosh.query.compound import And, AndNot, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Every, NullQuery, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import ConstantScoreQuery, Not

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.cache import ByteCache
from fact_reader.search.engine.expanding import Ranges, fuzzy, wildcard
from fact_reader.search.engine.matches import Matches, boosted, constant, part_of, sum_of
from fact_reader.search.engine.phrases import matching_postings, nearby_postings
from fact_reader.search.engine.scoring import Scoring
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.sets import (
    add_at,
    joined,
    mark,
    nothing,
    places_of_shared,
    united,
    without,
)
from fact_reader.search.engine.words import AskedWord, WordIndex
from fact_reader.search.query import WORD_FIELDS, Near

_CACHE_BYTES = 48 << 20
_LARGEST_REUSED = 8 << 20

# Below this share, single documents are looked up to be scored.
_FEW = 8


class Found(NamedTuple):
    """Documents, ascending, and the score of each."""

    docs: Array
    scores: Array


class Executor:
    """Runs queries over the segments of a commit. `alive` is a mask of all documents, None where
    none is deleted."""

    def __init__(self, segments: Many[SegmentData], alive: Array | None) -> None:
        _reuse_memory()
        self.segments = segments
        self.bases = np.cumsum([0, *(segment.count for segment in segments)]).tolist()
        self.count: int = self.bases[-1]
        self._alive = alive
        self._cache = ByteCache(_CACHE_BYTES)
        self.scoring = Scoring(segments, self.count)
        self._days: dict[str, Array] = {}
        self._words = WordIndex(segments, self.bases, self.scoring, self._cache)
        self.posting = self._words.posting

    def run(self, query: Query) -> Found:
        """What a query finds, scored. TypeError for a kind of query that is not known here."""
        found = self.match(query)
        return Found(found.docs, found.score(None))

    def match(self, query: Query) -> Matches:
        """What a query finds. TypeError for a kind of query that is not known here."""
        return self._living(self._match(query))

    def _living(self, found: Matches) -> Matches:
        """Without deleted documents."""
        if self._alive is None:
            return found
        kept = self._alive.take(found.docs)
        return found if kept.all() else part_of(found, np.flatnonzero(kept))

    def parts(self, query: Query) -> list[Matches]:
        """What a query finds as parts that may overlap; what a document scores in them adds up.

        Saves bringing them together. Deleted documents may be among them.
        """
        whole = not isinstance(query, Or) or query.boost != 1.0
        found = [
            self._match(part)
            for part in ([query] if whole else query)
            if not isinstance(part, Term) or self._words.in_field(part.fieldname)
        ]
        return [part for part in found if len(part.docs)]

    def parts_in_a_row(self, query: Query) -> list[Matches]:
        """The same, but as few parts as possible; in one, the documents may be in no order."""
        if isinstance(query, Or) and query.boost == 1.0:
            terms = [part for part in query if isinstance(part, Term)]
            if len(terms) == len(query):
                found = self._words.matches_in_a_row([_asked(term) for term in terms])
                return [found] if len(found.docs) else []
        return self.parts(query)

    def column(self, name: str) -> Array:
        """A column of all segments in a row."""
        return joined([segment.column(name) for segment in self.segments])

    def days(self, field: str) -> Array:
        """The day numbers of all documents."""
        if field not in self._days:
            self._days[field] = self.column(field)
        return self._days[field]

    def _match(self, query: Query) -> Matches:
        match query:
            case Term():
                return self._words.matches(_asked(query))
            case And():
                return self._and(query)
            case Or():
                return boosted(self.either([self._match(part) for part in query]), query.boost)
            case AndNot():
                return self._without(self._match(query.a), self._match(query.b).docs)
            case Not():
                return self._without(self._all(), self._match(query.query).docs)
            case Phrase():
                terms = [Term(query.fieldname, word) for word in query.words]
                return boosted(self._sequence(terms, query.slop), query.boost)
            case Sequence(ordered=False):
                return boosted(self._near(list(query), query.slop - 1), query.boost)
            case Sequence():
                return boosted(self._sequence(list(query), query.slop), query.boost)
            case ConstantScoreQuery():
                return constant(self._match(query.child).docs, query.score)
            case Prefix() | Wildcard() | FuzzyTerm():
                if not self._words.in_field(query.fieldname):
                    return constant(nothing(), query.boost)
                key = (type(query).__name__, query.fieldname, query.text, _detail(query))
                docs = self._cache.get(key)
                if docs is None:
                    docs = self._docs_of(query.fieldname, self._expanded(query))
                    self._cache.put(key, docs, docs.nbytes)
                return constant(docs, query.boost)
            case NumericRange():
                return self._range(query)
            case Every(fieldname=None):
                return boosted(self._all(), query.boost)
            case Every() if query.fieldname in WORD_FIELDS:
                # Those as well where the field has no word: Whoosh itself cannot tell of them.
                lengths, _ = self.scoring.norms(query.fieldname)
                return constant(np.flatnonzero(lengths), query.boost)
            case _ if query == NullQuery:
                return constant(nothing(), 0.0)
        raise TypeError(f"not a query that can be run: {query!r}")

    def _all(self) -> Matches:
        return constant(np.arange(self.count), 1.0)

    # Combinations

    def _and(self, query: And) -> Matches:
        parts = [part for part in query if not isinstance(part, Not)]
        excluded = [self._match(part.query).docs for part in query if isinstance(part, Not)]
        if not parts:
            found = self._all()
        else:
            results = sorted((self._match(part) for part in parts), key=lambda each: len(each.docs))
            docs = results[0].docs
            where: list[Array] = [np.arange(len(docs))]
            for other in results[1:]:
                mine, theirs = places_of_shared(docs, other.docs, self.count)
                docs = docs[mine]
                where = [*(places[mine] for places in where), theirs]
            found = Matches(docs, sum_of(results, where))
        for docs in excluded:
            found = self._without(found, docs)
        return boosted(found, query.boost)

    def either(self, results: list[Matches]) -> Matches:
        """The documents of all results; their scores are added up."""
        results = [each for each in results if len(each.docs)]
        if len(results) <= 1:
            return results[0] if results else constant(nothing(), 0.0)
        docs = united([each.docs for each in results], self.count)
        rest = sum(len(each.docs) for each in results if len(each.docs) < len(docs))

        def score(places: Array | None) -> Array:
            wanted = docs if places is None else docs.take(places)
            if rest * _FEW > len(docs) and len(wanted) * _FEW > self.count:
                # With a place for every document there is none to be looked for.
                sums = np.zeros(self.count)
                for each in results:
                    add_at(sums, each.docs, each.score(None))
                return sums.take(wanted)
            scores = np.zeros(len(wanted))
            for each in results:
                if len(each.docs) == len(docs):  # it has all
                    scores += each.score(places)
                    continue
                mine, theirs = places_of_shared(wanted, each.docs, self.count)
                if len(mine):
                    add_at(scores, mine, each.score(theirs))
            return scores

        return Matches(docs, score)

    def _without(self, found: Matches, docs: Array) -> Matches:
        if not len(docs) or not len(found.docs):
            return found
        return part_of(found, without(found.docs, docs, self.count))

    def _range(self, query: NumericRange) -> Matches:
        days = self.days(query.fieldname)
        fits = days > 0
        if query.start is not None:
            fits &= days > query.start if query.startexcl else days >= query.start
        if query.end is not None:
            fits &= days < query.end if query.endexcl else days <= query.end
        return constant(np.flatnonzero(fits), query.boost)

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
        found = np.zeros(self.count, dtype=bool)
        for number, postings in self._words.in_field(field):
            in_segment = found[self.bases[number] : self.bases[number + 1]]
            for first, last in ranges[number]:
                for docs in postings.unordered_docs(first, last):
                    mark(in_segment, docs)
        return np.flatnonzero(found)

    def _sequence(self, parts: list[Query], slop: int) -> Matches:
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

    def _near(self, parts: list[Query], distance: int) -> Matches:
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

    def _scored(self, field: str, whole: list[Query], docs: Array) -> Matches:
        """Documents that have all these words; the score is the sum of the words'."""
        words = [self._words.matches(_asked(part)) for part in whole]

        def score(places: Array | None) -> Array:
            wanted = docs if places is None else docs.take(places)
            scores = np.zeros(len(wanted))
            for word in words:
                scores += word.score(word.docs.searchsorted(wanted))
            return scores

        return Matches(docs, score)


def _reuse_memory() -> None:
    """Let arrays be made of memory that was used before.

    glibc takes fresh pages from the system for all larger than 128 KB, which costs more than most
    that is done with them, until a larger one has been given back ("dynamic mmap threshold" in the
    manual page of mallopt); this one is never touched, and so costs nothing.
    """
    np.empty(_LARGEST_REUSED, dtype=np.uint8)


def _asked(query: Term) -> AskedWord:
    return AskedWord(query.fieldname, query.text, query.boost)


def _detail(query: Query) -> tuple[int, int]:
    return (query.maxdist, query.prefixlength) if isinstance(query, FuzzyTerm) else (0, 0)
