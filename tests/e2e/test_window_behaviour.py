"""What the window does beyond the story: every line here was typed or clicked by a user."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from fact_reader.model import Annotation, Stance
from fact_reader.services import editing
from fact_reader.ui import action_slots, actions
from fact_reader.ui.action_specs import ACTIONS
from fact_reader.ui.reader.pane import ReaderPane

TEXT = """The minister's claim

The minister said on Monday that no water had been released.

An inspector saw the valve open. The company denied that it was open.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(TEXT, "utf-8")
    (texts / "b.txt").write_text("Second article\n\nNothing was released, they said.\n", "utf-8")
    return texts


@pytest.fixture
def reading(user: User, folder: Path, tmp_path: Path) -> ReaderPane:
    """The first article, open in the window."""
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    user.drop(folder)
    user.wait(lambda: not user.window.importing.is_busy)
    return user.open("The minister's claim")


def stored(user: User, pane: ReaderPane) -> tuple[Annotation, ...]:
    """The annotations as the database has them."""
    work = editing.work(user.window.library, pane.article_id)
    assert work is not None
    return work.annotations


def shown(pane: ReaderPane) -> tuple[Annotation, ...]:
    """The annotations as the pane has them."""
    return tuple(pane.view.highlights.annotations)


def test_every_action_has_its_own_keys_and_something_to_do(user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library")
    specs = {spec.name: spec for spec in ACTIONS}
    assert set(action_slots.slots(user.window)) == set(specs)
    keys = [QKeySequence(key).toString() for spec in specs.values() for key in spec.keys]
    assert len(keys) == len(set(keys))
    menus = [*actions.MENUS, *actions.SUBMENUS.values()]
    in_menus = [name for _, names in menus for name in names if name]
    assert sorted(in_menus) == sorted([*specs, *actions.SUBMENUS])


def test_a_key_with_no_selection_changes_the_stance_and_undo_gives_it_back(
    user: User, reading: ReaderPane
) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    [claim] = stored(user, reading)
    user.press("2")
    [denial] = stored(user, reading)
    assert (denial.id, denial.stance) == (claim.id, Stance.DENIAL)
    assert shown(reading) == (denial,)
    user.press("Ctrl+Z")
    assert stored(user, reading) == shown(reading) == (claim,)


def test_the_same_passage_is_not_tagged_twice_alike(user: User, reading: ReaderPane) -> None:
    for _ in range(2):
        user.select(reading, "An inspector saw the valve open.")
        user.press("3")
    assert len(stored(user, reading)) == 1
    user.select(reading, "An inspector saw the valve open.")
    user.press("1")
    assert len(stored(user, reading)) == 2


def test_keyboard_alone_selects_tags_and_steps(user: User, reading: ReaderPane) -> None:
    reading.activate()
    user.press("Ctrl+Home")
    user.press("Ctrl+Shift+Right")
    user.press("1")
    [first] = stored(user, reading)
    assert first.anchor.exact == "The"
    user.press("Ctrl+End")
    user.press("Ctrl+Shift+Left")
    user.press("Ctrl+Shift+Left")
    user.press("Ctrl+Shift+Left")
    user.press("2")
    assert len(stored(user, reading)) == 2
    user.press("J")
    assert user.window.desk.chosen == first, "after the last comes the first again"
    user.press("K")
    assert user.window.desk.chosen == stored(user, reading)[1]
    user.press("Delete")
    assert stored(user, reading) == (first,)
    assert user.window.desk.chosen is None


def test_note_typing_is_one_step_of_undo(user: User, reading: ReaderPane) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    user.press("N")
    user.type("Two words")
    user.press("Ctrl+Return")
    [noted] = stored(user, reading)
    assert noted.note == "Two words"
    reading.activate()
    user.press("Ctrl+Z")
    [bare] = stored(user, reading)
    assert (bare.id, bare.note) == (noted.id, "")
    user.press("Ctrl+Z")
    assert stored(user, reading) == ()
    user.press("Ctrl+Y")
    user.press("Ctrl+Y")
    assert [one.note for one in stored(user, reading)] == ["Two words"]


def test_removing_an_open_article_empties_its_pane_and_undo_brings_all_back(
    user: User, reading: ReaderPane
) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    before = stored(user, reading)
    article_id = reading.article_id
    user.window.actions_by_name["remove_article"].trigger()
    assert reading.article_id == ""
    assert article_id not in user.window.library_panel.shown_ids()
    user.press("Ctrl+Z")
    assert article_id in user.window.library_panel.shown_ids()
    again = user.open("The minister's claim")
    assert stored(user, again) == shown(again) == before


def test_an_edit_shows_in_both_panes_of_the_same_article(user: User, reading: ReaderPane) -> None:
    second = user.open("The minister's claim", beside=True)
    assert second is not reading
    user.select(second, "no water had been released")
    user.press("1")
    assert shown(reading) == shown(second) == stored(user, reading)


def test_an_article_keeps_its_annotations_when_its_details_change(
    user: User, reading: ReaderPane
) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    opened = user.window.desk.opened(reading.article_id)
    assert opened is not None
    before, _ = opened
    from dataclasses import replace

    user.window.history.edit_article(before, replace(before, outlet="The Harbour Gazette"))
    assert reading.article is not None
    assert reading.article.outlet == "The Harbour Gazette"
    assert shown(reading) == stored(user, reading)
    user.press("Ctrl+Z")
    assert reading.article.outlet == ""


def test_pasted_text_becomes_an_article_and_does_not_push_out_what_is_read(
    user: User, reading: ReaderPane
) -> None:
    before = reading.article_id
    QApplication.clipboard().setText("Pasted headline\n\nPasted body with some words.")
    user.press("Ctrl+Shift+V")
    user.wait(lambda: len(user.window.library_panel.shown_ids()) == 3)
    user.wait(lambda: not user.window.importing.is_busy)
    assert reading.article_id == before
    user.window.messages._card.action.click()
    assert reading.article is not None
    assert reading.article.title == "Pasted headline"


def test_another_library_takes_the_place_of_the_first(
    user: User, reading: ReaderPane, tmp_path: Path
) -> None:
    first = user.window
    user.application.open(tmp_path / "another")
    assert user.window is not first
    assert user.window.library_panel.shown_ids() == []
    user.application.open(tmp_path / "library")
    assert len(user.window.library_panel.shown_ids()) == 2
    assert user.window.pane_area.active_pane.article is not None


def test_a_library_that_cannot_be_opened_leaves_the_first_open(
    user: User, reading: ReaderPane, tmp_path: Path
) -> None:
    taken = tmp_path / "a file"
    taken.write_text("no folder")
    first = user.window
    user.application._try(taken)
    assert user.window is first
    assert any("a file" in words for words in first.messages.messages())


def test_the_context_menu_of_a_text_offers_the_tags(user: User, reading: ReaderPane) -> None:
    second = user.open("Second article", beside=True)
    for pane in (reading, second):
        words = [action.text().replace("&", "") for action in pane.view.context_menu().actions()]
        assert words[:7] == [
            "Tag as Claim",
            "Tag as Denial",
            "Tag as Confirmation",
            "Write Note",
            "Link…",
            "Tag All Places…",
            "Delete Annotation",
        ]


def test_nothing_acts_on_what_is_not_framed(user: User, reading: ReaderPane) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    [claim] = stored(user, reading)
    second = user.open("Second article", beside=True)
    assert user.window.desk.chosen is None
    for key in ("2", "Delete"):
        user.press(key)
    assert stored(user, reading) == (claim,)
    back = user.open("The minister's claim")
    assert back is reading
    assert user.window.desk.chosen is None
    user.press("Delete")
    assert stored(user, reading) == (claim,)
    assert second.article_id


def test_what_was_undone_out_of_sight_is_told(user: User, reading: ReaderPane) -> None:
    user.select(reading, "no water had been released")
    user.press("1")
    user.open("Second article")
    user.press("Ctrl+Z")
    assert any("The minister's claim" in words for words in user.window.messages.messages())
