"""`fact-reader relocate`: passages of one file found in another, for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run

BEFORE = "The minister said “no” 🙂.\r\nNobody asked twice.\r\nThe talks ended on Friday at noon."
AFTER = "Update.\r\n" + BEFORE.replace("on Friday at noon", "on Sunday at noon")


def test_passages_are_carried_over_in_their_order(run: Run, tmp_path: Path) -> None:
    wanted = ["The talks ended on Friday", "minister said “no” 🙂"]
    passages = [{"start": BEFORE.index(one), "end": BEFORE.index(one) + len(one)} for one in wanted]
    (tmp_path / "before.txt").write_bytes(BEFORE.encode())
    (tmp_path / "after.txt").write_bytes(AFTER.encode())
    (tmp_path / "passages.json").write_text(json.dumps(passages), "utf-8")
    ran = run(
        "relocate",
        tmp_path / "before.txt",
        tmp_path / "after.txt",
        "--annotations",
        tmp_path / "passages.json",
    )
    altered, exact = ran.records
    assert list(exact) == ["status", "start", "end", "score"]
    assert (altered["status"], exact["status"]) == ("altered", "exact")
    assert AFTER[altered["start"] : altered["end"]] == "The talks ended on Sunday"
    assert AFTER[exact["start"] : exact["end"]] == wanted[1]


def test_a_wrong_file_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    text, passages = tmp_path / "text.txt", tmp_path / "passages.json"
    text.write_text("Ten words.", "utf-8")
    arguments = ["relocate", text, text, "--annotations", passages]
    assert "could not be read" in run(*arguments, code=2).err
    for content in ("[1]", "{", '[{"start": 0}]', "3"):
        passages.write_text(content, "utf-8")
        assert "no list of passages" in run(*arguments, code=2).err
    for start, end in ((4, 40), (-1, 3), (3, 3), (5, 2), (10, 11), ("0", 2), (0, True), (0.0, 2)):
        passages.write_text(json.dumps([{"start": start, "end": end}]), "utf-8")
        ran = run(*arguments, code=2)
        assert f"goes from {start} to {end}" in ran.err
        assert (ran.out, ran.err.count("\n")) == ("", 1)
    text.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in run(*arguments, code=2).err


def test_files_are_taken_as_they_are(run: Run, tmp_path: Path) -> None:
    before, after = tmp_path / "before.txt", tmp_path / "after.txt"
    passages = tmp_path / "passages.json"
    before.write_bytes(b"\xef\xbb\xbf" + BEFORE.encode())
    passages.write_bytes(b"\xef\xbb\xbf" + b'[{"start": 1, "end": 13}, {"start": 0, "end": 1}]')
    arguments = ["relocate", before, after, "--annotations", passages]
    for text, place, status in (
        (BEFORE, (0, 12), "exact"),
        ("", (None, None), "orphan"),
        ("\n\ufeff", (None, None), "orphan"),
    ):
        after.write_bytes(text.encode())
        first, blank = run(*arguments).records
        assert (first["start"], first["end"]) == place
        assert first["status"] == status
        assert blank["status"] == "orphan"
    passages.write_text("[]", "utf-8")
    assert run(*arguments).records == []
