"""The dialogs for a web address and for the columns of a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from fact_reader.exchange.readers.tables import Table
from fact_reader.ui.dialogs.table_import import TableImportDialog
from fact_reader.ui.dialogs.web_address import WebAddressDialog
from fact_reader.ui.theme import Theme

TABLE = Table(
    ("headline", "body", "when", "notes"),
    (
        {"headline": "Bridge closed", "body": "Until May, they said.", "when": "2026-03-14"},
        {"headline": "No text", "body": ""},
    ),
)


@pytest.fixture
def address(qtbot: QtBot, theme: Theme) -> WebAddressDialog:
    made = WebAddressDialog(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.address_edit.hasFocus)
    return made


def test_an_address_by_keyboard(address: WebAddressDialog) -> None:
    assert not address.ok_button.isEnabled()
    QTest.keyClicks(address.address_edit, "courier.example/a")
    assert address.hint.text() == address.address == "https://courier.example/a"
    assert "asks courier.example for this one page" in address.promise.text()
    QTest.keyClick(address.address_edit, Qt.Key.Key_Return)
    assert address.result() == QDialog.DialogCode.Accepted


def test_what_is_no_address_is_told(address: WebAddressDialog) -> None:
    for typed in ("file:///etc/passwd", "two words", "https://"):
        address.address_edit.setText(typed)
        assert not address.ok_button.isEnabled()
        assert address.address == ""
        assert address.hint.text().endswith(".")
        QTest.keyClick(address.address_edit, Qt.Key.Key_Return)
        assert address.isVisible()
    address.address_edit.setText("https://courier.example/a")
    assert address.hint.text() == ""


@pytest.fixture
def columns(qtbot: QtBot, theme: Theme) -> TableImportDialog:
    made = TableImportDialog(theme, "a.csv", TABLE)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_columns_are_guessed_and_can_be_changed(columns: TableImportDialog) -> None:
    assert columns.columns() == {"title": "headline", "text": "body"}
    columns.boxes["published"].setCurrentText("when")
    assert columns.columns()["published"] == "when"
    assert columns.preview_title.text() == "Bridge closed"
    assert columns.preview_facts.text() == "14 March 2026"
    assert columns.preview_text.text() == "Until May, they said."
    columns.boxes["title"].setCurrentIndex(0)
    assert "title" not in columns.columns()
    assert columns.preview_title.text().startswith("Without a title")


def test_rows_can_be_looked_through(columns: TableImportDialog) -> None:
    assert not columns.previous.isEnabled()
    QTest.mouseClick(columns.next, Qt.MouseButton.LeftButton)
    assert "2 of 2" in columns.place.text()
    assert columns.preview_text.text() == "The row has no text."
    assert not columns.next.isEnabled()
    QTest.mouseClick(columns.previous, Qt.MouseButton.LeftButton)
    assert columns.preview_title.text() == "Bridge closed"


def test_no_text_no_import(columns: TableImportDialog) -> None:
    columns.boxes["text"].setCurrentIndex(0)
    assert not columns.ok_button.isEnabled()
    assert "Choose the column" in columns.preview_text.text()
    columns.boxes["text"].setCurrentText("headline")
    assert columns.ok_button.isEnabled()


def test_they_fit_a_small_screen(columns: TableImportDialog, address: WebAddressDialog) -> None:
    for dialog in (columns, address):
        dialog.resize(480, 300)
        assert (dialog.width(), dialog.height()) == (480, 300)
        assert dialog.ok_button.isVisible()
