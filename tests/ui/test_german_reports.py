"""Reports and citations in the language of the window, against German golden files.

`python tests/golden/make.py` makes these.
"""

import re
import runpy
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fact_reader.exchange.writers import FORMATS, Speech, render, write
from fact_reader.exchange.writers.citing import cite
from fact_reader.model import Article, CitationForm, PartialDate, Selection
from fact_reader.ui import translating
from fact_reader.ui.translating import told

GOLDEN = Path(__file__).parents[1] / "golden"
NOW = datetime(2026, 3, 14, tzinfo=UTC)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Speech]:
    translating.install("de")
    yield Speech("de", told)
    translating.install(translating.ENGLISH)


@pytest.fixture(scope="module")
def selection() -> Selection:
    made = runpy.run_path(str(GOLDEN / "make.py"))["selection"]()
    assert isinstance(made, Selection)
    return made


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_a_report_is_as_the_german_golden_file(
    selection: Selection, german: Speech, name: str, tmp_path: Path
) -> None:
    path = tmp_path / f"export{FORMATS[name].suffix}"
    write(selection, name, path, german)
    assert path.read_bytes() == (GOLDEN / f"bridge.de{path.suffix}").read_bytes()


def test_nothing_but_words_differs_from_the_english_page(
    selection: Selection, german: Speech, tmp_path: Path
) -> None:
    write(selection, "html", tmp_path / "de.html", german)
    pages = [(tmp_path / "de.html").read_text("utf-8"), render(selection, "html").decode()]
    assert [re.findall(r'<html lang="(.*?)"', page) for page in pages] == [["de"], ["en"]]
    tags = [
        re.findall("<[^>]*>", page.replace('<html lang="de">', '<html lang="en">'))
        for page in pages
    ]
    assert tags[0] == tags[1], "links within the report lead to the same names"


@pytest.mark.parametrize("name", ["csv", "json"])
def test_what_other_programs_read_stays_english(
    selection: Selection, german: Speech, name: str, tmp_path: Path
) -> None:
    path = tmp_path / f"export{FORMATS[name].suffix}"
    write(selection, name, path, german)
    assert path.read_bytes() == (GOLDEN / f"bridge{path.suffix}").read_bytes()


def test_a_passage_is_copied_with_german_marks_and_dates(german: Speech) -> None:
    published = PartialDate("2017-07-18T23:20Z")
    article = Article("a", "Eine Brücke", NOW, NOW, "Der Kurier", published=published)
    assert cite(article, "Sie ist zu.", CitationForm.SHORT, german.say).plain == (
        "„Sie ist zu.“ (Der Kurier, 18. Juli 2017)"
    )
    full = cite(article, "Sie ist zu.", CitationForm.FULL, german.say)
    assert full.plain == "„Sie ist zu.“ — „Eine Brücke“, Der Kurier, 18. Juli 2017"
    assert "„Eine Brücke“, Der Kurier" in full.html
