"""What changed from one version of a text to the next, by words."""

from dataclasses import dataclass
from itertools import pairwise

from fact_reader.anchoring.aligning import Alignment, Run
from fact_reader.anchoring.words import Words, split_words

# So few words that stayed between two changes do not keep these apart: "of" in a new sentence.
_FEW_BETWEEN = 1


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
    changed: list[tuple[int, int, int, int]] = []
    for left, right in pairwise(runs):
        stretch = (
            left.before + left.length,
            right.before,
            left.after + left.length,
            right.after,
        )
        if stretch[0] == stretch[1] and stretch[2] == stretch[3]:
            continue
        if changed and stretch[0] - changed[-1][1] <= _FEW_BETWEEN:
            first = changed.pop()
            stretch = (first[0], stretch[1], first[2], stretch[3])
        changed.append(stretch)
    return [
        Difference(*_span(old, one[0], one[1], before), *_span(new, one[2], one[3], after))
        for one in changed
    ]


def _span(words: Words, first: int, last: int, text: str) -> tuple[int, int]:
    if first < last:
        return words.starts[first], words.ends[last - 1]
    # Nothing: the place behind the word before.
    place = words.ends[first - 1] if first else 0
    return min(place, len(text)), min(place, len(text))
