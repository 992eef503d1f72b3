"""What a screen reader gets, names of all controls, Tab through the window, focus that is seen."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

from fact_reader.model import Article, Stance, Version
from fact_reader.model.wording import sentence
from fact_reader.services.import_report import Fate, ImportReport, Outcome
from fact_reader.ui import actions
from fact_reader.ui.dialogs.about import AboutDialog
from fact_reader.ui.dialogs.article_details import ArticleDetailsDialog, Origin
from fact_reader.ui.dialogs.batch_search import BatchSearchDialog
from fact_reader.ui.dialogs.bug_report import BugReportDialog
from fact_reader.ui.dialogs.export_dialog import ExportDialog, ExportScope
from fact_reader.ui.dialogs.import_report import ImportReportDialog
from fact_reader.ui.dialogs.preferences import Preferences, PreferencesDialog
from fact_reader.ui.dialogs.search_name import SearchNameDialog
from fact_reader.ui.dialogs.shortcut_editor import ShortcutEditor
from fact_reader.ui.dialogs.shortcuts import ShortcutsDialog
from fact_reader.ui.dialogs.tag_places import TagPlacesDialog
from fact_reader.ui.dialogs.undo_history import UndoHistoryDialog
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.translating import tr

NOW = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
ARTICLE = Article("a", "A second meeting", NOW, NOW, "The Post")
VERSION = Version("v", "a", 1, "text", "ab" * 32, NOW, "story.txt", "utf-8")
EMPTY = sentence("{file} is empty; import a file that holds the text of an article.", file="p.txt")
REPORT = ImportReport((Outcome("/x/p.txt", Fate.FAILED, EMPTY),))

DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "preferences": lambda w: PreferencesDialog(Preferences("Ada", "light", 120), w),
    "export": lambda w: ExportDialog({ExportScope.LIBRARY: 5, ExportScope.OPEN: 2}, None, w),
    "details": lambda w: ArticleDetailsDialog(w.look.theme, ARTICLE, Origin(VERSION, 12), w),
    "about": lambda w: AboutDialog(w),
    "bug": lambda w: BugReportDialog("A report", w),
    "import": lambda w: ImportReportDialog(w.look.theme, REPORT, w),
    "keys": lambda w: ShortcutEditor(w.look.theme, w.tools.shortcuts, w),
    "steps": lambda w: UndoHistoryDialog(w.look.theme, w.history, w),
    "batch": lambda w: BatchSearchDialog(w),
    "name": lambda w: SearchNameDialog(tr("Save this search"), "summit", "", (), w),
    "places": lambda w: TagPlacesDialog(w.look.theme, w.library, "summit", None, w),
    "help": lambda w: ShortcutsDialog(w.look.theme, actions.overview(), parent=w),
}

CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QSlider, QTextEdit, QComboBox)


@pytest.fixture
def samples(user: User, tmp_path: Path) -> User:
    user.application.open(tmp_path / "library", sample=True)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.wait_for_index()
    return user


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used: controls of every kind, and whatever else takes the keyboard."""
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), QAbstractScrollArea | QComboBox)
        if widget.objectName().startswith("qt_") or inner:
            continue
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()}" for one in controls(root) if not name_of(one)
    ]


def test_every_control_of_the_window_has_a_name(samples: User) -> None:
    window = samples.window
    samples.press("J")
    samples.press("N")
    window.tell_error("Something to read.")
    window.messages.show_message("And to do.", action=("Do", lambda: None))
    assert nameless(window) == []
    window.focus_reading()
    samples.press("Ctrl+F")
    samples.press("Ctrl+Shift+P")
    assert len(list(controls(window))) > 25
    assert nameless(window) == []


def test_dialogs_have_names_and_tab_goes_down_and_round(samples: User) -> None:
    """In one window: opening it takes longer than all its dialogs."""
    for kind, make in DIALOGS.items():
        dialog = make(samples.window)
        samples.qtbot.addWidget(dialog)
        dialog.show()
        samples.qtbot.waitExposed(dialog)
        assert dialog.windowTitle(), kind
        assert list(controls(dialog)), kind
        assert nameless(dialog) == [], kind
        dialog.activateWindow()
        samples.wait(dialog.isActiveWindow)
        assert QApplication.focusWidget() is not None, f"{kind}: something has the keyboard"
        stops = tab_stops()
        assert QApplication.focusWidget() is stops[0], f"{kind}: nobody is left in a trap"
        tops = [one.mapTo(dialog, one.rect().center()).y() for one in stops]
        turns = sum(after < before - 24 for before, after in pairwise(tops))
        assert turns <= 1, f"{kind}: {[type(one).__name__ for one in stops]}"
        dialog.close()


