"""What keeps a note that is being typed from being lost or overwritten. No Qt."""


class NoteSession:
    """One stretch of typing in one annotation's note.

    `stored` is the text that the library has, as far as is known.
    """

    def __init__(self, annotation_id: str, stored: str) -> None:
        self.annotation_id = annotation_id
        self.stored = stored
        # Texts whose echo has not come yet, oldest first.
        self._awaited: list[str] = []

    def is_pending(self, typed: str) -> bool:
        """Whether `typed` has still to be saved."""
        return typed != self.stored

    def is_safe(self, typed: str) -> bool:
        """Whether the library is known to have `typed`: it was sent, and the echo came."""
        return not self.is_pending(typed) and not self._awaited

    def sent(self, text: str) -> None:
        """`text` goes to the library now; its echo is expected, and missing where saving failed."""
        self.stored = text
        self._awaited.append(text)

    def arrived(self, incoming: str, typed: str) -> bool:
        """The library says `incoming` while the editor shows `typed`: must the editor follow?

        It must not where `incoming` is the late echo of what was typed here, nor where there is
        typing that the library is not known to have: what was typed last wins and is saved next.
        """
        if incoming == typed:
            self.stored = incoming
            self._awaited.clear()
            return False
        if incoming in self._awaited:
            del self._awaited[: self._awaited.index(incoming) + 1]
            return False
        was_safe = self.is_safe(typed)
        self.stored = incoming
        return was_safe
