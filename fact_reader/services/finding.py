"""Searching all articles and notes, and marking what was found."""

from collections.abc import Iterator
from dataclasses import replace

from fact_reader.model import Annotation, Article, ArticleHits, SearchResults, Snippet
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import Query
from fact_reader.search.snippets import make_snippets
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles

SNIPPETS_PER_ARTICLE = 3


def search(library: Library, text: str, *, limit: int = 20, typing: bool = False) -> SearchResults:
    """The best `limit` articles for a query, with snippets; any text is a query, none is an error.

    With `typing` the last word counts as the beginning of a word. What was written a moment ago
    may be missing until the index has caught up.
    """
    query = parse_query(text, typing=typing)
    if query.is_empty:
        return SearchResults(text, hint=query.hint)
    raw = library.index.search(query, limit)
    groups = []
    with library.database.reading() as connection:
        for found in raw.hits:
            article = articles.get(connection, found.article_id)
            version = articles.current_version(connection, found.article_id)
            if article is None or version is None:
                continue  # Removed since it was indexed.
            notes = annotations.get_many(connection, found.annotation_ids)
            ordered = [notes[one] for one in found.annotation_ids if one in notes]
            groups.append(_hits(query, article, version.text, ordered))
    return SearchResults(text, tuple(groups), raw.total, query.hint)


def article_ids(library: Library, text: str) -> list[str]:
    """The ids of all articles that match a query, best first."""
    query = parse_query(text)
    if query.is_empty:
        return []
    return [hit.article_id for hit in library.index.search(query, limit=10**9).hits]


def marks(text: str, query_text: str, *, typing: bool = False) -> list[tuple[int, int]]:
    """The spans of an article's text (code points, end exclusive) that a query asks for."""
    return find_marks(parse_query(query_text, typing=typing), text)


def _hits(query: Query, article: Article, text: str, notes: list[Annotation]) -> ArticleHits:
    """Tagged passages and notes first, then the text around other hits, then the title alone."""
    spans = find_marks(query, text)
    from_notes = [_of_annotation(query, note) for note in notes]
    shown = from_notes[:SNIPPETS_PER_ARTICLE]
    tagged = [
        range(one.start, one.end)
        for one in shown
        if one.field == "quote" and one.start is not None and one.end is not None
    ]
    room = max(1, SNIPPETS_PER_ARTICLE - len(shown))
    for cut in make_snippets(text, spans, limit=SNIPPETS_PER_ARTICLE):
        if room and not any(cut.start in passage for passage in tagged):
            shown.append(cut)
            room -= 1
    if not shown:
        shown.extend(_about(query, article))
    in_notes = sum(one.field != "quote" or not one.marks for one in from_notes)
    return ArticleHits(article, tuple(shown), max(len(spans) + in_notes, len(shown)))


def _of_annotation(query: Query, note: Annotation) -> Snippet:
    """Where the query's words stand in an annotation, the note first; the bare passage where only
    the stance or something of the article was asked for."""
    fields = {
        "note": note.note,
        "quote": note.anchor.exact,
        "speaker": note.speaker,
        "label": ", ".join(note.labels),
    }
    for field, text in fields.items():
        for cut in make_snippets(text, find_marks(query, text, field), limit=1):
            return _in_note(note, cut, field)
    [cut] = make_snippets(note.anchor.exact, [(0, 1)], limit=1)
    return _in_note(note, replace(cut, marks=()), "quote")


def _in_note(note: Annotation, cut: Snippet, field: str) -> Snippet:
    return replace(
        cut,
        start=note.anchor.start,
        end=note.anchor.end,
        annotation_id=note.id,
        stance=note.stance,
        field=field,
    )


def _about(query: Query, article: Article) -> Iterator[Snippet]:
    for field, text in (
        ("title", article.title),
        ("outlet", article.outlet),
        ("author", article.author),
    ):
        spans = find_marks(query, text, field)
        if spans:
            yield Snippet(text, tuple(spans), field=field)
