"""A concordance: all that a query finds, passage by passage, each on one line in its context."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from fact_reader.model import (
    NO_FILTERS,
    Annotation,
    Article,
    Concordance,
    ConcordanceLine,
    SearchFilters,
    Version,
)
from fact_reader.search.marks import find_marks, merged
from fact_reader.search.regex_leaf import RegexRunner
from fact_reader.search.snippets import is_boundary
from fact_reader.search.tokens import words
from fact_reader.services import annotating, furniture
from fact_reader.services.asking import Asked, answers, ask, notes_found
from fact_reader.services.asking import Order as ArticleOrder
from fact_reader.services.library import Library
from fact_reader.services.passages import Passage, part_of, passages_in
from fact_reader.services.regex_search import hint_of_marks, runner_for
from fact_reader.storage import annotations, articles

if TYPE_CHECKING:
    from fact_reader.search.evaluation import RawHit

Order = Literal["relevance", "newest", "oldest", "left", "right"]
ORDERS: tuple[Order, ...] = ("relevance", "newest", "oldest", "left", "right")

MOST_ARTICLES = 5_000
MOST_PASSAGES = 20_000
"""Where so many are found, no further article is read."""
WIDTH = 120
"""Characters of context on each side, at most."""

_LONGEST_HIT = 2 * WIDTH
# So much is looked at on each side, as white space may shrink to nothing.
_WINDOW = 2 * WIDTH
_ALL = 10**9
_BATCH = 100
# What is compared of the words beside a hit.
_WORDS_COMPARED = 6
_CHARACTERS_COMPARED = 80
_TYPOGRAPHIC = str.maketrans(dict.fromkeys("‘’“”„«»–—…·•\u00a0", " "))
_SPACE = re.compile(r"\s+")
_LINE_END = " · "


def _never() -> bool:
    return False


class Entry(NamedTuple):
    """Where a passage is. A version's text never changes, so that the place holds."""

    article_id: str
    version_id: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class PassageList:
    """All passages in order, without their words, so that any page of them is quickly shown.

    The attributes are those of model.Concordance.
    """

    query: str
    entries: Sequence[Entry] = ()
    articles: int = 0
    is_partial: bool = False
    hint: str = ""
    understood: str = ""

    def page(self, library: Library, limit: int = 50, offset: int = 0) -> Concordance:
        """`limit` lines from number `offset` on. Passages of articles and annotations that were
        removed meanwhile have none."""
        return Concordance(
            self.query,
            tuple(_lines(library, self.entries[offset : offset + limit])),
            len(self.entries),
            self.articles,
            self.is_partial,
            self.hint,
            self.understood,
        )


def concordance(
    library: Library,
    text: str,
    *,
    limit: int = 50,
    offset: int = 0,
    order: Order = "relevance",
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    typing: bool = False,
    most_articles: int = MOST_ARTICLES,
    without_furniture: bool = False,
    should_stop: Callable[[], bool] = _never,
) -> Concordance:
    """One page of what `gather` finds. For further pages keep what it returns."""
    gathered = gather(
        library,
        text,
        order=order,
        filters=filters,
        within=within,
        typing=typing,
        most_articles=most_articles,
        without_furniture=without_furniture,
        should_stop=should_stop,
    )
    return gathered.page(library, limit, offset)


def gather(
    library: Library,
    text: str,
    *,
    order: Order = "relevance",
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    typing: bool = False,
    most_articles: int = MOST_ARTICLES,
    without_furniture: bool = False,
    should_stop: Callable[[], bool] = _never,
) -> PassageList:
    """All passages of the articles that services.finding.search finds, and of their annotations.

    In the order of the articles, best, newest or oldest first, and there in text order; or by the
    words before the hit, read leftwards from it, or the words behind it, without case and accents,
    the better articles first where these are the same. Only `most_articles` are read, and none
    after MOST_PASSAGES: the first ones in order, the best ones for the last two orders.

    `without_furniture` leaves out what stands in lines of the page's furniture; tagged passages
    stay.

    Work for the background: some tenths of a millisecond an article. `should_stop` is asked every
    now and then; what was read by then is returned, as a part. Without words, and without filters
    that ask for annotations, there are no passages.
    """
    asked = ask(text, filters, within, typing)
    query = asked.query
    if query.is_empty or not asked.names_passages:
        return PassageList(text, hint=query.hint, understood=asked.in_words(library))
    by_article: ArticleOrder = order if order in ("newest", "oldest") else "relevance"
    entries: list[Entry] = []
    keys: list[str] = []
    read = 0
    with runner_for(query) as runner:
        found, total, hint = answers(library, asked, runner, by_article, most_articles)
        for batch in _batches(found[:most_articles]):
            if should_stop() or len(entries) >= MOST_PASSAGES:
                break
            for version, passages, notes in _read(library, asked, batch, runner, without_furniture):
                for passage in passages:
                    entries.append(Entry(version.article_id, version.id, passage))
                    if order in ("left", "right"):
                        place = _in_context(version.text, notes.get(passage.annotation_id), passage)
                        keys.append(_before(*place) if order == "left" else _after(*place))
            read += len(batch)
        is_partial = read < total or runner.stopped or runner.unmarked > 0
        hint = hint_of_marks(hint, runner)
    if keys:
        # Equal ones stay in the order of the articles.
        entries = [entries[at] for at in sorted(range(len(entries)), key=keys.__getitem__)]
    with_passages = len({entry.article_id for entry in entries})
    return PassageList(
        text, entries, with_passages, is_partial, hint or query.hint, asked.in_words(library)
    )


