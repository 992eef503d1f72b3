"""From a page's bytes to a tree of its elements, whatever encoding they are in."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree, html
from lxml.etree import _Element

from fact_reader.exchange.readers.decoding import decode
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
# Pictures and fonts that are written into the page: megabytes that nobody reads.
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,80},[\w+/=%-]{1000,}")
# What no cell of a table of facts has.
_PARTS_OF_A_PAGE = 6
_LONG_CELL = 1_000
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


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
        raise UserError(
            "{file} is no web page but binary data.", file=file_name or sentence("The page")
        )
    warnings: tuple[str, ...] = ()
    if decoded.guessed:
        warnings = (
            sentence(
                "The page does not say how it is encoded and was read as {encoding}; "
                "look over its accented letters and quotation marks.",
                encoding=decoded.encoding,
            ),
        )
    return decoded.text, decoded.encoding, warnings


def parse_page(text: str) -> _Element | None:
    """A page's tree, which ends where elements nest too deeply; None if there is nothing in it."""
    # Its declaration of an encoding holds no more.
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.replace("\x00", "")) or " "
    text = _EMBEDDED.sub("data:,", text)
    # Characters of one byte would be guessed at, so bytes with a known encoding go in.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def cleaned(root: _Element) -> _Element:
    """A copy of a tree without what a reader of the page does not see, and without tables that
    only put the parts of the page beside each other, as old sites do."""
    whole = deepcopy(root)
    # Those within go first, so that one in a cell does not make a table of the one around it.
    for table in reversed(list(whole.iter("table"))):
        if _is_layout(table):
            for part in _own_parts(table):
                part.tag = "div"
    for element in [one for one in whole.iter("*") if is_hidden(one)]:
        parent = element.getparent()
        # The root cannot go, and what stood in another hidden one has gone with it.
        if parent is not None:
            _drop(element, parent)
    return whole


def _is_layout(table: _Element) -> bool:
    if next(table.iter("th", "caption"), None) is not None:
        return False
    for cell in _own_parts(table):
        if cell.tag == "td":
            parts = sum(1 for _ in cell.iter("p", "div", "br", "h1", "h2", "h3", "ul", "ol"))
            if parts >= _PARTS_OF_A_PAGE or len("".join(map(str, cell.itertext()))) > _LONG_CELL:
                return True
    return False


def _own_parts(table: _Element) -> Iterator[_Element]:
    """A table and its rows and cells, without those of tables in them."""
    yield table
    waiting = list(table)
    while waiting:
        part = waiting.pop()
        if part.tag in ("tbody", "thead", "tfoot", "tr", "td"):
            yield part
            waiting += [] if part.tag == "td" else list(part)


def _drop(element: _Element, parent: _Element) -> None:
    """Take an element out, and leave the words that follow it."""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def is_hidden(element: _Element) -> bool:
    """Whether a reader of the page does not see an element."""
    if element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))
