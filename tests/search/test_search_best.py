"""The best of many: finding them quickly gives those that scoring everything gives, in order."""

from pathlib import Path

import numpy as np
import pytest

from fact_reader.search.index import ArticleIndex
from fact_reader.search.parser import parse_query
from tests.search.conftest import MakeArticle, MakeNote

FORMS = [
    "deny",
    "denies",
    "denied",
    "denying",
    "confirm",
    "confirms",
    "confirmed",
    "confirmation",
    "talk",
    "talks",
    "rare",
]


@pytest.fixture(scope="module", params=["with notes", "articles alone"])
def thousands(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    make_article: MakeArticle,
    make_note: MakeNote,
    quick_disk: None,
) -> Path:
    """Some segments of articles, with many that score alike, and deleted ones; notes to some."""
    folder = tmp_path_factory.mktemp("best")
    pick = np.random.default_rng(8)
    weights = np.array([9, 5, 5, 2, 9, 1, 1, 1, 5, 20, 0.02])
    weights /= weights.sum()
    with ArticleIndex(folder) as index:
        for segment in range(3):
            articles, notes = [], []
            for number in range(1_100):
                words = pick.choice(FORMS, pick.integers(1, 6), p=weights)
                name = f"d{segment * 1_000 + number:05}"  # the last ones come again
                day = f"20{pick.integers(10, 24)}-0{pick.integers(1, 9)}" if number % 9 else ""
                title = str(pick.choice(FORMS, p=weights))
                articles.append(make_article(name, " ".join(words), title, published=day))
                if number % 3 == 0:
                    said = " ".join(pick.choice(FORMS, 2, p=weights))
                    notes.append(make_note(f"n{name}", name, said))
            index.apply(articles, notes if segment and request.param == "with notes" else [])
    return folder


QUERIES = [
    "denied",
    "deny",
    "confirmation",
    "confirming",  # nowhere itself; its forms are, several in one note
    "talking denied",
    "denying OR rare",
    "deny confirm",
    "talk -denies",
    "talks -title:talks",
    "den",
    "t",
    "talk den",
    "rare",
    "title:talks denied",
    '"deny confirm" OR confirms',
    "note:denied OR talks",
    "NOT rare",
    "date:2015 deny",
    "co*n",
    "talls~1",
]


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("query", QUERIES)
def test_the_best_are_those_of_all(
    thousands: Path, query: str, typing: bool, newest_first: bool
) -> None:
    parsed = parse_query(query, typing=typing)
    with ArticleIndex(thousands) as index:
        everything = index.search(parsed, 10_000, newest_first)
        assert len(everything.hits) == everything.total
        if newest_first:
            by_score = index.search(parsed, 10_000)
            assert {hit.article_id: hit.score for hit in by_score.hits} == pytest.approx(
                {hit.article_id: hit.score for hit in everything.hits}
            )
        for limit in (1, 20, 300):
            best = index.search(parsed, limit, newest_first)
            assert best.total == everything.total
            assert [hit.article_id for hit in best.hits] == [
                hit.article_id for hit in everything.hits[:limit]
            ]
            scores = [hit.score for hit in best.hits]
            assert scores == pytest.approx([hit.score for hit in everything.hits[:limit]])
