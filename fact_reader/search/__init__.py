"""Search: the only part that knows Whoosh. What the rest of the app uses is named here.

- text analysis: tokens.py
- the query language: query.py (what a query means), parser.py (how it is written)
- the index: schema.py (documents), files.py (durable commits, damage), index.py (open, apply,
  search, recover), compiling.py (leaves as Whoosh queries), snapshot.py (one commit, read),
  evaluation.py (from leaves to articles)
- marks.py and snippets.py: hits in a text that the caller has
"""

from fact_reader.search.evaluation import RawHit, RawResults
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import Query
from fact_reader.search.snippets import make_snippets
from fact_reader.search.tokens import Token, tokens

__all__ = [
    "ArticleIndex",
    "Query",
    "RawHit",
    "RawResults",
    "Token",
    "find_marks",
    "make_snippets",
    "parse_query",
    "tokens",
]
