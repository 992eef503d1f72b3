from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_reader.model import BatchRow, Completion
from fact_reader.ui.models.batch_rows import ARTICLES, QUERY, UNDERSTOOD, BatchModel, remark
from fact_reader.ui.models.completion_rows import CompletionModel
from fact_reader.ui.models.start_rows import (
    ExampleRow,
    HeaderRow,
    HelpRow,
    RecentRow,
    SavedRow,
    StartModel,
    StartRow,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TOOL_TIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole


def test_completions_are_spoken_with_their_counts(qtbot: QtBot) -> None:
    model = CompletionModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([Completion("note:", "note:", 0, 2), Completion("bbc", "BBC", 7, 8, 1200)])
    assert [model.index(row).data(SPOKEN) for row in range(2)] == ["note:", "BBC, 1,200"]
    model.show([])
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None
    del tester


def test_headers_cannot_be_picked(qtbot: QtBot) -> None:
    model = StartModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows: list[StartRow] = [
        HeaderRow("Recent", clears=True),
        RecentRow("a  b"),
        SavedRow("s", "<b>x</b>", "denial", 2),
        SavedRow("t", "Quiet", "y", 0),
        ExampleRow("a OR b", "either"),
        HelpRow("All", "F1"),
    ]
    model.show(rows)
    picked = [
        bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsSelectable) for row in range(6)
    ]
    assert picked == [False, True, True, True, True, True]
    assert [model.index(row).data() for row in range(6)] == [
        "Recent",
        "Recent: a b",
        "Saved: <b>x</b>, 2 new",
        "Saved: Quiet",
        "a OR b: either",
        "All",
    ]
    tip = model.index(2).data(TOOL_TIP)
    assert "&lt;b&gt;x" in tip, "what was typed is no markup"
    assert "2 new since you last looked" in tip
    assert model.index(0).data(TOOL_TIP) is None
    del tester


def row(query: str, articles: int, passages: int = 0, hint: str = "") -> BatchRow:
    return BatchRow(query, articles, passages, f"“{query}”", hint)


def queries(model: BatchModel) -> list[str]:
    return [one.query for one in model.rows]


def test_a_batch_sorts_as_it_comes(qtbot: QtBot) -> None:
    model = BatchModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.add([row("b", 3), row("A", 10)])
    kept = QPersistentModelIndex(model.index(1, QUERY))
    model.sort(ARTICLES, Qt.SortOrder.DescendingOrder)
    assert queries(model) == ["A", "b"]
    assert (kept.row(), kept.data()) == (0, "A")
    model.add([row("c", 5)])
    assert queries(model) == ["A", "c", "b"], "what comes later takes its place"
    model.sort(QUERY)
    assert queries(model) == ["A", "b", "c"], "without regard to capitals"
    model.sort(-1)
    assert queries(model) == ["b", "A", "c"], "as they came"
    model.clear()
    assert model.rowCount() == 0
    del tester


def test_what_a_batch_says_of_a_query() -> None:
    assert remark(row("plain words", 1)) == ""
    assert remark(row("a OR b", 1)) == "“a OR b”"
    assert remark(row("date:x", 1, hint="Write a date.")) == "Write a date."


def test_figures_stand_at_the_right_with_their_head(qtbot: QtBot) -> None:
    model = BatchModel()
    model.add([row("<i>", 1234, 5)])
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    place = Qt.ItemDataRole.TextAlignmentRole
    head = model.headerData(ARTICLES, Qt.Orientation.Horizontal, place)
    assert head == model.index(0, ARTICLES).data(place) == right
    assert model.index(0, ARTICLES).data() == "1,234"
    assert model.index(0, QUERY).data(TOOL_TIP) == "<qt>&lt;i&gt;</qt>"
    assert model.headerData(UNDERSTOOD, Qt.Orientation.Horizontal) == "Understood as"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
