"""The command `relocate`: passages of one text, found again in another version of it."""

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from fact_reader.cli.output import notice, print_json
from fact_reader.model import UserError

_FAILED = 2


def relocate(given: Namespace) -> int:
    """Find every passage of one file in another and print where it stands, as JSON.

    Exits with 2 where a file or a passage is wrong, as `extract` does.
    """
    from fact_reader.anchoring.relocating import Relocator

    try:
        before, after = _text(given.before), _text(given.after)
        passages = _passages(given.annotations, len(before))
    except UserError as error:
        notice(str(error))
        return _FAILED
    relocator = Relocator(before, after)
    print_json([asdict(relocator.locate(start, end)) for start, end in passages])
    return 0


def _text(name: str) -> str:
    """A file's text, taken as it is: offsets count what stands in it, also carriage returns."""
    try:
        return Path(name).read_bytes().decode("utf-8")
    except OSError as error:
        raise UserError(
            f"{name} could not be read ({error.strerror or error}): name a text file."
        ) from error
    except UnicodeDecodeError:
        raise UserError(f"{name} is not UTF-8: save it as such.") from None


def _passages(name: str, length: int) -> list[tuple[int, int]]:
    try:
        records = json.loads(_text(name).removeprefix("\ufeff"))
        passages = [(record["start"], record["end"]) for record in records]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UserError(
            f"{name} is no list of passages: write JSON like "
            '[{"start": 0, "end": 12}], offsets in code points.'
        ) from None
    for number, (start, end) in enumerate(passages, 1):
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
            raise UserError(
                f"Passage {number} in {name} goes from {start} to {end}, but the text has places "
                f"from 0 to {length}, and a passage ends after its start."
            )
    return passages
