"""The small bar at a selection that offers the three stances."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fact_reader.model import Stance
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import STANCE_NAME
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, tr

_SHADOW = 10
_GAP = 6
_HEIGHT = 34
_ICON = 16
_KEY = 16
_TIPS = {
    Stance.CLAIM: mark("Tag as a claim: it says that something is so"),
    Stance.DENIAL: mark("Tag as a denial: it says that something is not so"),
    Stance.CONFIRMATION: mark("Tag as a confirmation: it bears something out"),
}
_NAMES = {
    Stance.CLAIM: mark("Tag as claim"),
    Stance.DENIAL: mark("Tag as denial"),
    Stance.CONFIRMATION: mark("Tag as confirmation"),
}


class TagBar(QWidget):
    """Floats over the text beside a selection, takes no focus; `stance_chosen(stance)`."""

    stance_chosen = Signal(Stance)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Tag the selection"))
        self._theme = theme.LIGHT
        row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + 3, _SHADOW + 3, _SHADOW + 3, _SHADOW + 3)
        row.setSpacing(1)
        self.buttons: dict[Stance, _StanceButton] = {}
        for number, stance in enumerate(Stance, start=1):
            button = _StanceButton(stance, str(number), self)
            button.clicked.connect(partial(self.stance_chosen.emit, stance))
            row.addWidget(button)
            self.buttons[stance] = button
        self.hide()

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        for button in self.findChildren(_StanceButton):
            button.colours = colours
            button.update()
        self.update()

    def set_keys(self, keys: Mapping[Stance, str]) -> None:
        """Show the key of each stance; none where it is empty or has no room."""
        for stance, button in self.buttons.items():
            button.set_key(keys[stance])

    def place(self, first: QRect, last: QRect, area: QRect) -> None:
        """Show above the first line of a selection, or below its last, within `area`.

        Where neither has room, at the upper or lower edge of the area; hidden where the
        selection is out of sight. In a narrow area the buttons have no words. All in the parent's
        coordinates.
        """
        if last.bottom() < area.top() or first.top() > area.bottom():
            self.hide()
            return
        for button in self.buttons.values():
            button.set_short(False)
        if self.sizeHint().width() - 2 * _SHADOW > area.width():
            for button in self.buttons.values():
                button.set_short(True)
        size = self.sizeHint()
        body = QSize(size.width() - 2 * _SHADOW, size.height() - 2 * _SHADOW)
        above = first.top() - _GAP - body.height()
        below = last.bottom() + _GAP
        middle = first.center().x()
        if above >= area.top():
            top = above
        elif below + body.height() <= area.bottom():
            top, middle = below, last.center().x()
        else:
            top = area.bottom() - body.height() - _GAP
        left = max(area.left(), min(middle - body.width() // 2, area.right() - body.width()))
        self.setGeometry(QRect(QPoint(left - _SHADOW, top - _SHADOW), size))
        self.show()
        self.raise_()

    def body(self) -> QRect:
        """The bar without its shadow, in the parent's coordinates."""
        return self.geometry().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a soft shadow."""
        body = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 14 if self._theme.is_dark else 6))
            for spread in range(1, _SHADOW - 1):
                painter.drawRoundedRect(
                    body.adjusted(-spread, 2 - spread, spread, 2 + spread), 8 + spread, 8 + spread
                )
            painter.setPen(QPen(self._theme.border, 1))
            painter.setBrush(self._theme.card)
            painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class _StanceButton(QToolButton):
    """Sign, word and key of a stance in one row."""

    def __init__(self, stance: Stance, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = theme.LIGHT
        self._stance = stance
        self._key = key
        self._is_short = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(theme.sans(13, QFont.Weight.Medium))
        self.setText(tr(STANCE_NAME[stance]))
        self.set_key(key)
        self.setAccessibleName(tr(_NAMES[stance]))

    def set_key(self, key: str) -> None:
        """Name the key that does the same."""
        self._key = key if len(key) == 1 else ""
        self.setToolTip(tr(_TIPS[self._stance]) + (f" ({key})" if key else ""))
        self.update()

    def set_short(self, is_short: bool) -> None:
        """Show sign and key alone, without the word."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for sign, word and key."""
        return QSize(self._key_left() + _KEY + (3 if self._is_short else 6), _HEIGHT - 6)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it may be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign tells the stance by its shape, the word says it, the key is its shortcut."""
        colours = self.colours
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colours.stance(self._stance).tint)
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            left = self._sign_left()
            box = QRectF(left, middle - _ICON / 2, _ICON, _ICON).adjusted(-1, -1, 1, 1)
            theme.paint_icon(painter, self._stance.value, box, colours.stance(self._stance).line)
            painter.setPen(colours.text)
            key = QRectF(self._key_left(), middle - _KEY / 2, _KEY, _KEY)
            if not self._is_short:
                left += _ICON + 6
                box = QRectF(left, 0, key.left() - left, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
            if not self._key:
                return
            painter.setPen(QPen(colours.border, 1))
            painter.setBrush(colours.page)
            painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(colours.text)
            painter.setFont(theme.sans(11, QFont.Weight.Medium))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)

    def _sign_left(self) -> int:
        return 4 if self._is_short else 8

    def _key_left(self) -> int:
        if self._is_short:
            return self._sign_left() + _ICON + 2
        return self._sign_left() + _ICON + 6 + self.fontMetrics().horizontalAdvance(self.text()) + 8
