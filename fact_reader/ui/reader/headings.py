"""Headings that two articles share: places that are to stand side by side, without anybody's links.

Pure logic, without Qt. Spans are code points of the stored text, end exclusive.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from fact_reader.model.structure import BlockKind, Structure
from fact_reader.ui.reader.highlights import Span

# Headings of which so many words are the same, of all that either has, are about the same.
_ALIKE = 0.6
# Beyond so many in each text, only those with just the same words are compared.
_MOST_COMPARED = 200
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's span, and its words as they are compared."""

    span: Span
    words: tuple[str, ...]


def headings_of(structure: Structure, text: str) -> tuple[Heading, ...]:
    """The headings of a text, in text order; those without a word are none."""
    found = []
    for block in sorted(structure.blocks, key=lambda one: one.start):
        if block.kind is BlockKind.HEADING and 0 <= block.start < block.end <= len(text):
            words = tuple(_WORD.findall(text[block.start : block.end].casefold()))
            if words:
                found.append(Heading((block.start, block.end), words))
    return tuple(found)


@lru_cache(maxsize=32)
def shared(
    first: tuple[Heading, ...], second: tuple[Heading, ...]
) -> tuple[tuple[Span, Span], ...]:
    """The spans of headings that are the same in both, and of those that are alike.

    Of one that stands several times, the first belongs to the first of the other, and so on.
    """
    waiting: dict[tuple[str, ...], list[Heading]] = {}
    for one in second:
        waiting.setdefault(one.words, []).append(one)
    pairs: list[tuple[Span, Span]] = []
    left: list[Heading] = []
    for one in first:
        same = waiting.get(one.words)
        if same:
            pairs.append((one.span, same.pop(0).span))
        else:
            left.append(one)
    others = [one for some in waiting.values() for one in some]
    if len(left) <= _MOST_COMPARED and len(others) <= _MOST_COMPARED:
        pairs += _alike(left, others)
    return tuple(sorted(pairs))


def _alike(first: Iterable[Heading], second: list[Heading]) -> list[tuple[Span, Span]]:
    """Pairs of headings with most of their words in common, the most alike first, each once."""
    rated = []
    for one in first:
        words = set(one.words)
        for other in second:
            both = words & set(other.words)
            share = len(both) / len(words | set(other.words))
            if share >= _ALIKE:
                rated.append((-share, one.span, other.span))
    pairs: list[tuple[Span, Span]] = []
    taken: tuple[set[Span], set[Span]] = (set(), set())
    for _, span, far in sorted(rated):
        if span not in taken[0] and far not in taken[1]:
            taken[0].add(span)
            taken[1].add(far)
            pairs.append((span, far))
    return pairs
