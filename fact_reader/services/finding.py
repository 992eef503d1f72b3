"""Searching all articles and notes, and marking what was found."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from fact_reader.model import (
    NO_FILTERS,
    ArticleHits,
    BatchRow,
    Completion,
    FacetCounts,
    SearchFilters,
    SearchResults,
    Stance,
)
from fact_reader.model.wording import sentence
from fact_reader.search.completion import LIBRARY_FIELDS, completions, prepared, written_at
from fact_reader.search.marks import find_marks, merged
from fact_reader.search.parser import parse_query
from fact_reader.search.query import Leaf, Or, Query
from fact_reader.search.regex_leaf import RegexRunner
from fact_reader.search.stop_words import is_stop_word
from fact_reader.search.suggesting import asked_words, edits_tried, nearest, replaced
from fact_reader.search.tokens import is_unspaced, words_or_pairs
from fact_reader.services import furniture
from fact_reader.services.asking import EVERY_ARTICLE, Asked, answers, ask, notes_found
from fact_reader.services.asking import ORDERS as ORDERS
from fact_reader.services.asking import Order as Order
from fact_reader.services.hits import hits_in
from fact_reader.services.library import Library
from fact_reader.services.regex_search import hint_of_marks, runner_for
from fact_reader.storage import articles, catalogue

if TYPE_CHECKING:
    from fact_reader.search.evaluation import RawHit

MOST_ARTICLES = 5_000
_READ_AT_ONCE = 100  # articles with their texts
_RAREST_WORDS = 12
_MOST_PAIRS = 100  # they are searched one by one
_NEVER_COMMON = 5  # articles: a word in so few is rare, but not where most articles have it


def search(
    library: Library,
    text: str,
    *,
    limit: int = 20,
    offset: int = 0,
    order: Order = "relevance",
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    typing: bool = False,
    without_furniture: bool = False,
) -> SearchResults:
    """The articles for a query with snippets; any text is a query, none is an error.

    `limit` articles from number `offset` on, in this order; `total` counts all of them. Where
    `order` does not decide, the better ones come first; undated articles and those without an
    outlet last. Only articles that pass the `filters` count, and only those whose ids are `within`
    unless that is None; an empty query with filters finds all that pass, the newest first. With
    `typing` the last word counts as the beginning of a word. `without_furniture` leaves out hits in
    lines of the page's furniture, and of the first MOST_ARTICLES articles those that were found by
    no other: they are all read, some tenths of a millisecond each; a hint says so where there are
    more. What was written a moment ago may be missing until the index has caught up.
    """
    asked = ask(text, filters, within, typing)
    query = asked.query
    if query.is_empty:
        return SearchResults(text, hint=query.hint)
    with runner_for(query) as runner:
        first = MOST_ARTICLES if without_furniture and query.text_leaves() else 0
        found, total, hint = answers(library, asked, runner, order, first + offset + limit)
        looked_through = found[:first]
        outside = list(_groups(library, asked, looked_through, runner, without_furniture=True))
        groups = outside[offset : offset + limit]
        after = len(looked_through) + max(0, offset - len(outside))
        others = found[after : after + limit - len(groups)]
        groups.extend(_groups(library, asked, others, runner))
        hint = hint_of_marks(hint, runner, first > 0) or _furniture_hint(first, total)
    return SearchResults(
        text,
        tuple(groups),
        total - len(looked_through) + len(outside),
        hint or query.hint,
        suggestion=_suggestion(library, query, text, typing),
        understood=asked.in_words(library),
    )


def article_ids(
    library: Library,
    text: str,
    *,
    order: Order = "relevance",
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    typing: bool = False,
    without_furniture: bool = False,
    left_out: Collection[str] = (),
) -> list[str]:
    """The ids of all articles that `search` finds, in its order, but those that are `left_out`.

    These take no time from the others where there is a regular expression.
    """
    asked = ask(text, filters, within, typing)
    if asked.query.is_empty:
        return []
    without_furniture = without_furniture and bool(asked.query.text_leaves())
    with runner_for(asked.query) as runner:
        found, _, _ = answers(
            library,
            asked,
            runner,
            order,
            with_annotations=without_furniture,
            left_out=left_out,
        )
        found = [hit for hit in found if hit.article_id not in left_out]
        inside = _only_in_furniture(library, asked, found, runner) if without_furniture else ()
    return [hit.article_id for hit in found if hit.article_id not in inside]


def facets(
    library: Library,
    text: str,
    *,
    order: Order = "relevance",
    filters: SearchFilters = NO_FILTERS,
    within: Collection[str] | None = None,
    typing: bool = False,
    without_furniture: bool = False,
) -> FacetCounts:
    """How the articles that `search` finds are distributed; of the empty query, all articles.

    Each facet counts what passes the filters of all others. Where the query has regular
    expressions, which take their time, it counts what was found with all filters. `order` counts
    only with `without_furniture`: it says which articles are looked through.
    """
    asked = ask(text, filters, within, typing)
    query = asked.query if text.strip() else EVERY_ARTICLE
    without_furniture = without_furniture and bool(query.text_leaves())
    if query.regexes() or without_furniture:
        within = _ids_to_count(library, asked, order, without_furniture)
        query = EVERY_ARTICLE if query.regexes() else query
    counts = library.index.facets(query, filters, within)
    return FacetCounts(
        outlets=counts["outlet"],
        languages=counts["language"],
        months=counts["month"],
        stances={Stance(name): count for name, count in counts["stance"].items()},
        speakers=counts["speaker"],
    )


def marks(
    text: str, query_text: str, *, typing: bool = False, language: str = ""
) -> list[tuple[int, int]]:
    """The spans of an article's text (code points, end exclusive) that a query asks for.

    `language` is the article's: other forms of a word are marked by its rules. Regular
    expressions take longer and are left out: see `all_marks`.
    """
    return find_marks(parse_query(query_text, typing=typing), text, language=language)


def all_marks(
    text: str, query_text: str, *, typing: bool = False, language: str = ""
) -> list[tuple[int, int]]:
    """Like `marks`, also of regular expressions. Work for the background: it takes 0.1 s to some
    seconds where there is one."""
    query = parse_query(query_text, typing=typing)
    with runner_for(query) as runner:
        return merged([*find_marks(query, text, language=language), *(runner.spans(text) or ())])


def similar(
    library: Library,
    article_id: str,
    start: int,
    end: int,
    *,
    limit: int = 20,
    offset: int = 0,
    filters: SearchFilters = NO_FILTERS,
) -> SearchResults:
    """Other articles that have the rarest words of a passage in their text, those with most first.

    `start` and `end` are code points in the article's current version. The results' `query` can
    be searched for, and then finds the article itself as well. Words that say nothing in the
    article's language do not count; where there are no others, a hint says so.
    """
    with library.database.reading() as connection:
        article = articles.get(connection, article_id)
        version = articles.current_version(connection, article_id)
        count = articles.count(connection)
    common = max(min(_NEVER_COMMON, count * 2 // 3), count // 5)
    if article is None or version is None:
        return SearchResults("")
    words = Counter(words_or_pairs(version.text[start:end]))
    telling = [word for word in words if not is_stop_word(word, article.language)]
    if words and not telling:
        hint = sentence("This passage has only the most common words: select some more.")
        return SearchResults("", hint=hint)
    counts = _document_counts(library, telling)
    shared = [word for word in telling if counts[word] > 1]  # the article itself has each
    shared = [word for word in shared if counts[word] <= common] or shared
    if not shared:
        return SearchResults("")
    most = max(counts[word] for word in shared)
    weight = {word: words[word] * math.log((most + 1) / counts[word]) for word in shared}
    rarest = sorted(shared, key=lambda word: -weight[word])[:_RAREST_WORDS]
    text = f"text:({' OR '.join(rarest)})"
    query = parse_query(text)
    found = library.index.search(query, offset + limit + 1, filters=filters)
    itself = library.index.search(query, 0, filters=filters, within=[article_id]).total
    others = [hit for hit in found.hits if hit.article_id != article_id]
    asked = Asked(query, filters, None)
    with runner_for(query) as runner:
        groups = tuple(_groups(library, asked, others[offset : offset + limit], runner))
    return SearchResults(text, groups, found.total - itself, understood=asked.in_words(library))


def _document_counts(library: Library, words: Iterable[str]) -> dict[str, int]:
    """In how many articles each of `words_or_pairs` is."""
    counts = library.index.document_counts(words, ("text",))
    pairs = [word for word in counts if is_unspaced(word)]
    for pair in pairs[:_MOST_PAIRS]:
        counts[pair] = library.index.search(parse_query(f"text:{pair}"), 0).total
    return counts


def complete(library: Library, text: str, caret: int) -> list[Completion]:
    """Ways to complete the query at `caret` (in code points): names of fields, values of fields.

    Values that the library has come with how many articles or annotations have them, most first.
    """
    written = written_at(text, caret)
    if written is None:
        return []
    if written.field not in LIBRARY_FIELDS:
        return completions(written)
    with library.database.reading() as connection:
        state = catalogue.state(connection)
        known = library.known_values.get(written.field)
        if known is None or known[0] != state:
            known = state, prepared(catalogue.values(connection, written.field))
            library.known_values[written.field] = known
    return completions(written, known[1])


def batch(
    library: Library, lines: Iterable[str], *, filters: SearchFilters = NO_FILTERS
) -> Iterator[BatchRow]:
    """Every line searched as a query; empty lines and those that begin with # are passed over.

    One row after the other, so that it can be stopped. All articles found are read to count their
    passages.
    """
    for line in lines:
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        query = parse_query(text)
        if query.is_empty:
            yield BatchRow(text, 0, 0, "", query.hint)
            continue
        asked = Asked(query, filters, None)
        with runner_for(query) as runner:
            found, _, hint = answers(library, asked, runner, "relevance")
            groups = _groups(library, asked, found, runner)
            counts = [group.passages for group in groups]
            hint = hint_of_marks(hint, runner)
        yield BatchRow(text, len(counts), sum(counts), asked.in_words(library), hint or query.hint)


def _groups(
    library: Library,
    asked: Asked,
    hits: Sequence["RawHit"],
    runner: RegexRunner,
    without_furniture: bool = False,
) -> Iterator[ArticleHits]:
    """What is shown of each article. If furniture does not count, nothing of those that only hits
    in it speak for."""
    query = asked.query
    elsewhere = _found_elsewhere(library, asked, hits) if without_furniture else ()
    with library.database.reading() as connection:
        for first in range(0, len(hits), _READ_AT_ONCE):
            some = hits[first : first + _READ_AT_ONCE]
            texts = articles.with_current_versions(connection, [hit.article_id for hit in some])
            notes = notes_found(library, asked, some)
            for hit in some:
                if hit.article_id not in texts:
                    continue  # Removed since it was indexed.
                article, version = texts[hit.article_id]
                more = runner.spans(version.text)
                shown_of = partial(hits_in, query, article, version, notes[hit.article_id], more)
                if not without_furniture:
                    yield shown_of()
                    continue
                outside = shown_of(partial(furniture.outside, library, version))
                # Without any hit to show, it was found by something else, such as its date. And
                # where there was no time to look for hits, there may be some outside.
                only_inside = not outside.snippets and bool(shown_of().snippets)
                if not only_inside or more is None or hit.article_id in elsewhere:
                    yield outside


def _found_elsewhere(library: Library, asked: Asked, hits: Sequence["RawHit"]) -> set[str]:
    """Those articles that are found whatever their texts say, as by the one side of an OR."""
    query = asked.query
    aside: dict[Leaf, bool] = dict.fromkeys((*query.text_leaves(), *query.regexes()), False)
    rest = query.with_leaves(aside)
    if not hits or rest.root == Or(()):
        return set()
    ids = [hit.article_id for hit in hits]
    found = library.index.search(rest, len(hits), filters=asked.filters, within=ids)
    return {hit.article_id for hit in found.hits}


def _only_in_furniture(
    library: Library, asked: Asked, found: Sequence["RawHit"], runner: RegexRunner
) -> set[str]:
    """Of the first MOST_ARTICLES those that only hits in furniture speak for."""
    some = found[:MOST_ARTICLES]
    outside = _groups(library, asked, some, runner, without_furniture=True)
    return {hit.article_id for hit in some} - {one.article.id for one in outside}


def _furniture_hint(first: int, total: int) -> str:
    if not first or total <= first:
        return ""
    return sentence(
        "Page furniture was left out in the first {first:,} of {total:,} articles only.",
        first=first,
        total=total,
    )


def _ids_to_count(
    library: Library, asked: Asked, order: Order, without_furniture: bool
) -> list[str]:
    """The articles that facets count before their filters, for what the index alone cannot say."""
    with runner_for(asked.query) as runner:
        found, _, _ = answers(library, asked, runner, order)
        if not without_furniture:
            return [hit.article_id for hit in found]
        left_out = _only_in_furniture(library, asked, found, runner)
        if not (asked.filters.is_empty or asked.query.regexes()):
            # The same articles as the results have, and what other filters would let pass.
            found, _, _ = answers(library, replace(asked, filters=NO_FILTERS), runner, order)
            others = [hit for hit in found if hit.article_id not in left_out]
            left_out |= _only_in_furniture(library, asked, others, runner)
    return [hit.article_id for hit in found if hit.article_id not in left_out]


def _suggestion(library: Library, query: Query, text: str, typing: bool) -> str:
    """The query with words that the library has instead of those that it has not; empty if every
    word is there, or nothing like it, or no article has all of it even so."""
    missing = [
        (word, fields)
        for word, fields, begins in asked_words(query)
        if not library.index.has_word(word, fields, begins)
    ]
    if not missing:
        return ""
    better = {}
    in_other_forms = {word for leaf in library.index.forms(query) for word in leaf.words}
    for word, fields in missing:
        edits = edits_tried(word)
        if edits and word not in in_other_forms:
            instead = nearest(word, library.index.words_near(word, edits, fields))
            if instead:
                better[word] = instead
    if not better:
        return ""
    instead = replaced(text, better)
    meant = parse_query(instead, typing=typing)
    # Whether a regular expression matches anywhere takes too long to find out.
    is_found = meant.regexes() or library.index.search(meant, 0).total
    return instead if is_found else ""
