"""One commit of the index, opened for reading: which documents a Whoosh query finds, and how well.

Whoosh's own searcher reads the files; its matchers are passed by, because what typing sends (a
short prefix over eight fields) takes them seconds. A result maps document numbers to scores
(BM25F as Whoosh computes it). Documents that were deleted are in no result.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from whoosh.index import FileIndex
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.util.numeric import byte_to_length

from fact_reader.search.compiling import to_whoosh
from fact_reader.search.postings import (
    documents_like,
    expansions,
    near_documents,
    positions,
    postings,
)
from fact_reader.search.query import IndexLeaf, Near

_K1, _B = 1.2, 0.75  # Whoosh's defaults
_PREFIX_SCORE = 0.5  # below any whole word's: the exact word comes first
_KEPT_LEAVES = 32
_COLUMNS = ("id", "article_id", "first_day", "last_day")

Scores = dict[int, float]


class Snapshot:
    """The documents of one commit.

    `article_of` gives the article id of every document number, "" for deleted ones;
    `annotation_of` the annotation's id, "" for articles and deleted ones; `articles` maps the id
    of every article that has a document of its own to its first day (0 if not known). From an
    `earlier` snapshot the columns of segments that are still there are taken over.
    """

    def __init__(self, index: FileIndex, earlier: "Snapshot | None" = None) -> None:
        self._searcher = index.searcher()
        self._leaves = list(self._searcher.leaf_searchers())
        self.article_of: list[str] = []
        self.annotation_of: list[str] = []
        self.articles: dict[str, int] = {}
        self.columns: dict[str, tuple[list[Any], ...]] = {}
        self._first_days: list[int] = []
        self._known_norms: dict[tuple[int, str], list[float]] = {}
        self._last_days: list[int] = []
        self.leaf_scores = lru_cache(maxsize=_KEPT_LEAVES)(self._leaf_scores)
        try:
            for leaf, _ in self._leaves:
                self._load_columns(leaf.reader(), earlier)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close the files, and let go of what was found in them."""
        self.leaf_scores.cache_clear()
        self._searcher.close()

    @property
    def document_count(self) -> int:
        """How many documents there are; more than ids if one should stand twice."""
        return int(self._searcher.doc_count())

    def ids(self) -> Iterator[str]:
        """The id of every article and annotation."""
        yield from self.articles
        yield from filter(None, self.annotation_of)

    def _leaf_scores(self, leaf: IndexLeaf) -> Scores:
        # Whoosh's rarity of a word is not defined where there are no documents at all.
        return self._run(to_whoosh(leaf)) if self.article_of else {}

    def _load_columns(self, reader: Any, earlier: "Snapshot | None") -> None:
        if not reader.doc_count_all():
            return
        segment = reader.segment().segment_id()
        columns = earlier.columns.get(segment) if earlier else None
        if columns is None:
            columns = tuple(list(reader.column_reader(name)) for name in _COLUMNS)
        self.columns[segment] = columns
        ids, owners, firsts, lasts = map(list, columns)
        for number in reader.deleted_docs_set:
            ids[number] = owners[number] = ""
            firsts[number] = lasts[number] = 0
        self.article_of += owners
        self.annotation_of += [
            "" if own == owner else own for own, owner in zip(ids, owners, strict=True)
        ]
        self.articles |= {
            own: first
            for own, owner, first in zip(ids, owners, firsts, strict=True)
            if own and own == owner
        }
        self._first_days += firsts
        self._last_days += lasts

    def _run(self, query: Query) -> Scores:
        match query:
            case Or():
                scores: defaultdict[int, float] = defaultdict(float)
                for part in query.subqueries:
                    for number, score in self._run(part).items():
                        scores[number] += score
                return dict(scores)
            case And():
                results = [self._run(part) for part in query.subqueries]
                shared = set(results[0]).intersection(*results[1:])
                return {number: sum(result[number] for result in results) for number in shared}
            case NumericRange():
                return self._range(query)
            case Prefix(text=""):
                return self._any_word(query.fieldname)
            case Prefix():
                return self._prefix(query.fieldname, query.text, query.boost)
            case Term(fieldname="beginnings"):
                return self._beginning(query.text)
            case Term():
                return self._term(query.fieldname, query.text, query.boost)
            case Phrase():
                return self._sequence(query.fieldname, query.words, False, query.boost)
            case Sequence(ordered=False):
                parts = [(part.text, isinstance(part, Prefix)) for part in query.subqueries]
                return self._near(query.field(), parts, query.slop, query.boost)
            case Wildcard() | FuzzyTerm():
                return self._words_like(query)
            case Sequence():
                parts = query.subqueries
                words = [part.text for part in parts if isinstance(part, Term | Prefix)]
                field = query.field()
                return self._sequence(field, words, True, query.boost)
        raise TypeError(f"not a query that leaves compile to: {query!r}")

    def _range(self, query: NumericRange) -> Scores:
        days = self._first_days if query.fieldname == "first_day" else self._last_days
        first = 1 if query.start is None else query.start
        last = date.max.toordinal() if query.end is None else query.end
        return {number: 0.0 for number, day in enumerate(days) if day and first <= day <= last}

    def _term(self, field: str, word: str, boost: float) -> Scores:
        weight = boost * (_K1 + 1) * self._rarity(field, [word])
        scores: Scores = {}
        for leaf, base, reader in self.readers():
            matcher = postings(reader, field, word)
            if matcher is None:
                continue
            norms = self._norms(leaf, field)
            while matcher.is_active():
                number, frequency = matcher.id(), matcher.weight()
                scores[base + number] = weight * frequency / (frequency + norms[number])
                matcher.next()
        return scores

    def _prefix(self, field: str, prefix: str, boost: float) -> Scores:
        found: set[int] = set()
        for _, base, reader in self.readers():
            for _, numbers in expansions(reader, field, prefix):
                found.update(base + number for number in numbers)
        owners = self.article_of
        scores = {number: boost * _PREFIX_SCORE for number in found if owners[number]}
        for number, score in self._term(field, prefix, boost).items():
            scores[number] += score
        return scores

    def _any_word(self, field: str) -> Scores:
        owners = self.article_of
        return {
            base + number: 0.0
            for _, base, reader in self.readers()
            for number, length in enumerate(_length_bytes(reader, field))
            if length and owners[base + number]
        }

    def _words_like(self, query: Wildcard | FuzzyTerm) -> Scores:
        found: set[int] = set()
        for _, base, reader in self.readers():
            for numbers in documents_like(reader, query):
                found.update(base + number for number in numbers)
        owners, boost = self.article_of, query.boost
        scores = {number: boost * _PREFIX_SCORE for number in found if owners[number]}
        if isinstance(query, FuzzyTerm):
            for number, score in self._term(query.fieldname, query.text, boost).items():
                scores[number] = scores.get(number, 0.0) + score
        return scores

    def _near(self, field: str, parts: list[tuple[str, bool]], slop: int, boost: float) -> Scores:
        words = tuple(word for word, _ in parts)
        near = Near(words, "", slop - 1, field, parts[-1][1])
        whole = words[:-1] if near.prefix else words
        weight = boost * (_K1 + 1) * self._rarity(field, whole)
        scores: Scores = {}
        for leaf, base, reader in self.readers():
            norms = self._norms(leaf, field)
            for number, frequency in near_documents(reader, field, near).items():
                scores[base + number] = weight * frequency / (frequency + norms[number])
        return scores

    def _beginning(self, letters: str) -> Scores:
        scores: Scores = {}
        for _, base, reader in self.readers():
            matcher = postings(reader, "beginnings", letters)
            if matcher is not None:
                found = (base + number for number in matcher.all_ids())
                scores |= dict.fromkeys(found, _PREFIX_SCORE)
        return scores

    def _sequence(self, field: str, words: list[str], prefix: bool, boost: float) -> Scores:
        weight = boost * (_K1 + 1) * self._rarity(field, words[:-1] if prefix else words)
        scores: Scores = {}
        for leaf, base, reader in self.readers():
            starts = _sequence_starts(reader, field, words, prefix)
            norms = self._norms(leaf, field)
            for number, places in starts.items():
                frequency = len(places)
                scores[base + number] = weight * frequency / (frequency + norms[number])
        return scores

    def readers(self) -> Iterator[tuple[int, int, Any]]:
        """Every segment: its number, the number of its first document, its reader."""
        for leaf, (searcher, base) in enumerate(self._leaves):
            yield leaf, base, searcher.reader()

    def _rarity(self, field: str, words: Iterable[str]) -> float:
        return float(sum(self._searcher.idf(field, word) for word in words))

    def _norms(self, leaf: int, field: str) -> list[float]:
        """BM25F's part that depends on how long the field is, for every document of a segment."""
        norms = self._known_norms.get((leaf, field))
        if norms is None:
            average = self._searcher.avg_field_length(field) or 1.0
            by_byte = [
                _K1 * (1 - _B + _B * (byte_to_length(byte) or 1) / average) for byte in range(256)
            ]
            reader = self._leaves[leaf][0].reader()
            lengths = _length_bytes(reader, field).ljust(reader.doc_count_all(), b"\0")
            norms = self._known_norms[leaf, field] = [by_byte[byte] for byte in lengths]
        return norms


