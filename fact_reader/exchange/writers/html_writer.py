"""HTML: a report that an editor can read, as one file that needs nothing else.

No scripts, no fonts, pictures or style sheets from elsewhere; a content security policy in the
file says so to the browser. Light and dark follow the reader's system, and it prints well. The
parts: a header with title, scope and time; an overview table of articles by stance; contents,
where there are many articles; an `article` for each, with a `section` per stance and a `figure`
per annotation (the quote is a `mark` in its context, linked passages are named below it); and the
articles without annotations.

Everything that comes from articles and users is escaped, isolated from the direction of the text
around it, and only web addresses that begin with http or https become links.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from fact_reader.exchange.writers.html_style import STYLE, SYMBOLS
from fact_reader.exchange.writers.passages import Paragraph, in_context
from fact_reader.exchange.writers.wording import (
    PLURAL,
    Marked,
    article_title,
    by_stance,
    date_in_words,
    is_web_address,
    iso_time,
    labels_of,
    linked_as,
    linked_quote,
    linked_source,
    marked_by,
    note_paragraphs,
    one_line,
    placement_remark,
    report_title,
    shown_labels,
    source_parts,
    split_at_addresses,
    summary_line,
    tally,
    time_in_words,
    version_of,
    version_remark,
)
from fact_reader.model import (
    Annotation,
    Article,
    ArticleWork,
    LinkedPassage,
    Selection,
    Stance,
)

CONTENTS_FROM = 9
"""From so many annotated articles on, the report has a table of contents; below, the overview,
whose titles are links too, is short enough."""

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

# What a browser may load: nothing, but for the style inside the file.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html_pieces(selection: Selection) -> Iterator[str]:
    """The report, article by article."""
    annotated = [work for work in selection.works if work.annotations]
    yield _head(selection)
    if annotated:
        yield _overview(annotated)
    if len(annotated) >= CONTENTS_FROM:
        yield _contents(annotated)
    links = _Links(selection.linked(), labels_of(annotated))
    for number, work in enumerate(annotated, 1):
        yield _article(work, number, links)
    silent = [work for work in selection.works if not work.annotations]
    if silent:
        yield _without_annotations(silent)
    yield "</main>\n</body>\n</html>\n"


@dataclass(frozen=True, slots=True)
class _Links:
    """What annotations are linked to, and the labels in this report, both by annotation id."""

    passages: dict[str, tuple[LinkedPassage, ...]]
    labels: dict[str, str]

    def facts(self, annotation_id: str) -> Iterator[tuple[str, str]]:
        """Each kind of link with its passages."""
        kinds: dict[str, list[LinkedPassage]] = {}
        for passage in self.passages.get(annotation_id, ()):
            kinds.setdefault(linked_as(passage), []).append(passage)
        for words, passages in kinds.items():
            yield words, "".join(self._paragraph(passage) for passage in passages)

    def _paragraph(self, passage: LinkedPassage) -> str:
        quote = f'<span class="said">{_isolated(linked_quote(passage))}</span>'
        source = f'<span class="muted">— {_isolated(linked_source(passage))}</span>'
        label = self.labels.get(passage.annotation.id)
        if label is None:
            return f"<p>{quote} {source}</p>"
        return f'<p><a href="#{_place(label)}">{label}</a> {quote} {source}</p>'


def _place(label: str) -> str:
    """The name in the address of an annotation: "claim-2-1" for "Claim 2.1"."""
    return label.lower().replace(" ", "-").replace(".", "-")


def _head(selection: Selection) -> str:
    title = report_title(selection)
    made = f'<time datetime="{iso_time(selection.made)}">{time_in_words(selection.made)}</time>'
    facts = [("Contains", summary_line(selection)), ("Made", made)]
    if scope := one_line(selection.scope):
        facts.insert(0, ("Scope", _isolated(scope)))
    empty = (
        ""
        if any(work.annotations for work in selection.works)
        else ('<p class="silent muted">Nothing is annotated in this selection.</p>\n')
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Fact Reader">
<title>{escape(title)}</title>
<style>{STYLE}</style>
</head>
<body>{SYMBOLS}<main class="report">
<header class="head">
<h1 dir="auto">{escape(title)}</h1>
{_facts(facts)}
</header>
{empty}"""


def _overview(annotated: list[ArticleWork]) -> str:
    heads = "".join(
        f'<th scope="col" class="{stance}">{_symbol(stance)}'
        f'<span class="word">{PLURAL[stance]}</span></th>'
        for stance in Stance
    )
    totals = dict.fromkeys(Stance, 0)
    rows = []
    for number, work in enumerate(annotated, 1):
        counts = tally(work)
        for stance, count in counts.items():
            totals[stance] += count
        source = " · ".join(_isolated(part) for part in source_parts(work.article))
        rows.append(
            f'<tr><th scope="row">{_link_to(work, number)}'
            f"{f'<small>{source}</small>' if source else ''}</th>"
            f"{_number_cells(counts)}</tr>\n"
        )
    return f"""<section class="overview" aria-labelledby="overview">
<h2 class="caps" id="overview">Overview</h2>
<div class="scroll"><table>
<thead><tr><th scope="col">Article</th>{heads}<th scope="col">All</th></tr></thead>
<tbody>
{"".join(rows)}</tbody>
<tfoot><tr><th scope="row">All articles</th>{_number_cells(totals)}</tr></tfoot>
</table></div>
</section>
"""


def _number_cells(counts: dict[Stance, int]) -> str:
    numbers = [*counts.values(), sum(counts.values())]
    return "".join(
        f"<td>{number:,}</td>" if number else '<td class="none">0</td>' for number in numbers
    )


