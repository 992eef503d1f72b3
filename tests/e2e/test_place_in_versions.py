"""An open article gets another version: caret, selection and what is in sight stay where they are.

With the real library, files and index, by mouse and keys.
"""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fact_reader.services import importing, indexing
from fact_reader.services.library import Library
from fact_reader.ui.reader.pane import ReaderPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
PARAGRAPHS = [
    f"Tender number {n} left the harbour at {n} in the evening. Nobody aboard knew why, and the "
    f"pilot of boat {n} had not been told by anyone else either."
    for n in range(40)
]
FIRST = "Boats\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
NEWS = "\n\n".join(f"News {n}: the ministry has answered with a long letter." for n in range(12))
LATER = FIRST.replace("Boats\n", f"Boats\n\n{NEWS}\n").replace(
    "number 22 left", "number 22 never left"
)


@pytest.fixture
def reader(user: User, tmp_path: Path) -> User:
    """Somebody who reads an article that is about to change."""
    file = tmp_path / "boats.txt"
    file.write_text(FIRST, "utf-8")
    with Library(tmp_path / "library") as library:
        importing.import_paths(library, [file])
        indexing.catch_up(library)
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 860)
    user.qtbot.waitExposed(user.window)
    user.window.activateWindow()
    user.open("Boats")
    return user


def change(user: User, tmp_path: Path, text: str = LATER) -> None:
    """Import the file with another text."""
    (tmp_path / "boats.txt").write_text(text, "utf-8")
    user.drop(tmp_path / "boats.txt")
    user.wait(lambda: user.window.pane_area.panes[0].view.text == text)
    user.wait(lambda: not user.window.importing.is_busy)


def step_to(user: User, number: int) -> None:
    """Go through the hits of "tender" to this one."""
    user.search("tender")
    for one in range(number):
        user.press("F3")
        user.wait(lambda one=one: f"Hit {one + 1} of" in user.window.status.words())  # type: ignore[misc]


def around_caret(pane: ReaderPane) -> str:
    at = pane.view.caret_offset()
    return f"{pane.view.text[at - 6 : at]}|{pane.view.text[at : at + 10]}"


def test_f3_goes_on_from_the_caret(reader: User, tmp_path: Path) -> None:
    user, pane = reader, reader.window.pane_area.active_pane
    step_to(user, 4)
    assert around_caret(pane) == "Tender| number 3 "
    change(user, tmp_path)
    assert around_caret(pane) == "Tender| number 3 "
    user.wait_for_index()
    user.press("F3")
    user.wait(lambda: user.window.status.words() == "Hit 5 of 40")
    assert around_caret(pane) == "Tender| number 4 "
    user.press("Shift+F3")
    user.wait(lambda: user.window.status.words() == "Hit 4 of 40")

    pane.version_bar.menu.actions()[1].trigger()
    assert pane.view.text == FIRST
    assert around_caret(pane) == "Tender| number 3 "
    user.press("F3")
    user.wait(lambda: user.window.status.words() == "Hit 5 of 40")
    assert pane.view.text == LATER, "what is found stands in the newest version"
    assert around_caret(pane) == "Tender| number 4 "


def test_what_is_selected_and_read_stays_so(reader: User, tmp_path: Path) -> None:
    user, pane = reader, reader.window.pane_area.active_pane
    view = pane.view
    user.select(pane, "pilot of boat 21 had not")
    top = FIRST[view.top_offset() :][:40]
    change(user, tmp_path)
    span = view.selected_span()
    assert span is not None
    assert LATER[slice(*span)] == "pilot of boat 21 had not"
    assert view.caret_offset() == span[1]
    assert LATER[view.top_offset() :][:40] == top
    first, last = view.visible_span()
    assert first <= span[0] < span[1] <= last
    assert pane.tag_bar.isVisible()
    user.press("1")
    [tagged] = view.highlights.annotations
    assert (tagged.anchor.start, tagged.anchor.end) == span


def test_words_that_changed_stay_selected_backwards_too(reader: User, tmp_path: Path) -> None:
    user, view = reader, reader.window.pane_area.active_pane.view
    at = FIRST.index("Tender number 22 left the harbour")
    view.select_span(at + 33, at)
    change(user, tmp_path)
    span = view.selected_span()
    assert span is not None
    assert LATER[slice(*span)] == "Tender number 22 never left the harbour"
    assert view.caret_offset() == span[0]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.selected_span() is None
    user.window.desk.show_in(user.window.pane_area.active_pane, user.article("Boats").article.id)
    assert view.caret_offset() == span[0], "the same version, shown once more"


def test_each_pane_keeps_its_own_place(reader: User, tmp_path: Path) -> None:
    user = reader
    first = user.window.pane_area.active_pane
    user.open("Boats", beside=True)
    second = user.window.pane_area.active_pane
    assert second is not first
    for pane, number in ((first, 5), (second, 30)):
        at = FIRST.index(f"Tender number {number} ") + len("Tender")
        pane.view.select_span(at, at)
    change(user, tmp_path)
    assert around_caret(first).endswith("| number 5 ")
    assert around_caret(second).endswith("| number 30")
    assert user.window.pane_area.active_pane is second


def test_what_is_gone_leaves_the_caret_where_it_was(reader: User, tmp_path: Path) -> None:
    user, pane = reader, reader.window.pane_area.active_pane
    change(user, tmp_path)
    user.select(pane, "News 11: the ministry has answered")
    pane.version_bar.menu.actions()[1].trigger()
    assert pane.view.text == FIRST
    assert pane.view.selected_span() is None
    assert not pane.tag_bar.isVisible()
    assert pane.view.caret_offset() == FIRST.index(PARAGRAPHS[0])
