"""Notes in the panel at the right, or beside the text: one or the other, and how to switch."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fact_reader.ui.reader.pane import ReaderPane


@pytest.fixture
def reading(user: User, tmp_path: Path) -> ReaderPane:
    user.application.open(tmp_path / "library", sample=True)
    window = user.window
    window.resize(1440, 900)
    window.activateWindow()
    user.wait(window.isActiveWindow)
    window.pane_area.close_pane(window.pane_area.panes[1])
    return user.open("White House weighs")


def test_notes_stand_beside_the_text_while_the_panel_is_hidden(
    user: User, reading: ReaderPane
) -> None:
    window = user.window
    assert not reading.margin.isVisible(), "no note stands twice"
    user.press("F10")
    user.wait(lambda: reading.margin.isVisible())
    assert not window.notes_panel.isVisible()
    boxes = reading.margin.card_boxes()
    assert len(boxes) == 3
    chosen, box = list(boxes.items())[1]
    QTest.mouseClick(reading.margin, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert window.desk.chosen is not None
    assert window.desk.chosen.id == chosen
    assert reading.view.active_id == chosen
    user.press("N")
    assert window.notes_panel.isVisible(), "notes are written in the panel"
    assert not reading.margin.isVisible()
    user.type("Seen.")
    window.notes_panel.flush()
    assert window.desk.chosen.note.endswith("Seen.")
    user.press("F10")
    user.press("Ctrl+J")
    assert window.notes_panel.view.hasFocus()


def test_the_choice_is_kept(user: User, reading: ReaderPane, tmp_path: Path) -> None:
    window = user.window
    user.press("F10")
    user.wait(lambda: reading.margin.isVisible())
    window.actions_by_name["notes_beside"].trigger()
    assert not reading.margin.isVisible()
    user.application.open(tmp_path / "elsewhere")
    user.application.open(tmp_path / "library", sample=True)
    # A restored window fits the screen, which has no room for it here.
    user.window.resize(1440, 900)
    [pane] = user.window.pane_area.panes
    assert not user.window.notes_panel.isVisible()
    assert not pane.margin.isVisible()
    user.window.actions_by_name["notes_beside"].trigger()
    user.wait(lambda: pane.margin.isVisible())
    assert len(pane.margin.card_boxes()) == 3


def test_a_link_in_a_card_leads_to_its_other_side(user: User, reading: ReaderPane) -> None:
    user.press("F10")
    user.wait(lambda: reading.margin.isVisible())
    [box] = list(reading.margin.card_boxes().values())[:1]
    at_link = box.bottomLeft().toPoint()
    at_link.setX(at_link.x() + 60)
    at_link.setY(at_link.y() - 24)
    QTest.mouseClick(reading.margin, Qt.MouseButton.LeftButton, pos=at_link)
    user.wait(lambda: len(user.window.pane_area.panes) == 2)
    chosen = user.window.desk.chosen
    assert chosen is not None
    assert chosen.article_id == user.article("Trump and Putin to hold").article.id
