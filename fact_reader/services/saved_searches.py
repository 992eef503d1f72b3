"""Searches that are kept under a name, and how many articles are new since the last look.

What was seen once stays seen: also while an article is removed, which hides it and deletes nothing,
or while the index lacks it. What a regular expression had no time for was not seen: it is new once
it is found.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime

from fact_reader.model import NO_FILTERS, SavedSearch, SearchFilters, UserError
from fact_reader.model.ids import new_id
from fact_reader.model.text import normalise_text
from fact_reader.search.parser import parse_query
from fact_reader.search.query import Query
from fact_reader.services import indexing
from fact_reader.services.finding import article_ids
from fact_reader.services.library import Library
from fact_reader.storage import articles
from fact_reader.storage import saved_searches as stored


def saved_searches(library: Library) -> list[SavedSearch]:
    """All saved searches, by name."""
    with library.database.reading() as connection:
        found = stored.all_of_them(connection)
    return sorted(found, key=lambda one: (one.name.casefold(), one.name))


def named(library: Library, name: str) -> SavedSearch | None:
    """The search saved under a name, whatever the case."""
    with library.database.reading() as connection:
        return stored.named(connection, _clean(name))


def save(
    library: Library, name: str, query: str, filters: SearchFilters = NO_FILTERS
) -> SavedSearch:
    """Keep a search under a new name. What it finds now counts as seen, as do articles that the
    index lacks: one that is just being made anew would tell of the whole library as new.

    UserError: the name is empty or taken, or nothing is asked for.
    """
    query = normalise_text(query)[0].strip()
    if not query and filters.is_empty:
        raise UserError("There is nothing to save yet: search for something first.")
    made = SavedSearch(new_id(), _clean(name), query, filters, datetime.now(UTC))
    _store(library, made)
    lacking = _not_indexed(library)  # before the search, lest one come in between
    found = new_articles(library, made)
    if library.index.rebuilt:
        lacking |= _not_indexed(library)  # perhaps only the search found it damaged
    return _look(library, made, lacking | found)


def as_typed(library: Library, query: str, filters: SearchFilters = NO_FILTERS) -> str:
    """The query that finds by whole words what `query` finds while it is typed: the same, or with a
    ``*`` where more begins with its last word than that word."""
    typed, whole, begun = parse_query(query, True), parse_query(query), parse_query(f"{query}*")
    if typed == whole or typed.regexes():
        return query

    def total(asked: Query) -> int:
        return library.index.search(asked, 0, filters=filters).total

    wanted = total(typed)
    return f"{query}*" if total(whole) != wanted == total(begun) else query


def rename(library: Library, search_id: str, name: str) -> SavedSearch:
    """Give a saved search another name. UserError: the name is empty or taken, or it is gone."""
    renamed = replace(_the_one(library, search_id), name=_clean(name))
    _store(library, renamed)
    return renamed


def remove(library: Library, search_id: str) -> frozenset[str]:
    """Keep a search no longer, and say what was seen of it, so that `restore` brings it back."""
    with library.database.writing() as connection:
        seen = stored.seen(connection, search_id)
        stored.remove(connection, search_id)
    return frozenset(seen)


def restore(library: Library, search: SavedSearch, seen: frozenset[str]) -> SavedSearch:
    """Bring a removed search back with what was seen of it. UserError: its name is taken now."""
    _store(library, search)
    with library.database.writing() as connection:
        stored.set_seen(connection, search.id, seen, search.looked)
    return search


def look(library: Library, search_id: str, found: Collection[str]) -> SavedSearch:
    """Note that the results were looked at now: what was `found`, by ids, counts as seen from now
    on. Another time a regular expression may have time for more. UserError: the search is gone.
    """
    return _look(library, _the_one(library, search_id), found)


def new_articles(library: Library, search: SavedSearch) -> set[str]:
    """The ids of the articles that match now and were not seen at any look."""
    with library.database.reading() as connection:
        seen = stored.seen(connection, search.id)
    return set(article_ids(library, search.query, filters=search.filters, left_out=seen))


def news(library: Library, search: SavedSearch) -> int:
    """How many articles match now that were not seen at any look."""
    return len(new_articles(library, search))


def overview(
    library: Library, should_stop: Callable[[], bool] = lambda: False
) -> list[tuple[SavedSearch, int]]:
    """All saved searches by name, each with its news. Work for the background: every one is
    searched for. Ends early when it should stop."""
    result = []
    for search in saved_searches(library):
        if should_stop():
            break
        result.append((search, news(library, search)))
    return result


def _not_indexed(library: Library) -> set[str]:
    if not (library.index.rebuilt or indexing.is_behind(library)):
        return set()
    with library.database.reading() as connection:
        return set(articles.all_ids(connection)) - library.index.ids()


def _look(library: Library, search: SavedSearch, ids: Collection[str]) -> SavedSearch:
    looked = replace(search, looked=datetime.now(UTC))
    with library.database.writing() as connection:
        seen = stored.seen(connection, search.id)
        stored.set_seen(connection, search.id, seen.union(ids), looked.looked)
    return looked


def _the_one(library: Library, search_id: str) -> SavedSearch:
    with library.database.reading() as connection:
        search = stored.get(connection, search_id)
    if search is None:
        raise UserError("This saved search was removed meanwhile: save it again to keep it.")
    return search


def _store(library: Library, search: SavedSearch) -> None:
    with library.database.writing() as connection:
        other = stored.named(connection, search.name)
        if other is not None and other.id != search.id:
            raise UserError(
                "There is a saved search “{name}” already: choose another name, or remove that one "
                "first.",
                name=other.name,
            )
        stored.save(connection, search)


def _clean(name: str) -> str:
    clean = " ".join(normalise_text(name)[0].split())
    if not clean:
        raise UserError("A saved search needs a name: type one to find it again.")
    return clean
