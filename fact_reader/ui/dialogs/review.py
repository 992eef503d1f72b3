"""Passages that are not certain any more, because their article changed: one after another, and
below them those that are gone."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fact_reader.anchoring import trim_span
from fact_reader.model import Annotation, RelocationStatus
from fact_reader.services import editing, versions
from fact_reader.services.library import Library
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.marked_text import Mark, MarkedSpan, MarkedText
from fact_reader.ui.dialogs.parts import (
    caps_label,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.panels.wording import joined, one_line, passage_of, quoted
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, mark, tr
from fact_reader.ui.undo import History

_STATUS = {
    RelocationStatus.EXACT: mark("The same words stand in the same place."),
    RelocationStatus.MOVED: mark("The same words stand elsewhere."),
    RelocationStatus.ALTERED: mark("The words have changed. Is this still the passage?"),
    RelocationStatus.AMBIGUOUS: mark(
        "Several places are about equally good. This is the best of them."
    ),
    RelocationStatus.ORPHAN: mark(
        "No place in the new text is like it. Select it there if you see it."
    ),
}
_GONE = mark("You said that it is gone from this version. Select it there if you see it.")
_LIST_WIDTH = 240


class ReviewDialog(QDialog):
    """Shows old and new text side by side, and takes an answer for each passage; first about the
    annotation with `first_id`, if it is there.

    Each answer is a step of `history`; `undo` takes the last one back.
    """

    def __init__(
        self,
        theme: Theme,
        library: Library,
        history: History,
        undo: Callable[[], object],
        parent: QWidget | None = None,
        first_id: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Review Moved Passages"))
        self._theme, self._library, self._history, self._undo = theme, library, history, undo
        # Those that wait for an answer, and behind them those that are gone.
        self._listed: list[Annotation] = []
        self._current: Annotation | None = None
        self._comparison: versions.Comparison | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Passages to look at"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.status = text_label("")
        self.before = MarkedText(theme, tr("The text in which you tagged the passage"))
        self.after = MarkedText(theme, tr("The text as it is now"))
        self._before_name, self._after_name = caps_label(""), caps_label("")
        self.accept_button = self._button(tr("Accept"), "A", self.take_proposed)
        self.adjust_button = self._button(tr("Use Selection"), "U", self.take_selected)
        self.orphan_button = self._button(tr("Keep as Orphan"), "O", self.keep_as_orphan)
        self.skip_button = self._button(tr("Skip"), "S", self.skip)
        self.accept_button.setProperty("primary", True)
        self.adjust_button.setToolTip(tr("Select the passage in the new text first"))
        self.orphan_button.setToolTip(
            tr("The passage is gone; its note stays in the list of notes")
        )
        self.count = text_label("", muted=True)
        self.empty = text_label(
            tr(
                "Every annotation stands on its passage. When an article comes in again with "
                "other words, those that need a look are listed here."
            ),
            muted=True,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.list.currentRowChanged.connect(self._show)
        self.after.selectionChanged.connect(self._selection_changed)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._take_back)
        resize_to_screen(self, 1040, 640)
        self.refresh()
        ids = [one.id for one in self._listed]
        if first_id in ids:
            self.list.setCurrentRow(ids.index(first_id))
        self.list.setFocus()

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for name, side in ((self._before_name, self.before), (self._after_name, self.after)):
            half = QVBoxLayout()
            half.setSpacing(4)
            half.addWidget(name)
            half.addWidget(side, 1)
            sides.addLayout(half, 1)
        right = QVBoxLayout()
        right.addWidget(self.status)
        right.addLayout(sides, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        page = QWidget()
        page.setLayout(both)
        both.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(self.empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (
            self.accept_button,
            self.adjust_button,
            self.orphan_button,
            self.skip_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        column = column_of(self)
        column.addWidget(heading(tr("Review moved passages")))
        column.addWidget(self.count)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)

    def _button(self, words: str, key: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(f"{words} ({key})")
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        # Not the button's own shortcut, which acts only after the button was seen to go down.
        QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    @property
    def current(self) -> Annotation | None:
        """The annotation that is asked about."""
        return self._current

    def refresh(self) -> None:
        """List what waits now, and go on at the same place in the list."""
        row, waited = max(0, self.list.currentRow()), not _is_gone(self._current)
        waiting, gone = versions.to_review(self._library), versions.gone(self._library)
        self._listed = [*waiting, *gone]
        titles: dict[str, str] = {}
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._listed:
            if one.article_id not in titles:
                work = editing.work(self._library, one.article_id)
                titles[one.article_id] = work.article.title if work else ""
            title = one_line(titles[one.article_id])
            about = joined(tr("gone", "a passage"), title) if _is_gone(one) else title
            item = QListWidgetItem(
                look.stance_icon(one.stance, self._theme),
                f"{quoted(one_line(passage_of(one)))}\n{about}",
            )
            item.setToolTip(passage_of(one))
            item.setSizeHint(QSize(_LIST_WIDTH - 20, 46))
            self.list.addItem(item)
        # What is gone has its answer: it is not asked about as long as others wait.
        last = len(waiting) if waiting and waited else len(self._listed)
        self.list.setCurrentRow(min(row, last - 1))
        self.list.blockSignals(False)
        self.count.setText(_numbers(len(waiting), len(gone)))
        self.count.setVisible(bool(self._listed))
        self._pages.setCurrentIndex(0 if self._listed else 1)
        self._show(self.list.currentRow())

    def take_proposed(self) -> None:
        """The proposed passage is the right one."""
        one = self._current
        if one is not None and not one.is_orphan:
            self._take(tr("Accept moved passage"), lambda: versions.accepting(one))

    def take_selected(self) -> None:
        """The passage is what is selected in the new text."""
        one, found = self._current, self._selection()
        if one is not None and found is not None and self._comparison is not None:
            version = self._comparison.newer
            self._take(tr("Move passage"), lambda: versions.adjusting(one, version, *found))

    def keep_as_orphan(self) -> None:
        """The passage is gone."""
        one = self._current
        if one is not None:
            self._take(tr("Keep as orphan"), lambda: versions.keeping_as_orphan(one))

    def skip(self) -> None:
        """Ask about the next one."""
        if self._listed:
            self.list.setCurrentRow((self.list.currentRow() + 1) % len(self._listed))

    def _take(self, name: str, plan: Callable[[], object]) -> None:
        self._history.take(name, plan)  # type: ignore[arg-type]
        self.refresh()
        if self._listed:
            self.list.setFocus()

    def _take_back(self) -> None:
        self._undo()
        self.refresh()

    def _selection(self) -> tuple[int, int] | None:
        span = self.after.selected_span()
        if span is None or self._comparison is None:
            return None
        start, end = trim_span(self._comparison.newer.text, *span)
        return (start, end) if start < end else None

    def _selection_changed(self) -> None:
        self.adjust_button.setEnabled(self._selection() is not None)

    def _show(self, row: int) -> None:
        one = self._listed[row] if 0 <= row < len(self._listed) else None
        self._current = one
        placement = one.placement if one else None
        self.accept_button.setEnabled(one is not None and not one.is_orphan)
        self.orphan_button.setEnabled(one is not None and not _is_gone(one))
        self.skip_button.setEnabled(len(self._listed) > 1)
        self.adjust_button.setEnabled(False)
        if one is None or placement is None:
            return
        made = versions.compare(self._library, placement.origin_id, one.version_id)
        self._comparison = made
        self.status.setText(tr(_GONE if _is_gone(one) else _STATUS[placement.status]))
        self._before_name.setText(
            tr("Version {number}, where you tagged it", number=made.older.number)
        )
        self._after_name.setText(tr("Version {number}, now", number=made.newer.number))
        origin, proposed = placement.origin, one.anchor
        passage = [MarkedSpan(origin.start, origin.end, Mark.PASSAGE)]
        deleted = [MarkedSpan(d.start, d.end, Mark.DELETED) for d in made.differences]
        self.before.show_text(made.older.text, passage + deleted)
        place = [] if one.is_orphan else [MarkedSpan(proposed.start, proposed.end, Mark.PASSAGE)]
        inserted = [MarkedSpan(d.new_start, d.new_end, Mark.INSERTED) for d in made.differences]
        self.after.show_text(made.newer.text, place + inserted)
        self.before.reveal(origin.start, origin.end)
        if place:
            self.after.reveal(proposed.start, proposed.end)
        else:
            near = [d.new_start for d in made.differences if d.start <= origin.start < d.end]
            self.after.reveal(*(near[0], near[0]) if near else (0, 0))

    def showEvent(self, event: object) -> None:
        """Only now the texts know where their lines break."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._show(self.list.currentRow())


def _is_gone(one: Annotation | None) -> bool:
    """Whether somebody said that the passage is gone."""
    placement = one.placement if one else None
    return placement is not None and placement.is_settled


def _numbers(waiting: int, gone: int) -> str:
    """How many passages wait, and how many are gone, in words."""
    return joined(
        counted("{n} passage to look at", "{n} passages to look at", waiting) if waiting else "",
        counted(
            "{n} passage is gone from the current version of its article",
            "{n} passages are gone from the current versions of their articles",
            gone,
        )
        if gone
        else "",
    )
