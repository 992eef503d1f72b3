"""Searches that are kept, and those asked before: beside the field, and in the library's rail."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fact_reader.model import SavedSearch, SearchFilters, UserError
from fact_reader.services.library import Library
from fact_reader.ui.jobs import Job, Jobs
from fact_reader.ui.language_names import language_name
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.panels.filter_groups import FilterGroups
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.wording import joined, one_line
from fact_reader.ui.searching import Searching
from fact_reader.ui.translating import told, tr

# What is saved with how many articles are new, and what was asked before.
_Overview = tuple[list[tuple[SavedSearch, int]], list[str]]
_LONGEST_NAME = 60


class SavedSearches(QObject):
    """Joins the field's star and its first page, the rail's list, and what the library keeps.

    All writing goes through one thread of its own, in order: what is kept is searched for at once,
    which may take a moment.

    Signals: `said(words, undo)`, where `undo` takes back what was done, None if nothing was;
    `failed` (a sentence for the user); `star_changed(kept)`, whether what is searched for now is
    kept; `new_changed(ids)`, the articles that are new in the saved search that is shown, a
    frozenset that is empty where none is.
    """

    said = Signal(str, object)
    failed = Signal(str)
    star_changed = Signal(bool)
    new_changed = Signal(object)

    def __init__(
        self,
        library: Library,
        field: SearchField,
        rail: FilterGroups,
        searching: Searching,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._field = field
        self._rail = rail
        self._searching = searching
        self._window = window
        self._jobs = Jobs(1, self)
        self._looking: Job | None = None
        self._waiting: list[Callable[[], object]] = []
        self._closed = False
        self._saved: list[tuple[SavedSearch, int]] = []
        self._recent: list[str] = []
        self._shown: SavedSearch | None = None
        self._new: frozenset[str] = frozenset()
        field.query_used.connect(self._remember)
        field.forget_requested.connect(self._forget)
        field.clear_requested.connect(self._clear_history)
        field.star_clicked.connect(self.keep_or_remove)
        field.saved_chosen.connect(self.run)
        field.line.textChanged.connect(self._follow_search)
        searching.asked.connect(self._follow_search)
        rail.saved_list.run_requested.connect(self.run)
        rail.saved_list.rename_requested.connect(self.rename)
        rail.saved_list.remove_requested.connect(self.remove)

    def tell(self) -> None:
        """Say by the signals how things stand, to who listens only now."""
        self._follow_search()
        self.new_changed.emit(self._new)

    def refresh(self) -> None:
        """Look what there is, and how much of it is new: at the start, and after an import."""
        if self._closed:
            return
        if self._looking is not None:
            self._looking.abandon()
        library = self._library
        self._looking = self._jobs.start(
            lambda job: _overview(library, job), self._show, self._not_seen
        )

    def keep_or_remove(self) -> None:
        """What the star does."""
        kept = self._kept_now()
        if kept is not None:
            self.remove(kept.id)
        else:
            self.keep()

    def keep(self) -> None:
        """Ask for a name, and keep what is searched for now."""
        kept = self._kept_now()
        if kept is not None:
            self.said.emit(tr("This search is saved already, as “{name}”.", name=kept.name), None)
            return
        query, filters = self._searching.to_keep
        if not query and filters.is_empty:
            self.failed.emit(tr("There is nothing to save yet: search for something first."))
            return
        if not self._field.asked().endswith(" "):
            from fact_reader.services import saved_searches

            query = saved_searches.as_typed(self._library, query, filters)
        about = one_line(query) or tr("No words, only filters")
        if not filters.is_empty:
            about = joined(about, _narrowed(filters))
        name = self._ask_name(tr("Save this search"), about, one_line(query)[:_LONGEST_NAME])
        if name:
            if query != self._searching.to_keep[0]:
                self._field.set_query(query)
            self._save(name, query, filters)

    def run(self, search_id: str) -> None:
        """Search for it again; what it finds now counts as seen."""
        search = self._by_id(search_id)
        if search is None:
            return
        # Its last word is a whole one: so it was counted.
        query = f"{search.query} " if search.query else ""
        self._field.set_query(query)
        if not search.filters.is_empty:
            self._searching.show_all()
        # Also where the field says the same as before: it is empty for what is similar.
        self._searching.ask(query, search.filters)
        self._field.focus_field()
        if not query:
            # The ways to begin would stand over what is found.
            self._field.close_popup()
        self._saved = [(one, 0 if one is search else new) for one, new in self._saved]
        if self._shown is None or self._shown.id != search_id:
            self._new = frozenset()
        self._shown = search
        self._show_all()
        self._write(
            lambda: _look(self._library, search), lambda new: self._mark_new(search_id, new)
        )

    def rename(self, search_id: str) -> None:
        """Ask for another name."""
        search = self._by_id(search_id)
        if search is None:
            return
        name = self._ask_name(tr("Rename saved search"), search.query, search.name, search)
        if name and name != search.name:
            from fact_reader.services import saved_searches

            self._write(lambda: saved_searches.rename(self._library, search_id, name))

    def remove(self, search_id: str) -> None:
        """Keep it no longer; it can be taken back."""
        search = self._by_id(search_id)
        if search is None:
            return
        from fact_reader.services import saved_searches

        self._saved = [(one, new) for one, new in self._saved if one is not search]
        self._show_all()
        seen: list[frozenset[str]] = []
        self._write(lambda: seen.append(saved_searches.remove(self._library, search_id)))
        self.said.emit(
            tr("Removed “{name}” from the saved searches.", name=search.name),
            # In the same thread, hence after the removal.
            lambda: self._write(
                lambda: saved_searches.restore(self._library, search, seen[0]) if seen else None
            ),
        )

    def close(self) -> None:
        """Write what still waits, and wait for the background work to end.

        What is asked for afterwards is passed over: the library is closed by then, and the field
        may live on for a moment.
        """
        self._closed = True
        self._jobs.close()
        for act in self._waiting:
            with contextlib.suppress(UserError):
                act()

    # --- what was asked before

    def _remember(self, query: str) -> None:
        from fact_reader.services import search_history

        self._write_history(lambda: search_history.remember_query(self._library, query))

    def _forget(self, query: str) -> None:
        from fact_reader.services import search_history

        self._show_recent([one for one in self._recent if one != query])
        self._write_history(lambda: search_history.forget_query(self._library, query))

    def _clear_history(self) -> None:
        from fact_reader.services import search_history

        self._show_recent([])
        self._write_history(lambda: search_history.clear_history(self._library))

    def _write_history(self, act: Callable[[], object]) -> None:
        def recent() -> list[str]:
            act()
            return _recent(self._library)

        self._queue(recent, self._show_recent)

    def _show_recent(self, recent: list[str]) -> None:
        self._recent = recent
        self._show_all()

    # --- inside

    def _save(self, name: str, query: str, filters: SearchFilters) -> None:
        from fact_reader.services import saved_searches

        self._write(lambda: saved_searches.save(self._library, name, query, filters))

    def _write(
        self, act: Callable[[], object], done: Callable[[Any], object] = lambda _: None
    ) -> None:
        """Write, then show how things stand; what is being looked up is out of date."""
        if self._looking is not None:
            self._looking.abandon()
            self._looking = None

        def show(result: object) -> None:
            done(result)
            self.refresh()

        self._queue(act, show)

    def _queue(self, act: Callable[[], object], done: Callable[[Any], object]) -> None:
        if self._closed:
            return
        self._waiting.append(act)

        def work(_job: Job) -> object:
            self._waiting.remove(act)
            return act()

        self._jobs.start(work, done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        self._not_seen(error)
        self.refresh()

    def _not_seen(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(told(error))

    def _show(self, overview: _Overview) -> None:
        self._looking = None
        self._saved, self._recent = overview
        self._show_all()

    def _show_all(self) -> None:
        rows = [
            SavedRow(one.id, one.name, one.query or tr("Only filters"), new)
            for one, new in self._saved
        ]
        self._rail.set_saved(rows)
        # What has news stands first where only some of them have room.
        self._field.set_start(self._recent, sorted(rows, key=lambda row: not row.new))
        self._follow_search()

    def _follow_search(self) -> None:
        """Show whether what is asked for now is kept; what was new in another search is no more."""
        kept = self._kept_now() is not None
        self._field.set_saved(kept)
        self.star_changed.emit(kept)
        if self._shown is not None and not self._still_asks(self._shown):
            self._shown, self._new = None, frozenset()
            self.new_changed.emit(self._new)

    def _still_asks(self, search: SavedSearch) -> bool:
        """Whether its words are searched for; what is new in it is so with other filters, too."""
        words, filters = self._searching.to_keep
        return words == search.query and bool(words or not filters.is_empty)

    def _mark_new(self, search_id: str, new: set[str]) -> None:
        """Tell what is new, if the search is still shown; asked once more, that stays new."""
        if self._shown is not None and self._shown.id == search_id:
            self._new |= new
            self.new_changed.emit(self._new)

    def _kept_now(self) -> SavedSearch | None:
        now = self._searching.to_keep
        found = (one for one, _ in self._saved if (one.query, one.filters) == now)
        return next(found, None)

    def _by_id(self, search_id: str) -> SavedSearch | None:
        return next((one for one, _ in self._saved if one.id == search_id), None)

    def _ask_name(
        self, title: str, about: str, before: str, renamed: SavedSearch | None = None
    ) -> str:
        from fact_reader.ui.dialogs.search_name import SearchNameDialog

        taken = [one.name for one, _ in self._saved if one is not renamed]
        dialog = SearchNameDialog(title, about, before, taken, self._window)
        name = dialog.name if dialog.exec() else ""
        dialog.deleteLater()
        return name


def _overview(library: Library, job: Job) -> _Overview:
    from fact_reader.services import saved_searches

    return saved_searches.overview(library, job.is_cancelled), _recent(library)


def _look(library: Library, search: SavedSearch) -> set[str]:
    """Which articles are new; they count as seen from now on."""
    from fact_reader.services import saved_searches

    new = saved_searches.new_articles(library, search)
    saved_searches.look(library, search.id, new)
    return new


def _recent(library: Library) -> list[str]:
    from fact_reader.services import search_history

    return [past.query for past in search_history.history(library)]


def _narrowed(filters: SearchFilters) -> str:
    from fact_reader.search.filter_words import filters_in_words

    languages = frozenset(language_name(code) or code for code in filters.languages)
    return told(filters_in_words(replace(filters, languages=languages)))
