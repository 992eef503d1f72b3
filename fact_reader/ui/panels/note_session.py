"""What keeps a note that is being typed from being lost or overwritten. No Qt."""


class NoteSession:
    """One stretch of typing in one annotation's note.

    `number` tells sessions apart, so that all that is saved in one is one step of undo. `stored`
    is the text that the library has, as far as is known.
    """

    def __init__(self, annotation_id: str, stored: str, number: int) -> None:
        self.annotation_id = annotation_id
        self.number = number
        self.stored = stored
        self._sent: set[str] = set()
        self._unconfirmed: str | None = None

    def is_pending(self, typed: str) -> bool:
        """Whether `typed` has still to be saved."""
        return typed != self.stored

    def is_safe(self, typed: str) -> bool:
        """Whether the library is known to have `typed`: it was sent, and the echo came."""
        return not self.is_pending(typed) and self._unconfirmed is None

    def sent(self, text: str) -> None:
        """`text` goes to the library now; its echo is expected, and missing where saving failed."""
        self.stored = text
        self._sent.add(text)
        self._unconfirmed = text

    def arrived(self, incoming: str, typed: str) -> bool:
        """The library says `incoming` while the editor shows `typed`: must the editor follow?

        It must not where `incoming` is the late echo of what was typed here, nor where there is
        typing that the library is not known to have: what was typed last wins and is saved next.
        """
        if incoming == self._unconfirmed:
            self._unconfirmed = None
        if incoming == typed:
            self.stored, self._unconfirmed = incoming, None
            return False
        if incoming in self._sent:
            return False
        was_safe = self.is_safe(typed)
        self.stored = incoming
        if not was_safe:
            return False
        self._sent.clear()
        return True
