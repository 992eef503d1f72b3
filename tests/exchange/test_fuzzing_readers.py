"""Mutated real files: no reader crashes, hangs or raises anything but a UserError.

Seeded, so that a failure comes again; FACT_READER_TEST_SEED and FACT_READER_FUZZ_ROUNDS run others.
"""

import io
import os
import random
import zipfile

import pytest
from documents import (
    MARKDOWN,
    book,
    mail,
    open_document,
    page,
    page_archive,
    rich_text,
    web_archive,
    word,
    zipped,
)
from pdf_files import lines, pdf_of

from fact_reader.exchange.readers import read_bytes
from fact_reader.exchange.readers.reading_process import ReadingProcess
from fact_reader.model import UserError

_SEED = os.environ.get("FACT_READER_TEST_SEED", "2026")
_ROUNDS = int(os.environ.get("FACT_READER_FUZZ_ROUNDS", "25"))
_TIME_LIMIT_S = 30.0

_FILES = {
    "a.html": page().encode(),
    "a.mht": page_archive(),
    "a.webarchive": web_archive(),
    "a.pdf": pdf_of([lines(["Some words", "of a page."]), lines(["More", "words."])]),
    "a.docx": word(),
    "a.odt": open_document(),
    "a.rtf": rich_text(),
    "a.epub": book(),
    "a.md": MARKDOWN,
    "a.eml": mail(with_file=True),
    "a.txt": "Plain “words”.\n\nAnd more.".encode(),
}
_ODD = (b"\x00", b"\xff" * 8, b"<" * 50, b"{" * 50, b"&#x110000;", b"\xed\xa0\x80", b"9" * 30)


def _mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10, 50))):
        place = chance.randrange(len(changed) + 1)
        length = chance.choice((1, 4, 30, 500))
        match chance.randrange(6):
            case 0:
                changed[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[place : place + length]
            case 2:
                changed[place:place] = chance.choice(_ODD)
            case 3:
                changed[place:place] = changed[place : place + length] * chance.choice((1, 5))
            case 4:
                changed[place : place + length] = chance.randbytes(length)
            case 5:
                del changed[max(place, 1) :]
    return bytes(changed)


def _mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """An archive that is sound, with a part that is not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist()}
    name = chance.choice([one for one in parts if one.endswith(("ml", ".opf", ".rels"))])
    return zipped(parts | {name: _mutated(bytes(parts[name]), chance)})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", _FILES)
def test_mutated_files_are_read_or_refused(name: str) -> None:
    chance = random.Random(f"{_SEED} {name}")
    told = []
    with ReadingProcess(_TIME_LIMIT_S) as process:
        for number in range(_ROUNDS):
            inside = _FILES[name][:2] == b"PK" and chance.random() < 0.8
            data = (_mutated_inside if inside else _mutated)(_FILES[name], chance)
            where = f"seed {_SEED}, {name}, round {number}"
            try:
                draft = read_bytes(data, name, process)
            except UserError as error:
                told.append(message := str(error))
                assert message.endswith("."), where
                assert "\n" not in message, where
                assert "it took more than" not in message, f"{where}: it hung"
                assert "too much memory" not in message, f"{where}: it grew or crashed"
                # What a reader has no words for is a bug of ours.
                assert "Error)" not in message, f"{where}: {message}"
            else:
                assert draft.text.strip(), where
                assert draft.original == data, where
                spans = [(one.start, one.end) for one in draft.structure.blocks]
                spans += [(one.start, one.end) for one in draft.structure.links]
                assert all(0 <= start < end <= len(draft.text) for start, end in spans), where
        # The process is still there for the next file.
        assert read_bytes(_FILES[name], name, process).text
    assert len(told) < _ROUNDS, "some are still read"
