"""The card below the search field: completions, results with what is said of them, ways to ask."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from fact_reader.model import Completion, SearchResults, Snippet
from fact_reader.ui import theme as look
from fact_reader.ui.models.completion_rows import COMPLETION_ROLE, is_field
from fact_reader.ui.models.rows import ROW_ROLE
from fact_reader.ui.models.search_rows import (
    AllRow,
    ArticleRow,
    MoreRow,
    SearchRowsModel,
    SnippetRow,
)
from fact_reader.ui.models.start_rows import HelpRow, SavedRow
from fact_reader.ui.panels.completion_list import CompletionList
from fact_reader.ui.panels.pick_list import PickList
from fact_reader.ui.panels.popup_card import SHADOW, PopupCard
from fact_reader.ui.panels.popup_foot import PopupFoot
from fact_reader.ui.panels.popup_steps import PopupSteps
from fact_reader.ui.panels.query_notice import QueryNotice, nothing_found
from fact_reader.ui.panels.search_delegate import SearchDelegate, row_height
from fact_reader.ui.panels.search_help import start_rows, syntax
from fact_reader.ui.panels.start_list import StartList
from fact_reader.ui.panels.widgets import Divider
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr

_PADDING = 8
_LEAST_HEIGHT = 44
_MOST_HEIGHT = 640
_LEAST_WIDTH = 440
_NARROW = 320


class SearchResultsPopup(PopupCard):
    """The card. One of its pages shows at a time: results, that there are none, or ways to ask.

    Completions stand above any page, or alone. The keyboard stays in the field, whose keys go
    through the card by `steps`.

    Signals: `open_requested(article_id, snippet, beside)`, the snippet None where the article is
    meant; `rest_requested(hits, beside)` where what an article has more is not at hand;
    `all_requested` asks for all of them in a list of their own; `query_chosen(text)` for
    an example, a recent query or a better one; `saved_chosen(search_id)`;
    `forget_requested(query)` and `clear_requested` for what was asked before;
    `completion_chosen(completion)`; `height_changed` when there is more or less to show.
    """

    open_requested = Signal(str, object, bool)
    rest_requested = Signal(object, bool)
    all_requested = Signal()
    query_chosen = Signal(str)
    saved_chosen = Signal(str)
    forget_requested = Signal(str)
    clear_requested = Signal()
    completion_chosen = Signal(object)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows = SearchRowsModel(self)
        self.list = PickList(theme, tr("Search results"), self.rows)
        self._delegate = SearchDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.start = StartList(theme)
        self.completions = CompletionList(theme)
        self.notice = QueryNotice(theme)
        self.foot = PopupFoot()
        above = (self.completions, self.notice)
        self.steps = PopupSteps(above, self._page, self.list, self.rows)
        self._under_completions = Divider(theme, 1)
        self._recent: Sequence[str] = ()
        self._saved: Sequence[SavedRow] = ()
        self._offered: Sequence[Completion] = ()
        self._asked = ""
        self._incomplete = QLabel()
        self._nothing = QLabel()
        self._advice = QLabel()
        self._no_results = QWidget()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    # --- what is shown

    def show_results(self, results: SearchResults) -> None:
        """Show what was found, or that nothing was.

        Where the same query has other results by now, the current row and the place stay.
        """
        asked = results.query.strip()
        again = asked == self._asked and self._stack.currentWidget() is self.list
        self._asked = asked
        current = self.rows.key(self.list.currentIndex().row()) if again else None
        place = self.list.verticalScrollBar().value()
        self.rows.show(results, folded=not again)
        self.notice.show_about(results)
        self._say_nothing()
        if not (self.isVisible() and self.is_syntax):
            self._turn_to(self._answer_page())
        if not again:
            self.steps.restart()
        if results.groups:
            if self.steps.marked is None:
                self.steps.go(self.rows.row_of(current))
            self.list.executeDelayedItemsLayout()
            self.list.verticalScrollBar().setValue(place if again else 0)

    def show_answer(self) -> None:
        """Show what was found last, after something else was shown."""
        if self._page() is not self._answer_page():
            self._turn_to(self._answer_page())

    def show_start(self) -> None:
        """Show what there is before anything is typed."""
        self._asked = ""
        self.rows.show(SearchResults(""))
        self.start.rows.show(start_rows(self._recent, self._saved))
        self._turn_to(self.start)

    def show_syntax(self) -> None:
        """Show everything that a query can be written with."""
        self.start.rows.show([*syntax()])
        self.start.scrollToTop()
        self._turn_to(self.start)

    def show_no_page(self) -> None:
        """Show nothing but completions."""
        self._stack.hide()
        self.notice.hide()
        self._share_completions()

    def set_start(self, recent: Sequence[str], saved: Sequence[SavedRow]) -> None:
        """What was asked before, the last first, and what is saved."""
        self._recent, self._saved = recent, saved
        if self.is_start:
            row = self.start.currentIndex().row()
            self.start.rows.show(start_rows(self._recent, self._saved))
            if row >= 0:
                self.start.go(row)
            self.height_changed.emit()

    @property
    def is_start(self) -> bool:
        """Whether the page shows what there is before anything is typed."""
        rows = self.start.rows.rows
        at_start = any(isinstance(row, HelpRow) for row in rows)
        return self._page() is self.start and at_start

    @property
    def is_syntax(self) -> bool:
        """Whether the page shows everything that a query can be written with."""
        return self._page() is self.start and not self.is_start

    @property
    def has_page(self) -> bool:
        """Whether there is more than completions."""
        return self._page() is not None

    @property
    def is_waiting(self) -> bool:
        """Whether Enter is for this card, and not for the query: something above the page is
        marked, or the help is shown."""
        return self.steps.marked is not None or self.is_syntax

    def set_incomplete(self, text: str) -> None:
        """Say above the results why there may be more of them; empty takes it away."""
        if text != self._incomplete.text():
            self._incomplete.setText(text)
            self._say_nothing()
            self._show_around()

    @property
    def is_incomplete(self) -> bool:
        """Whether `set_incomplete` said that more may be found later."""
        return bool(self._incomplete.text())

    def show_completions(self, completions: Sequence[Completion]) -> None:
        """Offer values above the page, and names of fields at the foot, where they move nothing;
        without a page all stand in the list."""
        if not completions and not self._offered:
            return  # as with most letters
        self._offered = completions
        self.steps.unmark()
        self._share_completions()

    def tab_completion(self) -> Completion | None:
        """What Tab takes."""
        return self.completions.marked() or self.completions.first() or self.foot.first()

    # --- keys that the field hands on

    def open_current(self, beside: bool) -> None:
        """Take, open or choose what is marked."""
        page = self._page()
        if (completion := self.completions.marked()) is not None:
            self.completion_chosen.emit(completion)
        elif query := self.notice.marked():
            self.query_chosen.emit(query)
        elif page is self.start:
            self.start.choose_current()
        elif page is self.list and self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex(), beside)

    # --- where it stands

    def place(self, below: QRect, room: QRect, caret: int) -> None:
        """Stand below a rectangle, as wide, as high as needed, inside `room` (all in parent's
        coordinates); completions alone stand below the `caret`."""
        if self._page() is None:
            width = min(_NARROW, room.width() - 2 * SHADOW)
            left = caret - 18
        else:
            width = min(max(below.width(), _LEAST_WIDTH), room.width() - 2 * SHADOW)
            left = below.center().x() - width // 2
        left = min(max(left, room.left() + 8), room.right() - width - 8)
        top = below.bottom() + 7
        most = min(room.bottom() - top - 12, _MOST_HEIGHT)
        height = max(min(self._wanted_height(width), most), _LEAST_HEIGHT)
        self.place_card(QRect(left, top, width, height))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._delegate.set_theme(theme)
        for part in (
            self.list,
            self.start,
            self.completions,
            self.notice,
            self._under_completions,
        ):
            part.set_theme(theme)

    # --- inside

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.start.query_chosen.connect(self.query_chosen)
        self.start.saved_chosen.connect(self.saved_chosen)
        self.start.help_requested.connect(self.show_syntax)
        self.start.forget_requested.connect(self.forget_requested)
        self.start.clear_requested.connect(self.clear_requested)
        self.notice.query_chosen.connect(self.query_chosen)
        self.completions.chosen.connect(self._completion_clicked)
        self.foot.chosen.connect(self.completion_chosen)

    def _arrange(self) -> None:
        column = QVBoxLayout(self._no_results)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(6)
        self._nothing.setFont(look.sans(13, QFont.Weight.DemiBold))
        self._advice.setProperty("muted", True)
        for label in (self._nothing, self._advice, self._incomplete):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(self._nothing)
        column.addWidget(self._advice)
        column.addStretch(1)
        self._incomplete.setFont(look.sans(12))
        self._incomplete.setContentsMargins(18, 7, 18, 7)
        self._incomplete.setProperty("muted", True)
        self._incomplete.hide()
        for page in (self.list, self._no_results, self.start):
            # A list's own least height would take from what stands above a lower page.
            page.setMinimumHeight(1)
            self._stack.addWidget(page)
        self._stack.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        edge = SHADOW + 1
        outer.setContentsMargins(edge, edge + _PADDING, edge, edge + _PADDING)
        outer.setSpacing(0)
        outer.addWidget(self.completions)
        outer.addWidget(self._under_completions)
        outer.addWidget(self._incomplete)
        outer.addWidget(self.notice)
        outer.addWidget(self._stack, 1)
        outer.addWidget(self.foot)

    def _page(self) -> QWidget | None:
        return self._stack.currentWidget() if self._stack.isVisibleTo(self) else None

    def _answer_page(self) -> QWidget:
        return self.list if self.rows.rowCount() else self._no_results

    def _turn_to(self, page: QWidget) -> None:
        if page is self.start:
            self.start.go(-1)
            self.steps.restart()
        self._stack.setCurrentWidget(page)
        self._stack.show()
        self._share_completions()

    def _share_completions(self) -> None:
        """Put completions where they belong beside the page that is shown, or without any."""
        alone = self._page() is None
        values = [one for one in self._offered if alone or not is_field(one)]
        if self.completions.marked() not in values:
            self.completions.show_completions(values)
        self.foot.show_completions([one for one in self._offered if one not in values])
        self._show_around()

    def _show_around(self) -> None:
        """Show of the parts around the page those that belong to it."""
        page = self._page()
        answers = page is self.list or page is self._no_results
        self._incomplete.setVisible(answers and bool(self._incomplete.text()))
        self.notice.setVisible(answers and self.notice.says_something)
        self.foot.setVisible(answers)
        self._under_completions.setVisible(page is not None and self.completions.isVisibleTo(self))
        self.height_changed.emit()

    def _say_nothing(self) -> None:
        said, instead = nothing_found(self._asked)
        if self._asked.endswith(":"):
            said, instead = tr("Go on: type or choose what to look for there"), ""
        elif self._incomplete.text():
            said, instead = tr("Nothing found yet"), ""
        self._nothing.setText(said)
        self._advice.setText(instead)
        self._advice.setVisible(bool(instead) and not self.notice.advises)

    def _wanted_height(self, width: int) -> int:
        inner = width - 2
        page = self._page()
        wanted = 0
        if page is self.list:
            wanted = sum(map(row_height, self.rows.rows))
        elif page is self.start:
            wanted = self.start.wanted_height()
        elif page is not None:
            wanted = page.heightForWidth(inner)
        for text in (self._incomplete, self.notice):
            if text.isVisibleTo(self):
                wanted += text.heightForWidth(inner)
        for part in (self.completions, self._under_completions, self.foot):
            if part.isVisibleTo(self):
                wanted += part.minimumHeight()
        return wanted + 2 * _PADDING + 2

    def _completion_clicked(self, index: QModelIndex) -> None:
        self.completion_chosen.emit(index.data(COMPLETION_ROLE))

    def _choose(self, index: QModelIndex, beside: bool) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, AllRow):
            self.all_requested.emit()
            return
        if isinstance(row, MoreRow):
            if row.unfolds:
                at = index.row()
                self.rows.unfold(row.hits.article.id)
                self.steps.go(at)
                self.height_changed.emit()
            else:
                self.rest_requested.emit(row.hits, beside)
            return
        snippet: Snippet | None = row.snippet if isinstance(row, SnippetRow) else None
        if isinstance(row, ArticleRow | SnippetRow):
            self.open_requested.emit(row.hits.article.id, snippet, beside)
