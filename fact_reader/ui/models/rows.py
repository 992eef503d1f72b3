"""What the models of rows share: how Qt names a place in them, and the role that has the row."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

# The object that a row is made of.
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")


def row_data(
    rows: Sequence[Row], index: Index, role: int, words_of: Callable[[Row], str]
) -> object:
    """The row itself in ROW_ROLE, and its words for eyes and ears."""
    if not index.isValid() or index.row() >= len(rows):
        return None
    row = rows[index.row()]
    if role == ROW_ROLE:
        return row
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return words_of(row)
    return None
