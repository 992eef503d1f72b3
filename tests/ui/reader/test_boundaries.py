"""Words, sentences and paragraphs, with what news brings: abbreviations, quotes, other scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_reader.ui.reader.boundaries import (
    grown,
    paragraph_at,
    sentence_at,
    snapped_end,
    snapped_to_words,
    word_at,
)


@pytest.mark.parametrize(
    ("text", "inside", "word"),
    [
        ("They don’t know", "n’", "don’t"),
        ("by 2,000 people", ",0", "2,000"),
        ("the U.S. side", ".S", "U.S."),
        ("half-an-hour", "an", "an"),
        ("😀 👩 talks 😀", "alk", "talks"),
        ("รัฐมนตรีปฏิเสธข่าว", "ฏิเ", "ปฏิเสธ"),
        ("コンピューター会談", "ピュ", "コンピューター"),
        ("שלום עולם", "ול", "עולם"),
        ("x" * 1000 + " word", "wor", "word"),
    ],
)
def test_a_word_is_found_from_within(text: str, inside: str, word: str) -> None:
    span = word_at(text, text.index(inside))
    assert span is not None
    assert text[slice(*span)] == word


def test_blanks_and_signs_are_no_words() -> None:
    assert word_at("a, b", 1) is None
    assert word_at("a, b", 2) is None
    assert word_at("", 0) is None
    assert word_at("a", 1) is None


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Smith met J. R. Jones.", "He left."],
        ["He said U.S. President Trump left.", "She stayed."],
        ["It happened in the U.S. The next day it was denied."],
        ["On Jan. 5 they met.", "On 6 January they parted."],
        ["“Is it so?” he asked.", "“No.”", "She left."],
        ["Version 2.0 is out!", "Is it?"],
        ["他否認。", "他走了。"],
        ["会談は？", "はい。"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    if sentences[0].startswith("It happened"):
        sentences = ["It happened in the U.S.", "The next day it was denied."]
    joiner = "" if "。" in sentences[-1] else " "
    text = joiner.join(sentences)
    place = 0
    for sentence in sentences:
        start = text.index(sentence, place)
        for offset in range(start, start + len(sentence)):
            assert text[slice(*sentence_at(text, offset))] == sentence
        place = start + len(sentence)


def test_a_selection_snaps_outwards_unless_it_lies_within_one_word() -> None:
    text = "The minister denied it."
    assert snapped_to_words(text, 6, 15) == (4, 19)
    assert snapped_to_words(text, 15, 6) == (19, 4)
    assert snapped_to_words(text, 6, 9) == (6, 9)
    assert snapped_to_words(text, 4, 12) == (4, 12)
    # Touching a word is not entering it.
    assert snapped_to_words(text, 3, 13) == (3, 13)


def test_a_dragged_end_snaps_even_into_its_own_word() -> None:
    text = "The minister denied it."
    assert snapped_end(text, 4, 15) == 19
    assert snapped_end(text, 19, 6) == 4
    assert snapped_end(text, 4, 6) == 12
    # A passage that begins within a word may end within it.
    assert snapped_end(text, 5, 7) == 7


def test_growing_goes_from_word_to_text() -> None:
    text = "One. He denied it twice.\n\nMore."
    steps = [(8, 8)]
    while grown(text, steps[-1]) != steps[-1]:
        steps.append(grown(text, steps[-1]))
    assert [text[slice(*step)] for step in steps[1:]] == [
        "denied",
        "He denied it twice.",
        "One. He denied it twice.",
        text,
    ]
    assert text[slice(*grown(text, (14, 14)))] == "denied"


@settings(deadline=None)
@given(st.text(alphabet="ab .\n\u00a0é😀א。U", max_size=80), st.data())
def test_parts_hold_their_place_and_growing_ends_at_the_whole(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    other = data.draw(st.integers(0, len(text)))
    for start, end in (sentence_at(text, offset), paragraph_at(text, offset)):
        assert 0 <= start <= end <= len(text)
        assert text[start:end] == text[start:end].strip()
    low, high = sorted(snapped_to_words(text, offset, other))
    assert low <= min(offset, other)
    assert high >= max(offset, other)
    span = (min(offset, other), max(offset, other))
    for _ in range(6):
        larger = grown(text, span)
        if larger[1] - larger[0] <= span[1] - span[0]:
            break
        assert larger[0] <= span[0]
        assert larger[1] >= span[1]
        span = larger
    else:
        raise AssertionError("it grows for ever")