def _length_bytes(reader: Any, field: str) -> bytes:
    """The lengths of a field, a byte for each document up to the last that has the field.

    Whoosh's own access decodes one at a time, which would take longer than the rest of a query.
    """
    name = reader.codec().column_filename(reader.segment(), f"_{field}_len")
    storage = reader.storage()
    if not storage.file_exists(name):
        return b""
    with storage.open_file(name) as file:
        return bytes(file.read())


def _sequence_starts(
    reader: Any, field: str, words: list[str], prefix: bool
) -> dict[int, set[int]]:
    """For every document that has `words` one after the other, where they begin."""
    whole = words[:-1] if prefix else words
    documents: dict[str, set[int]] = {}
    for word in set(whole):
        matcher = postings(reader, field, word)
        if matcher is None:
            return {}
        documents[word] = set(matcher.all_ids())
    candidates = set.intersection(*documents.values())
    starts: dict[int, set[int]] = {}
    # The rarest word first: it leaves the fewest documents whose positions have to be read.
    order = sorted(range(len(whole)), key=lambda place: len(documents[whole[place]]))
    for turn, place in enumerate(order):
        found = positions(reader, field, whole[place], candidates)
        shifted = {number: {spot - place for spot in spots} for number, spots in found.items()}
        if turn:
            shifted = {number: spots & starts[number] for number, spots in shifted.items()}
        starts = {number: spots for number, spots in shifted.items() if spots}
        candidates = set(starts)
        if not candidates:
            return {}
    if not prefix:
        return starts
    complete: defaultdict[int, set[int]] = defaultdict(set)
    for ending, numbers in expansions(reader, field, words[-1]):
        shared = candidates.intersection(numbers)
        for number, spots in positions(reader, field, ending, shared).items():
            complete[number] |= {spot - len(whole) for spot in spots} & starts[number]
    return {number: spots for number, spots in complete.items() if spots}
