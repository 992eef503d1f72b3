import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fact_reader.model import UserError
from fact_reader.storage import settings
from fact_reader.storage.database import Database
from fact_reader.storage.schema import MIGRATIONS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path)
    yield opened
    opened.close()


def _version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version
    finally:
        connection.close()


def _set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_a_new_file_gets_the_newest_schema(database: Database, path: Path) -> None:
    assert _version(path) == len(MIGRATIONS)
    with database.reading() as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert {"article", "version", "annotation", "label", "setting", "index_queue"} <= tables


def test_an_empty_database_file_is_taken_through_all_steps(path: Path) -> None:
    path.touch()
    Database(path).close()
    assert _version(path) == len(MIGRATIONS)


def test_a_database_of_this_schema_is_opened_as_it_is(path: Path) -> None:
    first = Database(path)
    with first.writing() as connection:
        settings.put(connection, "kept", "yes")
    first.close()
    again = Database(path)
    with again.reading() as connection:
        assert settings.get(connection, "kept") == "yes"
    again.close()


def test_a_migration_that_fails_leaves_nothing_half_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = (*MIGRATIONS, "CREATE TABLE more (a);\nCREATE TABLE more (a);\n")
    Database(path).close()
    monkeypatch.setattr("fact_reader.storage.database.MIGRATIONS", broken)
    with pytest.raises(UserError):
        Database(path)
    assert _version(path) == len(MIGRATIONS)
    monkeypatch.setattr("fact_reader.storage.database.MIGRATIONS", MIGRATIONS)
    database = Database(path)
    with database.reading() as connection:
        found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()
    assert found == []
    database.close()


def test_a_later_step_is_taken_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database(path).close()
    more = (*MIGRATIONS, "CREATE TABLE more (a);\nINSERT INTO more VALUES (1);\n")
    monkeypatch.setattr("fact_reader.storage.database.MIGRATIONS", more)
    Database(path).close()
    database = Database(path)
    with database.reading() as connection:
        assert len(connection.execute("SELECT * FROM more").fetchall()) == 1
    database.close()
    assert _version(path) == len(more)


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    Database(path).close()
    _set_version(path, 99)
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"newer Fact Reader .*99.*update Fact Reader"):
        Database(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"This is no database, only text. " * 100, b"SQLite format 3"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"cannot be opened.*backups"):
        Database(path)
    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UserError, match="cannot be opened"):
        Database(path)


