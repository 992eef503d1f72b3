"""The window in German, with the catalogue that is shipped."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)
from test_accessibility import DIALOGS
from translations import FOLDER, Catalogue
from window_words import painted

from fact_reader.services import editing
from fact_reader.ui import translating
from fact_reader.ui.dialogs.annotation_picker import AnnotationPicker
from fact_reader.ui.dialogs.import_report import ImportReportDialog
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.results.results_panel import ResultsPanel
from fact_reader.ui.translating import key_text, quoted, tr

_MNEMONIC = re.compile(r"&([^\s&])")
_CATALOGUE = Catalogue(FOLDER / "fact_reader_de.ts").translations
# Names that Qt has in German by other words.
_PORTABLE = re.compile(r"\b(?:Ctrl|Shift|PgUp|PgDown|Del|Ins)\b")


@pytest.fixture(params=["en", "de"])
def either(user: User, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[User]:
    yield from _opened(user, tmp_path, request.param)


@pytest.fixture
def german(user: User, tmp_path: Path) -> Iterator[User]:
    yield from _opened(user, tmp_path, "de")


def _opened(user: User, folder: Path, language: str) -> Iterator[User]:
    translating.install(language)
    user.application.open(folder / "library", sample=True)
    user.window.resize(1440, 900)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.wait_for_index()
    user.wait(lambda: len(user.window.pane_area.panes) > 1)
    yield user
    user.application.close()
    translating.install(translating.ENGLISH)


def _twice(texts: Iterable[str]) -> list[str]:
    """The letters of texts that open more than one of them."""
    letters = [
        match[1].casefold() for text in texts if (match := _MNEMONIC.search(text.replace("&&", "")))
    ]
    return [letter for letter, count in Counter(letters).items() if count > 1]


def test_no_two_entries_of_a_menu_have_one_letter(either: User) -> None:
    window = either.window
    assert not _twice(action.text() for action in window.menuBar().actions())
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.actions()]
    assert len(menus) > 6
    wrong = {
        menu.title(): twice
        for menu in menus
        if (twice := _twice(action.text() for action in menu.actions()))
    }
    assert not wrong


def test_no_two_controls_of_a_dialog_have_one_letter(either: User) -> None:
    wrong, seen = {}, 0
    for name, make in DIALOGS.items():
        dialog = make(either.window)
        either.qtbot.addWidget(dialog)
        dialog.show()
        either.qtbot.waitExposed(dialog)
        for page in _pages(dialog):
            texts = [
                one.text()
                for one in dialog.findChildren(QWidget)
                if isinstance(one, QAbstractButton | QLabel) and one.isVisible()
                if not isinstance(one, QLabel) or one.buddy() is not None
            ]
            seen += len(texts)
            if twice := _twice([*texts, *page]):
                wrong[name] = twice
        dialog.close()
    assert not wrong
    assert seen > 50


def _pages(dialog: QDialog) -> Iterator[list[str]]:
    """The titles of all its tabs, once for each of them."""
    bars = dialog.findChildren(QTabBar)
    if not bars:
        yield []
    for bar in bars:
        for number in range(bar.count()):
            bar.setCurrentIndex(number)
            yield [bar.tabText(each) for each in range(bar.count())]


def _said(root: QObject) -> Iterator[str]:
    for one in (root, *root.findChildren(QObject)):
        if isinstance(one, QAction):
            yield one.toolTip()
        elif isinstance(one, QWidget):
            yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
            if isinstance(one, QLabel | QAbstractButton):
                yield one.text()


def test_keys_have_the_names_that_the_menus_give_them(german: User) -> None:
    window = german.window
    german.search("Putin")
    german.press("Ctrl+Shift+F")
    german.wait(lambda: window.results_place.is_shown)
    said = set(_said(window))
    assert [words for words in said if _PORTABLE.search(words)] == []
    assert "Diese Lesespalte schließen (Strg+W)" in said
    assert "Über die ganze Höhe (Strg+Umschalt+M)" in said


def test_tips_follow_keys_that_the_user_chose(german: User) -> None:
    window = german.window
    shortcuts = window.tools.shortcuts
    shortcuts.choose({"close_pane": ("Ctrl+Shift+Y",), "find": ()})
    said = set(_said(window.pane_area))
    assert "Diese Lesespalte schließen (Strg+Umschalt+Y)" in said
    assert "In diesem Artikel suchen" in said
    shortcuts.choose({})
    said = set(_said(window.pane_area))
    assert "Diese Lesespalte schließen (Strg+W)" in said
    assert "In diesem Artikel suchen (Strg+F)" in said


def test_what_a_key_does_already_is_told_with_its_german_name(german: User) -> None:
    use = german.window.tools.shortcuts.use("Ctrl+Shift+F", "close_pane")
    assert use is not None
    assert use.words.startswith("Strg+Umschalt+F gehört schon zu")
    assert key_text("Ctrl+Shift+F") == "Strg+Umschalt+F"
    native = QKeySequence.SequenceFormat.NativeText
    assert QKeySequence("Strg+Umschalt+F", native).toString() == "Ctrl+Shift+F"


def test_passages_stand_in_german_quotation_marks(german: User) -> None:
    window = german.window
    assert quoted("so") == "„so“"
    assert quoted("“so”") == "“so”", "an outlet's own marks stay"
    cards = [row for row in window.notes_panel.cards.rows if isinstance(row, CardRow)]
    model = window.notes_panel.cards
    shown = [model.index(row).data() or "" for row in range(model.rowCount())]
    assert sum(text.startswith("„") for text in shown) >= len(cards) - 2 > 3
    german.search("Putin")
    german.press("Ctrl+Shift+F")
    german.wait(lambda: window.results_place.is_shown)
    panel = window.findChild(ResultsPanel)
    assert panel is not None
    german.search('"next month"')
    german.wait(lambda: "„next month“" in panel.header.title.accessibleName())


def test_no_german_text_names_a_key_in_english() -> None:
    wrong = [form for forms in _CATALOGUE.values() for form in forms if _PORTABLE.search(form)]
    assert wrong == []
    assert sum("Strg" in form for forms in _CATALOGUE.values() for form in forms) > 8


def test_a_remark_on_a_version_ends_in_an_ellipsis_where_it_has_no_room(german: User) -> None:
    pane = german.window.pane_area.panes[0]
    work = editing.work(german.window.library, pane.article_id)
    assert work is not None
    versions = (work.version, replace(work.version, id="later", number=2))
    pane.version_bar.set_versions(versions, "later", tr("changed since you annotated"))
    for width, ends in ((300, "…"), (640, "geändert")):
        pane.version_bar.resize(width, pane.version_bar.height())
        QApplication.sendPostedEvents(pane.version_bar)
        pane.version_bar.grab()
        with painted() as drawn:
            pane.version_bar.remark.grab()
        assert next(text for text in drawn if text.startswith("· ")).endswith(ends), width


def test_the_report_of_an_import_is_german(german: User, tmp_path: Path) -> None:
    empty, story = tmp_path / "leer.txt", tmp_path / "story.txt"
    empty.write_text("")
    story.write_text("A story\n\nAbout it.\n")
    german.drop(empty, story)
    german.wait(lambda: not german.window.importing.is_busy)
    german.window.importing.show_last_report()
    [dialog] = german.window.findChildren(ImportReportDialog)
    assert dialog.detail.text() == (
        "Die Datei ist leer; importieren Sie eine Datei, die den Text eines Artikels enthält."
        f"\n{empty}"
    )
    dialog.close()


def test_linking_asks_in_german(german: User) -> None:
    """By a search in all annotations, whose purpose is looked up by its English words."""
    window = german.window
    german.press("J")
    german.press("L")
    assert window.status.asked() == "Verknüpfen mit:"
    titles = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnnotationPicker)
        titles.append((dialog.windowTitle(), dialog.accept_button.text()))
        QTest.qWaitForWindowExposed(dialog)
        dialog.reject()

    QTimer.singleShot(0, look)
    german.press("L")
    german.wait(lambda: bool(titles))
    assert titles == [("Verknüpfen mit…", "Verknüpfen")]


def test_a_better_spelling_stands_in_german_quotation_marks(german: User) -> None:
    german.search("meetign")
    popup = german.window.search_field.popup
    german.wait(lambda: any("Meinten Sie" in one.text() for one in popup.findChildren(QLabel)))
    [asked] = [one.text() for one in popup.findChildren(QLabel) if "Meinten Sie" in one.text()]
    assert "„meeting“" in asked
