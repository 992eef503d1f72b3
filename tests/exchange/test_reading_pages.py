"""Web pages: the article without the page around it, in the right letters, with what it says of
itself and where."""

import json

import pytest
from documents import (
    ADDRESS,
    MAYOR,
    MOON,
    PARAGRAPHS,
    TITLE,
    article,
    links,
    page,
    page_archive,
    parts,
    web_archive,
)

from fact_reader.exchange.readers import html, mail, webarchive
from fact_reader.model import BlockKind, Draft, PartialDate, UserError


def _read(source: str) -> Draft:
    return html.read(source.encode(), "a.html")


def test_the_article_stands_alone() -> None:
    draft = _read(page())
    for words in PARAGRAPHS:
        assert words in draft.text
    for words in ("Politics", "Share", "Ten ferries", "All rights", "tracking"):
        assert words not in draft.text
    assert draft.text.startswith(TITLE)
    assert (draft.title, draft.reader, draft.warnings) == (TITLE, "web page", ())


def test_what_was_left_out_can_be_seen() -> None:
    left_out = _read(page()).left_out.split("\n")
    for words in ("Politics", "Share", "Ten ferries for the harbour", "Storm takes a roof"):
        assert words in left_out
    assert MOON not in left_out
    assert not any("tracking" in line for line in left_out), "what no reader of the page sees"


def test_structure_and_links() -> None:
    draft = _read(page(f'<link rel="canonical" href="{ADDRESS}">'))
    assert parts(draft, BlockKind.HEADING) == [TITLE, "What the mayor says"]
    assert parts(draft, BlockKind.ITEM) == [
        "The bridge was built in 1911.",
        "It was closed twice before.",
    ]
    [quote] = parts(draft, BlockKind.QUOTE)
    assert quote.startswith("Nobody has asked the ferrymen")
    assert links(draft) == [("in the report", "https://courier.example/report.pdf")]
    assert "in 1911.\nIt was closed" in draft.text, "items stand together"
    assert f"{MOON}\n\n" in draft.text, "paragraphs stand apart"


_LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Not this", "url": "https://not.example/"},
        {
            "@type": "NewsArticle",
            "headline": "The headline for machines",
            "author": [{"@type": "Person", "name": "Ada Lindqvist"}, {"name": "Bo Ek"}],
            "publisher": {"@type": "Organization", "name": "The Courier"},
            "datePublished": "2026-03-14T09:26:53+0100",
            "dateModified": "2026-03-15",
            "inLanguage": "en-GB",
            "mainEntityOfPage": {"@id": ADDRESS},
        },
    ],
}
_META = f"""
<meta property="og:title" content="The headline for people">
<meta property="og:site_name" content="Courier Online">
<meta name="author" content="Cleo Berg">
<meta property="article:author" content="https://social.example/cleo">
<meta property="article:published_time" content="2026-03-13T08:00:00Z">
<meta property="og:url" content="{ADDRESS}?from=og">
"""


def test_json_ld_goes_first() -> None:
    script = f'<script type="application/ld+json">{json.dumps(_LINKED)}</script>'
    draft = _read(page(script + _META))
    assert draft.author == "Ada Lindqvist; Bo Ek"
    assert draft.outlet == "The Courier"
    assert draft.published == PartialDate("2026-03-14T09:26:53+01:00")
    assert draft.modified == PartialDate("2026-03-15")
    assert (draft.language, draft.url) == ("en", ADDRESS)
    for name in ("author", "outlet", "published", "modified", "url"):
        assert draft.found_in[name] == "JSON-LD"


def test_meta_elements_come_next() -> None:
    draft = _read(page(_META))
    assert (draft.author, draft.outlet) == ("Cleo Berg", "Courier Online")
    assert draft.published == PartialDate("2026-03-13T08:00:00Z")
    assert draft.url == f"{ADDRESS}?from=og"
    assert draft.found_in["author"] == "meta author"
    assert draft.found_in["outlet"] == "meta og:site_name"


@pytest.mark.parametrize(
    "script", ["{", "[" * 100_000, '{"@type": ["NewsArticle"], "author": 7}', "null", '{"a": NaN}']
)
def test_odd_json_ld_harms_nothing(script: str) -> None:
    draft = _read(page(f'<script type="application/ld+json">{script}</script>' + _META))
    assert (draft.author, draft.outlet) == ("Cleo Berg", "Courier Online")


def test_the_address_that_the_page_gives_itself_goes_before_what_it_tells_others() -> None:
    draft = _read(page(_META + f'<link rel="canonical" href="{ADDRESS}">'))
    assert (draft.url, draft.found_in["url"]) == (ADDRESS, "link canonical")


