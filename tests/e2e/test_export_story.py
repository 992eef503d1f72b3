"""Handing over a part of the work: some stances only."""

import csv
import io
import threading
from pathlib import Path
from typing import Any

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from fact_reader.model import Stance
from fact_reader.services import exporting
from fact_reader.ui.dialogs.export_dialog import ExportDialog, ExportScope
from fact_reader.ui.results import answering


@pytest.mark.parametrize("suffix", [".csv", ".md"])
def test_only_the_denials_of_the_library(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    user.application.open(tmp_path / "library", sample=True)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    library = user.window.library
    user.wait(lambda: bool(exporting.tally(library)))
    denials = [
        one.id
        for work in exporting.select(library).works
        for one in work.annotations
        if one.stance is Stance.DENIAL
    ]
    path = tmp_path / f"denials{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    counted = []

    def accept(dialog: ExportDialog) -> bool:
        dialog.show()
        user.wait(lambda: dialog.stances.count.text() != "Counting…")
        for stance in (Stance.CLAIM, Stance.CONFIRMATION):
            box = dialog.stances.boxes[stance]
            QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        counted.append(dialog.stances.count.text())
        dialog.accept()
        return True

    monkeypatch.setattr(ExportDialog, "exec", accept)
    user.press("Ctrl+E")
    user.wait(path.exists)
    assert counted[0].startswith(f"{len(denials)} of ")
    written = path.read_text("utf-8-sig")
    if suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(written)))
        assert [row["annotation_id"] for row in rows] == denials
    else:
        assert "**Scope:** whole library; only denials" in written
        assert "### Claims" not in written
        assert "**Answers:**" in written


def test_an_export_does_not_wait_for_what_is_left_of_a_count(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To count what a search finds can take seconds; the library is counted before."""
    user.application.open(tmp_path / "library", sample=True)
    user.window.activateWindow()
    user.wait(user.window.isActiveWindow)
    user.search("summit")
    user.wait(lambda: user.window.searching.results.total > 0)
    go_on = threading.Event()

    def held(*_given: Any) -> list[str]:
        go_on.wait()
        return []

    monkeypatch.setattr(answering, "article_ids", held)
    path = tmp_path / "all.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))

    def accept(dialog: ExportDialog) -> bool:
        dialog.show()
        dialog.scopes[ExportScope.LIBRARY].setChecked(True)
        user.wait(lambda: dialog.stances.count.text() != "Counting…")
        dialog.accept()
        return True

    monkeypatch.setattr(ExportDialog, "exec", accept)
    try:
        user.press("Ctrl+E")
        user.wait(path.exists)
    finally:
        go_on.set()
