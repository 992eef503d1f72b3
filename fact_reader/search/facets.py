"""How what was found is distributed: articles by outlet, month and language; the annotations of
these articles by stance and speaker."""

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.evaluation import matching
from fact_reader.search.query import Query
from fact_reader.search.snapshot import Snapshot

# The value and how often, most frequent first; months (as "2017-07") in order. What has no value
# is not counted.
Facets = dict[str, dict[str, int]]

_OF_ARTICLES = ("outlet", "language")
_OF_ANNOTATIONS = ("stance", "speaker")


def count_facets(snapshot: Snapshot, query: Query) -> Facets:
    """Count over all articles for which `query` is true."""
    if query.root is None or not snapshot.article_count:
        return {name: {} for name in (*_OF_ARTICLES, "month", *_OF_ANNOTATIONS)}
    found = matching(snapshot, query.root)
    facets = {name: _counted(*snapshot.facet_of_articles(name), found) for name in _OF_ARTICLES}
    facets["month"] = _months(snapshot, found)
    mask = np.zeros(snapshot.article_count, dtype=bool)
    mask[found.astype(np.intp)] = True
    notes = np.flatnonzero(mask.take(snapshot.note_articles))
    facets |= {name: _counted(*snapshot.facet_of_notes(name), notes) for name in _OF_ANNOTATIONS}
    return facets


def _counted(codes: Array, values: list[str], places: Array) -> dict[str, int]:
    counts = np.bincount(codes.take(places), minlength=len(values)).tolist()
    pairs = [(value, count) for value, count in zip(values, counts, strict=True) if value and count]
    return dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))


def _months(snapshot: Snapshot, articles: Array) -> dict[str, int]:
    counts = np.bincount(snapshot.article_months.take(articles))
    counts[:1] = 0  # those without a date
    return {
        f"{month // 12:04}-{month % 12 + 1:02}": int(counts[month])
        for month in np.flatnonzero(counts).tolist()
    }
