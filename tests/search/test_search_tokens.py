"""Words of every script, and their places."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.search import tokens as analysis
from fact_reader.search.tokens import mark_class, token_pattern, tokens


def words(text: str) -> list[str]:
    found = [token.text for token in tokens(text)]
    assert analysis.words(text) == found
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("G20 and 16x9", ["g20", "and", "16x9"]),
        ("Kim Jong-un", ["kim", "jong", "un"]),
        ("Trump’s Trump's", ["trump", "s", "trump", "s"]),
        ("2,000 or 3.5", ["2", "000", "or", "3", "5"]),
        ("U.S. and U.S intelligence, US", ["us", "and", "us", "intelligence", "us"]),
        ("the U.S.-Russia talks at 5 p.m.", ["the", "us", "russia", "talks", "at", "5", "pm"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        (
            "É é e\u0301 naïve Ångström Łódź Øresund",
            ["e", "e", "e", "naive", "angstrom", "lodz", "oresund"],
        ),
        ("İstanbul ISTANBUL", ["istanbul", "istanbul"]),
        ("co\u00adoperate a_b *x*", ["cooperate", "a", "b", "x"]),
        ("ﬁnal ＡＢＣ１", ["final", "abc1"]),
        ("Trump‘s Trump＇s Trumpʼs", ["trump", "s"] * 3),
        ("комп’ютер компʼютер", ["комп", "ютер"] * 2),
        ("#G20 @State_Dept", ["g20", "state", "dept"]),
        ("press@un.org", ["press", "un", "org"]),
        (
            "https://www.bbc.co.uk/a-1?x=2#y",
            ["https", "www", "bbc", "co", "uk", "a", "1", "x", "2", "y"],
        ),
        ("vice-president vice‑president", ["vice", "president"] * 2),
        ("Путин ещё", ["путин", "еще"]),
        ("Российский и\u0306", ["российский", "й"]),
        ("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", ["οδυσσευσ", "οδυσσευσ"]),
        ("العَرَبِيَّة שָׁלוֹם", ["العربيه", "שלום"]),
        ("العـــربيه ـ", ["العربيه", "ـ"]),
        ("أحمد کتاب على", ["احمد", "كتاب", "علي"]),
        ('צה״ל צה"ל', ["צה", "ל"] * 2),
        ("٢٠١٧ ۲۰۱۷ १२", ["2017", "2017", "12"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("习近平访美", ["习", "近", "平", "访", "美"]),
        ("G20峰会2019年", ["g20", "峰", "会", "2019", "年"]),
        ("ｶﾞ カ\u3099", ["ガ", "ガ"]),
        ("트럼프는", ["트", "럼", "프", "는"]),
        ("\u1110\u1173", ["트"]),
        ("น้ำ น้\u0e4d\u0e32", ["น้", "\u0e4d\u0e32"] * 2),
        ("ຄຳ ຄ\u0ecd\u0eb2", ["ຄ", "\u0ecd\u0eb2"] * 2),
        ("ที่นี่", ["ที่", "นี่"]),
        ("ປະເທດ", ["ປ", "ະ", "ເ", "ທ", "ດ"]),
        ("ភ្នំពេញ", ["ភ្", "នំ", "ពេ", "ញ"]),
        ("မြန်မာ", ["မြ", "န်", "မာ"]),
        ("தமிழ்நாடு বাংলাদেশ", ["தமிழ்நாடு", "বাংলাদেশ"]),
        ("ქართული Հայերեն አማርኛ", ["ქართული", "հայերեն", "አማርኛ"]),
        ("안녕하세요 東京タワー", list("안녕하세요東京タワー")),
        ("a☕️b 👨‍👩‍👧 c", ["a", "b", "c"]),
        ("— … ** 👍🏽 $%", []),
        ("\U00020000\U0001f600x", ["\U00020000", "x"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_spans_point_into_the_original(text: str) -> None:
    end = 0
    for position, token in enumerate(tokens(text)):
        assert token.position == position
        assert end <= token.start < token.end <= len(text)
        assert words(text[token.start : token.end])[0] == token.text
        assert token.text
        end = token.end


@given(st.text(), st.text())
def test_a_line_between_texts_changes_neither(first: str, second: str) -> None:
    assert words(f"{first}\n{second}") == words(first) + words(second)


def test_endless_runs_of_letters_are_cut() -> None:
    assert [len(word) for word in words("x" * 100_000)] == [200]


def test_every_combining_mark_is_known() -> None:
    marks = re.compile(f"[{mark_class()}]")
    every = (chr(code) for code in range(sys.maxunicode + 1))
    combining = {char for char in every if unicodedata.category(char).startswith("M")}
    assert all(map(marks.match, combining))


@given(st.text(st.sampled_from("aBz09._- \n'"), max_size=30))
def test_the_quick_way_through_ascii_finds_the_same(text: str) -> None:
    found = [(match.start(), match.end()) for match in token_pattern().finditer(text)]
    assert [(token.start, token.end) for token in tokens(text)] == found
