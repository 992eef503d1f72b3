"""Writing a file whole or not at all: a temporary file beside it, moved into place at the end."""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from fact_reader.model import UserError
from fact_reader.model.wording import sentence

_DISK_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write `chunks` to `path`; what stood there stays until the new file is whole on the disk.

    A new file gets the permissions that the umask gives, a replaced one keeps its own, and where
    `path` is a symbolic link, the file that it names is replaced and the link stays.
    UserError where that cannot be done; what `chunks` itself raises passes through. In both cases
    nothing is left behind.
    """
    target = Path(os.path.realpath(path))
    mode = _mode_to_keep(path, target)
    part = target.with_name(f".fact-reader-{secrets.token_hex(8)}.part")
    try:
        with _told_plainly(path):
            # 0o666 so that the umask decides, as for any new file.
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        _fill(handle, chunks, path)
        with _told_plainly(path):
            if mode is not None:
                os.chmod(part, mode)
            os.replace(part, target)
            _sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


_BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it, and needs it


def _fill(handle: int, chunks: Iterable[bytes], path: Path) -> None:
    """Write the chunks and see them to the disk. The handle is closed in any case."""
    try:
        # Buffered by hand: a file object would try to flush once more when it is closed after
        # a full disk, and hide the first error behind a second.
        waiting = bytearray()
        for chunk in chunks:
            waiting += chunk
            if len(waiting) >= 1 << 20:
                _write_all(handle, waiting, path)
                waiting.clear()
        _write_all(handle, waiting, path)
        with _told_plainly(path):
            os.fsync(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, data: bytearray, path: Path) -> None:
    with _told_plainly(path), memoryview(data) as view:
        done = 0
        while done < len(view):
            done += os.write(handle, view[done:])


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """Check that `target` may be written. Return the permissions of the file that is there."""
    with _told_plainly(path):
        try:
            found = target.lstat()
        except FileNotFoundError:
            if target.parent.is_dir():
                return None
            raise _refusal(
                path,
                sentence(
                    "the folder “{folder}” does not exist; make it or choose another one",
                    folder=_shown(target.parent),
                ),
            ) from None
        if stat.S_ISDIR(found.st_mode):
            raise _refusal(path, sentence("it is a folder; add a file name to it"))
        if not stat.S_ISREG(found.st_mode):
            raise _refusal(path, sentence("it is not an ordinary file; choose another name"))
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return stat.S_IMODE(found.st_mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut. Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems refuse it; the file itself is already safe then.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _told_plainly(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into a sentence on `path` and what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _DISK_FULL:
            reason = sentence("the disk is full; make room or choose another disk")
        elif error.errno in _FORBIDDEN:
            reason = sentence(
                "no permission; choose another folder, or close the program that has the file open"
            )
        elif error.errno == errno.ENAMETOOLONG:
            reason = sentence("the name is too long; choose a shorter one")
        elif error.errno == errno.ENOTDIR:
            reason = sentence(
                "a part of its path is a file and not a folder; choose another folder"
            )
        else:
            reason = sentence(
                "{reason}; choose another place and try again",
                reason=error.strerror or str(error),
            )
        raise _refusal(path, reason) from error


def _refusal(path: Path, reason: str) -> UserError:
    return UserError("Could not write “{path}”: {reason}.", path=_shown(path), reason=reason)


def _shown(path: Path) -> str:
    # A name that is no UTF-8 could not be shown.
    return str(path).encode("utf-8", errors="replace").decode("utf-8")
