"""From a passage in one version of a text to the same passage in another.

The whole texts are aligned word by word, so that a passage is first looked for where its
surroundings are. What stands there, or the same words elsewhere, is accepted only if nothing else
is nearly as good: a sentence that merely looks alike belongs to somebody else, and being wrong is
worse than asking. The kinds of answers are those of model.RelocationStatus.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from rapidfuzz.distance import LCSseq, Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

from fact_reader.anchoring.aligning import Alignment, Run
from fact_reader.anchoring.surroundings import CLEARLY_BETTER, Surroundings
from fact_reader.anchoring.words import Words, same_cut, split_words
from fact_reader.model.relocation import Relocation, RelocationStatus

_SAME_PLACE = 0.25  # so much of the context says that the passage belongs there
_SURELY_SAME_PLACE = 0.5  # with so much of it, even if the words next to it are others
_DISTINCT_LETTERS = 60  # so long a passage is not the same by chance
_ALTERED_KEPT = 0.5  # at least so much of a passage is left of it, or it is gone
_NEARLY_WHOLE = 0.85  # with so much of it, a place is as good as that of the same words
_WHOLE_CONTEXT = 0.9  # with so much of it, nothing happened around a passage
_STRETCHED = 1.5  # a place of so many times as many words may hold the passage twice
_A_LITTLE = 0.03  # of a passage
_LOST_WORDS = 4  # so many at an end of a passage are not gone if they stand somewhere else
_REWRITTEN = 0.65  # so alike must a passage be that was both moved and changed
# Of words that stand more often in a text than this, the nearest places are looked at.
_MOST_PLACES = 1_000
# Above so many pairs of letters they are not compared one by one, which would take seconds.
_MOST_PAIRS = 500_000_000
# A stretch of a text that has a passage in other words has so much of its words, if those are some.
_SHARED, _SOME_WORDS = 0.2, 12
# At the edge of a passage so many words may have become others, each so many at most ...
_FEW, _GROWN = 4, 3
# ... and more of them, but not a page, if they are as alike as this.
_SOMEWHAT_ALIKE, _MOST_LOST = 0.4, 200


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the newer text, whether its words are new there, and how much of the passage's
    surroundings stands around it."""

    at: int
    is_new: bool
    context: float


