"""Words are counted as a reader would count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.analysis.words import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" – … * \n", 0),
        ("One, two; three.", 3),
        ("don't can’t half-an-hour 1,240 U.S.", 5),
        ("yes—no", 2),
        ("Mr\u00a0Putin", 2),
        ("Кремль не получал", 3),
        ("हिन्दी में", 2),
        ("cafe\u0301 😀", 1),
        ("会议举行", 4),
        ("שלום עולם", 2),
    ],
)
def test_examples(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(), st.text())
def test_two_lines_have_the_words_of_both(first: str, second: str) -> None:
    assert count_words(f"{first}\n{second}") == count_words(first) + count_words(second)
