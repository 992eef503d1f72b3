"""Pasting parts of pages, dropping tables and links, and looking at originals, in the window."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from fact_reader.model import UserError, Version
from fact_reader.services import editing
from fact_reader.services.import_report import ImportReport
from fact_reader.ui.dialogs.table_import import TableImportDialog
from fact_reader.ui.dialogs.web_address import WebAddressDialog
from fact_reader.ui.importing import file_filters
from fact_reader.ui.originals import Originals, safe_name


@pytest.fixture
def at_work(user: User, tmp_path: Path) -> Iterator[User]:
    user.application.open(tmp_path / "library")
    user.qtbot.waitExposed(user.window)
    yield user
    QGuiApplication.clipboard().clear()


def _paste(user: User, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    user.window.actions_by_name["paste_article"].trigger()


def _answer(kind: type[QDialog], accept: bool) -> list[QDialog]:
    """Answer the next dialog of this kind as soon as it is there; what was seen comes here."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            seen.append(dialog)
            timer.stop()
            dialog.accept() if accept else dialog.reject()

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(20)
    return seen


def test_a_copied_part_of_a_page(at_work: User) -> None:
    data = QMimeData()
    data.setHtml("<h2>Bridge closed</h2><ul><li>Until May</li><li>Or longer</li></ul>")
    data.setText("Bridge closed\n\nUntil May\nOr longer")
    _paste(at_work, data)
    at_work.wait(lambda: not at_work.window.importing.is_busy)
    [summary] = editing.summaries(at_work.window.library)
    work = editing.work(at_work.window.library, summary.article.id)
    assert work is not None
    assert work.version.text == "Bridge closed\n\nUntil May\nOr longer"
    assert len(work.version.structure.blocks) == 3


def test_a_copied_or_dropped_address_asks_first(at_work: User) -> None:
    copied, dropped = QMimeData(), QMimeData()
    copied.setText("https://courier.example/a\n")
    dropped.setUrls([QUrl("https://courier.example/b")])
    for data, address in ((copied, "a"), (dropped, "b")):
        seen = _answer(WebAddressDialog, accept=False)
        assert at_work.window.importing.take(data)
        [dialog] = seen
        assert isinstance(dialog, WebAddressDialog)
        assert dialog.address == f"https://courier.example/{address}"
    assert not at_work.window.importing.is_busy, "nothing is fetched unasked"


def test_a_dropped_table_shows_its_columns(at_work: User, tmp_path: Path) -> None:
    table = tmp_path / "articles.csv"
    table.write_text("headline,body\nBridge closed,Until May.\nBridge open,Since June.\n")
    seen = _answer(TableImportDialog, accept=True)
    at_work.drop(table)
    at_work.wait(lambda: bool(seen) and not at_work.window.importing.is_busy)
    titles = {one.article.title for one in editing.summaries(at_work.window.library)}
    assert titles == {"Bridge closed", "Bridge open"}


def test_a_copy_of_the_original(at_work: User, tmp_path: Path) -> None:
    page = tmp_path / "story.html"
    page.write_text("<html><body><h1>Bridge closed</h1><p>Until May, they said.</p></body></html>")
    at_work.drop(page)
    at_work.wait(lambda: not at_work.window.importing.is_busy)
    library = at_work.window.library
    [summary] = editing.summaries(library)
    work = editing.work(library, summary.article.id)
    assert work is not None
    originals = Originals(library)
    copy = originals.copy(work.version)
    assert (copy.name, copy.read_bytes()) == ("story.html", page.read_bytes())
    assert originals.copy(work.version) == copy
    originals.close()
    assert not copy.exists()


@pytest.mark.parametrize(
    ("file_name", "reader", "name"),
    [
        ("story.html", "web page", "story.html"),
        ("story.txt", "PDF", "story.txt"),
        ("run me.desktop", "plain text", "run me.txt"),
        ("story.exe", "PDF", "story.pdf"),
        ("../../etc/passwd", "plain text", "etc passwd.txt"),
        ("", "part of a web page", "article.html"),
        ("a.csv", "row of a table", "row.json"),
    ],
)
def test_copies_have_names_of_files_that_are_read(file_name: str, reader: str, name: str) -> None:
    version = Version("v", "a", 1, "text", "ab" * 32, datetime.now(UTC))
    assert safe_name(replace(version, file_name=file_name, reader=reader)) == name


def test_the_dialog_for_files_knows_all_kinds() -> None:
    filters = file_filters()
    for suffix in ("*.html", "*.pdf", "*.docx", "*.odt", "*.epub", "*.eml", "*.csv", "*.json"):
        assert suffix in filters.partition(";;")[0]


def test_a_table_that_fails_leaves_the_import_after_it_alone(
    at_work: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "rows.csv"
    table.write_bytes(b"\x00\x01\x02" * 500)
    reading, go_on = threading.Event(), threading.Event()

    def refuse(_path: Path) -> None:
        reading.set()
        assert go_on.wait(20)
        raise UserError("The table cannot be read.")

    monkeypatch.setattr("fact_reader.ui.importing._read_table", refuse)
    importing = at_work.window.importing

    def import_text(*_: object) -> ImportReport:
        importing_went_on.set()
        assert ended.wait(20)
        return ImportReport()

    importing_went_on, ended = threading.Event(), threading.Event()
    monkeypatch.setattr("fact_reader.ui.importing._import_text", import_text)
    importing.import_paths([table])
    assert reading.wait(20)
    data = QMimeData()
    data.setText("Headline\n\nThe minister denied it.")
    importing.take(data)
    assert importing.is_busy
    go_on.set()
    at_work.wait(lambda: "The table cannot be read." in at_work.window.messages.messages())
    assert importing_went_on.wait(20)
    was_busy = importing.is_busy
    ended.set()
    at_work.wait(lambda: not importing.is_busy)
    assert was_busy
