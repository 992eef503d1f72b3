"""Search as the user types: one question at a time in the background, the newest wins.

The answer comes in parts, to the popup below the search field or to the panel of all results.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from fact_reader.model import (
    Concordance,
    FacetCounts,
    SearchFilters,
    SearchResults,
    Snippet,
    UserError,
)
from fact_reader.model.wording import sentence
from fact_reader.services.library import Library
from fact_reader.ui.desk import Desk
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.marking import Marking
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.wording import one_line, quoted
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.results.answering import Found, Gathered, answer, articles
from fact_reader.ui.results.lacking import Lacking
from fact_reader.ui.results.place import ResultsPlace
from fact_reader.ui.results.question import Options, Passage, Question
from fact_reader.ui.translating import told, tr

if TYPE_CHECKING:
    from fact_reader.ui.results.results_panel import ResultsPanel

# How many articles are shown at first: in the popup, and in each page of the panel.
PAGE = 20
_PANEL_PAGE = 50
_LONGEST_LIKE = 60


class Searching(QObject):
    """Joins the search field, the panel of results, the index, and the marks in the open articles.

    Filters and scope belong to the panel: they end when it is closed, so that nothing is left out
    without being seen to be.

    Signals: `index_lost` (the index was damaged and is empty now: it must be fed again), `failed`
    (a sentence for the user), `all_requested` (the panel is to be shown), `asked` (something else
    is searched for).
    """

    index_lost = Signal()
    failed = Signal(str)
    all_requested = Signal()
    asked = Signal()

    def __init__(
        self,
        library: Library,
        field: SearchField,
        desk: Desk,
        panes: PaneArea,
        place: ResultsPlace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._field = field
        self._desk = desk
        self._place = place
        self._jobs = Jobs(1, self)
        self._paging = Jobs(1, self)
        self._job: Job | None = None
        self._pages: list[Job] = []
        self._query = ""
        self._filters = SearchFilters()
        self._like: Passage | None = None
        self._like_words = ""
        self._open_ids: list[str] = []
        self._asked = Question()
        self._settled = Question()
        self._gathered: Gathered | None = None
        self.results = SearchResults("")
        self.marking = Marking(desk, panes, self)
        self.lacking = Lacking(library, field, place, self)
        self.lacking.complete.connect(self._index_complete)
        field.query_changed.connect(self._typed)
        field.open_requested.connect(self._open_snippet)
        field.all_requested.connect(self.show_all)
        field.moved.connect(self._move)
        field.current_requested.connect(self._open_current)
        desk.changed.connect(self._desk_changed)
        place.made.connect(self._connect_panel)
        place.shown.connect(self._panel_shown)

    # What is asked

    @property
    def query(self) -> str:
        """What is searched for now; empty if nothing."""
        return self._query

    @property
    def filters(self) -> SearchFilters:
        """What narrows the search while the panel is shown."""
        return self._filters

    @property
    def to_keep(self) -> tuple[str, SearchFilters]:
        """The words and filters that ask for the same again; of what is similar the words that it
        was found by, and nothing at all while these are looked up, or where there are none."""
        if self._like is None:
            return self._field.query(), self._filters
        words = self._settled.query if self._settled.like == self._like else ""
        return words, self._filters if words else SearchFilters()

    @property
    def question(self) -> Question:
        """All that is asked for now."""
        options = self._place.options
        if not self._place.is_shown:
            plain = Options(without_furniture=options.without_furniture)
            return Question(self._query, options=plain)
        within = tuple(self._desk.open_ids) if options.only_open else None
        return Question(
            "" if self._like else self._query, self._filters, within, self._like, options
        )

    @property
    def settled(self) -> Question:
        """What was answered last, in words where something alike was asked for."""
        return self._settled

    @property
    def gathered(self) -> Gathered | None:
        """All passages of what was answered last, where they were asked for."""
        return self._gathered

    @property
    def scope(self) -> str:
        """What was found, in words for a report."""
        query = self._settled.query.strip()
        if self._settled.filters.is_empty:
            return sentence("articles found by “{query}”", query=query)
        return sentence("articles found by “{query}”, narrowed by filters", query=query)

    def ask(self, text: str, filters: SearchFilters | None = None) -> None:
        """Search for `text`; whatever was asked before is not of interest any more. Its last word
        may be the beginning of others, unless a space follows it. Without `filters` those that
        are set stay."""
        self._query = text.lstrip()
        self._like = None
        if filters is not None:
            self._filters = filters
        self._start()

    def set_filters(self, filters: SearchFilters) -> None:
        """Narrow what the panel shows."""
        if filters != self._filters:
            self._filters = filters
            self._start()

    def show_all(self) -> None:
        """Show the panel with all results."""
        self.all_requested.emit()

    def show_similar(self, article_id: str, start: int, end: int) -> None:
        """Show articles that have the rarer words of a passage, given by its code points."""
        opened = self._desk.opened(article_id)
        words = tr("this passage")
        if opened:
            passage = one_line(opened[1].text[start:end])
            if len(passage) > _LONGEST_LIKE:
                passage = f"{passage[:_LONGEST_LIKE].rstrip()}…"
            words = quoted(passage)
        self._like = Passage(article_id, start, end)
        self._like_words = words
        self._query = ""
        self._place.maximise(False)
        self.all_requested.emit()
        if (panel := self._panel()) is not None:
            panel.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.set_query("")
        self._start()

    def ask_again(self) -> None:
        """The index has news: bring what is shown up to date."""
        if self._place.is_shown or self._query:
            self._start()

    def _index_complete(self) -> None:
        # Large parts of the index may still be merged for a while, which nobody need wait for.
        if self._job is None:
            self.ask_again()

    def _typed(self, text: str) -> None:
        # The field was emptied for what is similar: that is no new question.
        if text or self._like is None:
            self.ask(text)

    def _start(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None
        asked, panel = self.question, self._panel()
        if panel is not None:
            panel.show_filters(self._filters)
            panel.show_like(self._like_words if self._like else "")
        if asked.is_empty and panel is None:
            self._end()
            return
        self._field.set_busy(not asked.is_empty)
        limit = PAGE if panel is None else max(_PANEL_PAGE, self._at_hand(asked))
        self._asked = asked
        library, whole = self._library, panel is not None
        self._job = self._jobs.start(
            lambda job: answer(job, library, asked, limit, whole),
            self._answered,
            self._failed,
            self._take_part,
        )

    def _end(self) -> None:
        """Nothing is asked for any more."""
        self.results = SearchResults("")
        self._settled, self._gathered = Question(), None
        self._field.show_results(self.results)
        self.marking.mark("", typing=True)
        self.asked.emit()

    def _panel(self) -> "ResultsPanel | None":
        return self._place.panel if self._place.is_shown else None

    def _at_hand(self, asked: Question) -> int:
        """How many articles the panel has fetched of the same question: they stay."""
        panel = self._panel()
        return panel.articles.at_hand if panel is not None and asked == self._asked else 0

    # What is answered

    def _take_part(self, part: object) -> None:
        panel = self._panel()
        if isinstance(part, Found):
            self._take_found(part)
        elif isinstance(part, Gathered) and panel is not None:
            self._forget_pages()
            self._gathered = part
            panel.show_gathered(part)
        elif isinstance(part, FacetCounts) and panel is not None:
            panel.show_facets(part)

    def _take_found(self, found: Found) -> None:
        results, panel = found.results, self._panel()
        is_news = found.question != self._settled
        if is_news:
            self._gathered = None
        self._forget_pages()
        self._settled, self.results = found.question, results
        self._field.set_busy(False)
        self.lacking.tell(found.behind)
        if not self._like:
            self._field.show_results(results)
        if panel is not None:
            panel.show_found(replace(found, results=results))
        self.marking.mark(found.question.query, typing=self._like is None)
        if is_news:
            self.asked.emit()
        if self._library.index.rebuilt:
            self.index_lost.emit()

    def _answered(self, _nothing: None) -> None:
        self._job = None
        self._field.set_busy(False)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._field.set_busy(False)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(told(error))

    # The panel

    def _connect_panel(self, panel: "ResultsPanel") -> None:
        panel.filters_changed.connect(self.set_filters)
        panel.options_changed.connect(self._take_options)
        panel.articles_wanted.connect(self._more_articles)
        panel.lines_wanted.connect(self._more_lines)
        panel.open_requested.connect(self.open_passage)
        panel.similar_requested.connect(
            lambda passage: self.show_similar(passage.article_id, passage.start, passage.end)
        )
        panel.suggestion_taken.connect(self._field.set_query)
        panel.left_up.connect(self._field.focus_field)

    def _panel_shown(self, on: bool) -> None:
        self._field.set_results_elsewhere(on)
        if not on:
            self._like = None
            self._filters = SearchFilters()
        self._open_ids = self._desk.open_ids
        self._start()

    def _take_options(self, options: Options) -> None:
        self._place.options = options
        self._start()

    def _desk_changed(self) -> None:
        """Where only the open articles are searched, others are open now."""
        ids, before = self._desk.open_ids, self._open_ids
        self._open_ids = ids
        if ids != before and self._place.is_shown and self._place.options.only_open:
            self._start()

    def _more_articles(self, offset: int) -> None:
        library, asked = self._library, self._settled

        def take(page: SearchResults) -> None:
            if (panel := self._panel()) is not None:
                panel.articles.extend_by(page)

        job = self._paging.start(
            lambda job: articles(library, asked, _PANEL_PAGE, offset), take, self._failed
        )
        self._pages.append(job)

    def _more_lines(self, offset: int) -> None:
        from fact_reader.ui.results.passages_model import PAGE as LINES

        library, gathered = self._library, self._gathered
        if gathered is None:
            return

        def take(page: Concordance) -> None:
            if (panel := self._panel()) is not None:
                panel.passages.take_page(offset, page)

        job = self._paging.start(
            lambda job: gathered.passages.page(library, LINES, offset), take, self._failed
        )
        self._pages.append(job)

    def _forget_pages(self) -> None:
        """Pages that are under way are of older results."""
        for job in self._pages:
            job.abandon()
        self._pages.clear()

    def _move(self, step: int) -> None:
        if (panel := self._panel()) is not None:
            panel.move_by(step)

    def _open_current(self, beside: bool) -> None:
        if (panel := self._panel()) is not None:
            panel.open_current(beside)

    # What is opened

    def _open_snippet(self, article_id: str, snippet: Snippet | None, beside: bool) -> None:
        passage = None
        if snippet is not None and snippet.start is not None and snippet.end is not None:
            passage = Passage(article_id, snippet.start, snippet.end, snippet.annotation_id)
        self.open_passage(article_id, passage, beside)

    def open_passage(self, article_id: str, passage: Passage | None, beside: bool) -> None:
        """Show an article, at a passage if one is meant; the keyboard stays where it is."""
        self._place.maximise(False)
        span = (passage.start, passage.end) if passage else None
        pane = self._desk.open_article(article_id, beside=beside, span=span)
        if pane is None or passage is None:
            return
        # The caret goes along: the next step through the hits begins there.
        pane.view.select_span(passage.end, passage.end)
        if passage.annotation_id:
            self._desk.choose(passage.annotation_id)

    def close(self) -> None:
        """Wait for the background work to end."""
        for jobs in (self._jobs, self._paging):
            jobs.close()
        self.lacking.close()
        self.marking.close()
