from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import UserError
from fact_reader.services import editing, finding, importing, indexing
from fact_reader.services.library import DATABASE_NAME, Library, LibraryInUse
from fact_reader.storage.schema import MIGRATIONS

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle

_HOLD = """
import sys
from pathlib import Path
from fact_reader.services.library import Library
with Library(Path(sys.argv[1])) as library:
    print("open", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def _held_by_another_process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.communicate("\n")


def test_a_library_is_made_where_there_is_none(tmp_path: Path) -> None:
    with Library(tmp_path / "new" / "deep") as library:
        assert editing.summaries(library) == []
        assert library.setting("x", "default") == "default"
        library.remember("x", "y")
        assert library.setting("x") == "y"
    assert (tmp_path / "new" / "deep" / "library.sqlite3").exists()


def test_reading_makes_no_library(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no library"):
        Library(tmp_path / "none", writable=False)
    assert not (tmp_path / "none").exists()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        Library(tmp_path / "file")


def test_a_folder_that_takes_no_writing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The superuser may write anywhere, so that permissions alone do not show it.
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(UserError, match=r"cannot be written \(Permission denied\)"):
        Library(tmp_path / "library")


def test_a_lock_that_cannot_be_taken_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.lock").mkdir()
    with pytest.raises(UserError, match=r"library\.lock cannot be used"):
        Library(tmp_path)


def test_one_process_writes_and_others_read(
    library: Library, add_article: AddArticle, tmp_path: Path
) -> None:
    article = add_article("Ministers meet\n\nThey met.").article
    indexing.catch_up(library)
    library.close()
    with _held_by_another_process(library.folder):
        with pytest.raises(LibraryInUse, match="open in another Fact Reader"):
            Library(library.folder)
        with Library(library.folder, writable=False) as reader:
            assert editing.summaries(reader)[0].article == article
            assert finding.search(reader, "ministers").total == 1
    with Library(library.folder) as writer:
        assert writer.writable


def test_the_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    with _held_by_another_process(tmp_path / "library") as process:
        process.kill()
        process.wait()
        with Library(tmp_path / "library") as library:
            assert library.writable


def test_a_second_opening_in_the_same_process_is_refused_too(library: Library) -> None:
    with pytest.raises(LibraryInUse):
        Library(library.folder)


def test_a_library_that_failed_to_open_is_free_again(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(b"This is no database, only text. " * 100)
    with pytest.raises(UserError, match="cannot be opened"):
        Library(tmp_path)
    (tmp_path / "library.sqlite3").unlink()
    with Library(tmp_path) as library:
        assert library.writable


def test_a_reader_sees_what_the_writer_stores_next(
    library: Library, add_article: AddArticle
) -> None:
    with Library(library.folder, writable=False) as reader:
        assert editing.summaries(reader) == []
        add_article("Ministers meet\n\nThey met.")
        assert len(editing.summaries(reader)) == 1
        indexing.catch_up(library)
        assert finding.search(reader, "ministers").total == 1
        importing.import_text(library, "Ministers part\n\nThey parted.")
        indexing.catch_up(library)
        assert finding.search(reader, "ministers").total == 2


@pytest.fixture
def older(library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with an article, as one step of the schema to come sees it."""
    add_article("Ministers meet\n\nThey met.")
    library.close()
    newer = (*MIGRATIONS, "CREATE TABLE novelty (id TEXT PRIMARY KEY);")
    monkeypatch.setattr("fact_reader.storage.database.MIGRATIONS", newer)
    return library.folder


def _schema(folder: Path) -> int:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


def test_reading_brings_an_older_library_up_to_date_if_it_is_free(older: Path) -> None:
    with Library(older, writable=False) as reader:
        assert len(editing.summaries(reader)) == 1
        assert _schema(older) == len(MIGRATIONS) + 1
        with Library(older) as writer:
            assert writer.writable


def test_reading_leaves_an_older_library_alone_while_another_process_has_it(older: Path) -> None:
    with _held_by_another_process(older):
        with pytest.raises(UserError, match="open in an older Fact Reader: close it there"):
            Library(older, writable=False)
        assert _schema(older) == len(MIGRATIONS)
