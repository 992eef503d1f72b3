"""How the text of an article is set: what a reader may choose for each pane."""

from dataclasses import asdict, dataclass, replace

from PySide6.QtGui import QFont

from fact_reader.ui import theme

SIZES = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
# Heights of a line and widths of the column as shares of the usual ones; 0 is the whole pane.
SPACINGS = (85, 100, 120, 140)
WIDTHS = (75, 100, 130, 0)


@dataclass(frozen=True, slots=True)
class TextLook:
    """Size, line spacing and column width in per cent of the usual; kind of letters; alignment.

    A `width` of 0 is the width of the pane.
    """

    size: int = 100
    spacing: int = 100
    width: int = 100
    sans: bool = False
    justified: bool = False

    @classmethod
    def of(cls, values: object) -> "TextLook":
        """The look that `values` made; whatever of it is unknown or out of range is as usual."""
        known = values if isinstance(values, dict) else {}
        size, spacing, width = (known.get(name) for name in ("size", "spacing", "width"))
        return cls(
            min(SIZES[-1], max(SIZES[0], size)) if isinstance(size, int) else 100,
            spacing if spacing in SPACINGS else 100,
            width if width in WIDTHS else 100,
            known.get("sans") is True,
            known.get("justified") is True,
        )

    def values(self) -> dict[str, int | bool]:
        """What `of` makes this look of again."""
        return asdict(self)

    @property
    def scale(self) -> float:
        """The size as a factor, 1.0 at 100 %."""
        return self.size / 100

    @property
    def line_height(self) -> float:
        """The height of a line of body text in device-independent pixels."""
        return theme.BODY_LINE * self.scale * self.spacing / 100

    def font(self, size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of the text at `size_px` device-independent pixels."""
        # The sans looks larger than the serif at the same size.
        return theme.sans(size_px * 0.94, weight) if self.sans else theme.serif(size_px, weight)

    def column_width(self, room: int) -> int:
        """How wide the column of the text is where there is so much room for it."""
        if not self.width:
            return room
        return min(room, round(theme.COLUMN_WIDTH * self.scale * self.width / 100))

    def stepped(self, direction: int) -> "TextLook":
        """The next larger (positive) or smaller (negative) size."""
        sizes = [one for one in SIZES if (one - self.size) * direction > 0]
        if not sizes:
            return self
        return replace(self, size=min(sizes) if direction > 0 else max(sizes))
