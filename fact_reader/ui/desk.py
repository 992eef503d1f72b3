"""The reading desk: which articles are open, which annotation is chosen, and tagging.

Joins the panes, the notes panel and the list of articles; changes go through the History, and
what they changed comes back by `apply`.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from fact_reader.model import Annotation, Article, Changes, Stance, Version
from fact_reader.services import annotating
from fact_reader.services.library import Library
from fact_reader.ui.linking import Linking
from fact_reader.ui.listing import Listing
from fact_reader.ui.opened import Opened
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.panels.notes_panel import NotesPanel
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.reader.whereabouts import Whereabouts
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.translating import mark, tr
from fact_reader.ui.undo import History

_NONE = mark("There is no annotation in this article yet.")
_NONE_PLACED = mark("In this version no annotation stands on its passage: see the notes.")


class Desk(QObject):
    """Signals: `changed` (other articles are open, or another annotation is chosen),
    `article_shown` (the pane that shows an article now), `said` (a word to the user),
    `links_changed` (`linking` has others, or other ends)."""

    changed = Signal()
    links_changed = Signal()
    article_shown = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        history: History,
        panes: PaneArea,
        notes: NotesPanel,
        articles: LibraryPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._history = history
        self._panes = panes
        self._notes = notes
        self._articles = articles
        self.listing = Listing(library, articles, self)
        self.listing.completed.connect(self.changed)
        # What is read comes into view once, not with all that an import brings later.
        self.listing.all_listed.connect(self.active_changed)
        self._open: dict[str, Opened] = {}
        # The articles that are shown in an older version, with its id.
        self._older: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._chosen = ""
        self.linking = Linking(library, history, self)
        self.linking.changed.connect(self.links_changed)

    # --- what is open

    @property
    def chosen(self) -> Annotation | None:
        """The annotation that keys act on."""
        for opened in self._open.values():
            if self._chosen in opened.annotations:
                return opened.annotations[self._chosen]
        return None

    @property
    def open_ids(self) -> list[str]:
        """The ids of the open articles, from left to right, each once."""
        shown = [pane.article_id for pane in self._panes.panes if pane.article_id]
        return list(dict.fromkeys(shown))

    def opened(self, article_id: str) -> tuple[Article, Version] | None:
        """An open article and the version that is shown."""
        found = self._open.get(article_id)
        return (found.article, found.version) if found else None

    def is_newest(self, article_id: str) -> bool:
        """Whether an article is not open in an older version."""
        found = self._open.get(article_id)
        return found is None or found.is_newest

    def pane_of(self, article_id: str) -> ReaderPane | None:
        """The pane that shows an article, the active one if that does."""
        active = self._panes.active_pane
        if active.article_id == article_id:
            return active
        return next((one for one in self._panes.panes if one.article_id == article_id), None)

    def open_article(
        self, article_id: str, *, beside: bool = False, span: tuple[int, int] | None = None
    ) -> ReaderPane | None:
        """Show an article in the active pane, or beside it, at `span` if one is given.

        An article that is open is shown where it is, unless it is asked for beside.
        """
        if span is not None and article_id in self._older:
            # What is asked for stands in the newest version.
            self.show_version(self._open[article_id].versions[-1].id, keeps_place=False)
        pane = None if beside else self.pane_of(article_id)
        if pane is None:
            opened = self._read(article_id)
            if opened is None:
                self.said.emit(tr("This article is not in the library any more."))
                return None
            pane = self._next_pane() if beside else self._panes.active_pane
            self._show(pane, opened)
        self._panes.set_active(pane)
        if span is not None:
            pane.view.reveal(*span)
        return pane

    def show_in(self, pane: ReaderPane, article_id: str) -> None:
        """Show an article in this very pane, for instance when it is dropped there."""
        opened = self._read(article_id)
        if opened is not None:
            self._show(pane, opened)
            self._panes.set_active(pane)

    def show_version(self, version_id: str, *, keeps_place: bool = True) -> None:
        """Show another version of an open article, in all its panes: where they are, unless another
        place is shown right after."""
        for opened in list(self._open.values()):
            if version_id not in {one.id for one in opened.versions}:
                continue
            article_id = opened.article.id
            self._older.pop(article_id, None)
            if version_id != opened.versions[-1].id:
                self._older[article_id] = version_id
            self._notes.flush()
            active = self._panes.active_pane
            for pane in self._panes.panes_of(article_id):
                shown = self._read(article_id)
                if shown is not None:
                    self._show(pane, shown, keeps_place=keeps_place)
            self._panes.set_active(active)

    def _read(self, article_id: str) -> Opened | None:
        return Opened.read(self._library, article_id, self._older.get(article_id, ""))

    def _next_pane(self) -> ReaderPane:
        """An empty pane, else a new one; where there is no room for one, the active one's
        neighbour."""
        panes = self._panes.panes
        active = self._panes.active_pane
        for pane in (active, *panes):
            if not pane.article_id:
                return pane
        if self._panes.can_add_pane():
            return self._panes.add_pane()
        return panes[(panes.index(active) + 1) % len(panes)]

    def _show(self, pane: ReaderPane, opened: Opened, *, keeps_place: bool = True) -> None:
        keeps_place = keeps_place and pane.article_id == opened.article.id
        here = Whereabouts.of(pane.view) if keeps_place else None
        if pane.article_id:
            self._places[pane.article_id] = pane.view.top_offset()
        self._open[opened.article.id] = opened
        pane.show_article(opened.article, opened.version, opened.placed())
        pane.version_bar.set_versions(opened.versions, opened.version.id, opened.remark)
        if here is not None:
            here.restore(pane.view)
        else:
            pane.view.set_top_offset(self._places.get(opened.article.id, 0))
        # What is framed nowhere must not be what keys act on.
        self.choose("")
        self.panes_changed()
        self.article_shown.emit(pane)

    def panes_changed(self) -> None:
        """Panes were added, closed or filled: bring the panels in step."""
        ids = self.open_ids
        self._open = {one: self._open[one] for one in ids if one in self._open}
        self._older = {one: shown for one, shown in self._older.items() if one in self._open}
        self._notes.set_articles(
            [(self._open[one].article, self._open[one].in_order()) for one in ids]
        )
        self._articles.set_open_articles(ids)
        self.linking.set_open(ids)
        self.active_changed()

    def active_changed(self) -> None:
        """Another pane is active. What keys act on must stand in it."""
        article_id = self._panes.active_pane.article_id
        chosen = self.chosen
        if self._chosen and (chosen is None or chosen.article_id != article_id):
            self.choose("")
        self._articles.set_current(article_id)
        self.changed.emit()

    # --- choosing and tagging

    def choose(self, annotation_id: str, *, reveal: bool = False, note: bool = False) -> None:
        """Make this the annotation that keys act on; show it in pane and panel."""
        self._chosen = annotation_id
        for pane in self._panes.panes:
            pane.view.set_active(annotation_id or None)
        self._notes.set_active(annotation_id)
        annotation = self.chosen
        if annotation is not None and reveal and annotation.is_placed:
            shown_in = self.pane_of(annotation.article_id)
            if shown_in is not None:
                self._panes.set_active(shown_in)
                shown_in.view.reveal(annotation.anchor.start, annotation.anchor.end)
        if note and annotation is not None:
            self._notes.edit_note(annotation_id)
        self.changed.emit()

    def tag(self, stance: Stance) -> None:
        """Tag the selection of the active pane; with none, give the chosen annotation `stance`."""
        pane = self._panes.active_pane
        span = pane.view.selected_span()
        opened = self._open.get(pane.article_id)
        if opened is None:
            self.said.emit(tr("Open an article and select a passage to tag it."))
            return
        if span is None and pane.view.textCursor().hasSelection():
            self.said.emit(tr("Only blanks are selected: select some words to tag them."))
            return
        if span is None:
            self._retag(stance)
            return
        for existing in opened.placed():
            anchor = existing.anchor
            if (anchor.start, anchor.end) == span and existing.stance is stance:
                pane.view.clear_selection()
                self.choose(existing.id)
                return
        annotation = annotating.draft(self._library, opened.version.id, *span, stance)
        if self._history.add(annotation):
            pane.view.clear_selection()
            self.choose(annotation.id)

    def _retag(self, stance: Stance) -> None:
        chosen = self.chosen
        if chosen is None:
            self.said.emit(
                tr("Select a passage first, with the mouse or with Shift and the arrows.")
            )
        else:
            self.set_stance(chosen.id, stance)

    def set_stance(self, annotation_id: str, stance: Stance) -> None:
        """Change the stance of an annotation."""
        before = self.annotation(annotation_id)
        if before is not None and before.stance is not stance:
            after = annotating.changed(before, stance=stance)
            self._history.change(
                before, after, tr("Change to {stance}", stance=stance_word(stance))
            )

    def set_note(self, annotation_id: str, note: str, session: int) -> None:
        """Store a note; all of one typing `session` is one step of undo."""
        before = self.annotation(annotation_id)
        if before is not None and before.note != note:
            self._history.edit_note(before, annotating.changed(before, note=note), session)

    def set_speaker(self, annotation_id: str, speaker: str) -> None:
        """Store who says it."""
        before = self.annotation(annotation_id)
        if before is not None and before.speaker != speaker:
            self._history.change(
                before, annotating.changed(before, speaker=speaker), tr("Change speaker")
            )

    def set_labels(self, annotation_id: str, labels: list[str]) -> None:
        """Store the labels."""
        before = self.annotation(annotation_id)
        if before is not None and list(before.labels) != list(labels):
            self._history.change(
                before, annotating.changed(before, labels=labels), tr("Change labels")
            )

    def delete(self, annotation_id: str = "") -> None:
        """Delete an annotation; without an id, the chosen one or the one at the caret."""
        annotation = self.annotation(annotation_id) if annotation_id else self.chosen
        if annotation is not None:
            self._history.delete([annotation])
        elif (near := self.at_caret()) is not None:
            # Nothing goes that was not framed before.
            self.choose(near.id)
            self.said.emit(tr("Press Delete again to delete this annotation."))
        else:
            self.said.emit(tr("Choose an annotation to delete: click it, or press J."))

    def write_note(self) -> None:
        """Go to the note of the chosen annotation, or of the one at the caret."""
        annotation = self.chosen or self.at_caret()
        if annotation is None:
            self.said.emit(tr("Tag a passage first: select it and say what it does."))
            return
        self.choose(annotation.id, note=True)

    def at_caret(self) -> Annotation | None:
        """The innermost annotation at the caret of the active pane."""
        pane = self._panes.active_pane
        opened = self._open.get(pane.article_id)
        if opened is None:
            return None
        caret = pane.view.caret_offset()
        over = [one for one in opened.placed() if one.anchor.start <= caret <= one.anchor.end]
        return min(over, key=lambda one: one.anchor.end - one.anchor.start, default=None)

    def annotation(self, annotation_id: str) -> Annotation | None:
        """An annotation of an open article, as it is now."""
        for opened in self._open.values():
            if annotation_id in opened.annotations:
                return opened.annotations[annotation_id]
        return annotating.get(self._library, annotation_id)

    def annotations_of(self, article_id: str) -> list[Annotation]:
        """The annotations that stand in an open article's version that is shown, in text order."""
        opened = self._open.get(article_id)
        return opened.placed() if opened else []

    def step(self, direction: int) -> None:
        """Choose the next (+1) or previous (-1) annotation of the active pane, in text order."""
        pane = self._panes.active_pane
        opened = self._open.get(pane.article_id)
        order = opened.placed() if opened else []
        if not order:
            any_here = opened is not None and bool(opened.annotations)
            self.said.emit(tr(_NONE_PLACED if any_here else _NONE))
            return
        ids = [one.id for one in order]
        if self._chosen in ids:
            at = ids.index(self._chosen) + direction
        else:
            caret = pane.view.caret_offset()
            after = [one.id for one in order if one.anchor.start >= caret]
            at = ids.index(after[0]) if after else len(ids)
            at -= direction < 0
        self.choose(ids[at % len(ids)], reveal=True)

    # --- what changed

    def apply(self, changes: Changes) -> None:
        """Show what a write changed. The only way in which the desk learns of it."""
        shown = self._as_shown(changes)
        saved_ids = {one.id for one in changes.saved}
        open_before = self.open_ids
        for annotation in changes.removed:
            if annotation.article_id in self._open and annotation.id not in saved_ids:
                self._open[annotation.article_id].annotations.pop(annotation.id, None)
        for annotation in shown.saved:
            opened = self._open.get(annotation.article_id)
            if opened is not None:
                opened.annotations[annotation.id] = annotation
        self._places = {
            one: place for one, place in self._places.items() if one not in changes.removed_articles
        }
        for pane in list(self._panes.panes):
            if pane.article_id in changes.removed_articles:
                pane.clear()
            elif pane.article_id:
                self._apply_to(pane, shown)
        if not (changes.removed_articles | changes.articles).isdisjoint(open_before):
            self.panes_changed()
        else:
            self._notes.apply(shown)
        self.linking.apply(changes)
        if changes.removed and self._chosen in {one.id for one in changes.removed}:
            self.choose("")
        touched = changes.touched_articles
        removed = changes.removed_articles
        self.listing.refresh(touched - removed)
        if removed:
            self._articles.remove_articles(removed)
        self.changed.emit()

    def _as_shown(self, changes: Changes) -> Changes:
        """The same, but annotations of open articles as the version has them that is shown; without
        those that it does not have."""

        def is_shown(one: Annotation) -> bool:
            opened = self._open.get(one.article_id)
            return opened is None or one.version_id == opened.version.id

        others = {one.article_id for one in changes.saved if not is_shown(one)}
        if not others:
            return changes
        read = [self._read(article_id) for article_id in others]
        known = {key: one for opened in read if opened for key, one in opened.annotations.items()}
        saved = (known.get(one.id, one) for one in changes.saved)
        return replace(changes, saved=tuple(one for one in saved if is_shown(one)))

    def _apply_to(self, pane: ReaderPane, changes: Changes) -> None:
        if pane.article_id in changes.articles:
            opened = self._read(pane.article_id)
            if opened is not None and opened.version.id == pane.version_id:
                self._open[pane.article_id] = opened
                pane.update_article(opened.article)
                pane.version_bar.set_versions(opened.versions, opened.version.id, opened.remark)
            elif opened is not None:
                self._show(pane, opened)
        pane.apply_changes(changes.saved, changes.removed)
