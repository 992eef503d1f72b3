"""Articles of many scripts in the real window: lists, tagging, painting, copying, searching."""

from functools import partial
from pathlib import Path

import pytest
from driving import User
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from fact_reader.ui import theme as look
from fact_reader.ui.main_window import MainWindow
from fact_reader.ui.models.search_rows import SnippetRow

# A title, a sentence, a passage of it that is tagged as a denial, and a word of that.
SCRIPTS = {
    "Arabic": (
        "الرئيسان يلتقيان في القاهرة",
        "قال المتحدث إن اللقاء استمر أكثر من ساعتين، ونفى وجود أي خلاف مع الوفد Reuters في يوليو.",
        "ونفى وجود أي خلاف مع الوفد Reuters",
        "ونفى",
    ),
    "Hebrew": (
        "הנשיא הכחיש את הדיווח",
        "דובר הממשלה אמר כי הפגישה נמשכה יותר משעתיים. הדיווח של CNN מיום 18.7.2018 אינו נכון.",
        "הדיווח של CNN מיום 18.7.2018 אינו נכון",
        "הדיווח",
    ),
    "Japanese": (
        "首脳会談は延期と政府が発表",
        "政府報道官は火曜日、会談が二時間以上続いたと述べ、意見の対立を否定した。😀",
        "意見の対立を否定した。😀",
        "否定",
    ),
    "Chinese": (
        "两国总统在莫斯科举行会晤",
        "政府发言人星期二表示，会谈持续了两个多小时，并否认存在分歧。",
        "并否认存在分歧",
        "否认",
    ),
    "Thai": (
        "ผู้นำสองประเทศพบกันที่กรุงเทพฯ",
        "โฆษกรัฐบาลกล่าวว่าการหารือใช้เวลานานกว่าสองชั่วโมงและปฏิเสธว่ามีความขัดแย้ง",
        "ปฏิเสธว่ามีความขัดแย้ง",
        "ปฏิเสธ",
    ),
    "Mixed": (
        "Minister: “هذا غير صحيح” 😀",
        "The minister said “هذا غير صحيح تمامًا” to reporters in Haifa (חיפה); 👩‍👩‍👧 he denied it.",
        "“هذا غير صحيح تمامًا” to reporters",
        "reporters",
    ),
}


@pytest.fixture
def world(user: User, tmp_path: Path) -> User:
    files = []
    for name, (title, sentence, _, _) in SCRIPTS.items():
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text(f"{title}\n\n{sentence}\n", encoding="utf-8")
    user.application.open(tmp_path / "library")
    window = user.window
    window.look.choose_theme("light")
    window.activateWindow()
    user.wait(window.isActiveWindow)
    user.drop(*files)
    user.wait(lambda: window.library_panel.articles.total == len(SCRIPTS))
    user.wait_for_index()
    return user


def test_every_script_is_tagged_painted_copied_and_found(world: User) -> None:
    window = world.window
    for name, (title, sentence, passage, word) in SCRIPTS.items():
        pane = world.open(title)
        view = pane.view
        view.setFocus()
        start = view.text.index(passage)
        view.select_span(start, start + len(passage))
        world.press("Ctrl+C")
        assert QApplication.clipboard().text() == passage, name
        world.press("2")
        made = window.desk.chosen
        assert made is not None, name
        assert made.anchor.exact == passage, name
        view.select_span(0, 0)
        window.desk.choose("")
        ends = view.span_ends((start, start + len(passage)))
        assert ends is not None, name
        for box in ends:
            share = _tinted(view.viewport().grab(box).toImage())
            assert share > 0.3, name
        before = view.span_ends((0, len(title)))
        assert before is not None, name
        share = _tinted(view.viewport().grab(before[0]).toImage())
        assert share == 0, f"{name}: only the passage is tinted"
        found = view.annotation_at(ends[0].center())
        assert found is not None, name
        assert found.id == made.id, name

        world.wait_for_index()
        window.search_field.focus_field()
        window.search_field.set_query(word)
        world.wait(partial(_marks, window, word))
        window.search_field.set_query("")
        window.search_field.close_popup()
        window.focus_reading()
        assert sentence in view.text


def _tinted(picture: QImage) -> float:
    """Which share of a picture has a denial's tint."""
    places = [(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
    return sum(picture.pixelColor(*at) == look.LIGHT.denial.tint for at in places) / len(places)


def _marks(window: MainWindow, word: str) -> bool:
    """Whether the results show the word, and nothing else, as what was found."""
    rows = window.search_field.popup.rows.rows
    snippets = [row.snippet for row in rows if isinstance(row, SnippetRow)]
    return any(one.text[start:end] == word for one in snippets for start, end in one.marks)
