"""What a query means: a small tree of leaves, and what it says in words. No Whoosh here.

A query is about articles: it finds those of which it is true. A leaf is true of an article when
the article itself or one of its annotations has it; AND, OR and NOT combine these answers, so
``helsinki note:translator`` needs the one in the text and the other in some note, and
``-stance:denial`` finds the articles without any denial.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

ARTICLE_FIELDS = ("title", "text", "outlet", "author")
ANNOTATION_FIELDS = ("note", "quote", "speaker", "label", "stance")
# Where a word without a field is looked for.
DEFAULT_FIELDS = (*ARTICLE_FIELDS, "note", "quote", "speaker", "label")
WORD_FIELDS = (*ARTICLE_FIELDS, *ANNOTATION_FIELDS, "language")
DATE_FIELDS = ("date", "after", "before")

_PLACES = {
    "title": "in the title",
    "text": "in the text",
    "outlet": "as the outlet",
    "author": "as the author",
    "note": "in a note",
    "quote": "in a tagged passage",
    "speaker": "as a speaker",
    "label": "as a label",
    "language": "as the language",
}


@dataclass(frozen=True, slots=True)
class Words:
    """A leaf: `words` (folded) one after the other in `field`, None for all default fields.

    With `prefix` the last word may go on. `shown` is how the user wrote it.
    """

    words: tuple[str, ...]
    shown: str
    field: str | None = None
    prefix: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are looked into."""
        return DEFAULT_FIELDS if self.field is None else (self.field,)


@dataclass(frozen=True, slots=True)
class Dates:
    """A leaf: published between `first` and `last`, both included, None for no limit.

    A date known only to the year or month covers all its days, and matches when one of them
    lies in between: what may have appeared then is found. Without a date nothing matches.
    """

    first: date | None
    last: date | None
    shown: str


@dataclass(frozen=True, slots=True)
class And:
    """All parts are true of the article."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part is true of the article."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part is not true of the article."""

    part: "Node"


Leaf = Words | Dates
Node = Words | Dates | And | Or | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood. `root` is None where nothing is asked.

    `hint` is one sentence for the user where something was not plain, else empty.
    """

    root: Node | None
    hint: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self.root is None

    def positive_leaves(self) -> tuple[Leaf, ...]:
        """The leaves that are asked for and not excluded, in order."""
        return () if self.root is None else tuple(_positive(self.root, True))

    def describe(self) -> str:
        """How the query was understood, in words; empty for an empty query."""
        return "" if self.root is None else _in_words(self.root)


def _positive(node: Node, wanted: bool) -> Iterator[Leaf]:
    match node:
        case Not(part):
            yield from _positive(part, not wanted)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _positive(part, wanted)
        case _:
            if wanted:
                yield node


def _in_words(node: Node) -> str:
    match node:
        case Words(_, shown, field, prefix):
            quoted = f"“{shown}…”" if prefix else f"“{shown}”"
            if field == "stance":
                return f"tagged as {quoted}"
            return f"{quoted} {_PLACES[field]}" if field else quoted
        case Dates(_, _, shown):
            return shown
        case Not(part):
            return f"not {_inner(part)}"
        case And(parts):
            return " and ".join(map(_inner, parts))
        case Or(parts):
            return " or ".join(map(_inner, parts))


def _inner(node: Node) -> str:
    return f"({_in_words(node)})" if isinstance(node, And | Or) else _in_words(node)
