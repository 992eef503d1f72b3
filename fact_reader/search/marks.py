"""Where a query's words stand in a text: the spans that are highlighted."""

from collections.abc import Callable
from functools import lru_cache

from fact_reader.search.matching import tests
from fact_reader.search.nearness import windows
from fact_reader.search.query import Fuzzy, Near, Query, Wildcard, WordLeaf, Words
from fact_reader.search.tokens import fold, token_pattern

Span = tuple[int, int]
# For a spelling met in the text: which word of which leaf it is.
Places = Callable[[str], tuple[tuple[int, int], ...]]


def find_marks(query: Query, text: str, field: str = "text") -> list[Span]:
    """The spans of `text` (code points, end exclusive) that the query asks for in `field`.

    Excluded words are not marked, phrases are one span; of words that are to be near each other
    each is marked where enough of them are. Regular expressions are not tried, see regex_leaf.py.
    Sorted; overlapping spans are one.
    """
    leaves = [
        leaf
        for leaf in dict.fromkeys(query.positive_leaves())
        if isinstance(leaf, WordLeaf) and field in leaf.fields
    ]
    if not leaves or not text:
        return []
    near = [leaf for leaf in leaves if isinstance(leaf, Near)]
    following = [leaf for leaf in leaves if not isinstance(leaf, Near)]
    spans = _spans(following, text) if following else []
    if near:
        spans += _near_spans(near, text)
    return merged(spans)


def _spans(leaves: list[Words | Wildcard | Fuzzy], text: str) -> list[Span]:
    spans: list[Span] = []
    lengths = [len(leaf.words) if isinstance(leaf, Words) else 1 for leaf in leaves]
    places_of = _places(tuple(leaves))
    # Leaves found up to a word, which the token just before was: where they began.
    begun: dict[tuple[int, int], int] = {}
    for match in token_pattern().finditer(text):
        places = places_of(match.group())
        if not places:
            if begun:
                begun = {}
            continue
        going_on: dict[tuple[int, int], int] = {}
        for leaf, index in places:
            start = match.start() if index == 0 else begun.get((leaf, index - 1))
            if start is None:
                continue
            if index + 1 == lengths[leaf]:
                spans.append((start, match.end()))
            else:
                going_on[leaf, index] = start
        begun = going_on
    return spans


def _near_spans(leaves: list[Near], text: str) -> list[Span]:
    places_of = _places(tuple(leaves))
    met: list[list[tuple[int, list[int]]]] = [[] for _ in leaves]
    where: list[list[Span]] = [[] for _ in leaves]
    for position, match in enumerate(token_pattern().finditer(text)):
        for leaf, need in places_of(match.group()):
            if met[leaf] and met[leaf][-1][0] == position:
                met[leaf][-1][1].append(need)
            else:
                met[leaf].append((position, [need]))
                where[leaf].append(match.span())
    spans: list[Span] = []
    for number, near in enumerate(leaves):
        counts = [count for _, _, count in near.needs]
        done = 0
        for first, last in windows(met[number], counts, near.width):
            spans += where[number][max(first, done) : last + 1]
            done = last + 1
    return spans


@lru_cache(maxsize=8)  # the same query is asked of one text after another
def _places(leaves: tuple[WordLeaf, ...]) -> Places:
    wanted = [
        (number, index, test)
        for number, leaf in enumerate(leaves)
        for index, test in enumerate(tests(leaf))
    ]

    @lru_cache(maxsize=1 << 15)  # most spellings occur many times
    def places(spelling: str) -> tuple[tuple[int, int], ...]:
        word = fold(spelling)
        return tuple((number, index) for number, index, test in wanted if test(word))

    return places


def merged(spans: list[Span]) -> list[Span]:
    """The spans sorted, those that overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
