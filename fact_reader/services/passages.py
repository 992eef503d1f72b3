"""Every single place of an article that a query asks for: in its text, and in its annotations."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fact_reader.model import Annotation
from fact_reader.search.marks import find_marks
from fact_reader.search.query import Query

Span = tuple[int, int]

_ANNOTATION_FIELDS = ("note", "speaker", "label")


class Passage(NamedTuple):
    """A hit. `start` and `end` count in the article's text where `field` is "text", else in that
    part of the annotation that `annotation_id` names; "quote" is the tagged passage itself.

    `place` is where to look in the article's text: the hit, or where the annotation begins.
    """

    place: int
    field: str
    start: int
    end: int
    annotation_id: str


def passages_in(
    query: Query, spans: Sequence[Span], notes: Sequence[Annotation], language: str
) -> list[Passage]:
    """The hits in text order: `spans`, which are those of the text, sorted; and those in `notes`.

    `language` is the article's. What stands in a tagged passage and is a hit of the text already
    is not there twice. An annotation without any hit, which was found by its stance alone, is one
    as a whole.
    """
    found = [Passage(start, "text", start, end, "") for start, end in spans]
    for note in notes:
        found += _in_annotation(query, spans, note, language)
    found.sort()
    return found


def part_of(note: Annotation, field: str) -> str:
    """The text of a part of an annotation: note, quote, speaker or label."""
    match field:
        case "note":
            return note.note
        case "speaker":
            return note.speaker
        case "label":
            return ", ".join(note.labels)
        case _:
            return note.anchor.exact


def _in_annotation(
    query: Query, spans: Sequence[Span], note: Annotation, language: str
) -> Iterator[Passage]:
    begin = note.anchor.start
    any_found = False
    for field in _ANNOTATION_FIELDS:
        for start, end in find_marks(query, part_of(note, field), field, language):
            any_found = True
            yield Passage(begin, field, start, end, note.id)
    for start, end in find_marks(query, note.anchor.exact, "quote", language):
        any_found = True
        if not _overlaps(spans, begin + start, begin + end):
            yield Passage(begin + start, "quote", start, end, note.id)
    if not any_found:
        yield Passage(begin, "quote", 0, len(note.anchor.exact), note.id)


def _overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    at = bisect_left(spans, (start, end))
    before = at > 0 and spans[at - 1][1] > start
    return before or (at < len(spans) and spans[at][0] < end)
