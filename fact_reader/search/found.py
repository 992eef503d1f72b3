"""What a leaf finds in a commit, and how well: in parts, such as one for each field of a word.

Bringing parts together in order would take longer than all the rest: they are marked in one mask,
and what they score is added up there where it is asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.matches import Score

# Below this share of what a part has, single articles are looked up to be scored.
_FEW = 8


class Part(NamedTuple):
    """Documents; the article's number (-1: none) of each; which of them are annotations, None
    where none is; what scores those at some places, or all; whether they are `in_order`, see
    Matches.

    And, if all score the same, that score, and masks (see LeafFound) of the articles that are in
    it themselves, and by an annotation.
    """

    docs: Array
    articles: Array
    are_notes: Array | None
    score: Score
    in_order: bool = True
    same: float = 0.0
    own: Array | None = None
    noted: Array | None = None

    def has(self, document: int) -> bool:
        """Whether a document is in it."""
        if not self.in_order:
            return bool((self.docs == document).any())
        at = int(self.docs.searchsorted(document))
        return at < len(self.docs) and int(self.docs[at]) == document


@dataclass(frozen=True)
class LeafFound:
    """What a leaf finds.

    - `parts`: the scores of a document in all parts add up; deleted ones may be in them
    - `mask`: for every article whether it is found, and one place more, which is false, for those
      documents that have none
    - `slack`: by how much forms of words, that count little, may raise the score of an article, or
      of an annotation; 0 where there are none
    - `exact`: what the word itself finds where there is slack; the first of `parts` are its parts
    """

    parts: tuple[Part, ...]
    mask: Array
    slack: float = 0.0
    exact: "LeafFound | None" = None

    @cached_property
    def has_notes(self) -> bool:
        """Whether annotations are among what was found."""
        return any(part.are_notes is not None for part in self.parts)

    @property
    def same(self) -> float | None:
        """The score of all articles if it is the same, and no annotation adds to it."""
        alone = len(self.parts) == 1 and not self.has_notes
        return self.parts[0].same if alone and self.parts[0].own is not None else None

    def has(self, document: int) -> bool:
        """Whether a document, which is not deleted, is among what was found."""
        return any(part.has(document) for part in self.parts)

    def look_up(self, docs: Array) -> tuple[Array, Array]:
        """Which of a few documents are among what was found, and their scores."""
        return self._look_up(docs, self.parts)

    def form_scores(self, docs: Array) -> Array:
        """What the scores of a few documents are above those that `exact` has for them."""
        return self._look_up(docs, self.parts[len(self.exact.parts) :] if self.exact else ())[1]

    def _look_up(self, docs: Array, parts: Sequence[Part]) -> tuple[Array, Array]:
        there, scores = np.zeros(len(docs), dtype=bool), np.zeros(len(docs))
        for part in parts:
            if part.in_order:
                places = part.docs.searchsorted(docs)
                here = np.flatnonzero(part.docs.take(places, mode="clip") == docs)
                places = places.take(here)
            else:
                here, places = _places_of(docs, part.docs)
            if len(here):
                there[here] = True
                np.add.at(scores, here, part.score(places))
        return there, scores

    def add_own(self, sums: Array, mask: Array, count: int) -> None:
        """Add what the articles' own documents score to `sums`, which has a place for each article
        and one more; only that of the `count` articles in `mask` matters."""
        for part in self.parts:
            if part.own is not None:
                sums += part.own * part.same
            elif part.are_notes is None and count * _FEW >= len(part.articles):
                np.add.at(sums, part.articles, part.score(None))
            else:
                wanted = mask.take(part.articles)
                if part.are_notes is not None:
                    wanted &= ~part.are_notes
                places = np.flatnonzero(wanted)
                np.add.at(sums, part.articles.take(places), part.score(places))

    def add_noted(self, sums: Array, mask: Array, number_of: Array) -> None:
        """Add what the best annotation of each article in `mask` scores to `sums`; `number_of`
        numbers the annotations among all documents."""
        noted = [part for part in self.parts if part.are_notes is not None]
        if len(noted) == 1 and noted[0].noted is not None:
            sums += noted[0].noted * noted[0].same
            return
        found = []
        for part in noted:
            places = np.flatnonzero(part.are_notes & mask.take(part.articles))
            numbers = number_of.take(part.docs.take(places))
            found.append((numbers, part.articles.take(places), part.score(places)))
        best = np.zeros(len(sums))
        if len(found) == 1 and noted[0].in_order:
            [(_, articles, scores)] = found
        else:
            articles = np.concatenate([articles for _, articles, _ in found])
            numbers = np.concatenate([numbers for numbers, _, _ in found])
            totals = np.bincount(numbers, np.concatenate([scores for _, _, scores in found]))
            scores = totals.take(numbers)
        np.maximum.at(best, articles, scores)
        sums += best


def _places_of(few: Array, docs: Array) -> tuple[Array, Array]:
    """Where a few documents stand among others that are in no order: for each time the place in
    the few, and that in the others."""
    if not len(few):
        return few, few
    is_asked = np.zeros(max(int(few.max()), int(docs.max())) + 1, dtype=bool)
    is_asked[few] = True
    places = np.flatnonzero(is_asked.take(docs))
    order = np.argsort(few)
    return order.take(few.searchsorted(docs.take(places), sorter=order)), places
