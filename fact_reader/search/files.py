"""The index's folder: which files are ours, how a commit becomes durable, how damage is noticed.

A commit writes segments, each flushed to the disk, and then a table of contents under another
name, which is flushed and renamed into place: that is the commit. A kill or power cut at any moment
leaves the last one. Older tables and segments that no table names are deleted afterwards; a
reader that has them open goes on reading.
"""

import os
import re
from pathlib import Path

from whoosh.util.filelock import FileLock

from fact_reader.search.engine.arrays import DamagedError
from fact_reader.search.engine.contents import Contents, read_contents, write_contents
from fact_reader.search.engine.segment import SegmentData
from fact_reader.search.version import SCHEMA_VERSION

FAMILY = "factreader"
INDEX_NAME = f"{FAMILY}{SCHEMA_VERSION}"

_OURS = re.compile(rf"_?{FAMILY}\d+[_.].*")
_TOC_FILE = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
# Segments up to this size are checked whole when the index is opened; larger ones block by block
# when they are read, so that opening takes no longer the larger the library is.
_CHECKED_AT_ONCE = 4 << 20
_ATTEMPTS = 20
_SET_ASIDE = "-damaged-"


def write_lock(folder: Path) -> FileLock:
    """The lock that writers take; a killed process loses it."""
    return FileLock(str(folder / f"{INDEX_NAME}_WRITELOCK"))


def toc_signature(folder: Path) -> tuple[str, int, int] | None:
    """What changes with every commit: name, time and inode of the newest table of contents."""
    while newest := _newest_toc(folder):
        try:
            status = newest.stat()
        except FileNotFoundError:
            continue  # a commit has just replaced it
        return newest.name, status.st_mtime_ns, status.st_ino
    return None


def current_contents(folder: Path) -> Contents:
    """The newest table of contents. DamagedError if there is none, or it is damaged."""
    for _ in range(_ATTEMPTS):
        newest = _newest_toc(folder)
        if newest is None:
            break
        try:
            return read_contents(newest)
        except FileNotFoundError:
            continue  # a commit has just replaced it
    raise DamagedError(f"no table of contents in {folder}")


def commit(folder: Path, contents: Contents) -> None:
    """Make `contents` what the index is. Only while holding the write lock."""
    target = folder / f"_{INDEX_NAME}_{contents.generation}.toc"
    part = target.with_suffix(".toc.part")
    write_contents(part, contents)
    _sync_folder(folder)  # the new segments' names, before they are relied on
    part.replace(target)
    _sync_folder(folder)
    _remove_unnamed(folder, contents)


def is_sound(folder: Path, whole: bool = False) -> bool:
    """Whether the newest commit in `folder` can be relied on.

    Of large segments only the frame is looked at, unless `whole` is set; a damaged block raises
    DamagedError when it is read.
    """
    try:
        for entry in current_contents(folder).segments:
            data = SegmentData(folder, entry)
            if whole or entry.size <= _CHECKED_AT_ONCE:
                data.check_all()
    except (DamagedError, OSError, ValueError, KeyError, TypeError):
        return False
    return True


def set_aside(folder: Path) -> None:
    """Move the files of a damaged index into a folder beside it, and make room for a new one.

    One such folder is kept, ``NAME-damaged-N``: the last. Foreign files stay where they are, and
    what other versions of this program wrote is deleted. Only while holding the write lock.
    """
    ours = [path for path in folder.iterdir() if _OURS.fullmatch(path.name)]
    ours = [path for path in ours if not path.name.endswith("LOCK")]
    damaged = [path for path in ours if path.suffix in (".toc", ".seg") and INDEX_NAME in path.name]
    if damaged:
        earlier = set_aside_folders(folder)
        number = 1 + max(map(_number_of, earlier), default=0)
        place = folder.with_name(f"{folder.name}{_SET_ASIDE}{number}")
        try:
            place.mkdir()
            for path in damaged:
                path.replace(place / path.name)
        except OSError:
            pass  # The new index matters more than the old one's remains.
        for old in earlier:
            _remove(old)
    for path in ours:
        _remove(path)


def set_aside_folders(folder: Path) -> list[Path]:
    """Where damaged indexes that were in `folder` lie."""
    return [
        path
        for path in folder.parent.iterdir()
        if path.name.startswith(f"{folder.name}{_SET_ASIDE}") and _number_of(path)
    ]


def _number_of(path: Path) -> int:
    number = path.name.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def remove_strays(folder: Path) -> None:
    """Delete what killed writers and other versions left. Only while holding the write lock."""
    _remove_unnamed(folder, current_contents(folder))


def _remove_unnamed(folder: Path, contents: Contents) -> None:
    kept = {entry.file_name for entry in contents.segments}
    kept.add(f"_{INDEX_NAME}_{contents.generation}.toc")
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) and path.name not in kept:
            if path.name.endswith("LOCK") or path.name == f"{INDEX_NAME}.incomplete":
                continue
            _remove(path)


def _newest_toc(folder: Path) -> Path | None:
    if not folder.is_dir():
        return None  # Anybody may delete an index, also while it is open.
    tables = [path for path in folder.iterdir() if _TOC_FILE.fullmatch(path.name)]
    return max(tables, key=_generation, default=None)


def _generation(path: Path) -> int:
    match = _TOC_FILE.fullmatch(path.name)
    return int(match[1]) if match else -1


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows flushes folder entries by itself and cannot open a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    # On Windows a file that another process still reads cannot go; the next cleaning takes it.
    try:
        if path.is_dir():
            for child in path.iterdir():
                child.unlink()
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return
