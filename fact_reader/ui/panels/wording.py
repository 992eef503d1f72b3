"""Dates, counts, quotes and names as the panels write them."""

import html
from datetime import datetime, timedelta
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
from fact_reader.model.text import one_line
from fact_reader.ui.translating import day_text, mark, month_text, quoted, tr

__all__ = [
    "FIELD_NAME",
    "LINKED_AS",
    "STANCE_NAME",
    "STANCE_PLURAL",
    "day_text",
    "joined",
    "linked_as",
    "linked_source",
    "moment_text",
    "new_word",
    "one_line",
    "outlet_name",
    "passage_of",
    "place_warning",
    "plain_tip",
    "quoted",
    "short_date",
    "short_title",
    "told_at",
    "told_at_forms",
]

# Characters of a title among other words.
_TITLE = 56
# What these have is translated where it is shown.
STANCE_NAME = {
    Stance.CLAIM: mark("Claim"),
    Stance.DENIAL: mark("Denial"),
    Stance.CONFIRMATION: mark("Confirmation"),
}
STANCE_PLURAL = {
    Stance.CLAIM: mark("Claims"),
    Stance.DENIAL: mark("Denials"),
    Stance.CONFIRMATION: mark("Confirmations"),
}

LINKED_AS = {
    (LinkKind.ANSWERS, True): mark("Answers"),
    (LinkKind.ANSWERS, False): mark("Answered by"),
    (LinkKind.SUPPORTS, True): mark("Supports"),
    (LinkKind.SUPPORTS, False): mark("Supported by"),
}

# The parts of an article or an annotation that are not its text, as the user calls them.
FIELD_NAME = {
    "note": mark("note"),
    "notes": mark("note"),
    "speaker": mark("said by"),
    "labels": mark("label"),
    "label": mark("label"),
    "title": mark("title"),
    "outlet": mark("outlet"),
    "author": mark("author"),
}

_UNCERTAIN = {
    RelocationStatus.EXACT: mark("Passage is there: review"),
    RelocationStatus.MOVED: mark("Passage moved: review"),
    RelocationStatus.ALTERED: mark("Passage changed: review"),
    RelocationStatus.AMBIGUOUS: mark("Passage fits in several places: review"),
    RelocationStatus.ORPHAN: mark("Passage is gone: review"),
}

_RIGHT_TO_LEFT = {"R", "AL"}


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` as it is: Qt takes what looks like HTML for HTML."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


def short_date(published: PartialDate | None) -> str:
    """A date as lists show it, "18 Jul 2017", no more precise than it is known."""
    if published is None:
        return tr("undated")
    day = published.day
    if published.precision == "year":
        return str(day.year)
    if published.precision == "month":
        return month_text(day)
    return day_text(day)


def moment_text(moment: datetime) -> str:
    """A point in time as a local one: "14 Mar 2025, 10:05"."""
    local = moment.astimezone()
    return tr("{day}, {time}", day=day_text(local.date()), time=f"{local:%H:%M}")


def told_at(annotation: Annotation) -> str:
    """By whom and when something was tagged, and when it was changed if that was later."""
    author = one_line(annotation.author)
    made, changed = moment_text(annotation.created), moment_text(annotation.modified)
    if not _is_changed(annotation):
        if author:
            return tr("Tagged {moment} by {author}", moment=made, author=author)
        return tr("Tagged {moment}", moment=made)
    if author:
        words = mark("Tagged {moment} by {author}, changed {changed}")
        return tr(words, moment=made, author=author, changed=changed)
    return tr("Tagged {moment}, changed {changed}", moment=made, changed=changed)


def told_at_forms(annotation: Annotation) -> list[str]:
    """The same, and what is left of it where there is little room: when it was touched last."""
    last, words = annotation.created, mark("Tagged {moment}")
    if _is_changed(annotation):
        last, words = annotation.modified, mark("Changed {moment}")
    day = day_text(last.astimezone().date())
    shorter = (tr(words, moment=moment_text(last)), tr(words, moment=day), day)
    return list(dict.fromkeys((told_at(annotation), *shorter)))


def _is_changed(annotation: Annotation) -> bool:
    return annotation.modified - annotation.created >= timedelta(minutes=1)


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
        return tr("Passage is gone from this version")
    return tr(_UNCERTAIN[placement.status])


def linked_as(passage: LinkedPassage) -> str:
    """What the annotation at hand is to the passage: "Answers", "Supported by"."""
    return tr(LINKED_AS[passage.link.kind, passage.is_target])


def linked_source(passage: LinkedPassage, article_id: str) -> str:
    """Outlet and date of a linked passage's article; the title where no outlet is known; other
    words where it is the article with `article_id`, in which the link is seen."""
    article = passage.article
    if article.id == article_id:
        return tr("in this article")
    date = short_date(article.published) if article.published else ""
    return joined(one_line(article.outlet) or one_line(article.title), date)


def short_title(title: str) -> str:
    """A title where it stands among other words."""
    line = one_line(title)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"


def outlet_name(outlet: str) -> str:
    """An outlet's name, or what stands for a missing one."""
    return one_line(outlet) or tr("No outlet")


def new_word() -> str:
    """What stands at an article that came in since a saved search was last looked at."""
    return tr("new", "an article")


def joined(*parts: str) -> str:
    """The parts that are not empty with a middle dot between them.

    A part in a script from right to left is isolated, so that it does not reorder the others.
    """
    return " · ".join(_isolated(part) for part in parts if part)


def _isolated(part: str) -> str:
    return f"\u2068{part}\u2069" if any(bidirectional(c) in _RIGHT_TO_LEFT for c in part) else part
