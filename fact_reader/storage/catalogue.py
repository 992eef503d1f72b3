"""What there is in a library, without the texts: names with their numbers, keys to sort by."""

import sqlite3

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

_SORT_KEYS = {
    "title": "SELECT id, title FROM article WHERE removed IS NULL",
    "outlet": "SELECT id, outlet FROM article WHERE removed IS NULL",
    "published": "SELECT id, coalesce(published, '') FROM article WHERE removed IS NULL",
}


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


def sort_keys(connection: sqlite3.Connection, field: str) -> dict[str, str]:
    """By the ids of all articles their title, outlet or, as `field` says, when they were published:
    ISO 8601, empty if not known."""
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples: there may be a hundred thousand
    return dict(cursor.execute(_SORT_KEYS[field]))
