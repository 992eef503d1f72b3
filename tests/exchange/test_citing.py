"""A quote with its source, as it is pasted elsewhere."""

from datetime import UTC, datetime

import markdown_it
import pytest

from fact_reader.exchange.writers.citing import cite
from fact_reader.model import Article, CitationForm, PartialDate

NOW = datetime(2026, 1, 2, tzinfo=UTC)
ARTICLE = Article(
    "a",
    "Bridge <closed> “today”",
    NOW,
    NOW,
    outlet="The Sample Courier",
    author="Ada Lindqvist",
    published=PartialDate("2026-03-04T23:20+01:00"),
    url="https://courier.example/a?b=1&c=2",
)
BARE = Article("b", "Only a title", NOW, NOW)


@pytest.mark.parametrize(
    ("article", "form", "plain"),
    [
        (ARTICLE, "short", "“It is closed.” (The Sample Courier, 4 March 2026)"),
        (
            ARTICLE,
            "full",
            "“It is closed.” — Ada Lindqvist, “Bridge <closed> “today”\u200a”, The Sample Courier, "
            "4 March 2026, https://courier.example/a?b=1&c=2",
        ),
        (
            ARTICLE,
            "markdown",
            "> It is\n>\n> closed.\n>\n> — Ada Lindqvist, [Bridge &lt;closed> “today”]"
            "(<https://courier.example/a?b=1&c=2>), The Sample Courier, 4 March 2026\n",
        ),
        (BARE, "short", "“It is closed.” (Only a title)"),
        (BARE, "full", "“It is closed.” — “Only a title”"),
        (BARE, "markdown", "> It is\n>\n> closed.\n>\n> — “Only a title”\n"),
    ],
)
def test_plain_text(article: Article, form: str, plain: str) -> None:
    assert cite(article, "It is\n\nclosed.", CitationForm(form)).plain == plain


def test_rich_text_is_escaped_and_links_to_the_article() -> None:
    made = cite(ARTICLE, "a < b & “c”", CitationForm.FULL).html
    assert "<p>“a &lt; b &amp; “c”\u200a”</p>" in made
    assert '<a href="https://courier.example/a?b=1&amp;c=2">Bridge &lt;closed&gt;' in made
    unsafe = cite(Article("c", "T", NOW, NOW, url="javascript:alert(1)"), "q", CitationForm.FULL)
    assert "<a" not in unsafe.html


def test_markdown_is_one_quotation_with_one_link() -> None:
    made = cite(ARTICLE, "1. *a*\n# b", CitationForm.MARKDOWN).plain
    html = markdown_it.MarkdownIt().render(made)
    assert html.count("<blockquote>") == html.count("<a ") == 1
    assert "<em>" not in html
    assert "<h1>" not in html
    assert "<ol>" not in html
