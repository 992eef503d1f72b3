"""Dates of publication, as lines of a page give them."""

import re
from dataclasses import dataclass

from fact_reader.model.article import PartialDate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero gennaio января",
            "february feb februar février febrero febbraio февраля",
            "march mar märz mars marzo марта",
            "april apr avril abril aprile апреля",
            "may mai mayo maggio мая",
            "june jun juni juin junio giugno июня",
            "july jul juli juillet julio luglio июля",
            "august aug août agosto августа",
            "september sept sep septembre septiembre settembre сентября",
            "october oct oktober octobre octubre ottobre октября",
            "november nov novembre noviembre ноября",
            "december dec dezember décembre diciembre dicembre декабря",
        ),
        start=1,
    )
    for name in names.split()
}
# Minutes ahead of UTC. Names that several countries use for different zones (IST, CST) and names
# for either of two seasons (ET) are left out: their times are kept without a zone.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0,
    "BST": 60, "CET": 60, "WEST": 60, "MEZ": 60,
    "CEST": 120, "MESZ": 120, "EET": 120, "SAST": 120,
    "EEST": 180, "MSK": 180,
    "JST": 540, "KST": 540, "HKT": 480, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "EDT": -240, "EST": -300, "CDT": -300, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?"
_DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)",
        rf"{_DAY}[\s-]+(?:of\s+|de\s+)?{_MONTH},?[\s-]+(?:de\s+)?{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"(?<!\d)(?P<first>\d{{1,2}})(?P<mark>[./-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}",
    )
)
_MONTH_ONLY = re.compile(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_TIME = re.compile(
    r"(?<!\d)(?:(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.\d+)?"
    r"|(?P<full>\d{1,2})(?=\s*[ap]\.?m\b))(?!\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?"
    r"\s*\(?(?P<zone>(?:UTC|GMT)?[+-]\d{1,2}:?(?:\d\d)?(?!\d)|Z\b|[A-Z]{2,5}\b)?\)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<updated>(?:last\s+)?(?:updated|modified))|"
    r"(?:first\s+|originally\s+)?(?:published|posted|issued|released|filed|created|"
    r"(?:publication\s+|publishing\s+)?date)\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    r"|\b(?:at|on|the|le|à|den|am|um|hrs|hours|uhr|t|г)\b"
    r"|\b(?:local|moscow|london|eastern|central|pacific)\s+(?:standard\s+|daylight\s+)?time\b"
    r"|[\s,.;:|()•·–—-])*",
    re.IGNORECASE,
)

_LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date that a line gives. `label` is "published", "updated" or, where it says neither, "";
    `before` is what stands before the date in the line, without the label.
    """

    date: PartialDate
    label: str
    before: str


def read_date_line(line: str) -> DateLine | None:
    """Read a line that gives a date and after it nothing but a time, and no sentence.

    What may stand before the date (a name, a place) is for the caller to judge. Days and months
    that could be either way round ("07/08/2017") give None.
    """
    if len(line) > _LONGEST_LINE:
        return None
    label = _LABEL.match(line)
    label_name = "" if label is None else "updated" if label["updated"] else "published"
    rest = line[label.end() :] if label else line
    for form in _DATES:
        match = form.search(rest)
        if match is None:
            continue
        day = _day_of(match)
        if day is None:
            return None
        before, after = rest[: match.start()], rest[match.end() :]
        time = _TIME.search(after)
        if time is None:
            time = _TIME.search(before)
            if time:
                before = before[: time.start()] + before[time.end() :]
        else:
            after = after[: time.start()] + after[time.end() :]
        # A page that was also updated says so on the same line.
        after = re.split(r"[\s|•·,;(-]+(?:last )?(?:updated|modified)\b", after, flags=re.I)[0]
        if not _FILLER.fullmatch(after):
            return None
        date = PartialDate(day + (_clock(time) if time else ""))
        return DateLine(_checked(date, day), label_name, _without_filler(before))
    if label:
        match = _MONTH_ONLY.search(rest)
        if match and _FILLER.fullmatch(rest[: match.start()] + " " + rest[match.end() :]):
            month = _MONTHS[match["month"].lower()]
            return DateLine(PartialDate(f"{match['year']}-{month:02}"), label_name, "")
    return None


def _day_of(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    if "first" in found:
        first, second = int(found["first"]), int(found["second"])
        # With full stops the day comes first wherever they are used.
        if first > 12 or first == second or (found["mark"] == "." and second <= 12):
            day, month = first, second
        elif second > 12:
            day, month = second, first
        else:
            return None
    else:
        name = found["month"].lower()
        day, month = int(found["day"]), int(name) if name.isdecimal() else _MONTHS[name]
    try:
        return PartialDate.parse(f"{int(found['year'])}-{month:02}-{day:02}").iso
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> str:
    hour = int(time["hour"] or time["full"])
    half = (time["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    clock = f"T{hour:02}:{time['minute'] or '00'}"
    if time["second"]:
        clock += f":{time['second']}"
    return clock + _offset(time["zone"] or "")


def _offset(zone: str) -> str:
    number = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?", zone, re.IGNORECASE)
    if number:
        return f"{number[1]}{int(number[2]):02}:{number[3] or '00'}"
    minutes = _ZONES.get(zone.upper())
    if minutes is None:
        return ""
    if minutes == 0:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _checked(date: PartialDate, day: str) -> PartialDate:
    """The date, or only its day where the time that was read is none ("25:70")."""
    try:
        return PartialDate.parse(date.iso)
    except ValueError:
        return PartialDate(day)


def _without_filler(text: str) -> str:
    """`text` without weekdays, separators and filling words at its end and separators before."""
    text = text.strip(" \t\xa0,;:|•·–—-(")
    for match in _FILLER.finditer(text):
        if match.end() == len(text):
            return text[: match.start()]
    return text
