"""What the lines of a text are on paper: headings, items, quotations, code, page furniture."""

from collections.abc import Iterable
from dataclasses import dataclass

from fact_reader.model.structure import Block, BlockKind, Structure
from fact_reader.ui.reader.highlights import Span, Spans
from fact_reader.ui.reader.parts import has_bullet


@dataclass(frozen=True, slots=True)
class LinePart:
    """What a line is: `kind` of None is a paragraph; `level` counts as that of a Block does.

    `has_bullet` is for the first line of an item that says no number itself.
    """

    kind: BlockKind | None = None
    level: int = 1
    is_quoted: bool = False
    is_dimmed: bool = False
    has_bullet: bool = False


class PrintedParts:
    """Answers for one text; offsets in code points. `dimmed` are its lines of page furniture."""

    def __init__(self, text: str, structure: Structure, dimmed: Iterable[Span] = ()) -> None:
        self._text = text
        # What does not lie in the text is not worth a crash.
        blocks = [one for one in structure.blocks if 0 <= one.start < one.end <= len(text)]
        self._blocks: dict[Span, Block] = {
            (one.start, one.end): one for one in blocks if one.kind is not BlockKind.QUOTE
        }
        self._spans = Spans(self._blocks)
        self._quotes = Spans((one.start, one.end) for one in blocks if one.kind is BlockKind.QUOTE)
        self._dimmed = Spans(dimmed)

    def of_line(self, start: int, end: int) -> LinePart:
        """What the line from `start` to `end` is."""
        if start == end:
            return LinePart()
        quoted, dimmed = (
            bool(spans.overlapping(start, end)) for spans in (self._quotes, self._dimmed)
        )
        # Of a list within a list, the inner item.
        found = max(self._spans.overlapping(start, end), default=None)
        if found is None:
            return LinePart(is_quoted=quoted, is_dimmed=dimmed)
        block = self._blocks[found]
        begins = start <= block.start < end
        return LinePart(
            block.kind, block.level, quoted, dimmed, begins and has_bullet(block, self._text)
        )
