"""How one written word or phrase becomes a leaf of a query. Never raises.

Every function returns the leaf, None where there is nothing to look for, and a hint, empty where
the words were plain.
"""

import re
import unicodedata
from dataclasses import replace

from fact_reader.model import Stance
from fact_reader.model.wording import sentence
from fact_reader.search.forms import may_have_forms
from fact_reader.search.query import (
    ANNOTATION_PARTS,
    Fuzzy,
    Has,
    Leaf,
    Near,
    Regex,
    Wildcard,
    WordLeaf,
    Words,
)
from fact_reader.search.regex_leaf import problem_with
from fact_reader.search.tokens import fold, tokens

Reading = tuple[Leaf | None, str]

# Labels stand 100 words apart in the index; nothing may be near across that.
_FARTHEST = 50
_MOST_NEAR_WORDS = 20
_MOST_EDITS = 2
_LONGEST_SHOWN = 60
_LONGEST_PATTERN = 60
_MANY_DIGITS = 4  # more than these say no more

_TILDE = re.compile(r"(.*)~(\d*)", re.DOTALL)
# In a web address ? and ~ have a meaning of their own.
_ADDRESS = re.compile(r"://|^www\.|\w\.[^\W\d_]{2,}[/?]\S", re.IGNORECASE)
_WILD = re.compile(r"([*?]+)")
HAS_VALUES = (*(stance.value for stance in Stance), *ANNOTATION_PARTS)


def read_word(value: str, field: str | None, unfinished: bool) -> Reading:
    """A word, or what is written without spaces; `unfinished` if it is being typed."""
    if _ADDRESS.search(value):
        return words(value, field, prefix=unfinished), ""
    tilde = _TILDE.fullmatch(value)
    if tilde and any(char.isalnum() for char in tilde[1]):
        return _fuzzy(tilde[1], tilde[2], field)
    core = _core(value)
    bare = core.rstrip("*")
    if "*" in bare or "?" in bare:
        if len(core) > _LONGEST_PATTERN:
            return None, sentence(
                "“{word}” is longer than {most} letters, and was left out.",
                word=_shown(core),
                most=_LONGEST_PATTERN,
            )
        pattern = _pattern(core)
        if pattern is None:
            return words(_WILD.sub(" ", value), field), sentence(
                "“{word}” was searched without * and ?: they stand for letters within one word.",
                word=_shown(value),
            )
        if unfinished and not pattern.endswith("*"):
            return Wildcard(f"{pattern}*", f"{_shown(core)}*", field), ""
        return Wildcard(pattern, _shown(core), field), ""
    found = words(value, field, prefix=value.endswith("*") or unfinished)
    if found and not value.endswith("*") and found.form_fields and may_have_forms(found.words):
        found = replace(found, any_form=True)
    return found, ""


def read_phrase(value: str, field: str | None, prefix: bool, distance: str | None) -> Reading:
    """What stands in quotation marks; `distance` is what was written after ~, None without it."""
    hint = ""
    if "*" in value.rstrip().rstrip("*"):
        hint = sentence(
            "Within quotation marks * works only at the end; elsewhere it was left out."
        )
    phrase = words(value, field, prefix)
    if phrase is None or not distance or len(phrase.words) < 2:
        return phrase, hint
    if len(phrase.words) > _MOST_NEAR_WORDS:
        return phrase, sentence(
            "More than {most} words were searched as a phrase, without ~.", most=_MOST_NEAR_WORDS
        )
    apart = _number(distance)
    if apart > _FARTHEST:
        apart = _FARTHEST
        hint = sentence(
            "Words can be at most ~{most} apart, and so they were searched.", most=_FARTHEST
        )
    return Near(phrase.words, phrase.shown, apart, field, phrase.prefix), hint


def read_has(value: str, unfinished: bool) -> Reading:
    """What an annotation is to have: a stance, a note, a label or a speaker."""
    word = value.strip().casefold()
    name = word if word in HAS_VALUES else word.removesuffix("s")
    if name not in HAS_VALUES:
        begun = [one for one in HAS_VALUES if unfinished and one.startswith(word)]
        if len(begun) != 1:
            return None, "" if begun or not word else _no_part(value)
        [name] = begun
    return (Has(name) if name in ANNOTATION_PARTS else Words((name,), name, "stance")), ""


