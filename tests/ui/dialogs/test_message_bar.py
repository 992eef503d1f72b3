import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.ui import messages
from fact_reader.ui.message_cards import SHADOW
from fact_reader.ui.messages import MessageBar
from fact_reader.ui.theme import Theme

LONG = (
    "The file /home/somebody/articles/2017/a-very-long-name-of-a-file-that-was-saved-from-the-web"
    ".txt cannot be read (Permission denied): change its permissions, or import a copy of it from "
    "another folder; the other files of the same folder were imported, and the report names them."
)


class Window:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.article = QPlainTextEdit("An article to read.")
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.article)
        self.bar = MessageBar(theme, self.host)
        self.host.resize(900, 600)
        self.host.show()
        qtbot.waitExposed(self.host)
        self.host.activateWindow()
        self.article.setFocus()
        qtbot.waitUntil(self.article.hasFocus)

    def button(self, text: str) -> QPushButton | QToolButton:
        kinds: tuple[type[QPushButton | QToolButton], ...] = (QPushButton, QToolButton)
        found = [
            one
            for kind in kinds
            for one in self.bar.findChildren(kind)
            if one.isVisible() and text in (one.text(), one.accessibleName())
        ]
        assert len(found) == 1, f"{len(found)} buttons are called {text}"
        return found[0]

    def box(self) -> QRect:
        return self.bar.geometry()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Window:
    return Window(qtbot, theme)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_bar_is_hidden_until_there_is_something_to_say(window: Window) -> None:
    assert not window.bar.isVisible()
    window.bar.show_message("Saved.")
    assert window.bar.isVisible()


def test_bar_lies_over_the_bottom_and_pushes_nothing_about(window: Window) -> None:
    before = window.article.geometry()
    window.bar.show_message(LONG, "error")
    window.bar.show_progress("Importing", 1, 20)
    assert window.article.geometry() == before
    assert window.host.rect().contains(window.box())
    assert window.host.width() - window.box().right() < 20
    assert window.box().width() <= 420 + 2 * SHADOW
    assert window.host.height() - window.box().bottom() < 20


@pytest.mark.parametrize("width", [360, 640, 1400])
def test_bar_follows_the_hosts_size(window: Window, width: int) -> None:
    window.bar.show_message(LONG, "error", ("Show", lambda: None))
    window.bar.show_progress("Importing " + LONG, 5, 12_345)
    window.host.resize(width, 420)
    assert window.host.rect().adjusted(-1, 0, 1, 0).contains(window.box())


def test_information_goes_away_and_errors_stay(qtbot: QtBot, window: Window) -> None:
    QTest.mouseMove(window.article)
    window.bar.show_message("It failed.", "error", timeout_ms=1)
    window.bar.show_message("It worked.", timeout_ms=20)
    assert window.bar.messages() == ["It worked.", "It failed."]
    qtbot.waitUntil(lambda: window.bar.messages() == ["It failed."])
    press(window.button("Close message (Esc)"))
    assert window.bar.messages() == []
    assert not window.bar.isVisible()


