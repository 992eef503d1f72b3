"""All actions with their keys, under the names of their menus, as rows that a word narrows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from fact_reader.ui.models.article_entries import folded
from fact_reader.ui.models.rows import ROOT, ROW_ROLE, Index
from fact_reader.ui.shortcut_settings import Keys, Shortcuts, groups
from fact_reader.ui.translating import key_text, tr


@dataclass(frozen=True, slots=True)
class MenuRow:
    """Stands over the actions of one menu."""

    title: str


@dataclass(frozen=True, slots=True)
class KeysRow:
    """An action with its keys; `is_changed` says that they are others than it came with."""

    name: str
    title: str
    keys: Keys
    is_changed: bool


Row = MenuRow | KeysRow


class ShortcutRowsModel(QAbstractListModel):
    """The rows; they follow the shortcuts."""

    def __init__(self, shortcuts: Shortcuts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._asked: list[str] = []
        self._rows: list[Row] = self._wanted()
        shortcuts.changed.connect(self._keys_changed)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows as they are shown."""
        return self._rows

    def row_of(self, name: str) -> int:
        """The row of an action, -1 where none shows it."""
        for number, row in enumerate(self._rows):
            if isinstance(row, KeysRow) and row.name == name:
                return number
        return -1

    def first(self) -> int:
        """The first action's row, -1 where none is."""
        return 1 if self._rows else -1

    def narrow(self, text: str) -> None:
        """Show the actions that hold all words of `text` in name, menu or keys."""
        self.beginResetModel()
        self._asked = folded(text).replace("+", " ").split()
        self._rows = self._wanted()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> object:
        """The row itself in ROW_ROLE, and its words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Actions can be chosen; the names of menus cannot."""
        flag = Qt.ItemFlag
        if not index.isValid() or isinstance(self._rows[index.row()], MenuRow):
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren

    def _wanted(self) -> list[Row]:
        rows: list[Row] = []
        for menu, specs in groups():
            found = []
            for spec in specs:
                keys = self._shortcuts.keys(spec.name)
                shown = " ".join(map(key_text, keys))
                spoken = folded(f"{spec.title} {menu} {shown}").replace("+", " ")
                if all(word in spoken for word in self._asked):
                    is_changed = self._shortcuts.is_changed(spec.name)
                    found.append(KeysRow(spec.name, spec.title, keys, is_changed))
            if found:
                rows += [MenuRow(menu), *found]
        return rows

    def _keys_changed(self) -> None:
        """What is shown stays, also where it does not hold the words any more."""
        for number, row in enumerate(self._rows):
            if isinstance(row, KeysRow):
                keys = self._shortcuts.keys(row.name)
                is_changed = self._shortcuts.is_changed(row.name)
                self._rows[number] = KeysRow(row.name, row.title, keys, is_changed)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def _spoken(row: Row) -> str:
    if isinstance(row, MenuRow):
        return row.title
    between = f" {tr('or', 'between keys')} "
    keys = between.join(key_text(key).replace("+", " ") for key in row.keys) or tr("no key")
    return f"{row.title}, {keys}" + (f", {tr('changed', 'keys')}" if row.is_changed else "")
