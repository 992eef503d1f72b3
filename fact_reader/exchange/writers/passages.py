"""A quote in its context, as a report shows it.

The context comes from the stored text: the rest of the sentences that the quote begins and ends
in, or, where the quote begins or ends as a sentence does, the neighbouring one. It never leaves the
paragraph (a line of the stored text), and is cut at a word where a sentence is very long. An
ellipsis says that the paragraph goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fact_reader.model import Anchor

LONGEST_CONTEXT = 300
"""Code points of context on each side of a quote, at most."""

ELLIPSIS = "…"

# How far sentences are looked for: text without line ends can be a megabyte long.
_WINDOW = 2 * LONGEST_CONTEXT

_SENTENCE_END = re.compile(
    r"""(?: [.!?…؟]+ ["'”’»)\]]* (?=\s) | [。！？]+ ["'”’»」』）)\]]* )\s*""",
    re.VERBOSE,
)
# A full stop after one of these, or after a single letter as in "J. Smith" or "U.S.", does not
# end a sentence. A miss costs nothing but a shorter or longer context.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|No|vs|etc|approx|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec)|\b[^\W\d_])\.$"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of one paragraph: the quote, and the context before and after it, often empty."""

    before: str
    quote: str
    after: str


def in_context(text: str, anchor: Anchor) -> tuple[Paragraph, ...]:
    """The quote of `anchor` in `text`, paragraph by paragraph.

    White space around the quote counts as context. Where the text does not have the quote at that
    place, the context that the anchor itself keeps is shown.
    """
    start, end = anchor.start, anchor.end
    if text[start:end] != anchor.exact:
        text = anchor.prefix + anchor.exact + anchor.suffix
        start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.exact)
    quote = text[start:end]
    if not quote.strip():
        return (Paragraph(_before(text, start), " ", _after(text, end)),)
    start += len(quote) - len(quote.lstrip())
    end -= len(quote) - len(quote.rstrip())
    lines = [line.strip() for line in text[start:end].split("\n") if line.strip()]
    last = len(lines) - 1
    return tuple(
        Paragraph(
            _before(text, start) if index == 0 else "",
            line,
            _after(text, end) if index == last else "",
        )
        for index, line in enumerate(lines)
    )


def _before(text: str, start: int) -> str:
    paragraph = text.rfind("\n", 0, start) + 1
    window = max(paragraph, start - _WINDOW)
    lead = text[window:start].lstrip()
    if not lead:
        return ""
    # Behind the last border there may be only the quotation mark that the quote stands in.
    borders = (border for border in _sentence_ends(lead) if any(map(str.isalnum, lead[border:])))
    context = lead[max(borders, default=0) :]
    if len(context) > LONGEST_CONTEXT:
        context = context[-LONGEST_CONTEXT:]
        context = context[context.find(" ") + 1 :] if " " in context.rstrip() else context
    if window == paragraph and len(context) == len(lead):
        return context
    return f"{ELLIPSIS} {context}"


def _after(text: str, end: int) -> str:
    line_end = text.find("\n", end)
    paragraph = line_end if line_end >= 0 else len(text)
    window = min(paragraph, end + _WINDOW)
    rest = text[end:window].rstrip()
    # The first border may be the full stop right behind the quote: that alone is no context.
    borders = (border for border in _sentence_ends(rest) if any(map(str.isalnum, rest[:border])))
    context = rest[: next(borders, len(rest))].rstrip()
    if len(context) > LONGEST_CONTEXT:
        context = context[:LONGEST_CONTEXT]
        context = context[: context.rfind(" ")] if " " in context.lstrip() else context
    if window == paragraph and len(context) == len(rest):
        return context
    return f"{context} {ELLIPSIS}"


def _sentence_ends(line: str) -> Iterator[int]:
    """Where sentences end in `line`, behind the white space that follows them."""
    for match in _SENTENCE_END.finditer(line):
        dot = match.start() + 1
        if not _ABBREVIATION.search(line, max(0, dot - len(" approx.")), dot):
            yield match.end()
