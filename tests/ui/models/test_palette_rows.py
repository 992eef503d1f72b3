from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_reader.ui.models.palette_rows import Command, CommandRow, PaletteRowsModel

COMMANDS = [
    Command("redo", "Redo", "Edit", ("Ctrl+Y",), enabled=False, reason="Nothing to redo"),
    Command("remove", "Remove from Library", "Article"),
    Command("details", "Article Details", "Article"),
]


def test_what_can_be_done_stands_first(qtbot: QtBot) -> None:
    model = PaletteRowsModel(lambda text, most: [])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show("re", COMMANDS)
    names = [row.command.name for row in model.rows if isinstance(row, CommandRow)]
    assert names == ["remove", "redo"]
    model.show("", COMMANDS)
    assert [one.data() for one in map(model.index, range(3))] == [
        "Remove from Library, Article",
        "Article Details, Article",
        "Redo, Edit, Ctrl Y, Nothing to redo",
    ]
