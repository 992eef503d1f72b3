"""The right panel: the notes of the open articles as cards."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from fact_reader.model import Annotation, Article, Changes, LinkedPassage, Stance
from fact_reader.ui.models.note_cards import CardRow, NoteCardsModel
from fact_reader.ui.panels.active_card import ActiveCard
from fact_reader.ui.panels.card_layout import MARGIN_X, CardPainter
from fact_reader.ui.panels.note_filter import NoteFilter
from fact_reader.ui.panels.note_list import NoteList
from fact_reader.ui.panels.note_pages import NotePages
from fact_reader.ui.panels.unsaved_notes import UnsavedNotes
from fact_reader.ui.panels.widgets import CapsHeader
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import number_text, tr


class NotesPanel(QWidget):
    """Cards in text order, one of them active: outlined, with its note, speaker and labels open.

    Signals: `annotation_chosen(annotation_id)` when the user made another card active;
    `annotation_activated(annotation_id)` asks for the passage, also where the card was active;
    `note_edited(annotation_id, text, session)`, of which all with one session number are one step
    of undo; `speaker_edited(annotation_id, text)`; `labels_edited(annotation_id, labels)`;
    `stance_requested(annotation_id, stance)`; `remove_requested(annotation_id)`;
    `link_requested(annotation_id)`; `link_activated(annotation_id)` to go to a linked passage;
    `unlink_requested(link_id)`; `turn_requested(link_id, kind)`.

    No signal is sent from within `apply`, so that it can be called while a command is undone.
    """

    annotation_chosen = Signal(str)
    annotation_activated = Signal(str)
    note_edited = Signal(str, str, int)
    speaker_edited = Signal(str, str)
    labels_edited = Signal(str, tuple)
    stance_requested = Signal(str, object)
    remove_requested = Signal(str)
    link_requested = Signal(str)
    link_activated = Signal(str)
    unlink_requested = Signal(str)
    turn_requested = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(256)
        self._painter = CardPainter(theme)
        self.cards = NoteCardsModel(self)
        self.view = NoteList(self._painter, self.cards)
        self.card = ActiveCard(self._painter, self.view.viewport())
        self._header = CapsHeader(theme, tr("Notes"), folds=False)
        self.filters = NoteFilter(theme)
        self.pages = NotePages(theme, self.view)
        self._unsaved = UnsavedNotes(self.cards, self)
        self._came_from: QWidget | None = None
        self._arrange()
        self._connect()
        self._refresh()

    # What the window says

    def set_articles(self, groups: Iterable[tuple[Article, Iterable[Annotation]]]) -> None:
        """Show the annotations of these articles, in the order of the panes.

        An edit goes on where its annotation is still there; otherwise it is handed on first.
        """
        listed = [(article, list(annotations)) for article, annotations in groups]
        active = self.card.annotation_id
        self.flush()
        # What was flushed just now is newer than what the caller read before.
        newest = self.cards.annotation(active) if active else None
        if newest is not None:
            listed = [
                (article, [self._newer(one, newest) for one in annotations])
                for article, annotations in listed
            ]
        self.cards.set_articles(listed)
        self._follow_active()
        self._refresh()

    def apply(self, changes: Changes) -> None:
        """Follow what a write changed. Text that is being typed stays."""
        self._unsaved.follow(changes)
        self.cards.apply(changes)
        self._follow_active()
        self._refresh()

    def set_links(self, links: Mapping[str, tuple[LinkedPassage, ...]]) -> None:
        """Show what the annotations are linked to, by their ids."""
        self.cards.set_links(links)
        self._follow_active()

    def complete_with(
        self,
        speakers: Callable[[Annotation], Sequence[str]],
        labels: Callable[[], Sequence[str]],
    ) -> None:
        """Offer speakers for an annotation, and labels, while one types them."""
        self.card.complete_with(speakers, labels)

    def set_active(self, annotation_id: str) -> None:
        """Outline a card and bring it into view; an empty id outlines none."""
        if annotation_id != self.card.annotation_id:
            if self.card.is_editing():
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._activate(annotation_id)
        self._scroll_to_active()

    def edit_note(self, annotation_id: str) -> None:
        """Make a card active with the caret at the end of its note; Esc goes back from it to where
        the keyboard is now."""
        was = QApplication.focusWidget()
        self._came_from = was if was is not None and not self.isAncestorOf(was) else None
        self.set_active(annotation_id)
        if self.card.annotation_id == annotation_id:
            self.card.note.edit_at_end()
            self._scroll_to_active()

    def flush(self) -> None:
        """Hand on at once whatever was typed. To be called before the window closes."""
        self.card.flush()
        failed = self.card.unsaved()
        if failed is not None:
            # It was handed on before, and could not be stored: now it may.
            self._unsaved.send_one(*failed)
        self._unsaved.send()

    def unsaved(self) -> list[str]:
        """The notes that could not be handed on so that they were stored, after `flush`."""
        typed = self.card.unsaved()
        return [*self._unsaved.texts(), *([typed[1]] if typed else [])]

    @property
    def active_id(self) -> str:
        """The active card's annotation, empty for none."""
        return self.card.annotation_id

    def _go_back(self) -> None:
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_list()

    def focus_list(self) -> None:
        """Give the keyboard to the cards, at one of them."""
        if not self.card.annotation_id:
            self._step(1)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_keys(self, keys: Mapping[Stance, str]) -> None:
        """Say how to begin, with the key of each stance; an empty one is not named."""
        self.pages.set_keys(keys)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._painter.theme = theme
        self.filters.set_theme(theme)
        self.pages.set_theme(theme)
        self._header.set_theme(theme)
        self.card.set_theme(theme)
        self.view.viewport().update()

    # Inside

    def _arrange(self) -> None:
        self._header.setFixedHeight(40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.filters)
        column.addWidget(self.pages, 1)
        filters = self.filters
        chain = (*filters.toggles.values(), filters.field, self.view, *self.card.stops())
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        card, view = self.card, self.view
        card.note_edited.connect(self.note_edited)
        card.speaker_edited.connect(self.speaker_edited)
        card.labels_edited.connect(self.labels_edited)
        card.stance_requested.connect(self.stance_requested)
        card.remove_requested.connect(self.remove_requested)
        card.link_requested.connect(self._ask_linking)
        card.link_activated.connect(self.link_activated)
        card.unlink_requested.connect(self.unlink_requested)
        card.turn_requested.connect(self.turn_requested)
        card.clicked.connect(self._clicked)
        card.unfold_requested.connect(self._unfold)
        card.height_changed.connect(self._fit_active)
        card.left.connect(self._go_back)
        view.card_clicked.connect(self._clicked)
        view.note_clicked.connect(self._note_clicked)
        view.unfold_clicked.connect(self._unfold)
        view.link_clicked.connect(self.link_activated)
        view.step_requested.connect(self._step)
        view.jump_requested.connect(self._jump)
        view.edit_requested.connect(self._edit)
        view.remove_requested.connect(self._remove)
        view.stance_requested.connect(self._change_stance)
        view.laid_out.connect(self._place)
        view.focus_changed.connect(card.set_strong)
        self._unsaved.note_edited.connect(self.note_edited)
        self.pages.clear_requested.connect(self.filters.clear)
        self.filters.changed.connect(self._filter)
        self.filters.left_down.connect(self.focus_list)

    def _newer(self, read: Annotation, known: Annotation) -> Annotation:
        if read.id != known.id or read.modified >= known.modified:
            return read
        return replace(known, article_id=read.article_id, version_id=read.version_id)

    def _activate(self, annotation_id: str) -> None:
        self.card.end()
        self._keep_unsaved()
        self.cards.keep(annotation_id)
        row = self.cards.row_of(annotation_id)
        if row < 0:
            self.cards.keep("")
            self._drop_card()
            return
        self._show_row(row)
        self._refresh()

    def _show_row(self, row: int) -> None:
        shown = self.cards.rows[row]
        assert isinstance(shown, CardRow)
        fresh = shown.annotation.id != self.card.annotation_id
        draft = self._unsaved.take(shown.annotation.id) if fresh else None
        self.card.show_row(shown, draft)
        self._fit_active()
        # Only now that the card's height is known: this lays out all rows, also a thousand, and
        # does so even where the row is current already.
        if self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.cards.index(row))
        self.card.show()
        self.card.raise_()

    def _follow_active(self) -> None:
        active = self.card.annotation_id
        if not active:
            return
        row = self.cards.row_of(active)
        if row >= 0:
            self._show_row(row)
        else:
            self._drop_card()

    def _drop_card(self) -> None:
        had_keyboard = self.card.is_editing()
        self._keep_unsaved()
        self.card.give_up()
        self.cards.keep("")
        self._fit_active()
        if had_keyboard:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_unsaved(self) -> None:
        unsaved = self.card.unsaved()
        if unsaved is not None:
            self._unsaved.keep(*unsaved)

    def _fit_active(self) -> None:
        delegate = self.view.delegate
        wanted = self.card.height_for(self.view.width() - 2 * MARGIN_X)
        state = (self.card.annotation_id, wanted)
        if state != (delegate.active_id, delegate.active_height):
            delegate.active_id, delegate.active_height = state
            self.view.scheduleDelayedItemsLayout()

    def _place(self) -> None:
        active = self.card.annotation_id
        row = self.cards.row_of(active) if active else -1
        if row < 0:
            self.card.hide()
            return
        self._fit_active()
        self.card.setGeometry(self.view.card_box(row).toRect())

    def _scroll_to_active(self) -> None:
        row = self.cards.row_of(self.card.annotation_id)
        if row >= 0:
            self.view.executeDelayedItemsLayout()
            self.view.scrollTo(self.cards.index(row))
            self._place()

    def _clicked(self, annotation_id: str) -> None:
        self._activate_here(annotation_id)
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.annotation_activated.emit(annotation_id)

    def _note_clicked(self, annotation_id: str) -> None:
        self._activate_here(annotation_id)
        self.edit_note(annotation_id)

    def _activate_here(self, annotation_id: str) -> None:
        if annotation_id != self.card.annotation_id:
            self._activate(annotation_id)
            self._scroll_to_active()
            self.annotation_chosen.emit(annotation_id)

    def _unfold(self, annotation_id: str) -> None:
        self._painter.expanded ^= {annotation_id}
        self._activate_here(annotation_id)
        self._follow_active()
        self.view.scheduleDelayedItemsLayout()

    def _step(self, step: int) -> None:
        row = self.cards.row_of(self.card.annotation_id)
        direction = 1 if step > 0 else -1
        if row < 0:
            row = -1 if step > 0 else len(self.cards.rows)
        target = -1
        for _ in range(abs(step)):
            row = self.cards.neighbour(row, direction)
            if row < 0:
                break
            target = row
        if target >= 0:
            shown = self.cards.rows[target]
            assert isinstance(shown, CardRow)
            self._activate_here(shown.annotation.id)

    def _jump(self) -> None:
        if self.card.annotation_id:
            self.annotation_activated.emit(self.card.annotation_id)

    def _edit(self) -> None:
        if self.card.annotation_id:
            self.edit_note(self.card.annotation_id)

    def _remove(self) -> None:
        if self.card.annotation_id:
            self.card.flush()
            self.remove_requested.emit(self.card.annotation_id)

    def _change_stance(self, stance: Stance) -> None:
        if self.card.annotation_id:
            self.card.flush()
            self.stance_requested.emit(self.card.annotation_id, stance)

    def _ask_linking(self, annotation_id: str) -> None:
        # The button takes no letters, and the choice goes on by keys.
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.link_requested.emit(annotation_id)

    def _filter(self) -> None:
        if not self.card.is_editing():
            self.cards.keep("")
        self.cards.set_filter(self.filters.words(), self.filters.stances())
        self.card.flush()
        self._follow_active()
        self._refresh()

    def _refresh(self) -> None:
        total, shown = self.cards.total, self.cards.shown
        self.filters.set_counts(self.cards.counts())
        part = tr("{shown} of {total}", shown=shown, total=total)
        self._header.set_count(part if shown != total else number_text(total))
        self.filters.setVisible(bool(total))
        self.pages.show_for(self.cards)
