"""The last line of the search popup: fields that the last word may become, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from fact_reader.model import Completion
from fact_reader.ui import theme as look
from fact_reader.ui.translating import tr

HEIGHT = 30
_MOST = 3


class PopupFoot(QWidget):
    """Always of the same height, so that completing a word moves no result.

    Signals: `chosen(completion)` when a field was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completions: tuple[Completion, ...] = ()
        self._tab = _small("Tab")
        self.buttons = [self._button(number) for number in range(_MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 3, 18, 0)
        row.setSpacing(6)
        row.addWidget(self._tab)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(_small(tr("Ctrl+Enter opens beside · F1 all ways to search")))
        self.setFixedHeight(HEIGHT)
        self.show_completions(())

    def show_completions(self, completions: Sequence[Completion]) -> None:
        """Offer these fields instead of all before."""
        self._completions = tuple(completions[:_MOST])
        self._tab.setVisible(bool(completions))
        for number, button in enumerate(self.buttons):
            known = number < len(self._completions)
            button.setVisible(known)
            button.setText(self._completions[number].shown if known else "")

    def first(self) -> Completion | None:
        """The one that Tab takes."""
        return self._completions[0] if self._completions else None

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("link", True)
        button.setProperty("number", number)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self) -> None:
        self.chosen.emit(self._completions[self.sender().property("number")])


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(look.sans(11))
    label.setProperty("muted", True)
    return label
