"""The query language: text as it is typed becomes a Query. Never raises, whatever is typed.

- Words beside each other must all be there; ``AND`` may be written, ``OR`` joins alternatives and
  binds less; ``NOT`` or a leading ``-`` excludes; parentheses group. Operators are capitals.
- ``"words in quotes"`` follow each other; a word with inner punctuation (``Jong-un``) does, too.
- ``"words in quotes"~5`` stand near each other, in any order, with at most 5 others among them.
- ``meet*`` stands for all words that begin so. While typing, the last word counts as one of these.
  Elsewhere in a word ``*`` stands for any letters and ``?`` for one: ``*gate``, ``conf?rm``.
- ``putin~1`` finds also words that are one letter off, ``putin~2`` two.
- A word also finds its other forms (``denied``: denies, deny), after all that has just this word;
  not so in quotation marks, with ``*``, ``?`` or ``~``, and where it is excluded.
- ``field:word``, ``field:"a phrase"``, ``field:(a OR b)`` for the fields of query.WORD_FIELDS.
- ``claim:word``, ``denial:word``, ``confirmation:word`` ask for what is tagged so: for the word in
  the passage or its note.
- ``date:2017``, ``date:2017-07``, ``date:2017-07-18``, ``date:2017..2018-06``; ``after:`` and
  ``before:`` include the day, month or year that they name.
- ``has:denial``, ``has:note`` and so on ask for an annotation with that.
- ``regex:/.../`` and ``regex:/.../i`` ask for a match in the text.
"""

import calendar
import re
from datetime import date
from itertools import takewhile

from fact_reader.model import PartialDate, Stance
from fact_reader.model.wording import sentence
from fact_reader.search.leaves import (
    Reading,
    is_letter,
    read_has,
    read_phrase,
    read_regex,
    read_word,
)
from fact_reader.search.query import (
    DATE_FIELDS,
    STANCE_FIELDS,
    WORD_FIELDS,
    And,
    Dates,
    Leaf,
    Node,
    Not,
    Or,
    Query,
    Regex,
    Words,
    exactly,
)

# A pasted page is no query: more leaves or deeper nesting help nobody and cost time and stack.
_MOST_LEAVES = 60
_DEEPEST = 20
_MOST_REGEXES = 3  # each doubles how often the index is asked

