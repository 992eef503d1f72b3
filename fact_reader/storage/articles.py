"""Articles and their versions in the database."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from fact_reader.model import (
    Article,
    ArticleSummary,
    Block,
    BlockKind,
    Hyperlink,
    PartialDate,
    Stance,
    Structure,
    Version,
)

_ARTICLE = "article.id, title, outlet, author, published, language, url, created, article.modified"
# SQLite takes more, but an old one just 999.
_MOST_PARAMETERS = 500
_VERSION = (
    "version.id, article_id, number, text, sha256, retrieved, file_name, encoding, source, reader,"
    " version.modified, captured, structure, found_in, left_out"
)


def _article(row: sqlite3.Row) -> Article:
    return Article(
        id=row["id"],
        title=row["title"],
        outlet=row["outlet"],
        author=row["author"],
        published=PartialDate(row["published"]) if row["published"] else None,
        language=row["language"],
        url=row["url"],
        created=datetime.fromisoformat(row["created"]),
        modified=datetime.fromisoformat(row["modified"]),
    )


def _version(row: sqlite3.Row) -> Version:
    return Version(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        text=row["text"],
        sha256=row["sha256"],
        retrieved=datetime.fromisoformat(row["retrieved"]),
        file_name=row["file_name"],
        encoding=row["encoding"],
        source=row["source"],
        reader=row["reader"],
        modified=PartialDate(row["modified"]) if row["modified"] else None,
        captured=PartialDate(row["captured"]) if row["captured"] else None,
        structure=_structure(row["structure"]),
        left_out=row["left_out"],
        found_in=json.loads(row["found_in"] or "{}"),
    )


def _structure(stored: str) -> Structure:
    if not stored:
        return Structure()
    parts = json.loads(stored)
    return Structure(
        tuple(Block(BlockKind(kind), *rest) for kind, *rest in parts["blocks"]),
        tuple(Hyperlink(*link) for link in parts["links"]),
    )


def _structure_as_json(structure: Structure) -> str:
    if structure == Structure():
        return ""
    blocks = [(one.kind.value, one.start, one.end, one.level) for one in structure.blocks]
    links = [(one.start, one.end, one.url) for one in structure.links]
    return json.dumps({"blocks": blocks, "links": links}, ensure_ascii=False)


def save(connection: sqlite3.Connection, article: Article) -> None:
    """Add the article, or replace what is stored under its id. A removed one comes back."""
    connection.execute(
        "INSERT INTO article (id, title, outlet, author, published, language, url, created,"
        " modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title, outlet = excluded.outlet,"
        " author = excluded.author, published = excluded.published, language = excluded.language,"
        " url = excluded.url, modified = excluded.modified, removed = NULL",
        (
            article.id,
            article.title,
            article.outlet,
            article.author,
            article.published.iso if article.published else None,
            article.language,
            article.url,
            article.created.isoformat(),
            article.modified.isoformat(),
        ),
    )


def add_version(connection: sqlite3.Connection, version: Version, word_count: int) -> None:
    """Add a version. sqlite3.IntegrityError if its id or number is taken."""
    connection.execute(
        "INSERT INTO version (id, article_id, number, sha256, file_name, encoding, retrieved,"
        " word_count, text, source, reader, modified, captured, structure, found_in, left_out)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            version.id,
            version.article_id,
            version.number,
            version.sha256,
            version.file_name,
            version.encoding,
            version.retrieved.isoformat(),
            word_count,
            version.text,
            version.source,
            version.reader,
            version.modified.iso if version.modified else None,
            version.captured.iso if version.captured else None,
            _structure_as_json(version.structure),
            json.dumps(dict(version.found_in), ensure_ascii=False) if version.found_in else "",
            version.left_out,
        ),
    )


def delete_version(connection: sqlite3.Connection, version_id: str) -> None:
    """Delete a version, with the places that annotations of others have in it."""
    connection.execute("DELETE FROM version WHERE id = ?", (version_id,))


def get(connection: sqlite3.Connection, article_id: str) -> Article | None:
    """The article, None if there is none or it was removed."""
    row = connection.execute(
        f"SELECT {_ARTICLE} FROM article WHERE id = ? AND removed IS NULL", (article_id,)
    ).fetchone()
    return _article(row) if row else None


def ids_starting_with(
    connection: sqlite3.Connection, prefix: str, *, removed: bool = False
) -> list[str]:
    """The ids of at most ten articles, or removed articles, whose id begins with `prefix`."""
    rows = connection.execute(
        "SELECT id FROM article WHERE substr(id, 1, ?) = ? AND (removed IS NOT NULL) = ?"
        " ORDER BY id LIMIT 10",
        (len(prefix), prefix, removed),
    )
    return [row["id"] for row in rows]


def all_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all articles, newest publication first, then by title."""
    rows = connection.execute(
        "SELECT id FROM article WHERE removed IS NULL"
        " ORDER BY published IS NULL, published DESC, title, id"
    )
    return [row["id"] for row in rows]


