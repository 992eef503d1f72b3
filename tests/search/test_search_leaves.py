"""Near, wildcard, fuzzy, has and date ranges: hits and marks as a plain look at the words has."""

import shutil
import tempfile
from datetime import date, timedelta
from fnmatch import fnmatchcase
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fact_reader.model import Stance
from fact_reader.search.compiling import to_whoosh
from fact_reader.search.engine.codec import ArrayIndex
from fact_reader.search.files import INDEX_NAME, current_contents
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.matching import edit_distance, is_within, wildcard_pattern
from fact_reader.search.parser import parse_query
from fact_reader.search.query import (
    And,
    Dates,
    Fuzzy,
    Has,
    Leaf,
    Near,
    Node,
    Not,
    Or,
    Regex,
    Wildcard,
    Words,
)
from fact_reader.search.snapshot import Snapshot
from fact_reader.search.tokens import tokens
from tests.search.conftest import MakeArticle, MakeNote

pytestmark = pytest.mark.usefixtures("quick_disk")

Fields = dict[str, str]

word = st.sampled_from(
    [
        "a",
        "ab",
        "abc",
        "abcd",
        "abdc",
        "abcde",
        "bcde",
        "xabcd",
        "b",
        "é",
        "éa",
        "习",
        "x-a",
        "U.S.",
    ]
)
text = st.lists(word, max_size=8).map(" ".join)
published = st.sampled_from(["", "2017", "2017-02", "2017-12-31", "2018-03", "2018"])
articles = st.lists(
    st.fixed_dictionaries({"title": text, "text": text, "published": published}),
    min_size=1,
    max_size=4,
)
said = st.one_of(text, st.sampled_from(["🔥", "?! …", " "]))
note = st.fixed_dictionaries({"note": said, "label": said, "speaker": said, "quote": text})
notes = st.lists(st.tuples(st.integers(0, 3), note, st.sampled_from(list(Stance))), max_size=4)

field = st.sampled_from(["", "", "title:", "text:", "note:"])
many = st.lists(word, min_size=2, max_size=3).map(" ".join)
wild = st.text("abcde?*é", min_size=2, max_size=5).filter(lambda text: set(text) & {"*", "?"})
day = st.sampled_from(["2016", "2017", "2017-02", "2017-02-14", "2018-01", "2018-03-31", "2019"])
leaf = st.one_of(
    st.builds('{}"{}"~{}'.format, field, many, st.integers(0, 4)),
    st.builds('{}"{}*"~{}'.format, field, many, st.integers(0, 3)),
    st.builds("{}{}".format, field, wild),
    st.builds("{}{}~{}".format, field, word, st.integers(0, 3)),
    st.builds("date:{}..{}".format, day, day),
    st.sampled_from(["has:note", "has:label", "has:speakers", "has:denial", "has:claim"]),
)
query = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join).map("({})".format),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join).map("({})".format),
        inner.map("-{}".format),
    ),
    max_leaves=4,
)


@cache
def distance(one: str, other: str) -> int:
    if not one or not other:
        return len(one) + len(other)
    return min(
        distance(one[1:], other) + 1,
        distance(one, other[1:]) + 1,
        distance(one[1:], other[1:]) + (one[0] != other[0]),
    )


def fits(asked: Words | Near | Wildcard | Fuzzy, place: int, found: str) -> bool:
    match asked:
        case Wildcard(pattern):
            return fnmatchcase(found, pattern)
        case Fuzzy(wanted, _, edits):
            return distance(wanted, found) <= edits
        case _:
            wanted = asked.words[place]
            last = place == len(asked.words) - 1
            return found.startswith(wanted) if asked.prefix and last else found == wanted


def stretches(asked: Near, found: list[str]) -> list[range]:
    """Where as many words stand in some order as there are, not too far from each other."""
    candidates = [
        [spot for spot, each in enumerate(found) if fits(asked, place, each)]
        for place in range(len(asked.words))
    ]
    chosen = (
        spots
        for spots in product(*candidates)
        if len(set(spots)) == len(spots)
        and max(spots) - min(spots) < len(asked.words) + asked.distance
    )
    return [range(min(spots), max(spots) + 1) for spots in chosen]


