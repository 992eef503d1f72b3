"""The index's files: how a commit becomes durable, and how damage is recognised.

A commit of Whoosh writes the files of a new segment and then a table of contents, which names
the segments that count; renaming it into place is the commit. Here that rename is preceded by

1. flushing every file of the new segments to the disk, and writing their sizes and checksums to
   ``<segment>.sum`` (the name makes Whoosh delete it with its segment);
2. appending a checksum to the table of contents, where Whoosh's reader does not look.

So a kill or power cut at any moment leaves the last commit, and `is_sound` tells an index that
can be relied on from one that cannot, before anything of it is interpreted.
"""

import json
import os
import re
import zlib
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC
from whoosh.util.filelock import FileLock

from fact_reader.search.schema import SCHEMA_VERSION

FAMILY = "factreader"
INDEX_NAME = f"{FAMILY}{SCHEMA_VERSION}"

_OURS = re.compile(rf"_?{FAMILY}\d+[_.].*")
_SEGMENT_FILE = re.compile(rf"({INDEX_NAME}_[0-9a-z]+)\..+")
_TOC_FILE = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
_TRAILER = b"FRsum"
_BLOCK_BYTES = 1 << 20


class CheckedStorage(FileStorage):
    """A folder of index files in which what a table of contents names is whole and on disk."""

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Put a table of contents into place; Whoosh renames nothing else."""
        folder = Path(self.folder)
        _seal_segments(folder)
        table = folder / oldname
        content = table.read_bytes()
        with table.open("ab") as file:
            file.write(_TRAILER + zlib.crc32(content).to_bytes(4, "little"))
            file.flush()
            os.fsync(file.fileno())
        table.replace(folder / newname)
        _sync_folder(folder)


def open_storage(folder: Path) -> CheckedStorage:
    """The folder as Whoosh sees it."""
    return CheckedStorage(str(folder))


def write_lock(folder: Path) -> FileLock:
    """The lock that Whoosh's writers take; a killed process loses it."""
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


def is_sound(folder: Path) -> bool:
    """Whether the newest commit in `folder` is whole. Reads every byte of it once."""
    newest = _newest_toc(folder)
    if newest is None:
        return False
    try:
        content = newest.read_bytes()
        body, trailer = content[: -len(_TRAILER) - 4], content[-len(_TRAILER) - 4 :]
        if trailer != _TRAILER + zlib.crc32(body).to_bytes(4, "little"):
            return False
        storage = FileStorage(str(folder), readonly=True)
        segments = TOC.read(storage, INDEX_NAME).segments
        return all(_is_segment_sound(folder, segment.segment_id()) for segment in segments)
    except (OSError, ValueError, KeyError):
        return False
    except Exception:  # a table of contents that our Whoosh cannot read, whatever it says
        return False


def remove_all(folder: Path) -> None:
    """Delete every file of this index and of its older or newer versions; leave foreign files."""
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) and not path.name.endswith("LOCK"):
            _remove(path)


def remove_strays(folder: Path) -> None:
    """Delete what killed writers and other versions left. Only while holding the write lock."""
    newest = _newest_toc(folder)
    if newest is None:
        return
    storage = FileStorage(str(folder), readonly=True)
    kept = {segment.segment_id() for segment in TOC.read(storage, INDEX_NAME).segments}
    for path in folder.iterdir():
        if not _OURS.fullmatch(path.name) or path.name.endswith("LOCK") or path == newest:
            continue
        segment = _SEGMENT_FILE.fullmatch(path.name)
        if (segment is None or segment[1] not in kept) and path.name != f"{INDEX_NAME}.incomplete":
            _remove(path)


def _newest_toc(folder: Path) -> Path | None:
    tables = [path for path in folder.iterdir() if _TOC_FILE.fullmatch(path.name)]
    return max(tables, key=_generation, default=None)


def _generation(path: Path) -> int:
    match = _TOC_FILE.fullmatch(path.name)
    return int(match[1]) if match else -1


def _seal_segments(folder: Path) -> None:
    groups: dict[str, list[Path]] = {}
    for path in folder.iterdir():
        if match := _SEGMENT_FILE.fullmatch(path.name):
            groups.setdefault(match[1], []).append(path)
    for name, files in groups.items():
        sums = folder / f"{name}.sum"
        if sums in files:
            continue
        with sums.open("w", encoding="utf-8") as file:
            json.dump({path.name: _fingerprint(path, sync=True) for path in files}, file)
            file.flush()
            os.fsync(file.fileno())


def _is_segment_sound(folder: Path, name: str) -> bool:
    sums = json.loads((folder / f"{name}.sum").read_text(encoding="utf-8"))
    present = {path.name for path in folder.iterdir() if path.name.startswith(f"{name}.")}
    return present == {*sums, f"{name}.sum"} and all(
        _fingerprint(folder / file) == expected for file, expected in sums.items()
    )


def _fingerprint(path: Path, sync: bool = False) -> list[int]:
    size = checksum = 0
    with path.open("r+b" if sync else "rb") as file:
        while block := file.read(_BLOCK_BYTES):
            size += len(block)
            checksum = zlib.crc32(block, checksum)
        if sync:
            os.fsync(file.fileno())
    return [size, checksum]


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
            path.unlink()
    except OSError:
        return