def ids_after(connection: sqlite3.Connection, article_id: str, number: int) -> list[str]:
    """At most `number` ids, in their own order from the one behind `article_id` on."""
    rows = connection.execute(
        "SELECT id FROM article WHERE id > ? AND removed IS NULL ORDER BY id LIMIT ?",
        (article_id, number),
    )
    return [row["id"] for row in rows]


def versions(connection: sqlite3.Connection, article_id: str) -> tuple[Version, ...]:
    """All versions of an article, oldest first."""
    rows = connection.execute(
        f"SELECT {_VERSION} FROM version WHERE article_id = ? ORDER BY number", (article_id,)
    )
    return tuple(_version(row) for row in rows)


def version_ids(connection: sqlite3.Connection, article_id: str) -> list[str]:
    """The ids of an article's versions, oldest first."""
    rows = connection.execute(
        "SELECT id FROM version WHERE article_id = ? ORDER BY number", (article_id,)
    )
    return [row["id"] for row in rows]


def current_version(connection: sqlite3.Connection, article_id: str) -> Version | None:
    """The newest version of an article, None if there is no such article."""
    row = connection.execute(
        f"SELECT {_VERSION} FROM version WHERE article_id = ? ORDER BY number DESC LIMIT 1",
        (article_id,),
    ).fetchone()
    return _version(row) if row else None


def with_current_versions(
    connection: sqlite3.Connection, article_ids: Iterable[str]
) -> dict[str, tuple[Article, Version]]:
    """Those articles that the library shows, and the newest version of each, by id."""
    wanted = list(article_ids)
    versions: dict[str, Version] = {}
    found: dict[str, tuple[Article, Version]] = {}
    for some in range(0, len(wanted), _MOST_PARAMETERS):
        part = wanted[some : some + _MOST_PARAMETERS]
        marks = ", ".join("?" * len(part))
        for row in connection.execute(
            f"SELECT {_VERSION} FROM version WHERE article_id IN ({marks}) AND number ="
            " (SELECT max(number) FROM version AS other"
            " WHERE other.article_id = version.article_id)",
            part,
        ):
            versions[row["article_id"]] = _version(row)
        for row in connection.execute(
            f"SELECT {_ARTICLE} FROM article WHERE id IN ({marks}) AND removed IS NULL", part
        ):
            if row["id"] in versions:
                found[row["id"]] = (_article(row), versions[row["id"]])
    return found


def get_version(connection: sqlite3.Connection, version_id: str) -> Version | None:
    """The version with this id."""
    row = connection.execute(
        f"SELECT {_VERSION} FROM version WHERE version.id = ?", (version_id,)
    ).fetchone()
    return _version(row) if row else None


@dataclass(frozen=True, slots=True)
class SameBytes:
    """An article of which the version `number` was made of given bytes. `removed` if the user has
    removed it since."""

    article_id: str
    title: str
    removed: bool
    number: int


