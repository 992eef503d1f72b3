"""Which lines of the open articles are the page's furniture, found in the background, corrected by
the user; and the links in the articles, opened when the user has seen where they lead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from fact_reader.model import Changes
from fact_reader.model.furniture import Furniture
from fact_reader.services import furniture
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.translating import tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

DIM_FLAG = "dim-furniture"
_OPENED = ("http", "https")


class Furnishing(QObject):
    """Keeps the furniture of all panes of one window in step with what was found and chosen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._panes = window.pane_area
        self._jobs = Jobs(1, self)
        # What was asked last of a link.
        self._question = ""
        # What was found in the versions that are open, None while it is being found.
        self._found: dict[str, list[Furniture] | None] = {}
        window.desk.article_shown.connect(self._show)
        self._panes.furniture_chosen.connect(self._choose)
        self._panes.address_requested.connect(self.ask_to_open)

    def apply(self, changes: Changes) -> None:
        """Something was written, perhaps a correction."""
        for pane in self._panes.panes:
            if pane.article_id in changes.articles:
                self._show(pane)

    def set_dimming(self, dims: bool) -> None:
        """Whether furniture is dimmed; remembered for the next start."""
        self._panes.set_dimming(dims)
        self._window.settings.set_flag(DIM_FLAG, dims)

    def close(self) -> None:
        """Wait for the background work to end."""
        self._jobs.close()

    def _show(self, pane: ReaderPane) -> None:
        version_id = pane.version_id
        opened = self._window.desk.opened(pane.article_id)
        if opened is None or opened[1].id != version_id:
            return
        if version_id in self._found:
            self._show_found(version_id)
            return
        shown = {one.version_id for one in self._panes.panes}
        self._found = {one: found for one, found in self._found.items() if one in shown}
        self._found[version_id] = None
        text = opened[1].text

        def find(_job: Job) -> list[Furniture]:
            return furniture.find(text)

        def show(found: list[Furniture]) -> None:
            if version_id in self._found:
                self._found[version_id] = found
                self._show_found(version_id)

        def fail(error: Exception) -> None:
            self._found.pop(version_id, None)
            raise error

        self._jobs.start(find, show, fail)

    def _show_found(self, version_id: str) -> None:
        found = self._found[version_id]
        if found is None:
            return
        corrected = furniture.corrected(found, furniture.choices(self._window.library, version_id))
        for pane in self._panes.panes:
            if pane.version_id == version_id:
                pane.view.set_furniture(corrected)

    def _choose(self, pane: ReaderPane, lines: list[Span], is_furniture: bool) -> None:
        version_id = pane.version_id
        known = furniture.choices(self._window.library, version_id)
        before = {line: known.get(line) for line in lines}
        self._window.history.choose_furniture(
            version_id, before, dict.fromkeys(lines, is_furniture)
        )

    def ask_to_open(self, address: str) -> None:
        """Show an address, with a button that opens it in the browser."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.scheme().lower() not in _OPENED or not url.isValid():
            self._window.messages.show_message(
                tr("This link leads to no web page: {address}", address=address)
            )
            return
        self._window.messages.withdraw(self._question)
        self._question = tr("Open in the browser? {address}", address=address)
        self._window.messages.show_message(
            self._question,
            action=(tr("Open"), lambda: QDesktopServices.openUrl(url)),
            timeout_ms=None,
        )
