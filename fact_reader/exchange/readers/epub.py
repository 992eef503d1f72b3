"""EPUB books: their chapters in the order of reading."""

import posixpath
from contextlib import suppress
from urllib.parse import unquote

from lxml.etree import _Element

from fact_reader.exchange.readers.archives import open_archive, read_part
from fact_reader.exchange.readers.html_blocks import add_blocks
from fact_reader.exchange.readers.html_metadata import parse_date
from fact_reader.exchange.readers.html_tree import decode_page, parse_page
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.exchange.readers.xml_parts import local_name, parse_xml
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a book. UserError if it is damaged, locked or holds no text."""
    label = file_name or sentence("The book")
    builder = TextBuilder()
    with open_archive(data, label) as archive:
        container = parse_xml(read_part(archive, "META-INF/container.xml") or b"")
        path = _first(container, "rootfile", "full-path")
        package = parse_xml(read_part(archive, path) or b"") if path else None
        if package is None:
            raise UserError(
                "{file} is a damaged EPUB book; get it again from where it came.", file=label
            )
        if read_part(archive, "META-INF/rights.xml") is not None:
            raise UserError("{file} is locked by its shop and cannot be read here.", file=label)
        for name in _reading_order(package, posixpath.dirname(path)):
            chapter = read_part(archive, name)
            if chapter is None:
                continue
            with suppress(UserError):
                words, _, _ = decode_page(chapter, name)
                tree = parse_page(words)
                if tree is not None:
                    add_blocks(builder, tree)
    if not builder.text:
        raise UserError(
            "{file} holds no text; pictures of text have to be typed or recognised.", file=label
        )
    known: dict[str, list[str]] = {}
    for one in package.iter():
        known.setdefault(local_name(one), []).append(" ".join((one.text or "").split()))
    published = parse_date((known.get("date") or [""])[0])
    title, authors = (known.get("title") or [""])[0], known.get("creator") or []
    values = {
        "title": title,
        "author": "; ".join(one for one in authors if one),
        "outlet": (known.get("publisher") or [""])[0],
        "language": (known.get("language") or [""])[0][:2].lower(),
    }
    found = [name for name, value in {**values, "published": published}.items() if value]
    return Draft(
        text=builder.text,
        original=data,
        published=published,
        file_name=file_name,
        structure=builder.structure,
        found_in=dict.fromkeys(found, "the book's package"),
        reader="EPUB book",
        title=values["title"],
        author=values["author"],
        outlet=values["outlet"],
        language=values["language"],
    )


def _first(root: _Element | None, name: str, attribute: str) -> str:
    for one in root.iter() if root is not None else ():
        if local_name(one) == name:
            return one.get(attribute) or ""
    return ""


def _reading_order(package: _Element, folder: str) -> list[str]:
    items, order = {}, []
    for one in package.iter():
        if local_name(one) == "item" and "html" in (one.get("media-type") or ""):
            items[one.get("id")] = one.get("href") or ""
        elif local_name(one) == "itemref":
            order.append(one.get("idref"))
    hrefs = [unquote(items[one]) for one in order if one in items]
    return [posixpath.normpath(posixpath.join(folder, href)) for href in hrefs]
