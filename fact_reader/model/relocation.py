"""Where an annotation's passage stands in another version of its text."""

from dataclasses import dataclass
from enum import StrEnum

from fact_reader.model.anchor import Anchor


class RelocationStatus(StrEnum):
    """How a passage was found again. Database, files and the command line use the values.

    EXACT: the same words in the same surroundings. MOVED: the same words somewhere else. ALTERED:
    the words changed. AMBIGUOUS: several places are about equally good. ORPHAN: it is gone.
    """

    EXACT = "exact"
    MOVED = "moved"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Relocation:
    """A passage in the other text: code points, end exclusive; None, None for an orphan.

    For an ambiguous one the span is the best of the candidates. `score` says from 0 to 1 how much
    of the passage's words and surroundings is there; of an orphan, of the best place that was
    turned down.
    """

    status: RelocationStatus
    start: int | None
    end: int | None
    score: float

    @property
    def is_certain(self) -> bool:
        """Whether the annotation may follow without anybody looking at it."""
        return self.status in (RelocationStatus.EXACT, RelocationStatus.MOVED)


@dataclass(frozen=True, slots=True)
class Placement:
    """How an annotation came to its place in a version that it was not made in.

    `origin` is its anchor in the version `origin_id`, in which it was made, and never changes.
    `is_settled` is false as long as somebody has to look at it.
    """

    origin_id: str
    origin: Anchor
    status: RelocationStatus
    score: float
    is_settled: bool
