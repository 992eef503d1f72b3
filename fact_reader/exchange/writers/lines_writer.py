"""CSV of a concordance: one row per passage, in the form that csv_writer.py describes.

`start` and `end` are code points of the article's current text, end exclusive; where `field` is
note, speaker or label they are the tagged passage. `stance` and `annotation_id` are empty for a
passage that was found in the text and is not tagged.
"""

from collections.abc import Iterable, Iterator

from fact_reader.exchange.writers.csv_writer import table_pieces
from fact_reader.model import ConcordanceLine

COLUMNS = (
    "before",
    "hit",
    "after",
    "field",
    "stance",
    "title",
    "outlet",
    "published",
    "url",
    "article_id",
    "start",
    "end",
    "annotation_id",
)


def line_pieces(lines: Iterable[ConcordanceLine]) -> Iterator[str]:
    """The table, row by row."""
    return table_pieces(COLUMNS, map(_row, lines))


def _row(line: ConcordanceLine) -> tuple[str | int, ...]:
    article = line.article
    return (
        line.before.strip(),
        line.hit,
        line.after.strip(),
        line.field,
        line.stance.value if line.stance else "",
        article.title,
        article.outlet,
        str(article.published or ""),
        article.url,
        article.id,
        line.start,
        line.end,
        line.annotation_id,
    )
