"""Where words, sentences and paragraphs of a text begin and end.

Words and sentences are found by Qt after Unicode's rules (UAX 29; for Thai with a dictionary), and
what those rules cannot know of news is mended here: abbreviations, initials, quoted questions.
Only the surroundings of a place are read, so that the length of the text does not matter.
Offsets are code points of the whole text, end exclusive.
"""

import re
from bisect import bisect_right

from PySide6.QtCore import QTextBoundaryFinder

from fact_reader.ui.reader.highlights import Span
from fact_reader.ui.reader.positions import Positions

_WORD_REACH, _SENTENCE_REACH = 200, 4000
_LETTERS_WITH_DOTS = re.compile(r"(?:\b[^\W\d_]\.){2,}")
# After these a full stop ends no sentence, whatever follows.
_NEVER_LAST = re.compile(
    r"(?:^|[\s(“‘\"'])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|vs)"
    r"\.\s+$"
)
# After these it ends none where a number follows: "Jan. 5", "No. 10".
_BEFORE_NUMBERS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nr|Art|p|pp)\.\s+$"
)
# "the U.S. President" goes on; "in the U.S. The next day" does not.
_DOTTED_LAST = re.compile(r"\b(?:[^\W\d_]\.){2,}\s+$")
_BEGINS_SENTENCE = re.compile(
    r"[“‘\"'(]*(?:The|This|That|These|Those|It|He|She|They|We|I|You|In|On|At|But|And|A|An|As|When"
    r"|After|Before|However|Meanwhile)\b"
)


def word_at(text: str, offset: int) -> Span | None:
    """The word that holds the character at `offset`, None where that is a blank or a sign."""
    if not 0 <= offset < len(text):
        return None
    pieces = _pieces(text, offset, QTextBoundaryFinder.BoundaryType.Word, _WORD_REACH)
    start, end = next((one for one in pieces if one[0] <= offset < one[1]), (offset, offset))
    # Unicode's rules take "U.S." for four pieces.
    low = max(0, offset - _WORD_REACH)
    for match in _LETTERS_WITH_DOTS.finditer(text, low, offset + _WORD_REACH):
        if match.start() <= offset < match.end():
            return match.span()
    if not any(character.isalnum() for character in text[start:end]):
        return None
    return (start, end - len(text[start:end]) + len(text[start:end].rstrip()))


def snapped_to_words(text: str, anchor: int, caret: int) -> Span:
    """Anchor and caret of a selection moved outwards so that no word is cut.

    A selection within one word stays as it is: who selects a part of a word means that part.
    """
    low, high = min(anchor, caret), max(anchor, caret)
    first, last = _cut_at(text, low), _cut_at(text, high)
    within_one = word_at(text, low)
    if within_one is None or high > within_one[1]:
        low = first[0] if first else low
        high = last[1] if last else high
    return (low, high) if anchor <= caret else (high, low)


def snapped_end(text: str, fixed: int, moved: int) -> int:
    """Where the moved end of a passage comes to lie so that it cuts no word.

    Unlike a selection it is never within one word, unless the fixed end is.
    """
    word = _cut_at(text, moved)
    if word is None or word[0] < fixed < word[1]:
        return moved
    return word[1] if moved > fixed else word[0]


def sentence_at(text: str, offset: int) -> Span:
    """The sentence that holds a place, without the blanks around it."""
    place = min(max(offset, 0), max(0, len(text) - 1))
    pieces = _pieces(text, place, QTextBoundaryFinder.BoundaryType.Sentence, _SENTENCE_REACH)
    joined: list[Span] = []
    for piece in pieces:
        if joined and _goes_on(text[slice(*joined[-1])], text[slice(*piece)]):
            joined[-1] = (joined[-1][0], piece[1])
        else:
            joined.append(piece)
    number = bisect_right(joined, (place, len(text))) - 1
    return _stripped(text, joined[number] if number >= 0 else (place, place))


def paragraph_at(text: str, offset: int) -> Span:
    """The line of the text that holds a place, without the blanks around it."""
    return _stripped(text, _paragraph(text, offset))


def grown(text: str, span: Span) -> Span:
    """The next larger of word, sentence, paragraph and whole text around a selection."""
    start, end = span
    last = max(start, end - 1)
    words = [word for word in (word_at(text, start), word_at(text, last)) if word is not None]
    if start == end and not words and start > 0:
        # The caret stands behind a word's last letter.
        words = [word for word in (word_at(text, start - 1),) if word is not None]
    sentences = [sentence_at(text, start), sentence_at(text, last)]
    paragraphs = [paragraph_at(text, start), paragraph_at(text, last)]
    for parts in (words, sentences, paragraphs):
        low = min([start, *(part[0] for part in parts)])
        high = max([end, *(part[1] for part in parts)])
        if (low, high) != span:
            return (low, high)
    whole = _stripped(text, (0, len(text)))
    return (min(start, whole[0]), max(end, whole[1]))


def _cut_at(text: str, offset: int) -> Span | None:
    """The word that a place would cut in two."""
    word = word_at(text, offset)
    return word if word is not None and word[0] < offset else None


def _goes_on(before: str, after: str) -> bool:
    """Whether what Unicode takes for two sentences is one."""
    first = after.lstrip("“‘\"'(")[:1]
    if first.islower() or _NEVER_LAST.search(before):
        return True
    if first.isdigit() and _BEFORE_NUMBERS.search(before):
        return True
    return bool(_DOTTED_LAST.search(before)) and not _BEGINS_SENTENCE.match(after)


def _paragraph(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return (text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))


def _pieces(
    text: str, offset: int, kind: QTextBoundaryFinder.BoundaryType, reach: int
) -> list[Span]:
    """The pieces of the paragraph around a place, as far as `reach` on either side."""
    low, high = _paragraph(text, offset)
    if offset - low > reach:
        blank = text.find(" ", offset - reach, offset)
        low = blank + 1 if blank >= 0 else offset - reach
    if high - offset > reach:
        blank = text.rfind(" ", offset, offset + reach)
        high = blank if blank > offset else offset + reach
    part = text[low:high]
    positions = Positions(part)
    finder = QTextBoundaryFinder(kind, part)
    found, start = [], 0
    while (unit := finder.toNextBoundary()) >= 0:
        end = positions.to_code_point(unit)
        if end > start:
            found.append((low + start, low + end))
        start = end
    return found


def _stripped(text: str, span: Span) -> Span:
    passage = text[slice(*span)]
    start = span[0] + len(passage) - len(passage.lstrip())
    return (start, max(start, span[0] + len(passage.rstrip())))
