"""An annotation: a passage with a stance, a note, and who said it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stance(StrEnum):
    """What a passage does. Database, files and the command line use the values."""

    CLAIM = "claim"
    DENIAL = "denial"
    CONFIRMATION = "confirmation"


@dataclass(frozen=True, slots=True)
class Anchor:
    """How an annotation finds its passage, after the W3C Web Annotation model.

    `exact`, `prefix` and `suffix` are the TextQuoteSelector, `start` and `end` the
    TextPositionSelector: code points of the version's text, end exclusive.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tagged passage. Times are aware, in UTC.

    `speaker` is who says it in the article; `author` is who made the annotation.
    """

    id: str
    article_id: str
    version_id: str
    anchor: Anchor
    stance: Stance
    created: datetime
    modified: datetime
    note: str = ""
    speaker: str = ""
    labels: tuple[str, ...] = ()
    author: str = ""

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Text order: by start, then by end, then by id so that the order is total."""
        return (self.anchor.start, self.anchor.end, self.id)
