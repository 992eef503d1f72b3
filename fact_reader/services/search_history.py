"""The last queries that were searched for."""

from datetime import UTC, datetime, timedelta

from fact_reader.model.text import normalise_text
from fact_reader.services.library import Library
from fact_reader.storage import saved_searches as stored
from fact_reader.storage.saved_searches import PastQuery

MOST_QUERIES = 50
STILL_TYPING = timedelta(seconds=30)
"""A query that goes on within this time was only begun before."""


def remember_query(library: Library, text: str, now: datetime | None = None) -> None:
    """Note that a query was searched for; `now` is aware, and the present if None.

    Of a query that is typed letter by letter only the whole is kept: it takes the place of the
    last one, if that is its beginning and was new just now.
    """
    query = normalise_text(text)[0].strip()
    if not query:
        return
    now = (now or datetime.now(UTC)).astimezone(UTC)
    with library.database.writing() as connection:
        last = next(iter(stored.past_queries(connection)), None)
        if (
            last is not None
            and query != last.query
            and query.startswith(last.query)
            and now - last.first <= STILL_TYPING
        ):
            stored.forget_query(connection, last.query)
        stored.remember_query(connection, query, now, MOST_QUERIES)


def history(library: Library) -> list[PastQuery]:
    """The last different queries, the newest first."""
    with library.database.reading() as connection:
        return stored.past_queries(connection)


def forget_query(library: Library, query: str) -> None:
    """Remember one query no longer."""
    with library.database.writing() as connection:
        stored.forget_query(connection, query)


def clear_history(library: Library) -> None:
    """Remember none of the queries any more."""
    with library.database.writing() as connection:
        stored.forget_queries(connection)
