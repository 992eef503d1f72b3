"""Opening the database, and the two ways to use it: `reading` and `writing`."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fact_reader.model import UserError
from fact_reader.model.wording import sentence
from fact_reader.storage.schema import MIGRATIONS

# What both lend, for functions of other layers that take one.
Connection = sqlite3.Connection

# How long a write waits for another thread's or process's transaction, in seconds. Ours are
# short (one article each), so this is reached only if something else holds the file; the window
# stands still meanwhile.
_BUSY_TIMEOUT_S = 5.0


class OlderSchema(UserError):  # noqa: N818 - like UserError, it says what is the matter
    """The database has to be brought up to date, which this opening may not do."""


class Database:
    """One SQLite file, used from any thread; each transaction has a connection to itself.

    Connections are lent for one transaction and used again: a thread of a pool may end, or look
    like a new one, with every piece of work. WAL lets readers go on while one writes;
    synchronous=FULL means that a transaction that has returned survives a power cut.
    """

    def __init__(self, path: Path, *, migrate: bool = True) -> None:
        """Open or create the file at `path` and bring its schema up to date.

        OlderSchema: that is needed, and not to be done without `migrate`. UserError: the file is
        no database, was made by a newer Fact Reader, or cannot be used.
        """
        self.path = path
        self._lent = threading.local()
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._closed = False
        self._identity: tuple[int, int] | None = None
        try:
            self._check_schema(migrate)
            self._identity = _identity(path)
        except (sqlite3.DatabaseError, OSError) as error:
            self.close()
            raise UserError(
                "The library's database {path} cannot be opened ({reason}): make sure that its "
                "folder can be written, close other programs that use it, or restore a copy from "
                "the library's folder “backups”.",
                path=path,
                reason=str(error),
            ) from error
        except UserError:
            self.close()
            raise

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """The connection of this thread's transaction, or one that is idle, or a new one."""
        current: sqlite3.Connection | None = getattr(self._lent, "connection", None)
        if current is not None:
            yield current
            return
        with self._guard:
            if self._closed:
                raise RuntimeError(f"{self.path} was closed")
            idle = self._idle.pop() if self._idle else None
        connection = idle or self._connect()
        self._lent.connection = connection
        try:
            yield connection
        finally:
            self._lent.connection = None
            with self._guard:
                keep = not self._closed
                if keep:
                    self._idle.append(connection)
            if not keep:
                connection.close()

    def _connect(self) -> sqlite3.Connection:
        made = sqlite3.connect(
            self.path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            made.row_factory = sqlite3.Row
            made.execute("PRAGMA foreign_keys = ON")
            made.execute("PRAGMA journal_mode = WAL")
            made.execute("PRAGMA synchronous = FULL")
        except BaseException:
            made.close()
            raise
        return made

    def _check_schema(self, migrate: bool) -> None:
        with self._connection() as connection:
            if self._schema_version(connection) == len(MIGRATIONS):
                return
        if not migrate:
            raise OlderSchema(
                sentence(
                    "The library {folder} is open in an older Fact Reader: close it there, open it "
                    "once in this one, and try again.",
                    folder=self.path.parent,
                )
            )
        with self.writing() as connection:
            # Looked up again inside the transaction: another process may have been faster.
            version = self._schema_version(connection)
            for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

    def _schema_version(self, connection: sqlite3.Connection) -> int:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(MIGRATIONS):
            raise UserError(
                "The library {folder} was last used by a newer Fact Reader (its schema is "
                "{version}, this one knows {known}): update Fact Reader to open it.",
                folder=self.path.parent,
                version=str(version),
                known=str(len(MIGRATIONS)),
            )
        return version

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A consistent view of the database: what others write meanwhile is not seen.

        UserError: the file cannot be read, or is damaged.
        """
        try:
            with self._connection() as connection:
                if connection.in_transaction:
                    yield connection
                    return
                connection.execute("BEGIN")
                try:
                    yield connection
                finally:
                    _roll_back(connection)
        except sqlite3.DatabaseError as error:
            if _is_ours(error):
                raise
            raise UserError(
                "The library's database {path} could not be read ({reason}): try again, or restore "
                "a copy from the library's folder “backups”.",
                path=self.path,
                reason=str(error),
            ) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is stored when the block ends, or nothing if it raises.

        UserError: the disk is full, the file cannot be written, or it is gone.
        """
        self._check_place()
        try:
            with self._connection() as connection:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                    connection.execute("COMMIT")
                except BaseException:
                    _roll_back(connection)
                    raise
        except sqlite3.DatabaseError as error:
            if _is_ours(error):
                raise
            raise UserError(
                "The library's database {path} could not be written ({reason}): nothing was "
                "changed; make room on the disk or check the folder's permissions, and try again.",
                path=self.path,
                reason=str(error),
            ) from error

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy of the whole database to `target`, a file that does not exist."""
        copy = sqlite3.connect(target)
        try:
            with self._connection() as connection:
                connection.backup(copy)
        finally:
            copy.close()

    def _check_place(self) -> None:
        """SQLite goes on writing to a file that was deleted or moved, and all of it is lost."""
        if self._identity is not None and _identity(self.path) != self._identity:
            raise UserError(
                "The library's folder {folder} was moved or deleted: put it back, or open it where "
                "it is now; what you do meanwhile cannot be saved.",
                folder=self.path.parent,
            )

    def close(self) -> None:
        """Close all connections; one that is in use is closed when its transaction ends."""
        with self._guard:
            self._closed = True
            connections, self._idle = self._idle, []
        for connection in connections:
            connection.close()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _roll_back(connection: sqlite3.Connection) -> None:
    """End the transaction, if SQLite has not by itself, as it does when the disk is full."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _is_ours(error: sqlite3.DatabaseError) -> bool:
    """Whether a fault of this program is the cause, and not the file or the disk.

    Python raises OperationalError for disk, locks and permissions, but also for wrong SQL
    (SQLITE_ERROR), and DatabaseError itself for a damaged file.
    """
    if isinstance(error, sqlite3.OperationalError):
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
    return type(error) is not sqlite3.DatabaseError


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; triggers hold semicolons, so SQLite itself says where one ends.

    `executescript` would commit on its own, and a migration must be whole or not at all.
    """
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
