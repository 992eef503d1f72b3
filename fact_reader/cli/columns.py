"""Text in columns: how wide characters are on a terminal, cutting, and tables.

Widths are in terminal cells: East Asian wide characters and emoji take two, combining marks none.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_ELLIPSIS = "…"
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_GAP = "  "
_NARROWEST = 8
# Marks that turn the direction of what follows: in a table they would turn other cells over.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how to lay out what stands below it.

    `flexible` columns are cut where the terminal is too narrow; `right` aligns numbers.
    """

    heading: str
    flexible: bool = False
    right: bool = False


def one_line(text: str) -> str:
    """`text` as it can stand in a line: white space as single spaces, nothing invisible."""
    spaced = " ".join(_DIRECTION.sub("", text).split())
    return "".join(char for char in spaced if unicodedata.category(char) != "Cc")


def width_of(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if text.isascii() else sum(_advances(text))


def _advances(text: str) -> list[int]:
    """The cells that each character adds; what belongs to the character before it adds none."""
    advances: list[int] = []
    joined = False
    for char in text:
        category = unicodedata.category(char)
        if char == _EMOJI_STYLE:
            advances.append(1 if advances and advances[-1] == 1 else 0)
        elif joined or category in {"Mn", "Me", "Cf"} or "\u1160" <= char <= "\u11ff":
            advances.append(0)
        elif "\U0001f3fb" <= char <= "\U0001f3ff" and advances:
            advances.append(0)  # a skin tone colours the emoji before it
        else:
            advances.append(2 if unicodedata.east_asian_width(char) in "WF" else 1)
        joined = char == _JOINER
    return advances


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, with … for what is left out. Never cuts off an accent."""
    advances = _advances(text)
    if sum(advances) <= width:
        return text
    used = 0
    for place, advance in enumerate(advances):
        used += advance
        if used > width - 1:
            return text[:place].rstrip() + _ELLIPSIS
    return text


def cut_start(text: str, width: int) -> str:
    """The end of `text` in at most `width` cells, with … for what is left out."""
    advances = _advances(text)
    start, excess = 0, sum(advances) - width
    if excess <= 0:
        return text
    while start < len(text) and (excess >= 0 or advances[start] == 0):
        excess -= advances[start]
        start += 1
    return _ELLIPSIS + text[start:].lstrip()


def cut_around(text: str, place: int, width: int) -> str:
    """Like `cut`, but what stands at offset `place` stays in view."""
    if width_of(text) <= width or width_of(text[:place]) <= width // 2:
        return cut(text, width)
    advances = _advances(text)
    start, shown = place, 0
    advances.append(1)  # The end of the text is a place too.
    while start > 0 and (advances[start] == 0 or shown + advances[start - 1] <= width // 3):
        start -= 1
        shown += advances[start]
    # Words are better cut between than within, where that costs little.
    space = text.find(" ", start, place)
    if 0 <= space - start < 12:
        start = space + 1
    return cut(_ELLIPSIS + text[start:], width)


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """The lines of a table with headings; with `width` None nothing is cut."""
    widths = [
        max([width_of(column.heading), *(width_of(row[place]) for row in rows)])
        for place, column in enumerate(columns)
    ]
    if width is not None:
        _fit(columns, widths, width)
    headings = [column.heading for column in columns]
    return [_line(columns, widths, row) for row in (headings, *rows)]


def _fit(columns: Sequence[Column], widths: list[int], width: int) -> None:
    """Narrow the widest flexible column, again and again, until the table fits or none is left."""
    excess = sum(widths) + len(_GAP) * (len(widths) - 1) - width
    while excess > 0:
        wide = [
            place
            for place, column in enumerate(columns)
            if column.flexible and widths[place] > _NARROWEST
        ]
        if not wide:
            return
        widest = max(wide, key=lambda place: widths[place])
        widths[widest] -= 1
        excess -= 1


def _line(columns: Sequence[Column], widths: Sequence[int], row: Sequence[str]) -> str:
    cells = []
    for column, width, text in zip(columns, widths, row, strict=True):
        shown = cut(text, width)
        space = " " * (width - width_of(shown))
        cells.append(space + shown if column.right else shown + space)
    return _GAP.join(cells).rstrip()
