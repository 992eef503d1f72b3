"""The panel of all results: header, active filters, facets, and the list in one of two views."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from fact_reader.model import FacetCounts, SearchFilters, SearchResults, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.panels.query_notice import QueryNotice
from fact_reader.ui.panels.search_delegate import SearchDelegate
from fact_reader.ui.panels.widgets import Notice
from fact_reader.ui.results.answering import Found, Gathered
from fact_reader.ui.results.articles_model import ArticlesModel
from fact_reader.ui.results.chips import FilterChips
from fact_reader.ui.results.facets import FacetColumn
from fact_reader.ui.results.found_words import how_much, in_articles, why_nothing
from fact_reader.ui.results.header import ResultsHeader
from fact_reader.ui.results.keeping import place_kept
from fact_reader.ui.results.passage_delegate import ROW as PASSAGE_ROW
from fact_reader.ui.results.passage_delegate import PassageDelegate
from fact_reader.ui.results.passages_model import PassagesModel
from fact_reader.ui.results.question import ARTICLE_ORDERS, PASSAGE_ORDERS, Options, Question, View
from fact_reader.ui.results.result_view import ResultView
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import counted, told, tr

LEAST_HEIGHT = 180
_ARTICLE_ROW = 34
# In less room the facets stand aside until they are asked for.
_ROOM_FOR_FACETS = 640


class ResultsPanel(QWidget):
    """Shows what it is told, and tells what the user asks for.

    Signals: `filters_changed(SearchFilters)`, `options_changed(Options)`;
    `articles_wanted(offset)`, `lines_wanted(offset)` for further pages;
    `open_requested(article_id, passage | None, beside)`; `rest_requested(hits, beside)` for a
    passage that `hits`, of one article, do not show; `tag_requested(stance)`,
    `export_requested`, `copy_requested`, `similar_requested(passage)`, all about what is selected;
    `star_clicked`; `suggestion_taken(query)`; `maximise_toggled(on)`, `close_requested`; `left_up`
    when the keyboard is to go back to the search field.
    """

    filters_changed = Signal(SearchFilters)
    options_changed = Signal(object)
    articles_wanted = Signal(int)
    lines_wanted = Signal(int)
    open_requested = Signal(str, object, bool)
    rest_requested = Signal(object, bool)
    tag_requested = Signal(Stance)
    export_requested = Signal()
    copy_requested = Signal()
    star_clicked = Signal()
    similar_requested = Signal(object)
    suggestion_taken = Signal(str)
    maximise_toggled = Signal(bool)
    close_requested = Signal()
    left_up = Signal()

    def __init__(self, theme: Theme, options: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = options
        self._question = self._listed = Question()
        self._results = SearchResults("")
        self._like = ""
        self._has_facets = True
        self._lists_nothing = self._is_partial = False
        self.header = ResultsHeader(theme)
        self.chips = FilterChips(theme)
        self.facets = FacetColumn(theme)
        self.articles = ArticlesModel(self)
        self.passages = PassagesModel(self)
        self.article_view = ResultView(theme, self.articles, _ARTICLE_ROW)
        self.passage_view = ResultView(theme, self.passages, PASSAGE_ROW)
        self._article_delegate = SearchDelegate(theme, self.article_view, height=_ARTICLE_ROW)
        self._passage_delegate = PassageDelegate(theme, self.passage_view)
        self.article_view.dress(self._article_delegate, tr("Articles found"))
        self.passage_view.dress(self._passage_delegate, tr("Passages found"))
        self.notice = Notice(theme, "search", "", "")
        self._ways_out = (
            self.notice.add_button(tr("Clear the filters"), self._clear_filters),
            self.notice.add_button(tr("Search all articles"), self._search_all),
            self.notice.add_button(tr("Show the articles"), self._show_articles),
        )
        self.about_query = QueryNotice(theme)
        self._incomplete = QLabel()
        self.setObjectName("resultsPanel")
        self.setMinimumHeight(LEAST_HEIGHT)
        self._arrange()
        self._connect()
        self.header.set_options(options)
        self._show_state()

    # What the window says

    @property
    def options(self) -> Options:
        """View, orders and scope."""
        return self._options

    @property
    def view(self) -> ResultView:
        """The list that is shown."""
        is_articles = self._options.view is View.ARTICLES
        return self.article_view if is_articles else self.passage_view

    def show_filters(self, filters: SearchFilters) -> None:
        """Show what narrows at once; counts and results come when they are there."""
        self.chips.show_filters(filters)

    def show_like(self, passage: str) -> None:
        """Say which passage the results are like; empty: they are of a search."""
        self._like = passage

    def show_found(self, found: Found) -> None:
        """Show the best articles; the place stays where they are of the same question."""
        again = _of_articles(found.question) == _of_articles(self._question)
        is_news = not again or found.results != self._results
        self._question, self._results = found.question, found.results
        if is_news:
            with place_kept(self.article_view, again):
                self.articles.show(found.results, folded=not again)
        else:
            self.articles.forget_page()
        self._say_hint(found)
        # Passages are on their way: what was there before stays until they come.
        if self._options.view is View.ARTICLES or not found.results.total:
            self._show_state()
            if is_news:
                self._say_found("")

    def show_gathered(self, gathered: Gathered) -> None:
        """Show all passages; the place stays where they are of the same question."""
        again = _of_passages(self._listed) == _of_passages(self._question)
        self._listed = self._question
        with place_kept(self.passage_view, again):
            self.passages.show(gathered.passages, gathered.first)
        self._lists_nothing = not gathered.passages.entries
        self._is_partial = gathered.passages.is_partial
        if self._options.view is View.PASSAGES:
            self._show_state()
        words = ""
        if count := len(gathered.passages.entries):
            found = counted("{n} passage", "{n} passages", count)
            if gathered.passages.is_partial:
                found = counted("{n}+ passage", "{n}+ passages", count)
            words = in_articles(found, gathered.passages.articles)
            if self._options.without_furniture:
                words = tr("{found}, without page furniture", found=words)
        self._say_found(words)

    def show_facets(self, counts: FacetCounts) -> None:
        """Show how the results are distributed."""
        self.facets.show_counts(counts, self._question.filters)
        self._show_facets()

    def set_incomplete(self, words: str) -> None:
        """Say above the results why there may be more of them; empty takes it away."""
        self._incomplete.setText(words)
        self._incomplete.setVisible(bool(words))

    def set_maximised(self, on: bool) -> None:
        """Show whether the panel stands over the panes."""
        self.header.set_maximised(on)

    def focus_list(self) -> None:
        """Give the keyboard to the list, at a row."""
        if not self.view.currentIndex().isValid():
            self.view.move_by(1)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hit(self, article_id: str, start: int, end: int) -> None:
        """Select the row of the hit that is shown in its article; the keyboard stays where it is,
        and nothing is opened."""
        self.view.show_hit(article_id, start, end)

    def move_by(self, step: int) -> None:
        """Go through what is said of the query, which stands above, and the rows of the list."""
        links, row = self.about_query, self.view.currentIndex().row()
        if links.marked():
            if links.step(step) or step < 0:
                return
            links.go(-1)
            step = 1
        elif (row < 0 or (row == 0 and step < 0)) and links.step(step):
            self.view.setCurrentIndex(QModelIndex())  # One place alone shows where Enter goes.
            return
        self.view.move_by(step)

    def open_current(self, beside: bool) -> None:
        """Search for what is marked of what is said of the query, else open the current row."""
        if query := self.about_query.marked():
            self.suggestion_taken.emit(query)
        else:
            self.view.open_current(beside)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for part in (
            self.header,
            self.chips,
            self.facets,
            self._article_delegate,
            self._passage_delegate,
            self.article_view,
            self.passage_view,
            self.notice,
            self.about_query,
        ):
            part.set_theme(theme)
        self.update()

    # Inside

    def _arrange(self) -> None:
        self._incomplete.setFont(look.sans(12))
        self._incomplete.setProperty("muted", True)
        self._incomplete.setContentsMargins(18, 6, 18, 6)
        self._incomplete.hide()
        self._stack = QStackedWidget()
        for page in (self.article_view, self.passage_view, self.notice):
            self._stack.addWidget(page)
        lists = QVBoxLayout()
        lists.setSpacing(0)
        lists.addWidget(self.chips)
        lists.addWidget(self._incomplete)
        lists.addWidget(self.about_query)
        lists.addWidget(self._stack, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(1)
        body.addWidget(self.facets)
        body.addLayout(lists, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        header = self.header
        header.view_chosen.connect(self._choose_view)
        header.order_chosen.connect(self._order_chosen)
        header.scope_chosen.connect(lambda on: self._choose(replace(self._options, only_open=on)))
        header.furniture_toggled.connect(
            lambda on: self._choose(replace(self._options, without_furniture=on))
        )
        header.filters_toggled.connect(self._toggle_facets)
        header.star_clicked.connect(self.star_clicked)
        header.tag_requested.connect(self.tag_requested)
        header.export_requested.connect(self.export_requested)
        header.maximise_toggled.connect(self.maximise_toggled)
        header.close_requested.connect(self.close_requested)
        self.about_query.query_chosen.connect(self.suggestion_taken)
        self.chips.filters_changed.connect(self.filters_changed)
        self.chips.left.connect(self._focus_below)
        self.facets.filters_changed.connect(self.filters_changed)
        self.articles.page_wanted.connect(self.articles_wanted)
        self.passages.page_wanted.connect(self.lines_wanted)
        self.passages.page_taken.connect(self.passage_view.viewport().update)
        for view in (self.article_view, self.passage_view):
            view.open_requested.connect(self.open_requested)
            view.rest_requested.connect(self.rest_requested)
            view.tag_requested.connect(self.tag_requested)
            view.export_requested.connect(self.export_requested)
            view.copy_requested.connect(self.copy_requested)
            view.similar_requested.connect(self.similar_requested)
            view.selection_changed.connect(self._show_selection)
            view.left_up.connect(self.left_up)

    def _choose(self, options: Options) -> None:
        self._options = options
        self.header.set_options(options)
        self.options_changed.emit(options)

    def _choose_view(self, view: View) -> None:
        self._choose(replace(self._options, view=view))

    def _show_articles(self) -> None:
        self._choose_view(View.ARTICLES)

    def _order_chosen(self, name: str) -> None:
        if self._options.view is View.ARTICLES:
            [order] = [one for one in ARTICLE_ORDERS if one == name]
            self._choose(replace(self._options, article_order=order))
        else:
            [by] = [one for one in PASSAGE_ORDERS if one == name]
            self._choose(replace(self._options, passage_order=by))

    def _clear_filters(self) -> None:
        self.filters_changed.emit(SearchFilters())

    def _search_all(self) -> None:
        self._choose(replace(self._options, only_open=False))

    def _focus_below(self) -> None:
        """Give the keyboard to what stands below the filters."""
        if self._stack.currentWidget() is self.view:
            self.focus_list()
        elif shown := [button for button in self._ways_out if not button.isHidden()]:
            shown[0].setFocus()
        else:
            self.left_up.emit()

    def _show_state(self) -> None:
        """The list, or why there is none."""
        found, asked = self._results.total, self._question
        way_out = next((button for button in self._ways_out if button.hasFocus()), None)
        if found and not (self._lists_nothing and self._options.view is View.PASSAGES):
            self._stack.setCurrentWidget(self.view)
            if way_out is not None:
                self.view.setFocus()
            if self.view.hasFocus() and not self.view.currentIndex().isValid():
                # Where the keys go on from; nobody selected it.
                self.view.selectionModel().setCurrentIndex(
                    self.view.rows.index(0), QItemSelectionModel.SelectionFlag.NoUpdate
                )
        else:
            hint = self._results.hint
            self.notice.set_words(*why_nothing(asked, found, self._is_partial, hint))
            narrowed = not asked.filters.is_empty
            here = not narrowed and asked.options.only_open and not asked.is_empty
            for button, helps in zip(
                self._ways_out, (not found and narrowed, not found and here, found > 0), strict=True
            ):
                if button is way_out and not helps:
                    self.left_up.emit()
                button.setVisible(helps)
            self._stack.setCurrentWidget(self.notice)
        self._show_selection()

    def _say_found(self, words: str) -> None:
        asked, results = self._question, self._results
        if asked.is_empty or not results.total:
            words = ""
        words = words or how_much(asked, results)
        if self._like:
            words = tr("{found} similar to {passage}", found=words, passage=self._like)
        self.header.show_found(words or tr("Search results"), told(results.understood))

    def _say_hint(self, found: Found) -> None:
        # How it was understood stands in the header, and why nothing is alike in the notice.
        hint = "" if found.question.like and not found.results.total else found.results.hint
        self.about_query.show_about(replace(found.results, understood="", hint=hint))
        self.about_query.setVisible(self.about_query.says_something)

    def _show_selection(self) -> None:
        self.header.set_can_tag(self.view.selectionModel().hasSelection())

    def _toggle_facets(self, shown: bool) -> None:
        self._has_facets = shown
        self._show_facets()

    def _show_facets(self) -> None:
        self.facets.setVisible(self._has_facets and not self.facets.is_empty)
        self.header.set_filters_shown(self._has_facets)

    # Qt's own events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The facets stand aside where the list needs the room."""
        now, before = event.size().width(), event.oldSize().width()
        if before < 0 or (now >= _ROOM_FOR_FACETS) != (before >= _ROOM_FOR_FACETS):
            self._has_facets = now >= _ROOM_FOR_FACETS
            self._show_facets()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, and the line between facets and list."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            if self.facets.isVisible():
                edge = self.facets.geometry()
                painter.fillRect(edge, self._theme.chrome)
                painter.fillRect(edge.right() + 1, edge.top(), 1, edge.height(), self._theme.border)


def _of_articles(question: Question) -> Question:
    """What the list of articles depends on."""
    options = Options(article_order=question.options.article_order)
    return replace(question, options=options)


def _of_passages(question: Question) -> Question:
    """What the list of passages depends on, but for what leaves some of them out."""
    options = Options(passage_order=question.options.passage_order)
    return replace(question, options=options)
