"""Words near each other: the stretches of a text that hold all that is needed. See query.Near."""

from collections.abc import Sequence

# A word's position, and which of the needs it meets.
Place = tuple[int, Sequence[int]]


def windows(places: Sequence[Place], counts: Sequence[int], width: int) -> list[tuple[int, int]]:
    """The stretches of `width` positions that meet every need as often as `counts` says.

    `places` are sorted by position. A stretch begins at a place; it is given as the first and the
    last place in it, counted from 0, both included.
    """
    found = []
    lacking = list(counts)
    end = 0
    for start, (position, needs) in enumerate(places):
        while end < len(places) and places[end][0] < position + width:
            for need in places[end][1]:
                lacking[need] -= 1
            end += 1
        if max(lacking) <= 0:
            found.append((start, end - 1))
        for need in needs:
            lacking[need] += 1
    return found
