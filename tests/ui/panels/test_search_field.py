import dataclasses
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Article, ArticleHits, Completion, SearchResults, Snippet, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.models.search_rows import AllRow, ArticleRow, MoreRow
from fact_reader.ui.panels import search_delegate
from fact_reader.ui.panels.marked_line import MarkedLine
from fact_reader.ui.panels.popup_card import SHADOW
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.panels.stance_buttons import StanceRow, StanceToggle
from fact_reader.ui.panels.widgets import CapsHeader
from tests.ui.panels.conftest import FieldWindow

NOW = datetime(2025, 1, 1, tzinfo=UTC)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ONE = Article("a1", "Utility released water", NOW, NOW, "Harwick Courier")
TWO = Article("a2", "Northgate chief rejects claims", NOW, NOW, "Coastal Standard")
TEXT = Snippet("the storm bypass was opened", ((10, 16),), 100, 106, "", Stance.CLAIM)
NOTE = Snippet("ask about the bypass", ((14, 20),), 5, 9, "n1", Stance.DENIAL, "note")
PLAIN = Snippet("bypass again", ((0, 6),), 300, 306)
RESULTS = SearchResults(
    "bypass",
    (ArticleHits(ONE, (TEXT, NOTE, PLAIN, PLAIN), 9), ArticleHits(TWO, (PLAIN,), 1)),
    2,
)


def ask(qtbot: QtBot, field: SearchField, text: str = "bypass") -> None:
    with qtbot.waitSignal(field.query_changed):
        QTest.keyClicks(field.line, text)
    field.show_results(dataclasses.replace(RESULTS, query=text))


def test_typing_asks_once(qtbot: QtBot, window: FieldWindow) -> None:
    asked: list[str] = []
    window.field.query_changed.connect(asked.append)
    with qtbot.waitSignal(window.field.query_changed):
        QTest.keyClicks(window.field.line, " bypass ")
    assert asked == ["bypass "]


def test_results_open_below_and_the_field_keeps_the_keyboard(
    qtbot: QtBot, window: FieldWindow
) -> None:
    ask(qtbot, window.field)
    popup = window.field.popup
    assert popup.isVisible()
    assert popup.parentWidget() is window
    card = popup.card_rect().translated(popup.pos())
    assert card.top() > window.field.geometry().bottom()
    assert card.width() == 580
    assert window.rect().contains(card)
    assert window.field.line.hasFocus()
    assert window.field.count.text() == "10 passages · 2 articles"


