"""What the panel says of its results: how many there are, and why there are none."""

from fact_reader.model import SearchResults
from fact_reader.ui.panels.query_notice import nothing_found
from fact_reader.ui.results.question import Question
from fact_reader.ui.translating import counted, told, tr


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


def why_nothing(asked: Question, found: int, is_partial: bool, hint: str = "") -> tuple[str, str]:
    """What is said, and what to do about it. `found` articles were found, but no passage of them;
    where that `is_partial`, not all of them were looked through. A `hint` is why nothing is alike.
    """
    without_furniture = asked.options.without_furniture
    if asked.is_empty:
        return (
            tr("Nothing is searched for yet"),
            tr("Type in the field at the top, or choose a filter."),
        )
    if found:
        words = tr(
            "The articles were found by title, outlet, date or filter, or by words that they lack."
        )
        if is_partial:
            words = tr("Not all articles found could be looked through for passages.")
        if without_furniture:
            words = tr("{words} Passages in page furniture are left out.", words=words)
        return tr("There is no passage to list"), words
    if not asked.filters.is_empty:
        return (
            tr("Nothing found with these filters"),
            tr("Take one away, or search for something else."),
        )
    if without_furniture:
        return (
            tr("No passage outside page furniture"),
            tr("“Leave Out Page Furniture” in the menu above is on: switch it off to see them."),
        )
    if asked.like is not None and hint:
        return tr("Nothing similar"), told(hint)
    if asked.options.only_open:
        if not asked.within and asked.like is None:
            return tr("No article is open"), tr("Only open articles are searched now.")
        return tr("Nothing found in the open articles"), tr("Other articles are not searched now.")
    if asked.like is not None:
        return (
            tr("Nothing similar"),
            tr("No other article has the rarer words of this passage."),
        )
    return nothing_found(asked.query.strip())
