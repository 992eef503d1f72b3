r"""CSV: one row per annotation, for spreadsheets.

UTF-8 with a byte order mark, by which Excel and LibreOffice know the encoding; otherwise as
RFC 4180 has it: commas, lines end in CR LF, quotes doubled, a first row with the column names in
`COLUMNS`, to which new ones are added at the end. Every cell with text is quoted, the numbers
(`version`, `start`, `end`, `tagged_version`) are not. A line break inside a cell is a single LF, a
tab becomes a space (LibreOffice would drop it and join the words), and control characters are left
out.

- `start` and `end` are code points of the version's text, end exclusive; empty where the passage is
  not in it.
- `published` is ISO 8601 with as much as is known; `retrieved`, `created` and `modified` are UTC.
- `labels` are joined by "; ".
- `answers`, `answered_by`, `supports` and `supported_by` are the ids of linked annotations, joined
  by "; "; those that were not exported are among them.
- `retrieved`, `file_name` and `version` belong to the version that the annotation stands in.
- `placement` says how its passage was found again there: `exact`, `moved`, `altered`, `ambiguous`
  or `orphan` (gone: `quote`, `prefix` and `suffix` are those of the version before), and `reviewed`
  whether that is certain, by itself or because somebody said so (`yes`), or still to be looked at
  (`no`). Both are empty in the version that the annotation was made in.
- `tagged_quote` are the words that were tagged, in the article's version with the number
  `tagged_version`: those of `quote` unless the article has changed since.

**Formulas.** A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` (Excel also
their full-width forms), even when the cell is quoted, and some programs skip white space and
invisible characters before it. Such a cell, and one that begins with a line break, as a `suffix`
at the end of a paragraph does, gets an apostrophe in front: the program then shows it as text. This
is the accepted practice (OWASP's Application Security Verification Standard, 1.2.10; its page on
CSV injection lists line breaks, too). The apostrophe is part of the cell for a program that reads
the file, and a spreadsheet may take an identifier that happens to be all digits for a number: a
table is for looking at and sorting, the JSON format is for programs.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from fact_reader.exchange.writers.wording import iso_time, version_of
from fact_reader.model import Annotation, ArticleWork, LinkedPassage, LinkKind, Selection
from fact_reader.model.text import normalise_text

COLUMNS = (
    "annotation_id",
    "stance",
    "quote",
    "note",
    "speaker",
    "labels",
    "article_id",
    "title",
    "outlet",
    "article_author",
    "published",
    "url",
    "retrieved",
    "file_name",
    "version",
    "start",
    "end",
    "prefix",
    "suffix",
    "annotator",
    "created",
    "modified",
    "answers",
    "answered_by",
    "supports",
    "supported_by",
    "placement",
    "reviewed",
    "tagged_quote",
    "tagged_version",
)

_FORMULA_STARTS = frozenset("=+-@＝＋－＠")
BYTE_ORDER_MARK = "\ufeff"


def csv_pieces(selection: Selection) -> Iterator[str]:
    """The table, row by row."""
    linked = selection.linked()
    rows = (
        _row(work, one, linked.get(one.id, ()))
        for work in selection.works
        for one in work.annotations
    )
    return table_pieces(COLUMNS, rows)


def table_pieces(columns: Sequence[str], rows: Iterable[Iterable[str | int]]) -> Iterator[str]:
    """A table as this module's docstring has it, row by row."""
    line = io.StringIO(newline="")
    table = csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    table.writerow(columns)
    yield BYTE_ORDER_MARK + line.getvalue()
    for row in rows:
        line.seek(0)
        line.truncate()
        table.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.getvalue()


def harmless(cell: str) -> str:
    """`cell` as a spreadsheet may have it: no control characters, and never a formula."""
    text = normalise_text(cell)[0].replace("\t", " ")
    visible = (char for char in text if not _is_invisible(char))
    if text.startswith("\n") or next(visible, "") in _FORMULA_STARTS:
        return "'" + text
    return text


def _is_invisible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def _row(
    work: ArticleWork, annotation: Annotation, linked: Sequence[LinkedPassage]
) -> tuple[str | int, ...]:
    article, anchor = work.article, annotation.anchor
    version = version_of(work, annotation)
    return (
        annotation.id,
        annotation.stance.value,
        anchor.exact,
        annotation.note,
        annotation.speaker,
        "; ".join(annotation.labels),
        article.id,
        article.title,
        article.outlet,
        article.author,
        str(article.published or ""),
        article.url,
        iso_time(version.retrieved),
        version.file_name,
        version.number,
        "" if annotation.is_orphan else anchor.start,
        "" if annotation.is_orphan else anchor.end,
        anchor.prefix,
        anchor.suffix,
        annotation.author,
        iso_time(annotation.created),
        iso_time(annotation.modified),
        *(
            "; ".join(
                one.annotation.id
                for one in linked
                if one.link.kind is kind and one.is_target is is_target
            )
            for kind in LinkKind
            for is_target in (True, False)
        ),
        *_placed(annotation),
        *_tagged(work, annotation),
    )


def _placed(annotation: Annotation) -> tuple[str, str]:
    placement = annotation.placement
    if placement is None:
        return "", ""
    return placement.status.value, "yes" if placement.is_settled else "no"


def _tagged(work: ArticleWork, annotation: Annotation) -> tuple[str, int]:
    """The words as they were tagged, and the number of the version that has them."""
    placement = annotation.placement
    if placement is None:
        return annotation.anchor.exact, version_of(work, annotation).number
    [number] = [one.number for one in work.versions if one.id == placement.origin_id]
    return placement.origin.exact, number
