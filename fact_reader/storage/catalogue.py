"""What there is in a library, without the texts: names with their numbers, keys to sort by."""

import sqlite3
from typing import NamedTuple

# Field of the query language -> how often each of its values is there.
_VALUES = {
    "outlet": "SELECT outlet AS value, count(*) AS number FROM article WHERE removed IS NULL",
    "author": "SELECT author AS value, count(*) AS number FROM article WHERE removed IS NULL",
    "language": "SELECT language AS value, count(*) AS number FROM article WHERE removed IS NULL",
    "speaker": "SELECT speaker AS value, count(*) AS number FROM annotation"
    " JOIN article ON article.id = article_id WHERE removed IS NULL",
    "label": "SELECT name AS value, count(*) AS number FROM label"
    " JOIN annotation ON annotation.id = annotation_id"
    " JOIN article ON article.id = article_id WHERE removed IS NULL",
}


class SortKeys(NamedTuple):
    """What articles are sorted by; `published` is ISO 8601, None if not known."""

    article_id: str
    title: str
    outlet: str
    published: str | None


def values(connection: sqlite3.Connection, field: str) -> list[tuple[str, int]]:
    """The values of a field with how many articles or annotations have each, most first.

    `field` is outlet, author, language, speaker or label.
    """
    rows = connection.execute(
        f"{_VALUES[field]} AND value != '' GROUP BY value ORDER BY number DESC, value"
    )
    return [(row["value"], row["number"]) for row in rows]


def state(connection: sqlite3.Connection) -> int:
    """A number that grows with every change of an article or annotation, whoever makes it."""
    row = connection.execute(
        "SELECT seq FROM sqlite_sequence WHERE name = 'index_queue'"
    ).fetchone()
    return row[0] if row else 0


def sort_keys(connection: sqlite3.Connection) -> list[SortKeys]:
    """The keys of all articles, in no particular order."""
    rows = connection.execute(
        "SELECT id, title, outlet, published FROM article WHERE removed IS NULL"
    )
    return [SortKeys(*row) for row in rows]
