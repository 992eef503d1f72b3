"""Keys shown as small caps, as they stand on a keyboard."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.theme import Theme

_HEIGHT = 20
_PADDING = 6
_BETWEEN_KEYS = 3
_BETWEEN_SEQUENCES = 8
_FONT_SIZE = 11.5

# A plus between two names joins them; a plus at the end is a key itself.
_JOIN = re.compile(r"(?<=[^+])\+(?=.)")
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def keys_of(sequence: str) -> list[str]:
    """The keys of a sequence in portable text: "Ctrl+Shift+F" is ["Ctrl", "Shift", "F"]."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return _JOIN.split(native)


class KeyCaps(QWidget):
    """One or more key sequences that do the same, with a stroke between them."""

    def __init__(self, theme: Theme, sequences: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sequences = [keys_of(sequence) for sequence in sequences]
        self.setAccessibleName(" or ".join(" ".join(keys) for keys in self._sequences))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Just the caps."""
        return QSize(round(self._paint(None)), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The caps from the left."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)

    def _paint(self, painter: QPainter | None) -> float:
        """Paint, or only measure; returns the width."""
        font = look.sans(_FONT_SIZE)
        metrics = QFontMetricsF(font)
        left = 0.0
        for number, keys in enumerate(self._sequences):
            if number:
                wide = metrics.horizontalAdvance("or")
                if painter:
                    painter.setFont(font)
                    painter.setPen(self._theme.muted)
                    box = QRectF(left + _BETWEEN_SEQUENCES - _BETWEEN_KEYS, 0, wide + 1, _HEIGHT)
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "or")
                left += wide + 2 * _BETWEEN_SEQUENCES - _BETWEEN_KEYS
            for key in keys:
                shown = _ARROWS.get(key, key)
                wide = max(float(_HEIGHT), metrics.horizontalAdvance(shown) + 2 * _PADDING)
                if painter:
                    self._cap(painter, QRectF(left, 0, wide, _HEIGHT), shown)
                left += wide + _BETWEEN_KEYS
        return max(0.0, left - _BETWEEN_KEYS)

    def _cap(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setFont(look.sans(_FONT_SIZE))
        painter.setPen(QPen(self._theme.border, 1))
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
