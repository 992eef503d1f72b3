"""Where a query's words stand in a text: the spans that are highlighted."""

import re
from functools import lru_cache

from fact_reader.search.query import Query, Words
from fact_reader.search.tokens import FILLER, fold, plain, token_pattern


def find_marks(query: Query, text: str, field: str = "text") -> list[tuple[int, int]]:
    """The spans of `text` (code points, end exclusive) that the query asks for in `field`.

    Excluded words are not marked, phrases are one span. Sorted; overlapping spans are one.
    """
    leaves = [
        leaf for leaf in query.positive_leaves() if isinstance(leaf, Words) and field in leaf.fields
    ]
    if not leaves or not text:
        return []
    quick = plain(text)
    if quick is not None:
        return _merged([span for leaf in leaves for span in _plain_spans(leaf, quick)])
    return _merged(_spans(leaves, text))


def _plain_spans(leaf: Words, text: str) -> list[tuple[int, int]]:
    """As `_spans` of one leaf, in the plain form of a text."""
    spans = []
    find = _expression(leaf.words, leaf.prefix).search
    found = find(text)
    while found:
        spans.append(found.span())
        # The next may begin inside of this one, as in "so so so".
        found = find(text, found.start() + 1 if len(leaf.words) > 1 else found.end())
    return spans


@lru_cache(maxsize=64)
def _expression(words: tuple[str, ...], prefix: bool) -> re.Pattern[str]:
    """What finds words one after the other in a plain text. It begins with the letters themselves,
    which the search can jump to, and looks at what is before them afterwards."""
    first = re.escape(words[0])
    between = rf"(?:{FILLER}+[^a-z0-9]*|[^a-z0-9]+)"
    following = "".join(between + re.escape(word) for word in words[1:])
    end = rf"[a-z0-9]*{FILLER}*" if prefix else rf"(?![a-z0-9]){FILLER}*"
    return re.compile(rf"{first}(?<![a-z0-9]{first}){following}{end}")


def _spans(leaves: list[Words], text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    # For every spelling met: which word of which leaf it is. Most spellings occur many times.
    known: dict[str, tuple[tuple[int, int], ...]] = {}
    # Leaves found up to a word, which the token just before was: where they began.
    begun: dict[tuple[int, int], int] = {}
    for match in token_pattern().finditer(text):
        spelling = match.group()
        places = known.get(spelling)
        if places is None:
            places = known[spelling] = tuple(_places(leaves, fold(spelling)))
        if not places:
            if begun:
                begun = {}
            continue
        going_on: dict[tuple[int, int], int] = {}
        for leaf, index in places:
            start = match.start() if index == 0 else begun.get((leaf, index - 1))
            if start is None:
                continue
            if index + 1 == len(leaves[leaf].words):
                spans.append((start, match.end()))
            else:
                going_on[leaf, index] = start
        begun = going_on
    return spans


def _places(leaves: list[Words], word: str) -> list[tuple[int, int]]:
    places = []
    for number, leaf in enumerate(leaves):
        last = len(leaf.words) - 1
        for index, wanted in enumerate(leaf.words):
            if word == wanted or (leaf.prefix and index == last and word.startswith(wanted)):
                places.append((number, index))
    return places


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
