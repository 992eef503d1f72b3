import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, ArticleSummary, Stance
from fact_reader.ui.models.article_entries import SortOrder
from fact_reader.ui.models.article_list import (
    ARTICLE_MIME,
    ID_ROLE,
    SUMMARY_ROLE,
    ArticleListModel,
)

Make = Callable[..., ArticleSummary]


@pytest.fixture
def model(qtbot: QtBot) -> ArticleListModel:
    made = ArticleListModel()
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return made


def test_newest_comes_first_and_unknown_dates_last(
    model: ArticleListModel, make_summary: Make
) -> None:
    dates = {"day": "2017-07-18", "none": "", "month": "2017-07", "new": "2019-01-02", "y": "2017"}
    model.set_articles(make_summary(name, published=date) for name, date in dates.items())
    assert model.ids() == ["new", "day", "month", "y", "none"]


def test_other_orders(model: ArticleListModel, make_summary: Make) -> None:
    model.set_articles(
        [
            make_summary("1", "élan", "Zeit", "2017", added=1),
            make_summary("2", "Zebra", "", "2018", added=3),
            make_summary("3", "apple", "Ark", "2016", added=2),
        ]
    )
    model.set_order(SortOrder.TITLE)
    assert model.ids() == ["3", "1", "2"]
    model.set_order(SortOrder.OUTLET)
    assert model.ids() == ["3", "1", "2"], "no outlet comes last"
    model.set_order(SortOrder.ADDED)
    assert model.ids() == ["2", "3", "1"]


def test_filter_by_words_stances_and_outlets(model: ArticleListModel, make_summary: Make) -> None:
    model.set_articles(
        [
            make_summary("1", "Zoë Müller denies", "Ark", "2017", (1, 0, 0)),
            make_summary("2", "Meeting denied", "Bee", "2017-07", (0, 2, 0)),
            make_summary("3", "A meeting", "Bee", "2019", (0, 1, 4)),
        ]
    )
    model.set_filter("zoe MULLER")
    assert model.ids() == ["1"]
    model.set_filter("meeting bee")
    assert set(model.ids()) == {"2", "3"}
    model.set_filter("2017-07")
    assert model.ids() == ["2"]
    model.set_filter("", {Stance.CLAIM, Stance.CONFIRMATION})
    assert set(model.ids()) == {"1", "3"}
    model.set_filter("", {Stance.DENIAL}, {"Ark"})
    assert model.ids() == []
    model.set_filter("")
    assert model.rowCount() == 3


def test_counts_leave_out_their_own_part_of_the_filter(
    model: ArticleListModel, make_summary: Make
) -> None:
    model.set_articles(
        [
            make_summary("1", "one", "Ark", counts=(1, 0, 0)),
            make_summary("2", "two", "Bee", counts=(0, 2, 0)),
            make_summary("3", "two three", "Bee", counts=(0, 1, 4)),
        ]
    )
    model.set_filter("", {Stance.CLAIM}, {"Bee"})
    assert model.outlets() == ["Bee", "Ark"]
    assert model.outlet_counts() == {"Ark": 1}
    assert list(model.stance_counts().values()) == [0, 3, 4]
    assert list(model.stance_counts(filtered=False).values()) == [1, 3, 4]
    model.set_filter("three")
    assert list(model.stance_counts().values()) == [0, 1, 4]
    assert model.outlet_counts(filtered=False) == {"Ark": 1, "Bee": 2}


def test_counts_of_an_empty_library(model: ArticleListModel) -> None:
    assert list(model.stance_counts().values()) == [0, 0, 0]
    assert model.outlets() == []


def test_only_the_rows_that_changed_are_touched(
    qtbot: QtBot, model: ArticleListModel, make_summary: Make
) -> None:
    model.set_articles(make_summary(str(n), published=f"20{n}") for n in range(10, 20))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.update([make_summary("15", published="2015", counts=(3, 0, 0))])
    assert changed.args[0].row() == changed.args[1].row() == model.row_of("15") == 4
    with qtbot.waitSignal(model.layoutChanged):
        model.update([make_summary("15", published="2030")])
    assert model.ids()[0] == "15"
    with qtbot.waitSignal(model.rowsInserted):
        model.update([make_summary("new", published="2012")])
    assert model.row_of("new") in (8, 9)
    with qtbot.waitSignal(model.rowsRemoved):
        model.remove(["new", "not there"])
    assert model.row_of("new") == -1
    assert model.total == model.rowCount() == 10
    assert not resets


def test_an_update_can_bring_a_row_into_the_filter_and_out_of_it(
    model: ArticleListModel, make_summary: Make
) -> None:
    model.set_articles([make_summary("1"), make_summary("2")])
    model.set_filter("", {Stance.DENIAL})
    model.update([make_summary("2", counts=(0, 1, 0))])
    assert model.ids() == ["2"]
    model.update([make_summary("2")])
    assert model.ids() == []
    assert model.total == 2


