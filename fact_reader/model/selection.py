"""What is exported: a selection of articles with their versions and annotations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fact_reader.model.annotation import Annotation
from fact_reader.model.article import Article, Version
from fact_reader.model.link import Link, LinkedPassage


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
