"""The two reports: whatever users and outlets write stays text and never becomes structure."""

import re
import runpy
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fact_reader.exchange.writers import render
from fact_reader.exchange.writers.html_writer import CONTENTS_FROM
from fact_reader.exchange.writers.wording import note_paragraphs, one_line
from fact_reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleWork,
    Selection,
    Stance,
    Version,
)
from fact_reader.model.text import normalise_text

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
GOLDEN = Path(__file__).parents[1] / "golden"

MARKS = st.sampled_from(
    [
        *"#-+*_=>`~|[](){}!:\\<&;\"'.$^1 \t\n\u00a0“”，局a.",
        *("&amp;", "<b>", "</p>", "<!--", "```", "\n\n", "---", "1. ", "    ", "**", "| a |", "<?"),
        *("[a](b)", "![a](b)", "https://example.org/a_b*c"),
    ]
)
TEXTS = st.lists(MARKS | st.characters(codec="utf-8"), max_size=15).map("".join)


def work(number: int, exact: str = "quote", **fields: str) -> ArticleWork:
    """An article with one annotation on `exact`, which stands between two words."""
    text = f"{fields.get('before', 'before ')}{exact}{fields.get('after', ' after')}"
    start = text.index(exact, len(fields.get("before", "before ")))
    article = Article(
        id=f"a{number}",
        title=fields.get("title", "Title"),
        created=NOW,
        modified=NOW,
        outlet=fields.get("outlet", ""),
        author=fields.get("author", ""),
        language=fields.get("language", ""),
        url=fields.get("url", ""),
    )
    version = Version(f"v{number}", article.id, 1, text, "0" * 64, NOW)
    annotation = Annotation(
        id=f"n{number}",
        article_id=article.id,
        version_id=version.id,
        anchor=Anchor(exact, "", "", start, start + len(exact)),
        stance=Stance.DENIAL,
        created=NOW,
        modified=NOW,
        note=fields.get("note", ""),
        speaker=fields.get("speaker", ""),
        labels=(fields["label"],) if "label" in fields else (),
    )
    return ArticleWork(article, (version,), (annotation,))


def selection(*works: ArticleWork, title: str = "Report", scope: str = "all") -> Selection:
    return Selection(title, scope, NOW, works, lambda sha256: None)


# Markdown, as an independent parser reads it.


def markdown_blocks(chosen: Selection) -> list[tuple[str, str]]:
    """Every block of the report as (kind, text), containers without text."""
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark").enable("table")
    blocks = []
    for token in parser.parse(render(chosen, "markdown").decode()):
        if token.type == "inline":
            blocks.append(("inline", "".join(map(shown, token.children))))
        elif not token.type.endswith("_close"):
            blocks.append((token.type + token.tag, token.content))
    return blocks


def shown(token: object) -> str:
    kind, content = getattr(token, "type", ""), getattr(token, "content", "")
    if kind in {"softbreak", "hardbreak"}:
        return "\n"
    if kind in {"link_open", "image"}:
        # Only a bare address may become a link; its text is the address.
        assert getattr(token, "markup", "") == "autolink"
    if kind == "html_inline":
        assert content in {"<b>", "</b>"}
        return ""
    return str(content)


def kinds(blocks: list[tuple[str, str]]) -> list[str]:
    return [kind for kind, _ in blocks]


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example("Title #", "1. Outlet", "# speaker", "- label")
@example("==", "- Outlet ##", "> speaker", "| label |")
def test_markdown_lines_stay_text(title: str, outlet: str, speaker: str, label: str) -> None:
    fields = {"title": title, "outlet": outlet, "author": "x", "speaker": speaker, "label": label}
    blocks = markdown_blocks(selection(work(1, **fields), title=title, scope=title))
    texts = [text for kind, text in blocks if kind == "inline"]
    lines = {name: one_line(text) for name, text in fields.items()}
    plain = {
        **dict.fromkeys(fields, "x"),
        **{name: "" for name, text in lines.items() if not text},
    }
    model = markdown_blocks(selection(work(1, **plain), title="x", scope=plain["title"]))
    assert kinds(blocks) == kinds(model)
    assert texts[0] == lines["title"] or not lines["title"]
    assert f"1. {lines['title'] or 'Article without a title'}" in texts
    assert not lines["speaker"] or f"Said by: {lines['speaker']}" in texts
    assert not lines["label"] or f"Labels: {lines['label']}" in texts


