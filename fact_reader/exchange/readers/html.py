"""Web pages: trafilatura finds the article in them."""

import re
from urllib.parse import urlsplit

import trafilatura
from lxml import etree
from lxml.etree import _Element
from trafilatura.settings import Document

from fact_reader.exchange.readers.html_blocks import (
    add_blocks,
    flat_text,
    seen_letters,
    visible_lines,
)
from fact_reader.exchange.readers.html_metadata import (
    PageMetadata,
    archived,
    parse_date,
    read_metadata,
)
from fact_reader.exchange.readers.html_preparing import prepare
from fact_reader.exchange.readers.html_tree import cleaned, decode_page, parse_page
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.structure import BlockKind
from fact_reader.model.wording import sentence

_SITE_BEHIND = re.compile(r"\s+[|–—\-·»:]+\s+(?P<site>[^|–—·»]{2,60})\Z")
_SITE_BEFORE = re.compile(r"\A(?P<site>[^|–—·»]{2,40}?)\s+[|–—\-·»]+\s+")
# A page of which trafilatura finds so little is taken whole instead.
_LEAST_LETTERS = 200
# A longer page is no article's, and would take minutes.
_LONGEST = 1_000_000


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a saved web page. UserError if there is no text in it."""
    text, encoding, warnings = decode_page(data, file_name)
    return read_page(text, data, file_name, encoding, warnings=warnings)


def read_fragment(data: bytes, file_name: str) -> Draft:
    """Make a draft of all of a part of a page that somebody copied. UserError if it is empty."""
    text, encoding, warnings = decode_page(data, file_name)
    root, builder = parse_page(text), TextBuilder()
    if root is not None:
        add_blocks(builder, _body(root))
    if not builder.text:
        raise UserError("What was copied holds no text.")
    return Draft(
        text=builder.text,
        original=data,
        file_name=file_name,
        encoding=encoding,
        warnings=warnings,
        structure=builder.structure,
        reader="part of a web page",
    )


def read_page(
    text: str,
    original: bytes,
    file_name: str,
    encoding: str,
    address: str = "",
    warnings: tuple[str, ...] = (),
) -> Draft:
    """Make a draft of a page's decoded text; `address` is where it came from, if known."""
    root = parse_page(text)
    if root is None:
        raise UserError("{file} holds no text.", file=file_name or sentence("The page"))
    metadata = read_metadata(root)
    if address:
        page, captured = archived(address) or (address, "")
        metadata.propose("captured", captured, "the Web Archive's address")
        metadata.propose("url", page, "the file")
    title = _title(root, metadata)
    body, guessed = None, None
    if seen_letters(_body(root)) < _LONGEST:
        body, guessed = _article(root)
    if guessed is not None:
        _complete(metadata, guessed)
        title = title or metadata.values.get("title", "")
    builder = TextBuilder()
    if body is not None:
        add_blocks(builder, body, metadata.values.get("url", ""))
    if len(builder.text) < _LEAST_LETTERS:
        whole = TextBuilder()
        add_blocks(whole, _body(cleaned(root)), metadata.values.get("url", ""))
        if len(whole.text) > 2 * len(builder.text):
            builder = whole
            warnings += (
                sentence("The article could not be told from the page around it: all is shown."),
            )
    if not builder.text:
        # The tree ends where elements nest too deeply.
        builder = flat_text(text)
        warnings += (
            sentence("The page nests its parts very deeply: its text is shown without form."),
        )
    if not builder.text:
        raise UserError(
            "{file} holds no text, perhaps because a script would have to fetch it: open the page "
            "in a browser, and save it or copy its text from there.",
            file=file_name or sentence("The page"),
        )
    builder = _with_title(builder, title)
    return Draft(
        text=builder.text,
        original=original,
        title=title,
        outlet=metadata.values.get("outlet", ""),
        author=_without_by(metadata.values.get("author", "")),
        published=metadata.date("published"),
        language=metadata.values.get("language", ""),
        url=metadata.values.get("url", ""),
        file_name=file_name,
        encoding=encoding,
        warnings=warnings,
        modified=metadata.date("modified"),
        captured=metadata.date("captured"),
        structure=builder.structure,
        left_out=_left_out(root, builder.text),
        found_in=metadata.found_in,
        reader="web page",
    )


def _body(root: _Element) -> _Element:
    return next(root.iter("body"), root)


def _article(root: _Element) -> tuple[_Element | None, Document | None]:
    """The part of the page that is the article, and what trafilatura says about it."""
    page = cleaned(root)
    prepare(page)
    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            with_metadata=True,
        )
    except (RecursionError, ValueError, TypeError, AttributeError, etree.LxmlError):
        return None, None  # Some pages are too odd for it; all of their text is shown then.
    return (found.body, found) if isinstance(found, Document) else (None, None)


def _complete(metadata: PageMetadata, guessed: Document) -> None:
    where = "the page's layout"
    for name, value in (
        ("title", guessed.title),
        ("author", guessed.author),
        ("outlet", guessed.hostname),
        ("url", guessed.url),
    ):
        metadata.propose(name, value or "", where)
    # Of a year alone, which may be that of the copyright, it makes the first of January.
    if parse_date(guessed.date or "") and not (guessed.date or "").endswith("-01-01"):
        metadata.propose("published", guessed.date or "", where)


def _title(root: _Element, metadata: PageMetadata) -> str:
    """The headline, without the name of the site that many pages put beside it."""
    told = metadata.values.get("title", "")
    names = [metadata.values.get("outlet", ""), urlsplit(metadata.values.get("url", "")).netloc]
    headline = told
    for pattern in (_SITE_BEHIND, _SITE_BEFORE):
        match = pattern.search(told)
        site = match.group("site") if match else ""
        if match and _letters(site) and any(_letters(site) in _letters(one) for one in names):
            headline = told[: match.start()] + told[match.end() :]
            metadata.propose("outlet", site, metadata.found_in.get("title", ""))
    for heading in (_words_in(one) for one in root.iter("h1")):
        if len(heading) > 8 and (not told or told.startswith(heading) or told.endswith(heading)):
            metadata.found_in.setdefault("title", "the first heading")
            return heading
    return headline


def _letters(name: str) -> str:
    """A site's name as addresses have it."""
    return re.sub(r"\W|_", "", name.casefold().removeprefix("the "))


def _words_in(element: _Element) -> str:
    return " ".join("".join(str(words) for words in element.itertext()).split())


def _with_title(builder: TextBuilder, title: str) -> TextBuilder:
    """The text with its headline on top, unless that stands among its first lines."""
    plain = " ".join(title.casefold().split())
    first = " ".join(builder.text[: len(title) + 400].casefold().split())
    if not plain or plain in first:
        return builder
    headed = TextBuilder()
    headed.add([(title, "")], BlockKind.HEADING)
    headed.extend(builder)
    return headed


def _left_out(root: _Element, text: str) -> str:
    kept = {" ".join(line.split()) for line in text.split("\n")}
    return "\n".join(
        line for line in visible_lines(_body(root)) if " ".join(line.split()) not in kept
    )


def _without_by(author: str) -> str:
    return re.sub(r"\A(?:by|von|par|por|di)\s+(?=[A-ZÀ-Ý])", "", author, flags=re.IGNORECASE)
