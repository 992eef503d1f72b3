"""Which words the index knows, and in how many documents they are."""

from collections.abc import Iterable

from fact_reader.search.postings import words_within
from fact_reader.search.snapshot import Snapshot


def document_counts(
    snapshot: Snapshot, words: Iterable[str], fields: Iterable[str]
) -> dict[str, int]:
    """For every word in how many documents it is, in that of `fields` that has most.

    Documents that were deleted may still count.
    """
    fields = tuple(fields)
    readers = [reader for _, _, reader in snapshot.readers()]
    return {
        word: max(
            sum(int(reader.doc_frequency(field, word)) for reader in readers) for field in fields
        )
        for word in dict.fromkeys(words)
    }


def words_near(snapshot: Snapshot, word: str, edits: int, fields: Iterable[str]) -> dict[str, int]:
    """The words of `fields` that are at most `edits` letters off, as `document_counts` has them."""
    fields = tuple(fields)
    found = {
        other
        for _, _, reader in snapshot.readers()
        for field in fields
        for other in words_within(reader, field, word, edits)
    }
    return document_counts(snapshot, found, fields)
