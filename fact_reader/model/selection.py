"""What is exported: a selection of articles with their versions and annotations."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fact_reader.model.annotation import Annotation
from fact_reader.model.article import Article, Version


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
    gone; only complete formats call it.
    """

    title: str
    scope: str
    made: datetime
    works: tuple[ArticleWork, ...]
    original_of: Callable[[str], bytes | None]
