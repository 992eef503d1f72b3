"""What a line of a page is: furniture around the article, a headline, or its text."""

import re

_FURNITURE = re.compile(
    r"""(?:
    accessibility\ links | skip\ (?:to|navigation)\b.* | (?:main\ )?(?:menu|navigation)
    | home(?:page)? | search | sections? | close | back | next | previous | log\ ?in | register
    | sign\ (?:in|up|out)(?:\ .*)? | subscribe(?:\ .*)? | newsletters? | save(?:\ for\ later)?
    | share(?:\ (?:this|on|via|with|article|story|page)\b.*|\s*[|•·,/:].*)? | link\ copied.*
    | print(?:\ (?:this|article|page)\b.*)? | e-?mail(?:\ (?:this|address)\b.*)? | copy(?:\ link)?
    | facebook | twitter | whatsapp | linkedin | telegram | reddit | pinterest | tweet | pin\ it
    | follow\ us\b.* | (?:\d+\ )?comments?(?:\ \(?\d+\)?)? | (?:jump|go)\ to\ comments?
    | advertise(?:ment|\ with\ us)? | sponsored(?:\ (?:by|content)\b.*)?
    | cookies?(?:\ (?:policy|settings|notice))? | we\ use\ cookies\b.*
    | breaking(?:\ news)? | (?:the\ )?latest(?:\ news)? | live | exclusive | watch(?:\ live)?
    | listen(?:\ (?:live|now|to\ this\b.*))?
    | (?:read|related|see|more)(?:\ (?:more|also|stories))?:?
    | (?:\d+\ )?min(?:ute)?s?\ read | reading\ time\b.* | (?:world|uk|us|u\.s\.|europe)(?:\ news)?
    | news | politics | business | opinion | sports? | culture | technology | science | health
    | weather | international | national | americas | asia | africa | middle\ east | russia
    | [^«]{0,40}\s[>›»]\s.{0,40} | (?:photo|image|picture|video|credit|file|caption)s?(?:\s*[:/].*)?
    | \d+x\d+\ image | https?://\S+ | www\.\S+ | [\W\d_]+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# A question or a call may be the first half of a headline; a full stop within one is rare.
_SENTENCE_END = re.compile(r"[.][”’\"')]*\s+[“‘\"'(]*[A-ZÀ-ÞА-Я]")
# After initials, titles and abbreviations a full stop ends no sentence.
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|vs|No|U\.S|U\.K|U\.N)\.$")
_HEADLINE_LIMIT = 180
_BODY_LIMIT = 200


def is_furniture(line: str) -> bool:
    """A link, button or section name of the page, and no part of the article."""
    return len(line) <= 100 and _FURNITURE.fullmatch(line.strip("•*·-–—[]()# \t\xa0")) is not None


def is_body(line: str) -> bool:
    """A paragraph of the article's text: long, or of several sentences."""
    return len(line) > _BODY_LIMIT or (len(line) > 80 and _sentence_ends(line) > 0)


def is_headline(line: str) -> bool:
    """Of a headline's length and form; what it says is not looked at."""
    if len(line) > _HEADLINE_LIMIT or is_body(line):
        return False
    if not re.search(r"[^\W\d_]{2}", line):
        return False
    return not (line.endswith((".", ",", ";")) and len(line) > 100)


def _sentence_ends(line: str) -> int:
    return sum(
        not _ABBREVIATED.search(line[: match.start() + 1]) for match in _SENTENCE_END.finditer(line)
    )
