"""Readers: a file becomes a Draft. One table from the kind of a file to its reader.

The content decides what a file is. A reader fills in the text, the original bytes, the file name
and what the file itself says about the article; what else the text gives is proposed by
`analysis`, and `services` joins the two. All but plain text is read in a process of its own.
"""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from fact_reader.exchange.readers import txt
from fact_reader.exchange.readers.kinds import detect, refused
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

if TYPE_CHECKING:
    from fact_reader.exchange.readers.reading_process import ReadingProcess

# A day's newspaper is about 1 MB of text, a page with its pictures some more; what is larger is no
# article.
MAX_BYTES = 50_000_000
# Plain text of this size takes the window a while to show.
MAX_TEXT_BYTES = 20_000_000

# From the kind of a file to its reader, a module here and its function.
READERS = {
    "text": "txt:read",
    "html": "html:read",
    "mht": "mail:read_page_archive",
    "webarchive": "webarchive:read",
    "pdf": "pdf:read",
    "docx": "word:read",
    "odt": "opendocument:read",
    "rtf": "rtf:read",
    "epub": "epub:read",
    "markdown": "markdown:read",
    "mail": "mail:read",
}
# What these are called where a user chooses files.
SUFFIXES = (
    *(".txt", ".text", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".webarchive", ".pdf"),
    *(".docx", ".odt", ".rtf", ".epub", ".md", ".markdown", ".eml"),
)


def read_file(
    path: Path, process: "ReadingProcess | None" = None, max_bytes: int = MAX_BYTES
) -> Draft:
    """Read a file into a draft. It is read once, and never waited for; `process` does the parsing,
    and without one everything is taken for plain text.

    UserError if it cannot be read, is no ordinary file, is too large, or holds no text.
    """
    return read_bytes(load_file(path, max_bytes), path.name, process, max_bytes)


def read_bytes(
    data: bytes,
    file_name: str = "",
    process: "ReadingProcess | None" = None,
    max_bytes: int = MAX_BYTES,
) -> Draft:
    """Read bytes into a draft; `file_name` may be empty (pasted text).

    Without a `process` everything is taken for plain text. UserError as in `read_file`.
    """
    name = _printable(file_name)
    label = name or sentence("The text")
    if len(data) > max_bytes:
        raise _too_large(label, len(data), max_bytes)
    if not data:
        raise UserError(
            "{file} is empty; import a file that holds the text of an article.", file=label
        )
    kind = detect(data, name) if process else "text"
    if not kind or (kind == "text" and refused(data)):
        raise UserError(
            "{file} is {kind}, which has no article's text in it: import web pages, PDF, Word, "
            "OpenDocument, RTF, EPUB, Markdown, e-mail or plain text.",
            file=label,
            kind=refused(data),
        )
    if kind == "text" or process is None:
        if len(data) > MAX_TEXT_BYTES:
            raise _too_large(label, len(data), MAX_TEXT_BYTES)
        return txt.read(data, name)
    return process.read(f"{__name__}.{READERS[kind]}", data, name)


def load_file(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """A file's bytes. UserError if it cannot be read, is no ordinary file, or is too large."""
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
            "{file} is not there any more; look where it was moved to and import it from there.",
            file=label,
        ) from None
    except PermissionError:
        raise UserError(
            "{file} may not be read by you; change its permissions or import a copy.", file=label
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(
            "{file} could not be read ({reason}); copy it to another place and import the copy.",
            file=label,
            reason=reason,
        ) from None
    if len(data) > max_bytes:
        raise _too_large(label, max(status.st_size, len(data)), max_bytes)
    return data


def _refuse_special(mode: int, label: str) -> None:
    if stat.S_ISDIR(mode):
        raise UserError("{file} is a folder; choose the files in it.", file=label)
    if not stat.S_ISREG(mode):
        raise UserError(
            "{file} is no ordinary file but a device or a pipe; import a text file.", file=label
        )


def _too_large(label: str, size: int, limit: int) -> UserError:
    return UserError(
        "{file} has {size}, more than the limit of {limit}; import the article alone, or in parts.",
        file=label,
        size=_megabytes(size),
        limit=_megabytes(limit),
    )


def _megabytes(size: int) -> str:
    """Megabytes of 1,000,000 bytes, rounded up to a tenth so that one byte over the limit shows."""
    tenths = -(-size // 100_000)
    if tenths % 10:
        return sentence("{whole:,}.{tenth} MB", whole=tenths // 10, tenth=str(tenths % 10))
    return sentence("{whole:,} MB", whole=tenths // 10)


def _printable(name: str) -> str:
    """A file name that can be shown and stored: bytes that are no UTF-8 and controls become ?."""
    whole = name.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(char if char.isprintable() or char == " " else "?" for char in whole)
