"""Under which name a search is kept."""

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from fact_reader.ui.dialogs.parts import cancel_and, column_of, heading, text_label
from fact_reader.ui.panels.wording import one_line
from fact_reader.ui.translating import tr

_WIDTH = 440
_LONGEST = 120
_LONGEST_SHOWN = 200


class SearchNameDialog(QDialog):
    """Asks for a name; `name` has it. `taken` are the names that other searches have."""

    def __init__(
        self,
        title: str,
        about: str,
        before: str,
        taken: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._taken = {name.casefold() for name in taken}
        self.edit = QLineEdit(one_line(before)[:_LONGEST])
        self.edit.setAccessibleName(tr("Name"))
        self.edit.setMaxLength(_LONGEST)
        self.edit.selectAll()
        self.problem = text_label("", muted=True, size_px=12)
        box, self.save_button = cancel_and(self, tr("&Save"))
        column = column_of(self)
        column.addWidget(heading(title))
        shown = about if len(about) <= _LONGEST_SHOWN else f"{about[:_LONGEST_SHOWN]}…"
        column.addWidget(text_label(shown, muted=True))
        column.addSpacing(4)
        column.addWidget(self.edit)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addWidget(box)
        self.edit.textChanged.connect(self._check)
        self.setFixedWidth(_WIDTH)
        self._check()

    @property
    def name(self) -> str:
        """The name, on one line."""
        return one_line(self.edit.text())

    def _check(self) -> None:
        taken = self.name.casefold() in self._taken
        self.problem.setText(tr("Another saved search has this name.") if taken else " ")
        self.save_button.setEnabled(bool(self.name) and not taken)
