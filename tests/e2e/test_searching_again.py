"""Searches that are kept, asked again, completed, or asked all at once, through the real window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QWidget

from fact_reader.model import SearchFilters
from fact_reader.services import saved_searches, search_history
from fact_reader.ui.dialogs.batch_search import BatchSearchDialog
from fact_reader.ui.dialogs.search_name import SearchNameDialog
from fact_reader.ui.models.search_rows import ArticleRow, SearchRowsModel
from fact_reader.ui.models.start_rows import SavedRow
from fact_reader.ui.panels.saved_list import SavedList
from fact_reader.ui.results.results_panel import ResultsPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("Valve opened\n\nAn inspector saw the valve open.\n", "utf-8")
    (folder / "b.txt").write_text("Nothing released\n\nThe company denied it.\n", "utf-8")
    return folder


@pytest.fixture
def searcher(user: User, texts: Path, tmp_path: Path) -> User:
    """Somebody with two articles, of an outlet each."""
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.qtbot.waitExposed(user.window)
    user.drop(texts)
    user.wait(lambda: not user.window.importing.is_busy)
    user.wait_for_index()
    return user


def saved_rows(user: User) -> list[SavedRow]:
    rows = user.window.library_panel.groups.saved_list.rows.rows
    return [row for row in rows if isinstance(row, SavedRow)]


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Do something in a modal dialog as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def name_it(name: str) -> None:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SearchNameDialog)
        dialog.edit.clear()
        QTest.keyClicks(dialog.edit, name)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)

    in_dialog(SearchNameDialog, act)


def save(user: User, query: str, name: str) -> None:
    user.search(query)
    name_it(name)
    QTest.mouseClick(user.window.search_field.star, LEFT)
    user.wait(lambda: name in [row.name for row in saved_rows(user)])


def click(user: User, view: SavedList, row: int) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.rows.index(row)).center())


def test_what_is_kept_is_told_with_its_filters(searcher: User) -> None:
    user, window = searcher, searcher.window
    user.search("valve")
    window.search.show_results()
    filters = SearchFilters(languages=frozenset({"en"}), first_month="2019-06")
    window.searching.set_filters(filters)
    told: list[str] = []

    def act(dialog: QDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    in_dialog(SearchNameDialog, act)
    window.search.saved.keep()
    assert "valve · in English, published in or after 2019-06" in told


def test_a_search_is_kept_and_tells_what_is_new(searcher: User, texts: Path) -> None:
    user, window = searcher, searcher.window
    groups = window.library_panel.groups
    assert not groups.saved_list.isVisible()
    assert not groups._saved_header.isVisible()
    save(user, "valve", "Valves")
    assert groups.saved_list.isVisible()
    assert [(row.name, row.new) for row in saved_rows(user)] == [("Valves", 0)]
    filled = window.search_field.star.toolTip()
    assert filled.startswith("Saved")
    user.search("denied")
    assert window.search_field.star.toolTip() == "Save this search"

    (texts / "c.txt").write_text("Two valves\n\nA second valve was found.\n", "utf-8")
    user.drop(texts / "c.txt")
    user.wait(lambda: [row.new for row in saved_rows(user)] == [1])
    assert groups._saved_header.accessibleDescription() == "1 new"
    click(user, groups.saved_list, 0)
    user.wait(lambda: window.searching.results.query == "valve ")
    assert len(user.found()) == 2
    user.wait(lambda: saved_searches.overview(window.library)[0][1] == 0)
    assert [row.new for row in saved_rows(user)] == [0]
    assert window.search_field.star.toolTip() == filled


def test_a_saved_search_is_renamed_removed_and_brought_back(searcher: User) -> None:
    user, window = searcher, searcher.window
    view = window.library_panel.groups.saved_list
    save(user, "valve", "Valves")
    save(user, "denied", "Denials")
    view.setFocus()
    view.setCurrentIndex(view.rows.index(1))
    name_it("All valves")
    user.press("F2")
    user.wait(lambda: "All valves" in [row.name for row in saved_rows(user)])
    assert [row.name for row in saved_rows(user)] == ["All valves", "Denials"]
    view.setFocus()
    view.setCurrentIndex(view.rows.index(0))
    user.press("Delete")
    assert [row.name for row in saved_rows(user)] == ["Denials"]
    words = "Removed “All valves” from the saved searches."
    assert window.messages.messages()[0] == words
    user.wait(lambda: len(saved_searches.saved_searches(window.library)) == 1)
    QTest.mouseClick(window.messages._card.action, LEFT)
    user.wait(lambda: len(saved_rows(user)) == 2)
    row = saved_rows(user)[0]
    assert (row.name, row.query) == ("All valves", "valve")
    menu = view.menu_for(row)
    menu.actions()[2].trigger()
    user.wait(lambda: len(saved_searches.saved_searches(window.library)) == 1)


def test_filters_are_kept_and_shown_where_they_narrow(searcher: User) -> None:
    user, window = searcher, searcher.window
    before = user.article("Valve opened").article
    window.history.edit_article(before, replace(before, outlet="Harwick Courier"))
    user.wait_for_index()
    user.search("the")
    user.wait(lambda: len(user.found()) == 2)
    window.searching.show_all()
    window.searching.set_filters(SearchFilters(outlets=frozenset({"Harwick Courier"})))
    user.wait(lambda: user.found() == ["Valve opened"])
    name_it("The Courier")
    user.press("Ctrl+Shift+S")
    user.wait(lambda: len(saved_rows(user)) == 1)
    assert window.search_field.star.toolTip().startswith("Saved")
    window.search.hide_results()
    user.wait(lambda: len(user.found()) == 2)
    user.wait(lambda: window.search_field.star.toolTip() == "Save this search")
    click(user, window.library_panel.groups.saved_list, 0)
    user.wait(lambda: user.found() == ["Valve opened"])
    assert window.results_place.is_shown, "nothing is left out without being seen to be"
    assert window.search_field.star.toolTip().startswith("Saved")


def test_a_name_is_taken_only_once(searcher: User) -> None:
    user = searcher
    save(user, "valve", "Valves")
    user.search("denied")

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, SearchNameDialog)
        assert dialog.name == "denied", "the query is proposed"
        dialog.edit.setText("valves")
        assert not dialog.save_button.isEnabled()
        assert dialog.problem.text() == "Another saved search has this name."
        dialog.edit.setText("  ")
        assert not dialog.save_button.isEnabled()
        dialog.reject()

    in_dialog(SearchNameDialog, act)
    user.press("Ctrl+Shift+S")
    assert [row.name for row in saved_rows(user)] == ["Valves"]
    user.wait(lambda: not user.window.findChildren(SearchNameDialog))
    user.search("valve")
    user.press("Ctrl+Shift+S")
    said = "This search is saved already, as “Valves”."
    assert user.window.messages.messages()[0] == said
    assert [row.name for row in saved_rows(user)] == ["Valves"]


def test_what_was_asked_is_offered_again(searcher: User, tmp_path: Path) -> None:
    user, field = searcher, searcher.window.search_field
    user.search("valve")
    user.press("Return")
    user.search("denied")
    user.press("Return")
    library = user.window.library
    user.wait(lambda: len(search_history.history(library)) == 2)
    user.press("Ctrl+K")
    field.line.clear()
    user.wait(lambda: len(field.popup._recent) == 2)
    user.press("Down")
    user.press("Down")
    user.press("Return")
    user.wait(lambda: user.window.searching.results.query == "valve")
    field.line.clear()
    user.press("Down")
    user.press("Delete")
    user.wait(lambda: [one.query for one in search_history.history(library)] == ["valve"])
    assert field.popup._recent == ["valve"]
    assert field.popup.isVisible()


def test_what_was_done_at_the_last_moment_is_written(searcher: User, tmp_path: Path) -> None:
    user = searcher
    save(user, "valve", "Valves")
    user.search("denied")
    user.press("Return")
    user.window.search.saved.remove(saved_rows(user)[0].search_id)
    user.application.open(tmp_path / "other")
    user.application.open(tmp_path / "library")
    assert [one.query for one in search_history.history(user.window.library)] == ["denied"]
    assert saved_searches.saved_searches(user.window.library) == []


def test_fields_and_values_are_completed(searcher: User) -> None:
    user, window = searcher, searcher.window
    summary = user.article("Valve opened")
    before = summary.article
    window.history.edit_article(before, replace(before, outlet="Harwick Courier"))
    user.wait_for_index()
    field = window.search_field
    user.press("Ctrl+K")
    user.type("ou")
    user.wait(lambda: field.popup.tab_completion() is not None)
    user.press("Tab")
    assert field.query() == "outlet:"
    user.wait(field.popup.completions.isVisible)
    user.type("h")
    user.wait(lambda: (first := field.popup.completions.first()) is not None and first.end == 8)
    user.press("Down")
    user.press("Return")
    assert field.query() == 'outlet:"Harwick Courier"'
    user.wait(lambda: user.found() == ["Valve opened"])
    user.wait(lambda: field.popup.notice.understood.isVisible())
    assert field.popup.notice.understood.text().endswith("as the outlet")


def batch_dialog(user: User) -> BatchSearchDialog:
    user.window.actions_by_name["batch_search"].trigger()
    [dialog] = user.window.findChildren(BatchSearchDialog)
    user.qtbot.waitExposed(dialog)
    return dialog


def test_many_queries_at_once(
    searcher: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = searcher
    dialog = batch_dialog(user)
    assert not dialog.run_button.isEnabled()
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.text.toPlainText() == ""
    QApplication.clipboard().setText("valve\n# a remark\n\n=1+1\nnot here\ndenied OR valve")
    QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.number.text() == "4 queries"
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    user.wait(lambda: dialog.export_button.isEnabled())
    counts = [(row.query, row.articles) for row in dialog.model.rows]
    assert counts == [("valve", 1), ("=1+1", 0), ("not here", 0), ("denied OR valve", 2)]
    assert dialog.state.text() == "4 queries · 2 found nothing"

    header = dialog.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=place)
    QTest.mouseClick(header.viewport(), LEFT, pos=place)
    assert sorted(row.articles for row in dialog.model.rows) != [1, 0, 0, 2]
    shown = [row.articles for row in dialog.model.rows]
    assert shown in ([2, 1, 0, 0], [0, 0, 1, 2])

    target = tmp_path / "found.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    QTest.mouseClick(dialog.export_button, LEFT)
    table = target.read_text("utf-8-sig")
    assert '"\'=1+1",0,0' in table, "no cell runs as a formula"
    assert '"denied OR valve",2,' in table

    row = shown.index(2)
    cell = dialog.table.visualRect(dialog.model.index(row, 0)).center()
    QTest.mouseClick(dialog.table.viewport(), LEFT, pos=cell)
    QTest.mouseDClick(dialog.table.viewport(), LEFT, pos=cell)
    user.wait(lambda: user.window.searching.results.query == "denied OR valve ")
    dialog.close()


def test_a_batch_search_is_stopped(searcher: User) -> None:
    user = searcher
    dialog = batch_dialog(user)
    dialog.set_queries([f"valve OR word{number}" for number in range(20_000)])
    QTest.mouseClick(dialog.run_button, LEFT)
    user.wait(lambda: dialog.model.rowCount() > 0)
    assert dialog.run_button.text() == "S&top"
    QTest.mouseClick(dialog.run_button, LEFT)
    user.wait(lambda: dialog.run_button.text() == "&Search")
    assert 0 < dialog.model.rowCount() < 20_000
    assert dialog.state.text().endswith("stopped")
    dialog.close()


def test_queries_come_from_a_file(
    searcher: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = searcher
    dialog = batch_dialog(user)
    good, bad = tmp_path / "queries.txt", tmp_path / "bad.txt"
    good.write_text("# people\nputin\n\ntrump\n", "utf-8")
    bad.write_bytes(b"caf\xe9\n")
    told: list[str] = []

    def tell(_parent: QWidget, _title: str, words: str) -> None:
        told.append(words)

    monkeypatch.setattr(QMessageBox, "warning", tell)
    for path in (good, bad):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (str(path), ""))
        QTest.mouseClick(dialog.open_button, LEFT)
    assert dialog.text.toPlainText() == "putin\ntrump"
    assert told == [f"The queries in {bad} are not UTF-8: save them as such."]
    dialog.close()


def test_a_space_ends_the_last_word(searcher: User, texts: Path) -> None:
    """Whole words are what a saved search counts; so it finds them when it is asked again."""
    user, window = searcher, searcher.window
    (texts / "c.txt").write_text("Two valves\n\nValverde saw a valley.\n", "utf-8")
    user.drop(texts / "c.txt")
    user.wait(lambda: not window.importing.is_busy)
    user.wait_for_index()
    user.search("val")
    assert sorted(user.found()) == ["Two valves", "Valve opened"]
    user.type(" ")
    user.wait(lambda: window.searching.results.query == "val ")
    assert user.found() == []
    user.search("valver")
    assert user.found() == ["Two valves"]
    save(user, "valver", "Begun")
    assert window.search_field.query() == "valver*", "what was seen is kept"
    assert window.search_field.star.toolTip().startswith("Saved")
    save(user, "valver ", "Whole")
    assert window.search_field.query() == "valver"
    saved_list = window.library_panel.groups.saved_list
    click(user, saved_list, 0)
    user.wait(lambda: window.searching.results.query == "valver* ")
    assert user.found() == ["Two valves"]
    click(user, saved_list, 1)
    user.wait(lambda: window.searching.results.query == "valver ")
    assert user.found() == []


def test_what_is_excluded_is_a_whole_word(searcher: User) -> None:
    user = searcher
    user.search("-rel")
    assert sorted(user.found()) == ["Nothing released", "Valve opened"]
    user.search("-released")
    assert user.found() == ["Valve opened"]


def shown_panel(user: User) -> ResultsPanel:
    """The panel with all results, which is shown now."""
    panel = user.window.results_place.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def test_the_star_of_the_panel_tells_the_same_as_that_of_the_field(searcher: User) -> None:
    user, star = searcher, searcher.window.search_field.star
    save(user, "valve", "Valves")
    user.press("Ctrl+Shift+F")
    header = shown_panel(user).header
    empty = "Save this search"
    assert header.save.toolTip() == star.toolTip() != empty
    filled = header.save.icon().pixmap(18).toImage()
    user.search("denied")
    user.wait(lambda: header.save.toolTip() == empty)
    assert header.save.accessibleName() == empty
    assert header.save.icon().pixmap(18).toImage() != filled
    entry = header.more.menu().actions()[3]
    assert entry.text() == "Save This Search…"
    name_it("Denials")
    entry.trigger()
    user.wait(lambda: header.save.toolTip() != empty)
    assert entry.text() == "Remove from Saved Searches"
    QTest.mouseClick(header.save, LEFT)
    assert (header.save.toolTip(), star.toolTip()) == (empty, empty)
    assert [row.name for row in saved_rows(user)] == ["Valves"]


@pytest.fixture
def alike(searcher: User, texts: Path) -> User:
    """The same with a third article, which has words of the first one."""
    user, window = searcher, searcher.window
    (texts / "c.txt").write_text("Later\n\nAnother inspector saw it, too.\n", "utf-8")
    user.drop(texts / "c.txt")
    user.wait(lambda: not window.importing.is_busy)
    before = user.article("Nothing released").article
    window.history.edit_article(before, replace(before, outlet="Harwick Courier"))
    user.wait_for_index()
    return user


def find_similar(user: User, words: str) -> None:
    pane = user.open("Valve opened")
    user.select(pane, words)
    user.press("Ctrl+Shift+K")
    user.wait(lambda: user.found() == ["Later"])


def test_filters_alone_are_asked_again_after_what_is_similar(alike: User) -> None:
    user, window = alike, alike.window
    user.press("Ctrl+Shift+F")
    window.searching.set_filters(SearchFilters(outlets=frozenset({"Harwick Courier"})))
    user.wait(lambda: user.found() == ["Nothing released"])
    name_it("The Courier")
    user.press("Ctrl+Shift+S")
    user.wait(lambda: len(saved_rows(user)) == 1)
    window.searching.set_filters(SearchFilters())
    find_similar(user, "An inspector saw")
    click(user, window.library_panel.groups.saved_list, 0)
    user.wait(lambda: user.found() == ["Nothing released"])
    panel = shown_panel(user)
    user.wait(lambda: panel.header.title.found == "1 article")
    assert panel.header.save.toolTip().startswith("Saved")
    for keys in ("Ctrl+K", "Down", "Return"):
        user.press(keys)
    assert not window.search_field.popup.isVisible(), "it stands over what was asked for"


def test_of_what_is_similar_its_words_are_kept(alike: User) -> None:
    user, window = alike, alike.window
    find_similar(user, "An inspector saw")
    star = shown_panel(user).header.save
    assert star.toolTip() == "Save this search"
    name_it("Inspectors")
    QTest.mouseClick(star, LEFT)
    user.wait(lambda: len(saved_rows(user)) == 1)
    [row] = saved_rows(user)
    assert row.query == window.searching.settled.query
    assert "inspector" in row.query
    assert star.toolTip().startswith("Saved")
    user.search("denied")
    user.wait(lambda: star.toolTip() == "Save this search")
    click(user, window.library_panel.groups.saved_list, 0)
    user.wait(lambda: sorted(user.found()) == ["Later", "Valve opened"])


def new_titles(rows: SearchRowsModel) -> list[str]:
    """The titles of the articles that are marked as new, as a screen reader has them."""
    said = [
        str(rows.index(number).data(Qt.ItemDataRole.AccessibleTextRole))
        for number, row in enumerate(rows.rows)
        if isinstance(row, ArticleRow)
    ]
    return [words.partition(",")[0] for words in said if ", new, " in words]


def add_article(user: User, texts: Path, name: str, text: str) -> None:
    (texts / name).write_text(text, "utf-8")
    user.drop(texts / name)
    user.wait(lambda: not user.window.importing.is_busy)
    user.wait_for_index()


def test_what_is_new_in_a_saved_search_is_marked(searcher: User, texts: Path) -> None:
    user, window = searcher, searcher.window
    popup, view = window.search_field.popup, window.library_panel.groups.saved_list
    save(user, "valve", "Valves")
    add_article(user, texts, "c.txt", "Two valves\n\nA second valve was found.\n")
    user.search("valve")
    assert new_titles(popup.rows) == [], "it was not the saved search that was asked"
    user.wait(lambda: [row.new for row in saved_rows(user)] == [1])
    click(user, view, 0)
    user.wait(lambda: new_titles(popup.rows) == ["Two valves"])
    assert [row.new for row in saved_rows(user)] == [0]
    user.wait(lambda: saved_searches.overview(window.library)[0][1] == 0)

    user.press("Alt+Return")
    panel = shown_panel(user)
    user.wait(lambda: new_titles(panel.articles) == ["Two valves"])
    window.searching.set_filters(SearchFilters(first_month="2050-01"))
    user.wait(lambda: user.found() == [])
    window.searching.set_filters(SearchFilters())
    user.wait(lambda: new_titles(panel.articles) == ["Two valves"])
    QTest.mouseClick(panel.header.views.segments()[1], LEFT)
    user.wait(lambda: panel.passages.rowCount() == 4)

    def new_passages() -> int:
        rows = [panel.passages.index(number) for number in range(4)]
        said = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        return sum(words.startswith("new, ") for words in said)

    assert new_passages() == 2
    with user.qtbot.waitSignal(window.search.saved.new_changed):
        click(user, view, 0)
    assert new_passages() == 2, "asked once more, they stay so"

    user.search("denied")
    user.search("valve")
    user.wait(lambda: panel.passages.rowCount() == 4)
    assert new_titles(panel.articles) == new_titles(popup.rows) == []


def test_what_is_new_by_filters_alone_is_marked(searcher: User, texts: Path) -> None:
    user, window = searcher, searcher.window
    view = window.library_panel.groups.saved_list
    user.press("Ctrl+Shift+F")
    none = SearchFilters(outlets=frozenset({""}))
    window.searching.set_filters(none)
    user.wait(lambda: len(user.found()) == 2)
    name_it("No outlet")
    user.press("Ctrl+Shift+S")
    user.wait(lambda: len(saved_rows(user)) == 1)
    window.search.hide_results()
    add_article(user, texts, "c.txt", "Two valves\n\nA second valve was found.\n")
    user.wait(lambda: [row.new for row in saved_rows(user)] == [1])
    click(user, view, 0)
    panel = shown_panel(user)
    user.wait(lambda: new_titles(panel.articles) == ["Two valves"])
    window.search.hide_results()
    user.press("Ctrl+Shift+F")
    window.searching.set_filters(none)
    user.wait(lambda: len(user.found()) == 3)
    assert new_titles(panel.articles) == []
