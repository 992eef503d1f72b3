"""Marks in a text and the snippets around them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import Words
from fact_reader.search.snippets import make_snippets
from fact_reader.search.tokens import tokens


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("putin", "Putin met PUTIN’s aide", ["Putin", "PUTIN"]),
        (
            '"no such confirmations"',
            "has no such  confirmations, no such",
            ["no such  confirmations"],
        ),
        ("meet*", "a meeting, meets, met", ["meeting", "meets"]),
        ('"the meet*"', "the meeting of the met", ["the meeting"]),
        ("jong-un", "Kim Jong-un; Jong\nun", ["Jong-un", "Jong\nun"]),
        ("us", "U.S. trade", ["U.S."]),
        ("strasse", "Straße", ["Straße"]),
        ("近平", "习近平近平", ["近平", "近平"]),
        ("a -b", "a b", ["a"]),
        ("title:a b", "a b", ["b"]),
        ("text:a", "a", ["a"]),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ('"a a b"', "a a a b", ["a a b"]),
        ("cafe", "👍🏽 cafe\u0301", ["cafe\u0301"]),
        ("stance:denial denial", "denial", ["denial"]),
        ("stance:denial", "denial", []),
        ("date:2017", "2017", []),
    ],
)
def test_marks(query: str, text: str, marked: list[str]) -> None:
    marks = find_marks(parse_query(query), text)
    assert [text[start:end] for start, end in marks] == marked


def test_marks_respect_the_field() -> None:
    query = parse_query("title:putin note:lavrov helsinki")
    text = "Putin Lavrov Helsinki"
    assert [text[a:b] for a, b in find_marks(query, text, "title")] == ["Putin", "Helsinki"]
    assert [text[a:b] for a, b in find_marks(query, text, "note")] == ["Lavrov", "Helsinki"]


words = st.sampled_from(["a", "B", "ab", "é", "习近", "a.b", "x-a"])
separators = st.sampled_from([" ", "\n\n", ", ", "’", " — "])


@given(
    st.lists(st.tuples(words, separators)).map(lambda parts: "".join(a + b for a, b in parts)),
    st.lists(
        st.sampled_from(["a", "b*", '"a b"', '"b a a"', "习", '"é x*"']), min_size=1, max_size=3
    ),
)
def test_marks_are_where_the_tokens_say(text: str, parts: list[str]) -> None:
    query = parse_query(" OR ".join(parts))
    found = list(tokens(text))
    covered = [False] * len(text)
    for leaf in query.positive_leaves():
        assert isinstance(leaf, Words)
        for at in range(len(found) - len(leaf.words) + 1):
            here = [token.text for token in found[at : at + len(leaf.words)]]
            last = (
                here[-1].startswith(leaf.words[-1]) if leaf.prefix else here[-1] == leaf.words[-1]
            )
            if here[:-1] == list(leaf.words[:-1]) and last:
                start, end = found[at].start, found[at + len(leaf.words) - 1].end
                covered[start:end] = [True] * (end - start)
    marks = find_marks(query, text)
    shown = [False] * len(text)
    for start, end in marks:
        shown[start:end] = [True] * (end - start)
    assert shown == covered
    assert all(a[1] <= b[0] for a, b in pairwise(marks))


@given(
    st.lists(
        st.sampled_from(
            [
                "putin ",
                "met\n\n",
                "e\u0301t\u0301",
                "👨‍👩‍👧",
                "🇩🇪🇫🇷",
                "习近平",
                "  ",
                "Helsinki, ",
                "x" * 60,
            ]
        ),
        max_size=60,
    ).map("".join),
    st.integers(5, 80),
    st.integers(1, 5),
)
def test_snippets_show_their_marks(text: str, width: int, limit: int) -> None:
    marks = find_marks(parse_query("putin OR helsinki OR 近平"), text)
    snippets = make_snippets(text, marks, width, limit)
    assert len(snippets) <= limit
    assert bool(snippets) == bool(marks)
    for snippet in snippets:
        assert snippet.start is not None
        assert "\n" not in snippet.text
        assert "  " not in snippet.text
        assert (snippet.start, snippet.end) in marks
        first = marks.index((snippet.start, snippet.end or 0))
        for mark, (start, end) in zip(snippet.marks, marks[first:], strict=False):
            assert snippet.text[slice(*mark)] == _shown(text[start:end])
        bare = snippet.text.removeprefix("…").removesuffix("…")
        assert bare.strip() in _shown(text) or not bare.strip()
    covered = [mark for snippet in snippets for mark in snippet.marks]
    if limit == 5 and width == 80 and len(text) < 80:
        assert len(covered) == len(marks)


def test_snippets_are_cut_between_words_and_graphemes() -> None:
    text = "one two three four five six putin seven eight nine ten eleven twelve"
    [snippet] = make_snippets(text, find_marks(parse_query("putin"), text), width_chars=30)
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    inner = snippet.text.strip("…").split()
    assert set(inner) <= set(text.split())
    family = "👨‍👩‍👧" * 40 + "putin" + "🇩🇪" * 40
    [snippet] = make_snippets(family, find_marks(parse_query("putin"), family), width_chars=30)
    bare = snippet.text.strip("…")
    assert bare.split("putin")[0].replace("👨‍👩‍👧", "") == ""
    assert bare.split("putin")[1].replace("🇩🇪", "") == ""


def test_most_different_words_first_and_neighbours_together() -> None:
    gap = " filler words that say nothing at all" * 12
    text = f"putin here{gap} putin in helsinki{gap} helsinki"
    marks = find_marks(parse_query("putin helsinki"), text)
    snippets = make_snippets(text, marks, 80)
    assert [len(snippet.marks) for snippet in snippets] == [2, 1, 1]
    assert snippets[1].start == 0
    assert make_snippets(text, marks, 80, limit=1)[0].text.count("putin in helsinki") == 1
    close = "putin said much and then more than that of helsinki, helsinki and putin"
    assert len(make_snippets(close, find_marks(parse_query("putin helsinki"), close), 40)) == 1


def test_no_marks_no_snippets() -> None:
    assert make_snippets("text", []) == []


def _shown(text: str) -> str:
    return re.sub(r"\s+", lambda gap: " · " if "\n" in gap.group() else " ", text.strip())


def test_the_end_of_a_line_shows_in_a_snippet() -> None:
    text = "Headline without a stop\n\nThe text begins here."
    [snippet] = make_snippets(text, [(16, 17)])
    assert snippet.text == "Headline without a stop · The text begins here."
