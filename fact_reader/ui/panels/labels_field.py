"""Labels as chips that can be taken off, and a field to add more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from fact_reader.ui import theme as look
from fact_reader.ui.panels.field_keys import StoredField, is_typed
from fact_reader.ui.panels.text_lines import draw_icon, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.panels.wording import one_line, plain_tip
from fact_reader.ui.stylesheet import mixed
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_CHIP = 22
_FIELD = 26
_SPACE = 5
_FIELD_AT_LEAST = 90


class _Chip(QAbstractButton):
    taken_off = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.label = label
        self.setText(one_line(label))
        self.setToolTip(plain_tip(tr("Take off “{label}”", label=one_line(label))))
        self.setAccessibleName(tr("Take off label {label}", label=one_line(label)))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._say)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who types on a chip means another label; the space bar presses the chip."""
        if is_typed(event) and event.key() != Qt.Key.Key_Space:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.taken_off.emit(self.label)

    def wanted_width(self, most: int) -> int:
        metrics = QFontMetrics(look.sans(12))
        return min(metrics.horizontalAdvance(self.text()) + 30, most)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        font = look.sans(12)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            share = 0.16 if self.underMouse() else 0.08
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(theme.card, theme.text, share))
            box = QRectF(self.rect())
            painter.drawRoundedRect(box, 5, 5)
            elided = QFontMetrics(font).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width() - 28
            )
            draw_text(painter, elided, font, theme.text, box.adjusted(8, 0, -20, 0))
            colour = theme.text if self.underMouse() else theme.muted
            draw_icon(painter, "close", colour, QRectF(self.width() - 18, 5, 12, 12))
            if self.hasFocus():
                draw_focus_ring(painter, theme, box, 5)


class _AddField(StoredField):
    took_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.took_back.emit()
        else:
            super().keyPressEvent(event)


class LabelsField(QWidget):
    """Chips in rows, and behind them the field. Enter, a comma or leaving the field adds.

    Signals: `labels_changed(labels)` with the tuple as it is now; `height_changed`.
    """

    labels_changed = Signal(tuple)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[str, ...] = ()
        self._chips: list[_Chip] = []
        self.field = _AddField(self)
        self.field.setObjectName("cardField")
        self.field.setFont(look.sans(13))
        self.field.setPlaceholderText(tr("Add labels"))
        self.field.setAccessibleName(tr("Add labels, separated by commas"))
        self.field.setToolTip(tr("Separate labels by commas"))
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self.finish)
        self.field.picked.connect(self.finish)
        self.field.took_back.connect(self._take_last)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels as chips show them."""
        return self._labels

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab goes in it: the chips, then the field."""
        return [*self._chips, self.field]

    def complete_with(self, choices: Callable[[], Sequence[str]]) -> None:
        """Offer labels while one types, but for those that are there."""
        self.field.complete_with(
            lambda: [label for label in choices() if label not in self._labels]
        )

    def load(self, labels: tuple[str, ...]) -> None:
        """Show these labels; what stands in the field stays."""
        if labels != self._labels:
            self._labels = labels
            self._rebuild()

    def finish(self) -> None:
        """Make chips of what stands in the field."""
        typed = self.field.text()
        if typed.strip(", "):
            # Unlike clear(), this cannot be taken back: the chip is there now.
            self.field.set_stored("")
            self._add(typed)

    def height_for(self, width: int) -> int:
        """The height of the rows of chips and the field at `width`."""
        return self._place(width, False)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._rebuild()

    def resizeEvent(self, _event: object) -> None:
        """Chips flow into rows."""
        self._place(self.width(), True)

    def sizeHint(self) -> QSize:
        """What fits its width."""
        return QSize(200, self.height_for(200))

    def _typed(self, text: str) -> None:
        if "," in text:
            done, _, rest = text.rpartition(",")
            self.field.setText(rest.lstrip())
            self._add(done)

    def _add(self, typed: str) -> None:
        new = [one_line(part) for part in typed.split(",")]
        self._set(tuple(dict.fromkeys([*self._labels, *(part for part in new if part)])))

    def _type(self, text: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(text)

    def _take_last(self) -> None:
        self._set(self._labels[:-1])

    def _take_off(self, label: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set(tuple(other for other in self._labels if other != label))

    def _set(self, labels: tuple[str, ...]) -> None:
        if labels != self._labels:
            self._labels = labels
            self._rebuild()
            self.labels_changed.emit(labels)

    def _rebuild(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for label in self._labels:
            chip = _Chip(self._theme, label, self)
            chip.taken_off.connect(self._take_off)
            chip.typed.connect(self._type)
            self._chips.append(chip)
            chip.show()
        self._place(self.width(), True)
        self.height_changed.emit()

    def _place(self, width: int, move: bool) -> int:
        at = QPoint(0, 2)
        for chip in self._chips:
            wide = chip.wanted_width(width)
            if at.x() and at.x() + wide > width:
                at = QPoint(0, at.y() + _CHIP + _SPACE)
            if move:
                chip.setGeometry(QRect(at, QSize(wide, _CHIP)))
            at.setX(at.x() + wide + _SPACE)
        if at.x() and width - at.x() < _FIELD_AT_LEAST:
            at = QPoint(0, at.y() + _CHIP + _SPACE + 2)
        if move:
            self.field.setGeometry(at.x(), at.y() - 2, width - at.x(), _FIELD)
        return at.y() - 2 + _FIELD
