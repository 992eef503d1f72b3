"""Writers: a `Selection` becomes a file. One table from format to writer.

A format is one module that turns a selection into pieces of text; a new one is a module and a
line in `FORMATS`. Each module's docstring documents its format. All of them are UTF-8 and depend
on nothing but the selection, and reports on the language asked for: the same selection always gives
the same bytes, on every machine, in every time zone and locale.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fact_reader.exchange.writers.whole_file import write_whole
from fact_reader.exchange.writers.wording import ENGLISH, Speech
from fact_reader.model import Selection, UserError
from fact_reader.model.wording import sentence

__all__ = ["ENGLISH", "FORMATS", "Format", "Speech", "render", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """An export format: its `name` for the command line, its `suffix` with the dot, its `label`
    for dialogs, and `pieces`, which yields the file's text bit by bit, a report's in a language."""

    name: str
    suffix: str
    label: str
    pieces: Callable[[Selection, Speech], Iterator[str]]


# The table alone is needed by every start, the writers by an export only.


def _markdown(selection: Selection, speech: Speech) -> Iterator[str]:
    from fact_reader.exchange.writers.markdown_writer import markdown_pieces

    return markdown_pieces(selection, speech)


def _html(selection: Selection, speech: Speech) -> Iterator[str]:
    from fact_reader.exchange.writers.html_writer import html_pieces

    return html_pieces(selection, speech)


def _csv(selection: Selection, _speech: Speech) -> Iterator[str]:
    from fact_reader.exchange.writers.csv_writer import csv_pieces

    return csv_pieces(selection)


def _json(selection: Selection, _speech: Speech) -> Iterator[str]:
    from fact_reader.exchange.writers.json_writer import json_pieces

    return json_pieces(selection)


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("markdown", ".md", sentence("Markdown report"), _markdown),
        Format("html", ".html", sentence("Web page report"), _html),
        Format("csv", ".csv", sentence("Table of annotations (CSV)"), _csv),
        Format("json", ".json", sentence("Everything, to be imported again (JSON)"), _json),
    )
}


def write(selection: Selection, format_name: str, path: Path, speech: Speech = ENGLISH) -> None:
    """Write `selection` to `path`, whole or not at all; a file already there is replaced.

    UserError for an unknown format, and where the file cannot be written.
    """
    pieces = _format(format_name).pieces(selection, speech)
    # A title or a query can be half a letter, as some programs copy emoji; nothing stored is.
    write_whole(path, (piece.encode("utf-8", "replace") for piece in pieces))


def render(selection: Selection, format_name: str) -> bytes:
    """The bytes that `write` would put into a file. UserError for an unknown format."""
    return "".join(_format(format_name).pieces(selection, ENGLISH)).encode("utf-8", "replace")


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise UserError(
            "There is no export format “{name}”: choose one of {names}.",
            name=name,
            names=", ".join(sorted(FORMATS)),
        )
    return FORMATS[name]
