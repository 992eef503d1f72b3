"""The query language: text as it is typed becomes a Query. Never raises, whatever is typed.

- Words beside each other must all be there; ``AND`` may be written, ``OR`` joins alternatives and
  binds less; ``NOT`` or a leading ``-`` excludes; parentheses group. Operators are capitals.
- ``"words in quotes"`` follow each other; a word with inner punctuation (``Jong-un``) does, too.
- ``meet*`` stands for all words that begin so. While typing, the last word counts as one of these.
- ``field:word``, ``field:"a phrase"``, ``field:(a OR b)`` for the fields of query.WORD_FIELDS.
- ``date:2017``, ``date:2017-07``, ``date:2017-07-18``; ``after:`` and ``before:`` include the day,
  month or year that they name.
"""

import calendar
import re
import unicodedata
from dataclasses import replace
from datetime import date

from fact_reader.model import PartialDate, Stance
from fact_reader.search.query import (
    DATE_FIELDS,
    WORD_FIELDS,
    And,
    Dates,
    Leaf,
    Node,
    Not,
    Or,
    Query,
    Words,
)
from fact_reader.search.tokens import tokens

# A pasted page is no query: more leaves or deeper nesting help nobody and cost time and stack.
_MOST_LEAVES = 60
_DEEPEST = 20
_LONGEST_SHOWN = 60

