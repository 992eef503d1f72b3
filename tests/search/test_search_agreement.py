"""On random small libraries: the same hits as a plain evaluation of the token lists, and as stock
Whoosh for every leaf."""

import shutil
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_reader.model import Stance
from fact_reader.search.compiling import to_whoosh
from fact_reader.search.engine.codec import ArrayIndex
from fact_reader.search.files import INDEX_NAME, current_contents
from fact_reader.search.forms import is_form
from fact_reader.search.index import ArticleIndex
from fact_reader.search.parser import parse_query
from fact_reader.search.query import FORM_FIELDS, And, Node, Not, Or, Words
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.tokens import tokens
from tests.search.conftest import MakeArticle, MakeNote

pytestmark = pytest.mark.usefixtures("quick_disk")

Fields = dict[str, str]

# None of them is another form of one of the others, which `holds` would not know.
word = st.sampled_from(
    ["a", "ab", "abc", "abcd", "abcx", "b", "ba", "é", "习", "近", "x-a", "a.b", "U.S.", "us"]
)
text = st.lists(word, max_size=8).map(" ".join)
stance = st.sampled_from(list(Stance))

document = st.one_of(
    st.fixed_dictionaries({"title": text, "text": text, "outlet": text, "author": text}),
    st.fixed_dictionaries({"note": text, "quote": text, "speaker": text, "stance": stance}),
)
# What is done to a library: commits of documents by number, and of removed numbers. Number n
# belongs to article n % 4; the numbers below 4 are the articles.
commit = st.tuples(
    st.dictionaries(st.integers(0, 11), document, max_size=6),
    st.sets(st.integers(0, 11), max_size=2),
)

field = st.sampled_from(["", "", "", "title:", "text:", "outlet:", "note:", "quote:", "speaker:"])
leaf = st.one_of(
    st.builds("{}{}".format, field, word),
    st.builds("{}{}*".format, field, word),
    st.builds('{}"{}"'.format, field, st.lists(word, min_size=1, max_size=3).map(" ".join)),
    st.builds('{}"{}*"'.format, field, st.lists(word, min_size=2, max_size=3).map(" ".join)),
    st.sampled_from(["stance:denial", "stance:claim", "speaker:a", "speaker:b"]),
)
query = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join).map("({})".format),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join).map("({})".format),
        inner.map("-{}".format),
    ),
    max_leaves=5,
)


def has(fields: Fields, asked: Words) -> bool:
    for name in asked.fields:
        words = [token.text for token in tokens(fields.get(name, ""))]
        for at in range(len(words) - len(asked.words) + 1):
            here = words[at : at + len(asked.words)]
            fits = here[-1].startswith if asked.prefix else here[-1].__eq__
            if here[:-1] == list(asked.words[:-1]) and fits(asked.words[-1]):
                return True
            if asked.any_form and name in FORM_FIELDS and is_form(asked.words[0], here[0], "en"):
                return True
    return False


def holds(node: Node, article: int, state: dict[int, Fields]) -> bool:
    match node:
        case And(parts):
            return all(holds(part, article, state) for part in parts) and all(
                any(
                    has_any(stance, fields) and has_any(speaker, fields)
                    for number, fields in state.items()
                    if number % 4 == article
                )
                for stance, speaker in pairs(node)
            )
        case Or(parts):
            return any(holds(part, article, state) for part in parts)
        case Not(part):
            return not holds(part, article, state)
        case Words():
            return any(
                has(fields, node) for number, fields in state.items() if number % 4 == article
            )
        case _:
            raise AssertionError("only words are asked for here")


def pairs(node: And) -> list[tuple[Node, Node]]:
    """The stances and speakers side by side that are to be those of one annotation."""
    parts = list(node.parts)
    while any(isinstance(part, And) for part in parts):
        parts = [
            inner for part in parts for inner in (part.parts if isinstance(part, And) else [part])
        ]
    stances, speakers = (
        [part for part in parts if fields_of(part) == {name}] for name in ("stance", "speaker")
    )
    return list(product(stances, speakers)) if 1 in (len(stances), len(speakers)) else []


