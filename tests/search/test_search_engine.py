"""The engine against Whoosh's own searcher on the same files, and against plain token lists: every
kind of query that it runs, after any sequence of additions, updates, deletions and merges."""

import fnmatch
import shutil
import tempfile
from array import array
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh.query.compound import And, AndNot, Or
from whoosh.query.positional import Phrase, Sequence
from whoosh.query.qcore import Every, Query
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import ConstantScoreQuery, Not

from fact_reader.search.engine.codec import ArrayIndex
from fact_reader.search.engine.vocabulary import Vocabulary
from fact_reader.search.files import INDEX_NAME, current_contents
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.tokens import plain, tokens
from tests.search.conftest import MakeArticle

pytestmark = pytest.mark.usefixtures("quick_disk")

WORDS = ["a", "ab", "abc", "abd", "abcd", "b", "ba", "bac", "cab", "ж", "жb", "us"]
word = st.sampled_from(WORDS)
field = st.sampled_from(["title", "text", "outlet"])
days = st.sampled_from(["", "2017", "2017-03", "2017-03-05", "2018-01-01", "2019"])

text = st.lists(word, max_size=12).map(" ".join)
document = st.fixed_dictionaries({"title": text, "text": text, "outlet": text, "published": days})
step: st.SearchStrategy[Any] = st.one_of(
    st.tuples(
        st.just("apply"),
        st.dictionaries(st.integers(0, 9), document, max_size=5),
        st.sets(st.integers(0, 9), max_size=3),
    ),
    st.tuples(st.sampled_from(["merge", "optimize", "reopen"]), st.just({}), st.just(set())),
)

pattern = st.text("ab*?", min_size=1, max_size=4).filter(lambda text: text.strip("*"))
numbers = st.integers(date(2016, 6, 1).toordinal(), date(2019, 6, 1).toordinal())
boost = st.sampled_from([1.0, 1.0, 2.5])
leaf = st.one_of(
    st.builds(Term, field, word, boost=boost),
    st.builds(Phrase, field, st.lists(word, min_size=2, max_size=3), st.integers(1, 3)),
    st.builds(ConstantScoreQuery, st.builds(Prefix, field, word), st.just(0.5)),
    st.builds(ConstantScoreQuery, st.builds(Wildcard, field, pattern), st.just(0.5)),
    st.builds(
        ConstantScoreQuery,
        st.builds(FuzzyTerm, field, word, maxdist=st.integers(1, 2), prefixlength=st.just(0)),
        st.just(0.5),
    ),
    st.builds(
        lambda name, first, length: NumericRange(name, first, first + length),
        st.sampled_from(["first_day", "last_day"]),
        numbers,
        st.integers(0, 400),
    ),
)
query = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(And),
        st.lists(inner, min_size=2, max_size=3).map(Or),
        st.builds(AndNot, inner, inner),
    ),
    max_leaves=5,
)

Library = dict[int, dict[str, str]]


def words(fields: dict[str, str], name: str) -> list[str]:
    return [token.text for token in tokens(fields[name])]


def distance(one: str, other: str) -> int:
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return distance(one[1:], other[1:])
    return 1 + min(distance(one[1:], other), distance(one, other[1:]), distance(one[1:], other[1:]))


def follows(words: list[str], wanted: list[str], slop: int, at: int) -> bool:
    """Whether `wanted` go on from place `at`, each at most `slop` behind the one before."""
    if not wanted:
        return True
    places = range(at + 1, at + 1 + slop)
    return any(
        place < len(words) and words[place] == wanted[0] and follows(words, wanted[1:], slop, place)
        for place in places
    )


def covered(published: str) -> tuple[int, int]:
    if not published:
        return 0, 0
    year, *rest = map(int, published.split("-"))
    first = date(year, *[*rest, 1, 1][:2])
    if not rest:
        return first.toordinal(), date(year + 1, 1, 1).toordinal() - 1
    if len(rest) == 1:
        return first.toordinal(), date(year, rest[0] + 1, 1).toordinal() - 1
    return first.toordinal(), first.toordinal()


