"""The table of contents: which segments count, and which of their documents are deleted.

It is one line of JSON and one line with its checksum. Writing it into place is the commit.
"""

import base64
import json
import os
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from fact_reader.search.engine.arrays import Array, DamagedError


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """A segment in a table of contents: its file's size and checksum, how many documents it has,
    and which of them are deleted (a sorted array)."""

    name: str
    count: int
    size: int
    checksum: int
    deleted: Array = field(default_factory=lambda: np.zeros(0, dtype=np.int32), compare=False)

    @property
    def file_name(self) -> str:
        """The name of the segment's file."""
        return f"{self.name}.seg"

    @property
    def live(self) -> int:
        """How many documents are not deleted."""
        return self.count - len(self.deleted)

    def without(self, documents: Array) -> "SegmentEntry":
        """The same with more documents deleted."""
        return replace(self, deleted=np.union1d(self.deleted, documents).astype(np.int32))


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents; `generation` grows with every commit."""

    generation: int
    segments: tuple[SegmentEntry, ...] = ()


def read_contents(path: Path) -> Contents:
    """Read a table of contents. DamagedError if it is not as it was written; OSError."""
    line, _, checksum = path.read_bytes().partition(b"\n")
    if checksum != b"%08x\n" % zlib.crc32(line):
        raise DamagedError(f"{path.name} is damaged")
    content = json.loads(line)
    return Contents(content["generation"], tuple(map(_from_json, content["segments"])))


def write_contents(path: Path, contents: Contents) -> None:
    """Write a table of contents as a file of its own, flushed to the disk."""
    line = json.dumps(
        {"generation": contents.generation, "segments": [_to_json(s) for s in contents.segments]}
    ).encode()
    with path.open("wb") as file:
        file.write(line + b"\n%08x\n" % zlib.crc32(line))
        file.flush()
        os.fsync(file.fileno())


def _to_json(entry: SegmentEntry) -> dict[str, Any]:
    mask = np.zeros(entry.count, dtype=bool)
    mask[entry.deleted] = True
    bits = zlib.compress(np.packbits(mask).tobytes(), 1) if len(entry.deleted) else b""
    return {
        "name": entry.name,
        "count": entry.count,
        "size": entry.size,
        "checksum": entry.checksum,
        "deleted": base64.b64encode(bits).decode(),
    }


def _from_json(content: dict[str, Any]) -> SegmentEntry:
    bits = base64.b64decode(content["deleted"])
    count = content["count"]
    deleted = np.zeros(0, dtype=np.int32)
    if bits:
        mask = np.unpackbits(np.frombuffer(zlib.decompress(bits), dtype=np.uint8), count=count)
        deleted = np.flatnonzero(mask).astype(np.int32)
    return SegmentEntry(content["name"], count, content["size"], content["checksum"], deleted)
