"""The commands: each takes what was typed and returns its exit code."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from fact_reader.anchoring import find_quote, line_column
from fact_reader.cli import records
from fact_reader.cli.batch import batch
from fact_reader.cli.columns import Column, cut
from fact_reader.cli.extracting import extract
from fact_reader.cli.opening import (
    bring_index_up_to_date,
    open_for_reading,
    open_for_writing,
    trusted_index,
)
from fact_reader.cli.output import (
    ProgressLine,
    day_of,
    notice,
    print_json,
    print_table,
    say,
    short_ids,
    write_bytes,
)
from fact_reader.cli.relocating import relocate
from fact_reader.cli.searching import saved, search
from fact_reader.exchange.writers import render
from fact_reader.model import Annotation, AnnotationFilter, ArticleWork, Stance, UserError, Version
from fact_reader.services import (
    adopting,
    annotating,
    checking,
    editing,
    exporting,
    importing,
    indexing,
)
from fact_reader.services.import_report import Fate
from fact_reader.services.library import Library

_PLACES_SHOWN = 10
_CHARACTERS_AROUND = 30
_QUOTE_WIDTH = 40


def import_files(given: Namespace) -> int:
    """Import the paths, show each file's fate, and index what is new."""
    if given.as_version_of is not None and len(given.paths) > 1:
        raise UserError("With --as-version-of name one file: an article has one next version.")
    with open_for_writing(given) as library, ProgressLine() as line:
        if given.as_version_of is None:
            report = importing.import_paths(library, given.paths, line.show)
        else:
            older_id = editing.resolve_id(library, given.as_version_of)
            report = adopting.import_version(library, given.paths[0], older_id, line.show)
        line.show(0, indexing.is_behind(library), "indexing")
        bring_index_up_to_date(library, line.show)
    if not report.outcomes:
        raise UserError("There is no file in what was named: name files, or folders with some.")
    if given.json:
        print_json([records.of_outcome(outcome) for outcome in report.outcomes])
    else:
        columns = (Column("Fate"), Column("File"), Column("Article, or what is the matter"))
        rows = [
            (outcome.fate.value, Path(outcome.name).name, outcome.message or outcome.title)
            for outcome in report.outcomes
        ]
        print_table(columns, rows)
        say(report.summary())
    return 1 if report.count(Fate.FAILED) else 0


def list_articles(given: Namespace) -> int:
    """Show every article in a line."""
    with open_for_reading(given) as library:
        summaries = editing.summaries(library)
    if given.json:
        print_json([records.of_summary(summary) for summary in summaries])
        return 0
    if not summaries:
        notice("This library has no articles yet: “fact-reader import PATH” brings some.")
        return 0
    columns = (
        Column("Id"),
        Column("Published"),
        Column("Outlet", flexible=True),
        Column("Title", flexible=True),
        Column("Words", right=True),
        Column("Claims", right=True),
        Column("Denials", right=True),
        Column("Conf.", right=True),
    )
    ids = short_ids([summary.article.id for summary in summaries])
    rows = [
        (
            ids[summary.article.id],
            day_of(summary.article),
            summary.article.outlet,
            summary.article.title,
            str(summary.words),
            *(str(summary.counts.get(stance, 0)) for stance in Stance),
        )
        for summary in summaries
    ]
    print_table(columns, rows)
    return 0


def annotate(given: Namespace) -> int:
    """Tag the one place of an article where a quote stands."""
    with open_for_writing(given) as library:
        work = _work(library, given.article)
        start, end = _the_place(work, given.quote)
        blank = annotating.draft(library, work.version.id, start, end, Stance(given.stance))
        made = annotating.changed(blank, note=given.note, speaker=given.speaker, labels=given.label)
        [saved] = annotating.save(library, made).saved
        bring_index_up_to_date(library)
    if given.json:
        print_json([records.of_annotation(saved, work.article, work.version)])
    else:
        line, column = line_column(work.version.text, start)
        say(
            f"Saved as {saved.id[:8]}: a {saved.stance} in “{work.article.title}”, line {line}, "
            f"column {column}."
        )
    return 0


def list_annotations(given: Namespace) -> int:
    """Show annotations, of all articles or of some, of all stances or of some."""
    with open_for_reading(given) as library:
        if given.article:
            chosen = [editing.resolve_id(library, one) for one in dict.fromkeys(given.article)]
        else:
            chosen = [summary.article.id for summary in editing.summaries(library)]
        stances = {Stance(one) for one in given.stance or Stance}
        found = [
            (annotation, work.article, _version_of(work, annotation))
            for article_id in dict.fromkeys(chosen)
            if (work := editing.work(library, article_id))
            for annotation in work.annotations
            if annotation.stance in stances
        ]
    if given.json:
        print_json([records.of_annotation(*one) for one in found])
        return 0
    if not found:
        notice("There are no such annotations.")
        return 0
    columns = (
        Column("Id"),
        Column("Article"),
        Column("Stance"),
        Column("Speaker", flexible=True),
        Column("Passage", flexible=True),
        Column("Note", flexible=True),
    )
    ids = short_ids([annotation.id for annotation, _, _ in found])
    owners = short_ids([article.id for _, article, _ in found])
    rows = [
        (
            ids[annotation.id],
            owners[article.id],
            annotation.stance.value,
            annotation.speaker,
            annotation.anchor.exact,
            annotation.note,
        )
        for annotation, article, _ in found
    ]
    print_table(columns, rows)
    return 0


