"""Text analysis: how a text of any script becomes the words that are searched. No Whoosh here.

A token is a run of letters, digits and combining marks. Everything else separates, so that
``Jong-un`` is *jong*, *un*, ``Trump's`` (with any apostrophe) is *trump*, *s*, ``2,000`` is *2*,
*000*, ``#G20`` is *g20*, and addresses are their parts: ``press@un.org`` is *press*, *un*, *org*.
A query is cut the same way and its pieces have to follow each other, so each is found whole, by its
parts (``vice`` in ``vice-president``, the host in a web address), and however its pieces are
joined: ``vice president``, ``2.000``. Two exceptions:

- letters with full stops between them are one word: ``U.S.``, ``U.S`` and ``US`` are all *us*;
- scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), and
  Korean, whose particles stick to the word, give one token per character with its marks. A query
  in them is a sequence of characters, and finds exactly the places where that sequence stands.

Tokens are folded: case, accents (é = e, ø = o), ligatures and widths do not count (ß = ss), nor do
the points of Hebrew and Arabic, the Arabic stretching stroke, which of its forms an Arabic or
Persian letter has, and of which script a digit is. Vowel signs that make another word (as in
Hindi or Thai) stay, and so does the breve of й, which is a letter of its own. Symbols and emoji are
no words. Nothing is stemmed or left out: forms.py finds the other forms of a word.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

# Longer runs of letters are no words (encoded data); an index key may not grow without limit.
LONGEST = 200

# Characters of scripts written without spaces; the regular expression takes the letters of them.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u1950-\u19df\u2e80-\u2fdf"
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u30ff\u3105-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\ua9e0-\ua9ff\uaa60-\uaaff"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
# Korean in decomposed form: leading consonants, vowels, final consonants make one syllable.
_JAMO = "[\u1100-\u115f\ua960-\ua97f]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*"
# Thai and Lao write the vowel "am" as one character or two, of which the first is a mark.
_AM = "\u0e4d\u0e32|\u0ecd\u0eb2"
_ABBREVIATED = "[A-Za-z\u00c0-\u024f\u0370-\u052f]"  # letters that are abbreviated with stops

# Where combining marks may be. Between these are only ideographs, Korean syllables, and characters
# for private use, and looking at each of them would take as long as the rest of a first query.
_WITH_MARKS = (
    (0x300, 0x3400),
    (0xA000, 0xAC00),
    (0xF900, 0x17000),
    (0x1B000, 0x20000),
    (0xE0100, 0xE01F0),
)
# Not marks to Unicode, yet inside a word: soft hyphen, joiners, half-width Japanese voicing marks.
_INVISIBLE = "\u00ad\u200c\u200d\u2060"
_VOICING = "\uff9e\uff9f"

# Letters to Unicode, yet written for an apostrophe (Ukrainian, Hawaiian, transcribed Arabic).
_APOSTROPHES = "\u02b9-\u02bf"

# Letters with a stroke or without a dot do not decompose in Unicode; readers type the plain one.
# Arabic letters: those that keyboards of neighbouring countries have for the same one.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": None,
        "ʼ": None,
        **dict.fromkeys(_INVISIBLE),
    }
)

_BREVE = "\u0306"
_OTHER_DIGIT = re.compile(r"[^\x00-\x7f\D]")


class Token(NamedTuple):
    """A folded word, its place in the sequence, and its span in the original (code points)."""

    text: str
    position: int
    start: int
    end: int


@cache
def mark_class() -> str:
    """The inside of a regular expression class: every combining mark, and invisible joiners.

    Computed, because it has to agree with the Unicode version of the running Python.
    """
    ranges: list[str] = []
    for start, end in _WITH_MARKS:
        # Two letters for each character, of which just the first is a capital.
        categories = "".join(map(unicodedata.category, map(chr, range(start, end))))
        for run in re.finditer("(?:M.)+", categories):
            first, last = start + run.start() // 2, start + run.end() // 2 - 1
            ranges.append(f"{chr(first)}-{chr(last)}")
    return "".join(ranges) + _INVISIBLE + _VOICING


@cache
def token_pattern() -> re.Pattern[str]:
    """The expression whose every match is one token. Matches are never empty."""
    marks = f"[{mark_class()}]"
    letter = rf"[^\W_{_UNSPACED}{_APOSTROPHES}]"
    plain = r"[A-Za-z0-9]++(?![^\x00-\x7f])"  # the quick way through most texts
    abbreviation = rf"{_ABBREVIATED}(?:\.{_ABBREVIATED})+(?!{letter}|{marks})\.?"
    word = rf"{letter}++(?:{marks}++{letter}*+)*+"
    character = rf"{_AM}|(?:{_JAMO}|(?=[^\W_])[{_UNSPACED}])(?:(?!{_AM}){marks})*+"
    return re.compile(f"{abbreviation}|{plain}|{word}|{character}")


# All that it finds in a text of nothing but ASCII. What most people type is such a text, and the
# whole expression takes 40 ms to be made.
_ASCII_TOKEN = re.compile(r"[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])\.?|[A-Za-z0-9]+")


def _is_accent(char: str) -> bool:
    # Canonical combining classes: 10 to 36 are the points of Hebrew and Arabic, 200 and up stand
    # above or below a letter. Below 10 and from 84 to 132 are signs that belong to the spelling.
    combining = unicodedata.combining(char)
    return combining >= 200 or 10 <= combining <= 36


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The form under which a token is indexed and looked up. Never empty for a token."""
    if word.isascii():
        return word.replace(".", "").lower()[:LONGEST]
    spread = unicodedata.normalize("NFKD", word)
    bare = "".join(
        char
        for before, char in zip(f" {spread}", spread, strict=False)
        if not _is_accent(char) or (char == _BREVE and before in "иИ")
    )
    folded = unicodedata.normalize("NFKC", bare.casefold().translate(_PLAIN).replace(".", ""))
    if not folded.isascii():
        folded = _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), folded)
    return folded[:LONGEST] or word


