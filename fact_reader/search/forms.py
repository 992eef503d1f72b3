"""Other forms of a word that is asked for: *denies* and *deny* for *denied*, *2000* for *2,000*.

A word is another form of one when both have the same stem (Snowball's, as Whoosh has them) in the
language of the article. An article of which no language is known counts as English, and for a word
in Cyrillic letters as Russian. Stems are taken of folded words: there are no accents any more, and
forms that only differ in these are the same word already.

Which words of an index or of a text are forms can be asked without looking at all of them: they
begin with one of `beginnings`.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from fact_reader.search.query import Words

if TYPE_CHECKING:
    from collections.abc import Callable

# Shorter words and stems say too little: "has" is no form of "ha", nor "using" of "us".
_SHORTEST = 3
# Norwegian comes in two kinds, which Whoosh has one stemmer for.
_ALIASES = {"nb": "no", "nn": "no"}
_RUSSIAN = re.compile("[а-яё]+")
_LATIN = re.compile("[a-z\u00df-\u024f]+")
# Endings of which the stemmers know only the spelling with accents; the longest first.
_ACCENTED = {
    "fr": (("ees", "ées"), ("ee", "ée")),
    "pt": (("coes", "ções"), ("cao", "ção")),
}
# How stems end in English, and what words write for it: denied, deny; close, closing; capable,
# capability.
_ENGLISH_ENDS = (("i", "y"), ("e", "i"), ("bl", "bil"))
_GROUPED_NUMBER = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")
_LONG_NUMBER = re.compile(r"[1-9]\d{3,14}")


def may_have_forms(words: tuple[str, ...]) -> bool:
    """Whether there are other forms of a word, or of words that make a number, in any language."""
    if len(words) == 1 and len(words[0]) >= _SHORTEST:
        [word] = words
        return bool(_LATIN.fullmatch(word) or _RUSSIAN.fullmatch(word)) or _respelt(words) != ()
    return _respelt(words) != ()


def respelt(leaf: Words) -> Words | None:
    """A large number with or without the marks between thousands, whichever it is not."""
    words = _respelt(leaf.words) if leaf.any_form else ()
    return replace(leaf, words=words, any_form=False) if words else None


def _respelt(words: tuple[str, ...]) -> tuple[str, ...]:
    if len(words) > 1 and _GROUPED_NUMBER.fullmatch(" ".join(words)):
        return ("".join(words),)
    if len(words) == 1 and _LONG_NUMBER.fullmatch(words[0]):
        return tuple(f"{int(words[0]):,}".split(","))
    return ()


@lru_cache(maxsize=1 << 12)
def stemmer_for(language: str, word: str) -> str:
    """Two letters for the rules by which forms of `word` are found in articles of a language, as
    the article names it (``en-GB``, ``German``, or nothing); empty if there are none."""
    is_russian = bool(_RUSSIAN.fullmatch(word))
    if not is_russian and not _LATIN.fullmatch(word):
        return ""
    code = language_of(language, word)
    return code if (code == "ru") == is_russian and code in _stemmed() else ""


def language_of(language: str, word: str) -> str:
    """Two letters for the language that an article names, as it names it; for one that names none,
    for that which `word` counts as. Empty if nobody knows it."""
    if language.strip():
        return _code(language)
    return "ru" if _RUSSIAN.fullmatch(word) else "en"


@cache
def _stemmed() -> frozenset[str]:
    from whoosh.lang.snowball import classes

    return frozenset(classes)


@cache
def _code(language: str) -> str:
    from whoosh.lang import two_letter_code

    name = language.strip().casefold()
    first = re.split("[-_]", name)[0]
    return str(two_letter_code(name) or two_letter_code(first) or _ALIASES.get(first, ""))


@cache
def _stemmer(code: str) -> "Callable[[str], str]":
    from whoosh.lang.snowball import classes  # only when it is needed: 7 ms

    stem: Callable[[str], str] = classes[code]().stem
    return stem


@lru_cache(maxsize=1 << 14)
def stem(word: str, code: str) -> str:
    """The stem of a folded word by the rules of a language; empty if it is too short for one."""
    for plain, accented in _ACCENTED.get(code, ()):
        if word.endswith(plain):
            word = word.removesuffix(plain) + accented
            break
    found = _stemmer(code)(word) if len(word) >= _SHORTEST else ""
    return found if len(found) >= _SHORTEST else ""


@lru_cache(maxsize=1 << 10)
def beginnings(word: str, code: str) -> tuple[str, ...]:
    """What every form of `word` begins with: one of these; none if it has no forms."""
    root = stem(word, code)
    shared = root
    while not word.startswith(shared):
        shared = shared[:-1]
    if len(shared) < _SHORTEST - 1:
        return ()
    for end, instead in _ENGLISH_ENDS if code == "en" else ():
        if root.endswith(end) and shared.startswith(root.removesuffix(end)):
            return (root, root.removesuffix(end) + instead)
    return (shared,)


@lru_cache(maxsize=1 << 14)
def is_form(word: str, other: str, code: str) -> bool:
    """Whether `other` is another form of `word`."""
    return (
        other != word
        and other.startswith(beginnings(word, code))
        and stem(other, code) == stem(word, code)
    )
