"""Filters and facets against a plain look at everything in the database."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_reader.model import (
    NO_FILTERS,
    Annotation,
    Article,
    ArticleWork,
    FacetCounts,
    PartialDate,
    SearchFilters,
    Stance,
    Version,
)
from fact_reader.model.ids import new_id
from fact_reader.search.filter_words import filters_in_words
from fact_reader.search.parser import parse_query
from fact_reader.search.query import And, Dates, Has, Node, Not, Or, Regex, Words
from fact_reader.services import annotating, concordance, editing, finding, indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

NOW = datetime(2024, 1, 1, tzinfo=UTC)
OUTLETS = ["BBC", "Évening Post", "", "bbc"]
LANGUAGES = ["en", "de", ""]
SPEAKERS = ["Peskov", "peskov", ""]
DATES = [
    *("", "2017", "2017-07", "2017-07-18", "2018-06-30T23:20+01:00", "2018-06-30T08:00"),
    *("2018-07-01", "2018-07-01T00:00", "2018-07-01T20:00"),
]
WORDS = ["summit", "meeting", "denied", "treaty"]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Forty articles of random words, in several commits; some changed and some removed again."""
    pick = random.Random(4)
    with Library(tmp_path_factory.mktemp("filled")) as library:
        for number in range(40):
            _add(library, pick, number)
            if number % 13 == 0:
                indexing.catch_up(library)
        everything = editing.summaries(library)
        editing.remove(library, [everything[3].article.id, everything[20].article.id])
        changed = replace(everything[5].article, outlet="BBC", language="de")
        editing.save(library, changed)
        indexing.catch_up(library)
        yield library


def _add(library: Library, pick: random.Random, number: int) -> None:
    published = pick.choice(DATES)
    article = Article(
        new_id(),
        f"Title {number}",
        NOW,
        NOW,
        pick.choice(OUTLETS),
        published=PartialDate(published) if published else None,
        language=pick.choice(LANGUAGES),
    )
    text = " ".join(pick.choices(WORDS, k=pick.randrange(1, 4))) + f" {number}"
    version = Version(new_id(), article.id, 1, text, f"{number:064x}", NOW)
    with library.database.writing() as connection:
        articles.save(connection, article)
        articles.add_version(connection, version, 3)
    for _ in range(pick.randrange(3)):
        made = annotating.draft(library, version.id, 0, 2, pick.choice(list(Stance)))
        annotating.save(library, annotating.changed(made, speaker=pick.choice(SPEAKERS)))


def _works(library: Library) -> list[ArticleWork]:
    found = (editing.work(library, one.article.id) for one in editing.summaries(library))
    return [work for work in found if work is not None]


def _month(article: Article) -> str:
    return article.published.day.isoformat()[:7] if article.published else ""


def _passes(work: ArticleWork, filters: SearchFilters) -> bool:
    article, month = work.article, _month(work.article)
    dated = bool(filters.first_month or filters.last_month)
    return (
        (not filters.outlets or article.outlet in filters.outlets)
        and (not filters.languages or article.language in filters.languages)
        and not (dated and not month)
        and (not filters.first_month or month >= filters.first_month)
        and (not filters.last_month or month <= filters.last_month)
        and (not (filters.stances or filters.speakers) or bool(_notes(work, filters)))
    )


def _notes(work: ArticleWork, filters: SearchFilters) -> list[Annotation]:
    """Those that pass."""
    return [
        note
        for note in work.annotations
        if (not filters.stances or note.stance in filters.stances)
        and (not filters.speakers or note.speaker in filters.speakers)
    ]


_MONTHS = st.sampled_from(["", "", "2017-01", "2017-07", "2018-06", "2018-07", "2020-01"])
_FILTERS = st.builds(
    SearchFilters,
    outlets=st.frozensets(st.sampled_from([*OUTLETS, "nowhere"]), max_size=2),
    languages=st.frozensets(st.sampled_from(LANGUAGES), max_size=2),
    speakers=st.frozensets(st.sampled_from(SPEAKERS), max_size=2),
    stances=st.frozensets(st.sampled_from(Stance), max_size=2),
    first_month=_MONTHS,
    last_month=_MONTHS,
)
_QUERIES = st.sampled_from(["", "summit", "summit -denied", "treaty OR date:2017", "regex:/mit/"])
_OF_NOTES = st.sampled_from(
    [
        "has:denial",
        "claim:ti",
        "has:speaker summit",
        "summit OR (stance:claim speaker:peskov)",
        "stance:denial speaker:peskov",
        "-stance:denial speaker:peskov",
        "-(stance:denial speaker:peskov)",
        "(stance:denial OR claim:ti) stance:claim has:speaker",
        "stance:denial stance:claim speaker:peskov has:speaker",
    ]
)


