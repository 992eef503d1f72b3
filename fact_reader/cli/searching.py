"""The commands `search` and `saved`: articles, passages or counts for a query and filters."""

from argparse import Namespace
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from fact_reader.cli import records
from fact_reader.cli.columns import Column
from fact_reader.cli.opening import (
    bring_index_up_to_date,
    open_for_reading,
    open_for_writing,
    trusted_index,
)
from fact_reader.cli.output import (
    day_of,
    notice,
    print_hits,
    print_json,
    print_lines,
    print_table,
    say,
    short_ids,
    write_bytes,
)
from fact_reader.model import (
    Concordance,
    FacetCounts,
    SavedSearch,
    SearchFilters,
    SearchResults,
    Stance,
    UserError,
)
from fact_reader.search.filter_words import filters_in_words
from fact_reader.services.library import Library

if TYPE_CHECKING:
    from fact_reader.services import concordance

_NO_NAME = "(none)"


def search(given: Namespace) -> int:
    """Show the best articles for a query with their best passages, all passages, or counts."""
    from fact_reader.services import concordance, finding  # with Whoosh, which takes a while

    if given.sort and not given.passages:
        raise UserError("--sort is for passages: add --passages, or sort articles by --order.")
    if given.csv and not given.passages:
        raise UserError("--csv is for passages: add --passages, or use --json.")
    order: finding.Order = given.order or "relevance"
    passage_order = _passage_order(given) if given.passages else "relevance"
    with open_for_reading(given, index=True) as library, trusted_index(library):
        filters = _filters(library, given)
        if given.facets:
            counts = finding.facets(
                library,
                given.query,
                order=order,
                filters=filters,
                without_furniture=given.without_furniture,
            )
        elif given.passages:
            lines = concordance.concordance(
                library,
                given.query,
                limit=given.limit,
                order=passage_order,
                filters=filters,
                without_furniture=given.without_furniture,
            )
        else:
            results = finding.search(
                library,
                given.query,
                limit=given.limit,
                order=order,
                filters=filters,
                without_furniture=given.without_furniture,
            )
    if given.facets:
        _show_facets(given, counts)
    elif given.passages:
        _show_passages(given, lines)
    else:
        _show_articles(given, results)
    return 0


def _passage_order(given: Namespace) -> "concordance.Order":
    """UserError: passages cannot be in the order that is asked for, or two are."""
    if given.sort and given.order:
        raise UserError("Passages have one order: give --sort or --order, not both.")
    if given.order in ("title", "outlet"):
        raise UserError(
            f"--order {given.order} is for articles: with --passages take relevance, newest or "
            "oldest, or --sort left or right."
        )
    order: concordance.Order = given.sort or given.order or "relevance"
    return order


def saved(given: Namespace) -> int:
    """List saved searches, run one, save one, or remove one."""
    from fact_reader.services import saved_searches  # as in `search`

    match given.action:
        case "list":
            with open_for_reading(given, index=True) as library, trusted_index(library):
                _show_saved(given, saved_searches.overview(library))
        case "run":
            return _run_saved(given)
        case "add":
            with open_for_writing(given) as library:
                bring_index_up_to_date(library)
                filters = _filters(library, given)
                made = saved_searches.save(library, given.name, given.query, filters)
            say(f"Saved as “{made.name}”; “fact-reader saved run” shows what it finds.")
        case "remove":
            with open_for_writing(given) as library:
                one = _the_saved(library, given.name)
                saved_searches.remove(library, one.id)
            say(f"The saved search “{one.name}” is removed.")
    return 0


def _run_saved(given: Namespace) -> int:
    from fact_reader.services import finding, saved_searches

    opened = open_for_writing(given) if given.look else open_for_reading(given, index=True)
    with opened as library, trusted_index(library):
        if given.look:
            bring_index_up_to_date(library)
        one = _the_saved(library, given.name)
        within = saved_searches.new_articles(library, one) if given.new else None
        results = finding.search(
            library, one.query, limit=given.limit, filters=one.filters, within=within
        )
        if given.look:
            found: Collection[str] | None = within
            if found is None:
                found = finding.article_ids(library, one.query, filters=one.filters)
            saved_searches.look(library, one.id, found)
    _show_articles(given, results)
    return 0


def _the_saved(library: Library, name: str) -> SavedSearch:
    from fact_reader.services import saved_searches

    found = saved_searches.named(library, name)
    if found is None:
        raise UserError(
            f"There is no saved search “{name}”: “fact-reader saved list” shows their names."
        )
    return found


