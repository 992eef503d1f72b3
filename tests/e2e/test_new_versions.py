"""The user says what is a new version of an article: by menu, and after an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from fact_reader.services import checking, editing, importing, indexing, versions
from fact_reader.services.library import Library
from tests.bridge import ALTERED, CRACKS, FIRST, SAFE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
TITLE = "Bridge is safe, mayor says"
OFFERED = f"1 article added. It is nearly the same as “{TITLE}”."
OFFER = f"New version of “{TITLE}”"


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """A corrected copy in another folder, under another name and with a headline of its own."""
    (tmp_path / "later").mkdir()
    path = tmp_path / "later" / "bridge (1).txt"
    path.write_text(ALTERED, "utf-8")
    return path


@pytest.fixture
def reader(user: User, tmp_path: Path) -> User:
    """Somebody who reads an article with two tagged passages; another one is in the list."""
    first, other = tmp_path / "bridge.txt", tmp_path / "ferry.txt"
    first.write_text(FIRST, "utf-8")
    other.write_text("Ferry is late\n\nNobody said why the ferry did not come.\n", "utf-8")
    with Library(tmp_path / "library") as library:
        importing.import_paths(library, [first, other])
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 860)
    user.window.show()
    pane = user.open("Bridge")
    for quote, key in ((SAFE, "1"), (CRACKS, "2")):
        user.select(pane, quote)
        user.press(key)
    return user


def drawn(user: User) -> list[str]:
    view = user.window.pane_area.active_pane.view
    return [view.text[a.anchor.start : a.anchor.end] for a in view.highlights.annotations]


def button(user: User, words: str) -> QPushButton:
    found = [one for one in user.window.messages.findChildren(QPushButton) if one.isVisible()]
    [named] = [one for one in found if words in (one.text(), one.accessibleName())]
    return named


def click(user: User, words: str) -> None:
    QTest.mouseClick(button(user, words), Qt.MouseButton.LeftButton)


def texts(user: User, article_id: str) -> list[str]:
    work = editing.work(user.window.library, article_id)
    return [one.text for one in work.versions] if work else []


def titles(user: User) -> list[str]:
    panel = user.window.library_panel
    found = [panel.articles.summary(one) for one in panel.shown_ids()]
    return sorted(one.article.title for one in found if one is not None)


def is_sound(user: User) -> bool:
    user.wait_for_index()
    indexing.catch_up(user.window.library)
    return checking.problems(user.window.library) == []


def choose_file(user: User, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trigger the command, choose a file in its dialog, and wait for the import."""
    asked: list[str] = []

    def answer(_parent: object, title: str, _folder: str, filters: str) -> tuple[str, str]:
        asked.extend((title, filters))
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    user.window.actions_by_name["new_version"].trigger()
    title, filters = asked
    assert title == f"New Version of “{TITLE}”"
    assert "*.pdf" in filters
    assert "*.csv" not in filters
    user.wait(lambda: not user.window.importing.is_busy)


