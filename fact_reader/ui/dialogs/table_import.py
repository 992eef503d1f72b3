"""Which column of a table is what, with the article that comes of each row."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from fact_reader.exchange.readers.tables import FIELDS, Table, guessed_columns
from fact_reader.model import UserError
from fact_reader.services.tables import drafted
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    caps_label,
    column_of,
    fit_to_content,
    heading,
    scrolled,
    text_label,
)
from fact_reader.ui.panels.widgets import Divider, IconButton
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, long_date_text, mark, told, tr

_NOTHING = "–"
_WORDS = {
    "text": mark("Te&xt"),
    "title": mark("&Title"),
    "outlet": mark("&Outlet"),
    "author": mark("&Author"),
    "published": mark("&Published"),
    "url": mark("&Web address"),
    "language": mark("&Language"),
}
_EXCERPT = 280


class TableImportDialog(QDialog):
    """Asks what the columns of a table are. `columns` says for each field which one it is."""

    def __init__(
        self, theme: Theme, name: str, table: Table, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import table"))
        self._theme, self._name, self._table = theme, name, table
        self._row = 0
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 4, 6, 4)
        parts.setSpacing(8)
        question = counted(
            "{file} has {n} row. Each becomes an article: which column is what?",
            "{file} has {n} rows. Each becomes an article: which column is what?",
            len(table.rows),
            file=name,
        )
        parts.addWidget(text_label(question))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.boxes: dict[str, QComboBox] = {}
        guessed = guessed_columns(table)
        for field, words in sorted(_WORDS.items(), key=lambda one: FIELDS.index(one[0])):
            choice = QComboBox()
            choice.setAccessibleName(tr(words).replace("&", ""))
            choice.addItems([_NOTHING, *map(told, table.columns)])
            if field in guessed:
                choice.setCurrentIndex(table.columns.index(guessed[field]) + 1)
            choice.currentIndexChanged.connect(self._show_row)
            label = QLabel(tr(words))
            label.setBuddy(choice)
            form.addRow(label, choice)
            self.boxes[field] = choice
        parts.addLayout(form)
        self._divider = Divider(theme, 0)
        parts.addWidget(self._divider)
        parts.addLayout(self._steps(theme))
        self.preview_title = text_label("")
        self.preview_title.setFont(look.serif(17, QFont.Weight.DemiBold))
        self.preview_facts = text_label("", muted=True)
        self.preview_text = text_label("")
        for part in (self.preview_title, self.preview_facts, self.preview_text):
            parts.addWidget(part)
        parts.addStretch(1)
        box, self.ok_button = cancel_and(self, tr("Import Articles"))
        column = column_of(self)
        column.addWidget(heading(tr("Import a table of articles")))
        area = scrolled(content)
        column.addWidget(area, 1)
        column.addWidget(box)
        self._show_row()
        fit_to_content(self, 620, area, 60)
        self.boxes["title"].setFocus()

    def columns(self) -> dict[str, str]:
        """For each field that has one, its column."""
        chosen = {field: box.currentIndex() for field, box in self.boxes.items()}
        return {field: self._table.columns[at - 1] for field, at in chosen.items() if at > 0}

    def _steps(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        self.place = caps_label("")
        self.previous = IconButton(theme, "chevron-up", tr("The row before"), 16)
        self.next = IconButton(theme, "chevron-down", tr("The next row"), 16)
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(+1))
        line.addWidget(self.place, 1)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        return line

    def _go(self, step: int) -> None:
        self._row = max(0, min(len(self._table.rows) - 1, self._row + step))
        self._show_row()

    def _show_row(self) -> None:
        total = len(self._table.rows)
        self.place.setText(
            tr("Row {number} of {total}, as it will come", number=self._row + 1, total=total)
        )
        self.previous.setEnabled(self._row > 0)
        self.next.setEnabled(self._row < total - 1)
        columns = self.columns()
        self.ok_button.setEnabled("text" in columns)
        try:
            if "text" not in columns:
                raise UserError("Choose the column that has the text of the articles.")
            draft = drafted(self._table.rows[self._row], columns, self._name)
        except UserError as error:
            self.preview_title.setText("")
            self.preview_facts.setText("")
            self.preview_text.setText(told(error))
            return
        published = long_date_text(draft.published) if draft.published else ""
        facts = (draft.outlet, draft.author, published, draft.language, draft.url)
        self.preview_title.setText(draft.title or tr("Without a title: the first line will be it"))
        self.preview_facts.setText(" · ".join(filter(None, facts)))
        text = one_line(draft.text.removeprefix(draft.title))
        self.preview_text.setText(text[:_EXCERPT] + ("…" if len(text) > _EXCERPT else ""))
