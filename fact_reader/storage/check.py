"""Looking for damage: what SQLite finds, and what only we know must hold."""

import sqlite3
from collections.abc import Iterator

from fact_reader.storage.originals import Originals

# Where a whole folder is gone, a line for each of its thousands of files tells nothing more.
_MOST_NAMED = 10


def problems(connection: sqlite3.Connection, originals: Originals) -> Iterator[str]:
    """Each thing that is wrong with the database or the originals, as a sentence."""
    for row in connection.execute("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"The database is damaged: {row[0]}."
    for row in connection.execute("PRAGMA foreign_key_check"):
        if row[0] == "link":
            continue  # told below, with what it is
        yield f"A row of the table {row[0]} belongs to something that is gone."
    for row in connection.execute(
        "SELECT id FROM article WHERE NOT EXISTS"
        " (SELECT 1 FROM version WHERE article_id = article.id)"
    ):
        yield f"Article {row['id']} has no text."
    # SQLite's substr counts code points, as anchors do; but it stops at NUL, which no text holds.
    for row in connection.execute(
        "SELECT annotation.id, annotation.article_id FROM annotation JOIN version"
        " ON version.id = version_id WHERE substr(text, start_at + 1, end_at - start_at) <> exact"
        " OR version.article_id <> annotation.article_id"
    ):
        yield f"Annotation {row['id']} of article {row['article_id']} has lost its passage."
    for row in connection.execute(
        "SELECT id FROM link WHERE NOT EXISTS (SELECT 1 FROM annotation WHERE id = source_id)"
        " OR NOT EXISTS (SELECT 1 FROM annotation WHERE id = target_id)"
    ):
        yield f"Link {row['id']} leads to an annotation that is gone."
    broken = 0
    for row in connection.execute("SELECT DISTINCT sha256, article_id FROM version"):
        if originals.is_intact(row["sha256"]):
            continue
        broken += 1
        if broken <= _MOST_NAMED:
            yield (
                f"The original of article {row['article_id']} is missing or altered"
                f" ({originals.path(row['sha256'])}): import the same file again, or restore it"
                " from a backup of yours."
            )
    if broken > _MOST_NAMED:
        yield f"{broken - _MOST_NAMED} more originals are missing or altered."
