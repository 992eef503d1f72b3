"""Drafting annotations of what a search found."""

from collections.abc import Callable

from fact_reader.model import Annotation, ArticleWork, Stance
from fact_reader.services import annotating, editing
from fact_reader.services.library import Library
from fact_reader.services.sentence_tagging import Drafted, draft_sentences

_TEXT = "Headline\n\nThe ferry sank at dawn. Nobody saw the ferry sink. The ferry was old."


def _hits(work: ArticleWork, word: str) -> list[tuple[str, int, int]]:
    text, found, at = work.version.text, [], -1
    while (at := text.find(word, at + 1)) >= 0:
        found.append((work.article.id, at, at + len(word)))
    return found


def test_each_sentence_once_and_not_what_is_tagged_already(
    library: Library, add_article: Callable[..., ArticleWork]
) -> None:
    work = add_article(_TEXT)
    hits = [*_hits(work, "ferry"), *_hits(work, "sank")]
    drafted = [*draft_sentences(library, hits, Stance.CLAIM).new]
    assert [one.anchor.exact for one in drafted] == [
        "The ferry sank at dawn.",
        "Nobody saw the ferry sink.",
        "The ferry was old.",
    ]
    [first] = annotating.save(library, drafted[0]).saved
    # Two verdicts on one sentence are nothing that a key may make by the way.
    for stance in Stance:
        again = draft_sentences(library, hits, stance)
        assert [one.anchor.exact for one in again.new] == [one.anchor.exact for one in drafted[1:]]
        assert again.tagged == (first,)


def test_a_hit_is_tagged_by_what_it_lies_in_alone(
    library: Library, add_article: Callable[..., ArticleWork], tag: Callable[..., Annotation]
) -> None:
    work = add_article(_TEXT)
    other = add_article(f"Another {_TEXT}")
    word = tag(work, "sank", Stance.CLAIM)
    found = draft_sentences(library, _hits(work, "sank"), Stance.DENIAL, known=["gone"])
    assert (found.new, found.tagged) == ([], (word,))
    # The ferry of that sentence is not in what is tagged.
    found = draft_sentences(library, _hits(work, "ferry")[:1], Stance.DENIAL, known=[word.id])
    assert [one.anchor.exact for one in found.new] == ["The ferry sank at dawn."]
    assert found.tagged == (word,)
    assert len(draft_sentences(library, _hits(other, "sank"), Stance.DENIAL).new) == 1


def test_articles_that_are_gone_are_passed_over(
    library: Library, add_article: Callable[..., ArticleWork]
) -> None:
    assert draft_sentences(library, [("0" * 16, 0, 3)], Stance.CLAIM) == Drafted([])
    kept, removed = add_article(_TEXT), add_article(f"Another {_TEXT}")
    editing.remove(library, [removed.article.id])
    hits = [*_hits(removed, "sank"), *_hits(kept, "sank")]
    drafted = draft_sentences(library, hits, Stance.CLAIM)
    assert [one.article_id for one in drafted.new] == [kept.article.id]
