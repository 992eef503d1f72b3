"""Markdown: rendered to HTML by markdown-it, and read from there."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from fact_reader.exchange.readers import txt
from fact_reader.exchange.readers.html_blocks import add_blocks
from fact_reader.exchange.readers.html_metadata import parse_date
from fact_reader.exchange.readers.html_tree import parse_page
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z_-]+):[ \t]*(.+)$", re.MULTILINE)


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a Markdown file. UserError if it is no text or empty."""
    plain = txt.read(data, file_name)
    front = _FRONT_MATTER.match(plain.text)
    source = plain.text[front.end() :] if front else plain.text
    known = {
        name.lower(): value.strip().strip("\"'")
        for name, value in _ENTRY.findall(front.group(1) if front else "")
    }
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(source)
    # It leaves out, without a word, what stands deeper than it goes.
    if any(token.level >= parser.options["maxNesting"] - 1 for token in tokens):
        return _without_form(plain)
    page = parser.renderer.render(tokens, parser.options, {})
    builder = TextBuilder()
    tree = parse_page(f"<html><body>{page}</body></html>")
    if tree is not None:
        add_blocks(builder, tree)
    if not builder.text:
        raise UserError(
            "{file} is empty; import a file that holds the text of an article.",
            file=file_name or sentence("The text"),
        )
    published = parse_date(known.get("date", ""))
    values = {
        "title": known.get("title", ""),
        "author": known.get("author") or known.get("authors", ""),
        "url": known.get("url") or known.get("source", ""),
        "published": published,
    }
    return Draft(
        text=builder.text,
        original=data,
        title=known.get("title", ""),
        author=known.get("author") or known.get("authors", ""),
        published=published,
        url=known.get("url") or known.get("source", ""),
        file_name=file_name,
        encoding=plain.encoding,
        warnings=plain.warnings,
        structure=builder.structure,
        left_out=front.group(1) if front else "",
        found_in={name: "front matter" for name, value in values.items() if value},
        reader="Markdown",
    )


def _without_form(plain: Draft) -> Draft:
    warning = sentence("The file nests its parts very deeply: its text is shown without form.")
    return replace(plain, warnings=(*plain.warnings, warning), reader="Markdown")
