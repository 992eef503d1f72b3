"""A window too narrow for everything: the side panels give way to the texts, and come back."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtWidgets import QWidget

from fact_reader.ui.settings import WindowSettings


@pytest.fixture
def user_of_samples(user: User, tmp_path: Path) -> User:
    user.application.open(tmp_path / "library", sample=True)
    user.qtbot.waitExposed(user.window)
    user.window.resize(1440, 900)
    user.wait(lambda: user.window.body.width() == 1440)
    return user


def shown(user: User) -> tuple[bool, bool]:
    """Whether the library is to be seen, and the notes; as their menu says as well."""
    window = user.window
    there = (window.library_panel.isVisible(), window.notes_panel.isVisible())
    said = [window.actions_by_name[f"show_{name}"].isChecked() for name in ("library", "notes")]
    assert list(there) == said
    return there


def resize(user: User, width: int, height: int) -> None:
    user.window.resize(width, height)
    user.wait(lambda: user.window.body.width() == width)


def assert_all_within(user: User) -> None:
    """No part of the window is cut, and no pane scrolls sideways."""
    window = user.window
    centre = window.centralWidget()
    assert centre is not None
    user.wait(lambda: centre.minimumSizeHint().width() <= window.width())
    assert centre.minimumSizeHint().height() <= centre.height()
    assert sum(window.body.sizes()) <= window.width()
    assert window.pane_area.horizontalScrollBar().maximum() == 0
    for part in (window.status, window.top_bar, window.body):
        assert window.rect().contains(part.geometry().translated(0, window.menuBar().height()))


@pytest.mark.parametrize(
    ("width", "height", "panes", "expected"),
    [
        (1440, 900, 4, (True, True)),
        (1024, 640, 3, (True, True)),
        (900, 620, 2, (True, True)),
        (900, 620, 3, (True, False)),
        (720, 426, 2, (True, False)),
        (720, 426, 3, (False, False)),
        (640, 376, 1, (True, False)),
        (600, 376, 4, (False, False)),
    ],
)
def test_side_panels_give_way_to_the_texts(
    user_of_samples: User, width: int, height: int, panes: int, expected: tuple[bool, bool]
) -> None:
    user, window = user_of_samples, user_of_samples.window
    while len(window.pane_area.panes) < panes:
        window.pane_area.add_pane()
    while len(window.pane_area.panes) > panes:
        window.pane_area.close_pane(window.pane_area.panes[-1])
    before = window.body.sizes()
    resize(user, width, height)
    assert shown(user) == expected
    assert_all_within(user)
    resize(user, 1440, 900)
    assert shown(user) == (True, True)
    user.wait(lambda: window.body.sizes() == before)


def test_they_shrink_before_they_go(user_of_samples: User) -> None:
    user, window = user_of_samples, user_of_samples.window
    window.pane_area.add_pane()
    resize(user, 1060, 640)
    left, middle, right = window.body.sizes()
    assert (left, right) == (236, 256)
    assert middle == 566
    resize(user, 1030, 640)
    assert window.body.sizes() == [206, 566, 256]


def test_what_is_asked_for_comes_and_stays(user_of_samples: User) -> None:
    user, window = user_of_samples, user_of_samples.window
    resize(user, 720, 426)
    assert shown(user) == (True, False)
    user.press("Ctrl+J")
    assert shown(user) == (False, True)
    assert user.focus in window.notes_panel.findChildren(QWidget)
    resize(user, 724, 430)
    assert shown(user) == (False, True)
    user.press("Ctrl+L")
    assert shown(user) == (True, False)
    assert window.library_panel.view.hasFocus()
    user.press("F10")
    assert shown(user) == (False, True)
    user.press("F10")
    assert shown(user) == (True, False)
    resize(user, 1440, 900)
    assert shown(user) == (True, False), "F10 was pressed to hide them"


def test_the_choice_outlasts_a_narrow_window(user_of_samples: User) -> None:
    user, window = user_of_samples, user_of_samples.window
    window.body.setSizes([300, 800, 338])
    window.body.splitterMoved.emit(300, 1)
    window.body.splitterMoved.emit(1100, 2)
    resize(user, 640, 376)
    assert shown(user) == (True, False)
    folder = window.library.folder
    assert window.close()
    kept = WindowSettings(folder)
    assert kept.flag("show-notes", False)
    assert kept.sizes("body") == [300, 338]


def test_keys_do_not_stay_in_a_panel_that_is_gone(user_of_samples: User) -> None:
    user, window = user_of_samples, user_of_samples.window
    window.activateWindow()
    user.press("Ctrl+J")
    assert user.focus in window.notes_panel.findChildren(QWidget)
    window.body.choose_library(True)
    resize(user, 640, 376)
    assert window.pane_area.active_pane.view.hasFocus()


def test_keys_stay_in_the_search_field_when_a_panel_goes(user_of_samples: User) -> None:
    """Letters that are typed there would be commands in the text."""
    user, window = user_of_samples, user_of_samples.window
    window.activateWindow()
    user.press("Ctrl+J")
    user.press("Ctrl+K")
    assert window.search_field.line.hasFocus()
    window.body.choose_library(True)
    resize(user, 640, 376)
    assert not window.notes_panel.isVisible()
    assert window.search_field.line.hasFocus()


def test_results_keep_their_counts(user_of_samples: User) -> None:
    user, window = user_of_samples, user_of_samples.window
    window.search.show_results()
    assert window.results_place.panel is not None
    for width, height in ((900, 620), (720, 426), (640, 376)):
        resize(user, width, height)
        assert window.results_place.panel.header.title.isVisible()
        assert_all_within(user)
