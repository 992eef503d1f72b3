"""A whole reading pane: header, tag bar, empty state, and what it tells."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, PartialDate, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.models.article_list import ARTICLE_MIME
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import LEAST_WIDTH
from fact_reader.ui.reader.pane_header import PaneHeader, long_date
from fact_reader.ui.reader.tag_bar import TagBar

Tagger = Callable[..., Annotation]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(qtbot: QtBot) -> ReaderPane:
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(480, 500)
    made.show()
    return made


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2019", "2019"),
        ("2019-06", "June 2019"),
        ("2019-06-12", "12 June 2019"),
        ("2019-06-12T23:20", "12 June 2019, 23:20"),
        ("2019-06-12T23:20:05+01:00", "12 June 2019, 23:20"),
    ],
)
def test_dates_are_told_as_precisely_as_they_are_known(iso: str, words: str) -> None:
    assert long_date(PartialDate.parse(iso)) == words


def words_in(header: PaneHeader, room: float) -> list[str]:
    return [words for words, _, _ in header.fitted(room)]


def test_the_header_says_dates_and_names_whole_or_not_at_all(
    pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.show_article(article, version, [])
    header = pane.header
    whole = ["The Harbour Sample", "12 June 2019, 23:20", "A. Writer"]
    assert words_in(header, 600) == whole
    allowed = {*whole, "12 June 2019", "12 Jun 2019"}
    rows = [words_in(header, room) for room in range(220, 600)]
    assert all(set(row) <= allowed for row in rows)
    assert {len(row) for row in rows} == {2, 3}
    # Where there is less room the outlet is cut, and the date stays.
    for room in (130, 150, 180):
        outlet, date = words_in(header, room)
        assert outlet.startswith("Th")
        assert outlet.endswith("…")
        assert date == "12 Jun 2019"
    [outlet] = words_in(header, 90)
    assert outlet.startswith("The Har")
    assert outlet.endswith("…")
    header.show_title(True)
    assert words_in(header, 600) == ["The Harbour Sample", "Summit is planned"]
    assert words_in(header, 150) == ["Summit is planned"]


def test_the_headers_buttons_stand_where_they_stay_before_it_is_painted(
    qtbot: QtBot, article: Article
) -> None:
    header = PaneHeader()
    qtbot.addWidget(header)
    header.set_article(article)
    header.set_maximised(True, False)
    header.resize(700, header.height())
    header.show()
    for width in (230, 700, 180):
        header.resize(width, header.height())
        at_once = [(one.x(), one.isVisible()) for one in header._buttons()]
        QApplication.sendPostedEvents()
        assert [(one.x(), one.isVisible()) for one in header._buttons()] == at_once


def test_a_missing_outlet_gives_way_to_what_is_known(
    pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.show_article(replace(article, outlet=""), version, [])
    header = pane.header
    assert words_in(header, 600) == ["No outlet", "12 June 2019, 23:20", "A. Writer"]
    assert words_in(header, 130) == ["12 June 2019, 23:20"]
    assert words_in(header, 100) == ["12 June 2019"]
    header.show_title(True)
    assert words_in(header, 120) == ["Summit is planned"]
    pane.update_article(replace(article, outlet="", published=None, author=""))
    assert words_in(header, 100) == ["No outlet"]


def test_without_an_article_it_says_how_to_get_one(qtbot: QtBot, pane: ReaderPane) -> None:
    assert pane.article_id == ""
    assert pane.version_id == ""
    assert not pane.view.isVisible()
    pane.open_find()
    assert not pane.find_bar.isVisible()


def test_showing_and_clearing(
    qtbot: QtBot, pane: ReaderPane, article: Article, version: Version, tagged: Tagger
) -> None:
    pane.show_article(article, version, [tagged(version.text, "Paragraph 3 says")])
    assert (pane.article_id, pane.version_id) == ("article", "version")
    assert pane.view.isVisible()
    assert len(pane.view.highlights) == 1
    assert pane.header.accessibleName() == (
        "Summit is planned, The Harbour Sample, 12 June 2019, 23:20, A. Writer"
    )
    pane.clear()
    assert pane.article_id == ""
    assert not pane.view.isVisible()


def test_a_title_that_the_text_lacks_stands_over_it(
    pane: ReaderPane, article: Article, version: Version
) -> None:
    other = Version("v2", "article", 2, "Only text here.", "", article.created)
    pane.show_article(article, other, [])
    assert pane.title_label.isVisible()
    assert pane.title_label.text() == "Summit is planned"
    pane.show_article(article, version, [])
    assert not pane.title_label.isVisible()


def test_a_long_title_leaves_most_of_the_pane_to_the_text(
    pane: ReaderPane, article: Article
) -> None:
    long = Article("article", "A title of many words " * 8, article.created, article.modified)
    pane.show_article(long, Version("v2", "article", 2, "Text.", "", article.created), [])
    for percent in (100, 300):
        pane.set_look(TextLook(size=percent))
        QApplication.sendPostedEvents()
        label = pane.title_label
        assert label.heightForWidth(pane.width()) <= pane.height() * 0.31


def test_changes_of_other_versions_are_not_shown(
    pane: ReaderPane, article: Article, version: Version, tagged: Tagger
) -> None:
    own = tagged(version.text, "Paragraph 3 says")
    pane.show_article(article, Version("v9", "article", 2, version.text, "", article.created), [])
    pane.apply_changes([own], [])
    assert len(pane.view.highlights) == 0
    pane.show_article(article, version, [])
    pane.apply_changes([own], [])
    assert pane.view.highlights.get(own.id) == own


def test_the_tag_bar_comes_with_the_mouse_and_goes_with_the_selection(
    qtbot: QtBot, pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.show_article(article, version, [])
    start = version.text.index("Paragraph 3 says")
    ends = pane.view.span_ends((start, start + 16))
    assert ends is not None
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=ends[0].topLeft() + QPoint(1, 8))
    QTest.mouseMove(viewport, ends[1].bottomRight() - QPoint(-1, 8))
    assert not pane.tag_bar.isVisible()
    QTest.mouseRelease(viewport, LEFT, pos=ends[1].bottomRight() - QPoint(-1, 8))
    assert pane.tag_bar.isVisible()
    assert not pane.tag_bar.body().intersects(ends[0])
    asked: list[Stance] = []
    pane.tag_requested.connect(asked.append)
    for stance in Stance:
        QTest.mouseClick(pane.tag_bar.buttons[stance], LEFT)
    assert asked == list(Stance)
    assert pane.view.selected_span() == (start, start + 16)
    pane.view.minimap.setValue(pane.view.minimap.maximum())
    assert not pane.tag_bar.isVisible()
    pane.view.minimap.setValue(0)
    assert pane.tag_bar.isVisible()
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.tag_bar.isVisible()


def test_the_tag_bar_comes_when_the_keys_pause(
    qtbot: QtBot, pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.show_article(article, version, [])
    pane.view.setFocus()
    with qtbot.waitSignal(pane.selection_changed):
        QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert not pane.tag_bar.isVisible()
    assert pane.tag_bar.isVisible()
    assert not pane.tag_bar.hasFocus()
    assert QApplication.focusWidget() is not pane.tag_bar


def test_the_tag_bar_goes_while_the_keyboard_is_elsewhere(
    qtbot: QtBot, article: Article, version: Version
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, pane = QLineEdit(), ReaderPane()
    column.addWidget(field)
    column.addWidget(pane)
    window.resize(480, 500)
    window.show()
    pane.show_article(article, version, [])
    pane.activate()
    qtbot.waitUntil(pane.view.hasFocus)
    pane.view.select_span(0, 6)
    assert pane.tag_bar.isVisible()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not pane.tag_bar.isVisible()
    pane.view.minimap.setValue(5)
    assert not pane.tag_bar.isVisible()
    pane.activate()
    assert pane.tag_bar.isVisible()
    assert pane.selected_span() == (0, 6)
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
        QApplication.sendEvent(pane.view, QFocusEvent(QEvent.Type.FocusOut, reason))
        assert pane.tag_bar.isVisible()
    pane.open_find()
    assert not pane.tag_bar.isVisible()
    QTest.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert pane.tag_bar.isVisible()
    field.setFocus()
    pane.view.clear_selection()
    pane.activate()
    assert not pane.tag_bar.isVisible()


def test_in_a_narrow_pane_everything_stays_within(
    pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.resize(LEAST_WIDTH, 500)
    pane.show_article(article, version, [])
    pane.activate()
    pane.view.select_span(0, 6)
    assert pane.tag_bar.isVisible()
    assert pane.view.viewport().rect().contains(pane.tag_bar.body())
    pane.open_find()
    pane.find_bar.field.setText("the")
    QApplication.sendPostedEvents()
    bar = pane.find_bar
    assert bar.count.text() == "1/60"
    shown = [bar.field, bar.count, bar.close_button]
    assert not bar.next_button.isVisible()
    for left, right in zip(shown, [*shown[1:], None], strict=True):
        edge = right.x() if right is not None else bar.width()
        assert left.geometry().right() < edge
    pane.resize(480, 500)
    assert bar.count.text() == "1 of 60"
    assert bar.next_button.isVisible()
    pane.find_bar.close_bar()
    assert pane.tag_bar.body().width() > LEAST_WIDTH


AREA = QRect(0, 0, 400, 300)


@pytest.mark.parametrize(
    ("first", "last", "where"),
    [
        (QRect(50, 100, 80, 24), QRect(50, 100, 80, 24), "above"),
        (QRect(0, 2, 80, 24), QRect(0, 28, 400, 24), "below"),
        (QRect(380, 2, 20, 24), QRect(380, 28, 20, 24), "below"),
        (QRect(0, -500, 80, 24), QRect(0, 900, 80, 24), "inside"),
        (QRect(50, -90, 80, 24), QRect(50, 20, 80, 24), "below"),
        (QRect(50, -90, 80, 24), QRect(50, -40, 80, 24), "hidden"),
        (QRect(50, 320, 80, 24), QRect(50, 350, 80, 24), "hidden"),
    ],
)
def test_the_tag_bar_stays_within_the_text_and_off_the_selection(
    qtbot: QtBot, first: QRect, last: QRect, where: str
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(400, 300)
    bar = TagBar(holder)
    holder.show()
    bar.place(first, last, AREA)
    body = bar.body()
    assert bar.isVisible() == (where != "hidden")
    if where == "hidden":
        return
    assert AREA.contains(body)
    if where == "above":
        assert body.bottom() < first.top()
    if where == "below":
        assert body.top() > last.bottom()


def test_a_click_anywhere_activates_the_pane(
    qtbot: QtBot, pane: ReaderPane, article: Article, version: Version
) -> None:
    with qtbot.waitSignal(pane.activated):
        QTest.mouseClick(pane, LEFT, pos=QPoint(200, 300))
    pane.show_article(article, version, [])
    with qtbot.waitSignal(pane.activated):
        QTest.mouseClick(pane.header, LEFT, pos=QPoint(30, 20))
    pane.clearFocus()
    pane.view.clearFocus()
    with qtbot.waitSignal(pane.activated):
        pane.view.setFocus()
    with qtbot.waitSignal(pane.close_requested):
        QTest.mouseClick(pane.header.close_button, LEFT)


def test_the_header_names_the_title_once_it_is_out_of_sight(
    pane: ReaderPane, article: Article, version: Version
) -> None:
    pane.set_theme(theme.DARK)
    pane.show_article(article, version, [])
    assert not pane.view.is_title_above()
    before = pane.header.grab().toImage()
    pane.view.minimap.setValue(400)
    assert pane.view.is_title_above()
    assert pane.header.grab().toImage() != before
    pane.view.minimap.setValue(0)
    assert pane.header.grab().toImage() == before


def test_new_details_keep_the_place(
    pane: ReaderPane, article: Article, version: Version, tagged: Tagger
) -> None:
    pane.show_article(article, version, [tagged(version.text, "Paragraph 3 says")])
    pane.view.minimap.setValue(700)
    place = pane.view.top_offset()
    renamed = Article("article", "Another title", article.created, article.modified)
    pane.update_article(renamed)
    assert pane.view.top_offset() == place
    assert len(pane.view.highlights) == 1
    assert pane.title_label.text() == "Another title"
    assert pane.view.accessibleName() == "Text of Another title"


def test_articles_of_the_list_can_be_dropped(qtbot: QtBot, pane: ReaderPane) -> None:
    data = QMimeData()
    data.setData(ARTICLE_MIME, b"one\ntwo")
    place, copy = pane.rect().center(), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(place, copy, data, LEFT, none))
    with qtbot.waitSignal(pane.articles_dropped) as dropped:
        QApplication.sendEvent(pane, QDropEvent(place.toPointF(), copy, data, LEFT, none))
    assert dropped.args == [["one", "two"]]