def test_many_updates_and_removals_at_once(model: ArticleListModel, make_summary: Make) -> None:
    model.set_articles(make_summary(str(n)) for n in range(300))
    model.update([make_summary(str(n), "changed") for n in range(100, 400)])
    assert model.total == 400
    model.set_filter("changed")
    assert model.rowCount() == 300
    model.remove([str(n) for n in range(350)])
    assert model.total == 50


def test_what_is_held_is_shown_with_the_next_change(
    model: ArticleListModel, make_summary: Make
) -> None:
    model.set_articles([make_summary("1", published="2018")])
    model.hold([make_summary("2", published="2019"), make_summary("1", published="2017")])
    assert model.rowCount() == 1
    assert model.total == 2
    model.set_filter("title")
    assert model.ids() == ["2", "1"]
    model.hold([make_summary("3", published="2020")])
    model.remove(["1"])
    assert model.ids() == ["3", "2"]
    model.hold([make_summary("3", published="2016")])
    model.update([make_summary("4", published="2021")])
    assert model.ids() == ["4", "2", "3"]


def test_words_that_go_on_narrow_and_others_begin_anew(
    model: ArticleListModel, make_summary: Make
) -> None:
    titles = ["red apple", "red ape", "apple pie", "grape", "tape red"]
    summaries = [make_summary(str(n), title, "Bee") for n, title in enumerate(titles)]
    model.set_articles(summaries)
    typed = ["a", "ap", "app", "app r", "app re", "ap re", "re", "red a", "red", "ape", "ape red"]
    for words in typed:
        model.set_filter(words)
        fresh = ArticleListModel()
        fresh.set_filter(words)
        fresh.set_articles(summaries)
        assert model.ids() == fresh.ids(), words
    assert model.rowCount() == 2


def test_what_a_row_gives(model: ArticleListModel, make_summary: Make) -> None:
    one = make_summary("1", "A title", "Ark", "2017-07-18")
    model.set_articles([one])
    index = model.index(0, 0)
    assert index.data(SUMMARY_ROLE) is one
    assert index.data(ID_ROLE) == "1"
    assert index.data() == "A title"
    mime = model.mimeData([index])
    assert bytes(mime.data(ARTICLE_MIME).data()) == b"1"
    assert model.rowCount(index) == 0
    assert model.data(QModelIndex()) is None


_entry = st.tuples(
    st.sampled_from([str(n) for n in range(6)]),
    st.sampled_from(["2017", "2018-02", "2018-02-03", ""]),
    st.sampled_from(["", "Ark", "Bee"]),
    st.tuples(*[st.integers(0, 1)] * 3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from([True, False, None]), st.lists(_entry, max_size=4)), max_size=8
    )
)
def test_steps_give_the_same_as_starting_anew(
    qtbot: QtBot,
    make_summary: Make,
    steps: list[tuple[bool | None, list[tuple[str, str, str, tuple[int, int, int]]]]],
) -> None:
    model = ArticleListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter("", {Stance.CLAIM, Stance.DENIAL}, {"Ark", ""})
    known: dict[str, ArticleSummary] = {}
    for removing, entries in steps:
        if removing is None:
            new = [make_summary(i, published=d, outlet=o, counts=c) for i, d, o, c in entries]
            model.hold(new)
            known.update((one.article.id, one) for one in new)
            continue
        if removing:
            model.remove([entry[0] for entry in entries])
            for entry in entries:
                known.pop(entry[0], None)
        else:
            new = [make_summary(i, published=d, outlet=o, counts=c) for i, d, o, c in entries]
            model.update(new)
            known.update((one.article.id, one) for one in new)
        fresh = ArticleListModel()
        fresh.set_filter("", {Stance.CLAIM, Stance.DENIAL}, {"Ark", ""})
        fresh.set_articles(known.values())
        model.show_held()
        assert model.ids() == fresh.ids()
        assert model.stance_counts() == fresh.stance_counts()
        assert model.outlet_counts() == fresh.outlet_counts()
        assert model.outlets() == fresh.outlets()
    del tester


def test_ten_thousand_articles_are_all_found(model: ArticleListModel, make_summary: Make) -> None:
    numbers = list(range(10_000))
    random.Random(1).shuffle(numbers)
    model.set_articles(make_summary(str(n), f"Title number {n:05}") for n in numbers)
    model.set_filter("number 0999")
    assert model.rowCount() == 11, "00999 and ten from 09990 on"
    assert isinstance(model.summary("9"), ArticleSummary)
    assert isinstance(model.index(0, 0).data(SUMMARY_ROLE).article, Article)
