"""How a query can be written: examples of everything that the query language knows.

Kept in step with `fact_reader/search/parser.py` and the help; a test reads every example.
"""

from fact_reader.ui.models.start_rows import ExampleRow, HeaderRow, StartRow

# What an empty field shows, the most useful first.
EXAMPLES = (
    ExampleRow('"second meeting"', "these words side by side"),
    ExampleRow("denied OR refuted", "either word; AND and NOT work too"),
    ExampleRow("stance:denial", "articles with a passage tagged so"),
    ExampleRow("outlet:guardian", "articles by an outlet"),
    ExampleRow("denial:meeting", "words in a denial or its note"),
    ExampleRow("note:check", "words in your notes"),
    ExampleRow("date:2017-07", "published in a year, a month or on a day"),
    ExampleRow('"kremlin summit"~5', "these words near each other"),
)

_GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Words",
        (
            ("summit moscow", "both words, anywhere in article and notes"),
            ("denied", "this word first, then denies and deny"),
            ('"denied"', "just this form of it"),
            ('"no such confirmations"', "just these words, in this order"),
            ('"kremlin summit"~5', "near each other, up to 5 words between"),
            ("met OR meeting", "either word, or both"),
            ("summit NOT dinner", "the first without the second"),
            ("summit -dinner", "the same, shorter"),
            ("(met OR talked) summit", "brackets group"),
        ),
    ),
    (
        "Parts of words",
        (
            ("confirm*", "words that begin so"),
            ("*gate", "words that end so; den*al has it within"),
            ("conf?rm", "any one letter in that place"),
            ("putin~1", "the word, or one letter off; ~2 for two"),
        ),
    ),
    (
        "In the article",
        (
            ("title:summit", "in the title"),
            ('text:"two hours"', "in the text only"),
            ("outlet:guardian", "by this outlet"),
            ("author:walker", "by this author"),
            ("language:en", "in this language"),
            ("outlet:(guardian OR bbc)", "every field takes brackets and quotes"),
        ),
    ),
    (
        "In your work",
        (
            ("note:check", "in your notes"),
            ("quote:denied", "in passages that you tagged"),
            ("speaker:lavrov", "said by this person"),
            ("label:meeting", "with this label"),
            ("claim:meeting", "in a claim, or in its note"),
            ("denial:meeting", "in a denial, or in its note"),
            ("confirmation:meeting", "in a confirmation, or in its note"),
            ("stance:denial", "with any denial; also claim, confirmation"),
            ("has:note", "with a note; also label, speaker, claim …"),
            ("-has:confirmation", "without any confirmation"),
        ),
    ),
    (
        "Dates of publication",
        (
            ("date:2017-07", "in that year, month or day"),
            ("date:2017..2018-06", "from then to then, both included"),
            ("after:2017-07-18", "on that day or later"),
            ("before:2017-12", "in that month or earlier"),
        ),
    ),
    (
        "Regular expressions",
        (
            ("regex:/half.an.hour/", "a match in the text, as Python has it"),
            ("regex:/half.an.hour/i", "capitals and small letters alike"),
        ),
    ),
)


def syntax() -> list[StartRow]:
    """Everything that can be written, under the names of its groups."""
    rows: list[StartRow] = []
    for name, examples in _GROUPS:
        rows.append(HeaderRow(name))
        rows += [ExampleRow(query, meaning) for query, meaning in examples]
    return rows
