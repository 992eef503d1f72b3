"""The sample articles: read rightly, in our own words, and annotated where they say it."""

import json
import re
from pathlib import Path

import pytest

from fact_reader.analysis.proposing import Proposal, propose
from fact_reader.analysis.words import count_words
from fact_reader.anchoring import find_quote
from fact_reader.exchange.readers import read_file
from fact_reader.model import PartialDate, Stance

CHECKOUT = Path(__file__).parents[2]
SEEDS = CHECKOUT / "seeds"
REAL_ARTICLES = CHECKOUT / ".." / "shared" / "seeds"
SAMPLES = sorted(SEEDS.glob("*.txt"))
WORK = json.loads((SEEDS / "annotations.json").read_text("utf-8"))
QUOTED = re.compile(r'“[^”]*”|"[^"]*"')
# Six words in a row are a sentence taken over; five can be "the president of the United".
RUN = 6


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.replace("’", "'").lower())


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def real_texts() -> list[str]:
    texts = [path.read_text("utf-8") for path in REAL_ARTICLES.glob("*.txt")]
    if not texts:
        pytest.skip("the real articles are not beside this checkout")
    return texts


def test_what_is_proposed_for_each() -> None:
    assert [propose(read_file(path).text, path.name) for path in SAMPLES] == [
        Proposal(
            "Trump said to want full talks with Putin, while his officials urge caution",
            "The Sample Courier",
            "Clara Muster",
            PartialDate("2017-06-26T14:05+01:00"),
        ),
        Proposal(
            "Second, hour-long meeting of Trump and Putin at G20 comes to light",
            "Example Evening Post",
            "Jonah Specimen",
            PartialDate("2017-07-19T09:40+01:00"),
        ),
        Proposal("White House weighs July meeting of Trump and Putin", "Placeholder World News"),
        Proposal(
            "Trump and Putin to hold summit, Moscow and Washington announce",
            "Specimen Wire",
            "Priya Example",
            PartialDate("2018-06-27"),
        ),
        Proposal(
            "Trump announces Osaka meeting with Putin, Kremlin knows of no confirmation",
            "Demo Radio",
            published=PartialDate("2019-06-13T08:15Z"),
        ),
    ]


def test_they_come_in_different_encodings_and_forms() -> None:
    drafts = [read_file(path) for path in SAMPLES]
    assert [draft.encoding for draft in drafts] == [
        "utf-8",
        "utf-8-sig",
        "utf-8",
        "windows-1252",
        "utf-8",
    ]
    assert b"\r\n" in drafts[2].original
    assert "\u00a0" in drafts[3].text
    assert all("\ufffd" not in draft.text and "\r" not in draft.text for draft in drafts)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_they_have_the_length_of_real_articles(path: Path) -> None:
    assert 350 <= count_words(read_file(path).text) <= 700


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_words_are_our_own(path: Path) -> None:
    taken = set().union(*(runs_of(text) for text in real_texts()))
    own = QUOTED.split(read_file(path).text)
    shared = [" ".join(run) for part in own for run in sorted(runs_of(part) & taken)]
    assert shared == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_quoted_was_said(path: Path) -> None:
    real = [" ".join(words_of(text)) for text in real_texts()]
    # A heading may quote the article's own quotation.
    for quote in QUOTED.findall(read_file(path).text):
        assert any(" ".join(words_of(quote)) in text for text in real), quote


def test_every_annotation_stands_in_its_article_once() -> None:
    assert len(WORK["annotations"]) >= 12
    for entry in WORK["annotations"]:
        text = read_file(SEEDS / entry["file"]).text
        assert text.count(entry["quote"]) == 1, entry["quote"]
        assert entry["quote"] == entry["quote"].strip()
        assert Stance(entry["stance"])
        assert entry["note"]
        assert set(entry) == {"file", "quote", "stance", "note", "speaker", "labels"}


def test_the_annotations_show_what_the_app_is_for() -> None:
    entries = WORK["annotations"]
    assert {entry["file"] for entry in entries} == {path.name for path in SAMPLES}
    assert {entry["stance"] for entry in entries} == {stance.value for stance in Stance}
    spans = [
        (entry["file"], *find_quote(read_file(SEEDS / entry["file"]).text, entry["quote"])[0])
        for entry in entries
    ]
    overlaps = [
        (one, other)
        for one in spans
        for other in spans
        if one < other and one[0] == other[0] and other[1] < one[2]
    ]
    assert len(overlaps) == 1


def test_the_first_two_articles_show_annotations_at_their_top() -> None:
    assert len(WORK["open"]) == 2
    for name in WORK["open"]:
        text = read_file(SEEDS / name).text
        at_top = [
            entry
            for entry in WORK["annotations"]
            if entry["file"] == name and count_words(text[: text.index(entry["quote"])]) < 250
        ]
        assert len(at_top) >= 3
