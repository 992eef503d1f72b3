"""A leaf of a query as a Whoosh query object, which Whoosh itself can run, too."""

from datetime import date

from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import ConstantScoreQuery

from fact_reader.search.query import Dates, Leaf, Words
from fact_reader.search.schema import BEGINNINGS, LONGEST_BEGINNING

# A word in a headline says more of what an article is about than one among hundreds below it.
_BOOSTS = {"title": 3.0, "note": 1.5, "label": 1.5}
_PREFIX_SCORE = 0.5  # below any whole word's: the exact word comes first


def to_whoosh(leaf: Leaf) -> Query:
    """The Whoosh query that finds the documents, articles and annotations, that have the leaf."""
    if isinstance(leaf, Dates):
        first = 1 if leaf.first is None else leaf.first.toordinal()
        last = date.max.toordinal() if leaf.last is None else leaf.last.toordinal()
        return And([NumericRange("first_day", 1, last), NumericRange("last_day", first, None)])
    if leaf.field is None and leaf.prefix and len(leaf.words) == 1:
        [beginning] = leaf.words
        if len(beginning) <= LONGEST_BEGINNING:
            return Term(BEGINNINGS, beginning, boost=_PREFIX_SCORE)
    parts = [part for field in leaf.fields for part in _in_field(leaf, field)]
    return parts[0] if len(parts) == 1 else Or(parts)


def _in_field(leaf: Words, field: str) -> list[Query]:
    boost = _BOOSTS.get(field, 1.0)
    *before, last = leaf.words
    if not before and leaf.prefix:
        begun = ConstantScoreQuery(Prefix(field, last), score=boost * _PREFIX_SCORE)
        return [begun, Term(field, last, boost=boost)]
    if not before:
        return [Term(field, last, boost=boost)]
    if not leaf.prefix:
        return [Phrase(field, list(leaf.words), boost=boost)]
    words = (Term(field, word) for word in before)
    return [Sequence([*words, Prefix(field, last)], boost=boost)]