def spans_in(
    library: Library,
    article_id: str,
    text: str,
    *,
    filters: SearchFilters = NO_FILTERS,
    typing: bool = False,
    without_furniture: bool = False,
) -> list[tuple[int, int]]:
    """Where to step to in an article that was found: its hits in text order, as spans of its
    current text (code points, end exclusive), each once; of a hit in a note, the tagged passage.

    Empty where the hits are elsewhere, as in the title or in an earlier version.
    """
    lines = concordance(
        library,
        text,
        limit=_ALL,
        filters=filters,
        within=[article_id],
        typing=typing,
        without_furniture=without_furniture,
    ).lines
    with library.database.reading() as connection:
        current = articles.current_version(connection, article_id)
    return sorted(
        {(line.start, line.end) for line in lines if current and line.version_id == current.id}
    )


def _batches(hits: Sequence["RawHit"]) -> Iterator[Sequence["RawHit"]]:
    for start in range(0, len(hits), _BATCH):
        yield hits[start : start + _BATCH]


def _read(
    library: Library,
    asked: Asked,
    hits: Sequence["RawHit"],
    runner: RegexRunner,
    without_furniture: bool,
) -> Iterator[tuple[Version, list[Passage], dict[str, Annotation]]]:
    """The current text of each article, where the hits are in it, and its annotations found."""
    with library.database.reading() as connection:
        texts = articles.with_current_versions(connection, [hit.article_id for hit in hits])
        all_notes = notes_found(library, asked, hits)
        for hit in hits:
            if hit.article_id not in texts:
                continue  # Removed since it was indexed.
            article, version = texts[hit.article_id]
            spans = find_marks(asked.query, version.text, language=article.language)
            if more := runner.spans(version.text):
                spans = merged([*spans, *more])
            if without_furniture:
                spans = furniture.outside(library, version, spans)
            notes = all_notes[hit.article_id]
            passages = passages_in(asked.query, spans, notes, article.language)
            yield version, passages, {note.id: note for note in notes}


def _lines(library: Library, entries: Sequence[Entry]) -> Iterator[ConcordanceLine]:
    with library.database.reading() as connection:
        found = {one: articles.get(connection, one) for one in {e.article_id for e in entries}}
        versions = {
            one: articles.get_version(connection, one) for one in {e.version_id for e in entries}
        }
        notes = annotations.get_many(connection, {e.passage.annotation_id for e in entries} - {""})
        in_text = {e.article_id for e in entries if e.passage.field == "text"}
        tagged = {one: annotations.of_article(connection, one) for one in in_text}
    for entry in entries:
        article, version = found[entry.article_id], versions[entry.version_id]
        note = notes.get(entry.passage.annotation_id)
        if article and version and (note or not entry.passage.annotation_id):
            yield _line(article, version, note, entry.passage, tagged.get(article.id, ()))


def _line(
    article: Article,
    version: Version,
    note: Annotation | None,
    passage: Passage,
    tagged: Iterable[Annotation],
) -> ConcordanceLine:
    shown, start, end = _in_context(version.text, note, passage)
    first, last = max(0, start - _WINDOW), min(len(shown), end + _WINDOW)
    if note is None or passage.field == "quote":
        span = (passage.place, passage.place + end - start)
    else:
        span = (note.anchor.start, note.anchor.end)
    version_id = note.version_id if note else version.id
    if note is None:
        note = annotating.innermost_around(tagged, version.id, *span)
    return ConcordanceLine(
        article,
        _last(_one_line(shown[first:start].lstrip())),
        _hit(_one_line(shown[start:end].strip())),
        _first(_one_line(shown[end:last].rstrip())),
        *span,
        annotation_id=note.id if note else "",
        stance=note.stance if note else None,
        field=passage.field,
        version_id=version_id,
    )


def _in_context(text: str, note: Annotation | None, passage: Passage) -> tuple[str, int, int]:
    """The text that a passage stands in, and its span there."""
    if note is None:
        return text, passage.start, passage.end
    if passage.field != "quote":
        return part_of(note, passage.field), passage.start, passage.end
    anchor = note.anchor
    if text[anchor.start : anchor.end] == anchor.exact:
        return text, anchor.start + passage.start, anchor.start + passage.end
    # It was made in another version of the article: its own context is at hand.
    before = len(anchor.prefix)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    return whole, before + passage.start, before + passage.end


def _before(text: str, start: int, _: int) -> str:
    """The words before a place, the nearest first."""
    window = max(0, start - _CHARACTERS_COMPARED)
    beside = _compared(text[window:start])
    if window and len(beside) > 1:
        del beside[0]  # it may be half a word
    return " ".join(beside[: -_WORDS_COMPARED - 1 : -1])


def _after(text: str, _: int, end: int) -> str:
    """The words behind a place."""
    return " ".join(_compared(text[end : end + _CHARACTERS_COMPARED])[:_WORDS_COMPARED])


def _compared(text: str) -> list[str]:
    # Most texts are ASCII but for these, and their words are found in a quicker way.
    return words(text.translate(_TYPOGRAPHIC))


def _one_line(text: str) -> str:
    return _SPACE.sub(lambda space: _LINE_END if "\n" in space.group() else " ", text)


def _last(text: str) -> str:
    start = max(0, len(text) - WIDTH)
    while 0 < start < len(text) and not is_boundary(text, start):
        start += 1
    return text[start:]


def _first(text: str, width: int = WIDTH) -> str:
    end = min(len(text), width)
    while 0 < end < len(text) and not is_boundary(text, end):
        end -= 1
    return text[:end]


def _hit(text: str) -> str:
    """A tagged passage can be longer than any line."""
    return text if len(text) <= _LONGEST_HIT else f"{_first(text, _LONGEST_HIT - 1)}…"
