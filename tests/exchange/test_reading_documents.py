"""Word, OpenDocument, RTF, EPUB, Markdown and e-mail: text, structure, links, and what they say of
themselves."""

import io
import zipfile
from pathlib import Path

import pytest
from documents import (
    ADDRESS,
    MARKDOWN,
    MAYOR,
    MOON,
    TITLE,
    book,
    links,
    mail,
    open_document,
    page,
    page_archive,
    parts,
    rich_text,
    web_archive,
    word,
    zipped,
)
from pdf_files import lines, pdf_of

from fact_reader.exchange.readers import (
    epub,
    markdown,
    opendocument,
    read_bytes,
    read_file,
    rtf,
)
from fact_reader.exchange.readers import mail as mail_reader
from fact_reader.exchange.readers import word as word_reader
from fact_reader.exchange.readers.kinds import detect
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import BlockKind, PartialDate, UserError


def test_word() -> None:
    draft = word_reader.read(word(), "a.docx")
    assert draft.text.split("\n\n") == [
        TITLE,
        MOON,
        "What the mayor says",
        "More is in the report",
        "Built in 1911\nClosed twice",
        "Year | Storms\n1911 | 2",
        "Nobody asked the ferrymen.",
    ]
    assert parts(draft, BlockKind.HEADING) == [TITLE, "What the mayor says"]
    assert parts(draft, BlockKind.ITEM) == ["Built in 1911", "Closed twice"]
    assert parts(draft, BlockKind.ROW) == ["Year | Storms", "1911 | 2"]
    assert parts(draft, BlockKind.QUOTE) == ["Nobody asked the ferrymen."]
    assert links(draft) == [("in the report", ADDRESS)]
    assert (draft.title, draft.author, draft.reader) == (TITLE, "Ada Lindqvist", "Word document")
    assert draft.found_in["title"] == draft.found_in["author"] == "document properties"
    assert draft.published is None


def test_notes_at_the_foot_of_a_word_document() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> Told </w:t></w:r>'
        "<w:r><w:t>on Monday.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = io.BytesIO(word())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    draft = word_reader.read(data.getvalue(), "a.docx")
    assert draft.text.endswith("Nobody asked the ferrymen.\n\nTold on Monday.")


def test_open_document() -> None:
    draft = opendocument.read(open_document(), "a.odt")
    assert draft.text.split("\n\n") == [
        TITLE,
        MOON,
        "A line with breaks, and a link.",
        "Built in 1911\nClosed twice",
        "Year | 1911",
        "Nobody asked the ferrymen.",
    ]
    assert parts(draft, BlockKind.HEADING) == [TITLE]
    assert parts(draft, BlockKind.ITEM) == ["Built in 1911", "Closed twice"]
    assert parts(draft, BlockKind.QUOTE) == ["Nobody asked the ferrymen."]
    assert links(draft) == [("a link", ADDRESS)]
    assert (draft.title, draft.author) == (TITLE, "Ada Lindqvist")
    assert draft.modified == PartialDate("2026-03-14T09:26:53")
    assert draft.reader == "OpenDocument text"


def test_rich_text() -> None:
    draft = rtf.read(rich_text(), "a.rtf")
    assert draft.text == "The café is closed, “for ever”, they say €.\n\nSecond paragraph."
    assert (draft.title, draft.author) == ("Café closed", "Ada Lindqvist")
    assert draft.found_in == {"title": "document properties", "author": "document properties"}
    assert (draft.reader, draft.encoding) == ("RTF document", "cp1252")


def test_a_book_is_read_in_its_order() -> None:
    draft = epub.read(book(), "a.epub")
    assert draft.text == f"One\n\n{MOON}\n\nTwo\n\n{MAYOR}"
    assert parts(draft, BlockKind.HEADING) == ["One", "Two"]
    assert (draft.title, draft.author) == (TITLE, "Ada Lindqvist; Bo Ek")
    assert (draft.outlet, draft.language) == ("The Courier", "en")
    assert draft.published == PartialDate("2026-03-14")
    assert draft.found_in["author"] == "the book's package"
    assert draft.found_in["outlet"] == draft.found_in["language"] == "the book's package"


def test_markdown() -> None:
    draft = markdown.read(MARKDOWN, "a.md")
    assert draft.text.split("\n\n") == [
        TITLE,
        f"{MOON} More is in the report.",
        "Built in 1911\nClosed twice",
        "Nobody asked the ferrymen.",
        "Year | Storms\n1911 | 2",
    ]
    assert links(draft) == [("in the report", "https://courier.example/report")]
    assert parts(draft, BlockKind.QUOTE) == ["Nobody asked the ferrymen."]
    assert (draft.title, draft.author, draft.url) == (TITLE, "Ada Lindqvist", ADDRESS)
    assert draft.published == PartialDate("2026-03-14")
    assert draft.found_in["published"] == "front matter"
    assert "author: Ada Lindqvist" in draft.left_out