@settings(deadline=None)
@given(TEXTS)
@example("x\n\n1. one\n2) two\n- three\n+ four\n* five\n\n12. x")
@example("x\n===\nx\n---\nx\n:-:\n\n# x\n> x\n    x\n\tx\n~~~\n```\nx")
@example("x\n\n| a |\n| - |\n\n***\n\n<div>\n\n&amp; \\ [a](b) <!-- x -->")
def test_markdown_notes_stay_text(note: str) -> None:
    paragraphs = note_paragraphs(note)
    blocks = markdown_blocks(selection(work(1, note=note)))
    model = markdown_blocks(selection(work(1, note="\n\n".join("x" for _ in paragraphs))))
    assert kinds(blocks) == kinds(model)
    expected = [
        "\n".join(re.sub(r"^\s+", indent_shown, line) for line in lines) for lines in paragraphs
    ]
    texts = [text for kind, text in blocks if kind == "inline"]
    place = next((n for n, text in enumerate(texts) if text.startswith("Note: ")), 0)
    found = [text.removeprefix("Note: ") for text in texts[place : place + len(expected)]]
    # This parser, unlike the standard, drops no-break spaces where a paragraph begins.
    assert not expected or [text.strip() for text in found] == [text.strip() for text in expected]


def indent_shown(match: re.Match[str]) -> str:
    return "\u00a0" * len(match.group().expandtabs(4))


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_markdown_quotes_stay_text_and_are_bold(before: str, exact: str, after: str) -> None:
    before, exact, after = (normalise_text(text)[0] for text in (f"x{before}", exact, f"{after}x"))
    if not exact.strip():
        exact = "quote"
    chosen = selection(work(1, exact=exact, before=before, after=after))
    blocks = markdown_blocks(chosen)
    lines = [line for line in exact.split("\n") if line.strip()]
    start = kinds(blocks).index("blockquote_openblockquote")
    quoted = blocks[start + 1 : start + 1 + 2 * len(lines)]
    assert kinds(quoted) == ["paragraph_openp", "inline"] * len(lines)
    for line, (_, text) in zip(lines, quoted[1::2], strict=True):
        assert line.strip() in text
    source = render(chosen, "markdown").decode()
    assert source.count("\n> ") == len(lines)
    bold = re.compile(r"\*\*.+\*\*|<b>.+</b>")
    assert all(bold.search(line) for line in source.split("\n") if line.startswith("> "))
    tags = [kind for kind, _ in inline_kinds(chosen) if kind in {"strong_open", "html_inline"}]
    assert tags.count("strong_open") + tags.count("html_inline") / 2 == len(lines)


def inline_kinds(chosen: Selection) -> list[tuple[str, str]]:
    """The parts of the lines inside the block quote."""
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark").enable("table")
    parts, inside = [], False
    for token in parser.parse(render(chosen, "markdown").decode()):
        inside = token.type == "blockquote_open" or (inside and token.type != "blockquote_close")
        if inside and token.type == "inline":
            parts += [(child.type, child.content) for child in token.children]
    return parts


# HTML, as the browser's rules read it.


