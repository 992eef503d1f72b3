"""How the program ends: asked by the system, or killed; and what is there at the next start."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from fact_reader.paths import settings_file
from fact_reader.services import importing
from fact_reader.services.library import Library
from fact_reader.ui.app import Application

_OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from fact_reader.ui import app

def typed():
    window = app.QApplication.topLevelWidgets()
    [window] = [one for one in window if isinstance(one, app.MainWindow)]
    if not window.isActiveWindow():
        QTimer.singleShot(50, typed)
        return
    pane = window.desk.open_article(window.library_panel.shown_ids()[0])
    pane.activate()
    pane.view.select_span(10, 22)
    QTest.keyClick(pane.view, "1")
    QTest.keyClick(pane.view, "n")
    QTest.keyClicks(app.QApplication.focusWidget(), "typed at the last moment")
    print("typed", flush=True)

qt = app.make_qt_application()
QTimer.singleShot(50, typed)
sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals are those of Unix")
def test_a_logout_saves_what_is_being_typed(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library(folder) as library:
        importing.import_text(library, "Headline\n\nThe minister denied it twice.")
    process = subprocess.Popen(
        [sys.executable, "-c", _OPEN, str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "typed\n", "it ended before anything was typed"
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(timeout=30) == 0
    process.stdout.close()
    with Library(folder) as library, library.database.reading() as connection:
        notes = [row["note"] for row in connection.execute("SELECT note FROM annotation")]
    assert notes == ["typed at the last moment"]


def test_a_backup_is_made_once_the_window_is_open(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fact_reader.ui.app._BACKUP_AFTER_MS", 0)
    user.application.open(tmp_path / "library")
    backups = tmp_path / "library" / "backups"
    user.wait(lambda: len(list(backups.glob("library-*.sqlite3"))) == 1)


def test_opening_another_library_that_fails_late_keeps_the_first(
    user: User, application: Application, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    with Library(broken) as library:
        importing.import_text(library, "Headline\n\nText.")
        with library.database.writing() as connection:
            connection.execute("UPDATE article SET created = 'no date at all'")
    application.open(tmp_path / "library")
    first = user.window
    with pytest.raises(ValueError, match="no date"):
        application.open(broken)
    assert user.window is first
    assert first.isVisible()
    with Library(broken):
        pass  # Its lock was given back.


def test_nothing_is_left_running(user: User, tmp_path: Path) -> None:
    for number in range(3):
        user.application.open(tmp_path / f"library {number}")
        user.search("nothing")
    user.application.close()
    assert multiprocessing.active_children() == []
    for number in range(3):
        with Library(tmp_path / f"library {number}"):
            pass  # Each lock was given back.


def test_a_note_that_cannot_be_saved_keeps_the_window_open(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fact_reader.storage.database._BUSY_TIMEOUT_S", 0.05)
    folder = tmp_path / "library"
    with Library(folder) as library:
        importing.import_text(library, "Headline\n\nThe minister denied it twice.")
    user.application.open(folder)
    user.qtbot.waitExposed(user.window)
    user.wait_for_index()
    pane = user.open("Headline")
    user.select(pane, "The minister")
    user.press("1")
    user.press("N")
    user.wait_for_index()
    other = sqlite3.connect(folder / "library.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    user.type("must not be lost")
    asked: list[str] = []

    def answer(words: str) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, lambda: answer(words))
            return
        asked.append(box.text())
        texts = {button.text().replace("&", ""): button for button in box.buttons()}
        texts[words].click()

    answer("Stay")
    assert not user.window.close()
    assert asked == ["A note could not be saved."]
    other.execute("ROLLBACK")
    assert user.window.close()
    with user.window.library.database.reading() as connection:
        [row] = connection.execute("SELECT note FROM annotation")
    assert row["note"] == "must not be lost"
    other.close()


@pytest.mark.parametrize(
    "damage",
    ['sizes-body="[5]"', 'sizes-body="[Infinity, 5]"', 'sizes-panes="[99999999999999]"', "look=x"],
)
def test_damaged_settings_do_not_keep_the_window_from_opening(
    user: User, tmp_path: Path, damage: str
) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(f"[General]\n{damage}\n", "utf-8")
    user.application.open(tmp_path / "library")
    user.qtbot.waitExposed(user.window)
    left, middle, right = user.window.body.sizes()
    assert min(left, middle, right) >= 150


def test_a_logout_waits_for_a_user_who_wants_to_stay(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.application.open(tmp_path / "library")
    window = user.window
    user.qtbot.waitExposed(window)
    monkeypatch.setattr(window.dialogs, "may_close", lambda: False)
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    user.application._end()
    assert user.window is window
    assert window.isVisible()
    assert quits == []
    # Its work goes on.
    importing.import_text(window.library, "Headline\n\nThe minister denied it.")
    window.search_field.set_query("minister")
    user.wait(lambda: window.searching.results.query == "minister")
    monkeypatch.setattr(window.dialogs, "may_close", lambda: True)
    user.application._end()
    assert quits == [True]
    assert user.application.window is None


def test_a_logout_closes_the_dialog_that_is_open_first(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.application.open(tmp_path / "library")
    user.qtbot.waitExposed(user.window)
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    was_there: list[bool] = []

    def end() -> None:
        was_there.append(QApplication.activeModalWidget() is not None)
        user.application._end()

    window = user.window
    QTimer.singleShot(100, end)
    window.dialogs.show_about()
    assert was_there == [True]
    assert quits == []
    user.wait(lambda: quits == [True])
    assert user.application.window is None


def test_a_folder_that_went_is_told_and_no_bug(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.application.open(tmp_path / "library")
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(blocked / "gone"))
    user.application.choose_library()
    [told] = user.window.messages.messages()
    assert "cannot be written" in told
