"""Handing over a part of the work: some stances only."""

import csv
import io
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from fact_reader.model import Stance
from fact_reader.services import exporting
from fact_reader.ui.dialogs.export_dialog import ExportDialog


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
