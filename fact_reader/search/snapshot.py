"""One commit of the index, opened for reading: its documents, and what a leaf finds among them.

Documents are numbered through all segments; articles that have a document of their own are numbered
apart, so that a set of articles is a mask and their scores are an array.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np

from fact_reader.search.compiling import to_whoosh
from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.cache import kept
from fact_reader.search.engine.contents import Contents
from fact_reader.search.engine.executor import Executor
from fact_reader.search.engine.matches import Matches
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.engine.writing import find_ids
from fact_reader.search.found import LeafFound, Part
from fact_reader.search.inflecting import form_parts
from fact_reader.search.query import IndexLeaf, Words, exactly
from fact_reader.search.schema import TIMES

_KEPT_LEAVES = 16


class Snapshot:
    """The documents of one commit. From an `earlier` one, segments that are still there are taken.

    - `article_of`: for every document the number of its article; -1 for deleted documents, and
      those whose article has no document
    - `is_article`: whether a document is an article's own, and not deleted
    - `article_docs`: the document of every article
    - `article_days`: the first day of every article, 0 where none is known
    - `article_moments`: numbers that put articles in the order of their dates, 0 for no date
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
        self.find = kept(self._find, _KEPT_LEAVES)

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

    def notes_of(self, articles: Array) -> tuple[Array, Array]:
        """The documents of all annotations of some articles, and for each the place of its
        article among these."""
        order, starts = self._notes_by_article
        begins, counts = starts.take(articles), starts.take(articles + 1) - starts.take(articles)
        where = np.repeat(np.arange(len(articles)), counts)
        places = np.arange(len(where)) + np.repeat(begins - np.cumsum(counts) + counts, counts)
        return self.note_docs.take(order.take(places)), where

    @cached_property
    def _notes_by_article(self) -> tuple[Array, Array]:
        """The places in `note_docs` in order of the articles, and where each of these starts."""
        order = np.argsort(self.note_articles, kind="stable")
        counts = np.bincount(self.note_articles, minlength=self.article_count)
        return order, np.concatenate(([0], np.cumsum(counts)))

    @cached_property
    def note_numbers(self) -> Array:
        """For every document its place in `note_docs`, -1 where it has none."""
        numbers = np.full(len(self.article_of), -1, dtype=np.intp)
        numbers[self.note_docs] = np.arange(len(self.note_docs))
        return numbers

    def _find(self, leaf: IndexLeaf) -> LeafFound:
        if not isinstance(leaf, Words) or not leaf.any_form:
            parts = [self._part(part) for part in self.executor.parts(to_whoosh(leaf))]
            return LeafFound(tuple(parts), self._mask(parts, self._marked()))
        exact = self.find(exactly(leaf))
        is_known = bool(exact.mask.any())
        matches, most = form_parts(self, leaf, is_known)
        parts = [self._part(part) for part in matches]
        if not parts:
            return exact
        mask = self._mask(parts, exact.mask.copy())
        if not is_known:
            return LeafFound(tuple(parts), mask)
        return LeafFound((*exact.parts, *parts), mask, most, exact)

    def _mask(self, parts: list[Part], mask: Array) -> Array:
        """`mask`, and what is in any of the parts; one place more, which is false."""
        for part in parts:
            if part.own is None or part.noted is None:
                mask[part.articles] = True
            else:
                mask |= part.own
                mask |= part.noted
        mask[-1] = False
        return mask

    def _marked(self, articles: Array | None = None) -> Array:
        mask = np.zeros(self.article_count + 1, dtype=bool)
        if articles is not None:
            mask[articles] = True
            mask[-1] = False
        return mask

    def _part(self, found: Matches) -> Part:
        docs = found.docs
        articles = docs if self._all_articles else self.article_of.take(docs)
        are_notes = None
        if not self._only_articles:
            are_notes = ~self.is_article.take(docs)
            if not are_notes.any():
                are_notes = None
        part = Part(docs, articles, are_notes, found.score, found.in_order)
        if found.same is None:
            return part
        if are_notes is None:
            own, noted = self._marked(articles), self._marked()
        else:
            own = self._marked(articles.compress(~are_notes))
            noted = self._marked(articles.compress(are_notes))
        return part._replace(same=found.same, own=own, noted=noted)

    def _place(self, document: int) -> tuple[SegmentData, int]:
        bases = self.executor.bases
        for segment, base in zip(self.segments, bases, strict=False):
            if document < base + segment.count:
                return segment, document - base
        raise IndexError(document)

    def _number_articles(self) -> None:
        bases = self.executor.bases
        owners = [self._owner_documents(number) for number in range(len(self.segments))]
        of_document = np.full(bases[-1], -1, dtype=np.intp)
        for segment, base, documents in zip(self.segments, bases, owners, strict=False):
            of_document[base : base + segment.count] = documents[segment.column("owner")]
        of_document[~self._alive] = -1
        self.is_article = of_document == np.arange(bases[-1])
        self._only_articles = bool(self.is_article[self._alive].all())
        self.article_docs = np.flatnonzero(self.is_article)
        self.article_count = len(self.article_docs)
        numbers = np.full(bases[-1] + 1, -1, dtype=np.intp)
        numbers[self.article_docs] = np.arange(self.article_count)
        self.article_of = numbers[of_document]
        # Then an article has the number of its document.
        self._all_articles = self.article_count == bases[-1]
        self.note_docs = np.flatnonzero(~self.is_article & (self.article_of >= 0))
        self.note_articles = self.article_of.take(self.note_docs)
        self.article_days = self.executor.days("first_day")[self.article_docs]
        times = self.executor.column("time")[self.article_docs]
        self.article_moments = self.article_days.astype(np.int64) * TIMES + times

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
