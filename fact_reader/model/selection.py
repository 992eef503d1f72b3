"""What is exported: a selection of articles with their versions and annotations."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fact_reader.model.annotation import Annotation, Stance
from fact_reader.model.article import Article, Version
from fact_reader.model.link import Link, LinkedPassage
from fact_reader.model.text import one_line


@dataclass(frozen=True, slots=True)
class ArticleWork:
    """One article with all its versions, oldest first, and its annotations in text order."""

    article: Article
    versions: tuple[Version, ...]
    annotations: tuple[Annotation, ...]

    @property
    def version(self) -> Version:
        """The current version: the newest."""
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Which annotations are exported; an empty set does not narrow.

    One passes with any of the `stances`, by any of the `speakers` and with any of the `labels`.
    Names are whole; capitals and blanks do not count. An empty one stands for annotations without a
    speaker or without labels.
    """

    stances: frozenset[Stance] = frozenset()
    speakers: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return not (self.stances or self.speakers or self.labels)

    def passes(self, one: Annotation) -> bool:
        """Whether an annotation is exported."""
        return (
            (not self.stances or one.stance in self.stances)
            and (not self.speakers or bool(_plain(self.speakers) & _plain([one.speaker])))
            and (not self.labels or bool(_plain(self.labels) & _plain(one.labels or [""])))
        )


EVERY_ANNOTATION = AnnotationFilter()


def _plain(names: Iterable[str]) -> set[str]:
    return {one_line(name).casefold() for name in names}


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles of an export, in the order they are to appear, and when it was made (UTC).

    `title` heads a report; `scope` says in words what was chosen ("whole library", a query).
    `original_of` gives the original bytes that a version's `sha256` names, None where they are
    gone; only complete formats call it. `links` are all with an end in these articles; `outside`
    has the ends that are in others, each with its article, by the annotation's id.
    """

    title: str
    scope: str
    made: datetime
    works: tuple[ArticleWork, ...]
    original_of: Callable[[str], bytes | None]
    links: tuple[Link, ...] = ()
    outside: Mapping[str, tuple[Annotation, Article]] = field(default_factory=dict)

    def linked(self) -> dict[str, tuple[LinkedPassage, ...]]:
        """By the id of each linked annotation of these articles, what it is linked to."""
        inside = {one.id: (one, work.article) for work in self.works for one in work.annotations}
        known = {**self.outside, **inside}
        found: dict[str, list[LinkedPassage]] = {}
        for link in self.links:
            for here in (link.source_id, link.target_id):
                there = link.other_end(here)
                if here in inside and there in known:
                    found.setdefault(here, []).append(LinkedPassage(link, *known[there]))
        return {one: tuple(passages) for one, passages in found.items()}
