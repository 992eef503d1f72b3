"""The left rail: the library's articles and what narrows them."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fact_reader.model import ArticleSummary
from fact_reader.ui import theme as look
from fact_reader.ui.models.article_entries import SortOrder
from fact_reader.ui.models.article_list import ArticleListModel
from fact_reader.ui.models.copies import Copies
from fact_reader.ui.panels.article_view import ArticleView
from fact_reader.ui.panels.filter_groups import FilterGroups
from fact_reader.ui.panels.widgets import CapsHeader, Divider, FilterField, IconButton, Notice
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import mark, number_text, tr

# Header, field and divider, in device-independent pixels.
_AROUND_LIST = 88
_LISTS_SHARE = 0.5
_LEAST_HEIGHT = 260
# To count what a filter leaves of more articles takes longer than the next key should wait.
_COUNTED_AT_ONCE = 20_000
_TYPING_PAUSE_MS = 150

_ORDER_NAMES = {
    SortOrder.PUBLISHED: mark("Newest first"),
    SortOrder.TITLE: mark("By title"),
    SortOrder.OUTLET: mark("By outlet"),
    SortOrder.ADDED: mark("Recently added"),
}


class LibraryPanel(QWidget):
    """The list of articles with its filters.

    Signals: `open_requested(article_id, beside)`, `remove_requested(ids)`,
    `edit_requested(article_id)`, `version_file_requested(article_id)`,
    `adopt_requested(newer_id, older_id)`, `export_requested(ids)`, `import_requested`,
    `sample_requested`, `filter_changed` when other articles are shown.
    """

    open_requested = Signal(str, bool)
    remove_requested = Signal(list)
    edit_requested = Signal(str)
    version_file_requested = Signal(str)
    adopt_requested = Signal(str, str)
    export_requested = Signal(list)
    import_requested = Signal()
    sample_requested = Signal()
    filter_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Not what the groups want now: they fold only when there is too little room for them.
        self.setMinimumSize(200, _LEAST_HEIGHT)
        self.articles = ArticleListModel(self)
        self.view = ArticleView(theme, self.articles)
        self.field = FilterField(theme, tr("Filter articles"))
        self.groups = FilterGroups(theme)
        self._header = CapsHeader(theme, tr("Library"), folds=False)
        self._add = IconButton(theme, "plus", tr("Import articles"))
        self._sort = IconButton(theme, "more", tr("Sort articles, group copies"))
        self._divider = Divider(theme)
        self._clear = _link(tr("Clear filters"), self.clear_filters)
        self._nothing_yet = Notice(
            theme,
            "import",
            tr("No articles yet"),
            tr("Drop files or folders here, or import them."),
        )
        nothing_yet = self._nothing_yet
        nothing_yet.add_button(tr("Import articles…"), self.import_requested.emit, primary=True)
        nothing_yet.add_button(tr("Open the sample library"), self.sample_requested.emit)
        self._no_match = Notice(
            theme, "filter", tr("No article matches"), tr("Try fewer words or tags.")
        )
        self._no_match.add_button(tr("Clear filters"), self.clear_filters)
        self._stack = QStackedWidget()
        for page in (self.view, self._nothing_yet, self._no_match):
            self._stack.addWidget(page)
        self._facets_late = QTimer(self)
        self._facets_late.setSingleShot(True)
        self._copies = Copies()
        self._fill_sort_menu()
        self._arrange()
        self._connect()
        self._refresh()

    def set_articles(self, summaries: Iterable[ArticleSummary]) -> None:
        """Show these articles instead of all before."""
        self.articles.set_articles(summaries)
        self._refresh()

    def update_articles(self, summaries: Collection[ArticleSummary]) -> None:
        """Add or replace some articles."""
        self.articles.update(summaries)
        self._facets_late.start(0)

    def show_held(self) -> None:
        """Show what the list's model holds back."""
        self.articles.show_held()
        self._facets_late.start(0)

    def remove_articles(self, ids: Collection[str]) -> None:
        """Take some articles away."""
        self.articles.remove(ids)
        self._facets_late.start(0)

    def set_open_articles(self, ids: Iterable[str]) -> None:
        """Mark the articles that stand in a pane."""
        self.view.delegate.open_ids = frozenset(ids)
        self.view.viewport().update()

    def set_current(self, article_id: str) -> None:
        """Mark the active pane's article, and bring it into view where the list shows it."""
        self.view.delegate.current_id = article_id
        self.view.make_current(article_id)
        self.view.viewport().update()

    def shown_ids(self) -> list[str]:
        """The articles that match the filter, in the list's order."""
        return self.articles.ids()

    def selected_ids(self) -> list[str]:
        """The selected articles in the list's order."""
        return self.view.selected_ids()

    def is_filtered(self) -> bool:
        """Whether words, a tag or an outlet narrow the list."""
        chosen = self.groups.stances() or self.groups.outlets()
        return bool(self.field.text().strip() or chosen)

    def clear_filters(self) -> None:
        """Show all articles again."""
        self.field.clear()
        self.groups.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_filter(self) -> None:
        """Give the keyboard to the filter field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.view.focus_list()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (
            self.view,
            self.field,
            self.groups,
            self._header,
            self._add,
            self._sort,
            self._divider,
            self._nothing_yet,
            self._no_match,
        ):
            part.set_theme(theme)

    def set_order(self, order: SortOrder) -> None:
        """Sort the list."""
        self.articles.set_order(order)
        for action in self._order_group.actions():
            action.setChecked(action.data() == order.value)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The articles keep half of the height; tags and outlets scroll or fold."""
        self.groups.set_most(round(self.height() * (1 - _LISTS_SHARE)) - _AROUND_LIST)

    def _arrange(self) -> None:
        self._header.add(self._sort)
        self._header.add(self._add)
        self._header.setFixedHeight(40)
        field_row = QHBoxLayout()
        field_row.setContentsMargins(10, 0, 10, 6)
        field_row.addWidget(self.field)
        clear_row = QHBoxLayout()
        clear_row.setContentsMargins(17, 0, 10, 4)
        clear_row.addWidget(self._clear)
        clear_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(field_row)
        column.addLayout(clear_row)
        column.addWidget(self._stack, 1)
        column.addWidget(self._divider)
        column.addWidget(self.groups)
        chain = (
            self._sort,
            self._add,
            self.field,
            self._clear,
            self.view,
            *self.groups.tab_chain(),
        )
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._add.clicked.connect(self.import_requested)
        self.view.open_requested.connect(self.open_requested)
        self.view.remove_requested.connect(self.remove_requested)
        self.view.edit_requested.connect(self.edit_requested)
        self.view.version_file_requested.connect(self.version_file_requested)
        self.view.adopt_requested.connect(self.adopt_requested)
        self.view.export_requested.connect(self.export_requested)
        self.view.fold_requested.connect(self._fold_one)
        self.view.left_up.connect(self.focus_filter)
        self.field.left_down.connect(self.focus_list)
        self.field.textChanged.connect(self._filter)
        self.groups.changed.connect(self._filter)
        self._facets_late.timeout.connect(self._refresh)

    def _fill_sort_menu(self) -> None:
        menu = QMenu(self)
        self._order_group = QActionGroup(self)
        for order, name in _ORDER_NAMES.items():
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setData(order.value)
            action.setChecked(order is self.articles.order)
            self._order_group.addAction(action)
        self._order_group.triggered.connect(self._order_chosen)
        menu.addSeparator()
        # Made here, for PySide6 6.11 takes one that menu.addAction("...") made for deleted once a
        # pane was closed.
        self.fold_copies = QAction(tr("Group copies"), self)
        menu.addAction(self.fold_copies)
        self.fold_copies.setCheckable(True)
        self.fold_copies.setToolTip(
            tr("Show the first published of articles that are nearly the same")
        )
        self.fold_copies.toggled.connect(self._fold)
        self._sort.setMenu(menu)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def set_copies(self, copies: Copies) -> None:
        """Tell which articles are nearly the same."""
        self._copies = copies
        self._fold(self.fold_copies.isChecked())

    def _fold(self, folds: bool) -> None:
        self.articles.set_copies(self._copies, folds=folds)
        self._refresh()
        self.filter_changed.emit()

    def _fold_one(self, article_id: str, folded: bool) -> None:
        self.articles.set_folded(article_id, folded)
        self._refresh()
        self.filter_changed.emit()

    def _order_chosen(self, action: QAction) -> None:
        self.set_order(SortOrder(action.data()))

    def _filter(self) -> None:
        self.articles.set_filter(self.field.text(), self.groups.stances(), self.groups.outlets())
        if self.articles.total > _COUNTED_AT_ONCE:
            self._refresh(counting=False)
            self._facets_late.start(_TYPING_PAUSE_MS)
        else:
            self._refresh()
        self.filter_changed.emit()

    def _refresh(self, *, counting: bool = True) -> None:
        total, shown = self.articles.total, self.articles.rowCount()
        filtered = self.is_filtered()
        if counting:
            self.groups.show_counts(self.articles)
        is_part = filtered or shown < total
        part = tr("{shown} of {total}", shown=shown, total=total)
        self._header.set_count(part if is_part else number_text(total))
        self._clear.setVisible(filtered)
        for widget in (self.field, self._sort, self.groups, self._divider):
            widget.setVisible(bool(total))
        page: QWidget = self.view
        if not total:
            page = self._nothing_yet
        elif not shown:
            page = self._no_match
        self._stack.setCurrentWidget(page)


def _link(text: str, act: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setFont(look.sans(12))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(act)
    return button
