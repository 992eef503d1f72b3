"""The card below the search field, with real answers: where its rows lead, and what it says."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from results_driving import add_long_article

from fact_reader.ui.models.search_rows import MoreRow


@pytest.mark.parametrize("beside", [False, True])
def test_more_passages_lead_to_the_first_that_is_not_shown(
    user: User, tmp_path: Path, beside: bool
) -> None:
    add_long_article(tmp_path / "library")
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.wait_for_index()
    user.search("tender")
    popup = user.window.search_field.popup
    [more] = [row for row in popup.rows.rows if isinstance(row, MoreRow)]
    assert more.unfolds
    at = popup.rows.rows.index(more)
    place = popup.list.visualRect(popup.rows.index(at)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    more = popup.rows.rows[at + 1]
    assert isinstance(more, MoreRow)
    assert not more.unfolds
    user.press("Down")
    user.press("Ctrl+Return" if beside else "Return")
    assert not popup.isVisible()
    user.wait(lambda: user.window.status.words() == "Hit 5 of 11")
    view = user.window.pane_area.active_pane.view
    hit = view.text.index("Tender 4")
    assert view.caret_offset() == hit + len("Tender")
    start, end = view.visible_span()
    assert start <= hit < end
    assert user.window.search_field.line.hasFocus(), "the keyboard stays where it is"
    user.press("F3")
    user.wait(lambda: user.window.status.words() == "Hit 6 of 11")
