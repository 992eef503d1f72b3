"""The outlets of the library with check boxes, as a list model."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QObject,
    Qt,
    Signal,
)

from fact_reader.ui.models.rows import ROOT, Index
from fact_reader.ui.panels.wording import outlet_name, plain_tip
from fact_reader.ui.translating import counted

COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class OutletModel(QAbstractListModel):
    """Outlets in a given order with their counts. None checked means all of them.

    Signals: `checked_changed` when the user or `set_checked` checked or unchecked one.
    """

    checked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._counts: dict[str, int] = {}
        self._checked: set[str] = set()

    @property
    def checked(self) -> frozenset[str]:
        """The checked outlets."""
        return frozenset(self._checked)

    def set_outlets(self, names: Sequence[str], counts: Mapping[str, int]) -> None:
        """Show these outlets; those that are gone lose their check."""
        if list(names) == self._names:
            if dict(counts) != self._counts:
                self._counts = dict(counts)
                if names:
                    self.dataChanged.emit(self.index(0), self.index(len(names) - 1))
            return
        self.beginResetModel()
        self._names, self._counts = list(names), dict(counts)
        lost = self._checked - set(names)
        self._checked -= lost
        self.endResetModel()
        if lost:
            self.checked_changed.emit()

    def set_checked(self, names: frozenset[str]) -> None:
        """Check just these."""
        wanted = set(names) & set(self._names)
        if wanted != self._checked:
            self._checked = wanted
            self.dataChanged.emit(self.index(0), self.index(len(self._names) - 1))
            self.checked_changed.emit()

    def toggle(self, row: int) -> None:
        """Check or uncheck one."""
        self._checked ^= {self._names[row]}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.checked_changed.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of outlets."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = 0) -> object:
        """Name, check state and count."""
        if not index.isValid() or index.row() >= len(self._names):
            return None
        name = self._names[index.row()]
        count = self._counts.get(name, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return outlet_name(name)
        if role == Qt.ItemDataRole.CheckStateRole:
            state = Qt.CheckState
            return state.Checked if name in self._checked else state.Unchecked
        if role == COUNT_ROLE:
            return count
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            articles = counted("{n} article", "{n} articles", count)
            said = f"{outlet_name(name)}, {articles}"
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def setData(self, index: Index, value: object, role: int = 2) -> bool:
        """Check or uncheck by the view or a screen reader."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if (Qt.CheckState(value) is Qt.CheckState.Checked) != (
            self._names[index.row()] in self._checked
        ):
            self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are checked, not selected."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren
