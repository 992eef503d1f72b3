"""Plain text files."""

import re

from fact_reader.exchange.readers.decoding import decode
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.text import normalise_text

_VISIBLE = re.compile("[^\\s\u200b\ufeff]")


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a text file's bytes, with its text normalised and no metadata.

    What was guessed, damaged or dropped stands in the draft's warnings, one sentence each.
    UserError if the bytes are no text, or hold nothing but white space.
    """
    name = file_name or "The text"
    decoded = decode(data)
    if decoded is None:
        raise UserError(
            f"{name} is no plain text but binary data; save the article as text and import that."
        )
    text, dropped = normalise_text(decoded.text)
    if not _VISIBLE.search(text):
        raise UserError(f"{name} is empty; import a file that holds the text of an article.")
    warnings = []
    if decoded.guessed:
        warnings.append(
            f"The file does not say how it is encoded and was read as {decoded.encoding}; "
            "look over its accented letters and quotation marks."
        )
    if decoded.damaged:
        warnings.append(
            f"{_count(decoded.damaged, 'place')} could not be decoded and "
            f"{'shows' if decoded.damaged == 1 else 'show'} as \ufffd."
        )
    if dropped:
        warnings.append(
            f"{_count(dropped, 'control character')} that {'is' if dropped == 1 else 'are'} "
            "no text left out."
        )
    return Draft(
        text=text,
        original=data,
        file_name=file_name,
        encoding=decoded.encoding,
        warnings=tuple(warnings),
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
