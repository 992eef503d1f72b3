"""Keeps the line that is being read where it is while the text around it is laid out anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QScrollBar

from fact_reader.ui.reader.geometry import Geometry

# Between two paragraphs the first line may stand a little below the upper edge.
_NEAR = 80


class ReadingPlace:
    """The first line in sight and how far it stands from the upper edge.

    It is taken when the user scrolls and never from its own restoring, so that going back and
    forth between two sizes does not drift.
    """

    def __init__(self, scroll_bar: QScrollBar, geometry: Callable[[], Geometry]) -> None:
        self._bar = scroll_bar
        self._geometry = geometry
        self._offset = 0
        self._shift = 0.0
        self._held = 0

    @property
    def offset(self) -> int:
        """Where the first line in sight begins, in code points; 0 at the top of the text."""
        return self._offset

    @property
    def is_held(self) -> bool:
        """Whether the scroll bar moves only to keep or to restore the place."""
        return self._held > 0

    def take(self) -> None:
        """Note what stands at the upper edge now."""
        if self._held:
            return
        top = self._bar.value()
        lines = self._geometry().lines_read(top, top + _NEAR) if top else []
        self._offset = lines[0].start if lines else 0
        self._shift = lines[0].top - top if lines else 0.0

    def go(self, offset: int, shift: float = 0.0) -> None:
        """Put the line of an offset at the upper edge, or `shift` pixels below it."""
        self._offset, self._shift = offset, shift
        self.restore()

    def restore(self) -> None:
        """Scroll so that the noted line is back in its place."""
        top = 0.0
        if self._offset:
            top = max(0.0, self._geometry().height_of(self._offset) - self._shift)
        self.scroll_to(round(top))

    def scroll_to(self, top: int) -> None:
        """Scroll to a height that may lie beyond what Qt has counted so far.

        A long text is laid out in steps, and the scroll bar's range follows them later.
        """
        self._held += 1
        if top > self._bar.maximum():
            self._bar.setMaximum(top)
        self._bar.setValue(top)
        self._held -= 1

    @contextmanager
    def held(self) -> Iterator[None]:
        """While the text is laid out anew: scrolling is ignored, then the place is restored."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
        self.restore()
