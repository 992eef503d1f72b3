"""Reads the app's own JSON export back. The format is documented in `writers.json_writer`.

Nothing is taken on trust: a file that was edited, cut short or made by another program is refused
with one sentence on what is wrong and where, before anything of it is stored. Keys that are not
known are ignored, so that a later release may add some within the same format version.
"""

import base64
import binascii
import hashlib
import json
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

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
    UserError,
    Version,
)
from fact_reader.model.text import normalise_text
from fact_reader.model.wording import joined, sentence

_T = TypeVar("_T")

_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_export(path: Path) -> Selection:
    """The selection that was exported to `path`, with the originals that the file holds.

    UserError where the file cannot be read or is not a whole and sound export.
    """
    record = _Record(_load(path), "", path)
    if record.fields.get("format") != FORMAT:
        raise _refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        )
    version = record.integer("version")
    if version > VERSION:
        raise _refusal(
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

    def new_id(self, record: "_Record", kind: str) -> str:
        identifier = record.text("id")
        if not identifier:
            raise record.wrong("id", sentence("is empty"))
        if (kind, identifier) in self.ids:
            raise record.wrong("id", sentence("“{id}” is used twice", id=identifier))
        self.ids.add((kind, identifier))
        return identifier


def _work(record: "_Record", seen: _Seen) -> ArticleWork:
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


def _version(record: "_Record", article_id: str, seen: _Seen) -> Version:
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


def _facts(record: "_Record", text: str) -> dict[str, Any]:
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


def _span(record: "_Record", text: str) -> tuple[int, int]:
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
    record: "_Record", article_id: str, versions: dict[str, Version], seen: _Seen
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


def _links(record: "_Record", seen: _Seen) -> Iterator[Link]:
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


def _placement(record: "_Record", versions: dict[str, Version]) -> Placement:
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


def _anchor(record: "_Record", text: str, is_orphan: bool = False) -> Anchor:
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


@dataclass(frozen=True, slots=True)
class _Record:
    """A JSON object, where it stands in the file, and the checks on its fields.

    `where` is in words, such as "article 2, annotation 1", and empty at the top of the file.
    Every method raises UserError where the field is missing or of another type.
    """

    fields: dict[str, Any]
    where: str
    path: Path

    def wrong(self, name: str, problem: str) -> UserError:
        """The refusal of the file for what is wrong with one field."""
        if not self.where:
            return _refusal(
                self.path,
                sentence(
                    "“{field}” {problem}; the file is damaged or was edited, so export it again",
                    field=name,
                    problem=problem,
                ),
            )
        return _refusal(
            self.path,
            sentence(
                "in {place}, “{field}” {problem}; the file is damaged or was edited, "
                "so export it again",
                place=self.where,
                field=name,
                problem=problem,
            ),
        )

    def text(self, name: str) -> str:
        return self._checked_text(name, self._value(name))

    def text_or_null(self, name: str) -> str | None:
        value = self._value(name)
        return None if value is None else self._checked_text(name, value)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self._checked_text(name, value) for value in self._list(name))

    def integer(self, name: str) -> int:
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(name, sentence("is not a whole number"))
        return value

    def number(self, name: str) -> float:
        value = self._value(name)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.wrong(name, sentence("is not a number from 0 to 1"))
        return float(value)

    def yes_or_no(self, name: str) -> bool:
        value = self._value(name)
        if not isinstance(value, bool):
            raise self.wrong(name, sentence("is neither true nor false"))
        return value

    def time(self, name: str) -> datetime:
        time = self.parsed(name, datetime.fromisoformat)
        try:
            if time.tzinfo is not None:
                return time.astimezone(UTC)
        except OverflowError:
            pass
        raise self.wrong(name, sentence("is not a time in UTC"))

    def parsed(self, name: str, parse: Callable[[str], _T]) -> _T:
        """The field as `parse` understands it, which raises ValueError where it does not."""
        text = self.text(name)
        try:
            return parse(text)
        except ValueError:
            raise self.wrong(
                name, sentence("has a value that is not possible there (“{text}”)", text=text)
            ) from None

    def record(self, name: str) -> "_Record":
        return self._as_record(self._value(name), name, name)

    def records(self, name: str, kind: str) -> Iterator["_Record"]:
        """The objects in a list, told as "article 1", "article 2" and so on."""
        for number, value in enumerate(self._list(name), 1):
            yield self._as_record(value, name, joined((kind, str(number))))

    def _as_record(self, value: object, name: str, what: str) -> "_Record":
        if not isinstance(value, dict):
            raise self.wrong(name, sentence("does not hold what it should"))
        return _Record(value, joined((self.where, what), ", ") if self.where else what, self.path)

    def _list(self, name: str) -> list[Any]:
        value = self._value(name)
        if not isinstance(value, list):
            raise self.wrong(name, sentence("is not a list"))
        return value

    def _checked_text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.wrong(name, sentence("is not text"))
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.wrong(name, sentence("has half a character (a lone surrogate)")) from None
        return value

    def _value(self, name: str) -> Any:
        if name not in self.fields:
            raise self.wrong(name, sentence("is missing"))
        return self.fields[name]


def _load(path: Path) -> dict[str, Any]:
    try:
        mode = path.stat().st_mode
        # Asked first: reading a pipe would wait for ever.
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise _refusal(path, sentence("it is not an ordinary file; choose another one"))
        content = path.read_bytes()
    except FileNotFoundError:
        raise _refusal(path, sentence("there is no such file; check the name")) from None
    except IsADirectoryError:
        raise _refusal(path, sentence("it is a folder; choose the exported file in it")) from None
    except PermissionError:
        raise _refusal(
            path, sentence("no permission to read it; ask its owner, or copy it")
        ) from None
    except OSError as error:
        raise _refusal(
            path, sentence("{reason}; try again or copy it", reason=error.strerror or str(error))
        ) from error
    try:
        # Some editors put a byte order mark in front when they save.
        value = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise _refusal(
            path,
            sentence(
                "it is not JSON, or was cut short (line {line}, column {column}); export it again",
                line=str(error.lineno),
                column=str(error.colno),
            ),
        ) from None
    except UnicodeDecodeError:
        raise _refusal(path, sentence("it is not JSON in UTF-8; export it again")) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; nested too deep
        raise _refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        ) from None
    if not isinstance(value, dict):
        raise _refusal(
            path, sentence("it was not exported by Fact Reader; choose a JSON export of the app")
        )
    return value


def _refusal(path: Path, reason: str) -> UserError:
    # A name that is no UTF-8 could not be shown.
    name = str(path).encode("utf-8", errors="replace").decode("utf-8")
    return UserError("Could not read “{name}”: {reason}.", name=name, reason=reason)
