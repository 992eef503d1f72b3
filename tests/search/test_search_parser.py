"""The query language: what is understood, and that nothing typed is an error."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import And, Dates, Not, Or, Words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("putin helsinki", "“putin” and “helsinki”"),
        ("putin AND helsinki", "“putin” and “helsinki”"),
        ("a b OR c", "(“a” and “b”) or “c”"),
        ("a (b OR c)", "“a” and (“b” or “c”)"),
        ("a -b NOT c", "“a” and not “b” and not “c”"),
        ("-(a b)", "not (“a” and “b”)"),
        ("NOT NOT a", "“a”"),
        ("meet*", "“meet…”"),
        ('“no such” "as this"', "“no such” and “as this”"),
        ('"no such" conf*', "“no such” and “conf…”"),
        ("Title:g20", "“g20” in the title"),
        ("note:(a OR b) c", "(“a” in a note or “b” in a note) and “c”"),
        ('speaker:"Sergey Lavrov"', "“Sergey Lavrov” as a speaker"),
        ("title: g20", "“g20” in the title"),
        ("stance:denial", "tagged as “denial”"),
        ("date:2017-07", "published in 2017-07"),
        (
            "after:2017 before:2018-06",
            "published in or after 2017 and published in or before 2018-06",
        ),
        ("Trump - Putin", "“Trump” and “Putin”"),
        ("Jong-un", "“Jong-un”"),
        ("", ""),
        (" () ", ""),
        ("AND", ""),
        ("a OR", "“a”"),
        ("OR a", "“a”"),
        ("a AND OR b", "“a” or “b”"),
        ("((a", "“a”"),
        ("a) b", "“a” and “b”"),
        ("a NOT", "“a”"),
        ("* - & a", "“a”"),
        ('"', ""),
        ('"a b', "“a b”"),
    ],
)
def test_understanding(text: str, said: str) -> None:
    query = parse_query(text)
    assert query.describe() == said
    assert query.is_empty == (said == "")
    assert query.hint == ""


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("putin hel", [False, True]),
        ("putin ", [False]),
        ("U.S.", [False]),
        ('"no such conf', [True]),
        ('"no such conf"', [False]),
        ("jong-u", [True]),
        ("note:tra", [True]),
        ("(a OR b", [False, True]),
        ("ท", [True]),
    ],
)
def test_the_last_word_is_a_prefix_while_typing(text: str, prefixes: list[bool]) -> None:
    leaves = parse_query(text, typing=True).positive_leaves()
    assert [isinstance(leaf, Words) and leaf.prefix for leaf in leaves] == prefixes
    assert not any(
        isinstance(leaf, Words) and leaf.prefix for leaf in parse_query(text).positive_leaves()
    )


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("http://x.org", [("http", "x", "org")], "fields are title, text"),
        ("Foo: bar", [("foo",), ("bar",)], "“Foo:” is not a field"),
        ("stance:foo", [("foo",)], "claim, denial and confirmation"),
        ("date:soon x", [("x",)], "date:2017-07"),
        ("after:2017-13", [], "after:2017-07"),
        ("w " * 500, [("w",)] * 60, "first 60 words"),
    ],
)
def test_hints(text: str, words: list[tuple[str, ...]], part: str) -> None:
    query = parse_query(text)
    assert [leaf.words for leaf in query.positive_leaves() if isinstance(leaf, Words)] == words
    assert part in query.hint


def test_a_stance_half_typed_needs_no_hint() -> None:
    assert parse_query("stance:den", typing=True).hint == ""
    assert parse_query("stance:den").hint


def test_dates_cover_what_they_name() -> None:
    query = parse_query("date:2016-02 after:2017 before:2018-06-03")
    spans = [(leaf.first, leaf.last) for leaf in query.positive_leaves() if isinstance(leaf, Dates)]
    assert spans == [
        (date(2016, 2, 1), date(2016, 2, 29)),
        (date(2017, 1, 1), None),
        (None, date(2018, 6, 3)),
    ]


def test_excluded_leaves_are_not_asked_for() -> None:
    root = parse_query("a -(b OR NOT c)").root
    b_or_not_c = Or((Words(("b",), "b"), Not(Words(("c",), "c"))))
    assert root == And((Words(("a",), "a"), Not(b_or_not_c)))
    leaves = parse_query("a -(b OR NOT c)").positive_leaves()
    assert [leaf.shown for leaf in leaves] == ["a", "c"]


pieces = st.sampled_from(
    ["a", "b*", '"', "“", "(", ")", "-", "AND", "OR", "NOT", " ", "title:", "stance:", "date:",
     "after:2017-", "2017", "foo:", "*", "’", "\ud800", "\u0301", "习", "note:(", "\n", "«x»"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join)), st.booleans())
@example("(" * 5_000 + "a" + ")" * 5_000, False)
@example("NOT " * 5_000 + "a", True)
@example("date:٢٠١٧", False)
@example("date:0000", False)
def test_nothing_typed_is_an_error(text: str, typing: bool) -> None:
    query = parse_query(text, typing=typing)
    assert query.is_empty == (query.describe() == "")
    assert query.hint.count("\n") == 0
    find_marks(query, text)