def fields_of(node: Node) -> set[str | None]:
    if isinstance(node, Or):
        return set().union(*map(fields_of, node.parts))
    return {node.field if isinstance(node, Words) else None}


def has_any(node: Node, fields: Fields) -> bool:
    """Whether one annotation has one of the alternatives."""
    if isinstance(node, Or):
        return any(has_any(part, fields) for part in node.parts)
    assert isinstance(node, Words)
    return has(fields, node)


Feed = Callable[[ArticleIndex, dict[int, Fields], set[int]], None]


@pytest.fixture(scope="module")
def feed(make_article: MakeArticle, make_note: MakeNote) -> Feed:
    def apply(index: ArticleIndex, documents: dict[int, Fields], removed: set[int]) -> None:
        articles, notes = [], []
        for number, fields in documents.items():
            if number < 4:
                made = {
                    name: fields.get(name, "") for name in ("title", "text", "outlet", "author")
                }
                articles.append(make_article(f"d{number}", **made))
            else:
                made = {name: fields.get(name, "") for name in ("note", "quote", "speaker")}
                kind = Stance(fields.get("stance", "claim"))
                notes.append(make_note(f"d{number}", f"d{number % 4}", stance=kind, **made))
        index.apply(articles, notes, [f"d{number}" for number in removed])

    return apply


def as_indexed(number: int, fields: Fields) -> Fields:
    """What the document of this number has, as `feed` makes it."""
    names = ("title", "text", "outlet", "author") if number < 4 else ("note", "quote", "speaker")
    kept = {name: fields.get(name, "") for name in names}
    return kept if number < 4 else {**kept, "stance": Stance(fields.get("stance", "claim")).value}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(commit, min_size=1, max_size=8), st.lists(query, min_size=1, max_size=12))
def test_hits_agree(
    feed: Feed, commits: list[tuple[dict[int, Fields], set[int]]], queries: list[str]
) -> None:
    folder = Path(tempfile.mkdtemp())
    state: dict[int, Fields] = {}
    try:
        with ArticleIndex(folder) as index:
            for documents, removed in commits:
                feed(index, documents, removed)
                for number in removed:
                    state.pop(number, None)
                state |= {n: as_indexed(n, fields) for n, fields in documents.items()}
            assert index.ids() == {f"d{number}" for number in state}
            assert index.document_count() == len(state)
            articles = [number for number in state if number < 4]
            for asked in queries:
                parsed = parse_query(asked)
                assert parsed.root is not None
                expected = {f"d{each}" for each in articles if holds(parsed.root, each, state)}
                results = index.search(parsed)
                assert {hit.article_id for hit in results.hits} == expected, asked
                assert results.total == len(results.hits) == len(expected)
            compare_with_stock(folder, queries)
    finally:
        shutil.rmtree(folder)


def compare_with_stock(folder: Path, queries: list[str]) -> None:
    """Every leaf through Whoosh's own searcher, on the same files: the same documents, scores,
    and so the same order."""
    contents = current_contents(folder)
    ours = Snapshot(folder, contents).executor
    stock = ArrayIndex(folder, INDEX_NAME, contents)
    with stock.searcher() as searcher:
        for asked in queries:
            for each in parse_query(asked).positive_leaves():
                assert isinstance(each, Words)
                # A Sequence with a Prefix in it is beyond what stock Whoosh gets right.
                if contents.segments and not (each.prefix and len(each.words) > 1):
                    compiled = to_whoosh(each)
                    hits = searcher.search(compiled, limit=None)
                    theirs = {hit.docnum: hit.score for hit in hits}
                    docs, scores = ours.run(compiled)
                    mine = dict(zip(docs.tolist(), scores.tolist(), strict=True))
                    assert mine == pytest.approx(theirs, abs=1e-6), each
