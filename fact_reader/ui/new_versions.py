"""New versions of articles at the user's word, and what is said of the one article that came in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from fact_reader.model import Article, UserError
from fact_reader.ui.importing import file_filters
from fact_reader.ui.panels.wording import short_title
from fact_reader.ui.translating import told, tr

if TYPE_CHECKING:
    from fact_reader.ui.main_window import MainWindow

# Long enough to read what is offered, and to think about it.
_OFFERED_MS = 20_000


class NewVersions(QObject):
    """The actions of one window that make a text the next version of an article."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            "new_version": lambda: self.choose_file(self._window.pane_area.active_pane.article_id)
        }

    def choose_file(self, article_id: str) -> None:
        """Ask for a file, and import it as the next version of an article."""
        if not article_id:
            return
        settings = self._window.settings
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("New Version of “{title}”", title=self._title(article_id)),
            settings.last_folder(),
            file_filters(articles_only=True),
        )
        if name:
            settings.set_last_folder(str(Path(name).parent))
            self._window.importing.import_version(Path(name), article_id)

    def older_of(self, article_id: str) -> Article | None:
        """The article of which another one may be a newer version."""
        from fact_reader.services import adopting

        try:
            return adopting.older_version(self._window.library, article_id)
        except UserError as error:
            self._window.tell_error(told(error))
            return None

    def adopt(self, newer_id: str, older_id: str) -> None:
        """Make an article the newest version of another one, as one step."""
        window = self._window
        window.notes_panel.flush()
        pane = window.desk.pane_of(newer_id)
        changes = window.history.adopt(newer_id, older_id)
        if changes is None:
            return
        if pane is not None and window.desk.pane_of(older_id) is None:
            window.desk.show_in(pane, older_id)
        window.reviewing.offer(changes)
        title = self._title(older_id)
        window.steps.tell(tr("This is the newest version of “{title}” now.", title=title))

    def tell_imported(self, article_id: str, summary: str, is_new: bool) -> None:
        """Show the one article that came in, unless something else is being read; offer to make it
        a version where it is nearly the same as another one."""
        window = self._window
        other, timeout_ms = None, 6_000
        if is_new and (older := self.older_of(article_id)) is not None:
            older_id, timeout_ms = older.id, _OFFERED_MS
            other = (tr("Make it a new version"), lambda: self.adopt(article_id, older_id))
            title = short_title(older.title)
            summary = tr(
                "{summary} It is nearly the same as “{title}”.", summary=summary, title=title
            )
        action = None
        shown_id = window.pane_area.active_pane.article_id
        if not shown_id:
            window.open_articles([article_id])
            line = window.search_field.line
            if line.hasFocus() and not line.text():
                # It had the keyboard only because the empty pane could not take it.
                window.focus_reading()
        elif shown_id != article_id:
            action = (tr("Open"), lambda: window.open_articles([article_id]))
        window.messages.show_message(summary, action=action, timeout_ms=timeout_ms, other=other)

    def _title(self, article_id: str) -> str:
        summary = self._window.library_panel.articles.summary(article_id)
        return short_title(summary.article.title) if summary is not None else ""
