"""What can be typed on the command line; help_texts.py explains it."""

import argparse
from pathlib import Path
from typing import Any

from fact_reader import __version__
from fact_reader.cli import help_texts as texts
from fact_reader.exchange.writers import FORMATS
from fact_reader.model import PartialDate, Stance

_STANCES = tuple(stance.value for stance in Stance)


class _Parser(argparse.ArgumentParser):
    """Takes what begins with one dash as text, for a query may begin so. Of the options only -h
    has a single dash."""

    def _parse_optional(self, arg_string: str) -> Any:
        # Not a public part of argparse, which has none for this; None says that it is no option.
        # Without it such a query would have to stand behind --.
        if arg_string.startswith("--") or arg_string == "-h":
            return super()._parse_optional(arg_string)
        return None


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is None if none was given."""
    parser = _Parser(
        prog="fact-reader",
        description=texts.MAIN,
        epilog=texts.MAIN_END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Fact Reader {__version__}")
    place = parser.add_mutually_exclusive_group()
    place.add_argument(
        "--library", type=Path, metavar="DIR", help="the folder of the library to use"
    )
    place.add_argument(
        "--sample", action="store_true", help="use the sample articles, a library of their own"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, summary: str, end: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=end,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    importing = command("import", "take in files, folders and exported work", texts.IMPORT_END)
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or folder")
    importing.add_argument(
        "--as-version-of",
        metavar="ID",
        help="take the one file as the next version of this article",
    )
    _add_json(importing)

    _add_json(command("articles", "list the articles", texts.ARTICLES_END))

    search = command("search", "search all articles and notes", texts.SEARCH_END)
    search.add_argument("query", metavar="QUERY", help="what to look for")
    search.add_argument(
        "--limit", type=_positive, default=20, metavar="N", help="at most N articles (default 20)"
    )
    search.add_argument(
        "--order",
        choices=("relevance", "newest", "oldest", "title", "outlet"),
        help="what comes first (default relevance); title and outlet: of articles",
    )
    _add_filters(search)
    shown = search.add_mutually_exclusive_group()
    shown.add_argument("--passages", action="store_true", help="show all passages, each in a line")
    shown.add_argument("--facets", action="store_true", help="show counts instead of articles")
    search.add_argument(
        "--sort",
        choices=("relevance", "newest", "oldest", "left", "right"),
        help="order of passages; left and right: by the words there",
    )
    search.add_argument(
        "--without-furniture",
        action="store_true",
        help="leave out passages in share lines, captions twice and the like",
    )
    form = search.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help="print the passages as CSV")

    _add_saved(command("saved", "keep searches, and see what is new in them", texts.SAVED_END))

    batch = command("batch", "run a file of queries and count what each finds", texts.BATCH_END)
    batch.add_argument("file", metavar="FILE", help="the file; - for standard input")
    form = batch.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help="print CSV for spreadsheets")

    annotate = command("annotate", "tag a passage of an article", texts.ANNOTATE_END)
    annotate.add_argument("article", metavar="ARTICLE", help="its id, or the beginning of it")
    annotate.add_argument(
        "--quote", required=True, metavar="TEXT", help="the passage, word by word"
    )
    annotate.add_argument(
        "--stance", required=True, choices=_STANCES, help="what it does in the article"
    )
    annotate.add_argument("--note", default="", metavar="TEXT", help="your note on it")
    annotate.add_argument("--speaker", default="", metavar="NAME", help="who says it")
    annotate.add_argument(
        "--label", action="append", default=[], metavar="NAME", help="a label; may be repeated"
    )
    _add_json(annotate)

    annotations = command("annotations", "list the tagged passages", texts.ANNOTATIONS_END)
    annotations.add_argument(
        "--article", action="append", metavar="ID", help="only of this article; may be repeated"
    )
    annotations.add_argument(
        "--stance", action="append", choices=_STANCES, help="only these; may be repeated"
    )
    _add_json(annotations)

    export = command("export", "write articles and annotations to a file", texts.EXPORT_END)
    export.add_argument("--format", required=True, choices=tuple(FORMATS), help="the file's format")
    export.add_argument(
        "--output", required=True, metavar="FILE", help="the file to write; - for the terminal"
    )
    export.add_argument(
        "--article", action="append", metavar="ID", help="only this article; may be repeated"
    )
    export.add_argument(
        "--query", metavar="QUERY", help="only articles that a search finds, with all annotations"
    )
    only = export.add_argument_group("annotations to export, each may be repeated")
    only.add_argument(
        "--stance", action="append", default=[], choices=_STANCES, help="only of this stance"
    )
    only.add_argument(
        "--speaker", action="append", default=[], metavar="NAME", help="only by this speaker"
    )
    only.add_argument(
        "--label", action="append", default=[], metavar="NAME", help="only with this label"
    )

    extract = command("extract", "show what an import would make of a file", texts.EXTRACT_END)
    extract.add_argument("file", metavar="FILE", help="a file of any kind that can be imported")
    _add_json(extract)

    relocate = command("relocate", "find passages in another version of a text", texts.RELOCATE_END)
    relocate.add_argument("before", metavar="BEFORE", help="the text that the passages are in")
    relocate.add_argument("after", metavar="AFTER", help="the other version of it")
    relocate.add_argument(
        "--annotations", required=True, metavar="FILE", help="JSON: the passages in BEFORE"
    )

    command("reindex", "make the search index anew", texts.REINDEX_END)
    _add_json(command("check", "see whether everything in the library is sound", texts.CHECK_END))

    remove = command("remove", "take articles out of the library", texts.REMOVE_END)
    remove.add_argument("articles", nargs="+", metavar="ARTICLE", help="an id or its beginning")
    restore = command("restore", "bring removed articles back", texts.RESTORE_END)
    restore.add_argument("articles", nargs="+", metavar="ARTICLE", help="an id or its beginning")

    command("open", "open the window", texts.OPEN_END)
    return parser


def _add_saved(saved: argparse.ArgumentParser) -> None:
    actions = saved.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="show all with what is new", allow_abbrev=False)
    _add_json(listing)
    run = actions.add_parser("run", help="show what one finds", allow_abbrev=False)
    run.add_argument("name", metavar="NAME", help="the name it was saved under")
    run.add_argument(
        "--limit", type=_positive, default=20, metavar="N", help="at most N articles (default 20)"
    )
    run.add_argument("--new", action="store_true", help="only what is new since the last look")
    run.add_argument("--look", action="store_true", help="note that you looked at it now")
    _add_json(run)
    add = actions.add_parser("add", help="save a search", allow_abbrev=False)
    add.add_argument("name", metavar="NAME", help="a new name")
    add.add_argument("query", metavar="QUERY", help="what to look for")
    _add_filters(add)
    remove = actions.add_parser("remove", help="keep one no longer", allow_abbrev=False)
    remove.add_argument("name", metavar="NAME", help="the name it was saved under")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    filters = parser.add_argument_group("filters, each but the months may be repeated")
    for name in ("outlet", "language", "speaker"):
        filters.add_argument(
            f"--{name}", action="append", default=[], metavar="NAME", help=f"with this {name}"
        )
    filters.add_argument(
        "--stance", action="append", default=[], choices=_STANCES, help="with such a passage"
    )
    for name, where, what in (
        ("--from", "first_month", "then or later"),
        ("--to", "last_month", "then or before"),
    ):
        filters.add_argument(
            name, dest=where, type=_month, default="", metavar="MONTH", help=f"published {what}"
        )


def _month(text: str) -> str:
    if not text:
        return ""  # from no month on
    try:
        asked = PartialDate.parse(text)
    except ValueError:
        asked = None
    if asked is None or asked.precision not in ("month", "year"):
        raise argparse.ArgumentTypeError(f"{text!r} is no month such as 2017-07, and no year")
    return asked.iso


def _add_json(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for programs")


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return number
