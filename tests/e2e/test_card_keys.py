"""The card that is being worked on: where Tab goes, what letters may not do, what covers it."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from fact_reader.model import Annotation, Stance
from fact_reader.services import editing, exporting
from fact_reader.ui.message_cards import SHADOW
from fact_reader.ui.reader.pane import ReaderPane

TEXT = """The minister's claim

The minister said on Monday that no water had been released.

An inspector saw the valve open. The company denied that it was open.
"""


@pytest.fixture
def pane(user: User, tmp_path: Path) -> ReaderPane:
    """An article in which two passages are tagged, the first with a label, and linked."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    user.drop(tmp_path / "a.txt")
    user.wait(lambda: not user.window.importing.is_busy)
    pane = user.open("The minister's claim")
    user.select(pane, "no water had been released")
    user.press("1")
    user.press("N")
    user.press("Tab")
    user.press("Tab")
    user.type("first label,second, ")
    user.press("Escape")
    user.select(pane, "The company denied")
    user.press("2")
    user.press("L")
    user.press("K")
    user.press("Return")
    return pane


def stored(user: User, pane: ReaderPane) -> list[Annotation]:
    """The annotations as the database has them, in text order."""
    work = editing.work(user.window.library, pane.article_id)
    assert work is not None
    return sorted(work.annotations, key=lambda one: one.sort_key)


def stops_from_note(user: User, number: int) -> list[QWidget]:
    """Where Tab goes from the note of the card, so many times."""
    user.press("N")
    assert user.focus is user.window.notes_panel.card.note
    found: list[QWidget] = []
    for _ in range(number):
        user.press("Tab")
        found.append(user.focus)
    return found


def test_tab_goes_down_the_card_that_was_built_anew(user: User, pane: ReaderPane) -> None:
    card = user.window.notes_panel.card
    for quote in ("no water had been released", "The company denied"):
        user.window.desk.choose(next(o.id for o in stored(user, pane) if o.anchor.exact == quote))
        [row] = card.links.rows
        wanted = [card.speaker, *card.labels.stops, row, row.unlink, card.link]
        assert stops_from_note(user, len(wanted)) == wanted
        for before in reversed([card.note, *wanted[:-1]]):
            QTest.keyClick(user.focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            assert user.focus is before
        user.press("Escape")


def test_what_is_typed_as_a_label_is_a_label(user: User, pane: ReaderPane) -> None:
    user.select(pane, "An inspector saw the valve open")
    user.press("1")
    user.press("N")
    user.press("Tab")
    user.press("Tab")
    user.type("2nd meeting")
    user.press("Return")
    _, made, _ = stored(user, pane)
    assert (made.stance, made.labels) == (Stance.CLAIM, ("2nd meeting",))


def test_what_is_typed_on_a_label_is_another_one(user: User, pane: ReaderPane) -> None:
    user.window.desk.choose(stored(user, pane)[0].id)
    _, stop = stops_from_note(user, 2)
    assert stop is user.window.notes_panel.card.labels.stops[0]
    user.press("Delete")
    assert user.focus is stop
    user.type("2nd meeting")
    user.press("Return")
    first, _ = stored(user, pane)
    assert (first.stance, first.labels) == (
        Stance.CLAIM,
        ("first label", "second", "2nd meeting"),
    )


def test_letters_on_a_button_of_the_card_run_no_command(user: User, pane: ReaderPane) -> None:
    card = user.window.notes_panel.card
    user.window.desk.choose(stored(user, pane)[0].id)
    before, steps = stored(user, pane), user.window.history.stack.index()
    [row] = card.links.rows
    for stop in (card.stance_button, card.remove, row, row.unlink, card.link):
        stop.setFocus()
        for key in ("2", "3", "N", "L", "M", "S", "T", "J", "Delete"):
            user.press(key)
            assert user.focus is stop, key
        user.type("2n/?")
        assert user.focus is stop
    assert stored(user, pane) == before
    assert user.window.history.stack.index() == steps
    # Where the list itself has the keyboard they are about the card, as ever.
    user.press("Escape")
    user.press("Ctrl+J")
    user.press("3")
    assert stored(user, pane)[0].stance is Stance.CONFIRMATION


def test_linking_that_a_button_began_goes_on_by_keys(user: User, pane: ReaderPane) -> None:
    user.select(pane, "An inspector saw the valve open")
    user.press("1")
    stops_from_note(user, 3)
    assert user.focus is user.window.notes_panel.card.link
    user.press("Space")
    assert user.window.status.asked() == "Link to:"
    user.press("J")
    user.press("Return")
    assert user.window.status.asked() == ""
    assert len(exporting.select(user.window.library).links) == 2


@pytest.mark.parametrize("size", [(760, 480), (1000, 560), (1440, 900)])
def test_a_message_leaves_the_card_free(
    user: User, pane: ReaderPane, size: tuple[int, int]
) -> None:
    window = user.window
    bar, notes, host = window.messages, window.notes_panel, window.messages.parentWidget()
    assert host is not None

    def is_beside() -> bool:
        over = QRect(notes.mapTo(host, QPoint()), notes.size())
        return not bar.geometry().adjusted(SHADOW, 0, -SHADOW, 0).intersects(over)

    user.press("N")
    bar.show_message("It could not be saved: " + "there is no room left on the disk. " * 4, "error")
    bar.show_progress("Importing", 1, 20)
    window.resize(*size)
    user.wait(is_beside)
    assert host.rect().contains(bar.geometry())
    # Where there are no notes it goes to the edge, as wide as a message may be.
    user.press("F10")
    assert not notes.isVisible()
    user.wait(lambda: host.width() - bar.geometry().right() < 20)
    user.press("F10")
    user.wait(is_beside)
