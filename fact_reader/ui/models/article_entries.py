"""What the list of articles keeps of each: what filtering, counting and sorting ask for again and
again, made once."""

import sys
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from fact_reader.model import ArticleSummary, Stance

_REVERSED_DIGITS = str.maketrans("0123456789", "9876543210")
# Stances as bits: sets of an enum's members are slow, since Python computes their hashes.
_BITS = tuple(1 << number for number in range(len(Stance)))
_BIT = dict(zip(Stance, _BITS, strict=True))
_LATEST_US = 10**18


class SortOrder(StrEnum):
    """In what order the list shows articles."""

    PUBLISHED = "published"
    TITLE = "title"
    OUTLET = "outlet"
    ADDED = "added"


@dataclass(slots=True)
class Entry:
    """An article of the list.

    `tags` counts its annotations in the order of Stance, `stances` has the bits of those it has;
    `searched` is what words are looked up in, its first line the title; `key` sorts. The key is one
    string, its parts divided by the lowest character: strings compare quicker than tuples.
    """

    summary: ArticleSummary
    outlet: str
    tags: tuple[int, ...]
    stances: int
    searched: str
    key: str


def bits(stances: Collection[Stance]) -> int:
    """A number with a bit for each of `stances`."""
    return sum(_BIT[stance] for stance in stances)


def folded(text: str) -> str:
    """Text for comparing what was typed: without case and without accents."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in apart if not unicodedata.combining(c))
    return text.casefold()


def make_entry(summary: ArticleSummary, order: SortOrder) -> Entry:
    """The entry of an article in a list with this order."""
    article = summary.article
    date = article.published.iso if article.published else ""
    searched = folded(f"{article.title}\n{article.outlet}\n{article.author}\n{date}")
    counts = summary.counts
    tags = tuple([counts.get(stance, 0) for stance in Stance]) if counts else _NO_TAGS
    tags = _SAME_TAGS.setdefault(tags, tags)
    stances = sum([bit for bit, number in zip(_BITS, tags, strict=True) if number])
    # The same object for the same name, as above: a hundred thousand of them are counted.
    outlet = sys.intern(article.outlet)
    return Entry(summary, outlet, tags, stances, searched, sort_key(summary, searched, order))


_NO_TAGS: tuple[int, ...] = (0,) * len(Stance)
_SAME_TAGS: dict[tuple[int, ...], tuple[int, ...]] = {}
_folded_outlet = lru_cache(maxsize=4_096)(folded)


def sort_key(summary: ArticleSummary, searched: str, order: SortOrder) -> str:
    """What sorts an article in this order; `searched` as in Entry."""
    article = summary.article
    title = searched.partition("\n")[0]
    if order is SortOrder.TITLE:
        return f"{title}\0{article.id}"
    if order is SortOrder.OUTLET:
        outlet = _folded_outlet(article.outlet)
        return f"{not outlet:d}{outlet}\0{_newest_first(summary)}\0{title}\0{article.id}"
    if order is SortOrder.ADDED:
        before = _LATEST_US - round(article.created.timestamp() * 1_000_000)
        return f"{before:019}\0{title}\0{article.id}"
    return f"{_newest_first(summary)}\0{title}\0{article.id}"


def _newest_first(summary: ArticleSummary) -> str:
    """A key that sorts by publication from the newest, the less precise and the unknown later."""
    published = summary.article.published
    return published.iso.translate(_REVERSED_DIGITS) + "~" if published else "~~"