_STOP_AND_LETTER = re.compile(r"\.[a-z](?![a-z])")
_PLAIN_ABBREVIATION = re.compile(r"(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])\.?")
FILLER = "\x01"
# Most texts with other letters than ASCII are in this character set, which has typographic
# quotation marks; converting by it takes a sixth of the time that replacing them would take.
_WESTERN = "cp1252"
_NOT_PLAIN = b"\xff"
_ASCII = bytes(range(128))


@cache
def _plain_char(char: str) -> str:
    """The ASCII letter or digit that a character counts as, a space if it parts words; empty if
    neither is the case."""
    if token_pattern().match(char):
        if re.match(f"[{_UNSPACED}]", char):
            return ""
        folded = fold(char)
        return folded if len(folded) == 1 and folded.isascii() else ""
    if re.match(f"[{mark_class()}]|{_ABBREVIATED}", char):
        return ""
    return " "


def plain(text: str) -> str | None:
    """A text of the same length in which the words are the runs of a-z and 0-9, folded already,
    and every `FILLER` belongs to the word before, which it ends. None where there is no such text.

    This is the quick way: most news is of letters that are ASCII or accented ones.
    """
    if FILLER in text:
        return None
    found = text.lower() if text.isascii() else _in_ascii(text)
    if found is not None and _STOP_AND_LETTER.search(found):
        return _without_stops(found)
    return found


def _in_ascii(text: str) -> str | None:
    try:
        content = text.encode(_WESTERN).translate(_western())
    except UnicodeEncodeError:
        for char in _other_chars(text):
            other = _plain_char(char)
            if not other:
                return None
            text = text.replace(char, other)
        return text.lower()
    return None if _NOT_PLAIN in content else content.decode("ascii")


@cache
def _western() -> bytes:
    """What every byte of a text in western letters becomes in its plain form."""
    plain_bytes = [bytes([code]).lower() for code in range(128)]
    for code in range(128, 256):
        char = bytes([code]).decode(_WESTERN, errors="ignore")
        plain_bytes.append(_plain_char(char).encode() if char else b"")
    return b"".join(each or _NOT_PLAIN for each in plain_bytes)


def _other_chars(text: str) -> set[str]:
    """The characters of a text that are not ASCII."""
    content = text.encode("utf-8", "surrogatepass").translate(None, delete=_ASCII)
    return set(content.decode("utf-8", "surrogatepass"))


def _without_stops(text: str) -> str:
    """The text with its abbreviations as words. Looks from stop to stop: trying the expression at
    every letter would take longer than all the rest."""
    parts = []
    done = 0
    for hit in _STOP_AND_LETTER.finditer(text):
        if hit.start() <= done:
            continue
        match = _PLAIN_ABBREVIATION.match(text, hit.start() - 1)
        if match:
            word = match.group().replace(".", "")
            parts += [text[done : match.start()], word, FILLER * (len(match.group()) - len(word))]
            done = match.end()
    return "".join(parts) + text[done:]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` in order. Positions count from 0 without gaps."""
    pattern = _ASCII_TOKEN if text.isascii() else token_pattern()
    for position, match in enumerate(pattern.finditer(text)):
        yield Token(fold(match.group()), position, match.start(), match.end())


def words(text: str) -> list[str]:
    """The folded words of `text` in order, in a third of the time that `tokens` takes."""
    if text.isascii():
        found = _ASCII_TOKEN.findall(text.lower())
        return [word.replace(".", "")[:LONGEST] for word in found]
    return [fold(word) for word in token_pattern().findall(text)]


def words_or_pairs(text: str) -> list[str]:
    """The words of `text`; of scripts that put no spaces between words, where a single character
    says next to nothing, each two of them that stand side by side."""
    found = [*tokens(text)]
    pairs = [
        f"{one.text}{other.text}"
        for one, other in pairwise(found)
        if one.end == other.start and is_unspaced(one.text) and is_unspaced(other.text)
    ]
    return [each.text for each in found if not is_unspaced(each.text)] + pairs


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script that puts no spaces between words."""
    return not word.isascii() and re.match(f"[{_UNSPACED}]", word) is not None
