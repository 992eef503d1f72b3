"""What an outlet changed from one version of an article to another, word by word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fact_reader.anchoring.differences import Difference
from fact_reader.model import ArticleWork
from fact_reader.services import versions
from fact_reader.services.library import Library
from fact_reader.ui.dialogs.marked_text import Mark, MarkedSpan, MarkedText
from fact_reader.ui.dialogs.parts import column_of, heading, resize_to_screen, text_label
from fact_reader.ui.panels.wording import joined, one_line
from fact_reader.ui.reader.version_bar import taken_at
from fact_reader.ui.results.segmented import Segmented
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

_LIST_WIDTH = 250
_MOST_WORDS = 60


class CompareVersionsDialog(QDialog):
    """Both texts side by side, or one text with what was deleted and inserted in it."""

    def __init__(
        self,
        theme: Theme,
        library: Library,
        work: ArticleWork,
        version_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare Versions"))
        self._library = library
        self._shown: list[int] = []
        self.comparison: versions.Comparison | None = None
        self.older, self.newer = QComboBox(), QComboBox()
        self.older.setAccessibleName(tr("Older version"))
        self.newer.setAccessibleName(tr("Newer version"))
        for version in work.versions:
            words = tr("Version {number}, {time}", number=version.number, time=taken_at(version))
            for box in (self.older, self.newer):
                box.addItem(words, version.id)
        ids = [version.id for version in work.versions]
        at = max(1, ids.index(version_id) if version_id in ids else len(ids) - 1)
        self.older.setCurrentIndex(at - 1)
        self.newer.setCurrentIndex(at)
        self.views = Segmented(theme, (tr("Side by Side"), tr("Inline")), tr("How to compare"))
        self.touched_only = QCheckBox(tr("Only where I &annotated"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Changes"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.summary = text_label("", muted=True)
        self.before = MarkedText(theme, tr("The older text; what was deleted is struck through"))
        self.after = MarkedText(theme, tr("The newer text; what was inserted is underlined"))
        self.inline = MarkedText(theme, tr("Both texts in one"))
        self._inline_places: list[tuple[int, int]] = []
        self.next_button = QPushButton(tr("Next (J)"))
        self.previous_button = QPushButton(tr("Previous (K)"))
        self._arrange(work.article.title)
        self.older.currentIndexChanged.connect(self._compare)
        self.newer.currentIndexChanged.connect(self._compare)
        self.views.chosen.connect(self._view_chosen)
        self.touched_only.toggled.connect(self._list_changes)
        self.list.currentRowChanged.connect(self._reveal)
        for keys, step in ((("J", "F3"), +1), (("K", "Shift+F3"), -1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(lambda step=step: self.step(step))
        self.next_button.clicked.connect(lambda: self.step(+1))
        self.previous_button.clicked.connect(lambda: self.step(-1))
        resize_to_screen(self, 1120, 700)
        self._compare()
        self.list.setFocus()

    def _arrange(self, title: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.older)
        top.addWidget(text_label(tr("and", "between two versions")))
        top.addWidget(self.newer)
        top.addStretch(1)
        top.addWidget(self.views)
        sides = QHBoxLayout()
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addWidget(self.before, 1)
        sides.addWidget(self.after, 1)
        both = QWidget()
        both.setLayout(sides)
        self._pages = QStackedWidget()
        self._pages.addWidget(both)
        self._pages.addWidget(self.inline)
        left = QVBoxLayout()
        left.addWidget(self.touched_only)
        left.addWidget(self.list, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left)
        body.addWidget(self._pages, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.previous_button)
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        for button in (self.previous_button, self.next_button, close):
            button.setAutoDefault(False)
        name = heading(one_line(title))
        column = column_of(self)
        column.addWidget(name)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def step(self, direction: int) -> None:
        """Go to the next (+1) or previous (-1) change, round and round."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + direction) % self.list.count())

    def _view_chosen(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self._reveal(self.list.currentRow())

    def _compare(self) -> None:
        made = versions.compare(
            self._library, str(self.older.currentData()), str(self.newer.currentData())
        )
        self.comparison = made
        deleted = [MarkedSpan(d.start, d.end, Mark.DELETED) for d in made.differences]
        inserted = [MarkedSpan(d.new_start, d.new_end, Mark.INSERTED) for d in made.differences]
        self.before.show_text(made.older.text, deleted)
        self.after.show_text(made.newer.text, inserted)
        text, spans, self._inline_places = inlined(
            made.older.text, made.newer.text, made.differences
        )
        self.inline.show_text(text, spans)
        touched = sum(map(bool, made.touched))
        self.summary.setText(_summary(len(made.differences), touched))
        self.touched_only.setEnabled(bool(touched))
        if not touched:
            self.touched_only.setChecked(False)
        self._list_changes()

    def _list_changes(self) -> None:
        made = self.comparison
        if made is None:
            return
        only = self.touched_only.isChecked()
        numbered = enumerate(zip(made.differences, made.touched, strict=True))
        self._shown = [number for number, (_, ids) in numbered if ids or not only]
        self.list.blockSignals(True)
        self.list.clear()
        for number in self._shown:
            change = made.differences[number]
            item = QListWidgetItem(described(made, change, annotated=bool(made.touched[number])))
            item.setSizeHint(QSize(_LIST_WIDTH - 20, 44))
            self.list.addItem(item)
        self.list.blockSignals(False)
        for button in (self.next_button, self.previous_button):
            button.setEnabled(bool(self._shown))
        self.list.setCurrentRow(0)

    def _reveal(self, row: int) -> None:
        made = self.comparison
        if made is None or not 0 <= row < len(self._shown):
            return
        change = made.differences[self._shown[row]]
        self.before.reveal(change.start, change.end, outline=True)
        self.after.reveal(change.new_start, change.new_end, outline=True)
        self.inline.reveal(*self._inline_places[self._shown[row]], outline=True)

    def showEvent(self, event: object) -> None:
        """Only now the texts know where their lines break."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._reveal(self.list.currentRow())


def described(made: versions.Comparison, change: Difference, *, annotated: bool) -> str:
    """A change on two lines: what kind it is, and its words."""
    old = one_line(made.older.text[change.start : change.end])[:_MOST_WORDS]
    new = one_line(made.newer.text[change.new_start : change.new_end])[:_MOST_WORDS]
    kind = tr("Replaced") if old and new else tr("Deleted") if old else tr("Inserted")
    remark = tr("you annotated this") if annotated else ""
    return f"{joined(kind, remark)}\n{' → '.join(part for part in (old, new) if part)}"


def _summary(changes: int, touched: int) -> str:
    if not changes:
        return tr("No word changed.")
    if not touched:
        return counted("{n} change.", "{n} changes.", changes)
    return counted(
        "{n} change, {touched} in passages that you annotated.",
        "{n} changes, {touched} in passages that you annotated.",
        changes,
        touched=touched,
    )


def inlined(
    older: str, newer: str, differences: tuple[Difference, ...]
) -> tuple[str, list[MarkedSpan], list[tuple[int, int]]]:
    """The newer text with what was deleted put back in; what is marked in it, and where each change
    stands."""
    parts: list[str] = []
    spans: list[MarkedSpan] = []
    places: list[tuple[int, int]] = []
    length = done = 0

    def add(text: str) -> tuple[int, int]:
        nonlocal length
        parts.append(text)
        length += len(text)
        return length - len(text), length

    for change in differences:
        add(newer[done : change.new_start])
        start = length
        old, new = older[change.start : change.end], newer[change.new_start : change.new_end]
        if older[change.start - 1 : change.start].isspace() and not parts[-1][-1:].isspace():
            add(" ")
        spans.append(MarkedSpan(*add(old), Mark.DELETED))
        if old and new:
            add(" ")
        spans.append(MarkedSpan(*add(new), Mark.INSERTED))
        places.append((start, length))
        done = change.new_end
    add(newer[done:])
    return "".join(parts), spans, places
