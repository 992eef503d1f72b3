import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fact_reader.model import UserError
from fact_reader.storage import settings
from fact_reader.storage.backups import KEPT, back_up
from fact_reader.storage.database import Database

_DAY = datetime(2026, 2, 26, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


def _remember(database: Database, value: str) -> None:
    with database.writing() as connection:
        settings.put(connection, "state", value)


def _state(path: Path) -> str:
    copy = Database(path)
    try:
        with copy.reading() as connection:
            return settings.get(connection, "state")
    finally:
        copy.close()


def test_one_a_day_and_the_first_of_the_day_stays(database: Database, tmp_path: Path) -> None:
    _remember(database, "morning")
    first = back_up(database, tmp_path / "backups", _DAY)
    _remember(database, "evening")
    assert back_up(database, tmp_path / "backups", _DAY + timedelta(hours=8)) == first
    assert first.name == "library-2026-02-26.sqlite3"
    assert _state(first) == "morning"


def test_the_newest_ten_are_kept(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    foreign = folder / "mine.sqlite3"
    made = []
    for day in range(15):
        made.append(back_up(database, folder, _DAY + timedelta(days=day)))
        foreign.write_text("not ours")
    assert KEPT == 10
    assert sorted(path for path in folder.iterdir() if path != foreign) == made[-10:]
    assert foreign.exists()


def test_a_part_left_by_a_crash_is_replaced(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "library-2026-02-26.part").write_bytes(b"half a copy")
    _remember(database, "whole")
    copy = back_up(database, folder, _DAY)
    assert _state(copy) == "whole"
    assert list(folder.glob("*.part")) == []


def test_a_backup_that_fails_leaves_the_earlier_ones(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    earlier = back_up(database, folder, _DAY)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError, match="No backup could be made"):
        back_up(database, folder, _DAY + timedelta(days=1))
    assert os.listdir(folder) == [earlier.name]


def test_a_folder_that_cannot_be_made_is_told(database: Database, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file stands in the way")
    with pytest.raises(UserError, match="No backup could be made"):
        back_up(database, tmp_path / "backups", _DAY)
