"""Finding in one article while typing, with keys and buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui.reader.pane import ReaderPane

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pane(qtbot: QtBot, article: Article, version: Version) -> ReaderPane:
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(480, 500)
    made.show_article(article, version, [])
    made.show()
    return made


def test_typing_counts_marks_and_reveals(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.open_find()
    bar = pane.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    QTest.keyClicks(bar.field, "PARAGRAPH 4")
    assert bar.count.text() == "1 of 11"
    start = pane.view.text.index("Paragraph 4 ")
    first, last = pane.view.visible_span()
    assert first <= start < last
    QTest.keyClicks(bar.field, "2 says")
    assert bar.count.text() == "1 of 1"
    start = pane.view.text.index("Paragraph 42")
    first, last = pane.view.visible_span()
    assert first <= start < last
    QTest.keyClicks(bar.field, "xx")
    assert bar.count.text() == "Not found"
    assert not bar.next_button.isEnabled()


def test_stepping_goes_round_both_ways(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.open_find()
    bar = pane.find_bar
    bar.field.setText("paragraph 1")
    assert bar.count.text() == "1 of 11"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 11"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "11 of 11"
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.count.text() == "1 of 11"
    QTest.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.previous_button, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "1 of 11"


def test_f3_steps_from_the_text_as_well(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.open_find()
    pane.find_bar.field.setText("paragraph 1")
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_F3)
    assert pane.find_bar.count.text() == "2 of 11"
    QTest.keyClick(pane.view, Qt.Key.Key_F3, SHIFT)
    assert pane.find_bar.count.text() == "1 of 11"
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()


def test_escape_closes_and_leaves_the_place_selected(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.open_find()
    bar = pane.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    bar.field.setText("Paragraph 7 says")
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    start = pane.view.text.index("Paragraph 7 says")
    assert pane.view.selected_span() == (start, start + len("Paragraph 7 says"))
    assert pane.view.hasFocus()


def test_it_begins_with_the_selected_words_and_from_there(qtbot: QtBot, pane: ReaderPane) -> None:
    text = pane.view.text
    start = text.index("meeting", text.index("Paragraph 30"))
    pane.view.select_span(start, start + len("meeting"))
    pane.open_find()
    assert pane.find_bar.field.text() == "meeting"
    assert pane.find_bar.count.text() == "31 of 60"


def test_another_article_is_searched_anew(qtbot: QtBot, pane: ReaderPane, article: Article) -> None:
    pane.open_find()
    pane.find_bar.field.setText("meeting")
    other = Version("v2", "article", 2, "A meeting, no more.", "", article.created)
    pane.show_article(article, other, [])
    assert pane.find_bar.count.text() == "1 of 1"
