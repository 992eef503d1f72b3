"""Says above the results how much the index still has to take in, as long as they are shown."""

from PySide6.QtCore import QObject, Signal

from fact_reader.model import UserError
from fact_reader.services import indexing
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.results.place import ResultsPlace
from fact_reader.ui.translating import counted


class Lacking(QObject):
    """Keeps the line below the search field and that of the panel in step with the indexer.

    Signal: `complete` when the results that are shown lack something that can be found by now.
    """

    complete = Signal()

    def __init__(
        self, library: Library, field: SearchField, place: ResultsPlace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._field = field
        self._place = place
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        self._behind = 0

    def tell(self, behind: int) -> None:
        """Results are shown; the index had not taken in so many changes when they were found."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
        self._say(behind)

    def count_again(self) -> None:
        """The index has taken in some of what it lacked: say how much is left."""
        if not self._behind:
            return
        if self._job is not None:
            self._job.abandon()
        library = self._library
        self._job = self._jobs.start(
            lambda _: indexing.is_behind(library), self._counted, self._failed
        )

    def _counted(self, behind: int) -> None:
        self._job = None
        if behind:
            self._say(behind)
        else:
            self.complete.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        # The indexer says what is wrong; the number stays.

    def _say(self, behind: int) -> None:
        self._behind = behind
        words = ""
        if behind:
            words = counted(
                "Still reading in {n} change: not everything is found yet.",
                "Still reading in {n} changes: not everything is found yet.",
                behind,
            )
        self._field.set_incomplete(words)
        if self._place.panel is not None:
            self._place.panel.set_incomplete(words)

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()
