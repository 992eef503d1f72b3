"""Any order of steps leaves the same in database, panes, panel and index as a plain model says.

FACT_READER_STEPS sets how many steps are taken, FACT_READER_SEED with which dice.
"""

import os
import random
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from driving import User
from plain_work import Note, PlainWork

from fact_reader.model import Annotation, ArticleWork, LinkKind, Stance
from fact_reader.services import (
    checking,
    editing,
    everywhere,
    finding,
    importing,
    indexing,
    linking,
    reshaping,
)
from fact_reader.storage import annotations as stored_annotations
from fact_reader.storage import links as stored_links
from fact_reader.ui.models.note_cards import CardRow

STEPS = int(os.environ.get("FACT_READER_STEPS", "200"))
SEED = int(os.environ.get("FACT_READER_SEED", "20250314"))
# So many steps lie between two looks at everything, and at the index.
LOOK, LOOK_AT_INDEX = 5, 50

TEXTS = (
    "First report\n\nNo water was released. 🌉 The valve was shut, she said. No water was seen.\n",
    "Second report\n\nHe said that  no water was released; the valve was\nopen all night.\n",
    "ثالث\n\nقال إن الصمام مفتوح. No water was released 😀 at all, they said.\n",
)
WORDS = ("water", "valve", "night", "why", "who", "source")


