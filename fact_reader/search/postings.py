"""What a segment's reader knows of words: where they stand, and which words are like others."""

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.query.terms import FuzzyTerm, Wildcard
from whoosh.reading import TermNotFound

from fact_reader.search.matching import is_within, wildcard_pattern
from fact_reader.search.nearness import count_apart, windows
from fact_reader.search.query import Near


def postings(reader: Any, field: str, word: str | bytes) -> Any | None:
    """Whoosh's matcher for a word; None where the field does not have it."""
    try:
        return reader.postings(field, word)
    except TermNotFound:
        return None


def expansions(reader: Any, field: str, prefix: str) -> Iterator[tuple[bytes, Iterable[int]]]:
    """The words that begin with `prefix`, each with its documents (deleted ones may be among)."""
    beginning = prefix.encode()
    try:
        entries = reader.iter_from(field, prefix)
        for (name, word), info in entries:
            if name != field or not word.startswith(beginning):
                return
            # Most words are rare; where they stand is in the word list already, which spares
            # opening their postings.
            if info.doc_frequency() <= 2:
                yield word, (info.min_id(), info.max_id())
            else:
                yield word, reader.postings(field, word).all_ids()
    except TermNotFound:
        return


def positions(
    reader: Any, field: str, word: str | bytes, candidates: set[int]
) -> dict[int, list[int]]:
    """Where `word` stands in each of the documents `candidates`, which all have it."""
    found: dict[int, list[int]] = {}
    if not candidates:
        return found
    matcher = postings(reader, field, word)
    for number in sorted(candidates):
        if matcher is None or not matcher.is_active():
            break
        matcher.skip_to(number)
        if matcher.is_active() and matcher.id() == number:
            found[number] = matcher.value_as("positions")
    return found


def words_within(reader: Any, field: str, word: str, edits: int) -> Iterator[str]:
    """The words of a field that are at most `edits` letters off `word`."""
    for other in _words_from(reader, field, ""):
        if is_within(word, other, edits):
            yield other


def documents_like(reader: Any, query: Wildcard | FuzzyTerm) -> Iterator[Iterable[int]]:
    """For every word that the query means the documents that have it."""
    field = query.fieldname
    if isinstance(query, FuzzyTerm):
        words = words_within(reader, field, query.text, query.maxdist)
    else:
        fits = wildcard_pattern(query.text).fullmatch
        beginning = query.text.replace("?", "*").partition("*")[0]
        words = (word for word in _words_from(reader, field, beginning) if fits(word))
    for word in words:
        found = postings(reader, field, word)
        if found is not None:
            yield found.all_ids()


def near_documents(reader: Any, field: str, near: Near) -> dict[int, int]:
    """The documents in which the words stand near each other, and how often they do."""
    spellings: list[list[str | bytes]] = []
    for word, may_go_on, _ in near.needs:
        spellings.append(
            [found for found, _ in expansions(reader, field, word)] if may_go_on else [word]
        )
    documents = [
        {
            number
            for spelling in each
            if (found := postings(reader, field, spelling)) is not None
            for number in found.all_ids()
        }
        for each in spellings
    ]
    candidates = set.intersection(*documents)
    places: dict[int, dict[int, list[int]]] = {number: {} for number in candidates}
    for need, each in enumerate(spellings):
        for spelling in each:
            found = postings(reader, field, spelling)
            shared = candidates.intersection(found.all_ids()) if found is not None else set()
            for number, spots in positions(reader, field, spelling, shared).items():
                for spot in spots:
                    places[number].setdefault(spot, []).append(need)
    counts = [count for _, _, count in near.needs]
    frequencies = {}
    for number, spots_of in places.items():
        found_windows = windows(sorted(spots_of.items()), counts, near.width)
        if found_windows:
            frequencies[number] = count_apart(found_windows)
    return frequencies


def _words_from(reader: Any, field: str, beginning: str) -> Iterator[str]:
    start = beginning.encode()
    try:
        for word, _ in reader.iter_field(field, beginning):
            if not word.startswith(start):
                return
            yield word.decode()
    except TermNotFound:
        return
