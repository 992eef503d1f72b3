"""What a screen reader learns of the annotations: those at the caret, and the one that is chosen.

Text, selection and caret come from Qt's own text edit. Marks are painted under it, which no
accessibility interface sees: they are described in words, as the caret goes through the text.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fact_reader.model import Annotation
from fact_reader.ui.announcing import announce
from fact_reader.ui.panels.wording import STANCE_NAME, one_line, quoted
from fact_reader.ui.translating import counted, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow
    from fact_reader.ui.reader.pane import ReaderPane


def spoken(annotations: Sequence[Annotation]) -> str:
    """Annotations at one place in words: "Denial, said by …. Note: …"; several with their count."""
    if len(annotations) > 1:
        each = "; ".join(_spoken(one) for one in annotations)
        return f"{counted('{n} annotation', '{n} annotations', len(annotations))}: {each}"
    return "".join(map(_spoken, annotations))


def _spoken(one: Annotation) -> str:
    words = tr(STANCE_NAME[one.stance])
    if one.speaker:
        words = f"{words}, {tr('said by {speaker}', speaker=one_line(one.speaker))}"
    if one.labels:
        words += f", {', '.join(one.labels)}"
    return f"{words}. {tr('Note: {note}', note=one_line(one.note))}" if one.note else words


class SpokenAnnotations(QObject):
    """Describes the panes of one window to a screen reader."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._known: list[ReaderPane] = []
        self._here: tuple[str, ...] = ()
        self._chosen = ""
        self._panes_changed()
        window.pane_area.panes_changed.connect(self._panes_changed)
        window.desk.changed.connect(self._desk_changed)

    def _panes_changed(self) -> None:
        panes = list(self._window.pane_area.panes)
        for pane in panes:
            if pane not in self._known:
                pane.caret_moved.connect(self._caret_moved)
        self._known = panes

    def _caret_moved(self, _offset: int) -> None:
        pane = self._window.pane_area.active_pane
        here = self._describe(pane)
        ids = tuple(one.id for one in here)
        # Said once on the way in, not again with every letter.
        if ids != self._here and here and pane.view.hasFocus():
            announce(pane.view, spoken(here))
        self._here = ids

    def _describe(self, pane: "ReaderPane") -> list[Annotation]:
        here = pane.view.highlights.at(pane.view.caret_offset())
        pane.view.setAccessibleDescription(spoken(here))
        return here

    def _desk_changed(self) -> None:
        """Another annotation is chosen, or one has another note."""
        window = self._window
        for pane in window.pane_area.panes:
            self._describe(pane)
        chosen = window.desk.chosen
        if chosen is not None and chosen.id != self._chosen:
            announce(window, f"{spoken([chosen])}: {quoted(chosen.anchor.exact)}")
        self._chosen = chosen.id if chosen is not None else ""
