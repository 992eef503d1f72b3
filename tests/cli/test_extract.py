"""`fact-reader extract`: what an import would make of a file, for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from documents import MOON, TITLE, page

if TYPE_CHECKING:
    from tests.cli.conftest import Run

_HEAD = (
    '<meta name="author" content="Ada Lindqvist; Bo Ek"><meta property="og:locale" content="en">'
)


def test_all_that_is_known_of_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(page(_HEAD, f"<p>{MOON}</p><p>Leave a comment</p><p>{MOON[::-1]}</p>"), "utf-8")
    found = json.loads(run("extract", path, "--json").out)
    keys = ["title", "authors", "outlet", "published", "language", "url", "text", "furniture"]
    assert list(found) == [*keys, "reader", "warnings"]
    assert found["published"] is None  # the year of the copyright is no date
    assert (found["title"], found["authors"]) == (TITLE, ["Ada Lindqvist", "Bo Ek"])
    assert (found["language"], found["reader"], found["warnings"]) == ("en", "web page", [])
    assert MOON in found["text"]
    for one in found["furniture"]:
        assert found["text"][one["start"] : one["end"]] == "Leave a comment"
        assert one["reason"] == "comments"
    assert run("extract", path).out.startswith(TITLE)


def test_what_cannot_be_read_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "half.pdf"
    path.write_bytes(b"%PDF-1.4 half")
    found = json.loads(run("extract", path, "--json", code=2).out)
    assert list(found) == ["error"]
    assert found["error"].startswith("half.pdf is a damaged PDF")
    assert "is a damaged PDF" in run("extract", path, code=1).err
    assert list(json.loads(run("extract", tmp_path / "none", "--json", code=2).out)) == ["error"]
