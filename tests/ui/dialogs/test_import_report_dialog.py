import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_reader.model.wording import sentence
from fact_reader.services.import_report import Fate, ImportReport, Outcome
from fact_reader.ui.dialogs.import_report import ImportReportDialog, report_text
from fact_reader.ui.dialogs.report_model import OUTCOME_ROLE, ReportModel, reason_of
from fact_reader.ui.theme import Theme

ADDED = [Outcome(f"/x/{n}.txt", Fate.ADDED, "", f"id{n}", f"Story {n}") for n in range(6)]
WARNED = Outcome("/x/w.txt", Fate.ADDED, "3 control characters were dropped.", "idw", "Warned")
KNOWN = Outcome("/x/k.txt", Fate.KNOWN, "Already in the library as “K”.", "idk", "K")
BACK = Outcome("/x/b.txt", Fate.RESTORED, "Was removed earlier; it is back.", "idb", "B")
PICTURE = sentence("{file} is a picture; save it as text.", file="picture.txt")
FAILED = Outcome("/x/picture.txt", Fate.FAILED, PICTURE)
EMPTY = sentence("{file} is empty; import another.", file="a.txt")
INSIDE = sentence("What {file} holds is odd.", file="a.txt")
REPORT = ImportReport((*ADDED[:2], WARNED, KNOWN, FAILED, BACK, *ADDED[2:]))


def make(qtbot: QtBot, theme: Theme, report: ImportReport) -> ImportReportDialog:
    dialog = ImportReportDialog(theme, report)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def names(dialog: ImportReportDialog) -> list[str]:
    return [
        dialog.model.index(row).data(OUTCOME_ROLE).name for row in range(dialog.model.rowCount())
    ]


def test_model_keeps_qts_rules() -> None:
    model = ReportModel(REPORT.outcomes)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_only_problems(True)
    model.show_only_problems(False)
    assert tester.model() is model


def test_failures_stand_first_and_every_file_is_there(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    assert names(dialog)[:3] == [FAILED.name, WARNED.name, ADDED[0].name]
    assert sorted(names(dialog)) == sorted(one.name for one in REPORT.outcomes)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert REPORT.summary() in words
    assert "It is a picture; save it as text.\n/x/picture.txt" in words


def test_only_problems(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    QTest.keyClick(dialog.only_problems, Qt.Key.Key_Space)
    assert names(dialog) == [FAILED.name, WARNED.name]
    QTest.keyClick(dialog.only_problems, Qt.Key.Key_Space)
    assert len(names(dialog)) == len(REPORT.outcomes)


def test_without_problems_there_is_nothing_to_filter(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, ImportReport((ADDED[0],)))
    assert not dialog.only_problems.isVisible()
    dialog = make(qtbot, theme, REPORT)
    assert dialog.only_problems.isVisible()


@pytest.mark.parametrize(
    ("name", "message", "reason"),
    [
        ("/x/a.txt", EMPTY, "It is empty; import another."),
        ("a.txt", EMPTY, "It is empty; import another."),
        ("/x/a.txt", INSIDE, "What a.txt holds is odd."),
        ("/x", "The folder cannot be read: check it.", "The folder cannot be read: check it."),
        ("/x/a", EMPTY, "a.txt is empty; import another."),
        ("", "The text is empty.", "The text is empty."),
    ],
)
def test_a_failure_begins_with_its_reason(name: str, message: str, reason: str) -> None:
    assert reason_of(Outcome(name, Fate.FAILED, message)) == reason


def test_a_new_version_of_a_known_article_is_told(qtbot: QtBot, theme: Theme) -> None:
    message = "Version 2 of it: its text has changed."
    changed = Outcome("/x/c.txt", Fate.UPDATED, message, "idc", "C")
    dialog = make(qtbot, theme, ImportReport((changed,)))
    dialog.grab()
    assert dialog.detail.text() == f"{message}\n/x/c.txt"
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "New version: /x/c.txt" in QGuiApplication.clipboard().text()
    assert not dialog.only_problems.isVisible()


def test_what_is_known_is_said_once(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, ImportReport((KNOWN,)))
    assert dialog.detail.text() == KNOWN.name
    assert reason_of(KNOWN) == ""


def test_arrow_keys_show_each_reason_in_full(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    qtbot.waitUntil(dialog.view.hasFocus)
    QTest.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.detail.text() == f"{WARNED.message}\n{WARNED.name}"


def test_copy_all_and_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    clipboard = QGuiApplication.clipboard()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert clipboard.text() == report_text(REPORT)
    assert clipboard.text().splitlines()[0] == REPORT.summary()
    assert len(clipboard.text().splitlines()) == 2 + len(REPORT.outcomes)
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == f"Not imported: {FAILED.name} – {FAILED.message}"


def test_opens_up_to_four_new_articles(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    assert dialog.open_button is not None
    with qtbot.waitSignal(dialog.open_requested) as caught:
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert caught.args == [("id0", "id1", "idw", "idb")]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "&Open the New Article"), (3, "&Open the 3 New Articles"), (6, "First 4 New Articles")],
)
def test_button_says_how_many(qtbot: QtBot, theme: Theme, number: int, words: str) -> None:
    dialog = make(qtbot, theme, ImportReport(tuple(ADDED[:number])))
    assert dialog.open_button is not None
    assert words in dialog.open_button.text()


def test_nothing_new_nothing_to_open(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, ImportReport((KNOWN, FAILED)))
    assert dialog.open_button is None
    with qtbot.assertNotEmitted(dialog.open_requested):
        QTest.keyClick(dialog.view, Qt.Key.Key_Return)


def test_a_row_opens_its_article(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, REPORT)
    index = dialog.model.index(names(dialog).index(KNOWN.name))
    with qtbot.waitSignal(dialog.open_requested) as caught:
        spot = dialog.view.visualRect(index).center()
        QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert caught.args == [("idk",)]


def test_thousands_of_rows_paint_only_what_shows(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    original = ReportModel.data

    def counted(model: ReportModel, index: QModelIndex, role: int = 0) -> object:
        asked.append(role)
        return original(model, index, role)

    monkeypatch.setattr(ReportModel, "data", counted)
    many = ImportReport(
        tuple(Outcome(f"/x/{n}.txt", Fate.FAILED, "It is empty.") for n in range(20_000))
    )
    dialog = make(qtbot, theme, many)
    dialog.grab()
    assert dialog.model.rowCount() == 20_000
    assert len(asked) < 2_000


def test_empty_report_and_other_theme(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, theme, ImportReport())
    dialog.set_theme(theme)
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)
