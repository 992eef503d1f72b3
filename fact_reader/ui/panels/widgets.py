"""Small widgets that several panels share."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.panels.field_keys import TextField
from fact_reader.ui.panels.text_lines import draw_icon, draw_text
from fact_reader.ui.stylesheet import hover_fill, text_on_accent
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr


def draw_focus_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float = 6.0) -> None:
    """The outline in the accent's colour that shows where the keyboard is."""
    painter.setPen(QPen(theme.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class IconButton(QToolButton):
    """A tool button with one of the app's icons; `tip` is also its accessible name."""

    def __init__(
        self, theme: Theme, icon_name: str, tip: str, size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._size = size
        self.setIconSize(QSize(size, size))
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedSize(size + 10, size + 10)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.setIcon(look.icon(self._icon_name, theme.muted, self._size))


class CapsHeader(QAbstractButton):
    """A group's name in small capitals with a count, which folds the group when it is pressed.

    Checked means unfolded; `toggled` says that it changed. Further widgets stand at its right.
    """

    HEIGHT = 32

    def __init__(
        self, theme: Theme, name: str, folds: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folds = folds
        self._count = ""
        self.setText(name)
        self.setCheckable(folds)
        self.setChecked(folds)
        self.setFixedHeight(self.HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if folds else Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 6, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        if folds:
            self.setToolTip(tr("Fold or unfold this group"))

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def set_count(self, text: str) -> None:
        """Show a count, in words or figures, behind the name."""
        if text != self._count:
            self._count = text
            self.setAccessibleDescription(text)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(160, self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name, count, and the chevron where the mouse or the keyboard is, or when folded."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = look.caps_label_font()
            box = QRectF(20, 0, self.width() - 40, self.height())
            draw_text(painter, self.text(), font, self._theme.muted, box)
            end = box.left() + QFontMetricsF(font).horizontalAdvance(self.text()) + 8
            if self._count:
                count_font = look.sans(11)
                draw_text(
                    painter,
                    self._count,
                    count_font,
                    self._theme.muted,
                    QRectF(end, 0, self.width() - end, self.height()),
                )
            if self._folds:
                sign = "chevron-down" if self.isChecked() else "chevron-right"
                draw_icon(
                    painter,
                    sign,
                    self._theme.text if self.underMouse() else self._theme.muted,
                    QRectF(4, (self.height() - 14) / 2, 14, 14),
                )
            if self.hasFocus():
                draw_focus_ring(painter, self._theme, QRectF(self.rect()).adjusted(2, 2, -2, -2))


class FilterField(TextField):
    """A small field that narrows the list below it.

    Signals: `left_down` when Down or Enter asks for the list. Esc clears; on an empty field it
    is left to others.
    """

    left_down = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterField")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._sign = QAction(tr("Filter"), self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(tr("Clear", "a field"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_clear)
        self._show_clear("")
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._sign.setIcon(look.icon("filter", theme.muted, 16))
        self._clear.setIcon(look.icon("close", theme.muted, 16))

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


def draw_hover(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """The shade of a row on the rail under the mouse."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hover_fill(theme, theme.rail))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def paint_badge(painter: QPainter, theme: Theme, text: str, font: QFont, box: QRectF) -> None:
    """A pill in the accent's colour that says how much is new."""
    painter.setBrush(theme.accent)
    painter.setPen(theme.accent)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
    draw_text(painter, text, font, text_on_accent(theme), box.adjusted(7, 0, 0, 0))


# Of a notice with a line of text, another below it in two lines, and a button.
_ROOM_FOR_SIGN = 176


class Notice(QWidget):
    """What stands where a list would be empty: a sign, a line, what to do, and buttons."""

    def __init__(
        self, theme: Theme, icon_name: str, title: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = QLabel(title)
        self._title.setFont(look.sans(13, QFont.Weight.DemiBold))
        self._text = QLabel(text)
        self._text.setProperty("muted", True)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self.set_theme(theme)

    def add_button(self, text: str, act: Callable[[], None], primary: bool = False) -> QPushButton:
        """Add a button below the text."""
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def set_words(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        sign = look.icon(self._icon_name, theme.muted, 28)
        self._sign.setPixmap(sign.pixmap(QSize(28, 28), self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the words and the buttons have it."""
        self._sign.setVisible(event.size().height() >= _ROOM_FOR_SIGN)
        super().resizeEvent(event)


class Divider(QWidget):
    """A hair line between two groups, inset as the groups' texts are."""

    def __init__(self, theme: Theme, inset: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(theme.border)
        self._inset = inset
        self.setFixedHeight(9)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._colour = QColor(theme.border)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line of one pixel."""
        with QPainter(self) as painter:
            painter.fillRect(self._inset, 4, self.width() - 2 * self._inset, 1, self._colour)


def middle_clicked(event: QMouseEvent) -> bool:
    """Whether this is the middle button, which opens beside."""
    return event.button() == Qt.MouseButton.MiddleButton
