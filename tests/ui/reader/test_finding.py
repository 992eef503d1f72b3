"""Finding words in a stored text, with offsets that are right after folding."""

import re

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.reader.finding import MOST, Finder, fold, nearest

ANY = st.text(st.characters(exclude_categories=["Cs"]))
FEW = st.text("aAbİΣσς’'“\"\n  ", max_size=30)


@given(st.one_of(ANY, FEW))
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    for offset, character in enumerate(text):
        assert fold(text)[offset] == fold(character)


@given(FEW, st.integers(0, 29), st.integers(1, 4))
def test_a_piece_of_the_text_is_found_where_it_stands(text: str, start: int, size: int) -> None:
    words = text[start : start + size]
    for spans in (Finder(text).find(words), Finder(text).find(words.upper())):
        if words and len(words.upper()) == len(words):
            assert spans
            assert all(fold(text[a:b]) == fold(words) for a, b in spans)
            assert spans == [m.span() for m in re.finditer(re.escape(fold(words)), fold(text))]


def test_curly_and_straight_quotes_and_spaces_match() -> None:
    text = "He said: “It’s on 12\N{NO-BREAK SPACE}June”"
    assert [text[a:b] for a, b in Finder(text).find('"it\'s ON 12 june"')] == [text[9:]]


def test_signs_of_patterns_are_plain_characters() -> None:
    assert Finder("a+b (c) a.b").find("a+b (") == [(0, 5)]
    assert Finder("abc").find(".") == []


def test_only_so_many_places_are_listed() -> None:
    assert len(Finder("a" * (MOST + 50)).find("a")) == MOST + 1


def test_the_next_place_from_an_offset() -> None:
    spans = [(3, 5), (8, 9), (20, 22)]
    assert [nearest(spans, offset) for offset in (0, 3, 4, 20, 21)] == [0, 0, 1, 2, 0]
    assert nearest([], 4) == -1
