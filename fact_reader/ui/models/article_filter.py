"""Which articles of the list match the words that were typed, and what else was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

from fact_reader.model import ArticleSummary, Stance
from fact_reader.ui.models.article_entries import Entry, bits, folded


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Words that must all occur in title, outlet, author or date; of the stances and the outlets,
    one each must fit. An empty part matches everything. The words are folded, as in Entry.
    """

    words: tuple[str, ...] = ()
    stances: frozenset[Stance] = frozenset()
    outlets: frozenset[str] = frozenset()

    def with_words(self, entries: list[Entry]) -> list[Entry]:
        """The entries that hold all words."""
        for word in self.words:
            entries = [entry for entry in entries if word in entry.searched]
        return entries

    def with_stances(self, entries: list[Entry]) -> list[Entry]:
        """The entries that have one of the stances."""
        stances = bits(self.stances)
        return [entry for entry in entries if entry.stances & stances] if stances else entries

    def with_outlets(self, entries: list[Entry]) -> list[Entry]:
        """The entries by one of the outlets."""
        outlets = self.outlets
        return [entry for entry in entries if entry.outlet in outlets] if outlets else entries


def titled_first(entries: Iterable[Entry], text: str, most: int) -> list[ArticleSummary]:
    """The first `most` articles that hold all words of `text`; those with all of them in the title
    first."""
    words = folded(text).split()
    titled: list[ArticleSummary] = []
    others: list[ArticleSummary] = []
    for entry in entries:
        if all(word in entry.searched for word in words):
            title = entry.searched.partition("\n")[0]
            is_titled = all(word in title for word in words)
            (titled if is_titled else others).append(entry.summary)
            if len(titled) == most:
                break
    return [*titled, *others][:most]
