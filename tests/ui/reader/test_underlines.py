"""Underlines that lie below one another: apart, in order, and off the next line's letters."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.reader.underlines import ROOM, stacked

DOUBLES = st.lists(st.booleans(), min_size=1, max_size=8)
SCALES = st.sampled_from([0.6, 0.8, 1.0, 1.5, 2.0, 3.0])


@given(DOUBLES, SCALES)
def test_they_lie_apart_and_off_the_letters_of_the_next_line(
    doubles: list[bool], scale: float
) -> None:
    made = stacked(doubles, scale)
    assert 1 <= len(made) <= len(doubles)
    assert made[0].top > 0
    assert made[-1].bottom <= ROOM * scale
    assert all(after.top >= before.bottom + 1 for before, after in itertools.pairwise(made))
    assert all((line.height >= 3) == double for line, double in zip(made, doubles, strict=False))


@pytest.mark.parametrize(
    ("doubles", "thickness"),
    [
        ([False], 2),
        ([False, True], 2),
        ([False, False, True], 2),
        ([True, False, False, False], 1),
    ],
)
def test_up_to_three_of_different_kinds_keep_their_thickness(
    doubles: list[bool], thickness: int
) -> None:
    made = stacked(doubles, 1.0)
    assert [line.thickness for line in made] == [thickness] * len(doubles)


def test_one_or_two_are_where_they_would_be_alone() -> None:
    assert stacked([False, True], 1.0)[0] == stacked([False], 1.0)[0]
    assert len(stacked([], 1.0)) == 0
