"""Stepping through all hits of all articles, in the order of the results."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from fact_reader.model import ArticleHits, Snippet, UserError
from fact_reader.services import editing
from fact_reader.services.library import Library
from fact_reader.ui.desk import Desk
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.reader.whereabouts import Whereabouts
from fact_reader.ui.results.answering import article_ids, spans_in
from fact_reader.ui.results.question import Question
from fact_reader.ui.searching import Searching
from fact_reader.ui.translating import told, tr

# So many articles in a row may have their hits elsewhere than in the text, such as in the outlet.
_MOST_PASSED = 500


@dataclass(frozen=True, slots=True)
class Step:
    """A hit: its span, and which it is (from 1) of how many, in which article of how many."""

    ids: Sequence[str]
    article: int
    span: Span
    number: int
    hits: int
    wrapped: bool

    @property
    def words(self) -> str:
        """Where it stands."""
        if len(self.ids) == 1:
            return tr("Hit {number} of {hits}", number=self.number, hits=self.hits)
        return tr(
            "Hit {number} of {hits} in article {article} of {articles}",
            number=self.number,
            hits=self.hits,
            article=self.article + 1,
            articles=len(self.ids),
        )


class HitSteps(QObject):
    """Signals: `stepped(words)` where the hit stands that is shown now, and which it is by
    `reached(article_id, start, end)`; `ended` when that does not hold any more; `said(words)`, a
    word to the user."""

    stepped = Signal(str)
    reached = Signal(str, int, int)
    ended = Signal()
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        searching: Searching,
        desk: Desk,
        panes: PaneArea,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._searching = searching
        self._desk = desk
        self._panes = panes
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        self._ids: Sequence[str] = ()
        self._last = ""
        self._marked: ReaderPane | None = None
        self._shown: Step | None = None
        searching.asked.connect(self.forget)

    @property
    def words(self) -> str:
        """Where the hit stands that is shown now; empty where none is."""
        pane, step = self._marked, self._shown
        if pane is None or step is None or pane is not self._panes.active_pane:
            return ""
        return step.words if pane.view.current_find == step.span else ""

    def step(self, by: int) -> None:
        """Go to the next hit (+1) or to the one before (-1)."""
        pane = self._panes.active_pane
        asked = self._searching.settled
        if asked.is_empty or pane.find_bar.isVisible():
            # Without a search, or with a bar that finds in this article, they are the bar's keys.
            pane.find_bar.find_next() if by > 0 else pane.find_bar.find_previous()
            return
        if self._job is not None:
            return
        library, ids, article_id = self._library, self._ids, pane.article_id or self._last
        here = Whereabouts.of(pane.view) if pane.article_id else None
        is_newest = self._desk.is_newest(article_id)

        def look(job: Job) -> Step | None:
            order = ids or article_ids(library, asked)
            at, caret = -1, -1
            if article_id in order:
                at = order.index(article_id)
                if here is not None:
                    caret = here.caret if is_newest else _in_newest(library, article_id, here)
            return find_step(job, library, asked, order, at, caret, by)

        self._job = self._jobs.start(look, self._show, self._failed)

    def open_rest(self, hits: ArticleHits, beside: bool) -> None:
        """Show an article at the first hit that its snippets do not show; `step` goes on there."""
        if self._job is not None:
            self._job.abandon()
        library, ids, asked = self._library, self._ids, self._searching.settled
        article_id = hits.article.id

        def look(_job: Job) -> Step | None:
            order = ids or article_ids(library, asked)
            spans = spans_in(library, article_id, asked)
            number = first_unseen(spans, hits.snippets)
            if number < 0 or article_id not in order:
                return None
            at = order.index(article_id)
            return Step(order, at, spans[number], number + 1, len(spans), wrapped=False)

        def show(step: Step | None) -> None:
            if step is not None:
                self._show(step, beside)
                return
            self._job = None
            self._desk.open_article(article_id, beside=beside)

        self._job = self._jobs.start(look, show, self._failed)

    def _show(self, step: Step | None, beside: bool = False) -> None:
        self._job = None
        if step is None:
            self.said.emit(tr("Nothing that was found stands in the text of an article."))
            return
        self._ids = step.ids
        self._last = step.ids[step.article]
        pane = self._desk.open_article(self._last, beside=beside, span=step.span)
        if pane is None:
            self._ids = ()
            return
        if step.wrapped:
            at_start = step.article == 0 and step.number == 1
            self.said.emit(
                tr("Back at the first hit.") if at_start else tr("Round again from the end.")
            )
        self._unmark()
        self._marked, self._shown = pane, step
        pane.view.set_find_marks([step.span], step.span)
        # The caret goes along: the next step begins there, and so does selecting with the keys.
        pane.view.select_span(step.span[1], step.span[1])
        self.reached.emit(self._last, *step.span)
        self.stepped.emit(step.words)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.said.emit(told(error))

    def forget(self) -> None:
        """The search is another by now, or over: no hit of it is the one that is shown."""
        self._ids = ()
        self._last = ""
        self.leave()

    def leave(self) -> None:
        """Something else than the hit of the last step is shown, or of one under way."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
        if self._marked is not None:
            self._unmark()
            self.ended.emit()

    def _unmark(self) -> None:
        pane, self._marked = self._marked, None
        if pane is not None and pane in self._panes.panes and not pane.find_bar.isVisible():
            pane.view.set_find_marks([], None)

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()


def find_step(
    job: Job,
    library: Library,
    asked: Question,
    ids: Sequence[str],
    at: int,
    caret: int,
    by: int,
) -> Step | None:
    """The hit after `caret` (before it where `by` is negative) in the article number `at` of `ids`,
    else the first one (the last one) of the next article that has any; round and round. With `at`
    below 0 it begins at the first article (the last one).
    """
    if at >= 0:
        spans = spans_in(library, ids[at], asked)
        number = _beside(spans, caret, by)
        if 0 <= number < len(spans):
            return Step(ids, at, spans[number], number + 1, len(spans), wrapped=False)
    elif by < 0:
        at = len(ids)
    wrapped = False
    for _ in range(min(len(ids), _MOST_PASSED)):
        if job.is_cancelled():
            return None
        at += by
        if not 0 <= at < len(ids):
            at %= len(ids)
            wrapped = True
        spans = spans_in(library, ids[at], asked)
        if spans:
            number = 0 if by > 0 else len(spans) - 1
            return Step(ids, at, spans[number], number + 1, len(spans), wrapped)
    return None


def _in_newest(library: Library, article_id: str, here: Whereabouts) -> int:
    """Where the caret of an older version is in the newest one, which has the hits."""
    work = editing.work(library, article_id)
    return here.carried(work.version.text).caret if work is not None else here.caret


def first_unseen(spans: Sequence[Span], snippets: Sequence[Snippet]) -> int:
    """The number of the first of an article's hits that is not in the words of any snippet of it,
    -1 where all are."""
    shown = [one.reach for one in snippets]
    for number, (start, _) in enumerate(spans):
        if not any(start in words for words in shown):
            return number
    return -1


def _beside(spans: Sequence[Span], caret: int, by: int) -> int:
    """The hit that begins at the caret or after it, or the one that ends before it; it may be
    outside."""
    if by > 0:
        return bisect_left(spans, (caret, -1))
    ends = sorted(end for _, end in spans)
    return bisect_left(ends, caret) - 1
