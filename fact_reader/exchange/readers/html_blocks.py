"""From a tree of HTML elements to the parts of a text.

Walks the tree with a stack of its own: real pages nest deeper than Python's recursion goes.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from lxml.etree import _Element

from fact_reader.exchange.readers.html_preparing import is_preformatted, with_lines
from fact_reader.exchange.readers.html_tree import is_hidden
from fact_reader.exchange.readers.text_builder import Piece, TextBuilder
from fact_reader.model.structure import BlockKind

# trafilatura's trees have these names for headings, items, quotations, rows and links.
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITEMS = {"li", "item", "dt", "dd"}
_LISTS = {"ul", "ol", "list", "dl"}
_QUOTES = {"blockquote", "quote"}
_ROWS = {"tr", "row"}
_CELLS = {"td", "th", "cell"}
_CODE = {"pre"}
_LINKS = {"a": "href", "ref": "target"}
_BREAKS = {"br", "lb"}
_PARTS = {*_HEADINGS, *_ITEMS, *_ROWS, *_CODE}
_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure"),
    *("figcaption", "table", "tbody", "thead", "caption", "address", "form", "fieldset", "hr"),
    *("body", "details", "summary", "option", "button", "head"),
}
_NO_TEXT = {
    *("script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas"),
    *("audio", "video", "select", "textarea", "input", "meta", "link", "title", "graphic"),
}
_MARKED_SECTION = re.compile(r"<!\[[^>]*>?")
_VOID = {"input", "meta", "link", "graphic"}
_HEAD_LEVEL = re.compile(r"h([1-6])")

# What comes from a tree: the beginning or the end of an element, or words.
_Event = tuple[str, _Element | None, str]


def add_blocks(builder: TextBuilder, root: _Element, base_url: str = "") -> None:
    """Add all visible text below `root` to `builder`, part by part."""
    _Walk(builder, base_url).walk(root)


def visible_lines(root: _Element) -> list[str]:
    """All text below `root` that a reader of the page sees, part by part."""
    builder = TextBuilder()
    add_blocks(builder, root)
    return [line for line in builder.text.split("\n") if line.strip()]


def seen_letters(root: _Element) -> int:
    """How many characters of text are below `root`. Scripts, of which some pages have megabytes,
    do not count."""
    return sum(len(words) for event, _, words in _events(root) if event == "text")


def flat_text(page: str) -> TextBuilder:
    """The text of a page without any tree, for pages that nest deeper than one can be made."""
    flat = _Flat()
    # Sections for old browsers, whose broken ones Python's parser takes for its own fault.
    flat.feed(_MARKED_SECTION.sub(" ", page))
    flat.close()
    flat.flush()
    return flat.builder


class _Flat(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TextBuilder()
        self._words: list[Piece] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._hidden and tag in _NO_TEXT and tag not in _VOID:
            self._hidden = tag
        elif tag in _BLOCKS or tag in _PARTS or tag in _BREAKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = ""
        elif tag in _BLOCKS or tag in _PARTS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._words.append((data, ""))

    def flush(self) -> None:
        self.builder.add(self._words)
        self._words = []


class _Walk:
    def __init__(self, builder: TextBuilder, base_url: str) -> None:
        self._builder = builder
        self._base_url = base_url
        self._pieces: list[Piece] = []
        self._kind: BlockKind | None = None
        self._level = 1
        self._quotes = 0
        self._lists = 0
        self._urls: list[str] = []

    def walk(self, root: _Element) -> None:
        for event, element, words in _events(root):
            if element is None:
                self._pieces.append((words, self._urls[-1] if self._urls else ""))
            elif event == "start":
                self._start(element, _name(element))
            else:
                self._end(_name(element))
        self._flush()

    def _start(self, element: _Element, name: str) -> None:
        if name in _LINKS:
            self._urls.append(self._address(element.get(_LINKS[name]) or ""))
        elif name in _BREAKS:
            if self._kind is BlockKind.CODE:
                self._pieces.append(("\n", ""))
            else:
                # A line break ends a line of a poem, an address, or a paragraph of old pages.
                self._flush(keep_kind=True)
        elif name in _CELLS and self._kind is BlockKind.ROW:
            if any(words.strip() for words, _ in self._pieces):
                self._pieces.append((" | ", ""))
        elif self._kind is BlockKind.ROW and name not in _ROWS:
            self._pieces.append((" ", ""))
        elif name in _HEADINGS or (name == "head" and element.get("rend")):
            self._flush()
            rend = _HEAD_LEVEL.fullmatch(element.get("rend") or name)
            self._kind, self._level = BlockKind.HEADING, int(rend.group(1)) if rend else 2
        elif name in _ITEMS:
            self._flush()
            self._kind, self._level = BlockKind.ITEM, max(1, self._lists)
        elif name in _ROWS or name in _CODE:
            self._flush()
            self._kind = BlockKind.ROW if name in _ROWS else BlockKind.CODE
        elif name in _LISTS:
            self._flush()
            self._lists += 1
        elif name in _QUOTES:
            self._flush()
            self._quotes += 1
        elif name in _BLOCKS and self._kind is not BlockKind.ITEM:
            self._flush(keep_kind=self._kind is BlockKind.CODE)
        elif name in _BLOCKS:
            self._pieces.append((" ", ""))

    def _end(self, name: str) -> None:
        if name in _LINKS:
            if self._urls:
                self._urls.pop()
        elif name in _LISTS:
            self._flush()
            self._lists = max(0, self._lists - 1)
        elif name in _QUOTES:
            self._flush()
            self._quotes = max(0, self._quotes - 1)
        elif self._kind is BlockKind.ROW and name not in _ROWS:
            pass
        elif name in _PARTS or (name in _BLOCKS and self._kind is not BlockKind.ITEM):
            self._flush()
        elif name in _BLOCKS:
            self._pieces.append((" ", ""))

    def _flush(self, keep_kind: bool = False) -> None:
        if any(is_preformatted(words) for words, _ in self._pieces):
            self._kind = BlockKind.CODE
            self._pieces = [(with_lines(words), url) for words, url in self._pieces]
        self._builder.add(self._pieces, self._kind, self._level, quoted=self._quotes > 0)
        self._pieces = []
        if not keep_kind:
            self._kind, self._level = None, 1

    def _address(self, address: str) -> str:
        """The whole address; "" for places on the same page, scripts, and what is none."""
        try:
            whole = urljoin(self._base_url, address.strip())
        except ValueError:
            return ""  # such as http://[
        return whole if whole.startswith(("http://", "https://", "mailto:")) else ""


def _events(root: _Element) -> Iterator[_Event]:
    stack: list[tuple[_Element, Iterator[_Element]]] = []
    yield "start", root, ""
    if root.text:
        yield "text", None, root.text
    stack.append((root, iter(root)))
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element, ""
            if stack and element.tail:
                yield "text", None, element.tail
        elif callable(child.tag) or _name(child) in _NO_TEXT or is_hidden(child):
            if child.tail:
                yield "text", None, child.tail
        else:
            yield "start", child, ""
            if child.text:
                yield "text", None, child.text
            stack.append((child, iter(child)))


def _name(element: _Element) -> str:
    name = str(element.tag)
    return name.rpartition("}")[2].lower() if "}" in name else name.lower()
