"""Which words the index knows, and in how many documents they are."""

from collections.abc import Iterable

from fact_reader.search.engine.expanding import fuzzy
from fact_reader.search.snapshot import Snapshot


def document_counts(
    snapshot: Snapshot, words: Iterable[str], fields: Iterable[str]
) -> dict[str, int]:
    """For every word in how many documents it is, in that of `fields` that has most.

    Documents that were deleted may still count.
    """
    fields = tuple(fields)
    return {
        word: max(
            sum(segment.document_count(field, word.encode()) for segment in snapshot.segments)
            for field in fields
        )
        for word in dict.fromkeys(words)
    }


def has_word(snapshot: Snapshot, word: str, fields: Iterable[str], begins: bool) -> bool:
    """Whether a word is in any of `fields`, or one that `begins` with it.

    Documents that were deleted may still count.
    """
    if not begins:
        return document_counts(snapshot, [word], fields)[word] > 0
    ranges = (
        segment.range_of(field, word.encode()) for field in fields for segment in snapshot.segments
    )
    return any(first < last for first, last in ranges)


def words_near(snapshot: Snapshot, word: str, edits: int, fields: Iterable[str]) -> dict[str, int]:
    """The words of `fields` that are at most `edits` letters off, as `document_counts` has them."""
    fields = tuple(fields)
    found = {
        term.decode()
        for segment in snapshot.segments
        for field in fields
        for first, last in fuzzy(segment, field, word, edits, 0)
        for term in segment.terms(field, first, last)
    }
    return document_counts(snapshot, found, fields)
