"""Many queries at once: a list to type, paste or load, and a table of what each finds."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fact_reader.exchange.readers.query_list import queries_in
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import (
    add_button,
    caps_label,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.models.batch_rows import (
    ARTICLES,
    PASSAGES,
    QUERY,
    UNDERSTOOD,
    BatchModel,
)
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.panels.wording import joined
from fact_reader.ui.translating import counted, tr

_ROW = 28


class _Table(QTableView):
    """The table. Enter goes to the query, and not to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Queries(QPlainTextEdit):
    """The list of queries. Enter begins a new line, so that Ctrl+Enter searches."""

    run_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.run_requested.emit()
        else:
            super().keyPressEvent(event)


class BatchSearchDialog(QDialog):
    """The list above, the table below. Not modal, so that one can look into what was found.

    Signals: `run_requested(queries)`, `cancel_requested`, `open_requested` (a file of queries),
    `dropped(path)`, `export_requested`, `query_chosen(query)` on a double click or Enter.
    """

    run_requested = Signal(list)
    cancel_requested = Signal()
    open_requested = Signal()
    dropped = Signal(Path)
    export_requested = Signal()
    query_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Batch search"))
        self.setAcceptDrops(True)
        self._running = False
        self.model = BatchModel(self)
        self.text = _Queries()
        self.text.setAccessibleName(tr("Queries, one in each line"))
        self.text.setPlaceholderText(
            tr('half an hour\n"no such confirmations"\nstance:denial putin')
        )
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.open_button = _button(tr("&Open File…"))
        self.run_button = _button(tr("&Search", "button"))
        self.run_button.setProperty("primary", True)
        self.run_button.setToolTip(tr("Ctrl+Enter in the list"))
        self.number = text_label("", muted=True, size_px=12)
        self.table = _Table()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Queries searched"))
        self.state = QLabel()
        self.state.setProperty("muted", True)
        self.state.setFont(look.sans(12))
        self.export_button = _button(tr("&Export as CSV…"))
        self._fill_table()
        self._arrange()
        self._connect()
        self._show_state()
        resize_to_screen(self, 820, 640)
        self.text.setFocus()

    def set_queries(self, queries: list[str]) -> None:
        """Put queries into the list, instead of what is there."""
        self.text.setPlainText("\n".join(queries))
        self.run_button.setFocus()

    def start(self, total: int) -> None:
        """A search of so many queries has begun."""
        self._running = True
        self.model.clear()
        self.progress.setRange(0, total)
        self.progress.setValue(0)
        self._show_state()

    def take(self, rows: object) -> None:
        """Some queries are done."""
        assert isinstance(rows, list)
        self.model.add(rows)
        self.progress.setValue(self.model.rowCount())
        self._show_state()

    def end(self) -> None:
        """The search is over, or was stopped."""
        self._running = False
        self._show_state()

    def reject(self) -> None:
        """Close, and stop what is under way."""
        self.cancel_requested.emit()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the queries of a file."""
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_requested)
        self.run_button.clicked.connect(self._run_or_stop)
        self.export_button.clicked.connect(self.export_requested)
        self.text.textChanged.connect(self._show_state)
        self.text.run_requested.connect(self._run)
        self.table.activated.connect(self._choose)
        self.table.doubleClicked.connect(self._choose)

    def _fill_table(self) -> None:
        table = self.table
        table.setObjectName("batchTable")
        table.setModel(self.model)
        table.setAccessibleName(tr("What each query finds"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(QUERY, QHeaderView.ResizeMode.Stretch)
        for column in (ARTICLES, PASSAGES):
            header.resizeSection(column, 92)
        header.setSectionResizeMode(UNDERSTOOD, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        above, below = QWidget(), QWidget()
        queries = QVBoxLayout(above)
        queries.setContentsMargins(0, 0, 0, 6)
        queries.addWidget(caps_label(tr("Queries, one in each line")))
        queries.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.number, 1)
        row.addWidget(self.run_button)
        queries.addLayout(row)
        found = QVBoxLayout(below)
        found.setContentsMargins(0, 6, 0, 0)
        found.addWidget(caps_label(tr("Found")))
        found.addWidget(self.table, 1)
        found.addWidget(self.progress)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes([220, 340])
        box = QDialogButtonBox()
        close = add_button(box, tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.export_button)
        foot.addWidget(self.state, 1)
        foot.addWidget(box)
        column = column_of(self)
        column.addWidget(heading(tr("Batch search")))
        column.addWidget(
            text_label(
                tr(
                    "How many articles and passages each of many queries finds. Double-click a "
                    "row to see them in the window."
                ),
                muted=True,
            )
        )
        column.addSpacing(6)
        column.addWidget(splitter, 1)
        column.addLayout(foot)

    def _run(self) -> None:
        if not self._running and self.run_button.isEnabled():
            self._run_or_stop()

    def _run_or_stop(self) -> None:
        if self._running:
            self.cancel_requested.emit()
            return
        self.run_requested.emit(queries_in(self.text.toPlainText()))

    def _choose(self, index: QModelIndex) -> None:
        self.query_chosen.emit(index.data(ROW_ROLE).query)

    def _show_state(self) -> None:
        queries, done = queries_in(self.text.toPlainText()), self.model.rowCount()
        self.number.setText(_queries(len(queries)) if queries else "")
        self.run_button.setText(tr("S&top") if self._running else tr("&Search", "button"))
        self.run_button.setEnabled(self._running or bool(queries))
        self.progress.setVisible(self._running)
        self.export_button.setEnabled(bool(done) and not self._running)
        total = self.progress.maximum()
        said = ""
        if self._running:
            said = counted("{done} of {n} query", "{done} of {n} queries", total, done=done)
        elif done:
            nothing = sum(not row.articles for row in self.model.rows)
            said = _queries(done)
            if done < total:
                said = counted(
                    "{n} query of {total}, stopped",
                    "{n} queries of {total}, stopped",
                    done,
                    total=total,
                )
            if nothing:
                found_nothing = counted("{n} found nothing", "{n} found nothing", nothing)
                said = joined(said, found_nothing)
        self.state.setText(said)


def _queries(number: int) -> str:
    return counted("{n} query", "{n} queries", number)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
