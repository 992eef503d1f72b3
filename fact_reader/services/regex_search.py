"""Queries with regular expressions: the index answers what it can, the texts the rest."""

from collections.abc import Collection, Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

from fact_reader.model import NO_FILTERS, SearchFilters
from fact_reader.model.wording import counted_sentence, joined, sentence
from fact_reader.search.query import Query, Regex
from fact_reader.search.regex_leaf import RegexRunner
from fact_reader.services.library import Library
from fact_reader.storage import articles

if TYPE_CHECKING:
    from fact_reader.search.evaluation import RawHit

REGEX_SECONDS = 2.0
_ALL = 10**9


def runner_for(query: Query) -> RegexRunner:
    """What tries texts for the query's regular expressions, and marks those that are asked for: no
    match of an excluded one is a hit."""
    marked = dict.fromkeys(leaf for leaf in query.text_leaves() if isinstance(leaf, Regex))
    return RegexRunner(query.regexes(), REGEX_SECONDS, tuple(marked))


def tried(
    library: Library,
    query: Query,
    runner: RegexRunner,
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    left_out: Collection[str] = (),
) -> tuple[list["RawHit"], str]:
    """The articles for which `query` is true, best first, and a hint if the time was too short.

    The index is asked once for every way in which the regular expressions may turn out. Only the
    texts of articles for which that makes a difference are tried; those that there was no time for
    are not among them, and neither are those whose ids are `left_out`, which take no time.
    """
    regexes = query.regexes()
    answers: dict[tuple[bool, ...], dict[str, RawHit]] = {}
    for outcome in product((True, False), repeat=len(regexes)):
        decided = query.with_leaves(dict(zip(regexes, outcome, strict=True)))
        raw = library.index.search(decided, _ALL, filters=filters, within=within)
        answers[outcome] = {hit.article_id: hit for hit in raw.hits}
    possible: dict[str, RawHit] = {}
    for answer in answers.values():
        for article, hit in answer.items():
            if article not in left_out:
                possible.setdefault(article, hit)
    open_ones = [
        article for article in possible if not all(article in each for each in answers.values())
    ]
    outcomes = _outcomes(library, open_ones, runner)
    undecided = set(open_ones)
    hits = []
    for article, hit in possible.items():
        if article not in undecided:
            hits.append(hit)
        elif article in outcomes and (true_hit := answers[outcomes[article]].get(article)):
            hits.append(true_hit)
    hits.sort(key=lambda hit: -hit.score)
    return hits, _hint(len(outcomes), len(open_ones)) if runner.stopped else ""


def hint_of_marks(hint: str, runner: RegexRunner, without_furniture: bool = False) -> str:
    """A hint of `tried`, and of the articles that there was no time to mark, if there are any."""
    if not runner.unmarked:
        return hint
    if without_furniture:
        unmarked = counted_sentence(
            "There was no time to mark all matches in {n:,} article: its passages are not all "
            "counted, and may be page furniture.",
            "There was no time to mark all matches in {n:,} articles: their passages are not all "
            "counted, and may be page furniture.",
            runner.unmarked,
        )
    else:
        unmarked = counted_sentence(
            "There was no time to mark all matches in {n:,} article: its passages are not all "
            "counted.",
            "There was no time to mark all matches in {n:,} articles: their passages are not all "
            "counted.",
            runner.unmarked,
        )
    return joined((hint, unmarked)) if hint else unmarked


def _outcomes(library: Library, ids: list[str], runner: RegexRunner) -> dict[str, tuple[bool, ...]]:
    """For every article that there was time for, which of the regular expressions match."""
    with library.database.reading() as connection:

        def texts() -> Iterable[str]:
            for each in ids:
                version = articles.current_version(connection, each)
                yield version.text if version else ""

        matches: Iterator[tuple[bool, ...]] = runner.matches(texts())
        return dict(zip(ids, matches, strict=False))


def _hint(done: int, asked: int) -> str:
    return sentence(
        "The regular expression was tried on {done} of {asked} articles before the time was up; "
        "make it simpler, or add words: it is tried only on those that have them.",
        done=done,
        asked=asked,
    )
