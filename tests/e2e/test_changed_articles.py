"""An article changes under its annotations: what the window shows, asks and lets one compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import User
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fact_reader.services import importing
from fact_reader.services.library import Library
from fact_reader.ui.dialogs.compare_versions import CompareVersionsDialog
from fact_reader.ui.dialogs.review import ReviewDialog
from fact_reader.ui.message_cards import MessageCard
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.wording import place_warning
from tests.bridge import ALTERED, FIRST, without_denial

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
LATER = without_denial(ALTERED)

GONE = "1 passage is gone from the current version of its article"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(FIRST, "utf-8")
    return path


@pytest.fixture
def changed(user: User, file: Path, tmp_path: Path) -> User:
    """Three passages tagged, then one of them altered and another one gone."""
    with Library(tmp_path / "library") as library:
        importing.import_paths(library, [file])
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 860)
    user.window.show()
    pane = user.open("Bridge")
    for quote, key in (
        ("the old bridge is safe for heavy lorries", "1"),
        ("Two engineers who inspected it in May had warned of cracks", "2"),
        ("denied that any warning had reached the town hall", "3"),
    ):
        user.select(pane, quote)
        user.press(key)
    assert len(pane.view.highlights) == 3, (user.window.messages.messages(), user.focus)
    file.write_text(LATER, "utf-8")
    user.drop(file)
    user.wait(lambda: pane.view.text == LATER)
    user.wait(lambda: not user.window.importing.is_busy)
    return user


def drawn(user: User) -> list[str]:
    view = user.window.pane_area.active_pane.view
    return [view.text[a.anchor.start : a.anchor.end] for a in view.highlights.annotations]


def warnings(user: User) -> list[str]:
    rows = user.window.notes_panel.cards.rows
    return [place_warning(row.annotation) for row in rows if isinstance(row, CardRow)]


def in_dialog(user: User, ask: str | Callable[[], object], act: Callable[[object], None]) -> None:
    """Trigger an action, or do something else that opens a dialog, and act in that."""
    errors: list[BaseException] = []

    def meanwhile() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert dialog is not None
            user.wait(dialog.isActiveWindow)
            act(dialog)
        except BaseException as error:
            errors.append(error)
        finally:
            if dialog is not None:
                dialog.close()

    QTimer.singleShot(0, user.window, meanwhile)
    if isinstance(ask, str):
        user.window.actions_by_name[ask].trigger()
    else:
        ask()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if errors:
        raise errors[0]


def test_only_what_is_certain_is_drawn_and_the_rest_is_told(changed: User) -> None:
    assert drawn(changed) == ["the old bridge is safe for heavy lorries"]
    assert warnings(changed) == ["Passage is gone: review", "", "Passage changed: review"]
    assert changed.window.messages.messages() == ["1 new version.", "2 annotations need a look"]
    bar = changed.window.pane_area.active_pane.version_bar
    assert bar.isVisible()
    assert bar.button.text() == "Version 2 of 2"
    assert "changed since you annotated" in bar.remark.text()
    changed.press("J")
    changed.press("J")
    chosen = changed.window.desk.chosen
    assert chosen is not None
    assert chosen.is_placed


def test_each_answer_is_a_step(changed: User) -> None:
    def answer(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        assert dialog.list.count() == 2
        assert dialog.current is not None
        assert dialog.current.is_orphan
        assert not dialog.accept_button.isEnabled()
        QTest.keyClick(dialog.list, Qt.Key.Key_S)
        second = dialog.current
        assert second is not None
        assert not second.is_orphan
        QTest.keyClick(dialog.list, Qt.Key.Key_A)
        assert dialog.list.count() == 1
        QTest.keyClick(dialog.list, Qt.Key.Key_O)
        assert dialog.count.text() == GONE

    in_dialog(changed, "review", answer)
    assert [words[:15] for words in drawn(changed)] == ["the old bridge ", "Three engineers"]
    assert warnings(changed) == ["Passage is gone from this version", "", ""]
    changed.press("Ctrl+Z")
    changed.press("Ctrl+Z")
    assert len(drawn(changed)) == 1
    assert warnings(changed)[2] == "Passage changed: review"
    changed.press("Ctrl+Y")
    assert len(drawn(changed)) == 2


def test_a_passage_is_chosen_in_the_new_text(changed: User) -> None:
    def answer(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        start = LATER.index("The bridge was closed")
        cursor = dialog.after.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + len("The bridge was closed "), cursor.MoveMode.KeepAnchor)
        dialog.after.setTextCursor(cursor)
        assert dialog.adjust_button.isEnabled()
        QTest.keyClick(dialog.after, Qt.Key.Key_U)
        assert dialog.list.count() == 1
        QTest.keyClick(dialog.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert dialog.list.count() == 2
        changed.window.steps.redo()

    in_dialog(changed, "review", answer)
    assert "The bridge was closed" in drawn(changed)


def test_an_older_version_shows_its_annotations_as_they_were(changed: User) -> None:
    pane = changed.window.pane_area.active_pane
    first = pane.version_bar.menu.actions()[1]
    first.trigger()
    assert pane.view.text == FIRST
    assert len(drawn(changed)) == 3
    assert warnings(changed) == ["", "", ""]
    assert pane.version_bar.button.text() == "Version 1 of 2"
    changed.select(pane, "opened again without repairs")
    changed.press("1")
    assert len(drawn(changed)) == 4
    changed.press("Delete")
    assert len(drawn(changed)) == 3
    changed.press("Ctrl+Z")
    assert len(drawn(changed)) == 4
    pane.version_bar.menu.actions()[0].trigger()
    assert pane.view.text == LATER
    assert "opened again without repairs" in drawn(changed)
    # A step that was taken in the older version is taken back in this one.
    changed.press("Ctrl+Z")
    assert "opened again without repairs" not in drawn(changed)


def test_a_note_written_in_the_newer_version_shows_in_the_older_one(changed: User) -> None:
    desk, pane = changed.window.desk, changed.window.pane_area.active_pane
    [one] = pane.view.highlights.annotations
    desk.set_note(one.id, "from the newer", 1)
    pane.version_bar.menu.actions()[1].trigger()
    assert desk.annotation(one.id).note == "from the newer"  # type: ignore[union-attr]
    changed.press("Ctrl+Z")
    old = desk.annotation(one.id)
    assert old is not None
    assert (old.note, old.version_id) == ("", pane.version_id)
    assert warnings(changed) == ["", "", ""]


def test_paper_shows_the_version_that_is_read(changed: User, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    bar = changed.window.pane_area.active_pane.version_bar

    def printed() -> str:
        target = tmp_path / "out.pdf"
        changed.window.tools.printing.write_pdf(target)
        document = pdfium.PdfDocument(target.read_bytes())
        return " ".join("".join(page.get_textpage().get_text_range() for page in document).split())

    assert "Three engineers" in printed()
    bar.menu.actions()[1].trigger()
    assert "Two engineers" in printed()


def test_versions_are_compared_by_words(changed: User) -> None:
    def look(dialog: object) -> None:
        assert isinstance(dialog, CompareVersionsDialog)
        assert dialog.list.count() == 3
        assert "Replaced · you annotated this\nTwo → Three" in dialog.list.item(0).text()
        dialog.step(-1)
        assert dialog.list.currentRow() == 2
        assert "Deleted" in dialog.list.item(2).text()
        assert dialog.before.toPlainText() == FIRST.rstrip("\n") + "\n"
        assert "TwoThree" not in dialog.inline.toPlainText()
        assert "Two Three engineers" in dialog.inline.toPlainText()
        dialog.touched_only.setChecked(True)
        assert dialog.list.count() == 3

    in_dialog(changed, "compare", look)


def test_nothing_waits(changed: User) -> None:
    changed.press("Ctrl+Z")  # the last tag

    def look(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        assert dialog.list.count() == 1
        QTest.keyClick(dialog.list, Qt.Key.Key_A)
        assert dialog.empty.isVisible()
        assert not dialog.orphan_button.isEnabled()

    in_dialog(changed, "review", look)


def keep_orphan(user: User) -> None:
    """Say that the passage that is gone is gone."""

    def answer(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        QTest.keyClick(dialog.list, Qt.Key.Key_O)

    in_dialog(user, "review", answer)
    assert warnings(user)[0] == "Passage is gone from this version"


def click_card(user: User, number: int) -> None:
    panel = user.window.notes_panel
    rows = [at for at, row in enumerate(panel.cards.rows) if isinstance(row, CardRow)]
    at = panel.view.card_box(rows[number]).topLeft().toPoint() + QPoint(30, 15)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def select_in(dialog: ReviewDialog, words: str) -> None:
    start = LATER.index(words)
    cursor = dialog.after.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    dialog.after.setTextCursor(cursor)


def test_the_review_tells_what_is_gone_and_lists_it_below(changed: User) -> None:
    keep_orphan(changed)

    def look(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        assert dialog.count.text() == f"1 passage to look at · {GONE}"
        assert [dialog.list.item(at).text()[:4] for at in range(2)] == ["“Two", "“den"]
        QTest.keyClick(dialog.list, Qt.Key.Key_A)
        assert dialog.count.text() == GONE
        assert not dialog.empty.isVisible()
        assert not dialog.accept_button.isEnabled()
        assert not dialog.orphan_button.isEnabled(), "that is its answer"
        select_in(dialog, "opened again without repairs")
        QTest.keyClick(dialog.after, Qt.Key.Key_U)
        assert dialog.list.count() == 0
        assert dialog.empty.isVisible()

    in_dialog(changed, "review", look)
    assert warnings(changed) == ["", "", ""]
    assert "opened again without repairs" in drawn(changed)
    changed.press("Ctrl+Z")
    assert "Passage is gone from this version" in warnings(changed)


@pytest.mark.parametrize("by_keys", [False, True])
def test_the_card_of_a_gone_passage_leads_to_where_it_stands(changed: User, by_keys: bool) -> None:
    keep_orphan(changed)
    window, pane = changed.window, changed.window.pane_area.active_pane
    if by_keys:
        changed.press("Ctrl+J")
        changed.press("Home")
        assert pane.view.text == LATER, "going through the cards changes no version"
        changed.press("Return")
    else:
        click_card(changed, 0)
    assert pane.view.text == FIRST
    assert pane.version_bar.button.text() == "Version 1 of 2"
    chosen = window.desk.chosen
    assert chosen is not None
    assert chosen.anchor.exact == "denied that any warning had reached the town hall"
    assert window.messages.messages()[0] == "Gone from version 2. Here it stands in version 1."

    def place(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        assert dialog.current is not None
        assert dialog.current.id == chosen.id, "not the one that waits"
        select_in(dialog, "opened again without repairs")
        QTest.keyClick(dialog.after, Qt.Key.Key_U)

    button = window.messages.findChildren(MessageCard)[0].action
    assert button.text() == "Place Again…"
    in_dialog(changed, button.click, place)
    assert pane.view.text == LATER
    assert "opened again without repairs" in drawn(changed)
    assert window.desk.chosen is not None
    assert window.desk.chosen.anchor.exact == "opened again without repairs"


def test_a_gone_passage_is_placed_after_a_restart(changed: User, tmp_path: Path) -> None:
    keep_orphan(changed)
    changed.application.open(tmp_path / "library")
    changed.window.resize(1440, 860)
    changed.qtbot.waitExposed(changed.window)
    pane = changed.open("Bridge")
    click_card(changed, 0)
    assert pane.view.text == FIRST
    pane.version_bar.menu.actions()[0].trigger()

    def place(dialog: object) -> None:
        assert isinstance(dialog, ReviewDialog)
        QTest.keyClick(dialog.list, Qt.Key.Key_S)
        select_in(dialog, "opened again without repairs")
        QTest.keyClick(dialog.after, Qt.Key.Key_U)

    in_dialog(changed, "review", place)
    assert "opened again without repairs" in drawn(changed)


def test_a_card_that_waits_leads_to_where_it_stood(changed: User) -> None:
    click_card(changed, 2)
    pane = changed.window.pane_area.active_pane
    assert pane.view.text == FIRST
    assert changed.window.messages.messages()[0] == (
        "Not certain in version 2. Here it stands in version 1."
    )


def test_j_says_so_where_no_passage_is_certain(changed: User) -> None:
    [only] = changed.window.pane_area.active_pane.view.highlights.annotations
    changed.window.desk.delete(only.id)
    changed.press("J")
    assert changed.window.messages.messages()[0] == (
        "In this version no annotation stands on its passage: see the notes."
    )
