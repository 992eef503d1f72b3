"""Opening a library: a folder with all of a user's articles, notes, originals and backups."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fact_reader.model import UserError
from fact_reader.model.wording import sentence
from fact_reader.storage import backups, settings
from fact_reader.storage.database import Database, OlderSchema
from fact_reader.storage.lock import LibraryLock
from fact_reader.storage.originals import Originals

if TYPE_CHECKING:
    from fact_reader.search.completion import Value
    from fact_reader.search.index import ArticleIndex

DATABASE_NAME = "library.sqlite3"


class LibraryInUse(UserError):  # noqa: N818 - like UserError, it says what is the matter
    """Another process has this library open for writing."""


class Library:
    """An open library.

    Attributes: `folder`; `database`, the truth; `originals`, the bytes that articles were made
    of; `index`, the search index, opened when first used because Whoosh takes 0.1 s to import;
    `writable`, whether this process holds the library's lock; `known_values`, what was last
    offered to complete a field with, and for which state of the database (services.finding).
    """

    def __init__(self, folder: Path, *, writable: bool = True) -> None:
        """Open the library in `folder`; a writable one is made where there is none.

        One that an older Fact Reader made is brought up to date, which needs the lock for a moment.
        LibraryInUse: another process has it open. UserError: it cannot be opened or made.
        """
        self.folder = folder
        self.writable = writable
        database = folder / DATABASE_NAME
        if not writable and not database.exists():
            raise UserError(
                "There is no library in {folder}: name its folder with --library.", folder=folder
            )
        if writable:
            _make_folder(folder)
        self._lock = LibraryLock(folder)
        if writable and not self._lock.acquire():
            raise LibraryInUse(
                sentence(
                    "The library {folder} is open in another Fact Reader: close that one first, or "
                    "work in its window.",
                    folder=folder,
                )
            )
        try:
            self.database = self._open(database)
        except BaseException:
            self._lock.release()
            raise
        self.originals = Originals(folder / "originals")
        self.known_values: dict[str, tuple[int, list[Value]]] = {}
        self._index: ArticleIndex | None = None
        self._index_guard = threading.Lock()

    def _open(self, path: Path) -> Database:
        try:
            return Database(path, migrate=self.writable)
        except OlderSchema:
            if not self._lock.acquire():
                raise
        try:
            return Database(path)
        finally:
            self._lock.release()

    @property
    def index(self) -> "ArticleIndex":
        """The search index. It may lack what was written last: see services.indexing."""
        with self._index_guard:
            if self._index is None:
                from fact_reader.search.index import ArticleIndex

                self._index = ArticleIndex(self.index_folder)
            return self._index

    @property
    def index_folder(self) -> Path:
        """Where the index lies. It can be deleted at any time while no program uses it."""
        return self.folder / "index"

    def setting(self, name: str, default: str = "") -> str:
        """What the library remembers under `name`."""
        with self.database.reading() as connection:
            return settings.get(connection, name, default)

    def remember(self, name: str, value: str) -> None:
        """Let the library remember `value` under `name`."""
        with self.database.writing() as connection:
            settings.put(connection, name, value)

    def back_up(self) -> Path:
        """Make today's backup if there is none, and say where it is.

        UserError: it cannot be made; the library itself is untouched.
        """
        return backups.back_up(self.database, self.folder / "backups", datetime.now(UTC))

    def close(self) -> None:
        """Close the files and give the lock back."""
        with self._index_guard:
            if self._index is not None:
                self._index.close()
                self._index = None
        self.database.close()
        self._lock.release()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".write-test"
        probe.touch()
        probe.unlink(missing_ok=True)  # another process may have been faster
    except OSError as error:
        raise UserError(
            "The library {folder} cannot be written ({reason}): choose another folder, or check "
            "this one's permissions.",
            folder=folder,
            reason=error.strerror or str(error),
        ) from error
