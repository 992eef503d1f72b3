"""Words to numbers, in bulk: what tokens.py does, for whole libraries.

Where a text has a plain form (see tokens.py), splitting that at everything that is no letter gives
the same words as the expression, in a quarter of the time. Lines without one go the slow way.
"""

from array import array
from collections.abc import Callable

from fact_reader.search.tokens import LONGEST, fold, plain, token_pattern

_TABLE = str.maketrans({code: " " for code in range(128) if not chr(code).isalnum()})


class Vocabulary:
    """The words met so far; each gets the next number."""

    def __init__(self) -> None:
        self.entries: list[bytes] = []
        self._folded = _Numbers(self._new)
        self._spelt = _Numbers(lambda word: self._folded[fold(word)])
        self._bytes: dict[bytes, int] = {}

    def add_text(self, text: str, numbers: "array[int]") -> int:
        """Append the numbers of a text's words to `numbers`; returns how many there are."""
        before = len(numbers)
        quick = plain(text)
        if quick is not None:
            self._add_plain(quick, numbers)
            return len(numbers) - before
        find, spelt = token_pattern().findall, self._spelt.__getitem__
        for line in text.split("\n"):  # no word goes over the end of a line
            quick = plain(line)
            if quick is not None:
                self._add_plain(quick, numbers)
            else:
                numbers.extend(map(spelt, find(line)))
        return len(numbers) - before

    def number(self, word: str) -> int:
        """The number of a word that is folded already."""
        return self._folded[word]

    def number_of_bytes(self, entry: bytes) -> int:
        """The number of an entry that is no word."""
        number = self._bytes.get(entry)
        if number is None:
            number = self._bytes[entry] = len(self.entries)
            self.entries.append(entry)
        return number

    def _add_plain(self, text: str, numbers: "array[int]") -> None:
        numbers.extend(map(self._folded.__getitem__, text.translate(_TABLE).split()))

    def _new(self, word: str) -> int:
        if len(word) > LONGEST:
            return self._folded[word[:LONGEST]]
        self.entries.append(word.encode())
        return len(self.entries) - 1


class _Numbers(dict[str, int]):
    """A dictionary that fills itself; looking up is all that is done for words met before."""

    def __init__(self, missing: Callable[[str], int]) -> None:
        self._missing = missing

    def __missing__(self, word: str) -> int:
        number = self[word] = self._missing(word)
        return number
