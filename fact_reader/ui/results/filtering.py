"""The filters in words, and what becomes of them when a value is switched on or off."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from fact_reader.model import SearchFilters, Stance
from fact_reader.ui.language_names import language_name
from fact_reader.ui.panels.wording import STANCE_PLURAL, one_line, outlet_name
from fact_reader.ui.translating import mark, month_text, tr


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of value: the field of SearchFilters (and of FacetCounts), and its name."""

    field: str
    name: str


OUTLETS = Facet("outlets", mark("Outlet", "facet"))
STANCES = Facet("stances", mark("Tag", "facet"))
LANGUAGES = Facet("languages", mark("Language", "facet"))
SPEAKERS = Facet("speakers", mark("Speaker", "facet"))


def chosen(filters: SearchFilters, facet: Facet) -> frozenset[str]:
    """The values of a kind that narrow; none means that all pass."""
    found: frozenset[str] = getattr(filters, facet.field)
    return found


def toggled(filters: SearchFilters, facet: Facet, value: str) -> SearchFilters:
    """The filters with a value switched on, or off where it was on."""
    changed = chosen(filters, facet) ^ {value}
    if facet is STANCES:
        return replace(filters, stances=frozenset(Stance(one) for one in changed))
    if facet is OUTLETS:
        return replace(filters, outlets=changed)
    if facet is LANGUAGES:
        return replace(filters, languages=changed)
    return replace(filters, speakers=changed)


def value_name(facet: Facet, value: str) -> str:
    """A value as the user reads it."""
    if facet is OUTLETS:
        return outlet_name(value)
    if facet is STANCES:
        return tr(STANCE_PLURAL[Stance(value)])
    if facet is LANGUAGES:
        return language_name(value) or value or tr("Not known")
    return one_line(value) or tr("Nobody named")


def month_name(month: str) -> str:
    """A month such as "2017-07" as "Jul 2017"; a year stays a year."""
    year, _, number = month.partition("-")
    return month_text(date(int(year), int(number), 1)) if number else year


def range_name(first: str, last: str) -> str:
    """A range of months in words."""
    if first == last:
        return month_name(first)
    if first and last and first.endswith("-01") and last.endswith("-12"):
        years = first[:4], last[:4]
        return years[0] if years[0] == years[1] else f"{years[0]} – {years[1]}"
    if not last:
        return tr("since {month}", month=month_name(first))
    if not first:
        return tr("until {month}", month=month_name(last))
    return f"{month_name(first)} – {month_name(last)}"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One active filter: its words, its stance if it is one, and the filters without it."""

    words: str
    without: SearchFilters
    stance: Stance | None = None


def narrowings(filters: SearchFilters) -> Iterator[Narrowing]:
    """Every active filter, in the order of the facets."""
    for facet in (OUTLETS, STANCES, LANGUAGES, SPEAKERS):
        for value in sorted(chosen(filters, facet)):
            stance = Stance(value) if facet is STANCES else None
            yield Narrowing(value_name(facet, value), toggled(filters, facet, value), stance)
        if facet is OUTLETS and (filters.first_month or filters.last_month):
            words = range_name(filters.first_month, filters.last_month)
            yield Narrowing(words, replace(filters, first_month="", last_month=""))
