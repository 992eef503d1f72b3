"""Words to numbers, in bulk: what tokens.py does, for whole libraries.

Most texts are plain ASCII but for quotation marks and dashes. There, putting spaces in place of
everything that is no letter and splitting at them gives the same words as the expression of
tokens.py, in a quarter of the time. Other lines go the slow way.
"""

import re
from array import array
from collections.abc import Callable, Iterable

from fact_reader.search.tokens import fold, token_pattern

_LONGEST = 200  # as in tokens.py

# Characters that part words; in English news mostly nothing else keeps a text from being ASCII.
_TYPOGRAPHIC = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u00a0\u200a\u2022\u00a3\u20ac\u00ae"
_SPACES = {code: " " for code in range(128) if not chr(code).isalnum()}
_TABLE = str.maketrans(_SPACES)
_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9])[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])\.?")
_MAYBE_ABBREVIATED = re.compile(r"\.[A-Za-z](?![A-Za-z])")


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
        if text.isascii():
            self._add_plain(text, numbers)
            return len(numbers) - before
        for mark in _TYPOGRAPHIC:
            text = text.replace(mark, " ")
        if text.isascii():
            self._add_plain(text, numbers)
        else:
            # No word goes over the end of a line.
            find, spelt = token_pattern().findall, self._spelt.__getitem__
            for line in text.split("\n"):
                if line.isascii():
                    self._add_plain(line, numbers)
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
        if _MAYBE_ABBREVIATED.search(text):
            text = _without_stops(text)
        words = text.lower().translate(_TABLE).split()
        numbers.extend(map(self._folded.__getitem__, words))

    def _new(self, word: str) -> int:
        if len(word) > _LONGEST:
            return self._folded[word[:_LONGEST]]
        self.entries.append(word.encode())
        return len(self.entries) - 1


class _Numbers(dict[str, int]):
    """A dictionary that fills itself; looking up is all that is done for words met before."""

    def __init__(self, missing: Callable[[str], int]) -> None:
        self._missing = missing

    def __missing__(self, word: str) -> int:
        number = self[word] = self._missing(word)
        return number


def _without_stops(text: str) -> str:
    """The text with its abbreviations as words. Looks from stop to stop: trying the expression at
    every letter would take longer than all the rest."""
    parts = []
    done = 0
    hit = _MAYBE_ABBREVIATED.search(text)
    while hit:
        after = hit.end()
        match = _ABBREVIATION.match(text, hit.start() - 1) if hit.start() > done else None
        if match:
            parts += [text[done : match.start()], match.group().replace(".", ""), " "]
            done = after = match.end()
        hit = _MAYBE_ABBREVIATED.search(text, after - 1 if not match else after)
    return "".join(parts) + text[done:]


def words_of(texts: Iterable[str]) -> list[str]:
    """The folded words of texts, as the bulk way finds them."""
    vocabulary = Vocabulary()
    numbers: array[int] = array("I")
    for text in texts:
        vocabulary.add_text(text, numbers)
    return [vocabulary.entries[number].decode() for number in numbers]
