"""Where somebody is in an article's text, to be there again in another version of it."""

from dataclasses import dataclass

from fact_reader.ui.reader.typeset_text import TypesetTextEdit

# In longer texts the places are kept by number: to compare two versions takes 0.1 s where they have
# so many words, each character of Chinese being one, and the window stands still for it.
_MOST_WORDS = 10_000
_MOST_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The first line in sight, and where the selection began and the caret is, in a text."""

    text: str
    top: int
    anchor: int
    caret: int

    @classmethod
    def of(cls, view: TypesetTextEdit) -> "Whereabouts":
        """Where somebody is who reads in `view`."""
        return cls(view.text, view.top_offset(), view.anchor_offset(), view.caret_offset())

    def carried(self, text: str) -> "Whereabouts":
        """The same in another version; where what is selected is not clear there, the caret."""
        if text == self.text or not (self.top or self.anchor or self.caret):
            return self
        if max(len(self.text), len(text)) > _MOST_CHARACTERS:
            return self._by_number(text)
        from fact_reader.anchoring.carrying import Carrier

        carrier = Carrier(self.text, text)
        if carrier.words > _MOST_WORDS:
            return self._by_number(text)
        top = carrier.place(self.top)
        found = carrier.passage(*sorted((self.anchor, self.caret)))
        if found is None:
            caret = carrier.place(self.caret)
            return Whereabouts(text, top, caret, caret)
        anchor, caret = found if self.anchor < self.caret else reversed(found)
        return Whereabouts(text, top, anchor, caret)

    def _by_number(self, text: str) -> "Whereabouts":
        top, anchor, caret = (min(at, len(text)) for at in (self.top, self.anchor, self.caret))
        return Whereabouts(text, top, anchor, caret)

    def restore(self, view: TypesetTextEdit) -> None:
        """Be there in `view`, which shows a version of the same article."""
        there = self.carried(view.text)
        view.select_span(there.anchor, there.caret)
        view.set_top_offset(there.top)
