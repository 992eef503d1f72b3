"""Opening the file that an article was made of, as it came."""

import re
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from fact_reader.exchange.readers import SUFFIXES
from fact_reader.model import UserError, Version
from fact_reader.services.library import Library

_TABLE_ROW = ".json"
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


class Originals:
    """Gives copies of originals to other programs; the copies go when the window does."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, version: Version) -> None:
        """Let the desktop open a version's original. UserError: it is gone, or nothing opens it."""
        path = self.copy(version)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise UserError(
                "No program here opens {name}: a copy of it is at {path}.",
                name=path.name,
                path=path,
            )

    def copy(self, version: Version) -> Path:
        """Write a version's original to a temporary place. UserError if it is gone."""
        data = self._library.originals.get(version.sha256)
        if data is None:
            raise UserError(
                "The original is not in the library any more; “fact-reader check” lists what is "
                "missing."
            )
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="fact-reader-", ignore_cleanup_errors=True
            )
        path = Path(self._folder.name) / version.sha256[:8] / safe_name(version)
        try:
            if not path.exists():
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
                path.chmod(0o400)  # what is changed in it would be lost
        except OSError as error:
            raise UserError(
                "No copy of the original could be made ({reason}): make room on the disk.",
                reason=error.strerror or error,
            ) from None
        return path

    def close(self) -> None:
        """Remove the copies."""
        if self._folder is not None:
            self._folder.cleanup()


def safe_name(version: Version) -> str:
    """A name for a file of the original, of a kind that is read and never run."""
    if version.reader == "row of a table":
        return f"row{_TABLE_ROW}"
    name = " ".join(_NOT_IN_NAMES.sub(" ", version.file_name).split()).strip(". ")
    suffix = Path(name).suffix.lower()
    endings = {
        "web page": ".html",
        "part of a web page": ".html",
        "PDF": ".pdf",
        "Word document": ".docx",
        "OpenDocument text": ".odt",
        "RTF document": ".rtf",
        "EPUB book": ".epub",
        "e-mail": ".eml",
    }
    if suffix not in SUFFIXES:
        suffix = endings.get(version.reader, ".txt")
    return (Path(name).stem[:100] or "article") + suffix
