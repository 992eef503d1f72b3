import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fact_reader.paths import resource
from fact_reader.search.parser import parse_query
from fact_reader.ui import actions, translating
from fact_reader.ui.dialogs.help_page import HelpPage
from fact_reader.ui.dialogs.keycaps import KeyCaps, keys_of, paint_caps
from fact_reader.ui.dialogs.shortcuts import ShortcutsDialog
from fact_reader.ui.theme import Theme

HELP = sorted(path.name for path in resource("help").glob("help*.md"))


def shown(dialog: ShortcutsDialog) -> list[str]:
    return [
        label.text()
        for label in dialog.shortcuts.area.findChildren(QLabel)
        if label.isVisible() and not label.property("caps")
    ]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ShortcutsDialog:
    made = ShortcutsDialog(theme, actions.overview())
    qtbot.addWidget(made)
    made.resize(860, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("sequence", "keys"),
    [
        ("N", ["N"]),
        ("Ctrl+Shift+F", ["Ctrl", "Shift", "F"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Ctrl+-", ["Ctrl", "-"]),
        ("Ctrl+,", ["Ctrl", ","]),
        ("?", ["?"]),
        ("+", ["+"]),
        ("Del", ["Del"]),
    ],
)
def test_keys_of_a_sequence(sequence: str, keys: list[str]) -> None:
    assert keys_of(sequence) == keys


def test_arrows_are_arrows_in_every_language(theme: Theme) -> None:
    def width(key: str) -> float:
        return paint_caps(None, theme, [key], 0, 0)

    arrows = ["Left", "Right", "Up", "Down"]
    english = [width(key) for key in arrows]
    translating.install("de")
    try:
        assert keys_of("Ctrl+Left") == ["Strg", "Links"]
        assert [width(key) for key in arrows] == english
        assert KeyCaps(theme, ["Ctrl+Left"]).accessibleName() == "Strg Links"
    finally:
        translating.install("en")


def test_every_shortcut_of_the_window_is_listed(dialog: ShortcutsDialog) -> None:
    expected = [label for _, rows in actions.overview() for label, _ in rows]
    assert sorted(shown(dialog)) == sorted(expected)
    caps = dialog.shortcuts.area.findChildren(KeyCaps)
    assert {"Ctrl Shift Z or Ctrl Y", "Ctrl + or Ctrl ="} <= {one.accessibleName() for one in caps}


def test_filter_narrows_by_word_key_and_group(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    field = dialog.shortcuts.field
    assert field.hasFocus()
    QTest.keyClicks(field, "denial")
    assert shown(dialog) == ["Tag as Denial"]
    field.clear()
    QTest.keyClicks(field, "shift v")
    assert "Paste as Article" in shown(dialog)
    field.clear()
    QTest.keyClicks(field, "annotation")
    assert "Write Note" in shown(dialog)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert len(shown(dialog)) > 20
    assert dialog.isVisible()


def test_filter_that_finds_nothing_says_so(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    QTest.keyClicks(dialog.shortcuts.field, "xyzzy")
    assert shown(dialog) == []
    words = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    assert "No shortcut for “xyzzy”." in words


def test_two_columns_where_there_is_room(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    def lefts() -> set[int]:
        caps = [
            one
            for one in dialog.shortcuts.area.findChildren(QLabel)
            if one.property("caps") and one.isVisible()
        ]
        return {one.mapTo(dialog, one.rect().topLeft()).x() for one in caps}

    qtbot.waitUntil(lambda: len(lefts()) == 2)
    dialog.resize(480, 640)
    qtbot.waitUntil(lambda: len(lefts()) == 1)
    dialog.resize(860, 640)
    qtbot.waitUntil(lambda: len(lefts()) == 2)


def test_one_column_where_two_would_be_cut(qtbot: QtBot, theme: Theme) -> None:
    """Names and keys are a third longer in another language."""
    rows = [("Move the right edge of the text by a word", ["Ctrl+Alt+Shift+PgDown"])]
    dialog = ShortcutsDialog(theme, [("Left", rows), ("Right", rows)])
    qtbot.addWidget(dialog)
    dialog.resize(1200, 640)
    dialog.show()
    qtbot.waitExposed(dialog)
    left, right = (one for one in dialog.findChildren(QLabel) if one.text() == rows[0][0])

    def columns() -> int:
        return len({one.mapTo(dialog, one.rect().topLeft()).x() for one in (left, right)})

    qtbot.waitUntil(lambda: columns() == 2)
    dialog.resize(760, 640)
    qtbot.waitUntil(lambda: columns() == 1)
    assert dialog.shortcuts.area.horizontalScrollBar().maximum() == 0


def test_keyboard_scrolls_and_closes(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    dialog.resize(500, 400)
    QTest.keyClick(dialog.shortcuts.field, Qt.Key.Key_Down)
    area = dialog.shortcuts.area
    assert area.hasFocus()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(area, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_help_starts_at_its_top_and_scrolls(qtbot: QtBot, dialog: ShortcutsDialog) -> None:
    dialog.show_help()
    bar = dialog.help.verticalScrollBar()
    assert dialog.help.isVisible()
    assert dialog.help.hasFocus()
    assert bar.value() == 0
    QTest.keyClick(dialog.help, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    place = bar.value()
    dialog.set_theme(dialog.help._theme)
    assert bar.value() == place


@pytest.mark.parametrize("width", [420, 860, 1400])
def test_help_never_runs_sideways(qtbot: QtBot, dialog: ShortcutsDialog, width: int) -> None:
    dialog.show_help()
    dialog.resize(width, 600)
    qtbot.waitUntil(lambda: 300 < dialog.help.viewport().width() <= min(width, 730))
    qtbot.waitUntil(lambda: dialog.help.horizontalScrollBar().maximum() == 0)


@pytest.mark.parametrize("page", HELP)
def test_keys_in_the_help_are_the_windows_keys(page: str) -> None:
    known = {
        QKeySequence(key).toString()
        for _, rows in actions.overview()
        for _, keys in rows
        for key in keys
    }
    text = resource("help", page).read_text(encoding="utf-8")
    codes = set(re.findall(r"`([^`]+)`", text))
    keys = {code for code in codes if re.fullmatch(r"(?:Ctrl|Shift|Alt)\+.+|F\d+|[A-Z0-9]", code)}
    assert len(keys) > 10
    for key in keys | {"Delete"}:
        assert QKeySequence(key.replace("Enter", "Return")).toString() in known, key


@pytest.mark.parametrize("page", HELP)
def test_searches_in_the_help_are_understood(page: str) -> None:
    text = resource("help", page).read_text(encoding="utf-8")
    table = next(part for part in text.split("\n\n") if part.startswith("|"))
    queries = [row.split("`")[1] for row in table.splitlines() if row.startswith("| `")]
    assert len(queries) > 10
    for query in queries:
        parsed = parse_query(query)
        assert not parsed.hint, query
        assert not parsed.is_empty, query


def test_help_speaks_the_language_of_the_window(qtbot: QtBot, theme: Theme) -> None:
    translating.install("de")
    try:
        page = HelpPage(theme)
    finally:
        translating.install(translating.ENGLISH)
    qtbot.addWidget(page)
    words = page.toPlainText()
    assert "Wie Fact Reader arbeitet" in words
    # The keys are called as in the menus, and searches stay as they are typed.
    assert "Strg+Umschalt+F" in words
    assert "Entf" in words
    assert "Ctrl" not in words
    assert '"kremlin summit"~5' in words


def test_every_help_has_the_same_parts_and_tells_of_the_same_keys_and_searches() -> None:
    assert "help.de.md" in HELP
    # Keys that stand alone and Markdown as it is written are in the words of the language.
    own = {"Ctrl", "Shift", "Strg", "Umschalt", "**bold**", "*italic*", "> quotations"}
    own |= {"**fett**", "*kursiv*", "> Zitate"}
    seen = set()
    for page in HELP:
        text = resource("help", page).read_text(encoding="utf-8")
        parts = tuple(re.findall(r"^(?:#+|[-|]|\d\.) ", text, re.MULTILINE))
        codes = sorted(code for code in re.findall("`([^`]+)`", text) if code not in own)
        seen.add((parts, tuple(codes)))
    assert len(seen) == 1