def test_a_file_becomes_the_next_version_of_the_article_that_is_read(
    reader: User, corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article_id = reader.article("Bridge").article.id
    choose_file(reader, corrected, monkeypatch)
    pane = reader.window.pane_area.active_pane
    assert pane.article_id == article_id
    assert pane.view.text == ALTERED
    assert pane.version_bar.button.text() == "Version 2 of 2"
    assert drawn(reader) == [SAFE]
    assert reader.window.messages.messages() == ["1 new version.", "1 annotation needs a look"]
    assert titles(reader) == [TITLE, "Ferry is late"]
    # As any import it is no step: undo takes back the last tag, in both versions.
    assert "Tag" in reader.window.history.stack.undoText()
    reader.press("Ctrl+Z")
    assert texts(reader, article_id) == [FIRST, ALTERED]
    assert "1 annotation needs a look" not in reader.window.messages.messages()
    assert is_sound(reader)


def test_what_is_no_new_version_is_told_in_a_sentence(
    reader: User, corrected: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article_id = reader.article("Bridge").article.id
    choose_file(reader, tmp_path / "bridge.txt", monkeypatch)
    messages = reader.window.messages
    assert messages.messages() == [f"The text of “{TITLE}” has not changed."]
    choose_file(reader, corrected, monkeypatch)
    choose_file(reader, tmp_path / "bridge.txt", monkeypatch)
    assert messages.messages()[0] == f"This is version 1 of “{TITLE}” already."
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.4 no more")
    choose_file(reader, damaged, monkeypatch)
    assert messages.messages()[0].startswith("damaged.pdf is a damaged PDF")
    choose_file(reader, tmp_path / "work.json", monkeypatch)
    assert messages.messages()[0].startswith("work.json is not one article")
    assert texts(reader, article_id) == [FIRST, ALTERED]


def test_the_command_needs_an_article(reader: User) -> None:
    action = reader.window.actions_by_name["new_version"]
    assert action.isEnabled()
    reader.window.pane_area.active_pane.clear()
    reader.window.desk.panes_changed()
    reader.window._show_state()
    assert not action.isEnabled()


def test_an_import_that_is_nearly_the_same_offers_to_be_a_version(
    reader: User, corrected: Path
) -> None:
    window = reader.window
    article_id = reader.article("Bridge").article.id
    reader.drop(corrected)
    reader.wait(lambda: window.messages.messages()[:1] == [OFFERED])
    assert button(reader, "Open").isVisible()
    click(reader, "Make it a new version")
    assert window.messages.messages() == [
        f"This is the newest version of “{TITLE}” now.",
        "1 annotation needs a look",
    ]
    assert titles(reader) == [TITLE, "Ferry is late"]
    assert window.pane_area.active_pane.view.text == ALTERED
    assert drawn(reader) == [SAFE]
    assert window.history.stack.undoText() == "Make article a new version"
    assert is_sound(reader)
    after = editing.work(window.library, article_id)

    reader.press("Ctrl+Z")
    assert titles(reader) == [TITLE, TITLE, "Ferry is late"]
    assert window.pane_area.active_pane.view.text == FIRST
    assert sorted(drawn(reader)) == sorted([SAFE, CRACKS])
    assert versions.to_review(window.library) == ()
    assert "1 annotation needs a look" not in window.messages.messages()
    assert is_sound(reader)

    reader.press("Ctrl+Y")
    assert titles(reader) == [TITLE, "Ferry is late"]
    assert window.pane_area.active_pane.view.text == ALTERED
    assert drawn(reader) == [SAFE]
    assert editing.work(window.library, article_id) == after
    assert is_sound(reader)


def test_what_was_annotated_meanwhile_stays_an_article(reader: User, corrected: Path) -> None:
    window = reader.window
    reader.drop(corrected)
    reader.wait(lambda: window.messages.messages()[:1] == [OFFERED])
    older_id = window.pane_area.active_pane.article_id
    [newer_id] = [
        one
        for one in window.library_panel.shown_ids()
        if one != older_id and texts(reader, one) == [ALTERED]
    ]
    menu = window.library_panel.view.menu_for([newer_id])
    [offered] = [one for one in menu.actions() if one.text() == OFFER]
    click(reader, "Open")
    assert window.pane_area.active_pane.article_id == newer_id
    reader.select(window.pane_area.active_pane, SAFE)
    reader.press("3")
    steps = window.history.stack.count()
    offered.trigger()
    assert window.messages.messages()[0] == (
        f"“{TITLE}” has annotations and stays an article of its own: delete them first if you do "
        "not need them."
    )
    assert window.history.stack.count() == steps
    reader.press("Ctrl+Z")
    offered.trigger()
    assert titles(reader) == [TITLE, "Ferry is late"]
    # The pane that showed it shows the article that it belongs to now.
    assert window.pane_area.active_pane.article_id == older_id
    assert window.pane_area.active_pane.view.text == ALTERED


def test_a_file_that_is_an_article_of_its_own_already(
    reader: User, corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = reader.window
    article_id = reader.article("Bridge").article.id
    reader.drop(corrected)
    reader.wait(lambda: len(titles(reader)) == 3)
    reader.wait(lambda: not window.importing.is_busy)
    choose_file(reader, corrected, monkeypatch)
    assert texts(reader, article_id) == [FIRST, ALTERED]
    assert titles(reader) == [TITLE, "Ferry is late"]
    reader.press("Ctrl+Z")
    assert titles(reader) == [TITLE, TITLE, "Ferry is late"]
    assert texts(reader, article_id) == [FIRST]


def test_an_article_like_no_other_has_no_such_offer(reader: User, tmp_path: Path) -> None:
    path = tmp_path / "tram.txt"
    path.write_text("Tram is early\n\nThat had never happened before, somebody said.\n", "utf-8")
    reader.drop(path)
    reader.wait(lambda: reader.window.messages.messages()[:1] == ["1 article added."])
    visible = [
        one.text()
        for one in reader.window.messages.findChildren(QPushButton)
        if one.isVisible() and one.text()
    ]
    assert visible == ["Open"]


def test_a_file_in_a_watched_folder_is_known_as_a_version(
    reader: User, tmp_path: Path, corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = reader.window
    article_id = reader.article("Bridge").article.id
    choose_file(reader, corrected, monkeypatch)
    window.watching.set_folder(str(corrected.parent))
    reader.wait(lambda: window.messages.messages()[:1] == ["1 already in the library."])
    corrected.write_text(ALTERED + "\nCorrected.\n", "utf-8")
    reader.wait(lambda: len(texts(reader, article_id)) == 3)
    reader.wait(lambda: not window.importing.is_busy)
    window.watching.set_folder("")
    assert titles(reader) == [TITLE, "Ferry is late"]
