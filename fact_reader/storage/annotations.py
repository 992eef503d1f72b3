"""Annotations in the database."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from fact_reader.model import Anchor, Annotation, Stance


def save(connection: sqlite3.Connection, annotation: Annotation) -> None:
    """Add the annotation, or replace what is stored under its id.

    sqlite3.IntegrityError if its article or version is not there.
    """
    anchor = annotation.anchor
    connection.execute(
        "INSERT INTO annotation (id, article_id, version_id, stance, start_at, end_at, exact,"
        " prefix, suffix, note, speaker, author, created, modified)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET article_id = excluded.article_id,"
        " version_id = excluded.version_id, stance = excluded.stance,"
        " start_at = excluded.start_at, end_at = excluded.end_at, exact = excluded.exact,"
        " prefix = excluded.prefix, suffix = excluded.suffix, note = excluded.note,"
        " speaker = excluded.speaker, author = excluded.author, created = excluded.created,"
        " modified = excluded.modified",
        (
            annotation.id,
            annotation.article_id,
            annotation.version_id,
            annotation.stance.value,
            anchor.start,
            anchor.end,
            anchor.exact,
            anchor.prefix,
            anchor.suffix,
            annotation.note,
            annotation.speaker,
            annotation.author,
            annotation.created.isoformat(),
            annotation.modified.isoformat(),
        ),
    )
    connection.execute("DELETE FROM label WHERE annotation_id = ?", (annotation.id,))
    connection.executemany(
        "INSERT INTO label (annotation_id, position, name) VALUES (?, ?, ?)",
        [(annotation.id, position, name) for position, name in enumerate(annotation.labels)],
    )


def delete(connection: sqlite3.Connection, annotation_id: str) -> None:
    """Delete the annotation and its labels."""
    connection.execute("DELETE FROM annotation WHERE id = ?", (annotation_id,))


def _read(
    connection: sqlite3.Connection, condition: str, parameters: tuple[str, ...]
) -> list[Annotation]:
    labels: dict[str, list[str]] = {}
    for row in connection.execute(
        "SELECT annotation_id, name FROM label JOIN annotation ON annotation.id = annotation_id"
        f" WHERE {condition} ORDER BY position",
        parameters,
    ):
        labels.setdefault(row["annotation_id"], []).append(row["name"])
    return [
        Annotation(
            id=row["id"],
            article_id=row["article_id"],
            version_id=row["version_id"],
            anchor=Anchor(
                row["exact"], row["prefix"], row["suffix"], row["start_at"], row["end_at"]
            ),
            stance=Stance(row["stance"]),
            created=datetime.fromisoformat(row["created"]),
            modified=datetime.fromisoformat(row["modified"]),
            note=row["note"],
            speaker=row["speaker"],
            labels=tuple(labels.get(row["id"], ())),
            author=row["author"],
        )
        for row in connection.execute(
            f"SELECT annotation.* FROM annotation WHERE {condition}"
            " ORDER BY start_at, end_at, annotation.id",
            parameters,
        )
    ]


def get(connection: sqlite3.Connection, annotation_id: str) -> Annotation | None:
    """The annotation with this id."""
    found = _read(connection, "annotation.id = ?", (annotation_id,))
    return found[0] if found else None


def get_many(
    connection: sqlite3.Connection, annotation_ids: Iterable[str]
) -> dict[str, Annotation]:
    """Those annotations that are there, by id."""
    wanted = list(annotation_ids)
    found: dict[str, Annotation] = {}
    for some in range(0, len(wanted), 500):
        part = wanted[some : some + 500]
        condition = f"annotation.id IN ({', '.join('?' * len(part))})"
        found.update((one.id, one) for one in _read(connection, condition, tuple(part)))
    return found


def of_article(connection: sqlite3.Connection, article_id: str) -> tuple[Annotation, ...]:
    """All annotations of an article, in text order."""
    return tuple(_read(connection, "annotation.article_id = ?", (article_id,)))


def everything(connection: sqlite3.Connection) -> list[Annotation]:
    """All annotations of articles that the library shows; those of one article in text order."""
    return _read(
        connection,
        "annotation.article_id IN (SELECT article.id FROM article WHERE removed IS NULL)",
        (),
    )


def ids_starting_with(connection: sqlite3.Connection, prefix: str) -> list[str]:
    """The ids of at most ten annotations whose id begins with `prefix`."""
    rows = connection.execute(
        "SELECT annotation.id FROM annotation JOIN article ON article.id = article_id"
        " WHERE substr(annotation.id, 1, ?) = ? AND removed IS NULL ORDER BY annotation.id"
        " LIMIT 10",
        (len(prefix), prefix),
    )
    return [row["id"] for row in rows]


def all_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all annotations of articles that the library shows."""
    rows = connection.execute(
        "SELECT annotation.id FROM annotation JOIN article ON article.id = article_id"
        " WHERE removed IS NULL"
    )
    return [row["id"] for row in rows]
