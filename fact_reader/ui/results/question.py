"""What the panel is asked: a query, what narrows it, and how its results are to be seen."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from fact_reader.model import SearchFilters
from fact_reader.ui.translating import mark

ArticleOrder = Literal["relevance", "newest", "oldest", "title", "outlet"]
PassageOrder = Literal["relevance", "newest", "oldest", "left", "right"]


class View(StrEnum):
    """How results are shown."""

    ARTICLES = "articles"
    PASSAGES = "passages"


# By the names that the services know, with the words that the user reads.
ARTICLE_ORDERS: dict[ArticleOrder, str] = {
    "relevance": mark("Relevance"),
    "newest": mark("Newest first"),
    "oldest": mark("Oldest first"),
    "title": mark("Title"),
    "outlet": mark("Outlet"),
}
PASSAGE_ORDERS: dict[PassageOrder, str] = {
    "relevance": mark("Relevance"),
    "newest": mark("Newest first"),
    "oldest": mark("Oldest first"),
    "left": mark("Word to the left"),
    "right": mark("Word to the right"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How the panel shows what was found; kept from search to search.

    `without_furniture` counts in the popup of the search field, too.
    """

    view: View = View.ARTICLES
    article_order: ArticleOrder = "relevance"
    passage_order: PassageOrder = "relevance"
    only_open: bool = False
    without_furniture: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article that a row of the results stands for.

    Offsets in code points of the article's current version, end exclusive.
    """

    article_id: str
    start: int
    end: int
    annotation_id: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One search with all that narrows it.

    `within` are the ids of the only articles that count, None for all. With `like` the search is
    for other articles like that passage, and `query` is empty until it is known what they share.
    """

    query: str = ""
    filters: SearchFilters = field(default_factory=SearchFilters)
    within: tuple[str, ...] | None = None
    like: Passage | None = None
    options: Options = field(default_factory=Options)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is asked for."""
        return not self.query and self.filters.is_empty and self.like is None
