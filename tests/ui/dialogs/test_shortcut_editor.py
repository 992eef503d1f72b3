from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from fact_reader.ui.dialogs.shortcut_editor import ShortcutEditor
from fact_reader.ui.models.shortcut_rows import KeysRow, ShortcutRowsModel
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.shortcut_settings import Shortcuts
from fact_reader.ui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shortcuts(qtbot: QtBot, tmp_path: Path) -> Shortcuts:
    return Shortcuts(WindowSettings(tmp_path))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, shortcuts: Shortcuts) -> ShortcutEditor:
    made = ShortcutEditor(theme, shortcuts)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def shown(dialog: ShortcutEditor) -> list[str]:
    return [row.title for row in dialog.rows.rows if isinstance(row, KeysRow)]


def key_buttons(dialog: ShortcutEditor) -> list[QToolButton]:
    buttons = dialog.findChildren(QToolButton)
    return [one for one in buttons if one.property("boxed") and not one.isHidden()]


def removable(dialog: ShortcutEditor) -> list[str]:
    return [one.text() for one in key_buttons(dialog)]


def choose(dialog: ShortcutEditor, words: str) -> None:
    dialog.field.clear()
    QTest.keyClicks(dialog.field, words)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.recorder.hasFocus()


def test_keyboard_alone_gives_an_action_another_key(
    dialog: ShortcutEditor, shortcuts: Shortcuts
) -> None:
    choose(dialog, "tag denial")
    assert shown(dialog) == ["Tag as Denial"]
    QTest.keyClick(dialog.recorder, Qt.Key.Key_B, CTRL | SHIFT)
    assert shortcuts.keys("denial") == ("2", "Ctrl+Shift+B")
    assert removable(dialog) == ["2", "Ctrl+Shift+B"]
    assert dialog.message.text() == "Ctrl+Shift+B does this now."
    QTest.keyClick(dialog.recorder, Qt.Key.Key_Escape)
    assert dialog.list.hasFocus()
    assert dialog.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert shortcuts.keys("denial") == ("2",)


def test_a_conflict_is_told_and_nothing_changes_before_it_is_accepted(
    dialog: ShortcutEditor, shortcuts: Shortcuts
) -> None:
    choose(dialog, "tag denial")
    QTest.keyClick(dialog.recorder, Qt.Key.Key_F, CTRL)
    assert dialog.message.text() == "Ctrl+F is the key of “Find in Article”."
    assert dialog.answer_button.hasFocus()
    assert not shortcuts.any_changed
    QTest.keyClick(dialog.answer_button, Qt.Key.Key_Space)
    assert shortcuts.keys("denial") == ("2", "Ctrl+F")
    assert shortcuts.keys("find") == ()


def test_signs_are_taken_without_the_shift_that_makes_them(
    dialog: ShortcutEditor, shortcuts: Shortcuts
) -> None:
    choose(dialog, "tag denial")
    QTest.keyClick(dialog.recorder, Qt.Key.Key_Exclam, SHIFT)
    assert shortcuts.keys("denial") == ("2", "!")


def test_modifiers_alone_are_shown_and_not_taken(
    dialog: ShortcutEditor, shortcuts: Shortcuts
) -> None:
    choose(dialog, "tag denial")
    QTest.keyPress(dialog.recorder, Qt.Key.Key_Control, CTRL)
    assert dialog.recorder.text() == "Ctrl+…"
    QTest.keyRelease(dialog.recorder, Qt.Key.Key_Control)
    assert dialog.recorder.text() == ""
    assert not shortcuts.any_changed


def test_mouse_removes_and_resets_and_takes_back(
    dialog: ShortcutEditor, shortcuts: Shortcuts
) -> None:
    choose(dialog, "redo")
    [first, _] = key_buttons(dialog)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert shortcuts.keys("redo") == ("Ctrl+Y",)
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert shortcuts.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    shortcuts.add("note", "F4")
    QTest.mouseClick(dialog._reset_all_button, Qt.MouseButton.LeftButton)
    assert not shortcuts.any_changed
    QTest.mouseClick(dialog.answer_button, Qt.MouseButton.LeftButton)
    assert shortcuts.keys("note") == ("N", "F4")


def test_keys_are_found_by_what_they_are(dialog: ShortcutEditor) -> None:
    QTest.keyClicks(dialog.field, "ctrl+shift+z")
    assert shown(dialog) == ["Redo"]
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "xyzzy")
    assert dialog.message.text() == "No command for “xyzzy”."
    assert not dialog.recorder.isEnabled()


def test_the_rows_are_a_sound_model(qtbot: QtBot, shortcuts: Shortcuts) -> None:
    model = ShortcutRowsModel(shortcuts)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shortcuts.add("note", "F4")
    said = model.index(model.row_of("note")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Write Note, N or F4, changed"
    model.narrow("f4")
    assert len(model.rows) == 2
