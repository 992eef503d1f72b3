import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, Changes, Stance
from fact_reader.ui.models.note_cards import CardRow, HeaderRow, NoteCardsModel

Make = Callable[..., Annotation]
NOW = datetime(2025, 1, 1, tzinfo=UTC)
ONE, TWO = Article("a1", "One", NOW, NOW, "Ark"), Article("a2", "Two", NOW, NOW, "Bee")


@pytest.fixture
def model(qtbot: QtBot) -> NoteCardsModel:
    made = NoteCardsModel()
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return made


def shown(model: NoteCardsModel) -> list[str]:
    return [
        row.annotation.id if isinstance(row, CardRow) else f"[{row.article.id}:{row.cards}]"
        for row in model.rows
    ]


def test_text_order_and_headers_from_two_articles_on(
    model: NoteCardsModel, make_annotation: Make
) -> None:
    mine = [make_annotation("late", 9), make_annotation("early", 1)]
    model.set_articles([(ONE, mine)])
    assert shown(model) == ["early", "late"]
    model.set_articles([(ONE, mine), (TWO, [make_annotation("x", 0, "a2")]), (ONE, mine)])
    assert shown(model) == ["[a1:2]", "early", "late", "[a2:1]", "x"]
    assert model.neighbour(2, 1) == 4
    assert model.neighbour(4, 1) == -1
    assert model.neighbour(1, -1) == -1
    assert isinstance(model.rows[0], HeaderRow)


def test_a_change_touches_one_row(
    qtbot: QtBot, model: NoteCardsModel, make_annotation: Make
) -> None:
    model.set_articles([(ONE, [make_annotation(str(n), n) for n in range(5)])])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.apply(Changes(saved=(make_annotation("3", 3, note="new"),)))
    assert changed.args[0].row() == changed.args[1].row() == 3
    with qtbot.waitSignal(model.rowsInserted) as put_in:
        model.apply(Changes(saved=(make_annotation("2b", 2),)))
    assert put_in.args[1:] == [3, 3]
    with qtbot.waitSignal(model.rowsRemoved) as taken:
        model.apply(Changes(removed=(make_annotation("0", 0),)))
    assert taken.args[1:] == [0, 0]
    assert shown(model) == ["1", "2", "2b", "3", "4"]


def test_others_articles_are_passed_over(model: NoteCardsModel, make_annotation: Make) -> None:
    model.set_articles([(ONE, [])])
    model.apply(Changes(saved=(make_annotation("x", 0, "a2"),)))
    assert shown(model) == []
    model.apply(Changes(removed_articles=frozenset({"a1"})))
    assert model.articles == 0


def test_filter_keeps_the_card_that_is_worked_on(
    model: NoteCardsModel, make_annotation: Make
) -> None:
    model.set_articles(
        [
            (
                ONE,
                [
                    make_annotation("1", note="Ask Zoë"),
                    make_annotation("2", 1, stance=Stance.DENIAL),
                ],
            ),
            (TWO, [make_annotation("3", 2, "a2", speaker="Zoe", labels=("follow up",))]),
        ]
    )
    model.set_filter("zoe", set())
    assert shown(model) == ["[a1:1]", "1", "[a2:1]", "3"]
    assert model.counts()[Stance.DENIAL] == 0
    model.set_filter("follow", set())
    assert shown(model) == ["[a2:1]", "3"]
    model.keep("2")
    assert shown(model) == ["[a1:1]", "2", "[a2:1]", "3"]
    model.keep("")
    model.set_filter("", {Stance.DENIAL})
    assert shown(model) == ["[a1:1]", "2"]
    assert model.total == 3
    assert model.shown == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.booleans(),
            st.integers(0, 5),
            st.integers(0, 3),
            st.sampled_from(["a1", "a2"]),
            st.sampled_from(list(Stance)),
        ),
        max_size=12,
    )
)
def test_changes_give_the_same_as_starting_anew(
    qtbot: QtBot, make_annotation: Make, steps: list[tuple[bool, int, int, str, Stance]]
) -> None:
    model = NoteCardsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_articles([(ONE, []), (TWO, [])])
    model.set_filter("", {Stance.CLAIM, Stance.DENIAL})
    known: dict[str, Annotation] = {}
    for removing, number, start, article_id, stance in steps:
        one = make_annotation(f"{article_id}-{number}", start, article_id, stance=stance)
        if removing and one.id in known:
            model.apply(Changes(removed=(known.pop(one.id),)))
        else:
            known[one.id] = dataclasses.replace(one, note=str(start))
            model.apply(Changes(saved=(known[one.id],)))
        fresh = NoteCardsModel()
        fresh.set_filter("", {Stance.CLAIM, Stance.DENIAL})
        fresh.set_articles(
            (article, [a for a in known.values() if a.article_id == article.id])
            for article in (ONE, TWO)
        )
        assert list(model.rows) == list(fresh.rows)
    del tester


def test_a_card_says_when_it_was_tagged_in_its_tool_tip(
    model: NoteCardsModel, make_annotation: Make
) -> None:
    model.set_articles([(ONE, [make_annotation("1", 1)]), (TWO, [make_annotation("2", 1, "a2")])])
    tip = str(model.index(1).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith("Tagged ")
    assert tip[-3] == ":"
    assert not model.index(0).data(Qt.ItemDataRole.ToolTipRole)