@dataclass
class Hands:
    """Takes random steps in the window and in the model at once."""

    user: User
    dice: random.Random
    model: PlainWork

    def __post_init__(self) -> None:
        self.window = self.user.window
        self.library = self.window.library
        self.desk = self.window.desk
        self.session = 0
        self.can_merge_note = ""
        self.full: list[object] = [self.full_state()]
        self.taken: Counter[str] = Counter()

    # --- what there is

    def works(self) -> list[ArticleWork]:
        found = (editing.work(self.library, one) for one in self.model.texts)
        return [work for work in found if work is not None]

    def full_state(self) -> object:
        """Everything that steps change as the database has it, times included."""
        with self.library.database.reading() as connection:
            ids = [row["id"] for row in connection.execute("SELECT id FROM annotation")]
            notes = stored_annotations.get_many(connection, ids)
            links = stored_links.of_annotations(connection, ids)
            removed = connection.execute("SELECT id FROM article WHERE removed NOT NULL").fetchall()
        return notes, set(links), {row["id"] for row in removed}

    def some_note(self) -> str:
        """Any annotation of an article that is not removed, empty for none."""
        removed = self.model.now.removed
        ids = [k for k, note in self.model.now.notes.items() if note.article not in removed]
        return self.dice.choice(ids) if ids else ""

    def some_article(self) -> str:
        """Any article that is not removed, empty for none."""
        ids = [one for one in self.model.texts if one not in self.model.now.removed]
        return self.dice.choice(ids) if ids else ""

    def some_span(self, article: str) -> tuple[int, int]:
        text = self.model.texts[article]
        start = self.dice.randrange(len(text))
        end = min(len(text), start + self.dice.randint(1, 30))
        return start, end

    def new_ids(self) -> list[str]:
        known = self.model.now.notes.keys()
        with self.library.database.reading() as connection:
            # In the order of their coming, which unlike their ids is the same with the same dice.
            rows = connection.execute("SELECT id FROM annotation ORDER BY rowid")
            return [row["id"] for row in rows if row["id"] not in known]

    # --- steps

    def take(self) -> None:
        """One step, whichever the dice say."""
        name = self.dice.choices(
            ["tag", "resize", "stance", "note", "speaker", "labels", "split", "merge", "link",
             "unlink", "turn", "delete", "remove", "everywhere", "move_note", "undo", "redo",
             "open", "close"],
            [8, 6, 5, 5, 2, 2, 4, 4, 8, 2, 2, 2, 1, 1, 2, 4, 4, 3, 1],
        )[0]  # fmt: skip
        now = self.model.now
        getattr(self, f"do_{name}")()
        is_new = self.model.now is not now and name not in ("undo", "redo")
        self.taken[name] += self.model.now is not now
        if name != "note":
            self.can_merge_note = ""
        index = self.window.history.stack.index()
        assert index == self.model.at, name
        if is_new:
            del self.full[index:]
            self.full.append(self.full_state())
        assert self.full_state() == self.full[index], name

    def do_tag(self) -> None:
        article = self.some_article()
        if not article:
            return
        pane = self.desk.open_article(article)
        assert pane is not None
        pane.view.select_span(*self.some_span(article))
        span = pane.view.selected_span()
        stance = self.dice.choice(list(Stance))
        if span is None:
            pane.view.clear_selection()
            return
        same = [
            note
            for note in self.model.shown(article).values()
            if (note.start, note.end, note.stance) == (*span, stance)
        ]
        self.desk.tag(stance)
        if not same:
            [made] = self.new_ids()
            self.model.step().notes[made] = Note(article, *span, stance)

    def do_resize(self) -> None:
        if one := self.some_note():
            note = self.model.now.notes[one]
            span = self.some_span(note.article)
            self.window.annotating.reshaping.resize(one, *span)
            if span != (note.start, note.end):
                changed = self.model.step().notes[one]
                changed.start, changed.end = span

    def do_stance(self) -> None:
        if one := self.some_note():
            stance = self.dice.choice(list(Stance))
            self.desk.set_stance(one, stance)
            if stance is not self.model.now.notes[one].stance:
                state = self.model.step()
                state.notes[one].stance = stance
                self.model.settle(state)

    def do_note(self) -> None:
        """Some words more, in the same session as before or in another."""
        one = self.can_merge_note or self.some_note()
        if not one:
            return
        merges = one == self.can_merge_note
        if not merges:
            self.session += 1
        text = " ".join(self.dice.sample(WORDS, self.dice.randint(0, 3)))
        self.desk.set_note(one, text, 10_000 + self.session)
        if text != self.model.now.notes[one].note:
            self.model.step(merges=merges).notes[one].note = text
            self.can_merge_note = one if self.dice.random() < 0.5 else ""
        else:
            self.can_merge_note = ""

    def do_speaker(self) -> None:
        if one := self.some_note():
            speaker = self.dice.choice(["", "She", "He", "Ada Lindqvist"])
            self.desk.set_speaker(one, speaker)
            if speaker != self.model.now.notes[one].speaker:
                self.model.step().notes[one].speaker = speaker

    def do_labels(self) -> None:
        if one := self.some_note():
            labels = self.dice.sample(["a", "b", "c"], self.dice.randint(0, 3))
            self.desk.set_labels(one, labels)
            if tuple(labels) != self.model.now.notes[one].labels:
                self.model.step().notes[one].labels = tuple(labels)

    def do_split(self) -> None:
        if not (one := self.some_note()):
            return
        note = self.model.now.notes[one]
        at = self.dice.randint(note.start, note.end)
        parts = self.model.parts(one, at)
        self.window.history.take("Split", lambda: reshaping.splitting(self.library, one, at))
        if parts is not None:
            [made] = self.new_ids()
            state = self.model.step()
            first = state.notes[one]
            first.start, first.end = parts[0]
            state.notes[made] = replace(first, start=parts[1][0], end=parts[1][1], note="")

    def do_merge(self) -> None:
        if not (one := self.some_note()):
            return
        note = self.model.now.notes[one]
        alike = [
            other
            for other, its in self.model.shown(note.article).items()
            if other != one and its.stance is note.stance
        ]
        others = self.dice.sample(alike, min(len(alike), self.dice.randint(1, 2)))
        self.window.history.take("Merge", lambda: reshaping.merging(self.library, one, others))
        if others:
            self.model.merge(one, others)

    def do_link(self) -> None:
        first, second = self.some_note(), self.some_note()
        if not first:
            return
        known = set(self.model.now.links)
        possible = first != second and not self.model.are_linked(first, second)
        assert self.desk.linking.link(first, second) == possible
        if possible:
            with self.library.database.reading() as connection:
                found = stored_links.of_annotations(connection, [first])
            [made] = [link.id for link in found if link.id not in known]
            state = self.model.step()
            self.model.link_order.append(made)
            state.links[made] = (first, second, "supports")
            self.model.settle(state)

    def some_link(self) -> str:
        links = self.model.visible_links(self.model.texts)
        return self.dice.choice(list(links)) if links else ""

    def do_unlink(self) -> None:
        if one := self.some_link():
            self.desk.linking.unlink(one)
            del self.model.step().links[one]

    def do_turn(self) -> None:
        if not (one := self.some_link()):
            return
        kind = self.dice.choice(list(LinkKind))
        source, target, _ = self.model.now.links[one]
        notes = self.model.now.notes
        free = notes[source].stance is notes[target].stance
        is_so = self.model.now.links[one][2] == kind.value
        self.desk.linking.turn(one, kind)
        if free and not is_so:
            self.model.step().links[one] = (source, target, kind.value)

    def do_delete(self) -> None:
        if one := self.some_note():
            self.desk.delete(one)
            self.model.delete(one)

    def do_remove(self) -> None:
        if len(self.model.now.removed) < len(self.model.texts) - 1:
            article = self.some_article()
            self.window.steps.remove_articles([article])
            self.model.step().removed |= {article}

    def do_everywhere(self) -> None:
        stance = self.dice.choice(list(Stance))
        places = everywhere.places(self.library, "no water was", match_case=False)
        new = [place for place in places if stance not in place.tagged]
        if not new:
            return
        self.window.history.take(
            "Tag all places", lambda: everywhere.tagging(self.library, places, stance)
        )
        by_place = {(one.article.id, one.start, one.end) for one in new}
        with self.library.database.reading() as connection:
            made = stored_annotations.get_many(connection, self.new_ids())
        assert {(a.article_id, a.anchor.start, a.anchor.end) for a in made.values()} == by_place
        new_ids = self.new_ids()
        state = self.model.step()
        for one in new_ids:
            its, anchor = made[one], made[one].anchor
            state.notes[one] = Note(its.article_id, anchor.start, anchor.end, stance)

    def do_move_note(self) -> None:
        first, second = self.some_note(), self.some_note()
        if not first:
            return
        self.window.history.take(
            "Move note", lambda: reshaping.moving_note(self.library, first, second)
        )
        notes = self.model.now.notes
        if first != second and notes[first].note:
            state = self.model.step()
            both = dict.fromkeys([notes[second].note, notes[first].note])
            state.notes[second].note = "\n\n".join(text for text in both if text)
            state.notes[first].note = ""

    def do_undo(self) -> None:
        for _ in range(self.dice.randint(1, 5)):
            self.window.steps.undo()
            self.model.at = max(0, self.model.at - 1)

    def do_redo(self) -> None:
        for _ in range(self.dice.randint(1, 5)):
            self.window.steps.redo()
            self.model.at = min(len(self.model.states) - 1, self.model.at + 1)

    def do_open(self) -> None:
        if article := self.some_article():
            self.desk.open_article(article, beside=self.dice.random() < 0.7)

    def do_close(self) -> None:
        panes = self.window.pane_area
        panes.close_pane(self.dice.choice(panes.panes))

    # --- the same everywhere?

    def look(self) -> None:
        """Database, panes and panel show what the model says."""
        by_article = {work.article.id: work.annotations for work in self.works()}
        assert set(by_article) == set(self.model.texts) - self.model.now.removed
        for article, its in by_article.items():
            assert {one.id: _plain(one) for one in its} == self.model.shown(article)
        open_ids = self.desk.open_ids
        for pane in self.window.pane_area.panes:
            if pane.article_id:
                shown = tuple(pane.view.highlights.annotations)
                assert set(shown) == set(by_article[pane.article_id])
        rows = [row for row in self.window.notes_panel.cards.rows if isinstance(row, CardRow)]
        assert [row.annotation for row in rows] == [
            one for article in open_ids for one in by_article[article]
        ]
        linked = {
            (row.annotation.id, seen.link.id, seen.annotation.id): _plain(seen.annotation)
            for row in rows
            for seen in row.links
        }
        visible = self.model.visible_links(self.model.texts)
        assert linked == {
            (near, one, far): self.model.now.notes[far]
            for one, link in visible.items()
            for near, far in (link[:2], link[1::-1])
            if self.model.now.notes[near].article in open_ids
        }
        shown_links = {
            one.id: (one.source_id, one.target_id, one.kind.value)
            for one in self.desk.linking.shown()
        }
        assert shown_links == self.model.visible_links(open_ids)
        around = linking.around(self.library, self.model.texts)
        assert {seen.link.id for some in around.values() for seen in some} == set(visible)

    def look_at_index(self) -> None:
        """The search index finds what the model has, and nothing else."""
        self.user.wait_for_index()
        self.user.wait(lambda: not indexing.is_behind(self.library))
        assert checking.problems(self.library) == []
        here = set(self.model.texts) - self.model.now.removed
        for word in WORDS:
            found = set(finding.article_ids(self.library, f"note:{word}"))
            notes = self.model.now.notes.values()
            assert found == {n.article for n in notes if word in n.note.split()} & here
        for stance in Stance:
            found = set(finding.article_ids(self.library, f"stance:{stance.value}"))
            assert (
                found
                == {n.article for n in self.model.now.notes.values() if n.stance is stance} & here
            )


