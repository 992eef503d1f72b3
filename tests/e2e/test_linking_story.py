"""Linking, reshaping, tagging everywhere and copying, all with mouse and keys in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from fact_reader.model import Annotation, Link, LinkKind, Stance
from fact_reader.services import editing, exporting
from fact_reader.ui.dialogs.annotation_picker import AnnotationPicker
from fact_reader.ui.dialogs.tag_places import TagPlacesDialog
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.reader.pane import ReaderPane

FIRST = """The minister's claim

No water had been released, the minister said. No water, she said again.

An inspector, Ada Lindqvist, told reporters that the valve was open.
"""
SECOND = """The firm's answer

The firm denied it. No water had been
released, it said, and the valve was shut.
"""


@pytest.fixture
def panes(user: User, tmp_path: Path) -> tuple[ReaderPane, ReaderPane]:
    """Two articles side by side."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(FIRST, "utf-8")
    (texts / "b.txt").write_text(SECOND, "utf-8")
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    user.drop(texts)
    user.wait(lambda: not user.window.importing.is_busy)
    return user.open("The minister's claim"), user.open("The firm's answer", beside=True)


def stored(user: User) -> list[Annotation]:
    library = user.window.library
    works = (editing.work(library, one.article.id) for one in editing.summaries(library))
    return [one for work in works if work for one in work.annotations]


def links(user: User) -> tuple[Link, ...]:
    return exporting.select(user.window.library).links


def tag(user: User, pane: ReaderPane, quote: str, key: str) -> Annotation:
    before = {one.id for one in stored(user)}
    user.select(pane, quote)
    user.press(key)
    [made] = [one for one in stored(user) if one.id not in before]
    return made


def click(pane: ReaderPane, annotation: Annotation) -> None:
    """Click into the middle of a passage."""
    anchor = annotation.anchor
    pane.view.reveal(anchor.start, anchor.end)
    middle = (anchor.start + anchor.end) // 2
    ends = pane.view.span_ends((middle, middle + 1))
    assert ends is not None
    at = QPoint(ends[0].left() + 1, ends[0].center().y())
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def put_caret(pane: ReaderPane, offset: int) -> None:
    ends = pane.view.span_ends((offset, offset + 1))
    assert ends is not None
    at = QPoint(ends[0].left() + 1, ends[0].center().y())
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.view.caret_offset() == offset


def in_dialog(user: User, kind: type[QDialog], act: Callable[[], None]) -> Callable[[], bool]:
    """Do something in the next dialog, which holds up what opens it; says whether it came."""
    came: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            came.append(True)
            try:
                act()
            finally:
                # Where acting failed, the test is not to wait for ever.
                QTimer.singleShot(2_000, dialog, dialog.reject)
        else:
            QTimer.singleShot(20, user.window, look)

    QTimer.singleShot(0, user.window, look)
    return lambda: bool(came)


def test_l_and_a_click_in_another_pane_link_and_undo_takes_it_back(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, second = panes
    claim = tag(user, first, "No water had been released", "1")
    denial = tag(user, second, "The firm denied it", "2")
    user.press("L")
    assert user.window.status.asked() == "Link to:"
    assert line_colour(user.window) == user.window.look.theme.selection, "it is seen"
    click(first, claim)
    [link] = links(user)
    assert (link.source_id, link.target_id, link.kind) == (
        denial.id,
        claim.id,
        LinkKind.ANSWERS,
    )
    assert user.window.status.asked() == ""
    assert user.window.desk.linking.shown() == (link,)
    # What was linked is what keys act on, as before.
    assert user.window.desk.chosen == denial
    assert user.window.pane_area.active_pane is second
    assert user.focus is second.view
    rows = user.window.notes_panel.card.links.rows
    assert [row.text() for row in rows] == [
        "Answers “No water had been released” — The minister's claim"
    ]
    # The row leads to the other end, in its pane.
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert user.window.desk.chosen == claim
    assert user.window.pane_area.active_pane is first
    user.press("Ctrl+Z")
    assert links(user) == ()
    assert user.window.notes_panel.card.links.rows == []
    user.press("Ctrl+Y")
    assert links(user) == (link,)
    [row] = user.window.notes_panel.card.links.rows
    QTest.mouseClick(row.unlink, Qt.MouseButton.LeftButton)
    assert links(user) == user.window.desk.linking.shown() == ()


@pytest.mark.parametrize("by", ["click", "card", "enter", "search"])
def test_a_note_goes_to_the_annotation_that_was_linked(
    user: User, panes: tuple[ReaderPane, ReaderPane], by: str
) -> None:
    first, second = panes
    claim = tag(user, first, "No water had been released", "1")
    denial = tag(user, second, "The firm denied it", "2")
    panel = user.window.notes_panel

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnnotationPicker)
        QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    user.press("L")
    if by == "click":
        click(first, claim)
    elif by == "card":
        box = panel.view.card_box(panel.cards.row_of(claim.id))
        at = box.topLeft().toPoint() + QPoint(30, 15)
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    elif by == "enter":
        first.activate()
        user.press("J")
        user.press("Return")
    else:
        came = in_dialog(user, AnnotationPicker, choose)
        first.activate()
        user.press("J")
        user.press("L")
        assert came()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    [link] = links(user)
    assert (link.source_id, link.target_id) == (denial.id, claim.id)
    user.press("N")
    user.type("no word of June")
    user.press("Escape")
    assert {one.id: one.note for one in stored(user)} == {
        claim.id: "",
        denial.id: "no word of June",
    }
    assert user.window.pane_area.active_pane is second


