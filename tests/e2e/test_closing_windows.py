"""Windows that are opened and closed again leave nothing behind, and nothing that ends the program.

Here the collector runs when it is worst: before what was closed is deleted, and after.
"""

import gc
import weakref
from collections import Counter
from pathlib import Path

import shiboken6
from driving import User
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from fact_reader.services import importing
from fact_reader.services.library import Library
from fact_reader.ui.main_window import MainWindow

TEXT = "A headline\n\nNo water was released, she said.\n\nHe denied that the valve was open."


def work_in(user: User, folder: Path) -> list[weakref.ref[QObject]]:
    """Open a library in place of the last one and use all parts of its window."""
    with Library(folder) as library:
        importing.import_text(library, TEXT)
    user.application.open(folder)
    window = user.window
    user.qtbot.waitExposed(window)
    pane = user.open("A headline")
    user.select(pane, "No water was released")
    user.press("1")
    user.press("N")
    user.type("why")
    user.press("Escape")
    user.select(pane, "the valve")
    user.press("2")
    user.press("Ctrl+Z")
    user.press("Ctrl+C")
    other = user.open("A headline", beside=True)
    user.press("Ctrl+F")
    user.type("water")
    user.press("Ctrl+Alt+H")
    user.search("valve")
    user.press("Ctrl+Shift+P")
    user.press("Escape")
    window.pane_area.close_pane(other)
    user.wait_for_index()
    return [weakref.ref(one) for one in (window, pane, pane.view, window.desk, window.notes_panel)]


def live_objects() -> Counter[str]:
    """The objects of Qt that Python knows and that are not deleted, by type."""
    return Counter(
        type(one).__name__
        for one in gc.get_objects()
        if isinstance(one, QObject) and shiboken6.isValid(one)
    )


def delete_what_waits() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # What the app keeps from the collector, because it is there to stay, goes with its window.
    gc.unfreeze()
    gc.collect()


def test_windows_leave_nothing_behind(user: User, tmp_path: Path) -> None:
    counts, widgets = [], []
    refs: list[weakref.ref[QObject]] = []
    for number in range(6):
        before, refs = refs, work_in(user, tmp_path / f"library {number}")
        delete_what_waits()
        assert [ref() for ref in before] == [None] * len(before)
        counts.append(live_objects())
        widgets.append(Counter(type(one).__name__ for one in QApplication.allWidgets()))
    # One more of a kind for each of the last three windows; a timer may just be running.
    for first, last in ((counts[2], counts[-1]), (widgets[2], widgets[-1])):
        assert {kind: more for kind, more in (last - first).items() if more >= 3} == {}
    user.application.close()
    delete_what_waits()
    assert [ref() for ref in refs] == [None] * len(refs)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]


def test_steps_that_can_be_undone_are_no_danger_to_the_collector(
    user: User, tmp_path: Path
) -> None:
    """Collected while the stack of steps is in the same circle, it deleted them twice."""
    for number in range(3):
        work_in(user, tmp_path / f"library {number}")
        stack = user.window.history.stack
        assert stack.count() == 3
        user.application.close()
        assert stack.count() == 0
        del stack
        delete_what_waits()


def test_an_open_window_collects_by_itself(user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library")
    user.qtbot.waitUntil(lambda: not gc.isenabled())
    user.application.close()
    assert gc.isenabled()
