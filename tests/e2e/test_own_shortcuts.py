"""Keys of one's own in the real window: at once, everywhere named, and at the next start."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtWidgets import QLabel

from fact_reader.model import Stance
from fact_reader.ui.dialogs.keycaps import KeyCaps


# The offscreen platform says so when the help is shown.
@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_another_key_tags_and_is_named_everywhere(user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library", sample=True)
    window = user.window
    window.activateWindow()
    user.wait(window.isActiveWindow)
    window.tools.shortcuts.add("claim", "C")
    window.tools.shortcuts.remove("claim", "1")
    window.tools.shortcuts.add("search", "Ctrl+Alt+S")
    window.tools.shortcuts.remove("search", "Ctrl+K")
    window.tools.shortcuts.remove("search", "/")
    window.tools.shortcuts.add("find", "Ctrl+B")
    window.tools.shortcuts.remove("find", "Ctrl+F")
    pane = window.pane_area.active_pane
    pane.view.setFocus()
    pane.view.select_span(0, 12)
    before = window.library_panel.articles.stance_counts(filtered=False)[Stance.CLAIM]
    user.press("1")
    user.press("C")
    after = window.library_panel.articles.stance_counts(filtered=False)[Stance.CLAIM]
    assert after == before + 1
    assert window.actions_by_name["claim"].toolTip().endswith("(C)")
    assert window.search_field.key_hint.text() == "Ctrl+Alt+S"
    assert pane.header.find_button.toolTip() == "Find in this article (Ctrl+B)"
    assert pane.tag_bar.buttons[Stance.CLAIM].toolTip().endswith("(C)")
    assert window.pane_area.add_pane().tag_bar.buttons[Stance.CLAIM].toolTip().endswith("(C)")
    window.actions_by_name["help"].trigger()
    help_window = window.dialogs._help
    assert help_window is not None
    assert "Press C for a claim" in help_window.help.toPlainText()
    caps = {one.accessibleName() for one in help_window.findChildren(KeyCaps)}
    assert "C" in caps
    assert "1 or 2 or 3" in caps, "the list of notes keeps its own"
    help_window.close()

    user.application.open(tmp_path / "another", sample=True)
    again = user.window
    assert again is not window
    assert again.tools.shortcuts.keys("claim") == ("C",)
    assert [key.toString() for key in again.actions_by_name["claim"].shortcuts()] == ["C"]
    assert again.findChildren(QLabel)
