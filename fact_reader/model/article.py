"""An article, its versions, and the draft that an import makes of a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from fact_reader.model.annotation import Stance
from fact_reader.model.structure import Structure

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?\s*(Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date with the precision that is known, as ISO 8601 text.

    `iso` is one of ``2017``, ``2017-07``, ``2017-07-18``, ``2017-07-18T23:20`` and
    ``2017-07-18T23:20:05``; the last two may end in ``Z`` or an offset such as ``+01:00``.
    Sorting by `iso` sorts by time, the less precise first.
    """

    iso: str

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ISO 8601 text of any precision above. ValueError if it is none, or no real date."""
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day, hour, minute, second, zone = match.groups()
        date(int(year), int(month or 1), int(day or 1))
        iso = "-".join(part for part in (year, month, day) if part)
        if hour:
            if hour == "24":  # Python 3.14 takes 24:00 for the next day, others for none
                raise ValueError(f"no hour of a day: {text!r}")
            clock = f"{hour}:{minute}" + (f":{second}" if second else "")
            iso += f"T{clock}{zone or ''}"
            datetime.fromisoformat(iso)
        return cls(iso)

    @property
    def precision(self) -> str:
        """One of "year", "month", "day", "minute", "second"."""
        match = _ISO.fullmatch(self.iso)
        known = sum(part is not None for part in match.groups()[:6]) if match else 3
        return {1: "year", 2: "month", 3: "day", 5: "minute"}.get(known, "second")

    @property
    def day(self) -> date:
        """The first day that the date covers, for display and sorting."""
        parts = [int(part) for part in self.iso[:10].split("-")]
        return date(*[*parts, 1, 1][:3])

    def __str__(self) -> str:
        return self.iso


@dataclass(frozen=True, slots=True)
class Article:
    """One news text by one outlet. Empty text means not known. Times are aware, in UTC."""

    id: str
    title: str
    created: datetime
    modified: datetime
    outlet: str = ""
    author: str = ""
    published: PartialDate | None = None
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """The text of an article as it was retrieved once. `number` counts from 1.

    `sha256` is that of the original bytes, which the library keeps; `text` never changes, so
    that offsets into it hold for ever. `source` is the file's path or the web address that it was
    taken from. What the reader of the file found is as in Draft.
    """

    id: str
    article_id: str
    number: int
    text: str
    sha256: str
    retrieved: datetime
    file_name: str = ""
    encoding: str = ""
    source: str = ""
    reader: str = ""
    modified: PartialDate | None = None
    captured: PartialDate | None = None
    structure: Structure = field(default_factory=Structure)
    left_out: str = ""
    found_in: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What a list shows of an article: itself, its size and its annotations by stance."""

    article: Article
    version_id: str
    words: int
    counts: dict[Stance, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader makes of a file, before it is stored: text and proposed metadata.

    `author` names all of them, joined by "; ". `modified` is when the outlet last changed it,
    `captured` when a web archive took it, both where the file says so. `left_out` is the text of
    the file that is no part of the article, in lines. `found_in` says for "title", "author" and
    so on where in the file that was found. `reader` names what read it, such as "PDF".
    """

    text: str
    original: bytes
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: PartialDate | None = None
    language: str = ""
    url: str = ""
    file_name: str = ""
    encoding: str = ""
    retrieved: datetime = field(default_factory=lambda: datetime.now(UTC))
    warnings: tuple[str, ...] = ()
    modified: PartialDate | None = None
    captured: PartialDate | None = None
    structure: Structure = field(default_factory=Structure)
    left_out: str = ""
    found_in: Mapping[str, str] = field(default_factory=dict)
    reader: str = "plain text"
