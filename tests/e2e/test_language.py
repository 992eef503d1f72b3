"""Another language for the window while it is open: it is made anew, and nothing is lost."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from driving import User
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fact_reader.model import Stance
from fact_reader.services import editing
from fact_reader.services.library import DATABASE_NAME
from fact_reader.ui import translating
from fact_reader.ui.app import make_qt_application
from fact_reader.ui.dialogs.preferences import PreferencesDialog
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.settings import WindowSettings, chosen_language

_WORDS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en"><context><name>FactReader</name>
<message><source>Preferences</source><translation>Vorlieben</translation></message>
</context></TS>
"""


@pytest.fixture(autouse=True)
def _a_little_german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Words of these tests' own, and English for the tests that follow."""
    source = tmp_path / "fact_reader_de.ts"
    source.write_text(_WORDS, "utf-8")
    folder = Path(PySide6.__file__).parent
    program = next(
        path for name in ("lrelease", "lrelease.exe") if (path := folder / name).exists()
    )
    subprocess.run([program, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    monkeypatch.setattr(translating, "resource", lambda name: tmp_path)
    yield
    translating.install(translating.ENGLISH)


def _choose(user: User, language: str) -> str:
    """Choose a language in the preferences; the title that these had."""
    titles = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PreferencesDialog)
        titles.append(dialog.windowTitle())
        combo = dialog.language
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Home)
        while combo.currentData() != language:
            before = combo.currentIndex()
            QTest.keyClick(combo, Qt.Key.Key_Down)
            assert combo.currentIndex() > before
        QTest.keyClick(combo, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.accept()

    QTimer.singleShot(0, answer)
    user.window.actions_by_name["preferences"].trigger()
    return titles[0]


def _open(user: User, folder: Path) -> MainWindow:
    texts = folder / "texts"
    texts.mkdir()
    words = "".join(f"Nothing was released on day {number}, they said.\n\n" for number in range(90))
    (texts / "a.txt").write_text(f"The first article\n\n{words}", "utf-8")
    (texts / "b.txt").write_text("The second article\n\nNo water was released.\n", "utf-8")
    user.application.open(folder / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    user.drop(texts)
    user.wait(lambda: not user.window.importing.is_busy)
    return user.window


def test_the_window_is_made_anew_and_all_is_there(user: User, tmp_path: Path) -> None:
    first = _open(user, tmp_path)
    library = first.library
    user.search("released")
    user.press("Ctrl+Shift+F")
    first.search_field.close_popup()
    pane = user.open("The first article")
    second = user.open("The second article", beside=True)
    user.select(second, "No water")
    user.press("2")
    user.press("N")
    user.type("Who says so?")
    pane.view.set_top_offset(2_000)
    place = pane.view.top_offset()
    assert place > 1_000
    titles = [one.article_id for one in first.pane_area.panes]
    steps = first.history.stack.count()
    assert _choose(user, "de") == "Preferences"
    user.wait(lambda: user.window is not first)
    window = user.window
    assert translating.language() == chosen_language() == "de"
    assert window.library is library
    assert window.isVisible()
    user.qtbot.waitExposed(window)
    # What was being typed is saved, and what was open stands where it stood.
    [note] = editing.work(library, titles[1]).annotations  # type: ignore[union-attr]
    assert (note.stance, note.note) == (Stance.DENIAL, "Who says so?")
    assert [one.article_id for one in window.pane_area.panes] == titles
    assert window.pane_area.panes[0].view.top_offset() == place
    assert window.search_field.query() == "released"
    assert window.results_place.is_shown
    assert window.importing.has_report
    user.wait(lambda: len(window.searching.results.groups) == 2)
    user.wait_for_index()
    # The steps before can be taken back, and it goes on working.
    # The note that was being typed is one more.
    assert window.history.stack.count() == steps + 1 > 1
    while window.history.stack.canUndo():
        window.actions_by_name["undo"].trigger()
    assert editing.work(library, titles[1]).annotations == ()  # type: ignore[union-attr]
    window.actions_by_name["redo"].trigger()
    assert len(editing.work(library, titles[1]).annotations) == 1  # type: ignore[union-attr]
    # And back again.
    assert _choose(user, "en") == "Vorlieben"
    user.wait(lambda: user.window is not window)
    assert user.window.history.stack.index() == 1
    assert user.window.history.stack.canRedo()
    assert (library.folder / DATABASE_NAME).exists()


def test_a_note_that_cannot_be_saved_keeps_the_window(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _open(user, tmp_path)
    monkeypatch.setattr(first.dialogs, "may_close", lambda: False)
    _choose(user, "de")
    user.wait(lambda: chosen_language() == "de")
    QApplication.processEvents()
    assert user.window is first
    assert first.isVisible()
    assert translating.language() == "en"
    monkeypatch.undo()


def test_while_an_import_is_under_way_it_waits_for_the_next_start(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _open(user, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(type(first.importing), "is_busy", True)
        _choose(user, "de")
        user.wait(lambda: any("next start" in one for one in first.messages.messages()))
    assert user.window is first
    make_qt_application()
    assert translating.language() == "de"


def test_the_choice_is_kept_and_what_is_no_language_is_the_systems(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path)
    assert settings.language() == translating.SYSTEM
    settings.set_language("de")
    settings.sync()
    assert WindowSettings(tmp_path / "other").language() == chosen_language() == "de"
    settings.set_language("klingon")
    assert chosen_language() == translating.SYSTEM


_SWITCH = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fact_reader.ui.app import Application, make_qt_application

qt = make_qt_application()
application = Application()
application.open(Path(sys.argv[1]))
first = application.window
seen = {}

def switch():
    first.settings.set_language("de")
    first.language_changed.emit()
    QTimer.singleShot(500, look)

def look():
    window = application.window
    seen["new"], seen["shown"] = window is not first, window.isVisible()
    window.close()

QTimer.singleShot(300, switch)
QTimer.singleShot(20_000, qt.quit)
qt.exec()
application.close()
print(json.dumps(seen))
"""


def test_the_program_goes_on_between_the_two_windows(tmp_path: Path) -> None:
    """In Qt's own loop, which ends when the last window is closed."""
    run = subprocess.run(
        [sys.executable, "-c", _SWITCH, str(tmp_path / "library")],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {"new": True, "shown": True}
    assert "Error" not in run.stderr


def test_closed_before_it_is_painted(user: User, tmp_path: Path) -> None:
    first = _open(user, tmp_path)
    user.wait(lambda: user.application._server is not None)
    first.settings.set_language("de")
    user.application.change_language()
    assert user.window is not first
    QApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    user.application.close()
