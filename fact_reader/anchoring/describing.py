"""From a span to the anchor that finds it again."""

from fact_reader.model.anchor import Anchor

# As long as the Hypothesis client makes them (contextLen in its src/annotator/anchoring/types.ts).
CONTEXT_LENGTH = 32


def describe(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of `text[start:end]`, with up to 32 code points of context on each side.

    After the TextQuoteSelector and TextPositionSelector of the W3C Web Annotation model.
    ValueError if the span is empty or not within the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage of a text of {len(text)} code points: {start} to {end}")
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
        start=start,
        end=end,
    )
