"""Cards beside a text: in order, never over one another, no further away than they must be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.ui.reader.card_stack import stacked

GAP = 8.0
CARDS = st.lists(st.tuples(st.integers(-300, 1000), st.integers(40, 300)), min_size=1, max_size=12)


@given(cards=CARDS, data=st.data())
def test_cards_keep_their_order_and_never_overlap(
    cards: list[tuple[int, int]], data: st.DataObject
) -> None:
    wanted = sorted(float(top) for top, _ in cards)
    heights = [float(height) for _, height in cards]
    pinned = data.draw(st.integers(0, len(cards) - 1))
    tops = stacked(wanted, heights, GAP, pinned)
    assert tops[pinned] == wanted[pinned]
    for (top, height), (below, _) in pairwise(zip(tops, heights, strict=True)):
        assert below >= top + height + GAP
    for number, top in enumerate(tops):
        if number > pinned and top > wanted[number]:
            assert top == tops[number - 1] + heights[number - 1] + GAP, "pushed by the one above"
        elif number < pinned and top < wanted[number]:
            assert top + heights[number] + GAP == tops[number + 1], "pushed by the one below"
        elif number > pinned:
            assert top == wanted[number]


def test_where_there_is_room_all_stand_beside_their_passages() -> None:
    assert stacked([10, 100, 300], [60, 60, 60], GAP) == [10, 100, 300]
    assert stacked([10, 20, 300], [60, 60, 60], GAP) == [10, 78, 300]
    assert stacked([10, 20, 300], [60, 60, 60], GAP, 1) == [-48, 20, 300]
