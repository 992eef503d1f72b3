"""PDF files: pdfium reads the letters and their places, `pdf_lines` makes paragraphs of them."""

import re
import statistics
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from fact_reader.exchange.readers.pdf_lines import Line, compose
from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft, PartialDate
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

_MOST_PAGES = 3_000
# The size is asked for so many letters of a line, and for every so manieth on a page whether its
# font says which letter it is.
_SAMPLE = 7
# What pdfium makes of letters it cannot tell, and of hyphens at a line's end.
_LETTERS = {0: "\ufffd", 2: "-", 0xFFFE: "-"}
_NEXT_LINE = 4.0  # points
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
# Letters that no text has: what comes of fonts that do not say which letters they draw.
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
# Signs that words seldom hold: what comes of fonts that give their letters the numbers of others,
# and so the text as a simple cipher.
_CIPHER = re.compile(r"[\\^`{|}~#*@\[\]_]|!(?=\w)")
_PRODUCERS = re.compile(r"microsoft word|untitled|\.(?:docx?|indd|html?)\b|\.pdf\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s]+")


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a PDF. UserError if it is locked, damaged, or holds no text."""
    label = file_name or sentence("The PDF")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise UserError(
                "{file} is protected with a password; save a copy without one and import that.",
                file=label,
            ) from None
        raise UserError(
            "{file} is a damaged PDF; get it again from where it came.", file=label
        ) from None
    try:
        pages, unread, unmapped = _pages(document, label)
        known = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    if not any(pages):
        raise UserError(
            "{file} holds no text, only pictures of pages: let a text recognition (OCR) program "
            "make a PDF with text of it, and import that.",
            file=label,
        )
    builder = TextBuilder()
    left_out = compose(builder, pages)
    strange = max(unmapped, len(_STRANGE.findall(builder.text)) / max(1, len(builder.text)))
    if strange > 0.2:
        raise UserError(
            "{file} holds no readable text, because its fonts do not say which letters they draw: "
            "let a text recognition (OCR) program read it, and import what that makes.",
            file=label,
        )
    warnings = []
    if strange > 0.01:
        warnings.append(
            sentence("Some letters are wrong: the PDF does not say which letters they are.")
        )
    elif len(_CIPHER.findall(builder.text)) / len(builder.text) > 0.08:
        warnings.append(
            sentence(
                "The text may be garbled, because the fonts of the PDF name wrong letters: compare "
                "it with the original."
            )
        )
    if unread:
        warnings.append(
            sentence("{some} of {all} pages could not be read.", some=unread, all=len(pages))
        )
    empty = sum(not page for page in pages) - unread
    if empty:
        warnings.append(
            sentence(
                "{some} of {all} pages hold no text, perhaps pictures of it.",
                some=empty,
                all=len(pages),
            )
        )
    title = " ".join(known.get("Title", "").split())
    title = "" if _PRODUCERS.search(title) else title
    author = " ".join(known.get("Author", "").split())
    modified = _date(known.get("ModDate", ""))
    url = _address(left_out)
    found_in = dict.fromkeys(("title", "author", "modified"), "PDF properties")
    found_in["url"] = "the foot of the pages"
    values = {"title": title, "author": author, "modified": modified, "url": url}
    return Draft(
        text=builder.text,
        original=data,
        title=title,
        author=author,
        url=url,
        file_name=file_name,
        warnings=tuple(warnings),
        modified=modified,
        structure=builder.structure,
        left_out="\n".join(left_out),
        found_in={name: where for name, where in found_in.items() if values[name]},
        reader="PDF",
    )


def _pages(document: pypdfium2.PdfDocument, label: str) -> tuple[list[list[Line]], int, float]:
    """The lines of every page; how many pages could not be read; what share of the letters has a
    font that does not say which they are."""
    if len(document) > _MOST_PAGES:
        raise UserError(
            "{file} has {pages:,} pages, more than {most:,}: import the pages that you need.",
            file=label,
            pages=len(document),
            most=_MOST_PAGES,
        )
    pages: list[list[Line]] = []
    unread = asked = unmapped = 0
    for number in range(len(document)):
        try:
            text_page = document[number].get_textpage()
        except pypdfium2.PdfiumError:
            pages.append([])
            unread += 1
            continue
        try:
            pages.append(list(_lines(text_page)))
            some = range(0, text_page.count_chars(), _SAMPLE)
            asked += len(some)
            unmapped += sum(raw.FPDFText_HasUnicodeMapError(text_page, one) == 1 for one in some)
        finally:
            text_page.close()
    return pages, unread, unmapped / max(1, asked)


@dataclass(frozen=True, slots=True)
class _Letter:
    number: int
    text: str
    x: float
    y: float


def _lines(text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """A page's lines in the order in which its letters come."""
    letters: list[_Letter] = []
    x, y = c_double(), c_double()
    for number in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, number)
        if code in (10, 13):
            yield from _line(text_page, letters)
            letters = []
            continue
        raw.FPDFText_GetCharOrigin(text_page, number, byref(x), byref(y))
        if letters and x.value < letters[-1].x and y.value < letters[-1].y - _NEXT_LINE:
            # Where pdfium takes two lines for one.
            yield from _line(text_page, letters)
            letters = []
        letters.append(_Letter(number, _LETTERS.get(code) or chr(code), x.value, y.value))
    yield from _line(text_page, letters)


def _line(text_page: pypdfium2.PdfTextPage, letters: list[_Letter]) -> Iterator[Line]:
    seen = [one for one in letters if not one.text.isspace()]
    if not seen:
        return
    words = "".join(one.text for one in letters)
    # Letters beyond the first 65,536 come as two halves each.
    words = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    heights = []
    for one in seen[:: max(1, len(seen) // _SAMPLE)]:
        # The font's height, which is the same for all its letters.
        _, bottom, _, top = text_page.get_charbox(one.number, loose=True)
        heights.append(round(top - bottom, 1))
    yield Line(
        " ".join(words.split()),
        seen[0].x,
        text_page.get_charbox(seen[-1].number, loose=True)[2],
        statistics.mode(round(one.y, 1) for one in seen),
        max(1.0, statistics.mode(heights)),
    )


def _address(left_out: list[str]) -> str:
    """The address that a browser prints on every page; "" if there is none or several."""
    found = {match.group() for line in left_out if (match := _ADDRESS.search(line))}
    return found.pop() if len(found) == 1 else ""


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
