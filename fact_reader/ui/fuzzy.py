"""Finding names by what somebody remembers of them: words in any order, parts of words, initials.

Pure logic, without Qt. Each word that is asked for must be found; where it is found decides how
well the whole name fits.
"""

import re
from dataclasses import dataclass

from fact_reader.ui.models.article_entries import folded

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_FIRST_WORD, _WORD_START, _WITHIN, _SPREAD, _BESIDE = 5.0, 4.0, 2.5, 1.0, 0.5
# Letters that stand alone prove nothing: they must begin words, or follow each other.
_LEAST_SPREAD = 2
_LEAST_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a name fits: the higher `score`, the better; `marks` are the letters that fit,
    as spans of the name in code points, end exclusive."""

    score: float
    marks: tuple[Span, ...] = ()


def fit(asked: str, name: str, beside: str = "") -> Fit | None:
    """How `asked` fits `name`, None where a word of it is nowhere.

    A word may also stand in `beside`, such as the name of a menu, which counts least.
    """
    plain = _folded_letters(name)
    score = 0.0
    marks: set[int] = set()
    for word in folded(asked).split():
        found = _best(word, plain)
        if found is not None:
            score += found.score
            marks.update(place for start, end in found.marks for place in range(start, end))
        elif _is_beside(word, beside):
            score += _BESIDE
        else:
            return None
    # Of two names that fit alike, the one with less besides is meant.
    return Fit(score - len(plain) / 1000, _spans(sorted(marks)))


def _is_beside(word: str, beside: str) -> bool:
    """Whether a word begins one of those beside the name, whatever marks stand at it."""
    letters = "".join(_WORD.findall(word))
    return len(letters) >= _LEAST_BESIDE and any(
        one.startswith(letters) for one in _WORD.findall(folded(beside))
    )


def _folded_letters(name: str) -> str:
    """The name for comparing, one character for each of its own, so that places stay places."""
    return "".join((folded(letter) or letter)[0] for letter in name)


def _best(word: str, name: str) -> Fit | None:
    starts = [match.start() for match in _WORD.finditer(name)]
    for start in starts:
        if name.startswith(word, start):
            score = _FIRST_WORD if start == starts[0] else _WORD_START
            return Fit(score, ((start, start + len(word)),))
    within = name.find(word)
    if within >= 0:
        return Fit(_WITHIN, ((within, within + len(word)),))
    spread = _spread(word, name, starts) if len(word) >= _LEAST_SPREAD else None
    return Fit(_SPREAD, _spans(spread)) if spread else None


def _spread(word: str, name: str, starts: list[int]) -> list[int] | None:
    """The places of the word's letters, each at the beginning of a word or next to the last."""
    if not word:
        return []
    for start in starts:
        if name[start] != word[0]:
            continue
        taken = 1
        while name[start : start + taken + 1] == word[: taken + 1] and taken < len(word):
            taken += 1
        for length in range(taken, 0, -1):
            later = [one for one in starts if one >= start + length]
            rest = _spread(word[length:], name, later)
            if rest is not None:
                return [*range(start, start + length), *rest]
    return None


def _spans(places: list[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in places:
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
