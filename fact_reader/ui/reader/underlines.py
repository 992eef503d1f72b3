"""How the underlines of passages that overlap lie below one another: pure logic, without Qt.

They must stay between the baseline of their line and the letters of the next one, and no text may
move for them. Where there is little room they lie closer, then they are thinner as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# From the baseline to where the tallest letters of the next line begin, in body text at 100 %.
ROOM = 12.5

# A double underline: two lines of one pixel and one pixel between them.
_DOUBLE = 3.0
# Distance to the baseline at 100 %, thickness, distance between: the first that fits is taken.
_WAYS = ((3.0, 2.0, 2.2), (2.0, 2.0, 1.0), (1.0, 1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Underline:
    """One underline, in device-independent pixels: upper edge, thickness of a line, whole height.

    A double one is higher than its thickness.
    """

    top: float
    thickness: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


def stacked(doubles: Sequence[bool], scale: float, leading: float = 0.0) -> list[Underline]:
    """The underlines of one line from the top, counted from the baseline, at `scale` (1.0: 100 %).

    `leading` is by how many pixels lines stand further apart than usual at that scale.

    `doubles` tells for each whether it is a double one. Those that find no room even when all are
    thin are left out; the first is always there.
    """
    room = ROOM * scale + leading
    made: list[Underline] = []
    for drop, thickness, between in _WAYS:
        made, top = [], drop * scale
        for is_double in doubles:
            made.append(Underline(top, thickness, _DOUBLE if is_double else thickness))
            top = made[-1].bottom + between
        if made and made[-1].bottom <= room:
            return made
    return [line for number, line in enumerate(made) if number == 0 or line.bottom <= room]
