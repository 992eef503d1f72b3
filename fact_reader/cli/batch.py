"""The command `batch`: a file of queries, and a table of what each finds."""

import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from fact_reader.cli.columns import Column
from fact_reader.cli.opening import open_for_reading, trusted_index
from fact_reader.cli.output import ProgressLine, notice, print_json, print_table, write_bytes
from fact_reader.exchange.readers.query_list import not_utf_8, queries_in, read_query_list
from fact_reader.exchange.writers.batch_csv import batch_csv
from fact_reader.model import BatchRow


def batch(given: Namespace) -> int:
    """Run every query of a file, and show how many articles and passages each finds."""
    from fact_reader.services import finding  # with Whoosh, which takes a while to import

    queries = _queries(given.file)
    rows = []
    with (
        open_for_reading(given, index=True) as library,
        trusted_index(library),
        ProgressLine() as line,
    ):
        line.show(0, len(queries), queries[0] if queries else "")
        for row in finding.batch(library, queries):
            rows.append(row)
            line.show(len(rows), len(queries), "".join(queries[len(rows) : len(rows) + 1]))
    if given.json:
        print_json([asdict(row) for row in rows])
    elif given.csv:
        write_bytes(batch_csv(rows))
    elif rows:
        _show(rows)
    else:
        notice("There is no query in the file: write one in each line.")
    return 0


def _queries(name: str) -> list[str]:
    if name != "-":
        return read_query_list(Path(name))
    try:
        return queries_in(sys.stdin.buffer.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise not_utf_8(name) from None


def _show(rows: list[BatchRow]) -> None:
    columns = (
        Column("Query", flexible=True),
        Column("Articles", right=True),
        Column("Passages", right=True),
        Column("Hint", flexible=True),
    )
    print_table(columns, [(r.query, str(r.articles), str(r.passages), r.hint) for r in rows])
