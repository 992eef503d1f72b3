"""What was found, and how to score it once it is known what of it is asked for."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from fact_reader.search.engine.arrays import Array

# Scores of a result's documents: of those at some places in it, None for all.
Score = Callable[[Array | None], Array]


class Matches(NamedTuple):
    """Documents, what scores them, and the score if all have the same.

    They ascend, unless not `in_order`: then one may be there several times, and what it scores
    adds up.
    """

    docs: Array
    score: Score
    same: float | None = None
    in_order: bool = True


def constant(docs: Array, score: float) -> Matches:
    """Documents that all have one score."""
    return Matches(
        docs, lambda places: np.full(len(docs if places is None else places), score), score
    )


def boosted(found: Matches, boost: float) -> Matches:
    """The same with all scores so many times as high."""
    if boost == 1.0:
        return found
    same = None if found.same is None else found.same * boost
    return found._replace(score=lambda places: found.score(places) * boost, same=same)


def part_of(found: Matches, kept: Array) -> Matches:
    """The documents at the places `kept`."""
    return found._replace(
        docs=found.docs.take(kept),
        score=lambda places: found.score(kept if places is None else kept.take(places)),
    )


def sum_of(results: list[Matches], where: list[Array]) -> Score:
    """Scores of documents that stand in every result, at the places `where`."""

    def score(places: Array | None) -> Array:
        chosen = where if places is None else [each.take(places) for each in where]
        pairs = zip(results, chosen, strict=True)
        first, there = next(pairs)
        scores = first.score(there).copy()
        for other, there in pairs:
            scores += other.score(there)
        return scores

    return score
