"""Files that are damaged, hostile or enormous: one sentence each, and never more than that."""

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import MOON, article, book, open_document, page, word, zipped

from fact_reader.exchange.readers import (
    archives,
    epub,
    html,
    markdown,
    opendocument,
    read_bytes,
    read_file,
    rtf,
)
from fact_reader.exchange.readers import word as word_reader
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import Draft, UserError

Read = Callable[[bytes, str], Draft]


def _reason(read: Read, data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read(data, "a.file")
    message = str(caught.value)
    assert message.startswith("a.file ")
    assert message.endswith(".")
    assert "\n" not in message
    return message


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A ZIP archive with one part exchanged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = content
    return zipped(parts)


@pytest.mark.parametrize(
    "data",
    [
        word()[:2_000],
        _with_part(word(), "word/document.xml", b"<w:document><w:body>"),
        _with_part(word(), "[Content_Types].xml", b""),
        _with_part(word(), "_rels/.rels", b"<Relationships/>"),
        _with_part(word(), "word/styles.xml", b"\x00\x01"),
        b"PK\x03\x04" + bytes(200) + b"word/document.xml",
    ],
)
def test_word_documents_with_broken_parts(data: bytes) -> None:
    assert "is a damaged Word document" in (reason := _reason(word_reader.read, data)) or (
        "its parts cannot be unpacked" in reason
    )


def test_documents_with_broken_parts() -> None:
    broken = _with_part(open_document(), "content.xml", b"<office:document-content")
    assert "is a damaged OpenDocument text" in _reason(opendocument.read, broken)
    broken = _with_part(book(), "OEBPS/book.opf", b"<package>")
    assert "is a damaged EPUB book" in _reason(epub.read, broken)
    broken = _with_part(book(), "META-INF/rights.xml", b"<rights/>")
    assert "is locked by its shop" in _reason(epub.read, broken)


def test_a_book_without_some_chapters_is_still_read() -> None:
    whole = book({"a.xhtml": f"<html><body><p>{MOON}</p></body></html>", "b.xhtml": "<"})
    assert epub.read(whole, "a.epub").text.startswith(MOON)


def test_archives_with_a_password() -> None:
    data = bytearray(word())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 4)
    assert "is protected with a password" in _reason(word_reader.read, bytes(data))


def test_an_archive_that_would_unpack_to_gigabytes() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"")
        for number in range(3):
            archive.writestr(f"word/{number}.xml", bytes(80_000_000))
    assert len(saved.getvalue()) < 1_000_000
    assert "unpacks to more than 200 MB" in _reason(word_reader.read, saved.getvalue())


def test_an_archive_that_lies_about_its_size() -> None:
    packed = bytearray(zipped({"mimetype": "x", "content.xml": bytes(250_000_000)}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = packed.rfind(mark)
        packed[start + place : start + place + 4] = (100).to_bytes(4, "little")
    with archives.open_archive(bytes(packed), "a.file") as archive:
        assert archives.read_part(archive, "content.xml") is None
    assert "is a damaged OpenDocument text" in _reason(opendocument.read, bytes(packed))


def test_an_archive_with_too_many_parts() -> None:
    data = zipped({f"word/{number}": b"" for number in range(20_001)})
    assert "unpacks to more than" in _reason(word_reader.read, data)


def test_names_of_parts_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.xhtml").write_text("<p>secret words</p>")
    chapters = {
        "../../secret.xhtml": "<p>inside</p>",
        str(tmp_path / "secret.xhtml"): "<p>inside too</p>",
        "file:///etc/passwd": "<p>inside again</p>",
        "z.xhtml": f"<p>{MOON}</p>",
    }
    assert epub.read(book(chapters), "a.epub").text == MOON
    assert sorted(one.name for one in tmp_path.iterdir()) == ["secret.xhtml"]


_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "lol">'
    + b"".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">'.encode() for n in range(1, 10))
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]>'
)


def test_entities_are_not_expanded() -> None:
    body = b"<office:document-content xmlns:office='urn:o' xmlns:text='urn:t'><text:p>"
    body += b"Words &e9; &x; end</text:p></office:document-content>"
    data = _with_part(open_document(), "content.xml", _BOMB + body)
    try:
        text = opendocument.read(data, "a.odt").text
    except UserError:
        return
    assert len(text) < 1_000
    assert "root:" not in text
    word_body = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>Words &e9; &x;</w:t></w:r></w:p></w:body></w:document>"
    )
    data = _with_part(word(), "word/document.xml", _BOMB + word_body)
    try:
        text = word_reader.read(data, "a.docx").text
    except UserError:
        return
    assert len(text) < 1_000
    assert "root:" not in text


