"""The answer to a query: for every leaf a set of articles, combined as the query says.

What a leaf finds in an annotation counts for its article, see query.py. An article's score is the
sum over the leaves asked for: its own, and its best annotation's. Equal scores (filters such as
``stance:denial`` alone) put the newest first.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from fact_reader.search.engine.arrays import Array
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
    matching = matching_articles(snapshot, query.root)
    found = np.flatnonzero(matching if passing is None else matching & passing)
    scores = _article_scores(snapshot, query)[found]
    best = _best(snapshot, found, scores, limit, newest_first)
    annotations = _annotations(snapshot, query, found[best]) if with_annotations else {}
    names = snapshot.article_ids(found[best]).tolist()
    chosen = zip(found[best].tolist(), names, scores[best].tolist(), strict=True)
    hits = (
        RawHit(name.decode(), score, annotations.get(article, ()))
        for article, name, score in chosen
    )
    return RawResults(tuple(hits), len(found))


def matching_articles(snapshot: Snapshot, node: Node) -> Array:
    """A mask of the articles of which `node` is true."""
    match node:
        case Not(part):
            return ~matching_articles(snapshot, part)
        case And(parts):
            found = np.ones(snapshot.article_count, dtype=bool)
            for part in parts:
                found &= matching_articles(snapshot, part)
            return found
        case Or(parts):
            found = np.zeros(snapshot.article_count, dtype=bool)
            for part in parts:
                found |= matching_articles(snapshot, part)
            return found
        case _:
            # One place more: for documents without an article, whose number is -1.
            mask = np.zeros(snapshot.article_count + 1, dtype=bool)
            mask[snapshot.find(_known(node)).articles] = True
            return mask[:-1]


def _article_scores(snapshot: Snapshot, query: Query) -> Array:
    scores = np.zeros(snapshot.article_count + 1)
    for leaf in _index_leaves(query):
        if is_filter(leaf):
            continue
        _, values, articles, are_notes = snapshot.find(leaf)
        if are_notes is None:
            scores[articles] += values
            continue
        own = ~are_notes
        scores[articles[own]] += values[own]
        best = np.zeros(snapshot.article_count + 1)
        np.maximum.at(best, articles[are_notes], values[are_notes])
        scores += best
    return scores[:-1]


def _best(snapshot: Snapshot, found: Array, scores: Array, limit: int, newest_first: bool) -> Array:
    """The places in `found` of the first articles in order: by score, then newest, then by id; or
    newest, then by score."""
    places = np.arange(len(found))
    days = snapshot.article_days[found]
    keys, others = (-days, -scores) if newest_first else (-scores, -days)
    if len(places) > limit and keys.any():
        places = _first(places, keys, limit)
    if len(places) > limit:
        # As many as share the last key; of those, the first by the other.
        last = keys[places].max()
        sure = places[keys[places] < last]
        equal = places[keys[places] == last]
        places = np.concatenate((sure, _first(equal, others[equal], limit - len(sure))))
    names = snapshot.article_ids(found[places])
    order = np.lexsort((names, others[places], keys[places]))
    return places[order[:limit]]


def _first(places: Array, keys: Array, limit: int) -> Array:
    """Those of `places` with the `limit` smallest keys, and all that equal the last of them."""
    if limit <= 0 or len(places) <= limit:
        return places[: max(limit, 0)] if limit <= 0 else places
    edge = np.partition(keys, limit - 1)[limit - 1]
    first: Array = places[keys <= edge]
    return first


def _annotations(snapshot: Snapshot, query: Query, articles: Array) -> dict[int, tuple[str, ...]]:
    """The annotations of `articles` that have a leaf asked for, and what the query says of
    annotations alone (stance, speaker, note ...); most leaves first, then the best score."""
    counts: defaultdict[int, int] = defaultdict(int)
    scores: defaultdict[int, float] = defaultdict(float)
    asked = np.zeros(snapshot.article_count + 1, dtype=bool)
    asked[articles] = True
    for leaf in _index_leaves(query):
        docs, values, owners, are_notes = snapshot.find(leaf)
        if are_notes is None:
            continue
        here = np.flatnonzero(asked[owners] & are_notes)
        for number, score in zip(docs[here].tolist(), values[here].tolist(), strict=True):
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
