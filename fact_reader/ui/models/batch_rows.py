"""What each query of a batch search found, as a table that sorts by any column."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from fact_reader.model import BatchRow
from fact_reader.ui.models.rows import ROOT, ROW_ROLE, Index
from fact_reader.ui.panels.query_notice import is_plain
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.translating import mark, number_text, told, tr

COLUMNS = (mark("Query"), mark("Articles"), mark("Passages"), mark("Understood as"))
QUERY, ARTICLES, PASSAGES, UNDERSTOOD = range(len(COLUMNS))

_KEYS: tuple[Callable[[BatchRow], object], ...] = (
    lambda row: row.query.casefold(),
    lambda row: row.articles,
    lambda row: row.passages,
    lambda row: remark(row).casefold(),
)


def remark(row: BatchRow) -> str:
    """What is to be said of a query: a hint, or what it was taken for, if it is not plain words."""
    return told(row.hint) or ("" if is_plain(row.query) else told(row.understood))


class BatchModel(QAbstractTableModel):
    """The rows as they come; sorted rows stay sorted when further ones come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._came: list[BatchRow] = []
        self._rows: list[BatchRow] = []
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> Sequence[BatchRow]:
        """The rows as they are shown."""
        return self._rows

    def clear(self) -> None:
        """Take all rows away."""
        self.beginResetModel()
        self._came, self._rows = [], []
        self.endResetModel()

    def add(self, rows: Sequence[BatchRow]) -> None:
        """Add rows."""
        if self._sorted_by[0] < 0:
            first = len(self._rows)
            self.beginInsertRows(ROOT, first, first + len(rows) - 1)
            self._came += rows
            self._rows += rows
            self.endInsertRows()
        else:
            self._came += rows
            self.sort(*self._sorted_by)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none (-1) the rows stand as they came."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._rows[index.row()] for index in before]
        self._sorted_by = (column, order)
        self._rows = list(self._came)
        if column >= 0:
            descending = order == Qt.SortOrder.DescendingOrder
            self._rows.sort(key=_KEYS[column], reverse=descending)  # type: ignore[arg-type]
        places = {id(row): number for number, row in enumerate(self._rows)}
        after = [
            self.index(places[id(row)], index.column())
            for row, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The columns' names; figures stand at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself in ROW_ROLE, and what its cells say."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        figures = number_text(row.articles), number_text(row.passages)
        cell = (row.query, *figures, remark(row))[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (QUERY, UNDERSTOOD):
            return plain_tip(cell)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft
    if column in (ARTICLES, PASSAGES):
        side = Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
