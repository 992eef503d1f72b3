"""Of which articles a query is true.

What a leaf finds in an annotation counts for its article, each leaf for itself, see query.py, but
for stance and speaker: asked for side by side, they are those of one annotation, however they are
asked for, by words or by filters. Where several stances and several speakers are asked for, nobody
can tell which belongs to which, and what is excluded is excluded from the article as a whole: there
every leaf stays for itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

import numpy as np

from fact_reader.search.engine.arrays import Array
from fact_reader.search.query import And, Leaf, Node, Not, Or, asks_of, in_index, leaves_of
from fact_reader.search.snapshot import Snapshot

# Masks of annotations (see Snapshot.note_docs) by the facet that filters narrow: see filters.py.
NoteMasks = Mapping[str, Array]
NO_MASKS: NoteMasks = {}

_OTHER = {"stance": "speaker", "speaker": "stance"}


def matching(snapshot: Snapshot, node: Node, of_notes: NoteMasks) -> Array:
    """A mask of the articles of which `node` is true, as LeafFound.mask is: with one place more.

    `of_notes` are the annotations that pass the filters, by facet; those articles that have none
    are not left out here.
    """
    return _Truth(snapshot, of_notes).of(node)


def matching_notes(snapshot: Snapshot, node: Node, of_notes: NoteMasks, facet: str) -> Array:
    """A mask of the annotations in whose article `node` would be true if a filter let only their
    own stance, or only their own speaker pass: that is `facet`."""
    if all(asks_of(leaf) != _OTHER[facet] for leaf in leaves_of(node)):
        return matching(snapshot, node, of_notes).take(snapshot.note_articles)
    truth = _TruthByFacet(snapshot, of_notes, facet)
    return truth.of(node).take(truth.place_of_note)


def narrowing(of_notes: NoteMasks, leaf: Node) -> Array | None:
    """Of the filters the one that an annotation has to pass if the leaf is to count in it."""
    return of_notes.get(_OTHER.get(asks_of(leaf), ""))


class _Truth:
    """What is true of each article."""

    def __init__(self, snapshot: Snapshot, of_notes: NoteMasks) -> None:
        self._snapshot = snapshot
        self._of_notes = of_notes

    def of(self, node: Node) -> Array:
        """A mask of the places, here the articles, where `node` is true, and one place more."""
        match node:
            case Not(part):
                found = ~self._at(matching(self._snapshot, part, NO_MASKS))
                found[-1] = False
                return found
            case And(()):
                return self.of(Not(Or(())))
            case Or(()):
                return self._at(np.zeros(self._snapshot.article_count + 1, dtype=bool))
            case And(parts):
                return reduce(np.logical_and, self._all_of([*_conjuncts(parts)]))
            case Or(parts):
                return reduce(np.logical_or, (self.of(part) for part in parts))
            case _:
                return self._of_leaf(node)

    def _all_of(self, parts: Sequence[Node]) -> Iterator[Array]:
        stances = [part for part in parts if asks_of(part) == "stance"]
        speakers = [part for part in parts if asks_of(part) == "speaker"]
        if min(len(stances), len(speakers)) != 1:
            stances, speakers = [], []
        yield from (self.of(part) for part in parts if part not in stances + speakers)
        for stance in stances:
            for speaker in speakers:
                notes = self._notes_with(stance) & self._notes_with(speaker)
                yield self._where(reduce(np.logical_and, self._of_notes.values(), notes), *_OTHER)

    def _of_leaf(self, leaf: Leaf) -> Array:
        asked, narrowed = asks_of(leaf), narrowing(self._of_notes, leaf)
        if not self._needs_notes(asked) and narrowed is None:
            return self._at(self._snapshot.find(in_index(leaf)).mask)
        notes = self._notes_with(leaf)
        return self._where(notes if narrowed is None else notes & narrowed, asked)

    def _notes_with(self, part: Node) -> Array:
        """A mask of the annotations that have one of the leaves."""
        mask = np.zeros(len(self._snapshot.note_docs) + 1, dtype=bool)
        for leaf in leaves_of(part):
            for found in self._snapshot.find(in_index(leaf)).parts:
                mask[self._snapshot.note_numbers.take(found.docs)] = True
        return mask[:-1]

    def _needs_notes(self, *asked: str) -> bool:
        """Whether it matters which annotation of an article has what is asked for."""
        return False

    def _at(self, articles: Array) -> Array:
        """The places of a mask of articles."""
        return articles

    def _where(self, notes: Array, *asked: str) -> Array:
        """The places that have one of the annotations in a mask, which have what is asked for."""
        mask = np.zeros(self._snapshot.article_count + 1, dtype=bool)
        mask[self._snapshot.note_articles[notes]] = True
        return self._at(mask)


class _TruthByFacet(_Truth):
    """What is true of each article and each value of a facet that its annotations have, as if only
    those with this value passed. `place_of_note` says to which of these an annotation belongs."""

    def __init__(self, snapshot: Snapshot, of_notes: NoteMasks, facet: str) -> None:
        super().__init__(snapshot, of_notes)
        codes, values = snapshot.facet_of_notes(facet)
        keys, self.place_of_note = np.unique(
            snapshot.note_articles * len(values) + codes, return_inverse=True
        )
        # One place more, for the one behind all articles.
        self._articles = np.append(keys // max(len(values), 1), snapshot.article_count)
        self._facet = facet

    def _needs_notes(self, *asked: str) -> bool:
        return any(_OTHER.get(each) == self._facet for each in asked)

    def _at(self, articles: Array) -> Array:
        return articles.take(self._articles)

    def _where(self, notes: Array, *asked: str) -> Array:
        if not self._needs_notes(*asked):
            return super()._where(notes)
        mask = np.zeros(len(self._articles), dtype=bool)
        mask[self.place_of_note[notes]] = True
        return mask


def _conjuncts(parts: Sequence[Node]) -> Iterator[Node]:
    """The parts of an And and of those right within it; an empty one is true."""
    for part in parts:
        if isinstance(part, And) and part.parts:
            yield from _conjuncts(part.parts)
        else:
            yield part