def _holds(node: Node, work: ArticleWork, filters: SearchFilters) -> bool:
    """Whether a query of `_OF_NOTES` is true of an article."""

    def some(*parts: Node) -> bool:
        return any(
            all(_has(part, note) for part in parts) and bool(_passing([note], filters, parts))
            for note in work.annotations
        )

    match node:
        case Not(part):
            return not _holds(part, work, NO_FILTERS)
        case Or(parts):
            return any(_holds(part, work, filters) for part in parts)
        case And(parts):
            stances = [part for part in parts if _asked(part) == {"stance"}]
            speakers = [part for part in parts if _asked(part) == {"speaker"}]
            one_each = 1 in (len(stances), len(speakers))
            together = product(stances, speakers) if one_each else ()
            return all(_holds(part, work, filters) for part in parts) and all(
                some(*pair) for pair in together
            )
        case Words(["summit"]):
            return "summit" in work.version.text
        case _:
            return some(node)


def _asked(node: Node) -> set[str]:
    if isinstance(node, Or):
        return set().union(*map(_asked, node.parts))
    if isinstance(node, Not | And | Dates | Regex) or node.field is None:
        return {""}
    return {"speaker" if node.field == "speaker" else "stance"}


def _passing(
    notes: list[Annotation], filters: SearchFilters, parts: tuple[Node, ...]
) -> list[Annotation]:
    """Those that pass the filter by speaker if a stance is asked for, and the other way round."""
    asked = set().union(*map(_asked, parts))
    return [
        note
        for note in notes
        if ("speaker" not in asked or not filters.stances or note.stance in filters.stances)
        and ("stance" not in asked or not filters.speakers or note.speaker in filters.speakers)
    ]


def _has(node: Node, note: Annotation) -> bool:
    match node:
        case Or(parts):
            return any(_has(part, note) for part in parts)
        case Has("speaker"):
            return bool(note.speaker)
        case Words([name], _, "stance"):
            return note.stance == name
        case Words([word], _, "claim"):
            return note.stance is Stance.CLAIM and word in note.anchor.exact.casefold()
        case Words([word], _, "speaker"):
            return word == note.speaker.casefold()
    raise AssertionError(node)


@settings(max_examples=120, deadline=None)
@given(query=_QUERIES, filters=_FILTERS, data=st.data())
def test_what_passes_is_found_in_every_order(
    filled: Library, query: str, filters: SearchFilters, data: st.DataObject
) -> None:
    works = {work.article.id: work for work in _works(filled)}
    some = data.draw(st.none() | st.sets(st.sampled_from([*works, "unknown"]), max_size=9))
    matching = set(finding.article_ids(filled, query)) if query else set(works)
    expected = {
        one for one in matching if _passes(works[one], filters) and (some is None or one in some)
    }
    if not query and filters.is_empty:
        expected = set()
    order = data.draw(st.sampled_from(finding.ORDERS))
    results = finding.search(
        filled, query, filters=filters, within=some, order=order, limit=7, offset=2
    )
    ids = finding.article_ids(filled, query, filters=filters, within=some, order=order)
    assert set(ids) == expected
    assert len(ids) == len(expected) == results.total
    assert [group.article.id for group in results.groups] == ids[2:9]
    if not query and order == "newest":
        dates = [
            (work.article.published or PartialDate("")).iso for work in map(works.get, ids) if work
        ]
        assert dates == sorted(dates, reverse=True)


@settings(max_examples=150, deadline=None)
@given(query=_OF_NOTES, filters=_FILTERS)
def test_stance_and_speaker_of_words_and_filters_are_those_of_one_annotation(
    filled: Library, query: str, filters: SearchFilters
) -> None:
    root = parse_query(query).root
    assert root is not None

    def left(filters: SearchFilters) -> list[ArticleWork]:
        found = [one for one in _works(filled) if _holds(root, one, filters)]
        return [one for one in found if _passes(one, filters)]

    works = left(filters)
    expected = {work.article.id for work in works}
    for order in finding.ORDERS:
        results = finding.search(filled, query, filters=filters, order=order, limit=50)
        assert {group.article.id for group in results.groups} == expected
    counts = finding.facets(filled, query, filters=filters)
    furnished = finding.facets(filled, query, filters=filters, without_furniture=True)
    assert counts == furnished
    assert counts.months == Counter(
        _month(one.article) for one in left(replace(filters, first_month="", last_month=""))
    )
    # Each count is what choosing the value leaves.
    for stance in Stance:
        chosen = replace(filters, stances=frozenset({stance}))
        notes = [note for one in left(chosen) for note in _notes(one, chosen)]
        assert counts.stances.get(stance, 0) == len(notes)
    for speaker in SPEAKERS:
        chosen = replace(filters, speakers=frozenset({speaker}))
        notes = [note for one in left(chosen) for note in _notes(one, chosen)]
        assert counts.speakers.get(speaker, 0) == len(notes)


