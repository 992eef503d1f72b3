"""A passage with its source, to be pasted elsewhere: as plain text and as rich text."""

from dataclasses import dataclass
from html import escape

from fact_reader.exchange.writers.markdown_writer import escaped, safe_at_line_start
from fact_reader.exchange.writers.wording import (
    Say,
    article_title,
    date_in_words,
    is_web_address,
    one_line,
)
from fact_reader.model import Article, CitationForm, PartialDate
from fact_reader.model.text import quoted
from fact_reader.model.wording import sentence


@dataclass(frozen=True, slots=True)
class Citation:
    """The same words as plain text and as HTML without a document around them."""

    plain: str
    html: str


def cite(article: Article, passage: str, form: CitationForm, say: Say = str) -> Citation:
    """The passage in quotation marks with its source.

    Short: outlet and date. Full: author, title, outlet, date and address. Markdown: a quotation
    block with the same as full, the title being a link; as rich text that is the full form.
    `say` gives dates and quotation marks of another language than English.
    """
    quote, outlet, author = say(quoted(passage)), one_line(article.outlet), one_line(article.author)
    title = say(article_title(article))
    day = PartialDate(article.published.iso[:10]) if article.published else None
    date = say(date_in_words(day)) if day else ""
    address = one_line(article.url)
    if form is CitationForm.SHORT:
        source = ", ".join(filter(None, [outlet or title, date]))
        return Citation(f"{quote} ({source})", f"<p>{escape(f'{quote} ({source})')}</p>")
    is_link = is_web_address(address)
    linked = f'<a href="{escape(address)}">{escape(title)}</a>' if is_link else escape(title)
    rich_source = ", ".join(
        filter(None, [escape(author), say(sentence("“{text}”", text=linked)), escape(outlet), date])
    )
    rich = f"<blockquote><p>{escape(quote)}</p></blockquote>\n<p>— {rich_source}</p>"
    if form is CitationForm.FULL:
        parts = [author, say(quoted(title)), outlet, date, address]
        return Citation(f"{quote} — {', '.join(filter(None, parts))}", rich)
    named = f"[{escaped(title)}](<{address}>)" if is_link else say(quoted(escaped(title)))
    source = ", ".join(filter(None, [escaped(author), named, escaped(outlet), date]))
    lines = [safe_at_line_start(escaped(line)) for line in passage.split("\n") if line.strip()]
    block = "\n>\n".join(f"> {line}" for line in lines)
    return Citation(f"{block}\n>\n> — {source}\n", rich)
