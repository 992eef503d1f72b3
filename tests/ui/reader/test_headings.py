"""Headings that two articles share, and texts that are scrolled together by them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from fact_reader.model.structure import Block, BlockKind, Structure
from fact_reader.ui.reader.headings import headings_of, shared
from fact_reader.ui.reader.linked_scrolling import aligned, follow
from fact_reader.ui.reader.text_view import ArticleTextView

PLACES = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 2000)), max_size=12)


def article(*parts: tuple[str, int]) -> tuple[str, Structure]:
    """A text of headings, each with so many paragraphs below it."""
    text, blocks = "", []
    for heading, paragraphs in parts:
        blocks.append(Block(BlockKind.HEADING, len(text), len(text) + len(heading), 2))
        text += heading + "\n\n"
        text += (
            "The meeting was planned and denied by all who were asked about it.\n\n" * paragraphs
        )
    return text, Structure(tuple(blocks))


def pairs(first: list[str], second: list[str]) -> list[tuple[int, int]]:
    """Which heading of one text belongs to which of the other, by their numbers."""
    one, other = (article(*((words, 1) for words in some)) for some in (first, second))
    heads = (headings_of(one[1], one[0]), headings_of(other[1], other[0]))
    starts = [[head.span for head in some] for some in heads]
    return [(starts[0].index(a), starts[1].index(b)) for a, b in shared(*heads)]


def test_the_same_and_similar_headings_belong_together() -> None:
    assert pairs(["What we know", "Reactions"], ["REACTIONS:", "What we know"]) == [(0, 1), (1, 0)]
    assert pairs(["What we know so far"], ["What we know", "Elsewhere"]) == [(0, 0)]
    assert pairs(["More", "Other", "More"], ["More", "More"]) == [(0, 0), (2, 1)]
    assert pairs(["A denial from Moscow"], ["A tree in the garden"]) == []
    assert pairs(["—"], ["—"]) == []


@given(places=PLACES, lesser=PLACES, scrolled=st.lists(st.floats(0, 1000), max_size=20))
def test_with_headings_as_well_no_text_ever_goes_back(
    places: list[tuple[int, int]], lesser: list[tuple[int, int]], scrolled: list[float]
) -> None:
    ends = (1000.0, 2000.0)
    floats = [[(float(a), float(b)) for a, b in some] for some in (places, lesser)]
    found = [aligned(floats[0], one, ends, floats[1]) for one in sorted(scrolled)]
    assert all(one <= other + 1e-6 for one, other in pairwise(found))
    assert all(0 <= one <= 2000 for one in found)
    assert aligned(floats[0], 0, ends, floats[1]) == 0
    assert aligned(floats[0], 1000, ends, floats[1]) == 2000


def test_a_heading_gives_way_to_a_link() -> None:
    ends = (1000.0, 1000.0)
    assert aligned([], 400, ends, [(400, 800)]) == 800
    assert aligned([(400, 300)], 400, ends, [(300, 800)]) == 300
    assert aligned([(400, 300)], 600, ends, [(600, 700)]) == 700


@pytest.fixture
def views(qapp: QApplication) -> Iterator[list[ArticleTextView]]:
    made = [ArticleTextView() for _ in range(2)]
    for view in made:
        view.resize(500, 400)
        view.show()
    yield made
    for view in made:
        view.close()
        view.deleteLater()


def test_shared_headings_come_to_stand_side_by_side(views: list[ArticleTextView]) -> None:
    first, second = views
    first.set_article(*_shown(article(("Background", 4), ("Reactions", 30), ("Outlook", 12))))
    second.set_article(*_shown(article(("Reactions", 9), ("Something else", 40), ("Outlook", 20))))
    starts = [view.text.index("Outlook") for view in (first, second)]
    first.scroll_to(round(first.band((starts[0], starts[0] + 7))[0] - 130))
    follow(first, [second], [])
    tops = [
        view.band((start, start + 7))[0] - view.minimap.value()
        for view, start in zip((first, second), starts, strict=True)
    ]
    assert abs(tops[0] - tops[1]) < 6


def _shown(made: tuple[str, Structure]) -> tuple[str, str, Structure]:
    return made[0], "", made[1]
