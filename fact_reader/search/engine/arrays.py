"""A file of named arrays that is written once, and checked when it is read.

Layout: the arrays one after the other, each from a multiple of 64 bytes on; a directory (JSON);
a checksum for every 16 KB block of the arrays; a trailer that finds and covers both. The table of
contents holds the size and the trailer's checksum, so that a file that was cut, swapped or damaged
in its directory is refused when it is opened. A damaged block is refused when it is first read:
checking all of a large index would take longer than the query.

It is read, not mapped: where another program shortens a mapped file, the process that looks at
what is gone is ended (SIGBUS), and a postings list takes no longer to be read than to be mapped.
"""

import json
import os
import struct
import threading
import weakref
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
        sums = self._block_sums(end).tobytes()
        directory = json.dumps({"arrays": self._directory, "facts": facts}).encode()
        blocks = len(sums) // 4
        checksum = zlib.crc32(sums, zlib.crc32(directory))
        trailer = _TRAILER.pack(_MAGIC, end, len(directory), blocks, checksum)
        self._file.write(directory + sums + trailer)
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell(), zlib.crc32(trailer)

    def _block_sums(self, end: int) -> Array:
        sums = np.zeros(-(-end // _BLOCK), dtype="<u4")
        self._file.seek(0)
        for block in range(len(sums)):
            sums[block] = zlib.crc32(self._file.read(min(_BLOCK, end - block * _BLOCK)))
        self._file.seek(end)
        return sums

    def _pad(self) -> int:
        at = self._file.tell()
        self._file.write(b"\0" * (-at % _ALIGNMENT))
        return at + (-at % _ALIGNMENT)


class ArrayFile:
    """The arrays of a file. DamagedError if it is not what `size` and `checksum` say.

    `facts` is what was given to the writer. Arrays stay valid as long as they are held.
    """

    def __init__(self, path: Path, size: int, checksum: int) -> None:
        self._name = path.name
        self._size = size
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        # Closed with the last reader of a segment that no commit has any more.
        weakref.finalize(self, os.close, self._handle)
        self._lock = threading.Lock()
        self._arrays: dict[str, Array] = {}
        if os.fstat(self._handle).st_size != size or size < _TRAILER.size:
            raise DamagedError(f"{path.name} has not the size it was written with")
        trailer = self._read(size - _TRAILER.size, size)
        magic, end, length, blocks, expected = _TRAILER.unpack(trailer)
        if zlib.crc32(trailer) != checksum or magic != _MAGIC:
            raise DamagedError(f"{path.name} ends in something else")
        inside = self._read(end, size - _TRAILER.size)
        if len(inside) != length + 4 * blocks or zlib.crc32(inside) != expected:
            raise DamagedError(f"the directory of {path.name} is damaged")
        content = json.loads(inside[:length])
        self._directory: dict[str, tuple[np.dtype[Any], int, int]] = {
            name: (np.dtype(kind), start, count)
            for name, (kind, start, count) in content["arrays"].items()
        }
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
        """A whole array, which is kept."""
        known = self._arrays.get(name)
        if known is None:
            known = self._arrays[name] = self.part(name, 0, self._directory[name][2])
        return known

    def part(self, name: str, first: int, stop: int) -> Array:
        """The numbers `first` to before `stop` of an array."""
        dtype, start, _ = self._directory[name]
        width = dtype.itemsize
        return np.frombuffer(self._content(start + first * width, start + stop * width), dtype)

    def check_size(self) -> None:
        """DamagedError if the file was cut since it was opened."""
        if os.fstat(self._handle).st_size != self._size:
            raise DamagedError(f"{self._name} has not the size it was written with")

    def check_all(self) -> None:
        """DamagedError unless every byte is as it was written."""
        for block in range(len(self._checked)):
            if not self._checked[block]:
                self._checked_blocks(block, block + 1)

    def _content(self, start: int, stop: int) -> bytes | memoryview:
        """The bytes from `start` to `stop`. DamagedError unless they are as they were written."""
        if stop <= start:
            return b""
        first, last = start // _BLOCK, (stop - 1) // _BLOCK + 1
        if 0 not in self._checked[first:last]:
            return self._read(start, stop)
        content = self._checked_blocks(first, last)
        return memoryview(content)[start - first * _BLOCK : stop - first * _BLOCK]

    def _checked_blocks(self, first: int, last: int) -> bytes:
        content = self._read(first * _BLOCK, min(last * _BLOCK, self._end))
        view = memoryview(content)
        for block in range(first, last):
            if not self._checked[block]:
                at = (block - first) * _BLOCK
                if zlib.crc32(view[at : at + _BLOCK]) != self._sums[block]:
                    raise DamagedError(f"{self._name} is damaged near byte {block * _BLOCK}")
                self._checked[block] = 1
        return content

    def _read(self, start: int, stop: int) -> bytes:
        content = self._read_once(start, stop - start)
        while len(content) < stop - start:  # the system may give less than was asked for
            part = self._read_once(start + len(content), stop - start - len(content))
            if not part:
                raise DamagedError(f"{self._name} has not the size it was written with")
            content += part
        return content

    def _read_once(self, start: int, count: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._handle, count, start)
        with self._lock:  # Windows has no reading at a place
            os.lseek(self._handle, start, os.SEEK_SET)
            return os.read(self._handle, count)
