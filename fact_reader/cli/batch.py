"""The command `batch`: a file of queries, and a table of what each finds."""

import csv
import io
import sys
from argparse import Namespace
from dataclasses import asdict, fields
from pathlib import Path

from fact_reader.cli.columns import Column
from fact_reader.cli.opening import open_for_reading
from fact_reader.cli.output import ProgressLine, notice, print_json, print_table, write_bytes
from fact_reader.exchange.writers.csv_writer import harmless
from fact_reader.model import BatchRow, UserError


def batch(given: Namespace) -> int:
    """Run every query of a file, and show how many articles and passages each finds."""
    from fact_reader.services import finding  # with Whoosh, which takes a while to import

    lines = _lines(given.file)
    rows = []
    with open_for_reading(given, index=True) as library, ProgressLine() as line:
        queries = [text for text in map(str.strip, lines) if text and not text.startswith("#")]
        line.show(0, len(queries), queries[0] if queries else "")
        for row in finding.batch(library, queries):
            rows.append(row)
            line.show(len(rows), len(queries), "".join(queries[len(rows) : len(rows) + 1]))
    if given.json:
        print_json([asdict(row) for row in rows])
    elif given.csv:
        write_bytes(_as_csv(rows))
    elif rows:
        _show(rows)
    else:
        notice("There is no query in the file: write one in each line.")
    return 0


def _lines(name: str) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise UserError(
            f"The queries in {name} could not be read ({error.strerror or error}): name a file "
            "with one query in each line."
        ) from error
    except UnicodeDecodeError:
        raise UserError(f"The queries in {name} are not UTF-8: save them as such.") from None


def _show(rows: list[BatchRow]) -> None:
    columns = (
        Column("Query", flexible=True),
        Column("Articles", right=True),
        Column("Passages", right=True),
        Column("Hint", flexible=True),
    )
    print_table(columns, [(r.query, str(r.articles), str(r.passages), r.hint) for r in rows])


def _as_csv(rows: list[BatchRow]) -> bytes:
    """UTF-8 with a byte order mark, as exports have it; no cell runs as a formula."""
    text = io.StringIO(newline="")
    table = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    table.writerow([field.name for field in fields(BatchRow)])
    for row in rows:
        table.writerow(
            [
                harmless(row.query),
                row.articles,
                row.passages,
                harmless(row.understood),
                harmless(row.hint),
            ]
        )
    return ("\ufeff" + text.getvalue()).encode("utf-8", "replace")
