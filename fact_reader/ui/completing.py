"""Completions for the search field: asked in the background while one types, the newest wins."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from fact_reader.model import Completion, UserError
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.panels.search_field import SearchField


class Completing(QObject):
    """Joins the search field and what the library can complete."""

    def __init__(self, library: Library, field: SearchField, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._field = field
        self._jobs = Jobs(1, self)
        self._job: Job | None = None
        field.completions_asked.connect(self._ask)

    def _ask(self, text: str, caret: int) -> None:
        if self._job is not None:
            self._job.abandon()

        def show(completions: Sequence[Completion]) -> None:
            self._job = None
            self._field.show_completions(text, caret, completions)

        self._job = self._jobs.start(
            lambda _: _completions(self._library, text, caret), show, self._failed
        )

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        # The search for the same words says what is wrong; completing is an extra.

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()


def _completions(library: Library, text: str, caret: int) -> list[Completion]:
    from fact_reader.services import finding  # whatever it needs comes with the first letters

    return finding.complete(library, text, caret)
