"""Articles and annotations for the tests of the search."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fact_reader.model import Anchor, Annotation, Article, PartialDate, Stance, Version
from fact_reader.search.index import ArticleIndex

NOW = datetime(2024, 1, 1, tzinfo=UTC)

MakeArticle = Callable[..., tuple[Article, Version]]
MakeNote = Callable[..., tuple[Annotation, Article]]


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    def make(
        name: str,
        text: str = "",
        title: str = "",
        outlet: str = "",
        author: str = "",
        language: str = "",
        published: str = "",
    ) -> tuple[Article, Version]:
        day = PartialDate.parse(published) if published else None
        article = Article(name, title, NOW, NOW, outlet, author, day, language)
        return article, Version(f"v-{name}", name, 1, text, "", NOW)

    return make


@pytest.fixture(scope="session")
def make_note(make_article: MakeArticle) -> MakeNote:
    def make(
        name: str,
        article: str,
        note: str = "",
        quote: str = "",
        speaker: str = "",
        labels: tuple[str, ...] = (),
        stance: Stance = Stance.CLAIM,
    ) -> tuple[Annotation, Article]:
        anchor = Anchor(quote, "", "", 0, len(quote))
        annotation = Annotation(
            name, article, f"v-{article}", anchor, stance, NOW, NOW, note, speaker, labels
        )
        return annotation, make_article(article)[0]

    return make


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ArticleIndex]:
    with ArticleIndex(tmp_path / "index") as opened:
        yield opened


@pytest.fixture(scope="module")
def quick_disk() -> Iterator[None]:
    """Commits that do not wait for the disk, for tests in which no power is cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda handle: None)
        yield
