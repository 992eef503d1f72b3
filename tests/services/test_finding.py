from __future__ import annotations

from typing import TYPE_CHECKING

from fact_reader.model import SearchResults, Stance
from fact_reader.services import editing, finding, indexing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

_TEXT = "Ministers meet 😀 in Geneva\n\nThe ministers met on Monday; it was denied on Tuesday.\n"


def _search(library: Library, query: str, *, typing: bool = False) -> SearchResults:
    indexing.catch_up(library)
    return finding.search(library, query, typing=typing)


def test_snippets_mark_the_hits_and_know_their_place(
    library: Library, add_article: AddArticle
) -> None:
    work = add_article(_TEXT)
    results = _search(library, "monday")
    assert (results.total, results.hint, results.query) == (1, "", "monday")
    [group] = results.groups
    assert group.article == work.article
    [snippet] = group.snippets
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["Monday"]
    assert _TEXT[snippet.start : snippet.end] == "Monday"
    assert finding.marks(_TEXT, "monday OR tuesday") == [
        (_TEXT.index(word), _TEXT.index(word) + len(word)) for word in ("Monday", "Tuesday")
    ]


def test_notes_are_found_with_their_passage(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article(_TEXT)
    saved = tag(
        work, "it was denied", Stance.DENIAL, note="by whom?", speaker="Nobody", labels=["press"]
    )
    for query, field in [("whom", "note"), ("nobody", "speaker"), ("label:press", "label")]:
        [group] = _search(library, query).groups
        [snippet] = group.snippets
        assert snippet.field == field
        assert snippet.annotation_id == saved.id
        assert snippet.stance is Stance.DENIAL
        assert (snippet.start, snippet.end) == (saved.anchor.start, saved.anchor.end)
    [group] = _search(library, "stance:denial").groups
    assert group.snippets[0].annotation_id == saved.id
    assert "it was denied" in group.snippets[0].text


def test_hits_beside_a_tagged_passage_are_shown(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article("A headline\n\nPutin met Trump in Geneva. The kremlin denied it.")
    tag(work, "Putin met Trump", Stance.CLAIM)

    def marked(query: str) -> list[list[str]]:
        [group] = _search(library, query).groups
        return [[one.text[start:end] for start, end in one.marks] for one in group.snippets]

    assert marked("putin kremlin") == [["Putin"], ["Putin", "kremlin"]]
    assert marked("putin trump") == [["Putin", "Trump"]]


def test_while_typing_the_last_word_is_a_beginning(
    library: Library, add_article: AddArticle
) -> None:
    add_article(_TEXT)
    assert _search(library, "gen").total == 0
    assert _search(library, "gen", typing=True).total == 1
    assert _search(library, "gen*").total == 1


def test_best_articles_first_with_the_count_of_all(
    library: Library, add_article: AddArticle
) -> None:
    ids = [add_article(f"Story {number}\n\nIts text {number}.").article.id for number in range(7)]
    indexing.catch_up(library)
    results = finding.search(library, "story", limit=3)
    assert len(results.groups) == 3
    assert results.total == 7
    assert sorted(finding.article_ids(library, "story")) == sorted(ids)
    assert finding.article_ids(library, "") == []


def test_an_article_removed_since_it_was_indexed_is_not_shown(
    library: Library, add_article: AddArticle
) -> None:
    work = add_article(_TEXT)
    indexing.catch_up(library)
    editing.remove(library, [work.article.id])
    assert finding.search(library, "geneva").groups == ()


def test_anything_is_a_query(library: Library, add_article: AddArticle) -> None:
    add_article(_TEXT)
    indexing.catch_up(library)
    for query in (
        "",
        " ",
        '"',
        "(",
        "AND",
        "NOT",
        "-",
        "*",
        "a:b:c",
        "((((",
        "\x00",
        "\ud800",
        "😀",
    ):
        for typing in (False, True):
            finding.search(library, query, typing=typing)
    assert finding.search(library, "colour:red").hint != ""


def test_what_is_no_passage_is_not_counted_as_one(
    library: Library, add_article: AddArticle
) -> None:
    add_article(_TEXT)
    add_article("A quiet day\n\nNobody spoke.")
    for query in ("title:ministers", "NOT nobody"):
        results = _search(library, query)
        assert (results.total, results.passages) == (1, 0)
        [row] = finding.batch(library, [query])
        assert (row.articles, row.passages) == (1, 0)
    [group] = _search(library, "title:ministers").groups
    assert [snippet.field for snippet in group.snippets] == ["title"]