@pytest.mark.parametrize("element", ["div", "b", "blockquote", "ul><li", "table><tr><td", "font"])
def test_ten_thousand_nested_elements(element: str) -> None:
    source = f"<html><body>{f'<{element}>' * 10_000}{article()}"
    with ReadingProcess() as process:
        draft = read_bytes(source.encode(), "a.html", process)
    assert MOON in draft.text


def test_a_page_of_fifty_megabytes_of_pictures() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 9_900_000}">'
    source = page(body=article() + picture * 5)
    assert len(source) > 49_000_000
    with ReadingProcess() as process:
        draft = read_bytes(source.encode(), "a.html", process)
    assert MOON in draft.text
    assert "AAAA" not in draft.text + draft.left_out


def test_a_page_of_megabytes_of_text_is_read_whole() -> None:
    paragraph = f"<p>{MOON} {MOON} {MOON} {MOON}</p>"
    source = page(body=paragraph * 2_500)
    draft = html.read(source.encode(), "a.html")
    assert draft.text.count(MOON) == 10_000
    assert draft.warnings == (
        "The article could not be told from the page around it: all is shown.",
    )


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1" + b"{" * 20_000,
        rb"{\rtf1" + b"}" * 20_000,
        rb"{\rtf1\ansicpg99999 words\par}",
        rb"{\rtf1\ansicpg0 words \'zz\u99999999? \bin999999 }",
        rb"{\rtf1{\info" + rb"{\title " * 5_000,
    ],
)
def test_odd_rich_text(data: bytes) -> None:
    with ReadingProcess(time_limit_s=20) as process:
        told = ""
        try:
            assert read_bytes(data, "a.rtf", process).text
        except UserError as error:
            told = str(error)
    assert not told or told.startswith("a.rtf ")
    assert "it took" not in told
    assert rtf.read(rb"{\rtf1 words}", "a.rtf").text == "words"


@pytest.mark.parametrize("name", ["a.docx", "a.epub", "a.odt"])
def test_a_damaged_archive_is_told_by_what_it_was_meant_to_be(name: str) -> None:
    whole = {"a.docx": word(), "a.epub": book(), "a.odt": open_document()}[name]
    noise = b"PK\x03\x04" + bytes(random.Random(4).randbytes(5_000))
    # Half of it under any name; nothing of it is left to see in the noise but the name.
    cases = [(whole[: len(whole) // 2], name), (whole[: len(whole) // 2], "a.zip"), (noise, name)]
    with ReadingProcess() as process:
        for data, called in cases:
            with pytest.raises(UserError, match="is damaged: its parts cannot be unpacked"):
                read_bytes(data, called, process)
        with pytest.raises(UserError, match="a ZIP archive"):
            read_bytes(noise, "a.zip", process)


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
@pytest.mark.parametrize("depth", [5, 8, 9, 10, 18, 19, 20, 21, 60, 10_000])
def test_no_words_are_lost_where_markdown_nests_deeply(mark: str, depth: int) -> None:
    draft = markdown.read(f"Before it.\n\n{mark * depth}{MOON}\n\nAfter it.".encode(), "a.md")
    for words in ("Before it.", MOON, "After it."):
        assert words in draft.text
    assert not draft.warnings or depth > 5


def test_emoji_in_rich_text_written_in_halves() -> None:
    draft = rtf.read(
        rb"{\rtf1\ansi\uc1 Words \u-10179?\u-8704? and \u55357?\u56832? end \u-10179?.}", "a"
    )
    assert draft.text == "Words 😀 and 😀 end \ufffd."


def test_a_file_that_goes_or_becomes_another_is_told_or_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(page().encode())
    with ReadingProcess() as process:
        assert MOON in read_file(path, process).text
        path.unlink()
        with pytest.raises(UserError, match="is not there any more"):
            read_file(path, process)
        path.write_bytes(b"%PDF-1.4 half")
        with pytest.raises(UserError, match="is a damaged PDF"):
            read_file(path, process)
