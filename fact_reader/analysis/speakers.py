"""Who may be saying a passage: names that stand beside words of saying."""

import re

# Words of telling, in the forms that news has them in.
_SAYING = (
    r"said|says|say|added|adds|announced|argued|claimed|claims|confirmed|confirms|declared|"
    r"denied|denies|insisted|insists|noted|reported|reports|replied|stated|states|stressed|"
    r"tweeted|warned|wrote|writes|explained"
)
# A name: capitalised words with small joining words between, no more than a title and a name have.
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*(?:\.[A-Z]\w*)*\.?"
_JOIN = r"(?:\ (?:al|bin|da|de|del|della|der|di|du|el|ibn|la|le|of|the|van|von|y)(?=\ ))*"
_NAME = rf"{_WORD}(?:{_JOIN}\ {_WORD}){{0,5}}"
_ASIDE = r"(?:,\ [^,.;:“”\"]{1,60},|,)?"
_BEFORE = re.compile(rf"({_NAME}){_ASIDE}\ (?:also\ |then\ |has\ )?(?:{_SAYING}|told|tells)\b")
# Behind "told" stands who listens.
_AFTER = re.compile(rf"\b(?:{_SAYING}|[Aa]ccording\ to)\ (?:the\ )?(?:[a-z\-]+\ ){{0,3}}?({_NAME})")

# Capitalised because they begin a sentence, or because days and months are.
_NO_NAME = re.compile(
    "A|After|Also|An|And|As|At|Before|But|By|For|From|He|Her|His|However|I|If|In|It|Its|Meanwhile|"
    "No|Not|On|One|Or|Our|She|Since|So|Some|That|The|Their|Then|There|These|They|This|Those|"
    "Though|To|Under|We|What|When|While|Who|With|Yet|You|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|"
    "June|July|August|September|October|November|December"
)
_REACH = 1_500


def names_near(text: str, start: int, end: int, most: int = 6) -> list[str]:
    """Return names beside words of saying near a passage, the nearest first, each once.

    `start` and `end` are code points of `text`, end exclusive. Names are looked for in the passage
    and up to 1,500 code points on either side.
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    # Line ends count as spaces: lines of an article are broken anywhere.
    near = text[first:last].replace("\n", " ")
    found: list[tuple[int, str]] = []
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(near):
            name = _trimmed(match.group(1))
            if name:
                at = first + match.start(1)
                distance = max(start - at, at - end, 0)
                found.append((distance, name))
    names: list[str] = []
    for _, name in sorted(found):
        # "Peskov" says no more than "Dmitry Peskov", which is there already.
        if not any(name in known.split(" ") or name == known for known in names):
            names = [known for known in names if known not in name.split(" ")]
            names.append(name)
    return names[:most]


def _trimmed(name: str) -> str:
    words = name.split(" ")
    while words and (_NO_NAME.fullmatch(words[0]) or not words[0][:1].isupper()):
        del words[0]
    name = " ".join(words).removesuffix("’s").removesuffix("'s").rstrip(".")
    return "" if len(name) < 2 or _NO_NAME.fullmatch(name) else name
