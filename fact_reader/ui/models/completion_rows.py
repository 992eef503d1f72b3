"""The ways to complete what is being typed: which of them are worth offering, and their rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from fact_reader.model import Completion
from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.translating import number_text

COMPLETION_ROLE = int(Qt.ItemDataRole.UserRole) + 1
# Of a word that may become a field's name: one letter would offer something all the time.
_LEAST_LETTERS = 2


class CompletionModel(QAbstractListModel):
    """The completions, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._completions: tuple[Completion, ...] = ()

    def show(self, completions: Sequence[Completion]) -> None:
        """Show these instead of all before."""
        self.beginResetModel()
        self._completions = tuple(completions)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of completions."""
        return 0 if parent.isValid() else len(self._completions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The completion itself in COMPLETION_ROLE, and its words."""
        if not index.isValid() or index.row() >= len(self._completions):
            return None
        one = self._completions[index.row()]
        if role == COMPLETION_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.shown if one.count is None else f"{one.shown}, {number_text(one.count)}"
        return None


def is_field(completion: Completion) -> bool:
    """Whether it completes the name of a field, and not a value."""
    return completion.text.endswith(":")


def is_worth(completion: Completion, text: str) -> bool:
    """Whether it says more than what is written, and that is enough to complete something."""
    written = text[completion.start : completion.end]
    if is_field(completion) and len(written) < _LEAST_LETTERS:
        return False
    return written != completion.text
