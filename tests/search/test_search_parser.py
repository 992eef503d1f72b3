"""The query language: what is understood, and that nothing typed is an error."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fact_reader.search.marks import find_marks
from fact_reader.search.parser import parse_query
from fact_reader.search.query import And, Dates, Node, Not, Or, Query, Regex, Words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("putin helsinki", "“putin” and “helsinki”"),
        ("putin AND helsinki", "“putin” and “helsinki”"),
        ("a b OR c", "(“a” and “b”) or “c”"),
        ("a (b OR c)", "“a” and (“b” or “c”)"),
        ("a -b NOT c", "“a” and not “b” and not “c”"),
        ("-(a b)", "not (“a” and “b”)"),
        ("NOT NOT a", "“a”"),
        ("meet*", "“meet…”"),
        ('“no such” "as this"', "“no such” and “as this”"),
        ('"no such" conf*', "“no such” and “conf…”"),
        ("Title:g20", "“g20” in the title"),
        ("note:(a OR b) c", "(“a” in a note or “b” in a note) and “c”"),
        ('speaker:"Sergey Lavrov"', "“Sergey Lavrov” as a speaker"),
        ("title: g20", "“g20” in the title"),
        ("stance:denial", "tagged as denial"),
        ("stance:den*", "tagged as den…"),
        ("-stance:claim", "not tagged as claim"),
        ("claim:summit", "“summit” in a claim or its note"),
        ('Denial:"no such"', "“no such” in a denial or its note"),
        (
            "confirmation:(a OR b*)",
            "“a” in a confirmation or its note or “b…” in a confirmation or its note",
        ),
        ("denial:", ""),
        ("date:2017-07", "published in 2017-07"),
        ("date:2017..2018-06", "published from 2017 to 2018-06"),
        ("date:2017..", "published in 2017 or later"),
        ("date:..2018-06-01", "published on 2018-06-01 or earlier"),
        ('"a b"~5', "“a b” in any order with at most 5 words between"),
        ('"a b"~1', "“a b” in any order with at most 1 word between"),
        ('title:"a b*"~0', "“a b…” in the title in any order, side by side"),
        ('"a b"~ c', "“a b” and “c”"),
        ('"a"~5', "“a”"),
        ("conf?rm", "words like “conf?rm”"),
        ("*gate OR den*al", "words like “*gate” or words like “den*al”"),
        ("outlet:*post*", "words like “*post*” as the outlet"),
        ("¿d?n*l?!", "words like “d?n*l”"),
        ("really?", "“really?”"),
        ("meet**", "“meet…”"),
        (
            "putin~ Medvedev~2",
            "“putin” (or one letter off) and “Medvedev” (or up to two letters off)",
        ),
        ("has:denial", "tagged as denial"),
        (
            "has:(note OR Labels) -has:speaker",
            "(with a note or with a label) and without any speaker",
        ),
        ("regex:/half.an (hour|day)/i a", "text matching /half.an (hour|day)/i and “a”"),
        (r"-regex:/a\/b/", r"not text matching /a\/b/"),
        ("Regex: /a", "text matching /a/"),
        ("regex://", ""),
        (
            "after:2017 before:2018-06",
            "published in 2017 or later and published in 2018-06 or earlier",
        ),
        ("Trump - Putin", "“Trump” and “Putin”"),
        ("Jong-un", "“Jong-un”"),
        ("date:2018-06-01", "published on 2018-06-01"),
        ("http://x.org/~a?b=c*&d", "“http://x.org/~a?b=c*&d”"),
        ("www.un.org", "“www.un.org”"),
        ("press@un.org #G20", "“press@un.org” and “#G20”"),
        ('צה"ל', '“צה"ל”'),
        ("", ""),
        (" () ", ""),
        ("AND", ""),
        ("a OR", "“a”"),
        ("OR a", "“a”"),
        ("a AND OR b", "“a” or “b”"),
        ("((a", "“a”"),
        ("a) b", "“a” and “b”"),
        ("a NOT", "“a”"),
        ("* - & a", "“a”"),
        ('"', ""),
        ('"a b', "“a b”"),
        ("a -() b", "“a” and “b”"),
        ("a NOT (😀) b", "“a” and “b”"),
        ("a -(NOT) b", "“a” and “b”"),
    ],
)
def test_understanding(text: str, said: str) -> None:
    query = parse_query(text)
    assert query.describe() == said
    assert query.is_empty == (said == "")
    assert query.hint == ""


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("putin hel", [False, True]),
        ("putin ", [False]),
        ("U.S.", [False]),
        ('"no such conf', [True]),
        ('"no such conf"', [False]),
        ("jong-u", [True]),
        ("note:tra", [True]),
        ("(a OR b", [False, True]),
        ("ท", [True]),
        ("a NOT -b", [False, True]),
    ],
)
def test_the_last_word_is_a_prefix_while_typing(text: str, prefixes: list[bool]) -> None:
    leaves = parse_query(text, typing=True).positive_leaves()
    assert [isinstance(leaf, Words) and leaf.prefix for leaf in leaves] == prefixes
    assert not any(
        isinstance(leaf, Words) and leaf.prefix for leaf in parse_query(text).positive_leaves()
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-us", "not “us”"),
        ("war NOT u", "“war” and not “u”"),
        ("war NOT AND u", "“war” and not “u”"),
        ("war -(a OR u", "“war” and not (“a” or “u”)"),
        ("war -(a (b u", "“war” and not (“a” and (“b” and “u”))"),
        ("war -(a -u", "“war” and not (“a” and not “u…”)"),
        ('war -"no such conf', "“war” and not “no such conf”"),
        ("war -conf?r", "“war” and not words like “conf?r”"),
        ("war -note:tra", "“war” and not “tra” in a note"),
        ("war -u*", "“war” and not “u…”"),
        ("war -stance:den", "“war” and not tagged as den…"),
        ("war -has:lab", "“war” and without any label"),
    ],
)
def test_what_is_excluded_is_not_taken_for_a_beginning(text: str, said: str) -> None:
    query = parse_query(text, typing=True)
    assert query.describe() == said
    assert query.hint == ""


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Foo: bar", [("foo",), ("bar",)], "“Foo:” is not a field"),
        ("stance:foo", [("foo",)], "claim, denial and confirmation"),
        ("date:soon x", [("x",)], "date:2017-07"),
        ("after:2017-13", [], "after:2017-07"),
        ("date:2018..2017", [], "from 2017 to 2018"),
        ("date:2018..soon", [], "date:2017-07"),
        ("-date:soon x", [("x",)], "date:2017-07"),
        ("has:money x", [("x",)], "claim, denial, confirmation, note, label or speaker"),
        ("ab~1", [("ab",)], "too short"),
        ("abc~2", [], "words one letter off were searched"),
        ("putin~7", [], "at most ~2"),
        ("jong-un~1", [("jong", "un")], "without ~"),
        ("习?平", [("习", "平")], "without * and ?"),
        ("x-y?z", [("x", "y", "z")], "without * and ?"),
        ('"no * such"', [("no", "such")], "only at the end"),
        ('"a b"~99999', [], "at most ~50"),
        ('"' + "a " * 21 + '"~3', [("a",) * 21], "as a phrase"),
        ("regex:/(/ x", [("x",)], "no regular expression (missing )"),
        ("regex:/x/imi", [], "The flag m is not known"),
        ("regex:foo", [("foo",)], "between slashes"),
        ("regex:/a/ regex:/b/ regex:/c/ regex:/d/", [], "first 3 regular expressions"),
        ("regex:/a/ regex:/b/ regex:/c/ -regex:/d/ x", [("x",)], "first 3 regular expressions"),
        ("-(date:soon) x", [("x",)], "date:2017-07"),
        ("w " * 500, [("w",)] * 60, "first 60 words"),
    ],
)
def test_hints(text: str, words: list[tuple[str, ...]], part: str) -> None:
    query = parse_query(text)
    assert [leaf.words for leaf in query.positive_leaves() if isinstance(leaf, Words)] == words
    assert part in query.hint


def test_half_typed() -> None:
    assert parse_query("has:no", typing=True).describe() == "with a note"
    assert parse_query("has:c", typing=True) == Query(None)
    assert parse_query("conf?r", typing=True).describe() == "words like “conf?r*”"
    assert parse_query('"a b', typing=True).describe() == "“a b…”"
    assert parse_query("regex:/a(", typing=True).is_empty


def test_every_example_of_the_help_is_plain() -> None:
    top = Path(__file__).resolve().parents[2]
    for page, least in (("resources/help/help.md", 15), ("README.md", 15)):
        text = (top / page).read_text(encoding="utf-8")
        table = re.split(r"\n## ", text.split("\n## Search\n")[1])[0]
        rows = [line for line in table.splitlines() if line.startswith("| `")]
        examples = [each for row in rows for each in re.findall("`([^`]+)`", row.split("|")[1])]
        queries = [each for each in examples if not each.endswith(":")]
        assert len(queries) >= least
        for each in queries:
            query = parse_query(each)
            assert not query.hint, each
            assert not query.is_empty, each


def test_regular_expressions_are_decided() -> None:
    query = parse_query("a (regex:/x/ OR -regex:/y/ b)")
    x, y = query.regexes()
    assert (x, y) == (Regex("x"), Regex("y"))

    def said(x_is: bool, y_is: bool) -> str:
        return query.with_leaves({x: x_is, y: y_is}).describe()

    assert said(True, True) == said(True, False) == "“a”"
    assert said(False, False) == "“a” and “b”"
    assert query.with_leaves({x: False, y: True}).root == Or(())
    assert parse_query("-regex:/x/").with_leaves({x: False}).root == And(())


def test_a_stance_half_typed_needs_no_hint() -> None:
    assert parse_query("stance:den", typing=True).hint == ""
    assert parse_query("stance:den").hint


def test_dates_cover_what_they_name() -> None:
    query = parse_query("date:2016-02 after:2017 before:2018-06-03")
    spans = [(leaf.first, leaf.last) for leaf in query.positive_leaves() if isinstance(leaf, Dates)]
    assert spans == [
        (date(2016, 2, 1), date(2016, 2, 29)),
        (date(2017, 1, 1), None),
        (None, date(2018, 6, 3)),
    ]


def test_other_forms_count_for_single_words_that_are_asked_for() -> None:
    def any_form(text: str, typing: bool = False) -> list[str]:
        root = parse_query(text, typing=typing).root
        assert root is not None
        leaves: list[Node] = [root]
        found = []
        while leaves:
            leaf = leaves.pop(0)
            match leaf:
                case And(parts) | Or(parts):
                    leaves += parts
                case Not(part):
                    leaves.append(part)
                case Words():
                    found += [leaf.shown] if leaf.any_form else []
        return found

    assert any_form("denied talks") == ["denied", "talks"]
    assert any_form("denied tal", typing=True) == ["denied", "tal"]
    assert any_form('"denied" "the talks" denied* "talk') == []
    assert any_form("-denied NOT (talks OR spoken) met") == ["met"]
    assert any_form("title:a text:talks note:talks quote:talks claim:talks") == ["talks"] * 4
    assert any_form("outlet:news author:news speaker:news label:news language:news") == []
    assert any_form("2,000 2000 3.5 20 vice-president U.S. 习近平 встречи") == [
        "2,000",
        "2000",
        "встречи",
    ]


def test_excluded_leaves_are_not_asked_for() -> None:
    root = parse_query("a -(b OR NOT c)").root
    b_or_not_c = Or((Words(("b",), "b"), Not(Words(("c",), "c"))))
    assert root == And((Words(("a",), "a"), Not(b_or_not_c)))
    leaves = parse_query("a -(b OR NOT c)").positive_leaves()
    assert [leaf.shown for leaf in leaves if isinstance(leaf, Words)] == ["a", "c"]


pieces = st.sampled_from(
    ["a", "b*", '"', "“", "(", ")", "-", "AND", "OR", "NOT", " ", "title:", "stance:", "date:",
     "after:2017-", "2017", "foo:", "*", "’", "\ud800", "\u0301", "习", "note:(", "\n", "«x»",
     "~", "~2", "?", "a?b", "*a", "..", "has:", "claim:", "regex:/", "/", "/i", "[", "+", "\\",
     "denial:", "denied", "http://", "www.x.org/?", "a@b", "#", "2,000", "ש\"ב"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join)), st.booleans())
@example("(" * 5_000 + "a" + ")" * 5_000, False)
@example("NOT " * 5_000 + "a", True)
@example("date:٢٠١٧", False)
@example("date:0000", False)
@example("regex:/" + "(" * 5_000, False)
@example("regex:/(a{65535}){65535}{65535}/", False)
@example("regex:/[[a]--b||c]/", False)
@example("~" * 5_000 + "a" + "*a" * 5_000, True)
@example('"a b"~٣', False)
@example("a~" + "9" * 5_000, False)
def test_nothing_typed_is_an_error(text: str, typing: bool) -> None:
    query = parse_query(text, typing=typing)
    assert query.is_empty == (query.describe() == "")
    assert query.hint.count("\n") == 0
    assert query.with_leaves(dict.fromkeys(query.regexes(), True)).regexes() == ()
    find_marks(query, text)
