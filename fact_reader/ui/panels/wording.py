"""Dates, counts, quotes and names as the panels write them."""

import html
from datetime import date, datetime
from unicodedata import bidirectional

from PySide6.QtGui import Qt

from fact_reader.model import PartialDate, Stance
from fact_reader.model.text import one_line, quoted

__all__ = [
    "STANCE_NAME",
    "STANCE_PLURAL",
    "count_of",
    "day_text",
    "joined",
    "one_line",
    "outlet_name",
    "plain_tip",
    "quoted",
    "short_date",
    "tagged_at",
]

STANCE_NAME = {
    Stance.CLAIM: "Claim",
    Stance.DENIAL: "Denial",
    Stance.CONFIRMATION: "Confirmation",
}
STANCE_PLURAL = {
    Stance.CLAIM: "Claims",
    Stance.DENIAL: "Denials",
    Stance.CONFIRMATION: "Confirmations",
}

# Not from strftime, whose names follow the machine's locale while the window is in English.
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_RIGHT_TO_LEFT = {"R", "AL"}


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` as it is: Qt takes what looks like HTML for HTML."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


def short_date(published: PartialDate | None) -> str:
    """A date as lists show it, "18 Jul 2017", no more precise than it is known."""
    if published is None:
        return "undated"
    day = published.day
    if published.precision == "year":
        return str(day.year)
    if published.precision == "month":
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return day_text(day)


def day_text(day: date) -> str:
    """A whole day, "18 Jul 2017"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def tagged_at(moment: datetime) -> str:
    """When something was tagged, in local time: "Tagged 14 Mar 2025, 10:05"."""
    local = moment.astimezone()
    return f"Tagged {day_text(local.date())}, {local:%H:%M}"


def count_of(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 passage", "1,240 passages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def outlet_name(outlet: str) -> str:
    """An outlet's name, or what stands for a missing one."""
    return one_line(outlet) or "No outlet"


def joined(*parts: str) -> str:
    """The parts that are not empty with a middle dot between them.

    A part in a script from right to left is isolated, so that it does not reorder the others.
    """
    return " · ".join(_isolated(part) for part in parts if part)


def _isolated(part: str) -> str:
    return f"\u2068{part}\u2069" if any(bidirectional(c) in _RIGHT_TO_LEFT for c in part) else part
