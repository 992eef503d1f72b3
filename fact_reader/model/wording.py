"""Sentences for the user that are made below the window, and that the window can translate.

English is written in the code and is what `str` gives, so that the command line prints it as it
is. The template and its values go along: with them `fact_reader.ui.translating` says the same in
the language of the window.
"""

from collections.abc import Iterable
from typing import Self


class Sentence(str):
    """Words for the user: an English text that remembers how it was made.

    Attributes: `template` with `{names}` as in `str.format`, and the `values` put in, which can be
    sentences themselves; `plural` is the template for all numbers but one, where `values["n"]`
    is counted, and empty elsewhere.
    """

    __slots__ = ("plural", "template", "values")

    template: str
    plural: str
    values: dict[str, object]

    def __new__(cls, template: str, plural: str, values: dict[str, object]) -> Self:
        """Fill in the values; KeyError where the template names one that is not there."""
        chosen = plural if plural and values["n"] != 1 else template
        made = super().__new__(cls, chosen.format_map(values) if values else chosen)
        made.template, made.plural, made.values = template, plural, values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.template, self.plural, self.values)


def sentence(template: str, /, **values: object) -> Sentence:
    """A sentence from a literal `template`, such as "{name} is empty.", and its values.

    Without values the template is taken as it is, braces included.
    """
    return Sentence(template, "", values)


def joined(parts: Iterable[str], separator: str = " ") -> Sentence:
    """The parts one after the other, each of which, like what stands between, can be a sentence."""
    values: dict[str, object] = {}
    for number, part in enumerate(parts):
        if number:
            values[f"between_{number}"] = separator
        values[f"part_{number}"] = part
    return Sentence("".join(f"{{{name}}}" for name in values), "", values)


def counted_sentence(one: str, many: str, n: int, /, **values: object) -> Sentence:
    """The same where something is counted: `one` for 1, else `many`; `{n}` or `{n:,}` is it."""
    return Sentence(one, many, {"n": n, **values})