def test_a_damaged_page_is_told_in_a_sentence(path: Path) -> None:
    database = Database(path)
    with database.writing() as connection:
        for number in range(400):
            settings.put(connection, f"name {number}", "value " * 50)
    database.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = os.urandom(len(content) - len(content) // 2)
    path.write_bytes(content)
    database = Database(path)
    with pytest.raises(UserError, match="could not be read"), database.reading() as connection:
        connection.execute("SELECT sum(length(value)) FROM setting").fetchall()
    database.close()


def test_every_thread_has_foreign_keys_wal_and_full_synchronisation(database: Database) -> None:
    seen: list[tuple[object, ...]] = []

    def look() -> None:
        with database.reading() as connection:
            seen.append(
                tuple(
                    connection.execute(f"PRAGMA {name}").fetchone()[0]
                    for name in ("foreign_keys", "journal_mode", "synchronous")
                )
            )

    look()
    other = threading.Thread(target=look)
    other.start()
    other.join()
    assert seen == [(1, "wal", 2), (1, "wal", 2)]


def test_foreign_keys_hold(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.writing() as connection:
        connection.execute(
            "INSERT INTO label (annotation_id, position, name) VALUES ('nobody', 0, 'x')"
        )


def test_what_raises_in_a_transaction_undoes_all_of_it(database: Database) -> None:
    def fail() -> None:
        with database.writing() as connection:
            settings.put(connection, "a", "b")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as connection:
        assert settings.get(connection, "a", "none") == "none"


def test_wrong_sql_is_a_fault_and_not_the_users_matter(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError), database.writing() as connection:
        connection.execute("SELEKT 1")
    with pytest.raises(sqlite3.OperationalError), database.reading() as connection:
        connection.execute("SELECT nothing FROM nowhere")


def test_a_reader_sees_one_state_while_another_writes(database: Database, path: Path) -> None:
    other = Database(path)
    with database.reading() as reader:
        assert settings.get(reader, "a") == ""
        with other.writing() as writer:
            settings.put(writer, "a", "new")
        assert settings.get(reader, "a") == ""
    with database.reading() as reader:
        assert settings.get(reader, "a") == "new"
    other.close()


def test_reading_within_writing_sees_what_is_written(database: Database) -> None:
    with database.writing() as writer:
        settings.put(writer, "a", "b")
        with database.reading() as reader:
            assert settings.get(reader, "a") == "b"


def test_a_second_writer_waits_for_the_first(database: Database) -> None:
    inside, proceed = threading.Event(), threading.Event()

    def first() -> None:
        with database.writing() as connection:
            inside.set()
            proceed.wait()
            settings.put(connection, "order", settings.get(connection, "order") + "first ")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    proceed.set()
    with database.writing() as connection:
        settings.put(connection, "order", settings.get(connection, "order") + "second")
    thread.join()
    with database.reading() as connection:
        assert settings.get(connection, "order") == "first second"


# In a process of its own, where no file may become larger than 300 kB.
_WRITE_UNTIL_IT_FAILS = """
import resource, signal, sys
from pathlib import Path
from fact_reader.model import UserError
from fact_reader.storage import settings
from fact_reader.storage.database import Database

database = Database(Path(sys.argv[1]))
with database.writing() as connection:
    settings.put(connection, "before", "kept")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with database.writing() as connection:
        for number in range(50):
            settings.put(connection, f"large {number}", "x" * 100_000)
except UserError as error:
    print(error)
with database.reading() as connection:
    print(settings.get(connection, "before"), settings.get(connection, "large 0", "nothing"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of Unix")
def test_a_full_disk_changes_nothing_and_says_so(path: Path) -> None:
    command = [sys.executable, "-c", _WRITE_UNTIL_IT_FAILS, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    message, state = done.stdout.splitlines()
    assert "could not be written" in message
    assert "nothing was changed" in message
    assert state == "kept nothing"
    database = Database(path)
    with database.writing() as connection:
        settings.put(connection, "after", "possible again")
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    database.close()


def _write_much(database: Database) -> None:
    with database.writing() as connection:
        for number in range(50):
            settings.put(connection, f"large {number}", "x" * 100_000)


def _mount(folder: Path) -> bool:
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_disk_that_is_really_full_changes_nothing(tmp_path: Path) -> None:
    small = tmp_path / "small"
    if not _mount(small):
        pytest.skip("no small disk can be mounted here")
    try:
        database = Database(small / "library.sqlite3")
        with database.writing() as connection:
            settings.put(connection, "before", "kept")
        with pytest.raises(UserError, match=r"could not be written .*nothing was changed"):
            _write_much(database)
        with database.reading() as connection:
            assert settings.get(connection, "before") == "kept"
            assert settings.get(connection, "large 0", "nothing") == "nothing"
        database.close()
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_copy_is_whole_while_others_write(database: Database, path: Path, tmp_path: Path) -> None:
    other = Database(path)
    with other.writing() as connection:
        settings.put(connection, "a", "committed")
    with other.writing() as connection:
        settings.put(connection, "a", "not committed")
        database.copy_to(tmp_path / "copy.sqlite3")
    other.close()
    copy = Database(tmp_path / "copy.sqlite3")
    with copy.reading() as connection:
        assert settings.get(connection, "a") == "committed"
    copy.close()


def test_connections_are_used_again_also_by_other_threads(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    for _ in range(50):
        thread = threading.Thread(target=_read_and_write, args=(database,))
        thread.start()
        thread.join()
    assert len(database._idle) == 1
    database.close()


def _read_and_write(database: Database) -> None:
    with database.reading() as connection:
        settings.get(connection, "name")
    with database.writing() as connection:
        settings.put(connection, "name", "value")


def test_a_library_that_was_moved_away_takes_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    database = Database(folder / "library.sqlite3")
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="was moved or deleted"):
        _read_and_write(database)
    (tmp_path / "elsewhere").rename(folder)
    _read_and_write(database)
    database.close()


def test_a_closed_database_stays_closed(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.sqlite3")
    database.close()
    with pytest.raises(RuntimeError, match="was closed"):
        _read_and_write(database)
