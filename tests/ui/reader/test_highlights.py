"""Look-ups of annotations and lanes of their underlines, against brute force."""

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fact_reader.model import Anchor, Annotation, Stance
from fact_reader.ui.reader.highlights import Highlights, Spans, paint_order, segment

NOW = datetime(2019, 6, 12, tzinfo=UTC)
SPAN = st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda two: (two[0], sum(two)))
SPANS = st.lists(SPAN, max_size=25)


def annotation(key: int, span: tuple[int, int]) -> Annotation:
    anchor = Anchor("x" * (span[1] - span[0]), "", "", *span)
    return Annotation(f"{key:03}", "a", "v", anchor, Stance.CLAIM, NOW, NOW)


def made(spans: list[tuple[int, int]]) -> list[Annotation]:
    return [annotation(key, span) for key, span in enumerate(spans)]


def overlap(item: Annotation, start: int, end: int) -> bool:
    return item.anchor.start < end and start < item.anchor.end


@given(SPANS, SPAN)
def test_overlapping_is_what_a_look_at_each_finds(
    spans: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    items = made(spans)
    highlights = Highlights(items)
    expected = sorted((a for a in items if overlap(a, *asked)), key=lambda a: a.sort_key)
    assert highlights.overlapping(*asked) == expected
    assert Spans(spans).overlapping(*asked) == sorted(
        span for span in spans if span[0] < asked[1] and asked[0] < span[1]
    )
    starting = [a for a in highlights.annotations if asked[0] <= a.anchor.start < asked[1]]
    assert highlights.starting_in(*asked) == starting


@given(SPANS, st.lists(st.integers(0, 60), min_size=2, max_size=12).map(sorted))
def test_the_first_of_each_part_is_what_a_look_at_each_finds(
    spans: list[tuple[int, int]], edges: list[int]
) -> None:
    parts = [range(*two) for two in pairwise(edges)]
    highlights = Highlights(made(spans))
    expected = {}
    for number, part in enumerate(parts):
        beginning = [a for a in highlights.annotations if a.anchor.start in part]
        if beginning:
            expected[number] = beginning[0]
    assert highlights.first_of_parts(edges) == expected
    assert Spans(spans).parts_with_any(edges) == set(expected)


@given(SPANS, st.integers(0, 60))
def test_the_innermost_at_an_offset_comes_first(spans: list[tuple[int, int]], offset: int) -> None:
    items = made(spans)
    found = Highlights(items).at(offset)
    assert {a.id for a in found} == {a.id for a in items if overlap(a, offset, offset + 1)}
    lengths = [a.anchor.end - a.anchor.start for a in found]
    assert lengths == sorted(lengths)
    assert paint_order(found) == found[::-1]


@given(SPANS)
def test_lanes_are_as_few_as_the_deepest_overlap(spans: list[tuple[int, int]]) -> None:
    highlights = Highlights(made(spans))
    _assert_lanes_apart(highlights)
    deepest = max((len(highlights.at(offset)) for offset in range(60)), default=0)
    lanes = {highlights.lane(a.id) for a in highlights.annotations}
    assert lanes == set(range(deepest))


@given(st.lists(st.tuples(st.integers(0, 9), SPAN, st.booleans()), max_size=40))
def test_saving_and_removing_one_by_one_is_as_making_anew(
    steps: list[tuple[int, tuple[int, int], bool]],
) -> None:
    highlights = Highlights()
    model: dict[str, Annotation] = {}
    for key, span, keep in steps:
        item = annotation(key, span)
        if keep:
            highlights.save(item)
            model[item.id] = item
        else:
            highlights.remove(item.id)
            model.pop(item.id, None)
        fresh = Highlights(model.values())
        assert list(highlights.annotations) == list(fresh.annotations)
        for offset in range(0, 60, 7):
            assert highlights.at(offset) == fresh.at(offset)
        _assert_lanes_apart(highlights)


def test_an_added_annotation_leaves_the_lanes_of_others() -> None:
    highlights = Highlights([annotation(1, (0, 10)), annotation(2, (5, 15))])
    before = (highlights.lane("001"), highlights.lane("002"))
    highlights.save(annotation(0, (0, 20)))
    assert (highlights.lane("001"), highlights.lane("002")) == before
    assert highlights.lane("000") == 2


def test_a_span_is_cut_to_its_line() -> None:
    assert segment((3, 30), (10, 20)) == (10, 20)
    assert segment((12, 30), (10, 20)) == (12, 20)
    assert segment((0, 10), (10, 20)) is None


def _assert_lanes_apart(highlights: Highlights) -> None:
    for offset in range(60):
        lanes = [highlights.lane(a.id) for a in highlights.at(offset)]
        assert len(lanes) == len(set(lanes))
