"""Where sentences begin and end, as far as a line of text tells."""

import re

# An end mark with what closes a quotation or a footnote, then white space and what may begin a
# sentence; or one of the marks of scripts that put no space behind it.
_END = re.compile(
    r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])|[。！？｡।؟۔]+[」』”’]*|\n+",
)
# A full stop behind these ends no sentence, nor one behind a single capital.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug"
    r"|Sept|Sep|Oct|Nov|Dec)|\b[^\W\d_])\.$"
)
_BLANKS = " \t\u00a0\u3000"
# Longer than any sentence that somebody means to tag.
_FARTHEST = 1_000


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence, or the sentences, that a span stands in: code points, end
    exclusive, without white space at either end, within one paragraph and at most 1,000 characters
    to either side."""
    first, last = max(0, start - _FARTHEST), min(len(text), end + _FARTHEST)
    begin, finish = first, last
    for match in _END.finditer(text, first, last):
        stop = match.start() + 1
        if match.group()[0] == "." and _ABBREVIATED.search(text, max(0, stop - 9), stop):
            continue
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end - 1:
            finish = match.start() if match.group()[0] == "\n" else match.end()
            break
    while begin < start and text[begin] in _BLANKS + "\n":
        begin += 1
    while finish > end and text[finish - 1] in _BLANKS + "\n":
        finish -= 1
    return begin, max(finish, end)
