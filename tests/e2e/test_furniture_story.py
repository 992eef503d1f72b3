"""A reader of real pages: furniture is dimmed by itself, corrected, undone, shown plainly."""

import json
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from fact_reader.model import FacetCounts
from fact_reader.services import importing
from fact_reader.services.library import Library
from fact_reader.ui.dialogs.export_dialog import ExportDialog, ExportScope
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.results.question import View

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
BODY = "The council said that the bridge will close for repairs, and nobody was asked. " * 3
TEXT = f"Bridge to close\n\n{BODY}\n\nLeave a Reply\n\nYour email address will not be published."
SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
# Words of lines that are no part of the article, in each of the five.
FOUND = ("news tip", "Leave a Reply", "Breaking News", "commenting forum", "Mr Bolton takes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "library"
    with Library(made) as library:
        importing.import_text(library, TEXT)
    return made


def start(user: User, folder: Path) -> None:
    user.application.open(folder)
    user.window.resize(1440, 860)
    user.window.show()


def words(pane: ReaderPane) -> list[str]:
    return [pane.view.text[one.start : one.end] for one in pane.view.furniture]


def choose(pane: ReaderPane, line: str, wanted: str) -> None:
    begin = pane.view.text.index(line)
    pane.view.select_span(begin, begin)
    menu = pane.view.context_menu()
    next(action for action in menu.actions() if action.text() == wanted).trigger()


def test_furniture_is_dimmed_corrected_and_undone(user: User, folder: Path) -> None:
    start(user, folder)
    pane = user.open("Bridge to close")
    user.wait(lambda: len(words(pane)) == 2)
    assert len(pane.view.extraSelections()) == 2
    choose(pane, "Leave a Reply", "This Belongs to the Article")
    assert words(pane) == ["Your email address will not be published."]
    choose(pane, "The council said", "This Is Page Furniture")
    assert words(pane)[0] == BODY.strip()
    user.window.steps.undo()
    user.window.steps.undo()
    assert len(words(pane)) == 2
    user.window.steps.redo()
    assert words(pane) == ["Your email address will not be published."]
    user.window.actions_by_name["dim_furniture"].trigger()
    assert pane.view.extraSelections() == []
    # The choices and the switch are there at the next start.
    user.window.close()
    start(user, folder)
    pane = user.window.pane_area.active_pane
    user.wait(lambda: len(words(pane)) == 1)
    assert not user.window.actions_by_name["dim_furniture"].isChecked()
    assert pane.view.extraSelections() == []


def test_passages_in_furniture_are_left_out_of_the_results(user: User, folder: Path) -> None:
    with Library(folder) as library:
        importing.import_text(library, f"Another bridge\n\nA reply came.\n\n{TEXT}")
    start(user, folder)
    user.wait_for_index()
    user.window.actions_by_name["search_results"].trigger()
    user.window.search_field.set_query("reply")
    panel = user.window.results_place.panel
    assert panel is not None
    panel.header.view_chosen.emit(View.PASSAGES)
    user.wait(lambda: panel.passages.rowCount() == 3)
    panel.header.furniture.trigger()
    user.wait(lambda: panel.passages.rowCount() == 1)
    user.wait(lambda: "without page furniture" in panel.header.title.found)
    user.window.search_field.set_query("email")
    user.wait(lambda: panel.notice.isVisible())
    panel.header.furniture.trigger()
    user.wait(lambda: panel.passages.rowCount() == 2)
    assert not panel.notice.isVisible()


def test_facets_export_and_steps_agree_with_results_without_furniture(
    user: User, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(folder) as library:
        importing.import_text(library, f"Another bridge\n\nA reply came.\n\n{TEXT}")
    start(user, folder)
    user.wait_for_index()
    user.window.actions_by_name["search_results"].trigger()
    user.window.search_field.set_query("reply")
    panel = user.window.results_place.panel
    assert panel is not None
    shown: list[int] = []
    take = panel.show_facets

    def listen(counts: FacetCounts) -> None:
        shown.append(sum(counts.months.values()))
        take(counts)

    monkeypatch.setattr(panel, "show_facets", listen)
    user.wait(lambda: 2 in shown)
    shown.clear()
    panel.header.furniture.trigger()
    user.wait(lambda: bool(shown))
    assert set(shown) == {1}
    assert panel.articles.rowCount()
    path = tmp_path / "found.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    offered = []

    def accept(dialog: ExportDialog) -> bool:
        dialog.scopes[ExportScope.RESULTS].setChecked(True)
        offered.append(dialog.scopes[ExportScope.RESULTS].accessibleDescription())
        user.wait(lambda: dialog.stances.count.text() == "0 annotations · 1 article")
        return True

    monkeypatch.setattr(ExportDialog, "exec", accept)
    user.window.dialogs.export(of_search=True)
    user.wait(path.exists)
    assert offered == ["1 article"]
    assert [one["title"] for one in json.loads(path.read_text("utf-8"))["articles"]] == [
        "Another bridge"
    ]
    told: list[str] = []
    user.window.search.steps.stepped.connect(told.append)
    user.window.actions_by_name["next_hit"].trigger()
    user.wait(lambda: told == ["Hit 1 of 1"])


class _Browser(QObject):
    """Stands for the browser of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_a_link_is_opened_only_after_its_address_was_shown(user: User, folder: Path) -> None:
    start(user, folder)
    browser = _Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    try:
        user.window.pane_area.address_requested.emit("https://example.org/plan")
        said = user.window.messages
        assert "https://example.org/plan" in said.messages()[0]
        assert browser.opened == []
        said._card.action.click()
        assert browser.opened == ["https://example.org/plan"]
        user.window.pane_area.address_requested.emit("file:///etc/passwd")
        assert "leads to no web page" in said.messages()[0]
    finally:
        QDesktopServices.unsetUrlHandler("https")


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five articles are not there")
def test_furniture_of_the_real_articles_is_dimmed(user: User, tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        importing.import_paths(library, sorted(SEEDS.glob("*.txt")))
    start(user, tmp_path / "library")
    found = set()
    panel = user.window.library_panel
    for article_id in panel.shown_ids():
        pane = user.window.desk.open_article(article_id)
        assert pane is not None
        shown = pane
        user.wait(lambda shown=shown: bool(shown.view.furniture))  # type: ignore[misc]
        lines = words(pane)
        found |= {part for part in FOUND for line in lines if part in line}
        assert max(len(line) for line in lines) < len(pane.view.text) / 5
    assert found == set(FOUND)
