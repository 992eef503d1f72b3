"""Printing and PDF in the real window."""

from pathlib import Path

import pytest
from driving import User

from fact_reader.services import annotating, exporting


def test_a_note_on_paper_says_what_it_answers(user: User, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    user.application.open(tmp_path / "library", sample=True)
    window = user.window
    link = next(one for one in exporting.select(window.library).links)
    denial = annotating.get(window.library, link.source_id)
    assert denial is not None
    window.desk.open_article(denial.article_id)
    target = tmp_path / "out.pdf"
    window.tools.printing.write_pdf(target)
    document = pdfium.PdfDocument(target)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    words = " ".join(" ".join(pages).split())
    assert "Answers [" in words
    assert "SHA-256 " in words


def test_the_open_article_becomes_a_pdf(user: User, tmp_path: Path) -> None:
    user.application.open(tmp_path / "library", sample=True)
    window = user.window
    assert window.actions_by_name["print"].isEnabled()
    target = tmp_path / "out.pdf"
    window.tools.printing.write_pdf(target)
    assert target.read_bytes().startswith(b"%PDF-")
    assert window.messages.messages() == ["Saved as out.pdf."]
    window.tools.printing.write_pdf(tmp_path / "nowhere" / "out.pdf")
    assert "nowhere" in window.messages.messages()[0]
    for pane in window.pane_area.panes:
        window.pane_area.close_pane(pane)
    assert not window.actions_by_name["save_pdf"].isEnabled()
    window.tools.printing.write_pdf(tmp_path / "empty.pdf")
    assert not (tmp_path / "empty.pdf").exists()
