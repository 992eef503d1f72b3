"""The answer to a query: for every leaf a set of articles, combined as the query says.

What a leaf finds in an annotation counts for its article, see query.py. An article's score is the
sum over the leaves asked for: its own, and its best annotation's. Equal scores (filters such as
``stance:denial`` alone) put the newest first.
"""

import heapq
from collections import defaultdict
from dataclasses import dataclass

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


def evaluate(snapshot: Snapshot, query: Query, limit: int) -> RawResults:
    """The best `limit` articles for which `query` is true. An empty query finds nothing."""
    if query.root is None:
        return RawResults()
    found = _articles(snapshot, query.root)
    scores = _article_scores(snapshot, query)
    days = snapshot.articles
    best = heapq.nsmallest(
        limit, found, key=lambda article: (-scores.get(article, 0.0), -days[article], article)
    )
    annotations = _annotations(snapshot, query, set(best))
    hits = (
        RawHit(article, scores.get(article, 0.0), annotations.get(article, ())) for article in best
    )
    return RawResults(tuple(hits), len(found))


def _articles(snapshot: Snapshot, node: Node) -> set[str]:
    match node:
        case Not(part):
            return set(snapshot.articles) - _articles(snapshot, part)
        case And(parts):
            # What is excluded last: it then needs no set of all articles for each of them.
            wanted = [part for part in parts if not isinstance(part, Not)]
            excluded = [part.part for part in parts if isinstance(part, Not)]
            found = (
                set.intersection(*(_articles(snapshot, part) for part in wanted))
                if wanted
                else set(snapshot.articles)
            )
            return found.difference(*(_articles(snapshot, part) for part in excluded))
        case Or(parts):
            return set[str]().union(*(_articles(snapshot, part) for part in parts))
        case _:
            owners = snapshot.article_of
            documents = snapshot.leaf_scores(_known(node))
            return {owners[number] for number in documents} & snapshot.articles.keys()


def _article_scores(snapshot: Snapshot, query: Query) -> dict[str, float]:
    scores: defaultdict[str, float] = defaultdict(float)
    owners, annotations = snapshot.article_of, snapshot.annotation_of
    for leaf in _index_leaves(query):
        if is_filter(leaf):
            continue
        best: defaultdict[str, float] = defaultdict(float)
        for number, score in snapshot.leaf_scores(leaf).items():
            owner = owners[number]
            if not annotations[number]:
                scores[owner] += score
            elif score > best[owner]:
                best[owner] = score
        for owner, score in best.items():
            scores[owner] += score
    return scores


def _annotations(
    snapshot: Snapshot, query: Query, articles: set[str]
) -> dict[str, tuple[str, ...]]:
    """The annotations of `articles` that have a leaf asked for, and what the query says of
    annotations alone (stance, speaker, note ...); most leaves first, then the best score."""
    counts: defaultdict[int, int] = defaultdict(int)
    scores: defaultdict[int, float] = defaultdict(float)
    owners, names = snapshot.article_of, snapshot.annotation_of
    for leaf in _index_leaves(query):
        for number, score in snapshot.leaf_scores(leaf).items():
            if names[number] and owners[number] in articles:
                counts[number] += 1
                scores[number] += score
    grouped: defaultdict[str, list[int]] = defaultdict(list)
    for number in counts:
        grouped[owners[number]].append(number)
    condition = _about_annotations(query.root) if query.root else None
    if condition is not None:
        for owner, numbers in grouped.items():
            fitting = [number for number in numbers if _holds(snapshot, condition, number)]
            # Where two annotations fulfil it only together, both are shown.
            grouped[owner] = fitting or numbers
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
            return number in snapshot.leaf_scores(_known(condition))


def _index_leaves(query: Query) -> set[IndexLeaf]:
    return {_known(leaf) for leaf in query.positive_leaves()}


def _known(leaf: Leaf) -> IndexLeaf:
    if isinstance(leaf, Regex):
        raise TypeError("the index cannot tell of regular expressions: see Query.with_regexes")
    return leaf