def holds(query: Query, fields: dict[str, str]) -> bool:
    match query:
        case ConstantScoreQuery():
            return holds(query.child, fields)
        case Not():
            return not holds(query.query, fields)
        case AndNot():
            return holds(query.a, fields) and not holds(query.b, fields)
        case And():
            return all(holds(part, fields) for part in query)
        case Or():
            return any(holds(part, fields) for part in query)
        case Term():
            return query.text in words(fields, query.fieldname)
        case Prefix():
            return any(each.startswith(query.text) for each in words(fields, query.fieldname))
        case Wildcard():
            return any(fnmatch.fnmatch(w, query.text) for w in words(fields, query.fieldname))
        case FuzzyTerm():
            found = words(fields, query.fieldname)
            return any(distance(each, query.text) <= query.maxdist for each in found)
        case Phrase():
            found = words(fields, query.fieldname)
            first, *rest = query.words
            return any(
                each == first and follows(found, rest, query.slop, at)
                for at, each in enumerate(found)
            )
        case NumericRange():
            day = covered(fields["published"])[query.fieldname == "last_day"]
            return day > 0 and query.start <= day <= query.end
    raise TypeError(query)


def excludes(query: Query) -> bool:
    """Whether AndNot is in it: Whoosh lets documents through that both sides have."""
    return isinstance(query, AndNot) or any(map(excludes, query.children()))


def play(folder: Path, steps: list[tuple[str, Library, set[int]]], make: MakeArticle) -> Library:
    """Do all steps, each commit of several small ones; returns what has to be in the index."""
    state: Library = {}
    index = ArticleIndex(folder)
    for what, documents, removed in steps:
        match what:
            case "apply":
                gone = [f"d{number}" for number in removed]
                index.apply([], [], gone)
                for number, fields in documents.items():
                    index.apply([make(f"d{number}", **fields)])
                for number in removed:
                    state.pop(number, None)
                state |= documents
            case "merge":
                index.merge()
            case "optimize":
                index.optimize()
                assert len(list(folder.glob("*.seg"))) == bool(state)
            case "reopen":
                index.close()
                index = ArticleIndex(folder)
    assert index.ids() == {f"d{number}" for number in state}
    assert index.document_count() == len(state)
    assert index.is_whole()
    assert not index.search(parse_query("zzz")).hits
    index.close()
    return state


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(step, min_size=1, max_size=8), st.lists(query, min_size=1, max_size=12))
def test_every_kind_of_query(
    make_article: MakeArticle,
    steps: list[tuple[str, Library, set[int]]],
    queries: list[Query],
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        state = play(folder, steps, make_article)
        contents = current_contents(folder)
        snapshot = Snapshot(folder, contents)
        stock = ArrayIndex(folder, INDEX_NAME, contents)
        with stock.searcher() as searcher:
            for asked in queries:
                docs, scores = snapshot.executor.run(asked)
                assert (np.diff(docs) > 0).all()
                found = {snapshot.id_of(doc) for doc in docs.tolist()}
                expected = {f"d{n}" for n, fields in state.items() if holds(asked, fields)}
                assert found == expected, asked
                if contents.segments and not excludes(asked):
                    hits = searcher.search(asked, limit=None)
                    theirs = {hit.docnum: hit.score for hit in hits}
                    mine = dict(zip(docs.tolist(), scores.tolist(), strict=True))
                    assert mine == pytest.approx(theirs, abs=1e-6), asked
    finally:
        shutil.rmtree(folder)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(step, min_size=1, max_size=6), st.lists(word, min_size=2, max_size=3))
