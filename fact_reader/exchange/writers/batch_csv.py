"""CSV of a batch search: one row per query, in the form that csv_writer describes."""

import csv
import io
from collections.abc import Iterable
from dataclasses import fields

from fact_reader.exchange.writers.csv_writer import BYTE_ORDER_MARK, harmless
from fact_reader.model import BatchRow


def batch_csv(rows: Iterable[BatchRow]) -> bytes:
    """The table. UTF-8 with a byte order mark, as exports have it; no cell runs as a formula."""
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
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")