def test_keys_go_through_the_rows(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert opened.args == ["a1", TEXT, False], "the first passage"
    assert not field.popup.isVisible()
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert field.popup.isVisible(), "Down shows the results again"
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.keyClick(field.line, Qt.Key.Key_Return, CTRL)
    assert opened.args == ["a1", NOTE, True]
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    for _ in range(9):
        QTest.keyClick(field.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert opened.args == ["a1", None, False], "the article itself"


def test_more_unfolds_what_is_at_hand(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    rows = field.popup.rows
    before = field.popup.height()
    for _ in range(3):
        QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert isinstance(rows.rows[field.popup.list.currentIndex().row()], MoreRow)
    with qtbot.assertNotEmitted(field.open_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.popup.height() > before
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert opened.args == ["a1", PLAIN, False]


def many(shown: int, total: int = 7035) -> SearchResults:
    groups = tuple(
        ArticleHits(dataclasses.replace(ONE, id=f"n{n}"), (PLAIN, TEXT), 2) for n in range(shown)
    )
    return SearchResults("bypass", groups, total)


def test_the_last_row_leads_to_all_results(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    ask(qtbot, field)
    field.show_results(many(20))
    last = popup.rows.index(popup.rows.rowCount() - 1)
    assert last.data() == "Show all 7,035 articles, with filters"
    assert field.count.text() == "7,035 articles", "the passages of 20 would say nothing"
    for _ in range(70):
        QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert popup.list.currentIndex() == last
    with qtbot.waitSignal(field.all_requested), qtbot.assertNotEmitted(field.open_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert field.line.hasFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    popup.list.scrollToBottom()
    place_of_last = popup.list.visualRect(popup.rows.index(popup.rows.rowCount() - 1)).center()
    with qtbot.waitSignal(field.all_requested):
        QTest.mouseClick(popup.list.viewport(), LEFT, pos=place_of_last)
    field.show_results(many(1, 1))
    assert isinstance(popup.rows.rows[-1], AllRow)
    assert popup.rows.index(popup.rows.rowCount() - 1).data() == "Show all results, with filters"


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.AltModifier, CTRL_SHIFT])
def test_keys_lead_to_all_results(
    qtbot: QtBot, window: FieldWindow, held: Qt.KeyboardModifier
) -> None:
    field = window.field
    QTest.keyClicks(field.line, "byp")
    with (
        qtbot.waitSignal(field.all_requested),
        qtbot.waitSignal(field.query_changed) as asked,
        qtbot.assertNotEmitted(field.open_requested),
    ):
        QTest.keyClick(field.line, Qt.Key.Key_Return, held)
    assert asked.args == ["byp"], "what was typed a moment ago is asked first"
    field.line.clear()
    with qtbot.assertNotEmitted(field.all_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Return, held)


def test_results_elsewhere_get_the_keys(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    field.set_results_elsewhere(True)
    assert not field.popup.isVisible()
    QTest.keyClicks(field.line, "es")
    field.show_results(dataclasses.replace(RESULTS, query="bypasses"))
    assert not field.popup.isVisible()
    assert field.count.text() == "10 passages · 2 articles"
    for key, step in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageDown, 8),
        (Qt.Key.Key_PageUp, -8),
    ):
        with qtbot.waitSignal(field.moved) as moved:
            QTest.keyClick(field.line, key)
        assert moved.args == [step]
    for held, beside in ((Qt.KeyboardModifier.NoModifier, False), (CTRL, True)):
        with qtbot.waitSignal(field.current_requested) as opened:
            QTest.keyClick(field.line, Qt.Key.Key_Return, held)
        assert opened.args == [beside]
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.query() == "bypasses", "what the list shows is still asked for"
    field.line.clear()
    assert field.popup.isVisible(), "how to ask is shown here all the same"
    field.set_results_elsewhere(False)
    ask(qtbot, field)
    assert field.popup.isVisible()
    assert field.popup.rows.rowCount() > 0


def test_enter_for_results_elsewhere_takes_what_it_did_not_want_away(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field = window.field
    ask(qtbot, field)
    field.set_results_elsewhere(True)
    field.show_completions("bypass", 6, [Completion("note:", "note:", 0, 6)])
    assert field.popup.isVisible()
    with qtbot.waitSignal(field.current_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert not field.popup.isVisible()


def test_news_of_the_index_keep_row_place_and_what_is_unfolded(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    ask(qtbot, field)
    for _ in range(3):
        QTest.keyClick(field.line, Qt.Key.Key_Down)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    before = popup.rows.rowCount()
    row = popup.rows.rows[popup.list.currentIndex().row()]
    better = ArticleHits(dataclasses.replace(TWO, id="a3"), (TEXT,), 1)
    field.show_results(SearchResults("bypass", (better, *RESULTS.groups), 3))
    assert popup.rows.rowCount() == before + 2
    now = popup.rows.rows[popup.list.currentIndex().row()]
    assert now == dataclasses.replace(row, first=False) if isinstance(row, ArticleRow) else row


def test_incomplete_results_say_so(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup
    QTest.keyClicks(field.line, "zzz")
    field.set_incomplete("Still reading in 2,500 changes.")
    field.show_results(SearchResults("zzz"))
    assert popup._incomplete.isVisible()
    assert popup._nothing.text() == "Nothing found yet"
    assert not popup._advice.isVisible()
    assert field.count.text() == "nothing found yet"
    field.set_incomplete("")
    assert not popup._incomplete.isVisible()
    assert popup._nothing.text() == "No article or note contains “zzz”"
    assert popup._advice.isVisible()
    assert field.count.text() == "nothing found"
    before = popup.height()
    field.set_incomplete("Still reading.")
    assert popup.height() >= before
    field.line.clear()
    assert not popup._incomplete.isVisible(), "how to ask is complete"


def test_with_a_query_the_field_shows_its_results_at_once(
    qtbot: QtBot, window: FieldWindow
) -> None:
    field, popup = window.field, window.field.popup
    ask(qtbot, field)
    window.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not popup.isVisible()
    field.focus_field()
    assert popup.isVisible()
    assert popup.rows.rowCount() > 0
    field.close_popup()
    field.focus_field()
    assert popup.isVisible(), "also where the keyboard is there already"
    window.other.setFocus(Qt.FocusReason.MouseFocusReason)
    field.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert not popup.isVisible(), "not because the window came back"


@pytest.mark.parametrize("asked", ["/", "?!", "“”"])
def test_signs_alone_get_no_advice_with_a_star(
    qtbot: QtBot, window: FieldWindow, asked: str
) -> None:
    window.field.set_query(asked)
    window.field.show_results(SearchResults(asked))
    assert "*" not in window.field.popup._advice.text()
    assert "word or a number" in window.field.popup._advice.text()


def test_advice_is_not_what_was_tried_already(qtbot: QtBot, window: FieldWindow) -> None:
    window.field.set_query("minnister")
    window.field.show_results(SearchResults("minnister"))
    assert window.field.popup._advice.text() == "Try fewer letters of the word: minnis"


def test_clicks_on_rows(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    rows, viewport = field.popup.list, field.popup.list.viewport()
    place = rows.visualRect(field.popup.rows.index(2)).center()
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.mouseClick(viewport, MIDDLE, pos=place)
    assert opened.args == ["a1", NOTE, True]
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.open_requested) as opened:
        QTest.mouseClick(viewport, LEFT, pos=rows.visualRect(field.popup.rows.index(0)).center())
    assert isinstance(field.popup.rows.rows[0], ArticleRow)
    assert opened.args == ["a1", None, False]
    assert field.line.hasFocus()


def test_escape_closes_then_clears_and_leaves(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    assert field.query() == "bypass"
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.query() == ""
    assert not field.popup.isVisible()


def test_a_click_elsewhere_closes_the_popup(qtbot: QtBot, window: FieldWindow) -> None:
    ask(qtbot, window.field)
    QTest.mouseClick(window.other, LEFT)
    window.other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.field.popup.isVisible()
    window.field.focus_field()
    QTest.keyClick(window.field.line, Qt.Key.Key_Down)
    assert window.field.popup.isVisible()
    QTest.mouseClick(window, LEFT, pos=QPoint(20, 300))
    assert not window.field.popup.isVisible(), "also where nothing takes the keyboard"


def test_stale_answers_are_dropped(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    QTest.keyClicks(field.line, "es")
    field.show_results(RESULTS)
    assert field.popup.rows.rowCount() > 0
    with (
        qtbot.assertNotEmitted(field.open_requested),
        qtbot.waitSignal(field.query_changed) as asked,
    ):
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert asked.args == ["bypasses"], "Enter asks at once and opens no older result"


def test_nothing_found(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    QTest.keyClicks(field.line, "zzz")
    field.show_results(SearchResults("zzz"))
    assert field.popup._nothing.text() == "No article or note contains “zzz”"
    assert field.popup._advice.text() == "Try another word."
    assert not field.popup.notice.isVisible()
    assert field.count.text() == "nothing found"
    with qtbot.assertNotEmitted(field.open_requested):
        QTest.keyClick(field.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("width", [300, 640, 1000])
def test_the_popup_stays_inside_narrow_windows(
    qtbot: QtBot, window: FieldWindow, width: int
) -> None:
    window.field.setGeometry(10, 10, 260, 36)
    ask(qtbot, window.field)
    window.resize(width, 360)
    popup = window.field.popup
    card = popup.card_rect().translated(popup.pos())
    assert card.left() >= 0
    assert card.right() <= width
    assert card.bottom() <= 360
    assert popup.height() > 2 * SHADOW


def test_dark_theme_paints(qtbot: QtBot, window: FieldWindow) -> None:
    ask(qtbot, window.field)
    window.field.set_theme(look.DARK)
    window.field.set_busy(True)
    popup = window.field.popup
    image = popup.grab().toImage()
    middle = popup.card_rect().topLeft() + QPoint(80, 4)
    assert image.pixelColor(middle) == look.DARK.card


class Painted(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(  # noqa: N802 - Qt's name
        self, _watched: QObject, event: QEvent
    ) -> bool:
        if isinstance(event, QPaintEvent):
            self.region |= event.region()
        return False


def test_what_the_rows_cover_is_not_painted_with_them(qtbot: QtBot, window: FieldWindow) -> None:
    below = QWidget(window)
    below.setGeometry(window.rect())
    below.lower()
    below.show()
    ask(qtbot, window.field)
    window.field.show_results(many(20))
    rows = window.field.popup.list.viewport()
    qtbot.wait(50)
    painted, again = Painted(below), Painted(rows)
    window.field.show_results(many(20, 4321))
    qtbot.waitUntil(lambda: not again.region.isEmpty())
    covered = rows.visibleRegion().translated(rows.mapTo(window, QPoint(0, 0)))
    assert again.region.contains(rows.rect().center())
    assert painted.region.intersected(covered).isEmpty()


@pytest.mark.parametrize("theme", [look.LIGHT, look.DARK])
def test_the_rows_stand_on_the_colour_of_the_card(
    qtbot: QtBot, window: FieldWindow, theme: look.Theme
) -> None:
    window.field.set_theme(theme)
    ask(qtbot, window.field)
    rows = window.field.popup.list
    picture = rows.viewport().grab().toImage()
    # Between the text of a row and the edge of the list.
    assert picture.pixelColor(picture.width() - 4, picture.height() // 2) == theme.card


def test_the_card_is_as_high_as_what_it_shows(qtbot: QtBot, window: FieldWindow) -> None:
    field, popup = window.field, window.field.popup

    def fits() -> bool:
        """Whether placing it anew, as with the window, leaves it where it is."""
        before = popup.geometry()
        window.resize(window.width() + 1, window.height())
        window.resize(window.width() - 1, window.height())
        return popup.geometry() == before

    ask(qtbot, field)
    assert popup.isVisible()
    assert fits()
    heights = [popup.height()]
    field.show_results(dataclasses.replace(many(20), query="bypass"))
    assert fits()
    heights.append(popup.height())
    completions = [Completion(f"bypass{n}", f"bypass{n}", 0, 6, 1) for n in range(3)]
    field.show_results(RESULTS)
    field.show_completions(field.line.text(), field.line.caret(), completions)
    assert popup.completions.isVisible()
    assert fits()
    heights.append(popup.height())
    field.show_completions(field.line.text(), field.line.caret(), [])
    assert not popup.completions.isVisible()
    assert fits()
    heights.append(popup.height())
    field.set_incomplete("Files are still read")
    field.show_results(RESULTS)
    assert fits()
    heights.append(popup.height())
    assert heights[0] == heights[3] < heights[4] < heights[2] < heights[1]


@pytest.mark.parametrize("theme", [look.LIGHT, look.DARK])
@pytest.mark.parametrize(
    "part",
    [
        QRect(23, 0, 560, 16),  # the shadow over the field
        QRect(0, 100, 60, 80),  # over the left edge
        QRect(24, 23, 300, 40),  # below the upper edge, by a round corner
        QRect(100, 120, 200, 60),  # inside
    ],
)
def test_a_part_of_the_card_is_painted_as_the_whole(
    qtbot: QtBot, window: FieldWindow, theme: look.Theme, part: QRect
) -> None:
    ask(qtbot, window.field)
    popup = window.field.popup
    popup.set_theme(theme)
    flags = QWidget.RenderFlag(0)  # the card alone

    def picture(region: QRegion) -> QImage:
        image = QImage(popup.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.red)
        popup.render(image, part.topLeft(), region, flags)
        return image.copy(part)

    everything = QImage(popup.size(), QImage.Format.Format_ARGB32_Premultiplied)
    everything.fill(Qt.GlobalColor.red)
    popup.render(everything, QPoint(0, 0), QRegion(popup.rect()), flags)
    assert picture(QRegion(part)) == everything.copy(part)


def test_passages_are_laid_out_once(
    qtbot: QtBot, window: FieldWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = window.field
    ask(qtbot, field)
    field.popup.list.viewport().grab()
    laid_out: list[str] = []

    def counted(text: str, *rest: Any) -> MarkedLine:
        laid_out.append(text)
        return MarkedLine(text, *rest)

    monkeypatch.setattr(search_delegate, "MarkedLine", counted)
    outlet = dataclasses.replace(PLAIN, text="The Bypass Times", field="outlet")
    new = dataclasses.replace(TEXT, text="another storm bypass was opened")
    field.show_results(SearchResults("bypass", (ArticleHits(ONE, (outlet, NOTE, new), 3),), 1))
    field.popup.list.viewport().grab()
    assert laid_out == [outlet.text, new.text], "the note is known already"
    field.popup.list.viewport().grab()
    assert len(laid_out) == 2


def test_the_frame_is_not_painted_anew_with_every_letter(qtbot: QtBot, window: FieldWindow) -> None:
    field = window.field
    ask(qtbot, field)
    qtbot.wait(50)
    asked_for: list[QRect] = []

    class Log(QObject):
        def eventFilter(  # noqa: N802 - Qt's name
            self, _watched: QObject, event: QEvent
        ) -> bool:
            if isinstance(event, QPaintEvent):
                asked_for.append(event.rect())
            return False

    log = Log()
    field.installEventFilter(log)
    field.set_busy(True)
    qtbot.waitUntil(lambda: bool(asked_for))
    field.set_busy(True)
    field.refresh()
    qtbot.wait(50)
    assert len(asked_for) == 1
    assert asked_for[0].right() < field.line.x()


@pytest.mark.parametrize("kind", [StanceRow, StanceToggle, CapsHeader])
def test_a_count_that_stays_is_not_painted_again(qtbot: QtBot, kind: Any) -> None:
    is_header = kind is CapsHeader
    widget: Any = kind(look.LIGHT, "Library" if is_header else Stance.CLAIM)

    def set_count(number: int) -> None:
        widget.set_count(str(number) if is_header else number)

    qtbot.addWidget(widget)
    widget.show()
    set_count(3)
    qtbot.waitExposed(widget)
    qtbot.wait(50)
    painted = Painted(widget)
    set_count(3)
    qtbot.wait(50)
    assert painted.region.isEmpty()
    set_count(4)
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert "4" in widget.accessibleName() + widget.accessibleDescription()