def stands_in(asked: Words | Near | Wildcard | Fuzzy, content: str) -> bool:
    found = [token.text for token in tokens(content)]
    match asked:
        case Near():
            return bool(stretches(asked, found))
        case Wildcard() | Fuzzy():
            return any(fits(asked, 0, each) for each in found)
    return any(
        all(fits(asked, place, found[at + place]) for place in range(len(asked.words)))
        for at in range(len(found) - len(asked.words) + 1)
    )


def is_published(asked: Dates, written: str) -> bool:
    """Whether one of the days that a date covers lies in between."""
    if not written:
        return False
    assert asked.first is not None
    assert asked.last is not None
    days = [asked.first + timedelta(days=n) for n in range((asked.last - asked.first).days + 1)]
    return any(each.isoformat().startswith(written) for each in days)


def leaf_holds(asked: Leaf, document: Fields) -> bool:
    match asked:
        case Dates():
            return is_published(asked, document.get("published", ""))
        case Has(name):
            return bool(document.get(name, "").strip())
        case Regex():
            raise AssertionError("no regular expressions are asked for here")
    return any(stands_in(asked, document.get(name, "")) for name in asked.fields)


def holds(node: Node, documents: list[Fields]) -> bool:
    match node:
        case And(parts):
            return all(holds(part, documents) for part in parts)
        case Or(parts):
            return any(holds(part, documents) for part in parts)
        case Not(part):
            return not holds(part, documents)
        case _:
            return any(leaf_holds(node, document) for document in documents)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles, notes, st.lists(query, min_size=1, max_size=25))
@example([{"title": "", "text": "a b a", "published": ""}], [], ['"a a"~1', '"a a"~0', '"a a*"~0'])
@example([{"title": "", "text": "ab a", "published": ""}], [], ['"ab a*"~0', '"ab ab*"~5'])
def test_hits_agree(
    make_article: MakeArticle,
    make_note: MakeNote,
    articles: list[Fields],
    notes: list[tuple[int, Fields, Stance]],
    queries: list[str],
) -> None:
    folder = Path(tempfile.mkdtemp())
    documents: dict[str, list[Fields]] = {f"d{n}": [made] for n, made in enumerate(articles)}
    made_notes = []
    for number, (owner, fields, stance) in enumerate(notes):
        labels = (fields["label"],) if fields["label"] else ()
        given_fields = {name: value for name, value in fields.items() if name != "label"}
        made_notes.append(
            make_note(f"n{number}", f"d{owner}", stance=stance, labels=labels, **given_fields)
        )
        documents.get(f"d{owner}", []).append({**fields, "stance": stance.value})
    try:
        with ArticleIndex(folder) as index:
            # Several segments, and documents that are there no more.
            gone = {"title": "a ab abcd", "text": "b a abc", "published": "2017"}
            index.apply([make_article(name, **gone) for name in ("d0", "gone")])
            for n, made in enumerate(articles):
                index.apply([make_article(f"d{n}", **made)])
            index.apply([], made_notes, ["gone"])
            for asked in queries:
                parsed = parse_query(asked)
                root = parsed.root
                expected = {name for name, own in documents.items() if root and holds(root, own)}
                assert {hit.article_id for hit in index.search(parsed).hits} == expected, asked
        compare_with_stock(folder, queries)
    finally:
        shutil.rmtree(folder)


def compare_with_stock(folder: Path, queries: list[str]) -> None:
    """What stock Whoosh can tell, it tells alike."""
    contents = current_contents(folder)
    snapshot = Snapshot(folder, contents)
    stock = ArrayIndex(folder, INDEX_NAME, contents)
    with stock.searcher() as searcher:
        for asked in queries:
            for each in parse_query(asked).positive_leaves():
                assert not isinstance(each, Regex)
                two = isinstance(each, Near) and len(each.words) == 2 and not each.prefix
                if isinstance(each, Wildcard | Fuzzy | Has) or two:
                    stock_documents = set(searcher.docs_for_query(to_whoosh(each)))
                    parts = snapshot.find(each).parts
                    found = {doc for part in parts for doc in part.docs.tolist()}
                    living = snapshot.executor.match(to_whoosh(each)).docs.tolist()
                    # It knows nothing of fields that have no word in them.
                    assert stock_documents <= set(living), each
                    assert stock_documents == set(living) or isinstance(each, Has), each
                    assert set(living) <= found, each


