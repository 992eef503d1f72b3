"""Text put together from parts, with the places of headings, items, quotes and links in it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from fact_reader.model.structure import Block, BlockKind, Hyperlink, Structure
from fact_reader.model.text import normalise_text

# A stretch of words, and the address that it leads to, if any.
Piece = tuple[str, str]

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_INVISIBLE = re.compile("[\\s\u200b-\u200f\u2060\ufeff]*")


class TextBuilder:
    """Collects the parts of a text. Paragraphs are kept apart by an empty line, as plain text
    files do it; the items of a list, the rows of a table and the lines of a quote by none."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._links: list[Hyperlink] = []
        self._last_kind: BlockKind | None = None

    def add(
        self,
        pieces: Iterable[Piece],
        kind: BlockKind | None = None,
        level: int = 1,
        quoted: bool = False,
    ) -> None:
        """Add a part. White space is folded, except in code; nothing comes of a blank part.

        `quoted` says that a paragraph, a heading or an item stands in a quotation.
        """
        runs = _folded(pieces, keep_lines=kind is BlockKind.CODE)
        text = "".join(words for words, _ in runs)
        if _INVISIBLE.fullmatch(text):
            return
        if self._parts:
            together = kind is self._last_kind and kind in (BlockKind.ITEM, BlockKind.ROW)
            self._append("\n" if together else "\n\n")
        start = self._length
        for words, url in runs:
            if url and words.strip():
                lead = len(words) - len(words.lstrip())
                end = self._length + len(words.rstrip())
                self._link(self._length + lead, end, url)
            self._append(words)
        if kind is not None:
            self._blocks.append(Block(kind, start, self._length, level))
        if quoted:
            self._blocks.append(Block(BlockKind.QUOTE, start, self._length))
        self._last_kind = kind

    def extend(self, other: "TextBuilder") -> None:
        """Add all parts of another text, as they are."""
        if self._parts and other._parts:
            self._append("\n\n")
        shift = self._length
        self._append(other.text)
        self._blocks += [
            replace(one, start=one.start + shift, end=one.end + shift) for one in other._blocks
        ]
        self._links += [
            replace(one, start=one.start + shift, end=one.end + shift) for one in other._links
        ]
        self._last_kind = other._last_kind

    @property
    def text(self) -> str:
        """All parts so far."""
        return "".join(self._parts)

    @property
    def structure(self) -> Structure:
        """The blocks and links so far."""
        return Structure(tuple(self._blocks), tuple(self._links))

    def _link(self, start: int, end: int, url: str) -> None:
        last = self._links[-1] if self._links else None
        if last is not None and last.url == url and last.end in (start, start - 1):
            # One link, of which some words are set apart.
            self._links[-1] = replace(last, end=end)
        else:
            self._links.append(Hyperlink(start, end, url))

    def _append(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _folded(pieces: Iterable[Piece], keep_lines: bool) -> list[Piece]:
    runs: list[Piece] = []
    ends_blank = True
    for words, url in pieces:
        words, _ = normalise_text(words)
        if not keep_lines:
            words = _BLANKS.sub(" ", words)
            if ends_blank:
                words = words.lstrip(" ")
            ends_blank = words.endswith(" ") if words else ends_blank
        if words:
            runs.append((words, url))
    while runs:
        words, url = runs[-1]
        runs[-1] = (words.rstrip(" \n"), url)
        if runs[-1][0]:
            break
        runs.pop()
    if keep_lines and runs:
        runs[0] = (runs[0][0].lstrip("\n"), runs[0][1])
    return runs