def _contents(annotated: list[ArticleWork]) -> str:
    links = "".join(
        f"<li>{_link_to(work, number)}</li>\n" for number, work in enumerate(annotated, 1)
    )
    return f"""<nav class="contents" aria-labelledby="contents">
<h2 class="caps" id="contents">Contents</h2>
<ol>
{links}</ol>
</nav>
"""


def _link_to(work: ArticleWork, number: int) -> str:
    return f'<a href="#article-{number}">{_isolated(article_title(work.article))}</a>'


def _article(work: ArticleWork, number: int, links: _Links) -> str:
    article = work.article
    address = one_line(article.url)
    facts = [("Address", _address(address))] if address else []
    retrieved = work.version.retrieved
    facts.append(
        ("Retrieved", f'<time datetime="{iso_time(retrieved)}">{time_in_words(retrieved)}</time>')
    )
    if file_name := one_line(work.version.file_name):
        facts.append(("File", _isolated(file_name)))
    source = _source(article)
    sections = "".join(
        _section(work, stance, group, links) for stance, group in by_stance(work, number)
    )
    return f"""<article class="article" id="article-{number}" aria-labelledby="title-{number}">
<header>
<p class="source muted">{number}{" · " if source else ""}{source}</p>
<h2 id="title-{number}" dir="auto"{_lang(article)}>{escape(article_title(article))}</h2>
{_facts(facts)}
</header>
{sections}</article>
"""


def _source(article: Article) -> str:
    parts = []
    if outlet := one_line(article.outlet):
        parts.append(f"<cite>{_isolated(outlet)}</cite>")
    if author := one_line(article.author):
        parts.append(_isolated(author))
    if article.published:
        parts.append(date_in_words(article.published))
    return " · ".join(parts)


def _section(work: ArticleWork, stance: Stance, group: list[Marked], links: _Links) -> str:
    figures = "".join(_annotation(work, marked, links) for marked in group)
    return f"""<section class="stance {stance}">
<h3>{_symbol(stance)}{PLURAL[stance]} <span class="count">{len(group):,}</span></h3>
{figures}</section>
"""


def _annotation(work: ArticleWork, marked: Marked, links: _Links) -> str:
    annotation = marked.annotation
    text = version_of(work, annotation).text
    passage = "\n".join(_passage(each) for each in in_context(text, annotation.anchor))
    address = work.article.url
    cite = f' cite="{escape(address)}"' if is_web_address(address) else ""
    facts = list(_annotation_facts(work, annotation, links))
    return f"""<figure class="annotation" id="{_place(marked.label)}">
<h4>{marked.label}</h4>
<blockquote dir="auto"{_lang(work.article)}{cite}>
{passage}
</blockquote>
<figcaption>
{_facts(facts) if facts else ""}<p class="made">{_isolated(marked_by(annotation))}</p>
</figcaption>
</figure>
"""


def _passage(paragraph: Paragraph) -> str:
    mark = f"<mark>{escape(paragraph.quote)}</mark>"
    return f'<p dir="auto">{escape(paragraph.before)}{mark}{escape(paragraph.after)}</p>'


def _annotation_facts(
    work: ArticleWork, annotation: Annotation, links: _Links
) -> Iterator[tuple[str, str]]:
    if speaker := one_line(annotation.speaker):
        yield "Said by", _isolated(speaker)
    if note := note_paragraphs(annotation.note):
        yield "Note", "".join(_note_paragraph(lines) for lines in note)
    yield from links.facts(annotation.id)
    if labels := shown_labels(annotation):
        items = "".join(f'<li dir="auto">{escape(label)}</li>' for label in labels)
        yield "Labels", f'<ul class="labels">{items}</ul>'
    if remark := version_remark(work, annotation):
        yield "Version", f"{remark}."
    if remark := placement_remark(annotation):
        yield "Passage", f"{escape(remark)}."


def _note_paragraph(lines: list[str]) -> str:
    return f'<p dir="auto">{"<br>".join(_note_line(line) for line in lines)}</p>'


def _note_line(line: str) -> str:
    words = line.lstrip()
    indent = "\u00a0" * len(line[: -len(words)].expandtabs(4))
    return indent + "".join(
        _address(piece) if is_address else escape(piece)
        for piece, is_address in split_at_addresses(words)
    )


def _without_annotations(works: list[ArticleWork]) -> str:
    items = []
    for work in works:
        source = _source(work.article)
        shown = f' <span class="source muted">{source}</span>' if source else ""
        items.append(f"<li>{_isolated(article_title(work.article))}{shown}</li>\n")
    return f"""<section class="silent" aria-labelledby="silent">
<h2 class="caps" id="silent">Articles without annotations</h2>
<ul>
{"".join(items)}</ul>
</section>
"""


def _facts(facts: list[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>\n" for name, value in facts)
    return f'<dl class="facts">\n{rows}</dl>'


def _symbol(stance: Stance) -> str:
    return f'<svg class="symbol" aria-hidden="true"><use href="#{stance}"/></svg>'


def _isolated(text: str) -> str:
    """Text that may be written from right to left, so that it does not stir what is beside it."""
    return f"<bdi>{escape(text)}</bdi>"


def _address(address: str) -> str:
    if not is_web_address(address):
        return _isolated(address)
    return f'<a href="{escape(address)}" rel="noreferrer noopener">{escape(address)}</a>'


def _lang(article: Article) -> str:
    tag = article.language
    return f' lang="{tag}"' if _LANGUAGE_TAG.fullmatch(tag) else ""
