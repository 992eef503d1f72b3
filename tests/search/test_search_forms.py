"""Other forms of words: which there are, and that they are found, below the words, and marked."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fact_reader.model import Stance
from fact_reader.search.forms import (
    beginnings,
    is_form,
    may_have_forms,
    respelt,
    stem,
    stemmer_for,
)
from fact_reader.search.index import ArticleIndex
from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import FORM_FIELDS, And, Node, Not, Or, Words
from fact_reader.search.tokens import tokens
from tests.search.conftest import MakeArticle, MakeNote

pytestmark = pytest.mark.usefixtures("quick_disk")

CODES = ["da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "ru", "sv"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "deny denies denied denying"),
        ("en", "confirm confirms confirmed confirming confirmation confirmations"),
        ("en", "meeting meetings meet meets"),
        ("en", "policy policies"),
        ("en", "spy spies spied"),
        ("en", "close closed closing"),
        ("en", "capable capability"),
        ("de", "sitzung sitzungen"),
        ("de", "haus hauser hauses"),
        ("fr", "confirme confirmer confirmee confirmees confirmation"),
        ("es", "reunion reuniones"),
        ("es", "confirmo confirmaron confirmado"),
        ("pt", "confirmacao confirmacoes"),
        ("ru", "встреча встречи встречу"),
        ("ru", "российский российского российская"),
    ],
)
def test_forms(code: str, words: str) -> None:
    forms = words.split()
    for word in forms:
        assert [each for each in forms if is_form(word, each, code)] == [
            each for each in forms if each != word
        ]


@pytest.mark.parametrize(
    ("code", "word", "other"),
    [
        ("en", "denied", "dental"),
        ("en", "us", "using"),
        ("en", "his", "hiss"),
        ("en", "news", "new"),
        ("de", "denied", "denies"),
    ],
)
def test_no_forms(code: str, word: str, other: str) -> None:
    assert not is_form(word, other, code)
    assert not is_form(other, word, code)


@pytest.mark.parametrize(
    ("language", "word", "code"),
    [
        ("", "talks", "en"),
        (" ", "talks", "en"),
        ("", "встречи", "ru"),
        ("en", "встречи", ""),
        ("ru", "talks", ""),
        ("en-GB", "talks", "en"),
        ("EN_us", "talks", "en"),
        ("German", "talks", "de"),
        ("deutsch", "talks", "de"),
        ("nb", "talks", "no"),
        ("pl", "talks", ""),
        ("zh-Hans", "talks", ""),
        ("ar", "talks", ""),
        ("?", "talks", ""),
        ("", "2000", ""),
        ("", "习", ""),
        ("", "हिन्दी", ""),
    ],
)
def test_rules_are_those_of_the_language(language: str, word: str, code: str) -> None:
    assert stemmer_for(language, word) == code


@given(st.sampled_from(CODES), st.text("abcdefghijlmnorstuyzß", max_size=12), st.text("deinrsty"))
def test_every_form_begins_so(code: str, word: str, ending: str) -> None:
    other = word[: len(word) - 1] + ending
    if is_form(word, other, code):
        assert stem(word, code) == stem(other, code) != ""
        assert other.startswith(beginnings(word, code))
        assert may_have_forms((word,))
    assert not is_form(word, word, code)


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("2,000", ("2000",)),
        ("1.500.000", ("1500000",)),
        ("2000", ("2", "000")),
        ("1500000", ("1", "500", "000")),
        ("3.5", None),
        ("20,17", None),
        ("0,500", None),
        ("500", None),
        ("007000", None),
        ("18.07.2017", None),
    ],
)
def test_large_numbers(written: str, other: tuple[str, ...] | None) -> None:
    [leaf] = parse_query(written).positive_leaves()
    assert isinstance(leaf, Words)
    found = respelt(leaf)
    assert (found and found.words) == other


# Words that have forms in English alone, in German alone, in Russian, and none.
word = st.sampled_from(
    [
        "deny",
        "denies",
        "denied",
        "haus",
        "hauses",
        "gipfel",
        "gipfels",
        "talk",
        "talks",
        "2000",
        "2,000",
        "x",
        "встреча",
        "встречи",
    ]
)
text = st.lists(word, max_size=6).map(" ".join)
language = st.sampled_from(["", "en", "en-US", "de", "ru", "pl"])
article = st.fixed_dictionaries({"title": text, "text": text, "outlet": text, "language": language})
note = st.tuples(
    st.integers(0, 2), st.fixed_dictionaries({"note": text, "quote": text, "speaker": text})
)
field = st.sampled_from(["", "", "text:", "title:", "note:", "outlet:", "claim:", "denial:"])
leaf = st.one_of(
    st.builds("{}{}".format, field, word),
    st.builds('{}"{}"'.format, field, word),
    st.builds("{}{}*".format, field, word),
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
Fields = dict[str, str]


def places(words: list[str], wanted: tuple[str, ...], prefix: bool) -> list[int]:
    return [
        at
        for at in range(len(words) - len(wanted) + 1)
        if words[at : at + len(wanted) - 1] == list(wanted[:-1])
        and (
            words[at + len(wanted) - 1] == wanted[-1]
            or (prefix and words[at + len(wanted) - 1].startswith(wanted[-1]))
        )
    ]


def spelt_otherwise(wanted: tuple[str, ...]) -> tuple[str, ...]:
    return {("2000",): ("2", "000"), ("2", "000"): ("2000",)}.get(wanted, ("no", "such"))


def same_stem(word: str, other: str, language: str) -> bool:
    is_russian = "а" <= word[0] <= "я"
    code = {"en-US": "en", "": "ru" if is_russian else "en"}.get(language, language)
    if code == "pl" or is_russian != (code == "ru") or not word.isalpha() or len(word) < 3:
        return False
    return len(other) > 2 and stem(word, code) == stem(other, code)


def leaf_places(asked: Words, name: str, content: str, language: str) -> list[tuple[int, int]]:
    """Where a leaf stands in a field: the first and last token of each place."""
    words = [token.text for token in tokens(content)]
    found = [(at, at + len(asked.words) - 1) for at in places(words, asked.words, asked.prefix)]
    if asked.any_form and name in FORM_FIELDS:
        other = spelt_otherwise(asked.words)
        found += [(at, at + len(other) - 1) for at in places(words, other, asked.prefix)]
        if len(asked.words) == 1:
            found += [
                (at, at)
                for at, each in enumerate(words)
                if same_stem(asked.words[0], each, language)
            ]
    return found


def holds(node: Node, documents: list[Fields]) -> bool:
    match node:
        case And(parts):
            return all(holds(part, documents) for part in parts)
        case Or(parts):
            return any(holds(part, documents) for part in parts)
        case Not(part):
            return not holds(part, documents)
        case Words(_, _, asked_field):
            return any(
                leaf_places(node, name, fields[name], documents[0]["language"])
                for fields in documents
                for name in node.fields
                if name in fields
                and (asked_field not in ("claim", "denial") or fields["stance"] == asked_field)
            )
    raise TypeError(node)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(article, min_size=1, max_size=4),
    st.lists(st.tuples(note, st.sampled_from([Stance.CLAIM, Stance.DENIAL])), max_size=4),
    st.lists(query, min_size=1, max_size=12),
)
@example(
    [{"title": "", "text": "denies", "outlet": "denied", "language": "en"}],
    [((0, {"note": "denied", "quote": "", "speaker": "deny"}), Stance.CLAIM)],
    ["denied", "outlet:denies", "claim:deny", "denial:deny", "-denied", 'note:"deny"'],
)
def test_hits_and_marks_agree(
    make_article: MakeArticle,
    make_note: MakeNote,
    articles: list[Fields],
    notes: list[tuple[tuple[int, Fields], Stance]],
    queries: list[str],
) -> None:
    folder = Path(tempfile.mkdtemp())
    library = {f"d{n}": [fields] for n, fields in enumerate(articles)}
    for (owner, fields), stance in notes:
        library.get(f"d{owner}", []).append({**fields, "stance": stance.value})
    try:
        with ArticleIndex(folder) as index:
            for name, (fields, *_) in library.items():
                index.apply([make_article(name, **fields)])
            index.apply(
                [],
                [
                    make_note(f"n{number}", f"d{owner}", stance=stance, **fields)
                    for number, ((owner, fields), stance) in enumerate(notes)
                ],
            )
            for asked in queries:
                parsed = parse_query(asked)
                assert parsed.root is not None
                expected = {
                    name for name, documents in library.items() if holds(parsed.root, documents)
                }
                results = index.search(parsed)
                assert {hit.article_id for hit in results.hits} == expected, asked
                assert results.total == len(expected)
                for fields in articles:
                    check_marks(asked, fields)
    finally:
        shutil.rmtree(folder)


def check_marks(asked: str, fields: Fields) -> None:
    content, parsed = fields["text"], parse_query(asked)
    found = list(tokens(content))
    covered = [False] * len(content)
    for each in parsed.positive_leaves():
        assert isinstance(each, Words)
        if "text" in each.fields:
            for first, last in leaf_places(each, "text", content, fields["language"]):
                start, end = found[first].start, found[last].end
                covered[start:end] = [True] * (end - start)
    # The quick way, and the slow one, which a Chinese character far behind asks for.
    for text in (content, f"{content}\n\n中"):
        shown = [False] * len(text)
        for start, end in find_marks(parsed, text, "text", fields["language"]):
            shown[start:end] = [True] * (end - start)
        assert shown[: len(content)] == covered, (asked, fields)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "title": st.sampled_from(["", "denies", "deny deny", "denied"]),
                "text": st.lists(
                    st.sampled_from(["deny", "denies", "denied", "x", "y"]), max_size=30
                ).map(" ".join),
            }
        ),
        min_size=1,
        max_size=6,
    ),
    st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from(["denied", "deny denies", "deny"])), max_size=6
    ),
    st.sampled_from(["denied", "text:denied", "denied OR zzz"]),
)
def test_the_word_itself_comes_first(
    make_article: MakeArticle,
    make_note: MakeNote,
    articles: list[Fields],
    notes: list[tuple[int, str]],
    asked: str,
) -> None:
    """However often and wherever the other forms stand."""
    folder = Path(tempfile.mkdtemp())
    try:
        with ArticleIndex(folder) as index:
            index.apply(
                [make_article(f"d{n}", **fields) for n, fields in enumerate(articles)],
                [make_note(f"n{n}", f"d{owner}", note) for n, (owner, note) in enumerate(notes)],
            )
            query = parse_query(asked)
            fields = ("text",) if asked.startswith("text:") else ("title", "text", "note")
            has_word = []
            for hit in index.search(query).hits:
                number = int(hit.article_id[1:])
                own = [articles[number][name] for name in ("title", "text") if name in fields]
                if "note" in fields:
                    own += [note for owner, note in notes if owner == number]
                has_word.append("denied" in " ".join(own).split())
            assert has_word == sorted(has_word, reverse=True)
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("den", ["denial", "denied", "deny"]),
        ("deny", ["deny", "denied"]),
        ("denied", ["denied", "deny"]),
        ("denied ", ["denied", "deny"]),
        ('"denied', ["denied"]),
        ("x -den", []),
    ],
)
def test_while_typing(
    index: ArticleIndex, make_article: MakeArticle, typed: str, found: list[str]
) -> None:
    index.apply([make_article(word, word) for word in ("deny", "denied", "denial")])
    hits = index.search(parse_query(typed, typing=True)).hits
    assert [hit.article_id for hit in hits] == found


def test_the_sentence_names_the_forms_that_were_found(
    index: ArticleIndex, make_article: MakeArticle
) -> None:
    index.apply(
        [
            make_article("a", "denied denies", language="en"),
            make_article("b", "denies talk", language="en-GB"),
            make_article("c", "deny 2,000", language="de"),
        ]
    )

    def said(text: str, typing: bool = False) -> str:
        query = parse_query(text, typing=typing)
        return query.describe(index.forms(query))

    assert said("denied") == "“denied” (also denies)"
    assert (
        said("denied talks -deny")
        == "“denied” (also denies) and “talks” (also talk) and not “deny”"
    )
    assert (
        said('"denied" text:denying') == "“denied” and “denying” (also denies, denied) in the text"
    )
    assert said("denie", typing=True) == "“denie…”"
    assert said("2000") == "“2000” (also 2,000)"
    assert said("outlet:denied") == "“denied” as the outlet"
    index.apply([make_article(f"x{n}", f"confirm{e}") for n, e in enumerate(FORMS)])
    assert said("confirm") == (
        "“confirm” (also confirmable, confirmation, confirmed, confirming …)"
    )
    assert index.search(parse_query("confirm")).total == len(FORMS)


FORMS = ["", "s", "ed", "ing", "ation", "able"]


def test_an_empty_library_has_no_forms(index: ArticleIndex, make_note: MakeNote) -> None:
    query = parse_query("denied")
    assert index.forms(query) == {}
    index.apply([], [make_note("n", "gone", "denies")])
    assert index.forms(query) == {}
    assert index.search(query).total == 0