def test_linking_with_keys_alone(user: User, panes: tuple[ReaderPane, ReaderPane]) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    other = tag(user, first, "the valve was open", "3")
    user.press("L")
    user.press("J")
    assert links(user) == ()
    assert user.window.desk.chosen is not None
    assert user.window.desk.chosen.id != other.id
    user.press("Return")
    [link] = links(user)
    assert (link.source_id, link.kind) == (other.id, LinkKind.SUPPORTS)
    user.press("L")
    user.press("Return")
    assert user.window.status.asked() == "Link to:", "the source itself is no answer"
    user.press("Escape")
    assert user.window.status.asked() == ""
    assert links(user) == (link,)


def test_a_click_on_a_card_links_and_arrows_do_not(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, second = panes
    claim = tag(user, first, "No water had been released", "1")
    tag(user, first, "No water, she said again", "1")
    tag(user, second, "The firm denied it", "2")
    panel = user.window.notes_panel
    user.press("L")
    user.press("Ctrl+J")
    user.press("Up")
    assert links(user) == ()
    row = panel.cards.row_of(claim.id)
    panel.view.scrollTo(panel.cards.index(row))
    box = panel.view.card_box(row)
    at = box.topLeft().toPoint() + QPoint(30, 15)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(links(user)) == 1


def test_the_picker_finds_ends_in_articles_that_are_not_open(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, second = panes
    claim = tag(user, first, "No water had been released", "1")
    tag(user, first, "No water, she said again", "1")
    denial = tag(user, second, "The firm denied it", "2")
    second.activate()
    user.press("Ctrl+W")
    click(first, claim)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnnotationPicker)
        QTest.keyClicks(dialog.words, "firm DENIED")
        QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    came = in_dialog(user, AnnotationPicker, choose)
    user.press("L")
    user.press("L")
    assert came()
    [link] = links(user)
    assert (link.source_id, link.target_id) == (denial.id, claim.id)
    assert user.window.desk.linking.shown() == ()
    [row] = user.window.notes_panel.card.links.rows
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    shown = [pane.article_id for pane in user.window.pane_area.panes]
    assert shown == [claim.article_id, denial.article_id], "it is opened beside"
    assert user.window.desk.chosen == denial
    assert user.window.desk.linking.shown() == (link,)


def test_a_link_follows_the_stance_and_goes_and_comes_with_its_end(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, second = panes
    claim = tag(user, first, "No water had been released", "1")
    tag(user, second, "The firm denied it", "2")
    user.press("L")
    click(first, claim)
    [link] = links(user)
    second.activate()
    user.press("J")
    user.press("3")
    [now] = links(user)
    assert (now.id, now.kind) == (link.id, LinkKind.SUPPORTS)
    assert user.window.desk.linking.shown() == (now,)
    user.press("Delete")
    assert links(user) == user.window.desk.linking.shown() == ()
    user.press("Ctrl+Z")
    assert links(user) == user.window.desk.linking.shown() == (now,)
    user.press("Ctrl+Z")
    assert links(user) == user.window.desk.linking.shown() == (link,)


def test_resizing_by_keys(user: User, panes: tuple[ReaderPane, ReaderPane]) -> None:
    first, _ = panes
    tag(user, first, "water had", "1")
    for keys, expected in (
        ("Alt+Shift+Right", "water had been"),
        ("Alt+Left", "No water had been"),
        ("Alt+Right", "water had been"),
        ("Alt+Shift+Left", "water had"),
        ("Alt+Shift+Left", "water"),
        ("Alt+Shift+Left", "water"),
        ("Alt+Right", "water"),
    ):
        user.press(keys)
        [one] = stored(user)
        assert one.anchor.exact == expected, keys
        assert tuple(first.view.highlights.annotations) == (one,)
    for _ in range(5):
        user.press("Ctrl+Z")
    assert [one.anchor.exact for one in stored(user)] == ["water had"]


def test_split_at_the_caret_and_merge_again(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    made = tag(user, first, "No water had been released, the minister said.", "1")
    put_caret(first, FIRST.index(" the minister"))
    user.press("J")
    user.press("S")
    assert [one.anchor.exact for one in stored(user)] == [
        "No water had been released,",
        "the minister said.",
    ]
    user.press("M")
    [merged] = stored(user)
    assert merged.id == made.id
    assert merged.anchor == made.anchor
    user.press("Ctrl+Z")
    user.press("Ctrl+Z")
    assert stored(user) == [made]


def line_colour(window: MainWindow) -> QColor:
    """That of the line at the bottom of the window, at its edge."""
    return window.status.grab().toImage().pixelColor(4, window.status.height() // 2)


def test_a_note_moves_to_the_annotation_that_is_clicked(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, second = panes
    there = tag(user, second, "The firm denied it", "2")
    tag(user, first, "No water had been released", "1")
    user.press("N")
    user.type("Who was it?")
    user.press("Escape")
    user.window.actions_by_name["move_note"].trigger()
    assert user.window.status.asked() == "Move note to:"
    click(second, there)
    assert {one.anchor.exact: one.note for one in stored(user)} == {
        "No water had been released": "",
        "The firm denied it": "Who was it?",
    }
    assert user.window.notes_panel.card.note.text() == "Who was it?"


def test_all_places_are_previewed_and_tagged_as_one_step(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    seen: list[str] = []

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TagPlacesDialog)
        user.wait(lambda: dialog.places.rowCount() > 0)
        seen.append(dialog._summary.text())
        assert dialog.tag_button.text() == "Tag 1 Place"
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    came = in_dialog(user, TagPlacesDialog, accept)
    user.press("T")
    assert came()
    assert seen == ["2 places, 1 tagged already"]
    assert [one.anchor.exact for one in stored(user)] in (
        ["No water had been released", "No water had been\nreleased"],
        ["No water had been\nreleased", "No water had been released"],
    )
    user.press("Ctrl+Z")
    assert len(stored(user)) == 1


def test_a_passage_is_copied_with_its_source(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    user.select(first, "the valve was open")
    user.press("Ctrl+Shift+C")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "“the valve was open” — “The minister's claim”"
    assert "<blockquote>" in data.html()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_speaker_is_completed_from_the_text(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    tag(user, first, "the valve was open", "1")
    field = user.window.notes_panel.card.speaker
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    user.type("lind")
    popup = field.completer().popup()
    assert popup is not None
    user.wait(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    user.wait(lambda: stored(user)[0].speaker == "Ada Lindqvist")


def test_the_history_goes_to_any_step(user: User, panes: tuple[ReaderPane, ReaderPane]) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    user.press("2")
    tag(user, first, "the valve was open", "3")
    user.press("Ctrl+H")
    dialog = user.window.dialogs._steps
    assert dialog is not None
    model, view = dialog.model, dialog.view
    texts = [model.index(row).data() for row in range(model.rowCount())]
    assert texts == [
        "The library as it was opened",
        "Tag claim: “No water had been released”",
        "Change to denial: “No water had been released”",
        "Tag confirmation: “the valve was open”",
    ]

    def go(row: int) -> None:
        at = view.visualRect(model.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    go(1)
    [one] = stored(user)
    assert one.stance is Stance.CLAIM
    go(3)
    assert len(stored(user)) == 2
    go(0)
    assert stored(user) == []


def test_imported_work_is_a_barrier_that_the_history_tells_of(
    user: User, panes: tuple[ReaderPane, ReaderPane], tmp_path: Path
) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    file = tmp_path / "work.json"
    exporting.export(exporting.select(user.window.library), "json", file)
    user.press("Ctrl+Z")
    user.drop(file)
    user.wait(lambda: not user.window.importing.is_busy)
    assert len(stored(user)) == 1
    user.press("Ctrl+Z")
    assert len(stored(user)) == 1
    user.press("Ctrl+H")
    dialog = user.window.dialogs._steps
    assert dialog is not None
    assert dialog.model.rowCount() == 1
    assert str(dialog.model.index(0).data()).startswith("Exported work was imported at")


def test_a_note_is_laid_out_until_it_is_edited(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    note = user.window.notes_panel.card.note
    user.press("N")
    user.type("**who**?")
    assert note.laid_out() is None
    user.press("Escape")
    assert note.laid_out() is not None
    assert note.text() == "**who**?"
    user.press("N")
    assert note.laid_out() is None


def test_the_passage_that_was_selected_is_chosen_once_all_places_are_tagged(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    user.select(first, "No water had been released")

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TagPlacesDialog)
        user.wait(lambda: dialog.places.rowCount() > 0)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    came = in_dialog(user, TagPlacesDialog, accept)
    user.press("T")
    assert came()
    assert first.view.selected_span() is None
    assert user.window.desk.chosen is not None
    assert user.window.desk.chosen.anchor.exact == "No water had been released"
    assert user.window.messages.messages()[0] == "2 places tagged."


def test_a_finished_note_gives_the_keyboard_back_to_the_article(
    user: User, panes: tuple[ReaderPane, ReaderPane]
) -> None:
    first, _ = panes
    tag(user, first, "No water had been released", "1")
    assert first.view.hasFocus()
    user.press("N")
    user.type("Who was it?")
    user.press("Tab")
    user.type("Zoe")
    user.press("Escape")
    assert first.view.hasFocus()
    assert [(one.note, one.speaker) for one in stored(user)] == [("Who was it?", "Zoe")]
    # From the notes it goes back to these.
    user.press("Ctrl+J")
    user.press("N")
    user.press("Escape")
    assert user.window.notes_panel.view.hasFocus()
