"""Where a query's words stand in a text: the spans that are highlighted."""

from fact_reader.search.query import Query, Words
from fact_reader.search.tokens import fold, token_pattern


def find_marks(query: Query, text: str, field: str = "text") -> list[tuple[int, int]]:
    """The spans of `text` (code points, end exclusive) that the query asks for in `field`.

    Excluded words are not marked, phrases are one span. Sorted; overlapping spans are one.
    """
    leaves = [
        leaf for leaf in query.positive_leaves() if isinstance(leaf, Words) and field in leaf.fields
    ]
    if not leaves or not text:
        return []
    return _merged(_spans(leaves, text))


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
