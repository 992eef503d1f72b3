"""Bytes become text: which encoding a file is in, and how sure that is."""

import codecs
import re
from dataclasses import dataclass

from fact_reader.exchange.readers.legacy import guess_legacy

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
# How much of a file is looked at to recognise UTF-16 and UTF-32 that have no mark.
_WIDE_SAMPLE_BYTES = 64 * 1024
# Controls that no text has; tab, line ends, form feed and escape do occur in text files.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
# Characters that no article is written in: controls, private use, noncharacters.
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile(r"[ \t\r\n\u3000\u3001\u3002]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text out of bytes. `encoding` is a name that Python's codecs know.

    `guessed` is true where nothing in the bytes proves the encoding; `damaged` counts the places
    that are not valid in it and stand as U+FFFD in `text`.
    """

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0


def decode(data: bytes) -> Decoded | None:
    """Decode the bytes of a text file; None if they are no text.

    A byte order mark decides; then what is valid UTF-8 is UTF-8, because other encodings hardly
    ever are by chance; then UTF-16 and UTF-32 by their pattern of NULs; then UTF-8 with a few
    damaged places; and at last a guess among the encodings of one or two bytes a letter.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            marked = _decode_marked(data, encoding)
            if marked is not None:
                return marked
    nuls = data.count(0)
    wide = _find_wide(data) if nuls else None
    if wide is not None:
        return wide
    if nuls * 100 > len(data) or _count_controls(data) > max(3, len(data) // 20):
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    damaged = _decode_damaged_utf8(data)
    if damaged is not None:
        return damaged
    text, encoding = guess_legacy(data)
    return Decoded(text, encoding, guessed=True, damaged=text.count("\ufffd"))


def _decode_marked(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    if damaged > max(1, len(text) // 20):
        return None
    return Decoded(text, encoding, damaged=damaged)


def _decode_damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with some places damaged, or cut within its last character; None if it is not that."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = len(re.findall("[^\x00-\x7f\ufffd]", text))
    if damaged * 10 > sound and not (damaged == 1 and sound >= 3):
        return None
    return Decoded(text, "utf-8", damaged=damaged)


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _find_wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: the reading with the most spaces and nothing strange."""
    best: tuple[float, str] | None = None
    sample = data[:_WIDE_SAMPLE_BYTES]
    if (
        sample.count(0) * 5 < len(sample)
        and sample.isascii()
        and not _count_controls(sample.replace(b"\0", b""))
    ):
        # Plain ASCII with a stray NUL: pairs of its letters would pass for Chinese.
        return None
    for encoding in _WIDE:
        width = 4 if "32" in encoding else 2
        try:
            text = codecs.getincrementaldecoder(encoding)("strict").decode(sample)
        except UnicodeDecodeError:
            continue
        if len(data) % width or not text or len(_STRANGE.findall(text)) * 50 > len(text):
            continue
        score = len(_SPACES.findall(text)) / len(text)
        # Latin letters are proof too, for texts of one word.
        score += sum(char.isascii() for char in text) / len(text)
        if best is None or score > best[0]:
            best = (score, encoding)
    # One character in 50 must be plain: anything with NULs can be read as some wide script.
    if best is None or best[0] < 0.02:
        return None
    text = data.decode(best[1], errors="replace")
    return Decoded(text, best[1], guessed=True, damaged=text.count("\ufffd"))
