"""The command `extract`: what an import would make of a file, without a library."""

import json
import re
from argparse import Namespace
from pathlib import Path

from fact_reader.cli.output import say, write_bytes
from fact_reader.model import UserError

_FAILED = 2
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*|,\s+|\s+(?:and|&)\s+")


def extract(given: Namespace) -> int:
    """Print a file's text, or with --json all that is known of it."""
    from fact_reader.services.reading import preview

    try:
        draft, furniture = preview(Path(given.file))
    except UserError as error:
        if not given.json:
            raise
        _print({"error": str(error)})
        return _FAILED
    if not given.json:
        say(draft.text)
        return 0
    _print(
        {
            "title": draft.title,
            "authors": [one for one in _BETWEEN_AUTHORS.split(draft.author) if one],
            "outlet": draft.outlet,
            "published": draft.published.iso if draft.published else None,
            "language": draft.language,
            "url": draft.url,
            "text": draft.text,
            "furniture": [
                {"start": one.start, "end": one.end, "reason": one.reason.value}
                for one in furniture
            ],
            "reader": draft.reader,
            "warnings": list(draft.warnings),
        }
    )
    return 0


def _print(values: dict[str, object]) -> None:
    write_bytes((json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
