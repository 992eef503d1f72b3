"""How an annotation finds its passage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """How an annotation finds its passage, after the W3C Web Annotation model.

    `exact`, `prefix` and `suffix` are the TextQuoteSelector, `start` and `end` the
    TextPositionSelector: code points of the version's text, end exclusive.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
