"""Lines of furniture are found, and no sentence of an article is taken for one."""

import hashlib
from pathlib import Path

import pytest

from fact_reader.analysis.furniture import find_furniture
from fact_reader.model import FurnitureReason

_REAL = Path(__file__).resolve().parents[3] / "shared" / "seeds"
# The furniture of the real articles, which stay out of the project: digests of its lines.
_IN_REAL = {
    "000": [("4eace3704644", "appeal")],
    "001": [("3b43fb1323e9", "comments"), ("db5d4d2bddab", "comments")],
    "002": [
        ("71839f66f134", "navigation"),
        ("291e4194605f", "navigation"),
        ("395e21f63cc4", "picture"),
        ("0f3dbcfde108", "about"),
    ],
    "003": [
        ("d830d84cc8b0", "comments"),
        ("78184ef33d61", "comments"),
        ("9d53830f1d27", "account"),
        ("33eaa551bcde", "account"),
    ],
    "004": [
        ("bfb9172c0d7e", "repeated"),
        ("b52dc1f9231e", "repeated"),
        ("ba84efa2cc51", "repeated"),
    ],
}
_LONG = (
    "The harbour board said on Monday that the old bridge will stay closed until the end of May, "
    "because the north cable lost a third of its strands during the storm of last week."
)


@pytest.mark.skipif(not _REAL.exists(), reason="the real articles are not at hand")
@pytest.mark.parametrize("number", _IN_REAL)
def test_the_furniture_of_the_real_articles_and_nothing_else(number: str) -> None:
    [path] = _REAL.glob(f"{number}_*.txt")
    text = path.read_text("utf-8")
    found = [
        (hashlib.sha256(text[one.start : one.end].encode()).hexdigest()[:12], one.reason.value)
        for one in find_furniture(text)
    ]
    assert found == _IN_REAL[number]


def _reason(line: str, where: str = "inside") -> FurnitureReason | None:
    texts = {
        "inside": f"{_LONG}\n\n{line}\n\n{_LONG[::-1]}",
        "before": f"{line}\n\n{_LONG}",
        "after": f"{_LONG}\n\n{line}",
    }
    found = find_furniture(texts[where])
    assert all(texts[where][one.start : one.end] == line.strip() for one in found)
    return found[0].reason if found else None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share this article", FurnitureReason.SHARE),
        ("  • Tweet  ", FurnitureReason.SHARE),
        ("Share on Facebook", FurnitureReason.SHARE),
        ("Follow us on Twitter @courier", FurnitureReason.SHARE),
        ("Leave a comment", FurnitureReason.COMMENTS),
        ("12 comments", FurnitureReason.COMMENTS),
        ("Sign up for our morning newsletter", FurnitureReason.NEWSLETTER),
        ("Get the best stories in your inbox every day", FurnitureReason.NEWSLETTER),
        ("Have a news tip? Write to us", FurnitureReason.APPEAL),
        ("Read more: Ten ferries for the harbour", FurnitureReason.RELATED),
        ("Related stories", FurnitureReason.RELATED),
        ("Skip to main content", FurnitureReason.NAVIGATION),
        ("Story continues below", FurnitureReason.ADVERTISEMENT),
        ("© 2026 The Courier. All rights reserved.", FurnitureReason.RIGHTS),
        ("Already a subscriber? Log in", FurnitureReason.ACCOUNT),
        ("Lesen Sie auch: Zehn Fähren", FurnitureReason.RELATED),
        ("Mehr zum Thema: Zehn Fähren", FurnitureReason.RELATED),
    ],
)
def test_furniture_anywhere(line: str, reason: FurnitureReason) -> None:
    assert _reason(line) is reason


@pytest.mark.parametrize("line", ["Breaking News", "Politics", "Home > News > Harbour"])
def test_furniture_only_at_the_edges(line: str) -> None:
    assert _reason(line) is None
    assert _reason(line, "before") is _reason(line, "after") is FurnitureReason.NAVIGATION


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday, the board said.",
        "Follow the money, she said, and you will find the board.",
        "Related companies were not told of it.",
        "Comments by the mayor were not welcome.",
        "Sign up sheets for the ferry were full by noon.",
        "Read more books, the mayor told the children.",
        "Support for the mayor has fallen since.",
        "The newsletter of the board did not mention it.",
        "He said: “Share this with nobody.”",
        "Home owners near the bridge want money.",
        "“No comment.”",
        "Advertisement for the ferry was banned in 1911, and nobody knows why.",
        "She wrote on Twitter that the bridge is safe.",
        "Top ministers met on Monday.",
    ],
)
@pytest.mark.parametrize("where", ["inside", "before", "after"])
def test_sentences_that_begin_like_furniture_are_none(line: str, where: str) -> None:
    assert _reason(line, where) is None


def test_a_caption_printed_twice_nearby() -> None:
    caption = "The old bridge seen from the harbour on Monday"
    text = f"{_LONG}\n\n{caption} - Credit: Ada Lindqvist\n{caption} Credit: Ada Lindqvist\n\nEnd."
    [found] = find_furniture(text)
    assert found.reason is FurnitureReason.REPEATED
    assert found.start > text.index(caption) + len(caption)


def test_look_alikes_and_what_is_said_twice_far_apart_are_not_repeated() -> None:
    first = "The mayor said that 14 strands were lost in it."
    assert find_furniture(f"{first}\n\n{first.replace('14', '15')}\n\n{_LONG}") == []
    between = "\n\n".join(f"Paragraph {number} of the article." for number in range(6))
    assert find_furniture(f"{first}\n\n{between}\n\n{first}") == []
