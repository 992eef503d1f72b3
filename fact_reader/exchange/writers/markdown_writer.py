r"""Markdown: a report that an editor can read, as it stands and rendered.

CommonMark with tables as GitHub and pandoc have them, UTF-8, lines end in LF. The parts::

    # title               what was chosen, how much, when the report was made
    ## Overview           a table: articles by claims, denials and confirmations, with totals
    ## 1. An article      source line, address, retrieval time
    ### Claims (2)        then denials, then confirmations
    #### Claim 1.1        > the context with the **quote**; said by, note, linked passages,
                          labels, who marked it
    ## Articles without annotations

Everything that comes from articles and users is text, never structure: characters that Markdown
reads as marks are escaped. Only web addresses that begin with http or https become links.
The line breaks of a note stay (two spaces at the end of a line).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from fact_reader.exchange.writers.passages import Paragraph, in_context
from fact_reader.exchange.writers.wording import (
    PLURAL,
    Marked,
    article_title,
    by_stance,
    is_web_address,
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
from fact_reader.model import ArticleWork, LinkedPassage, Selection, Stance

_INLINE_MARKS = re.compile(r"[\\`*_\[\]~^|]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Headings, lists, quotes, underlined headings, definition lists, table rules; and numbered lists.
_MARK_AT_LINE_START = re.compile(r"\A[-#+>=:]")
_NUMBER_AT_LINE_START = re.compile(r"\A(\d+)([.)])")
_CLOSING_MARK = re.compile(r"#\Z")


def markdown_pieces(selection: Selection) -> Iterator[str]:
    """The report, article by article."""
    yield _head(selection)
    annotated = [work for work in selection.works if work.annotations]
    if annotated:
        yield _overview(annotated)
    links = _Links(selection.linked(), labels_of(annotated))
    for number, work in enumerate(annotated, 1):
        yield _article(work, number, links)
    silent = [work for work in selection.works if not work.annotations]
    if silent:
        yield _without_annotations(silent)


@dataclass(frozen=True, slots=True)
class _Links:
    """What annotations are linked to, and the labels in this report, both by annotation id."""

    passages: dict[str, tuple[LinkedPassage, ...]]
    labels: dict[str, str]

    def lines(self, annotation_id: str) -> list[str]:
        """A line for each linked passage."""
        lines = []
        for passage in self.passages.get(annotation_id, ()):
            label = self.labels.get(passage.annotation.id)
            quote, source = escaped(linked_quote(passage)), escaped(linked_source(passage))
            lines.append(
                f"**{linked_as(passage)}:** {f'{label}: ' if label else ''}{quote} — {source}"
            )
        return lines


def escaped(text: str) -> str:
    """`text` as one line, to stand anywhere inside a line of Markdown."""
    return _escape_marks(one_line(text))


def _escape_marks(text: str) -> str:
    text = _ENTITY.sub("&amp;", text)
    return _INLINE_MARKS.sub(r"\\\g<0>", text).replace("<", "&lt;")


def safe_at_line_start(line: str) -> str:
    """An escaped line so that its first characters make no heading, list or quote of it."""
    return _NUMBER_AT_LINE_START.sub(r"\1\\\2", _MARK_AT_LINE_START.sub(r"\\\g<0>", line))


def _heading(level: int, text: str) -> str:
    # Trailing number signs would be taken as the closing part of the heading.
    line = _CLOSING_MARK.sub(r"\#", text)
    return f"{'#' * level} {line}"


def _head(selection: Selection) -> str:
    lines = [_heading(1, escaped(report_title(selection))), ""]
    if scope := escaped(selection.scope):
        lines.append(f"**Scope:** {scope}  ")
    lines += [
        f"**Contains:** {summary_line(selection)}  ",
        f"**Made:** {time_in_words(selection.made)}",
        "",
    ]
    if not any(work.annotations for work in selection.works):
        lines += ["Nothing is annotated in this selection.", ""]
    return "\n".join(lines)


def _overview(annotated: list[ArticleWork]) -> str:
    heads = ["Article", "Source", *(PLURAL[stance] for stance in Stance), "All"]
    lines = ["", "## Overview", "", _row(heads), "| --- | --- | ---: | ---: | ---: | ---: |"]
    totals = dict.fromkeys(Stance, 0)
    for number, work in enumerate(annotated, 1):
        counts = tally(work)
        for stance, count in counts.items():
            totals[stance] += count
        lines.append(
            _row(
                [
                    f"{number}. {escaped(article_title(work.article))}",
                    escaped(" · ".join(source_parts(work.article))),
                    *map(str, counts.values()),
                    str(sum(counts.values())),
                ]
            )
        )
    lines.append(
        _row(["**All articles**", "", *map(str, totals.values()), f"{sum(totals.values())}"])
    )
    return "\n".join([*lines, ""])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _article(work: ArticleWork, number: int, links: _Links) -> str:
    lines = ["", _heading(2, f"{number}. {escaped(article_title(work.article))}"), ""]
    if source := source_parts(work.article):
        lines += [safe_at_line_start(escaped(" · ".join(source))), ""]
    facts = []
    if address := one_line(work.article.url):
        facts.append(f"**Address:** {_address(address)}")
    facts.append(f"**Retrieved:** {time_in_words(work.version.retrieved)}")
    if file_name := escaped(work.version.file_name):
        facts.append(f"**File:** {file_name}")
    lines += ["  \n".join(facts), ""]
    for stance, group in by_stance(work, number):
        lines += [f"### {PLURAL[stance]} ({len(group)})", ""]
        for marked in group:
            lines += _annotation(work, marked, links)
    return "\n".join(lines)


def _annotation(work: ArticleWork, marked: Marked, links: _Links) -> list[str]:
    annotation = marked.annotation
    text = version_of(work, annotation).text
    paragraphs = in_context(text, annotation.anchor)
    lines = [f"#### {marked.label}", ""]
    lines += ["\n>\n".join(f"> {_passage(paragraph)}" for paragraph in paragraphs), ""]
    if speaker := escaped(annotation.speaker):
        lines += [f"**Said by:** {speaker}", ""]
    for index, paragraph in enumerate(note_paragraphs(annotation.note)):
        lines += [_note_paragraph(paragraph, "**Note:** " if index == 0 else ""), ""]
    if linked := links.lines(annotation.id):
        lines += ["  \n".join(linked), ""]
    if labels := shown_labels(annotation):
        lines += [f"**Labels:** {escaped('; '.join(labels))}", ""]
    if remark := version_remark(work, annotation):
        lines += [f"{remark}.", ""]
    if remark := placement_remark(annotation):
        lines += [f"**Passage:** {escaped(remark)}.", ""]
    return [*lines, escaped(marked_by(annotation)), ""]


def _passage(paragraph: Paragraph) -> str:
    before = safe_at_line_start(_escape_marks(paragraph.before))
    after = _escape_marks(paragraph.after)
    return f"{before}{_bold(before, _escape_marks(paragraph.quote), after)}{after}"


def _bold(before: str, text: str, after: str) -> str:
    """`text` in bold between its neighbours.

    Two asterisks open and close only beside certain neighbours (CommonMark's rule on delimiter
    runs): not between a letter and a quotation mark, say, as often in Chinese, or where a passage
    starts inside a word. There a tag does it, which nothing beside it can undo.
    """
    if not text.strip():
        return text
    opens = not _is_punctuation(text[0]) or _sets_apart(before[-1:])
    closes = not _is_punctuation(text[-1]) or _sets_apart(after[:1])
    return f"**{text}**" if opens and closes else f"<b>{text}</b>"


def _sets_apart(char: str) -> bool:
    return not char or char.isspace() or unicodedata.category(char).startswith("P")


def _is_punctuation(char: str) -> bool:
    # Symbols count as punctuation in the newer edition of CommonMark only: take the worse case.
    return unicodedata.category(char)[0] in "PS"


def _note_paragraph(lines: list[str], lead: str) -> str:
    """One paragraph of a note, its line breaks kept. Indents become no-break spaces: four plain
    spaces would make a code block."""
    shown = []
    for line in lines:
        words = line.lstrip()
        indent = "\u00a0" * len(line[: -len(words)].expandtabs(4))
        shown.append(indent + safe_at_line_start(_with_links(words)))
    return lead + "  \n".join(shown)


def _with_links(text: str) -> str:
    return "".join(
        _address(piece) if is_address else _escape_marks(piece)
        for piece, is_address in split_at_addresses(text)
    )


def _address(address: str) -> str:
    if not is_web_address(address):
        return escaped(address)
    return f"<{address}>"


def _without_annotations(works: list[ArticleWork]) -> str:
    lines = ["", "## Articles without annotations", ""]
    for work in works:
        parts = [article_title(work.article), *source_parts(work.article)]
        lines.append(f"- {safe_at_line_start(escaped(' · '.join(parts)))}")
    return "\n".join([*lines, ""])
