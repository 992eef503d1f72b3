"""What a file says and its article's text does not."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from fact_reader.model import Version
from fact_reader.ui.dialogs.parts import (
    add_button,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.translating import counted, tr


class LeftOutDialog(QDialog):
    """Shows it, to be read, searched by eye, and copied."""

    def __init__(self, version: Version, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What was left out"))
        lines = version.left_out.split("\n")
        self.view = QPlainTextEdit(version.left_out)
        self.view.setReadOnly(True)
        self.view.setAccessibleName(tr("What was left out"))
        box = QDialogButtonBox()
        close = add_button(box, tr("Close"), QDialogButtonBox.ButtonRole.RejectRole, primary=True)
        close.clicked.connect(self.reject)
        column = column_of(self)
        column.addWidget(heading(tr("What was left out")))
        column.addWidget(
            text_label(
                counted(
                    "{file} says this as well ({n} line), outside what was taken for the article. "
                    "The original has all of it.",
                    "{file} says this as well ({n} lines), outside what was taken for the "
                    "article. The original has all of it.",
                    len(lines),
                    file=version.file_name or tr("What was copied"),
                ),
                muted=True,
            )
        )
        column.addWidget(self.view, 1)
        column.addWidget(box)
        resize_to_screen(self, 560, 520)
        self.view.setFocus()
