"""A file of named arrays that is written once, memory-mapped, and checked before it is used.

Layout: the arrays one after the other, each from a multiple of 64 bytes on; a directory (JSON);
a checksum for every 16 KB block of the arrays; a trailer that finds and covers both. The table of
contents holds the size and the trailer's checksum, so that a file that was cut, swapped or damaged
in its directory is refused when it is opened. A damaged block is refused when it is first read:
checking all of a large index would take longer than the query.
"""

import json
import mmap
import os
import struct
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_MAGIC = b"FactArr1"
_BLOCK = 1 << 14
_ALIGNMENT = 64
# Magic, where the directory starts, its length, the number of blocks, the checksum.
_TRAILER = struct.Struct("<8sQQQI")


class DamagedError(Exception):
    """A file does not hold what was written."""


class ArrayFileWriter:
    """Writes a new file of arrays; complete and on the disk when `finish` returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("w+b")
        self._directory: dict[str, tuple[str, int, int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, name: str, *parts: Array) -> None:
        """Add an array, the parts joined."""
        start = self._pad()
        count = 0
        for part in parts:
            # A part that is not contiguous would be written wrongly by its buffer.
            self._file.write(np.ascontiguousarray(part).data if part.size else b"")
            count += part.size
        kind = parts[0].dtype.newbyteorder("<").str
        self._directory[name] = (kind, start, count)

    def finish(self, facts: dict[str, Any]) -> tuple[int, int]:
        """Write the directory and flush; returns the file's size and its checksum."""
        end = self._pad()
        self._file.flush()
        sums = _block_sums(self._file.fileno(), end).tobytes()
        directory = json.dumps({"arrays": self._directory, "facts": facts}).encode()
        blocks = len(sums) // 4
        checksum = zlib.crc32(sums, zlib.crc32(directory))
        trailer = _TRAILER.pack(_MAGIC, end, len(directory), blocks, checksum)
        self._file.write(directory + sums + trailer)
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell(), zlib.crc32(trailer)

    def _pad(self) -> int:
        at = self._file.tell()
        self._file.write(b"\0" * (-at % _ALIGNMENT))
        return at + (-at % _ALIGNMENT)


class ArrayFile:
    """The arrays of a file. DamagedError if it is not what `size` and `checksum` say.

    `facts` is what was given to the writer. Arrays stay valid as long as they are held.
    """

    def __init__(self, path: Path, size: int, checksum: int) -> None:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != size or size < _TRAILER.size:
                raise DamagedError(f"{path.name} has not the size it was written with")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._name = path.name
        self._size = size
        trailer = self._map[size - _TRAILER.size :]
        magic, end, length, blocks, expected = _TRAILER.unpack(trailer)
        if zlib.crc32(trailer) != checksum or magic != _MAGIC:
            raise DamagedError(f"{path.name} ends in something else")
        inside = self._map[end : size - _TRAILER.size]
        if len(inside) != length + 4 * blocks or zlib.crc32(inside) != expected:
            raise DamagedError(f"the directory of {path.name} is damaged")
        content = json.loads(inside[:length])
        self._directory: dict[str, tuple[str, int, int]] = content["arrays"]
        self.facts: dict[str, Any] = content["facts"]
        self._end = end
        self._sums = np.frombuffer(inside[length:], dtype="<u4")
        self._checked = bytearray(blocks)

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def names(self) -> list[str]:
        """The names of all arrays."""
        return list(self._directory)

    def array(self, name: str) -> Array:
        """A whole array, checked."""
        kind, start, count = self._directory[name]
        dtype = np.dtype(kind)
        self.check(start, start + count * dtype.itemsize)
        return np.frombuffer(self._map, dtype, count, start)

    def unchecked(self, name: str) -> tuple[Array, int]:
        """A whole array and where it starts; parts have to be checked before they are read."""
        kind, start, count = self._directory[name]
        return np.frombuffer(self._map, kind, count, start), start

    def check(self, start: int, stop: int) -> None:
        """DamagedError unless the bytes from `start` to `stop` are as they were written."""
        if stop <= start:
            return
        first, last = start // _BLOCK, (stop - 1) // _BLOCK + 1
        checked = self._checked
        if last - first == 1:
            if checked[first]:
                return
        elif 0 not in checked[first:last]:
            return
        for block in range(first, last):
            if not checked[block]:
                at = block * _BLOCK
                with memoryview(self._map)[at : min(at + _BLOCK, self._end)] as content:
                    if zlib.crc32(content) != self._sums[block]:
                        raise DamagedError(f"{self._name} is damaged near byte {at}")
                checked[block] = 1

    def check_size(self) -> None:
        """DamagedError if the file was cut: reading what is gone would end the process."""
        if self._map.size() != self._size:
            raise DamagedError(f"{self._name} has not the size it was written with")

    def check_all(self) -> None:
        """DamagedError unless every byte is as it was written."""
        self.check(0, self._end)


def _block_sums(handle: int, end: int) -> Array:
    sums = np.zeros(-(-end // _BLOCK), dtype="<u4")
    if end:
        with (
            mmap.mmap(handle, end, access=mmap.ACCESS_READ) as content,
            memoryview(content) as view,
        ):
            for block in range(len(sums)):
                sums[block] = zlib.crc32(view[block * _BLOCK : min((block + 1) * _BLOCK, end)])
    return sums
