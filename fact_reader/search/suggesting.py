"""“Did you mean”: the words of a query that are nowhere, and the nearest ones that are."""

from collections.abc import Iterator, Mapping

from fact_reader.search.leaves import fitting_edits
from fact_reader.search.matching import edit_distance
from fact_reader.search.parser import REGEX
from fact_reader.search.query import Near, Query, Words
from fact_reader.search.tokens import tokens

# What is said of an annotation's passage stands in the text as well.
_SKIPPED = frozenset({"quote", "stance", "language"})
_MOST_EDITS = 2


def asked_words(query: Query) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """The words that are asked for as they stand, each with the fields it is looked for in and
    whether it may be the beginning of one there. A word that may be off anyway is none of these."""
    for leaf in dict.fromkeys(query.positive_leaves()):
        if not isinstance(leaf, Words | Near):
            continue
        fields = tuple(field for field in leaf.fields if field not in _SKIPPED)
        if fields:
            for word in leaf.words[:-1]:
                yield word, fields, False
            yield leaf.words[-1], fields, leaf.prefix


def edits_tried(word: str) -> int:
    """How far off a suggestion may be in letters; two that changed places count as two here.

    Another year or sum is no better spelling of the one that was asked for.
    """
    return 0 if any(map(str.isdigit, word)) else min(fitting_edits(word), _MOST_EDITS)


def nearest(word: str, candidates: Mapping[str, int]) -> str:
    """The candidate that is most like `word`; of those as like, the most frequent. Or empty.

    Letters that changed places are one slip, and the first letter is seldom wrong.
    """
    ranked = [
        (edit_distance(word, other, _MOST_EDITS, swaps=True), other[0] != word[0], -count, other)
        for other, count in candidates.items()
        if count and other != word
    ]
    return min(ranked)[-1] if ranked else ""


def replaced(text: str, better: Mapping[str, str]) -> str:
    """The query as it was typed, with better words in the places of others; empty if that is no
    other query."""
    pieces, at = [], 0
    kept = [range(*regex.span()) for regex in REGEX.finditer(text)]
    for token in tokens(text):
        is_name = text[token.end : token.end + 1] == ":"  # of a field
        is_kept = is_name or any(token.start in part for part in kept)
        if token.text in better and not is_kept:
            pieces += [text[at : token.start], better[token.text]]
            at = token.end
    return "".join([*pieces, text[at:]]) if pieces else ""
