"""Which segments are merged: few stay, and a document is not rewritten often."""

import random

from fact_reader.search.engine.contents import SegmentEntry
from fact_reader.search.engine.merging import MOST_SEGMENTS, choose


def grown(sizes: list[int]) -> tuple[list[int], int]:
    """Sizes of segments after commits of these sizes, each merged; and how many documents were
    rewritten."""
    segments: list[SegmentEntry] = []
    rewritten = 0
    for number, size in enumerate(sizes):
        segments.append(SegmentEntry(f"s{number}", size, 1, 1))
        while chosen := choose(segments):
            total = sum(segment.live for segment in chosen)
            rewritten += total
            kept = [segment for segment in segments if segment not in chosen]
            segments = [*kept, SegmentEntry(f"m{number}-{len(kept)}", total, 1, 1)]
    assert sum(segment.live for segment in segments) == sum(sizes)
    return sorted(segment.live for segment in segments), rewritten


def test_what_was_added_at_once_becomes_one_segment() -> None:
    segments = [SegmentEntry(f"s{number}", 5_000, 1, 1) for number in range(20)]
    assert choose(segments) == segments


def test_what_is_added_to_many_leaves_them_alone() -> None:
    large = SegmentEntry("large", 100_000, 1, 1)
    new = [SegmentEntry(f"s{number}", 5_000, 1, 1) for number in range(2)]
    assert choose([large, *new]) == new
    assert choose([large, *new[:1]]) == []


def test_few_documents_are_no_reason_to_merge() -> None:
    assert choose([SegmentEntry(f"s{number}", 10, 1, 1) for number in range(MOST_SEGMENTS)]) == []


def test_growing_keeps_few_segments_and_rewrites_seldom() -> None:
    pick = random.Random(3)
    for sizes in ([1_000] * 100, [1] * 300, pick.choices([1, 10, 500, 7_000], k=100)):
        segments, rewritten = grown(sizes)
        assert len(segments) <= MOST_SEGMENTS
        assert rewritten <= 8 * sum(sizes)
