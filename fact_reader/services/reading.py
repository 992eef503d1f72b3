"""From a file to a complete draft: what its reader found, and what the text itself tells."""

from dataclasses import replace
from pathlib import Path

from fact_reader.analysis.languages import detect_language
from fact_reader.analysis.proposing import propose
from fact_reader.exchange.readers import read_file
from fact_reader.model import Draft
from fact_reader.model.furniture import Furniture
from fact_reader.services.furniture import find


def preview(path: Path) -> tuple[Draft, list[Furniture]]:
    """What an import would make of a file, and its furniture. UserError if it cannot be read."""
    from fact_reader.exchange.readers.reading_process import ReadingProcess

    with ReadingProcess() as process:
        draft = completed(read_file(path, process))
    return draft, find(draft.text)


def completed(draft: Draft) -> Draft:
    """A draft with what its text tells where the file said nothing: title, outlet, author, date,
    language."""
    proposal = propose(draft.text, draft.file_name)
    proposed = {
        "title": proposal.title or Path(draft.file_name).stem,
        "outlet": proposal.outlet,
        "author": proposal.author,
        "published": proposal.published,
        "language": proposal.language or detect_language(draft.text),
    }
    missing = {
        name: value for name, value in proposed.items() if value and not getattr(draft, name)
    }
    found_in = dict(draft.found_in) | dict.fromkeys(missing, "the text")
    return replace(draft, found_in=found_in, **missing)  # type: ignore[arg-type]
