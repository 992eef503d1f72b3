"""What is searched in the background for the popup and for the panel, and in which parts it comes.

The functions here run on a thread. What searches is imported when it is first needed, not while
the window starts.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fact_reader.model import Concordance, FacetCounts, SearchResults
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job
from fact_reader.ui.results.question import Question, View

if TYPE_CHECKING:
    from fact_reader.services.concordance import PassageList

# Below so many articles their passages are counted while the articles are shown.
_COUNTED_ARTICLES = 1_000
_FIRST_LINES = 100


@dataclass(frozen=True, slots=True)
class Found:
    """The best articles. `behind` says how many changes the index has not taken in; `question` is
    what was searched for in the end, with the words of what is to be alike."""

    question: Question
    results: SearchResults
    behind: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """All passages, and the first page of them."""

    passages: "PassageList"
    first: Concordance


def answer(job: Job, library: Library, question: Question, limit: int, whole: bool) -> None:
    """Hand over the first `limit` articles as Found; if the `whole` is to be shown then the
    passages as Gathered where they are wanted, and FacetCounts."""
    from fact_reader.services import finding, indexing

    question = settled(library, question)
    results = articles(library, question, limit)
    job.hand_over(Found(question, results, indexing.is_behind(library)))
    if not whole or job.is_cancelled():
        return
    is_listed = question.options.view is View.PASSAGES
    if is_listed:
        job.hand_over(gathered(job, library, question))
    if job.is_cancelled():
        return
    counts: FacetCounts = finding.facets(
        library,
        question.query,
        order=question.options.article_order,
        filters=question.filters,
        within=question.within,
        typing=question.like is None,
        without_furniture=question.options.without_furniture,
    )
    job.hand_over(counts)
    is_counted = len(results.groups) == results.total or results.total > _COUNTED_ARTICLES
    if not is_listed and not is_counted and not job.is_cancelled():
        job.hand_over(gathered(job, library, question))


def settled(library: Library, question: Question) -> Question:
    """The question in words, where it is for articles like one that is not to be among them."""
    from fact_reader.services import finding

    like = question.like
    if like is None or question.query:
        return question
    text = finding.similar(library, like.article_id, like.start, like.end, limit=0).query
    ids = finding.article_ids(library, text, within=question.within) if text else []
    others = tuple(one for one in ids if one != like.article_id)
    return replace(question, query=text, within=others)


def articles(library: Library, question: Question, limit: int, offset: int = 0) -> SearchResults:
    """A page of the articles."""
    from fact_reader.services import finding

    if question.like is not None and not question.query:
        # It has no word that any other article has.
        like = question.like
        similar = finding.similar(library, like.article_id, like.start, like.end, limit=0)
        return SearchResults("", hint=similar.hint)
    return finding.search(
        library,
        question.query,
        limit=limit,
        offset=offset,
        order=question.options.article_order,
        filters=question.filters,
        within=question.within,
        typing=question.like is None,
        without_furniture=question.options.without_furniture,
    )


def gathered(job: Job, library: Library, question: Question) -> Gathered:
    """All passages."""
    from fact_reader.services import concordance

    if question.like is not None and not question.query:
        found = concordance.PassageList("")
    else:
        found = concordance.gather(
            library,
            question.query,
            order=question.options.passage_order,
            filters=question.filters,
            within=question.within,
            typing=question.like is None,
            without_furniture=question.options.without_furniture,
            should_stop=job.is_cancelled,
        )
    return Gathered(found, found.page(library, _FIRST_LINES))


def article_ids(library: Library, question: Question) -> list[str]:
    """The ids of all articles in the order of the results."""
    from fact_reader.services import finding

    if question.is_empty or (question.like is not None and not question.query):
        return []
    return finding.article_ids(
        library,
        question.query,
        order=question.options.article_order,
        filters=question.filters,
        within=question.within,
        typing=question.like is None,
        without_furniture=question.options.without_furniture,
    )


def spans_in(library: Library, article_id: str, question: Question) -> list[tuple[int, int]]:
    """Where the hits of one article are in its text, in order."""
    from fact_reader.services import concordance

    return concordance.spans_in(
        library,
        article_id,
        question.query,
        filters=question.filters,
        typing=question.like is None,
        without_furniture=question.options.without_furniture,
    )
