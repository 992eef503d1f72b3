"""What a write is to change, and what it changed."""

from dataclasses import dataclass

from fact_reader.model.annotation import Annotation
from fact_reader.model.link import Link


@dataclass(frozen=True, slots=True)
class Changes:
    """The new state of every annotation and link saved, the last state of every one removed, and
    the ids of articles added or altered, and of those removed.

    Every service that writes returns it; panels refresh from it alone.
    """

    saved: tuple[Annotation, ...] = ()
    removed: tuple[Annotation, ...] = ()
    articles: frozenset[str] = frozenset()
    removed_articles: frozenset[str] = frozenset()
    saved_links: tuple[Link, ...] = ()
    removed_links: tuple[Link, ...] = ()

    @property
    def touched_articles(self) -> frozenset[str]:
        """Every article that something happened to, itself or one of its annotations."""
        owners = {annotation.article_id for annotation in (*self.saved, *self.removed)}
        return self.articles | self.removed_articles | owners

    def __or__(self, later: "Changes") -> "Changes":
        """Both, one after the other."""
        return Changes(
            self.saved + later.saved,
            self.removed + later.removed,
            self.articles | later.articles,
            self.removed_articles | later.removed_articles,
            self.saved_links + later.saved_links,
            self.removed_links + later.removed_links,
        )


@dataclass(frozen=True, slots=True)
class Edit:
    """A planned step: annotations and links as they are before it and after it.

    What is only before goes, what is only after comes, each under its id.
    """

    before: tuple[Annotation, ...] = ()
    after: tuple[Annotation, ...] = ()
    links_before: tuple[Link, ...] = ()
    links_after: tuple[Link, ...] = ()

    @property
    def reversed(self) -> "Edit":
        """The step that takes this one back."""
        return Edit(self.after, self.before, self.links_after, self.links_before)

    def __or__(self, other: "Edit") -> "Edit":
        """Both as one step; they must be about different records."""
        return Edit(
            self.before + other.before,
            self.after + other.after,
            self.links_before + other.links_before,
            self.links_after + other.links_after,
        )
