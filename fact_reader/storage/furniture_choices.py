"""Which lines of a version's text the user said are furniture, or are not."""

import sqlite3

Span = tuple[int, int]


def of_version(connection: sqlite3.Connection, version_id: str) -> dict[Span, bool]:
    """For each line that was chosen (code points, end exclusive), whether it is furniture."""
    rows = connection.execute(
        "SELECT start_at, end_at, is_furniture FROM furniture_choice"
        " WHERE version_id = ? ORDER BY start_at",
        (version_id,),
    )
    return {(row["start_at"], row["end_at"]): bool(row["is_furniture"]) for row in rows}


def save(connection: sqlite3.Connection, version_id: str, span: Span, is_furniture: bool) -> None:
    """Keep a choice, in place of one before it."""
    connection.execute(
        "INSERT INTO furniture_choice (version_id, start_at, end_at, is_furniture)"
        " VALUES (?, ?, ?, ?) ON CONFLICT (version_id, start_at) DO UPDATE SET"
        " end_at = excluded.end_at, is_furniture = excluded.is_furniture",
        (version_id, *span, int(is_furniture)),
    )


def delete(connection: sqlite3.Connection, version_id: str, span: Span) -> None:
    """Forget the choice on a line, if there is one."""
    connection.execute(
        "DELETE FROM furniture_choice WHERE version_id = ? AND start_at = ?", (version_id, span[0])
    )
