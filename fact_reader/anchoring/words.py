"""A text as words and marks, in a form that does not change when only the typography does."""

import re
import unicodedata
from dataclasses import dataclass

# A word with its accents (also where these are characters of their own), an ellipsis, a dash of
# two hyphens, or any other visible character. Scripts without spaces go character by character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_WORD = re.compile(
    f"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\\w\u0300-\u036f{_INVISIBLE}])+"
    rf"|\.\.\.|--|[^\s{_INVISIBLE}]"
)
_VANISHING = re.compile(f"[{_INVISIBLE}]+")
_ONE_STYLE = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text with their places: `starts[i]` to `ends[i]`, code points."""

    forms: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)


def split_words(text: str) -> Words:
    """Return all words and marks of a text, without what cannot be seen.

    Forms are composed (NFC); quotation marks, dashes and ellipses have one style. Letter case
    counts.
    """
    forms, starts, ends = [], [], []
    for match in _WORD.finditer(text):
        form = match.group()
        start, end = match.span()
        if not form.isascii():
            # What cannot be seen, such as a byte order mark, is no part of the word beside it.
            start += len(form) - len(form.lstrip(_INVISIBLE))
            end -= len(form) - len(form.rstrip(_INVISIBLE))
            form = _VANISHING.sub("", unicodedata.normalize("NFC", form)).translate(_ONE_STYLE)
            if not form:
                continue
        forms.append("-" if form == "--" else form)
        starts.append(start)
        ends.append(end)
    return Words(forms, starts, ends)


def same_cut(beginning: str, word: str) -> int:
    """Return how much of a word is the beginning of a word of the same form, in code points.

    One may have its accents as characters of their own, or hold what cannot be seen.
    """
    if word.startswith(beginning):
        return len(beginning)
    wanted = len(_composed(beginning))
    for at in range(len(word) + 1):
        if len(_composed(word[:at])) >= wanted and not unicodedata.combining(
            word[at : at + 1] or "x"
        ):
            return at
    return len(word)


def _composed(text: str) -> str:
    return _VANISHING.sub("", unicodedata.normalize("NFC", text))
