"""The line at the bottom of the window: the keys that matter now, and how things stand."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from fact_reader.ui import theme as themes
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_CAP_HEIGHT = 16
_GAP = 7
_BETWEEN = 18


class KeyHints(QWidget):
    """Key caps with what each key does, as many from the left as there is room for.

    `what` is what is being done, empty for nothing.
    """

    def __init__(self, hints: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_hints(hints)

    def set_hints(self, hints: list[tuple[str, str]], what: str = "") -> None:
        """Show these keys; `what` in front of them says what is being done."""
        self._hints, self.what = hints, what
        self.setAccessibleName(
            f"{what or tr('Keys')}: " + ", ".join(f"{key} {word}" for key, word in hints)
        )
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _CAP_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(400, _CAP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(themes.sans(11.5))
            metrics = painter.fontMetrics()
            left = 1.5
            top = (self.height() - _CAP_HEIGHT) / 2
            if self.what:
                wide = metrics.horizontalAdvance(self.what)
                painter.setPen(self._theme.text)
                line = QRectF(left, 0, wide + 2, self.height())
                painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.what)
                left += wide + _BETWEEN
            for key, word in self._hints:
                cap = max(_CAP_HEIGHT, metrics.horizontalAdvance(key) + 10)
                wide = metrics.horizontalAdvance(word)
                if left + cap + _GAP + wide > self.width():
                    break
                box = QRectF(round(left) + 0.5, round(top) + 0.5, cap - 1, _CAP_HEIGHT - 1)
                painter.setPen(QPen(self._theme.border, 1))
                painter.setBrush(self._theme.card)
                painter.drawRoundedRect(box, 3, 3)
                painter.setPen(self._theme.text)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
                painter.setPen(self._theme.text if self.what else self._theme.muted)
                words = QRectF(left + cap + _GAP, 0, wide + 2, self.height())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, word)
                left += cap + _GAP + wide + _BETWEEN


class StatusLine(QWidget):
    """Key hints at the left, one line of words at the right."""

    def __init__(self, hints: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._usual = hints
        self._hints = KeyHints(hints)
        self._words = QLabel()
        self._words.setObjectName("status_words")
        self._words.setProperty("muted", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(16)
        row.addWidget(self._hints, 1)
        row.addWidget(self._words)
        self.setFixedHeight(themes.STATUS_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._hints.set_theme(theme)

    def set_hints(self, hints: list[tuple[str, str]]) -> None:
        """Show these keys, each with what it does, whenever nothing is asked."""
        self._usual = hints
        if not self.asked():
            self._hints.set_hints(hints)

    def ask(self, what: str, hints: list[tuple[str, str]]) -> None:
        """Say what is being done and with which keys it goes on; nothing shows the usual keys."""
        self._hints.set_hints(hints or self._usual, what)
        # The whole line stands out: a click in a text does something else now.
        self.setProperty("asks", bool(what))
        for widget in (self, self._words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def asked(self) -> str:
        """What is being done, empty for nothing."""
        return self._hints.what

    def set_words(self, words: str) -> None:
        """Show how things stand, such as "5 articles · 14 annotations"."""
        self._words.setText(words)

    def words(self) -> str:
        """What is shown at the right."""
        return self._words.text()
