"""The same words elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.anchoring import find_words


@pytest.mark.parametrize(
    ("text", "passage", "spans"),
    [
        ("a b a b", "a b", [(0, 3), (4, 7)]),
        ("a\u00a0\n b", " a b ", [(0, 5)]),
        ("cab ab abc", "ab", [(4, 6)]),
        ("“ab” (ab)", "ab", [(1, 3), (6, 8)]),
        ("x.* x.*", "x.*", [(0, 3), (4, 7)]),
        ("大桥关闭了", "桥关", [(1, 3)]),
        ("😀 ab", "ab", [(2, 4)]),
        ("ab", " ", []),
    ],
)
def test_places(text: str, passage: str, spans: list[tuple[int, int]]) -> None:
    assert find_words(text, passage) == spans


def test_letter_case_counts_if_it_is_to() -> None:
    assert find_words("Ab ab", "ab") == [(3, 5)]
    assert find_words("Ab ab", "ab", match_case=False) == [(0, 2), (3, 5)]


@given(st.text(), st.text(), st.text())
def test_a_passage_is_found_where_it_stands_apart(before: str, passage: str, after: str) -> None:
    text = f"{before} {passage} {after}"
    found = find_words(text, passage)
    if passage.split():
        assert found
    for start, end in found:
        assert text[start:end].split() == passage.split()