class Relocator:
    """Carries passages from one text to another; the texts are compared once.

    Takes a millisecond for each 3,000 words to prepare, and some hundredths of one per passage.
    """

    def __init__(self, before: str, after: str) -> None:
        self._before_text, self._after_text = before, after
        self._before, self._after = split_words(before), split_words(after)
        self._alignment = Alignment(self._before.forms, self._after.forms)
        self._around = Surroundings(self._before.forms, self._after.forms)
        self._after_places = _places_by_form(self._after)
        self._before_places = _places_by_form(self._before)

    def locate(self, start: int, end: int) -> Relocation:
        """Find the passage `start` to `end` (code points of the older text, end exclusive).

        ValueError if that is empty or not in the text.
        """
        if not 0 <= start < end <= len(self._before_text):
            raise ValueError(f"no passage of {len(self._before_text)} characters: {start} to {end}")
        first = bisect_right(self._before.ends, start)
        last = bisect_left(self._before.starts, end)
        if first >= last:
            return Relocation(RelocationStatus.ORPHAN, None, None, 0.0)
        forms = self._before.forms[first:last]
        runs = self._alignment.runs_in(first, last)
        expected = self._alignment.expected(first)
        places = self._stretches(forms, self._after, self._after_places, expected)
        if len(runs) == 1 and runs[0].length == len(forms):
            found = self._unchanged(first, last, runs[0].after, places)
        else:
            found = self._elsewhere(first, last, places) or self._with_marks(
                self._altered(first, last, runs), first, last
            )
        return self._in_letters(found, start, end, first, last)

    # The same words

    def _unchanged(self, first: int, last: int, at: int, places: list[int]) -> Relocation:
        """The words stand where their surroundings are. Is there another place as good?"""
        length = last - first
        rivals = [(first, place) for place in places if place != at and self._is_new(place, length)]
        rivals += [
            (place, at)
            for place in self._same_before(first, last)
            if not self._has_its_own(place, length)
        ]
        own = self._around.share(first, last, at)
        if any(not self._around.is_better((first, at), rival, length) for rival in rivals):
            return Relocation(RelocationStatus.AMBIGUOUS, at, at + length, own)
        if own < _WHOLE_CONTEXT and self._has_twin(first, last, at, own):
            return Relocation(RelocationStatus.AMBIGUOUS, at, at + length, own)
        if own >= _SAME_PLACE and (
            own >= _SURELY_SAME_PLACE or self._around.touches(first, last, at)
        ):
            return Relocation(RelocationStatus.EXACT, at, at + length, (1 + own) / 2)
        if self._letters(first, last) >= _DISTINCT_LETTERS:
            return Relocation(RelocationStatus.MOVED, at, at + length, (1 + own) / 2)
        return Relocation(RelocationStatus.AMBIGUOUS, at, at + length, own)

    def _elsewhere(self, first: int, last: int, places: list[int]) -> Relocation | None:
        """The same words, but not where their surroundings went; None if nothing is like it."""
        length = last - first
        runs = self._alignment.runs_in(first, last)
        stayed = sum(run.length for run in runs) >= _NEARLY_WHOLE * length
        found = []
        for at in places:
            # It may be another passage's, unless its surroundings are ours just as well.
            source = None if self._is_new(at, length) else self._alignment.source(at)
            if source is not None and self._around.is_better((source, at), (first, at), length):
                continue
            found.append(_Place(at, source is None, self._around.share(first, last, at)))
        if not found:
            return None
        best = max(found, key=lambda place: place.context)
        is_only = all(
            self._around.is_better((first, best.at), (first, other.at), length)
            for other in found
            if other is not best
        )
        end = best.at + length
        believable = best.context >= _SAME_PLACE or self._letters(first, last) >= _DISTINCT_LETTERS
        if is_only and best.is_new and believable and not stayed:
            return Relocation(RelocationStatus.MOVED, best.at, end, (1 + best.context) / 2)
        if best.is_new and not best.context:
            return None  # a few words that stand somewhere else, too
        return Relocation(RelocationStatus.AMBIGUOUS, best.at, end, best.context)

    def _has_twin(self, first: int, last: int, at: int, own: float) -> bool:
        """Whether new words that are nearly the passage's stand in surroundings as good: it may
        have been copied, and been changed itself."""
        twin, alike = self._rewritten(first, last, (at, at + last - first))
        if twin is None or alike < _NEARLY_WHOLE:
            return False
        return self._around.share(first, first + twin[1] - twin[0], twin[0]) > own - CLEARLY_BETTER

    def _has_its_own(self, first: int, length: int) -> bool:
        """Whether words of the older text stand where their surroundings are, one by one."""
        runs = self._alignment.runs_in(first, first + length)
        return len(runs) == 1 and runs[0].length == length

    def _is_new(self, at: int, length: int) -> bool:
        """Whether no other words of the older text went to this place, or only a few."""
        return self._alignment.taken(at, at + length) <= length // 2

    def _same_before(self, first: int, last: int) -> list[int]:
        forms = self._before.forms[first:last]
        stretches = self._stretches(forms, self._before, self._before_places, first)
        return [place for place in stretches if place != first]

    def _stretches(
        self, forms: list[str], words: Words, places: dict[str, list[int]], near: int
    ) -> list[int]:
        """Where these words stand one after the other; of very many places those nearest to a
        word."""
        rarest = min(range(len(forms)), key=lambda number: len(places.get(forms[number], ())))
        known = places.get(forms[rarest], [])
        middle = bisect_left(known, near + rarest)
        some = known[max(0, middle - _MOST_PLACES) : middle + _MOST_PLACES]
        starts = [place - rarest for place in some]
        length = len(forms)
        return [at for at in starts if at >= 0 and words.forms[at : at + length] == forms]

    # Other words

    def _altered(self, first: int, last: int, runs: list[Run]) -> Relocation:
        here, kept = self._changed_in_place(first, last, runs)
        there, alike = self._rewritten(first, last, here)
        if there is not None and alike >= _REWRITTEN and alike > kept - CLEARLY_BETTER:
            status = RelocationStatus.ALTERED
            if kept >= _ALTERED_KEPT and alike < kept + CLEARLY_BETTER:
                status = RelocationStatus.AMBIGUOUS
                if kept >= _NEARLY_WHOLE and here is not None:
                    there, alike = here, kept
            return Relocation(status, there[0], there[1], alike)
        if here is not None and any(
            self._went_elsewhere(*part)
            for part in _lost_ends(self._before.forms, first, last, runs)
        ):
            best = there if there is not None and alike > kept else here
            return Relocation(RelocationStatus.AMBIGUOUS, best[0], best[1], max(kept, alike))
        if here is None or kept < _ALTERED_KEPT:
            return Relocation(RelocationStatus.ORPHAN, None, None, max(kept, alike))
        if tight := self._tighter(first, last, here, kept):
            return Relocation(RelocationStatus.AMBIGUOUS, tight[0], tight[1], kept)
        return Relocation(RelocationStatus.ALTERED, here[0], here[1], kept)

    def _tighter(
        self, first: int, last: int, found: tuple[int, int], kept: float
    ) -> tuple[int, int] | None:
        """As much of the passage within a place that has many more words, as where it was copied
        and half of it was found in each copy."""
        if found[1] - found[0] < _STRETCHED * (last - first):
            return None
        tight = self._best_window(first, last, *found)
        return tight if tight and self._kept(first, last, tight) >= kept - _A_LITTLE else None

    def _went_elsewhere(self, first: int, last: int) -> bool:
        """Whether these words stand somewhere else, where none of the older text's were."""
        forms = self._before.forms[first:last]
        expected = self._alignment.expected(first)
        places = self._stretches(forms, self._after, self._after_places, expected)
        return any(self._is_new(at, last - first) for at in places)

    def _changed_in_place(
        self, first: int, last: int, runs: list[Run]
    ) -> tuple[tuple[int, int] | None, float]:
        """What became of a passage between its surroundings, and how much of it is left."""
        size = len(self._before), len(self._after)
        if not runs:
            start, end = self._alignment.gap_around(first, size)[2:]
            if start == end:
                return None, 0.0
            found = self._best_window(first, last, start, end)
        else:
            found = (
                self._start_of(first, runs[0], size),
                self._end_of(last, runs[-1], size),
            )
        if found is None:
            return None, 0.0
        return found, self._kept(first, last, found)

    def _start_of(self, first: int, run: Run, size: tuple[int, int]) -> int:
        if run.before == first:
            return run.after
        begin, _, start, _ = self._alignment.gap_around(first, size)
        words = run.before - first
        if begin >= first and words <= _FEW and run.after - start <= _GROWN * words:
            return start
        if words > _MOST_LOST:
            return run.after
        lost = self._before.forms[first : run.before]
        alike, nearest = max(
            (_likeness(lost, self._after.forms[at : run.after]), at)
            for at in range(max(start, run.after - _GROWN * words), run.after + 1)
        )
        return nearest if alike >= _SOMEWHAT_ALIKE else run.after

    def _end_of(self, last: int, run: Run, size: tuple[int, int]) -> int:
        done = run.before + run.length
        if done == last:
            return run.after + run.length
        _, limit, _, end = self._alignment.gap_around(last - 1, size)
        begin, words = run.after + run.length, last - done
        if limit <= last and words <= _FEW and end - begin <= _GROWN * words:
            return end
        if words > _MOST_LOST:
            return begin
        lost = self._before.forms[done:last]
        alike, nearest = max(
            (_likeness(lost, self._after.forms[begin:at]), at)
            for at in range(begin, min(end, begin + _GROWN * words) + 1)
        )
        return nearest if alike >= _SOMEWHAT_ALIKE else begin

    def _kept(self, first: int, last: int, found: tuple[int, int]) -> float:
        """How much of a passage's letters are in what became of it, in order, from 0 to 1."""
        old = " ".join(self._before.forms[first:last])
        new = " ".join(self._after.forms[found[0] : found[1]])
        if len(old) * len(new) > _MOST_PAIRS:
            return self._aligned(first, last, found)
        alike = Levenshtein.normalized_similarity(old, new)
        same = LCSseq.opcodes(
            self._before.forms[first:last], self._after.forms[found[0] : found[1]]
        )
        letters = sum(
            self._letters(first + block.a, first + block.a + block.size)
            for block in same.as_matching_blocks()
        )
        return max(alike, letters / max(1, self._letters(first, last)))

    def _aligned(self, first: int, last: int, found: tuple[int, int]) -> float:
        """The same, as the texts were aligned: quick also for a whole book."""
        letters = sum(
            self._letters(run.before, run.before + run.length)
            for run in self._alignment.runs_in(first, last)
            if found[0] <= run.after < found[1]
        )
        return letters / max(1, self._letters(first, last))

    def _rewritten(
        self, first: int, last: int, here: tuple[int, int] | None
    ) -> tuple[tuple[int, int] | None, float]:
        """The passage in other words somewhere among what is new in the text."""
        best, alike = None, 0.0
        wanted = Counter(self._before.forms[first:last])
        least = _SHARED * self._letters(first, last) if last - first >= _SOME_WORDS else 0
        for start, end in self._new_stretches():
            if 2 * (end - start) < last - first or (here and start <= here[0] < end):
                continue
            shared = wanted & Counter(self._after.forms[start:end])
            if sum(len(form) * number for form, number in shared.items()) < least:
                continue
            found = self._best_window(first, last, start, end)
            if found is not None and (kept := self._kept(first, last, found)) > alike:
                best, alike = found, kept
        return best, alike

    def _new_stretches(self) -> list[tuple[int, int]]:
        edges = [Run(0, 0, 0), *self._alignment.runs, Run(0, len(self._after), 0)]
        return [
            (left.after + left.length, right.after)
            for left, right in pairwise(edges)
            if right.after - left.after - left.length >= 4
        ]

    def _best_window(self, first: int, last: int, start: int, end: int) -> tuple[int, int] | None:
        """The words among `start` to `end` that are most like the passage."""
        old = " ".join(self._before.forms[first:last])
        new = self._after.forms[start:end]
        joined = " ".join(new)
        if len(old) * len(joined) > _MOST_PAIRS:
            return None
        match = partial_ratio_alignment(old, joined, score_cutoff=40)
        if match is None:
            return None
        if len(joined) <= len(old):
            return start, end
        left = joined.count(" ", 0, match.dest_start)
        right = joined.count(" ", 0, match.dest_end) + 1
        # A word of which only the end lies in the window is not meant.
        if match.dest_start and joined[match.dest_start - 1] != " ":
            left += 1
        left += joined[match.dest_start : match.dest_start + 1] == " "
        right -= joined[match.dest_end - 1 : match.dest_end] == " "
        return (start + left, start + right) if left < right else None

    def _with_marks(self, found: Relocation, first: int, last: int) -> Relocation:
        """With the marks that the passage began and ended with, where they stand at the place.

        Where the next sentence was taken out, the full stop at the end of that one was found again,
        and the passage's own was not; a sentence is still one.
        """
        if found.start is None or found.end is None:
            return found
        new = self._after.forms
        passage = self._before.forms[first:last]
        place = new[found.start : found.end]
        opening = list(takewhile(_is_mark, passage))
        closing = list(takewhile(_is_mark, reversed(passage)))
        behind = new[found.end : found.end + len(closing)]
        before = new[max(0, found.start - len(opening)) : found.start]
        end = found.end + _missing(place, closing[::-1], behind)
        start = found.start - _missing(place[::-1], opening[::-1], before[::-1])
        return replace(found, start=start, end=end)

    def _letters(self, first: int, last: int) -> int:
        return sum(map(len, self._before.forms[first:last]))

    def _in_letters(
        self, found: Relocation, start: int, end: int, first: int, last: int
    ) -> Relocation:
        """From words to code points. A passage that began within a word does so again."""
        if found.start is None or found.end is None:
            return found
        new_start, new_end = self._after.starts[found.start], self._after.ends[found.end - 1]
        if self._before.forms[first] == self._after.forms[found.start]:
            cut = self._before_text[self._before.starts[first] : start]
            new_start += same_cut(cut, self._after_text[new_start : self._after.ends[found.start]])
        if self._before.forms[last - 1] == self._after.forms[found.end - 1]:
            begin = self._before.starts[last - 1]
            if begin < end < self._before.ends[last - 1]:
                word = self._after_text[self._after.starts[found.end - 1] : new_end]
                new_end += same_cut(self._before_text[begin:end], word) - len(word)
        if new_start >= new_end:
            new_start, new_end = self._after.starts[found.start], self._after.ends[found.end - 1]
        return Relocation(found.status, new_start, new_end, round(found.score, 3))


