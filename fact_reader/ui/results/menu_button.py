"""A quiet button that shows what is chosen and opens a menu of what could be."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.stylesheet import hover_fill, pressed_fill
from fact_reader.ui.theme import Theme

_HEIGHT = 28
_INSET = 9
_SIGN = 14


class MenuButton(QToolButton):
    """One of several named choices.

    Signals: `picked(name)` when the user takes another.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._choices: dict[str, str] = {}
        self._group: QActionGroup | None = None
        self.name = ""
        self.choices_menu = QMenu(self)
        self.choices_menu.setTitle(label)
        self.setMenu(self.choices_menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_HEIGHT)

    def set_choices(self, choices: Mapping[Any, str], name: str) -> None:
        """Offer `choices`, names in code with their words; the one called `name` is chosen."""
        self._choices = dict(choices)
        self.choices_menu.clear()
        if self._group is not None:
            self._group.deleteLater()
        group = self._group = QActionGroup(self.choices_menu)
        for each, words in choices.items():
            action = self.choices_menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(each == name)
            action.setData(each)
            group.addAction(action)
        group.triggered.connect(lambda action: self._take(str(action.data())))
        self._show(name)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def words(self) -> str:
        """What is chosen, as the user reads it."""
        return self._choices.get(self.name, "")

    def _take(self, name: str) -> None:
        if name != self.name:
            self._show(name)
            self.picked.emit(name)

    def _show(self, name: str) -> None:
        self.name = name
        self.setAccessibleName(f"{self._label}: {self.words()}")
        self.setToolTip(f"{self._label}: {self.words()}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the sign."""
        words = QFontMetricsF(look.sans(12.5)).horizontalAdvance(self.words())
        return QSize(round(words) + 2 * _INSET + _SIGN + 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The same: half a word tells nothing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words and a chevron, on a fill under the mouse."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                fill = pressed_fill if self.isDown() else hover_fill
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill(theme, theme.chrome))
                painter.drawRoundedRect(box, 6, 6)
            words = box.adjusted(_INSET, 0, 0, 0)
            draw_text(painter, self.words(), look.sans(12.5), theme.text, words)
            sign = QRectF(box.right() - _INSET - _SIGN + 3, (_HEIGHT - _SIGN) / 2, _SIGN, _SIGN)
            draw_icon(painter, "chevron-down", theme.muted, sign)
            if self.hasFocus():
                draw_focus_ring(painter, theme, box)
