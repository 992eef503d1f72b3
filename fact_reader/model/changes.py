"""What a write changed. Every service that writes returns it; panels refresh from it alone."""

from dataclasses import dataclass

from fact_reader.model.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Changes:
    """The new state of every annotation saved, the last state of every one removed, and the
    ids of articles added or altered, and of those removed."""

    saved: tuple[Annotation, ...] = ()
    removed: tuple[Annotation, ...] = ()
    articles: frozenset[str] = frozenset()
    removed_articles: frozenset[str] = frozenset()

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
        )
