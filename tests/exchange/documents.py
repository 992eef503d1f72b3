"""Real files of every kind, made for the tests."""

import io
import plistlib
import zipfile
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from fact_reader.model import BlockKind, Draft

MOON = (
    "The harbour board said on Monday that the old bridge will stay closed until the end of May, "
    "because the north cable lost a third of its strands during the storm of last week."
)
MAYOR = (
    "The mayor denied this on Tuesday: “No strand was lost,” she told reporters at the town hall, "
    "and added that the bridge would open again before the market day on the first of April."
)
PARAGRAPHS = (
    MOON,
    MAYOR,
    "Engineers who looked at the cable for two days did not want to say which of the two is right, "
    "and said that their report would be given to the council first.",
)
ADDRESS = "https://courier.example/bridge-closed"
TITLE = "Bridge closed for two months, says harbour board"


def parts(draft: Draft, kind: BlockKind) -> list[str]:
    """The words of all blocks of a kind."""
    blocks = [one for one in draft.structure.blocks if one.kind is kind]
    return [draft.text[one.start : one.end] for one in blocks]


def links(draft: Draft) -> list[tuple[str, str]]:
    """The words of all links, with their addresses."""
    return [(draft.text[one.start : one.end], one.url) for one in draft.structure.links]


def page(head: str = "", body: str = "", language: str = "en") -> str:
    """A news page with navigation, share buttons, related links and a foot around its article."""
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><title>{TITLE} | The Courier</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li></ul></nav>
<header><a href="/">The Courier</a></header>
<article><h1>{TITLE}</h1>{body or article()}</article>
<div class="share"><button>Share</button><button>Tweet</button></div>
<aside class="related"><h3>Related stories</h3><ul>
<li><a href="/a">Ten ferries for the harbour</a></li>
<li><a href="/b">Storm takes a roof</a></li></ul></aside>
<footer><p>Copyright 2026 The Courier. All rights reserved.</p></footer>
<script>var tracking = "do not show";</script></body></html>"""


def article() -> str:
    """The inner part of a page: paragraphs, a heading, a list, a quotation, a link."""
    return (
        f"<p>{PARAGRAPHS[0]}</p><h2>What the mayor says</h2><p>{PARAGRAPHS[1]}</p>"
        "<blockquote><p>Nobody has asked the ferrymen what they think of all this, and nobody "
        "will, as long as the council sits on the other bank.</p></blockquote>"
        f'<p>{PARAGRAPHS[2]} It can be read <a href="/report.pdf">in the report</a>.</p>'
        "<ul><li>The bridge was built in 1911.</li><li>It was closed twice before.</li></ul>"
    )


def word() -> bytes:
    """A Word document with headings, lists, a table, a quotation, a link and properties."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = TITLE, "Ada Lindqvist"
    document.add_heading(TITLE, 0)
    document.add_paragraph(MOON)
    document.add_heading("What the mayor says", 2)
    linked = document.add_paragraph("More is ")
    link = OxmlElement("w:hyperlink")
    relation = document.part.relate_to(ADDRESS, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), relation)
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = "in the report"
    run.append(words)
    link.append(run)
    linked._p.append(link)
    for item in ("Built in 1911", "Closed twice"):
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(2, 2)
    for row, cells in enumerate((("Year", "Storms"), ("1911", "2"))):
        for column, words_in_cell in enumerate(cells):
            table.cell(row, column).text = words_in_cell
    document.add_paragraph("Nobody asked the ferrymen.", style="Quote")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of these files, the first of them not packed."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files.items()):
            packing = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            archive.writestr(name, content, packing)
    return saved.getvalue()


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)


