"""A question as the user puts it, words and filters, and the articles that answer it."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from fact_reader.model import Annotation, SearchFilters
from fact_reader.model.wording import sentence
from fact_reader.search.filter_words import filters_in_words
from fact_reader.search.parser import parse_query
from fact_reader.search.query import And, Query
from fact_reader.search.regex_leaf import RegexRunner
from fact_reader.services.library import Library
from fact_reader.services.regex_search import tried
from fact_reader.storage import annotations, catalogue

if TYPE_CHECKING:
    from fact_reader.search.evaluation import RawHit

Order = Literal["relevance", "newest", "oldest", "title", "outlet"]
ORDERS: tuple[Order, ...] = ("relevance", "newest", "oldest", "title", "outlet")
# These the index has itself; and it knows which are the first.
_OF_INDEX = ("relevance", "newest")

EVERY_ARTICLE = Query(And(()))
_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the filters, and the ids of the only articles that count, None for all."""

    query: Query
    filters: SearchFilters
    within: Collection[str] | None

    def in_words(self, library: Library) -> str:
        """What was asked for, with the other forms of words that were found; empty if nothing."""
        words = self.query.describe(library.index.forms(self.query))
        narrowed = filters_in_words(self.filters)
        if not narrowed:
            return words
        if not words:
            return sentence("articles {narrowed}", narrowed=narrowed)
        return sentence("{words}; only articles {narrowed}", words=words, narrowed=narrowed)

    @property
    def by_filters_alone(self) -> bool:
        """Whether there are no words, so that all articles that pass are asked for."""
        return self.query.root == EVERY_ARTICLE.root

    @property
    def names_passages(self) -> bool:
        """Whether there can be passages: filters by outlet or month alone choose articles."""
        filters = self.filters
        return not self.by_filters_alone or bool(filters.stances or filters.speakers)


def ask(
    text: str, filters: SearchFilters, within: Collection[str] | None, typing: bool = False
) -> Asked:
    """The question. Without words, but with filters, it asks for all articles that pass."""
    query = parse_query(text, typing=typing)
    if query.is_empty and not filters.is_empty:
        query = Query(EVERY_ARTICLE.root, query.hint)
    return Asked(query, filters, within)


def answers(
    library: Library,
    asked: Asked,
    runner: RegexRunner,
    order: Order,
    limit: int = _ALL,
    with_annotations: bool = True,
    left_out: Collection[str] = (),
) -> tuple[list["RawHit"], int, str]:
    """The first `limit` articles or more, how many there are, and a hint if not all were tried.

    Where the annotations found are not needed, many articles are found in half of the time.
    Those whose ids are `left_out` are not tried for a regular expression; without one they stay.
    """
    if asked.query.regexes():
        hits, hint = tried(library, asked.query, runner, asked.filters, asked.within, left_out)
        found = hits if order == "relevance" else _ordered(library, hits, order)
        return found, len(found), hint
    query, filters = asked.query, asked.filters
    search = library.index.search
    if order in _OF_INDEX:
        newest_first = order == "newest"
        raw = search(query, limit, newest_first, filters, asked.within, with_annotations)
        return list(raw.hits), raw.total, ""
    raw = search(query, _ALL, False, filters, asked.within, with_annotations=False)
    found = _ordered(library, list(raw.hits), order)
    total = len(found)
    if with_annotations:
        first = [hit.article_id for hit in found[:limit]]
        again = search(query, _ALL, filters=filters, within=first)
        complete = {hit.article_id: hit for hit in again.hits}
        found = [complete.get(hit.article_id, hit) for hit in found[:limit]]
    return found, total, ""


def notes_found(
    library: Library, asked: Asked, hits: Sequence["RawHit"]
) -> dict[str, list[Annotation]]:
    """For each article found its annotations that were found, the best first. Where filters alone
    asked for annotations, those that pass."""
    filters = asked.filters
    with library.database.reading() as connection:
        if asked.by_filters_alone and asked.names_passages:
            return {
                hit.article_id: [
                    note
                    for note in annotations.of_article(connection, hit.article_id)
                    if (not filters.stances or note.stance in filters.stances)
                    and (not filters.speakers or note.speaker in filters.speakers)
                ]
                for hit in hits
            }
        notes = annotations.get_many(
            connection, [one for hit in hits for one in hit.annotation_ids]
        )
    return {
        hit.article_id: [notes[one] for one in hit.annotation_ids if one in notes] for hit in hits
    }


def _ordered(library: Library, hits: list["RawHit"], order: Order) -> list["RawHit"]:
    """What the database does not have any more is left out."""
    by_name = order in ("title", "outlet")
    with library.database.reading() as connection:
        keys = catalogue.sort_keys(connection, order if by_name else "published")
    kept = [hit for hit in hits if hit.article_id in keys]
    values = [
        _alphabetic(keys[hit.article_id]) if by_name else keys[hit.article_id] for hit in kept
    ]
    places = sorted(range(len(kept)), key=values.__getitem__, reverse=order == "newest")
    places.sort(key=lambda place: not values[place])
    return [kept[place] for place in places]


@lru_cache(maxsize=1 << 10)  # there are far fewer outlets than articles
def _alphabetic(name: str) -> str:
    """As a reader looks for it: without case, accents, and marks before the first letter."""
    folded = name.casefold()
    if not folded.isascii():
        spread = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in spread if not unicodedata.combining(char))
    return folded.lstrip("\"'“”‘’«»„¿¡.…-–— ")