@pytest.mark.parametrize("as_page", [False, True])
def test_mail(as_page: bool) -> None:
    draft = mail_reader.read(mail(as_page=as_page), "a.eml")
    assert draft.text == f"{MOON}\n\n{MAYOR}"
    assert (draft.title, draft.author) == ("Café closed, says the mayor", "Ada Lindqvist")
    assert draft.published == PartialDate("2019-06-13T08:15:00+01:00")
    assert set(draft.found_in.values()) == {"the message's head"}
    assert (draft.reader, draft.warnings) == ("e-mail", ())


def test_files_that_are_attached_are_told() -> None:
    draft = mail_reader.read(mail(with_file=True), "a.eml")
    assert draft.text == f"{MOON}\n\n{MAYOR}"
    assert draft.warnings == ("Attached and not read: report.pdf.",)
    assert draft.left_out == "report.pdf"


def test_lines_of_a_mail_are_joined_to_paragraphs() -> None:
    source = (
        b"From: a@b.example\nSubject: s\nDate: x\n\nOne line\nand its end.\n\n> Quoted\n> text\n"
    )
    draft = mail_reader.read(source, "a.eml")
    assert draft.text == "One line and its end.\n\nQuoted text"
    assert parts(draft, BlockKind.QUOTE) == ["Quoted text"]
    assert draft.published is None


KINDS = [
    (pdf_of([lines(["Words."])]), "pdf"),
    (page().encode(), "html"),
    (page().encode("utf-16"), "html"),
    (b"\xef\xbb\xbf<!-- saved from url=(0014)about:internet -->\n<HTML><p>x", "html"),
    (page_archive(), "mht"),
    (web_archive(), "webarchive"),
    (web_archive(binary=False), "webarchive"),
    (word(), "docx"),
    (open_document(), "odt"),
    (book(), "epub"),
    (rich_text(), "rtf"),
    (mail(), "mail"),
    (mail().replace(b"\n", b"\r\n"), "mail"),
    (b"From here to there: a story\nSubject to change: all of it\n\nWords.", "text"),
    (b"Claim: he said so\nDenial: he did not\nDate: unknown\n\nWords.", "text"),
    (b"<p>some words about <b>markup</b>", "text"),
    (b"# A heading\n\nText", "text"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), ""),
    (zipped({"xl/workbook.xml": "<a/>"}), ""),
    (zipped({"../../etc/passwd": "x"}), ""),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a", "", "a.HTML.exe"])
def test_the_content_decides_what_a_file_is(data: bytes, kind: str, name: str) -> None:
    assert detect(data, name) == kind


def test_the_name_decides_only_between_texts() -> None:
    assert detect(b"# A heading\n\nText", "a.md") == "markdown"
    assert detect(b"<p>some words", "a.htm") == "html"
    assert detect(b"plain words", "a.html") == "text"
    assert detect(b"%PDF-1.7", "a.md") == "pdf"


def test_files_under_false_names_are_read_by_what_they_are() -> None:
    with ReadingProcess() as process:
        for data, reader in (
            (pdf_of([lines(["Words."])]), "PDF"),
            (word(), "Word document"),
            (page().encode(), "web page"),
            (mail(), "e-mail"),
        ):
            draft = read_bytes(data, "false.txt", process)
            assert (draft.reader, draft.original) == (reader, data)


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (word_reader.read, zipped({"word/document.xml": "<a/>"})),
        (opendocument.read, open_document("<text:p/>")),
        (epub.read, book({"a.xhtml": "<html><body><img src='a.png'/></body></html>"})),
        (rtf.read, rb"{\rtf1\ansi\pard\par}"),
        (markdown.read, b"---\ntitle: x\n---\n"),
        (mail_reader.read, b"From: a@b.example\nSubject: s\nDate: x\n\n"),
    ],
)
def test_documents_without_text_are_told(read, data: bytes) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UserError) as caught:
        read(data, "a.file")
    message = str(caught.value)
    assert message.startswith("a.file ")
    assert message.endswith(".")


@pytest.mark.parametrize("kind", ["odt", "docx", "rtf", "epub", "pdf"])
def test_documents_that_another_program_wrote(kind: str) -> None:
    path = Path(__file__).with_name("office") / f"bridge.{kind}"
    with ReadingProcess() as process:
        draft = read_file(path, process)
    for words in (
        "The mayor said on Monday, “nobody was hurt”, that the old bridge is safe for heavy "
        "lorries – at least until autumn.",
        "We were never asked about it, said the engineer.",
        "See the report for more. Ärger, naïveté, Łódź, Київ, 東京.",
    ):
        assert words in draft.text
    assert draft.title == "Talks on the river bridge"
    if kind != "rtf":
        assert draft.author == "Ada Lindqvist"