class Page(HTMLParser):
    """Checks nesting while it reads; keeps tags, attributes and the text of each element."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in self.VOID:
            self._open.append(tag)
        if tag == "br":
            self.texts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    @property
    def text(self) -> str:
        return "".join(self.texts)


def page(chosen: Selection) -> Page:
    return Page(render(chosen, "html").decode())


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_html_texts_stay_text(title: str, note: str, exact: str) -> None:
    exact = normalise_text(exact)[0]
    exact = exact if exact.strip() else "quote"
    # Addresses in notes do become links: they are told apart below.
    note = note.replace("http", "hxxp")
    fields = dict.fromkeys(("title", "outlet", "author", "speaker", "label"), title)
    made = page(selection(work(1, exact=exact, note=note, **fields), title=title, scope=title))
    line = one_line(title)
    full = dict.fromkeys(fields, "x" if line else "")
    plain_exact = re.sub(r"[^\n]*\S[^\n]*", "x", exact)
    plain_note = "\n\n".join("\n".join("x" for _ in lines) for lines in note_paragraphs(note))
    scope = "x" if line else ""
    model = page(selection(work(1, plain_exact, note=plain_note, **full), title=scope, scope=scope))
    assert made.tags == model.tags
    assert made.text.count(line) >= 6
    for lines in note_paragraphs(note):
        assert all(words.strip() in made.text for words in lines)
    assert all(words.strip() in made.text for words in exact.split("\n"))


@pytest.fixture(scope="module")
def sample() -> Page:
    made = runpy.run_path(str(GOLDEN / "make.py"))["selection"]()
    assert isinstance(made, Selection)
    return page(made)


def test_html_needs_nothing_from_elsewhere(sample: Page) -> None:
    forbidden = {"script", "link", "img", "iframe", "object", "embed", "video", "audio", "base"}
    assert not forbidden & set(sample.tags)
    assert not any(name.startswith("on") or name == "style" for _, name, _ in sample.attributes)
    linked = {(tag, name) for tag, name, value in sample.attributes if "//" in value}
    assert linked == {("a", "href"), ("blockquote", "cite")}
    source = (GOLDEN / "bridge.html").read_text("utf-8")
    assert "@import" not in source
    assert "url(" not in source
    assert "default-src 'none'" in source


def test_html_links_lead_where_they_say(sample: Page) -> None:
    targets = {value for _, name, value in sample.attributes if name == "id"}
    ids = [value for _, name, value in sample.attributes if name == "id"]
    assert len(ids) == len(targets)
    for _, name, value in sample.attributes:
        if name == "href" and value.startswith("#"):
            assert value[1:] in targets
        elif name == "href":
            assert value.startswith("https://")
        elif name == "aria-labelledby":
            assert value in targets


def test_html_tells_stances_in_words(sample: Page) -> None:
    for words in ("Claims", "Claim 1.1", "Denial 1.1", "Confirmation 2.1"):
        assert words in sample.texts


def test_html_addresses_that_could_run_are_no_links() -> None:
    made = page(selection(work(1, url="javascript:alert(1)"), work(2, url='https://x"onx="')))
    assert not any(value.startswith("javascript") for _, _, value in made.attributes)
    assert not any(name == "onx" for _, name, _ in made.attributes)
    assert "javascript:alert(1)" in made.text


@pytest.mark.parametrize(("language", "known"), [("ar", 1), ("zh-Hans", 1), ('"><b>', 0), ("", 0)])
def test_html_language_of_the_article(language: str, known: int) -> None:
    made = page(selection(work(1, language=language)))
    found = [tag for tag, name, value in made.attributes if (name, value) == ("lang", language)]
    assert found == ["h2", "blockquote"] * known


@pytest.mark.parametrize(("count", "has"), [(CONTENTS_FROM - 1, False), (CONTENTS_FROM, True)])
def test_html_contents_where_there_are_many_articles(count: int, has: bool) -> None:
    assert ("nav" in page(selection(*map(work, range(count)))).tags) is has


# Both.


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_nothing_annotated(name: str) -> None:
    one = work(1, title="Silent one")
    silent = ArticleWork(one.article, one.versions, ())
    report = render(selection(silent), name).decode()
    assert "Nothing is annotated" in report
    assert "Silent one" in report
    assert "1 article, 0 annotations" in report
    assert "Nothing is annotated" in render(selection(), name).decode()


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_an_older_version_is_named(name: str) -> None:
    one = work(1, exact="the old words")
    newer = Version("v9", "a1", 2, "quite another text", "0" * 64, NOW)
    both = ArticleWork(one.article, (*one.versions, newer), one.annotations)
    report = render(selection(both), name).decode()
    assert "Version 1 of 2, retrieved 2 January 2026, 03:04 UTC" in report
    assert "before " in report
    assert "the old words" in report
    assert "quite another text" not in report