def export(given: Namespace) -> int:
    """Write the chosen articles to a file or to standard output."""
    with open_for_reading(given, index=given.query is not None) as library:
        chosen: list[str] | None = None
        scope = []
        if given.article:
            chosen = [editing.resolve_id(library, one) for one in given.article]
            count = len(set(chosen))
            scope.append(f"{count} chosen article{'' if count == 1 else 's'}")
        if given.query is not None:
            from fact_reader.services import finding  # as in `search`

            with trusted_index(library):
                found = finding.article_ids(library, given.query)
            chosen = found if chosen is None else [one for one in chosen if one in found]
            scope.append(f"articles matching “{given.query}”")
        only = AnnotationFilter(
            frozenset(map(Stance, given.stance)), frozenset(given.speaker), frozenset(given.label)
        )
        selection = exporting.select(
            library, chosen, only=only, scope=", ".join(scope) if scope else "whole library"
        )
        if given.output == "-":
            write_bytes(render(selection, given.format))
            return 0
        exporting.export(selection, given.format, Path(given.output))
    count = len(selection.works)
    notes = sum(len(work.annotations) for work in selection.works)
    say(
        f"{count} article{'' if count == 1 else 's'} with {notes} "
        f"annotation{'' if notes == 1 else 's'} written to {given.output}."
    )
    return 0


def reindex(given: Namespace) -> int:
    """Make the search index anew."""
    with open_for_writing(given) as library:
        with ProgressLine() as line:
            indexing.rebuild(library, line.show)
        count = len(editing.summaries(library))
    say(f"The search index is made anew: {count} article{'' if count == 1 else 's'}.")
    return 0


def check(given: Namespace) -> int:
    """Say what is wrong with the library."""
    with open_for_reading(given, index=True) as library:
        problems = checking.problems(library)
    if given.json:
        print_json([{"problem": problem} for problem in problems])
    else:
        say("\n".join(problems) or "All is well.")
    return 1 if problems else 0


def remove(given: Namespace) -> int:
    """Take articles out of the library."""
    with open_for_writing(given) as library:
        works = [_work(library, one) for one in given.articles]
        editing.remove(library, [work.article.id for work in works])
        bring_index_up_to_date(library)
    for article in dict.fromkeys(work.article for work in works):
        say(f"Removed “{article.title}”; “fact-reader restore {article.id}” brings it back.")
    return 0


def restore(given: Namespace) -> int:
    """Bring removed articles back."""
    with open_for_writing(given) as library:
        ids = [editing.resolve_id(library, one, removed=True) for one in given.articles]
        editing.restore(library, ids)
        bring_index_up_to_date(library)
        works = [_work(library, one) for one in dict.fromkeys(ids)]
    for work in works:
        say(f"“{work.article.title}” is back.")
    return 0


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "import": import_files,
    "articles": list_articles,
    "search": search,
    "saved": saved,
    "batch": batch,
    "extract": extract,
    "relocate": relocate,
    "annotate": annotate,
    "annotations": list_annotations,
    "export": export,
    "reindex": reindex,
    "check": check,
    "remove": remove,
    "restore": restore,
}


def _work(library: Library, given_id: str) -> ArticleWork:
    work = editing.work(library, editing.resolve_id(library, given_id))
    assert work is not None  # only this process writes to the library
    return work


def _version_of(work: ArticleWork, annotation: Annotation) -> Version:
    return next(version for version in work.versions if version.id == annotation.version_id)


def _the_place(work: ArticleWork, quote: str) -> tuple[int, int]:
    """The one span where `quote` stands. UserError, with all places, if there is not just one."""
    text = work.version.text
    places = find_quote(text, quote)
    if len(places) == 1:
        return places[0]
    if not places:
        raise UserError(
            f"The quote does not stand in “{work.article.title}”: copy it out of the article's "
            "text; capital and small letters count."
        )
    shown = []
    for start, end in places[:_PLACES_SHOWN]:
        line, column = line_column(text, start)
        before = text[max(0, start - _CHARACTERS_AROUND) : start]
        after = text[end : end + _CHARACTERS_AROUND]
        quoted = cut(text[start:end], _QUOTE_WIDTH)
        shown.append(f"line {line}, column {column} (…{before}[{quoted}]{after}…)")
    if len(places) > _PLACES_SHOWN:
        shown.append(f"and {len(places) - _PLACES_SHOWN} more")
    raise UserError(
        f"The quote stands {len(places)} times in “{work.article.title}”, give more of it so that "
        f"only one place is meant: {'; '.join(shown)}"
    )
