"""What of a dimmed line stays dimmed beside marks that are filled with colour."""

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.reader.furnished_text import _without

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda one: (one[0], sum(one)))


def test_a_mark_further_down_leaves_a_line_whole() -> None:
    assert _without((193, 279), [(368, 456), (856, 977)]) == [(193, 279)]


@given(SPANS, st.lists(SPANS, max_size=6).map(sorted))
def test_what_is_left_is_what_no_mark_covers(
    span: tuple[int, int], cuts: list[tuple[int, int]]
) -> None:
    left = _without(span, cuts)
    covered = {place for start, end in cuts for place in range(start, end)}
    kept = [place for start, end in left for place in range(start, end)]
    assert kept == [place for place in range(*span) if place not in covered]
