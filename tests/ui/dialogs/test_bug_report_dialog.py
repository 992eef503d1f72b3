import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_reader import __version__
from fact_reader.ui.dialogs.about import AboutDialog
from fact_reader.ui.dialogs.bug_report import BugReportDialog, make_report

SENTENCE = "The two presidents met for more than two hours, it emerged on Tuesday."


def report_of(error: BaseException, home: Path | None = None) -> str:
    return make_report(type(error), error, error.__traceback__, home)


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except type(error) as caught:
        return caught


@pytest.mark.usefixtures("qapp")
def test_report_says_what_ran_and_where_it_broke() -> None:
    report = report_of(raised(ZeroDivisionError("division by zero")))
    assert f"Fact Reader {__version__}" in report
    assert f"Qt {qVersion()}" in report
    assert "Python 3." in report
    assert "raise error from cause" in report
    assert report.endswith("ZeroDivisionError: division by zero")


@pytest.mark.usefixtures("qapp")
def test_report_tells_the_cause() -> None:
    report = report_of(raised(RuntimeError("second"), raised(KeyError("first"))))
    assert report.index("KeyError: 'first'") < report.index("which led to")
    assert report.index("which led to") < report.index("RuntimeError: second")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("words", ["not found: {!r}", 'bad text "{}"', "odd: “{}”"])
def test_report_holds_no_text_of_an_article(words: str) -> None:
    report = report_of(raised(ValueError(words.format(SENTENCE))))
    assert SENTENCE not in report
    assert f"[{len(SENTENCE)} characters left out]" in report


@pytest.mark.usefixtures("qapp")
def test_a_message_without_end_is_cut() -> None:
    assert len(report_of(raised(ValueError("word " * 10_000)))) < 5_000


@pytest.mark.usefixtures("qapp")
def test_home_folder_is_not_told() -> None:
    home = Path("/home/secret-name")
    report = report_of(raised(OSError(2, "No such file", str(home / "library" / "a.txt"))), home)
    assert "secret-name" not in report
    assert "~/library/a.txt" in report
    other = report_of(raised(OSError("/home/secret-names/a")), home)
    assert "/home/secret-names/a" in other


@pytest.mark.usefixtures("theme")
def test_dialog_copies_and_goes_on(qtbot: QtBot) -> None:
    dialog = BugReportDialog("Line one\nLine two")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Everything saved so far is safe" in words
    assert "Nothing is sent anywhere" in words
    QTest.keyClick(dialog.copy_button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "Line one\nLine two"
    assert dialog.isVisible()
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.report_view, Qt.Key.Key_Return)


@pytest.mark.usefixtures("theme")
def test_about_names_version_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for expected in (
        __version__, qVersion(), "MIT License", "LGPL", "SIL Open Font License",
        f"{sys.version_info.major}.{sys.version_info.minor}.", "3.54.0",
    ):  # fmt: skip
        assert expected in words
    dialog.resize(512, 320)
    assert (dialog.width(), dialog.height()) == (512, 320)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
