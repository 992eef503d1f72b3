"""An article on paper: every word, every mark in its place, notes under their numbers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QSizeF
from PySide6.QtGui import QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from fact_reader.model import (
    Anchor,
    Annotation,
    Article,
    Link,
    LinkedPassage,
    LinkKind,
    PartialDate,
    Placement,
    RelocationStatus,
    Stance,
    Version,
)
from fact_reader.model.structure import Block, BlockKind, Structure
from fact_reader.ui.printed_article import printed_article
from fact_reader.ui.printing import file_name, page_layout, paint_pages, pdf_of

NOW = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
TITLE = "A second meeting"
TEXT = (
    f"{TITLE}\n\nThe office denied it. 😀 The minister confirmed it twice.\n"
    "וזה נאמר בירושלים. هذا ما قيل في القاهرة.\n発表は否定された。"
)
ARTICLE = Article(
    "a", TITLE, NOW, NOW, "The Post", "Ada", PartialDate("2017-07-18"), "en", "https://x.test/1"
)


def version(text: str = TEXT) -> Version:
    return Version("v", "a", 1, text, "ab" * 32, NOW, "story.txt", "utf-8")


def tag(quote: str, stance: Stance, note: str = "", text: str = TEXT) -> Annotation:
    start = text.index(quote)
    return tagged(start, start + len(quote), stance, note, text)


def tagged(start: int, end: int, stance: Stance, note: str, text: str) -> Annotation:
    anchor = Anchor(text[start:end], "", "", start, end)
    name = f"{stance}{start}-{end}"
    return Annotation(name, "a", "v", anchor, stance, NOW, NOW, note, "Ada Example", ("place",))


TAGS = [
    tag("The office denied it", Stance.DENIAL, "First line.\n\nSecond line."),
    tag("😀 The minister", Stance.CLAIM),
    tag("minister confirmed", Stance.CONFIRMATION, "On the record."),
    tag("נאמר בירושלים", Stance.CLAIM),
    tag("否定", Stance.DENIAL, "注記"),
]


def test_marks_stand_over_the_same_words(qtbot: QtBot) -> None:
    printed = printed_article(ARTICLE, version(), TAGS, 600)
    assert printed.document.toPlainText() == printed.text
    assert printed.text.count(TITLE) == 1, "the title in the text is not printed twice"
    for before in TAGS:
        now = printed.highlights.get(before.id)
        assert now is not None
        shown = printed.text[now.anchor.start : now.anchor.end]
        # Numbers of passages that end within this one stand in it as well.
        for number in range(1, 6):
            shown = shown.replace(f"[{number}]", "")
        assert shown == before.anchor.exact
    assert "The office denied it[1]." in printed.text
    notes = printed.text[printed.text.index("\nNotes\n") :]
    assert "[1]  Denial  Ada Example\n“The office denied it”\nFirst line.\nSecond line.\n" in notes
    assert "\nSecond line.\nLabels: place\n[2]" in notes


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8)


@settings(max_examples=60, deadline=None)
@given(SPANS)
@example([(0, TEXT.index("\n", 20)), (0, TEXT.index("\n", 20) + 1)])
def test_any_passages_keep_their_words(spans: list[tuple[int, int]]) -> None:
    tags = {
        (min(span), max(span)): tagged(min(span), max(span), Stance.CLAIM, "", TEXT)
        for span in spans
        if span[0] != span[1]
    }
    printed = printed_article(ARTICLE, version(), list(tags.values()), 500)
    for before in tags.values():
        now = printed.highlights.get(before.id)
        assert now is not None
        shown = printed.text[now.anchor.start : now.anchor.end]
        for number in range(1, len(tags) + 1):
            shown = shown.replace(f"[{number}]", "")
        assert shown == before.anchor.exact


def test_headings_lists_and_quotations_are_set_as_such(qtbot: QtBot) -> None:
    text = "What he says\nIt was sold.\nfirst item\n2. second item\nA quotation.\nShare this"
    kinds = {
        "What he says": Block(BlockKind.HEADING, 0, 0, 2),
        "first item": Block(BlockKind.ITEM, 0, 0),
        "2. second item": Block(BlockKind.ITEM, 0, 0),
        "A quotation.": Block(BlockKind.QUOTE, 0, 0),
    }
    blocks = tuple(
        replace(one, start=text.index(line), end=text.index(line) + len(line))
        for line, one in kinds.items()
    )
    made = replace(version(text), structure=Structure(blocks))
    share = (text.index("Share"), len(text))
    claim = tag("first item\n2. second", Stance.CLAIM, text=text)
    printed = printed_article(ARTICLE, made, [claim], 600, [share])
    found = {}
    block = printed.document.begin()
    while block.isValid():
        found[block.text()] = block
        block = block.next()
    margin = {line: one.blockFormat().leftMargin() for line, one in found.items()}
    look = {line: one.begin().fragment().charFormat() for line, one in found.items() if line}
    assert look["What he says"].font().bold()
    assert look["What he says"].fontPointSize() > look["It was sold."].fontPointSize()
    assert margin["It was sold."] == 0
    assert margin["•\u2002first item"] > 0
    assert margin["A quotation."] > 0
    assert "2. second[1] item" in margin
    assert look["Share this"].foreground() != look["It was sold."].foreground()
    [moved] = printed.highlights.annotations
    shown = printed.text[moved.anchor.start : moved.anchor.end]
    assert shown == "first item\n2. second"


def test_notes_stand_on_paper_as_in_their_cards(qtbot: QtBot) -> None:
    note = (
        "Who **is** *she*?\nAsk again.\n\n- the office\n- the [mayor](https://x.test)\n\n"
        "2 * 3 < 7\n\n1. one\n2. two"
    )
    printed = printed_article(ARTICLE, version(), [tag("denied", Stance.CLAIM, note)], 600)
    assert printed.document.toPlainText() == printed.text
    lines = printed.text[printed.text.index("\nNotes\n") :].split("\n")[4:-1]
    assert lines == [
        "Who is she?",
        "Ask again.",
        "• the office",
        "• the mayor",
        "2 * 3 < 7",
        "1. one",
        "2. two",
    ]
    found = printed.document.find("is she")
    assert found.charFormat().font().italic()
    assert printed.document.find("Who is").charFormat().font().bold()


def test_a_note_says_what_it_answers_and_by_what_it_is_answered(qtbot: QtBot) -> None:
    denial, claim = TAGS[:2]
    other = replace(denial, id="other", article_id="b", anchor=Anchor("x " * 200, "", "", 0, 400))
    elsewhere = Article("b", "No\nmeeting", NOW, NOW, "The Mail", published=PartialDate("2018-01"))
    earlier = replace(claim, id="earlier", version_id="u", anchor=Anchor("It was", "", "", 0, 6))
    answer = Link("1", denial.id, claim.id, LinkKind.ANSWERS, NOW)
    links = {
        denial.id: [
            LinkedPassage(answer, claim, ARTICLE),
            LinkedPassage(Link("2", denial.id, "earlier", LinkKind.ANSWERS, NOW), earlier, ARTICLE),
        ],
        claim.id: [
            LinkedPassage(answer, denial, ARTICLE),
            LinkedPassage(Link("3", "other", claim.id, LinkKind.SUPPORTS, NOW), other, elsewhere),
        ],
    }
    printed = printed_article(ARTICLE, version(), TAGS, 600, links=links)
    assert printed.document.toPlainText() == printed.text
    notes = printed.text[printed.text.index("\nNotes\n") :]
    assert (
        "Second line.\nAnswers [2]: “😀 The minister”\nAnswers: “It was” — in this article\nLabels"
        in notes
    )
    assert "The minister”\nAnswered by [1]: “The office denied it”\nSupported by: “x x" in notes
    assert "x…” — The Mail · Jan 2018\n" in notes
    assert "Answers" not in printed_article(ARTICLE, version(), TAGS, 600).text


def test_who_said_it_and_the_labels_are_told_apart(qtbot: QtBot) -> None:
    labels = ("secret-meeting", " ", "G20")
    named = replace(TAGS[0], speaker="White House\nofficial", labels=labels)
    printed = printed_article(ARTICLE, version(), [named], 600)
    assert "Denial  White House official\n" in printed.text
    assert printed.text.endswith("\nLabels: secret-meeting; G20")
    nobody = replace(named, speaker="")
    assert "Denial\n“" in printed_article(ARTICLE, version(), [nobody], 600).text
    bare = replace(named, labels=())
    assert "Labels" not in printed_article(ARTICLE, version(), [bare], 600).text


def test_a_passage_that_is_not_certain_is_told_of_and_not_drawn(qtbot: QtBot) -> None:
    def carried(tag: Annotation, status: RelocationStatus, *, is_settled: bool) -> Annotation:
        origin = Anchor("The office denies it", "", "", 0, 20)
        return replace(tag, placement=Placement("u", origin, status, 0.8, is_settled))

    accepted = carried(TAGS[0], RelocationStatus.ALTERED, is_settled=True)
    gone = carried(
        replace(TAGS[1], anchor=Anchor("It was never said", "", "", 0, 0)),
        RelocationStatus.ORPHAN,
        is_settled=True,
    )
    waiting = carried(TAGS[2], RelocationStatus.AMBIGUOUS, is_settled=False)
    certain = replace(
        TAGS[4], placement=Placement("u", TAGS[4].anchor, RelocationStatus.EXACT, 1.0, True)
    )
    printed = printed_article(ARTICLE, version(), [gone, waiting, accepted, certain], 600)
    assert [one.id for one in printed.highlights.annotations] == [accepted.id, certain.id]
    text, notes = printed.text.split("\nNotes\n")
    assert "The office denied it[1]." in text
    assert "否定[2]" in text
    assert "[3]" not in text
    assert (
        "“The office denied it”\nSince it was marked the words have changed; marked were the words "
        "“The office denies it”.\n" in notes
    )
    assert "“否定”\n注記" in notes
    assert (
        "[3]  Claim  Ada Example\n“It was never said”\nSince it was marked the passage is" in notes
    )
    assert "[4]  Confirmation  Ada Example\n“minister confirmed”\nNot reviewed yet. Since" in notes


def test_the_digest_is_whole(qtbot: QtBot) -> None:
    for width in (600, 150):
        printed = printed_article(ARTICLE, version(), [], width)
        assert f"SHA-256 {'ab' * 32}\n" in printed.text
        assert printed.document.idealWidth() <= width


def test_a_text_without_its_title_gets_one(qtbot: QtBot) -> None:
    printed = printed_article(ARTICLE, version("Only words.\n"), [], 600)
    assert TITLE in printed.text
    assert "Notes" not in printed.text
    assert printed_article(ARTICLE, version(""), [], 600).text


def test_the_pdf_has_the_words_and_numbered_pages(qtbot: QtBot) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    long = TEXT + "\n" + "\n\n".join(f"Paragraph {n}. " + "Word " * 80 for n in range(30))
    document = pdfium.PdfDocument(pdf_of(ARTICLE, version(long), TAGS))
    assert len(document) > 2
    assert document.get_metadata_value("Title") == TITLE
    pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    words = " ".join(" ".join(pages).split())
    for wanted in ("The Post", "18 Jul 2017", "https://x.test/1", "The office denied it"):
        assert wanted in words
    assert "Paragraph 29." in words
    assert "On the record." in words
    for number, page in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in page
        assert f"The Post: {TITLE}" in page


def test_tints_and_underlines_are_painted(qtbot: QtBot) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(pdf_of(ARTICLE, version(), TAGS))
    bitmap = document[0].render(scale=2, prefer_bgrx=True)
    data = bytes(bitmap.buffer)
    colours = {data[at : at + 3][::-1].hex() for at in range(0, len(data), 4)}
    assert {"dcdffb", "ffe3c7", "c2e6db"} <= colours
    assert {"3a3aae", "a23a00", "005f4c"} <= colours


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A6, QPageSize.PageSizeId.A3])
def test_any_paper(qtbot: QtBot, size: QPageSize.PageSizeId) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    layout = page_layout()
    layout.setPageSize(QPageSize(size))
    writer.setPageLayout(layout)
    assert paint_pages(writer, ARTICLE, version(TEXT * 20), TAGS) >= 1
    assert QSizeF(layout.fullRect().size()).isValid()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A/B: “why?”", "A B why"),
        ("...", "article"),
        ("会談 مؤتمر", "会談 مؤتمر"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_file_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(Article("a", title, NOW, NOW)) == name
