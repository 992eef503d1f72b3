"""Search as the user types: one question at a time in the background, the newest wins.

What searches is imported with the first question, not while the window starts.
"""

from PySide6.QtCore import QObject, Signal

from fact_reader.model import NO_FILTERS, SearchFilters, SearchResults, Snippet, UserError
from fact_reader.services.library import Library
from fact_reader.ui.desk import Desk
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.wording import count_of
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea

# How many articles are shown at first, and with each "more".
PAGE = 20


class Searching(QObject):
    """Joins the search field, the index, and the marks in the open articles.

    Signals: `index_lost` (the index was damaged and is empty now: it must be fed again), `failed`
    (a sentence for the user), `asked` (something else is searched for).
    """

    index_lost = Signal()
    failed = Signal(str)
    asked = Signal()

    def __init__(
        self,
        library: Library,
        field: SearchField,
        desk: Desk,
        panes: PaneArea,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._field = field
        self._desk = desk
        self._panes = panes
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        self._query = ""
        self._filters = NO_FILTERS
        self._limit = PAGE
        self.results = SearchResults("")
        field.query_changed.connect(self.ask)
        field.open_requested.connect(self._open)
        desk.article_shown.connect(self._mark)

    @property
    def query(self) -> str:
        """What is searched for now; empty if nothing."""
        return self._query

    @property
    def filters(self) -> SearchFilters:
        """What narrows the search beside its words."""
        return self._filters

    def set_filters(self, filters: SearchFilters) -> None:
        """Narrow the search."""
        if filters != self._filters:
            self._filters = filters
            self.ask(self._query)

    def show_all(self) -> None:
        """Show all results."""

    def ask(self, text: str) -> None:
        """Search for `text`; whatever was asked before is not of interest any more."""
        if text.strip() != self._query:
            self._limit = PAGE
        self._query = text.strip()
        self.asked.emit()
        if self._query:
            self._start()
            return
        self._abandon()
        self.results = SearchResults("")
        self._field.show_results(self.results)
        self._mark_all()

    def _abandon(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _start(self) -> None:
        self._abandon()
        self._field.set_busy(True)
        asked, limit, filters = self._query, self._limit, self._filters
        self._job = self._jobs.start(
            lambda job: _search(self._library, asked, limit, filters), self._answer, self._failed
        )

    def more(self) -> None:
        """Show more of the articles that match."""
        self._limit += PAGE
        self._start()

    def ask_again(self) -> None:
        """The index has news: bring what is shown up to date."""
        if self._query:
            self.ask(self._query)

    def _answer(self, answer: tuple[SearchResults, int]) -> None:
        self._job = None
        self._field.set_busy(False)
        results, behind = answer
        if results == self.results and not behind:
            return
        self.results = results
        self._field.set_incomplete(
            f"Still reading in {count_of(behind, 'change')}: not everything is found yet."
            if behind
            else ""
        )
        self._field.show_results(results)
        self._mark_all()
        if self._library.index.rebuilt:
            self.index_lost.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._field.set_busy(False)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(str(error))

    def _mark_all(self) -> None:
        for pane in self._panes.panes:
            self._mark(pane)

    def _mark(self, pane: ReaderPane) -> None:
        opened = self._desk.opened(pane.article_id)
        if opened is None:
            return
        if not self._query:
            pane.view.set_marks([])
            return
        from fact_reader.services import finding

        _, version = opened
        pane.view.set_marks(finding.marks(version.text, self._query, typing=True))

    def _open(self, article_id: str, snippet: Snippet | None, beside: bool) -> None:
        span = None
        if snippet is not None and snippet.start is not None and snippet.end is not None:
            span = (snippet.start, snippet.end)
        pane = self._desk.open_article(article_id, beside=beside, span=span)
        if pane is not None and snippet is not None and snippet.annotation_id:
            self._desk.choose(snippet.annotation_id)

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()


def _search(
    library: Library, query: str, limit: int, filters: SearchFilters
) -> tuple[SearchResults, int]:
    """What is found, and how many changes the index has not taken in."""
    from fact_reader.services import finding, indexing

    found = finding.search(library, query, limit=limit, filters=filters, typing=True)
    return found, indexing.is_behind(library)
