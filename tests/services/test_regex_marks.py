"""What regular expressions match is marked and counted: all that is asked for, nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import PartialDate
from fact_reader.services import concordance, editing, finding, indexing, regex_search
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle

# Of these a pattern that can go wrong makes work for ever.
ENDLESS = "a" * 60 + "b"
PATTERN = "regex:/this one|(a+)+$/i"
UNMARKED = "There was no time to mark all matches in 1 article: its passages are not all counted"


@pytest.fixture
def texts(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """The ids of three articles by their titles: one that the pattern soon matches and marks, one
    that it soon matches and never marks to the end, and one that it is never done with. Only the
    first two have a date. Little time for each."""
    monkeypatch.setattr(regex_search, "REGEX_SECONDS", 0.6)
    bodies = {
        "Good": "This one is fine.",
        "Half": f"This one is half fine.\n\n{ENDLESS}",
        "Bad": f"No good.\n\n{ENDLESS}",
    }
    made = {}
    for title, body in bodies.items():
        work = add_article(f"{title}\n\n{body}\n\nLeave a Reply")
        if title != "Bad":
            editing.save(library, replace(work.article, published=PartialDate("2018")))
        made[title] = work.article.id
    indexing.catch_up(library)
    return made


def test_what_was_found_is_marked_when_the_time_for_finding_is_up(
    library: Library, texts: dict[str, str]
) -> None:
    good = f"(good date:2018) OR {PATTERN}"
    results = finding.search(library, good, within=[texts["Good"], texts["Bad"]])
    assert "tried on 0 of 1 articles before the time was up" in results.hint
    assert "to mark" not in results.hint
    [group] = results.groups
    [shown] = group.snippets
    assert "This one" in [shown.text[slice(*mark)] for mark in shown.marks]
    lines = concordance.concordance(library, good, within=[texts["Good"], texts["Bad"]]).lines
    assert [line.hit for line in lines] == ["Good", "This one"]
    assert group.passages == 2
    # A hit in furniture, and one outside that only the regular expression has.
    leave = f"(leave date:2018) OR {PATTERN}"
    within = [texts["Good"], texts["Bad"]]
    outside = finding.search(library, leave, within=within, without_furniture=True)
    assert [(one.article.title, one.passages) for one in outside.groups] == [("Good", 1)]
    assert finding.article_ids(library, leave, within=within, without_furniture=True) == within[:1]


def test_what_there_was_no_time_to_mark_is_neither_lost_nor_nothing(
    library: Library, texts: dict[str, str]
) -> None:
    within = [texts["Good"], texts["Half"]]
    for without in (False, True):
        results = finding.search(library, PATTERN, within=within, without_furniture=without)
        rows = {
            one.article.title: (one.passages, [cut.text for cut in one.snippets])
            for one in results.groups
        }
        assert results.total == 2
        assert rows["Half"] == (1, [])
        assert rows["Good"][0] == len(rows["Good"][1]) == 1
        assert results.hint == UNMARKED + (", and may be page furniture." if without else ".")
        ids = finding.article_ids(library, PATTERN, within=within, without_furniture=without)
        assert sorted(ids) == sorted(within)
        counts = finding.facets(library, PATTERN, within=within, without_furniture=without)
        assert counts.months == {"2018-01": 2}
        found = concordance.concordance(library, PATTERN, within=within, without_furniture=without)
        assert [line.article.title for line in found.lines] == ["Good"]
        assert (found.is_partial, found.hint) == (True, f"{UNMARKED}.")
    # Its words are marked all the same.
    text = f"this one\n{ENDLESS}"
    assert finding.all_marks(text, f"{PATTERN} OR one") == [(5, 8)]


def test_both_times_can_be_up(library: Library, texts: dict[str, str]) -> None:
    query = f"date:2018 OR {PATTERN}"
    [row] = finding.batch(library, [query])
    assert (row.articles, row.passages) == (2, 2)
    assert row.hint.startswith("The regular expression was tried on 0 of 1 articles")
    assert row.hint.endswith(f"that have them. {UNMARKED}.")


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("putin OR (trump -regex:/kremlin/i)", ["Putin"]),
        ("-regex:/nobody/ putin", ["Putin"]),
        ("-regex:/nobody/", []),
        ("regex:/the [A-Z]/ -regex:/nobody/", ["the K"]),
        ("NOT (trump -regex:/the/)", ["the"]),
    ],
)
def test_matches_of_what_is_excluded_are_no_hits(
    library: Library, add_article: AddArticle, query: str, hits: list[str]
) -> None:
    work = add_article("A day\n\nPutin spoke in the Kremlin.")
    indexing.catch_up(library)
    text = work.version.text
    lines = concordance.concordance(library, query).lines
    assert [line.hit for line in lines] == hits
    assert [text[slice(*span)] for span in finding.all_marks(text, query)] == hits
    assert [
        text[slice(*span)] for span in concordance.spans_in(library, work.article.id, query)
    ] == hits
    [group] = finding.search(library, query).groups
    assert group.passages == len(hits)
    shown = [one.text[slice(*mark)] for one in group.snippets for mark in one.marks]
    assert shown == hits
    [row] = finding.batch(library, [query])
    assert (row.articles, row.passages) == (1, len(hits))
