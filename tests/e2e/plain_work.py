"""A plain model of what a user does to annotations: dictionaries, and a list of all states.

Nothing here knows of the app but its stances; what the app does is to be the same.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from fact_reader.model import Stance

RANK = {Stance.CLAIM: 0, Stance.CONFIRMATION: 1, Stance.DENIAL: 2}


@dataclass
class Note:
    """A tagged passage."""

    article: str
    start: int
    end: int
    stance: Stance
    note: str = ""
    speaker: str = ""
    labels: tuple[str, ...] = ()


@dataclass
class State:
    """All that steps change. Links are by id: source, target, kind."""

    notes: dict[str, Note] = field(default_factory=dict)
    links: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()


class PlainWork:
    """The state now, and those before and after it that undo and redo lead to."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = texts
        self.states = [State()]
        self.at = 0
        self.link_order: list[str] = []

    @property
    def now(self) -> State:
        """The state that the window must show."""
        return self.states[self.at]

    def step(self, *, merges: bool = False) -> State:
        """Begin a step: a copy of the state now, to be changed. `merges` into the last step."""
        state = deepcopy(self.now)
        if merges:
            self.at -= 1
        del self.states[self.at + 1 :]
        self.states.append(state)
        self.at += 1
        return state

    # What is shown

    def shown(self, article: str) -> dict[str, Note]:
        """The notes of an article."""
        return {one: note for one, note in self.now.notes.items() if note.article == article}

    def visible_links(self, articles: Iterable[str]) -> dict[str, tuple[str, str, str]]:
        """The links of which both ends are in these articles, none of them removed."""
        among = set(articles) - self.now.removed
        notes = self.now.notes
        return {
            one: link
            for one, link in self.now.links.items()
            if notes[link[0]].article in among and notes[link[1]].article in among
        }

    # Steps that are more than the change of one field

    def settle(self, state: State) -> None:
        """Let the kinds of links follow the stances."""
        for one, (source, target, kind) in state.links.items():
            first, second = state.notes[source].stance, state.notes[target].stance
            if first is not second:
                kind = "answers" if Stance.DENIAL in (first, second) else "supports"
                if RANK[first] < RANK[second]:
                    source, target = target, source
            state.links[one] = (source, target, kind)

    def are_linked(self, first: str, second: str) -> bool:
        """Whether two notes have a link."""
        return any({first, second} == set(link[:2]) for link in self.now.links.values())

    def delete(self, gone: str) -> None:
        """A note goes, and its links."""
        state = self.step()
        del state.notes[gone]
        state.links = {k: link for k, link in state.links.items() if gone not in link[:2]}

    def parts(self, one: str, at: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The spans that splitting gives, None where one would be blank."""
        note = self.now.notes[one]
        spans = []
        for start, end in ((note.start, at), (at, note.end)):
            while start < end and self.texts[note.article][start].isspace():
                start += 1
            while start < end and self.texts[note.article][end - 1].isspace():
                end -= 1
            if start >= end:
                return None
            spans.append((start, end))
        return spans[0], spans[1]

    def merge(self, kept: str, others: list[str]) -> None:
        """Several notes become one."""
        state = self.step()
        merged = [kept, *others]
        order = sorted(merged, key=lambda one: (state.notes[one].start, state.notes[one].end, one))
        notes = [state.notes[one] for one in order]
        after = state.notes[kept]
        after.start, after.end = min(n.start for n in notes), max(n.end for n in notes)
        after.note = "\n\n".join(dict.fromkeys(n.note for n in notes if n.note))
        after.speaker = "; ".join(dict.fromkeys(n.speaker for n in notes if n.speaker))
        after.labels = tuple(dict.fromkeys(label for n in notes for label in n.labels))
        for one in others:
            del state.notes[one]
        far_ends: set[str] = set()
        links = {}
        by_age = sorted(state.links.items(), key=lambda item: self.link_order.index(item[0]))
        own_first = sorted(by_age, key=lambda item: kept not in item[1][:2])
        for one, (source, target, kind) in own_first:
            if source not in merged and target not in merged:
                links[one] = (source, target, kind)
                continue
            source, target = (kept if end in merged else end for end in (source, target))
            far = target if source == kept else source
            if far != kept and far not in far_ends:
                far_ends.add(far)
                links[one] = (source, target, kind)
        state.links = links
