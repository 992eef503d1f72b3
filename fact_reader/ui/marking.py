"""Marks what is searched for in the open articles; finding the places is background work."""

from PySide6.QtCore import QObject

from fact_reader.ui.desk import Desk
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea


class Marking(QObject):
    """Keeps the marks of all panes in step with a query; they stay until the new ones are found."""

    def __init__(self, desk: Desk, panes: PaneArea, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._jobs = Jobs(1, self)
        self._under_way: dict[ReaderPane, Job] = {}
        self._query = ""
        self._typing = True
        desk.article_shown.connect(self._mark)

    def mark(self, query: str, *, typing: bool) -> None:
        """Mark what `query` finds in all panes; while `typing`, its last word as a beginning."""
        if (query, typing) == (self._query, self._typing):
            return
        self._query, self._typing = query, typing
        for pane in self._panes.panes:
            self._mark(pane)

    def _mark(self, pane: ReaderPane) -> None:
        if (job := self._under_way.pop(pane, None)) is not None:
            job.abandon()
        opened = self._desk.opened(pane.article_id)
        if opened is None:
            return
        if not self._query:
            pane.view.set_marks([])
            return
        text, language = opened[1].text, opened[0].language
        query, typing = self._query, self._typing
        version_id = pane.version_id

        def find(_job: Job) -> list[Span]:
            from fact_reader.services import finding

            return finding.all_marks(text, query, typing=typing, language=language)

        def show(spans: list[Span]) -> None:
            self._under_way.pop(pane, None)
            # The pane may show something else by now, or be gone.
            if pane in self._panes.panes and pane.version_id == version_id:
                pane.view.set_marks(spans)

        def fail(error: Exception) -> None:
            raise error

        self._under_way[pane] = self._jobs.start(find, show, fail)

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()
