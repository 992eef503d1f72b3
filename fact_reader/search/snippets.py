"""Stretches of text around marks, short enough for a list of results."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from fact_reader.model import Snippet
from fact_reader.search.tokens import fold, mark_class

Span = tuple[int, int]

_CUT = "…"
_LINE_END = " · "
_SPACE = re.compile(r"\s+")
# White space that is shown as something else: all but a single space between two words.
_UNEVEN_SPACE = re.compile(r"[^\S ]\s*| \s+")
# How far a cut is moved to fall between two words rather than into one.
_SLACK = 24
# A text with more marks than this is found by its first ones as well.
_MOST_MARKS = 20_000


def make_snippets(
    text: str,
    marks: Sequence[Span],
    width_chars: int = 160,
    limit: int = 3,
    shown: Sequence[range] = (),
) -> list[Snippet]:
    """Up to `limit` stretches of about `width_chars` characters, those with most different
    words first, then in text order. `marks` are sorted and do not overlap, as find_marks
    returns them.

    White space is shown as single spaces, a line's end as " · ": a headline and the sentence below
    it are no sentence that anybody wrote. "…" stands where the text goes on. Marks of a snippet
    count in its text; its `start` and `end` are the first mark's in `text`. A stretch of which all
    marks are in parts of the text that are `shown` already is left out.
    """
    if limit <= 0:
        return []
    groups = [
        group
        for group in _groups(marks[:_MOST_MARKS], width_chars)
        if not all(any(start in part for part in shown) for start, _ in group)
    ]
    words = [len({fold(text[start:end]) for start, end in group}) for group in groups]
    order = sorted(range(len(groups)), key=lambda number: (-words[number], number))
    chosen = _joined(text, [groups[number] for number in order[:limit]], width_chars)
    return [_snippet(text, window, group) for window, group in chosen]


def _groups(marks: Sequence[Span], width: int) -> list[list[Span]]:
    """Marks that are shown together: as many as fit, with some text left around them."""
    groups: list[list[Span]] = []
    for start, end in marks:
        if groups and end - groups[-1][0][0] <= width * 2 // 3:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return groups


def _joined(text: str, groups: list[list[Span]], width: int) -> list[tuple[Span, list[Span]]]:
    """A window for every group, in the order given; those that touch are one."""
    joined: list[tuple[Span, list[Span]]] = []
    for group in groups:
        (start, end), marks = _window(text, group, width), group
        for other in [entry for entry in joined if start <= entry[0][1] and entry[0][0] <= end]:
            joined.remove(other)
            start, end = min(start, other[0][0]), max(end, other[0][1])
            marks = sorted(marks + other[1])
        joined.append(((start, end), marks))
    return joined


def _window(text: str, group: list[Span], width: int) -> Span:
    first, last = group[0][0], group[-1][1]
    spare = max(width - (last - first), 0)
    # A third before: the words after a hit tell more than those before it.
    start = max(0, first - spare // 3)
    end = min(len(text), last + spare - (first - start))
    start = max(0, min(start, end - width))
    return _cut_before(text, start, first), _cut_after(text, end, last)


def _cut_before(text: str, wanted: int, first: int) -> int:
    """The start of a word near `wanted`, not after `first`."""
    if wanted == 0:
        return 0
    space = _SPACE.search(text, wanted - 1, min(first, wanted + _SLACK))
    if space and space.end() <= first:
        return space.end()
    while wanted > 0 and not is_boundary(text, wanted):
        wanted -= 1
    return wanted


def _cut_after(text: str, wanted: int, last: int) -> int:
    """The end of a word near `wanted`, not before `last`."""
    if wanted >= len(text):
        return len(text)
    for at in range(wanted, max(last, wanted - _SLACK) - 1, -1):
        if text[at].isspace():
            while at > last and text[at - 1].isspace():
                at -= 1
            return at
    while wanted < len(text) and not is_boundary(text, wanted):
        wanted += 1
    return wanted


@cache
def _continuing() -> re.Pattern[str]:
    # Marks, variation selectors, skin tones and tags belong to the character before.
    return re.compile(f"[{mark_class()}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def is_boundary(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` parts no character as the reader sees it."""
    if _continuing().match(text, at) or text[at - 1] == "\u200d":
        return False
    if not _is_flag_letter(text[at]):
        return True
    run = at
    while run > 0 and _is_flag_letter(text[run - 1]):
        run -= 1
    return (at - run) % 2 == 0


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _gap(space: re.Match[str]) -> str:
    inside = space.start() > 0 and space.end() < len(space.string)
    return _LINE_END if inside and "\n" in space.group() else " "


def _snippet(text: str, window: Span, marks: list[Span]) -> Snippet:
    start, end = window
    before = _CUT if start and not text[:start].isspace() else ""
    after = _CUT if end < len(text) and not text[end:].isspace() else ""
    inside = text[start:end]
    parts = [before]
    # Offsets behind a run of white space move by what it lost.
    ends: list[int] = [0]
    lost: list[int] = [0]
    for space in _UNEVEN_SPACE.finditer(inside):
        gap = _gap(space)
        parts += (inside[ends[-1] : space.start()], gap)
        ends.append(space.end())
        lost.append(lost[-1] + len(space.group()) - len(gap))
    parts += (inside[ends[-1] :], after)

    def moved(offset: int) -> int:
        inner = offset - start
        return len(before) + inner - lost[bisect_right(ends, inner) - 1]

    return Snippet(
        text="".join(parts),
        marks=tuple(
            (moved(first), max(moved(first), moved(last - 1) + 1)) for first, last in marks
        ),
        start=marks[0][0],
        end=marks[0][1],
    )