def test_a_browsers_note_says_where_it_was_saved_from() -> None:
    source = page().replace("<html", f"<!-- saved from url=(0041){ADDRESS} -->\n<html")
    draft = _read(source)
    assert (draft.url, draft.found_in["url"]) == (ADDRESS, "the browser's note in the page")


@pytest.mark.parametrize(
    ("stamp", "captured"),
    [
        ("20260314092653", "2026-03-14T09:26Z"),
        ("20260314092653id_", "2026-03-14T09:26Z"),
        ("2026", "2026"),
    ],
)
def test_addresses_of_the_web_archive(stamp: str, captured: str) -> None:
    archived = f"https://web.archive.org/web/{stamp}/{ADDRESS}"
    draft = _read(page(f'<meta property="og:url" content="{archived}">'))
    assert draft.url == ADDRESS
    assert draft.captured == PartialDate(captured)
    assert draft.found_in["captured"] == "the Web Archive's address"


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Bridge closed | The Courier", "Bridge closed"),
        ("Bridge closed - The Courier", "Bridge closed"),
        ("The Courier: Bridge closed", "The Courier: Bridge closed"),
        ("Bridge closed – who pays?", "Bridge closed – who pays?"),
        ("Peace | War", "Peace | War"),
    ],
)
def test_titles_without_the_name_of_the_site(told: str, title: str) -> None:
    head = f'<meta property="og:site_name" content="The Courier"><title>{told}</title>'
    source = f"<html><head>{head}</head><body><article><p>{MOON}</p><p>{MAYOR}</p></article></body>"
    assert _read(source).title == title


def test_bylines_lose_their_by() -> None:
    draft = _read(page('<meta name="author" content="By Ada Lindqvist">'))
    assert draft.author == "Ada Lindqvist"


_GREEK = "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή μέχρι τον Μάιο. " * 6
_POLISH = "Zażółć gęślą jaźń - most pozostanie zamknięty, powiedział burmistrz. " * 6


@pytest.mark.parametrize(
    ("words", "encoding", "head"),
    [
        (_POLISH, "utf-8", '<meta charset="utf-8">'),
        (_POLISH, "utf-8", ""),
        (_POLISH, "utf-8-sig", '<meta charset="iso-8859-1">'),
        (_POLISH, "utf-16", '<meta charset="utf-8">'),
        (_POLISH, "iso-8859-2", '<meta charset="iso-8859-2">'),
        (_POLISH, "cp1250", '<meta http-equiv="Content-Type" content="text/html; '
         'charset=windows-1250">'),
        (_GREEK, "iso-8859-7", "<META CHARSET=ISO-8859-7>"),
        ("“Curly” quotes — and a dash. " * 12, "cp1252", '<meta charset="iso-8859-1">'),
        ("桥将关闭到五月底，市长说。" * 20, "gb18030", '<meta charset="gb2312">'),
        ("橋は五月末まで閉鎖されると市長は語った。" * 9, "cp932", "<meta charset=shift_jis>"),
        # It says something else than it is, and what it says cannot be.
        (_POLISH, "utf-8", '<meta charset="us-asci">'),
        ("日本語の記事です。橋は閉鎖されます。" * 12, "utf-8", '<meta charset="shift_jis">'),
    ],
)  # fmt: skip
def test_encodings(words: str, encoding: str, head: str) -> None:
    source = f"<html><head>{head}</head><body><article><p>{words}</p></article></body></html>"
    draft = html.read(source.encode(encoding), "a.html")
    if encoding == "cp1252":
        assert "“Curly” quotes — and a dash." in draft.text
    else:
        assert words.strip() in draft.text
    assert draft.warnings == ()


def test_a_page_of_xml_says_its_encoding_there() -> None:
    source = (
        f'<?xml version="1.0" encoding="iso-8859-2"?><html><body><p>{_POLISH}</p></body></html>'
    )
    assert _POLISH.strip() in html.read(source.encode("iso-8859-2"), "a.xhtml").text


def test_a_guessed_encoding_is_told() -> None:
    source = f"<html><body><p>{_POLISH}</p></body></html>".encode("cp1250")
    [warning] = html.read(source, "a.html").warnings
    assert warning.startswith("The page does not say how it is encoded and was read as ")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "utf-16"])
def test_a_page_saved_as_one_file(charset: str) -> None:
    draft = mail.read_page_archive(page_archive(page(body=f"<p>{_POLISH}</p>"), charset), "a.mht")
    assert _POLISH.strip() in draft.text
    assert (draft.url, draft.found_in["url"]) == (ADDRESS, "the file")
    assert (draft.title, draft.encoding) == (TITLE, charset)


