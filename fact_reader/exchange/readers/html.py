"""Web pages: trafilatura finds the article in them."""

import re

import trafilatura
from lxml import etree, html
from lxml.etree import _Element
from trafilatura.settings import Document

from fact_reader.exchange.readers.decoding import decode
from fact_reader.exchange.readers.html_blocks import add_blocks, flat_text, visible_lines
from fact_reader.exchange.readers.html_metadata import PageMetadata, parse_date, read_metadata
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.structure import BlockKind

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
_SITE_SUFFIX = re.compile(r"\s+[|–—\-·»:]+\s+[^|–—·»]{2,60}\Z")
# A page of which trafilatura finds so little is taken whole instead.
_LEAST_LETTERS = 200


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a saved web page. UserError if there is no text in it."""
    text, encoding, warnings = decode_page(data, file_name)
    return read_page(text, data, file_name, encoding, warnings=warnings)


def read_page(
    text: str,
    original: bytes,
    file_name: str,
    encoding: str,
    address: str = "",
    warnings: tuple[str, ...] = (),
) -> Draft:
    """Make a draft of a page's decoded text; `address` is where it came from, if known."""
    root = _parse(text, file_name)
    metadata = read_metadata(root)
    if address:
        metadata.propose("url", address, "the file")
    body, guessed = _article(text)
    if guessed is not None:
        _complete(metadata, guessed)
    builder = TextBuilder()
    title = _title(root, metadata)
    if body is not None:
        add_blocks(builder, body, metadata.values.get("url", ""))
    if len(builder.text) < _LEAST_LETTERS:
        whole = TextBuilder()
        add_blocks(whole, _body(root), metadata.values.get("url", ""))
        if len(whole.text) > 2 * len(builder.text):
            builder = whole
            warnings += ("The article could not be told from the page around it: all is shown.",)
    if not builder.text:
        # The tree ends where elements nest too deeply.
        builder = flat_text(text)
        warnings += ("The page nests its parts very deeply: its text is shown without form.",)
    if not builder.text:
        raise UserError(
            f"{file_name or 'The page'} holds no text, perhaps because a script would have to "
            "fetch it: open the page in a browser, and save it or copy its text from there."
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


def decode_page(data: bytes, file_name: str) -> tuple[str, str, tuple[str, ...]]:
    """A page's text, its encoding, and warnings: by its mark, its own word, or by guess.

    UserError if it is no text.
    """
    head = data[:4096]
    told = _XML_ENCODING.search(head) or _CHARSET.search(head)
    if told and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = told.group(1).decode("ascii", "replace").lower()
        # As browsers do: these old names stand for what Windows made of them.
        name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name)
        name = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}.get(name, name)
        try:
            return data.decode(name), name, ()
        except (LookupError, UnicodeDecodeError):
            pass  # It is something else than it says.
    decoded = decode(data)
    if decoded is None:
        raise UserError(f"{file_name or 'The page'} is no web page but binary data.")
    warnings: tuple[str, ...] = ()
    if decoded.guessed:
        warnings = (
            f"The page does not say how it is encoded and was read as {decoded.encoding}; "
            "look over its accented letters and quotation marks.",
        )
    return decoded.text, decoded.encoding, warnings


def _parse(text: str, file_name: str) -> _Element:
    """The page's tree. Its declaration of an encoding, which holds no more, is left out."""
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.replace("\x00", "")) or " "
    # Characters of one byte would be guessed at, so bytes with a known encoding go in.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UserError(f"{file_name or 'The page'} holds no text.") from None
    return root


def _body(root: _Element) -> _Element:
    return next(root.iter("body"), root)


def _article(text: str) -> tuple[_Element | None, Document | None]:
    """The part of the page that is the article, and what trafilatura says about it."""
    try:
        found = trafilatura.bare_extraction(
            text,
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
        ("outlet", guessed.sitename or guessed.hostname),
        ("url", guessed.url),
    ):
        metadata.propose(name, value or "", where)
    if parse_date(guessed.date or ""):
        metadata.propose("published", guessed.date or "", where)


def _title(root: _Element, metadata: PageMetadata) -> str:
    """The headline, without the name of the site that many pages put behind it."""
    headings = [_words_in(one) for one in root.iter("h1")]
    told = metadata.values.get("title", "")
    for heading in headings:
        if heading and (told.startswith(heading) or not told) and len(heading) > 8:
            metadata.found_in["title"] = metadata.found_in.get("title", "the first heading")
            return heading
    if not told:
        found = root.find(".//title")
        metadata.propose("title", _words_in(found) if found is not None else "", "title element")
        told = metadata.values.get("title", "")
    outlet = metadata.values.get("outlet", "")
    shorter = _SITE_SUFFIX.sub("", told)
    named = told[len(shorter) :].casefold()
    return shorter if shorter and outlet and outlet.casefold() in named else told


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
