"""What a query means: a small tree of leaves, and what it says in words. No Whoosh here.

A query is about articles: it finds those of which it is true. A leaf is true of an article when
the article itself or one of its annotations has it; AND, OR and NOT combine these answers, so
``helsinki note:translator`` needs the one in the text and the other in some note, and
``-stance:denial`` finds the articles without any denial.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

ARTICLE_FIELDS = ("title", "text", "outlet", "author")
ANNOTATION_FIELDS = ("note", "quote", "speaker", "label", "stance")
ANNOTATION_PARTS = ("note", "label", "speaker")  # what an annotation may have or lack
# Where a word without a field is looked for.
DEFAULT_FIELDS = (*ARTICLE_FIELDS, "note", "quote", "speaker", "label")
WORD_FIELDS = (*ARTICLE_FIELDS, *ANNOTATION_FIELDS, "language")
DATE_FIELDS = ("date", "after", "before")
# Leaves that choose articles, and say nothing of how well these fit.
_FILTER_FIELDS = ("stance", "language")

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
        return _fields(self.field)


@dataclass(frozen=True, slots=True)
class Near:
    """A leaf: all `words` (folded) in one field, in any order, with at most `distance` others
    among them: the stretch from the first to the last holds len(words) + distance words at most.

    A word that stands in `words` twice has to be there twice. With `prefix` the last may go on.
    """

    words: tuple[str, ...]
    shown: str
    distance: int
    field: str | None = None
    prefix: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are looked into."""
        return _fields(self.field)

    @property
    def width(self) -> int:
        """How many words the stretch may hold."""
        return len(self.words) + self.distance

    @property
    def needs(self) -> tuple[tuple[str, bool, int], ...]:
        """What the stretch must hold: a word, whether it may go on, and how many at least.

        The beginning of a word needs a place of its own beside the whole words that begin so.
        """
        plain = self.words[:-1] if self.prefix else self.words
        needs = [(word, False, plain.count(word)) for word in dict.fromkeys(plain)]
        if self.prefix:
            last = self.words[-1]
            needs.append((last, True, 1 + sum(word.startswith(last) for word in plain)))
        return tuple(needs)


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A leaf: a word in `field` that `pattern` (folded) describes: ``*`` stands for any letters,
    also none, ``?`` for just one."""

    pattern: str
    shown: str
    field: str | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are looked into."""
        return _fields(self.field)


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A leaf: `word` (folded) in `field`, or a word that at most `edits` letters added, left out
    or replaced make of it (Levenshtein's distance)."""

    word: str
    shown: str
    edits: int
    field: str | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are looked into."""
        return _fields(self.field)


@dataclass(frozen=True, slots=True)
class Has:
    """A leaf: an annotation with a word in `field`, one of ANNOTATION_PARTS."""

    field: str


@dataclass(frozen=True, slots=True)
class Regex:
    """A leaf: a regular expression of Python's that the article's text has a match of.

    The index cannot tell; see Query.with_regexes. `ignore_case` is the flag i.
    """

    pattern: str
    ignore_case: bool = False


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


WordLeaf = Words | Near | Wildcard | Fuzzy
IndexLeaf = WordLeaf | Has | Dates
Leaf = IndexLeaf | Regex
Node = Leaf | And | Or | Not


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

    def regexes(self) -> tuple[Regex, ...]:
        """The different regular expressions in it, asked for or excluded, in order."""
        leaves = () if self.root is None else _leaves(self.root)
        return tuple(dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Regex)))

    def with_regexes(self, truth: Mapping[Regex, bool]) -> "Query":
        """The same where every regular expression is known to match or not.

        What is true of every article becomes ``And(())``, what is true of none ``Or(())``.
        """
        decided = None if self.root is None else _decided(self.root, truth)
        if isinstance(decided, bool):
            decided = And(()) if decided else Or(())
        return Query(decided, self.hint)

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


def _leaves(node: Node) -> Iterator[Leaf]:
    match node:
        case Not(part):
            yield from _leaves(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield node


def _decided(node: Node, truth: Mapping[Regex, bool]) -> Node | bool:
    match node:
        case Regex():
            return truth[node]
        case Not(part):
            inner = _decided(part, truth)
            return not inner if isinstance(inner, bool) else Not(inner)
        case And(parts) | Or(parts):
            decisive = isinstance(node, Or)  # one true part of an Or decides, one false of an And
            kept: list[Node] = []
            for part in parts:
                inner = _decided(part, truth)
                if not isinstance(inner, bool):
                    kept.append(inner)
                elif inner is decisive:
                    return decisive
            if not kept:
                return not decisive
            return kept[0] if len(kept) == 1 else type(node)(tuple(kept))
        case _:
            return node


def is_filter(leaf: Leaf) -> bool:
    """Whether the leaf only chooses articles, and says nothing of how well they fit."""
    return isinstance(leaf, Dates | Has | Regex) or leaf.field in _FILTER_FIELDS


def is_of_annotations(leaf: Leaf) -> bool:
    """Whether only annotations can have the leaf."""
    return not isinstance(leaf, Dates | Regex) and leaf.field in ANNOTATION_FIELDS


def _fields(field: str | None) -> tuple[str, ...]:
    return DEFAULT_FIELDS if field is None else (field,)


def _in_words(node: Node) -> str:
    match node:
        case Dates(_, _, shown):
            return shown
        case Has(field):
            return f"with a {field}"
        case Regex(pattern, ignore_case):
            return f"text matching /{pattern}/{'i' if ignore_case else ''}"
        case Not(part):
            return f"not {_inner(part)}"
        case And(parts):
            return " and ".join(map(_inner, parts))
        case Or(parts):
            return " or ".join(map(_inner, parts))
        case _:
            said = _leaf_in_words(node)
            if node.field == "stance":
                return f"tagged as {said}"
            return f"{said} {_PLACES[node.field]}" if node.field else said


def _leaf_in_words(leaf: WordLeaf) -> str:
    match leaf:
        case Words(_, shown, _, prefix):
            return f"“{shown}…”" if prefix else f"“{shown}”"
        case Near(_, shown, distance, _, prefix):
            quoted = f"“{shown}…”" if prefix else f"“{shown}”"
            others = f"at most {distance} other" if distance else "no other"
            return f"{quoted} in any order with {others} word{'' if distance == 1 else 's'} among"
        case Wildcard(_, shown):
            return f"words like “{shown}”"
        case Fuzzy(_, shown, edits):
            return f"“{shown}” or words {'one letter' if edits == 1 else 'two letters'} off"


def _inner(node: Node) -> str:
    return f"({_in_words(node)})" if isinstance(node, And | Or) else _in_words(node)
