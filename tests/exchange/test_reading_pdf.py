"""PDF files: letters at places become paragraphs."""

from itertools import islice

import pytest
from documents import ADDRESS, parts
from pdf_files import Words, encrypted, lines, pdf_of, pictures_only, without_letters

from fact_reader.exchange.readers import pdf
from fact_reader.model import BlockKind, PartialDate, UserError


def _paragraphs(*pages: list[Words]) -> list[str]:
    return pdf.read(pdf_of(pages), "a.pdf").text.split("\n\n")


def test_lines_become_paragraphs_by_the_space_between_them() -> None:
    page = lines(
        [
            "The harbour board said on Monday that the old bridge will stay closed until",
            "the end of May, because the north cable lost a third of its strands.",
            "",
            "The mayor denied this on Tuesday: “No strand was lost,” she told reporters at",
            "the town hall, and added that the bridge would open again before market day.",
        ]
    )
    first, second = _paragraphs(page)
    assert first.startswith("The harbour board said")
    assert "until the end of May" in first
    assert second.startswith("The mayor denied")
    assert second.endswith("before market day.")


def test_an_indented_line_begins_a_paragraph() -> None:
    page = [
        Words("The harbour board said on Monday that the old bridge stays closed", 84, 700),
        Words("until the end of May, because a cable lost a third of its strands", 72, 688),
        Words("during the storm of last week and of the week before, it was said.", 72, 676),
        Words("The mayor denied this on Tuesday and said that no strand was lost", 84, 664),
        Words("in any storm since the bridge was built, and that was long ago.", 72, 652),
    ]
    assert [one.split()[1] for one in _paragraphs(page)] == ["harbour", "mayor"]


def test_a_short_last_line_ends_a_paragraph() -> None:
    page = lines(
        [
            "The harbour board said on Monday that the old bridge will stay closed",
            "until the end of May, because the north cable lost a third of its",
            "strands.",
            "The mayor denied this on Tuesday and said that no strand was lost in",
            "any storm since the bridge was built.",
        ]
    )
    assert [one.split()[1] for one in _paragraphs(page)] == ["harbour", "mayor"]


def test_words_cut_at_the_end_of_a_line_are_joined() -> None:
    [text] = _paragraphs(lines(["The har-", "bour board met the Anglo-", "Saxons of 1066-", "68."]))
    assert text == "The harbour board met the Anglo-Saxons of 1066-68."


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left = lines(["The harbour board said on Monday", "that the old bridge will stay"], x=72)
    right = lines(["closed until the end of May,", "because the north cable lost"], x=320)
    following = lines(["a third of its strands.", "", "The mayor denied this."], x=72)
    first, second = _paragraphs(left + right, following)
    assert first.endswith("stay closed until the end of May, because the north cable lost a third "
                          "of its strands.")  # fmt: skip
    assert second == "The mayor denied this."


def test_headings_and_items() -> None:
    page = [
        Words("Bridge closed", 72, 760, 22),
        Words("What the mayor says", 72, 720, 14),
        *lines(["She denies it all, and", "at length.", "", "• No strand was lost", "• No cable"]),
    ]
    draft = pdf.read(pdf_of([page]), "a.pdf")
    headings = [one for one in draft.structure.blocks if one.kind is BlockKind.HEADING]
    assert [(draft.text[one.start : one.end], one.level) for one in headings] == [
        ("Bridge closed", 1),
        ("What the mayor says", 2),
    ]
    assert parts(draft, BlockKind.ITEM) == ["No strand was lost", "No cable"]
    assert draft.text.endswith("She denies it all, and at length.\n\nNo strand was lost\nNo cable")


def test_what_stands_on_every_page_is_left_out() -> None:
    pages = [
        [
            Words("The Courier, Monday", 72, 800),
            *lines([f"{words} words of the article say something that is worth reading."]),
            Words(f"{ADDRESS} {number}/3", 72, 30),
        ]
        for number, words in enumerate(("Some", "More", "Last"), 1)
    ]
    draft = pdf.read(pdf_of(pages), "a.pdf")
    assert "Courier" not in draft.text
    assert [one.split()[0] for one in draft.text.split("\n\n")] == ["Some", "More", "Last"]
    assert draft.left_out.split("\n")[0] == "The Courier, Monday"
    assert len(draft.left_out.split("\n")) == 6
    assert (draft.url, draft.found_in["url"]) == (ADDRESS, "the foot of the pages")


