"""What the word at the caret may become: a light list of values with how many there are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fact_reader.model import Completion
from fact_reader.ui import theme as look
from fact_reader.ui.models.completion_rows import COMPLETION_ROLE, CompletionModel
from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.panels.popup_card import paint_row_fill
from fact_reader.ui.panels.text_lines import LineBreaker, draw_text
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import number_text, tr

# Device-independent pixels.
ROW = 28
_SEEN = 5
_INSET = 18
_TAB = "Tab"


class CompletionList(PickList):
    """The completions; five are seen, the others scroll.

    Signals: as PickList; `chosen` where one was clicked.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        rows = CompletionModel()
        super().__init__(theme, tr("Completions"), rows, parent)
        rows.setParent(self)
        self.rows = rows
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.hide()

    def show_completions(self, completions: list[Completion]) -> None:
        """Show these, none of them marked; hide where there are none."""
        self.rows.show(completions)
        self.setFixedHeight(ROW * min(len(completions), _SEEN))
        self.setVisible(bool(completions))
        self.scrollToTop()

    def marked(self) -> Completion | None:
        """The one that the user moved to."""
        one: Completion | None = self.currentIndex().data(COMPLETION_ROLE)
        return one

    def first(self) -> Completion | None:
        """The one that Tab takes where none is marked."""
        one: Completion | None = self.rows.index(0).data(COMPLETION_ROLE)
        return one

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._delegate.theme = theme


class _Delegate(QStyledItemDelegate):
    """Paints the value, its count, and the key at the row that Tab takes."""

    def __init__(self, theme: Theme, view: CompletionList) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._value = LineBreaker(look.sans(13))
        self._meta = LineBreaker(look.sans(12))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self.theme
        one: Completion = index.data(COMPLETION_ROLE)
        box = QRectF(0, option.rect.top(), self._view.viewport().width(), ROW)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_row_fill(painter, theme, box, chosen=chosen, hovered=hovered)
        inner = box.adjusted(_INSET, 0, -_INSET, 0)
        count = "" if one.count is None else number_text(one.count)
        draw_text(painter, count, self._meta.font, theme.muted, inner, True)
        inner.setRight(inner.right() - self._meta.width(count) - 12)
        takes_tab = chosen or (index.row() == 0 and self._view.marked() is None)
        if takes_tab:
            tab = self._meta.width(_TAB) + 12
            cap = QRectF(inner.right() - tab, box.center().y() - 9, tab, 18)
            painter.setPen(theme.border)
            painter.setBrush(theme.chrome)
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            draw_text(painter, _TAB, self._meta.font, theme.muted, cap.adjusted(6, 0, 0, 0))
            inner.setRight(cap.left() - 10)
        value = self._value.elided(one.shown, inner.width())
        draw_text(painter, value, self._value.font, theme.text, inner)
        painter.restore()
