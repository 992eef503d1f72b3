"""What a query means: a small tree of leaves, and what it says in words. No Whoosh here.

A query is about articles: it finds those of which it is true. A leaf is true of an article when
the article itself or one of its annotations has it; AND, OR and NOT combine these answers, so
``helsinki note:translator`` needs the one in the text and the other in some note, and
``-stance:denial`` finds the articles without any denial. Only ``stance:denial speaker:lavrov``
needs both of one annotation: what he denies, see truth.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fact_reader.model import Stance
from fact_reader.model.wording import counted_sentence, joined, sentence

ARTICLE_FIELDS = ("title", "text", "outlet", "author")
ANNOTATION_FIELDS = ("note", "quote", "speaker", "label", "stance")
ANNOTATION_PARTS = ("note", "label", "speaker")  # what an annotation may have or lack
# Where a word without a field is looked for.
DEFAULT_FIELDS = (*ARTICLE_FIELDS, "note", "quote", "speaker", "label")
# What an annotation of this stance quotes or notes.
STANCE_FIELDS = tuple(stance.value for stance in Stance)
WORD_FIELDS = (*ARTICLE_FIELDS, *ANNOTATION_FIELDS, "language")
# Where other forms of a word count as well: prose, no names.
FORM_FIELDS = ("title", "text", "note", "quote")
DATE_FIELDS = ("date", "after", "before")
# Leaves that choose articles, and say nothing of how well these fit.
_FILTER_FIELDS = ("stance", "language")


@dataclass(frozen=True, slots=True)
class Words:
    """A leaf: `words` (folded) one after the other in `field`, None for all default fields.

    With `prefix` the last word may go on. With `any_form` other forms of the word count as well
    (see forms.py), in FORM_FIELDS, and less than the word itself. `shown` is how the user wrote it.
    """

    words: tuple[str, ...]
    shown: str
    field: str | None = None
    prefix: bool = False
    any_form: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are looked into."""
        return _fields(self.field)

    @property
    def form_fields(self) -> tuple[str, ...]:
        """The fields in which other forms count."""
        return tuple(field for field in self.fields if field in FORM_FIELDS)


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
    """A leaf: an annotation with anything in `field`, one of ANNOTATION_PARTS."""

    field: str


