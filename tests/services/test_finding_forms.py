"""Other forms of the words asked for, as they are shown: snippets, marks, what was understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fact_reader.model import Stance
from fact_reader.services import finding, indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from tests.services.conftest import AddArticle, Tag


def _marked(library: Library, query: str) -> dict[str, list[str]]:
    """By title the words that are marked in an article's snippets."""
    return {
        group.article.title: [
            snippet.text[start:end] for snippet in group.snippets for start, end in snippet.marks
        ]
        for group in finding.search(library, query).groups
    }


def test_forms_are_found_and_marked_by_the_articles_language(
    library: Library, add_article: AddArticle, tag: Tag
) -> None:
    english = add_article("Talks\n\nHe denies it. About 2,000 came. Das Haus.")
    german = add_article("Gipfel\n\nDas Haus und die Häuser. He denies it.")
    with library.database.writing() as connection:
        articles.save(connection, replace(german.article, language="de-DE"))
    tag(english, "About 2,000 came", Stance.DENIAL, note="who denied this, and when")
    indexing.catch_up(library)
    assert _marked(library, "denied") == {"Talks": ["denied", "denies"]}
    assert _marked(library, "denial:deny") == {"Talks": ["denied"]}
    assert _marked(library, "2000") == {"Talks": ["2,000"]}
    assert _marked(library, "häusern") == {"Gipfel": ["Haus", "Häuser"]}
    assert _marked(library, '"deny"') == {}
    assert finding.search(library, "deny").suggestion == ""
    [row] = finding.batch(library, ["denying häusern"])
    assert row.understood == "“denying” (also denied, denies) and “häusern” (also haus, hauser)"


def test_marks_in_an_article(library: Library) -> None:
    text = "Das Haus, die Häuser; deny, denies."
    assert finding.marks(text, "haus", language="de") == [(4, 8), (14, 20)]
    assert finding.marks(text, "haus denied") == [(4, 8), (22, 26), (28, 34)]
    assert finding.all_marks(text, "deny regex:/die/", language="en") == [
        (10, 13),
        (22, 26),
        (28, 34),
    ]
