"""The answer to a query: for every leaf a set of articles, combined as the query says.

What a leaf finds in an annotation counts for its article, see query.py. An article's score is the
sum over the leaves asked for: its own, and its best annotation's. Equal scores (filters such as
``stance:denial`` alone) put the newest first.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.sets import add_at, places_of_shared, shared, united
from fact_reader.search.query import (
    And,
    IndexLeaf,
    Leaf,
    Node,
    Not,
    Or,
    Query,
    Regex,
    is_filter,
    is_of_annotations,
)
from fact_reader.search.snapshot import Snapshot

# To find the first of many, the best of so many groups are compared.
_GROUPS = 64
# Below this share of what a leaf finds, single articles are looked up to be scored.
_FEW = 8


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
) -> RawResults:
    """The best `limit` articles for which `query` is true, or the newest, undated ones last.

    `passing` is a mask of the only articles that count, None for all. Of articles as good as each
    other the newest come first, of those as new the best. An empty query finds nothing.
    """
    if query.root is None or not snapshot.article_count:
        return RawResults()
    found = matching(snapshot, query.root)
    if passing is not None:
        found = found[passing.take(found)]
    best, scores, names = _best(snapshot, query, found, limit, newest_first)
    annotations = _annotations(snapshot, query, best) if with_annotations else {}
    chosen = zip(best.tolist(), names.tolist(), scores.tolist(), strict=True)
    hits = (
        RawHit(name.decode(), score, annotations.get(article, ()))
        for article, name, score in chosen
    )
    return RawResults(tuple(hits), len(found))


def matching(snapshot: Snapshot, node: Node) -> Array:
    """The articles of which `node` is true, ascending."""
    match node:
        case Not(part):
            found = np.ones(snapshot.article_count, dtype=bool)
            found[matching(snapshot, part).astype(np.intp)] = False
            return np.flatnonzero(found).astype(np.int32)
        case And(()):
            return np.arange(snapshot.article_count, dtype=np.int32)
        case And(parts):
            sets = sorted((matching(snapshot, part) for part in parts), key=len)
            return reduce(shared, sets)
        case Or(parts):
            return united([matching(snapshot, part) for part in parts], snapshot.article_count)
        case _:
            return snapshot.find(_known(node)).distinct


def _article_scores(snapshot: Snapshot, query: Query, found: Array) -> Array:
    """The scores of some articles, ascending."""
    total = np.zeros(len(found))
    sums: Array | None = None
    count = snapshot.article_count
    for leaf in _index_leaves(query):
        if is_filter(leaf):
            continue
        _, articles, _, are_notes, score = snapshot.find(leaf)
        if are_notes is None:
            if len(articles) == len(found) and np.array_equal(articles, found):
                total += score(None)
            elif len(found) * _FEW > len(articles):
                # With a place for every article there is none to be looked for.
                sums = np.zeros(count) if sums is None else sums
                add_at(sums, articles, score(None))
            else:
                mine, theirs = places_of_shared(found, articles, count)
                add_at(total, mine, score(theirs))
            continue
        places = np.full(count + 1, -1, dtype=np.int32)
        places[found.astype(np.intp)] = np.arange(len(found), dtype=np.int32)
        mine = places.take(articles)
        asked = np.flatnonzero(mine >= 0)
        values = score(None if len(asked) == len(articles) else asked)
        mine, are_notes = mine.take(asked), are_notes.take(asked)
        add_at(total, mine[~are_notes], values[~are_notes])
        best = np.zeros(len(found))
        np.maximum.at(best, mine[are_notes].astype(np.intp), values[are_notes])
        total += best
    return total if sums is None else total + sums.take(found)


def _best(
    snapshot: Snapshot, query: Query, found: Array, limit: int, newest_first: bool
) -> tuple[Array, Array, Array]:
    """The first of the articles `found` in order, their scores and ids: by score, then newest,
    then by id; or newest, then by score."""
    if newest_first:
        found = found[_first(-snapshot.article_days.take(found), limit)]
        scores = _article_scores(snapshot, query, found)
        keys, others = -snapshot.article_days.take(found), -scores
    else:
        scores = _article_scores(snapshot, query, found)
        places = _first(-scores, limit)
        found, scores = found[places], scores[places]
        keys, others = -scores, -snapshot.article_days.take(found)
    if len(found) > limit:
        # As many as share the last key; of those, the first by the other.
        last = keys.max()
        equal = np.flatnonzero(keys == last)
        sure = np.flatnonzero(keys < last)
        kept = np.concatenate((sure, equal[_first(others[equal], limit - len(sure))]))
        found, scores, keys, others = found[kept], scores[kept], keys[kept], others[kept]
    names = snapshot.article_ids(found)
    order = np.lexsort((names, others, keys))[:limit]
    return found[order], scores[order], names[order]


def _first(keys: Array, limit: int) -> Array:
    """The places of the `limit` smallest keys, and of all that equal the last of them."""
    if len(keys) <= limit:
        return np.arange(len(keys))
    if limit <= 0:
        return np.arange(0)
    size = len(keys) // _GROUPS
    if size > 1 and limit <= size:
        # The smallest keys of so many groups are keys, too, so that the limit can be no higher
        # than theirs; this takes a tenth of the time that looking through all would take.
        smallest = keys[: size * _GROUPS].reshape(_GROUPS, size).min(axis=0)
        edge = np.partition(smallest, limit - 1)[limit - 1]
        below = keys[keys < edge]
        if len(below) >= limit:
            edge = np.partition(below, limit - 1)[limit - 1]
    else:
        edge = np.partition(keys, limit - 1)[limit - 1]
    return np.flatnonzero(keys <= edge)


def _annotations(snapshot: Snapshot, query: Query, articles: Array) -> dict[int, tuple[str, ...]]:
    """The annotations of `articles` that have a leaf asked for, and what the query says of
    annotations alone (stance, speaker, note ...); most leaves first, then the best score."""
    counts: defaultdict[int, int] = defaultdict(int)
    scores: defaultdict[int, float] = defaultdict(float)
    asked = np.zeros(snapshot.article_count + 1, dtype=bool)
    asked[articles] = True
    for leaf in _index_leaves(query):
        docs, owners, _, are_notes, score_of = snapshot.find(leaf)
        if are_notes is None:
            continue
        here = np.flatnonzero(asked[owners] & are_notes)
        pairs = zip(docs[here].tolist(), score_of(here).tolist(), strict=True)
        for number, score in pairs:
            counts[number] += 1
            scores[number] += score
    grouped: defaultdict[int, list[int]] = defaultdict(list)
    for number in counts:
        grouped[int(snapshot.article_of[number])].append(number)
    condition = _about_annotations(query.root) if query.root else None
    if condition is not None:
        for owner, numbers in grouped.items():
            fitting = [number for number in numbers if _holds(snapshot, condition, number)]
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


def _holds(snapshot: Snapshot, condition: Node, number: int) -> bool:
    match condition:
        case And(parts):
            return all(_holds(snapshot, part, number) for part in parts)
        case Or(parts):
            return any(_holds(snapshot, part, number) for part in parts)
        case Not():
            return True
        case _:
            docs = snapshot.find(_known(condition)).docs
            at = int(docs.searchsorted(number))
            return at < len(docs) and int(docs[at]) == number


def _index_leaves(query: Query) -> list[IndexLeaf]:
    return [_known(leaf) for leaf in dict.fromkeys(query.positive_leaves())]


def _known(leaf: Leaf) -> IndexLeaf:
    if isinstance(leaf, Regex):
        raise TypeError("the index cannot tell of regular expressions: see Query.with_regexes")
    return leaf
