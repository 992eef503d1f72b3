"""JSON: everything about the selection, to be imported again without loss.

UTF-8 without a byte order mark, indented by one space, keys always in the order below, characters
as they are. The JSON schema is `resources/schema/fact-reader-export.schema.json`; the reader is
`fact_reader.exchange.readers.json_reader`. The parts::

    format      always "fact-reader"
    version     1; raised when a reader of the old format could misread the new one
    made        when the export was made
    scope       what was chosen, in words
    title       the heading of the export
    articles    each with
      id, title, outlet, author, published, language, url, created, modified
      versions      oldest first, each with
        id, number, text, sha256, retrieved, file_name, encoding
        source      the web address that it was taken from; empty where it was a file, because
                    where files lie is nobody else's business
        reader      what read the file, such as "PDF"
        modified, captured: when the outlet last changed it, when a web archive took it, or null
        structure   blocks (kind, start, end, level) and links (start, end, url) of the text
        left_out    what the file says and the text does not
        found_in    where in the file its metadata were found, by "title", "author" and so on
        original    the bytes that were imported, in Base64; null where they are gone
      annotations   in text order, each with
        id, version_id, stance ("claim", "denial" or "confirmation"), note, speaker, labels,
        author, created, modified
        target      exact, prefix, suffix: the TextQuoteSelector of the W3C's Web Annotation model;
                    start, end: its TextPositionSelector, in code points of the version's text
        placement   null in the version that it was made in; elsewhere origin_id (that version),
                    origin (the target there), status ("exact", "moved", "altered", "ambiguous",
                    "orphan"), score (0 to 1), is_settled; an orphan's target has an empty span
    links       of these annotations, oldest first, each with
      id, source_id, target_id, kind ("answers" or "supports"), author, created
                an end may be an annotation that was not exported

Files of earlier releases lack links, placement, and what stands between encoding and original.

Times are UTC with microseconds ("2017-07-18T22:20:00.000000Z"). `published` is ISO 8601 with as
much as is known ("2017", "2017-07", "2017-07-18T23:20+01:00") or null. Empty text means not known.
`sha256` is that of the original's bytes. Every `text` has line feeds as its only line ends and no
control characters but tabs, so that offsets count the same everywhere.
"""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from fact_reader.exchange.writers.wording import is_web_address
from fact_reader.model import Anchor, Annotation, ArticleWork, Link, Selection, Version

FORMAT = "fact-reader"
VERSION = 1


def json_pieces(selection: Selection) -> Iterator[str]:
    """The file, one article in memory at a time."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made": _time(selection.made),
        "scope": selection.scope,
        "title": selection.title,
    }
    yield _dumped(head).removesuffix("\n}") + ',\n "articles": ['
    for index, work in enumerate(selection.works):
        # Only structure has line feeds here: inside text they are written as "\n".
        article = _dumped(_article(work, selection.original_of)).replace("\n", "\n  ")
        yield f"{',' if index else ''}\n  {article}"
    yield ("\n " if selection.works else "") + '],\n "links": ['
    for index, link in enumerate(selection.links):
        record = _dumped(_link(link)).replace("\n", "\n  ")
        yield f"{',' if index else ''}\n  {record}"
    yield ("\n " if selection.links else "") + "]\n}\n"


def _dumped(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _article(work: ArticleWork, original_of: Callable[[str], bytes | None]) -> dict[str, Any]:
    article = work.article
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published.iso if article.published else None,
        "language": article.language,
        "url": article.url,
        "created": _time(article.created),
        "modified": _time(article.modified),
        "versions": [_version(version, original_of(version.sha256)) for version in work.versions],
        "annotations": [_annotation(annotation) for annotation in work.annotations],
    }


def _version(version: Version, original: bytes | None) -> dict[str, Any]:
    return {
        "id": version.id,
        "number": version.number,
        "text": version.text,
        "sha256": version.sha256,
        "retrieved": _time(version.retrieved),
        "file_name": version.file_name,
        "encoding": version.encoding,
        "source": version.source if is_web_address(version.source) else "",
        "reader": version.reader,
        "modified": version.modified.iso if version.modified else None,
        "captured": version.captured.iso if version.captured else None,
        "structure": {
            "blocks": [
                {"kind": one.kind.value, "start": one.start, "end": one.end, "level": one.level}
                for one in version.structure.blocks
            ],
            "links": [
                {"start": one.start, "end": one.end, "url": one.url}
                for one in version.structure.links
            ],
        },
        "left_out": version.left_out,
        "found_in": dict(version.found_in),
        "original": None if original is None else base64.b64encode(original).decode("ascii"),
    }


def _annotation(annotation: Annotation) -> dict[str, Any]:
    placement = annotation.placement
    return {
        "id": annotation.id,
        "version_id": annotation.version_id,
        "stance": annotation.stance.value,
        "note": annotation.note,
        "speaker": annotation.speaker,
        "labels": list(annotation.labels),
        "author": annotation.author,
        "created": _time(annotation.created),
        "modified": _time(annotation.modified),
        "target": _target(annotation.anchor),
        "placement": None
        if placement is None
        else {
            "origin_id": placement.origin_id,
            "origin": _target(placement.origin),
            "status": placement.status.value,
            "score": placement.score,
            "is_settled": placement.is_settled,
        },
    }


def _target(anchor: Anchor) -> dict[str, Any]:
    return {
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "id": link.id,
        "source_id": link.source_id,
        "target_id": link.target_id,
        "kind": link.kind.value,
        "author": link.author,
        "created": _time(link.created),
    }


def _time(time: datetime) -> str:
    naive = time.astimezone(UTC).replace(tzinfo=None)
    return naive.isoformat(timespec="microseconds") + "Z"
