"""Title, outlet, author and date of an article, as its text plainly gives them.

A wrong guess is worse than none, so only what stands apart from the sentences counts: the lines
between the top of the page and the first paragraph, labelled lines, datelines, and credits at the
end. Only the first and last few thousand characters are looked at.
"""

import re
from dataclasses import dataclass
from pathlib import PurePath

from fact_reader.analysis.dates import DateLine, read_date_line
from fact_reader.analysis.lines import is_body, is_furniture, is_headline
from fact_reader.analysis.names import (
    has_role,
    is_generic_byline,
    is_name,
    is_outlet,
    is_person,
)
from fact_reader.model.article import PartialDate

_HEAD_CHARACTERS = 12_000
_HEAD_LINES = 30
_TITLE_LINES = 15
_TAIL_CHARACTERS = 5_000
_TAIL_LINES = 15
_META_LENGTH = 160
_OPENING_LENGTH = 80

_TITLE_LABEL = re.compile(r"(?:title|headline)\s*:\s*(\S.*)", re.IGNORECASE)
_OUTLET_LABEL = re.compile(
    r"(?:source|outlet|publication|publisher|newspaper|published\s+by)\s*:\s*(\S.*)", re.IGNORECASE
)
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*"
    r"(?P<name>\D+?)[\s,]*(?P<year>\d{4})?[.,\s]*(?:all\s+rights\s+reserved\.?)?",
    re.IGNORECASE,
)
_PICTURE_AGENCY = re.compile(
    r"\b(?:getty|images?|photos?|pictures?|shutterstock|alamy|pool|rex|epa|istock)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:(?:story|written|reported|report|words|text)\s+)?by:?\s+(?P<by>\S.*)"
    r"|(?:author|byline|reporter|words)\s*:\s*(?P<labelled>\S.*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\(?reporting by ([^;.()]+?)(?:[;.()].*)?", re.IGNORECASE)