def test_a_sentence_that_comes_again_and_again_is_no_head_or_foot() -> None:
    said = [
        "The minister said again on day {n} that the harbour had been sold for a good price",
        "to a buyer from abroad. The mayor denied it, as she did on every other day before.",
    ]
    days = iter(range(1, 25))
    pages = [
        lines([line.format(n=day) for day in islice(days, 8) for line in said]) for _ in range(3)
    ]
    for number, page in enumerate(pages, 1):
        page.insert(0, Words("The Courier, Monday", 72, 810))
        page.append(Words(f"Page {number}", 72, 30))
    draft = pdf.read(pdf_of(pages), "a.pdf")
    assert draft.text.count("The minister said again") == 24
    assert draft.text.count("The mayor denied it") == 24
    assert set(draft.left_out.split("\n")) == {"The Courier, Monday", "Page 1", "Page 2", "Page 3"}


def test_one_page_has_no_lines_of_its_own() -> None:
    draft = pdf.read(pdf_of([lines(["All of it", "is text."])]), "a.pdf")
    assert (draft.text, draft.left_out) == ("All of it is text.", "")


def test_properties() -> None:
    info = "/Title (Bridge closed) /Author (Ada Lindqvist) /ModDate (D:20260314092653+01'00')"
    draft = pdf.read(pdf_of([lines(["Words."])], info), "a.pdf")
    assert (draft.title, draft.author) == ("Bridge closed", "Ada Lindqvist")
    assert draft.modified == PartialDate("2026-03-14T09:26")
    assert draft.published is None, "when a file was made says nothing about the outlet"
    assert set(draft.found_in) == {"title", "author", "modified"}
    assert set(draft.found_in.values()) == {"PDF properties"}
    assert draft.reader == "PDF"


@pytest.mark.parametrize("title", ["Microsoft Word - bridge.docx", "untitled", "bridge.pdf", "  "])
def test_titles_that_programs_give_are_none(title: str) -> None:
    draft = pdf.read(pdf_of([lines(["Words."])], f"/Title ({title})"), "a.pdf")
    assert draft.title == ""
    assert "title" not in draft.found_in


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (encrypted(), "a.pdf is protected with a password"),
        (pictures_only(), "a.pdf holds no text, only pictures of pages"),
        (without_letters(), "a.pdf holds no readable text, because its fonts do not say"),
        (b"%PDF-1.4\nnonsense", "a.pdf is a damaged PDF"),
        (pdf_of([lines(["Words."])])[:200], "a.pdf is a damaged PDF"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, words: str) -> None:
    with pytest.raises(UserError) as caught:
        pdf.read(data, "a.pdf")
    message = str(caught.value)
    assert message.startswith(words)
    assert message.endswith(".")


def test_pages_without_text_are_told() -> None:
    draft = pdf.read(pdf_of([lines(["Words."]), []]), "a.pdf")
    assert draft.warnings == ("1 of 2 pages hold no text, perhaps pictures of it.",)


def test_a_text_in_cipher_is_told() -> None:
    """Fonts that give their letters the numbers of others: all of them are letters that exist."""
    words = "The harbour board said on Monday that the old bridge will stay closed until May."
    cipher = "".join(chr((ord(letter) - 25) % 94 + 33) for letter in words)
    for each in "\\()":
        cipher = cipher.replace(each, "|")
    [warning] = pdf.read(pdf_of([lines([cipher])]), "a.pdf").warnings
    assert warning.startswith("The text may be garbled")
    plain = f"{words} It cost $1,200 (5 % more) & is on https://a.example/x_y?z=1#top: go!"
    assert pdf.read(pdf_of([lines([plain])]), "a.pdf").warnings == ()


def test_a_broken_table_of_objects_is_mended() -> None:
    data = pdf_of([lines(["Still there."])]).replace(b"startxref", b"startxxxx")
    assert pdf.read(data, "a.pdf").text == "Still there."
