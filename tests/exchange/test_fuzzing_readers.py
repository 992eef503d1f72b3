"""Mutated real files: no reader crashes, hangs or raises anything but a UserError.

Seeded, so that a failure comes again; FACT_READER_TEST_SEED and FACT_READER_FUZZ_ROUNDS run others.
"""

import io
import os
import random
import zipfile
from pathlib import Path

import pytest
from documents import (
    MARKDOWN,
    MOON,
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

from fact_reader.exchange.readers import read_bytes, tables
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
# Written by LibreOffice, whose files are unlike those of the libraries that read them.
_FILES |= {
    path.name: path.read_bytes() for path in sorted(Path(__file__).with_name("office").iterdir())
}
# What is done to a page's tree before the article is looked for in it.
_FILES["old.html"] = page(
    body=f"<div>{MOON}<br><br>{MOON} <a href='/a'>a link</a> more<br>words</div>"
    "<pre>\n  1\n 2</pre>"
).encode()
_TABLES = {
    "a.csv": '"title";"text"\r\n"Bridge";"Closed, he said."\r\n"Ferry";"“Open”"\r\n'.encode(),
    "a.jsonl": b'{"title": "Bridge", "text": "Closed."}\n{"title": "Ferry", "text": ["Open"]}\n',
    "a.json": b'[{"title": "Bridge", "text": "Closed.", "author": {"name": "Ada"}}]',
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


@pytest.mark.parametrize("name", _TABLES)
def test_mutated_tables_are_read_or_refused(name: str, tmp_path: Path) -> None:
    chance = random.Random(f"{_SEED} {name}")
    path = tmp_path / name
    read = 0
    for number in range(4 * _ROUNDS):
        path.write_bytes(_mutated(_TABLES[name], chance))
        where = f"seed {_SEED}, {name}, round {number}"
        try:
            table = tables.read_table(path)
        except UserError as error:
            told = str(error)
            assert told.endswith("."), where
            assert "\n" not in told, where
        else:
            read += 1
            assert set(tables.guessed_columns(table).values()) <= {*table.columns, ""}, where
            assert all(set(row) <= set(table.columns) for row in table.rows), where
    assert read, "some are still read"
