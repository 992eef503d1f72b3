"""The cards of the message bar: a message, and the progress of background work."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.ui import theme as look
from fact_reader.ui.panels.text_lines import LineBreaker
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.panels.wording import plain_tip
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

Kind = Literal["info", "error", "busy"]

SHADOW = 8  # the margin of a card, which its shadow fills, in device-independent pixels
_LINE = 18
_ERROR_LINES = 6
_OTHER_LINES = 3
_TURN_MS = 60


@dataclass(frozen=True, slots=True)
class Message:
    """What is said, and the words and deed of its button, and of another below what is said. No
    timeout: it stays. `seen` is whether it was on top long enough to be read."""

    text: str
    kind: Kind
    action: tuple[str, Callable[[], object]] | None
    timeout_ms: int | None
    other: tuple[str, Callable[[], object]] | None = None
    seen: bool = False


class _Sign(QWidget):
    """A circled i, a warning triangle, or a turning ring: the shape tells the kind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kind: Kind = "info"
        self._angle = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_TURN_MS)
        self._clock.timeout.connect(self._turn)
        self.setFixedSize(20, 20)

    def show_kind(self, theme: Theme, kind: Kind) -> None:
        """Take the colours of `theme` and the shape of `kind`."""
        self._theme, self._kind = theme, kind
        self._run()
        self.update()

    def showEvent(self, _event: QEvent) -> None:
        self._run()

    def hideEvent(self, _event: QEvent) -> None:
        self._clock.stop()

    def _run(self) -> None:
        if self._kind == "busy" and self.isVisible():
            self._clock.start()
        else:
            self._clock.stop()

    def _turn(self) -> None:
        self._angle = (self._angle - 24) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._kind == "busy":
                ring = QRectF(3, 3, 14, 14)
                painter.setPen(QPen(theme.border, 2))
                painter.drawEllipse(ring)
                painter.setPen(QPen(theme.accent, 2, c=Qt.PenCapStyle.RoundCap))
                painter.drawArc(ring, self._angle * 16, 100 * 16)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            if self._kind == "error":
                painter.setBrush(theme.denial.line)
                painter.setPen(QPen(theme.denial.line, 2, j=Qt.PenJoinStyle.RoundJoin))
                painter.drawPolygon(QPolygonF([QPointF(10, 3), QPointF(18, 17), QPointF(2, 17)]))
                stroke, dot = (QPointF(10, 8), QPointF(10, 12)), QPointF(10, 15)
            else:
                painter.setBrush(theme.accent)
                painter.drawEllipse(QRectF(2, 2, 16, 16))
                stroke, dot = (QPointF(10, 9.4), QPointF(10, 14)), QPointF(10, 6)
            painter.setPen(QPen(theme.card, 1.8, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(*stroke)
            painter.drawPoint(dot)


class _Words(QLabel):
    """A text broken into a few lines at most; the whole of it is in the tool tip and in its
    accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.sans(13))
        self._breaker = LineBreaker(look.sans(13))

    def fit(self, text: str, width: int, most_lines: int, *, shrink: bool) -> None:
        """Show `text` no wider than `width` pixels; narrower where it is short, if `shrink`."""
        natural = math.ceil(max(map(self._breaker.width, text.split("\n")))) + 2
        wide = max(40, min(width, natural) if shrink else width)
        lines = self._breaker.lines(text, wide, most_lines)
        self.setText("\n".join(lines.texts))
        self.setToolTip(plain_tip(text) if lines.elided else "")
        self.setAccessibleName(text)
        self.setFixedSize(wide, _LINE * max(1, len(lines.texts)))


class _Card(QWidget):
    """A card with a border and a soft shadow inside its own margins."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SHADOW + 14, SHADOW + 10, SHADOW + 10, SHADOW + 10)
        self.row.setSpacing(10)

    def room_beside(self, width: int) -> int:
        """How wide the words can be beside the rest of a card of `width` pixels."""
        margins = self.row.contentsMargins()
        used = margins.left() + margins.right()
        for number in range(self.row.count()):
            item = self.row.itemAt(number)
            widget = item.widget() if item else None
            if widget is not None and not widget.isHidden():
                used += max(
                    widget.minimumWidth(), min(widget.maximumWidth(), widget.sizeHint().width())
                )
                used += self.row.spacing()
        return width - used

    def fitting_size(self) -> QSize:
        """The size that the parts need now, also before events of the layout have been handled."""
        self.row.invalidate()
        self.row.activate()
        return self.row.totalSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 20 if self.theme.is_dark else 6))
            for spread in range(1, SHADOW, 2):
                soft = box.adjusted(-spread, 2 - spread, spread, min(spread + 2, SHADOW))
                painter.drawRoundedRect(soft, look.CARD_RADIUS + spread, look.CARD_RADIUS + spread)
            painter.setPen(QPen(self.theme.border, 1))
            painter.setBrush(self.theme.card)
            half = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(half, look.CARD_RADIUS, look.CARD_RADIUS)


class MessageCard(_Card):
    """One message, how many more there are, what can be done, and the button that closes it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.sign = _Sign(theme)
        self.words = _Words()
        self.more = QToolButton()
        self.more.setProperty("link", True)
        self.more.setToolTip(tr("Show the next message"))
        self.action = QPushButton()
        self.action.setAutoDefault(False)
        self.other = QPushButton()
        self.other.setAutoDefault(False)
        self.close_button = IconButton(theme, "close", tr("Close message (Esc)"), 14)
        for button in (self.more, self.action, self.other, self.close_button):
            # A click must not take the keyboard away from the article.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.sign, self.more, self.action, self.close_button):
            self.row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self.row.insertLayout(1, column)
        QWidget.setTabOrder(self.action, self.other)
        QWidget.setTabOrder(self.other, self.close_button)

    def show_message(self, message: Message, others: int, width: int) -> None:
        """Show a message that has `others` below it, at most `width` pixels wide."""
        self.sign.show_kind(self.theme, message.kind)
        self.more.setVisible(others > 0)
        self.more.setText(tr("{n} more", n=others))
        self.action.setVisible(message.action is not None)
        self.action.setText(message.action[0] if message.action else "")
        most = _ERROR_LINES if message.kind == "error" else _OTHER_LINES
        self.words.fit(message.text, self.room_beside(width), most, shrink=True)
        self.other.setVisible(message.other is not None)
        self.other.setText(message.other[0] if message.other else "")


class ProgressCard(_Card):
    """What is done in the background, and below how far it is, with Cancel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.words = _Words()
        self.count = QLabel()
        self.count.setProperty("muted", True)
        self.count.setFont(look.sans(12))
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        below = QHBoxLayout()
        below.setSpacing(self.row.spacing())
        below.addWidget(self.bar, 1)
        below.addWidget(self.count)
        below.addWidget(self.cancel)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addLayout(below)
        self.row.addLayout(column)

    def show_progress(self, text: str, done: int, total: int, width: int) -> None:
        """Show how far the work is, `width` pixels wide; `total` 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(text)
        self.count.setText(tr("{done} of {total}", done=done, total=total) if total else "")
        # As wide as it will ever be, so that nothing moves while it counts.
        widest = self.count.fontMetrics().horizontalAdvance(
            tr("{done} of {total}", done=total, total=total).replace("1", "0")
        )
        self.count.setFixedWidth(widest + 4 if total else 0)
        margins = self.row.contentsMargins()
        self.words.fit(text, width - margins.left() - margins.right(), 1, shrink=False)
