"""Documents that are ZIP archives: opened in memory, with limits, and never written to disk."""

import io
import zipfile
import zlib

from fact_reader.model.errors import UserError

# All parts of a document together, unpacked; real ones stay far below.
_MOST_BYTES = 200_000_000
_MOST_PARTS = 20_000


def open_archive(data: bytes, label: str) -> zipfile.ZipFile:
    """Open an archive. UserError if it is damaged, encrypted, or would unpack to too much."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise UserError(
            "{file} is damaged: its parts cannot be unpacked; get it again from where it came.",
            file=label,
        ) from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        raise UserError("{file} unpacks to more than 200 MB, so it was not opened.", file=label)
    if any(part.flag_bits & 1 for part in parts):
        raise UserError(
            "{file} is protected with a password; save a copy without one and import that.",
            file=label,
        )
    return archive


def read_part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """One part's bytes; None if it is not there or damaged, or larger than it says."""
    try:
        with archive.open(name) as part:
            data = part.read(_MOST_BYTES + 1)
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return None
    except zlib.error:
        return None
    return data if len(data) <= _MOST_BYTES else None
