"""A quote is found where it stands, also when it was typed or copied in another style."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fact_reader.anchoring import find_quote


def found(text: str, quote: str) -> list[str]:
    return [text[start:end] for start, end in find_quote(text, quote)]


@given(st.text(min_size=1, max_size=80), st.data())
def test_any_passage_that_is_not_blank_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    spans = find_quote(text, quote)
    if not quote.strip():
        assert spans == []
        return
    assert (start, end) in spans
    assert spans == sorted(set(spans))
    assert all(text[first:last] == quote for first, last in spans)


LATIN = st.text(st.characters(max_codepoint=0x24F, exclude_categories=["Cc", "Cs"]), max_size=30)


@given(LATIN, LATIN, LATIN)
@example("é ", "été", " e")
def test_a_passage_is_found_in_the_other_form_of_its_accents(
    before: str, passage: str, after: str
) -> None:
    passage = f"x{passage}x"
    for stored, asked in (("NFC", "NFD"), ("NFD", "NFC")):
        text = unicodedata.normalize(stored, f"{before} {passage} {after}")  # type: ignore[arg-type]
        quote = unicodedata.normalize(asked, passage)  # type: ignore[arg-type]
        assert unicodedata.normalize("NFC", passage) in [
            unicodedata.normalize("NFC", place) for place in found(text, quote)
        ]


@given(LATIN)
def test_a_passage_is_found_with_other_white_space(passage: str) -> None:
    text = f"It was said: {passage}x, and so on."
    quote = f"{passage}x,\u00a0and\n so"
    assert any(place.endswith("x, and so") for place in found(text, quote))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("he said “no” twice", 'said "no" twice'),
        ('he said "no" twice', "said „no“ twice"),
        ("the US’s race", "the US's race"),
        ("the US's race", "the US’s race"),
        ("twice – at the summit", "twice - at the summit"),
        ("twice -- at the summit", "twice — at the summit"),
        ("so it goes…", "it goes..."),
        ("Mr\u00a0Bolton said", "Mr Bolton said"),
        ("one line\nand the next", "line and the"),
        ("two  spaces", "two spaces"),
        ("a zero\u200b width", "zero width"),
        ("café au lait", "cafe\u0301 au"),
        ("cafe\u0301 au lait", "café au"),
        ("한국 대통령", unicodedata.normalize("NFD", "한국")),
        (unicodedata.normalize("NFD", "한국 대통령"), "한국"),
        ("a (b) [c] .*", "(b)\u00a0[c] .*"),
    ],
)
def test_styles(text: str, quote: str) -> None:
    assert len(find_quote(text, quote)) == 1


def test_exact_places_go_before_others() -> None:
    text = "It's so. It’s so. It's so."
    assert find_quote(text, "It's so") == [(0, 7), (18, 25)]
    assert find_quote(text, "It’s so") == [(9, 16)]
    assert len(find_quote(text, "It‛s so")) == 3


def test_letter_case_counts() -> None:
    assert find_quote("The Kremlin has", "the Kremlin has") == []


def test_overlapping_places_all_count() -> None:
    assert find_quote("aaa", "aa") == [(0, 2), (1, 3)]
    assert find_quote("no – no – no", "no - no") == [(0, 7), (5, 12)]


def test_a_letter_is_not_found_in_its_accented_form() -> None:
    assert find_quote("le cafe\u0301", "le\u00a0cafe") == []


@pytest.mark.parametrize("quote", ["", " ", "\n\u00a0", "\u200b", "\ufeff \u200b"])
def test_a_blank_quote_stands_nowhere(quote: str) -> None:
    assert find_quote("a \n b", quote) == []
