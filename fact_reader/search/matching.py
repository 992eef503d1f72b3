"""Whether a folded word is what a leaf asks for."""

import re
from collections.abc import Callable
from functools import lru_cache, partial

from fact_reader.search.forms import is_form, stemmer_for
from fact_reader.search.query import Fuzzy, Near, Wildcard, WordLeaf

Test = Callable[[str], bool]


def tests(leaf: WordLeaf, language: str) -> tuple[Test, ...]:
    """For each of the words that follow each other, or of a Near's needs, what is true of it.

    Other forms of a word are those in `language`.
    """
    match leaf:
        case Near():
            return tuple(_test(word, may_go_on) for word, may_go_on, _ in leaf.needs)
        case Wildcard(pattern):
            fits = wildcard_pattern(pattern).fullmatch
            return (lambda word: fits(word) is not None,)
        case Fuzzy(wanted, _, edits):
            return (partial(is_within, wanted, most=edits),)
    if leaf.any_form and len(leaf.words) == 1:
        [word] = leaf.words
        return (_test_any_form(word, leaf.prefix, stemmer_for(language, word)),)
    last = len(leaf.words) - 1
    return tuple(
        _test(word, leaf.prefix and place == last) for place, word in enumerate(leaf.words)
    )


def _test(wanted: str, may_go_on: bool) -> Test:
    return (lambda word: word.startswith(wanted)) if may_go_on else wanted.__eq__


def _test_any_form(wanted: str, may_go_on: bool, code: str) -> Test:
    plain = _test(wanted, may_go_on)
    if not code:
        return plain
    return lambda word: plain(word) or is_form(wanted, word, code)


@lru_cache(maxsize=64)
def wildcard_pattern(pattern: str) -> re.Pattern[str]:
    """``*`` for any letters and ``?`` for one as a regular expression for a whole word.

    It never goes back: every ``*`` takes as few letters as it can, the last one as many.
    """
    first, *rest = (
        "".join("." if char == "?" else re.escape(char) for char in part)
        for part in pattern.split("*")
    )
    inner = "".join(f"(?>.*?{part})" for part in rest[:-1])
    return re.compile(f"{first}{inner}{f'.*{rest[-1]}' if rest else ''}", re.DOTALL)


def is_within(word: str, other: str, most: int) -> bool:
    """Whether at most `most` letters added, left out or replaced make one word the other."""
    return edit_distance(word, other, most) <= most


def edit_distance(word: str, other: str, most: int, swaps: bool = False) -> int:
    """Levenshtein's distance, or just more than `most` where it is larger.

    With `swaps` two neighbouring letters that changed places count as one edit.
    """
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(word, 1):
        earlier, before = before, row
        row = [at]
        for place, facing in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != facing))
            if (
                swaps
                and at > 1
                and place > 1
                and letter == other[place - 2]
                and facing == word[at - 2]
            ):
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
        if min(row) > most and (not swaps or min(before) > most):
            return most + 1
    return min(row[-1], most + 1)
