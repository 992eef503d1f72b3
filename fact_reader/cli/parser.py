"""What can be typed on the command line, and the words that explain it."""

import argparse
from pathlib import Path
from typing import Any

from fact_reader import __version__
from fact_reader.exchange.writers import FORMATS
from fact_reader.model import PartialDate, Stance

_STANCES = tuple(stance.value for stance in Stance)

_MAIN = """\
Read news side by side, tag passages as claim, denial or confirmation, and
hand the work over. Without a command the window opens."""

_MAIN_END = """\
examples:
  fact-reader                                  open the window
  fact-reader --sample                         the same, with sample articles
  fact-reader import ~/Downloads/articles      take in a folder
  fact-reader search '"no such confirmations"' find a phrase, also in notes
  fact-reader export --format html --output report.html

A library is a folder with your articles, notes and backups. Without --library
it is the one that the window opens. Commands that only read work while the
window has the library open; the others ask you to close it first.

“fact-reader COMMAND --help” explains a command. Lists fit the terminal's
width; in a file or a pipe nothing is cut. With --json a command prints a JSON
list of objects in UTF-8.

exit codes: 0 done; 1 something could not be done or is wrong, and one line
says what; 2 the command line was not understood; 130 stopped with Ctrl+C."""

_IMPORT_END = """\
Files that are in the library already are left alone, also under another name;
an article that you removed comes back with its annotations. A .json file that
“fact-reader export --format json” wrote is merged: of two states of a note the
later one stays. Web pages, PDF, Word, OpenDocument, RTF, EPUB, Markdown,
e-mails and plain text are read; what a file is shows in its content. The same
file with other words becomes a new version of its article. Folders are read
with all folders in them, without hidden ones. Each file stands or falls alone;
the exit code is 1 when any was not imported.

examples:
  fact-reader import article.pdf
  fact-reader import ~/Downloads/articles colleague.json

JSON keys: file, fate (added, updated, restored, known, merged, failed),
message, id (of the article, or empty), title"""

_ARTICLES_END = """\
The newest publication comes first. An article's id may be shortened wherever
one is asked for, as long as no other begins the same.

examples:
  fact-reader articles
  fact-reader articles --json

JSON keys: id, title, outlet, author, published (ISO 8601 as far as known, or
null), language, url, words, claims, denials, confirmations (their numbers)"""

_SEARCH_END = """\
Words must all be there; denied also finds denies and deny, though below denied
itself, "denied" only itself. "Words in quotation marks" follow each other, and
with "..."~5 stand near each other with at most 5 other words among them; OR,
NOT (or -) and ( ) combine. meet* finds all words that begin so, *gate those
that end so, conf?rm has any one letter there; putin~1 and putin~2 allow so many
letters to be off. title: text: outlet: author: note: quote: speaker: label:
language: and stance: look in one place only; claim: denial: confirmation: in
passages tagged so and their notes; has:denial (claim, confirmation, note,
label, speaker) asks for any; date: after: and before: take a year, month or
day, date:2017..2018-06 a range. regex:/.../ or regex:/.../i tries a regular
expression on the texts that the other words leave, for 2 seconds at most.
Quote the query for your shell.

Filters choose articles by what they have, word by word; with several values of
one kind an article needs one of them. --stance and --speaker together ask for
one passage that is both. '' stands for no outlet, language or speaker; as the
query it finds all articles that the filters leave. --facets counts articles by
outlet, language and month, and their annotations by stance and speaker, each by
what passes the other filters.

examples:
  fact-reader search 'helsinki putin'
  fact-reader search '"no such confirmations"'
  fact-reader search 'stance:denial after:2018 NOT outlet:sample'
  fact-reader search '-stance:denial'
  fact-reader search --order newest '"kremlin summit"~5 date:2017..2018-06'
  fact-reader search summit --outlet Guardian --from 2017-06 --to 2018
  fact-reader search 'meet*' --passages --sort left
  fact-reader search '' --stance denial --facets

JSON keys, one object for each article: id, title, outlet, author, published,
language, url, passages (how many were found), snippet (the best one), snippets
(a list: text, marks (start and end of each hit in that text), field (where it
was found), start and end (in the article's text, or null), annotation_id and
stance (or null)). Offsets count code points from 0; ends are exclusive.
With --passages, one object for each: the article's keys, before, hit, after,
field, start, end, annotation_id, stance. With --facets: facet, value, count."""

_SAVED_END = """\
A saved search keeps its name, query and filters, and which articles it found
whenever you looked, so that “list” can say how many are new. “run” does not
count as a look, unless with --look.

examples:
  fact-reader saved add denials 'summit' --stance denial --from 2017
  fact-reader saved list
  fact-reader saved run denials --new --look
  fact-reader saved remove denials

JSON keys of “list”: name, query, outlets, languages, speakers, stances, from
and to (or null), looked (when), new (how many articles); of “run”: as for
“fact-reader search”"""

_BATCH_END = """\
FILE has one query in each line, as “fact-reader search” takes them, in UTF-8;
empty lines and lines that begin with # are passed over, and - stands for
standard input. Passages are counted in all articles found, so that common
words take a while.

examples:
  fact-reader batch queries.txt
  fact-reader batch queries.txt --csv >counts.csv
  printf 'helsinki\\n"no such confirmations"\\n' | fact-reader batch - --json

JSON keys and CSV columns: query, articles and passages (their numbers),
understood (the query in words), hint (what was not plain, or empty)"""

_ANNOTATE_END = """\
The quote must stand in the article just once; else you are told where it
stands, so that you can give more of it. Straight and curly quotation marks,
kinds of dashes and line breaks need not agree.

examples:
  fact-reader annotate 3f2a91bc --stance denial --speaker Kremlin \\
      --quote 'there were no such confirmations' --note 'one day later'

JSON keys: as for “fact-reader annotations”"""

