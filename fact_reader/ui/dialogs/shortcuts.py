"""Help and all shortcuts, in a window of its own that can stay open beside the work."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from fact_reader.ui.dialogs.help_page import HelpPage
from fact_reader.ui.dialogs.keycaps import KeyCaps
from fact_reader.ui.dialogs.parts import caps_label, resize_to_screen, scrolled, text_label
from fact_reader.ui.panels.widgets import FilterField
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

# A group's name, and in it what each thing is called and the key sequences that do it.
Groups = list[tuple[str, list[tuple[str, list[str]]]]]

_TWO_COLUMNS_FROM = 680
_MARGIN = 24
_BETWEEN = 48


class _Row(QWidget):
    """What a key does, and the key."""

    def __init__(self, theme: Theme, label: str, keys: list[str]) -> None:
        super().__init__()
        self.caps = KeyCaps(theme, keys)
        words = QLabel(label)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(12)
        row.addWidget(words, 1)
        row.addWidget(self.caps)
        self.searched = f"{label} {self.caps.accessibleName()} {' '.join(keys)}".casefold()


class _Group(QWidget):
    """The rows of one group under its name."""

    def __init__(self, theme: Theme, name: str, entries: list[tuple[str, list[str]]]) -> None:
        super().__init__()
        self._name = name.casefold()
        self.rows = [_Row(theme, label, keys) for label, keys in entries]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(0)
        title = caps_label(name)
        title.setContentsMargins(0, 0, 0, 4)
        column.addWidget(title)
        for row in self.rows:
            column.addWidget(row)

    def narrow(self, words: list[str]) -> int:
        """Show the rows that hold all `words`; returns how many do."""
        shown = 0
        for row in self.rows:
            fits = all(word in row.searched or word in self._name for word in words)
            row.setVisible(fits)
            shown += fits
        self.setVisible(shown > 0)
        return shown


class ShortcutsPage(QWidget):
    """All shortcuts by group, in one or two columns, with a field that narrows them."""

    def __init__(self, theme: Theme, groups: Groups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FilterField(theme, tr("Filter shortcuts"))
        self._groups = [_Group(theme, name, entries) for name, entries in groups]
        self._nothing = text_label("", muted=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.hide()
        content = QWidget()
        self._sides = QHBoxLayout(content)
        self._sides.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        self._stacks = [QVBoxLayout(), QVBoxLayout()]
        for stack in self._stacks:
            stack.setSpacing(0)
            stack.addStretch(1)
            self._sides.addLayout(stack)
        self.area: QScrollArea = scrolled(content)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(tr("Shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 0)
        top.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self.area, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.left_down.connect(self.area.setFocus)
        self._shown = self._groups
        self._two = False
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.field.set_theme(theme)
        for group in self._groups:
            for row in group.rows:
                row.caps.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        if self._two != (self._cut() is not None):
            self._arrange()

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._shown = [group for group in self._groups if group.narrow(words)]
        self._nothing.setText(tr("No shortcut for “{words}”.", words=text.strip()))
        self._nothing.setVisible(not self._shown)
        self._arrange()

    def _cut(self) -> int | None:
        """How many groups stand in the first of two columns; None where both have no room."""
        sizes = [group.sizeHint() for group in self._shown]
        cut = _middle([size.height() for size in sizes])
        wide = [
            max((size.width() for size in side), default=0) for side in (sizes[:cut], sizes[cut:])
        ]
        bar = self.area.verticalScrollBar().sizeHint().width()
        needed = sum(wide) + _BETWEEN + 2 * _MARGIN + bar
        return cut if self.width() >= max(_TWO_COLUMNS_FROM, needed) else None

    def _arrange(self) -> None:
        """Deal the groups into one or two columns of about the same height, in their order."""
        cut = self._cut()
        two = cut is not None
        for stack, groups in zip(
            self._stacks, (self._shown[:cut], self._shown[cut:] if two else []), strict=True
        ):
            for place, group in enumerate(groups):
                stack.insertWidget(place, group)
        self._sides.setStretch(0, 1)
        self._sides.setStretch(1, 1 if two else 0)
        self._sides.setSpacing(_BETWEEN if two else 0)
        self._two = two


def _middle(heights: list[int]) -> int:
    """How many of the first heights make the higher of two columns as low as possible."""
    return min(
        range(1, len(heights) + 1),
        key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])),
        default=0,
    )


class ShortcutsDialog(QDialog):
    """The shortcuts overview and the help, behind two tabs. Not modal: it can stay open."""

    def __init__(
        self,
        theme: Theme,
        groups: Groups,
        in_help: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help and shortcuts"))
        self.shortcuts = ShortcutsPage(theme, groups)
        self.help = HelpPage(theme, in_help)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.shortcuts, tr("&Shortcuts"))
        self.tabs.addTab(self.help, tr("&Help"))
        self.tabs.setAccessibleName(tr("Shortcuts or help"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.addWidget(self.tabs)
        resize_to_screen(self, 860, 640)
        self.shortcuts.field.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.shortcuts.set_theme(theme)
        self.help.set_theme(theme)

    def show_help(self) -> None:
        """Turn to the help page."""
        self.tabs.setCurrentWidget(self.help)
        self.help.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes nothing here; Esc does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
