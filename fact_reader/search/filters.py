"""What narrows a search beside its words, as masks over the columns of the index.

Months are those of the first day that an article's date covers, as facets count them: an article
of “2017” passes as one of January 2017.
"""

from collections.abc import Collection, Mapping
from functools import reduce

import numpy as np

from fact_reader.model import PartialDate, SearchFilters
from fact_reader.search.engine.arrays import Array
from fact_reader.search.parser import covered_days
from fact_reader.search.snapshot import Snapshot


def passing(
    snapshot: Snapshot,
    filters: SearchFilters,
    of_notes: Mapping[str, Array],
    within: Collection[str] | None = None,
) -> Array | None:
    """A mask of the articles that pass all filters, of which `of_notes` are the `note_masks`, of
    those whose ids are `within` unless that is None; None where nothing narrows."""
    masks = list(article_masks(snapshot, filters).values())
    if of_notes:
        masks.append(with_a_note(snapshot, reduce(np.logical_and, of_notes.values())))
    if within is not None:
        masks.append(mask_of_ids(snapshot, within))
    return reduce(np.logical_and, masks) if masks else None


def article_masks(snapshot: Snapshot, filters: SearchFilters) -> dict[str, Array]:
    """A mask of articles for each facet of theirs that narrows: outlet, language, month.

    ValueError: a month of the filters is none.
    """
    masks: dict[str, Array] = {}
    if filters.outlets:
        masks["outlet"] = _chosen(*snapshot.facet_of_articles("outlet"), filters.outlets)
    if filters.languages:
        masks["language"] = _chosen(*snapshot.facet_of_articles("language"), filters.languages)
    if filters.first_month or filters.last_month:
        masks["month"] = _published(snapshot, filters.first_month, filters.last_month)
    return masks


def note_masks(snapshot: Snapshot, filters: SearchFilters) -> dict[str, Array]:
    """A mask of annotations (see Snapshot.note_docs) for each facet of theirs that narrows: stance,
    speaker."""
    masks: dict[str, Array] = {}
    if filters.stances:
        stances = {str(one) for one in filters.stances}
        masks["stance"] = _chosen(*snapshot.facet_of_notes("stance"), stances)
    if filters.speakers:
        masks["speaker"] = _chosen(*snapshot.facet_of_notes("speaker"), filters.speakers)
    return masks


def with_a_note(snapshot: Snapshot, notes: Array) -> Array:
    """A mask of the articles that have one of the annotations in a mask of these."""
    mask = np.zeros(snapshot.article_count, dtype=bool)
    mask[snapshot.note_articles[notes]] = True
    return mask


def mask_of_ids(snapshot: Snapshot, ids: Collection[str]) -> Array:
    """A mask of the articles with these ids."""
    mask = np.zeros(snapshot.article_count + 1, dtype=bool)
    parts = snapshot.find_documents(list(ids))
    for base, found in zip(snapshot.executor.bases, parts, strict=False):
        docs = base + found
        mask[snapshot.article_of[docs[snapshot.is_article[docs]]]] = True
    return mask[:-1]


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