def _places_by_form(words: Words) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, form in enumerate(words.forms):
        places.setdefault(form, []).append(number)
    return places


def _is_mark(form: str) -> bool:
    return not any(char.isalnum() for char in form)


def _missing(found: list[str], marks: list[str], beyond: list[str]) -> int:
    """How many words beyond the found ones are the rest of the marks that should end these."""
    there = len(marks)
    while found[len(found) - there :] != marks[:there]:
        there -= 1
    pairs = zip(marks[there:], beyond, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _likeness(old: list[str], new: list[str]) -> float:
    """How alike two rows of words are letter by letter, from 0 to 1."""
    return Levenshtein.normalized_similarity(" ".join(old), " ".join(new))


def _lost_ends(forms: list[str], first: int, last: int, runs: list[Run]) -> list[tuple[int, int]]:
    """The words at the ends of a passage that are not where the others are, if they are some."""
    if not runs:
        return []
    lost = []
    for start, end in ((first, runs[0].before), (runs[-1].before + runs[-1].length, last)):
        # A full stop may have been found where another sentence ends.
        while start < end and not forms[start].isalnum():
            start += 1
        while start < end and not forms[end - 1].isalnum():
            end -= 1
        if end - start >= _LOST_WORDS:
            lost.append((start, end))
    return lost
