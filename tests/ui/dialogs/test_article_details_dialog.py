from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, PartialDate, Version
from fact_reader.ui.dialogs.article_details import ArticleDetailsDialog, Origin
from fact_reader.ui.dialogs.left_out import LeftOutDialog
from fact_reader.ui.theme import Theme

NOW = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
ARTICLE = Article(
    "a", "A second meeting", NOW, NOW, "The Post", "A. Writer", PartialDate("2017-07"), "en", ""
)
VERSION = Version("v", "a", 1, "text", "ab" * 32, NOW, "story.txt", "utf-8")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ArticleDetailsDialog:
    made = ArticleDetailsDialog(theme, ARTICLE, Origin(VERSION, 1412, 2))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(dialog: ArticleDetailsDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_it_shows_where_the_text_came_from(dialog: ArticleDetailsDialog) -> None:
    seen = words(dialog)
    for expected in ("story.txt", "2 January 2025, 03:04 UTC", "utf-8", "1,412", "1 of 2"):
        assert expected in seen
    assert ("abababab " * 4).strip() in seen


def test_long_texts_show_their_beginning(qtbot: QtBot, theme: Theme) -> None:
    long = "word " * 60 + "end"
    article = replace(ARTICLE, title=long, author=long)
    made = ArticleDetailsDialog(theme, article, Origin(VERSION, 1412, 2))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.title_edit.hasFocus)
    for edit in (made.title_edit, made.author_edit):
        assert edit.cursorPosition() == 0
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Backtab)
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        assert edit.selectedText() == edit.text(), "ready to be replaced"
        assert edit.cursorPosition() == 0
        QTest.keyClick(edit, Qt.Key.Key_End)
        assert edit.cursorPosition() == len(edit.text())
        QTest.keyClick(edit, Qt.Key.Key_Tab)
        assert edit.cursorPosition() == 0


def test_opened_and_saved_unchanged_says_nothing(
    qtbot: QtBot, dialog: ArticleDetailsDialog
) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_whole_dialog_by_keyboard(qtbot: QtBot, dialog: ArticleDetailsDialog) -> None:
    edits = (
        (dialog.title_edit, "A third  meeting"),
        (dialog.outlet_edit, "The Times"),
        (dialog.author_edit, ""),
        (dialog.published_edit, "18 July 2017 23:20"),
        (dialog.language_edit, "ru"),
        (dialog.url_edit, "https://example.org/a"),
    )
    for edit, text in edits:
        qtbot.waitUntil(edit.hasFocus)
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)
        if edit is not dialog.url_edit:
            QTest.keyClick(edit, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.changed) as caught:
        QTest.keyClick(dialog.url_edit, Qt.Key.Key_Return)
    assert caught.args == [
        ARTICLE,
        replace(
            ARTICLE,
            title="A third meeting",
            outlet="The Times",
            author="",
            published=PartialDate("2017-07-18T23:20"),
            language="ru",
            url="https://example.org/a",
        ),
    ]


def test_no_title_no_saving(qtbot: QtBot, dialog: ArticleDetailsDialog) -> None:
    dialog.title_edit.setText("   ")
    assert not dialog.ok_button.isEnabled()
    assert "An article needs a title." in words(dialog)
    with qtbot.assertNotEmitted(dialog.changed):
        QTest.keyClick(dialog.title_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.title_edit.setText("A title")
    assert dialog.ok_button.isEnabled()


def test_no_date_no_saving(qtbot: QtBot, dialog: ArticleDetailsDialog) -> None:
    assert "Understood as July 2017: only the month is known." in words(dialog)
    QTest.keyClicks(dialog.published_edit, "x")
    assert not dialog.ok_button.isEnabled()
    assert "Not a date." in words(dialog)
    assert "Not a date." in dialog.published_edit.accessibleDescription()
    dialog.published_edit.clear()
    assert dialog.ok_button.isEnabled()
    assert dialog.article().published is None


def test_language_and_address_are_explained(dialog: ArticleDetailsDialog) -> None:
    assert "English" in words(dialog)
    dialog.language_edit.setText("qqq")
    dialog.url_edit.setText("example.org")
    assert "English" not in words(dialog)
    assert "begins with https://" in words(dialog)
    assert dialog.ok_button.isEnabled()


def test_escape_changes_nothing(qtbot: QtBot, dialog: ArticleDetailsDialog) -> None:
    dialog.title_edit.setText("Other")
    with qtbot.assertNotEmitted(dialog.changed):
        QTest.keyClick(dialog.title_edit, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_hash_is_copied_without_spaces(qtbot: QtBot, dialog: ArticleDetailsDialog) -> None:
    button = next(one for one in dialog.findChildren(QToolButton) if "SHA" in one.toolTip())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == VERSION.sha256


def test_it_fits_a_small_screen(dialog: ArticleDetailsDialog, theme: Theme) -> None:
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)
    dialog.set_theme(theme)
    assert dialog.ok_button.isVisible()


RETRIEVED = replace(
    VERSION,
    reader="web page",
    source="/home/somebody/news/story.html",
    modified=PartialDate("2017-07-19"),
    captured=PartialDate("2017-08-01T08:00Z"),
    left_out="Home\nShare",
    found_in={"title": "JSON-LD", "author": "the text"},
)


@pytest.fixture
def full(qtbot: QtBot, theme: Theme) -> ArticleDetailsDialog:
    made = ArticleDetailsDialog(theme, ARTICLE, Origin(RETRIEVED, 1412))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_shows_what_read_the_file_and_where_values_were_found(
    full: ArticleDetailsDialog,
) -> None:
    seen = words(full)
    for expected in ("web page", "/home/somebody/news", "19 July 2017", "1 August 2017"):
        assert expected in seen
    assert full.title_hint.text() == "Found in JSON-LD."
    assert full.author_hint.text() == "Found in the text."
    assert not full.outlet_hint.isVisible()
    QTest.keyClicks(full.title_edit, "x")
    assert not full.title_hint.isVisible(), "what was typed was not found there"


def test_the_original_and_what_was_left_out_are_asked_for(
    qtbot: QtBot, full: ArticleDetailsDialog, dialog: ArticleDetailsDialog
) -> None:
    with qtbot.waitSignal(full.original_requested) as caught:
        QTest.mouseClick(full.original_button, Qt.MouseButton.LeftButton)
    assert caught.args == [RETRIEVED]
    with qtbot.waitSignal(full.left_out_requested) as caught:
        QTest.mouseClick(full.left_out_button, Qt.MouseButton.LeftButton)
    assert caught.args == [RETRIEVED]
    assert not dialog.left_out_button.isEnabled()


def test_what_was_left_out_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    made = LeftOutDialog(RETRIEVED)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.view.hasFocus)
    assert made.view.toPlainText() == "Home\nShare"
    assert made.view.isReadOnly()
    QTest.keyClick(made.view, Qt.Key.Key_Escape)
    assert not made.isVisible()