def test_sequences_that_end_in_a_beginning(
    make_article: MakeArticle, steps: list[tuple[str, Library, set[int]]], asked: list[str]
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        state = play(folder, steps, make_article)
        snapshot = Snapshot(folder, current_contents(folder))
        *before, last = asked
        for slop in (1, 2):
            query = Sequence([*(Term("text", each) for each in before), Prefix("text", last)], slop)
            docs, _ = snapshot.executor.run(query)
            ends = {each for each in WORDS if each.startswith(last)}
            expected = {
                f"d{number}"
                for number, fields in state.items()
                if any(holds(Phrase("text", [*before, end], slop), fields) for end in ends)
            }
            assert {snapshot.id_of(doc) for doc in docs.tolist()} == expected
    finally:
        shutil.rmtree(folder)


def test_stock_whoosh_reads_terms_and_statistics(
    tmp_path: Path, index: ArticleIndex, make_article: MakeArticle
) -> None:
    texts = {"a": "so so what", "b": "what a summit", "c": "summits in so many words"}
    index.apply(make_article(name, text) for name, text in texts.items())
    index.apply([make_article("d", "what else")])
    folder = tmp_path / "index"
    reader = ArrayIndex(folder, INDEX_NAME, current_contents(folder)).reader()
    counts = Counter(word for text in [*texts.values(), "what else"] for word in text.split())
    assert [each.decode() for each in reader.lexicon("text")] == sorted(counts)
    for each, count in counts.items():
        assert reader.frequency("text", each) == count
    assert reader.doc_frequency("text", "so") == 2
    assert reader.term_info("text", "so").max_weight() == 2
    assert sorted(reader.expand_prefix("text", "sum")) == [b"summit", b"summits"]
    assert set(reader.terms_within("text", "summit", 1)) == {"summit", "summits"}
    assert reader.field_length("text") == sum(counts.values())
    assert not list(reader.terms_from("zzz", b"")) if "zzz" in reader.schema else True
    assert ("text", "summit") in reader
    assert ("text", "nothing") not in reader
    assert len(list(reader.all_doc_ids())) == 4


@given(st.text("aBC3 ._-’é\u0301ßæ中\u0130×\x01\n", max_size=40))
def test_the_quick_way_finds_the_same_words(text: str) -> None:
    vocabulary, numbers = Vocabulary(), array("I")
    vocabulary.add_text(text, numbers)
    found = [vocabulary.entries[number].decode() for number in numbers]
    assert found == [token.text for token in tokens(text)]


@given(
    st.text("abB ..’é3\n", max_size=30),
    st.sampled_from(['"a b"', "a", "ab*", '"a a"', '"b a*"', "e OR 3", '"a.b a"']),
)
def test_the_quick_way_marks_the_same_spans(text: str, asked: str) -> None:
    query = parse_query(asked)
    assert plain(text) is not None
    # A Chinese character, far behind, has the text read the slow way.
    assert find_marks(query, text) == find_marks(query, f"{text}\n\n中")


def test_a_phrase_whose_rarer_word_is_the_first_of_a_text(
    index: ArticleIndex, make_article: MakeArticle
) -> None:
    index.apply([make_article("a", "after it"), make_article("b", "it"), make_article("c", "it")])
    index.apply([make_article("d", "it after")])
    hits = index.search(parse_query('"it after"')).hits
    assert [hit.article_id for hit in hits] == ["d"]


def test_every_document(index: ArticleIndex, make_article: MakeArticle, tmp_path: Path) -> None:
    index.apply([make_article("a", "one"), make_article("b", "two")])
    snapshot = Snapshot(tmp_path / "index", current_contents(tmp_path / "index"))
    assert snapshot.executor.run(Every()).docs.tolist() == [0, 1]
    # Whoosh scores 1 more for what is excluded without being there; the documents are the same.
    excluding = And([Term("text", "one"), Not(Term("text", "two"))])
    assert snapshot.executor.run(excluding).docs.tolist() == [0]
    with pytest.raises(TypeError, match="not a query"):
        snapshot.executor.run(Query())
