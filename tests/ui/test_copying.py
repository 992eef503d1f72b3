"""The clipboard, and the end of the program with something on it."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fact_reader.ui.copying import copy_text

_COPY_AND_END = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fact_reader.ui.copying import copy_text
from fact_reader.ui.reader.text_view import ArticleTextView
qt = QApplication(sys.argv)
if sys.argv[1] == "rich":
    copy_text("words", "<b>words</b>")
else:
    view = ArticleTextView()
    view.set_article("Some words", "")
    view.selectAll()
    if sys.argv[1] == "key":
        QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        view.copy()
print(qt.clipboard().text())
"""


@pytest.mark.parametrize(
    ("kind", "copied"), [("plain", "Some words"), ("key", "Some words"), ("rich", "words")]
)
def test_the_program_ends_well_with_something_on_the_clipboard(kind: str, copied: str) -> None:
    command = [sys.executable, "-c", _COPY_AND_END, kind]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (run.stdout.strip(), run.returncode) == (copied, 0), run.stderr


def test_rich_text_comes_with_plain_text(qapp: QApplication) -> None:
    copy_text("words", "<b>words</b>")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.html()) == ("words", "<b>words</b>")
    copy_text("others")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.hasHtml()) == ("others", False)
