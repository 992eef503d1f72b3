from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, ArticleHits, SearchResults, Snippet
from fact_reader.ui.models.outlets import OutletModel
from fact_reader.ui.models.search_rows import (
    AllRow,
    ArticleRow,
    MoreRow,
    SearchRowsModel,
    SnippetRow,
)

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
NOW = datetime(2025, 1, 1, tzinfo=UTC)


def test_outlets_are_checked_and_lose_their_check_when_they_go(qtbot: QtBot) -> None:
    model = OutletModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_outlets(["Ark", "", "Bee"], {"Ark": 3})
    assert model.index(1).data() == "No outlet"
    with qtbot.waitSignal(model.checked_changed):
        model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.toggle(0)
    assert model.checked == {"", "Ark"}
    with qtbot.waitSignal(model.checked_changed):
        model.set_outlets(["Bee", "Ark"], {})
    assert model.checked == {"Ark"}
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_outlets(["Bee", "Ark"], {"Bee": 7})
    model.set_checked(frozenset())
    assert not model.checked
    assert model.data(QModelIndex()) is None
    del tester


def hits(article_id: str, snippets: int, passages: int) -> ArticleHits:
    article = Article(article_id, "Title", NOW, NOW)
    made = tuple(Snippet(f"text {n}", ((0, 4),), n, n + 4) for n in range(snippets))
    return ArticleHits(article, made, passages)


def test_three_passages_of_an_article_and_how_many_more(qtbot: QtBot) -> None:
    model = SearchRowsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(SearchResults("x", (hits("a", 5, 9), hits("b", 2, 2), hits("c", 0, 0)), 3))
    kinds = [type(row) for row in model.rows]
    three = [SnippetRow] * 3
    assert kinds == [
        ArticleRow,
        *three,
        MoreRow,
        ArticleRow,
        SnippetRow,
        SnippetRow,
        ArticleRow,
        AllRow,
    ]
    assert model.first_passage() == 1
    more = model.rows[4]
    assert isinstance(more, MoreRow)
    assert (more.number, more.unfolds) == (6, True)
    model.unfold("a")
    last = model.rows[6]
    assert isinstance(last, MoreRow)
    assert (last.number, last.unfolds) == (4, False)
    assert isinstance(model.rows[5], SnippetRow)
    assert len(model.rows) == model.rowCount() == 12
    model.show(SearchResults("y"))
    assert model.first_passage() == -1
    del tester


def test_unfolding_all_there_is_leaves_no_more_row(qtbot: QtBot) -> None:
    model = SearchRowsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(SearchResults("x", (hits("a", 4, 4),), 1))
    model.unfold("a")
    assert [type(row) for row in model.rows] == [ArticleRow, *[SnippetRow] * 4, AllRow]
    del tester
