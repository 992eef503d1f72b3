"""Libraries, articles and annotations for the tests of the services."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fact_reader.anchoring import find_quote
from fact_reader.model import Annotation, ArticleWork, Stance
from fact_reader.services import annotating, editing, importing
from fact_reader.services.library import Library

AddArticle = Callable[..., ArticleWork]
Tag = Callable[..., Annotation]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def other_library(tmp_path: Path) -> Iterator[Library]:
    """A colleague's library, empty."""
    with Library(tmp_path / "other library") as opened:
        yield opened


@pytest.fixture
def add_article(library: Library) -> AddArticle:
    """Import a text as an article; `into` names another library than `library`."""

    def add(text: str, into: Library = library) -> ArticleWork:
        [outcome] = importing.import_text(into, text).outcomes
        work = editing.work(into, outcome.article_id)
        assert work is not None, outcome
        return work

    return add


@pytest.fixture
def tag(library: Library) -> Tag:
    """Annotate the first place of a quote in an article, and store it."""

    def store(
        work: ArticleWork,
        quote: str,
        stance: Stance = Stance.CLAIM,
        into: Library = library,
        **fields: object,
    ) -> Annotation:
        start, end = find_quote(work.version.text, quote)[0]
        blank = annotating.draft(into, work.version.id, start, end, stance)
        made = annotating.changed(blank, **fields)  # type: ignore[arg-type]
        [saved] = annotating.save(into, made).saved
        return saved

    return store


@pytest.fixture(scope="session")
def real_articles() -> list[Path]:
    """The five real articles, or where they are not at hand the samples written for the app."""
    checkout = Path(__file__).resolve().parents[2]
    real = sorted((checkout / ".." / "shared" / "seeds").resolve().glob("*.txt"))
    return real or sorted((checkout / "seeds").glob("*.txt"))