def test_an_error_that_was_seen_does_not_come_back(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.bar.show_message("Seen.", "error")
    monkeypatch.setattr(messages, "_SEEN_MS", 0)
    window.bar.show_message("Offered.", timeout_ms=None)
    monkeypatch.undo()
    window.bar.show_message("Never seen.", "error")
    window.bar.show_message("It worked.", timeout_ms=None)
    assert window.bar.messages() == ["It worked.", "Never seen.", "Offered.", "Seen."]
    for left in (["Never seen.", "Offered.", "Seen."], ["Offered.", "Seen."], []):
        press(window.button("Close message (Esc)"))
        assert window.bar.messages() == left
    # Nobody may have been there where a message went by itself.
    monkeypatch.setattr(messages, "_SEEN_MS", 0)
    QTest.mouseMove(window.article)
    window.bar.show_message("Seen.", "error")
    window.bar.show_message("It worked.", timeout_ms=20)
    qtbot.waitUntil(lambda: window.bar.messages() == ["Seen."])


def test_information_without_a_timeout_stays_below_a_newer_message(window: Window) -> None:
    window.bar.show_message("Read this.", timeout_ms=None)
    window.bar.show_message("Saved.")
    window.bar.show_message("Saved again.")
    assert window.bar.messages() == ["Saved again.", "Read this."]


@pytest.mark.parametrize("width", [360, 1400])
def test_a_second_button_stands_below_the_words(window: Window, width: int) -> None:
    heard: list[str] = []
    window.host.resize(width, 420)
    open_it, make = (("Open", lambda: heard.append("open")), ("Make it", lambda: heard.append("m")))
    window.bar.show_message(LONG, action=open_it, other=make)
    words = window.bar._card.words
    below = window.button("Make it")
    assert below.mapTo(window.bar, QPoint()).y() >= words.mapTo(window.bar, QPoint()).y() + 18
    assert window.host.rect().contains(window.box())
    press(below)
    assert heard == ["m"]
    assert window.bar.messages() == []
    window.bar.show_message(LONG, action=open_it, other=make)
    press(window.button("Open"))
    assert heard == ["m", "open"]
    window.bar.show_message("Saved.")
    assert not window.bar._card.other.isVisible()


def test_the_same_error_is_told_once(window: Window) -> None:
    window.bar.show_message("One.", "error")
    window.bar.show_message("Two.", "error")
    window.bar.show_message("One.", "error")
    assert window.bar.messages() == ["One.", "Two."]


def test_more_turns_to_the_next_message(qtbot: QtBot, window: Window) -> None:
    for text in ("One.", "Two.", "Three."):
        window.bar.show_message(text, "error")
    press(window.button("2 more"))
    assert window.bar.messages() == ["Two.", "One.", "Three."]


def test_busy_stays_until_it_is_cleared_and_there_is_one(window: Window) -> None:
    window.bar.show_message("Reading…", "busy")
    window.bar.show_message("Indexing…", "busy")
    assert window.bar.messages() == ["Indexing…"]
    window.bar.clear_busy()
    assert not window.bar.isVisible()


def test_action_acts_once_and_closes_the_message(qtbot: QtBot, window: Window) -> None:
    done: list[str] = []
    window.bar.show_message("Removed.", action=("Undo", lambda: done.append("undone")))
    press(window.button("Undo"))
    assert done == ["undone"]
    assert window.bar.messages() == []


def test_a_message_can_be_withdrawn(window: Window) -> None:
    window.bar.show_message("It failed.", "error")
    window.bar.show_message("Removed.", action=("Undo", lambda: None))
    window.bar.withdraw("Nobody said this.")
    assert window.bar.messages() == ["Removed.", "It failed."]
    window.bar.withdraw("Removed.")
    assert window.bar.messages() == ["It failed."]
    assert window.bar.isVisible()
    window.bar.withdraw("It failed.")
    assert not window.bar.isVisible()


def test_action_may_say_something_itself(qtbot: QtBot, window: Window) -> None:
    window.bar.show_message("1.", action=("Go", lambda: window.bar.show_message("2.")))
    press(window.button("Go"))
    assert window.bar.messages() == ["2."]


def test_a_click_leaves_the_keyboard_in_the_article(qtbot: QtBot, window: Window) -> None:
    window.bar.show_message("Removed.", action=("Undo", lambda: None))
    press(window.button("Undo"))
    assert window.article.hasFocus()


def test_keyboard_goes_in_acts_and_comes_back(qtbot: QtBot, window: Window) -> None:
    done: list[str] = []
    window.bar.show_message("Removed.", action=("Undo", lambda: done.append("undone")))
    window.button("Undo").setFocus()
    QTest.keyClick(window.button("Undo"), Qt.Key.Key_Space)
    assert done == ["undone"]
    qtbot.waitUntil(window.article.hasFocus)


def test_escape_closes_the_message_that_has_the_keyboard(qtbot: QtBot, window: Window) -> None:
    window.bar.show_message("It failed.", "error")
    window.button("Close message (Esc)").setFocus()
    QTest.keyClick(window.button("Close message (Esc)"), Qt.Key.Key_Escape)
    assert window.bar.messages() == []
    qtbot.waitUntil(window.article.hasFocus)


def test_a_message_with_the_keyboard_in_it_waits(qtbot: QtBot, window: Window) -> None:
    window.bar.show_message("Removed.", action=("Undo", lambda: None), timeout_ms=30)
    window.button("Undo").setFocus()
    with qtbot.assertNotEmitted(window.bar.destroyed, wait=80):
        pass
    assert window.bar.messages() == ["Removed."]
    window.article.setFocus()
    qtbot.waitUntil(lambda: window.bar.messages() == [])


def test_long_text_is_cut_and_its_whole_is_at_hand(window: Window) -> None:
    window.bar.show_message(LONG, "error")
    labels = [one for one in window.bar.findChildren(QWidget) if one.accessibleName() == LONG]
    assert len(labels) == 1
    assert labels[0].toolTip() == ""
    longer = LONG * 3
    window.bar.show_message(longer, "error")
    assert labels[0].accessibleName() == labels[0].toolTip() == longer


def test_progress_counts_and_cancels_once(qtbot: QtBot, window: Window) -> None:
    window.bar.show_progress("Importing a.txt", 3, 1200)
    cancel = window.button("Cancel")
    with qtbot.waitSignal(window.bar.cancel_requested):
        press(cancel)
    assert not cancel.isEnabled()
    window.bar.show_progress("Importing b.txt", 4, 1200)
    assert not cancel.isEnabled()
    window.bar.hide_progress()
    assert not window.bar.isVisible()
    window.bar.show_progress("Importing c.txt", 0, 0)
    assert window.button("Cancel").isEnabled()


def test_nothing_moves_while_it_counts(window: Window) -> None:
    window.bar.show_progress("Importing a.txt", 0, 1200)
    before = window.button("Cancel").mapTo(window.host, QPoint(0, 0)), window.box()
    window.bar.show_progress("Importing " + LONG, 1111, 1200)
    assert (window.button("Cancel").mapTo(window.host, QPoint(0, 0)), window.box()) == before


def test_a_message_does_not_hide_cancel(window: Window) -> None:
    window.bar.show_progress("Importing", 1, 2)
    window.bar.show_message(LONG, "error")
    cancel, close = window.button("Cancel"), window.button("Close message (Esc)")
    place = QRect(cancel.mapTo(window.host, QPoint(0, 0)), cancel.size())
    assert window.host.childAt(place.center()) is cancel
    assert not place.intersects(QRect(close.mapTo(window.host, QPoint(0, 0)), close.size()))


def test_article_beside_the_narrower_card_can_be_clicked(window: Window) -> None:
    window.bar.show_progress("Importing", 1, 2)
    window.bar.show_message("Hello.")
    corner = window.box().topLeft() + QPoint(3, 12)
    assert window.host.childAt(corner) is window.article.viewport()


def test_other_theme_while_a_message_shows(window: Window, theme: Theme) -> None:
    window.bar.show_message("Hello.", "error")
    window.bar.set_theme(theme)
    assert window.bar.messages() == ["Hello."]
    assert not window.bar.grab().isNull()
