from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_reader.exchange.writers import FORMATS
from fact_reader.model import Stance
from fact_reader.ui.dialogs.export_dialog import (
    DEFAULT_TITLE,
    ExportChoice,
    ExportDialog,
    ExportScope,
    suggested_name,
)

COUNTS = {
    ExportScope.LIBRARY: 1240,
    ExportScope.OPEN: 2,
    ExportScope.SELECTED: 1,
    ExportScope.SHOWN: 12,
}


def make(
    qtbot: QtBot, counts: dict[ExportScope, int], preset: ExportChoice | None = None
) -> ExportDialog:
    dialog = ExportDialog(counts, preset)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.mark.usefixtures("theme")
def test_every_format_and_scope_can_be_chosen_with_the_mouse(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    assert set(dialog.formats) == set(FORMATS)
    for name, button in dialog.formats.items():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert dialog.choice().format_name == name
        assert button.accessibleDescription()
    for scope in COUNTS:
        QTest.mouseClick(dialog.scopes[scope], Qt.MouseButton.LeftButton)
        assert dialog.choice().scope is scope


@pytest.mark.usefixtures("theme")
def test_scope_without_articles_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS, ExportChoice("csv", ExportScope.RESULTS, "T"))
    assert not dialog.scopes[ExportScope.RESULTS].isEnabled()
    assert dialog.choice() == ExportChoice("csv", ExportScope.LIBRARY, "T")


@pytest.mark.usefixtures("theme")
def test_empty_library_exports_nothing(qtbot: QtBot) -> None:
    assert not make(qtbot, {}).ok_button.isEnabled()


@pytest.mark.usefixtures("theme")
def test_whole_dialog_by_keyboard(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS, ExportChoice("html", ExportScope.SHOWN, DEFAULT_TITLE))
    qtbot.waitUntil(dialog.formats["html"].hasFocus)
    QTest.keyClick(dialog.formats["html"], Qt.Key.Key_Down)
    assert dialog.choice().format_name == "csv"
    QTest.keyClick(dialog.formats["csv"], Qt.Key.Key_Tab)
    shown = dialog.scopes[ExportScope.SHOWN]
    assert shown.hasFocus()
    QTest.keyClick(shown, Qt.Key.Key_Up)
    selected = dialog.scopes[ExportScope.SELECTED]
    assert selected.isChecked()
    for box in dialog.stances.boxes.values():
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert box.hasFocus()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.title_edit.hasFocus()
    QTest.keyClick(dialog.title_edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.title_edit, "Dinner  in Hamburg ")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.title_edit, Qt.Key.Key_Return)
    assert dialog.choice() == ExportChoice(
        "csv",
        ExportScope.SELECTED,
        "Dinner in Hamburg",
        frozenset({Stance.CLAIM, Stance.DENIAL}),
    )


@pytest.mark.usefixtures("theme")
def test_stances_narrow_what_goes_out_and_the_line_counts_it(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    stances, boxes = dialog.stances, dialog.stances.boxes
    assert dialog.choice().stances == frozenset(Stance)
    assert stances.count.text() == "Counting…"
    boxes[Stance.CLAIM].click()
    assert dialog.ok_button.isEnabled(), "as long as nobody knows"
    dialog.show_tally(
        ExportScope.LIBRARY, [{Stance.CLAIM: 2, Stance.DENIAL: 1}, {Stance.DENIAL: 4}, {}]
    )
    assert stances.count.text() == "5 of 7 annotations · 2 of 1,240 articles"
    boxes[Stance.CLAIM].click()
    assert stances.count.text() == "7 annotations · 1,240 articles"
    boxes[Stance.DENIAL].click()
    assert stances.count.text() == "2 of 7 annotations · 1 of 1,240 articles"
    assert boxes[Stance.DENIAL].accessibleDescription() == stances.count.text()
    assert dialog.choice().stances == {Stance.CLAIM, Stance.CONFIRMATION}
    boxes[Stance.CLAIM].click()
    assert stances.count.text() == "There are none in these articles."
    assert not dialog.ok_button.isEnabled()
    boxes[Stance.CONFIRMATION].click()
    assert stances.count.text() == "Nothing to export: choose at least one."
    assert not dialog.ok_button.isEnabled()
    boxes[Stance.CONFIRMATION].click()
    dialog.scopes[ExportScope.SELECTED].click()
    assert stances.count.text() == "Counting…"
    dialog.show_tally(ExportScope.SELECTED, [{Stance.CONFIRMATION: 1}])
    assert stances.count.text() == "1 of 1 annotation · 1 of 1 article"
    assert dialog.ok_button.isEnabled()


@pytest.mark.usefixtures("theme")
def test_articles_without_annotations_can_go_out_whole(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    dialog.show_tally(ExportScope.LIBRARY, [])
    assert dialog.stances.count.text() == "0 annotations · 1,240 articles"
    assert dialog.ok_button.isEnabled()


@pytest.mark.usefixtures("theme")
def test_title_is_never_empty_and_escape_rejects(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    dialog.title_edit.clear()
    assert dialog.choice().title == DEFAULT_TITLE
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.title_edit, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("theme")
def test_rings_are_as_wide_as_words_and_descriptions_take_one_line(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    for button in (*dialog.formats.values(), *dialog.scopes.values()):
        assert button.width() == button.sizeHint().width()
        said = button.accessibleDescription()
        label = next(one for one in dialog.findChildren(QLabel) if one.text() == said)
        assert label.height() < 2 * label.fontMetrics().height()


@pytest.mark.usefixtures("theme")
def test_it_fits_a_small_screen(qtbot: QtBot) -> None:
    dialog = make(qtbot, COUNTS)
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Dinner in Hamburg", "Dinner in Hamburg.html"),
        ('What: "who/when"?', "What who when.html"),
        ("..\\..\\etc", "etc.html"),
        ("CON", "Fact Reader report CON.html"),
        ("???", "Fact Reader report.html"),
        ("Встреча\n№ 2", "Встреча № 2.html"),
        ("x" * 500, "x" * 120 + ".html"),
    ],
)
def test_suggested_name_is_a_file_name_everywhere(tmp_path: Path, title: str, name: str) -> None:
    suggested = suggested_name(ExportChoice("html", ExportScope.LIBRARY, title))
    assert suggested == name
    (tmp_path / suggested).touch()
    assert [path.name for path in tmp_path.iterdir()] == [name]
