"""Which marked spans of a text lie where: pure logic, without Qt.

Offsets are code points of the stored text, end exclusive. Spans are kept sorted by start with the
running maximum of their ends, so that a question about a place takes two bisections and a look at
the few spans between them.
"""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from fact_reader.model import Annotation

Span = tuple[int, int]

# Where hundreds of annotations overlap, some of them tell enough.
_MOST_LOOKED_AT = 40


class Spans:
    """Sorted spans of a text that may overlap, such as the hits of a search."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted(spans)
        self._starts = [start for start, _ in self.spans]
        self._reach = list(accumulate((end for _, end in self.spans), max))

    def __len__(self) -> int:
        return len(self.spans)

    def overlapping(self, start: int, end: int) -> list[Span]:
        """The spans that share at least one character with the given one, in text order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [span for span in self.spans[first:last] if span[1] > start]

    def parts_with_any(self, edges: Sequence[int]) -> set[int]:
        """Of the parts of the text between `edges`, numbered from 0, those where a span begins."""
        return {part for part, _ in _first_of_parts(self._starts, edges)}


class Highlights:
    """The annotations of one text, in text order, each with a lane for its underline.

    Annotations that overlap have different lanes; a lane keeps its number while others come and
    go, so that underlines keep their order when another is added.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._sorted = sorted(annotations, key=lambda item: item.sort_key)
        self._by_id = {annotation.id: annotation for annotation in self._sorted}
        self._starts = [annotation.anchor.start for annotation in self._sorted]
        ends = (annotation.anchor.end for annotation in self._sorted)
        self._reach = list(accumulate(ends, max))
        self._lanes: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._sorted)

    @property
    def annotations(self) -> Sequence[Annotation]:
        """All of them in text order."""
        return self._sorted

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation of that id, None where there is none."""
        return self._by_id.get(annotation_id)

    def lane(self, annotation_id: str) -> int:
        """The lane of an annotation's underline, 0 nearest to the letters."""
        if annotation_id not in self._lanes:
            self._lanes |= _first_fit(self._around(self._by_id[annotation_id]))
        return self._lanes[annotation_id]

    def save(self, annotation: Annotation) -> None:
        """Add an annotation, or put it in the place of the one with the same id."""
        old = self._by_id.get(annotation.id)
        if old is not None and old.anchor == annotation.anchor:
            self._sorted[self._place(old)] = annotation
            self._by_id[annotation.id] = annotation
            return
        if old is not None:
            self.remove(old.id)
        anchor = annotation.anchor
        taken = {self.lane(other.id) for other in self.overlapping(anchor.start, anchor.end)}
        self._lanes[annotation.id] = next(
            lane for lane in range(len(taken) + 1) if lane not in taken
        )
        place = self._place(annotation)
        self._sorted.insert(place, annotation)
        self._by_id[annotation.id] = annotation
        self._starts.insert(place, anchor.start)
        self._reach.insert(place, 0)
        self._reach_from(place)

    def remove(self, annotation_id: str) -> None:
        """Forget an annotation; nothing happens where it is not known."""
        annotation = self._by_id.get(annotation_id)
        if annotation is None:
            return
        place = self._place(annotation)
        del self._sorted[place], self._by_id[annotation_id]
        self._lanes.pop(annotation_id, None)
        del self._starts[place], self._reach[place]
        self._reach_from(place)

    def overlapping(self, start: int, end: int) -> list[Annotation]:
        """The annotations that share at least one character with the span, in text order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [item for item in self._sorted[first:last] if item.anchor.end > start]

    def starting_in(self, start: int, end: int) -> list[Annotation]:
        """The annotations whose first character lies in the span, in text order."""
        return self._sorted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def first_of_parts(self, edges: Sequence[int]) -> dict[int, Annotation]:
        """The first annotation that begins in each of the parts of the text between `edges`, which
        are numbered from 0; parts without one are left out."""
        return {part: self._sorted[place] for part, place in _first_of_parts(self._starts, edges)}

    def at(self, offset: int) -> list[Annotation]:
        """The annotations over the character at `offset`, the shortest first."""
        return sorted(self.overlapping(offset, offset + 1), key=_length)

    def deepest_in(self, annotation: Annotation) -> int:
        """The place within an annotation where most others lie over it, the first of several."""
        anchor = annotation.anchor
        over = self.overlapping(anchor.start, anchor.end)[:_MOST_LOOKED_AT]
        starts = sorted({max(anchor.start, one.anchor.start) for one in over} | {anchor.start})
        return max(starts, key=lambda start: len(self.overlapping(start, start + 1)))

    def _around(self, annotation: Annotation) -> Sequence[Annotation]:
        """All that overlap with an annotation, with one that does, and so on.

        The lanes of one such group depend on no other annotation.
        """
        first = last = self._place(annotation)
        while first and self._reach[first - 1] > self._starts[first]:
            first -= 1
        while last + 1 < len(self._sorted) and self._reach[last] > self._starts[last + 1]:
            last += 1
        return self._sorted[first : last + 1]

    def _place(self, annotation: Annotation) -> int:
        return bisect_left(self._sorted, annotation.sort_key, key=lambda item: item.sort_key)

    def _reach_from(self, place: int) -> None:
        """Bring the running maximum up to date from one place of the list on.

        Where it is right after that place, it is right to the end.
        """
        before = self._reach[place - 1] if place else 0
        for number in range(place, len(self._sorted)):
            reach = max(before, self._sorted[number].anchor.end)
            if reach == self._reach[number] and number > place:
                return
            self._reach[number] = before = reach


def paint_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    """The longest first, so that what lies within it is painted over it and stays seen."""
    return sorted(annotations, key=_length, reverse=True)


def segment(span: Span, line: Span) -> Span | None:
    """The part of a span that stands on a line; None where it has no character there."""
    start, end = max(span[0], line[0]), min(span[1], line[1])
    return (start, end) if start < end else None


def _first_of_parts(starts: Sequence[int], edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each part between two edges that has a start, with the place of its first: at the cost of
    the fewer of both, for there can be 10,000 annotations, or just one."""
    place = bisect_left(starts, edges[0])
    while place < len(starts) and starts[place] < edges[-1]:
        part = bisect_right(edges, starts[place]) - 1
        yield part, place
        place = bisect_left(starts, edges[part + 1], lo=place)


def _length(annotation: Annotation) -> tuple[int, int, str]:
    anchor = annotation.anchor
    return (anchor.end - anchor.start, anchor.start, annotation.id)


def _first_fit(annotations: Iterable[Annotation]) -> dict[str, int]:
    """The lowest free lane for each, taken in text order: as many lanes as the deepest overlap."""
    lanes: dict[str, int] = {}
    busy: list[Span] = []
    free: list[int] = []
    used = 0
    for annotation in annotations:
        anchor = annotation.anchor
        while busy and busy[0][0] <= anchor.start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane, used = used, used + 1
        lanes[annotation.id] = lane
        heapq.heappush(busy, (anchor.end, lane))
    return lanes
