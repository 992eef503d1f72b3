"""What stands around a passage in one version of a text, and around a place in another."""

from rapidfuzz.distance import LCSseq

CLEARLY_BETTER = 0.2  # in the share of the surroundings that is the same
_REACHES = (12, 60, 250)  # words to each side; more of them where fewer do not tell
_MUCH_MORE = 8  # so many words more that are the same, next to a passage on one side


class Surroundings:
    """The words of an older and of a newer text; places are numbers of words."""

    def __init__(self, before: list[str], after: list[str]) -> None:
        self._before = before
        self._after = after

    def share(self, first: int, last: int, at: int, reach: int = _REACHES[0]) -> float:
        """How much of the surroundings of a passage stands around a place, from 0 to 1.

        `reach` is how many words to either side count.
        """
        after_last = at + last - first
        before, after = self._before, self._after
        left = before[max(0, first - reach) : first]
        right = before[last : last + reach]
        if not left and not right:
            return 1.0
        same = _same_words(left[::-1], after[max(0, at - reach) : at][::-1]) + _same_words(
            right, after[after_last : after_last + reach]
        )
        return same / (bool(left) + bool(right))

    def touches(self, first: int, last: int, at: int) -> bool:
        """Whether the word before or after a passage is at this place, too."""
        before, after = self._before, self._after
        end = at + last - first
        return (before[max(0, first - 1) : first] == after[max(0, at - 1) : at]) or (
            before[last : last + 1] == after[end : end + 1]
        )

    def is_better(self, one: tuple[int, int], other: tuple[int, int], length: int) -> bool:
        """Whether a pair of places, in the older and in the newer text, is clearly the better.

        It is not where the other has much more of the surroundings to one side: of two copies next
        to each other each has what stood before or behind the passage.
        """
        if any(
            theirs - ours >= _MUCH_MORE
            for ours, theirs in zip(
                self._untouched(*one, length), self._untouched(*other, length), strict=True
            )
        ):
            return False
        for reach in _REACHES:
            first = self.share(one[0], one[0] + length, one[1], reach)
            second = self.share(other[0], other[0] + length, other[1], reach)
            if abs(first - second) >= CLEARLY_BETTER:
                return first > second
        return False

    def _untouched(self, before: int, after: int, length: int) -> tuple[int, int]:
        """How many words next to a pair of places are the same, to the left and to the right."""
        old, new = self._before, self._after
        left = 0
        most = min(before, after, _REACHES[-1])
        while left < most and old[before - 1 - left] == new[after - 1 - left]:
            left += 1
        before, after = before + length, after + length
        right = 0
        most = min(len(old) - before, len(new) - after, _REACHES[-1])
        while right < most and old[before + right] == new[after + right]:
            right += 1
        return left, right


def _same_words(wanted: list[str], found: list[str]) -> float:
    """How many of the words are there in the same order, the first most, from 0 to 1."""
    if not wanted:
        return 0.0
    near = 0
    for one, other in zip(wanted, found, strict=False):
        if one != other:
            break
        near += 1
    return max(near / len(wanted), LCSseq.similarity(wanted, found) / len(wanted) * 0.9)
