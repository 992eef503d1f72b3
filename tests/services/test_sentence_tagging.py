"""Drafting annotations of what a search found."""

from collections.abc import Callable

from fact_reader.model import ArticleWork, Stance
from fact_reader.services import annotating, editing
from fact_reader.services.library import Library
from fact_reader.services.sentence_tagging import draft_sentences

_TEXT = "Headline\n\nThe ferry sank at dawn. Nobody saw the ferry sink. The ferry was old."


def _hits(work: ArticleWork, word: str) -> list[tuple[str, int, int]]:
    text, found, at = work.version.text, [], -1
    while (at := text.find(word, at + 1)) >= 0:
        found.append((work.article.id, at, at + len(word)))
    return found


def test_each_sentence_once_and_not_what_is_tagged_so(
    library: Library, add_article: Callable[..., ArticleWork]
) -> None:
    work = add_article(_TEXT)
    hits = [*_hits(work, "ferry"), *_hits(work, "sank")]
    drafted = draft_sentences(library, hits, Stance.CLAIM)
    assert [one.anchor.exact for one in drafted] == [
        "The ferry sank at dawn.",
        "Nobody saw the ferry sink.",
        "The ferry was old.",
    ]
    annotating.save(library, drafted[0])
    again = draft_sentences(library, hits, Stance.CLAIM)
    assert [one.anchor.exact for one in again] == [one.anchor.exact for one in drafted[1:]]
    assert len(draft_sentences(library, hits, Stance.DENIAL)) == 3


def test_articles_that_are_gone_are_passed_over(
    library: Library, add_article: Callable[..., ArticleWork]
) -> None:
    assert draft_sentences(library, [("0" * 16, 0, 3)], Stance.CLAIM) == []
    kept, removed = add_article(_TEXT), add_article(f"Another {_TEXT}")
    editing.remove(library, [removed.article.id])
    hits = [*_hits(removed, "sank"), *_hits(kept, "sank")]
    drafted = draft_sentences(library, hits, Stance.CLAIM)
    assert [one.article_id for one in drafted] == [kept.article.id]