def find_by_sha256(
    connection: sqlite3.Connection, sha256: str, asked_for: str = ""
) -> SameBytes | None:
    """The article of which a version was made of bytes with this hash: the one `asked_for`, by its
    id, if it is among several; of those that were removed the last one."""
    row = connection.execute(
        "SELECT article.id, title, removed, number FROM version"
        " JOIN article ON article.id = article_id"
        " WHERE sha256 = ?"
        " ORDER BY article.id <> ?, removed IS NOT NULL, removed DESC, number DESC LIMIT 1",
        (sha256, asked_for),
    ).fetchone()
    if row is None:
        return None
    return SameBytes(row["id"], row["title"], row["removed"] is not None, row["number"])


def find_earlier(connection: sqlite3.Connection, url: str, source: str) -> str | None:
    """The article in the library that came from the same web address, else the one of which a
    version came from there or from the same file last."""
    # "<> ''" is how the indexes of both columns are made; without it SQLite goes through all texts.
    if url:
        row = connection.execute(
            "SELECT id FROM article WHERE url = ? AND url <> '' AND removed IS NULL"
            " ORDER BY created LIMIT 1",
            (url,),
        ).fetchone()
        if row:
            return str(row["id"])
    row = connection.execute(
        "SELECT article.id FROM version JOIN article ON article.id = article_id"
        " WHERE source IN (?, ?) AND source <> '' AND removed IS NULL"
        " ORDER BY version.rowid DESC LIMIT 1",
        (source, url),
    ).fetchone()
    return str(row["id"]) if row else None


def set_removed(connection: sqlite3.Connection, article_id: str, when: datetime | None) -> None:
    """Hide the article, or with None let it come back."""
    connection.execute(
        "UPDATE article SET removed = ? WHERE id = ?",
        (when.isoformat() if when else None, article_id),
    )


def removed_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all hidden articles, the last removed first."""
    rows = connection.execute("SELECT id FROM article WHERE removed NOT NULL ORDER BY removed DESC")
    return [row["id"] for row in rows]


def summaries(
    connection: sqlite3.Connection, article_ids: Iterable[str] | None = None
) -> list[ArticleSummary]:
    """What the list shows, of all articles or of those named; newest publication first."""
    if article_ids is None:
        return list(_summaries(connection, "", ()))
    wanted = set(article_ids)
    if len(wanted) > _MOST_PARAMETERS:
        return [one for one in _summaries(connection, "", ()) if one.article.id in wanted]
    marks = ", ".join("?" * len(wanted))
    return list(_summaries(connection, f"AND article.id IN ({marks})", tuple(wanted)))


def first_summaries(connection: sqlite3.Connection, number: int) -> list[ArticleSummary]:
    """The first `number` of `summaries`, without reading the others."""
    rows = connection.execute(
        "SELECT id FROM article WHERE removed IS NULL"
        " ORDER BY published IS NULL, published DESC, title, id LIMIT ?",
        (number,),
    )
    return summaries(connection, [row["id"] for row in rows])


def _summaries(
    connection: sqlite3.Connection, condition: str, parameters: tuple[str, ...]
) -> Iterator[ArticleSummary]:
    counts: dict[str, dict[Stance, int]] = {}
    for row in connection.execute(
        "SELECT article_id, stance, count(*) AS number FROM annotation"
        f" WHERE 1 {condition.replace('article.id', 'article_id')} GROUP BY article_id, stance",
        parameters,
    ):
        counts.setdefault(row["article_id"], {})[Stance(row["stance"])] = row["number"]
    for row in connection.execute(
        f"SELECT {_ARTICLE}, version.id AS version_id, word_count"
        " FROM article JOIN version ON version.article_id = article.id"
        f" WHERE removed IS NULL {condition} AND number ="
        " (SELECT max(number) FROM version AS other WHERE other.article_id = article.id)"
        " ORDER BY published IS NULL, published DESC, title, article.id",
        parameters,
    ):
        yield ArticleSummary(
            article=_article(row),
            version_id=row["version_id"],
            words=row["word_count"],
            counts=counts.get(row["id"], {}),
        )


def count(connection: sqlite3.Connection) -> int:
    """How many articles the library shows."""
    number: int = connection.execute(
        "SELECT count(*) FROM article WHERE removed IS NULL"
    ).fetchone()[0]
    return number
