"""The few things a library remembers about itself, such as its user's name. Text only."""

import sqlite3


def get(connection: sqlite3.Connection, name: str, default: str = "") -> str:
    """The value stored under `name`."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row["value"]) if row else default


def put(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Store `value` under `name`."""
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
