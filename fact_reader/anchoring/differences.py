"""What changed from one version of a text to the next, by words."""

from dataclasses import dataclass
from itertools import pairwise

from fact_reader.anchoring.aligning import Alignment, Run
from fact_reader.anchoring.words import Words, split_words

# So few words that stayed between two changes do not keep these apart: "of" in a new sentence.
_FEW_BETWEEN = 1
# So many words to either side at most, a change is told.
_FARTHEST = 100
_SENTENCE_ENDS = frozenset(".!?:;。！？…\"'") | {"..."}

# First and last word (exclusive) in the older text, and in the newer one.
_Stretch = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the older text and what stands in its place in the newer one, either may be
    empty; code points, ends exclusive."""

    start: int
    end: int
    new_start: int
    new_end: int


def find_differences(before: str, after: str) -> list[Difference]:
    """Return the changes from one text to the other, in order. Typography and blanks do not
    count."""
    old, new = split_words(before), split_words(after)
    runs = [Run(0, 0, 0), *Alignment(old.forms, new.forms).runs, Run(len(old), len(new), 0)]
    changed: list[_Stretch] = []
    for left, right in pairwise(runs):
        stretch: _Stretch = (
            left.before + left.length,
            right.before,
            left.after + left.length,
            right.after,
        )
        if stretch[0] == stretch[1] and stretch[2] == stretch[3]:
            continue
        if left.length and right.length:
            stretch = _shifted(stretch, (left, right), (old, new), (before, after))
        if changed and stretch[0] - changed[-1][1] <= _FEW_BETWEEN:
            first = changed.pop()
            stretch = (first[0], stretch[1], first[2], stretch[3])
        changed.append(stretch)
    return [
        Difference(*_span(old, one[0], one[1], before), *_span(new, one[2], one[3], after))
        for one in changed
    ]


def _shifted(
    stretch: _Stretch, around: tuple[Run, Run], words: tuple[Words, Words], texts: tuple[str, str]
) -> _Stretch:
    """What came or went, told so that it is whole sentences or paragraphs where that is as true.

    Of "One. Two. Three." it is as right to say that ". Two" came as that "Two." did (what diffs of
    program code call sliding or shifting).
    """
    if stretch[0] < stretch[1] and stretch[2] < stretch[3]:
        return stretch
    side = 0 if stretch[0] < stretch[1] else 1
    first, last = stretch[2 * side : 2 * side + 2]
    forms, text = words[side].forms, texts[side]
    # Words enough have to stay for the changes before and behind to keep apart.
    left, right = around
    is_first = left.before == left.after == 0
    is_last = right.before + right.length == len(words[0])
    backward = min(left.length - (0 if is_first else _FEW_BETWEEN + 1), _FARTHEST)
    forward = min(right.length - (0 if is_last else _FEW_BETWEEN + 1), _FARTHEST)
    shifts = [0]
    while shifts[-1] < forward and forms[first + shifts[-1]] == forms[last + shifts[-1]]:
        shifts.append(shifts[-1] + 1)
    shift = 0
    while -shift < backward and forms[first + shift - 1] == forms[last + shift - 1]:
        shift -= 1
        shifts.append(shift)
    best = max(
        shifts,
        key=lambda one: (_wholeness(words[side], first + one, last + one, text), -abs(one)),
    )
    return (stretch[0] + best, stretch[1] + best, stretch[2] + best, stretch[3] + best)


def _wholeness(words: Words, first: int, last: int, text: str) -> int:
    """How much a stretch of words looks like paragraphs (most) or sentences."""
    begins = first == 0 or "\n" in text[words.ends[first - 1] : words.starts[first]]
    behind = first == 0 or words.forms[first - 1] in _SENTENCE_ENDS
    closes = words.forms[last - 1] in _SENTENCE_ENDS
    return 2 * begins + (closes and (begins or behind))


def _span(words: Words, first: int, last: int, text: str) -> tuple[int, int]:
    if first < last:
        return words.starts[first], words.ends[last - 1]
    # Nothing: the place behind the word before.
    place = words.ends[first - 1] if first else 0
    return min(place, len(text)), min(place, len(text))
