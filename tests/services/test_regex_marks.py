"""What regular expressions match is marked and counted: all that is asked for, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fact_reader.services import concordance, finding, indexing
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle


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