def read_regex(pattern: str, flags: str) -> Reading:
    """A regular expression between slashes, of which the flag i is known."""
    if not pattern:
        return None, ""
    unknown = "".join(dict.fromkeys(flags.casefold().replace("i", "")))
    leaf = Regex(pattern, "i" in flags.casefold())
    problem = problem_with(leaf)
    if problem:
        return None, sentence(
            "“{pattern}” is no regular expression ({problem}), and was left out.",
            pattern=_shown(pattern),
            problem=problem,
        )
    if unknown:
        return leaf, sentence("The flag {flag} is not known; only i is.", flag=unknown)
    return leaf, ""


def words(value: str, field: str | None, prefix: bool = False) -> Words | None:
    """The words of `value`, one after the other; None if there are none."""
    found = tuple(token.text for token in tokens(value))
    return Words(found, _shown(value.rstrip("*")), field, prefix) if found else None


def _fuzzy(value: str, digits: str, field: str | None) -> Reading:
    plain = words(value, field)
    if plain is None or len(plain.words) > 1 or "*" in value or "?" in value:
        return plain, _misplaced_tilde(value) if plain else ""
    [word] = plain.words
    asked = _number(digits) if digits else 1
    hint = ""
    edits = min(asked, fitting_edits(word))
    if edits < min(asked, _MOST_EDITS):
        hint = _too_short(plain.shown, asked, edits)
    elif asked > _MOST_EDITS:
        hint = sentence(
            "Words can be at most ~{most} off, and so “{word}” was searched.",
            most=_MOST_EDITS,
            word=plain.shown,
        )
    leaf: WordLeaf = Fuzzy(word, plain.shown, edits, field) if edits else plain
    return leaf, hint


def _too_short(word: str, asked: int, edits: int) -> str:
    if edits:
        return sentence(
            "“{word}” is too short for ~{asked}; words one letter off were searched.",
            word=word,
            asked=str(asked),
        )
    return sentence(
        "“{word}” is too short for ~{asked}; just this word was searched.",
        word=word,
        asked=str(asked),
    )


def _misplaced_tilde(value: str) -> str:
    return sentence(
        "“{word}” was searched without ~: put it after one word, or after the quotation marks.",
        word=_shown(value),
    )


def _no_part(value: str) -> str:
    return sentence(
        "After “has:” write {names} or {last}; “{word}” was left out.",
        names=", ".join(HAS_VALUES[:-1]),
        last=HAS_VALUES[-1],
        word=_shown(value),
    )


def fitting_edits(word: str) -> int:
    """How many letters of a word may differ so that what is found still has to do with it."""
    return 0 if len(word) < 3 else 1 if len(word) < 5 else _MOST_EDITS


def is_letter(char: str) -> bool:
    """Whether a word can end in `char`: a letter, digit or combining mark."""
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _core(value: str) -> str:
    """`value` without the punctuation around it. A question mark at the end is punctuation."""
    start, end = 0, len(value)
    while start < end and value[start] not in "*?" and not is_letter(value[start]):
        start += 1
    while start < end and value[end - 1] != "*" and not is_letter(value[end - 1]):
        end -= 1
    return value[start:end]


def _pattern(core: str) -> str | None:
    """The folded pattern; None if its letters are no single word."""
    probe = core.replace("*", "x").replace("?", "x")
    found = list(tokens(probe))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(probe)):
        return None
    pieces = []
    for piece in _WILD.split(core):
        if piece and piece[0] in "*?":
            pieces.append("?" * piece.count("?") + "*" * ("*" in piece))
        elif piece:
            pieces.append(fold(piece))
    pattern = "".join(pieces)
    return pattern if pattern.strip("*?") else None


def _number(digits: str) -> int:
    return int(digits[:_MANY_DIGITS])


def _shown(value: str) -> str:
    shown = " ".join(value.split())
    return f"{shown[:_LONGEST_SHOWN]}…" if len(shown) > _LONGEST_SHOWN else shown
