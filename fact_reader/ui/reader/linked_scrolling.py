"""Panes that scroll together: what is linked comes to stand side by side, and so do headings that
both articles have."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from fact_reader.model import Link
from fact_reader.ui.reader.headings import shared
from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.text_view import ArticleTextView

# Linked passages come to stand side by side at this share of the height.
_EYE = 1 / 3

Place = tuple[float, float]


def aligned(
    places: Sequence[Place], scrolled: float, ends: Place, lesser: Sequence[Place] = ()
) -> float:
    """Where a text is to be scrolled while another one is scrolled to `scrolled`.

    `places` are pairs that stand side by side and `ends` is how far both can be scrolled; between
    two places a straight line serves. Of places that cross as few as can be are left out; of the
    `lesser` ones those that cross any other place.
    """
    chain = _in_both_orders(_inside(places, ends))
    fitting = [place for place in _inside(lesser, ends) if _fits(place, chain)]
    kept = [(0.0, 0.0), *sorted([*chain, *_in_both_orders(fitting)]), ends]
    number = bisect_right([one for one, _ in kept], scrolled)
    number = min(max(number, 1), len(kept) - 1)
    (low, other_low), (high, other_high) = list(pairwise(kept))[number - 1]
    share = (scrolled - low) / (high - low) if high > low else 1.0
    return other_low + (other_high - other_low) * min(max(share, 0.0), 1.0)


def _inside(places: Sequence[Place], ends: Place) -> list[Place]:
    return [
        (one, other) for one, other in sorted(places) if 0 < one < ends[0] and 0 < other < ends[1]
    ]


def _fits(place: Place, chain: Sequence[Place]) -> bool:
    """Whether a place stands between the same two of the chain in both texts."""
    after = bisect_left(chain, place[0], key=lambda one: one[0])
    if after < len(chain) and (chain[after][0] == place[0] or chain[after][1] <= place[1]):
        return False
    return after == 0 or chain[after - 1][1] < place[1]


def _in_both_orders(places: Sequence[Place]) -> list[Place]:
    """The longest part of the sorted places in which the other text goes down all the time."""
    # The best chain of each length, by how far down it ends (patience sorting).
    ends: list[float] = []
    chains: list[list[Place]] = []
    for place in places:
        length = bisect_left(ends, place[1])
        before = chains[length - 1] if length else []
        if before and before[-1][0] == place[0]:
            continue
        ends[length : length + 1] = [place[1]]
        chains[length : length + 1] = [[*before, place]]
    return chains[-1] if chains else []


def follow(
    leader: ArticleTextView, followers: Sequence[ArticleTextView], links: Sequence[Link]
) -> None:
    """Scroll texts to the place that corresponds to where another one is scrolled."""
    for view in followers:
        ends = (float(leader.minimap.maximum()), float(view.minimap.maximum()))
        places = [
            (_linked_place(leader, one), _linked_place(view, other))
            for link in links
            for one, other in (
                (link.source_id, link.target_id),
                (link.target_id, link.source_id),
            )
            if leader.highlights.get(one) and view.highlights.get(other)
        ]
        lesser = [
            (_place(leader, one), _place(view, other))
            for one, other in shared(leader.headings, view.headings)
        ]
        view.scroll_to(round(aligned(places, leader.minimap.value(), ends, lesser)))


def _linked_place(view: ArticleTextView, annotation_id: str) -> float:
    annotation = view.highlights.get(annotation_id)
    if annotation is None:
        return 0.0
    return _place(view, (annotation.anchor.start, annotation.anchor.end))


def _place(view: ArticleTextView, span: Span) -> float:
    """How far a text is scrolled when a passage stands where the eye is."""
    return max(0.0, view.band(span)[0] - view.viewport().height() * _EYE)
