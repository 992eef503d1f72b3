"""A bug that nobody caught: said kindly, with a report to copy. Nothing is sent anywhere."""

import platform
import re
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QSysInfo, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from fact_reader import __version__
from fact_reader.ui.dialogs.parts import (
    add_button,
    column_of,
    heading,
    resize_to_screen,
    text_label,
)
from fact_reader.ui.translating import tr

# An error's own words can quote what it choked on, and that may be a sentence of an article.
_LONGEST_QUOTE = 24
_LONGEST_MESSAGE = 300
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|“[^”]*”", re.DOTALL)


def make_report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    home: Path | None = None,
) -> str:
    """The report of an error: versions, the machine, and where in the code it happened.

    It has no text of articles or notes (long quotations inside the error's message are left
    out), and the user's home folder is written ~.
    """
    lines = [
        f"Fact Reader {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{QSysInfo.prettyProductName()}, {platform.system()} {platform.release()}, "
        f"{platform.machine()}, {QGuiApplication.platformName() or 'no display'}",
        "",
    ]
    return _without_home("\n".join(lines + _trace_lines(kind, error, trace)), home or Path.home())


def _trace_lines(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> list[str]:
    lines: list[str] = []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and cause is not error:
        lines += _trace_lines(type(cause), cause, cause.__traceback__)
        lines += ["", "which led to", ""]
    lines.append("Traceback (most recent call last):")
    lines += [line.rstrip("\n") for line in traceback.format_tb(trace)]
    words = _QUOTED.sub(_shortened, str(error))
    if len(words) > _LONGEST_MESSAGE:
        words = words[:_LONGEST_MESSAGE] + "…"
    lines.append(f"{kind.__qualname__}: {words}" if words else kind.__qualname__)
    return lines


def _shortened(match: re.Match[str]) -> str:
    quoted = match.group()
    length = len(quoted) - 2
    # One long word in Latin letters is a path or a name, and no sentence.
    is_word = quoted.isascii() and len(quoted.split()) == 1
    return quoted if length <= _LONGEST_QUOTE or is_word else f"[{length} characters left out]"


def _without_home(text: str, home: Path) -> str:
    for form in sorted({str(home), home.as_posix(), repr(str(home))[1:-1]}, key=len, reverse=True):
        if len(form) > 1:
            text = re.sub(re.escape(form) + r"(?![^\s/\\\"'])", "~", text)
    return text


class BugReportDialog(QDialog):
    """Shows a report that `make_report` made. The app goes on behind it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.report_view = QPlainTextEdit(report)
        self.report_view.setReadOnly(True)
        self.report_view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.report_view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report_view.setTabChangesFocus(True)
        self.report_view.setAccessibleName(tr("Report"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(12)
        self.report_view.setFont(font)
        box = QDialogButtonBox()
        self.copy_button = QPushButton(tr("&Copy Report"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self._copy)
        go_on = add_button(
            box, tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole, primary=True
        )
        go_on.clicked.connect(self.accept)
        column = column_of(self)
        column.addWidget(heading(tr("Something went wrong")))
        column.addWidget(
            text_label(
                tr(
                    "This is a fault of Fact Reader, not yours. Everything saved so far is safe, "
                    "and you can go on; if the window behaves oddly, close it and start it again."
                )
            )
        )
        column.addWidget(
            text_label(
                tr(
                    "Nothing is sent anywhere. To report the fault, copy the text below. It holds "
                    "no text of your articles and notes; read it before you pass it on."
                ),
                muted=True,
            )
        )
        column.addSpacing(4)
        column.addWidget(self.report_view, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(box)
        column.addLayout(buttons)
        resize_to_screen(self, 680, 500)
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report_view.toPlainText())
        self.copy_button.setText(tr("Copied"))
