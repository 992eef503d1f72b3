"""Reads the app's own JSON export back. The format is documented in `writers.json_writer`.

Nothing is taken on trust: a file that was edited, cut short or made by another program is refused
with one sentence on what is wrong and where, before anything of it is stored. Keys that are not
known are ignored, so that a later release may add some within the same format version.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fact_reader.exchange.readers.json_records import Record, load, refusal
from fact_reader.exchange.writers.json_writer import FORMAT, VERSION
from fact_reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleWork,
    Block,
    BlockKind,
    Hyperlink,
    Link,
    LinkKind,
    PartialDate,
    Placement,
    RelocationStatus,
    Selection,
    Stance,
    Structure,
    Version,
)
from fact_reader.model.text import normalise_text
from fact_reader.model.wording import sentence

_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_export(path: Path) -> Selection:
    """The selection that was exported to `path`, with the originals that the file holds.

    UserError where the file cannot be read or is not a whole and sound export.
    """
    record = Record(load(path), "", path)
    if record.fields.get("format") != FORMAT:
        raise refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        )
    version = record.integer("version")
    if version > VERSION:
        raise refusal(
            path,
            sentence(
                "a newer Fact Reader made it (format {version}, this one reads {known}); "
                "install the newer one",
                version=str(version),
                known=str(VERSION),
            ),
        )
    if version < 1:
        raise record.wrong("version", sentence("is no format version"))
    seen = _Seen()
    works = tuple(
        _work(article, seen) for article in record.records("articles", sentence("article"))
    )
    return Selection(
        title=record.text("title"),
        scope=record.text("scope"),
        made=record.time("made"),
        works=works,
        original_of=seen.originals.get,
        links=tuple(_links(record, seen)) if "links" in record.fields else (),
    )


@dataclass(slots=True)
class _Seen:
    """What the articles read so far hold: their identifiers and the originals by SHA-256."""

    ids: set[tuple[str, str]] = field(default_factory=set)
    originals: dict[str, bytes] = field(default_factory=dict)

    def new_id(self, record: Record, kind: str) -> str:
        identifier = record.text("id")
        if not identifier:
            raise record.wrong("id", sentence("is empty"))
        if (kind, identifier) in self.ids:
            raise record.wrong("id", sentence("“{id}” is used twice", id=identifier))
        self.ids.add((kind, identifier))
        return identifier


def _work(record: Record, seen: _Seen) -> ArticleWork:
    published = record.text_or_null("published")
    article = Article(
        id=seen.new_id(record, "article"),
        title=record.text("title"),
        created=record.time("created"),
        modified=record.time("modified"),
        outlet=record.text("outlet"),
        author=record.text("author"),
        published=None if published is None else record.parsed("published", PartialDate.parse),
        language=record.text("language"),
        url=record.text("url"),
    )
    versions: dict[str, Version] = {}
    last_number = 0
    for each in record.records("versions", sentence("version")):
        version = _version(each, article.id, seen)
        if version.number <= last_number:
            raise each.wrong("number", sentence("is not higher than that of the version before"))
        last_number = version.number
        versions[version.id] = version
    if not versions:
        raise record.wrong("versions", sentence("is empty"))
    annotations = tuple(
        _annotation(each, article.id, versions, seen)
        for each in record.records("annotations", sentence("annotation"))
    )
    return ArticleWork(article, tuple(versions.values()), annotations)


def _version(record: Record, article_id: str, seen: _Seen) -> Version:
    text = record.text("text")
    if normalise_text(text)[0] != text:
        raise record.wrong(
            "text", sentence("has control characters or line ends that the app never writes")
        )
    sha256 = record.text("sha256")
    if not _SHA256.fullmatch(sha256):
        raise record.wrong("sha256", sentence("is not 64 hexadecimal digits in lower case"))
    if (encoded := record.text_or_null("original")) is not None:
        try:
            original = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise record.wrong("original", sentence("is not Base64")) from None
        if hashlib.sha256(original).hexdigest() != sha256:
            raise record.wrong(
                "original", sentence("does not have the SHA-256 that is given for it")
            )
        seen.originals[sha256] = original
    facts = _facts(record, text) if "structure" in record.fields else {}
    return Version(
        id=seen.new_id(record, "version"),
        article_id=article_id,
        number=record.integer("number"),
        text=text,
        sha256=sha256,
        retrieved=record.time("retrieved"),
        file_name=record.text("file_name"),
        encoding=record.text("encoding"),
        **facts,
    )


def _facts(record: Record, text: str) -> dict[str, Any]:
    """What files of earlier releases do not have of a version."""
    parts = record.record("structure")
    blocks, links = [], []
    for each in parts.records("blocks", sentence("block")):
        span = _span(each, text)
        blocks.append(Block(each.parsed("kind", BlockKind), *span, each.integer("level")))
    for each in parts.records("links", sentence("link")):
        links.append(Hyperlink(*_span(each, text), each.text("url")))
    dates = {
        name: None if record.text_or_null(name) is None else record.parsed(name, PartialDate.parse)
        for name in ("modified", "captured")
    }
    found_in = record.record("found_in")
    return {
        **{name: record.text(name) for name in ("source", "reader", "left_out")},
        **dates,
        "structure": Structure(tuple(blocks), tuple(links)),
        "found_in": {name: found_in.text(name) for name in found_in.fields},
    }


def _span(record: Record, text: str) -> tuple[int, int]:
    start, end = record.integer("start"), record.integer("end")
    if not 0 <= start < end <= len(text):
        raise record.wrong(
            "start",
            sentence(
                "and “end” ({start} and {end}) mark no passage of the text",
                start=str(start),
                end=str(end),
            ),
        )
    return start, end


def _annotation(
    record: Record, article_id: str, versions: dict[str, Version], seen: _Seen
) -> Annotation:
    version = versions.get(record.text("version_id"))
    if version is None:
        raise record.wrong("version_id", sentence("names no version of this article"))
    placement = None
    if record.fields.get("placement") is not None:
        placement = _placement(record.record("placement"), versions)
    is_orphan = placement is not None and placement.status is RelocationStatus.ORPHAN
    return Annotation(
        id=seen.new_id(record, "annotation"),
        article_id=article_id,
        version_id=version.id,
        anchor=_anchor(record.record("target"), version.text, is_orphan),
        placement=placement,
        stance=record.parsed("stance", Stance),
        created=record.time("created"),
        modified=record.time("modified"),
        note=record.text("note"),
        speaker=record.text("speaker"),
        labels=record.texts("labels"),
        author=record.text("author"),
    )


def _links(record: Record, seen: _Seen) -> Iterator[Link]:
    pairs: set[frozenset[str]] = set()
    for each in record.records("links", sentence("link")):
        source, target = each.text("source_id"), each.text("target_id")
        if source == target or frozenset((source, target)) in pairs:
            raise each.wrong("target_id", sentence("makes no link, or one that is there already"))
        if not {("annotation", source), ("annotation", target)} & seen.ids:
            raise each.wrong(
                "source_id", sentence("and “target_id” name no annotation of the file")
            )
        pairs.add(frozenset((source, target)))
        yield Link(
            id=seen.new_id(each, "link"),
            source_id=source,
            target_id=target,
            kind=each.parsed("kind", LinkKind),
            created=each.time("created"),
            author=each.text("author"),
        )


def _placement(record: Record, versions: dict[str, Version]) -> Placement:
    origin = versions.get(record.text("origin_id"))
    if origin is None:
        raise record.wrong("origin_id", sentence("names no version of this article"))
    return Placement(
        origin_id=origin.id,
        origin=_anchor(record.record("origin"), origin.text),
        status=record.parsed("status", RelocationStatus),
        score=record.number("score"),
        is_settled=record.yes_or_no("is_settled"),
    )


def _anchor(record: Record, text: str, is_orphan: bool = False) -> Anchor:
    exact, start, end = record.text("exact"), 0, 0
    if not is_orphan:
        start, end = _span(record, text)
        if text[start:end] != exact:
            raise record.wrong(
                "exact",
                sentence(
                    "is not what the text has from {start} to {end}", start=str(start), end=str(end)
                ),
            )
    return Anchor(exact, record.text("prefix"), record.text("suffix"), start, end)
