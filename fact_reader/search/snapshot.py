"""One commit of the index, opened for reading: its documents, and what a leaf finds among them.

Documents are numbered through all segments; articles that have a document of their own are numbered
apart, so that a set of articles is a mask and their scores are an array.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from fact_reader.search.compiling import to_whoosh
from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.contents import Contents
from fact_reader.search.engine.executor import Executor
from fact_reader.search.engine.matches import Score
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.writing import find_ids
from fact_reader.search.inflecting import with_forms
from fact_reader.search.query import IndexLeaf, Words

_KEPT_LEAVES = 16


class LeafFound(NamedTuple):
    """What a leaf finds: documents, ascending; the article's number (-1: none) of each; these
    articles ascending, each once; which of the documents are annotations, None where none is; and
    what scores the documents at some places, or all."""

    docs: Array
    articles: Array
    distinct: Array
    are_notes: Array | None
    score: Score


class Snapshot:
    """The documents of one commit. From an `earlier` one, segments that are still there are taken.

    - `article_of`: for every document the number of its article; -1 for deleted documents, and
      those whose article has no document
    - `is_article`: whether a document is an article's own, and not deleted
    - `article_docs`: the document of every article
    - `article_days`: the first day of every article, 0 where none is known
    - `article_count`: how many articles there are
    - `note_docs`: the document of every annotation whose article is there, and in `note_articles`
      the number of that article
    """

    def __init__(self, folder: Path, contents: Contents, earlier: "Snapshot | None" = None) -> None:
        known = {segment.name: segment for segment in earlier.segments} if earlier else {}
        self.contents = contents
        self.segments: list[SegmentData] = [
            known.get(entry.name) or SegmentData(folder, entry) for entry in contents.segments
        ]
        count = sum(segment.count for segment in self.segments)
        alive = np.ones(count, dtype=bool)
        base = 0
        for entry in contents.segments:
            alive[base + entry.deleted] = False
            base += entry.count
        self._alive = alive
        self.document_count = int(np.count_nonzero(alive))
        self.executor = Executor(self.segments, None if self.document_count == count else alive)
        self._number_articles()
        self._facets: dict[str, tuple[Array, list[str]]] = {}
        self._article_facets: dict[str, tuple[Array, list[str]]] = {}
        self._note_facets: dict[str, tuple[Array, list[str]]] = {}
        self.find = lru_cache(maxsize=_KEPT_LEAVES)(self._find)

    def check_sizes(self) -> None:
        """DamagedError if a segment was shortened since it was opened."""
        for segment in self.segments:
            segment.check_size()

    def ids(self) -> Iterator[str]:
        """The id of every article and annotation."""
        base = 0
        for segment in self.segments:
            alive = self._alive[base : base + segment.count]
            base += segment.count
            for each in segment.column("id")[alive].tolist():
                yield each.decode()

    def id_of(self, document: int) -> str:
        """The id of a document."""
        segment, number = self._place(document)
        return bytes(segment.column("id")[number]).decode()

    def article_ids(self, articles: Array) -> Array:
        """The ids of articles, as bytes."""
        docs = self.article_docs[articles]
        bases = np.array(self.executor.bases)
        places = bases.searchsorted(docs, side="right") - 1
        width = max(segment.column("id").dtype.itemsize for segment in self.segments)
        found = np.zeros(len(docs), dtype=f"S{width}")
        for number, segment in enumerate(self.segments):
            here = places == number
            found[here] = segment.column("id")[docs[here] - bases[number]]
        return found

    def find_documents(self, ids: list[str]) -> list[Array]:
        """For each segment the documents with one of `ids` that are not deleted."""
        wanted = np.array([each.encode() for each in ids], dtype="S")
        found = []
        base = 0
        for segment in self.segments:
            here = segment.find(wanted)
            found.append(here[self._alive[base + here]])
            base += segment.count
        return found

    def facet(self, name: str) -> tuple[Array, list[str]]:
        """A column of values: for every document a number into the list of different values."""
        known = self._facets.get(name)
        if known is None:
            numbers: dict[str, int] = {}
            parts = [np.zeros(0, dtype=np.uint32)]
            for segment in self.segments:
                new = [numbers.setdefault(value, len(numbers)) for value in segment.values(name)]
                parts.append(np.array(new, dtype=np.uint32)[segment.column(f"code.{name}")])
            known = self._facets[name] = (np.concatenate(parts), list(numbers))
        return known

    def facet_of_articles(self, name: str) -> tuple[Array, list[str]]:
        """A column of values with a number for every article instead of every document."""
        return self._facet_of(name, self.article_docs, self._article_facets)

    def facet_of_notes(self, name: str) -> tuple[Array, list[str]]:
        """A column of values with a number for each of `note_docs`."""
        return self._facet_of(name, self.note_docs, self._note_facets)

    def _facet_of(
        self, name: str, docs: Array, kept: dict[str, tuple[Array, list[str]]]
    ) -> tuple[Array, list[str]]:
        known = kept.get(name)
        if known is None:
            codes, values = self.facet(name)
            # Counting takes numbers of this width as they are.
            known = kept[name] = (codes.take(docs).astype(np.intp), values)
        return known

    @cached_property
    def article_months(self) -> Array:
        """The month of every article: how many lie between it and the year 0; 0 for no date."""
        days, where = np.unique(self.article_days, return_inverse=True)
        dates = [date.fromordinal(day) if day else None for day in days.tolist()]
        months = [each.year * 12 + each.month - 1 if each else 0 for each in dates]
        return np.array(months, dtype=np.intp).take(where)

    def _find(self, leaf: IndexLeaf) -> LeafFound:
        found = self.executor.match(to_whoosh(leaf))
        if isinstance(leaf, Words) and leaf.any_form:
            found = with_forms(self, leaf, found)
        docs, score = found
        articles = docs if self._all_articles else self.article_of.take(docs)
        if not self._only_articles:
            are_notes = ~self.is_article.take(docs)
            if are_notes.any():
                # One place more: for documents without an article, whose number is -1.
                mask = np.zeros(self.article_count + 1, dtype=bool)
                mask[articles.astype(np.intp)] = True
                distinct = np.flatnonzero(mask[:-1]).astype(np.int32)
                return LeafFound(docs, articles, distinct, are_notes, score)
        return LeafFound(docs, articles, articles, None, score)

    def _place(self, document: int) -> tuple[SegmentData, int]:
        bases = self.executor.bases
        for segment, base in zip(self.segments, bases, strict=False):
            if document < base + segment.count:
                return segment, document - base
        raise IndexError(document)

    def _number_articles(self) -> None:
        bases = self.executor.bases
        owners = [self._owner_documents(number) for number in range(len(self.segments))]
        of_document = np.full(bases[-1], -1, dtype=np.int32)
        for segment, base, documents in zip(self.segments, bases, owners, strict=False):
            of_document[base : base + segment.count] = documents[segment.column("owner")]
        of_document[~self._alive] = -1
        self.is_article = of_document == np.arange(bases[-1], dtype=np.int32)
        self._only_articles = bool(self.is_article[self._alive].all())
        self.article_docs = np.flatnonzero(self.is_article).astype(np.int32)
        self.article_count = len(self.article_docs)
        numbers = np.full(bases[-1] + 1, -1, dtype=np.int32)
        numbers[self.article_docs] = np.arange(self.article_count, dtype=np.int32)
        self.article_of = numbers[of_document]
        # Then an article has the number of its document.
        self._all_articles = self.article_count == bases[-1]
        self.note_docs = np.flatnonzero(~self.is_article & (self.article_of >= 0))
        self.note_articles = self.article_of.take(self.note_docs)
        self.article_days = self.executor.days("first_day")[self.article_docs]

    def _owner_documents(self, number: int) -> Array:
        """For each owner in a segment, the document of the article, -1 where there is none."""
        segment, base = self.segments[number], self.executor.bases[number]
        own = segment.column("owner_doc")
        found = np.where(own >= 0, own + np.int32(base), np.int32(-1))
        found[(own >= 0) & ~self._alive[found]] = -1
        missing = np.flatnonzero(found < 0)
        for other, start in zip(self.segments, self.executor.bases, strict=False):
            if not len(missing):
                break
            if other is segment:
                continue
            wanted = segment.column("owner_id")[missing]
            places = find_ids(other.column("id"), other.column("id_order"), wanted)
            there = np.flatnonzero(places >= 0)
            there = there[self._alive[start + places[there]]]
            found[missing[there]] = start + places[there]
            missing = np.delete(missing, there)
        return found
