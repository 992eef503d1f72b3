import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.ui.dialogs.preferences import Preferences, PreferencesDialog
from fact_reader.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PreferencesDialog:
    made = PreferencesDialog(Preferences("Ada", "light", 120))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_opened_it_says_what_it_was_given(dialog: PreferencesDialog) -> None:
    assert dialog.preferences() == Preferences("Ada", "light", 120)


def test_whole_dialog_by_keyboard(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    qtbot.waitUntil(dialog.name_edit.hasFocus)
    QTest.keyClick(dialog.name_edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.name_edit, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.name_edit, Qt.Key.Key_Tab)
    assert dialog.language.hasFocus()
    QTest.keyClick(dialog.language, Qt.Key.Key_End)
    QTest.keyClick(dialog.language, Qt.Key.Key_Tab)
    assert dialog.themes["light"].hasFocus()
    QTest.keyClick(dialog.themes["light"], Qt.Key.Key_Right)
    QTest.keyClick(dialog.themes["dark"], Qt.Key.Key_Tab)
    assert dialog.text_size.hasFocus()
    small = dialog.sample.font().pixelSize()
    QTest.keyClick(dialog.text_size, Qt.Key.Key_Right)
    assert dialog.sample.font().pixelSize() > small
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.text_size, Qt.Key.Key_Return)
    assert dialog.preferences() == Preferences("", "dark", 130, language="de")


def test_sample_is_whole_at_the_largest_size(dialog: PreferencesDialog) -> None:
    dialog.text_size.setValue(dialog.text_size.maximum())
    assert dialog.preferences().zoom == 300
    assert dialog.sample.fontMetrics().height() <= dialog.sample.height()
    assert (
        dialog.sample.fontMetrics().horizontalAdvance(dialog.sample.text()) <= dialog.sample.width()
    )


def test_a_name_is_one_line(dialog: PreferencesDialog) -> None:
    dialog.name_edit.setText("  Ada   Lovelace ")
    assert dialog.preferences().name == "Ada Lovelace"


def test_it_fits_a_small_screen(dialog: PreferencesDialog) -> None:
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)


def test_the_sliders_handle_can_be_seen(dialog: PreferencesDialog, theme: Theme) -> None:
    slider = dialog.text_size
    slider.setValue(slider.minimum())
    image = slider.grab().toImage()
    assert image.pixelColor(9, image.height() // 2) == theme.accent
    assert image.pixelColor(9, image.height() // 2 - 5) == theme.accent, "and it is no thin line"


def test_whole_words_and_sizes_between_two_steps_are_kept(qtbot: QtBot, theme: Theme) -> None:
    before = Preferences("", "light", 125, whole_words=False, language="en")
    made = PreferencesDialog(before)
    qtbot.addWidget(made)
    assert made.preferences() == before
    made.whole_words.click()
    assert made.preferences().whole_words


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
@pytest.mark.parametrize("row", [0, 1, 2])
def test_all_languages_can_be_seen(qtbot: QtBot, dialog: PreferencesDialog, row: int) -> None:
    box = dialog.language
    assert box.count() == 3
    box.setCurrentIndex(row)
    box.setFocus()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    rows = [view.visualRect(box.model().index(number, 0)) for number in range(3)]
    assert view.viewport().rect().contains(rows[0].united(rows[2]))
    inside = view.mapTo(view.window(), view.viewport().pos())
    shown = view.viewport().rect().translated(inside)
    assert view.window().rect().contains(shown)
    assert shown.top() <= 6, "one frame is enough"
    box.hidePopup()
