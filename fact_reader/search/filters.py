"""What narrows a search beside its words, as masks over the columns of the index.

Months are those of the first day that an article's date covers, as facets count them: an article
of “2017” passes as one of January 2017.
"""

from collections.abc import Collection
from functools import reduce

import numpy as np

from fact_reader.model import PartialDate, SearchFilters
from fact_reader.search.engine.arrays import Array
from fact_reader.search.parser import covered_days
from fact_reader.search.snapshot import Snapshot


def passing(
    snapshot: Snapshot, filters: SearchFilters, within: Collection[str] | None = None
) -> Array | None:
    """A mask of the articles that pass all filters, of those whose ids are `within` unless that is
    None; None where nothing narrows."""
    masks = list(filter_masks(snapshot, filters).values())
    if within is not None:
        masks.append(mask_of_ids(snapshot, within))
    return reduce(np.logical_and, masks) if masks else None


def filter_masks(snapshot: Snapshot, filters: SearchFilters) -> dict[str, Array]:
    """A mask of articles for each facet that narrows: outlet, language, month, stance, speaker.

    ValueError: a month of the filters is none.
    """
    masks: dict[str, Array] = {}
    if filters.outlets:
        masks["outlet"] = _of_articles(snapshot, "outlet", filters.outlets)
    if filters.languages:
        masks["language"] = _of_articles(snapshot, "language", filters.languages)
    if filters.first_month or filters.last_month:
        masks["month"] = _published(snapshot, filters.first_month, filters.last_month)
    if filters.stances:
        masks["stance"] = _of_annotations(snapshot, "stance", {str(one) for one in filters.stances})
    if filters.speakers:
        masks["speaker"] = _of_annotations(snapshot, "speaker", filters.speakers)
    return masks


def mask_of_ids(snapshot: Snapshot, ids: Collection[str]) -> Array:
    """A mask of the articles with these ids."""
    mask = np.zeros(snapshot.article_count + 1, dtype=bool)
    parts = snapshot.find_documents(list(ids))
    for base, found in zip(snapshot.executor.bases, parts, strict=False):
        docs = base + found
        mask[snapshot.article_of[docs[snapshot.is_article[docs]]]] = True
    return mask[:-1]


def _of_articles(snapshot: Snapshot, name: str, wanted: Collection[str]) -> Array:
    return _chosen(*snapshot.facet_of_articles(name), wanted)


def _of_annotations(snapshot: Snapshot, name: str, wanted: Collection[str]) -> Array:
    chosen = _chosen(*snapshot.facet_of_notes(name), wanted)
    mask = np.zeros(snapshot.article_count, dtype=bool)
    mask[snapshot.note_articles[chosen]] = True
    return mask


def _chosen(codes: Array, values: list[str], wanted: Collection[str]) -> Array:
    """Where in a column one of the values that are wanted stands."""
    chosen: Array = np.array([value in wanted for value in values], dtype=bool).take(codes)
    return chosen


def _published(snapshot: Snapshot, first_month: str, last_month: str) -> Array:
    days = snapshot.article_days
    mask: Array = days > 0
    if first_month:
        mask = mask & (days >= covered_days(PartialDate.parse(first_month))[0].toordinal())
    if last_month:
        mask = mask & (days <= covered_days(PartialDate.parse(last_month))[1].toordinal())
    return mask