# PLACE, June 27 (Reuters) - Text; the date and the agency may each be missing, but not both.
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+){0,3}(?:, [A-Z][A-Za-z.]+)??),?\s*"
    r"(?P<date>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?)?"
    r",?\s*(?:\((?P<agency>[A-Z][\w/&.-]+(?: [A-Z][\w/&.-]+){0,2})\)|/(?P<wire>[\w -]{3,30})/)?"
    r"\s*[-–—]{1,2}\s*\S"
)
_SEPARATOR = re.compile(r"\s+[|•·/–—-]\s+|\s*[|•·]\s*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the text gives; empty text and None where it does not say.

    `title` is never empty for a text that has letters: without a headline it is the file's name,
    or the text's first words. `language` is not found yet and stays empty.
    """

    title: str
    outlet: str = ""
    author: str = ""
    published: PartialDate | None = None
    language: str = ""


@dataclass(slots=True)
class _Findings:
    outlet: str = ""
    author: str = ""
    published: DateLine | None = None

    def note_date(self, found: DateLine) -> None:
        """Keep the date of publication before that of an update, else the first."""
        if self.published is None or (self.published.label == "updated" != found.label):
            self.published = found


def propose(text: str, file_name: str = "") -> Proposal:
    """Propose metadata for a normalised text. Never raises; looks at its first and last lines."""
    head = _head_lines(text)
    findings = _Findings()
    title, after = _find_title(head, findings)
    _read_head(head[after:], findings, has_title=bool(title))
    _read_tail(_tail_lines(text), findings)
    title, masthead = _split_title(title)
    return Proposal(
        title=title or _title_without_headline(head, file_name),
        outlet=findings.outlet or masthead,
        author=findings.author,
        published=findings.published.date if findings.published else None,
    )


def _head_lines(text: str) -> list[str]:
    return _visible_lines(text[:_HEAD_CHARACTERS])[:_HEAD_LINES]


def _tail_lines(text: str) -> list[str]:
    tail = text[-_TAIL_CHARACTERS:]
    if len(text) > _TAIL_CHARACTERS:
        tail = tail.partition("\n")[2]
    return _visible_lines(tail)[-_TAIL_LINES:]


def _visible_lines(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


def _find_title(head: list[str], findings: _Findings) -> tuple[str, int]:
    """The headline, and the number of the line after it; "" and 0 if there is none."""
    for number, line in enumerate(head[:_TITLE_LINES]):
        labelled = _TITLE_LABEL.fullmatch(line)
        if labelled:
            return labelled[1], number + 1
        if is_body(line) or _is_dateline(line):
            break
        found = read_date_line(line)
        if found and _is_aside(found.before):
            findings.note_date(found)
            continue
        if is_furniture(line) or _BYLINE.fullmatch(line) or _OUTLET_LABEL.fullmatch(line):
            continue
        if _is_masthead(line, head[number + 1 :]):
            findings.outlet = findings.outlet or line
            continue
        if is_headline(line):
            return re.sub("^#{1,6} ", "", line), number + 1
    return "", 0


def _is_masthead(line: str, following: list[str]) -> bool:
    if not is_outlet(line) or not (line.startswith("The ") or len(line.split()) <= 3):
        return False
    rest = (other for other in following if not is_furniture(other))
    headline = next((other for other in rest if read_date_line(other) is None), "")
    return is_headline(headline) and len(headline.split()) >= 5


def _read_head(lines: list[str], findings: _Findings, has_title: bool) -> None:
    """Read what stands between headline and text; in the text only labelled lines count."""
    in_text = not has_title
    for number, line in enumerate(lines):
        if _is_dateline(line):
            _read_dateline(line, findings)
        if is_body(line):
            in_text = True
        elif len(line) <= _META_LENGTH:
            _read_labelled(line, findings)
            if not in_text:
                _read_outlet(line, findings)
                _read_meta(line, lines[number + 1 :], findings)


def _read_labelled(line: str, findings: _Findings) -> None:
    found = read_date_line(line)
    if found and found.label and not found.before:
        findings.note_date(found)
    byline = _BYLINE.fullmatch(line)
    if byline and not findings.author:
        findings.author = _people(byline["by"] or byline["labelled"])


def _read_outlet(line: str, findings: _Findings) -> None:
    outlet = _OUTLET_LABEL.fullmatch(line)
    if outlet and not findings.outlet and _is_outlet_name(outlet[1].rstrip(".")):
        findings.outlet = outlet[1].rstrip(".")


def _read_meta(line: str, following: list[str], findings: _Findings) -> None:
    """A line between headline and text: a name, an outlet, a date, or several of them."""
    found = read_date_line(line)
    if found:
        if _read_names(found.before, findings, alone=False):
            findings.note_date(found)
    elif not findings.author and _is_bare_byline(line, following):
        findings.author = _people(line)
    else:
        _read_names(line, findings, alone=True)


def _read_names(text: str, findings: _Findings, alone: bool) -> bool:
    """Read "By Jane Doe | The Courier", which stands `alone` or before a date.

    Nothing is taken, and the answer is False, if a part of it is no name. A name that nothing
    marks as a byline could as well be a place and is only taken beside other parts.
    """
    parts = [part for part in _SEPARATOR.split(text) if part]
    author = outlet = ""
    for part in parts:
        byline = _BYLINE.fullmatch(part)
        people = _people(byline["by"] or byline["labelled"]) if byline else ""
        if is_outlet(part):
            outlet = outlet or part
        elif people or is_generic_byline(part):
            author = author or people or part
        elif is_person(part) and (len(parts) > 1 or text.endswith(("|", "•", "·"))):
            author = author or part
        elif not _is_aside(part):
            return False
    if alone and not outlet and len(parts) > 1:
        return False
    findings.author = findings.author or author
    findings.outlet = findings.outlet or outlet
    return True


def _is_aside(before: str) -> bool:
    """Nothing, or places and names: "Moscow", "New York, NY"; no words of a sentence."""
    return all(is_name(part.strip()) for part in before.split(",") if part.strip())


def _is_bare_byline(line: str, following: list[str]) -> bool:
    """A name alone on its line, which a job on this or the next line, or a date soon after,
    shows to be the byline."""
    if is_generic_byline(line):
        return True
    name, _, job = line.partition(",")
    if not is_person(name):
        return False
    if job:
        return has_role(job) and is_name(job.strip().title())
    if following and has_role(following[0]) and len(following[0].split()) <= 5:
        return True
    for other in following[:3]:
        if is_body(other):
            return False
        found = read_date_line(other)
        if found and not found.before:
            return True
    return False


def _people(text: str) -> str:
    """The names at the start of a byline, without jobs, places and outlets; "" if it has none."""
    text = re.split(
        r"\s+(?:in|at|for|from|of|on)\s|\s*[|•·(/@]|\s+[–—-]\s",
        text.strip(" ."),
    )[0]
    names: list[str] = []
    kept = ""
    for match in re.finditer(r"(.+?)(\s*(?:,\s*and\s|,|;|\s(?:and|&)\s|$)\s*)", text):
        name = match[1].strip()
        # After the first, what is no person's name is a job, a place or an outlet.
        if not (is_person(name) if names else is_name(name)) or len(name) > 60:
            break
        names.append(name)
        kept = text[: match.end(1)]
    return kept if names else ""


def _is_dateline(line: str) -> bool:
    match = _DATELINE.match(line)
    if match is None:
        return False
    return bool(match["agency"] or match["wire"] or match["date"])


def _read_dateline(line: str, findings: _Findings) -> None:
    match = _DATELINE.match(line)
    if match is None:
        return
    agency = match["agency"] or match["wire"] or ""
    if agency and not findings.outlet and read_date_line(agency) is None:
        findings.outlet = agency
    found = read_date_line(match["date"] or "")
    if found:
        findings.note_date(found)


def _read_tail(lines: list[str], findings: _Findings) -> None:
    """Credits, source and copyright at the end of the page."""
    for line in lines:
        if len(line) > _META_LENGTH:
            continue
        _read_labelled(line, findings)
        _read_outlet(line, findings)
        credit = _CREDIT.fullmatch(line)
        if credit and not findings.author:
            findings.author = _people(credit[1])
        if is_generic_byline(line) and not findings.author:
            findings.author = line
        copyright_line = _COPYRIGHT.fullmatch(line)
        if copyright_line and not findings.outlet:
            name = copyright_line["name"].strip(" .,")
            if _is_outlet_name(name):
                findings.outlet = name


def _is_outlet_name(text: str) -> bool:
    return is_name(text) and _PICTURE_AGENCY.search(text) is None


def _split_title(title: str) -> tuple[str, str]:
    """The title without " | The Outlet", as browsers save it, and the outlet."""
    for separator in (" | ", " - ", " – ", " — "):
        headline, found, outlet = title.rpartition(separator)
        if found and is_outlet(outlet) and len(headline.split()) >= 3:
            return headline, outlet
    return title, ""


def _title_without_headline(head: list[str], file_name: str) -> str:
    stem = " ".join(re.split(r"[\s_]+", PurePath(file_name).stem)).strip()
    if re.search(r"(?<!\w)[^\W\d_]{3,}(?!\w)", stem):
        return stem
    opening = next((line for line in head if re.search(r"\w", line)), "")
    if len(opening) > _OPENING_LENGTH:
        opening = opening[:_OPENING_LENGTH].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"
    return opening or stem
