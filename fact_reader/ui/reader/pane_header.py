"""The slim strip over a text: who published it, when, and by whom."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from fact_reader.model import Article, PartialDate
from fact_reader.ui import theme
from fact_reader.ui.panels.wording import outlet_name, plain_tip
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import day_text, long_date_text, long_day_text, mark, tr

HEIGHT = 44
ACTIVE_LINE = 2
_BETWEEN = 12
_PROGRESS = 2
# From these widths on there is room for buttons that keys stand for as well.
_LEAST_FOR_LOOK, _ROOMY = 280, 340
_MAXIMISE = mark("Give this pane all the room (Ctrl+M)")
_RESTORE = mark("Show all panes again (Ctrl+M)")
# Less than this of a title says too little for an outlet to stand before it.
_LEAST_TITLE = 120
# Less than this of an outlet says nothing, not even with its date.
_LEAST_OUTLET = 36
# Words with their colour, the longest first of those that say the same.
_Part = tuple[Sequence[str], QColor]


def date_forms(published: PartialDate) -> list[str]:
    """A date in words, from the longest to what is left where there is little room."""
    whole = long_date(published)
    forms = [whole, whole.partition(",")[0]]
    if published.precision not in {"year", "month"}:
        forms.append(day_text(published.day))
    return list(dict.fromkeys(forms))


def long_date(published: PartialDate) -> str:
    """A date in words, as precisely as it is known: "12 June 2019, 23:20"."""
    if published.precision in {"year", "month", "day"}:
        return long_date_text(published)
    return f"{long_day_text(published.day)}, {published.iso[11:16]}"


class PaneHeader(QWidget):
    """Outlet, date and author in one row, or outlet and title once that is out of sight.

    A thin line at the lower edge says how much is read.

    Signals: `look_clicked()`, `find_clicked()`, `maximise_clicked()` (also for a double click),
    `close_clicked()`, and `pressed()` for a click beside the buttons.
    """

    look_clicked = Signal()
    find_clicked = Signal()
    maximise_clicked = Signal()
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
        self._progress: float | None = None
        self._can_maximise = False
        self.look_button = self._button(
            tr("Size and look of the text (Ctrl+Shift+T)"), self.look_clicked
        )
        self.look_button.setText("Aa")
        self.look_button.setFont(theme.sans(13, QFont.Weight.Medium))
        self.find_button = self._button(tr("Find in this article (Ctrl+F)"), self.find_clicked)
        self.maximise_button = self._button(tr(_MAXIMISE), self.maximise_clicked)
        self.close_button = self._button(tr("Close this pane (Ctrl+W)"), self.close_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 8, 2)
        row.setSpacing(2)
        row.addStretch(1)
        for button in self._buttons():
            row.addWidget(button)
        self.set_theme(theme.LIGHT)

    def set_theme(self, colours: Theme) -> None:
        """Paint in these colours."""
        self._theme = colours
        self.look_button.setStyleSheet(f"color: {colours.muted.name()};")
        self.find_button.setIcon(theme.icon("search", colours.muted, 16))
        self.maximise_button.setIcon(theme.icon("maximise", colours.muted, 16))
        self.close_button.setIcon(theme.icon("close", colours.muted, 16))
        self.update()

    def set_article(self, article: Article | None) -> None:
        """Name another article; None names nothing."""
        self._article = article
        self._shows_title = False
        facts = "\n".join(forms[0] for forms, _ in self._parts())
        about = f"{article.title}\n{facts}".strip() if article else ""
        self.setToolTip(plain_tip(about))
        self.setAccessibleName(about.replace("\n", ", "))
        self._fit_buttons()
        self.update()

    def set_progress(self, share: float | None) -> None:
        """Show how much is read, 0 to 1; None where all is in sight."""
        if share != self._progress:
            self._progress = share
            words = "" if share is None else tr("{percent}% read", percent=round(share * 100))
            self.setAccessibleDescription(words)
            self.update(0, self.height() - _PROGRESS, self.width(), _PROGRESS)

    def set_maximised(self, can_maximise: bool, is_maximised: bool) -> None:
        """Offer to give this pane all the room, or to give it back."""
        self._can_maximise = can_maximise
        tip = tr(_RESTORE) if is_maximised else tr(_MAXIMISE)
        self.maximise_button.setToolTip(tip)
        self.maximise_button.setAccessibleName(tip.partition(" (")[0])
        self.maximise_button.setCheckable(True)
        self.maximise_button.setChecked(is_maximised)
        self._fit_buttons()

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give the pane all the room, or give it back."""
        if self._can_maximise and event.button() == Qt.MouseButton.LeftButton:
            self.maximise_clicked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what keys do as well has no button."""
        super().resizeEvent(event)
        self._fit_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts from left to right, as far as there is room for them."""
        colours = self._theme
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colours.page)
            if self._is_active:
                painter.fillRect(0, 0, self.width(), ACTIVE_LINE, colours.accent)
            if self._progress is not None:
                line = QRectF(0, self.height() - _PROGRESS, self.width(), _PROGRESS)
                painter.fillRect(line, colours.rail)
                line.setWidth(line.width() * self._progress)
                painter.fillRect(line, colours.muted)
            shown = [button.x() for button in self._buttons() if button.isVisible()]
            end = shown[0] - 8 if shown else self.width() - theme.PANE_PADDING
            left = float(self._left)
            for words, colour, font in self.fitted(end - left):
                advance = _advance(font, words)
                painter.setFont(font)
                painter.setPen(colour)
                box = QRectF(left, 4, advance + 2, self.height() - 6)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
                left += advance + _BETWEEN

    def fitted(self, room: float) -> list[tuple[str, QColor, QFont]]:
        """What is written in so much room: words, colour and font, from left to right.

        A title, and what stands first, is cut where it must be, the outlet so that its date has
        room as well; of a date or a name that is cut nobody has anything, so they are said shorter
        or not at all.
        """
        parts = [(*part, self._font(number)) for number, part in enumerate(self._parts())]
        widths = [_advance(font, forms[-1]) + _BETWEEN for forms, _, font in parts]
        if len(parts) > 1 and sum(widths) - _BETWEEN > room:
            too_little = self._shows_title and room - widths[0] < _LEAST_TITLE
            lacks_outlet = self._article is not None and not self._article.outlet
            parts = parts[1:] if too_little or lacks_outlet else parts
        written: list[tuple[str, QColor, QFont]] = []
        kept = self._kept_for_date(parts, room)
        for number, (forms, colour, font) in enumerate(parts):
            most = room - kept if number == 0 else room
            words = next((form for form in forms if _advance(font, form) <= most), "")
            if not words and (number == 0 or self._shows_title):
                mode = Qt.TextElideMode.ElideRight
                words = QFontMetricsF(font).elidedText(forms[-1], mode, max(0.0, most))
            if words:
                written.append((words, colour, font))
                room -= _advance(font, words) + _BETWEEN
        return written

    def _kept_for_date(
        self, parts: Sequence[tuple[Sequence[str], QColor, QFont]], room: float
    ) -> float:
        """What of the room belongs to the date behind an outlet; nothing where it is too little."""
        article = self._article
        if self._shows_title or article is None or not (article.outlet and article.published):
            return 0.0
        date, _, font = parts[1]
        kept = _advance(font, date[-1]) + _BETWEEN
        return kept if room - kept >= _LEAST_OUTLET else 0.0

    def _buttons(self) -> tuple[QToolButton, ...]:
        return (self.look_button, self.find_button, self.maximise_button, self.close_button)

    def _fit_buttons(self) -> None:
        has_article = self._article is not None
        self.find_button.setVisible(has_article)
        self.look_button.setVisible(has_article and self.width() >= _LEAST_FOR_LOOK)
        self.maximise_button.setVisible(self._can_maximise and self.width() >= _ROOMY)
        # At once: buttons that move after the words are painted would leave bits of these behind.
        if (row := self.layout()) is not None:
            row.activate()
        self.update()

    def _font(self, number: int) -> QFont:
        if number == 0:
            return theme.sans(12, QFont.Weight.DemiBold)
        return theme.sans(12, QFont.Weight.Medium if self._shows_title else QFont.Weight.Normal)

    def _parts(self) -> list[_Part]:
        """What is named, with its colour, the outlet first."""
        article, colours = self._article, self._theme
        if article is None:
            return []
        outlet_colour = colours.accent if article.outlet else colours.muted
        parts: list[_Part] = [([outlet_name(article.outlet)], outlet_colour)]
        if self._shows_title:
            return [*parts, ([article.title], colours.text)]
        if article.published is not None:
            parts.append((date_forms(article.published), colours.muted))
        if article.author:
            parts.append(([article.author], colours.muted))
        return parts

    def _button(self, tip: str, clicked: object) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(clicked)
        return button


def _advance(font: QFont, words: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)