@pytest.mark.parametrize("binary", [True, False])
def test_a_page_saved_by_safari(binary: bool) -> None:
    body = f"<p>{_POLISH}</p><p>{MOON}</p>"
    draft = webarchive.read(web_archive(page(body=body), "iso-8859-2", binary), "a.webarchive")
    assert _POLISH.strip() in draft.text
    assert (draft.url, draft.title) == (ADDRESS, TITLE)


def test_where_the_article_cannot_be_told_from_the_page_all_is_shown() -> None:
    source = "<html><body>" + "".join(
        f'<div class="menu"><a href="/{n}">Short words {n}</a></div>' for n in range(40)
    )
    draft = _read(source)
    assert "Short words 39" in draft.text


def test_hidden_text_is_none() -> None:
    hidden = (
        '<p hidden>secret one</p><p style="display: none">secret two</p><noscript>no</noscript>'
    )
    draft = _read(f"<html><body>{hidden}<p>{MOON}</p></body></html>")
    assert MOON in draft.text
    assert "secret" not in draft.text


def test_tables_and_preformatted_text() -> None:
    table = "<table><tr><th>Year</th><th>Storms</th></tr><tr><td>1911</td><td>2</td></tr></table>"
    draft = _read(page(body=article() + table + "<pre>a  b\n  c</pre>"))
    assert parts(draft, BlockKind.ROW) == ["Year | Storms", "1911 | 2"]
    [code] = parts(draft, BlockKind.CODE) or [""]
    assert code in {"a  b\n  c", ""}


@pytest.mark.parametrize(
    "source", ["<html></html>", "<html><body><script>all()</script></body></html>", "<html><p> "]
)
def test_a_page_without_text_is_told(source: str) -> None:
    with pytest.raises(UserError, match=r"^a\.html holds no text") as caught:
        _read(source)
    assert str(caught.value).endswith(".")


def test_archives_without_a_page_are_told() -> None:
    with pytest.raises(UserError, match="no page is in it"):
        mail.read_page_archive(page_archive().replace(b"text/html", b"text/none"), "a.mht")
    with pytest.raises(UserError, match="holds no web page"):
        webarchive.read(b"bplist00 WebMainResource", "a.webarchive")


def test_broken_sections_in_pages_that_nest_too_deeply() -> None:
    source = f"<html><body>{'<div>' * 10_000}<![ <![endif]--\x06\n<!-->{MOON}<![CDATA["
    assert MOON in html.read(source.encode(), "a.html").text


def test_preformatted_text_keeps_its_lines() -> None:
    code = (
        "<pre>\n  10 PRINT <b>no</b>\n\t20 <span><i>GOTO</i> 10</span><br>30 END<!-- x -->\n\n"
        "last line\n</pre><p>After the vote there was a long silence in the hall, said one who "
        "had come to hear.</p>"
    )
    draft = html.read(page(body=article() + code).encode(), "a.html")
    [block] = [one for one in draft.structure.blocks if one.kind is BlockKind.CODE]
    lines = "  10 PRINT no\n\t20 GOTO 10\n30 END\n\nlast line"
    assert draft.text[block.start : block.end] == lines
    assert f"before.\n\n{lines}\n\nAfter the vote" in draft.text


def test_links_amid_lines_that_end_with_breaks_part_no_words() -> None:
    lines = "<br><br>".join(
        f'{one} It can be read <a href="https://a.example/r">in the report</a> of May.<br>Said Ada.'
        for one in PARAGRAPHS
    )
    draft = html.read(page(body=f"<div>{lines}</div>").encode(), "a.html")
    wanted = "\n\n".join(
        f"{one} It can be read in the report of May.\n\nSaid Ada." for one in PARAGRAPHS
    )
    assert wanted in draft.text
    assert {draft.text[one.start : one.end] for one in draft.structure.links} == {"in the report"}


@pytest.mark.parametrize("control", ["&#1;", "\x0b", "&#xfffe;", "\x7f"])
def test_control_characters_do_no_harm(control: str) -> None:
    odd = f"<pre>one{control}\n two</pre><div>three{control}<br>four <a href='/x'>five</a></div>"
    text = html.read(page(body=article() + odd).encode(), "a.html").text
    assert "one\n two" in text.replace("\x7f", "")
    assert MOON in text


def test_a_page_with_megabytes_of_scripts_is_still_told_from_its_article() -> None:
    script = f"<script>var state = [{'true, ' * 200_000}];</script>"
    draft = html.read(page(body=article() + script).encode(), "a.html")
    assert "Ten ferries" not in draft.text
    assert draft.warnings == ()
