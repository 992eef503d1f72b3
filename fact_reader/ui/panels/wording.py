"""Dates, counts, quotes and names as the panels write them."""

import html
from datetime import date, datetime, timedelta
from unicodedata import bidirectional

from PySide6.QtGui import Qt

from fact_reader.model import (
    Annotation,
    LinkedPassage,
    LinkKind,
    PartialDate,
    RelocationStatus,
    Stance,
)
from fact_reader.model.text import one_line, quoted

__all__ = [
    "LINKED_AS",
    "STANCE_NAME",
    "STANCE_PLURAL",
    "count_of",
    "day_text",
    "joined",
    "linked_as",
    "linked_source",
    "one_line",
    "outlet_name",
    "passage_of",
    "place_warning",
    "plain_tip",
    "quoted",
    "short_date",
    "tagged_at",
    "told_at",
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

LINKED_AS = {
    (LinkKind.ANSWERS, True): "Answers",
    (LinkKind.ANSWERS, False): "Answered by",
    (LinkKind.SUPPORTS, True): "Supports",
    (LinkKind.SUPPORTS, False): "Supported by",
}

_UNCERTAIN = {
    RelocationStatus.EXACT: "Passage is there",
    RelocationStatus.MOVED: "Passage moved",
    RelocationStatus.ALTERED: "Passage changed",
    RelocationStatus.AMBIGUOUS: "Passage fits in several places",
    RelocationStatus.ORPHAN: "Passage is gone",
}

# Not from strftime, whose names follow the machine's locale while the window is in English.
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
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
        return f"{MONTHS[day.month - 1]} {day.year}"
    return day_text(day)


def day_text(day: date) -> str:
    """A whole day, "18 Jul 2017"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def tagged_at(moment: datetime) -> str:
    """When something was tagged, in local time: "Tagged 14 Mar 2025, 10:05"."""
    local = moment.astimezone()
    return f"Tagged {day_text(local.date())}, {local:%H:%M}"


def told_at(annotation: Annotation) -> str:
    """By whom and when something was tagged, and when it was changed if that was later."""
    author = one_line(annotation.author)
    made = tagged_at(annotation.created) + (f" by {author}" if author else "")
    local = annotation.modified.astimezone()
    if annotation.modified - annotation.created < timedelta(minutes=1):
        return made
    return f"{made}, changed {day_text(local.date())}, {local:%H:%M}"


def passage_of(annotation: Annotation) -> str:
    """The words that an annotation is about: while it waits to be looked at, those tagged."""
    placement = annotation.placement
    if placement is not None and not annotation.is_placed:
        return placement.origin.exact
    return annotation.anchor.exact


def place_warning(annotation: Annotation) -> str:
    """Says so where an annotation does not stand on its passage for certain, else empty."""
    placement = annotation.placement
    if placement is None or annotation.is_placed:
        return ""
    if placement.is_settled:
        return "Passage is gone from this version"
    return f"{_UNCERTAIN[placement.status]}: review"


def linked_as(passage: LinkedPassage) -> str:
    """What the annotation at hand is to the passage: "Answers", "Supported by"."""
    return LINKED_AS[passage.link.kind, passage.is_target]


def linked_source(passage: LinkedPassage, article_id: str) -> str:
    """Outlet and date of a linked passage's article; the title where no outlet is known; other
    words where it is the article with `article_id`, in which the link is seen."""
    article = passage.article
    if article.id == article_id:
        return "in this article"
    date = short_date(article.published) if article.published else ""
    return joined(one_line(article.outlet) or one_line(article.title), date)


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
