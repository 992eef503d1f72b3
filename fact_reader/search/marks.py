"""Where a query's words stand in a text: the spans that are highlighted."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from fact_reader.search.forms import beginnings, is_form, respelt, stemmer_for
from fact_reader.search.matching import tests
from fact_reader.search.nearness import windows
from fact_reader.search.query import (
    FORM_FIELDS,
    Fuzzy,
    Near,
    Query,
    Wildcard,
    WordLeaf,
    Words,
)
from fact_reader.search.tokens import FILLER, fold, plain, token_pattern

Span = tuple[int, int]
# For a spelling met in the text: which word of which leaf it is.
Places = Callable[[str], tuple[tuple[int, int], ...]]


def find_marks(query: Query, text: str, field: str = "text", language: str = "") -> list[Span]:
    """The spans of `text` (code points, end exclusive) that the query asks for in `field`.

    `language` is the article's, by which other forms of words are told.
    Excluded words are not marked, phrases are one span; of words that are to be near each other
    each is marked where enough of them are. Regular expressions are not tried, see regex_leaf.py.
    Sorted; overlapping spans are one.
    """
    leaves = dict.fromkeys(
        each
        for leaf in query.positive_leaves()
        if isinstance(leaf, WordLeaf) and field in leaf.fields
        for each in _spellings(leaf, field)
    )
    if not leaves or not text:
        return []
    words = [leaf for leaf in leaves if isinstance(leaf, Words)]
    quick = plain(text) if words else None
    if quick is None:
        spans = _spans([leaf for leaf in leaves if not isinstance(leaf, Near)], text, language)
    else:
        spans = [span for leaf in words for span in _plain_spans(leaf, quick, language)]
        spans += _spans([leaf for leaf in leaves if isinstance(leaf, Wildcard | Fuzzy)], text)
    near = [leaf for leaf in leaves if isinstance(leaf, Near)]
    return merged(spans + _near_spans(near, text))


def _spellings(leaf: WordLeaf, field: str) -> Iterator[WordLeaf]:
    if not isinstance(leaf, Words) or not leaf.any_form:
        yield leaf
    elif field not in FORM_FIELDS:
        yield replace(leaf, any_form=False)
    else:
        yield leaf
        if other := respelt(leaf):
            yield other


def _plain_spans(leaf: Words, text: str, language: str) -> list[Span]:
    """As `_spans` of one leaf, in the plain form of a text."""
    spans = []
    find = _expression(leaf.words, leaf.prefix).search
    found = find(text)
    while found:
        spans.append(found.span())
        # The next may begin inside of this one, as in "so so so".
        found = find(text, found.start() + 1 if len(leaf.words) > 1 else found.end())
    if leaf.any_form and len(leaf.words) == 1:
        [word] = leaf.words
        code = stemmer_for(language, word)
        spans += [
            match.span()
            for beginning in (beginnings(word, code) if code else ())
            for match in _expression((beginning,), True).finditer(text)
            if is_form(word, match.group().rstrip(FILLER), code)
        ]
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


def _spans(leaves: Sequence[Words | Wildcard | Fuzzy], text: str, language: str = "") -> list[Span]:
    spans: list[Span] = []
    if not leaves:
        return spans
    lengths = [len(leaf.words) if isinstance(leaf, Words) else 1 for leaf in leaves]
    places_of = _places(tuple(leaves), language)
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
    if not leaves:
        return []
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
def _places(leaves: tuple[WordLeaf, ...], language: str = "") -> Places:
    wanted = [
        (number, index, test)
        for number, leaf in enumerate(leaves)
        for index, test in enumerate(tests(leaf, language))
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
