"""What a field of an annotation can be completed with."""

from fact_reader.analysis.speakers import names_near
from fact_reader.model import Anchor
from fact_reader.services.library import Library
from fact_reader.storage import catalogue


def speakers(library: Library, text: str, anchor: Anchor) -> list[str]:
    """Who may say a passage of `text`: names near it, the nearest first, then all speakers that
    the library has, the most frequent first."""
    with library.database.reading() as connection:
        known = [value for value, _ in catalogue.values(connection, "speaker")]
    return list(dict.fromkeys([*names_near(text, anchor.start, anchor.end), *known]))


def labels(library: Library) -> list[str]:
    """All labels that the library has, the most frequent first."""
    with library.database.reading() as connection:
        return [value for value, _ in catalogue.values(connection, "label")]