separators = st.sampled_from([" ", "\n\n", ", ", "’", " — "])
marked_leaf = st.one_of(
    st.builds('"{}"~{}'.format, many, st.integers(0, 4)),
    st.builds('"{}*"~{}'.format, many, st.integers(0, 4)),
    wild,
    st.builds("{}~{}".format, word, st.integers(1, 2)),
    word.map('"{}"'.format),  # other forms of words have tests of their own
)


@given(
    st.lists(st.tuples(word, separators), max_size=9).map(
        lambda parts: "".join(a + b for a, b in parts)
    ),
    st.lists(marked_leaf, min_size=1, max_size=3),
)
def test_marks_are_where_the_words_say(content: str, parts: list[str]) -> None:
    parsed = parse_query(" OR ".join(parts))
    found = list(tokens(content))
    words = [token.text for token in found]
    covered = [False] * len(content)

    def mark(first: int, last: int) -> None:
        start, end = found[first].start, found[last].end
        covered[start:end] = [True] * (end - start)

    for asked in parsed.positive_leaves():
        assert not isinstance(asked, Dates | Has | Regex)
        if isinstance(asked, Near):
            width = len(asked.words) + asked.distance
            for at in range(len(found)):
                inside = range(at, min(at + width, len(found)))
                if stretches(asked, words[inside.start : inside.stop]):
                    for spot in inside:
                        if any(fits(asked, n, words[spot]) for n in range(len(asked.words))):
                            mark(spot, spot)
            continue
        count = len(asked.words) if isinstance(asked, Words) else 1
        for at in range(len(found) - count + 1):
            if all(fits(asked, n, words[at + n]) for n in range(count)):
                mark(at, at + count - 1)
    shown = [False] * len(content)
    for start, end in find_marks(parsed, content):
        shown[start:end] = [True] * (end - start)
    assert shown == covered


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ('"putin trump"~2', "Trump, he said, met Putin. Trump", ["Putin", "Trump"]),
        ('"putin trump"~3', "Trump, he said, met Putin.", ["Trump", "Putin"]),
        ('"a b"~0', "a x b a", ["b", "a"]),
        ('"such no conf*"~1', "such a thing; no such confirmation", ["no", "such", "confirmation"]),
        ("conf?rm*", "conform, confirmed, confrm", ["conform", "confirmed"]),
        ("*gate", "Watergate gate gates", ["Watergate", "gate"]),
        ("den*al", "denial, dental, den", ["denial", "dental"]),
        ("putin~1", "Putin Puten Putni Putins", ["Putin", "Puten", "Putins"]),
        ("-putin~1 trump", "Putin Trump", ["Trump"]),
        ("title:*gate", "Watergate", []),
        ("has:note regex:/x/", "x", []),
    ],
)  # fmt: skip
def test_marks(query: str, text: str, marked: list[str]) -> None:
    spans = find_marks(parse_query(query), text)
    assert [text[start:end] for start, end in spans] == marked


def test_nothing_is_near_across_two_labels(
    index: ArticleIndex, make_article: MakeArticle, make_note: MakeNote
) -> None:
    index.apply([make_article("a")], [make_note("n", "a", labels=("secret talks", "later denied"))])
    assert index.search(parse_query('label:"talks secret"~50')).total == 1
    assert index.search(parse_query('label:"talks later"~50')).total == 0


def test_an_annotation_that_has_it_is_named(
    index: ArticleIndex, make_article: MakeArticle, make_note: MakeNote
) -> None:
    index.apply(
        [make_article("a", "text")],
        [make_note("n1", "a", "why", "quoted"), make_note("n2", "a", "", "quoted")],
    )
    for asked in ("has:note", "has:note quoted", "note:w?y", "note:why~1"):
        [hit] = index.search(parse_query(asked)).hits
        assert hit.annotation_ids == ("n1",), asked


