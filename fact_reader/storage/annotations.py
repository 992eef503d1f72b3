"""Annotations in the database."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from fact_reader.model import Anchor, Annotation, Placement, RelocationStatus, Stance

# The version of an annotation's article that is shown unless another is asked for.
_CURRENT = (
    "(SELECT version.id FROM version WHERE version.article_id = annotation.article_id"
    " ORDER BY number DESC LIMIT 1)"
)
_PLACED = ", ".join(
    ["placement.version_id AS placed_in, status, score, is_settled"]
    + [
        f"placement.{name} AS placed_{name}"
        for name in ("exact", "prefix", "suffix", "start_at", "end_at")
    ]
)


def save(connection: sqlite3.Connection, annotation: Annotation) -> None:
    """Add the annotation, or replace what is stored under its id.

    sqlite3.IntegrityError if its article or version is not there.
    """
    placement = annotation.placement
    anchor = placement.origin if placement else annotation.anchor
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
            placement.origin_id if placement else annotation.version_id,
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
    if placement:
        _place(connection, annotation, placement)


def _place(connection: sqlite3.Connection, annotation: Annotation, placement: Placement) -> None:
    anchor = annotation.anchor
    connection.execute(
        "INSERT INTO placement (annotation_id, version_id, status, score, is_settled, start_at,"
        " end_at, exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (annotation_id, version_id) DO UPDATE SET status = excluded.status,"
        " score = excluded.score, is_settled = excluded.is_settled,"
        " start_at = excluded.start_at, end_at = excluded.end_at, exact = excluded.exact,"
        " prefix = excluded.prefix, suffix = excluded.suffix",
        (
            annotation.id,
            annotation.version_id,
            placement.status.value,
            placement.score,
            placement.is_settled,
            anchor.start,
            anchor.end,
            anchor.exact,
            anchor.prefix,
            anchor.suffix,
        ),
    )


def delete(connection: sqlite3.Connection, annotation_id: str) -> None:
    """Delete the annotation and its labels."""
    connection.execute("DELETE FROM annotation WHERE id = ?", (annotation_id,))


def _read(
    connection: sqlite3.Connection,
    condition: str,
    parameters: tuple[str, ...] | dict[str, str],
    version: str = _CURRENT,
) -> list[Annotation]:
    """Annotations as they stand in a version, by default the article's current one."""
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
            version_id=row["placed_in"] or row["version_id"],
            anchor=_anchor(row, "placed_" if row["placed_in"] else ""),
            placement=_placement(row) if row["placed_in"] else None,
            stance=Stance(row["stance"]),
            created=datetime.fromisoformat(row["created"]),
            modified=datetime.fromisoformat(row["modified"]),
            note=row["note"],
            speaker=row["speaker"],
            labels=tuple(labels.get(row["id"], ())),
            author=row["author"],
        )
        for row in connection.execute(
            f"SELECT annotation.*, {_PLACED} FROM annotation LEFT JOIN placement"
            f" ON placement.annotation_id = annotation.id AND placement.version_id = {version}"
            f" WHERE {condition} ORDER BY coalesce(placement.start_at, annotation.start_at),"
            " coalesce(placement.end_at, annotation.end_at), annotation.id",
            parameters,
        )
    ]


def _anchor(row: sqlite3.Row, column: str) -> Anchor:
    return Anchor(
        *(row[f"{column}{name}"] for name in ("exact", "prefix", "suffix", "start_at", "end_at"))
    )


def _placement(row: sqlite3.Row) -> Placement:
    return Placement(
        origin_id=row["version_id"],
        origin=_anchor(row, ""),
        status=RelocationStatus(row["status"]),
        score=row["score"],
        is_settled=bool(row["is_settled"]),
    )


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
    """All annotations of an article as they stand in its current version, in text order.

    Those that were made in another version and are not placed in this one keep that version's id.
    """
    return tuple(_read(connection, "annotation.article_id = ?", (article_id,)))


def is_any_made_in(connection: sqlite3.Connection, version_ids: Iterable[str]) -> bool:
    """Whether any annotation was made in one of these versions."""
    return any(
        connection.execute(
            "SELECT 1 FROM annotation WHERE version_id = ? LIMIT 1", (version_id,)
        ).fetchone()
        for version_id in version_ids
    )


def everything(connection: sqlite3.Connection) -> list[Annotation]:
    """All annotations of articles that the library shows; those of one article in text order."""
    return _read(
        connection,
        "annotation.article_id IN (SELECT article.id FROM article WHERE removed IS NULL)",
        (),
    )


def of_version(
    connection: sqlite3.Connection, article_id: str, version_id: str
) -> tuple[Annotation, ...]:
    """All annotations of an article as they stand in one of its versions, in text order."""
    # By names: Python 3.12 takes numbered marks for names, and warns of values that have none.
    values = {"article": article_id, "version": version_id}
    return tuple(_read(connection, "annotation.article_id = :article", values, ":version"))


def to_review(connection: sqlite3.Connection) -> tuple[Annotation, ...]:
    """All whose place in the current version of their article somebody has to look at."""
    condition = (
        "annotation.id IN (SELECT annotation_id FROM placement WHERE NOT is_settled"
        f" AND placement.version_id = {_CURRENT}) AND annotation.article_id IN"
        " (SELECT id FROM article WHERE removed IS NULL)"
    )
    return tuple(_read(connection, condition, ()))


def gone(connection: sqlite3.Connection) -> tuple[Annotation, ...]:
    """All whose passage somebody said is not in the current version of their article."""
    condition = (
        "annotation.id IN (SELECT annotation_id FROM placement WHERE is_settled AND status = ?"
        f" AND placement.version_id = {_CURRENT}) AND annotation.article_id IN"
        " (SELECT id FROM article WHERE removed IS NULL)"
    )
    return tuple(_read(connection, condition, (RelocationStatus.ORPHAN.value,)))


def numbers_to_review(connection: sqlite3.Connection) -> dict[str, int]:
    """How many `to_review` has of each article that has any, without reading them.

    The few places that are not settled come first: the planner, which does not know that they are
    few, would go through all articles.
    """
    rows = connection.execute(
        "SELECT annotation.article_id, count(*) AS number"
        " FROM placement INDEXED BY placement_to_review"
        " CROSS JOIN annotation ON annotation.id = placement.annotation_id"
        " JOIN article ON article.id = annotation.article_id"
        f" WHERE NOT is_settled AND placement.version_id = {_CURRENT} AND removed IS NULL"
        " GROUP BY annotation.article_id"
    )
    return {row["article_id"]: row["number"] for row in rows}


def tally(connection: sqlite3.Connection) -> dict[str, dict[Stance, int]]:
    """How many of each stance every article has that has any and that the library shows."""
    counts: dict[str, dict[Stance, int]] = {}
    for row in connection.execute(
        "SELECT article_id, stance, count(*) AS number FROM annotation"
        " JOIN article ON article.id = article_id WHERE removed IS NULL GROUP BY article_id, stance"
    ):
        counts.setdefault(row["article_id"], {})[Stance(row["stance"])] = row["number"]
    return counts


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
