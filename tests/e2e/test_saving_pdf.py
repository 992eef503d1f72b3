"""Printing and PDF in the real window."""

from pathlib import Path

from driving import User


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
