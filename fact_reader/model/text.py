"""The one place where raw text becomes the text that is stored and that offsets count in."""

import re

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
