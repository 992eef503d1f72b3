"""The slim strip over a text: who published it, when, and by whom."""

from PySide6.QtCore import QDate, QLocale, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fact_reader.model import Article, PartialDate
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import outlet_name
from fact_reader.ui.theme import Theme

HEIGHT = 44
ACTIVE_LINE = 2
_BETWEEN = 12
# A part that would be cut to less than this is left out.
_LEAST_PART = 28


def long_date(published: PartialDate) -> str:
    """A date in words, as precisely as it is known: "12 June 2019, 23:20"."""
    day = QDate(published.day.year, published.day.month, published.day.day)
    # In English like the rest of the window, whatever the machine's locale is.
    locale = QLocale.c()
    if published.precision in {"year", "month"}:
        return locale.toString(day, "yyyy" if published.precision == "year" else "MMMM yyyy")
    words = locale.toString(day, "d MMMM yyyy")
    if published.precision == "day":
        return words
    time = QTime.fromString(published.iso[11:16], "HH:mm")
    return f"{words}, {locale.toString(time, 'HH:mm')}"


class PaneHeader(QWidget):
    """Outlet, date and author in one row, or outlet and title once that is out of sight.

    Signals: `find_clicked()`, `close_clicked()`, and `pressed()` for a click beside the buttons.
    """

    find_clicked = Signal()
    close_clicked = Signal()
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._theme = theme.LIGHT
        self._article: Article | None = None
        self._left = theme.PANE_PADDING
        self._shows_title = False
        self._is_active = False
        self.find_button = self._button("Find in this article (Ctrl+F)", self.find_clicked)
        self.close_button = self._button("Close this pane (Ctrl+W)", self.close_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 8, 2)
        row.setSpacing(2)
        row.addStretch(1)
        row.addWidget(self.find_button)
        row.addWidget(self.close_button)
        self.set_theme(theme.LIGHT)

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self.find_button.setIcon(theme.icon("search", colours.muted, 16))
        self.close_button.setIcon(theme.icon("close", colours.muted, 16))
        self.update()

    def set_article(self, article: Article | None) -> None:
        """Name another article; None names nothing."""
        self._article = article
        self._shows_title = False
        facts = "\n".join(words for words, _ in self._parts())
        self.setToolTip(f"{article.title}\n{facts}".strip() if article else "")
        self.setAccessibleName(self.toolTip().replace("\n", ", "))
        self.find_button.setVisible(article is not None)
        self.update()

    def show_title(self, shown: bool) -> None:
        """Name the title instead of date and author."""
        if shown != self._shows_title:
            self._shows_title = shown
            self.update()

    def set_left(self, left: int) -> None:
        """Begin where the text's column begins."""
        if left != self._left:
            self._left = left
            self.update()

    def set_active(self, is_active: bool) -> None:
        """Show that this pane takes keys and clicks in the list."""
        self._is_active = is_active
        self.update()

    def set_closable(self, can_close: bool) -> None:
        """Offer to close the pane."""
        self.close_button.setVisible(can_close)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons chooses the pane."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts from left to right, as far as there is room for them."""
        colours = self._theme
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.page)
            if self._is_active:
                painter.fillRect(0, 0, self.width(), ACTIVE_LINE, colours.accent)
            buttons = self.find_button if self.find_button.isVisible() else self.close_button
            end = buttons.x() - 8 if buttons.isVisible() else self.width() - theme.PANE_PADDING
            left = float(self._left)
            for number, (words, colour) in enumerate(self._parts()):
                font = theme.sans(12, QFont.Weight.DemiBold if number == 0 else QFont.Weight.Normal)
                if self._shows_title and number == 1:
                    font = theme.sans(12, QFont.Weight.Medium)
                metrics = QFontMetricsF(font)
                room = end - left
                if room < min(_LEAST_PART, metrics.horizontalAdvance(words)):
                    break
                elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.setFont(font)
                painter.setPen(colour)
                box = QRectF(left, 4, room + 2, self.height() - 6)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)
                left += metrics.horizontalAdvance(elided) + _BETWEEN

    def _parts(self) -> list[tuple[str, QColor]]:
        """What is named, with its colour, the outlet first."""
        article, colours = self._article, self._theme
        if article is None:
            return []
        parts = [(outlet_name(article.outlet), colours.accent if article.outlet else colours.muted)]
        if self._shows_title:
            return [*parts, (article.title, colours.text)]
        if article.published is not None:
            parts.append((long_date(article.published), colours.muted))
        if article.author:
            parts.append((article.author, colours.muted))
        return parts

    def _button(self, tip: str, clicked: object) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(clicked)
        return button
