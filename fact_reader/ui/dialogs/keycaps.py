"""Keys shown as small caps, as they stand on a keyboard."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

CAP_HEIGHT = 20
_PADDING = 6
_BETWEEN_KEYS = 3
_BETWEEN_SEQUENCES = 8
_FONT_SIZE = 11.5

# A plus between two names joins them; a plus at the end is a key itself.
_JOIN = re.compile(r"(?<=[^+])\+(?=.)")
# By their portable names.
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def keys_of(sequence: str) -> list[str]:
    """The keys of a sequence in portable text: "Ctrl+Shift+F" is ["Ctrl", "Shift", "F"]."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return _JOIN.split(native)


def key_name(name: str) -> str:
    """What the keyboard calls a key with this portable name, in Qt's own words."""
    return QCoreApplication.translate("QShortcut", name)


class KeyCaps(QWidget):
    """One or more key sequences that do the same, with a stroke between them."""

    def __init__(
        self, theme: Theme, sequences: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sequences: Sequence[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_keys(sequences)

    def set_keys(self, sequences: Sequence[str]) -> None:
        """Show other keys, in portable text."""
        self._sequences = sequences
        self.setAccessibleName(f" {_or()} ".join(" ".join(keys_of(one)) for one in sequences))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Just the caps."""
        return QSize(round(paint_caps(None, self._theme, self._sequences, 0, 0)), CAP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The caps from the left."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_caps(painter, self._theme, self._sequences, 0, 0)


def paint_caps(
    painter: QPainter | None, theme: Theme, sequences: Sequence[str], left: float, top: float
) -> float:
    """Paint key sequences in portable text from a place on, or without a painter only measure.

    Returns how wide they are.
    """
    font = look.sans(_FONT_SIZE)
    metrics = QFontMetricsF(font)
    start = left
    arrows = {key_name(name): sign for name, sign in _ARROWS.items()}
    for number, sequence in enumerate(sequences):
        if number:
            wide = metrics.horizontalAdvance(_or())
            if painter:
                painter.setFont(font)
                painter.setPen(theme.muted)
                box = QRectF(left + _BETWEEN_SEQUENCES - _BETWEEN_KEYS, top, wide + 1, CAP_HEIGHT)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _or())
            left += wide + 2 * _BETWEEN_SEQUENCES - _BETWEEN_KEYS
        for key in keys_of(sequence):
            shown = arrows.get(key, key)
            wide = max(float(CAP_HEIGHT), metrics.horizontalAdvance(shown) + 2 * _PADDING)
            if painter:
                _cap(painter, theme, QRectF(left, top, wide, CAP_HEIGHT), shown)
            left += wide + _BETWEEN_KEYS
    return max(0.0, left - start - _BETWEEN_KEYS)


def _or() -> str:
    return tr("or", "between keys that do the same")


def _cap(painter: QPainter, theme: Theme, box: QRectF, text: str) -> None:
    painter.setFont(look.sans(_FONT_SIZE))
    painter.setPen(QPen(theme.border, 1))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
