"""Sets of documents as ascending arrays without repetition: what they share, and all of them.

Each way here is the quickest for some sizes: looking up every number of a short array in a long
one, or marking numbers in an array with a place for each document. They are numbers of 64 bits,
by which NumPy takes and marks two to three times as fast as by those of 32.
"""

from collections.abc import Sequence

import numpy as np

from fact_reader.search.engine.arrays import Array

# An array so many times as long as the other is searched, rather than read to its end.
_MUCH_LONGER = 8
_AT_ONCE = 1 << 15


def nothing() -> Array:
    """No documents."""
    return np.zeros(0, dtype=np.intp)


def joined(parts: Sequence[Array]) -> Array:
    """The arrays in a row."""
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else nothing()


def is_in(some: Array, others: Array) -> Array:
    """A mask of those of `some` that are in `others`; both ascend."""
    if not len(others):
        return np.zeros(len(some), dtype=bool)
    at = others.searchsorted(some)
    at[at == len(others)] = 0
    fits: Array = others.take(at) == some
    return fits


def shared(some: Array, others: Array) -> Array:
    """The numbers that are in both; both ascend, without repetition."""
    few, many = (some, others) if len(some) <= len(others) else (others, some)
    if len(few) * _MUCH_LONGER < len(many):
        return few[is_in(few, many)]
    # Sorting two ascending arrays in a row is merging them; what is in both comes twice then.
    merged = np.concatenate((few, many))
    merged.sort(kind="stable")
    twice: Array = merged[1:][merged[1:] == merged[:-1]]
    return twice


def places_of_shared(some: Array, others: Array, count: int) -> tuple[Array, Array]:
    """Where the documents that are in both stand in the one and in the other. `count` is how many
    documents there are at all."""
    if len(some) > len(others):
        theirs, mine = places_of_shared(others, some, count)
        return mine, theirs
    if len(some) * _MUCH_LONGER < len(others):
        at = others.searchsorted(some)
        at[at == len(others)] = 0
        mine = np.flatnonzero(others.take(at) == some)
        return mine, at.take(mine)
    places = np.zeros(count, dtype=np.int32)  # one more than the place; 0 for none
    places[some] = np.arange(1, len(some) + 1, dtype=np.int32)
    found = places.take(others)
    theirs = np.flatnonzero(found)
    return found.take(theirs) - 1, theirs


def without(some: Array, others: Array, count: int) -> Array:
    """The places in `some` of what is not in `others`."""
    if len(some) * _MUCH_LONGER < len(others) or not len(others):
        return np.flatnonzero(~is_in(some, others))
    kept = np.ones(count, dtype=bool)
    kept[others] = False
    return np.flatnonzero(kept.take(some))


def united(parts: Sequence[Array], count: int) -> Array:
    """All documents of some sets; the largest set itself where it has all the others."""
    parts = sorted(parts, key=len)
    if not parts:
        return nothing()
    *others, largest = parts
    if sum(map(len, others)) * _MUCH_LONGER > len(largest):
        return marked(parts, count)
    missing = [part for other in others if len(part := other[~is_in(other, largest)])]
    if not missing:
        return largest
    merged = np.concatenate((largest, *missing))
    merged.sort(kind="stable")
    return merged[np.concatenate(([True], merged[1:] != merged[:-1]))]


def marked(parts: Sequence[Array], count: int) -> Array:
    """The documents that are in any of `parts`, in whatever order and how often."""
    mask = np.zeros(count, dtype=bool)
    for part in parts:
        mask[part] = True
    return np.flatnonzero(mask)


def mark(mask: Array, docs: Array) -> None:
    """Mark documents that are given by numbers of 32 bits; portions of them are made wide, so that
    no memory is needed that was not used before."""
    for start in range(0, len(docs), _AT_ONCE):
        mask[docs[start : start + _AT_ONCE].astype(np.intp)] = True


def add_at(sums: Array, places: Array, values: Array) -> None:
    """Add values to those at some places."""
    np.add.at(sums, places, values)
