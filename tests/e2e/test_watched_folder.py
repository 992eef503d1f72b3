"""Files that are put into a watched folder come in by themselves."""

import os
from pathlib import Path

import pytest
from driving import User

from fact_reader.model import UserError
from fact_reader.services import editing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


def test_new_and_replaced_files_come_in(user: User, tmp_path: Path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    (folder / "first.txt").write_text("First news\n\nThe talks were held on Monday.\n", "utf-8")
    user.application.open(tmp_path / "library")
    user.window.resize(1200, 800)
    user.window.show()
    articles = user.window.library_panel.articles
    assert user.window.watching.folder == ""
    user.window.watching.set_folder(str(folder))
    user.wait(lambda: articles.total == 1)

    (folder / "below").mkdir()
    (folder / "below" / "second.txt").write_text("Second news\n\nNobody denied it.\n", "utf-8")
    user.wait(lambda: articles.total == 2)

    written = tmp_path / "written"
    written.write_text("First news\n\nThe talks were held on Tuesday, it is said.\n", "utf-8")
    os.replace(written, folder / "first.txt")
    article_id = user.article("First").article.id

    def versions() -> int:
        work = editing.work(user.window.library, article_id)
        return len(work.versions) if work else 0

    user.wait(lambda: versions() == 2)
    user.wait(lambda: not user.window.importing.is_busy)

    user.window.watching.set_folder("")
    assert user.window.watching.folder == ""


def test_watching_goes_on_where_what_was_taken_cannot_be_kept(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    user.application.open(tmp_path / "library")
    user.window.show()
    user.window.watching.set_folder(str(folder))

    def refuse(_name: str, _value: str) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(user.window.library, "remember", refuse)
    articles = user.window.library_panel.articles
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(f"News {number}\n\nIt was denied.\n", "utf-8")
        user.wait(lambda number=number: articles.total == number)  # type: ignore[misc]
    user.wait(lambda: not user.window.importing.is_busy)
    monkeypatch.undo()
