"""Where cards stand beside a text: each beside its passage as far as there is room."""

from collections.abc import Sequence


def stacked(
    wanted: Sequence[float], heights: Sequence[float], gap: float, pinned: int = 0
) -> list[float]:
    """The upper edges of cards that want to stand at certain heights and must not overlap.

    The order stays. The card number `pinned` stands just where it wants to; those below it move
    down as far as they must, and those above it up.
    """
    tops = list(wanted)
    for number in range(pinned + 1, len(tops)):
        tops[number] = max(tops[number], tops[number - 1] + heights[number - 1] + gap)
    for number in range(pinned):
        # From above at first, as without a pinned one: moved up only if they are in its way.
        before = tops[number - 1] + heights[number - 1] + gap if number else tops[number]
        tops[number] = max(tops[number], before)
    for number in range(pinned - 1, -1, -1):
        tops[number] = min(tops[number], tops[number + 1] - gap - heights[number])
    return tops
