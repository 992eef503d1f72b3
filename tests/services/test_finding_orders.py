"""Orders, pages, similar passages, suggestions, completion, regular expressions, batch."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import (
    Article,
    BatchRow,
    PartialDate,
    SearchFilters,
    SearchResults,
    Stance,
)
from fact_reader.search.parser import parse_query
from fact_reader.search.stop_words import is_stop_word
from fact_reader.search.tokens import words as folded_words
from fact_reader.services import (
    annotating,
    concordance,
    editing,
    finding,
    indexing,
    regex_search,
)
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag


@pytest.fixture
def ids(library: Library, add_article: AddArticle) -> dict[str, str]:
    """Five articles with the word “summit”; the best has it most."""
    details = {
        "b": ("Beta", "2018-03", "Tribune", 3),
        "a": ("“Álpha”", "2017", "", 2),
        "z": ("zeta", "", "the Post", 1),
        "e": ("Eta", "2019-01-02", "Évening", 4),
        "g": ("gamma", "2018", "Tribune", 5),
    }
    made = {}
    for name, (title, published, outlet, times) in details.items():
        work = add_article(f"A text of its own, {name}\n\n" + "summit " * times)
        changed = replace(
            work.article,
            title=title,
            outlet=outlet,
            published=PartialDate(published) if published else None,
        )
        _store(library, changed)
        made[name] = work.article.id
    indexing.catch_up(library)
    return made


def _store(library: Library, article: Article) -> None:
    with library.database.writing() as connection:
        articles.save(connection, article)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("relevance", "gebaz"),
        ("newest", "ebgaz"),
        ("oldest", "agbez"),
        ("title", "abegz"),
        ("outlet", "ezgba"),
    ],
)
def test_orders_and_pages(
    library: Library, ids: dict[str, str], order: finding.Order, expected: str
) -> None:
    names = {article: name for name, article in ids.items()}

    def shown(offset: int, limit: int) -> str:
        results = finding.search(library, "summit", order=order, offset=offset, limit=limit)
        assert results.total == 5
        return "".join(names[group.article.id] for group in results.groups)

    assert shown(0, 20) == expected
    assert shown(0, 2) + shown(2, 2) + shown(4, 2) == expected
    assert shown(5, 2) == ""
    everything = finding.search(library, "summit", order=order, within=ids.values())
    assert "".join(names[group.article.id] for group in everything.groups) == expected


def test_newest_first_knows_the_time_of_day(library: Library, add_article: AddArticle) -> None:
    clocks = ["2018-07-16T08:00", "2018-07-16T20:00", "2018-07-16", "2018-07-16T09:30:10", "2018"]
    times = {}
    for number, published in enumerate(clocks):
        work = add_article(f"Text {number}\n\n" + "summit " * (9 - number))
        _store(library, replace(work.article, published=PartialDate(published)))
        times[work.article.id] = published
    indexing.catch_up(library)
    newest = sorted(times, key=times.__getitem__, reverse=True)
    filters = SearchFilters(first_month="2018")
    for query in ("summit", "regex:/summit/", ""):
        assert finding.article_ids(library, query, order="newest", filters=filters) == newest
        pages = [
            finding.search(
                library, query, order="newest", filters=filters, offset=offset, limit=2
            ).groups
            for offset in (0, 2, 4)
        ]
        assert [group.article.id for page in pages for group in page] == newest
    lines = concordance.concordance(library, "summit", order="newest").lines
    assert list(dict.fromkeys(line.article.id for line in lines)) == newest


def test_within_given_articles(library: Library, ids: dict[str, str]) -> None:
    few = {ids["a"], ids["z"], "unknown"}
    results = finding.search(library, "summit", within=few, limit=1)
    assert results.total == 2
    assert [group.article.id for group in results.groups] == [ids["a"]]
    assert finding.search(library, "summit", within=set()).total == 0


def test_similar_articles(library: Library, add_article: AddArticle) -> None:
    here = add_article("One\n\nThe translator of the Kremlin was there, the only one.")
    there = add_article("Two\n\nA Kremlin aide said that the translator had left.")
    other = add_article("Three\n\nThe prices of the Kremlin tower: the highest.")
    for number in range(6):
        add_article(f"Day {number}\n\nThe weather of the day, and of the next: {number}.")
    indexing.catch_up(library)
    start = here.version.text.index("translator")
    results = finding.similar(
        library, here.article.id, start, start + len("translator of the Kremlin")
    )
    found = [group.article.id for group in results.groups]
    assert found[:2] == [there.article.id, other.article.id]
    assert here.article.id not in found
    assert results.total == len(found)
    again = {group.article.id for group in finding.search(library, results.query).groups}
    assert again == {*found, here.article.id}
    assert not parse_query(results.query).hint
    assert finding.similar(library, here.article.id, 0, 0).groups == ()
    assert finding.similar(library, "unknown", 0, 9).groups == ()
    page = finding.similar(
        library, here.article.id, start, start + len("translator of the Kremlin"), offset=1, limit=1
    )
    assert [group.article.id for group in page.groups] == [other.article.id]
    assert page.total == results.total


def test_similar_articles_in_a_script_without_spaces(
    library: Library, add_article: AddArticle
) -> None:
    here = add_article("一\n\n普京在赫尔辛基会见了特朗普。")
    there = add_article("二\n\n特朗普了解在赫尔辛基的情况。")
    for text in ("天气在变化,下雨了。", "他在说什么了?", "市场在上涨了。", "京都在下雪了。"):
        add_article(f"三\n\n{text}")
    indexing.catch_up(library)
    text = here.version.text
    results = finding.similar(library, here.article.id, text.index("普京"), len(text))
    assert [group.article.id for group in results.groups] == [there.article.id]
    assert results.total == 1
    assert "赫尔" in results.query


def test_common_words_make_nothing_similar_in_a_small_library(
    library: Library, add_article: AddArticle
) -> None:
    here, there, *_ = [
        add_article(f"Story {number}\n\nThe {who} said that the day was over.")
        for number, who in enumerate(["Kremlin", "Kremlin", "mayor", "pilot", "guard"])
    ]
    indexing.catch_up(library)
    start = here.version.text.index("The Kremlin")
    results = finding.similar(library, here.article.id, start, start + len("The Kremlin said"))
    assert [group.article.id for group in results.groups] == [there.article.id]


def test_words_that_say_nothing_make_nothing_similar(
    library: Library, add_article: AddArticle
) -> None:
    here, there, *others = [
        add_article(f"Story {number}\n\n{text}")
        for number, text in enumerate(
            [
                "The official did not say how long it lasted, or which delegates came.",
                "Delegates who didn't come were not named.",
                "It is unclear which of them, or how many.",
                "The guards saw it; the others could not.",
                "Nothing.",
            ]
        )
    ]
    indexing.catch_up(library)
    text = here.version.text

    def similar(words: str) -> SearchResults:
        start = text.index(words)
        return finding.similar(library, here.article.id, start, start + len(words))

    whole = similar("The official did not say how long it lasted, or which delegates came")
    assert whole.query == "text:(delegates)"
    assert [group.article.id for group in whole.groups] == [there.article.id]
    assert len(others) == 3
    for words in ("which", "not", "or which"):
        nothing = similar(words)
        assert (nothing.query, nothing.total) == ("", 0)
        assert nothing.hint.startswith("This passage has only the most common words")
    # Not where words are left that no other article has.
    assert similar("official").hint == ""


@pytest.mark.parametrize(
    ("language", "words", "telling"),
    [
        ("en-GB", "which not would", "secret"),
        ("", "which not", "вместе"),
        ("German", "für über nicht", "not"),
        ("de", "für über nicht", "which"),
        ("fr", "être même qu l", "sommet"),
        ("nb", "være også", "møte"),
        ("ru", "что если", "встреча"),
        ("", "что если", "встреча"),
        ("tr", "için çünkü", "görüşme"),
        ("zh", "", "which"),
        ("Klingon", "", "which"),
    ],
)
def test_stop_words_are_those_of_the_language(language: str, words: str, telling: str) -> None:
    assert all(is_stop_word(word, language) for word in folded_words(words))
    assert not any(is_stop_word(word, language) for word in folded_words(telling))


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("helsnki", "helsinki"),
        ("Helsniki", "helsinki"),
        ("tranlator -helsnki", "translator -helsnki"),
        ("translated -helsnki", ""),
        ('"the transaltor" -title:x', '"the translator" -title:x'),
        ("text:helsinke~1", ""),
        ("helsinki", ""),
        ("hels*", ""),
        ("helsnk*", "helsinki*"),
        ("qqqqqqqq", ""),
        ("outlet:helsnki", ""),
        ("he", ""),
        ("stance:denail", ""),
        ("", ""),
        ("2018", ""),
        ("15,500", ""),
        ("regex:/helsnki/ helsnki", "regex:/helsnki/ helsinki"),
        ("helsnki missing", ""),
        ("helsnki nothing", ""),
    ],
)
def test_did_you_mean(
    library: Library, add_article: AddArticle, query: str, suggestion: str
) -> None:
    add_article("Talks in Helsinki\n\nHelsinki again, and the translator. Helsinkis once.")
    add_article("Elsewhere\n\nIn 2017 something was missing: 15,000.")
    indexing.catch_up(library)
    assert finding.search(library, query).suggestion == suggestion


def test_no_word_is_meant_that_only_removed_articles_have(
    library: Library, add_article: AddArticle
) -> None:
    add_article("Talks in Vienna\n\nNothing else.")
    work = add_article("Talks in Helsinki\n\nNothing else.")
    indexing.catch_up(library)
    assert finding.search(library, "helsnki").suggestion == "helsinki"
    editing.remove(library, [work.article.id])
    indexing.catch_up(library)
    assert finding.search(library, "helsnki").suggestion == ""


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("helsnki", "helsinki"),
        ("helsnki tal", "helsinki tal"),
        ("talks in helsnki", "talks in helsinki"),
        ("helsin", ""),
        ("talk:helsin", ""),
        ("note:helsinki", ""),
    ],
)
def test_did_you_mean_while_typing(
    library: Library, add_article: AddArticle, query: str, suggestion: str
) -> None:
    add_article("Talks in Helsinki\n\nHelsinki again, and the translator. Helsinkis once.")
    indexing.catch_up(library)
    assert finding.search(library, query, typing=True).suggestion == suggestion


def test_completion_from_the_library(
    library: Library, add_article: AddArticle, tag: Tag, ids: dict[str, str]
) -> None:
    work = add_article("Who says so?\n\nHe denied it.")
    tag(work, "denied", Stance.DENIAL, speaker="Dmitry Peskov", labels=["press", "late denial"])
    tag(work, "He", Stance.CLAIM, speaker="Dmitry Peskov", labels=["press"])

    def offered(text: str) -> list[tuple[str, int | None]]:
        return [(each.shown, each.count) for each in finding.complete(library, text, len(text))]

    assert offered("outlet:") == [("Tribune", 2), ("the Post", 1), ("Évening", 1)]
    assert offered("outlet:pos") == [("the Post", 1)]
    assert offered("speaker:pes") == [("Dmitry Peskov", 2)]
    assert offered("label:") == [("press", 2), ("late denial", 1)]
    assert offered("has:la") == [("label", None)]
    assert offered("spea") == [("speaker:", None)]
    assert offered("author:") == []
    editing.remove(library, [work.article.id])
    assert offered("speaker:pes") == []


def test_regular_expressions_agree_with_a_plain_look(library: Library, ids: dict[str, str]) -> None:
    with library.database.reading() as connection:
        versions = {name: articles.current_version(connection, one) for name, one in ids.items()}
    texts = {name: version.text for name, version in versions.items() if version}
    assert len(texts) == 5
    # A leaf as it is written, and the names of the articles of which it is true.
    leaves = {
        "regex:/(summit ){4}/": {n for n, text in texts.items() if re.search("(summit ){4}", text)},
        "regex:/OWN, [az]$/i": {"a", "z"},
        "title:eta": {"e"},
        "regex:/never there/": set(),
        "outlet:tribune": {"b", "g"},
    }
    every = set(ids)
    for (one, ones), (two, twos), (three, threes) in itertools.permutations(leaves.items(), 3):
        asked = {
            f"{one} {two}": ones & twos,
            f"-{one} ({two} OR {three})": (every - ones) & (twos | threes),
            f"{one} OR -({two} {three})": ones | (every - (twos & threes)),
        }
        for query, names in asked.items():
            found = finding.article_ids(library, query)
            assert sorted(found) == sorted(ids[name] for name in names), query


def test_matches_of_a_regular_expression_are_shown(library: Library, ids: dict[str, str]) -> None:
    results = finding.search(library, "regex:/own, [ab]$/")
    assert results.total == 2
    assert results.hint == ""
    for group in results.groups:
        [snippet] = group.snippets
        [mark] = snippet.marks
        assert snippet.text[slice(*mark)] in ("own, a", "own, b")
        assert group.passages == 1
    text = "summit own, a\nown, b"
    assert finding.marks(text, "regex:/own/ summit") == [(0, 6)]
    assert finding.all_marks(text, "regex:/own/ summit") == [(0, 6), (7, 10), (14, 17)]


def test_a_pattern_that_takes_for_ever_is_told_of(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regex_search, "REGEX_SECONDS", 0.2)
    add_article("Good\n\nThis one is fine.")
    add_article("Bad\n\n" + "a" * 60 + "b")
    indexing.catch_up(library)
    results = finding.search(library, "regex:/(a+)+$/")
    assert results.total == 0
    assert re.search("tried on [01] of 2 articles before the time was up", results.hint)
    assert finding.search(library, "fine regex:/(a+)+$/").hint == ""


def test_batch(library: Library, ids: dict[str, str]) -> None:
    lines = ["# a comment", "", " summit \n", "summit -tribune OR zeta", "*", "foo:summit"]
    rows = list(finding.batch(library, lines))
    assert rows[0] == BatchRow("summit", 5, 15, "“summit”", "")
    assert [row.query for row in rows] == ["summit", "summit -tribune OR zeta", "*", "foo:summit"]
    assert [row.articles for row in rows] == [5, 3, 0, 0]
    assert rows[1].understood == "(“summit” and not “tribune”) or “zeta”"
    assert "not a field" in rows[3].hint
    for row in rows:
        results = finding.search(library, row.query)
        assert (results.total, results.passages) == (row.articles, row.passages)


def test_completion_sees_what_is_new(library: Library, add_article: AddArticle, tag: Tag) -> None:
    work = add_article("Who says so?\n\nHe denied it.")

    def labels() -> list[str]:
        return [each.shown for each in finding.complete(library, "label:", 6)]

    saved = tag(work, "denied", labels=["one"])
    assert labels() == ["one"]
    annotating.save(library, annotating.changed(saved, labels=["two"]))
    assert labels() == ["two"]
    editing.remove(library, [work.article.id])
    indexing.catch_up(library)
    assert labels() == []
    editing.restore(library, [work.article.id])
    assert labels() == ["two"]
