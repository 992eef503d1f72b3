"""A date of publication as somebody types it, and how it was understood."""

import re

from fact_reader.analysis.dates import read_date_line
from fact_reader.model import PartialDate
from fact_reader.ui.translating import long_date_text, tr

_EITHER_WAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")


def read_date(text: str) -> PartialDate | None:
    """The date in `text`; None if it is empty.

    ISO 8601 of any precision, or a form that news pages use ("July 2017", "18 July 2017 23:20").
    ValueError, with a sentence for the user, if it is no date.
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    try:
        if typed.isascii():
            return PartialDate.parse(typed)
    except ValueError:
        pass
    # A month without a day counts as a date only where something says that it is one.
    for line in (typed, f"published {typed}"):
        found = read_date_line(line)
        if found is not None and not found.before and found.label != "updated":
            return found.date
    if _EITHER_WAY.match(typed):
        raise ValueError(tr("Day and month could be either way round: write the month as a word."))
    raise ValueError(tr("Not a date. Try 2017, 2017-07, or 18 July 2017 23:20."))


def understood(date: PartialDate | None) -> str:
    """One line on how a date was understood."""
    if date is None:
        return tr("Not known. A year or a month is enough.")
    words = long_date_text(date)
    if date.precision == "year":
        return tr("Understood as {date}: only the year is known.", date=words)
    if date.precision == "month":
        return tr("Understood as {date}: only the month is known.", date=words)
    return tr("Understood as {date}.", date=words)
