"""Tables of articles: CSV files, JSON lines, and JSON lists, one article in a row."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fact_reader.exchange.readers import load_file
from fact_reader.exchange.readers.decoding import decode
from fact_reader.model.errors import UserError
from fact_reader.model.text import normalise_text
from fact_reader.model.wording import sentence

SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json")
FIELDS = ("title", "text", "outlet", "author", "published", "url", "language")
# What these are called in tables that others made, the likeliest first.
_NAMES = {
    "title": ("title", "headline", "heading", "titel", "titre", "titulo", "name"),
    "text": ("text", "body", "articlebody", "content", "fulltext", "article", "maintext"),
    "outlet": ("outlet", "publisher", "source", "sourcename", "publication", "site", "domain"),
    "author": ("author", "authors", "byline", "writer", "creator"),
    "published": ("published", "datepublished", "publishedat", "publishdate", "pubdate", "date"),
    "url": ("url", "link", "address", "canonicalurl", "sourceurl", "href", "webaddress"),
    "language": ("language", "lang", "languagecode"),
}
_MOST_ROWS = 200_000


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by the names of their columns; all values are text, empty where there is none."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]


def read_table(path: Path) -> Table:
    """Read a table. UserError if it cannot be read or is none."""
    data = load_file(path)
    decoded = decode(data)
    if decoded is None or not decoded.text.strip():
        raise UserError("{file} holds no table of articles.", file=path.name)
    text = decoded.text.lstrip("\ufeff")
    is_json = path.suffix.lower() in (".json", ".jsonl", ".ndjson") or text.lstrip()[:1] in "[{"
    rows = list(_json_rows(text, path.name) if is_json else _csv_rows(text, path.name))
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    if not rows or len(columns) < 1:
        raise UserError("{file} holds no table of articles.", file=path.name)
    return Table(columns, tuple(rows))


def guessed_columns(table: Table) -> dict[str, str]:
    """For each field the column that seems to be it; where none is called so, the longest texts."""
    plain = {re.sub(r"[\W_]+", "", column).casefold(): column for column in reversed(table.columns)}
    found: dict[str, str] = {}
    for name, known in _NAMES.items():
        column = next((plain[one] for one in known if one in plain), None)
        if column is not None and column not in found.values():
            found[name] = column
    if "text" not in found:
        rest = [column for column in table.columns if column not in found.values()]
        longest = max(rest, key=lambda one: _length(table, one), default=None)
        if longest is not None:
            found["text"] = longest
    return found


def _length(table: Table, column: str) -> int:
    return sum(len(row.get(column, "")) for row in table.rows[:100])


def _csv_rows(text: str, label: str) -> Iterator[dict[str, str]]:
    csv.field_size_limit(50_000_000)
    head = text[:20_000]
    try:
        dialect = csv.Sniffer().sniff(head, delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel_tab if "\t" in head.partition("\n")[0] else csv.excel
    # Spreadsheets write quotation marks twice, whatever the beginning of a file looks like.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter)
    try:
        names = _unique(next(reader, []))
        for number, values in enumerate(reader):
            if number >= _MOST_ROWS:
                raise UserError(
                    "{file} has more than {most:,} rows; import it in parts.",
                    file=label,
                    most=_MOST_ROWS,
                )
            if any(value.strip() for value in values):
                yield dict(zip(names, map(_as_text, values), strict=False))
    except csv.Error as error:
        raise UserError(
            "{file} is a damaged table (line {line}: {reason}); save it anew.",
            file=label,
            line=str(reader.line_num),
            reason=str(error),
        ) from None


def _unique(names: list[str]) -> list[str]:
    made: list[str] = []
    for number, name in enumerate(names, 1):
        name = " ".join(name.split()) or sentence("Column {number}", number=str(number))
        made.append(name if name not in made else f"{name} ({number})")
    return made


def _json_rows(text: str, label: str) -> Iterator[dict[str, str]]:
    for number, record in enumerate(_records(text, label), 1):
        if not isinstance(record, dict):
            raise UserError(
                "{file} is no table of articles: its record {number} has no columns.",
                file=label,
                number=str(number),
            )
        if number > _MOST_ROWS:
            raise UserError(
                "{file} has more than {most:,} rows; import it in parts.",
                file=label,
                most=_MOST_ROWS,
            )
        yield {_as_text(key): _as_text(value) for key, value in record.items()}


def _records(text: str, label: str) -> Iterator[object]:
    if text.lstrip()[:1] == "[":
        try:
            yield from json.loads(text)
        except (ValueError, RecursionError):
            raise UserError("{file} is no sound JSON; save it anew.", file=label) from None
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except (ValueError, RecursionError):
                raise UserError(
                    "{file} is no sound JSON (line {number}): each line has to be one article.",
                    file=label,
                    number=str(number),
                ) from None


def _as_text(value: object) -> str:
    """A value in words: names out of lists and objects, as schema.org has them."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_as_text, value)))
    if isinstance(value, dict):
        return _as_text(value.get("name") or value.get("title") or "")
    # JSON can have half a character, which nothing can store.
    return "" if value is None or isinstance(value, bool) else normalise_text(str(value))[0]
