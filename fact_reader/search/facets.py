"""How what was found is distributed: articles by outlet, month and language; the annotations of
these articles by stance and speaker."""

from collections.abc import Collection, Mapping
from functools import reduce

import numpy as np

from fact_reader.model import NO_FILTERS, SearchFilters
from fact_reader.search.engine.arrays import Array
from fact_reader.search.filters import article_masks, mask_of_ids, note_masks, with_a_note
from fact_reader.search.query import Query, asks_of
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.truth import matching, matching_notes

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
    filters of all others, and of their annotations those that pass the other one's. What the query
    asks of annotations counts as if the value that is counted were chosen, see truth.py. `within`
    are the ids of the only articles that count."""
    if query.root is None or not snapshot.article_count:
        return {name: {} for name in (*_OF_ARTICLES, "month", *_OF_ANNOTATIONS)}
    root = query.root
    masks = article_masks(snapshot, filters)
    of_notes = note_masks(snapshot, filters)
    every = np.ones(snapshot.article_count, dtype=bool)
    allowed = every if within is None else mask_of_ids(snapshot, within)
    asked = matching(snapshot, root, of_notes)[:-1] & allowed
    passing = reduce(np.logical_and, masks.values(), asked)
    asks_of_notes = any(map(asks_of, query.positive_leaves()))
    noted = None
    if of_notes:
        noted = with_a_note(snapshot, reduce(np.logical_and, of_notes.values()))

    def articles(name: str) -> Array:
        found = passing
        if name in masks:
            found = reduce(np.logical_and, _others(masks, name).values(), asked)
        return np.flatnonzero(found if noted is None else found & noted)

    def notes(name: str) -> Array:
        others = _others(of_notes, name)
        if asks_of_notes:
            there = reduce(np.logical_and, masks.values(), allowed).take(snapshot.note_articles)
            theirs = there & matching_notes(snapshot, root, others, name)
        else:
            theirs = passing.take(snapshot.note_articles)
        return np.flatnonzero(reduce(np.logical_and, others.values(), theirs))

    facets = {
        name: _counted(*snapshot.facet_of_articles(name), articles(name)) for name in _OF_ARTICLES
    }
    facets["month"] = _months(snapshot, articles("month"))
    for name in _OF_ANNOTATIONS:
        facets[name] = _counted(*snapshot.facet_of_notes(name), notes(name))
    return facets


def _others(masks: Mapping[str, Array], name: str) -> dict[str, Array]:
    return {other: mask for other, mask in masks.items() if other != name}


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
