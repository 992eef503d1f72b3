"""A guess at the encoding of text that is neither UTF-8 nor UTF-16: the 8-bit world.

Texts in Latin letters are told apart by alphabets: each language writes only some accented
letters, so the right encoding is the one in which all of them belong to one language and stand
where letters stand. Statistical detectors are weak just there: of English articles with a few
curly quotes in Windows-1252, charset-normalizer calls most Windows-1250 and some Chinese. For
other scripts, where it is strong, it is asked.
"""

import re
from dataclasses import dataclass

# Bytes that are looked at, from a little before the first one beyond ASCII.
_SAMPLE_BYTES = 100_000
_BEFORE_FIRST = 500

_WESTERN = ("windows-1252", "iso-8859-15", "mac-roman")
_CENTRAL = ("windows-1250", "iso-8859-2")

# Accented letters in use, by language, most wide-spread first: of equals, the first one wins.
_LANGUAGES: tuple[tuple[tuple[str, ...], str], ...] = (
    (_WESTERN, "äöüßéàèá"),  # German, with the accents of its loan words
    (_WESTERN, "àâæçèéêëîïôœùûüÿ"),  # French
    (_WESTERN, "áéíñóúüçª"),  # Spanish
    (_WESTERN, "àáâãçéêíóôõúüº"),  # Portuguese
    (_WESTERN, "àèéìíîòóùú"),  # Italian
    (_WESTERN, "áäèéëêíïóöúüç"),  # Dutch
    (_WESTERN, "æøåéèêòóôü"),  # Danish and Norwegian
    (_WESTERN, "åäöéèüàášž"),  # Swedish and Finnish
    (_WESTERN, "àçèéíïòóúü"),  # Catalan
    (_WESTERN, "áéíóúýðþæö"),  # Icelandic and Faroese
    (_CENTRAL, "áčďéěíňóřšťúůýžöü"),  # Czech
    (_CENTRAL, "ąćęłńóśźż"),  # Polish
    (_CENTRAL, "áéíóöőúüű"),  # Hungarian
    (_CENTRAL, "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    (_CENTRAL, "čćđšž"),  # Croatian, Bosnian, Serbian, Slovene
    (_CENTRAL, "ăâîşţ"),  # Romanian
    (("windows-1254",), "çğıöşüâîû"),  # Turkish
    (("windows-1257",), "ąčęėįšųūž"),  # Lithuanian
    (("windows-1257",), "āčēģīķļņšūž"),  # Latvian
    (("windows-1257",), "äõöüšž"),  # Estonian
)
# By charset-normalizer's names, with the names that are recorded.
_OTHER_SCRIPTS = {
    "cp1251": "windows-1251",
    "koi8_r": "koi8-r",
    "iso8859_5": "iso-8859-5",
    "cp1253": "windows-1253",
    "iso8859_7": "iso-8859-7",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "gb18030": "gb18030",
    "big5": "big5",
    "shift_jis": "shift-jis",
    "euc_jp": "euc-jp",
    "cp949": "cp949",
}

_ENGLISH_ACCENTS_PER_LETTER = 0.02
# Of the bytes of a Cyrillic, Greek or Chinese text, nearly all are strangers as Latin letters.
_OTHER_SCRIPT_SHARE = 0.25
# And they are many: a page in English has a few curly quotes in a hundred letters.
_OTHER_SCRIPT_BYTES = 0.05
_PUNCTUATION = frozenset("“”‘’„‚«»‹›–—…•·¿¡€£§©®™°×½¼¾²³\xa0\xad†′″")
_JOINING = frozenset("‘’–—…·•\xa0\xad×")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_HIGH = re.compile(r"[^\x00-\x7f]")
_HIGH_RUN = re.compile(r"[^\W\d_\x00-\x7f]{3,}")


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The characters beyond ASCII in one reading: all of them, those out of place, the letters."""

    total: int
    misplaced: int
    letters: dict[str, int]
    ascii_letters: int


def guess_legacy(data: bytes) -> tuple[str, str]:
    """Return the text and the name of the likeliest encoding.

    Bytes that the encoding does not define become U+FFFD. `data` has bytes beyond ASCII.
    """
    sample = _sample(data)
    encoding, strangers = _guess_latin(sample)
    foreign = len(_BEYOND_ASCII.findall(sample)) > len(sample) * _OTHER_SCRIPT_BYTES
    if foreign and strangers > _OTHER_SCRIPT_SHARE:
        encoding = _guess_other_script(sample) or encoding
    return data.decode(encoding, errors="replace"), encoding


def _sample(data: bytes) -> bytes:
    first = _BEYOND_ASCII.search(data)
    start = max(0, first.start() - _BEFORE_FIRST) if first else 0
    sample = data[start : start + _SAMPLE_BYTES]
    if start + len(sample) < len(data):
        # At a space or line end no character of several bytes is cut in two.
        cut = max(sample.rfind(b" "), sample.rfind(b"\n"))
        sample = sample[: cut + 1] if cut > _BEFORE_FIRST else sample
    return sample


def _guess_latin(sample: bytes) -> tuple[str, float]:
    """The best encoding for Latin letters, and the share of characters that do not fit in it."""
    evidence = {
        encoding: _gather(sample.decode(encoding, errors="replace"))
        for encoding in dict.fromkeys(name for names, _ in _LANGUAGES for name in names)
    }
    found = evidence["windows-1252"]
    accents = sum(found.letters.values())
    english = accents <= _ENGLISH_ACCENTS_PER_LETTER * found.ascii_letters
    best = ("windows-1252", found.misplaced + (0 if english else accents))
    # An encoding's place in its row counts before the language's.
    for place in range(len(_WESTERN)):
        for encodings, alphabet in _LANGUAGES:
            if place >= len(encodings):
                continue
            found = evidence[encodings[place]]
            strangers = found.misplaced + sum(
                count for letter, count in found.letters.items() if letter not in alphabet
            )
            if encodings[place] == "mac-roman":
                # Rare to-day, and with letters in the places of Windows' quotation marks.
                strangers += 1 + found.total // 10
            if strangers < best[1]:
                best = (encodings[place], strangers)
    return best[0], best[1] / max(1, evidence[best[0]].total)


def _gather(text: str) -> _Evidence:
    letters: dict[str, int] = {}
    total = misplaced = 0
    for match in _HIGH.finditer(text):
        total += 1
        char = match.group()
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        if char.isalpha():
            if char.isupper() and before.islower():
                misplaced += 1
            else:
                # Of the two characters that "İ" becomes in lower case, the first is the letter.
                lower = char.lower()[:1]
                letters[lower] = letters.get(lower, 0) + 1
        elif char not in _PUNCTUATION or (
            char not in _JOINING and before.isalpha() and after.isalpha()
        ):
            misplaced += 1
    # No language in Latin letters writes so many accents in a row.
    misplaced += sum(len(run.group()) for run in _HIGH_RUN.finditer(text))
    ascii_letters = sum(char.isalpha() for char in text if char.isascii())
    return _Evidence(total, misplaced, letters, ascii_letters)


def _guess_other_script(sample: bytes) -> str:
    # Imported when it is needed: most files are UTF-8, and the window opens without it.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_OTHER_SCRIPTS)).best()
    return _OTHER_SCRIPTS.get(best.encoding, best.encoding) if best else ""
