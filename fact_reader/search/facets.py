"""How what was found is distributed: articles by outlet, month and language; the annotations of
these articles by stance and speaker."""

from collections.abc import Collection
from functools import reduce

import numpy as np

from fact_reader.model import NO_FILTERS, SearchFilters
from fact_reader.search.engine.arrays import Array
from fact_reader.search.evaluation import matching
from fact_reader.search.filters import filter_masks, mask_of_ids
from fact_reader.search.query import Query
from fact_reader.search.snapshot import Snapshot

# The value and how often, most frequent first; months (as "2017-07") in order, the empty name for
# no date last.
Facets = dict[str, dict[str, int]]

_OF_ARTICLES = ("outlet", "language")
_OF_ANNOTATIONS = ("stance", "speaker")


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
    asked = matching(snapshot, query.root)
    if within is not None:
        asked = asked & mask_of_ids(snapshot, within)
    masks = filter_masks(snapshot, filters)
    all_pass = reduce(np.logical_and, masks.values(), asked)
    passing = np.flatnonzero(all_pass)

    def mask_for(name: str) -> Array:
        others = (mask for other, mask in masks.items() if other != name)
        return reduce(np.logical_and, others, asked)

    def found(name: str) -> Array:
        return np.flatnonzero(mask_for(name)) if name in masks else passing

    facets = {
        name: _counted(*snapshot.facet_of_articles(name), found(name)) for name in _OF_ARTICLES
    }
    facets["month"] = _months(snapshot, found("month"))
    notes = _notes_of(snapshot, all_pass)
    for name in _OF_ANNOTATIONS:
        theirs = _notes_of(snapshot, mask_for(name)) if name in masks else notes
        facets[name] = _counted(*snapshot.facet_of_notes(name), theirs)
    return facets


def _notes_of(snapshot: Snapshot, mask: Array) -> Array:
    return np.flatnonzero(mask.take(snapshot.note_articles))


def _counted(codes: Array, values: list[str], places: Array) -> dict[str, int]:
    counts = np.bincount(codes.take(places), minlength=len(values)).tolist()
    pairs = [(value, count) for value, count in zip(values, counts, strict=True) if count]
    return dict(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))


def _months(snapshot: Snapshot, articles: Array) -> dict[str, int]:
    counts = np.bincount(snapshot.article_months.take(articles), minlength=1)
    undated, counts[0] = int(counts[0]), 0
    by_month = {
        f"{month // 12:04}-{month % 12 + 1:02}": int(counts[month])
        for month in np.flatnonzero(counts).tolist()
    }
    return by_month | ({"": undated} if undated else {})
