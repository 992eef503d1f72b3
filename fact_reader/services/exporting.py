"""Handing the work over: what is chosen, and the file it becomes."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from fact_reader.exchange.writers import ENGLISH, Speech, write
from fact_reader.exchange.writers.whole_file import write_whole
from fact_reader.model import (
    EVERY_ANNOTATION,
    AnnotationFilter,
    ArticleWork,
    ConcordanceLine,
    Selection,
    Stance,
    UserError,
)
from fact_reader.model.wording import joined, sentence
from fact_reader.services.library import Library
from fact_reader.storage import annotations, articles, links

# What is exported where nothing is named.
WHOLE_LIBRARY = sentence("whole library")
_STANCES = {
    Stance.CLAIM: sentence("claims"),
    Stance.DENIAL: sentence("denials"),
    Stance.CONFIRMATION: sentence("confirmations"),
}


def select(
    library: Library,
    article_ids: Iterable[str] | None = None,
    *,
    annotation_ids: Iterable[str] | None = None,
    only: AnnotationFilter = EVERY_ANNOTATION,
    scope: str = WHOLE_LIBRARY,
    title: str = "Fact Reader report",
) -> Selection:
    """The articles named, or all; newest publication first. `scope` says in words what they are.

    Of `annotation_ids`, unless that is None, only these annotations, and of the articles only those
    that have one of them; `only` narrows in the same way, and is added to the `scope`. A link with
    one end left out stays, for a denial is little without what it denies.

    UserError: there is nothing to export.
    """
    with library.database.reading() as connection:
        ordered = articles.all_ids(connection)
        if article_ids is not None:
            wanted = set(article_ids)
            ordered = [one for one in ordered if one in wanted]
        chosen = None if annotation_ids is None else set(annotation_ids)
        is_narrowed = chosen is not None or not only.is_empty
        works = []
        for article_id in ordered:
            article = articles.get(connection, article_id)
            assert article is not None  # the same snapshot as all_ids
            notes = tuple(
                note
                for note in annotations.of_article(connection, article_id)
                if (chosen is None or note.id in chosen) and only.passes(note)
            )
            if is_narrowed and not notes:
                continue
            versions = articles.versions(connection, article_id)
            works.append(ArticleWork(article, versions, notes))
        inside = {one.id for work in works for one in work.annotations}
        found = tuple(
            link
            for link in links.of_articles(connection, [work.article.id for work in works])
            if {link.source_id, link.target_id} & inside
        )
        ends = {end for link in found for end in (link.source_id, link.target_id)}
        outside = {}
        for one in annotations.get_many(connection, sorted(ends - inside)).values():
            article = articles.get(connection, one.article_id)
            assert article is not None  # links of removed articles are not among those found
            outside[one.id] = (one, article)
    if not works and ordered and not only.is_empty:
        raise UserError(
            "None of the annotations is of the stances, speakers and labels that are to be "
            "exported: choose others."
        )
    if not works:
        raise UserError("There is no article to export: import some, or widen the selection.")
    made = datetime.now(UTC)
    scope = joined([scope, *_words_of(only)], "; ") if not only.is_empty else scope
    return Selection(title, scope, made, tuple(works), library.originals.get, found, outside)


def _words_of(only: AnnotationFilter) -> Iterator[str]:
    """What a filter leaves, as it stands in the scope of a report."""
    if only.stances:
        names = [_STANCES[stance] for stance in Stance if stance in only.stances]
        some = joined(names[:-1], ", ")
        all_names = sentence("{some} and {last}", some=some, last=names[-1]) if some else names[0]
        yield sentence("only {names}", names=all_names)
    if only.speakers:
        yield sentence("said by: {names}", names=_listed(only.speakers))
    if only.labels:
        yield sentence("labels: {names}", names=_listed(only.labels))


def _listed(names: Iterable[str]) -> str:
    return joined([name or sentence("none") for name in sorted(names)], ", ")


def tally(library: Library, article_ids: Iterable[str] | None = None) -> list[Mapping[Stance, int]]:
    """How many annotations of each stance those of the articles named, or of all, have that have
    any."""
    with library.database.reading() as connection:
        counts = annotations.tally(connection)
    if article_ids is None:
        return list(counts.values())
    return [counts[one] for one in set(article_ids) if one in counts]


def export(selection: Selection, format_name: str, path: Path, speech: Speech = ENGLISH) -> None:
    """Write the selection to `path`, a report in the language of `speech`; an existing file is kept
    until the new one is whole."""
    write(selection, format_name, path, speech)


def export_lines(lines: Iterable[ConcordanceLine], path: Path) -> None:
    """Write passages in their context to a CSV file; an existing file is kept until the new one is
    whole. UserError: it cannot be written."""
    from fact_reader.exchange.writers.lines_writer import line_pieces  # as the other writers

    write_whole(path, (piece.encode("utf-8") for piece in line_pieces(lines)))
