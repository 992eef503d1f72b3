"""Readers: a file becomes a Draft. One table from suffix to reader.

A reader fills in the text, the original bytes, the file name, the encoding and warnings; the
metadata are proposed by `analysis`, and `services` joins the two.
"""

import os
import stat
from collections.abc import Callable
from pathlib import Path, PurePath

from fact_reader.exchange.readers import txt
from fact_reader.exchange.readers.kinds import kind_of
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError

# A day's newspaper is about 1 MB of text; what is larger is no article.
MAX_BYTES = 20_000_000

# From lower-case suffix to reader. Pasted text and files without a suffix are read as text.
READERS: dict[str, Callable[[bytes, str], Draft]] = {
    "": txt.read,
    ".txt": txt.read,
    ".text": txt.read,
}


def read_file(path: Path, max_bytes: int = MAX_BYTES) -> Draft:
    """Read a file into a draft. It is read once, and never waited for.

    UserError if it cannot be read, is no ordinary file, is too large, or holds no plain text.
    """
    return read_bytes(_load(path, max_bytes), path.name, max_bytes)


def read_bytes(data: bytes, file_name: str = "", max_bytes: int = MAX_BYTES) -> Draft:
    """Read bytes into a draft, by the suffix of `file_name`, which may be empty (pasted text).

    UserError as in `read_file`.
    """
    name = _printable(file_name)
    label = name or "The text"
    if len(data) > max_bytes:
        raise _too_large(label, len(data), max_bytes)
    if not data:
        raise UserError(f"{label} is empty; import a file that holds the text of an article.")
    kind = kind_of(data)
    if kind:
        raise UserError(
            f"{label} is {kind}; this version reads plain text only, so save the article as text "
            "(.txt) and import that."
        )
    suffix = PurePath(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        raise UserError(
            f"{label} is a {suffix} file; this version reads plain text only, so save the article "
            "as text (.txt) and import that."
        )
    return reader(data, name)


def _load(path: Path, max_bytes: int) -> bytes:
    label = _printable(path.name or str(path))
    try:
        # Looked at before it is opened: opening a device can already do something to it.
        _refuse_special(path.stat().st_mode, label)
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            _refuse_special(status.st_mode, label)
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UserError(
            f"{label} is not there any more; look where it was moved to and import it from there."
        ) from None
    except PermissionError:
        raise UserError(
            f"{label} may not be read by you; change its permissions or import a copy."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(
            f"{label} could not be read ({reason}); copy it to another place and import the copy."
        ) from None
    if len(data) > max_bytes:
        raise _too_large(label, max(status.st_size, len(data)), max_bytes)
    return data


def _refuse_special(mode: int, label: str) -> None:
    if stat.S_ISDIR(mode):
        raise UserError(f"{label} is a folder; choose the files in it.")
    if not stat.S_ISREG(mode):
        raise UserError(f"{label} is no ordinary file but a device or a pipe; import a text file.")


def _too_large(label: str, size: int, limit: int) -> UserError:
    return UserError(
        f"{label} has {_megabytes(size)}, more than the limit of {_megabytes(limit)}; "
        "import the article alone, or in parts."
    )


def _megabytes(size: int) -> str:
    """Megabytes of 1,000,000 bytes, rounded up to a tenth so that one byte over the limit shows."""
    tenths = -(-size // 100_000)
    return f"{tenths // 10:,}" + (f".{tenths % 10}" if tenths % 10 else "") + " MB"


def _printable(name: str) -> str:
    """A file name that can be shown and stored: bytes that are no UTF-8 and controls become ?."""
    whole = name.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(char if char.isprintable() or char == " " else "?" for char in whole)
