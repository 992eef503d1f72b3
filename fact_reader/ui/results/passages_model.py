"""The passages of a search one by one, fetched in pages as the list is scrolled."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fact_reader.model import Concordance, ConcordanceLine
from fact_reader.ui.panels.wording import joined, one_line, outlet_name, short_date

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class PassagesModel(QAbstractListModel):
    """Signals: `page_wanted(offset)` when more lines are to be seen than are at hand."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ConcordanceLine] = []
        self._total = 0
        self._asked_at = -1

    @property
    def lines(self) -> list[ConcordanceLine]:
        """All lines at hand."""
        return self._lines

    def show(self, found: Concordance) -> None:
        """Show these passages instead of all before."""
        self.beginResetModel()
        self._lines = list(found.lines)
        self._total = found.total
        self._asked_at = -1
        self.endResetModel()

    def extend(self, found: Concordance) -> None:
        """The next page is here. An empty one ends the list, whatever was counted before."""
        if not found.lines:
            self._total = len(self._lines)
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(found.lines) - 1)
        self._lines.extend(found.lines)
        self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of lines at hand."""
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than are at hand."""
        return not parent.isValid() and len(self._lines) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page, once."""
        if self.canFetchMore(parent) and self._asked_at != len(self._lines):
            self._asked_at = len(self._lines)
            self.page_wanted.emit(self._asked_at)

    def data(self, index: Index, role: int = 0) -> object:
        """The line itself in LINE_ROLE, and its words."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            about = joined(outlet_name(line.article.outlet), short_date(line.article.published))
            return f"{one_line(line.before + line.hit + line.after)} ({about})"
        return None
