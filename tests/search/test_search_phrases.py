"""Phrases of common words: each quick way of telling that words follow each other finds the same
articles as reading the texts."""

from pathlib import Path

import numpy as np
import pytest

from fact_reader.search.engine import decoding
from fact_reader.search.index import ArticleIndex
from fact_reader.search.parser import parse_query
from tests.search.conftest import MakeArticle

TEXTS = 500
PHRASES = ["the of", "of the", "the the", "of data", "data the", "rare of", "rarest rare"]
PHRASES += ["the of the", "of the the of", "data of rare", "the data rare", "of the rarest the"]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Texts with words from nearly all of them to a few, also at their very beginning and end."""
    pick = np.random.default_rng(5)
    weights = np.array([30, 20, 5, 1, 0.1])
    weights /= weights.sum()
    words = ["the", "of", "data", "rare", "rarest"]
    return [" ".join(pick.choice(words, pick.integers(1, 40), p=weights)) for _ in range(TEXTS)]


@pytest.fixture(scope="module")
def indexed(
    texts: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    make_article: MakeArticle,
    quick_disk: None,
) -> Path:
    folder = tmp_path_factory.mktemp("phrases")
    with ArticleIndex(folder) as index:
        half = TEXTS // 2
        articles = [make_article(f"d{number}", text) for number, text in enumerate(texts)]
        index.apply(articles[:half])
        index.apply(articles[half:])
    return folder


@pytest.mark.parametrize("halving", [0, 1_000])  # looked up one by one; marked
@pytest.mark.parametrize("stretch", [1, 7, 1 << 16])
@pytest.mark.parametrize("phrase", PHRASES)
def test_phrases_are_where_the_words_follow_each_other(
    indexed: Path,
    texts: list[str],
    phrase: str,
    stretch: int,
    halving: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(decoding, "_IN_A_STRETCH", stretch)
    monkeypatch.setattr(decoding, "_HALVING", halving)
    monkeypatch.setattr(decoding, "_CLEARED_AT_ONCE", 1_000)
    with ArticleIndex(indexed) as index:
        found = {hit.article_id for hit in index.search(parse_query(f'"{phrase}"'), TEXTS).hits}
    assert found == {f"d{n}" for n, text in enumerate(texts) if f" {phrase} " in f" {text} "}
