"""What the search field offers before anything is typed, and its help, as rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from fact_reader.ui.models.rows import ROOT, Index, row_data
from fact_reader.ui.panels.wording import one_line, plain_tip
from fact_reader.ui.translating import tr


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """Stands over a group. `clears` says that the group can be emptied by a link here."""

    words: str
    clears: bool = False


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A query that was asked before; it can be removed."""

    query: str


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A saved search, and how many articles match that did not when it was last looked at."""

    search_id: str
    name: str
    query: str
    new: int


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A query as it may be written, and what it finds."""

    query: str
    meaning: str


@dataclass(frozen=True, slots=True)
class HelpRow:
    """Leads to all ways to ask."""

    words: str
    keys: str


StartRow = HeaderRow | RecentRow | SavedRow | ExampleRow | HelpRow


class StartModel(QAbstractListModel):
    """The rows; headers cannot be picked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[StartRow, ...] = ()

    @property
    def rows(self) -> Sequence[StartRow]:
        """All rows from the top."""
        return self._rows

    def show(self, rows: Sequence[StartRow]) -> None:
        """Show these instead of all before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headers are neither current nor chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], HeaderRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself in ROW_ROLE, its words, and what a saved search asks."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            row = self._rows[index.row()]
            return _tip(row) if isinstance(row, SavedRow) else None
        return row_data(self._rows, index, role, _words)


def _tip(row: SavedRow) -> str:
    lines = [row.name, row.query]
    if row.new:
        lines.append(tr("{n} new since you last looked", n=row.new))
    return plain_tip("\n".join(lines))


def _words(row: StartRow) -> str:
    match row:
        case RecentRow(query):
            return tr("Recent: {query}", query=one_line(query))
        case SavedRow(_, name, _, new):
            said = tr("Saved: {name}", name=one_line(name))
            return f"{said}, {tr('{n} new', n=new)}" if new else said
        case ExampleRow(query, meaning):
            return f"{query}: {meaning}"
        case HeaderRow(words) | HelpRow(words):
            return words
