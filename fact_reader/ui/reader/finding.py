"""Finding words in one stored text: pure logic, without Qt.

Case, curly and straight quotes, and kinds of spaces make no difference. Folding keeps every
character at its place, so that a found offset is one of the stored text.
"""

import re
from bisect import bisect_left

from fact_reader.ui.reader.highlights import Span

# Beyond so many the count says "10,000+": one letter in a long text stands there 100,000 times.
MOST = 10_000

_SAME = {
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{SINGLE LOW-9 QUOTATION MARK}": "'",
    "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}": "'",
    "\N{PRIME}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{DOUBLE PRIME}": '"',
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{THIN SPACE}": " ",
    "\n": " ",
    "\t": " ",
    # The only letter whose lower case is two characters.
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}": "i",
}


def fold(text: str) -> str:
    """The text in the form that is compared, of the same length."""
    # Replacing one character at a time is 30 times faster than str.translate on 1 MB.
    for character, plain in _SAME.items():
        if character in text:
            text = text.replace(character, plain)
    # The lower case of a capital sigma depends on where it stands.
    return text.lower().replace(
        "\N{GREEK SMALL LETTER FINAL SIGMA}", "\N{GREEK SMALL LETTER SIGMA}"
    )


class Finder:
    """Finds words in one text, which is folded once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None

    def find(self, words: str) -> list[Span]:
        """Where the words stand, in text order, not overlapping, at most MOST + 1 of them."""
        if not words:
            return []
        if self._folded is None:
            self._folded = fold(self._text)
        found = []
        for match in re.finditer(re.escape(fold(words)), self._folded):
            found.append(match.span())
            if len(found) > MOST:
                break
        return found


def nearest(spans: list[Span], offset: int) -> int:
    """The index of the first span at or after an offset, 0 where none is; -1 without spans."""
    if not spans:
        return -1
    return bisect_left(spans, (offset, -1)) % len(spans)
