"""Completing a query at the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.search.completion import Written, completions, prepared, written_at
from fact_reader.search.parser import FIELDS, parse_query
from fact_reader.search.query import Words

OUTLETS = [("The Post", 9), ("Post", 5), ("Radio Free", 4), ("Épochè", 1), ("A “B” C", 1)]


def texts(query: str, values: list[tuple[str, int]] | None = None) -> list[str]:
    """Every completed query; the caret is where | stands."""
    caret = query.index("|")
    typed = query.replace("|", "")
    written = written_at(typed, caret)
    if written is None:
        return []
    return [
        typed[: each.start] + each.text + typed[each.end :]
        for each in completions(written, prepared(values or []))
    ]


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        ("out|", ["outlet:"]),
        ("x -t|", ["x -title:", "x -text:"]),
        ("c|", ["claim:", "confirmation:"]),
        ("a -De|", ["a -denial:"]),
        ("claim:c|", []),
        ("#out|", []),
        ("(LA|) y", ["(label:) y", "(language:) y"]),
        ("stance:|", ["stance:claim", "stance:denial", "stance:confirmation"]),
        ("stance:c| x", ["stance:claim x", "stance:confirmation x"]),
        ("-has:no|", ["-has:note"]),
        ("outlet:po|", ["outlet:Post", 'outlet:"The Post"']),
        ("outlet:p|o x", ["outlet:Post x", 'outlet:"The Post" x']),
        ('a outlet:"rad|" b', ['a outlet:"Radio Free" b']),
        ('outlet:"radio fr|', ['outlet:"Radio Free"']),
        ("outlet: epo|", ["outlet: Épochè"]),
        ("outlet:a|", ['outlet:"A  B  C"']),
        ("zzz|", []),
        ('"out|', []),
        ("|", []),
        ("", []),
        ("outlet:xyz|", []),
        ("a:out|", []),
    ],
)
def test_completions(query: str, completed: list[str]) -> None:
    assert texts(query or "|", OUTLETS) == completed


def test_all_values_most_frequent_first() -> None:
    written = written_at("outlet:", 7)
    assert written == Written("outlet", "", 7, 7)
    assert [each.count for each in completions(written, prepared(OUTLETS))] == [9, 5, 4, 1, 1]


def test_what_is_completed_is_understood() -> None:
    for value, _ in OUTLETS:
        for asked in texts("outlet:|", [(value, 1)]):
            query = parse_query(asked)
            [leaf] = query.positive_leaves()
            assert isinstance(leaf, Words)
            assert leaf.field == "outlet"
            assert query.hint == ""
    for name in FIELDS:
        assert f"{name}:" in texts(f"{name[:-1]}|")


@given(st.text('ab :"“(-outlet:has\n', max_size=30), st.integers(0, 40))
def test_any_caret_in_any_text(text: str, caret: int) -> None:
    written = written_at(text, caret)
    if written is not None:
        assert 0 <= written.start <= written.end <= len(text)
        completions(written, prepared(OUTLETS))