@dataclass(frozen=True, slots=True)
class Regex:
    """A leaf: a regular expression of Python's that the article's text has a match of.

    The index cannot tell; see Query.with_leaves. `ignore_case` is the flag i.
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
        leaves = () if self.root is None else leaves_of(self.root)
        return tuple(dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, Regex)))

    def text_leaves(self) -> tuple[WordLeaf | Regex, ...]:
        """The leaves that an article's text can be marked by: not excluded, and not of other
        fields alone; in order."""
        return tuple(
            leaf
            for leaf in self.positive_leaves()
            if isinstance(leaf, Regex) or (isinstance(leaf, WordLeaf) and "text" in leaf.fields)
        )

    def with_leaves(self, truth: Mapping[Leaf, bool]) -> "Query":
        """The same where some leaves are known to be true or not.

        What is true of every article becomes ``And(())``, what is true of none ``Or(())``.
        """
        decided = None if self.root is None else _decided(self.root, truth)
        if isinstance(decided, bool):
            decided = And(()) if decided else Or(())
        return Query(decided, self.hint)

    def describe(self, forms: Mapping[Words, Sequence[str]] | None = None) -> str:
        """How the query was understood, in words; empty for an empty query.

        `forms` are the other forms of words that were found, see ArticleIndex.forms.
        """
        return "" if self.root is None else _in_words(self.root, forms or {})


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


def leaves_of(node: Node) -> Iterator[Leaf]:
    """All leaves in order, asked for or excluded."""
    match node:
        case Not(part):
            yield from leaves_of(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves_of(part)
        case _:
            yield node


def _decided(node: Node, truth: Mapping[Leaf, bool]) -> Node | bool:
    match node:
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
            return truth.get(node, node)


def is_filter(leaf: Leaf) -> bool:
    """Whether the leaf only chooses articles, and says nothing of how well they fit."""
    return isinstance(leaf, Dates | Has | Regex) or leaf.field in _FILTER_FIELDS


def is_of_annotations(leaf: Leaf) -> bool:
    """Whether only annotations can have the leaf."""
    if isinstance(leaf, Dates | Regex):
        return False
    return leaf.field in (*ANNOTATION_FIELDS, *STANCE_FIELDS)


def asks_of(node: Node) -> str:
    """What a part of a query asks of an annotation: ``stance`` or ``speaker``, also by alternatives
    of nothing else; empty where it asks for anything else."""
    match node:
        case Or(parts):
            asked = {asks_of(part) for part in parts}
            return asked.pop() if len(asked) == 1 else ""
        case And() | Not() | Dates() | Regex():
            return ""
        case _ if node.field in STANCE_FIELDS:
            return "stance"
        case _:
            return node.field if node.field in ("stance", "speaker") else ""


def in_index(leaf: Leaf) -> IndexLeaf:
    """The same leaf. TypeError for one that the index cannot tell of."""
    if isinstance(leaf, Regex):
        raise TypeError("the index cannot tell of regular expressions: see Query.with_leaves")
    return leaf


def exactly(node: Node) -> Node:
    """The same where no other forms of words count."""
    match node:
        case Words():
            return replace(node, any_form=False)
        case Not(part):
            return Not(exactly(part))
        case And(parts) | Or(parts):
            return type(node)(tuple(map(exactly, parts)))
        case _:
            return node


def _fields(field: str | None) -> tuple[str, ...]:
    if field is None:
        return DEFAULT_FIELDS
    return ("quote", "note") if field in STANCE_FIELDS else (field,)


_PLACES = {
    "title": sentence("in the title"),
    "text": sentence("in the text"),
    "outlet": sentence("as the outlet"),
    "author": sentence("as the author"),
    "note": sentence("in a note"),
    "quote": sentence("in a tagged passage"),
    "speaker": sentence("as a speaker"),
    "label": sentence("as a label"),
    "stance": sentence("as the stance"),
    "language": sentence("as the language"),
    "claim": sentence("in a claim or its note"),
    "denial": sentence("in a denial or its note"),
    "confirmation": sentence("in a confirmation or its note"),
}
_WITH = {
    "note": (sentence("with a note"), sentence("without any note")),
    "label": (sentence("with a label"), sentence("without any label")),
    "speaker": (sentence("with a speaker"), sentence("without any speaker")),
}
STANCE_WORDS = {
    "claim": sentence("claim"),
    "denial": sentence("denial"),
    "confirmation": sentence("confirmation"),
}
_AND, _OR = sentence(" and "), sentence(" or ")
_MOST_FORMS = 4
Forms = Mapping[Words, Sequence[str]]


def _in_words(node: Node, forms: Forms) -> str:
    match node:
        case Dates(_, _, shown):
            return shown
        case Has(field):
            return _WITH[field][0]
        case Not(Has(field)):
            return _WITH[field][1]
        case Regex(pattern, ignore_case):
            shown = f"/{pattern}/{'i' if ignore_case else ''}"
            return sentence("text matching {pattern}", pattern=shown)
        case Not(part):
            return sentence("not {what}", what=_inner(part, forms))
        case And(parts):
            return joined([_inner(part, forms) for part in parts], _AND)
        case Or(parts):
            return joined([_inner(part, forms) for part in parts], _OR)
        case Words(_, shown, "stance", prefix):
            named = STANCE_WORDS.get(shown, shown)
            if prefix:
                named = joined((named, "…"), "")
            return sentence("tagged as {stance}", stance=named)
        case Words(_, shown, _, prefix):
            return _placed(_also(_quoted(shown, prefix), forms.get(node, ())), node)
        case Near(_, shown, distance, _, prefix):
            words = _placed(_quoted(shown, prefix), node)
            if not distance:
                return sentence("{words} in any order, side by side", words=words)
            return counted_sentence(
                "{words} in any order with at most {n} word between",
                "{words} in any order with at most {n} words between",
                distance,
                words=words,
            )
        case Wildcard(_, shown):
            return _placed(sentence("words like “{pattern}”", pattern=shown), node)
        case Fuzzy(_, shown, 1):
            return _placed(sentence("“{word}” (or one letter off)", word=shown), node)
        case Fuzzy(_, shown):
            return _placed(sentence("“{word}” (or up to two letters off)", word=shown), node)


def _quoted(shown: str, prefix: bool) -> str:
    return sentence("“{words}”", words=f"{shown}{'…' if prefix else ''}")


def _also(words: str, forms: Sequence[str]) -> str:
    if not forms:
        return words
    more = " …" if len(forms) > _MOST_FORMS else ""
    named = f"{', '.join(forms[:_MOST_FORMS])}{more}"
    return sentence("{words} (also {forms})", words=words, forms=named)


def _placed(words: str, node: WordLeaf) -> str:
    place = _PLACES.get(node.field or "")
    return joined((words, place)) if place else words


def _inner(node: Node, forms: Forms) -> str:
    said = _in_words(node, forms)
    return joined(("(", said, ")"), "") if isinstance(node, And | Or) else said
