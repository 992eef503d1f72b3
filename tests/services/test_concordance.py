"""Passages one by one: all that there are, in their context, in every order."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import ConcordanceLine, PartialDate, SearchFilters, Stance
from fact_reader.search.tokens import tokens
from fact_reader.services import concordance, editing, exporting, finding, importing, indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

QUERIES = [
    "meeting",
    "meet*",
    "trump OR putin -helsinki",
    '"white house"',
    '"putin trump"~6',
    "title:trump kremlin",
    "confirmd~1",
    "regex:/[A-Z]{2,}/ summit",
    "unfindable",
]


@pytest.fixture
def news(library: Library, real_articles: list[Path]) -> Library:
    importing.import_paths(library, real_articles)
    indexing.catch_up(library)
    return library


def _all(library: Library, query: str, **options: object) -> tuple[ConcordanceLine, ...]:
    found = concordance.concordance(library, query, limit=10**6, **options)  # type: ignore[arg-type]
    assert len(found.lines) == found.total
    return found.lines


def _folded(text: str) -> str:
    return re.sub(r"\s+", lambda gap: " · " if "\n" in gap.group() else " ", text)


@pytest.mark.parametrize("query", QUERIES)
def test_lines_are_all_marks_of_all_articles_found(news: Library, query: str) -> None:
    expected = []
    passages = 0
    for group in finding.search(news, query, limit=100).groups:
        work = editing.work(news, group.article.id)
        assert work is not None
        spans = finding.all_marks(work.version.text, query)
        expected += [(group.article.id, work.version.id, *span) for span in spans]
        passages += group.passages if spans else 0
        assert concordance.spans_in(news, group.article.id, query) == spans
    lines = _all(news, query)
    assert [(line.article.id, line.version_id, line.start, line.end) for line in lines] == expected
    assert len(lines) == passages
    assert bool(lines) == (query != "unfindable")
    for line in lines:
        work = editing.work(news, line.article.id)
        assert work is not None
        text = work.version.text
        assert line.hit == _folded(text[line.start : line.end])
        assert _folded(text[: line.start]).lstrip().endswith(line.before)
        assert _folded(text[line.end :]).rstrip().startswith(line.after)
        assert "\n" not in line.before + line.hit + line.after
        assert max(len(line.before), len(line.after)) <= concordance.WIDTH
        assert len(line.before) > 100 or line.start < 240
        assert (line.annotation_id, line.stance, line.field) == ("", None, "text")


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize("query", ["meet*", "the", "trump OR putin"])
def test_orders(news: Library, query: str) -> None:
    plain = _all(news, query)
    left, right = _all(news, query, order="left"), _all(news, query, order="right")
    assert sorted(map(repr, left)) == sorted(map(repr, plain)) == sorted(map(repr, right))
    befores = [_words(line.before)[::-1][:3] for line in left]
    assert befores == sorted(befores)
    afters = [_words(line.after)[:3] for line in right]
    assert afters == sorted(afters)
    assert _all(news, query, order="left") == left
    newest, oldest = _all(news, query, order="newest"), _all(news, query, order="oldest")
    for lines in (newest, oldest):
        assert sorted(map(repr, lines)) == sorted(map(repr, plain))
    ids = [line.article.id for line in newest]
    assert list(dict.fromkeys(ids)) == finding.article_ids(news, query, order="newest")


def test_words_are_compared_without_case_and_accents(
    library: Library, add_article: AddArticle
) -> None:
    for number, words in enumerate(["Éclair HIT Zoo", "apple HIT äpfel", "eclairs HIT “Apfelmus”"]):
        add_article(f"Title {number}\n\n{words}")
    indexing.catch_up(library)
    left = [line.before.split()[-1] for line in _all(library, "hit", order="left")]
    assert left == ["apple", "Éclair", "eclairs"]
    right = [line.after.split()[0] for line in _all(library, "hit", order="right")]
    assert right == ["äpfel", "“Apfelmus”", "Zoo"]


def test_an_abbreviation_stands_at_one_place_whatever_is_near(
    library: Library, add_article: AddArticle
) -> None:
    add_article("One\n\nhit unilateral. Then hit U.S. forces. Then hit US aid.\n")
    add_article("Two\n\nhit U.S. café. Then hit us all; hit usual.\n")
    indexing.catch_up(library)
    lines = _all(library, "text:hit", order="right")
    found = [" ".join(line.after.split()[:1]).strip(".") for line in lines]
    assert found == ["unilateral", "US", "us", "U.S", "U.S", "usual"]


def test_pages_are_cut_from_the_list(news: Library) -> None:
    gathered = concordance.gather(news, "the", order="left")
    whole = gathered.page(news, limit=10**6)
    assert whole.total > 100
    assert whole.articles == 5
    assert not whole.is_partial
    pages = [gathered.page(news, limit=7, offset=at).lines for at in range(0, whole.total, 7)]
    assert tuple(line for page in pages for line in page) == whole.lines
    assert gathered.page(news, offset=whole.total).lines == ()
    # What was removed since has no lines; what is left stays as it was.
    editing.remove(news, [whole.lines[0].article.id])
    kept = gathered.page(news, limit=10**6).lines
    assert kept == tuple(
        line for line in whole.lines if line.article.id != whole.lines[0].article.id
    )


def test_only_the_first_articles_are_read(news: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    best = finding.article_ids(news, "putin")
    few = concordance.concordance(news, "putin", limit=10**6, order="right", most_articles=2)
    assert few.is_partial
    assert {line.article.id for line in few.lines} == set(best[:2])
    assert few.articles == 2
    assert not concordance.gather(news, "putin", most_articles=len(best)).is_partial
    monkeypatch.setattr(concordance, "_BATCH", 1)
    monkeypatch.setattr(concordance, "MOST_PASSAGES", 1)
    assert concordance.gather(news, "putin").is_partial
    assert concordance.gather(news, "putin").articles == 1


def test_gathering_can_be_stopped(news: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "_BATCH", 1)
    answers = iter([False, False, True])
    stopped = concordance.gather(news, "putin", should_stop=lambda: next(answers))
    assert stopped.is_partial
    assert {entry.article_id for entry in stopped.entries} == set(
        finding.article_ids(news, "putin")[:2]
    )


def test_hits_in_notes_are_lines(library: Library, add_article: AddArticle, tag: Tag) -> None:
    work = add_article("Title\n\nThe minister spoke. The envoy denied it at once.")
    other = add_article("Other\n\nNothing here but a spokesman.")
    text = work.version.text
    note = tag(work, "denied it", Stance.DENIAL, note="Envoy: see the envoy", speaker="Envoy X")
    tag(work, "minister", Stance.CLAIM, labels=["envoy", "press"])
    only = tag(other, "spokesman", Stance.CLAIM, note="an envoy too")
    indexing.catch_up(library)

    def shown(query: str, **options: object) -> list[tuple[str, str, str]]:
        lines = _all(library, query, **options)
        return [(line.field, line.hit, text[line.start : line.end]) for line in lines[:9]]

    mine = {"within": [work.article.id]}
    assert shown("envoy", **mine) == [
        ("label", "envoy", "minister"),
        ("text", "envoy", "envoy"),
        ("note", "Envoy", "denied it"),
        ("note", "envoy", "denied it"),
        ("speaker", "Envoy", "denied it"),
    ]
    [line] = _all(library, "envoy", within=[other.article.id])
    assert (line.before, line.hit, line.after) == ("an ", "envoy", " too")
    assert (line.annotation_id, line.stance) == (only.id, Stance.CLAIM)
    assert (line.start, line.end) == (only.anchor.start, only.anchor.end)
    # What stands in a tagged passage is found in the text, and there once.
    assert shown("denied", **mine) == [("text", "denied", "denied")]
    assert shown("quote:denied") == [("quote", "denied", "denied")]
    # Found by the stance alone: the passage as a whole, in its context.
    for line in (
        *_all(library, "stance:denial"),
        *_all(library, "", filters=SearchFilters(stances=frozenset({Stance.DENIAL}))),
    ):
        assert (line.field, line.hit, line.annotation_id) == ("quote", "denied it", note.id)
        assert line.before.endswith("The envoy ")
        assert line.after == " at once."
    [group] = finding.search(library, "envoy", within=[work.article.id]).groups
    assert group.passages == 5
    spans = concordance.spans_in(library, work.article.id, "envoy")
    assert [text[start:end] for start, end in spans] == ["minister", "envoy", "denied it"]
    assert concordance.spans_in(library, work.article.id, "title:title") == []


def test_a_hit_has_the_stance_of_the_passage_that_it_lies_in(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article("Title\n\nThe envoy denied that the ferry sank. The ferry was late.")
    other = add_article("Other\n\nThe ferry came in.")
    outer = tag(work, "The envoy denied that the ferry sank.", Stance.DENIAL)
    inner = tag(work, "the ferry sank", Stance.CLAIM)
    tag(other, "came in", Stance.CLAIM)
    indexing.catch_up(library)
    lines = _all(library, "ferry OR envoy", within=[work.article.id])
    assert [(line.field, line.hit, line.annotation_id, line.stance) for line in lines] == [
        ("text", "envoy", outer.id, Stance.DENIAL),
        ("text", "ferry", inner.id, Stance.CLAIM),
        ("text", "ferry", "", None),
    ]
    # The span stays that of the hit.
    assert all(work.version.text[line.start : line.end] == line.hit for line in lines)
    [line] = _all(library, "ferry", within=[other.article.id])
    assert (line.annotation_id, line.stance) == ("", None)
    # A hit that goes beyond what is tagged does not lie in it.
    phrase = _all(library, '"that the ferry"', within=[work.article.id])
    assert [line.annotation_id for line in phrase] == [outer.id]
    # In the words of another version nothing is tagged for certain.
    with library.database.writing() as connection:
        newer = replace(work.version, id="newer", number=2, text="Title\n\nA ferry was late.")
        articles.add_version(connection, newer, 6)
    indexing.catch_up(library)
    lines = _all(library, "ferry", within=[work.article.id])
    assert [line.annotation_id for line in lines if line.field == "text"] == [""]


def test_a_very_long_passage_is_cut(library: Library, add_article: AddArticle, tag: Tag) -> None:
    work = add_article("Title\n\n" + "so it is said, " * 50)
    tag(work, work.version.text[7:600], Stance.DENIAL)
    indexing.catch_up(library)
    [line] = _all(library, "has:denial")
    assert line.hit.endswith("…")
    assert len(line.hit) <= 2 * concordance.WIDTH
    assert line.end - line.start == 593


def test_nothing_is_asked(library: Library) -> None:
    assert concordance.concordance(library, " ").lines == ()
    assert concordance.gather(library, "regex:/(/").hint
    found = concordance.gather(library, "", filters=SearchFilters(first_month="2017"))
    assert (found.entries, found.understood) == ((), "articles published in or after 2017")


def test_filters_and_what_was_understood(news: Library) -> None:
    works = [editing.work(news, one) for one in finding.article_ids(news, "putin")]
    for number, work in enumerate(works):
        assert work is not None
        dated = replace(work.article, published=PartialDate(f"201{number}-05"))
        with news.database.writing() as connection:
            articles.save(connection, dated)
    indexing.catch_up(news)
    filters = SearchFilters(first_month="2011-05", last_month="2012-05")
    found = concordance.concordance(news, "putin", limit=10**6, order="oldest", filters=filters)
    years = [line.article.published.day.year for line in found.lines if line.article.published]
    assert sorted(set(years)) == [2011, 2012]
    assert years == sorted(years)
    assert found.understood == "“putin”; only articles published from 2011-05 to 2012-05"


def test_passages_become_a_table_without_formulas(
    library: Library, add_article: AddArticle, tmp_path: Path
) -> None:
    add_article("=SUM(1)\n\n=summit, said\tthe “Minister”\n@once")
    indexing.catch_up(library)
    [line] = _all(library, "summit")
    file = tmp_path / "passages.csv"
    exporting.export_lines([line], file)
    [row] = csv.DictReader(file.read_text("utf-8-sig").splitlines())
    assert row["hit"] == "summit"
    assert row["before"].startswith("'=SUM(1)")
    assert row["title"].startswith("'=")
    assert row["after"] == ", said the “Minister” · @once"
    assert (row["start"], row["end"]) == (str(line.start), str(line.end))
    assert row["article_id"] == line.article.id


def test_texts_of_every_kind_are_cut_where_characters_end(
    library: Library, add_article: AddArticle
) -> None:
    nasty = [
        "x" * 500 + " hit " + "y" * 500,
        "👩‍👩‍👧‍👦" * 60 + " hit " + "🇩🇪" * 100,
        "e\u0301" * 150 + "\n\n\thit\u00a0\n" + "שלום " * 60,
        "日本語の文章" * 40 + "hit" + "ไทย" * 60,
        "hit",
        "hit hit\nhit",
    ]
    texts = {}
    for number, words in enumerate(nasty):
        work = add_article(f"Number {number}\n\n{words}")
        texts[work.article.id] = work.version.text
    indexing.catch_up(library)
    for order in concordance.ORDERS:
        lines = _all(library, "hit", order=order)
        spans = [(line.article.id, line.start, line.end) for line in lines]
        assert sorted(spans) == sorted(
            (one, *span) for one, text in texts.items() for span in finding.marks(text, "hit")
        )
        for line in lines:
            text = texts[line.article.id]
            assert line.hit == "hit"
            assert f"{line.before}hit{line.after}" in _folded(text)
            assert not re.match("[\u0301\u200d]", line.before)
            assert not line.before.startswith("👧")
            assert not line.after.endswith("\u200d")
            assert line.after.count("\U0001f1e9") == line.after.count("\U0001f1ea")


def test_a_passage_of_an_earlier_version_is_shown_with_its_own_context(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    work = add_article("Title\n\nAt noon the envoy denied it at once.")
    note = tag(work, "denied it", Stance.DENIAL)
    with library.database.writing() as connection:
        newer = replace(work.version, id="newer", number=2, text="Title\n\nAll is new here: noon.")
        articles.add_version(connection, newer, 6)
    indexing.catch_up(library)
    [line] = _all(library, "has:denial")
    assert (line.hit, line.version_id) == ("denied it", work.version.id)
    assert (line.start, line.end) == (note.anchor.start, note.anchor.end)
    assert line.before.endswith("the envoy ")
    assert line.after == " at once."
    assert concordance.spans_in(library, work.article.id, "has:denial") == []
    [line] = _all(library, "noon")
    assert (line.before, line.version_id) == ("Title · All is new here: ", "newer")
