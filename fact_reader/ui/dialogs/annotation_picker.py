"""Choosing one annotation of the whole library, with words."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fact_reader.model import Annotation, Article
from fact_reader.ui import theme as look
from fact_reader.ui.dialogs.parts import (
    cancel_and,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.models.article_entries import folded
from fact_reader.ui.models.rows import ROOT, ROW_ROLE
from fact_reader.ui.panels.text_lines import LineBreaker, draw_icon, draw_text
from fact_reader.ui.panels.widgets import FilterField, draw_focus_ring
from fact_reader.ui.panels.wording import (
    STANCE_NAME,
    joined,
    one_line,
    outlet_name,
    quoted,
    short_date,
)
from fact_reader.ui.stylesheet import hover_fill
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, mark, tr

Row = tuple[Annotation, Article]
_HEIGHT = 50

# What an annotation is asked for, each with the word on the button; translated where shown.
PURPOSES = {mark("Link to"): mark("Link", "button"), mark("Move note to"): mark("Move", "button")}


def _about(row: Row) -> str:
    one, article = row
    date = short_date(article.published) if article.published else ""
    return joined(
        outlet_name(article.outlet), date, one_line(one.speaker), one_line(one.note)[:200]
    )


class AnnotationsModel(QAbstractListModel):
    """Annotations with their articles, narrowed by words."""

    def __init__(self, rows: Sequence[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = list(rows)
        self._texts: list[str] | None = None
        self.rows = self._all

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        """Those that hold the words."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """The row itself in ROW_ROLE, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one, article = self.rows[index.row()]
        if role == ROW_ROLE:
            return one, article
        if role == Qt.ItemDataRole.DisplayRole:
            stance, quote = tr(STANCE_NAME[one.stance]), quoted(one.anchor.exact)
            return f"{stance}: {quote}, {_about((one, article))}"
        return None

    def set_words(self, words: str) -> None:
        """Show those that hold all words: in the passage, note, speaker, labels, outlet, title."""
        if self._texts is None:
            self._texts = [
                folded(
                    "\n".join(
                        (
                            one.anchor.exact,
                            one.note,
                            one.speaker,
                            *one.labels,
                            one.stance.value,
                            article.outlet,
                            article.title,
                        )
                    )
                )
                for one, article in self._all
            ]
        wanted = folded(words).split()
        self.beginResetModel()
        self.rows = [
            row
            for row, text in zip(self._all, self._texts, strict=True)
            if all(word in text for word in wanted)
        ]
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    """The stance's sign and the passage, and below it where it stands."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._quote = LineBreaker(look.serif(14.5))
        self._meta = LineBreaker(look.sans(12))

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
        """Two lines."""
        row = index.data(ROW_ROLE)
        one, theme = row[0], self._theme
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if selected else hover_fill(theme, theme.page))
            painter.drawRoundedRect(box, 6, 6)
        sign = QRectF(box.left() + 10, box.top() + 7, 16, 16)
        draw_icon(painter, one.stance.value, theme.stance(one.stance).line, sign)
        line = QRectF(box.left() + 36, box.top() + 5, box.width() - 48, 20)
        quote = self._quote.elided(quoted(one.anchor.exact), line.width())
        draw_text(painter, quote, self._quote.font, theme.text, line)
        line.translate(0, 20)
        about = self._meta.elided(_about(row), line.width())
        draw_text(painter, about, self._meta.font, theme.text if selected else theme.muted, line)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, theme, box)
        painter.restore()


class _Words(FilterField):
    """The arrow keys move in the list below while one types."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, tr("Words of the passage, its note, speaker or outlet"))
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Down, keys.Key_Up, keys.Key_PageDown, keys.Key_PageUp):
            self._view.keyPressEvent(event)
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnnotationPicker(QDialog):
    """Asks for one of `rows`, for a purpose of PURPOSES, which begins the heading. `picked` has the
    annotation's id after it was accepted."""

    def __init__(
        self,
        theme: Theme,
        purpose: str,
        source: Annotation,
        rows: Sequence[Row],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{tr(purpose)}…")
        self.model = AnnotationsModel(rows, self)
        self.view = QListView()
        self.view.setAccessibleName(tr("Annotations of the library"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.words = _Words(theme, self.view)
        self._count = text_label("", muted=True, size_px=12)
        passage = text_label(LineBreaker(look.serif(14)).elided(quoted(source.anchor.exact), 620))
        passage.setFont(look.serif(14))
        passage.setProperty("muted", True)
        box, self.accept_button = cancel_and(self, tr(PURPOSES[purpose], "button"))
        column = column_of(self)
        for part in (heading(f"{tr(purpose)}…"), passage, self.words):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self._count)
        column.addWidget(box)
        self.words.textChanged.connect(self._narrow)
        self.view.doubleClicked.connect(self.accept)
        resize_to_screen(self, 680, 560)
        self._narrow("")
        self.words.setFocus()

    def picked(self) -> str:
        """The id of the annotation that is chosen, empty for none."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()][0].id if index.isValid() else ""

    def accept(self) -> None:
        """Close, if there is one to take."""
        if self.picked():
            super().accept()

    def _narrow(self, words: str) -> None:
        self.model.set_words(words)
        number = self.model.rowCount()
        self._count.setText(
            counted("{n} annotation", "{n} annotations", number)
            if number
            else tr("No annotation matches.")
        )
        self.accept_button.setEnabled(bool(number))
        if number:
            self.view.setCurrentIndex(self.model.index(0))