def _filters(library: Library, given: Namespace) -> SearchFilters:
    """UserError: the library has no such outlet, language or speaker."""
    from fact_reader.services import finding

    named = given.outlet or given.language or given.speaker
    known = finding.facets(library, "") if named else FacetCounts()
    first, last = _in_order(given.first_month, given.last_month)
    return SearchFilters(
        outlets=_names("outlet", given.outlet, known.outlets),
        languages=_names("language", given.language, known.languages),
        speakers=_names("speaker", given.speaker, known.speakers),
        stances=frozenset(map(Stance, given.stance)),
        first_month=first,
        last_month=last,
    )


def _in_order(first: str, last: str) -> tuple[str, str]:
    """The two months, which may be years; exchanged where they stand the wrong way round, as the
    query language does with dates."""
    if not last or first[: len(last)] <= last:  # a month of the year `last` is before its end
        return first, last
    notice(f"--from {first} --to {last} was understood as --from {last} --to {first}.")
    return last, first


def _names(kind: str, given: Sequence[str], known: Collection[str]) -> frozenset[str]:
    """The names as the library has them; another case will do where none is written so."""
    chosen: set[str] = set()
    for name in given:
        alike = {one for one in known if one.casefold() == name.casefold()}
        if name and not alike:
            raise UserError(
                f"There is no {kind} “{name}” in this library: “fact-reader search '' --facets” "
                "lists what there is."
            )
        chosen |= {name} if name in alike or not name else alike
    return frozenset(chosen)


def _show_articles(given: Namespace, results: SearchResults) -> None:
    _tell(results.hint)
    if results.suggestion:
        notice(f"Did you mean: {results.suggestion}")
    if given.json:
        print_json([records.of_hits(hits) for hits in results.groups])
        return
    if not results.groups:
        notice("Nothing was found.")
        return
    ids = short_ids([hits.article.id for hits in results.groups])
    for hits in results.groups:
        article = hits.article
        source = ", ".join(filter(None, (article.outlet, day_of(article))))
        print_hits(
            ids[article.id], article.title + (f" ({source})" if source else ""), hits.snippets
        )
    if results.total > len(results.groups):
        notice(
            f"These are the first {len(results.groups)} of {results.total} articles; "
            "--limit shows more."
        )


def _show_passages(given: Namespace, found: Concordance) -> None:
    _tell(found.hint)
    if given.json:
        print_json([records.of_line(line) for line in found.lines])
    elif given.csv:
        from fact_reader.exchange.writers.lines_writer import line_pieces

        write_bytes("".join(line_pieces(found.lines)).encode("utf-8", "replace"))
    elif found.lines:
        print_lines(short_ids([line.article.id for line in found.lines]), found.lines)
    else:
        notice("Nothing was found.")
    if found.is_partial or found.total > len(found.lines):
        read = f"the {found.articles} articles that were read" if found.is_partial else "all"
        notice(
            f"These are the first {len(found.lines)} of {found.total} passages in {read}; "
            "--limit shows more."
        )


def _show_facets(given: Namespace, counts: FacetCounts) -> None:
    facets: list[tuple[str, str, int]] = [
        (name, str(value), count)
        for name, values in (
            ("outlet", counts.outlets),
            ("language", counts.languages),
            ("month", counts.months),
            ("stance", counts.stances),
            ("speaker", counts.speakers),
        )
        for value, count in values.items()
    ]
    if given.json:
        print_json([{"facet": n, "value": value, "count": count} for n, value, count in facets])
    elif facets:
        columns = (Column("Facet"), Column("Value", flexible=True), Column("Count", right=True))
        print_table(columns, [(n, value or _NO_NAME, str(count)) for n, value, count in facets])
    else:
        notice("Nothing was found.")


def _show_saved(given: Namespace, searches: Collection[tuple[SavedSearch, int]]) -> None:
    if given.json:
        print_json([records.of_saved(one, news) for one, news in searches])
    elif searches:
        columns = (
            Column("Name", flexible=True),
            Column("New", right=True),
            Column("Query", flexible=True),
            Column("Only articles", flexible=True),
        )
        rows = [
            (one.name, str(news), one.query, filters_in_words(one.filters))
            for one, news in searches
        ]
        print_table(columns, rows)
    else:
        notice("No search is saved yet: “fact-reader saved add NAME QUERY” saves one.")


def _tell(hint: str) -> None:
    if hint:
        notice(hint)
