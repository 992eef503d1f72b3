"""A leaf of a query as a Whoosh query object, which Whoosh itself can run, too.

Two are more exact here than in stock Whoosh: a Sequence that is not ordered is a Near (see there):
its parts lie at most ``len(parts) + slop - 2`` positions apart, the first from the last; and a
Sequence may end in a Prefix.
"""

from collections.abc import Iterable
from datetime import date

from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Every, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import ConstantScoreQuery

from fact_reader.search import query as asked
from fact_reader.search.query import (
    STANCE_FIELDS,
    Dates,
    Fuzzy,
    Has,
    IndexLeaf,
    Near,
    WordLeaf,
    Words,
)
from fact_reader.search.schema import BEGINNINGS, LONGEST_BEGINNING

# A word in a headline says more of what an article is about than one among hundreds below it.
_BOOSTS = {"title": 3.0, "note": 1.5, "label": 1.5}
_PATTERN_SCORE = 0.5  # below any whole word's: the exact word comes first


def to_whoosh(leaf: IndexLeaf) -> Query:
    """The Whoosh query that finds the documents, articles and annotations, that have the leaf."""
    if isinstance(leaf, Dates):
        first = 1 if leaf.first is None else leaf.first.toordinal()
        last = date.max.toordinal() if leaf.last is None else leaf.last.toordinal()
        return And([NumericRange("first_day", 1, last), NumericRange("last_day", first, None)])
    if isinstance(leaf, Has):
        return Every(leaf.field)
    if isinstance(leaf, Words) and leaf.field is None and leaf.prefix and len(leaf.words) == 1:
        [beginning] = leaf.words
        if len(beginning) <= LONGEST_BEGINNING:
            return Term(BEGINNINGS, beginning, boost=_PATTERN_SCORE)
    parts = [part for field in leaf.fields for part in _in_field(leaf, field)]
    return _of_stance(leaf, parts)


def forms_to_whoosh(leaf: Words, forms: Iterable[Words]) -> Query:
    """The query that finds the documents that have other forms of what the leaf asks for."""
    parts = [
        part for form in forms for field in leaf.form_fields for part in _in_field(form, field)
    ]
    return _of_stance(leaf, parts)


def _of_stance(leaf: WordLeaf, parts: list[Query]) -> Query:
    """One of `parts`, and the leaf's stance if it asks for one."""
    anywhere = parts[0] if len(parts) == 1 else Or(parts)
    if leaf.field not in STANCE_FIELDS:
        return anywhere
    return And([anywhere, ConstantScoreQuery(Term("stance", leaf.field), score=0.0)])


def _in_field(leaf: WordLeaf, field: str) -> list[Query]:
    boost = _BOOSTS.get(field, 1.0)
    if isinstance(leaf, Words) and len(leaf.words) == 1 and not leaf.prefix:
        # First, because a word comes with some twenty of these: its forms in each field.
        return [Term(field, leaf.words[0], boost=boost)]
    match leaf:
        case Near():
            parts = [Term(field, word) for word in leaf.words]
            if leaf.prefix:
                parts[-1] = Prefix(field, leaf.words[-1])
            return [Sequence(parts, slop=leaf.distance + 1, ordered=False, boost=boost)]
        case asked.Wildcard(pattern):
            return [_alike(Wildcard(field, pattern), boost)]
        case Fuzzy(word, _, edits):
            near = FuzzyTerm(field, word, maxdist=edits, prefixlength=0)
            return [_alike(near, boost), Term(field, word, boost=boost)]
    *before, last = leaf.words
    if not before and leaf.prefix:
        return [_alike(Prefix(field, last), boost), Term(field, last, boost=boost)]
    if not leaf.prefix:
        return [Phrase(field, list(leaf.words), boost=boost)]
    words = (Term(field, word) for word in before)
    return [Sequence([*words, Prefix(field, last)], boost=boost)]


def _alike(pattern: Query, boost: float) -> Query:
    """Words that fit a pattern, all of the same worth."""
    return ConstantScoreQuery(pattern, score=boost * _PATTERN_SCORE)
