"""The window in a language that is English with other letters: what is still English is not
translated."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from fact_reader.model import Stance
from fact_reader.services import editing
from fact_reader.ui import actions
from fact_reader.ui.action_specs import ACTIONS, WHY_NOT
from fact_reader.ui.models.palette_rows import CommandRow
from fact_reader.ui.printed_article import printed_article

_PLACEHOLDER = re.compile(r"(\{[^}]*\})")


def turned(text: str) -> str:
    """A text in the other language, and back; what is filled in stays."""
    parts = _PLACEHOLDER.split(text)
    return "".join(
        part if number % 2 else codecs.encode(part, "rot13") for number, part in enumerate(parts)
    )


class _Turning(QTranslator):
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return turned(source) if context == "FactReader" else None

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def abroad(user: User, tmp_path: Path, qapp: QApplication) -> Iterator[User]:
    """Somebody at a window with the samples in the other language."""
    translator = _Turning()
    QCoreApplication.installTranslator(translator)
    user.application.open(tmp_path / "library", sample=True)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.wait_for_index()
    yield user
    user.application.close()
    QCoreApplication.removeTranslator(translator)


def _all_actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _all_actions(inner)
        elif not action.isSeparator():
            yield action


def test_menus_tips_and_the_palette_speak_it(abroad: User) -> None:
    window = abroad.window
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == [turned(title) for title, _ in actions.MENUS]
    specs = {spec.name: spec for spec in ACTIONS}
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        for action in _all_actions(menu):
            spec = specs[action.objectName()]
            assert action.text() == turned(spec.text)
            assert (turned(spec.tip) or turned(spec.english)) in action.toolTip()
    abroad.press("Ctrl+Shift+P")
    palette = window.tools.palette
    assert palette.line.placeholderText() == turned("What do you want to do?")
    listed = {r.command.name: r.command for r in palette.rows.rows if isinstance(r, CommandRow)}
    assert listed["theme_dark"].title == turned("Theme: Dark")
    assert listed["undo"].reason == turned(WHY_NOT["undo"])
    assert listed["undo"].where == turned("Edit")


def test_a_command_is_found_by_both_its_names(abroad: User) -> None:
    for typed in (turned("batch search"), "batch search"):
        abroad.press("Ctrl+Shift+P")
        abroad.type(typed)
        rows = abroad.window.tools.palette.rows.rows
        assert isinstance(rows[0], CommandRow)
        assert rows[0].command.name == "batch_search"
        abroad.press("Escape")


def test_steps_messages_and_the_status_line_speak_it(abroad: User) -> None:
    window = abroad.window
    window.focus_reading()
    window.pane_area.active_pane.view.select_span(0, 12)
    abroad.press("3")
    step = turned("Tag {stance}").format(stance=turned("confirmation"))
    assert window.history.stack.undoText() == step
    assert window.actions_by_name["undo"].text() == turned("&Undo {step}").format(step=step)
    counts = turned("{n} articles").format(n=5), turned("{n} annotations").format(n=19)
    abroad.wait(lambda: window.status.words() == " · ".join(counts))
    window.steps.remove_articles(window.library_panel.shown_ids()[:2])
    [told] = window.messages.messages()
    assert told.startswith(turned("Removed {n} articles").format(n=2))
    abroad.press("Ctrl+Z")
    abroad.wait(lambda: window.status.words() == " · ".join(counts))


def test_results_speak_it(abroad: User) -> None:
    abroad.window.search.search_for("summit")
    panel = abroad.window.results_place.panel
    assert panel is not None
    abroad.wait(lambda: panel.header.title.found.endswith(turned("articles")))
    assert turned("passages in") in panel.header.title.found
    assert panel.header.order.words() == turned("Relevance")
    languages = panel.facets.groups["languages"]
    abroad.wait(lambda: [row.text() for row in languages.rows] == [turned("English")])
    abroad.window.search.search_for("nowhereatall")
    abroad.wait(lambda: panel.header.title.found == turned("Nothing found"))


def test_keys_and_paper_speak_it(abroad: User) -> None:
    window = abroad.window
    use = window.tools.shortcuts.use("F2", "undo")
    assert use is not None
    assert use.words.startswith(turned("In the list and the results"))
    assert turned("rticle details") in use.words
    work = editing.work(window.library, window.pane_area.active_pane.article_id)
    assert work is not None
    paper = printed_article(work.article, work.version, work.annotations, 600).text
    assert turned("Notes") in paper.splitlines()
    assert any(one.stance is Stance.CLAIM for one in work.annotations)
    assert turned("claim") in paper
