"""What narrows a search, in words. Apart from filters.py, which needs NumPy."""

from collections.abc import Collection

from fact_reader.model import SearchFilters

_MOST_NAMED = 3


def filters_in_words(filters: SearchFilters) -> str:
    """Such as “from BBC or no outlet, published from 2017 to 2018-06, with a denial”; empty where
    nothing narrows."""
    parts = []
    if filters.outlets:
        parts.append(f"from {_any_of(filters.outlets, 'no outlet')}")
    if filters.languages:
        parts.append(f"in {_any_of(filters.languages, 'no known language')}")
    parts += _published(filters.first_month, filters.last_month)
    if filters.stances:
        parts.append(f"with a {_any_of({str(one) for one in filters.stances}, '')}")
    if filters.speakers:
        parts.append(f"where {_any_of(filters.speakers, 'nobody named')} speaks")
    return ", ".join(parts)


def _any_of(names: Collection[str], nameless: str) -> str:
    shown = sorted((name for name in names if name), key=str.casefold)
    if "" in names:
        shown.append(nameless)
    if len(shown) > _MOST_NAMED + 1:
        others = len(shown) - _MOST_NAMED
        shown = [*shown[:_MOST_NAMED], f"{others} others"]
    if len(shown) == 1:
        return shown[0]
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def _published(first: str, last: str) -> list[str]:
    if first and last:
        return [f"published in {first}" if first == last else f"published from {first} to {last}"]
    if first:
        return [f"published in or after {first}"]
    return [f"published in or before {last}"] if last else []
