"""Small questions about places in a text. Offsets in code points, end exclusive."""


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at both its ends.

    Of a span that holds only white space, an empty one at its start remains.
    """
    passage = text[start:end]
    kept = passage.strip()
    if not kept:
        return start, start
    start += len(passage) - len(passage.lstrip())
    return start, start + len(kept)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both counted from 1, columns in code points.

    The end of the text is a place too. ValueError if the offset is not in the text.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"no place in a text of {len(text)} code points: {offset}")
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
