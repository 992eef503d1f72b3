"""Which articles of the list are nearly the same: what is told of them, and what folds away."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from fact_reader.model import ArticleSummary
from fact_reader.ui.panels.wording import joined, one_line, outlet_name, short_date
from fact_reader.ui.translating import counted, tr

# Called with an article's id.
Known = Callable[[str], ArticleSummary | None]


@dataclass(frozen=True, slots=True)
class Copies:
    """`shares` has for an article the others that are like it, and how much (0 to 1); `groups` are
    copies of one source."""

    shares: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    groups: tuple[frozenset[str], ...] = ()

    def told(self, article_id: str, known: Known) -> str:
        """The nearest copy in a few words, empty where there is none."""
        for share, summary in self._others(article_id, known)[:1]:
            article = summary.article
            name = one_line(article.outlet) or one_line(article.title)
            return tr("{share:.0%} like {name}", share=share, name=name)
        return ""

    def all_told(self, article_id: str, known: Known) -> list[str]:
        """All that are like an article, a line each, the most alike first."""
        lines = []
        for share, summary in self._others(article_id, known):
            article = summary.article
            about = joined(outlet_name(article.outlet), short_date(article.published))
            lines.append(
                tr(
                    "{share:.0%} the same as “{title}” ({about})",
                    share=share,
                    title=one_line(article.title),
                    about=about,
                )
            )
        return lines

    def folded(self, known: Known, unfolded: Collection[str] = ()) -> dict[str, list[str]]:
        """For the first published of each group its copies, but for groups with any `unfolded`."""
        return {
            group[0]: group[1:]
            for group in self._in_order(known)
            if not any(one in unfolded for one in group)
        }

    def group_of(self, article_id: str, known: Known) -> list[str]:
        """An article and its copies, the first published first; empty if it has none."""
        groups = self._in_order(known)
        return next((group for group in groups if article_id in group), [])

    def _in_order(self, known: Known) -> Iterable[list[str]]:
        for group in self.groups:
            found = [summary for one in group if (summary := known(one)) is not None]
            if len(found) > 1:
                yield [one.article.id for one in sorted(found, key=_published)]

    def _others(self, article_id: str, known: Known) -> list[tuple[float, ArticleSummary]]:
        shares = self.shares.get(article_id, {})
        found = [
            (share, summary) for one, share in shares.items() if (summary := known(one)) is not None
        ]
        return sorted(found, key=lambda pair: (-pair[0], pair[1].article.id))


class FoldedCopies:
    """The copies among the articles of the list, and which of them are folded under the first one.

    Attributes: `hidden` are those that are folded, and so not shown.
    """

    def __init__(self, known: Known) -> None:
        self.hidden: frozenset[str] = frozenset()
        self._known = known
        self._copies = Copies()
        self._folds = False
        # How many stand under which row.
        self._folded: dict[str, int] = {}
        # Articles whose copies are shown all the same.
        self._unfolded: set[str] = set()

    def told(self, article_id: str) -> str:
        """What stands at a row: the copies folded under it, else the nearest copy, if any."""
        if copies := self._folded.get(article_id):
            return counted("and {n} copy", "and {n} copies", copies)
        return self._copies.told(article_id, self._known)

    def all_told(self, article_id: str) -> list[str]:
        """All that are like an article, a line each, the most alike first."""
        return self._copies.all_told(article_id, self._known)

    def set_copies(self, copies: Copies, *, folds: bool) -> bool:
        """Have these copies, folded or not; says whether others are hidden now than before."""
        self._copies, self._folds = copies, folds
        self._unfolded = self._unfolded if folds else set()
        folded = copies.folded(self._known, self._unfolded) if folds else {}
        self._folded = {first: len(group) for first, group in folded.items()}
        before = self.hidden
        self.hidden = frozenset(one for group in folded.values() for one in group)
        return self.hidden != before

    def is_folded(self, article_id: str) -> bool | None:
        """Whether the copies of an article stand under its row; None where nothing folds."""
        if article_id in self._folded:
            return True
        group = self._copies.group_of(article_id, self._known) if self._folds else []
        return False if group and group[0] not in self._folded else None

    def set_folded(self, article_id: str, folded: bool) -> bool:
        """Fold or unfold the copies of one article; says whether others are hidden now."""
        group = self._copies.group_of(article_id, self._known)
        self._unfolded.difference_update(group)
        if not folded:
            self._unfolded.update(group)
        return self.set_copies(self._copies, folds=self._folds)


def _published(summary: ArticleSummary) -> tuple[bool, str, str]:
    article = summary.article
    iso = article.published.iso if article.published else ""
    return (not iso, iso, article.created.isoformat())
