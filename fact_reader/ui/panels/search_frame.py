"""How the search field looks: a frame with a sign, the text, what was found, and two buttons."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.panels.search_line import SearchLine
from fact_reader.ui.panels.star_button import StarButton
from fact_reader.ui.panels.text_lines import draw_icon
from fact_reader.ui.panels.widgets import IconButton
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

WIDTH = 580
LEAST_WIDTH = 260
_HEIGHT = 36
# In a narrower field there is room for the text alone.
_COUNTS_FROM = 380


class SearchFrame(QWidget):
    """The parts of the field and where they stand.

    Attributes: `line` is the text, `count` says how much was found, `star` and `clear_button`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._busy = False
        self.line = SearchLine()
        self.line.setProperty("quiet", True)
        self.line.setFont(look.sans(14))
        self.line.setPlaceholderText(tr("Search articles and notes"))
        self.line.setAccessibleName(tr("Search articles and notes"))
        self.count = _quiet_label(12)
        self.key_hint = _quiet_label(11)
        self.star = StarButton(theme, 16)
        self.clear_button = IconButton(theme, "close", tr("Clear the search"), 14)
        for button in (self.star, self.clear_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for part in (self.count, self.key_hint, self.star, self.clear_button):
            row.addWidget(part)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.refresh()

    def set_saved(self, saved: bool) -> None:
        """Whether the search that is asked for is among the saved ones."""
        self.star.set_saved(saved)

    def set_busy(self, busy: bool) -> None:
        """Whether a search is under way; what was found before stays until it ends."""
        if busy != self._busy:
            self._busy = busy
            self.update(self._sign())  # and not all of it, twice with every letter

    def set_key_hint(self, keys: str) -> None:
        """Show the shortcut that leads here, such as "Ctrl+K", while nothing is typed."""
        self.key_hint.setText(keys)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for part in (self.clear_button, self.star):
            part.set_theme(theme)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        """Narrow fields have no room for the count."""
        self.refresh()

    def sizeHint(self) -> QSize:
        """Its full width."""
        return QSize(WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, in the accent's colour where the keyboard is, and the sign."""
        theme, focused = self._theme, self.line.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = 2.0 if focused else 1.0
            line = theme.accent if focused else mixed(theme.border, theme.text, 0.10)
            painter.setPen(QPen(line, edge))
            painter.setBrush(theme.card)
            half = edge / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, look.CARD_RADIUS, look.CARD_RADIUS)
            colour = theme.accent if self._busy else theme.muted
            draw_icon(painter, "search", colour, QRectF(self._sign()))

    def _sign(self) -> QRect:
        return QRect(12, (self.height() - 18) // 2, 18, 18)

    def refresh(self) -> None:
        """Show what belongs to the text."""
        typed = bool(self.line.text())
        self.clear_button.setVisible(typed)
        self.star.setVisible(bool(self.line.text().strip()))
        self.key_hint.setVisible(not typed and bool(self.key_hint.text()))
        self.count.setVisible(typed and bool(self.count.text()) and self.width() >= _COUNTS_FROM)


def _quiet_label(size_px: float) -> QLabel:
    label = QLabel()
    label.setFont(look.sans(size_px))
    label.setProperty("muted", True)
    return label
