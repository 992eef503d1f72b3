"""What narrows a search, in words. Apart from filters.py, which needs NumPy."""

from collections.abc import Collection, Sequence

from fact_reader.model import SearchFilters
from fact_reader.model.wording import joined, sentence
from fact_reader.search.query import STANCE_WORDS

_MOST_NAMED = 3


def filters_in_words(filters: SearchFilters) -> str:
    """Such as “from BBC or no outlet, published from 2017 to 2018-06, with a denial”; empty where
    nothing narrows."""
    parts: list[str] = []
    if filters.outlets:
        parts.append(
            sentence("from {outlets}", outlets=_any_of(filters.outlets, sentence("no outlet")))
        )
    if filters.languages:
        languages = _any_of(filters.languages, sentence("no known language"))
        parts.append(sentence("in {languages}", languages=languages))
    parts += _published(filters.first_month, filters.last_month)
    parts += _annotated(filters)
    return joined(parts, ", ")


def _annotated(filters: SearchFilters) -> list[str]:
    stances = speakers = ""
    if filters.stances:
        stances = _either([STANCE_WORDS[stance] for stance in sorted(filters.stances)])
    if filters.speakers:
        speakers = _any_of(filters.speakers, sentence("nobody named"))
    if stances and speakers:
        return [sentence("with a {stances} by {speakers}", stances=stances, speakers=speakers)]
    if stances:
        return [sentence("with a {stances}", stances=stances)]
    return [sentence("where {speakers} speaks", speakers=speakers)] if speakers else []


def _any_of(names: Collection[str], nameless: str) -> str:
    shown = sorted((name for name in names if name), key=str.casefold)
    if "" in names:
        shown.append(nameless)
    if len(shown) > _MOST_NAMED + 1:
        others = len(shown) - _MOST_NAMED
        shown = [*shown[:_MOST_NAMED], sentence("{n} others", n=others)]
    return _either(shown)


def _either(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return sentence("{some} or {last}", some=joined(names[:-1], ", "), last=names[-1])


def _published(first: str, last: str) -> list[str]:
    if first and last:
        if first == last:
            return [sentence("published in {month}", month=first)]
        return [sentence("published from {first} to {last}", first=first, last=last)]
    if first:
        return [sentence("published in or after {month}", month=first)]
    return [sentence("published in or before {month}", month=last)] if last else []
