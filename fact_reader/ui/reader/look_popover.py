"""The small sheet under "Aa": how the text of one pane is set."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from fact_reader.ui import theme
from fact_reader.ui.reader.look import SIZES, SPACINGS, WIDTHS, TextLook
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

# The word on each button, and what its tool tip and a screen reader say.
_LETTERS = (
    (mark("Serif", "letters"), mark("Letters: serif")),
    (mark("Sans", "letters"), mark("Letters: sans")),
)
_SPACINGS = (
    (mark("Tight", "distance of lines"), mark("Distance of lines: tight")),
    (mark("Usual", "distance of lines"), mark("Distance of lines: usual")),
    (mark("Wide", "distance of lines"), mark("Distance of lines: wide")),
    (mark("Wider", "distance of lines"), mark("Distance of lines: wider")),
)
_WIDTHS = (
    (mark("Narrow", "width of the column"), mark("Width of the column: narrow")),
    (mark("Usual", "width of the column"), mark("Width of the column: usual")),
    (mark("Wide", "width of the column"), mark("Width of the column: wide")),
    (mark("Pane", "width of the column"), mark("Width of the column: pane")),
)


class LookPopover(QFrame):
    """Shows at once what is chosen: `look_chosen(look)`; `all_requested(look)` to have it in all
    panes, and in new ones."""

    look_chosen = Signal(TextLook)
    all_requested = Signal(TextLook)

    def __init__(self, look: TextLook, colours: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("lookPopover")
        self.setAccessibleName(tr("Look of the text"))
        self._look = look
        self.smaller = self._tool("A", tr("Smaller (Ctrl+-)"), 12)
        self.larger = self._tool("A", tr("Larger (Ctrl++)"), 18)
        self.smaller.setAccessibleName(tr("Smaller"))
        self.larger.setAccessibleName(tr("Larger"))
        self.size_label = QLabel(self)
        self.size_label.setMinimumWidth(52)
        self.size_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sizes = QHBoxLayout()
        sizes.setSpacing(2)
        for part in (self.smaller, self.size_label, self.larger):
            sizes.addWidget(part)
        sizes.addStretch(1)
        self.letters = self._choice(_LETTERS, "letters")
        self.spacings = self._choice(_SPACINGS, "distance of lines")
        self.widths = self._choice(_WIDTHS, "width of the column")
        self.justified = QCheckBox(tr("Both edges straight"), self)
        self.to_all = QPushButton(tr("Use in all panes"), self)
        self.to_all.setToolTip(tr("Also in panes that are added later"))
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.addWidget(QLabel(tr("Size"), self), 0, 0)
        grid.addLayout(sizes, 0, 1)
        rows = (
            (tr("Letters"), self.letters),
            (tr("Lines"), self.spacings),
            (tr("Column"), self.widths),
        )
        for row, (words, group) in enumerate(rows, start=1):
            grid.addWidget(QLabel(words, self), row, 0)
            grid.addLayout(self._row_of(group), row, 1)
        grid.addWidget(self.justified, 4, 1)
        grid.addWidget(self.to_all, 5, 0, 1, 2)

        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        for group in (self.letters, self.spacings, self.widths):
            group.idClicked.connect(self._read)
        self.justified.toggled.connect(self._read)
        self.to_all.clicked.connect(self._ask_for_all)
        self.setStyleSheet(
            f"#lookPopover {{ background: {colours.card.name()};"
            f" border: 1px solid {colours.border.name()}; border-radius: 8px; }}"
        )
        self._show_look()

    def show_below(self, button: QWidget) -> None:
        """Show the sheet under a button, its right edges in line, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 4))
        screen = button.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), screen.left()), screen.right() - self.width())
        top = min(corner.y(), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.smaller.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_smaller(self) -> None:
        self._choose(self._look.stepped(-1))

    def _make_larger(self) -> None:
        self._choose(self._look.stepped(+1))

    def _read(self) -> None:
        look = TextLook(
            self._look.size,
            SPACINGS[self.spacings.checkedId()],
            WIDTHS[self.widths.checkedId()],
            sans=self.letters.checkedId() == 1,
            justified=self.justified.isChecked(),
        )
        self._choose(look)

    def _ask_for_all(self) -> None:
        self.all_requested.emit(self._look)
        self.close()

    def _choose(self, look: TextLook) -> None:
        if look != self._look:
            self._look = look
            self._show_look()
            self.look_chosen.emit(look)

    def _show_look(self) -> None:
        look = self._look
        self.size_label.setText(f"{look.size} %")
        self.smaller.setEnabled(look.size > SIZES[0])
        self.larger.setEnabled(look.size < SIZES[-1])
        for group, number in (
            (self.letters, int(look.sans)),
            (self.spacings, SPACINGS.index(look.spacing)),
            (self.widths, WIDTHS.index(look.width)),
        ):
            group.button(number).setChecked(True)
        # Set by code, it is not to be read before the rest is set as well.
        with QSignalBlocker(self.justified):
            self.justified.setChecked(look.justified)

    def _choice(self, choices: Sequence[tuple[str, str]], meaning: str) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, (word, said) in enumerate(choices):
            button = self._tool(tr(word, meaning), tr(said), 13)
            button.setAccessibleName(tr(said))
            button.setCheckable(True)
            group.addButton(button, number)
        return group

    def _row_of(self, group: QButtonGroup) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in group.buttons():
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _tool(self, word: str, tip: str, size: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(word)
        button.setToolTip(tip)
        button.setFont(theme.sans(size, QFont.Weight.Medium))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumSize(30, 28)
        return button
