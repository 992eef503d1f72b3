"""Importing what was copied in a browser: with its headings, lists, quotations and links."""

import re

from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import Changes, UserError
from fact_reader.services import importing
from fact_reader.services.import_report import ImportReport, report_of
from fact_reader.services.library import Library

_READER = "fact_reader.exchange.readers.html:read_fragment"
# The part of their letters that markup and plain text may differ in: numbers of lists, mostly.
_MAY_DIFFER = 0.05


def import_copied(library: Library, markup: str, text: str) -> ImportReport:
    """Import a part of a page; or `text`, the plain text that was copied with it, where the markup
    does not say the same."""
    try:
        with ReadingProcess() as process:
            draft = process.read(_READER, markup.encode("utf-8", "replace"), "")
        letters, plain = _letters(draft.text), _letters(text)
        if abs(len(letters) - len(plain)) <= _MAY_DIFFER * len(plain):
            outcome = importing.add(library, draft, importing.PASTED)
            return report_of([outcome], False, Changes())
    except UserError:
        pass  # The plain text may still be some, and what is wrong with it is told then.
    return importing.import_text(library, text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
