"""A link between two annotations: a denial answers a claim, a confirmation supports one."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from fact_reader.model.annotation import Annotation, Stance
from fact_reader.model.article import Article


class LinkKind(StrEnum):
    """What the source does to the target. Database and files use the values."""

    ANSWERS = "answers"
    SUPPORTS = "supports"


@dataclass(frozen=True, slots=True)
class Link:
    """From the annotation that answers or supports to the one that is answered or supported.

    `created` is aware, in UTC; `author` is who made the link. Two annotations have one link at
    most, whichever way it points.
    """

    id: str
    source_id: str
    target_id: str
    kind: LinkKind
    created: datetime
    author: str = ""

    def settled(self, source: Stance, target: Stance) -> "Link":
        """The link as it must be between ends of these stances.

        A denial answers what is no denial, and a confirmation supports a claim, whichever end the
        link was drawn from. Between two of one stance it stays as it is: of two claims, one may
        repeat the other or speak against it.
        """
        if source is target:
            return self
        kind = LinkKind.ANSWERS if Stance.DENIAL in (source, target) else LinkKind.SUPPORTS
        turned = _ANSWERING.index(source) < _ANSWERING.index(target)
        ends = (self.target_id, self.source_id) if turned else (self.source_id, self.target_id)
        return replace(self, source_id=ends[0], target_id=ends[1], kind=kind)

    def other_end(self, annotation_id: str) -> str:
        """The annotation at the far end, seen from one of the two."""
        return self.target_id if annotation_id == self.source_id else self.source_id


# Of two stances, the later one speaks to the earlier one.
_ANSWERING = (Stance.CLAIM, Stance.CONFIRMATION, Stance.DENIAL)


@dataclass(frozen=True, slots=True)
class LinkedPassage:
    """A link as it is seen from one of its ends: the annotation at the other, with its article."""

    link: Link
    annotation: Annotation
    article: Article

    @property
    def is_target(self) -> bool:
        """Whether the other end is the one that is answered or supported."""
        return self.annotation.id == self.link.target_id