@settings(max_examples=80, deadline=None)
@given(query=st.sampled_from(["", "summit", "summit -denied"]), filters=_FILTERS)
def test_each_facet_counts_what_passes_the_others(
    filled: Library, query: str, filters: SearchFilters
) -> None:
    works = {work.article.id: work for work in _works(filled)}
    matching = set(finding.article_ids(filled, query)) if query else set(works)

    def left(**without: object) -> list[ArticleWork]:
        others = replace(filters, **without)  # type: ignore[arg-type]
        return [works[one] for one in matching if _passes(works[one], others)]

    def left_notes(**without: object) -> list[Annotation]:
        others = replace(filters, **without)  # type: ignore[arg-type]
        return [note for work in left(**without) for note in _notes(work, others)]

    nothing: frozenset[str] = frozenset()
    counts = finding.facets(filled, query, filters=filters)
    assert counts == FacetCounts(
        outlets=Counter(work.article.outlet for work in left(outlets=nothing)),
        languages=Counter(work.article.language for work in left(languages=nothing)),
        months=Counter(_month(work.article) for work in left(first_month="", last_month="")),
        stances=Counter(note.stance for note in left_notes(stances=nothing)),
        speakers=Counter(note.speaker for note in left_notes(speakers=nothing)),
    )
    for facet in (counts.outlets, counts.languages, counts.stances, counts.speakers):
        assert list(facet.values()) == sorted(facet.values(), reverse=True)
    dated = [month for month in counts.months if month]
    assert list(counts.months) == sorted(dated) + [""] * ("" in counts.months)


def test_facets_add_up_to_the_total(filled: Library) -> None:
    for query in WORDS:
        total = finding.search(filled, query).total
        counts = finding.facets(filled, query)
        assert total > 5
        assert sum(counts.outlets.values()) == total
        assert sum(counts.languages.values()) == total
        assert sum(counts.months.values()) == total
        assert sum(counts.stances.values()) == sum(counts.speakers.values())
    assert sum(finding.facets(filled, "").outlets.values()) == len(_works(filled))
    assert finding.facets(filled, "nowhere") == FacetCounts()
    assert finding.facets(filled, "*") == FacetCounts()


def test_choosing_a_value_finds_as_many_as_its_facet_said(filled: Library) -> None:
    counts = finding.facets(filled, "summit")
    for outlet, count in counts.outlets.items():
        chosen = SearchFilters(outlets=frozenset({outlet}))
        assert finding.search(filled, "summit", filters=chosen).total == count
        assert finding.facets(filled, "summit", filters=chosen).outlets == counts.outlets
    for month, count in counts.months.items():
        if month:
            chosen = SearchFilters(first_month=month, last_month=month)
            assert finding.search(filled, "summit", filters=chosen).total == count


def test_facets_of_regular_expressions_count_what_was_found(filled: Library) -> None:
    plain, regex = finding.facets(filled, "summit"), finding.facets(filled, "regex:/summit/")
    assert regex == plain
    only = SearchFilters(outlets=frozenset({"BBC"}))
    assert finding.facets(filled, "regex:/summit/", filters=only).outlets == {
        "BBC": plain.outlets["BBC"]
    }


def test_facets_within_given_articles(filled: Library) -> None:
    [one, two, *_] = finding.article_ids(filled, "summit")
    assert sum(finding.facets(filled, "", within=[one, two]).outlets.values()) == 2
    assert finding.facets(filled, "summit", within=[]) == FacetCounts()


def test_passages_that_filters_asked_for_are_shown(filled: Library) -> None:
    filters = SearchFilters(stances=frozenset({Stance.DENIAL}))
    results = finding.search(filled, "", filters=filters, limit=50)
    assert results.total > 3
    for group in results.groups:
        assert {snippet.stance for snippet in group.snippets} == {Stance.DENIAL}
    assert results.understood == "articles with a denial"


