"""How the rows of the command palette look."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.keycaps import CAP_HEIGHT, paint_caps
from fact_reader.ui.fuzzy import Span
from fact_reader.ui.models.palette_rows import ArticleRow, CommandRow, Row
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.panels.popup_card import paint_row_fill
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text, is_right_to_left
from fact_reader.ui.theme import Theme

_HEIGHT = 34
_RULE = 9
_INSET = 22
_TICK = 20
_GAP = 12


def row_height(row: Row) -> int:
    """How high a row is, in device-independent pixels."""
    return _HEIGHT + (_RULE if isinstance(row, ArticleRow) and row.first else 0)


class PaletteDelegate(QStyledItemDelegate):
    """Paints an action with its menu and keys, or an article with its outlet and date."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = LineBreaker(look.sans(13))
        self._bold = LineBreaker(look.sans(13, QFont.Weight.DemiBold))
        self._small = LineBreaker(look.sans(12))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height, and room for a line above the first article."""
        return QSize(60, row_height(index.data(ROW_ROLE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row."""
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row_height(row) > _HEIGHT:
            rule = QRectF(box.left() + _INSET, box.top() + 4, box.width() - 2 * _INSET, 1)
            painter.fillRect(rule, self._theme.border)
            box.setTop(box.bottom() - _HEIGHT + 1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_fill(painter, self._theme, box, chosen=chosen, hovered=hovered)
        inner = box.adjusted(_INSET, 0, -_INSET, 0)
        if isinstance(row, CommandRow):
            self._paint_command(painter, row, inner)
        elif isinstance(row, ArticleRow):
            self._paint_article(painter, row, inner)
        painter.restore()

    def _paint_command(self, painter: QPainter, row: CommandRow, box: QRectF) -> None:
        theme, command = self._theme, row.command
        if command.checked:
            tick = QRectF(box.left(), box.center().y() - 7, 14, 14)
            draw_icon(painter, "tick", theme.accent, tick)
        words = box.adjusted(_TICK, 0, 0, 0)
        if command.keys:
            wide = paint_caps(None, theme, command.keys[:2], 0, 0)
            top = box.center().y() - CAP_HEIGHT / 2
            paint_caps(painter, theme, command.keys[:2], box.right() - wide, top)
            words.setRight(box.right() - wide - _GAP)
        colour = theme.text if command.enabled else theme.muted
        title = self._plain.elided(command.title, words.width())
        marks = row.marks if title == command.title and command.enabled else ()
        end = self._paint_marked(painter, title, marks, words, colour)
        about = command.where if command.enabled else command.reason
        room = QRectF(end + _GAP, box.top(), words.right() - end - _GAP, box.height())
        if room.width() > 40:
            text = self._small.elided(about, room.width())
            draw_text(painter, text, self._small.font, theme.muted, room)

    def _paint_marked(
        self, painter: QPainter, text: str, marks: tuple[Span, ...], box: QRectF, colour: object
    ) -> float:
        """The letters that fit stand out; returns where the text ends."""
        theme, left, done = self._theme, box.left(), 0
        plain = theme.text if colour == theme.text else theme.muted
        for start, end in (*marks, (len(text), len(text))):
            for part, face, ink in (
                (text[done:start], self._plain, plain),
                (text[start:end], self._bold, theme.accent),
            ):
                where = QRectF(left, box.top(), box.right() - left, box.height())
                draw_text(painter, part, face.font, ink, where)
                left += face.width(part)
            done = end
        return left

    def _paint_article(self, painter: QPainter, row: ArticleRow, box: QRectF) -> None:
        theme = self._theme
        words = box.adjusted(_TICK, 0, 0, 0)
        about = self._small.elided(row.about, words.width() * 0.5)
        draw_text(painter, about, self._small.font, theme.muted, words, True)
        room = words.adjusted(0, 0, -self._small.width(about) - _GAP, 0)
        title = self._plain.elided(row.title, room.width())
        from_right = is_right_to_left(title)
        draw_text(painter, title, self._plain.font, theme.text, room, from_right)
        sign = QRectF(box.left() - 2, box.center().y() - 8, 16, 16)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        draw_icon(painter, "article", theme.muted, sign)
