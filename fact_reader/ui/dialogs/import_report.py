"""What became of every file after an import."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QWidget,
)

from fact_reader.services.import_report import Fate, ImportReport
from fact_reader.ui.dialogs.parts import (
    add_button,
    column_of,
    heading,
    resize_to_screen,
    value_label,
)
from fact_reader.ui.dialogs.report_delegate import ReportDelegate
from fact_reader.ui.dialogs.report_model import OUTCOME_ROLE, ReportModel, as_text, reason_of
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, told, tr

# As many as there are panes.
_OPENED_AT_ONCE = 4


def report_text(report: ImportReport) -> str:
    """The whole report as plain text: the summary, then a line for each file, failures first."""
    lines = [as_text(outcome) for outcome in ReportModel(report.outcomes).all]
    return "\n".join([told(report.summary()), "", *lines]) + "\n"


class _FileView(QListView):
    """The list of files. Signal: `copy_requested`, by Ctrl+C, which would copy only the name."""

    copy_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)


class ImportReportDialog(QDialog):
    """The report of an import; not modal.

    Signal: `open_requested` with a tuple of one to four article ids.
    """

    open_requested = Signal(object)

    def __init__(self, theme: Theme, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import report"))
        self._report = report
        self._new = tuple(
            one.article_id
            for one in report.outcomes
            if one.fate in (Fate.ADDED, Fate.RESTORED) and one.article_id
        )
        self.model = ReportModel(report.outcomes, self)
        self.only_problems = QCheckBox(
            tr("Only &problems ({number})", number=len(self.model.problems))
        )
        self.only_problems.setVisible(bool(self.model.problems))
        self.view = _FileView()
        self.view.setAccessibleName(tr("Files"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self._delegate = ReportDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.detail = value_label("")
        self.detail.setProperty("muted", True)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setMinimumHeight(40)
        self.detail.setAccessibleName(tr("The chosen file"))

        column = column_of(self)
        column.addWidget(heading(told(report.summary())))
        column.addWidget(self.only_problems)
        column.addWidget(self.view, 1)
        column.addWidget(self.detail)
        column.addLayout(self._buttons())

        self.only_problems.toggled.connect(self._narrow)
        self.view.selectionModel().currentChanged.connect(self._show_detail)
        self.view.activated.connect(self._open_row)
        self.view.copy_requested.connect(self._copy_row)
        resize_to_screen(self, 720, 560)
        self._choose_first()
        self.view.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def _buttons(self) -> QHBoxLayout:
        box = QDialogButtonBox()
        number = len(self._new)
        self.open_button: QPushButton | None = None
        self.copy_button = QPushButton(tr("&Copy All as Text"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy_all)
        if number:
            if number > _OPENED_AT_ONCE:
                words = tr("&Open the First {number} New Articles", number=_OPENED_AT_ONCE)
            else:
                words = counted("&Open the New Article", "&Open the {n} New Articles", number)
            self.open_button = add_button(
                box, words, QDialogButtonBox.ButtonRole.AcceptRole, primary=True
            )
            self.open_button.clicked.connect(self._open_new)
        close = add_button(
            box, tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, primary=not number
        )
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(box)
        return row

    def _narrow(self, only: bool) -> None:
        self.model.show_only_problems(only)
        self._choose_first()

    def _choose_first(self) -> None:
        index = self.model.index(0)
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _show_detail(self, index: QModelIndex) -> None:
        outcome = index.data(OUTCOME_ROLE)
        if outcome is not None:
            reason = reason_of(outcome)
            self.detail.setText("\n".join(part for part in (reason, told(outcome.name)) if part))

    def _open_row(self, index: QModelIndex) -> None:
        outcome = index.data(OUTCOME_ROLE)
        if outcome is not None and outcome.article_id:
            self.open_requested.emit((outcome.article_id,))

    def _open_new(self) -> None:
        self.open_requested.emit(self._new[:_OPENED_AT_ONCE])
        self.accept()

    def _copy_row(self) -> None:
        outcome = self.view.currentIndex().data(OUTCOME_ROLE)
        if outcome is not None:
            QGuiApplication.clipboard().setText(as_text(outcome))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(report_text(self._report))
        lines = len(self._report.outcomes)
        self.copy_button.setText(counted("Copied {n} Line", "Copied {n} Lines", lines))
