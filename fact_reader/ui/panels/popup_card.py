"""A card with a shadow over the window's content, which never takes the keyboard."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme

# Room around the card for its shadow, in device-independent pixels.
SHADOW = 22
# A corner of the shadow, with all that is round; whole device pixels at 125, 150 and 175 % as well.
_CORNER = 40
_SMALLEST = 2 * _CORNER + 4
_RADIUS = look.CARD_RADIUS + 2
# So far from its upper and lower edge the sides of the card are straight.
_ROUND = _RADIUS + 1


class PopupCard(QWidget):
    """The card. A child of the window and not a Qt.Popup, which would take keys and the mouse."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._shadow = QPixmap()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._shadow = QPixmap()
        self.update()

    def place_card(self, card: QRect) -> None:
        """Let the card, without its shadow, stand there in the parent's coordinates."""
        self.setGeometry(card.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))

    def card_rect(self) -> QRect:
        """The card without its shadow, in own coordinates."""
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shadow from a small picture that is painted once, and the card over it.

        With every letter that is typed something on the card or below its shadow is painted, so
        that no more is painted than is asked for.
        """
        with QPainter(self) as painter:
            inside = self.card_rect().adjusted(1, _ROUND, -1, -_ROUND)
            if inside.contains(event.rect()):
                painter.fillRect(event.rect(), self._theme.card)
                return
            self._draw_shadow(painter, event.region())
            if event.region().intersects(self.card_rect()):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setBrush(self._theme.card)
                painter.setPen(QPen(self._theme.border, 1))
                box = QRectF(self.card_rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _draw_shadow(self, painter: QPainter, region: QRegion) -> None:
        ratio = self.devicePixelRatioF()
        if self._shadow.isNull() or self._shadow.devicePixelRatio() != ratio:
            self._shadow = _shadow(QSize(_SMALLEST, _SMALLEST), ratio, self._theme.is_dark)
        if min(self.width(), self.height()) < _SMALLEST:
            painter.drawPixmap(0, 0, _shadow(self.size(), ratio, self._theme.is_dark))
        else:
            _draw_stretched(painter, self._shadow, self.size(), region)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the card a press stays here; on the shadow it goes on to the window."""
        event.setAccepted(self.card_rect().contains(event.position().toPoint()))


def paint_row_fill(
    painter: QPainter, theme: Theme, box: QRectF, *, chosen: bool, hovered: bool
) -> None:
    """What lies behind a row of a card where Enter or a click would go.

    The field keeps the keyboard, so this is what shows where Enter goes.
    """
    if not chosen and not hovered:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(theme.card, theme.rail, 1.0 if chosen else 0.5))
    painter.drawRoundedRect(box.adjusted(8, 0, -8, 0), 6, 6)
    if chosen:
        painter.setBrush(theme.accent)
        bar = QRectF(box.left() + 8, box.top() + 7, 3, box.height() - 14)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _draw_stretched(painter: QPainter, shadow: QPixmap, size: QSize, region: QRegion) -> None:
    """The corners as they are, and between them the sides, longer; the middle is never seen. Only
    what is in a region.

    While somebody types, the card changes its height with every letter, and painting a shadow of
    its whole size takes as long as everything else.
    """
    ratio = shadow.devicePixelRatio()

    def bands(length: int) -> list[tuple[int, int, int, int]]:
        """From where and how much in the picture, and to where and how much."""
        last = _SMALLEST - _CORNER
        middle = (_CORNER, last - _CORNER, _CORNER, length - 2 * _CORNER)
        return [(0, _CORNER, 0, _CORNER), middle, (last, _CORNER, length - _CORNER, _CORNER)]

    for row, (top, high, y, height) in enumerate(bands(size.height())):
        for column, (left, wide, x, width) in enumerate(bands(size.width())):
            if row == column == 1 or not region.intersects(QRect(x, y, width, height)):
                continue
            part = QRectF(left * ratio, top * ratio, wide * ratio, high * ratio)
            painter.drawPixmap(QRectF(x, y, width, height), shadow, part)


def _shadow(size: QSize, ratio: float, dark: bool) -> QPixmap:
    """A soft shadow around a card, some pixels below it: many faint rounded frames."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    steps = SHADOW - 4
    strength = 0.07 if dark else 0.016
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(steps):
            edge = 4.0 + step
            painter.setBrush(QColor.fromRgbF(0, 0, 0, strength * step / steps))
            whole = QRectF(0, 0, size.width(), size.height())
            box = whole.adjusted(edge, edge + 5, -edge, -edge + 4)
            radius = SHADOW + look.CARD_RADIUS - edge
            painter.drawRoundedRect(box, radius, radius)
    return pixmap
