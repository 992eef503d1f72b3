"""The list of results with its mouse and keys, whichever way they are shown."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from fact_reader.model import Stance
from fact_reader.ui import theme as look
from fact_reader.ui.repainting import paint_rows
from fact_reader.ui.results.articles_model import ArticlesModel
from fact_reader.ui.results.passages_model import PassagesModel
from fact_reader.ui.results.question import Passage
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAG_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), Stance, strict=True))
_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ResultView(QTableView):
    """Rows of which several can be selected with Ctrl and Shift.

    A table of one column: a QListView asks the model for every single row before it shows one,
    which took 80 ms with 20,000 rows.

    Signals: `open_requested(article_id, passage | None, beside)` on a click or Enter, beside with
    Ctrl+Enter or the middle button; `rest_requested(hits, beside)` where what an article has more
    is not at hand; `tag_requested(stance)`, `export_requested`,
    `similar_requested(passage)`; `copy_requested` where not all that is selected is at hand;
    `selection_changed`; `left_up` when Up is pressed on the first row.
    """

    open_requested = Signal(str, object, bool)
    rest_requested = Signal(object, bool)
    tag_requested = Signal(Stance)
    export_requested = Signal()
    similar_requested = Signal(object)
    copy_requested = Signal()
    selection_changed = Signal()
    left_up = Signal()

    def __init__(
        self,
        theme: Theme,
        rows: ArticlesModel | PassagesModel,
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._middle_pressed = QModelIndex()
        self.rows = rows
        self.setObjectName("resultRows")
        self.setModel(rows)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        heights = self.verticalHeader()
        heights.hide()
        heights.setMinimumSectionSize(row_height)
        heights.setDefaultSectionSize(row_height)
        heights.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def dress(self, delegate: QStyledItemDelegate, name: str) -> None:
        """Paint rows with `delegate`; `name` tells what the list is."""
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows on the page's own colour."""
        paint_rows(self, event, self._paint_part)

    def _paint_part(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.page)
        super().paintEvent(event)

    def top_of(self, row: int) -> int:
        """How far a row's upper edge is from that of the first one, in pixels."""
        return row * self.verticalHeader().defaultSectionSize()

    def chosen_rows(self) -> list[int]:
        """The numbers of the selected rows from the top."""
        # By ranges: an index for each of a hundred thousand rows takes a tenth of a second.
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        return [row for top, bottom in ranges for row in range(top, bottom + 1)]

    def begin_selection(self, row: int) -> None:
        """Select a row alone, from which Shift selects on."""
        mode = self.selectionMode()
        # In the other modes it is not the beginning while Shift is held (Qt 6.11, selectRow).
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectRow(row)
        self.setSelectionMode(mode)

    def selected_rows(self) -> list[int]:
        """The numbers of the selected rows from the top; of the current one where none is."""
        current = self.currentIndex()
        return self.chosen_rows() or ([current.row()] if current.isValid() else [])

    def selected_passages(self) -> list[Passage]:
        """The passages that the selected rows stand for, from the top; of the current row none
        where it is not selected, since keys alone tag them."""
        found = (self.rows.passage(row) for row in self.chosen_rows())
        return [passage for passage in found if passage is not None]

    def selected_articles(self) -> list[str]:
        """The ids of the articles that the selected rows are about, each once."""
        return list(dict.fromkeys(self.rows.article_id(row) for row in self.selected_rows()))

    def move_by(self, step: int) -> None:
        """Select the row that is so many below the current one, stopping at either end."""
        last = self.rows.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(
                self.rows.index(max(0, min(last, self.currentIndex().row() + step)))
            )

    def show_hit(self, article_id: str, start: int, end: int) -> None:
        """Select the row of a hit that is shown in its article. Several that somebody selected
        stay; a single one that is about something else does not."""
        if len(self.chosen_rows()) > 1:
            return
        row = self.rows.row_at(article_id, start, end)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        else:
            self.clearSelection()

    def open_current(self, beside: bool) -> None:
        """Open the current row, the first one where none is."""
        if not self.currentIndex().isValid():
            self.move_by(1)
        self._open(self.currentIndex(), beside)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, each on a line."""
        copied = [self.rows.copied(row) for row in self.selected_rows()]
        if not all(copied):
            self.copy_requested.emit()
        elif copied:
            QApplication.clipboard().setText("\n".join(copied))

    def menu_for_selection(self) -> QMenu:
        """The context menu of the selected rows."""
        menu = QMenu(self)
        articles, passages = self.selected_articles(), self.selected_passages()
        if len(articles) == 1:
            menu.addAction(tr("Open"), lambda: self.open_current(False))
            menu.addAction(tr("Open beside"), lambda: self.open_current(True))
            menu.addSeparator()
        for number, stance in enumerate(Stance, 1):
            words = tr("Tag as {stance}", stance=stance_word(stance))
            icon = look.stance_icon(stance, self._theme)
            action = menu.addAction(icon, f"{words}\t{number}")
            action.triggered.connect(lambda _on=False, one=stance: self.tag_requested.emit(one))
            action.setEnabled(bool(passages))
        menu.addSeparator()
        if len(passages) == 1:
            menu.addAction(tr("Find similar"), lambda: self.similar_requested.emit(passages[0]))
        copy = menu.addAction(tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        rows = len(self.selected_rows())
        words = counted("Export {n} row…", "Export {n} rows…", rows) if rows > 1 else tr("Export…")
        menu.addAction(words, self.export_requested.emit)
        return menu

    def _open(self, index: QModelIndex, beside: bool) -> None:
        if not index.isValid():
            return
        row, rows = index.row(), self.rows
        if not isinstance(rows, ArticlesModel) or (more := rows.more(row)) is None:
            self.open_requested.emit(rows.article_id(row), rows.passage(row), beside)
        elif more.unfolds:
            rows.unfold(more.hits.article.id)
            self.setCurrentIndex(rows.index(row))
        else:
            self.rest_requested.emit(more.hits, beside)

    def _clicked(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & _EXTENDING:
            self._open(index, False)

    # Qt's own events

    def event(self, event: QEvent) -> bool:
        """Here 1, 2 and 3 tag the selected passages, and Ctrl+C copies rows."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_tag = event.key() in _TAG_KEYS and not event.modifiers()
            if is_tag or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, with Ctrl beside; 1, 2 and 3 tag; Up leaves at the top."""
        key, held = event.key(), event.modifiers()
        if key in _OPEN_KEYS:
            self.open_current(bool(held & Qt.KeyboardModifier.ControlModifier))
        elif key in _TAG_KEYS and not held:
            self.tag_requested.emit(_TAG_KEYS[Qt.Key(key)])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held:
            # In a table they would go through the columns.
            self.move_by(self.rows.rowCount() * (-1 if key == Qt.Key.Key_Home else 1))
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and not held:
            self.left_up.emit()
        elif key == Qt.Key.Key_Escape:
            # Qt's views take it for the end of an edit.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The middle button must not select; it opens beside when it is released."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._middle_pressed = self.indexAt(event.position().toPoint())
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Middle click opens beside."""
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == self._middle_pressed:
            self._open(index, True)
        self._middle_pressed = QModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected rows, also by the menu key."""
        if not self.selected_rows():
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(24, 0)
            place = self.viewport().mapToGlobal(below)
        menu = self.menu_for_selection()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
