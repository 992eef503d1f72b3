"""What a search asks for beside its words, and what it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from fact_reader.model.annotation import Stance
from fact_reader.model.article import Article


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """What narrows a search beside its words. An empty set, or no month, does not narrow.

    An article passes with any of the `outlets` and any of the `languages`, published from
    `first_month` to `last_month` (as "2017-07", both included; undated articles are out where
    either is given), and with an annotation of any of the `stances` and by any of the `speakers`:
    where both are asked for, with one that is both. An empty name stands for articles or
    annotations without any.
    """

    outlets: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    stances: frozenset[Stance] = frozenset()
    first_month: str = ""
    last_month: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return self == NO_FILTERS


NO_FILTERS = SearchFilters()


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """How the articles that match are distributed: by outlet, language and month of publication
    (as "2017-07", in order), and their annotations by stance and speaker.

    Each counts what passes all other filters, so that further values can be chosen. Most frequent
    first, except months. What has no value is counted under the empty name.
    """

    outlets: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    stances: Mapping[Stance, int] = field(default_factory=dict)
    speakers: Mapping[str, int] = field(default_factory=dict)


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

    @property
    def reach(self) -> range:
        """What it shows of the article's text, from its first hit on. Where white space was left
        out it is some characters more."""
        if self.start is None or self.end is None:
            return range(0)
        if self.annotation_id:
            return range(self.start, self.end)
        return range(self.start, self.start + len(self.text) - self.marks[0][0])


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """One article of a search's results, with its best passages, else with what was found in its
    title, outlet or author. `passages` counts all passages of its text and its annotations, but
    for those that there was no time to mark, which the results' hint tells of.

    `version_id` names the text that the spans of the snippets count in.
    """

    article: Article
    snippets: tuple[Snippet, ...]
    passages: int
    version_id: str = ""


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The best articles first. `total` counts the matching articles, also those not in `groups`.

    `hint` is one sentence for the user where the query was not plain, else empty; `suggestion`
    is the query with words that the library has, where some of it are nowhere, else empty;
    `understood` says in words what the query was taken for.
    """

    query: str
    groups: tuple[ArticleHits, ...] = ()
    total: int = 0
    hint: str = ""
    suggestion: str = ""
    understood: str = ""

    @property
    def passages(self) -> int:
        """How many passages the articles in `groups` hold together."""
        return sum(group.passages for group in self.groups)


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One passage in its context: `before` and `after` on one line, `hit` between them.

    `start` and `end` are the hit's span in the article's text, code points, end exclusive; for
    a hit in a note, a speaker or a label they are the passage of the annotation that
    `annotation_id` names, and `field` says where the hit stands. A hit in the text has the id and
    the stance of the innermost annotation that it lies in. `version_id` names the text that the
    span counts in.
    """

    article: Article
    before: str
    hit: str
    after: str
    start: int
    end: int
    annotation_id: str = ""
    stance: Stance | None = None
    field: str = "text"
    version_id: str = ""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Passages one by one. `total` counts all of them; `articles` are those that they are in.

    `is_partial` says that not all articles that match were read, but the first ones in order, or
    that there was no time to mark all their matches; `hint` and `understood` as in SearchResults.
    """

    query: str
    lines: tuple[ConcordanceLine, ...] = ()
    total: int = 0
    articles: int = 0
    is_partial: bool = False
    hint: str = ""
    understood: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept. `looked` is when its results were last looked at, aware, in UTC."""

    id: str
    name: str
    query: str
    filters: SearchFilters
    looked: datetime


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
