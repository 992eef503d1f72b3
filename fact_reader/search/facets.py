"""How what was found is distributed: articles by outlet, month and language; the annotations of
these articles by stance and speaker."""

from collections.abc import Collection
from functools import reduce

import numpy as np

from fact_reader.model import NO_FILTERS, SearchFilters
from fact_reader.search.engine.arrays import Array
from fact_reader.search.evaluation import matching_articles
from fact_reader.search.filters import filter_masks, mask_of_ids
from fact_reader.search.query import Query
from fact_reader.search.snapshot import Snapshot

# The value and how often, most frequent first; months (as "2017-07") in order, the empty name for
# no date last.
Facets = dict[str, dict[str, int]]

_OF_ARTICLES = ("outlet", "language")
_OF_ANNOTATIONS = ("stance", "speaker")
_FIRST_DAY = np.datetime64("0001-01-01")


def count_facets(
    snapshot: Snapshot,
    query: Query,
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
) -> Facets:
    """Count over all articles for which `query` is true, for each facet over those that pass the
    filters of all others. `within` are the ids of the only articles that count."""
    if query.root is None or not snapshot.article_count:
        return {name: {} for name in (*_OF_ARTICLES, "month", *_OF_ANNOTATIONS)}
    matching = matching_articles(snapshot, query.root)
    if within is not None:
        matching = matching & mask_of_ids(snapshot, within)
    masks = filter_masks(snapshot, filters)
    all_pass = reduce(np.logical_and, masks.values(), matching)

    def found(name: str) -> Array:
        if name not in masks:
            return all_pass
        others = (mask for other, mask in masks.items() if other != name)
        mask: Array = reduce(np.logical_and, others, matching)
        return mask

    facets = {
        name: _counted(snapshot, name, snapshot.article_docs[found(name)]) for name in _OF_ARTICLES
    }
    facets["month"] = _months(snapshot.article_days[found("month")])
    for name in _OF_ANNOTATIONS:
        # One place more: for documents without an article, whose number is -1.
        of_found = np.append(found(name), False)[snapshot.article_of] & ~snapshot.is_article
        facets[name] = _counted(snapshot, name, np.flatnonzero(of_found))
    return facets


def _counted(snapshot: Snapshot, name: str, docs: Array) -> dict[str, int]:
    codes, values = snapshot.facet(name)
    counts = np.bincount(codes[docs], minlength=len(values)).tolist()
    pairs = [(value, count) for value, count in zip(values, counts, strict=True) if count]
    return dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))


def _months(days: Array) -> dict[str, int]:
    known = days[days > 0].astype("timedelta64[D]") + (_FIRST_DAY - np.timedelta64(1, "D"))
    months, counts = np.unique(known.astype("datetime64[M]"), return_counts=True)
    by_month = {str(month): int(count) for month, count in zip(months, counts, strict=True)}
    undated = len(days) - len(known)
    return by_month | ({"": undated} if undated else {})
