from hypothesis import given
from hypothesis import strategies as st

from fact_reader.model.text import normalise_text


def test_every_line_end_becomes_one_line_feed() -> None:
    raw = "a\r\nb\rc\nd\x0be\x0cf\x85g\u2028h\u2029i\n\r"
    assert normalise_text(raw) == ("a\nb\nc\nd\ne\nf\ng\nh\ni\n\n", 0)


def test_drops_and_counts_what_is_no_text() -> None:
    assert normalise_text("\ufeff\ufeffa\x00b\x1b[1mc\x9fd\ud800e\ufdd0") == ("ab[1mcde", 5)


def test_keeps_letters_as_they_were_published() -> None:
    text = "e\u0301 é “curly” no\u00a0break 🧑‍🚀 שלום\tinner \ufeff mark"
    assert normalise_text(text) == (text, 0)


@given(st.text(st.characters()))
def test_normalising_twice_is_the_same_as_once(raw: str) -> None:
    once, _ = normalise_text(raw)
    assert normalise_text(once) == (once, 0)
    once.encode("utf-8")
