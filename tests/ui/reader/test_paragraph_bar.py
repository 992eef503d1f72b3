"""Going to a paragraph by its number."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, Version
from fact_reader.ui.reader.pane import ReaderPane

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def pane(qtbot: QtBot, article: Article, version: Version) -> Iterator[ReaderPane]:
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    made.show_article(article, version, [])
    made.activate()
    qtbot.waitUntil(made.view.hasFocus)
    yield made
    made.close()


def first_words(pane: ReaderPane) -> str:
    start = pane.view.visible_span()[0]
    return pane.view.text[start : start + 12].strip()


def test_a_number_goes_there_and_enter_stays(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.open_paragraph()
    bar = pane.paragraph_bar
    assert bar.field.hasFocus()
    assert bar.field.text() == "1"
    # The title is the first of them.
    assert bar.total.text() == "of 61"
    QTest.keyClicks(bar.field, "32")
    assert first_words(pane) == "Paragraph 30"
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert first_words(pane) == "Paragraph 31"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert pane.view.hasFocus()
    assert pane.view.caret_offset() == pane.view.text.index("Paragraph 31")
    pane.open_paragraph()
    assert bar.field.text() == "33"


def test_escape_goes_back(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.view.set_top_offset(pane.view.text.index("Paragraph 12"))
    pane.open_paragraph()
    QTest.keyClicks(pane.paragraph_bar.field, "5")
    assert first_words(pane) == "Paragraph 3"
    QTest.keyClick(pane.paragraph_bar.field, Qt.Key.Key_Escape)
    assert first_words(pane) == "Paragraph 12"
    assert not pane.paragraph_bar.isVisible()


def test_a_number_too_high_means_the_last_and_letters_are_not_taken(
    qtbot: QtBot, pane: ReaderPane
) -> None:
    pane.open_paragraph()
    QTest.keyClicks(pane.paragraph_bar.field, "x99")
    assert pane.paragraph_bar.field.text() == "99"
    assert pane.view.visible_span()[1] == len(pane.view.text)
    pane.clear()
    assert not pane.paragraph_bar.isVisible()
    pane.open_paragraph()
    assert not pane.paragraph_bar.isVisible()
