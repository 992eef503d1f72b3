"""The few parts that all dialogs are made of: labels of one kind each, and the row of buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.translating import tr

# Device-independent pixels.
MARGIN = 24
SPACING = 8


def text_label(text: str, *, muted: bool = False, size_px: float = 13) -> QLabel:
    """A label of plain text that breaks into lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(look.sans(size_px))
    label.setProperty("muted", muted)
    return label


def heading(text: str) -> QLabel:
    """The first line of a dialog, in the font of the articles' titles."""
    label = text_label(text)
    label.setFont(look.serif(20, QFont.Weight.DemiBold))
    return label


def caps_label(text: str) -> QLabel:
    """The small capitals over a group."""
    label = text_label(text, muted=True)
    label.setProperty("caps", True)
    label.setFont(look.caps_label_font())
    return label


def value_label(text: str) -> QLabel:
    """A text to be read and copied, by mouse or keyboard."""
    label = text_label(text)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def add_button(
    box: QDialogButtonBox,
    text: str,
    role: QDialogButtonBox.ButtonRole,
    *,
    primary: bool = False,
) -> QPushButton:
    """Add a button to a dialog's row; the primary one answers Enter."""
    button = QPushButton(text)
    button.setProperty("primary", primary)
    button.setAutoDefault(primary)
    button.setDefault(primary)
    box.addButton(button, role)
    return button


def cancel_and(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """A row of buttons: Cancel, and the primary one, which accepts and is called so."""
    box = QDialogButtonBox()
    cancel = add_button(box, tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    accept = add_button(box, words, QDialogButtonBox.ButtonRole.AcceptRole, primary=True)
    cancel.clicked.connect(dialog.reject)
    accept.clicked.connect(dialog.accept)
    return box, accept


def scrolled(content: QWidget) -> QScrollArea:
    """`content` in a frameless area that scrolls where the screen is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    # After setWidget, which fills; so that the colour of what lies below shows.
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area


def tab_to_checked(group: QButtonGroup) -> None:
    """Let Tab go to the checked button of a group, where the arrow keys start.

    Qt sees to that itself, but only from when the group had the keyboard once.
    """
    for button in group.buttons():
        policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)


def column_of(dialog: QDialog) -> QVBoxLayout:
    """The one column of a dialog, with its margins."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(MARGIN, 20, MARGIN, 18)
    column.setSpacing(SPACING)
    return column


def fit_to_content(dialog: QDialog, width: int, area: QScrollArea, spare: int = 0) -> None:
    """Give a dialog of one column the height at which `area`, a part of it, need not scroll.

    As far as the screen has room for it; `spare` pixels stay free for what comes up later.
    """
    column = dialog.layout()
    assert column is not None
    # Sizes follow from the style sheet, which Qt applies only when a widget is shown, and from
    # what was hidden a moment ago, which layouts learn of later.
    for widget in (dialog, *dialog.findChildren(QWidget)):
        widget.ensurePolished()
    for layout in dialog.findChildren(QLayout):
        layout.invalidate()
    margins = column.contentsMargins()
    inner = width - margins.left() - margins.right()
    heights = []
    for number in range(column.count()):
        item = column.itemAt(number)
        part = item.widget() if item else None
        part = area.widget() if part is area else part
        assert part is not None, "the column holds only widgets"
        tall = part.heightForWidth(inner) if part.hasHeightForWidth() else -1
        heights.append(tall if tall >= 0 else part.sizeHint().height())
    between = column.spacing() * (len(heights) - 1)
    height = sum(heights) + between + margins.top() + margins.bottom() + spare
    resize_to_screen(dialog, width, height)


def resize_to_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, as far as the screen has room for it."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - 16), min(height, room.height() - 48))
