"""The library's list of articles with its mouse and keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QWidget

from fact_reader.model import Article
from fact_reader.ui.models.article_list import ID_ROLE, ArticleListModel
from fact_reader.ui.panels.article_delegate import ArticleDelegate
from fact_reader.ui.panels.wording import short_title
from fact_reader.ui.repainting import paint_rows
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, tr

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOLD_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_EXTENDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ArticleView(QListView):
    """Articles; several can be selected with Ctrl and Shift.

    Signals: `open_requested(article_id, beside)` on click, Enter, and beside on middle click and
    Ctrl+Enter; `remove_requested(ids)`, `edit_requested(article_id)`, `export_requested(ids)`;
    `version_file_requested(article_id)`, and `adopt_requested(newer_id, older_id)` where `older_of`
    knows of which article another one may be a version;
    `fold_requested(article_id, fold)` to show copies that stand under a row or fold them again;
    `left_up` when Up is pressed on the first row.
    """

    open_requested = Signal(str, bool)
    remove_requested = Signal(list)
    edit_requested = Signal(str)
    version_file_requested = Signal(str)
    adopt_requested = Signal(str, str)
    export_requested = Signal(list)
    fold_requested = Signal(str, bool)
    left_up = Signal()

    def __init__(self, theme: Theme, articles: ArticleListModel, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("articleList")
        self.setAccessibleName(tr("Articles of the library"))
        self.articles = articles
        self.older_of: Callable[[str], Article | None] = lambda article_id: None
        self.setModel(articles)
        self.delegate = ArticleDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._selected_before: set[str] = set()
        self._current_before = ""
        # The article at the top, and where that begins in the viewport.
        self._top_before = ("", 0)
        self._middle_pressed = QModelIndex()
        articles.modelAboutToBeReset.connect(self._remember)
        articles.modelReset.connect(self._restore)
        self.clicked.connect(self._clicked)
        self.selectionModel().selectionChanged.connect(self._count_selected)

    def make_current(self, article_id: str) -> None:
        """Bring an article into view and start the keyboard there; what is selected stays."""
        row = self.articles.row_of(article_id)
        if row >= 0:
            index = self.articles.index(row, 0)
            chosen = self.selectionModel()
            if not self.hasFocus():
                chosen.setCurrentIndex(index, chosen.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.delegate.set_theme(theme)
        self.viewport().update()

    def selected_ids(self) -> list[str]:
        """The selected articles in the list's order."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [str(index.data(ID_ROLE)) for index in rows]

    def _chosen_ids(self) -> list[str]:
        current = self.currentIndex()
        return self.selected_ids() or ([str(current.data(ID_ROLE))] if current.isValid() else [])

    def focus_list(self) -> None:
        """Give the keyboard to the list, at a row."""
        if not self.currentIndex().isValid() and self.articles.rowCount():
            self.setCurrentIndex(self.articles.index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Here Delete and F2 are about the selected articles, not the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2)
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows on the panel's own colour."""
        paint_rows(self, event, self._paint_part)

    def _paint_part(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.rail)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current article stays in sight if it was."""
        current = self.currentIndex()
        was_seen = self.visualRect(current).intersects(QRect(QPoint(0, 0), event.oldSize()))
        super().resizeEvent(event)
        if current.isValid() and was_seen:
            self.scrollTo(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, with Ctrl beside; Delete removes; F2 edits; Up leaves at the top; Right
        shows the copies that stand under a row, Left folds them again."""
        current = self.currentIndex()
        article_id = str(current.data(ID_ROLE)) if current.isValid() else ""
        if event.key() in _OPEN_KEYS:
            if article_id:
                beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.open_requested.emit(article_id, beside)
        elif event.key() == Qt.Key.Key_Delete:
            if ids := self._chosen_ids():
                self.remove_requested.emit(ids)
        elif event.key() == Qt.Key.Key_F2:
            if article_id:
                self.edit_requested.emit(article_id)
        elif event.key() in _FOLD_KEYS and self.articles.is_folded(article_id) is not None:
            self.fold_requested.emit(article_id, event.key() == Qt.Key.Key_Left)
        elif event.key() == Qt.Key.Key_Up and current.row() <= 0 and not event.modifiers():
            self.left_up.emit()
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
            self.open_requested.emit(str(index.data(ID_ROLE)), True)
        self._middle_pressed = QModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected articles, also by the menu key."""
        ids = self._chosen_ids()
        if not ids:
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            below = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(24, 0)
            place = self.viewport().mapToGlobal(below)
        menu = self.menu_for(ids)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu_for(self, ids: list[str]) -> QMenu:
        """The context menu for the given articles."""
        menu = QMenu(self)
        if len(ids) == 1:
            only = ids[0]
            menu.addAction(tr("Open"), lambda: self.open_requested.emit(only, False))
            menu.addAction(tr("Open beside"), lambda: self.open_requested.emit(only, True))
            if (folded := self.articles.is_folded(only)) is not None:
                words = tr("Show its copies") if folded else tr("Fold its copies")
                menu.addAction(words, lambda: self.fold_requested.emit(only, not folded))
            menu.addSeparator()
            menu.addAction(tr("Edit details…"), lambda: self.edit_requested.emit(only))
            menu.addAction(tr("Export…"), lambda: self.export_requested.emit(ids))
            menu.addSeparator()
            self._add_versions(menu, only)
            menu.addSeparator()
            menu.addAction(tr("Remove"), lambda: self.remove_requested.emit(ids))
            return menu
        several = len(ids)
        export = counted("Export {n} article…", "Export {n} articles…", several)
        remove = counted("Remove {n} article…", "Remove {n} articles…", several)
        menu.addAction(tr("Open side by side"), lambda: self._open_several(ids))
        menu.addSeparator()
        menu.addAction(export, lambda: self.export_requested.emit(ids))
        menu.addSeparator()
        menu.addAction(remove, lambda: self.remove_requested.emit(ids))
        return menu

    def _add_versions(self, menu: QMenu, article_id: str) -> None:
        from_file = tr("New version from file…")
        menu.addAction(from_file, lambda: self.version_file_requested.emit(article_id))
        if (older := self.older_of(article_id)) is not None:
            older_id, title = older.id, short_title(older.title)
            words = tr("New version of “{title}”", title=title).replace("&", "&&")
            menu.addAction(words, lambda: self.adopt_requested.emit(article_id, older_id))

    def _open_several(self, ids: list[str]) -> None:
        # Four panes are the most that the window shows.
        for number, article_id in enumerate(ids[:4]):
            self.open_requested.emit(article_id, number > 0)

    def _clicked(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & _EXTENDING:
            self.open_requested.emit(str(index.data(ID_ROLE)), False)

    def _count_selected(self) -> None:
        several = len(self.selectionModel().selectedIndexes()) > 1
        if several != self.delegate.several_selected:
            self.delegate.several_selected = several
            self.viewport().update()

    def _remember(self) -> None:
        self._selected_before = set(self.selected_ids())
        current = self.currentIndex()
        self._current_before = str(current.data(ID_ROLE)) if current.isValid() else ""
        top = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        self._top_before = ("", 0)
        if self.verticalScrollBar().value() > 0 and top.isValid():
            self._top_before = (str(top.data(ID_ROLE)), self.visualRect(top).top())

    def _restore(self) -> None:
        chosen = self.selectionModel()
        flag = chosen.SelectionFlag
        for article_id in self._selected_before:
            row = self.articles.row_of(article_id)
            if row >= 0:
                chosen.select(self.articles.index(row, 0), flag.Select)
        row = self.articles.row_of(self._current_before)
        if row >= 0:
            chosen.setCurrentIndex(self.articles.index(row, 0), flag.NoUpdate)
        article_id, top = self._top_before
        row = self.articles.row_of(article_id)
        if row >= 0:
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.articles.index(row, 0)).top() - top)
