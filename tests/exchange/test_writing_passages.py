"""A quote in its context: sentence and paragraph borders, and nothing lost or invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.exchange.writers.passages import LONGEST_CONTEXT, Paragraph, in_context
from fact_reader.model import Anchor
from fact_reader.model.text import normalise_text

TEXT = """\
First line here.

One came. Two, said Mr. Brown of the U.S. board, “is not true”. Three went home! Four slept.
Next paragraph.
"""


def anchor(text: str, exact: str) -> Anchor:
    start = text.index(exact)
    return Anchor(exact, "", "", start, start + len(exact))


def context(text: str, exact: str) -> list[tuple[str, str, str]]:
    return [(each.before, each.quote, each.after) for each in in_context(text, anchor(text, exact))]


@pytest.mark.parametrize(
    ("exact", "before", "after"),
    [
        ("is not true", "… Two, said Mr. Brown of the U.S. board, “", "”. Three went home! …"),
        ("board", "… Two, said Mr. Brown of the U.S. ", ", “is not true”. …"),
        ("One came.", "", " Two, said Mr. Brown of the U.S. board, “is not true”. …"),
        (
            "Three went home!",
            "… Two, said Mr. Brown of the U.S. board, “is not true”. ",
            " Four slept.",
        ),
        ("Four slept.", "… Three went home! ", ""),
        ("First line here.", "", ""),
        ("\n\nOne came. ", "", "Two, said Mr. Brown of the U.S. board, “is not true”. …"),
    ],
)
def test_borders(exact: str, before: str, after: str) -> None:
    ((found_before, quote, found_after),) = context(TEXT, exact)
    assert quote == exact.strip()
    assert (found_before, found_after.strip()) == (before, after.strip())


def test_several_paragraphs() -> None:
    assert context(TEXT, "Four slept.\nNext") == [
        ("… Three went home! ", "Four slept.", ""),
        ("", "Next", " paragraph."),
    ]


def test_chinese_needs_no_spaces() -> None:
    text = "大桥关闭。局长说缆索受损。修复需要两个月。渡轮照常。"
    assert context(text, "缆索") == [("… 局长说", "缆索", "受损。 …")]


def test_long_sentences_are_cut_at_words() -> None:
    text = "word " * 300 + "QUOTE" + " word" * 300
    ((before, _, after),) = context(text, "QUOTE")
    assert before.startswith("… word ")
    assert after.endswith(" word …")
    assert len(before) <= LONGEST_CONTEXT + 2
    assert len(after) <= LONGEST_CONTEXT + 2


def test_passage_of_white_space() -> None:
    assert in_context("one two", Anchor(" ", "", "", 3, 4)) == (Paragraph("one", " ", "two"),)


def test_the_anchors_own_context_where_the_text_has_another() -> None:
    kept = Anchor("quote", "a ", " b", 3, 8)
    assert in_context("something else", kept) == (Paragraph("a ", "quote", " b"),)


CHARACTERS = st.sampled_from("aB1.!?。” \n\t\u3000\u0645🌉")


@given(st.text(CHARACTERS, min_size=1).map(lambda raw: normalise_text(raw)[0]), st.data())
def test_nothing_is_lost_or_invented(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    paragraphs = in_context(text, Anchor(exact, "", "", start, end))
    if exact.strip():
        assert "".join("".join(each.quote.split()) for each in paragraphs) == "".join(exact.split())
        start += len(exact) - len(exact.lstrip())
        end -= len(exact) - len(exact.rstrip())
    assert text[:start].endswith(paragraphs[0].before.removeprefix("… "))
    assert text[end:].startswith(paragraphs[-1].after.removesuffix(" …"))
    assert all("\n" not in part for p in paragraphs for part in (p.before, p.quote, p.after))
