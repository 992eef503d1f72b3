"""Where a passage ends or begins when it gets a word longer or shorter."""

import pytest

from fact_reader.ui.reshaping import word_edge

TEXT = "It’s “no” water, well-known 😀 end"


@pytest.mark.parametrize(
    ("at", "words", "ends", "expected"),
    [
        (0, 1, True, "It’s"),
        (4, 1, True, "It’s “"),
        (4, 2, True, "It’s “no"),
        (9, 2, True, "It’s “no” water,"),
        (16, 1, True, "It’s “no” water, well-known"),
        (len(TEXT), -1, True, "It’s “no” water, well-known 😀"),
        (len(TEXT), 1, True, TEXT),
        (4, -1, True, "It’s"),
    ],
)
def test_ends(at: int, words: int, ends: bool, expected: str) -> None:
    assert TEXT[: word_edge(TEXT, at, words, ends=ends)] == expected


@pytest.mark.parametrize(
    ("at", "words", "expected"),
    [
        (len(TEXT), -1, "end"),
        (len(TEXT), -3, "well-known 😀 end"),
        (0, 1, TEXT[5:]),
        (0, -1, TEXT),
        (len(TEXT) - 3, 1, "end"),
    ],
)
def test_beginnings(at: int, words: int, expected: str) -> None:
    assert TEXT[word_edge(TEXT, at, words, ends=False) :] == expected