def test_stance_and_speaker_are_those_of_one_annotation(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    apart = add_article("Apart\n\nTrump said so, and Peskov denied it.")
    tag(apart, "Trump said so", Stance.CLAIM, speaker="Trump")
    tag(apart, "Peskov denied it", Stance.DENIAL, speaker="Peskov")
    together = add_article("Together\n\nThen Trump denied it, too.")
    tag(together, "Trump denied it", Stance.DENIAL, speaker="Trump")
    indexing.catch_up(library)
    denied_by = {
        name: SearchFilters(stances=frozenset({Stance.DENIAL}), speakers=frozenset({name}))
        for name in ("Trump", "Peskov", "")
    }
    for name, expected in (("Trump", [together]), ("Peskov", [apart]), ("", [])):
        results = finding.search(library, "", filters=denied_by[name])
        assert results.total == len(expected)
        assert [group.article.id for group in results.groups] == [
            work.article.id for work in expected
        ]
        for group in results.groups:
            assert [snippet.stance for snippet in group.snippets] == [Stance.DENIAL]
            assert group.passages == 1
        lines = concordance.concordance(library, "", filters=denied_by[name])
        assert lines.total == len(expected)
    counts = finding.facets(library, "", filters=denied_by["Trump"])
    assert counts.stances == {Stance.CLAIM: 1, Stance.DENIAL: 1}  # Trump's
    assert counts.speakers == {"Peskov": 1, "Trump": 1}  # who denies
    assert counts.languages == {together.article.language: 1}
    # Each count is what choosing its value leaves.
    trump = SearchFilters(speakers=frozenset({"Trump"}))
    assert finding.facets(library, "", filters=trump).stances == counts.stances


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("stance:denial speaker:trump", NO_FILTERS),
        ("denial:denied (speaker:trump OR speaker:putin)", NO_FILTERS),
        ("has:denial", SearchFilters(speakers=frozenset({"Trump"}))),
        ("denial:denied", SearchFilters(speakers=frozenset({"Trump"}))),
        ("denial:denied OR nowhere", SearchFilters(speakers=frozenset({"Trump"}))),
        ("speaker:trump", SearchFilters(stances=frozenset({Stance.DENIAL}))),
    ],
)
def test_what_somebody_denies(
    library: Library, add_article: AddArticle, tag: Tag, query: str, filters: SearchFilters
) -> None:
    apart = add_article("Apart\n\nTrump said so, and Peskov denied it.")
    tag(apart, "Trump said so", Stance.CLAIM, speaker="Trump")
    tag(apart, "Peskov denied it", Stance.DENIAL, speaker="Peskov")
    together = add_article("Together\n\nThen Trump denied it, too; Peskov denied all. So he said.")
    denied = tag(together, "Trump denied it", Stance.DENIAL, speaker="Trump")
    tag(together, "Peskov denied all", Stance.DENIAL, speaker="Peskov")
    tag(together, "he said", Stance.CLAIM, speaker="Trump")
    indexing.catch_up(library)
    for order in finding.ORDERS:
        [group] = finding.search(library, query, filters=filters, order=order).groups
        assert group.article.id == together.article.id
        [snippet] = group.snippets
        assert snippet.annotation_id == denied.id
    assert finding.article_ids(library, query, filters=filters) == [together.article.id]
    assert sum(finding.facets(library, query, filters=filters).languages.values()) == 1
    for text in (f"regex:/denied/ {query}", f"regex:/nowhere/ OR ({query})"):
        assert finding.article_ids(library, text, filters=filters) == [together.article.id]


def test_similar_articles_and_batches_pass_the_filters(filled: Library) -> None:
    [here, *_] = finding.article_ids(filled, "summit treaty")
    work = editing.work(filled, here)
    assert work is not None
    every = finding.similar(filled, here, 0, len(work.version.text), limit=50)
    only = SearchFilters(languages=frozenset({"en"}))
    some = finding.similar(filled, here, 0, len(work.version.text), limit=50, filters=only)
    expected = [group for group in every.groups if group.article.language == "en"]
    assert list(some.groups) == expected
    assert some.total == len(expected) < every.total
    [row] = finding.batch(filled, ["summit"], filters=only)
    assert row.articles == finding.search(filled, "summit", filters=only).total
    assert row.understood == "“summit”; only articles in en"


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (NO_FILTERS, ""),
        (SearchFilters(outlets=frozenset({"b", "A", ""})), "from A, b or no outlet"),
        (
            SearchFilters(outlets=frozenset("abcdef")),
            "from a, b, c or 3 others",
        ),
        (
            SearchFilters(first_month="2017-07", last_month="2017-07"),
            "published in 2017-07",
        ),
        (
            SearchFilters(first_month="2017", last_month="2018-06", stances=frozenset(Stance)),
            "published from 2017 to 2018-06, with a claim, confirmation or denial",
        ),
        (SearchFilters(last_month="2018-06"), "published in or before 2018-06"),
        (
            SearchFilters(first_month="2017", speakers=frozenset({"X", ""})),
            "published in or after 2017, where X or nobody named speaks",
        ),
        (
            SearchFilters(stances=frozenset({Stance.DENIAL}), speakers=frozenset({"X", "Y"})),
            "with a denial by X or Y",
        ),
    ],
)
def test_filters_in_words(filters: SearchFilters, words: str) -> None:
    assert filters_in_words(filters) == words
