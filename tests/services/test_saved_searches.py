"""Searches that are kept, what is new in them, and the last queries."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fact_reader.model import PartialDate, SavedSearch, SearchFilters, Stance, UserError
from fact_reader.services import (
    editing,
    finding,
    indexing,
    regex_search,
    saved_searches,
    search_history,
)
from fact_reader.services.library import DATABASE_NAME, Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
DENIALS = SearchFilters(
    outlets=frozenset({"BBC", ""}),
    languages=frozenset({"en"}),
    speakers=frozenset({"Péskov"}),
    stances=frozenset({Stance.DENIAL, Stance.CLAIM}),
    first_month="2017-01",
    last_month="2018-12",
)


def test_searches_are_kept_by_name(library: Library) -> None:
    one = saved_searches.save(library, "  Zulu \n news ", " summit ")
    two = saved_searches.save(library, "alpha", "", DENIALS)
    assert (one.name, one.query) == ("Zulu news", "summit")
    assert two.filters == DENIALS
    assert saved_searches.saved_searches(library) == [two, one]
    assert saved_searches.named(library, "ZULU NEWS") == one
    renamed = saved_searches.rename(library, one.id, "Aachen")
    assert saved_searches.saved_searches(library) == [renamed, two]
    assert renamed.id == one.id
    saved_searches.remove(library, two.id)
    with Library(library.folder, writable=False) as again:
        assert saved_searches.saved_searches(again) == [renamed]


def test_names_are_unique_whatever_the_case(library: Library) -> None:
    one = saved_searches.save(library, "Straße", "summit")
    with pytest.raises(UserError, match="There is a saved search “Straße” already"):
        saved_searches.save(library, "STRASSE", "other")
    other = saved_searches.save(library, "Other", "summit")
    with pytest.raises(UserError, match="already"):
        saved_searches.rename(library, other.id, "straße")
    assert saved_searches.rename(library, one.id, "STRASSE").name == "STRASSE"
    for name in ("", " \n"):
        with pytest.raises(UserError, match="needs a name"):
            saved_searches.rename(library, one.id, name)
    with pytest.raises(UserError, match="nothing to save"):
        saved_searches.save(library, "Empty", " ")
    assert len(saved_searches.saved_searches(library)) == 2


def test_what_is_gone_cannot_be_renamed_or_looked_at(library: Library) -> None:
    one = saved_searches.save(library, "One", "summit")
    saved_searches.remove(library, one.id)
    saved_searches.remove(library, one.id)
    with pytest.raises(UserError, match="removed meanwhile"):
        saved_searches.rename(library, one.id, "Two")
    with pytest.raises(UserError, match="removed meanwhile"):
        saved_searches.look(library, one.id, saved_searches.new_articles(library, one))


def test_news_are_counted_article_by_article(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    first = add_article("First\n\nThe summit was denied.")
    add_article("Second\n\nThe summit was held.")
    indexing.catch_up(library)
    words = saved_searches.save(library, "Words", "summit")
    denied = saved_searches.save(
        library, "Denied", "", SearchFilters(stances=frozenset({Stance.DENIAL}))
    )

    def news() -> list[tuple[str, int]]:
        return [(search.name, count) for search, count in saved_searches.overview(library)]

    assert news() == [("Denied", 0), ("Words", 0)]
    third = add_article("Third\n\nAnother summit.")
    tag(first, "denied", Stance.DENIAL)
    # One that is found no longer does not make up for one that is new.
    editing.remove(library, [first.article.id])
    indexing.catch_up(library)
    assert news() == [("Denied", 0), ("Words", 1)]
    assert saved_searches.new_articles(library, words) == {third.article.id}
    editing.restore(library, [first.article.id])
    indexing.catch_up(library)
    assert news() == [("Denied", 1), ("Words", 1)]
    looked = saved_searches.look(library, words.id, saved_searches.new_articles(library, words))
    assert looked.looked > words.looked
    assert news() == [("Denied", 1), ("Words", 0)]
    renamed = saved_searches.rename(library, denied.id, "Still denied")
    assert saved_searches.news(library, renamed) == 1
    assert len(finding.article_ids(library, "summit")) == 3
    # What was removed comes back as it was.
    [(before, _), _] = saved_searches.overview(library)
    seen = saved_searches.remove(library, before.id)
    assert saved_searches.restore(library, before, seen) == before
    assert news() == [("Still denied", 1), ("Words", 0)]
    seen = saved_searches.remove(library, before.id)
    saved_searches.save(library, before.name, "other")
    with pytest.raises(UserError, match="already"):
        saved_searches.restore(library, before, seen)


def test_what_was_seen_stays_seen_while_the_index_is_made_anew(
    library: Library, add_article: AddArticle
) -> None:
    add_article("First\n\nThe summit was denied.")
    add_article("Second\n\nThe summit was held.")
    indexing.catch_up(library)
    one = saved_searches.save(library, "One", "summit")
    third = add_article("Third\n\nAnother summit.")
    indexing.catch_up(library)
    library.index.clear()
    assert finding.article_ids(library, "summit") == []
    saved_searches.look(library, one.id, saved_searches.new_articles(library, one))
    indexing.catch_up(library)
    # This one was never shown.
    assert saved_searches.new_articles(library, one) == {third.article.id}


def test_a_removed_article_that_comes_back_is_not_new(
    library: Library, add_article: AddArticle
) -> None:
    first = add_article("First\n\nThe summit was denied.")
    indexing.catch_up(library)
    one = saved_searches.save(library, "One", "summit")
    editing.remove(library, [first.article.id])
    indexing.catch_up(library)
    saved_searches.look(library, one.id, saved_searches.new_articles(library, one))
    editing.restore(library, [first.article.id])
    indexing.catch_up(library)
    assert finding.article_ids(library, "summit") == [first.article.id]
    assert saved_searches.news(library, one) == 0


@pytest.mark.parametrize("lost", ["cleared", "folder"])
def test_a_search_saved_while_the_index_is_made_anew_knows_the_library(
    library: Library, add_article: AddArticle, lost: str
) -> None:
    add_article("First\n\nThe summit was denied.")
    other = add_article("Second\n\nA treaty was held.")
    indexing.catch_up(library)
    if lost == "cleared":
        library.index.clear()
    else:
        library.index.close()
        shutil.rmtree(library.index_folder)
    add_article("Third\n\nAnother summit.")
    one = saved_searches.save(library, "One", "summit")
    indexing.catch_up(library)
    assert len(finding.article_ids(library, "summit")) == 2
    assert saved_searches.news(library, one) == 0
    last = add_article("Fourth\n\nThe last summit.")
    indexing.catch_up(library)
    assert saved_searches.new_articles(library, one) == {last.article.id}
    assert other.article.id not in finding.article_ids(library, "summit")


def test_what_there_was_no_time_to_try_is_new_once_it_is_found(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regex_search, "REGEX_SECONDS", 0.5)
    first = add_article("First\n\nThe summit was held.")
    slow = add_article("Slow\n\n" + "a" * 60 + "b")
    # The newest is tried first, and takes all of the time.
    editing.save(library, replace(slow.article, published=PartialDate("2020-01-01")))
    indexing.catch_up(library)
    one = saved_searches.save(library, "One", "regex:/(a+)+$|summit/")
    assert finding.article_ids(library, one.query) == []
    saved_searches.look(library, one.id, saved_searches.new_articles(library, one))
    editing.remove(library, [slow.article.id])
    indexing.catch_up(library)
    assert saved_searches.new_articles(library, one) == {first.article.id}
    saved_searches.look(library, one.id, saved_searches.new_articles(library, one))
    assert saved_searches.news(library, one) == 0
    new = add_article("Second\n\nAnother summit.")
    indexing.catch_up(library)
    assert saved_searches.new_articles(library, one) == {new.article.id}


def test_what_was_seen_takes_no_time_from_what_is_new(
    library: Library, add_article: AddArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regex_search, "REGEX_SECONDS", 0.5)
    slow = add_article("Slow\n\n" + "a" * 60 + "b")
    editing.save(library, replace(slow.article, published=PartialDate("2020-01-01")))
    indexing.catch_up(library)
    one = saved_searches.save(library, "One", "regex:/(a+)+$|summit/")
    saved_searches.look(library, one.id, {slow.article.id})
    new = add_article("First\n\nThe summit was held.")
    indexing.catch_up(library)
    assert saved_searches.new_articles(library, one) == {new.article.id}


def test_only_what_was_told_of_counts_as_seen(library: Library, add_article: AddArticle) -> None:
    one = saved_searches.save(library, "One", "summit")
    first = add_article("First\n\nThe summit was held.")
    indexing.catch_up(library)
    told_of = saved_searches.new_articles(library, one)
    second = add_article("Second\n\nAnother summit.")
    indexing.catch_up(library)
    saved_searches.look(library, one.id, told_of)
    assert told_of == {first.article.id}
    assert saved_searches.new_articles(library, one) == {second.article.id}


def test_the_overview_can_be_stopped(library: Library) -> None:
    for name in ("a", "b", "c"):
        saved_searches.save(library, name, "summit")
    answers = iter([False, False, True])
    found = saved_searches.overview(library, lambda: next(answers))
    assert [search.name for search, _ in found] == ["a", "b"]


def test_backups_have_the_searches(library: Library, tmp_path: Path) -> None:
    one = saved_searches.save(library, "One", "summit", DENIALS)
    search_history.remember_query(library, "summit")
    copy = tmp_path / "restored"
    copy.mkdir()
    shutil.copy(library.back_up(), copy / DATABASE_NAME)
    with Library(copy) as restored:
        assert saved_searches.saved_searches(restored) == [one]
        assert [past.query for past in search_history.history(restored)] == ["summit"]


def _asked(library: Library) -> list[str]:
    return [past.query for past in search_history.history(library)]


def test_a_query_typed_letter_by_letter_is_kept_as_a_whole(library: Library) -> None:
    whole = "helsinki summit"
    for number in range(1, len(whole) + 1):
        now = NOON + timedelta(seconds=5 * number)  # longer in all than one may pause
        search_history.remember_query(library, whole[:number], now)
    assert _asked(library) == [whole]
    later = now + search_history.STILL_TYPING + timedelta(seconds=1)
    search_history.remember_query(library, f"{whole} 2018", later)
    assert _asked(library) == [f"{whole} 2018", whole]
    # A new beginning is not the end of what was typed before.
    search_history.remember_query(library, "hel", later + timedelta(seconds=1))
    assert _asked(library) == ["hel", f"{whole} 2018", whole]


def test_a_query_asked_before_is_not_lost_by_going_on(library: Library) -> None:
    clock = itertools.count(0, 3_600)
    search_history.remember_query(library, "summit", NOON + timedelta(seconds=next(clock)))
    again = NOON + timedelta(seconds=next(clock))
    search_history.remember_query(library, "summit", again)
    search_history.remember_query(library, "summit helsinki", again + timedelta(seconds=2))
    assert _asked(library) == ["summit helsinki", "summit"]


def test_the_last_different_queries_are_kept(library: Library) -> None:
    for number in range(60):
        search_history.remember_query(library, f"{number} x", NOON + timedelta(minutes=number))
    assert _asked(library) == [f"{number} x" for number in range(59, 9, -1)]
    search_history.remember_query(library, " 30 x\n", NOON + timedelta(minutes=99))
    search_history.remember_query(library, "  ", NOON + timedelta(minutes=99))
    asked = _asked(library)
    assert len(asked) == search_history.MOST_QUERIES
    assert asked[:2] == ["30 x", "59 x"]
    assert search_history.history(library)[0].last == NOON + timedelta(minutes=99)
    search_history.forget_query(library, "59 x")
    assert _asked(library)[:2] == ["30 x", "58 x"]
    search_history.clear_history(library)
    assert _asked(library) == []


def test_a_saved_search_knows_when_it_was_looked_at(library: Library) -> None:
    before = datetime.now(UTC)
    one: SavedSearch = saved_searches.save(library, "One", "summit")
    assert before <= one.looked <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("harb", "harb*"),
        ("harbour", "harbour"),
        ("the har", "the har*"),
        ('"at the har', '"at the har*'),
        ("title:eve", "title:eve*"),
        ("deny", "deny"),
        ("nowhere", "nowhere"),
        ("harbour -eve", "harbour -eve"),
        ("stance:cla", "stance:cla"),
        ("regex:/harb/ har", "regex:/harb/ har"),
        ("har*", "har*"),
        ("", ""),
    ],
)
def test_what_is_kept_finds_what_was_seen(
    library: Library, add_article: AddArticle, typed: str, kept: str
) -> None:
    add_article("Events\n\nMany were at the harbour.")
    add_article("Other events\n\nThe harbours: none denied that, and none will deny it.")
    indexing.catch_up(library)
    assert saved_searches.as_typed(library, typed) == kept
    before = finding.search(library, typed, typing=True).total
    if not typed.startswith("regex:"):
        assert finding.search(library, kept).total == before
