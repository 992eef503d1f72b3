"""One row of the import report: the sign of its fate, its name, and the reason below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fact_reader.services.import_report import Fate, Outcome
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.report_model import (
    OUTCOME_ROLE,
    fate_words,
    is_problem,
    name_of,
    reason_of,
)
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.panels.widgets import draw_focus_ring
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import told

_HEIGHT = 48
_SIGN = 18


def paint_fate(painter: QPainter, theme: Theme, outcome: Outcome, box: QRectF) -> None:
    """The sign of a fate: a plus, an arrow back, an equals sign, or a warning triangle."""
    unit = box.width() / 18
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(unit, unit)
    if outcome.fate is Fate.FAILED:
        _sign(painter, theme, theme.denial.line, triangle=True)
    elif outcome.fate in (Fate.ADDED, Fate.UPDATED, Fate.MERGED):
        colour = theme.denial.line if is_problem(outcome) else theme.confirmation.line
        _sign(painter, theme, colour)
        painter.drawLine(QPointF(5.5, 9), QPointF(12.5, 9))
        painter.drawLine(QPointF(9, 5.5), QPointF(9, 12.5))
    elif outcome.fate is Fate.RESTORED:
        _sign(painter, theme, theme.accent)
        painter.drawPolyline([QPointF(8, 6), QPointF(5.2, 9), QPointF(8, 12)])
        painter.drawLine(QPointF(5.5, 9), QPointF(13, 9))
    else:
        _sign(painter, theme, theme.muted)
        painter.drawLine(QPointF(5.5, 7.3), QPointF(12.5, 7.3))
        painter.drawLine(QPointF(5.5, 10.7), QPointF(12.5, 10.7))
    painter.restore()


def _sign(painter: QPainter, theme: Theme, colour: QColor, triangle: bool = False) -> None:
    painter.setBrush(colour)
    if triangle:
        painter.setPen(QPen(colour, 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(QPolygonF([QPointF(9, 2.5), QPointF(16.5, 15.5), QPointF(1.5, 15.5)]))
        painter.setPen(QPen(theme.page, 1.8, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(9, 7), QPointF(9, 10.6))
        painter.drawPoint(QPointF(9, 13.4))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QRectF(1, 1, 16, 16))
    painter.setPen(QPen(theme.page, 1.8, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)


class ReportDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that a view with thousands of them opens at once."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._names = LineBreaker(look.sans(13, QFont.Weight.Medium))
        self._reasons = LineBreaker(look.sans(12))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows alike."""
        return QSize(200, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Sign, name and fate in the first line, the reason or the file in the second."""
        outcome = index.data(OUTCOME_ROLE)
        theme = self.theme
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = rect.adjusted(4, 1, -4, -1)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if selected else hover_fill(theme, theme.page))
            painter.drawRoundedRect(row, 6, 6)
        paint_fate(painter, theme, outcome, QRectF(row.left() + 10, row.top() + 6, _SIGN, _SIGN))
        text = row.adjusted(40, 4, -12, -4)
        first = QRectF(text.left(), text.top(), text.width(), 20)
        second = QRectF(text.left(), text.top() + 19, text.width(), 18)
        quiet = theme.text if selected else theme.muted
        fate = fate_words(outcome)
        fate_width = self._reasons.width(fate)
        draw_text(painter, fate, self._reasons.font, quiet, first, from_right=True)
        name = self._names.elided(
            " ".join(name_of(outcome).split()), first.width() - fate_width - 16
        )
        draw_text(painter, name, self._names.font, theme.text, first)
        reason = self._reasons.elided(
            " ".join((reason_of(outcome) or told(outcome.name)).split()), second.width()
        )
        colour = theme.text if outcome.fate is Fate.FAILED else quiet
        draw_text(painter, reason, self._reasons.font, colour, second)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, row)
        painter.restore()
