"""The sentence around a hit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.analysis.sentences import sentence_around


@pytest.mark.parametrize(
    ("text", "hit", "sentence"),
    [
        ("One came. Two left at dawn. Three stayed.", "left", "Two left at dawn."),
        ("One came. Two left", "left", "Two left"),
        ("Headline\n\nMr. Smith met Dr. Jones in the U.S. capital. He left.", "met", None),
        ("“It sank.” He denied it.", "sank", "“It sank.”"),
        ("He said: “It sank!” Nobody asked.", "sank", "He said: “It sank!”"),
        ("It cost 3.5 million. More came.", "million", "It cost 3.5 million."),
        ("Alpha one. beta two.", "beta", "Alpha one. beta two."),
        ("会談は行われた。大臣は否定した。", "否定", "大臣は否定した。"),
        ("قال الوزير نعم؟ نفى الوزير ذلك۔ انتهى", "نفى", "نفى الوزير ذلك۔"),
    ],
)
def test_examples(text: str, hit: str, sentence: str | None) -> None:
    start = text.index(hit)
    begin, end = sentence_around(text, start, start + len(hit))
    expected = "Mr. Smith met Dr. Jones in the U.S. capital." if sentence is None else sentence
    assert text[begin:end] == expected


def test_a_hit_over_two_sentences_has_both() -> None:
    text = "First here. Second there. Third."
    start, end = text.index("here"), text.index("Second") + 6
    assert sentence_around(text, start, end) == (0, text.index(" Third"))


@given(st.text(alphabet="ab .!?\n”“A。", max_size=80), st.data())
def test_it_always_holds_the_hit_and_stays_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    begin, finish = sentence_around(text, start, end)
    assert 0 <= begin <= start <= end <= finish <= len(text)
