"""An article with its highlights and notes as a document for paper.

The text stands as it is stored, its headings, lists and quotations set as such, with a number
behind each tagged passage; the notes follow under these numbers. Tints and underlines are painted
(ui/printing.py): a text format has no double line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from fact_reader.exchange.writers.wording import linked_quote, placement_remark, shown_labels
from fact_reader.model import Anchor, Annotation, Article, BlockKind, LinkedPassage, Version
from fact_reader.ui import theme
from fact_reader.ui.panels.note_markdown import note_lines
from fact_reader.ui.panels.wording import (
    STANCE_NAME,
    day_text,
    linked_as,
    linked_source,
    one_line,
    quoted,
    short_date,
)
from fact_reader.ui.printed_parts import LinePart, PrintedParts
from fact_reader.ui.reader.highlights import Highlights, Span
from fact_reader.ui.reader.positions import Positions
from fact_reader.ui.reader.typesetting import find_title
from fact_reader.ui.stance_words import stance_count
from fact_reader.ui.theme import LIGHT
from fact_reader.ui.translating import told, tr

# Device-independent pixels at 96 to the inch, which is how a page is measured here.
_BODY, _BODY_LINE, _TITLE, _SMALL, _NOTE = 13.5, 20.5, 21.0, 10.5, 12.0
_PARAGRAPH_GAP, _BLANK_LINE = 2.0, 9.0
_NOTE_INDENT = 26.0
_PART_INDENT, _DEEPEST = 18.0, 4
_HEADING_SIZES = {1: 17.0, 2: 15.5}
_HEADING_GAP = 6.0
_BULLET = "•\u2002"
_CONTEXTUAL = QFont.Tag("calt")
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value

# By the id of an annotation, what it is linked to.
Links = Mapping[str, Sequence[LinkedPassage]]
NO_LINKS: Links = MappingProxyType({})


@dataclass
class PrintedArticle:
    """The document; `text` is what stands in it, and `highlights` count in code points of that."""

    document: QTextDocument
    text: str
    highlights: Highlights
    title: str
    positions: Positions = field(init=False)

    def __post_init__(self) -> None:
        self.positions = Positions(self.text)


def printed_article(
    article: Article,
    version: Version,
    annotations: Sequence[Annotation],
    width: float,
    dimmed: Iterable[Span] = (),
    links: Links = NO_LINKS,
) -> PrintedArticle:
    """Set an article `width` pixels wide. The annotations are those of this version; `dimmed` are
    the lines of its text that are page furniture, in code points; `links` also those to other
    articles."""
    # As in the pane, what is not certain to stand on its passage is not drawn; its note comes last.
    ordered = sorted(annotations, key=lambda one: (not one.is_placed, one.sort_key))
    drawn = [one for one in ordered if one.is_placed]
    writer = _Writer(width)
    title = one_line(article.title) or tr("Untitled article")
    span = find_title(version.text, article.title)
    _write_head(writer, article, version, ordered, None if span else title)
    parts = PrintedParts(version.text, version.structure, dimmed)
    moved = _write_text(writer, version.text, drawn, span, parts)
    if ordered:
        _write_notes(writer, ordered, links)
    return PrintedArticle(writer.document, writer.text, Highlights(moved), title)


class _Writer:
    """Fills a document block by block, and remembers the text of it."""

    def __init__(self, width: float) -> None:
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setUseDesignMetrics(True)
        self.document.setTextWidth(width)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self.document)
        self._parts: list[str] = []
        self.length = 0

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def block(self, block: QTextBlockFormat) -> None:
        """Begin a paragraph; the first one is there already."""
        if self.length or self._parts:
            self._cursor.insertBlock(block, QTextCharFormat())
            self._took("\n")
        else:
            self._cursor.setBlockFormat(block)
            self._parts.append("")

    def write(self, text: str, look: QTextCharFormat) -> None:
        self._cursor.insertText(text, look)
        self._took(text)

    def _took(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)


def _write_head(
    writer: _Writer,
    article: Article,
    version: Version,
    annotations: Sequence[Annotation],
    title: str | None,
) -> None:
    about = [one_line(article.outlet), short_date(article.published) if article.published else ""]
    about.append(one_line(article.author))
    writer.block(_block(after=2))
    writer.write(" · ".join(filter(None, about)) or tr("No outlet"), _sans(_NOTE, bold=True))
    facts = [one_line(article.url)]
    day = version.retrieved.astimezone().date()
    facts.append(
        # Whole, so that it can be compared with that of a file.
        tr("Retrieved {day}, SHA-256 {hash}", day=day_text(day), hash=version.sha256)
    )
    if annotations:
        counts = dict.fromkeys(STANCE_NAME, 0)
        for one in annotations:
            counts[one.stance] += 1
        facts.append(
            ", ".join(stance_count(stance, number) for stance, number in counts.items() if number)
        )
    for fact in filter(None, facts):
        writer.block(_block(after=1))
        writer.write(fact, _sans(_SMALL, muted=True))
    if title is not None:
        writer.block(_block(before=12, after=8))
        writer.write(title, _serif(_TITLE, bold=True))
    else:
        writer.block(_block(height=_BLANK_LINE))


def _write_text(
    writer: _Writer,
    text: str,
    annotations: Sequence[Annotation],
    title: Span | None,
    parts: PrintedParts,
) -> list[Annotation]:
    """The stored text with numbers behind the passages; the annotations where they stand now."""
    numbers: dict[int, list[int]] = {}
    for number, one in enumerate(annotations, start=1):
        numbers.setdefault(_last_letter(text, one.anchor), []).append(number)
    cuts = sorted(numbers)
    start = 0
    began = 0
    # Where each stretch of the text stands on paper: its start, and that on paper.
    stretches: list[tuple[int, int]] = []
    for line in text.split("\n"):
        end = start + len(line)
        is_title = title is not None and title[0] <= start and end <= title[1] and bool(line)
        if start:
            # The line break, which numbers may stand before.
            stretches.append((start - 1, writer.length))
        part = LinePart() if is_title else parts.of_line(start, end)
        writer.block(_line_format(line, is_title, part))
        began = start
        look = _serif(_TITLE, bold=True) if is_title else _line_look(part)
        if part.has_bullet:
            writer.write(_BULLET, look)
        inside = cuts[bisect_left(cuts, start + 1) : bisect_right(cuts, end)]
        for cut in (*inside, end):
            if cut > began or cut == end == start:
                stretches.append((began, writer.length))
                writer.write(text[began:cut], look)
            for number in numbers.get(cut, ()) if cut in inside else ():
                writer.write(f"[{number}]", _mark(annotations[number - 1]))
            began = cut
            if cut == end:
                break
        start = end + 1
    starts = [one for one, _ in stretches]
    return [_moved(one, stretches, starts) for one in annotations]


def _last_letter(text: str, anchor: Anchor) -> int:
    """Where a passage ends, without the line breaks at its end."""
    end = anchor.end
    while end > anchor.start + 1 and text[end - 1] == "\n":
        end -= 1
    return end


def _moved(
    one: Annotation, stretches: Sequence[tuple[int, int]], starts: Sequence[int]
) -> Annotation:
    def place(offset: int, index: int) -> int:
        began, on_paper = stretches[max(0, index - 1)]
        return on_paper + offset - began

    anchor = one.anchor
    start = place(anchor.start, bisect_right(starts, anchor.start))
    end = place(anchor.end, bisect_left(starts, anchor.end))
    return replace(one, anchor=Anchor(anchor.exact, "", "", start, end))


def _write_notes(writer: _Writer, annotations: Sequence[Annotation], links: Links) -> None:
    writer.block(_block(before=26, after=6))
    writer.write(tr("Notes"), _sans(15, bold=True))
    numbers = {one.id: number for number, one in enumerate(annotations, start=1)}
    for one in annotations:
        writer.block(_block(before=9, after=1, indent=_NOTE_INDENT))
        look = _sans(_NOTE, bold=True)
        look.setForeground(LIGHT.stance(one.stance).line)
        writer.write(f"[{numbers[one.id]}]  {tr(STANCE_NAME[one.stance])}", look)
        if speaker := one_line(one.speaker):
            writer.write(f"  {speaker}", _sans(_NOTE, muted=True))
        writer.block(_block(after=1, indent=_NOTE_INDENT))
        writer.write(quoted(one.anchor.exact), _serif(_NOTE))
        if remark := placement_remark(one):
            writer.block(_block(after=1, indent=_NOTE_INDENT))
            writer.write(f"{told(remark)}.", _sans(_NOTE, muted=True))
        for line in note_lines(one.note):
            writer.block(_block(after=1, indent=_NOTE_INDENT))
            for run in line:
                look = _sans(_NOTE, bold=run.is_bold)
                look.setFontItalic(run.is_italic)
                writer.write(run.text, look)
        for passage in links.get(one.id, ()):
            _write_link(writer, passage, one.article_id, numbers)
        # On a line of their own, so that none is taken for who said it.
        if labels := "; ".join(shown_labels(one)):
            writer.block(_block(after=1, indent=_NOTE_INDENT))
            writer.write(tr("Labels: {names}", names=labels), _sans(_NOTE, muted=True))


def _write_link(
    writer: _Writer, passage: LinkedPassage, article_id: str, numbers: Mapping[str, int]
) -> None:
    """What a note answers or supports, or by what: under its number, if it has one here."""
    number = numbers.get(passage.annotation.id)
    writer.block(_block(after=1, indent=_NOTE_INDENT))
    words = linked_as(passage) + (f" [{number}]" if number else "")
    writer.write(f"{words}: ", _sans(_NOTE, bold=True))
    writer.write(told(linked_quote(passage)), _serif(_NOTE))
    if not number:
        writer.write(f" — {linked_source(passage, article_id)}", _sans(_NOTE, muted=True))


def _line_format(line: str, is_title: bool, part: LinePart) -> QTextBlockFormat:
    if is_title:
        return _block(after=4)
    if not line.strip():
        return _block(height=_BLANK_LINE)
    steps = int(part.is_quoted)
    if part.kind is BlockKind.ITEM:
        steps += min(max(part.level, 1), _DEEPEST)
    made = _block(after=_PARAGRAPH_GAP, indent=steps * _PART_INDENT)
    made.setLineHeight(_BODY_LINE, _MINIMUM)
    if part.kind is BlockKind.HEADING:
        made.setTopMargin(_HEADING_GAP)
    elif part.has_bullet:
        made.setTextIndent(-_PART_INDENT * 0.8)
    return made


def _line_look(part: LinePart) -> QTextCharFormat:
    if part.kind is BlockKind.HEADING:
        return _serif(_HEADING_SIZES.get(part.level, _BODY), bold=True)
    if part.kind is BlockKind.CODE:
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return _char_format(fixed, _NOTE, part.is_dimmed)
    return _char_format(theme.serif(1), _BODY, part.is_dimmed)


def _block(
    *, before: float = 0, after: float = 0, indent: float = 0, height: float = 0
) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(before)
    made.setBottomMargin(after)
    made.setLeftMargin(indent)
    if height:
        made.setLineHeight(height, _FIXED)
    return made


def _sans(size: float, *, bold: bool = False, muted: bool = False) -> QTextCharFormat:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return _char_format(theme.sans(1, weight), size, muted)


def _serif(size: float, *, bold: bool = False) -> QTextCharFormat:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return _char_format(theme.serif(1, weight), size, False)


def _char_format(font: QFont, size: float, muted: bool) -> QTextCharFormat:
    # In points, since pixels of a font are whole ones: 72 points are 96 pixels here.
    font.setPointSizeF(size * 72 / 96)
    # Inter's glyphs for "[" or "-" beside figures have no letter in a PDF: what is copied or
    # searched for there would lack them.
    font.setFeature(_CONTEXTUAL, 0)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(LIGHT.muted if muted else LIGHT.text)
    return made


def _mark(one: Annotation) -> QTextCharFormat:
    made = _sans(_BODY, bold=True)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    made.setForeground(LIGHT.stance(one.stance).line)
    return made
