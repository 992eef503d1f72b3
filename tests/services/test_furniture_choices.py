"""What the user says of a line counts, can be taken back, and goes along into new versions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.analysis.furniture import find_furniture, furniture_around
from fact_reader.model import PartialDate, SearchFilters, Stance, UserError
from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.services import concordance, editing, finding, furniture, importing, indexing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

TEXT = "The bridge\n\n" + "The council said that the bridge will close. " * 5 + "\n\nLeave a Reply"
BODY = (0, len("The bridge"))
LEAVE = (TEXT.index("Leave"), len(TEXT))


@pytest.fixture
def version_id(library: Library) -> str:
    importing.import_text(library, TEXT)
    [summary] = editing.summaries(library)
    return summary.version_id


def spans(library: Library, version_id: str) -> list[tuple[int, int]]:
    found = furniture.corrected(furniture.find(TEXT), furniture.choices(library, version_id))
    return [(one.start, one.end) for one in found]


def test_choices_correct_what_is_found(library: Library, version_id: str) -> None:
    assert spans(library, version_id) == [LEAVE]
    changes = furniture.choose(library, version_id, {BODY: True, LEAVE: False})
    assert len(changes.articles) == 1
    assert spans(library, version_id) == [BODY]
    furniture.choose(library, version_id, {LEAVE: True})
    assert spans(library, version_id) == [BODY, LEAVE]
    furniture.choose(library, version_id, {BODY: None, LEAVE: None})
    assert spans(library, version_id) == [LEAVE]
    assert furniture.choices(library, version_id) == {}


def test_reasons_are_those_found_or_that_it_was_chosen() -> None:
    found = [Furniture(*LEAVE, FurnitureReason.COMMENTS)]
    made = furniture.corrected(found, {BODY: True, LEAVE: True})
    assert [one.reason for one in made] == [FurnitureReason.CHOSEN, FurnitureReason.COMMENTS]


def test_a_version_that_is_gone_is_said(library: Library) -> None:
    with pytest.raises(UserError, match="not in the library"):
        furniture.choose(library, "gone", {BODY: True})


def test_choices_go_with_their_lines_into_a_new_version(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    older = f"{TEXT}\n\nMore\n\nMore\n\nGone tomorrow"
    path.write_text(older, "utf-8")
    importing.import_paths(library, [path])
    [summary] = editing.summaries(library)
    more = older.index("More"), older.rindex("More")
    choices = {
        BODY: True,
        LEAVE: False,
        (more[1], more[1] + 4): True,
        (older.index("Gone"), len(older)): True,
    }
    furniture.choose(library, summary.version_id, choices)
    newer = f"Updated\n\n{older.replace(' tomorrow', '')}\n\nMore"
    path.write_text(newer, "utf-8")
    importing.import_paths(library, [path])
    [summary] = editing.summaries(library)
    found = furniture.choices(library, summary.version_id)
    assert [(newer[slice(*line)], is_furniture) for line, is_furniture in found.items()] == [
        ("The bridge", True),
        ("Leave a Reply", False),
        ("More", True),
    ]
    assert max(found)[0] == newer.index("More", newer.index("More") + 1)


def test_the_view_of_articles_counts_the_same_as_that_of_passages(
    library: Library, version_id: str
) -> None:
    importing.import_text(library, f"Other\n\n{TEXT}\n\nA reply came from the council.")
    indexing.catch_up(library)
    everything = finding.search(library, "reply")
    assert (everything.total, sum(one.passages for one in everything.groups)) == (2, 3)
    outside = finding.search(library, "reply", without_furniture=True)
    assert (outside.total, [one.passages for one in outside.groups]) == (1, [1])
    [shown] = outside.groups[0].snippets
    assert "came from the council" in shown.text
    other_id = outside.groups[0].article.id
    [span] = concordance.spans_in(library, other_id, "reply", without_furniture=True)
    assert len(concordance.spans_in(library, other_id, "reply")) == 2
    assert span == (shown.start, shown.end)
    # Without words there is nothing to leave out, and a page begins where the last one ended.
    assert finding.search(library, "council", without_furniture=True).total == 2
    second = finding.search(library, "council", without_furniture=True, limit=1, offset=1)
    assert (second.total, len(second.groups)) == (2, 1)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("date:2018", "One Two"),
        ("language:en", "One Two"),
        ("outlet:courier", "One"),
        ("-putin", "One Two"),
        ("-regex:/putin/", "One Two"),
        ("stance:denial", "One"),
        ("-stance:denial", "Two"),
        ("has:claim", ""),
        ("note:sure", "One"),
        # With words in the text they have to be outside of furniture, unless others suffice.
        ("date:2018 reply", "Two"),
        ("language:en regex:/repl[y]/i", "Two"),
        ("-putin leave", ""),
        ("outlet:courier OR reply", "One Two"),
        ("date:2018 OR leave", "One Two"),
        ("-(regex:/nobody/ date:2018) OR leave", "One Two"),
        ("date:2017 OR leave", ""),
        # The first has it in a note, and is shown for that; the second in furniture alone.
        ("leave", ""),
        ("email OR leave", "One"),
    ],
)
def test_what_was_found_by_other_than_its_text_stays(
    library: Library, add_article: AddArticle, tag: Tag, query: str, found: str
) -> None:
    body = "The council said that the bridge will close. " * 5
    for title, end in (("One", ""), ("Two", "A reply came from the council.")):
        work = add_article(f"{title}\n\n{body}\n\n{end}\n\nLeave a Reply")
        dated = replace(work.article, published=PartialDate("2018"), language="en")
        if title == "One":
            dated = replace(dated, outlet="The Courier")
            tag(work, "bridge will close", Stance.DENIAL, note="Are they sure? An email!")
        editing.save(library, dated)
    indexing.catch_up(library)
    for order in ("relevance", "newest", "title"):
        options = {"order": order, "without_furniture": True}
        results = finding.search(library, query, **options)  # type: ignore[arg-type]
        ids = finding.article_ids(library, query, **options)  # type: ignore[arg-type]
        assert sorted(one.article.title for one in results.groups) == found.split()
        assert [one.article.id for one in results.groups] == ids
        assert results.total == len(ids)
        counts = finding.facets(library, query, **options)  # type: ignore[arg-type]
        assert sum(counts.months.values()) == len(ids)
    lines = concordance.concordance(library, query, without_furniture=True).lines
    assert "Leave" not in {line.hit for line in lines}


def test_facets_and_the_order_of_articles_leave_out_what_the_results_leave_out(
    library: Library, version_id: str
) -> None:
    importing.import_text(library, f"Other\n\n{TEXT}\n\nA reply came from the council.")
    indexing.catch_up(library)
    for query in ("reply", "council", "reply OR council", "regex:/repl[y]/"):
        for order in ("relevance", "newest", "title"):
            found = finding.search(library, query, order=order, without_furniture=True)
            ids = finding.article_ids(library, query, order=order, without_furniture=True)
            assert [one.article.id for one in found.groups] == ids, query
            counts = finding.facets(library, query, order=order, without_furniture=True)
            assert sum(counts.months.values()) == len(ids) == found.total, query
    assert sum(finding.facets(library, "reply").months.values()) == 2
    assert sum(finding.facets(library, "", without_furniture=True).months.values()) == 2


def test_a_facet_counts_what_passes_the_filters_of_the_others_without_furniture(
    library: Library, version_id: str
) -> None:
    words = f"Other\n\n{TEXT}\n\nA reply came from the council."
    [outcome] = importing.import_text(library, words).outcomes
    work = editing.work(library, outcome.article_id)
    assert work is not None
    editing.save(library, replace(work.article, outlet="The Courier"))
    indexing.catch_up(library)
    filters = SearchFilters(outlets=frozenset({""}))
    assert finding.search(library, "reply", filters=filters).total == 1
    assert finding.search(library, "reply", filters=filters, without_furniture=True).total == 0
    counts = finding.facets(library, "reply", filters=filters, without_furniture=True)
    assert counts.outlets == {"The Courier": 1}
    assert counts.months == {}


def test_what_is_not_looked_through_for_furniture_is_said(
    library: Library, version_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing.import_text(library, f"Other\n\n{TEXT}")
    indexing.catch_up(library)
    assert not finding.search(library, "reply", without_furniture=True).hint
    monkeypatch.setattr(finding, "MOST_ARTICLES", 1)
    found = finding.search(library, "reply", without_furniture=True)
    assert found.hint == "Page furniture was left out in the first 1 of 2 articles only."
    assert found.total == 1
    # The one that was not looked through is shown all the same, on whatever page it is.
    assert len(found.groups) == 1
    assert not finding.search(library, "reply", without_furniture=True, offset=1).groups
    assert len(finding.article_ids(library, "reply", without_furniture=True)) == 1
    counts = finding.facets(library, "reply", without_furniture=True)
    assert sum(counts.months.values()) == 1


def test_passages_in_furniture_can_be_left_out(library: Library, version_id: str) -> None:
    importing.import_text(library, f"Other\n\n{TEXT}\n\nA reply came from the council.")
    indexing.catch_up(library)

    def hits(query: str, *, without: bool) -> list[str]:
        found = concordance.concordance(library, query, without_furniture=without)
        assert found.total == len(found.lines)
        return sorted(line.after for line in found.lines)

    assert len(hits("reply", without=False)) == 3
    assert hits("reply", without=True) == [" came from the council."]
    assert hits("council", without=True) == hits("council", without=False)
    # What the user says counts here, too.
    furniture.choose(library, version_id, {LEAVE: False})
    assert len(hits("reply", without=True)) == 2


def test_the_quick_way_finds_the_same() -> None:
    text = f"Share this page\n\n{TEXT}\n\n  Leave a Reply \n\nYour email address is required."
    whole = find_furniture(text)
    assert len(whole) == 3
    for one in whole:
        assert furniture_around(text, [(one.start + 2, one.start + 3)]) == [one]
    assert furniture_around(text, [(one.start, one.end) for one in reversed(whole)]) == whole
    assert furniture_around(text, [(text.index("council"), text.index(" said"))]) == []