QUOTES = '"“”„‟«»'
FIELDS = (*WORD_FIELDS, *STANCE_FIELDS, *DATE_FIELDS, "has", "regex")
_FIELD = re.compile(rf"({'|'.join(FIELDS)}):(?!//)\s*", re.IGNORECASE)
REGEX = re.compile(r"regex:\s*/((?:[^/\\]|\\.)*)(?:/([a-z]*)|\\?$)", re.IGNORECASE | re.DOTALL)
_PHRASE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)(?:([{QUOTES}]\*?)(?:~(\d*))?|$)")
# In Hebrew a quotation mark before the last letter makes an abbreviation.
_CHUNK = re.compile(
    rf'(?:[^\s(){QUOTES}]|(?<=[\u05d0-\u05ea])["”](?=[\u05d0-\u05ea](?![\u05d0-\u05ea])))+'
)
_MINUS = re.compile(r"(?<![^\s(])-(?=[^\s-])")  # a dash between words or spaces excludes nothing
_LIKE_FIELD = re.compile(r"([^\W\d_]{2,20}):(?!//)")
_OPERATORS = {"AND", "OR", "NOT"}
# Fields with few values, which are chosen by their beginnings.
_CHOSEN = ("has", "stance")

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
        # Of every open parenthesis the field before it, and whether what is in it is excluded.
        self._enclosing: list[tuple[str | None, bool]] = [(None, False)]
        self._leaves = 0
        self._regexes: set[Regex] = set()
        self.hint = ""

    def scan(self) -> list[Item]:
        text, at = self._text, 0
        enclosing = self._enclosing
        field: str | None = None  # the field just written, for the next word or parenthesis
        while at < len(text):
            char = text[at]
            if char.isspace():
                at += 1
            elif char == "(":
                enclosing.append((field or enclosing[-1][0], self._is_excluded))
                self._items.append("(")
                field, at = None, at + 1
            elif char == ")":
                self._items.append(")")
                if len(enclosing) > 1:
                    enclosing.pop()
                field, at = None, at + 1
            elif _MINUS.match(text, at):
                self._items.append("NOT")
                at += 1
            elif regex := REGEX.match(text, at):
                at = regex.end()
                self._add(read_regex(regex[1], regex[2] or ""))
                field = None
            elif named := _FIELD.match(text, at):
                field, at = self._named(named[1].lower()), named.end()
            elif phrase := _PHRASE.match(text, at):
                at = phrase.end()
                self._phrase(phrase, field or enclosing[-1][0])
                field = None
            elif chunk := _CHUNK.match(text, at):
                at = chunk.end()
                self._chunk(chunk[0], field or enclosing[-1][0], at == len(text))
                field = None
        return self._items

    def _named(self, name: str) -> str | None:
        if name == "regex":
            self._say(
                sentence(
                    "Put the regular expression between slashes, such as regex:/half.an.hour/i."
                )
            )
            return None
        return name

    def _phrase(self, phrase: re.Match[str], field: str | None) -> None:
        value, closing, distance = phrase.groups()
        unfinished = not closing and self._unfinished(value, field)
        if field == "has":
            self._add(read_has(value, unfinished))
        elif field in DATE_FIELDS:
            self._dates(str(field), value)
        else:
            starred = value.endswith("*") or (closing or "").endswith("*")
            self._add(read_phrase(value, field, starred or unfinished, distance))

    def _chunk(self, chunk: str, field: str | None, last: bool) -> None:
        if chunk in _OPERATORS:
            self._items.append(chunk)
            return
        unfinished = last and self._unfinished(chunk, field)
        if field == "has":
            self._add(read_has(chunk, unfinished))
        elif field in DATE_FIELDS:
            self._dates(str(field), chunk)
        else:
            if field is None and (named := _LIKE_FIELD.match(chunk)):
                self._say(
                    sentence(
                        "“{word}:” is not a field, so it was searched as a word; "
                        "fields are {fields} and {last}.",
                        word=named[1],
                        fields=", ".join(FIELDS[:-1]),
                        last=FIELDS[-1],
                    )
                )
            self._add(read_word(chunk, field, unfinished))

    def _unfinished(self, value: str, field: str | None) -> bool:
        """Whether more of the last word may be to come. Not of one that is excluded: all that
        begins so would be missing from the results, and nobody sees what is missing."""
        if not self._typing or not value or not is_letter(value[-1]):
            return False
        return field in _CHOSEN or not self._is_excluded

    @property
    def _is_excluded(self) -> bool:
        """Whether the next word is excluded, by what stands before it and around it."""
        before = takewhile(lambda item: item in ("NOT", "AND"), reversed(self._items))
        is_negated = sum(item == "NOT" for item in before) % 2 == 1
        return self._enclosing[-1][1] != is_negated

    def _dates(self, field: str, value: str) -> None:
        leaf = _dates(field, value)
        if leaf is None and value.strip():
            self._say(
                sentence(
                    "After “{field}:” write a year, month or day, such as {field}:2017, "
                    "{field}:2017-07 or {field}:2017-07-18.",
                    field=field,
                )
            )
        elif leaf is not None and leaf.first and leaf.last and leaf.last < leaf.first:
            swapped = ".".join(value.split(".")[::-1])
            leaf = _dates(field, swapped) or leaf
            self._say(
                sentence("“{dates}” was understood as {range}.", dates=value, range=leaf.shown)
            )
        self._add((leaf, ""))

    def _add(self, reading: Reading) -> None:
        leaf, hint = reading
        if hint:
            self._say(hint)
        if leaf is None:
            self._drop_negation()
            return
        if self._leaves >= _MOST_LEAVES:
            self._say(sentence("Only the first {most} words were searched.", most=_MOST_LEAVES))
            self._drop_negation()
            return
        if isinstance(leaf, Regex):
            if len(self._regexes | {leaf}) > _MOST_REGEXES:
                self._say(
                    sentence(
                        "Only the first {most} regular expressions were searched.",
                        most=_MOST_REGEXES,
                    )
                )
                self._drop_negation()
                return
            self._regexes.add(leaf)
        if isinstance(leaf, Words) and leaf.field == "stance":
            self._check_stance(leaf)
        self._items.append(leaf)
        self._leaves += 1

    def _drop_negation(self) -> None:
        """What was to be excluded was left out; the next word is not to be excluded instead."""
        while self._items and self._items[-1] in ("NOT", "AND"):
            self._items.pop()

    def _check_stance(self, leaf: Words) -> None:
        word = " ".join(leaf.words)
        known = any(stance.startswith(word) if leaf.prefix else stance == word for stance in Stance)
        if not known:
            *others, last = Stance
            self._say(
                sentence(
                    "“{word}” is no stance; the stances are {stances} and {last}.",
                    word=leaf.shown,
                    stances=", ".join(others),
                    last=last.value,
                )
            )

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
            part: Node | None
            if item == "NOT":
                excluded = not excluded
                continue
            if item == "(":
                if depth >= _DEEPEST:
                    continue  # its words are taken as if the parenthesis were not there
                part = self._group(depth)
            elif isinstance(item, str):
                continue
            else:
                part = item
            if part is not None:
                parts.append(Not(exactly(part)) if excluded else part)
            excluded = False
        return And(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)

    def _group(self, depth: int) -> Node | None:
        part = self.alternatives(depth + 1)
        self._at += 1  # the closing parenthesis, or the end
        return part


def covered_days(published: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date of any precision covers."""
    first = published.day
    if published.precision == "year":
        return first, date(first.year, 12, 31)
    if published.precision == "month":
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first, first


def _dates(field: str, value: str) -> Dates | None:
    start, dots, end = value.partition("..")
    try:
        if dots and field == "date":
            return _range(start.strip(), end.strip(". \t"))
        asked = PartialDate.parse(value)
    except ValueError:
        return None
    first, last = covered_days(asked)
    if asked.precision == "day":
        said = sentence("published on {date}", date=str(asked))
    else:
        said = sentence("published in {date}", date=str(asked))
    if field == "after":
        return Dates(first, None, sentence("{published} or later", published=said))
    if field == "before":
        return Dates(None, last, sentence("{published} or earlier", published=said))
    return Dates(first, last, said)


def _range(start: str, end: str) -> Dates | None:
    """Both ends included; either may be left out. ValueError if one is no date."""
    if not end:
        return _dates("after", start)
    if not start:
        return _dates("before", end)
    (first, _), (_, last) = (covered_days(PartialDate.parse(one)) for one in (start, end))
    return Dates(first, last, sentence("published from {first} to {last}", first=start, last=end))
