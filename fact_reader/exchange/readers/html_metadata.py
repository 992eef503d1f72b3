"""What a web page says about its article, and where it says so.

In this order: JSON-LD (schema.org, for search engines), Open Graph and other meta elements, HTML's
own elements. What a page says for machines is kept up better than what it says in its layout.
"""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from lxml.etree import Comment, _Element

from fact_reader.model.article import PartialDate

_ARTICLE_TYPES = re.compile(r"article|posting|report|review|analysis|opinion", re.IGNORECASE)
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/(\d{4,14})[a-z_]*/(.+)", re.DOTALL)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_DATE = re.compile(
    r"\s*(\d{4}-\d\d(?:-\d\d)?|\d{4}\Z)"
    r"(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_LANGUAGE = re.compile(r"([a-zA-Z]{2,3})(?:[-_].*)?\Z", re.DOTALL)

# The names of meta elements, those first that mean it most exactly.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"),
    "outlet": ("og:site_name", "dc.publisher", "application-name"),
    "published": (
        *("article:published_time", "og:article:published_time", "parsely-pub-date"),
        *("datepublished", "dc.date.issued", "dcterms.created", "dc.date", "sailthru.date"),
        *("date", "pubdate", "publishdate", "publish-date", "publication_date"),
    ),
    "modified": ("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"),
    "language": ("og:locale", "content-language", "dc.language"),
    "url": ("og:url",),
}
_FROM_JSON = {
    "title": ("headline", "name"),
    "author": ("author", "creator"),
    "outlet": ("publisher", "sourceOrganization"),
    "published": ("datePublished", "dateCreated"),
    "modified": ("dateModified",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage"),
}


@dataclass
class PageMetadata:
    """Values by "title", "author", "outlet", "published", "modified", "language", "url" and
    "captured", and where each was found."""

    values: dict[str, str] = field(default_factory=dict)
    found_in: dict[str, str] = field(default_factory=dict)

    def propose(self, name: str, value: str, where: str) -> None:
        """Take a value if there is none yet."""
        value = " ".join(value.split())
        if value and name not in self.values:
            self.values[name] = value
            self.found_in[name] = where

    def date(self, name: str) -> PartialDate | None:
        """A value as a date; None if it is none."""
        return parse_date(self.values.get(name, ""))


def read_metadata(root: _Element) -> PageMetadata:
    """Collect what a page says about its article."""
    found = PageMetadata()
    _from_json(root, found)
    _from_meta(root, found)
    _from_elements(root, found)
    _unarchive(found)
    return found


def parse_date(text: str) -> PartialDate | None:
    """An ISO date out of a machine's value, as precise as it is; None if there is none in it."""
    match = _DATE.match(text)
    if match is None:
        return None
    day, clock, second, zone = match.groups()
    iso = day
    if clock:
        if zone and zone != "Z" and ":" not in zone:
            zone = f"{zone[:3]}:{zone[3:]}"
        iso += f"T{clock}" + (f":{second}" if second else "") + (zone or "")
    try:
        return PartialDate.parse(iso)
    except ValueError:
        return None


def _from_json(root: _Element, found: PageMetadata) -> None:
    objects = list(_json_objects(root))
    articles = [one for one in objects if _ARTICLE_TYPES.search(str(one.get("@type", "")))]
    for one in articles:
        for name, keys in _FROM_JSON.items():
            for key in keys:
                for value in _texts(one.get(key)):
                    if name in ("published", "modified") and parse_date(value) is None:
                        continue
                    if name == "url" and not value.startswith("http"):
                        continue
                    found.propose(name, value, "JSON-LD")


def _json_objects(root: _Element) -> Iterator[dict[str, Any]]:
    """All objects of the page's JSON-LD, also those in lists and graphs."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting = deque([json.loads((script.text or "").strip(), strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            one = waiting.popleft()
            if isinstance(one, list):
                waiting += one
            elif isinstance(one, dict):
                yield one
                waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]


def _texts(value: object) -> Iterator[str]:
    """A value of JSON-LD in words: names of persons and organisations, one string for all."""
    parts = value if isinstance(value, list) else [value]
    words = []
    for part in parts:
        if isinstance(part, dict):
            part = part.get("name") or part.get("@id") or part.get("alternateName")
            if isinstance(part, list):
                part = part[0] if part else ""
        if isinstance(part, str) and part.strip():
            words.append(part.strip())
    if words:
        yield "; ".join(dict.fromkeys(words))


def _from_meta(root: _Element, found: PageMetadata) -> None:
    contents: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        name = name or meta.get("http-equiv") or ""
        content = meta.get("content") or ""
        if name and content.strip():
            contents.setdefault(name.strip().lower(), []).append(content)
    for field_name, names in _META.items():
        for name in names:
            values = contents.get(name, [])
            if field_name == "author":
                values = [one for one in values if "://" not in one and not one.startswith("@")]
                if values:
                    found.propose(field_name, "; ".join(dict.fromkeys(values)), f"meta {name}")
                continue
            for value in values:
                if field_name in ("published", "modified") and parse_date(value) is None:
                    continue
                found.propose(field_name, value, f"meta {name}")


def _from_elements(root: _Element, found: PageMetadata) -> None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = link.get("href") or ""
            if address.startswith("http"):
                # What the page itself calls its address goes before what it tells others.
                found.values.pop("url", None)
                found.propose("url", address, "link canonical")
    for stamp in root.iter("time"):
        if "datePublished" in (stamp.get("itemprop") or "") or stamp.get("pubdate") is not None:
            found.propose("published", stamp.get("datetime") or "", "time element")
    title = root.find(".//head/title")
    if title is not None:
        found.propose("title", "".join(str(words) for words in title.itertext()), "title element")
    html = next(root.iter("html"), None)
    if html is not None:
        found.propose("language", html.get("lang") or "", "html lang")
    # Firefox and Internet Explorer write it before the page's first element, others within it.
    before = root.itersiblings(Comment, preceding=True)
    for comment in islice(chain(before, root.iter(Comment)), 20):
        saved = _SAVED_FROM.search(comment.text or "")
        if saved:
            found.propose("url", saved.group(1), "the browser's note in the page")
    language = _LANGUAGE.match(found.values.get("language", ""))
    if language:
        found.values["language"] = language.group(1).lower()
    else:
        found.values.pop("language", None)


def _unarchive(found: PageMetadata) -> None:
    parts = archived(found.values.get("url", ""))
    if parts is not None:
        found.values["url"], captured = parts
        found.propose("captured", captured, "the Web Archive's address")


def archived(address: str) -> tuple[str, str] | None:
    """Of an address in the Web Archive, the address of the page itself and when it was captured;
    None for others."""
    match = _ARCHIVE.match(address)
    if match is None:
        return None
    digits, page = match.groups()
    captured = "-".join(part for part in (digits[:4], digits[4:6], digits[6:8]) if part)
    if len(digits) >= 12:
        captured += f"T{digits[8:10]}:{digits[10:12]}Z"
    return page, captured
