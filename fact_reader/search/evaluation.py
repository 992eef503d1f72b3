"""The answer to a query: the best of the articles of which it is true, and their annotations.

An article's score is the sum over the leaves asked for: its own, and its best annotation's. Equal
scores (filters such as ``stance:denial`` alone) put the newest first.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.found import LeafFound
from fact_reader.search.query import (
    And,
    IndexLeaf,
    Node,
    Not,
    Or,
    Query,
    in_index,
    is_filter,
    is_of_annotations,
)
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.truth import NO_MASKS, NoteMasks, matching, narrowing

# To find the first of many, the best of so many groups are compared.
_GROUPS = 64
# Below this share of all articles, what was found is kept as their numbers, not as a mask.
_FEW = 8
# More articles are scored by adding up in an array for all than by looking each of them up.
_MANY = 256
# Sums of the same scores in another order differ by less.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class RawHit:
    """An article that matches, and those of its annotations that do, best first."""

    article_id: str
    score: float
    annotation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawResults:
    """The best articles first; `total` counts all that match."""

    hits: tuple[RawHit, ...] = ()
    total: int = 0


def evaluate(
    snapshot: Snapshot,
    query: Query,
    limit: int,
    newest_first: bool = False,
    passing: Array | None = None,
    with_annotations: bool = True,
    of_notes: NoteMasks = NO_MASKS,
) -> RawResults:
    """The best `limit` articles for which `query` is true, or the newest, undated ones last.

    `passing` is a mask of the only articles that count, None for all; `of_notes` are the
    annotations that pass the filters, see truth.py. Of articles as good as each other the newest
    come first, of those as new the best. An empty query finds nothing.
    """
    if query.root is None or not snapshot.article_count:
        return RawResults()
    found = matching(snapshot, query.root, of_notes)
    if passing is not None:
        found = np.append(found[:-1] & passing, False)
    total = int(np.count_nonzero(found))
    best, scores, names = _best(snapshot, query, found, total, limit, newest_first)
    annotations = _annotations(snapshot, query, best, of_notes) if with_annotations else {}
    chosen = zip(best.tolist(), names.tolist(), scores.tolist(), strict=True)
    hits = (
        RawHit(name.decode(), score, annotations.get(article, ()))
        for article, name, score in chosen
    )
    return RawResults(tuple(hits), total)


def _scores(snapshot: Snapshot, query: Query, found: Array) -> Array:
    """The scores of some articles, ascending."""
    if len(found) > _MANY:
        mask = np.zeros(snapshot.article_count + 1, dtype=bool)
        mask[found] = True
        return _sums(snapshot, _scored_leaves(snapshot, query), mask, len(found)).take(found)
    docs = snapshot.article_docs.take(found)
    leaves = _scored_leaves(snapshot, query)
    if any(leaf.has_notes for leaf in leaves):
        notes, where = snapshot.notes_of(found)
    scores = np.zeros(len(found))
    for leaf in leaves:
        scores += leaf.look_up(docs)[1]
        if leaf.has_notes:
            best = np.zeros(len(found))
            np.maximum.at(best, where, leaf.look_up(notes)[1])
            scores += best
    return scores


def _sums(snapshot: Snapshot, leaves: list[LeafFound], mask: Array, count: int) -> Array:
    """For every article its score, and one place more; only for the `count` ones in `mask`."""
    sums = np.zeros(len(mask))
    for leaf in leaves:
        leaf.add_own(sums, mask, count)
        if leaf.has_notes:
            leaf.add_noted(sums, mask, snapshot.note_numbers)
    return sums


def _promising(
    snapshot: Snapshot, query: Query, mask: Array, total: int, limit: int
) -> tuple[Array, Array | None]:
    """Of the `total` articles in `mask` those that may be among the best, and their scores if
    these are known by then."""
    if total <= max(limit, _MANY):
        return np.flatnonzero(mask), None
    leaves = _scored_leaves(snapshot, query)
    if len(leaves) == 1 and leaves[0].same is not None and leaves[0].mask is mask:
        found = _newest(snapshot, mask, total, limit)
        return found, np.full(len(found), leaves[0].same)
    # Forms of words add so little that the best can be found without, and some more beside them.
    exact = [leaf.exact or leaf for leaf in leaves]
    slack = sum(leaf.slack for leaf in leaves)
    if slack:
        # Of each leaf an article's own part counts, and its best annotation's.
        slack = 2 * slack + _ROUNDING
    scoring = reduce(np.logical_or, [leaf.mask for leaf in exact] or [np.zeros_like(mask)])
    scored = scoring & mask
    count = int(np.count_nonzero(scored))
    if 0 < limit <= count and count * _FEW < len(mask):
        found, scores = _highest(_sums(snapshot, exact, scored, count), scored, limit, slack)
        if _edge(scores, limit) > slack:  # else what scores nothing may be among the best
            return found, _with_forms(snapshot, leaves, found, scores)
    sums = _sums(snapshot, exact, mask, total)
    if total * _FEW < len(mask):
        found, scores = _highest(sums, mask, limit, slack)
        return found, _with_forms(snapshot, leaves, found, scores)
    if count < np.count_nonzero(scoring):
        sums *= mask
    sums[-1] = 0.0
    found = _first(sums, limit, slack)
    found = found[mask.take(found)]
    return found, _with_forms(snapshot, leaves, found, sums.take(found))


def _with_forms(
    snapshot: Snapshot, leaves: list[LeafFound], found: Array, scores: Array
) -> Array | None:
    """The scores of articles, and what forms of words add to them; None if an article's best
    annotation may become another by that."""
    inexact = [leaf for leaf in leaves if leaf.slack]
    if any(leaf.has_notes for leaf in inexact):
        return None
    docs = snapshot.article_docs.take(found)
    return sum((leaf.form_scores(docs) for leaf in inexact), scores)


def _highest(sums: Array, mask: Array, limit: int, slack: float) -> tuple[Array, Array]:
    """Of the few articles in `mask` those with the highest sums, see `_first`, and these."""
    found = np.flatnonzero(mask)
    scores = sums.take(found)
    places = _first(scores, limit, slack)
    return found.take(places), scores.take(places)


def _newest(snapshot: Snapshot, mask: Array, total: int, limit: int) -> Array:
    """Of the `total` articles in `mask` the `limit` newest, and all that are as old as the last."""
    if total * _FEW < len(mask) or total <= limit:
        found = np.flatnonzero(mask)
        return found.take(_first(snapshot.article_moments.take(found), limit))
    found = _first(snapshot.article_moments * mask[:-1], limit)
    return found[mask.take(found)]


def _best(
    snapshot: Snapshot, query: Query, mask: Array, total: int, limit: int, newest_first: bool
) -> tuple[Array, Array, Array]:
    """The first of the `total` articles in `mask` in order, their scores and ids: by score, then
    newest, then by id; or newest, then by score."""
    if newest_first:
        found = _newest(snapshot, mask, total, limit)
        scores = _scores(snapshot, query, found)
        keys, others = snapshot.article_moments.take(found), scores
    else:
        found, known = _promising(snapshot, query, mask, total, limit)
        scores = _scores(snapshot, query, found) if known is None else known
        places = _first(scores, limit)
        found, scores = found[places], scores[places]
        keys, others = scores, snapshot.article_moments.take(found)
    if len(found) > limit:
        # As many as share the last key; of those, the first by the other.
        last = keys.min()
        equal = np.flatnonzero(keys == last)
        sure = np.flatnonzero(keys > last)
        kept = np.concatenate((sure, equal[_first(others[equal], limit - len(sure))]))
        found, scores, keys, others = found[kept], scores[kept], keys[kept], others[kept]
    names = snapshot.article_ids(found)
    order = np.lexsort((names, -others, -keys))[:limit]
    return found[order], scores[order], names[order]


def _first(values: Array, limit: int, slack: float = 0.0) -> Array:
    """The places of the `limit` largest values, and of all that are no more than `slack` below
    the last of them."""
    if len(values) <= limit:
        return np.arange(len(values))
    if limit <= 0:
        return np.arange(0)
    size = len(values) // _GROUPS
    if size <= 1 or limit > size:
        return np.flatnonzero(values >= _edge(values, limit) - slack)
    # The largest values of so many groups are values, too, so that the limit can be no lower than
    # theirs; this takes a tenth of the time that looking through all would take.
    largest = values[: size * _GROUPS].reshape(_GROUPS, size).max(axis=0)
    places = np.flatnonzero(values >= _edge(largest, limit) - slack)
    some = values.take(places)
    return places.compress(some >= _edge(some, limit) - slack)


def _edge(values: Array, limit: int) -> Any:
    """The last of the `limit` largest values."""
    # Where many share the smallest, partitioning from the other end takes ten times as long.
    return -np.partition(-values, limit - 1)[limit - 1]


def _annotations(
    snapshot: Snapshot, query: Query, articles: Array, of_notes: NoteMasks
) -> dict[int, tuple[str, ...]]:
    """The annotations of `articles` that have a leaf asked for, and what the query says of
    annotations alone (stance, speaker, note ...); most leaves first, then the best score."""
    counts: defaultdict[int, int] = defaultdict(int)
    scores: defaultdict[int, float] = defaultdict(float)
    leaves = [leaf for leaf in _index_leaves(query) if snapshot.find(leaf).has_notes]
    if not leaves:
        return {}
    docs, _ = snapshot.notes_of(articles)
    for leaf in leaves:
        there, found = snapshot.find(leaf).look_up(docs)
        if (narrowed := narrowing(of_notes, leaf)) is not None:
            there &= narrowed.take(snapshot.note_numbers.take(docs))
        pairs = zip(docs[there].tolist(), found[there].tolist(), strict=True)
        for number, score in pairs:
            counts[number] += 1
            scores[number] += score
    grouped: defaultdict[int, list[int]] = defaultdict(list)
    for number in counts:
        grouped[int(snapshot.article_of[number])].append(number)
    condition = _about_annotations(query.root) if query.root else None
    if condition is not None:
        for owner, numbers in grouped.items():
            fitting = [one for one in numbers if _holds(snapshot, condition, one, of_notes)]
            # Where two annotations fulfil it only together, both are shown.
            grouped[owner] = fitting or numbers
    names = {number: snapshot.id_of(number) for number in counts}
    return {
        owner: tuple(
            names[number]
            for number in sorted(
                numbers, key=lambda number: (-counts[number], -scores[number], names[number])
            )
        )
        for owner, numbers in grouped.items()
    }


def _about_annotations(node: Node) -> Node | None:
    """The part of a query that each annotation has to fulfil; None if there is no such part."""
    match node:
        case And(parts):
            kept = [part for part in map(_about_annotations, parts) if part is not None]
            return And(tuple(kept)) if kept else None
        case Or(parts):
            alternatives = [_about_annotations(part) for part in parts]
            sure = [part for part in alternatives if part is not None]
            return Or(tuple(sure)) if len(sure) == len(parts) else None
        case Not():  # what is excluded is so for the article as a whole
            return None
        case _:
            return node if is_of_annotations(node) else None


def _holds(snapshot: Snapshot, condition: Node, number: int, of_notes: NoteMasks) -> bool:
    match condition:
        case And(parts):
            return all(_holds(snapshot, part, number, of_notes) for part in parts)
        case Or(parts):
            return any(_holds(snapshot, part, number, of_notes) for part in parts)
        case Not():
            return True
        case _:
            narrowed = narrowing(of_notes, condition)
            passes = narrowed is None or bool(narrowed[snapshot.note_numbers[number]])
            return passes and snapshot.find(in_index(condition)).has(number)


def _scored_leaves(snapshot: Snapshot, query: Query) -> list[LeafFound]:
    return [snapshot.find(leaf) for leaf in _index_leaves(query) if not is_filter(leaf)]


def _index_leaves(query: Query) -> list[IndexLeaf]:
    return [in_index(leaf) for leaf in dict.fromkeys(query.positive_leaves())]
