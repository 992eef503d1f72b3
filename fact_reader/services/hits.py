"""From an article that was found to what is shown of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from fact_reader.model import Annotation, Article, ArticleHits, Snippet, Version
from fact_reader.search.marks import find_marks, merged
from fact_reader.search.query import Query
from fact_reader.search.snippets import make_snippets
from fact_reader.services.passages import passages_in

SNIPPETS_PER_ARTICLE = 3

Kept = Callable[[list[tuple[int, int]]], list[tuple[int, int]]]


def hits_in(
    query: Query,
    article: Article,
    version: Version,
    notes: list[Annotation],
    more: Sequence[tuple[int, int]] | None = (),
    kept: Kept = list,
) -> ArticleHits:
    """Tagged passages and notes first, then the text around other hits, then the title alone.

    `more` are spans of the text that the query's words do not tell of, None where there was no
    time to look for them: then one passage is counted at least, as it was found by something.
    `kept` says which of all spans count.
    """
    text = version.text
    spans = find_marks(query, text, language=article.language)
    if more:
        spans = merged([*spans, *more])
    spans = kept(spans)
    from_notes = [_of_annotation(query, note, article.language) for note in notes]
    shown = from_notes[:SNIPPETS_PER_ARTICLE]
    tagged = [
        range(one.start, one.end)
        for one in shown
        if one.field == "quote" and one.start is not None and one.end is not None
    ]
    room = max(1, SNIPPETS_PER_ARTICLE - len(shown))
    shown.extend(make_snippets(text, spans, limit=room, shown=tagged))
    if not shown:
        shown.extend(_about(query, article))
    passages = len(passages_in(query, spans, notes, article.language))
    if not passages and more is None:
        passages = 1
    return ArticleHits(article, tuple(shown), passages, version.id)


def _of_annotation(query: Query, note: Annotation, language: str) -> Snippet:
    """Where the query's words stand in an annotation, the note first; the bare passage where only
    the stance or something of the article was asked for."""
    fields = {
        "note": note.note,
        "quote": note.anchor.exact,
        "speaker": note.speaker,
        "label": ", ".join(note.labels),
    }
    for field, text in fields.items():
        spans = find_marks(query, text, field, language)
        for cut in make_snippets(text, spans, limit=1):
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
        spans = find_marks(query, text, field, article.language)
        if spans:
            yield Snippet(text, tuple(spans), field=field)
