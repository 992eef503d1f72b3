"""How a passage that is copied names its source."""

from enum import StrEnum


class CitationForm(StrEnum):
    """How much of the source stands with a quote. Settings hold the values."""

    SHORT = "short"
    FULL = "full"
    MARKDOWN = "markdown"
