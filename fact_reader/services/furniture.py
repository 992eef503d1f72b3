"""The page's furniture in a version's text: as it is found, and as the user corrected it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from fact_reader.model import Changes, UserError, Version
from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.services.library import Library
from fact_reader.storage import articles, furniture_choices
from fact_reader.storage.database import Connection

Span = tuple[int, int]
Choices = Mapping[Span, bool | None]
"""For lines, whether each is furniture; None for no choice, so that it is as it is found."""


_LONGEST = 500_000


def find(text: str) -> list[Furniture]:
    """The furniture of a text by rules alone. Some milliseconds for an article, a second or so for
    a book: work for the background. None is looked for in what is longer than any page."""
    if len(text) > _LONGEST:
        return []
    from fact_reader.analysis.furniture import find_furniture

    return find_furniture(text)


def choices(library: Library, version_id: str) -> dict[Span, bool]:
    """What the user chose for lines of a version."""
    with library.database.reading() as connection:
        return furniture_choices.of_version(connection, version_id)


def corrected(found: Iterable[Furniture], chosen: Mapping[Span, bool]) -> list[Furniture]:
    """What was found, without the lines that the user said belong to the article, and with those
    that the user said are furniture."""
    by_line = {(one.start, one.end): one for one in found}
    for line, is_furniture in chosen.items():
        if is_furniture:
            by_line.setdefault(line, Furniture(*line, FurnitureReason.CHOSEN))
        else:
            by_line.pop(line, None)
    return sorted(by_line.values(), key=lambda one: one.start)


def choose(library: Library, version_id: str, wanted: Choices) -> Changes:
    """Keep what the user says of lines of a version; the other choices stay.

    UserError: the version is gone.
    """
    with library.database.writing() as connection:
        version = articles.get_version(connection, version_id)
        if version is None:
            raise UserError("This article is not in the library any more: nothing was changed.")
        for line, is_furniture in wanted.items():
            if is_furniture is None:
                furniture_choices.delete(connection, version_id, line)
            else:
                furniture_choices.save(connection, version_id, line, is_furniture)
    return Changes(articles=frozenset({version.article_id}))


def carry_over(connection: Connection, older: Version, newer: Version) -> None:
    """Let what the user said of lines of a version count for the same lines of the next one."""
    from fact_reader.analysis.furniture import same_lines

    for line, is_furniture in furniture_choices.of_version(connection, older.id).items():
        for place in same_lines(older.text, newer.text, line):
            furniture_choices.save(connection, newer.id, place, is_furniture)


def outside(library: Library, version: Version, spans: Sequence[Span]) -> list[Span]:
    """The spans of a version's text that do not lie in its furniture, as far as one line goes."""
    from fact_reader.analysis.furniture import furniture_around

    if not spans:
        return []
    lines = corrected(furniture_around(version.text, spans), choices(library, version.id))
    starts = [line.start for line in lines]

    def is_within(span: Span) -> bool:
        number = bisect_right(starts, span[0]) - 1
        return number >= 0 and span[1] <= lines[number].end

    return [span for span in spans if not is_within(span)]
