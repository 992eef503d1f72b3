"""What a file is, told from its first bytes, for files that are no plain text."""

# First bytes and the name that a person knows the format by. The byte sequences are those of the
# formats' own specifications.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or a Word, OpenDocument or EPUB file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"bplist00", "a web archive or a property list"),
)


def kind_of(data: bytes) -> str:
    """Name the format with its article ("a PDF"), or give "" if `data` begins like none of them."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            # Letters alone may also begin a text ("ID3 tags ..."); those formats have NULs nearby.
            if magic.isalnum() and b"\x00" not in data[:64] and magic[:3] != b"GIF":
                continue
            return name
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "a WebP picture", b"WAVE": "a sound file"}.get(data[8:12], "a film")
    if data[4:8] == b"ftyp":
        return "a film or a sound file"
    return ""