def open_document(body: str = "") -> bytes:
    """An OpenDocument text with the parts that `word` has."""
    body = body or (
        f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>{MOON}</text:p>'
        "<text:p>A<text:s/>line<text:tab/>with<text:line-break/>breaks, and "
        f'<text:a xlink:href="{ADDRESS}">a <text:span>link</text:span></text:a>.'
        "<office:annotation><text:p>a comment</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>Built in 1911</text:p></text:list-item>"
        "<text:list-item><text:p>Closed twice</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>1911</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p text:style-name="Quotations">Nobody asked the ferrymen.</text:p>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODF}><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-meta {_ODF}><office:meta>'
        f"<dc:title>{TITLE}</dc:title><meta:initial-creator>Ada Lindqvist</meta:initial-creator>"
        "<dc:creator>Somebody Else</dc:creator><dc:date>2026-03-14T09:26:53</dc:date>"
        "</office:meta></office:document-meta>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": meta,
        }
    )


def book(chapters: dict[str, str] | None = None) -> bytes:
    """An EPUB book; its chapters are not stored in the order in which they are read."""
    chapters = chapters or {
        "text/two.xhtml": f"<html><body><h2>Two</h2><p>{MAYOR}</p></body></html>",
        "text/one%20a.xhtml": f"<html><body><h2>One</h2><p>{MOON}</p></body></html>",
    }
    order = sorted(chapters)
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(order)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(order)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>{TITLE}</dc:title><dc:creator>Ada Lindqvist</dc:creator>"
        "<dc:creator>Bo Ek</dc:creator><dc:language>en-GB</dc:language>"
        "<dc:publisher>The Courier</dc:publisher><dc:date>2026-03-14</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    files = {f"OEBPS/{name.replace('%20', ' ')}": words for name, words in chapters.items()}
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            **files,
        }
    )


def rich_text() -> bytes:
    """An RTF document."""
    return (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Caf\'e9 closed}"
        rb"{\author Ada Lindqvist}}\f0\pard The caf\'e9 is \b closed\b0 , \ldblquote for ever"
        rb"\rdblquote , they say \u8364?.\par Second paragraph.\par}"
    )


def mail(with_file: bool = False, as_page: bool = False) -> bytes:
    """An e-mail, as plain text or as a web page, perhaps with a file attached."""
    message = EmailMessage()
    message["From"] = "Ada Lindqvist <ada@courier.example>"
    message["To"] = "desk@courier.example"
    message["Subject"] = "Café closed, says the mayor"
    message["Date"] = "Thu, 13 Jun 2019 08:15:00 +0100"
    message["Message-ID"] = "<1@courier.example>"
    if as_page:
        message.set_content(f"<html><body><p>{MOON}</p><p>{MAYOR}</p></body></html>", "html")
    else:
        message.set_content(f"{MOON}\n\n{MAYOR}\n")
    if with_file:
        message.add_attachment(
            b"%PDF-1.4", maintype="application", subtype="pdf", filename="report.pdf"
        )
    return message.as_bytes()


def page_archive(source: str = "", charset: str = "utf-8") -> bytes:
    """A web page saved as one file, as browsers write it (.mht)."""
    archive = MIMEMultipart("related")
    archive["From"] = "<Saved by Blink>"
    archive["Snapshot-Content-Location"] = ADDRESS
    archive["Subject"] = TITLE
    archive["Date"] = "Thu, 13 Jun 2019 08:15:00 -0000"
    shown = MIMEText(source or page(), "html", charset)
    shown["Content-Location"] = ADDRESS
    archive.attach(shown)
    archive.attach(MIMEText("p { color: red }", "css"))
    return archive.as_bytes()


def web_archive(source: str = "", charset: str = "utf-8", binary: bool = True) -> bytes:
    """A web page as Safari saves it (.webarchive)."""
    main = {
        "WebResourceData": (source or page()).encode(charset),
        "WebResourceURL": ADDRESS,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": charset,
    }
    form = plistlib.FMT_BINARY if binary else plistlib.FMT_XML
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)


MARKDOWN = f"""---
title: "{TITLE}"
author: Ada Lindqvist
date: 2026-03-14
url: {ADDRESS}
---

# {TITLE}

{MOON} More is [in the report](https://courier.example/report).

- Built in 1911
- Closed *twice*

> Nobody asked the ferrymen.

| Year | Storms |
| ---- | ------ |
| 1911 | 2      |
""".encode()
