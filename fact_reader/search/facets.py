"""How what was found is distributed: articles by outlet, month and language; the annotations of
these articles by stance and speaker."""

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.evaluation import matching_articles
from fact_reader.search.query import Query
from fact_reader.search.snapshot import Snapshot

# The value and how often, most frequent first; months (as "2017-07") in order. What has no value
# is not counted.
Facets = dict[str, dict[str, int]]

_OF_ARTICLES = ("outlet", "language")
_OF_ANNOTATIONS = ("stance", "speaker")
_FIRST_DAY = np.datetime64("0001-01-01")


def count_facets(snapshot: Snapshot, query: Query) -> Facets:
    """Count over all articles for which `query` is true."""
    if query.root is None or not snapshot.article_count:
        return {name: {} for name in (*_OF_ARTICLES, "month", *_OF_ANNOTATIONS)}
    found = matching_articles(snapshot, query.root)
    facets = {name: _counted(snapshot, name, snapshot.article_docs[found]) for name in _OF_ARTICLES}
    facets["month"] = _months(snapshot.article_days[found])
    # One place more: for documents without an article, whose number is -1.
    of_found = np.append(found, False)[snapshot.article_of]
    of_found &= ~snapshot.is_article
    annotations = np.flatnonzero(of_found)
    facets |= {name: _counted(snapshot, name, annotations) for name in _OF_ANNOTATIONS}
    return facets


def _counted(snapshot: Snapshot, name: str, docs: Array) -> dict[str, int]:
    codes, values = snapshot.facet(name)
    counts = np.bincount(codes[docs], minlength=len(values)).tolist()
    pairs = [(value, count) for value, count in zip(values, counts, strict=True) if value and count]
    return dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))


def _months(days: Array) -> dict[str, int]:
    known = days[days > 0].astype("timedelta64[D]") + (_FIRST_DAY - np.timedelta64(1, "D"))
    months, counts = np.unique(known.astype("datetime64[M]"), return_counts=True)
    return {str(month): int(count) for month, count in zip(months, counts, strict=True)}
