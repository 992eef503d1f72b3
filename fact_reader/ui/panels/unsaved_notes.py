"""Notes that were typed and could not be saved: they wait, and are handed on again."""

from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from fact_reader.model import Changes
from fact_reader.ui.models.note_cards import NoteCardsModel

# Sessions of text that had to wait for its annotation to come back; apart from those that the
# active card counts.
_SESSIONS = count(1_000_000)


class UnsavedNotes(QObject):
    """Texts that the library does not have: their annotation went away, or saving failed.

    Signals: `note_edited(annotation_id, text, session)` for a text whose annotation is there.
    """

    note_edited = Signal(str, str, int)

    def __init__(self, cards: NoteCardsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self._texts: dict[str, str] = {}
        self._returned = QTimer(self)
        self._returned.setSingleShot(True)
        self._returned.setInterval(0)
        self._returned.timeout.connect(self.send)

    def keep(self, annotation_id: str, text: str) -> None:
        """Let a text wait."""
        self._texts[annotation_id] = text

    def take(self, annotation_id: str) -> str | None:
        """The text that waits for an annotation, to go on typing in it."""
        return self._texts.pop(annotation_id, None)

    def texts(self) -> list[str]:
        """The texts whose annotations are there."""
        return [text for one, text in self._texts.items() if self._cards.annotation(one)]

    def follow(self, changes: Changes) -> None:
        """Drop what is saved by now, and send soon what comes back; before the cards follow."""
        for one in changes.saved:
            if self._texts.get(one.id) == one.note:
                del self._texts[one.id]
            elif one.id in self._texts and self._cards.annotation(one.id) is None:
                self._returned.start()

    def send(self) -> None:
        """Hand on at once all texts whose annotations are there."""
        self._returned.stop()
        for annotation_id, text in list(self._texts.items()):
            if self._cards.annotation(annotation_id) is not None:
                self.send_one(annotation_id, text)

    def send_one(self, annotation_id: str, text: str) -> None:
        """Hand on a text, as a step of undo of its own."""
        self.note_edited.emit(annotation_id, text, next(_SESSIONS))
