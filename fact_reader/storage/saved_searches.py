"""Searches that are kept, and those that were made, in the database."""

import json
import sqlite3
import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from fact_reader.model import SavedSearch, SearchFilters, Stance

_COLUMNS = "id, name, query, filters, looked"


def all_of_them(connection: sqlite3.Connection) -> list[SavedSearch]:
    """All saved searches, in no particular order."""
    return [_saved(row) for row in connection.execute(f"SELECT {_COLUMNS} FROM saved_search")]


def get(connection: sqlite3.Connection, search_id: str) -> SavedSearch | None:
    """The saved search with this id."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM saved_search WHERE id = ?", (search_id,)
    ).fetchone()
    return _saved(row) if row else None


def named(connection: sqlite3.Connection, name: str) -> SavedSearch | None:
    """The saved search with this name, whatever the case."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM saved_search WHERE folded_name = ?", (name.casefold(),)
    ).fetchone()
    return _saved(row) if row else None


def save(connection: sqlite3.Connection, search: SavedSearch) -> None:
    """Add the search, or replace what is stored under its id; what was seen of it stays.

    sqlite3.IntegrityError if another one has its name.
    """
    connection.execute(
        "INSERT INTO saved_search (id, name, folded_name, query, filters, looked, seen)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " folded_name = excluded.folded_name, query = excluded.query,"
        " filters = excluded.filters, looked = excluded.looked",
        (
            search.id,
            search.name,
            search.name.casefold(),
            search.query,
            json.dumps(_written(search.filters), ensure_ascii=False),
            search.looked.isoformat(),
            _packed(()),
        ),
    )


def remove(connection: sqlite3.Connection, search_id: str) -> None:
    """Delete the search."""
    connection.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))


def seen(connection: sqlite3.Connection, search_id: str) -> set[str]:
    """The ids of the articles that count as seen."""
    row = connection.execute("SELECT seen FROM saved_search WHERE id = ?", (search_id,)).fetchone()
    return set(zlib.decompress(row["seen"]).decode().split()) if row else set()


def set_seen(
    connection: sqlite3.Connection, search_id: str, ids: Iterable[str], looked: datetime
) -> None:
    """Note which articles count as seen, and when its results were looked at."""
    connection.execute(
        "UPDATE saved_search SET seen = ?, looked = ? WHERE id = ?",
        (_packed(ids), looked.isoformat(), search_id),
    )


def _packed(ids: Iterable[str]) -> bytes:
    """Ids are hexadecimal digits, of which half of the bytes are air."""
    return zlib.compress(" ".join(sorted(ids)).encode(), level=1)


def _saved(row: sqlite3.Row) -> SavedSearch:
    return SavedSearch(
        id=row["id"],
        name=row["name"],
        query=row["query"],
        filters=_read(json.loads(row["filters"])),
        looked=datetime.fromisoformat(row["looked"]),
    )


def _written(filters: SearchFilters) -> dict[str, Any]:
    return {
        "outlets": sorted(filters.outlets),
        "languages": sorted(filters.languages),
        "speakers": sorted(filters.speakers),
        "stances": sorted(filters.stances),
        "first_month": filters.first_month,
        "last_month": filters.last_month,
    }


def _read(written: dict[str, Any]) -> SearchFilters:
    return SearchFilters(
        outlets=frozenset(written["outlets"]),
        languages=frozenset(written["languages"]),
        speakers=frozenset(written["speakers"]),
        stances=frozenset(map(Stance, written["stances"])),
        first_month=written["first_month"],
        last_month=written["last_month"],
    )


class PastQuery(NamedTuple):
    """A query that was searched for, when for the first time and when last, in UTC."""

    query: str
    first: datetime
    last: datetime


def past_queries(connection: sqlite3.Connection) -> list[PastQuery]:
    """All that are remembered, the last one first."""
    rows = connection.execute("SELECT query, first, last FROM past_query ORDER BY last DESC, query")
    return [
        PastQuery(
            row["query"], datetime.fromisoformat(row["first"]), datetime.fromisoformat(row["last"])
        )
        for row in rows
    ]


def remember_query(connection: sqlite3.Connection, query: str, now: datetime, most: int) -> None:
    """Add a query, or note that it was searched for again; only the last `most` are kept."""
    when = now.isoformat(timespec="microseconds")
    connection.execute(
        "INSERT INTO past_query (query, first, last) VALUES (?, ?, ?)"
        " ON CONFLICT (query) DO UPDATE SET last = excluded.last",
        (query, when, when),
    )
    connection.execute(
        "DELETE FROM past_query WHERE query NOT IN"
        " (SELECT query FROM past_query ORDER BY last DESC, query LIMIT ?)",
        (most,),
    )


def forget_query(connection: sqlite3.Connection, query: str) -> None:
    """Delete one query that is remembered."""
    connection.execute("DELETE FROM past_query WHERE query = ?", (query,))


def forget_queries(connection: sqlite3.Connection) -> None:
    """Delete all queries that are remembered."""
    connection.execute("DELETE FROM past_query")
