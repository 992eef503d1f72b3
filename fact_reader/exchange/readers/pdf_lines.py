"""From the lines on a PDF's pages to paragraphs: plain geometry, without any PDF.

Lines belong together when their baselines follow each other at the usual step; a larger step, an
indented line, or a short line that ends a sentence ends a paragraph. Words cut at a line's end are
joined again; lines that stand at the head or foot of most pages are left out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.structure import BlockKind

# In heights of a line.
_LARGER = 1.15
_MOVED_IN = 0.6
_SHORT_BY = 3.0
_SAME_LINE = 0.45
# How much more than the usual step from line to line there is between paragraphs.
_PARAGRAPH_STEP = 1.2
# So many lines at the head, and as many at the foot of a page, may be its furniture.
_EDGE_LINES = 2
_LONGEST_HEADING = 250
_BULLET = re.compile(r"\s*(?:[•▪◦‣·●■]|[–-](?=\s))\s*(?=\S)")
_CUT_WORD = re.compile(r"[^\W\d_]{2,}[-\u00ad]\Z")
_HYPHENATED = re.compile(r"\w-\Z")
_SENTENCE_END = re.compile(r"[.!?:…][”\"’')\]]*\Z|[”\"]\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; places in points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    height: float


def compose(builder: TextBuilder, pages: Sequence[Sequence[Line]]) -> list[str]:
    """Add the pages' lines to `builder` as paragraphs, headings and items; gives those lines that
    only belong to the pages."""
    joined = [_joined(page) for page in pages]
    running = _running_lines(joined)
    left_out: list[str] = []
    lines: list[Line] = []
    for page in joined:
        edge = _edge(page)
        for line in page:
            is_furniture = line in edge and _without_digits(line.text) in running
            left_out += [line.text] if is_furniture else []
            lines += [] if is_furniture else [line]
    if lines:
        _Paragraphs(builder, lines).add_all()
    return left_out


def _joined(page: Iterable[Line]) -> list[Line]:
    """The lines, with pieces that stand beside each other on one line put together."""
    lines: list[Line] = []
    for line in page:
        last = lines[-1] if lines else None
        height = max(line.height, last.height) if last else 0.0
        if (
            last is not None
            and abs(line.baseline - last.baseline) < _SAME_LINE * height
            and -0.3 * height < line.left - last.right < 2 * height
        ):
            main = last if last.height >= line.height else line
            space = " " if line.left - last.right > 0.15 * height else ""
            lines[-1] = replace(
                main, text=f"{last.text}{space}{line.text}", left=last.left, right=line.right
            )
        else:
            lines.append(line)
    return lines


def _edge(page: list[Line]) -> set[Line]:
    ordered = sorted(page, key=lambda line: -line.baseline)
    return {*ordered[:_EDGE_LINES], *ordered[-_EDGE_LINES:]}


def _running_lines(pages: list[list[Line]]) -> set[str]:
    """What stands at the head or foot of at least two pages and of a third of all, and seldom
    elsewhere: sentences that come again and again stand at some page's edge too."""
    at_edges: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for page in pages:
        edge = _edge(page)
        at_edges.update({_without_digits(line.text) for line in edge})
        within.update(_without_digits(line.text) for line in page if line not in edge)
    enough = max(2, len(pages) // 3)
    return {text for text, count in at_edges.items() if count >= enough and count > within[text]}


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "0", text)


class _Paragraphs:
    def __init__(self, builder: TextBuilder, lines: list[Line]) -> None:
        self._builder = builder
        self._lines = lines
        letters: Counter[float] = Counter()
        for line in lines:
            letters[round(line.height, 1)] += len(line.text)
        # What most letters are set in is the text; headings are larger, captions smaller.
        self._usual = letters.most_common(1)[0][0]
        self._steps = _usual_steps(lines)

    def add_all(self) -> None:
        paragraph: list[Line] = []
        for line in self._lines:
            if paragraph and not self._goes_on(paragraph, line):
                self._add(paragraph)
                paragraph = []
            paragraph.append(line)
        self._add(paragraph)

    def _goes_on(self, paragraph: list[Line], line: Line) -> bool:
        first, last = paragraph[0], paragraph[-1]
        height = max(last.height, 1.0)
        if _BULLET.match(line.text):
            return False
        if not 1 / _LARGER < line.height / height < _LARGER:
            return False
        step = last.baseline - line.baseline
        if step < _SAME_LINE * height:
            # The next column or page.
            is_text = height < self._usual * _LARGER
            return is_text and not _SENTENCE_END.search(last.text) and not _is_short(last, first)
        if step > _PARAGRAPH_STEP * self._steps.get(round(height), 1.4 * height):
            return False
        moved_in = (line.left - last.left) / height
        if len(paragraph) == 1:
            # An indented line after a single one begins anew, unless that is cut off by it.
            ends = _SENTENCE_END.search(last.text) or last.right < line.right - _SHORT_BY * height
            return not (moved_in > _MOVED_IN and ends and not _BULLET.match(first.text))
        hangs = paragraph[1].left - first.left > _MOVED_IN * height
        if moved_in > _MOVED_IN or (hangs and moved_in < -_MOVED_IN):
            return False
        right = max(one.right for one in paragraph)
        is_short = last.right < right - _SHORT_BY * height
        return not (is_short and _SENTENCE_END.search(last.text))

    def _add(self, lines: list[Line]) -> None:
        text = lines[0].text
        for line in lines[1:]:
            if _CUT_WORD.search(text) and line.text[:1].islower():
                text = text[:-1] + line.text
            else:
                text += ("" if _HYPHENATED.search(text) else " ") + line.text
        size = lines[0].height / self._usual
        if _BULLET.match(text):
            self._builder.add([(_BULLET.sub("", text, count=1), "")], BlockKind.ITEM)
        elif size > _LARGER and len(text) < _LONGEST_HEADING:
            self._builder.add([(text, "")], BlockKind.HEADING, 1 if size > 1.5 else 2)
        else:
            self._builder.add([(text, "")])


def _usual_steps(lines: list[Line]) -> dict[int, float]:
    """From the height of lines to the step that they mostly follow each other at."""
    steps: dict[int, list[float]] = defaultdict(list)
    for one, other in pairwise(lines):
        step = one.baseline - other.baseline
        if abs(one.height - other.height) < 1 and 0 < step < 2.5 * one.height:
            steps[round(one.height)].append(step)
    usual = {}
    for height, found in steps.items():
        step, times = Counter(round(step, 1) for step in found).most_common(1)[0]
        # Where no step comes twice, the smallest is the likeliest.
        usual[height] = step if times > 1 else min(found)
    return usual


def _is_short(last: Line, first: Line) -> bool:
    return last.right - last.left < 0.6 * (first.right - first.left)
