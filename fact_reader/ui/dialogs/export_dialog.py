"""What to export, as what, and under which title. Where to is asked afterwards."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.exchange.writers import FORMATS
from fact_reader.model import Stance
from fact_reader.ui.dialogs.export_stances import StanceChoice, Tally
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    caps_label,
    column_of,
    fit_to_content,
    heading,
    scrolled,
    tab_to_checked,
    text_label,
)
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.translating import counted, mark, tr

DEFAULT_TITLE = mark("Fact Reader report")

_FORMAT_WORDS = {
    "markdown": ("&Markdown", mark("A report to edit further in any text editor.")),
    "html": ("&HTML", mark("A report for an editor, to read or print in a web browser.")),
    "csv": ("CS&V", mark("One row per annotation, for LibreOffice, Excel or a script.")),
    "json": ("&JSON", mark("Everything, for a colleague's library or for keeping.")),
}

# What no file system takes, with what confuses shells and readers: separators, controls.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST_NAME = 120


class ExportScope(StrEnum):
    """Which articles are exported."""

    LIBRARY = "library"
    OPEN = "open"
    SELECTED = "selected"
    SHOWN = "shown"
    RESULTS = "results"


_SCOPE_WORDS = {
    ExportScope.LIBRARY: mark("The whole &library"),
    ExportScope.OPEN: mark("The &open articles"),
    ExportScope.SELECTED: mark("The articles m&arked in the list (Ctrl or Shift and click)"),
    ExportScope.SHOWN: mark("The articles left by the list's &filter"),
    ExportScope.RESULTS: mark("The articles of the &current search"),
}


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user chose. `format_name` is a key of the writers' FORMATS; `stances` are those of
    the annotations that go out."""

    format_name: str
    scope: ExportScope
    title: str
    stances: frozenset[Stance] = frozenset(Stance)


def suggested_name(choice: ExportChoice) -> str:
    """A file name for a choice: its title, as far as every file system takes it, and the suffix."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", choice.title).split())[:_LONGEST_NAME].strip(". ")
    if not name or _DEVICES.match(name):
        name = f"{tr(DEFAULT_TITLE)} {name}".strip()
    return name + FORMATS[choice.format_name].suffix


class ExportDialog(QDialog):
    """Asks for format, articles, stances and title. `counts` says how many articles each scope has;
    what is annotated in these is told by `show_tally`, since to count that can take a while.

    Attributes: `formats`, `scopes`, `stances`, `title_edit`, `ok_button`.
    """

    def __init__(
        self,
        counts: Mapping[ExportScope, int],
        preset: ExportChoice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        preset = preset or ExportChoice("html", ExportScope.LIBRARY, tr(DEFAULT_TITLE))
        self.formats: dict[str, QRadioButton] = {}
        self.scopes: dict[ExportScope, QRadioButton] = {}
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        self._counts = counts
        self._tallies: dict[ExportScope, Tally] = {}
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 4, 0, 4)
        parts.setSpacing(5)
        parts.addWidget(caps_label(tr("Format")))
        grid = _choices(parts)
        for name in FORMATS:
            words, meaning = _FORMAT_WORDS[name]
            self.formats[name] = _choice(grid, self._groups[0], words, tr(meaning))
        parts.addSpacing(10)
        parts.addWidget(caps_label(tr("Articles")))
        grid = _choices(parts)
        for scope, words in _SCOPE_WORDS.items():
            number = counts.get(scope, 0)
            meaning = tr("none", "articles")
            if number:
                meaning = counted("{n} article", "{n} articles", number)
            button = _choice(grid, self._groups[1], tr(words), meaning)
            button.setEnabled(number > 0)
            self.scopes[scope] = button
        parts.addSpacing(10)
        parts.addWidget(caps_label(tr("Annotations")))
        self.stances = StanceChoice()
        parts.addWidget(self.stances)
        parts.addSpacing(10)
        parts.addWidget(caps_label(tr("Title")))
        self.title_edit = QLineEdit(preset.title)
        self.title_edit.setPlaceholderText(tr(DEFAULT_TITLE))
        self.title_edit.setAccessibleName(tr("Title"))
        parts.addWidget(self.title_edit)
        parts.addWidget(
            text_label(tr("It heads the report and names the file."), muted=True, size_px=12)
        )
        parts.addStretch(1)

        box, self.ok_button = cancel_and(self, tr("Choose &Where…"))
        column = column_of(self)
        column.addWidget(heading(tr("Export your work")))
        area = scrolled(content)
        column.addWidget(area, 1)
        column.addWidget(box)
        self._preset(preset)
        self._groups[1].buttonToggled.connect(self._recount)
        self.stances.changed.connect(self._show_whether_possible)
        self._recount()
        fit_to_content(self, 620, area)

    def choice(self) -> ExportChoice:
        """What is chosen now."""
        return ExportChoice(
            next(name for name, button in self.formats.items() if button.isChecked()),
            self._scope(),
            one_line(self.title_edit.text()) or tr(DEFAULT_TITLE),
            self.stances.chosen(),
        )

    def show_tally(self, scope: ExportScope, tally: Tally) -> None:
        """Say what is annotated in the articles of a scope."""
        self._tallies[scope] = tally
        self._recount()

    def _recount(self) -> None:
        scope = self._scope()
        self.stances.show_articles(self._counts.get(scope, 0), self._tallies.get(scope))

    def _show_whether_possible(self) -> None:
        usable = self.scopes[self._scope()].isEnabled()
        self.ok_button.setEnabled(usable and self.stances.leaves_any())

    def _scope(self) -> ExportScope:
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    def _preset(self, preset: ExportChoice) -> None:
        self.formats[preset.format_name].setChecked(True)
        usable = [scope for scope, button in self.scopes.items() if button.isEnabled()]
        scope = preset.scope if preset.scope in usable else (usable or list(self.scopes))[0]
        self.scopes[scope].setChecked(True)
        for group in self._groups:
            tab_to_checked(group)
        self.formats[preset.format_name].setFocus()


def _choices(parts: QVBoxLayout) -> QGridLayout:
    """Rows of radio buttons with their meanings; only as wide as the widest button needs."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    parts.addLayout(grid)
    return grid


def _choice(grid: QGridLayout, group: QButtonGroup, words: str, meaning: str) -> QRadioButton:
    """A radio button with its meaning beside it."""
    button = QRadioButton(words)
    button.setAccessibleDescription(meaning)
    group.addButton(button)
    row = grid.rowCount()
    # At the left, so that the focus ring is no wider than the words.
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    grid.addWidget(button, row, 0, left)
    label: QLabel = text_label(meaning, muted=True)
    grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignVCenter)
    return button
