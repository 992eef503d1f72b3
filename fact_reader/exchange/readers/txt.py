"""Plain text files."""

import re

from fact_reader.exchange.readers.decoding import decode
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.text import normalise_text
from fact_reader.model.wording import counted_sentence, sentence

_VISIBLE = re.compile("[^\\s\u200b\ufeff]")


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of a text file's bytes, with its text normalised and no metadata.

    What was guessed, damaged or dropped stands in the draft's warnings, one sentence each.
    UserError if the bytes are no text, or hold nothing but white space.
    """
    name = file_name or sentence("The text")
    decoded = decode(data)
    if decoded is None:
        raise UserError(
            "{file} is no plain text but binary data; save the article as text and import that.",
            file=name,
        )
    text, dropped = normalise_text(decoded.text)
    if not _VISIBLE.search(text):
        raise UserError(
            "{file} is empty; import a file that holds the text of an article.", file=name
        )
    warnings = []
    if decoded.guessed:
        warnings.append(
            sentence(
                "The file does not say how it is encoded and was read as {encoding}; "
                "look over its accented letters and quotation marks.",
                encoding=decoded.encoding,
            )
        )
    if decoded.damaged:
        warnings.append(
            counted_sentence(
                "{n:,} place could not be decoded and shows as \ufffd.",
                "{n:,} places could not be decoded and show as \ufffd.",
                decoded.damaged,
            )
        )
    if dropped:
        warnings.append(
            counted_sentence(
                "{n:,} control character that is no text left out.",
                "{n:,} control characters that are no text left out.",
                dropped,
            )
        )
    return Draft(
        text=text,
        original=data,
        file_name=file_name,
        encoding=decoded.encoding,
        warnings=tuple(warnings),
    )
