"""What a search finds."""

from dataclasses import dataclass

from fact_reader.model.annotation import Stance
from fact_reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of text around hits.

    `marks` are (start, end) spans in `text`, code points, end exclusive. `start` and `end` are
    the first hit's span in the article's text; for a hit in a note, a speaker or a label they are
    the passage of the annotation that `annotation_id` names; None where the hit is only in the
    title, outlet or author.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    start: int | None = None
    end: int | None = None
    annotation_id: str = ""
    stance: Stance | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """One article of a search's results, with its best passages. `passages` counts all of them."""

    article: Article
    snippets: tuple[Snippet, ...]
    passages: int


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The best articles first. `total` counts the matching articles, also those not in `groups`.

    `hint` is one sentence for the user where the query was not plain, else empty; `suggestion`
    is the query with words that the library has, where some of it are nowhere, else empty.
    """

    query: str
    groups: tuple[ArticleHits, ...] = ()
    total: int = 0
    hint: str = ""
    suggestion: str = ""

    @property
    def passages(self) -> int:
        """How many passages the articles in `groups` hold together."""
        return sum(group.passages for group in self.groups)


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to complete a query: `text` takes the place of the characters from `start` to `end`.

    `shown` is what a list shows; `count` says how many articles or annotations have it, None
    where that is not counted.
    """

    text: str
    shown: str
    start: int
    end: int
    count: int | None = None


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What one query of a file of queries found: how many articles, and passages in all of them.

    `understood` is the query in words, `hint` as in SearchResults.
    """

    query: str
    articles: int
    passages: int
    understood: str
    hint: str
