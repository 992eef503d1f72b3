"""Which stances are exported, and how much of the articles that leaves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fact_reader.model import Stance
from fact_reader.ui.dialogs.parts import text_label
from fact_reader.ui.translating import counted, mark, tr

# How many annotations of each stance every article has that has any.
Tally = Sequence[Mapping[Stance, int]]

_WORDS = {
    Stance.CLAIM: mark("Cla&ims"),
    Stance.DENIAL: mark("&Denials"),
    Stance.CONFIRMATION: mark("Confi&rmations"),
}


class StanceChoice(QWidget):
    """A box for each stance, all checked at first, and a line that counts.

    Attributes: `boxes` by stance; `count`, the line. Signal: `changed`, also where it turns out how
    many there are.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = 0
        self._tally: Tally | None = None
        self.boxes: dict[Stance, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(20)
        column.addLayout(row)
        for stance, words in _WORDS.items():
            box = QCheckBox(tr(words))
            box.setChecked(True)
            box.toggled.connect(self._recount)
            row.addWidget(box)
            self.boxes[stance] = box
        row.addStretch(1)
        self.count = text_label(tr("Counting…"), muted=True)
        column.addWidget(self.count)

    def show_articles(self, number: int, tally: Tally | None) -> None:
        """Count for so many articles; None as long as nobody has counted what they have."""
        self._articles, self._tally = number, tally
        self._recount()

    def chosen(self) -> frozenset[Stance]:
        """The stances that are checked."""
        return frozenset(stance for stance, box in self.boxes.items() if box.isChecked())

    def leaves_any(self) -> bool:
        """Whether there is anything to export, as far as that is known."""
        chosen = self.chosen()
        if self._tally is None or len(chosen) == len(Stance):
            return bool(chosen)
        return any(chosen & counts.keys() for counts in self._tally)

    def _recount(self) -> None:
        self.count.setText(self._counted())
        for box in self.boxes.values():
            box.setAccessibleDescription(self.count.text())
        self.changed.emit()

    def _counted(self) -> str:
        chosen, tally = self.chosen(), self._tally
        if not chosen:
            return tr("Nothing to export: choose at least one.")
        if tally is None:
            return tr("Counting…")
        total = sum(sum(counts.values()) for counts in tally)
        if len(chosen) == len(Stance):
            annotations = counted("{n} annotation", "{n} annotations", total)
            articles = counted("{n} article", "{n} articles", self._articles)
            return f"{annotations} · {articles}"
        left = sum(number for counts in tally for one, number in counts.items() if one in chosen)
        if not left:
            return tr("There are none in these articles.")
        annotations = counted(
            "{number} of {n} annotation", "{number} of {n} annotations", total, number=left
        )
        articles = counted(
            "{number} of {n} article",
            "{number} of {n} articles",
            self._articles,
            number=sum(1 for counts in tally if chosen & counts.keys()),
        )
        return f"{annotations} · {articles}"
