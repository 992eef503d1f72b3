"""Copies of one text in the library: found on import, grouped, and kept in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fact_reader.services import duplicates, editing, importing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle

AGENCY = " ".join(
    f"Sentence {number} of the agency tells how the talks went on day {number * 7}."
    for number in range(60)
)
OTHER = " ".join(f"Another text with line {number}, on trams and tariffs." for number in range(60))


def test_a_reprint_is_told_and_grouped(library: Library, add_article: AddArticle) -> None:
    original = add_article(f"Talks go on\n\n{AGENCY}").article
    [outcome] = importing.import_text(library, f"Talks, day by day\n\n{AGENCY} Ends.").outcomes
    other = add_article(f"Trams\n\n{OTHER}").article
    assert "the same as “Talks go on”" in outcome.message
    found = duplicates.pairs(library)
    share = found[original.id][outcome.article_id]
    assert found == {
        original.id: {outcome.article_id: share},
        outcome.article_id: {original.id: share},
    }
    assert 0.8 < share <= 1
    assert duplicates.groups(duplicates.pairs(library)) == [
        frozenset({original.id, outcome.article_id})
    ]
    assert other.id not in found


def test_copies_of_copies_are_one_group(library: Library, add_article: AddArticle) -> None:
    ids = {
        add_article(f"Title {number}\n\n{AGENCY} End {number}.").article.id for number in range(4)
    }
    assert duplicates.groups(duplicates.pairs(library)) == [frozenset(ids)]


def test_a_removed_copy_is_not_told_of(library: Library, add_article: AddArticle) -> None:
    first = add_article(f"One\n\n{AGENCY}").article
    second = add_article(f"Two\n\n{AGENCY} Ends.").article
    editing.remove(library, [first.id])
    assert duplicates.pairs(library) == {}
    assert duplicates.groups(duplicates.pairs(library)) == []
    editing.restore(library, [first.id])
    assert set(duplicates.pairs(library)) == {first.id, second.id}
