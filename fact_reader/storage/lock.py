"""One process writes to a library at a time."""

from pathlib import Path

from filelock import FileLock, Timeout

from fact_reader.model import UserError


class LibraryLock:
    """A lock on a library's folder, held until `release` or the end of the process.

    The operating system holds it, so that it never outlives a killed process.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "library.lock", blocking=False, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock if nobody has it. False if another process does.

        UserError: the lock's file cannot be used.
        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        except OSError as error:
            raise UserError(
                "The library's file {file} cannot be used ({reason}): check its permissions.",
                file=self._lock.lock_file,
                reason=error.strerror or str(error),
            ) from error
        return True

    def release(self) -> None:
        """Give the lock back."""
        self._lock.release()
