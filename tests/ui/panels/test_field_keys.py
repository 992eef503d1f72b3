from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.ui.panels.field_keys import StoredField, TextField
from fact_reader.ui.panels.note_edit import NoteEdit
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.widgets import FilterField
from fact_reader.ui.theme import Theme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Z, Y = Qt.Key.Key_Z, Qt.Key.Key_Y


class Window(QWidget):
    """A window with actions of its own, which remembers those that were asked for."""

    def __init__(self, qtbot: QtBot, field: QWidget, *keys: str) -> None:
        super().__init__()
        qtbot.addWidget(self)
        QVBoxLayout(self).addWidget(field)
        self.asked: list[str] = []
        for key in keys:
            action = QAction(key, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(self._ask)
            self.addAction(action)
        self.show()
        qtbot.waitExposed(self)
        self.activateWindow()
        field.setFocus()
        qtbot.waitUntil(self.isActiveWindow)

    def _ask(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.asked.append(action.text())


MAKE: dict[str, Callable[[Theme], QWidget]] = {
    "search": SearchField,
    "filter": lambda theme: FilterField(theme, "Filter"),
    "speaker or labels": lambda _: StoredField(),
    "note": lambda _: NoteEdit(),
}


def typed_in() -> QLineEdit | QTextEdit:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QTextEdit)
    return field


def shown(field: QLineEdit | QTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize("kind", MAKE)
@pytest.mark.parametrize("letter", "BDEHIJKLTUW")
def test_the_windows_keys_work_in_a_field(
    qtbot: QtBot, theme: Theme, kind: str, letter: str
) -> None:
    made = MAKE[kind](theme)
    window = Window(qtbot, made, f"Ctrl+{letter}", f"Ctrl+Shift+{letter}")
    field = typed_in()
    QTest.keyClicks(field, "some words")
    QTest.keyClick(field, Qt.Key.Key_Left, CTRL)
    key = Qt.Key(ord(letter))
    QTest.keyClick(field, key, CTRL)
    QTest.keyClick(field, key, CTRL | SHIFT)
    assert window.asked == [f"Ctrl+{letter}", f"Ctrl+Shift+{letter}"]
    QTest.keyClicks(field, "x")
    assert shown(field) == "some xwords", "and nothing was moved or deleted"


@pytest.mark.parametrize("kind", MAKE)
def test_editing_keys_stay_in_the_field(qtbot: QtBot, theme: Theme, kind: str) -> None:
    made = MAKE[kind](theme)
    window = Window(qtbot, made, "Ctrl+C", "Ctrl+A", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Del")
    field = typed_in()
    QTest.keyClicks(field, "word")
    seen = []
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_V, Z):
        QTest.keyClick(field, key, CTRL)
        seen.append(shown(field))
    assert seen == ["word", "", "word", ""]
    QTest.keyClicks(field, "ab")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert shown(field) == "b"
    assert window.asked == []


@pytest.mark.parametrize("kind", MAKE)
def test_ctrl_y_does_again(qtbot: QtBot, theme: Theme, kind: str) -> None:
    made = MAKE[kind](theme)
    window = Window(qtbot, made, "Ctrl+Y", "Ctrl+Shift+Z")
    field = typed_in()
    QTest.keyClicks(field, "word")
    for held, key in ((CTRL, Y), (CTRL | SHIFT, Z)):
        QTest.keyClick(field, Z, CTRL)
        assert shown(field) == ""
        QTest.keyClick(field, key, held)
        assert shown(field) == "word"
    assert window.asked == []


def test_a_filter_never_takes_back_the_windows_steps(qtbot: QtBot, theme: Theme) -> None:
    field = TextField()
    window = Window(qtbot, field, "Ctrl+Z", "Ctrl+Y")
    for key in (Z, Y):
        QTest.keyClick(field, key, CTRL)
    assert window.asked == []


def test_a_stored_field_takes_back_only_what_is_being_typed(qtbot: QtBot, theme: Theme) -> None:
    field = StoredField()
    window = Window(qtbot, field, "Ctrl+Z", "Ctrl+Y")
    field.set_stored("stored")
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "!")
    QTest.keyClick(field, Z, CTRL)
    assert (field.text(), window.asked) == ("stored", [])
    QTest.keyClick(field, Y, CTRL)
    assert (field.text(), window.asked) == ("stored!", [])
    field.set_stored("stored!")
    QTest.keyClick(field, Z, CTRL)
    QTest.keyClick(field, Y, CTRL)
    assert (field.text(), window.asked) == ("stored!", ["Ctrl+Z", "Ctrl+Y"])
