"""What stands below the filters of the notes: the cards, or why there are none."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fact_reader.model import Stance
from fact_reader.ui.models.note_cards import NoteCardsModel
from fact_reader.ui.panels.widgets import Notice
from fact_reader.ui.theme import Theme
from fact_reader.ui.translating import tr


class NotePages(QStackedWidget):
    """The view of the cards, and a notice for each reason why it would be empty.

    Attributes: `no_article`, `no_notes` and `no_match` are the notices.

    Signals: `clear_requested` when all notes are to be shown again.
    """

    clear_requested = Signal()

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__()
        self._view = view
        self.no_article = Notice(
            theme, "note", tr("No article is open"), tr("The notes of open articles stand here.")
        )
        self.no_notes = Notice(
            theme,
            "note",
            tr("No notes yet"),
            tr("Select a passage and tag it as a claim, a denial or a confirmation."),
        )
        self.no_match = Notice(
            theme, "filter", tr("No note matches"), tr("Try fewer words or tags.")
        )
        self.no_match.add_button(tr("Clear filters"), self.clear_requested.emit)
        for page in (view, self.no_article, self.no_notes, self.no_match):
            self.addWidget(page)

    def show_for(self, cards: NoteCardsModel) -> None:
        """Show the page that fits what the model has."""
        page = self._view
        if not cards.articles:
            page = self.no_article
        elif not cards.total:
            page = self.no_notes
        elif not cards.shown:
            page = self.no_match
        self.setCurrentWidget(page)

    def set_keys(self, keys: Mapping[Stance, str]) -> None:
        """Say how to begin, with the key of each stance; an empty one is not named."""
        if all(keys.values()):
            claim, denial, confirmation = (keys[stance] for stance in Stance)
            how = tr(
                "Select a passage and press {claim} for a claim, {denial} for a denial "
                "or {confirmation} for a confirmation.",
                claim=claim,
                denial=denial,
                confirmation=confirmation,
            )
            self.no_notes.set_words(tr("No notes yet"), how)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for notice in (self.no_article, self.no_notes, self.no_match):
            notice.set_theme(theme)
