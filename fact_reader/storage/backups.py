"""Copies of the database in the library's folder `backups`, one a day, the newest ten kept."""

import sqlite3
from datetime import datetime
from pathlib import Path

from fact_reader.model import UserError
from fact_reader.storage.database import Database

KEPT = 10


def back_up(database: Database, folder: Path, now: datetime) -> Path:
    """Copy the database to `folder`, once a day at most, and drop the oldest beyond `KEPT`.

    Returns the copy's path. UserError if it cannot be made; earlier copies are then untouched.
    """
    target = folder / f"library-{now:%Y-%m-%d}.sqlite3"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if target.exists():
            return target
        part.unlink(missing_ok=True)
        try:
            database.copy_to(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        for old in sorted(folder.glob("library-????-??-??.sqlite3"))[:-KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error) as error:
        raise UserError(
            "No backup could be made in {folder} ({reason}): make room on the disk or check the "
            "folder's permissions.",
            folder=folder,
            reason=str(error),
        ) from error
    return target