def _plain(one: Annotation) -> Note:
    anchor = one.anchor
    span = (anchor.start, anchor.end)
    return Note(one.article_id, *span, one.stance, one.note, one.speaker, one.labels)


@pytest.fixture
def hands(user: User, tmp_path: Path) -> Hands:
    """A window with three articles."""
    user.application.open(tmp_path / "library")
    user.qtbot.waitExposed(user.window)
    library = user.window.library
    texts = {}
    for text in TEXTS:
        report = importing.import_text(library, text)
        user.window.publish(report.changes)
        article_id = report.outcomes[0].article_id
        work = editing.work(library, article_id)
        assert work is not None
        texts[article_id] = work.version.text
    user.window.open_articles(list(texts)[:2])
    return Hands(user, random.Random(SEED), PlainWork(texts))


def test_any_order_of_work_is_as_the_model_says(hands: Hands) -> None:
    start = hands.full_state()
    for number in range(STEPS):
        hands.take()
        if number % LOOK == 0:
            hands.look()
        if number % LOOK_AT_INDEX == LOOK_AT_INDEX - 1:
            hands.look_at_index()
    hands.look()
    print(hands.taken)
    done = hands.model.at
    while hands.model.at:
        hands.window.steps.undo()
        hands.model.at -= 1
        assert hands.full_state() == hands.full[hands.model.at]
    assert hands.full_state() == start
    hands.look()
    hands.look_at_index()
    hands.window.steps.go_to(done)
    hands.model.at = done
    assert hands.full_state() == hands.full[done]
    hands.look()
