"""Links between annotations in the database."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from fact_reader.model import Link, LinkKind, Stance

# SQLite takes more, but an old one just 999; a condition has each id twice.
_MOST_IDS = 400


def save(connection: sqlite3.Connection, link: Link) -> None:
    """Add the link, or replace what is stored under its id.

    sqlite3.IntegrityError if an end is not there, or another link joins the two.
    """
    connection.execute(
        "INSERT INTO link (id, source_id, target_id, kind, author, created)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id,"
        " target_id = excluded.target_id, kind = excluded.kind, author = excluded.author,"
        " created = excluded.created",
        (
            link.id,
            link.source_id,
            link.target_id,
            link.kind.value,
            link.author,
            link.created.isoformat(),
        ),
    )


def delete(connection: sqlite3.Connection, link_id: str) -> None:
    """Delete the link; its annotations stay."""
    connection.execute("DELETE FROM link WHERE id = ?", (link_id,))


def _links(rows: Iterable[sqlite3.Row]) -> dict[str, Link]:
    return {
        row["id"]: Link(
            id=row["id"],
            source_id=row["source_id"],
            target_id=row["target_id"],
            kind=LinkKind(row["kind"]),
            created=datetime.fromisoformat(row["created"]),
            author=row["author"],
        )
        for row in rows
    }


def get(connection: sqlite3.Connection, link_id: str) -> Link | None:
    """The link with this id."""
    found = _links(connection.execute("SELECT * FROM link WHERE id = ?", (link_id,)))
    return found.get(link_id)


def of_annotations(
    connection: sqlite3.Connection, annotation_ids: Iterable[str]
) -> tuple[Link, ...]:
    """The links with an end at any of these annotations, also those to removed articles; oldest
    first."""
    wanted = list(annotation_ids)
    found: dict[str, Link] = {}
    for some in range(0, len(wanted), _MOST_IDS):
        part = wanted[some : some + _MOST_IDS]
        marks = ", ".join("?" * len(part))
        found |= _links(
            connection.execute(
                f"SELECT * FROM link WHERE source_id IN ({marks}) OR target_id IN ({marks})",
                (*part, *part),
            )
        )
    return _in_order(found)


def of_articles(connection: sqlite3.Connection, article_ids: Iterable[str]) -> tuple[Link, ...]:
    """The links with an end in any of these articles and both in articles that the library shows;
    oldest first."""
    found: dict[str, Link] = {}
    for article_id in article_ids:
        for end in ("source", "target"):
            found |= _links(
                connection.execute(
                    "SELECT link.* FROM annotation AS near"
                    f" JOIN link ON link.{end}_id = near.id"
                    " JOIN annotation AS source ON source.id = source_id"
                    " JOIN annotation AS target ON target.id = target_id"
                    " WHERE near.article_id = ? AND NOT EXISTS (SELECT 1 FROM article"
                    " WHERE article.id IN (source.article_id, target.article_id)"
                    " AND removed IS NOT NULL)",
                    (article_id,),
                )
            )
    return _in_order(found)


def unsettled(
    connection: sqlite3.Connection, stances: Mapping[str, Stance]
) -> list[tuple[Link, Link]]:
    """The links that these stances, by annotation, make other than they are stored: each before
    and after."""
    found = of_annotations(connection, stances)
    changed = []
    for link in found:
        ends = [
            stances.get(end) or _stance(connection, end) for end in (link.source_id, link.target_id)
        ]
        after = link.settled(*ends)
        if after != link:
            changed.append((link, after))
    return changed


def _stance(connection: sqlite3.Connection, annotation_id: str) -> Stance:
    row = connection.execute("SELECT stance FROM annotation WHERE id = ?", (annotation_id,))
    return Stance(row.fetchone()["stance"])


def _in_order(found: dict[str, Link]) -> tuple[Link, ...]:
    return tuple(sorted(found.values(), key=lambda one: (one.created, one.id)))
