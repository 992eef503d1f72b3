"""What changed between two texts, told in whole words, sentences and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.anchoring.differences import find_differences
from fact_reader.anchoring.words import split_words


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [
        (before[one.start : one.end], after[one.new_start : one.new_end])
        for one in find_differences(before, after)
    ]


FIRST = "It was privatised in part in 1998."
LAST = "The buyer confirmed talks on Friday, but named no price."


@pytest.mark.parametrize("between", ["\n\n", " "])
@pytest.mark.parametrize(
    "came",
    ["The mayor was not asked.", "Nobody knows why in 1998.", "The buyer was asked. He said no."],
)
def test_what_came_or_went_is_whole_sentences(between: str, came: str) -> None:
    short, long = between.join((FIRST, LAST)), between.join((FIRST, came, LAST))
    assert told(short, long) == [("", came)]
    assert told(long, short) == [(came, "")]


def test_a_sentence_at_the_end_or_at_the_beginning_is_whole() -> None:
    assert told(FIRST, f"{FIRST} Nobody was asked.") == [("", "Nobody was asked.")]
    assert told(FIRST, f"Nobody was asked. {FIRST}") == [("", "Nobody was asked.")]


def test_words_within_a_sentence_stay_where_they_are() -> None:
    assert told("The old bridge is safe.", "The very old bridge is safe.") == [("", "very")]
    assert told("two billion euros came", "three billion euros came") == [("two", "three")]


TEXTS = st.lists(st.sampled_from(["one", "two", "one.", "two.", "a", ".", "\n"]), max_size=40).map(
    " ".join
)


@given(TEXTS, TEXTS)
def test_all_that_is_told_makes_the_newer_text_of_the_older(before: str, after: str) -> None:
    differences = find_differences(before, after)
    made: list[str] = []
    last = 0
    for one in differences:
        assert one.start >= last
        made += forms(before[last : one.start]) + forms(after[one.new_start : one.new_end])
        last = one.end
    assert made + forms(before[last:]) == forms(after)


def forms(text: str) -> list[str]:
    return split_words(text).forms
