"""What the panel says of its results: how many there are, and why there are none."""

from fact_reader.model import SearchResults
from fact_reader.ui.results.question import Question
from fact_reader.ui.translating import counted, tr

_LONGEST_QUERY = 60


def how_much(asked: Question, results: SearchResults) -> str:
    """How much was found; empty where nothing was asked for."""
    if asked.is_empty:
        return ""
    if not results.total:
        return tr("Nothing found")
    if results.passages and results.total == len(results.groups):
        found = counted("{n} passage", "{n} passages", results.passages)
        return in_articles(found, results.total)
    return counted("{n} article", "{n} articles", results.total)


def in_articles(found: str, articles: int) -> str:
    """Passages, as they are `found`, in so many articles."""
    return counted(
        "{passages} in {n} article", "{passages} in {n} articles", articles, passages=found
    )


def why_nothing(asked: Question, results: SearchResults) -> tuple[str, str]:
    """Why no row is shown, and what to do."""
    narrowed = not asked.filters.is_empty
    if asked.is_empty:
        return (
            tr("Nothing is searched for yet"),
            tr("Type in the field at the top, or choose a filter."),
        )
    if results.total or (asked.options.without_furniture and not narrowed):
        return (
            tr("No passage outside page furniture"),
            tr("“Leave Out Page Furniture” in the menu above is on: switch it off to see them."),
        )
    if narrowed:
        return (
            tr("Nothing passes these filters"),
            tr("Take one away, or search for something else."),
        )
    if asked.like is not None:
        return tr("Nothing similar"), tr("No other article has the rarer words of this passage.")
    query = asked.query.strip()
    shown = query if len(query) <= _LONGEST_QUERY else f"{query[: _LONGEST_QUERY - 1]}…"
    return (
        tr("No article or note contains “{query}”", query=shown),
        tr("Try fewer words, or the beginning of one."),
    )
