"""Offsets between Python's code points and Qt's UTF-16 code units, for one text.

The only place where the two ways of counting meet. Nothing of Qt is used here.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Maps offsets of one text both ways by the sorted places of its astral characters.

    Such a character (an emoji, a rare ideograph) is one code point and two UTF-16 code units;
    all others count one in both. Each mapping is one bisection.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        # Encoding tells ten times sooner than the search that a text has none.
        has_none = len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._astral = [] if has_none else [found.start() for found in _ASTRAL.finditer(text)]
        # The first UTF-16 unit after each astral character.
        self._after = [start + count + 2 for count, start in enumerate(self._astral)]

    @property
    def utf16_length(self) -> int:
        """How many UTF-16 code units the whole text takes."""
        return self.length + len(self._astral)

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset from 0 to the length of the text."""
        if not self._astral:
            return offset
        return offset + bisect_left(self._astral, offset)

    def to_code_point(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; within a pair, that of its character."""
        if not self._astral:
            return unit
        pairs = bisect_left(self._after, unit + 1)
        inside = pairs < len(self._after) and self._after[pairs] - 1 == unit
        return unit - pairs - (1 if inside else 0)
