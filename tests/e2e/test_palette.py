"""The command palette in the real window, with keys and mouse."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fact_reader.ui.action_specs import ACTIONS
from fact_reader.ui.models.palette_rows import ArticleRow, CommandRow
from fact_reader.ui.palette import CommandPalette


@pytest.fixture
def samples(user: User, tmp_path: Path) -> User:
    user.application.open(tmp_path / "library", sample=True)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.wait_for_index()
    return user


def titles(palette: CommandPalette) -> list[str]:
    return [
        row.command.title if isinstance(row, CommandRow) else row.title for row in palette.rows.rows
    ]


def test_every_action_is_in_it_with_its_keys(samples: User) -> None:
    samples.window.resize(1440, 900)
    samples.wait(samples.window.notes_panel.isVisible)
    samples.press("Ctrl+Shift+P")
    palette = samples.window.tools.palette
    assert palette.isVisible()
    assert samples.focus is palette.line
    listed = {
        row.command.name: row.command for row in palette.rows.rows if isinstance(row, CommandRow)
    }
    assert set(listed) == {spec.name for spec in ACTIONS} - {"palette"}
    assert listed["redo"].keys == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert listed["redo"].reason == "Nothing to redo"
    assert not listed["redo"].enabled
    assert listed["show_notes"].checked


def test_return_does_it_with_the_keyboard_back_where_it_was(samples: User) -> None:
    window = samples.window
    view = window.pane_area.active_pane.view
    view.setFocus()
    view.select_span(0, 12)
    before = len(view.highlights.overlapping(0, 12))
    samples.press("Ctrl+Shift+P")
    samples.type("denial tag")
    assert titles(window.tools.palette)[0] == "Tag as Denial"
    samples.press("Return")
    assert window.tools.palette.isHidden()
    assert samples.focus is view
    assert len(view.highlights.overlapping(0, 12)) == before + 1


def test_esc_and_a_click_elsewhere_change_nothing(samples: User) -> None:
    window = samples.window
    view = window.pane_area.active_pane.view
    samples.press("Ctrl+Shift+P")
    samples.type("quit")
    samples.press("Escape")
    assert window.tools.palette.isHidden()
    assert samples.focus is view
    samples.press("Ctrl+Shift+P")
    assert window.tools.palette.line.text() == ""
    QTest.mouseClick(window.status, Qt.MouseButton.LeftButton)
    assert window.tools.palette.isHidden() or not window.tools.palette.line.hasFocus()
    samples.press("Ctrl+Shift+P")
    assert window.tools.palette.isVisible()
    samples.press("Ctrl+Shift+P")
    assert window.tools.palette.isHidden()


def test_what_cannot_be_done_is_not_done(samples: User) -> None:
    samples.press("Ctrl+Shift+P")
    samples.type("redo")
    samples.press("Return")
    assert samples.window.tools.palette.isVisible()


def test_an_article_by_words_of_its_title(samples: User) -> None:
    window = samples.window
    samples.press("Ctrl+O")
    palette = window.tools.palette
    assert all(isinstance(row, ArticleRow) for row in palette.rows.rows)
    assert len(palette.rows.rows) == 5
    samples.type("osaka")
    [title] = titles(palette)
    samples.press("Return")
    shown = window.pane_area.active_pane.article
    assert shown is not None
    assert shown.title == title
    assert samples.focus is window.pane_area.active_pane.view


def test_the_mouse_picks_a_row(samples: User) -> None:
    window = samples.window
    samples.press("Ctrl+Shift+P")
    samples.type("dark theme")
    view = window.tools.palette.list
    assert titles(window.tools.palette)[0] == "Dark Theme"
    was = window.look.theme.is_dark
    place = view.visualRect(window.tools.palette.rows.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.look.theme.is_dark is not was
    samples.press("Ctrl+Shift+P")
    assert window.tools.palette.isVisible()


def test_it_fits_a_small_window(samples: User) -> None:
    window = samples.window
    samples.press("Ctrl+Shift+P")
    window.resize(760, 480)
    card = window.tools.palette
    samples.wait(lambda: window.rect().contains(card.geometry().center()))
    inner = card.card_rect().translated(card.pos())
    assert window.rect().contains(inner)
