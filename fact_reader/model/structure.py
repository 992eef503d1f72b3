"""What is known of a text beside its characters: its parts, its links, where they come from."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a part of a text is. What is none of these is a paragraph."""

    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text, code points, end exclusive.

    `level` is 1 to 6 for headings, 1 for an item of a list and more for one in a list within.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words that lead to a web address, code points, end exclusive."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Structure:
    """The parts and links of a text, in text order. Blocks may stand within one another."""

    blocks: tuple[Block, ...] = ()
    links: tuple[Hyperlink, ...] = ()
