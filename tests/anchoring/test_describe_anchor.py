"""Anchors and small questions about places, for any text in Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.anchoring import describe, line_column, trim_span

TEXTS = st.text(min_size=1, max_size=120)


@given(TEXTS, st.data())
def test_an_anchor_is_the_passage_and_what_stands_around_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = describe(text, start, end)
    assert (anchor.start, anchor.end) == (start, end)
    assert anchor.exact == text[start:end]
    assert text[:start].endswith(anchor.prefix)
    assert text[end:].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(32, start)
    assert len(anchor.suffix) == min(32, len(text) - end)


@pytest.mark.parametrize("span", [(0, 0), (3, 2), (-1, 2), (0, 6), (5, 6), (-3, -1)])
def test_no_passage_no_anchor(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no passage"):
        describe("hello", *span)


@given(TEXTS, st.data())
def test_trimming_drops_white_space_and_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new_start, new_end = trim_span(text, start, end)
    assert start <= new_start <= new_end <= end
    assert text[new_start:new_end] == text[start:end].strip()


def test_trimming_examples() -> None:
    assert trim_span("a  word\u00a0\n b", 1, 10) == (3, 7)
    assert trim_span("a   b", 1, 4) == (1, 1)


@given(TEXTS, st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_column(text, offset)
    before = text.split("\n")[: line - 1]
    assert sum(len(row) + 1 for row in before) + column - 1 == offset


def test_line_and_column_examples() -> None:
    text = "one\n😀wo\n"
    assert line_column(text, 0) == (1, 1)
    assert line_column(text, 3) == (1, 4)
    assert line_column(text, 4) == (2, 1)
    assert line_column(text, 5) == (2, 2)
    assert line_column(text, len(text)) == (3, 1)
    for offset in (-1, len(text) + 1):
        with pytest.raises(ValueError, match="no place"):
            line_column(text, offset)
