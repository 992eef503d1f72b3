"""How a query can be written, shown while the search field is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.theme import Theme

_EXAMPLES = (
    ("second meeting", "articles and notes with both words"),
    ('"second meeting"', "just these words, side by side"),
    ("denied", "this word first, then denies and deny"),
    ("denied OR refuted", "either word; AND and NOT work too"),
    ("confirm*", "every word that begins so"),
    ("stance:denial", "passages tagged as a denial; also claim, confirmation"),
    ("denial:meeting", "words in a denial or its note; also claim:"),
    ("note:check", "words in your notes"),
    ("outlet:guardian", "articles by an outlet; also title: and author:"),
    ("date:2017-07", "published in a year, a month or on a day"),
)


class SearchHelp(QWidget):
    """Examples of queries, each of which can be clicked.

    Signals: `example_chosen(text)`.
    """

    example_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("Search for")
        title.setFont(look.caps_label_font())
        title.setProperty("muted", True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (example, meaning) in enumerate(_EXAMPLES):
            button = QPushButton(example)
            button.setProperty("link", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self._clicked)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            said = QLabel(meaning)
            said.setProperty("muted", True)
            said.setFont(look.sans(12))
            said.setMinimumWidth(40)
            grid.addWidget(said, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 6, 18, 8)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(grid)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Everything here takes its colours from the style sheet."""

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.example_chosen.emit(button.text())
