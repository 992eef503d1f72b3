"""Summaries and annotations for the item models."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from fact_reader.model import Anchor, Annotation, Article, ArticleSummary, PartialDate, Stance

NOW = datetime(2025, 3, 14, 10, tzinfo=UTC)


@pytest.fixture
def make_summary() -> Callable[..., ArticleSummary]:
    def make(
        article_id: str,
        title: str = "",
        outlet: str = "Courier",
        published: str = "2017-07-18",
        counts: tuple[int, int, int] = (0, 0, 0),
        added: int = 0,
    ) -> ArticleSummary:
        moment = NOW + timedelta(minutes=added)
        date = PartialDate.parse(published) if published else None
        name = title or f"Title of {article_id}"
        article = Article(article_id, name, moment, moment, outlet, published=date)
        return ArticleSummary(article, "v", 640, dict(zip(Stance, counts, strict=True)))

    return make


@pytest.fixture
def make_annotation() -> Callable[..., Annotation]:
    def make(
        annotation_id: str,
        start: int = 0,
        article_id: str = "a1",
        note: str = "",
        stance: Stance = Stance.CLAIM,
        speaker: str = "",
        labels: tuple[str, ...] = (),
    ) -> Annotation:
        anchor = Anchor(f"passage {annotation_id}", "", "", start, start + 5)
        return Annotation(
            annotation_id, article_id, "v", anchor, stance, NOW, NOW, note, speaker, labels
        )

    return make