_ANNOTATIONS_END = """\
They come article by article, in text order.

examples:
  fact-reader annotations
  fact-reader annotations --article 3f2a91bc --stance denial --stance claim

JSON keys: id, article_id, title, outlet, published, stance, quote, prefix and
suffix (the words around), start and end (code points from 0, end exclusive),
line and column (from 1), note, speaker, labels, author, created, modified"""

_EXPORT_END = """\
The whole library is exported unless --article or --query choose from it; with
both, an article must meet both. An existing file is replaced only when the new
one is whole. The formats:
  markdown  a report for editors, as plain text
  html      the same as a web page
  csv       one row for each annotation, for spreadsheets
  json      everything with the originals; “fact-reader import” reads it again

examples:
  fact-reader export --format html --output report.html
  fact-reader export --format csv --output denials.csv --query stance:denial
  fact-reader export --format json --output - --article 3f2a91bc | gzip >a.gz"""

_EXTRACT_END = """\
No library is needed, and nothing is stored. Offsets count code points of the
text from 0; ends are exclusive. Furniture is what stands in the text and is not
the article, such as share lines; the window dims it.

examples:
  fact-reader extract page.html
  fact-reader extract article.pdf --json

JSON keys: title, authors (a list), outlet, published (ISO 8601 as far as known,
or null), language, url, text, furniture (a list: start, end, reason), reader,
warnings (a list); or error alone, with exit code 2"""

_RELOCATE_END = """\
BEFORE and AFTER are UTF-8 text, taken as they are; FILE holds passages of
BEFORE: [{"start": 0, "end": 12}, ...]. Offsets count code points from 0; ends
are exclusive. What is printed has the same order. No library is needed.

exact: the same words in the same surroundings; moved: the same words somewhere
else; altered: the words changed; ambiguous: several places are about equally
good, the best is given; orphan: the passage is gone, start and end are null.

examples:
  fact-reader relocate monday.txt friday.txt --annotations passages.json

JSON keys: status, start, end, score (0 to 1). Where a file or a passage is
wrong, one sentence says so, nothing is printed, and the exit code is 2."""

_REINDEX_END = """\
The search index is made of the library and can always be made again; nothing
of your work is in it alone. Needed only when “fact-reader check” says so.

example:
  fact-reader reindex"""

_CHECK_END = """\
Looks through the database, the originals of all articles and the search index:
do they agree, and does every annotation have its passage? Prints what is wrong
and exits with 1, or says that all is well. Changes nothing, but lets the search
index catch up first.

examples:
  fact-reader check
  fact-reader --library ~/elections check

JSON keys: problem (an empty list when all is well)"""

_REMOVE_END = """\
Nothing is deleted: “fact-reader restore” brings the articles back with all
their annotations, and so does importing the same file again.

example:
  fact-reader remove 3f2a91bc 07d2e5c1"""

_RESTORE_END = """\
example:
  fact-reader restore 3f2a91bc"""

_OPEN_END = """\
example:
  fact-reader --library ~/elections open"""


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
        description=_MAIN,
        epilog=_MAIN_END,
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

    importing = command("import", "take in files, folders and exported work", _IMPORT_END)
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or folder")
    _add_json(importing)

    _add_json(command("articles", "list the articles", _ARTICLES_END))

    search = command("search", "search all articles and notes", _SEARCH_END)
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

    _add_saved(command("saved", "keep searches, and see what is new in them", _SAVED_END))

    batch = command("batch", "run a file of queries and count what each finds", _BATCH_END)
    batch.add_argument("file", metavar="FILE", help="the file; - for standard input")
    form = batch.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help="print CSV for spreadsheets")

    annotate = command("annotate", "tag a passage of an article", _ANNOTATE_END)
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

    annotations = command("annotations", "list the tagged passages", _ANNOTATIONS_END)
    annotations.add_argument(
        "--article", action="append", metavar="ID", help="only of this article; may be repeated"
    )
    annotations.add_argument(
        "--stance", action="append", choices=_STANCES, help="only these; may be repeated"
    )
    _add_json(annotations)

    export = command("export", "write articles and annotations to a file", _EXPORT_END)
    export.add_argument("--format", required=True, choices=tuple(FORMATS), help="the file's format")
    export.add_argument(
        "--output", required=True, metavar="FILE", help="the file to write; - for the terminal"
    )
    export.add_argument(
        "--article", action="append", metavar="ID", help="only this article; may be repeated"
    )
    export.add_argument("--query", metavar="QUERY", help="only articles that a search finds")

    extract = command("extract", "show what an import would make of a file", _EXTRACT_END)
    extract.add_argument("file", metavar="FILE", help="a file of any kind that can be imported")
    _add_json(extract)

    relocate = command("relocate", "find passages in another version of a text", _RELOCATE_END)
    relocate.add_argument("before", metavar="BEFORE", help="the text that the passages are in")
    relocate.add_argument("after", metavar="AFTER", help="the other version of it")
    relocate.add_argument(
        "--annotations", required=True, metavar="FILE", help="JSON: the passages in BEFORE"
    )

    command("reindex", "make the search index anew", _REINDEX_END)
    _add_json(command("check", "see whether everything in the library is sound", _CHECK_END))

    remove = command("remove", "take articles out of the library", _REMOVE_END)
    remove.add_argument("articles", nargs="+", metavar="ARTICLE", help="an id or its beginning")
    restore = command("restore", "bring removed articles back", _RESTORE_END)
    restore.add_argument("articles", nargs="+", metavar="ARTICLE", help="an id or its beginning")

    command("open", "open the window", _OPEN_END)
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
