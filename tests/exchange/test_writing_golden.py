"""Every format against its golden file, byte by byte. `python tests/golden/make.py` makes them."""

import os
import runpy
import time
from dataclasses import replace
from pathlib import Path

import pytest

from fact_reader.exchange.writers import FORMATS, render, write
from fact_reader.model import Selection, UserError

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.fixture(scope="module")
def selection() -> Selection:
    made = runpy.run_path(str(GOLDEN / "make.py"))["selection"]()
    assert isinstance(made, Selection)
    return made


@pytest.mark.parametrize("name", FORMATS)
def test_export_is_as_the_golden_file(selection: Selection, name: str, tmp_path: Path) -> None:
    path = tmp_path / f"export{FORMATS[name].suffix}"
    write(selection, name, path)
    golden = (GOLDEN / f"bridge{FORMATS[name].suffix}").read_bytes()
    assert path.read_bytes() == golden
    assert render(selection, name) == golden


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone can be set on POSIX only")
@pytest.mark.parametrize("name", FORMATS)
def test_export_is_the_same_in_every_time_zone(selection: Selection, name: str) -> None:
    here = render(selection, name)
    zone = os.environ.get("TZ")
    try:
        os.environ["TZ"] = "Pacific/Chatham"
        time.tzset()
        assert render(selection, name) == here
    finally:
        if zone is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = zone
        time.tzset()


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_letter_in_a_title_is_no_end(
    selection: Selection, name: str, tmp_path: Path
) -> None:
    halved = replace(selection, title="Report \ud83d of half", scope="found by “\ude00”")
    write(halved, name, tmp_path / "report")
    assert (tmp_path / "report").read_text("utf-8")
    assert render(halved, name) == (tmp_path / "report").read_bytes()


def test_formats_have_names_suffixes_and_labels() -> None:
    assert {name: each.suffix for name, each in FORMATS.items()} == {
        "markdown": ".md",
        "html": ".html",
        "csv": ".csv",
        "json": ".json",
    }
    assert all(each.name == name and each.label for name, each in FORMATS.items())


def test_unknown_format_lists_the_known_ones(selection: Selection, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="“docx”: choose one of csv, html, json, markdown"):
        write(selection, "docx", tmp_path / "x.docx")
    with pytest.raises(UserError, match="choose one of"):
        render(selection, "")
    assert list(tmp_path.iterdir()) == []