@pytest.mark.parametrize("merged", [False, True])
def test_what_has_no_word_in_it_is_there_all_the_same(
    index: ArticleIndex, make_article: MakeArticle, make_note: MakeNote, merged: bool
) -> None:
    fires = {"note": "🔥", "speaker": "?", "labels": ("👍", "…")}
    index.apply([make_article("a"), make_article("b")], [make_note("n", "a", **fires)])
    if merged:
        index.apply([make_article("c")], [make_note("m", "c", note="no fire")])
        index.apply([], [make_note("o", "c", note=" \n")], ["m"])
        index.optimize()
    for part in ("note", "speaker", "label"):
        [hit] = index.search(parse_query(f"has:{part}")).hits
        assert (hit.article_id, hit.annotation_ids) == ("a", ("n",))
        assert "a" not in {one.article_id for one in index.search(parse_query(f"-has:{part}")).hits}
    index.apply([], [make_note("n", "a")])
    assert index.search(parse_query("has:note OR has:speaker OR has:label")).total == 0


def test_what_is_tagged_so_has_the_word(
    index: ArticleIndex, make_article: MakeArticle, make_note: MakeNote
) -> None:
    index.apply(
        [make_article("a", "a meeting"), make_article("b", "a meeting", "Denial of a meeting")],
        [
            make_note("c", "a", "", "a meeting", stance=Stance.CLAIM),
            make_note("d", "a", "no meeting at all", "he said", stance=Stance.DENIAL),
            make_note("e", "a", "", "", "meeting", ("meeting",), Stance.CONFIRMATION),
            make_note("f", "b", "", "he met them", stance=Stance.DENIAL),
        ],
    )

    def found(asked: str) -> list[tuple[str, tuple[str, ...]]]:
        hits = index.search(parse_query(asked)).hits
        return [(hit.article_id, hit.annotation_ids) for hit in hits]

    assert found("claim:meeting") == [("a", ("c",))]
    assert found("denial:meeting") == [("a", ("d",))]
    assert found('denial:"a meeting"') == []
    assert found("confirmation:meeting") == []
    assert found("claim:meetings") == [("a", ("c",))]
    assert found("claim:meet*") == found("claim:m?eting") == found("claim:meetin~1")
    assert found('claim:"meeting a"~0') == [("a", ("c",))]
    assert found("denial:met claim:meeting") == []
    assert found("meeting -denial:meeting") == [("b", ())]
    assert {one for one, _ in found("denial:(met OR meeting)")} == {"a", "b"}


def test_the_exact_word_comes_before_those_that_are_off(
    index: ArticleIndex, make_article: MakeArticle
) -> None:
    index.apply([make_article("off", "putan was"), make_article("exact", "putin was")])
    hits = index.search(parse_query("putin~1")).hits
    assert [hit.article_id for hit in hits] == ["exact", "off"]


@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(0, 3))
def test_distances(one: str, other: str, most: int) -> None:
    assert is_within(one, other, most) == (distance(one, other) <= most)
    assert edit_distance(one, other, most) == min(distance(one, other), most + 1)


def test_letters_that_changed_places() -> None:
    assert edit_distance("helsinki", "helsniki", 2) == 2
    assert edit_distance("helsinki", "helsniki", 2, swaps=True) == 1


@given(st.text("ab*?", max_size=8), st.text("ab", max_size=8))
def test_wildcards(pattern: str, found: str) -> None:
    assert bool(wildcard_pattern(pattern).fullmatch(found)) == fnmatchcase(found, pattern)


def test_no_wildcard_takes_long() -> None:
    # An expression that goes back would take years.
    assert not wildcard_pattern("*a" * 40 + "b").fullmatch("a" * 200)


def test_days_are_those_of_the_calendar() -> None:
    [asked] = parse_query("date:2016-02..2017-04").positive_leaves()
    assert asked == Dates(date(2016, 2, 1), date(2017, 4, 30), "published from 2016-02 to 2017-04")
