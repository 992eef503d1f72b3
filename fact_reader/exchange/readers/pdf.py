"""PDF files: pdfium reads the letters, and where the lines stand tells the paragraphs.

A PDF has no paragraphs, only letters at places. Lines belong together when they follow each other
closely in the same size; words cut at a line's end are joined again; lines that stand at the head
or foot of most pages are left out.
"""

import re
import statistics
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2

from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft, PartialDate
from fact_reader.model.errors import UserError
from fact_reader.model.structure import BlockKind

_MOST_PAGES = 3_000
# How much further apart than usual two lines stand between paragraphs.
_PARAGRAPH_GAP = 1.35
_LARGER = 1.15
_MOVED_IN = 0.6  # of a line's height: the first line of a paragraph
_MARGIN_LINES = 2
_BULLET = re.compile(r"\s*[•▪◦‣·–-]\s+(?=\S)")
_CUT_WORD = re.compile(r"(\w{2,})[-\u00ad\u0002\ufffe]\Z")
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
# Letters that no text has: what comes of fonts that do not say which letters they draw.
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
_PRODUCERS = re.compile(r"microsoft word|untitled|\.docx?\b|\.indd\b|\.pdf\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return max(1.0, self.top - self.bottom)


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a PDF. UserError if it is locked, damaged, or holds no text."""
    label = file_name or "The PDF"
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise UserError(
                f"{label} is protected with a password; save a copy without one and import that."
            ) from None
        raise UserError(f"{label} is a damaged PDF; get it again from where it came.") from None
    try:
        pages, unread = _pages(document, label)
        known = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    if not any(pages):
        raise UserError(
            f"{label} holds no text, only pictures of pages: let a text recognition (OCR) program "
            "make a PDF with text of it, and import that."
        )
    running = _running_lines(pages)
    builder = TextBuilder()
    left_out = _compose(builder, pages, running)
    strange = len(_STRANGE.findall(builder.text))
    if strange * 5 > len(builder.text):
        raise UserError(
            f"{label} holds no readable text, because its fonts do not say which letters they "
            "draw: let a text recognition (OCR) program read it, and import what that makes."
        )
    warnings = []
    if strange * 100 > len(builder.text):
        warnings.append("Some letters are wrong: the PDF does not say which letters they are.")
    if unread:
        warnings.append(f"{unread} of {len(pages)} pages could not be read.")
    empty = sum(not page for page in pages) - unread
    if empty:
        warnings.append(f"{empty} of {len(pages)} pages hold no text, perhaps pictures of it.")
    title = " ".join(known.get("Title", "").split())
    title = "" if _PRODUCERS.search(title) else title
    author = " ".join(known.get("Author", "").split())
    modified = _date(known.get("ModDate", ""))
    values = (("title", title), ("author", author), ("modified", modified))
    return Draft(
        text=builder.text,
        original=data,
        title=title,
        author=author,
        file_name=file_name,
        warnings=tuple(warnings),
        modified=modified,
        structure=builder.structure,
        left_out="\n".join(left_out),
        found_in={name: "PDF properties" for name, value in values if value},
        reader="PDF",
    )


def _pages(document: pypdfium2.PdfDocument, label: str) -> tuple[list[list[_Line]], int]:
    """The lines of every page, and how many pages could not be read."""
    if len(document) > _MOST_PAGES:
        raise UserError(
            f"{label} has {len(document):,} pages, more than {_MOST_PAGES:,}: import the pages "
            "that you need."
        )
    pages, unread = [], 0
    for number in range(len(document)):
        try:
            pages.append(_lines(document[number]))
        except pypdfium2.PdfiumError:
            pages.append([])
            unread += 1
    return pages, unread


def _lines(page: pypdfium2.PdfPage) -> list[_Line]:
    """A page's lines in the order in which its letters come, as pdfium breaks them."""
    text_page = page.get_textpage()
    lines: list[_Line] = []
    letters: list[str] = []
    places: list[int] = []

    def end_line() -> None:
        words = " ".join("".join(letters).split())
        if words and places:
            # The font's height, which is the same for all letters of a line.
            left, bottom, _, top = text_page.get_charbox(places[0], loose=True)
            right = text_page.get_charbox(places[-1], loose=True)[2]
            lines.append(_Line(words, left, right, top, bottom))
        letters.clear()
        places.clear()

    try:
        for number in range(text_page.count_chars()):
            code = pypdfium2.raw.FPDFText_GetUnicode(text_page, number)
            if code in (10, 13):
                end_line()
            elif code:
                letters.append(chr(code))
                if not chr(code).isspace():
                    places.append(number)
        end_line()
    finally:
        text_page.close()
    return [_paired(line) for line in lines]


def _paired(line: _Line) -> _Line:
    """Letters beyond the first 65,536 come as two halves each."""
    whole = line.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return line if whole == line.text else replace(line, text=whole)


def _running_lines(pages: list[list[_Line]]) -> set[str]:
    """What stands at the head or foot of at least three pages and of a third of all."""
    seen: Counter[str] = Counter()
    for page in pages:
        ordered = sorted(page, key=lambda line: -line.top)
        edge = [*ordered[:_MARGIN_LINES], *ordered[-_MARGIN_LINES:]]
        seen.update({_without_digits(line.text) for line in edge})
    enough = max(3, len(pages) // 3)
    return {text for text, count in seen.items() if count >= enough}


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _compose(builder: TextBuilder, pages: list[list[_Line]], running: set[str]) -> list[str]:
    """Join lines to paragraphs; gives what was left out."""
    left_out: list[str] = []
    lines: list[_Line] = []
    for page in pages:
        edge_tops = sorted((line.top for line in page), reverse=True)
        edges = {*edge_tops[:_MARGIN_LINES], *edge_tops[-_MARGIN_LINES:]}
        for line in page:
            if line.top in edges and _without_digits(line.text) in running:
                left_out.append(line.text)
            else:
                lines.append(line)
    if not lines:
        return left_out
    usual = statistics.median(line.height for line in lines)
    gaps = [
        one.bottom - other.top
        for one, other in pairwise(lines)
        if 0 <= one.bottom - other.top < 3 * usual
    ]
    step = usual + (statistics.median(gaps) if gaps else 0.3 * usual)
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, usual, step):
            _add(builder, paragraph, usual)
            paragraph = []
        paragraph.append(line)
    _add(builder, paragraph, usual)
    return left_out


def _goes_on(paragraph: list[_Line], line: _Line, usual: float, step: float) -> bool:
    last = paragraph[-1]
    if _BULLET.match(line.text):
        return False
    if not 1 / _LARGER < line.height / last.height < _LARGER and abs(line.height - usual) > 1:
        return False
    if line.top > last.bottom + usual:
        # The next column or page: it goes on unless a sentence ended there.
        return not re.search(r"[.!?:”\"’)]\Z", last.text) and last.height < usual * _LARGER
    if last.top - line.top > _PARAGRAPH_GAP * step:
        return False
    moved_in = line.left - last.left
    if len(paragraph) > 1 and moved_in > _MOVED_IN * usual:
        return False
    short = last.right < max(one.right for one in paragraph) - 4 * usual
    return not (len(paragraph) > 1 and short and re.search(r"[.!?”\"]\Z", last.text))


def _add(builder: TextBuilder, lines: list[_Line], usual: float) -> None:
    if not lines:
        return
    text = lines[0].text
    for line in lines[1:]:
        is_cut = _CUT_WORD.search(text) and line.text[:1].islower()
        text = text[:-1] + line.text if is_cut else f"{text} {line.text}"
    large = lines[0].height > usual * _LARGER and len(text) < 250
    if _BULLET.match(text):
        builder.add([(_BULLET.sub("", text, count=1), "")], BlockKind.ITEM)
    else:
        level = 1 if lines[0].height > usual * 1.5 else 2
        builder.add([(text, "")], BlockKind.HEADING if large else None, level if large else 1)


def _date(text: str) -> PartialDate | None:
    match = _DATE.match(text)
    if match is None:
        return None
    year, month, day, hour, minute = match.groups()
    iso = "-".join(part for part in (year, month, day) if part)
    if day and hour and minute:
        iso += f"T{hour}:{minute}"
    try:
        return PartialDate.parse(iso)
    except ValueError:
        return None
