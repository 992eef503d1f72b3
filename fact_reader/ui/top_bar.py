"""The bar at the top: the app's sign, the search field, and two buttons."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from fact_reader.ui import theme as themes
from fact_reader.ui.theme import Theme

_MARGIN = 16
_SIDE_MIN = 120


class _Sign(QWidget):
    """The app's sign in the accent colour."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = themes.LIGHT
        self.setFixedSize(22, 22)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            themes.paint_icon(painter, "app", QRectF(self.rect()), self._theme.accent)


class TopBar(QWidget):
    """Sign and name at the left, `search` in the middle, buttons for actions at the right."""

    def __init__(
        self, search: QWidget, buttons: list[tuple[str, QAction]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(themes.TOP_BAR_HEIGHT)
        self._sign = _Sign()
        name = QLabel("Fact Reader")
        name.setObjectName("app_name")
        name.setFont(themes.sans(15, name.font().weight().DemiBold))
        self._buttons: list[tuple[str, QToolButton]] = []

        left = QWidget()
        left_row = QHBoxLayout(left)
        left_row.setContentsMargins(0, 0, 0, 0)
        left_row.setSpacing(10)
        left_row.addWidget(self._sign)
        left_row.addWidget(name)
        left_row.addStretch()

        right = QWidget()
        right_row = QHBoxLayout(right)
        right_row.setContentsMargins(0, 0, 0, 0)
        right_row.setSpacing(4)
        right_row.addStretch()
        for icon_name, action in buttons:
            # Not the action's own button: one that shows a checked state would look pressed.
            button = QToolButton()
            button.clicked.connect(action.trigger)
            button.setToolTip(action.toolTip())
            action.changed.connect(partial(_follow, button, action))
            button.setIconSize(QSize(18, 18))
            button.setFixedSize(34, 34)
            button.setAutoRaise(True)
            button.setAccessibleName(action.text().replace("&", ""))
            self._buttons.append((icon_name, button))
            right_row.addWidget(button)

        # Equal stretch at both sides keeps the search field in the middle of the window.
        for side in (left, right):
            side.setMinimumWidth(_SIDE_MIN)
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(search, 2)
        row.addWidget(right, 1)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours and icons."""
        self._sign.set_theme(theme)
        for icon_name, button in self._buttons:
            name = icon_name
            if icon_name == "theme":
                name = "sun" if theme.is_dark else "moon"
            button.setIcon(themes.icon(name, theme.muted))


def _follow(button: QToolButton, action: QAction) -> None:
    button.setEnabled(action.isEnabled())
