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


def folded_words(copies: int) -> str:
    """What stands at the row under which copies are folded."""
    return counted("and {n} copy", "and {n} copies", copies)


def _published(summary: ArticleSummary) -> tuple[bool, str, str]:
    article = summary.article
    iso = article.published.iso if article.published else ""
    return (not iso, iso, article.created.isoformat())
