"""Word documents (.docx): python-docx reads their paragraphs, tables and properties."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime

import docx
from docx.document import Document
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph

from fact_reader.exchange.readers.archives import open_archive, read_part
from fact_reader.exchange.readers.text_builder import Piece, TextBuilder
from fact_reader.exchange.readers.xml_parts import local_name, parse_xml
from fact_reader.model.article import Draft, PartialDate
from fact_reader.model.errors import UserError
from fact_reader.model.structure import BlockKind
from fact_reader.model.wording import sentence

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_DEFAULT_AUTHORS = {"python-docx", "microsoft office user", "user", "admin", "unknown"}


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a Word document. UserError if it is damaged or holds no text."""
    label = file_name or sentence("The document")
    with open_archive(data, label) as archive:
        notes = _notes(archive)
    builder = TextBuilder()
    try:
        document = docx.Document(io.BytesIO(data))
        for part in document.iter_inner_content():
            if isinstance(part, Paragraph):
                _add_paragraph(builder, part)
            else:
                _add_table(builder, part)
        for note in notes:
            builder.add([(note, "")])
        title, author, modified = _properties(document)
    except (zipfile.BadZipFile, OSError, EOFError) as error:
        raise UserError(
            "{file} is damaged: its parts cannot be unpacked; get it again from where it came.",
            file=label,
        ) from error
    except (MemoryError, RecursionError):
        raise
    except Exception as error:
        # python-docx trusts what it reads, and raises whatever it stumbles over.
        raise UserError(
            "{file} is a damaged Word document; open it in a word processor, save it anew and "
            "import that.",
            file=label,
        ) from error
    if not builder.text:
        raise UserError(
            "{file} holds no text; pictures of text have to be typed or recognised.", file=label
        )
    found_in = {
        name: "document properties"
        for name, value in (("title", title), ("author", author), ("modified", modified))
        if value
    }
    return Draft(
        text=builder.text,
        original=data,
        title=title,
        author=author,
        file_name=file_name,
        modified=modified,
        structure=builder.structure,
        found_in=found_in,
        reader="Word document",
    )


def _add_paragraph(builder: TextBuilder, paragraph: Paragraph) -> None:
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    heading = _HEADING.match(style)
    kind, level = None, 1
    if heading:
        kind, level = BlockKind.HEADING, max(1, min(6, int(heading.group(1))))
    elif style == "Title":
        kind = BlockKind.HEADING
    elif style.startswith("List") or _is_numbered(paragraph):
        kind = BlockKind.ITEM
    builder.add(_pieces(paragraph), kind, level, quoted="Quote" in style)


def _is_numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None


def _pieces(paragraph: Paragraph) -> Iterator[Piece]:
    for part in paragraph.iter_inner_content():
        url = ""
        if isinstance(part, Hyperlink):
            url = part.url if part.url.startswith(("http://", "https://", "mailto:")) else ""
        yield part.text, url


def _add_table(builder: TextBuilder, table: Table) -> None:
    for row in table.rows:
        cells, seen = [], set()
        for cell in row.cells:
            # A cell that spans several columns is given for each of them.
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(" ".join(cell.text.split()))
        builder.add([(" | ".join(cells) if any(cells) else "", "")], BlockKind.ROW)


def _notes(archive: zipfile.ZipFile) -> list[str]:
    """What stands at the foot of pages and at the end, which python-docx does not read."""
    notes = []
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        root = parse_xml(read_part(archive, part) or b"")
        for note in root if root is not None else ():
            # Those with a type are the lines that part notes from the text.
            if not any(str(key).endswith("}type") for key in note.attrib):
                words = (one.text or "" for one in note.iter() if local_name(one) == "t")
                notes.append("".join(words))
    return notes


def _properties(document: Document) -> tuple[str, str, PartialDate | None]:
    known = document.core_properties
    author = (known.author or "").strip()
    if author.casefold() in _DEFAULT_AUTHORS:
        author = ""
    # When a file was made says nothing about when an outlet published the text.
    return " ".join((known.title or "").split()), author, _moment(known.modified)


def _moment(moment: datetime | None) -> PartialDate | None:
    if moment is None or moment.year < 1990:
        return None
    return PartialDate(moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
