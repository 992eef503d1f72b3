"""Titles and notes in tool tips are shown as they are, also where they look like HTML."""

import pytest
from PySide6.QtGui import QTextDocument

from fact_reader.ui.panels.wording import plain_tip


@pytest.mark.parametrize(
    "text",
    [
        "Plain title",
        "<b>Breaking</b> news",
        "a < b & c > d",
        "<img src=x>\nThe Outlet",
        "<i>“x”</i> &amp;",
    ],
)
def test_a_tip_shows_what_was_written(text: str) -> None:
    tip = plain_tip(text)
    if tip == text:
        return
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text


def test_only_what_looks_like_html_is_escaped() -> None:
    assert plain_tip("Rates & prices") == "Rates & prices"
    assert plain_tip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
