"""OpenDocument texts (.odt): their XML is read as it stands in the file."""

from collections.abc import Iterator

from lxml.etree import _Element

from fact_reader.exchange.readers.archives import open_archive, read_part
from fact_reader.exchange.readers.html_metadata import parse_date
from fact_reader.exchange.readers.text_builder import Piece, TextBuilder
from fact_reader.exchange.readers.xml_parts import local_name, parse_xml
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.structure import BlockKind
from fact_reader.model.wording import sentence

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
# Deleted text, comments and what a page repeats.
_NO_TEXT = {"tracked-changes", "annotation", "annotation-end", "note-citation", "forms"}


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of an OpenDocument text. UserError if it is damaged or holds no text."""
    label = file_name or sentence("The document")
    with open_archive(data, label) as archive:
        content = parse_xml(read_part(archive, "content.xml") or b"")
        meta = parse_xml(read_part(archive, "meta.xml") or b"")
    if content is None:
        raise UserError(
            "{file} is a damaged OpenDocument text, or protected with a password; open it in a "
            "word processor, save it anew without one and import that.",
            file=label,
        )
    builder = TextBuilder()
    _add_all(builder, content)
    if not builder.text:
        raise UserError(
            "{file} holds no text; pictures of text have to be typed or recognised.", file=label
        )
    known = {} if meta is None else {local_name(one): one.text or "" for one in meta.iter()}
    title = " ".join(known.get("title", "").split())
    author = (known.get("initial-creator") or known.get("creator") or "").strip()
    modified = parse_date(known.get("date", ""))
    values = (("title", title), ("author", author), ("modified", modified))
    return Draft(
        text=builder.text,
        original=data,
        title=title,
        author=author,
        file_name=file_name,
        modified=modified,
        structure=builder.structure,
        found_in={name: "document properties" for name, value in values if value},
        reader="OpenDocument text",
    )


def _add_all(builder: TextBuilder, content: _Element) -> None:
    """Part by part, with a stack of our own: documents may nest as deeply as they like."""
    waiting: list[tuple[_Element, int]] = [(content, 0)]
    while waiting:
        element, lists = waiting.pop()
        name = local_name(element)
        if name in _NO_TEXT or not name:
            continue
        if name == "h":
            level = element.get(f"{_TEXT}outline-level") or "1"
            number = int(level) if level.isdecimal() else 1
            builder.add(_pieces(element), BlockKind.HEADING, max(1, min(6, number)))
        elif name == "p":
            style = element.get(f"{_TEXT}style-name") or ""
            if style == "Title":
                builder.add(_pieces(element), BlockKind.HEADING)
            else:
                kind = BlockKind.ITEM if lists else None
                builder.add(_pieces(element), kind, max(1, lists), quoted="Quot" in style)
        elif name == "table-row":
            cells = [
                " ".join("".join(words for words, _ in _pieces(cell)).split())
                for cell in element
                if local_name(cell) == "table-cell"
            ]
            builder.add([(" | ".join(cells) if any(cells) else "", "")], BlockKind.ROW)
        else:
            deeper = lists + (name == "list")
            waiting += [(child, deeper) for child in reversed(element)]


def _pieces(element: _Element) -> Iterator[Piece]:
    """The words of a paragraph. Tabs, breaks and runs of spaces are elements of their own."""
    stack: list[tuple[_Element, Iterator[_Element], str]] = []
    yield element.text or "", ""
    stack.append((element, iter(element), ""))
    while stack:
        _, children, url = stack[-1]
        child = next(children, None)
        if child is None:
            done, _, _ = stack.pop()
            if stack:
                yield done.tail or "", stack[-1][2]
            continue
        name = local_name(child)
        if name in ("s", "tab", "line-break", "p"):
            yield " ", url
        if not name or name in _NO_TEXT:
            yield child.tail or "", url
            continue
        if name == "a":
            address = child.get(_HREF) or ""
            url = address if address.startswith(("http://", "https://", "mailto:")) else ""
        yield child.text or "", url
        stack.append((child, iter(child), url))
