"""The one place where raw text becomes the text that is stored and that offsets count in; and how
a passage is written on one line."""

import re

from fact_reader.model.wording import sentence

# C0 and C1 controls but tab and line feed; byte order marks at the start are handled apart.
# U+FDD0 and U+FDD1 are what QTextDocument uses inside for frames, and lone surrogates can be
# stored neither by SQLite nor as UTF-8.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0\ufdd1\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")


def normalise_text(raw: str) -> tuple[str, int]:
    """Return `raw` as the app stores it, and how many control characters were dropped.

    Every form of line end becomes one line feed, leading byte order marks go, and characters
    that are no text (controls, lone surrogates) are dropped. Letters, spaces and Unicode
    normalisation stay as they are: the stored text is what the outlet published.
    Normalising twice gives the same as once.
    """
    text = _LINE_ENDS.sub("\n", raw)
    text, dropped = _FORBIDDEN.subn("", text)
    return text.lstrip("\ufeff"), dropped


_OPENING = "“„«\"‘'"
_QUOTES = tuple("“”„«»\"‘’'")
_CLOSING = "”“»\"’'"


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """A passage on one line in quotation marks, a sentence so that these can be those of another
    language; its own pair around the whole is kept."""
    line = one_line(text)
    if len(line) > 2 and line[0] in _OPENING:
        own = _CLOSING[_OPENING.index(line[0])]
        if line[-1] == own and not set(line[1:-1]) & {line[0], own}:
            return line
    # A hair space, so that two quotation marks in a row can be told apart.
    before = "\u200a" if line[:1] in _QUOTES else ""
    after = "\u200a" if line[-1:] in _QUOTES else ""
    return sentence("“{text}”", text=f"{before}{line}{after}")
