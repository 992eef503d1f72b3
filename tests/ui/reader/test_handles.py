"""Dragging one end of a passage: pure logic."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fact_reader.ui.reader.boundaries import word_at
from fact_reader.ui.reader.handles import Resizing

TEXTS = st.text(alphabet="ab d.\n\u00a0é😀א。’", min_size=1, max_size=60)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_any_drag_leaves_a_passage_without_blanks_at_its_ends(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip() == text[start:end])
    by_end = data.draw(st.booleans())
    resizing = Resizing(text, (start, end), by_end=by_end)
    steps = st.lists(st.tuples(st.integers(0, len(text)), st.booleans()), max_size=8)
    for offset, exact in data.draw(steps):
        before = resizing.span
        moved = resizing.move(offset, exact=exact)
        assert moved == (resizing.span != before)
        low, high = resizing.span
        assert 0 <= low < high <= len(text)
        assert text[low:high] == text[low:high].strip()
        fixed = start if by_end else end
        # The other end stays where it is, but for blanks beside it.
        kept = text[min(low, fixed) : max(low, fixed)], text[min(high, fixed) : max(high, fixed)]
        assert "" in {kept[0].strip(), kept[1].strip()}


@settings(deadline=None)
@given(st.integers(0, 40), st.integers(0, 40))
def test_a_moved_end_cuts_no_word(offset: int, start: int) -> None:
    text = "The minister denied it twice on Tuesday."
    word = word_at(text, start)
    assume(word is not None and word[0] == start)
    assert word is not None
    resizing = Resizing(text, word, by_end=True)
    resizing.move(offset, exact=False)
    for edge in resizing.span:
        inside = word_at(text, edge)
        assert inside is None or inside[0] == edge


def test_at_the_fixed_end_nothing_is_left_and_nothing_moves() -> None:
    resizing = Resizing("one two three", (4, 7), by_end=True)
    assert not resizing.move(4, exact=True)
    assert resizing.span == (4, 7)
    assert resizing.move(9, exact=False)
    assert resizing.span == (4, 13)
    assert resizing.move(0, exact=True)
    assert resizing.span == (0, 3)
