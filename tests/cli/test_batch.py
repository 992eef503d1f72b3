"""The command line: a file of queries, orders, suggestions."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def library(run: Run, tmp_path: Path) -> Path:
    for number, text in enumerate(["Geneva talks\n\nThey met.", "Vienna talks\n\nThey met, met."]):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    run("import", tmp_path)
    return tmp_path


def test_a_file_of_queries(run: Run, library: Path) -> None:
    file = library / "queries"
    file.write_text("\ufeff# places\n\nvienna\n=met OR met\n-met\nmet~9\n", "utf-8")
    lines = run("batch", file).out.splitlines()
    assert lines[0].split() == ["Query", "Articles", "Passages", "Hint"]
    assert lines[1].split() == ["vienna", "1", "1"]
    assert lines[2].split() == ["=met", "OR", "met", "2", "3"]
    assert lines[3].split() == ["-met", "0", "0"]
    assert len(lines) == 5

    records = run("batch", file, "--json").records
    assert list(records[0]) == ["query", "articles", "passages", "understood", "hint"]
    assert [record["articles"] for record in records] == [1, 2, 0, 2]
    assert records[2]["understood"] == "not “met”"
    assert records[3]["hint"]

    table = list(csv.reader(io.StringIO(run("batch", file, "--csv").out.removeprefix("\ufeff"))))
    assert table[0] == list(records[0])
    assert table[2] == ["'=met OR met", "2", "3", "“=met” or “met”", ""]


def test_files_that_are_none(run: Run, library: Path) -> None:
    (library / "latin").write_bytes(b"caf\xe9")
    (library / "empty").write_text("# nothing\n", "utf-8")
    assert "are not UTF-8" in run("batch", library / "latin", code=1).err
    assert "could not be read" in run("batch", library / "none", code=1).err
    ran = run("batch", library / "empty")
    assert ran.out == ""
    assert "no query in the file" in ran.err
    assert run("batch", library / "empty", "--json").records == []


def test_orders_and_suggestions(run: Run, library: Path) -> None:
    titles = [
        record["title"] for record in run("search", "talks", "--order", "title", "--json").records
    ]
    assert titles == ["Geneva talks", "Vienna talks"]
    assert run("search", "viena").err.startswith("fact-reader: Did you mean: vienna")
    assert "invalid choice" in run("search", "talks", "--order", "size", code=2).err