_QUOTES = '"“”„‟«»'
_FIELD = re.compile(rf"({'|'.join((*WORD_FIELDS, *DATE_FIELDS))}):\s*", re.IGNORECASE)
_PHRASE = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]\*?|$)")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_MINUS = re.compile(r"(?<![^\s(])-(?=[^\s-])")  # a dash between words or spaces excludes nothing
_LIKE_FIELD = re.compile(r"([^\W\d_]{2,20}):")
_OPERATORS = {"AND", "OR", "NOT"}

_FIELDS_HINT = (
    "“{}:” is not a field, so it was searched as a word; fields are "
    f"{', '.join((*WORD_FIELDS, *DATE_FIELDS[:-1]))} and {DATE_FIELDS[-1]}."
)
_STANCE_HINT = f"“{{}}” is no stance; the stances are {', '.join(Stance)}.".replace(
    f", {tuple(Stance)[-1]}", f" and {tuple(Stance)[-1]}"
)
_DATE_HINT = "After “{}:” write a year, month or day, such as {}:2017, {}:2017-07 or {}:2017-07-18."
_LONG_HINT = f"Only the first {_MOST_LEAVES} words were searched."

Item = Leaf | str  # a leaf, or one of "(", ")", "AND", "OR", "NOT"


def parse_query(text: str, typing: bool = False) -> Query:
    """Understand `text` as far as possible. With `typing` the last word counts as a prefix."""
    scanner = _Scanner(text, typing)
    items = scanner.scan()
    root = _Grammar(items).alternatives(0)
    return Query(root, scanner.hint)


class _Scanner:
    """Cuts the text into leaves, operators and parentheses; keeps the first hint."""

    def __init__(self, text: str, typing: bool) -> None:
        self._text = text
        self._typing = typing
        self._items: list[Item] = []
        self._leaves = 0
        self.hint = ""

    def scan(self) -> list[Item]:
        text, at = self._text, 0
        enclosing: list[str | None] = [None]  # the field of every open parenthesis
        field: str | None = None  # the field just written, for the next word or parenthesis
        while at < len(text):
            char = text[at]
            if char.isspace():
                at += 1
            elif char == "(":
                self._items.append("(")
                enclosing.append(field or enclosing[-1])
                field, at = None, at + 1
            elif char == ")":
                self._items.append(")")
                if len(enclosing) > 1:
                    enclosing.pop()
                field, at = None, at + 1
            elif _MINUS.match(text, at):
                self._items.append("NOT")
                at += 1
            elif named := _FIELD.match(text, at):
                field, at = named[1].lower(), named.end()
            elif phrase := _PHRASE.match(text, at):
                at = phrase.end()
                starred = phrase[1].endswith("*") or phrase[2].endswith("*")
                prefix = starred or (not phrase[2] and self._unfinished(phrase[1]))
                self._leaf(phrase[1], field or enclosing[-1], prefix)
                field = None
            elif chunk := _CHUNK.match(text, at):
                at = chunk.end()
                self._chunk(chunk[0], field or enclosing[-1], at == len(text))
                field = None
        return self._items

    def _chunk(self, chunk: str, field: str | None, last: bool) -> None:
        if chunk in _OPERATORS:
            self._items.append(chunk)
            return
        if field is None and (named := _LIKE_FIELD.match(chunk)):
            self._say(_FIELDS_HINT.format(named[1]))
        self._leaf(chunk, field, chunk.endswith("*") or (last and self._unfinished(chunk)))

    def _unfinished(self, value: str) -> bool:
        if not self._typing or not value:
            return False
        return value[-1].isalnum() or unicodedata.category(value[-1]).startswith("M")

    def _leaf(self, value: str, field: str | None, prefix: bool) -> None:
        if self._leaves >= _MOST_LEAVES:
            self._say(_LONG_HINT)
            return
        leaf: Leaf | None
        if field in DATE_FIELDS:
            leaf = _dates(str(field), value)
            if leaf is None and value.strip():
                self._say(_DATE_HINT.format(field, field, field, field))
        else:
            leaf = _words(value, field, prefix)
        if leaf is None:
            return
        if isinstance(leaf, Words) and field == "stance":
            self._check_stance(leaf)
        self._items.append(leaf)
        self._leaves += 1

    def _check_stance(self, leaf: Words) -> None:
        word = " ".join(leaf.words)
        known = any(stance.startswith(word) if leaf.prefix else stance == word for stance in Stance)
        if not known:
            self._say(_STANCE_HINT.format(leaf.shown))

    def _say(self, hint: str) -> None:
        self.hint = self.hint or hint


class _Grammar:
    """Builds the tree; whatever lacks its partner is passed over."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._at = 0

    def _peek(self) -> Item | None:
        return self._items[self._at] if self._at < len(self._items) else None

    def alternatives(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self._peek() is not None and (depth == 0 or self._peek() != ")"):
            part = self._conjunction(depth)
            if part is not None:
                parts.append(part)
            if self._peek() == "OR":
                self._at += 1
        return Or(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)

    def _conjunction(self, depth: int) -> Node | None:
        parts: list[Node] = []
        excluded = False
        while (item := self._peek()) is not None and item != "OR":
            if item == ")" and depth > 0:
                break
            self._at += 1
            part: Node | None = None
            if item == "NOT":
                excluded = not excluded
                continue
            if item == "(":
                part = self._group(depth)
            elif not isinstance(item, str):
                part = item
            if part is not None:
                parts.append(Not(part) if excluded else part)
                excluded = False
        return And(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)

    def _group(self, depth: int) -> Node | None:
        if depth >= _DEEPEST:
            return None  # its words are taken as if the parenthesis were not there
        part = self.alternatives(depth + 1)
        self._at += 1  # the closing parenthesis, or the end
        return part


def _words(value: str, field: str | None, prefix: bool) -> Words | None:
    words = tuple(token.text for token in tokens(value))
    if not words:
        return None
    shown = " ".join(value.rstrip("*").split())
    if len(shown) > _LONGEST_SHOWN:
        shown = shown[:_LONGEST_SHOWN] + "…"
    leaf = Words(words, shown, field)
    return replace(leaf, prefix=True) if prefix else leaf


def covered_days(published: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date of any precision covers."""
    first = published.day
    if published.precision == "year":
        return first, date(first.year, 12, 31)
    if published.precision == "month":
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first, first


def _dates(field: str, value: str) -> Dates | None:
    try:
        asked = PartialDate.parse(value)
    except ValueError:
        return None
    first, last = covered_days(asked)
    if field == "after":
        return Dates(first, None, f"published in or after {asked}")
    if field == "before":
        return Dates(None, last, f"published in or before {asked}")
    return Dates(first, last, f"published in {asked}")
