"""An annotation: a passage with a stance, a note, and who said it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fact_reader.model.anchor import Anchor
from fact_reader.model.relocation import Placement, RelocationStatus


class Stance(StrEnum):
    """What a passage does. Database, files and the command line use the values."""

    CLAIM = "claim"
    DENIAL = "denial"
    CONFIRMATION = "confirmation"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tagged passage. Times are aware, in UTC.

    `speaker` is who says it in the article; `author` is who made the annotation. `placement` says
    how it came to `anchor` in a version that it was not made in, None in the one that it was. An
    orphan's anchor has the words of the version before, and an empty span.
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
    placement: Placement | None = None

    @property
    def is_placed(self) -> bool:
        """Whether it stands on its passage for certain, by itself or because somebody said so."""
        return self.placement is None or (self.placement.is_settled and not self.is_orphan)

    @property
    def is_orphan(self) -> bool:
        """Whether its passage is not in this version."""
        placement = self.placement
        return placement is not None and placement.status is RelocationStatus.ORPHAN

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Text order: by start, then by end, then by id so that the order is total."""
        return (self.anchor.start, self.anchor.end, self.id)