def tab_stops() -> list[QWidget]:
    """Where Tab goes, until it comes to somewhere that it has been."""
    stops: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in stops:
        stops.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return stops


def test_tab_goes_through_the_window_and_round(samples: User) -> None:
    window = samples.window
    window.resize(1440, 900)
    samples.wait(window.notes_panel.isVisible)
    window.search_field.line.setFocus()
    seen = tab_stops()
    assert seen[0] is QApplication.focusWidget()
    for part in (
        window.library_panel.view,
        window.notes_panel.view,
        *(pane.view for pane in window.pane_area.panes),
    ):
        assert part in seen
    places = [
        seen.index(part)
        for part in (
            window.library_panel.view,
            window.pane_area.panes[0].view,
            window.pane_area.panes[1].view,
            window.notes_panel.view,
        )
    ]
    assert places == sorted(places), "from left to right"


def test_focus_is_seen_on_every_stop_of_the_window(samples: User) -> None:
    """Each stop looks other with the keyboard than without, or has a caret."""
    window = samples.window
    at: QWidget = window.search_field.line
    at.setFocus()
    for _ in range(40):
        if not isinstance(at, QLineEdit | QTextEdit):
            shown = at.parentWidget() or at
            with_focus = shown.grab().toImage()
            at.clearFocus()
            without = shown.grab().toImage()
            assert with_focus != without, f"{type(at).__name__} {name_of(at)}"
            at.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        following = QApplication.focusWidget()
        assert following is not None
        at = following
        if at is window.search_field.line:
            return
    pytest.fail("Tab does not come round")


def test_text_caret_and_selection_reach_the_interface(samples: User) -> None:
    view = samples.window.pane_area.active_pane.view
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly
    text = interface.textInterface()
    assert text is not None
    assert text.characterCount() >= len(view.text)
    view.select_span(3, 14)
    assert text.selectionCount() == 1
    assert text.cursorPosition() == 14
    assert text.text(3, 14) == view.text[3:14]


def test_the_description_follows_caret_and_note(samples: User) -> None:
    window = samples.window
    pane = window.pane_area.active_pane
    pane.view.setFocus()
    # At the very beginning, where the samples have no annotation.
    pane.view.select_span(0, 5)
    samples.press("2")
    made = window.desk.chosen
    assert made is not None
    window.desk.set_note(made.id, "denied  twice", 1)
    pane.view.select_span(5, 5)
    pane.view.select_span(2, 2)
    interface = QAccessible.queryAccessibleInterface(pane.view)
    assert interface is not None
    assert interface.text(QAccessible.Text.Description) == "Denial. Note: denied twice"
    pane.view.select_span(0, 4)
    samples.press("1")
    pane.view.select_span(2, 2)
    said = interface.text(QAccessible.Text.Description)
    assert said == "2 annotations: Claim; Denial. Note: denied twice"
    pane.view.select_span(6, 6)
    assert interface.text(QAccessible.Text.Description) == ""


def test_rows_of_lists_say_what_they_show(samples: User) -> None:
    window = samples.window
    for view in (window.library_panel.view, window.notes_panel.view):
        interface = QAccessible.queryAccessibleInterface(view)
        assert interface is not None
        assert interface.role() == QAccessible.Role.List
        said = [
            child.text(QAccessible.Text.Name)
            for number in range(interface.childCount())
            if (child := interface.child(number)).role() == QAccessible.Role.ListItem
        ]
        assert said
        assert all(said)
    summary = samples.article("Trump and Putin to hold")
    row = window.library_panel.articles.row_of(summary.article.id)
    words = window.library_panel.articles.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    counts = summary.counts
    assert f"{counts[Stance.CLAIM]} claim" in words
