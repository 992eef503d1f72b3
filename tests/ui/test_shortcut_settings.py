"""Which keys do what: chosen, told apart, kept, and never twice."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from fact_reader.paths import settings_file
from fact_reader.ui import actions
from fact_reader.ui.action_specs import ACTIONS
from fact_reader.ui.settings import WindowSettings
from fact_reader.ui.shortcut_settings import Shortcuts, groups

NAMES = [spec.name for spec in ACTIONS]


@pytest.fixture
def shortcuts(qtbot: QtBot, tmp_path: Path) -> Shortcuts:
    return Shortcuts(WindowSettings(tmp_path))


def test_every_action_is_in_a_menu_and_no_key_does_two_things() -> None:
    assert sorted(actions.menu_of()) == sorted(NAMES)
    assert [spec.name for _, specs in groups() for spec in specs] == list(actions.menu_of())
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_key_moves_from_one_action_to_another(shortcuts: Shortcuts, qtbot: QtBot) -> None:
    use = shortcuts.use("Ctrl+F", "claim")
    assert use is not None
    assert use.action == "find"
    assert use.words == "Ctrl+F is the key of “Find in Article”."
    with qtbot.waitSignal(shortcuts.changed):
        shortcuts.add("claim", "Ctrl+F")
    assert shortcuts.keys("claim") == ("1", "Ctrl+F")
    assert shortcuts.keys("find") == ()
    assert shortcuts.is_changed("find")
    shortcuts.reset("find")
    assert shortcuts.keys("find") == ("Ctrl+F",)
    assert shortcuts.keys("claim") == ("1",)
    assert not shortcuts.any_changed


@pytest.mark.parametrize(
    ("key", "words", "final"),
    [
        ("Tab", "Tab is needed everywhere", True),
        ("Esc", "Esc is needed everywhere", True),
        ("Ctrl+Shift+Right", "keeps doing this: select by word", False),
        ("Shift+Home", "keeps moving the caret", False),
        ("Ctrl+A", "keeps doing this: select all", False),
        ("Alt+F", "opens the menu File", False),
        ("F2", "In the list and the results, F2 keeps doing this: article details.", False),
    ],
)
def test_what_parts_do_with_a_key_is_told(
    shortcuts: Shortcuts, key: str, words: str, final: bool
) -> None:
    use = shortcuts.use(key, "claim")
    assert use is not None
    assert words in use.words
    assert use.is_final is final


def test_a_free_key_has_no_use(shortcuts: Shortcuts) -> None:
    assert shortcuts.use("Ctrl+Alt+Y", "claim") is None
    assert shortcuts.use("1", "claim") is not None, "the list of notes has it as well"


def test_they_are_there_at_the_next_start(shortcuts: Shortcuts, tmp_path: Path) -> None:
    shortcuts.add("claim", "Ctrl+Alt+1")
    shortcuts.remove("search", "/")
    again = Shortcuts(WindowSettings(tmp_path / "other"))
    assert again.keys("claim") == ("1", "Ctrl+Alt+1")
    assert again.keys("search") == ("Ctrl+K",)
    again.choose({})
    assert not Shortcuts(WindowSettings(tmp_path)).any_changed


@pytest.mark.parametrize(
    "stored",
    ["no json", "[1, 2]", '{"claim": "text"}', '{"claim": [1, null, "??+"], "nothing": ["X"]}'],
)
def test_damaged_settings_do_no_harm(qtbot: QtBot, tmp_path: Path, stored: str) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    QSettings(str(settings_file()), QSettings.Format.IniFormat).setValue("shortcuts", stored)
    made = Shortcuts(WindowSettings(tmp_path))
    assert made.keys("denial") == ("2",)


def test_a_stored_key_wins_over_one_that_an_action_came_with(qtbot: QtBot, tmp_path: Path) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"note": ["2", "Ctrl+M"], "claim": ["2"]})
    QSettings(str(settings_file()), QSettings.Format.IniFormat).setValue("shortcuts", text)
    made = Shortcuts(WindowSettings(tmp_path))
    assert [made.keys(name) for name in ("claim", "note", "denial")] == [("2",), ("Ctrl+M",), ()]


KEYS = st.sampled_from(["1", "2", "Ctrl+F", "Ctrl+K", "/", "Ctrl+Alt+A", "F4", "Ctrl+Y", "J"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "reset"]), st.sampled_from(NAMES), KEYS),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_after_any_steps_no_key_does_two_things(steps: list[tuple[str, str, str]]) -> None:
    made = Shortcuts(WindowSettings(Path("x")))
    made.choose({})
    for what, name, key in steps:
        if what == "add":
            made.add(name, key)
            assert key in made.keys(name)
        elif what == "remove":
            made.remove(name, key)
            assert key not in made.keys(name)
        else:
            made.reset(name)
            assert not made.is_changed(name)
    counted = Counter(key for name in NAMES for key in made.keys(name))
    assert [key for key, count in counted.items() if count > 1] == []
    again = Shortcuts(WindowSettings(Path("x")))
    assert [again.keys(name) for name in NAMES] == [made.keys(name) for name in NAMES]


def test_tips_and_help_name_the_keys_of_now(shortcuts: Shortcuts) -> None:
    help_text = "Press `1` or `Ctrl+Enter`; `Ctrl+F` finds; `summit moscow` asks."
    assert shortcuts.in_help(help_text) == help_text
    shortcuts.add("claim", "Ctrl+F")
    shortcuts.remove("claim", "1")
    assert shortcuts.in_help(help_text) == (
        "Press `Ctrl+F` or `Ctrl+Enter`; *Edit > Find in Article* finds; `summit moscow` asks."
    )
    assert shortcuts.in_tip("Find in this article (Ctrl+F)") == "Find in this article"
    assert shortcuts.in_tip("Close (Ctrl+W)") == "Close (Ctrl+W)"
    assert shortcuts.in_tip("Nothing (at all)") == "Nothing (at all)"
