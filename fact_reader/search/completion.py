"""Completing a query at the caret: what is being written there, and what may come of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from fact_reader.model import Completion, Stance
from fact_reader.search.leaves import HAS_VALUES
from fact_reader.search.parser import FIELDS, QUOTES
from fact_reader.search.tokens import fold, token_pattern

# Values that the library has, not the language.
LIBRARY_FIELDS = ("outlet", "author", "speaker", "label", "language")
_FIXED = {"stance": tuple(stance.value for stance in Stance), "has": HAS_VALUES}

_MOST = 20
_BEFORE = r"(?:^|(?<=[\s(]))-?"
_VALUE = re.compile(
    rf"{_BEFORE}({'|'.join((*LIBRARY_FIELDS, *_FIXED))}):\s?"
    rf"((?:[{QUOTES}][^{QUOTES}]*|[^\s(){QUOTES}]*))$",
    re.IGNORECASE,
)
_WORD = re.compile(rf"{_BEFORE}([^\W\d_]+)$")
_PLAIN_VALUE = re.compile(r"[\w.\-’']+")
_VALUE_END = re.compile(rf"[^\s(){QUOTES}]*")


class Value(NamedTuple):
    """A value that a field has, how often (None: not counted), and as it is compared."""

    text: str
    number: int | None
    folded: str


def prepared(values: Iterable[tuple[str, int | None]]) -> list[Value]:
    """The values ready to be compared, which takes longer than comparing them."""
    return [Value(text, number, _folded(text)) for text, number in values]


@dataclass(frozen=True, slots=True)
class Written:
    """What stands at the caret: the beginning of a value of `field`, or with field "" of a
    field's name. `start` and `end` is what a completion replaces."""

    field: str
    beginning: str
    start: int
    end: int


def written_at(text: str, caret: int) -> Written | None:
    """What is being written at `caret`; None where nothing can be completed.

    Quotation marks that are open before the caret belong to the value.
    """
    caret = min(caret, len(text))
    before = text[:caret]
    if value := _VALUE.search(before):
        start, beginning = value.start(2), value[2]
        quoted = beginning[:1] and beginning[0] in QUOTES
        end = caret
        if quoted:
            closing = re.compile(rf"[^{QUOTES}:]*[{QUOTES}]").match(text, caret)
            end = closing.end() if closing else caret
        elif rest := _VALUE_END.match(text, caret):
            end = rest.end()
        return Written(value[1].lower(), beginning[1:] if quoted else beginning, start, end)
    if _in_quotes(before):
        return None
    if word := _WORD.search(before):
        return Written("", word[1], word.start(1), caret)
    return None


def completions(written: Written, values: Sequence[Value] = ()) -> list[Completion]:
    """At most 20 ways to go on; `values` are those of a LIBRARY_FIELDS field, most frequent first.

    Values that begin so come before those in which a later word does.
    """
    if not written.field:
        names = [name for name in FIELDS if name.startswith(written.beginning.casefold())]
        return [Completion(f"{name}:", f"{name}:", written.start, written.end) for name in names]
    known = prepared((name, None) for name in _FIXED.get(written.field, ())) or values
    wanted = _folded(written.beginning)
    first = [value for value in known if value.folded.startswith(wanted)]
    if len(first) < _MOST and wanted:
        inner = f" {wanted}"
        first += [
            value
            for value in known
            if inner in value.folded and not value.folded.startswith(wanted)
        ]
    return [
        Completion(_as_value(value.text), value.text, written.start, written.end, value.number)
        for value in first[:_MOST]
    ]


def _in_quotes(text: str) -> bool:
    """Whether a quotation mark is open at the end."""
    return len(re.findall(f"[{QUOTES}]", text)) % 2 == 1


def _folded(text: str) -> str:
    return " ".join(map(fold, token_pattern().findall(text)))


def _as_value(value: str) -> str:
    if _PLAIN_VALUE.fullmatch(value):
        return value
    return '"' + re.sub(f"[{QUOTES}]", " ", value) + '"'
