"""Importing tables of articles: each row becomes an article, by columns that the user has seen."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from fact_reader.analysis.dates import read_date_line
from fact_reader.exchange.readers.html_metadata import parse_date
from fact_reader.exchange.readers.tables import Table
from fact_reader.model import Changes, Draft, PartialDate, UserError
from fact_reader.model.text import normalise_text, one_line
from fact_reader.model.wording import sentence
from fact_reader.services import importing
from fact_reader.services.import_report import Fate, ImportReport, Outcome, report_of
from fact_reader.services.library import Library


def import_table(
    library: Library,
    path: Path,
    table: Table,
    columns: Mapping[str, str],
    progress: importing.Progress = lambda done, total, name: None,
    cancelled: Callable[[], bool] = lambda: False,
    finished: Callable[[Outcome], None] = lambda outcome: None,
) -> ImportReport:
    """Import the rows of a table, each in a transaction of its own. `columns` says for "title",
    "text" and so on which column it is. A row with the address of an article that is in the library
    becomes a new version of it."""
    outcomes: list[Outcome] = []
    for number, row in enumerate(table.rows, 1):
        if cancelled():
            return report_of(outcomes, True, Changes())
        name = sentence("{file}, row {number}", file=path.name, number=str(number))
        progress(number - 1, len(table.rows), name)
        try:
            outcomes.append(importing.add(library, drafted(row, columns, path.name), name))
        except UserError as error:
            outcomes.append(Outcome(name, Fate.FAILED, error.sentence))
        finished(outcomes[-1])
    progress(len(table.rows), len(table.rows), "")
    return report_of(outcomes, False, Changes())


def drafted(row: Mapping[str, str], columns: Mapping[str, str], file_name: str) -> Draft:
    """What an import makes of a row. UserError if it has no text."""
    told = {name: row.get(column, "").strip() for name, column in columns.items()}
    text, _ = normalise_text(told.get("text", ""))
    text = text.strip("\n")
    if not text.strip():
        raise UserError("The row has no text.")
    title = one_line(told.get("title", ""))
    if title and not one_line(text[: len(title) + 50]).startswith(title):
        text = f"{title}\n\n{text}"
    published = _date(told.get("published", ""))
    url = told.get("url", "")
    draft = Draft(
        text=text,
        original=json.dumps(dict(row), ensure_ascii=False, indent=1).encode("utf-8", "replace"),
        title=title,
        outlet=one_line(told.get("outlet", "")),
        author=one_line(told.get("author", "")),
        published=published,
        language=told.get("language", "")[:2].lower(),
        url=url if re.match(r"https?://", url) else "",
        file_name=file_name,
        encoding="utf-8",
        reader="row of a table",
    )
    found_in = {
        name: f"column “{column}”"
        for name, column in columns.items()
        if name != "text" and getattr(draft, name)
    }
    return replace(draft, found_in=found_in)


def _date(text: str) -> PartialDate | None:
    if found := parse_date(text):
        return found
    line = read_date_line(text)
    return line.date if line else None
