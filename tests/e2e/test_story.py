"""A user's whole story through the real window, on the real articles and on the samples."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from fact_reader.exchange.writers import FORMATS
from fact_reader.model import Stance
from fact_reader.services import checking, editing
from fact_reader.ui.dialogs.export_dialog import ExportDialog

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "seeds"
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "story"


@dataclass(frozen=True)
class Tag:
    """What the user does to a passage."""

    quote: str
    stance: Stance
    note: str


@dataclass(frozen=True)
class Story:
    """Five articles, two of them read side by side and tagged. Titles by their first words."""

    name: str
    folder: Path
    left: str
    right: str
    left_tags: tuple[Tag, ...]
    right_tags: tuple[Tag, ...]
    phrase: str
    phrase_is_in: str


REAL_STORY = Story(
    name="real",
    folder=REAL,
    left="Trump held secret hour-long meeting",
    right="Trump Plans To Meet Putin At G20",
    left_tags=(
        Tag("claimed Mr Trump accepted", Stance.CLAIM, "Only one side says so."),
        Tag("a claim later denied by the White House", Stance.DENIAL, "Who, and when? unsourced"),
    ),
    right_tags=(
        Tag("I'll be meeting with Putin", Stance.CLAIM, "Without any if."),
        Tag("no such confirmations", Stance.DENIAL, "Careful wording."),
        Tag("contacts will take place", Stance.CONFIRMATION, "Half a confirmation, “contacts”."),
    ),
    phrase='"no such confirmations"',
    phrase_is_in="Trump Plans To Meet Putin At G20",
)

SAMPLE_STORY = Story(
    name="samples",
    folder=ROOT / "seeds",
    left="Second, hour-long meeting",
    right="Trump announces Osaka meeting",
    left_tags=(
        Tag("They went on for more than two hours", Stance.CLAIM, "Planned was half an hour."),
        Tag("The White House later denied that he had.", Stance.DENIAL, "Who, when? unsourced"),
    ),
    right_tags=(
        Tag('"I\'ll be meeting with Putin at the G20,"', Stance.CLAIM, "Without any if."),
        Tag("no such confirmations", Stance.DENIAL, "Careful wording."),
        Tag("contacts will take place", Stance.CONFIRMATION, "Half a confirmation, “contacts”."),
    ),
    phrase='"no such confirmations"',
    phrase_is_in="Trump announces Osaka meeting",
)

STORIES = [
    pytest.param(
        REAL_STORY,
        id="real",
        marks=pytest.mark.skipif(not REAL.is_dir(), reason="the real articles are not here"),
    ),
    pytest.param(SAMPLE_STORY, id="samples"),
]


@pytest.mark.parametrize("story", STORIES)
def test_the_whole_job(
    user: User, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Import, read side by side, tag, note, search, undo, start again, export."""
    folder = tmp_path / "Bücher und mehr"
    user.application.open(folder)
    window = user.window
    window.resize(1440, 900)
    user.qtbot.waitExposed(window)

    # Import the folder.
    material = tmp_path / "material"
    material.mkdir()
    for text in story.folder.glob("*.txt"):
        shutil.copy(text, material)
    user.drop(material)
    user.wait(lambda: not window.importing.is_busy)
    texts = sorted(story.folder.glob("*.txt"))
    assert len(window.library_panel.shown_ids()) == len(texts) == 5

    # Two side by side, each tagged with the mouse and a key, noted with the keyboard.
    left = user.open(story.left)
    right = user.open(story.right, beside=True)
    assert window.pane_area.panes == (left, right)
    for pane, tags in ((left, story.left_tags), (right, story.right_tags)):
        for tag in tags:
            user.select(pane, tag.quote)
            user.press({"claim": "1", "denial": "2", "confirmation": "3"}[tag.stance])
            user.press("N")
            user.type(tag.note)
            user.press("Ctrl+Return")
    for pane, tags in ((left, story.left_tags), (right, story.right_tags)):
        work = editing.work(window.library, pane.article_id)
        assert work is not None
        assert [(one.anchor.exact, one.stance, one.note) for one in work.annotations] == [
            (tag.quote, tag.stance, tag.note) for tag in tags
        ]

    # A word of a note, a word of a text, a phrase.
    user.wait_for_index()
    user.search("unsourced")
    assert [title.startswith(story.left) for title in user.found()] == [True]
    user.search(story.phrase)
    assert [title.startswith(story.phrase_is_in) for title in user.found()] == [True]
    user.search("helsinki")
    assert any(title.startswith(story.right) for title in user.found())
    user.press("Escape")
    user.press("Escape")

    # Undo takes the last note, then the last tag; redo brings back the same one.
    last = editing.work(window.library, right.article_id)
    assert last is not None
    before = last.annotations[-1]
    right.activate()
    user.press("Ctrl+Z")
    user.press("Ctrl+Z")
    assert before.id not in _ids(user, right.article_id)
    user.press("Ctrl+Shift+Z")
    user.press("Ctrl+Shift+Z")
    again = editing.work(window.library, right.article_id)
    assert again is not None
    assert again.annotations[-1] == before

    # Export all four formats through the dialog.
    user.wait_for_index()
    for name, known in FORMATS.items():
        target = tmp_path / f"out{known.suffix}"
        _export(user, name, target, monkeypatch)
        _compare(story, name, target)

    # Close, and start again in a new process: everything is there.
    left_id, right_id = left.article_id, right.article_id
    assert checking.problems(window.library) == []
    user.application.close()
    user.application.window = None
    seen = _look_in_new_process(folder)
    assert seen["panes"] == [left_id, right_id]
    assert seen["cards"] == [
        [tag.quote, tag.stance, tag.note] for tag in (*story.left_tags, *story.right_tags)
    ]
    assert seen["found"] == 1


