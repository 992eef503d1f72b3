"""Every step: do, undo, redo; and what happens when the database does not take it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Changes, Stance
from fact_reader.services import adopting, annotating, editing, importing, linking
from fact_reader.services.library import Library
from fact_reader.storage import database
from fact_reader.ui.dialogs.undo_history import UndoHistoryDialog
from fact_reader.ui.theme import LIGHT
from fact_reader.ui.undo import History


@dataclass
class Work:
    """A library with one article, its history, and what was heard of it."""

    library: Library
    history: History = field(init=False)
    heard: list[Changes] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.history = History(self.library, self.heard.append, self.told.append)
        report = importing.import_text(self.library, "Headline\n\nThe minister denied it twice.")
        self.article_id = report.outcomes[0].article_id

    def annotations(self) -> tuple[Annotation, ...]:
        work = editing.work(self.library, self.article_id)
        return work.annotations if work else ()

    def tag(self, start: int = 10, end: int = 22) -> Annotation:
        work = editing.work(self.library, self.article_id)
        assert work is not None
        made = annotating.draft(self.library, work.version.id, start, end, Stance.CLAIM)
        assert self.history.add(made)
        return made


@pytest.fixture
def work(qtbot: QtBot, tmp_path: Path) -> Iterator[Work]:
    assert QApplication.instance() is not None
    with Library(tmp_path / "library") as library:
        yield Work(library)


def test_an_article_that_becomes_a_version(work: Work, tmp_path: Path) -> None:
    made = work.tag()
    later = importing.import_text(
        work.library, "Headline\n\nToday the minister denied it twice."
    ).outcomes[0]
    before = [editing.work(work.library, one) for one in (work.article_id, later.article_id)]
    changes = work.history.adopt(later.article_id, work.article_id)
    assert changes is not None
    assert work.heard[-1] == changes
    after = editing.work(work.library, work.article_id)
    assert after is not None
    assert [one.id for one in after.annotations] == [made.id]
    assert after.annotations[0].version_id == after.versions[1].id
    for _ in range(2):
        undone = work.history.undo()
        assert undone.articles == {work.article_id, later.article_id}
        assert [
            editing.work(work.library, one) for one in (work.article_id, later.article_id)
        ] == before
        assert work.history.redo() == changes
        assert editing.work(work.library, work.article_id) == after
    assert work.told == []

    # What came in meanwhile keeps the step from being taken back, and it can be tried again.
    newest = tmp_path / "newest.txt"
    newest.write_text("Headline\n\nYesterday the minister denied it thrice.", "utf-8")
    adopting.import_version(work.library, newest, work.article_id)
    assert work.history.undo() == Changes()
    assert "cannot give this version up" in work.told[-1]
    assert work.history.stack.canUndo()
    # Nor can it be done with what has annotations, or is gone.
    assert work.history.adopt(work.article_id, later.article_id) is None
    assert "was removed" in work.told[-1]
    assert work.history.stack.count() == 2


@pytest.fixture
def locked(work: Work, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    """Another program holds the database; nothing can be written until it lets go."""
    monkeypatch.setattr(database, "_BUSY_TIMEOUT_S", 0.05)
    work.library.database.close()
    work.library.database = database.Database(work.library.database.path)
    other = sqlite3.connect(work.library.database.path, isolation_level=None)
    yield other
    other.close()


def test_each_step_there_and_back(work: Work) -> None:
    made = work.tag()
    noted = annotating.changed(made, note="why", speaker="the minister", labels=("a", "b"))
    states = [(), (made,)]
    assert work.history.change(made, noted, "Change all")
    states.append((noted,))
    assert work.history.delete([noted])
    states.append(())
    assert work.annotations() == states[-1]
    for state in reversed(states[:-1]):
        work.history.undo()
        assert work.annotations() == state
    for state in states[1:]:
        work.history.redo()
        assert work.annotations() == state
    assert work.told == []


def test_one_typing_session_is_one_step_and_the_next_is_another(work: Work) -> None:
    made = work.tag()
    first = annotating.changed(made, note="one")
    second = annotating.changed(first, note="one two")
    third = annotating.changed(second, note="one two three")
    assert work.history.edit_note(made, first, session=1)
    assert work.history.edit_note(first, second, session=1)
    assert work.history.edit_note(second, third, session=2)
    assert work.history.stack.count() == 3
    work.history.undo()
    assert work.annotations() == (second,)
    work.history.undo()
    assert work.annotations() == (made,)
    work.history.redo()
    assert work.annotations() == (second,)


def test_a_step_that_cannot_be_stored_is_none_and_keeps_what_could_be_redone(
    work: Work, locked: sqlite3.Connection
) -> None:
    made = work.tag()
    work.history.undo()
    locked.execute("BEGIN IMMEDIATE")
    draft = annotating.changed(made, note="new")
    assert not work.history.add(draft)
    [sentence] = work.told
    assert "could not be written" in sentence
    locked.execute("ROLLBACK")
    assert work.annotations() == ()
    work.history.redo()
    assert work.annotations() == (made,)


def test_an_undo_that_fails_can_be_tried_again(work: Work, locked: sqlite3.Connection) -> None:
    made = work.tag()
    assert work.history.delete([made])
    locked.execute("BEGIN IMMEDIATE")
    assert work.history.undo() == Changes()
    assert len(work.told) == 1
    assert (work.history.stack.count(), work.history.stack.index()) == (2, 2)
    locked.execute("ROLLBACK")
    work.history.undo()
    assert work.annotations() == (made,)
    locked.execute("BEGIN IMMEDIATE")
    work.history.redo()
    locked.execute("ROLLBACK")
    assert work.annotations() == (made,)
    assert (work.history.stack.count(), work.history.stack.index()) == (2, 1)
    work.history.redo()
    assert work.annotations() == ()


def test_a_fault_of_ours_while_undoing_leaves_the_stack_right(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.tag()
    with monkeypatch.context() as patch:
        patch.setattr(annotating, "apply", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            work.history.undo()
    assert work.history.stack.index() == 1
    work.history.undo()
    assert work.annotations() == ()


def test_an_article_comes_back_with_everything(work: Work) -> None:
    made = work.tag()
    assert work.history.remove_articles([work.article_id])
    assert work.annotations() == ()
    work.history.undo()
    assert work.annotations() == (made,)
    assert work.heard[-1].articles == {work.article_id}


def test_several_passages_are_tagged_in_one_step(work: Work) -> None:
    found = editing.work(work.library, work.article_id)
    assert found is not None
    places = [(found.version.id, 10, 13), (found.version.id, 14, 22)]
    made = annotating.draft_many(work.library, places, Stance.DENIAL)
    assert work.history.add_many(made)
    assert work.annotations() == tuple(made)
    assert work.history.stack.undoText() == "Tag 2 passages as denial"
    assert work.heard[-1].saved == tuple(made)
    work.history.undo()
    assert work.annotations() == ()
    work.history.redo()
    assert work.annotations() == tuple(made)
    assert not work.history.add_many([])
    assert work.history.stack.count() == 1
    assert work.told == []


def test_a_fault_of_what_shows_a_step_is_raised_and_the_step_is_taken(work: Work) -> None:
    heard: list[Changes] = []

    def publish(changes: Changes) -> None:
        if heard:
            raise ZeroDivisionError
        heard.append(changes)

    history = History(work.library, publish, work.told.append)
    page = editing.work(work.library, work.article_id)
    assert page is not None
    assert history.add(annotating.draft(work.library, page.version.id, 10, 22, Stance.CLAIM))
    with pytest.raises(ZeroDivisionError):
        history.undo()
    assert (history.stack.index(), work.annotations()) == (0, ())


def test_another_window_takes_the_steps_over(work: Work) -> None:
    work.tag()
    second = work.tag(12, 20)
    work.history.edit_note(second, annotating.changed(second, note="a"), session=1)
    work.history.undo()
    work.history.barrier = "Exported work was imported"
    heard: list[Changes] = []
    later = History(work.library, heard.append, work.told.append)
    later.take_over(work.history)
    work.history.close()
    assert (later.stack.count(), later.stack.index()) == (3, 2)
    names = [
        [(one.command(n).text(), one.command(n).actionText()) for n in range(3)]
        for one in (work.history.stack, later.stack)
    ]
    assert names[0] == names[1]
    assert [later.taken_at(n) for n in range(3)] == [work.history.taken_at(n) for n in range(3)]
    assert heard == [], "taking over changes nothing"
    assert [note.note for note in work.annotations()] == ["", ""]
    later.redo()
    assert sorted(note.note for note in work.annotations()) == ["", "a"]
    for _ in range(3):
        later.undo()
    assert work.annotations() == ()
    later.undo()
    assert "cannot be undone" in work.told[-1]


def test_a_link_is_named_by_the_passage_that_it_begins_at(work: Work) -> None:
    first, second = work.tag(), work.tag(23, 29)
    work.history.take("Link", lambda: linking.linking(work.library, first.id, second.id))
    step = work.history.stack.command(2)
    assert (step.text(), step.actionText()) == ("Link: “The minister”", "Link")


def test_a_step_on_an_article_is_named_by_its_title(work: Work) -> None:
    other = importing.import_text(work.library, "Second\n\nIt was agreed.").outcomes[0].article_id
    [before] = [one.article for one in editing.summaries(work.library, [work.article_id])]
    assert work.history.edit_article(before, replace(before, outlet="Ark"))
    assert work.history.remove_articles([work.article_id])
    work.history.undo()
    assert work.history.stack.redoText() == "Remove article"
    assert work.history.remove_articles([work.article_id, other])
    stack = work.history.stack
    assert [stack.text(row) for row in range(stack.count())] == [
        "Edit article details: “Headline”",
        "Remove 2 articles",
    ]
    work.history.undo()
    assert work.history.remove_articles([work.article_id])
    assert stack.text(1) == "Remove article: “Headline”"


def test_the_list_of_steps_shows_the_present_one_whenever_it_opens(
    qtbot: QtBot, work: Work
) -> None:
    for start in range(10, 35):
        work.tag(start, start + 1)
    dialog = UndoHistoryDialog(LIGHT, work.history)
    qtbot.addWidget(dialog)

    def shows_present() -> bool:
        present = dialog.view.visualRect(dialog.model.index(work.history.stack.index()))
        return dialog.view.viewport().rect().contains(present)

    dialog.show()
    qtbot.waitUntil(shows_present)
    dialog.view.verticalScrollBar().setValue(0)
    assert not shows_present()
    dialog.close()
    dialog.show()
    qtbot.waitUntil(shows_present)
