"""All with the hands: the whole job with keys alone, and what the mouse does in the real window."""

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import shiboken6
from driving import User
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from fact_reader.ui.dialogs.export_dialog import ExportDialog
from fact_reader.ui.reader.pane import ReaderPane

FIRST = "First report\n\nNo water was released, she said on Monday. The valve was shut all night."
SECOND = "Second report\n\nA witness says that the valve was open. She denied that on Tuesday."
# What the offscreen platform says about lists that pop up.
pytestmark = pytest.mark.qt_log_ignore("plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty(user: User, tmp_path: Path) -> Iterator[User]:
    user.application.open(tmp_path / "library")
    user.window.resize(1440, 900)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    yield user
    QApplication.clipboard().clear()


def answer(kind: type[QDialog], keys: Callable[[QWidget], None]) -> None:
    """Press keys in the next dialog of a kind, once it stands there and waits."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            dialog.activateWindow()
            keys(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def confirm(dialog: QWidget, tries: int = 20) -> None:
    """Press Return until the dialog closes: the first one may be for the list of completions."""
    if not shiboken6.isValid(dialog):
        return
    if dialog.isVisible() and tries:
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or focus_in(dialog), Qt.Key.Key_Return)
        QTimer.singleShot(20, lambda: confirm(dialog, tries - 1))
    else:
        dialog.close()


def focus_in(dialog: QWidget) -> QWidget:
    focused: QWidget | None = dialog.focusWidget()
    return focused or dialog


def paste(user: User, text: str) -> None:
    before = len(user.window.library_panel.shown_ids())
    QApplication.clipboard().setText(text)
    user.press("Ctrl+Shift+V")
    user.wait(lambda: len(user.window.library_panel.shown_ids()) == before + 1)


def test_keys_alone_from_an_empty_library_to_an_export(empty: User, tmp_path: Path) -> None:
    user, window, target = empty, empty.window, tmp_path / "work.json"
    paste(user, FIRST)
    user.wait(lambda: bool(window.pane_area.active_pane.article_id))
    left = window.pane_area.active_pane
    assert left.view.hasFocus(), QApplication.focusWidget()

    # To the second paragraph, and its first four words.
    user.press("Ctrl+Home")
    user.press("Down")
    user.press("Down")
    for _ in range(4):
        user.press("Ctrl+Shift+Right")
    assert left.selected_span() is not None
    user.press("2")
    user.press("N")
    user.type("Who would know?")
    user.press("Escape")
    [denial] = left.view.highlights.annotations
    assert denial.anchor.exact == "No water was released"

    paste(user, SECOND)
    user.press("Ctrl+L")
    user.press("Home")
    if window.library_panel.shown_ids()[0] == left.article_id:
        user.press("Down")
    user.press("Ctrl+Return")
    user.wait(lambda: len(window.pane_area.panes) == 2)
    right = window.pane_area.active_pane
    assert right.view.text.startswith("Second report")
    # A word of the sentence, found; then the sentence around it.
    user.press("F6")
    user.press("F6")
    assert right.view.hasFocus()
    user.press("Ctrl+F")
    user.type("witness")
    user.press("Return")
    user.press("Escape")
    user.press("Alt+Shift+Up")
    user.press("1")
    [claim] = right.view.highlights.annotations
    assert claim.anchor.exact == "A witness says that the valve was open."

    user.press("Shift+F6")
    user.press("J")
    user.press("L")
    user.press("F6")
    user.press("J")
    user.press("Return")
    [link] = window.desk.linking.shown()
    assert (link.source_id, link.target_id) == (denial.id, claim.id)

    user.press("Ctrl+Z")
    assert window.desk.linking.shown() == ()
    user.press("Ctrl+Y")
    assert window.desk.linking.shown() == (link,)

    def choose_json(dialog: QWidget) -> None:
        assert isinstance(dialog, ExportDialog)
        for _ in range(len(dialog.formats)):
            if dialog.formats["json"].isChecked():
                break
            QTest.keyClick(focus_in(dialog), Qt.Key.Key_Down)
        answer(QFileDialog, name_it)
        QTest.keyClick(focus_in(dialog), Qt.Key.Key_Return)

    def name_it(dialog: QWidget) -> None:
        QTest.keyClick(focus_in(dialog), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(focus_in(dialog), str(target))
        confirm(dialog)

    answer(ExportDialog, choose_json)
    user.press("Ctrl+E")
    user.wait(target.exists)
    written = target.read_text("utf-8")
    json.loads(written)
    for words in ("No water was released", "Who would know?", claim.anchor.exact, link.id):
        assert words in written


def point_of(pane: ReaderPane, quote: str) -> QPoint:
    start = pane.view.text.index(quote)
    ends = pane.view.span_ends((start, start + len(quote)))
    assert ends is not None
    return ends[0].center()


def test_double_and_triple_clicks_select_words_and_paragraphs(empty: User) -> None:
    user = empty
    paste(user, FIRST)
    user.wait(lambda: bool(user.window.pane_area.active_pane.article_id))
    pane = user.window.pane_area.active_pane
    page, place = pane.view.viewport(), point_of(pane, "released")
    QTest.mouseClick(page, LEFT, pos=place)
    QTest.mouseDClick(page, LEFT, pos=place)
    QTest.mouseRelease(page, LEFT, pos=place)
    span = pane.selected_span()
    assert span is not None
    assert pane.view.text[slice(*span)] == "released"
    assert pane.tag_bar.isVisible()
    QTest.mouseClick(page, LEFT, pos=place)
    span = pane.selected_span()
    assert span is not None
    assert pane.view.text[slice(*span)] == FIRST.splitlines()[2]
    user.press("3")
    [made] = pane.view.highlights.annotations
    assert made.anchor.exact == FIRST.splitlines()[2]


def test_a_drag_over_several_lines_up_and_down_selects_whole_words(empty: User) -> None:
    user = empty
    paste(user, "Report\n\n" + "Many words stand in this line that is broken. " * 12)
    user.wait(lambda: bool(user.window.pane_area.active_pane.article_id))
    pane = user.window.pane_area.active_pane
    page = pane.view.viewport()
    top = point_of(pane, "words")
    way = [top, top + QPoint(40, 30), top + QPoint(90, 58), top + QPoint(60, 84)]
    for points in (way, way[::-1]):
        QTest.mousePress(page, LEFT, pos=points[0])
        for _, point in pairwise(points):
            QTest.mouseMove(page, point)
        QTest.mouseRelease(page, LEFT, pos=points[-1])
        span = pane.selected_span()
        assert span is not None
        words = pane.view.text[slice(*span)].split()
        assert len(words) > 15
        assert set(words) <= set(pane.view.text.split()) | {"broken"}
        user.press("Escape")


def test_articles_are_dragged_from_the_list_into_a_pane(empty: User) -> None:
    """With what the list gives to a drag; the rest of it is the system's."""
    user = empty
    for text in (FIRST, SECOND):
        paste(user, text)
    user.open("First report")
    user.open("First report", beside=True)
    panel, panes = user.window.library_panel, user.window.pane_area.panes
    assert {pane.article_id for pane in panes} == {user.article("First report").article.id}
    assert panel.view.dragEnabled()
    row = panel.articles.row_of(user.article("Second report").article.id)
    data: QMimeData = panel.articles.mimeData([panel.articles.index(row, 0)])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = panes[1].rect().center()
    enter = QDragEnterEvent(place, copy, data, LEFT, none)
    QApplication.sendEvent(panes[1], enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panes[1], QDropEvent(QPointF(place), copy, data, LEFT, none))
    shown = [pane.view.text.split("\n")[0] for pane in user.window.pane_area.panes]
    assert shown == ["First report", "Second report"]
