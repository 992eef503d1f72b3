"""From a passage to the places where the same words stand."""

import re


def find_words(text: str, passage: str, *, match_case: bool = True) -> list[tuple[int, int]]:
    """Return the spans of all places where the words of a passage stand, in text order.

    Word for word: white space of any kind and length counts as one space, and a place inside a
    longer word is none. Unless `match_case`, capitals count as small letters. Places do not
    overlap. A blank passage stands nowhere.
    """
    pattern = words_pattern(passage, match_case=match_case)
    return [match.span() for match in pattern.finditer(text)] if pattern else []


def words_pattern(passage: str, *, match_case: bool = True) -> re.Pattern[str] | None:
    """The expression behind `find_words`, for many texts; None for a blank passage."""
    words = passage.split()
    if not words:
        return None
    before = r"(?<!\w)" if re.match(r"\w", words[0]) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", words[-1]) else ""
    # Texts in scripts without spaces have no ends of words that could be told by their neighbours.
    if any("\u3040" <= char <= "\u9fff" or "\u0e00" <= char <= "\u0eff" for char in passage):
        before = after = ""
    inner = r"\s+".join(map(re.escape, words))
    return re.compile(before + inner + after, 0 if match_case else re.IGNORECASE)
