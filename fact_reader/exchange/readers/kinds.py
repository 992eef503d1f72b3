"""What a file is. Its content decides; its name only where the content leaves a choice."""

import io
import re
import zipfile
from pathlib import PurePath

from fact_reader.model.wording import sentence

# First bytes and the name that a person knows the format by, for what no reader takes. The byte
# sequences are those of the formats' own specifications.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", sentence("an empty ZIP archive")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", sentence("an old Word, Excel or Outlook file")),
    (b"\x89PNG\r\n", sentence("a PNG picture")),
    (b"\xff\xd8\xff", sentence("a JPEG picture")),
    (b"GIF87a", sentence("a GIF picture")),
    (b"GIF89a", sentence("a GIF picture")),
    (b"II*\x00", sentence("a TIFF picture")),
    (b"MM\x00*", sentence("a TIFF picture")),
    (b"\x1f\x8b\x08", sentence("a gzip archive")),
    (b"7z\xbc\xaf\x27\x1c", sentence("a 7-Zip archive")),
    (b"Rar!\x1a\x07", sentence("a RAR archive")),
    (b"\xfd7zXZ\x00", sentence("an XZ archive")),
    (b"SQLite format 3\x00", sentence("a database")),
    (b"ID3", sentence("a sound file")),
    (b"OggS", sentence("a sound file")),
    (b"\x7fELF", sentence("a program")),
    (b"MZ\x90\x00", sentence("a program")),
    (b"bplist00", sentence("a property list")),
)


_HEAD_BYTES = 64 * 1024
_HTML = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_SOME_HTML = re.compile(rb"<(?:html|head|body|p|div|br|span|article|h1)\b", re.IGNORECASE)
_MAIL = re.compile(
    rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.IGNORECASE | re.DOTALL
)
_MAIL_FIELDS = (b"from:", b"subject:", b"date:", b"received:", b"message-id:", b"mime-version:")
_MARKDOWN_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
_ARCHIVE_SUFFIXES = {".docx": "docx", ".epub": "epub", ".odt": "odt"}
_FIRST_PARTS = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
}
_PAGE_SUFFIXES = {".htm", ".html", ".xhtml", ".xht"}


def detect(data: bytes, file_name: str) -> str:
    """Name the kind of a file: a key of the table of readers, or "" where `refused` says what
    it is."""
    head = data[:_HEAD_BYTES]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data, PurePath(file_name).suffix.lower())
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if b"WebMainResource" in data and (head.startswith(b"bplist00") or b"<plist" in head):
        return "webarchive"
    if refused(data):
        return ""
    text = head.removeprefix(b"\xef\xbb\xbf")
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = text.decode("utf-16", "ignore").encode()
    suffix = PurePath(file_name).suffix.lower()
    if _HTML.match(text) or (suffix in _PAGE_SUFFIXES and _SOME_HTML.search(text)):
        return "html"
    fields = _MAIL.match(text.replace(b"\r\n", b"\n"))
    if fields:
        named = b"\n" + fields.group().lower()
        if b"multipart/related" in named and b"mime-version:" in named:
            return "mht"
        if sum(b"\n" + one in named for one in _MAIL_FIELDS) >= 3:
            return "mail"
    return "markdown" if suffix in _MARKDOWN_SUFFIXES else "text"


def _kind_of_archive(data: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                mime = archive.read("mimetype")
                if b"epub" in mime:
                    return "epub"
                return "odt" if b"opendocument.text" in mime else ""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        # Damaged. What it was meant to be can still be seen, and its reader says what is wrong.
        return _seen_in_damaged(data) or _ARCHIVE_SUFFIXES.get(suffix, "")
    if "META-INF/container.xml" in names:
        return "epub"
    return "docx" if any(name.startswith("word/document") for name in names) else ""


def _seen_in_damaged(data: bytes) -> str:
    # These formats ask for this part to be the first one, and not packed.
    for mime, kind in _FIRST_PARTS.items():
        if b"mimetype" + mime in data[:200]:
            return kind
    return "docx" if b"word/document" in data else ""


def refused(data: bytes) -> str:
    """Name what no reader takes, with its article ("a PNG picture"); "" if it may be text."""
    if data.startswith(b"PK\x03\x04"):
        return sentence("a ZIP archive, a spreadsheet or a presentation")
    for magic, name in _MAGIC:
        if data.startswith(magic):
            # Letters alone may also begin a text ("ID3 tags ..."); those formats have NULs nearby.
            if magic.isalnum() and b"\x00" not in data[:64] and magic[:3] != b"GIF":
                continue
            return name
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": sentence("a WebP picture"), b"WAVE": sentence("a sound file")}.get(
            data[8:12], sentence("a film")
        )
    if data[4:8] == b"ftyp":
        return sentence("a film or a sound file")
    return ""
