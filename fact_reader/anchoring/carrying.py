"""From where somebody is in one version of a text to where that is in another."""

from bisect import bisect_left
from functools import cached_property

from fact_reader.anchoring.aligning import Alignment
from fact_reader.anchoring.relocating import Relocator
from fact_reader.anchoring.words import same_cut, split_words
from fact_reader.model.relocation import RelocationStatus

_FOUND = (RelocationStatus.EXACT, RelocationStatus.MOVED, RelocationStatus.ALTERED)


class Carrier:
    """Carries a caret and a selection from one text to another. Offsets are code points.

    Unlike an annotation a caret is always somewhere, and nobody is asked.
    """

    def __init__(self, before: str, after: str) -> None:
        self._before_text, self._after_text = before, after
        self._before, self._after = split_words(before), split_words(after)

    @property
    def words(self) -> int:
        """How many words the longer text has: the time to carry something goes by them."""
        return max(len(self._before), len(self._after))

    @cached_property
    def _alignment(self) -> Alignment:
        return Alignment(self._before.forms, self._after.forms)

    @cached_property
    def _relocator(self) -> Relocator:
        return Relocator(self._before_text, self._after_text)

    def passage(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the passage `start` to `end` is in the newer text, None where that is not clear."""
        if start >= end:
            return None
        found = self._relocator.locate(start, end)
        if found.status not in _FOUND or found.start is None or found.end is None:
            return None
        return found.start, found.end

    def place(self, offset: int) -> int:
        """Where a place between two characters of the older text is in the newer one.

        At the same word, if that is still there, else before what stands where it was. The
        beginning of the text stays that.
        """
        if offset <= 0 or not self._before.forms:
            return max(0, min(offset, len(self._after_text)))
        beside = self._words_beside(offset)
        for number in beside:
            at = self._kept(number)
            if at is not None:
                return self._place_beside(offset, number, at)
        gap = self._alignment.gap_around(beside[0], (len(self._before), len(self._after)))
        return [*self._after.starts, len(self._after_text)][gap[2]]

    def _words_beside(self, offset: int) -> list[int]:
        """The words that a place is in or touches, else the one before it, or the first."""
        starts = self._before.starts
        last = bisect_left(starts, offset) - 1
        found = [last] if last >= 0 and offset <= self._before.ends[last] else []
        if starts[last + 1 : last + 2] == [offset]:
            found.append(last + 1)
        return found or [max(last, 0)]

    def _kept(self, number: int) -> int | None:
        """Which word of the newer text a word of the older one is for certain."""
        runs = self._alignment.runs_in(number, number + 1)
        if runs:
            return runs[0].after
        found = self._relocator.locate(self._before.starts[number], self._before.ends[number])
        if not found.is_certain or found.start is None:
            return None
        return bisect_left(self._after.starts, found.start)

    def _place_beside(self, offset: int, number: int, at: int) -> int:
        """The place that is to the word `at` of the newer text as `offset` to `number`."""
        start, end = self._before.starts[number], self._before.ends[number]
        new_start, new_end = self._after.starts[at], self._after.ends[at]
        if offset <= start:
            return max(new_start - (start - offset), self._after.ends[at - 1] if at else 0)
        if offset < end:
            word = self._after_text[new_start:new_end]
            return new_start + same_cut(self._before_text[start:offset], word)
        following = [*self._after.starts, len(self._after_text)][at + 1]
        return min(new_end + offset - end, following)
