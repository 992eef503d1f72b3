"""From a quote to the places where it stands in a text."""

import re
import unicodedata

# What people type in place of what newspapers print, and the other way round. Each class is one
# character, except that a dash may be two hyphens and an ellipsis three full stops.
_SINGLE_QUOTES = "'‘’‚‛′`´"
_DOUBLE_QUOTES = '"“”„‟″'
_DASHES = "-‐‑‒–—―−"
_SPACE = "[\\s\u200b\ufeff]"

_TOKEN = re.compile(f"{_SPACE}+|\\.\\.\\.|--|.", re.DOTALL)


def find_quote(text: str, quote: str) -> list[tuple[int, int]]:
    """Return the spans of all places where a quote stands in the text, in text order.

    Places that overlap all count, because each of them may be the one that is meant. If the
    quote stands nowhere exactly, places count that differ in the style of quotation marks,
    dashes, ellipses and white space (also no-break spaces and line breaks), or in whether
    accented letters are composed; letter case always counts. The spans are of the text as it is
    stored. A blank quote stands nowhere.
    """
    if not quote.strip():
        return []
    exact = _find_exact(text, quote)
    if exact:
        return exact
    pattern = _tolerant_pattern(quote)
    if pattern is None:
        return []
    # Looking ahead consumes nothing, so that overlapping places are found too.
    return [match.span(1) for match in re.finditer(f"(?=({pattern}))", text)]


def _find_exact(text: str, quote: str) -> list[tuple[int, int]]:
    places = []
    start = text.find(quote)
    while start >= 0:
        places.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return places


def _tolerant_pattern(quote: str) -> str | None:
    """An expression for the quote in every style; None if nothing visible is left of it."""
    trimmed = re.sub(f"^{_SPACE}+|{_SPACE}+$", "", quote)
    if not trimmed:
        return None
    parts = [_token_pattern(token) for token in _clusters(trimmed)]
    # A letter is not found within the same letter with an accent that follows it.
    return "".join(parts) + "(?![\u0300-\u036f])"


def _clusters(quote: str) -> list[str]:
    """The quote's tokens, composed, with combining marks joined to what they stand on."""
    clusters: list[str] = []
    for token in _TOKEN.findall(unicodedata.normalize("NFC", quote)):
        if clusters and unicodedata.combining(token[0]):
            clusters[-1] += token
        else:
            clusters.append(token)
    return clusters


def _token_pattern(token: str) -> str:
    if re.fullmatch(f"{_SPACE}+", token):
        return f"{_SPACE}+"
    if token in _SINGLE_QUOTES:
        return f"[{_SINGLE_QUOTES}]"
    if token in _DOUBLE_QUOTES:
        return f"[{_DOUBLE_QUOTES}]"
    if token in _DASHES or token == "--":
        return f"(?:--|[{re.escape(_DASHES)}])"
    if token in ("...", "…"):
        return r"(?:\.\.\.|…)"
    decomposed = unicodedata.normalize("NFD", token)
    if decomposed == token:
        return re.escape(token)
    return f"(?:{re.escape(token)}|{re.escape(decomposed)})"
