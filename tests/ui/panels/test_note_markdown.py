"""Notes laid out: what they may show, and what they may never do."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTextDocument

from fact_reader.ui.panels.note_markdown import LINE, NoteDocument, has_marks
from fact_reader.ui.theme import Theme


def laid_out(note: str, theme: Theme, width: float = 240) -> NoteDocument:
    return NoteDocument(note, width, theme.text, theme.accent)


def document(note: str, theme: Theme) -> QTextDocument:
    return laid_out(note, theme)._document


@pytest.mark.parametrize(
    ("note", "is_marked"),
    [
        ("Plain words, with a - dash.", False),
        ("Two\nlines.", False),
        ("a **bold** word", True),
        ("- an item", True),
        ("3. third", True),
        ("> quoted", True),
        ("see https://example.org", True),
        ("It cost 3.50", False),
    ],
)
def test_only_what_has_marks_is_laid_out(note: str, is_marked: bool) -> None:
    assert has_marks(note) == is_marked


def test_line_breaks_stay_and_marks_go(theme: Theme) -> None:
    shown = document("one *two*\nthree\n\n- **four**\n- five", theme).toPlainText()
    assert shown.replace("\u2028", "\n") == "one two\nthree\nfour\nfive"


def test_every_line_is_as_high_as_in_the_field(theme: Theme) -> None:
    assert laid_out("# Heading `x`", theme).height == LINE
    assert laid_out("one\n**two**", theme).height == 2 * LINE


def test_html_is_text_and_pictures_are_links(theme: Theme, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    image = QImage(90, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    made = laid_out(f"**a** <img src='{picture}'> ![b]({picture.as_uri()})", theme, 900)
    assert made.height == LINE
    assert "<img" in made._document.toPlainText()
    assert "\ufffc" not in made._document.toPlainText()


@pytest.mark.parametrize("address", ["https://example.org/a", "http://example.org"])
def test_web_addresses_are_links(theme: Theme, address: str) -> None:
    made = laid_out(f"[here]({address}) **b**", theme)
    assert made.address_at(QPointF(5, 9)).toString() == address


@pytest.mark.parametrize(
    "address", ["file:///etc/hosts", "javascript:alert(1)", "data:text/html,a"]
)
def test_other_addresses_are_none(theme: Theme, address: str) -> None:
    made = laid_out(f"[here]({address}) **b**", theme)
    assert made.address_at(QPointF(5, 9)).isEmpty()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(note=st.text(alphabet="ab *_`#>-[]()!1.\n\\|<&א😀", max_size=80))
def test_any_note_paints(theme: Theme, note: str) -> None:
    image = QImage(260, 120, QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(image) as painter:
        laid_out(note, theme).paint(painter, QPointF(4, 4), 100)
