"""How a query can be written: examples of everything that the query language knows.

Kept in step with `fact_reader/search/parser.py` and the help; a test reads every example.
"""

from collections.abc import Sequence

from fact_reader.ui.models.start_rows import (
    ExampleRow,
    HeaderRow,
    HelpRow,
    RecentRow,
    SavedRow,
    StartRow,
)
from fact_reader.ui.translating import mark, tr

_RECENT = 5
_SAVED = 4
_FEW_EXAMPLES = 4

# Queries and what they find.
_EXAMPLES: tuple[tuple[str, str], ...] = (
    ('"second meeting"', mark("these words side by side")),
    ("denied OR refuted", mark("either word; AND and NOT work too")),
    ("stance:denial", mark("articles with a passage tagged so")),
    ("outlet:guardian", mark("articles by an outlet")),
    ("denial:meeting", mark("words in a denial or its note")),
    ("note:check", mark("words in your notes")),
    ("date:2017-07", mark("published in a year, a month or on a day")),
    ('"kremlin summit"~5', mark("these words near each other")),
)

_GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        mark("Words"),
        (
            ("summit moscow", mark("both words, anywhere in article and notes")),
            ("denied", mark("this word first, then denies and deny")),
            ('"denied"', mark("just this form of it")),
            ('"no such confirmations"', mark("just these words, in this order")),
            ('"kremlin summit"~5', mark("near each other, up to 5 words between")),
            ("met OR meeting", mark("either word, or both")),
            ("summit NOT dinner", mark("the first without the second")),
            ("summit -dinner", mark("the same, shorter")),
            ("(met OR talked) summit", mark("brackets group")),
        ),
    ),
    (
        mark("Parts of words"),
        (
            ("confirm*", mark("words that begin so")),
            ("*gate", mark("words that end so; den*al has it within")),
            ("conf?rm", mark("any one letter in that place")),
            ("putin~1", mark("the word, or one letter off; ~2 for two")),
        ),
    ),
    (
        mark("In the article"),
        (
            ("title:summit", mark("in the title")),
            ('text:"two hours"', mark("in the text only")),
            ("outlet:guardian", mark("by this outlet")),
            ("author:walker", mark("by this author")),
            ("language:en", mark("in this language")),
            ("outlet:(guardian OR bbc)", mark("every field takes brackets and quotes")),
        ),
    ),
    (
        mark("In your work"),
        (
            ("note:check", mark("in your notes")),
            ("quote:denied", mark("in passages that you tagged")),
            ("speaker:lavrov", mark("said by this person")),
            ("label:meeting", mark("with this label")),
            ("claim:meeting", mark("in a claim, or in its note")),
            ("denial:meeting", mark("in a denial, or in its note")),
            ("confirmation:meeting", mark("in a confirmation, or in its note")),
            ("stance:denial", mark("with any denial; also claim, confirmation")),
            ("has:note", mark("with a note; also label, speaker, claim …")),
            ("-has:confirmation", mark("without any confirmation")),
        ),
    ),
    (
        mark("Dates of publication"),
        (
            ("date:2017-07", mark("in that year, month or day")),
            ("date:2017..2018-06", mark("from then to then, both included")),
            ("after:2017-07-18", mark("on that day or later")),
            ("before:2017-12", mark("in that month or earlier")),
        ),
    ),
    (
        mark("Regular expressions"),
        (
            ("regex:/half.an.hour/", mark("a match in the text, as Python has it")),
            ("regex:/half.an.hour/i", mark("capitals and small letters alike")),
        ),
    ),
)


def examples() -> list[ExampleRow]:
    """What an empty field shows, the most useful first."""
    return [ExampleRow(query, tr(meaning)) for query, meaning in _EXAMPLES]


def syntax() -> list[StartRow]:
    """Everything that can be written, under the names of its groups."""
    rows: list[StartRow] = []
    for name, queries in _GROUPS:
        rows.append(HeaderRow(tr(name)))
        rows += [ExampleRow(query, tr(meaning)) for query, meaning in queries]
    return rows


def start_rows(recent: Sequence[str], saved: Sequence[SavedRow]) -> list[StartRow]:
    """What there is before anything is typed: saved searches, what was asked before, the last
    first, and some examples."""
    rows: list[StartRow] = []
    if saved:
        rows += [HeaderRow(tr("Saved searches")), *saved[:_SAVED]]
    if recent:
        rows.append(HeaderRow(tr("Recent"), clears=True))
        rows += [RecentRow(query) for query in recent[:_RECENT]]
    shown = examples()[: _FEW_EXAMPLES if rows else None]
    leads_on = HelpRow(tr("All ways to search"), "F1")
    return [*rows, HeaderRow(tr("Search for")), *shown, leads_on]
