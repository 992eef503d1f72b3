"""Giving an annotation another passage: longer, shorter, split, merged."""

import re
from functools import partial

from PySide6.QtCore import QObject

from fact_reader.model import Annotation
from fact_reader.services import reshaping
from fact_reader.services.library import Library
from fact_reader.ui.desk import Desk
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.stance_words import stance_word
from fact_reader.ui.translating import tr
from fact_reader.ui.undo import History

# Code points to either side in which the next word is looked for.
_REACH = 2_000
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")


class Reshaping(QObject):
    """Acts on the annotation that is chosen on the desk, by keys; the mouse may resize any."""

    def __init__(self, library: Library, history: History, desk: Desk, panes: PaneArea) -> None:
        super().__init__(desk)
        self._library = library
        self._history = history
        self._desk = desk
        self._panes = panes

    def _chosen(self) -> Annotation | None:
        chosen = self._desk.chosen
        if chosen is None:
            self._desk.said.emit(tr("Choose an annotation first: click it, or press J."))
        elif not self._may_reshape(chosen):
            return None
        return chosen

    def _text(self, annotation: Annotation) -> str:
        opened = self._desk.opened(annotation.article_id)
        return opened[1].text if opened else ""

    def _may_reshape(self, annotation: Annotation) -> bool:
        """Whether its passage can be changed here. If not, the user is told."""
        if not annotation.is_placed:
            self._desk.said.emit(
                tr("Say first where its passage is now: Annotation, Review Moved Passages.")
            )
        elif not self._desk.is_newest(annotation.article_id):
            self._desk.said.emit(
                tr("A passage can be changed only in the newest version of its article.")
            )
        else:
            return True
        return False

    def resize(self, annotation_id: str, start: int, end: int) -> bool:
        """Give an annotation another span of its text, as one step of undo."""
        before = self._desk.annotation(annotation_id)
        if before is None or (before.anchor.start, before.anchor.end) == (start, end):
            return False
        if not self._may_reshape(before):
            return False
        plan = partial(reshaping.resizing, self._library, annotation_id, start, end)
        return self._history.take(tr("Resize"), plan) is not None

    def move_end(self, words: int) -> None:
        """Let the chosen passage end some words later, or earlier."""
        self._move(0, words)

    def move_start(self, words: int) -> None:
        """Let the chosen passage begin some words later, or earlier."""
        self._move(words, 0)

    def _move(self, start_words: int, end_words: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text, anchor = self._text(chosen), chosen.anchor
        start = word_edge(text, anchor.start, start_words, ends=False)
        end = word_edge(text, anchor.end, end_words, ends=True)
        if start < end and self.resize(chosen.id, start, end):
            pane = self._panes.active_pane
            pane.view.reveal(*((start, start + 1) if start_words else (end - 1, end)))

    def split(self) -> None:
        """Make two annotations of the chosen one, parted at the caret."""
        chosen = self._chosen()
        if chosen is not None:
            at = self._panes.active_pane.view.caret_offset()
            self._history.take(
                tr("Split"), lambda: reshaping.splitting(self._library, chosen.id, at)
            )

    def merge(self) -> None:
        """Make one annotation of the chosen one and those that overlap it, touch it, or stand in
        the selection."""
        chosen = self._chosen()
        if chosen is None:
            return
        others = self._desk.annotations_of(chosen.article_id)
        found = reshaping.touching(chosen, others, self._text(chosen))
        span = self._panes.active_pane.view.selected_span()
        if span is not None:
            found = [
                one
                for one in others
                if one.id != chosen.id
                and one.stance is chosen.stance
                and one.anchor.start < span[1]
                and span[0] < one.anchor.end
            ]
        if not found:
            self._desk.said.emit(
                tr(
                    "No other {stance} overlaps or touches this one: select the passages to merge.",
                    stance=stance_word(chosen.stance),
                )
            )
            return
        ids = [one.id for one in found]
        self._history.take(tr("Merge"), lambda: reshaping.merging(self._library, chosen.id, ids))


def word_edge(text: str, at: int, words: int, *, ends: bool) -> int:
    """The end (`ends`), else the beginning, of the word so many words from `at` on.

    At either end of the text it stays where it is. Signs that stand alone count as words.
    """
    near = _WORD.finditer(text, max(0, at - _REACH), at + _REACH)
    edges = [match.end() if ends else match.start() for match in near]
    if words > 0:
        later = [edge for edge in edges if edge > at]
        return later[min(words, len(later)) - 1] if later else at
    if words < 0:
        earlier = [edge for edge in edges if edge < at]
        return earlier[max(words, -len(earlier))] if earlier else at
    return at
