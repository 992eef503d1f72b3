"""Sketches of texts in the database, and which articles are alike."""

import sqlite3
import struct
from collections.abc import Iterator, Sequence

_MOST_CANDIDATES = 500


def put(connection: sqlite3.Connection, version_id: str, hashes: Sequence[int], keys: int) -> None:
    """Store a version's sketch; by its first `keys` hashes it can be found."""
    connection.execute(
        "INSERT OR REPLACE INTO sketch (version_id, hashes) VALUES (?, ?)",
        (version_id, struct.pack(f"<{len(hashes)}q", *hashes)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO sketch_key (hash, version_id) VALUES (?, ?)",
        [(value, version_id) for value in hashes[:keys]],
    )


def candidates(
    connection: sqlite3.Connection, hashes: Sequence[int], article_id: str, least: int
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The sketches of other articles' current versions that share `least` of the hashes or more,
    with the articles' ids, those that share most first."""
    marks = ", ".join("?" * len(hashes))
    rows = connection.execute(
        "SELECT version.article_id, sketch.hashes FROM"
        # First the few that share enough: to look up the rest of all would take the most time.
        f" (SELECT version_id, count(*) AS shared FROM sketch_key WHERE hash IN ({marks})"
        " GROUP BY version_id HAVING shared >= ?) AS near"
        " JOIN sketch ON sketch.version_id = near.version_id"
        " JOIN version ON version.id = near.version_id"
        " JOIN article ON article.id = version.article_id"
        " WHERE version.article_id <> ? AND article.removed IS NULL"
        " AND number = (SELECT max(number) FROM version AS other"
        " WHERE other.article_id = version.article_id)"
        f" ORDER BY shared DESC LIMIT {_MOST_CANDIDATES}",
        (*hashes, least, article_id),
    )
    for row in rows:
        data = row["hashes"]
        yield row["article_id"], struct.unpack(f"<{len(data) // 8}q", data)


def set_alike(connection: sqlite3.Connection, article_id: str, shares: dict[str, float]) -> None:
    """Note with which other articles this one has how much in common, and with no others."""
    connection.execute(
        "DELETE FROM alike WHERE article_id = ? OR other_id = ?", (article_id, article_id)
    )
    connection.executemany(
        "INSERT INTO alike (article_id, other_id, share) VALUES (?, ?, ?)",
        [(article_id, other, share) for other, share in shares.items()],
    )


def alike_of(connection: sqlite3.Connection, article_id: str) -> list[tuple[str, float]]:
    """The articles in the library that are like one, and how much, the most alike first."""
    rows = connection.execute(
        "SELECT id, share FROM (SELECT other_id AS id, share FROM alike WHERE article_id = :article"
        " UNION SELECT article_id, share FROM alike WHERE other_id = :article)"
        " JOIN article USING (id) WHERE removed IS NULL ORDER BY share DESC, id",
        {"article": article_id},
    )
    return [(row["id"], row["share"]) for row in rows]


def alike(connection: sqlite3.Connection) -> list[tuple[str, str, float]]:
    """All pairs of articles in the library that are alike, and how much they have in common."""
    rows = connection.execute(
        "SELECT article_id, other_id, share FROM alike"
        " JOIN article AS one ON one.id = article_id JOIN article AS two ON two.id = other_id"
        " WHERE one.removed IS NULL AND two.removed IS NULL"
    )
    return [(row["article_id"], row["other_id"], row["share"]) for row in rows]
