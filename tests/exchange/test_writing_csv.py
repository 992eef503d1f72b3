"""The table: quoting, formulas, and what a spreadsheet program makes of it."""

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_reader.exchange.writers import render
from fact_reader.exchange.writers.csv_writer import COLUMNS, harmless
from fact_reader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleWork,
    Placement,
    RelocationStatus,
    Selection,
    Stance,
    Version,
)
from fact_reader.model.text import normalise_text

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

NASTY = [
    "=1+1",
    '=HYPERLINK("https://example.org/?x="&A1,"click")',
    "=cmd|' /C calc'!A0",
    "+49 30 1234",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    " =1+1",
    "\t=1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "＝1＋1",
    "\n=1+1",
    'two\nlines; with, commas and "quotes"',
    "three\n\n\nlines",
    "'twas quoted",
    "“curly” – dash … 🌉 👩‍👩‍👧 e\u0301 ﬁ",
    "أكدت هيئة الميناء إغلاق الجسر",
    "港务局确认大桥关闭。",
    "1/2",
    "0012",
    "1e5",
    "TRUE",
    "",
    "tab\there",
    '"',
    '""',
    ",",
    ";",
    "x" * 5000,
]


def selection(notes: list[str]) -> Selection:
    text = "One passage."
    annotations = tuple(
        Annotation(
            id=f"f{number:015x}",
            article_id="a",
            version_id="v",
            anchor=Anchor("passage", "One ", ".", 4, 11),
            stance=Stance.CLAIM,
            created=NOW,
            modified=NOW,
            note=note,
            speaker=note,
            labels=("a", "b"),
        )
        for number, note in enumerate(notes)
    )
    article = Article("a", "Title", NOW, NOW)
    version = Version("v", "a", 1, text, "0" * 64, NOW)
    work = ArticleWork(article, (version,), annotations)
    return Selection("", "", NOW, (work,), lambda sha256: None)


def rows_of(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_form_of_the_file() -> None:
    data = render(selection(["a\nb"]), "csv")
    assert data.startswith(b'\xef\xbb\xbf"annotation_id","stance",')
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 2
    assert b'"a\nb"' in data
    assert b'"",1,4,11,"One "' in data  # numbers without quotes


def test_cells() -> None:
    (row,) = rows_of(render(selection(["note"]), "csv"))
    assert tuple(row) == COLUMNS
    assert row["quote"] == "passage"
    assert row["labels"] == "a; b"
    assert (row["version"], row["start"], row["end"]) == ("1", "4", "11")
    assert row["created"] == "2026-01-02T03:04:05Z"
    assert row["published"] == ""


def test_what_was_tagged_and_what_became_of_it() -> None:
    chosen = selection(["stayed", "changed", "gone"])
    [work] = chosen.works
    old = Version("u", "a", 1, "Some passages.", "1" * 64, NOW)
    new = replace(work.version, number=2)
    origin = Anchor("passages", "Some ", ".", 5, 13)

    def carried(one: Annotation, status: RelocationStatus, start: int, end: int) -> Annotation:
        return replace(
            one,
            anchor=replace(one.anchor, start=start, end=end),
            placement=Placement("u", origin, status, 0.9, is_settled=True),
        )

    stayed, changed, gone = work.annotations
    annotations = (
        stayed,
        carried(changed, RelocationStatus.ALTERED, 4, 11),
        carried(gone, RelocationStatus.ORPHAN, 0, 0),
    )
    work = replace(work, versions=(old, new), annotations=annotations)
    rows = rows_of(render(replace(chosen, works=(work,)), "csv"))
    shown = [
        tuple(row[name] for name in ("placement", "version", "start", "end", "quote"))
        for row in rows
    ]
    assert shown == [
        ("", "2", "4", "11", "passage"),
        ("altered", "2", "4", "11", "passage"),
        ("orphan", "2", "", "", "passage"),
    ]
    assert [(row["tagged_quote"], row["tagged_version"]) for row in rows] == [
        ("passage", "2"),
        ("passages", "1"),
        ("passages", "1"),
    ]
    assert COLUMNS[-4:] == ("placement", "reviewed", "tagged_quote", "tagged_version")


def test_empty_selection_has_the_column_names() -> None:
    data = render(replace(selection([]), works=()), "csv")
    assert data.decode("utf-8-sig").strip() == ",".join(f'"{name}"' for name in COLUMNS)


@pytest.mark.parametrize("text", NASTY[:12])
def test_formulas_are_made_harmless(text: str) -> None:
    assert harmless(text) == "'" + text.replace("\t", " ")


@pytest.mark.parametrize("text", ["a=1", "1-2", "“=”", "", "'=1", "#1", "𝟏"])
def test_other_cells_stay(text: str) -> None:
    assert harmless(text) == text


def test_control_characters_and_tabs_go() -> None:
    assert harmless("a\x00b\r\nc\rd") == "ab\nc\nd"
    assert harmless("\x00=1") == "'=1"
    assert harmless("a\tb") == "a b"


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
def test_every_text_comes_back(notes: list[str]) -> None:
    rows = rows_of(render(selection(notes), "csv"))
    assert len(rows) == len(notes)
    for row, note in zip(rows, notes, strict=True):
        text = normalise_text(note)[0].replace("\t", " ")
        assert row["note"] in (text, "'" + text)
        assert row["note"].strip()[:1] not in tuple("=+-@＝＋－＠")


def through_libreoffice(table: bytes, folder: Path) -> list[dict[str, str]]:
    """The table as LibreOffice has it after it opened it and saved it in its own format."""
    assert SOFFICE is not None
    folder.mkdir()
    (folder / "table.csv").write_bytes(table)
    convert = [
        SOFFICE,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
    ]
    # The tokens of the CSV filter, from LibreOffice's help: comma, quote, UTF-8, from line 1, any
    # columns, language, quoted is not always text, find numbers, ..., run formulas. That is, with
    # everything that could go wrong switched on.
    opened = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0,true"
    saved = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false"
    for command in (
        [*convert, "ods", opened, "table.csv"],
        [*convert, saved, "--outdir", "back", "table.ods"],
    ):
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)
        if not (folder / "table.ods").exists():
            pytest.skip("LibreOffice has no Calc")  # its parts can be installed alone
    return rows_of((folder / "back" / "table.csv").read_bytes())


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_character_and_runs_no_formula(tmp_path: Path) -> None:
    table = render(selection(NASTY), "csv")
    sent, shown = rows_of(table), through_libreoffice(table, tmp_path / "safe")
    assert [row["note"] for row in sent] == [harmless(text) for text in NASTY]
    own_types = {"1/2", "0012", "1e5", "TRUE"}  # a spreadsheet may take these for its own
    plain = [index for index, text in enumerate(NASTY) if text not in own_types]
    assert [shown[index] for index in plain] == [sent[index] for index in plain]
    assert len(shown) == len(sent)

    # The counter-test: without the apostrophe the same settings do run a formula.
    shown = through_libreoffice(table.replace(b'"\'=1+1"', b'"=1+1"'), tmp_path / "unsafe")
    assert shown[0]["note"] == "2"
