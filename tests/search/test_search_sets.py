"""Sets of documents as arrays, and the first of many: each quick way gives what the plain one
gives, for short and long arrays."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.query.compound import And, AndNot, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Query
from whoosh.query.terms import FuzzyTerm, Prefix, Term

from fact_reader.search.engine import sets
from fact_reader.search.engine.arrays import Array
from fact_reader.search.engine.codec import ArrayIndex
from fact_reader.search.evaluation import _first
from fact_reader.search.files import INDEX_NAME, current_contents
from fact_reader.search.index import ArticleIndex
from fact_reader.search.snapshot import Snapshot
from tests.search.conftest import MakeArticle

COUNT = 400
few = st.sets(st.integers(0, COUNT - 1), max_size=6)
# Every third number or so, all but some, or just some: so that all ways are gone.
many = st.one_of(
    few,
    few.map(lambda gone: set(range(COUNT)) - gone),
    st.tuples(st.integers(2, 5), few).map(lambda pair: {*range(0, COUNT, pair[0]), *pair[1]}),
)


def ascending(numbers: set[int]) -> Array:
    return np.array(sorted(numbers), dtype=np.int32)


@given(many, many)
def test_two_sets(one: set[int], other: set[int]) -> None:
    some, others = ascending(one), ascending(other)
    assert sets.shared(some, others).tolist() == sorted(one & other)
    assert some[sets.is_in(some, others)].tolist() == sorted(one & other)
    assert some[sets.without(some, others, COUNT)].tolist() == sorted(one - other)
    mine, theirs = sets.places_of_shared(some, others, COUNT)
    assert some[mine].tolist() == others[theirs].tolist() == sorted(one & other)


@given(st.lists(many, max_size=4))
def test_all_of_some_sets(parts: list[set[int]]) -> None:
    arrays = [ascending(part) for part in parts]
    expected = sorted(set().union(*parts))
    assert sets.united(arrays, COUNT).tolist() == expected
    assert sets.marked([array[::-1] for array in arrays], COUNT).tolist() == expected


@given(
    st.lists(st.integers(0, 20), max_size=300),
    st.integers(1, 12),
    st.integers(0, 30),
    st.sampled_from([0.0, 0.5, 2.0]),
)
def test_the_first_of_many(numbers: list[int], times: int, limit: int, slack: float) -> None:
    values = np.array(numbers * times, dtype=np.float64)
    found = _first(values, limit, slack)
    ordered = sorted(values.tolist(), reverse=True)
    last = ordered[min(limit, len(ordered)) - 1] - slack if limit and ordered else 99.0
    assert found.tolist() == [place for place, value in enumerate(values) if value >= last]


@pytest.fixture(scope="module")
def thousands(
    tmp_path_factory: pytest.TempPathFactory, make_article: MakeArticle, quick_disk: None
) -> Path:
    """Four segments with some deleted documents, large enough for what is done with many."""
    folder = tmp_path_factory.mktemp("thousands")
    pick = np.random.default_rng(5)
    words = np.array([f"{first}{second}" for first in "abcdefgh" for second in "klmnopqr"])
    weights = 1 / np.arange(1, len(words) + 1)
    weights /= weights.sum()
    with ArticleIndex(folder) as index:
        for segment in range(4):
            articles = []
            for number in range(1_200):
                text = " ".join(pick.choice(words, pick.integers(1, 40), p=weights))
                title = " ".join(pick.choice(words, 2, p=weights))
                name = f"d{segment * 1_000 + number:05}"  # the last ones come again
                articles.append(make_article(name, title=title, text=text))
            index.apply(articles)
    return folder


def test_many_documents_score_as_with_whoosh(thousands: Path) -> None:
    contents = current_contents(thousands)
    executor = Snapshot(thousands, contents).executor
    common, other, rare = Term("text", "ak"), Term("text", "al"), Term("text", "hr")
    asked: list[Query] = [
        common,
        Or([Term("title", "ak"), common]),
        Or([common, other, rare]),
        And([common, other]),
        And([common, rare]),
        Or([And([common, rare]), Term("title", "bk", boost=3.0)]),
        Phrase("text", ["ak", "al"]),
        Phrase("text", ["ak", "ak", "hr"]),
        Phrase("text", ["al", "ak"], slop=3),
        Or([Prefix("text", "a"), Term("title", "al")]),
        FuzzyTerm("text", "ak", maxdist=1, prefixlength=0),
    ]
    with ArrayIndex(thousands, INDEX_NAME, contents).searcher() as searcher:
        for query in asked:
            docs, scores = executor.run(query)
            hits = searcher.search(query, limit=None)
            theirs = {hit.docnum: hit.score for hit in hits}
            assert docs.tolist() == sorted(theirs), query
            patterns = [part for part in query.leaves() if isinstance(part, Prefix | FuzzyTerm)]
            if not patterns:  # Whoosh scores these by how often they are there
                expected = [theirs[doc] for doc in docs.tolist()]
                assert scores.tolist() == pytest.approx(expected, abs=1e-6), query
            for step in (2, 50, max(len(docs) - 1, 1)):
                # Nothing is kept from the time before.
                again = Snapshot(thousands, contents).executor.match(query)
                places = np.arange(0, len(docs), step)
                assert again.score(places).tolist() == pytest.approx(scores[places].tolist())
    # Whoosh's own searcher is wrong here, see excludes() in test_search_engine.py.
    for one, excluded in ((common, other), (rare, common)):
        expected_docs = set(executor.run(one).docs.tolist())
        expected_docs -= set(executor.run(excluded).docs.tolist())
        assert executor.run(AndNot(one, excluded)).docs.tolist() == sorted(expected_docs)
