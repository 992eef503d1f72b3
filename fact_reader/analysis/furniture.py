"""Lines of a text that are the page's furniture and not the article.

Rules on whole lines, in the words that sites use. A sentence of the article that is dimmed does
more harm than a line of furniture that is not, so a rule describes a line from end to end, and
what could also begin a sentence counts only where furniture stands: before the article's first
long line, or after its last.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from fact_reader.analysis.furniture_words import ANYWHERE, AT_THE_EDGES
from fact_reader.model.furniture import Furniture, FurnitureReason

_LINE = re.compile(r"[^\n]+")
# A paragraph of an article, which furniture hardly ever is as long as.
_LONG = 140
# Captions are repeated nearby, and hardly ever longer.
_REPEATED_WITHIN = 4
_CAPTION_LENGTH = (25, 400)

_CREDIT = re.compile(r"\W*\b(?:credit|photo|image|picture|foto|photograph)\b\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str


def find_furniture(text: str) -> list[Furniture]:
    """Return the lines of furniture in text order, without the white space around them."""
    lines = list(_lines(text))
    return list(_furniture(lines, range(len(lines))))


def furniture_around(text: str, spans: Iterable[tuple[int, int]]) -> list[Furniture]:
    """Those lines of `find_furniture` that one of the spans begins in; far quicker for a few."""
    lines = list(_lines(text))
    starts = [line.start for line in lines]
    numbers = sorted({bisect_right(starts, start) - 1 for start, _ in spans} - {-1})
    return list(_furniture(lines, numbers))


def same_lines(older: str, newer: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Return where a line of an older text, with all its words, stands in a newer one.

    Of a line that stands several times the first goes to the first and so on; to all, if it stood
    once. Nothing comes of what is no whole line.
    """
    before = [(one.start, one.end) for one in _lines(older)]
    words = older[slice(*line)]
    there = [span for span in before if older[slice(*span)] == words]
    if line not in there:
        return []
    here = [(one.start, one.end) for one in _lines(newer) if newer[one.start : one.end] == words]
    number = there.index(line)
    return here if len(there) == 1 else here[number : number + 1]


def _furniture(lines: list[_Line], numbers: Iterable[int]) -> Iterator[Furniture]:
    long = [number for number, line in enumerate(lines) if len(line.words) >= _LONG]
    for number in numbers:
        line = lines[number]
        inside = bool(long) and long[0] <= number <= long[-1]
        reason = _by_rule(line.words, _rules(True))
        if reason is None and (not inside or number == long[-1]):
            reason = _by_rule(line.words, _rules(False))
        if reason is None and _is_repeated(lines, number):
            reason = FurnitureReason.REPEATED
        if reason is not None:
            yield Furniture(line.start, line.end, reason)


def _lines(text: str) -> Iterator[_Line]:
    for match in _LINE.finditer(text):
        words = " ".join(unicodedata.normalize("NFKC", match.group()).split())
        if words:
            line = match.group()
            start = match.start() + len(line) - len(line.lstrip())
            yield _Line(start, match.start() + len(line.rstrip()), words.replace("’", "'"))


def _by_rule(words: str, rules: dict[FurnitureReason, re.Pattern[str]]) -> FurnitureReason | None:
    bare = words.strip(" •·|*>»›-–—:")
    return next((reason for reason, rule in rules.items() if bare and rule.fullmatch(bare)), None)


@cache
def _rules(anywhere: bool) -> dict[FurnitureReason, re.Pattern[str]]:
    words = ANYWHERE if anywhere else AT_THE_EDGES
    return {
        reason: re.compile("|".join(lines.split("\n")[1:-1]).replace(" " * 8, ""), re.IGNORECASE)
        for reason, lines in words.items()
    }


def _is_repeated(lines: list[_Line], number: int) -> bool:
    """Whether a line says the same as one just before it, as captions for machines and for people
    do. Letter for letter but for marks and the word "credit": look-alikes are not repeated."""
    words = lines[number].words
    least, most = _CAPTION_LENGTH
    if not least <= len(words) <= most:
        return False
    plain = _plain(words)
    for earlier in lines[max(0, number - _REPEATED_WITHIN) : number]:
        other = _plain(earlier.words)
        if plain == other:
            return True
    return False


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", _CREDIT.sub(" ", words)).strip().casefold()