def _ids(user: User, article_id: str) -> set[str]:
    work = editing.work(user.window.library, article_id)
    assert work is not None
    return {one.id for one in work.annotations}


def _export(user: User, name: str, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(target), ""))
    )

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExportDialog):
            dialog.formats[name].click()
            dialog.ok_button.click()
        else:
            QTimer.singleShot(20, choose)

    QTimer.singleShot(0, choose)
    user.press("Ctrl+E")
    user.wait(target.exists)


def normalise(text: str) -> str:
    """An export without what differs from run to run: identifiers, hours and folders."""
    names: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        return names.setdefault(match.group(), f"id-{len(names) + 1}")

    text = re.sub(r"\b[0-9a-f]{16}\b", name, text)
    text = re.sub(r"\b20[2-9]\d-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)", "TIME", text)
    return re.sub(r"\b\d{1,2} [A-Z][a-z]+ 20[2-9]\d, \d\d:\d\d UTC", "TIME", text)


def _compare(story: Story, name: str, made: Path) -> None:
    """Against the golden file; of the real articles, whose texts are not ours, its digest."""
    text = normalise(made.read_text("utf-8-sig" if name == "csv" else "utf-8"))
    golden = GOLDEN / f"{story.name}{made.suffix}"
    if story.name == "real":
        golden = golden.with_suffix(made.suffix + ".sha256")
        text = hashlib.sha256(text.encode()).hexdigest() + "\n"
    if os.environ.get("FACT_READER_WRITE_GOLDEN"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(text.encode())
    assert text.encode() == golden.read_bytes(), f"{made} differs from {golden}"


_LOOK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from fact_reader.services import finding
from fact_reader.ui.app import Application, make_qt_application

qt = make_qt_application()
application = Application()
application.open(Path(sys.argv[1]))
window = application.window

def look():
    cards = window.notes_panel.cards
    print(json.dumps({
        "panes": [pane.article_id for pane in window.pane_area.panes],
        "cards": [
            [one.annotation.anchor.exact, one.annotation.stance, one.annotation.note]
            for one in cards.rows if hasattr(one, "annotation")
        ],
        "found": finding.search(window.library, "note:unsourced").total,
    }))
    window.close()
    qt.quit()

QTimer.singleShot(300, look)
qt.exec()
application.close()
"""


def _look_in_new_process(folder: Path) -> dict[str, object]:
    run = subprocess.run(
        [sys.executable, "-c", _LOOK, str(folder)], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    seen: dict[str, object] = json.loads(run.stdout)
    return seen


@pytest.fixture(autouse=True)
def _quiet_clipboard() -> Iterator[None]:
    """Leave nothing of a test on the clipboard."""
    yield
    clipboard = QApplication.clipboard() if QApplication.instance() else None
    if clipboard is not None:
        clipboard.clear()
