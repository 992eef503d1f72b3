"""What the panel is asked: a query, what narrows it, and how its results are to be seen."""

from dataclasses import dataclass, field
from enum import StrEnum

from fact_reader.model import SearchFilters


class View(StrEnum):
    """How results are shown."""

    ARTICLES = "articles"
    PASSAGES = "passages"


# By the names that the services know, with the words that the user reads.
ORDERS: dict[View, dict[str, str]] = {
    View.ARTICLES: {
        "relevance": "Relevance",
        "newest": "Newest first",
        "oldest": "Oldest first",
        "title": "Title",
        "outlet": "Outlet",
    },
    View.PASSAGES: {
        "relevance": "Relevance",
        "newest": "Newest first",
        "oldest": "Oldest first",
        "left": "Word to the left",
        "right": "Word to the right",
    },
}


@dataclass(frozen=True, slots=True)
class Question:
    """One search with all that narrows it.

    `within` are the ids of the only articles that count, None for all; `left_out` is an article
    that is not to be shown, since the search is for others like it.
    """

    query: str = ""
    filters: SearchFilters = field(default_factory=SearchFilters)
    within: tuple[str, ...] | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of an article that a row of the results stands for.

    Offsets in code points of the article's current version, end exclusive.
    """

    article_id: str
    start: int
    end: int
    annotation_id: str = ""
