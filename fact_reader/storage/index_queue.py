"""What the search index has still to take in. Triggers fill the queue (see schema.py)."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pending:
    """Ids of articles and annotations whose index entries are out of date, each once.

    `last` is the sequence number up to which this was read: pass it to `done`. `entries` counts
    what was read; the same id may have stood there more than once.
    """

    articles: tuple[str, ...]
    annotations: tuple[str, ...]
    last: int
    entries: int

    def __bool__(self) -> bool:
        return bool(self.articles or self.annotations)


def pending(connection: sqlite3.Connection, limit: int) -> Pending:
    """The oldest `limit` entries of the queue."""
    rows = connection.execute(
        "SELECT sequence, kind, id FROM index_queue ORDER BY sequence LIMIT ?", (limit,)
    ).fetchall()
    return Pending(
        articles=tuple(dict.fromkeys(row["id"] for row in rows if row["kind"] == "article")),
        annotations=tuple(dict.fromkeys(row["id"] for row in rows if row["kind"] == "annotation")),
        last=rows[-1]["sequence"] if rows else 0,
        entries=len(rows),
    )


def count(connection: sqlite3.Connection) -> int:
    """How many entries wait. The same id may wait more than once."""
    number: int = connection.execute("SELECT count(*) FROM index_queue").fetchone()[0]
    return number


def done(connection: sqlite3.Connection, last: int) -> None:
    """Forget the entries up to sequence number `last`; the index has them."""
    connection.execute("DELETE FROM index_queue WHERE sequence <= ?", (last,))


def put(connection: sqlite3.Connection, article_id: str) -> None:
    """Have an article taken in anew, with its annotations, where no trigger says so."""
    connection.execute("INSERT INTO index_queue (kind, id) VALUES ('article', ?)", (article_id,))
    connection.execute(
        "INSERT INTO index_queue (kind, id) SELECT 'annotation', id FROM annotation"
        " WHERE article_id = ?",
        (article_id,),
    )


def fill(connection: sqlite3.Connection) -> None:
    """Put everything that the library shows into the queue, in place of what waits there."""
    connection.execute("DELETE FROM index_queue")
    connection.execute(
        "INSERT INTO index_queue (kind, id) SELECT 'article', id FROM article WHERE removed IS NULL"
    )
    connection.execute(
        "INSERT INTO index_queue (kind, id) SELECT 'annotation', annotation.id FROM annotation"
        " JOIN article ON article.id = article_id WHERE removed IS NULL"
    )
