"""What the mouse does in a text: whole words, handles, several annotations at one place, pins."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Stance
from fact_reader.ui.reader.text_view import ArticleTextView

Tagger = Callable[..., Annotation]

# What the offscreen platform says about pop-up menus; no fault of the window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
TEXT = "The minister denied it twice.\n\nA spokesman confirmed the meeting with the minister."
LONG = "\n\n".join(f"Paragraph {number} says that nobody denied it." for number in range(80))


def before(view: ArticleTextView, offset: int) -> QPoint:
    """Just left of where a character begins."""
    ends = view.span_ends((offset, offset + 1))
    assert ends is not None
    return QPoint(ends[0].left() + 1, ends[0].center().y())


def drag(view: ArticleTextView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
    QTest.mousePress(view.viewport(), LEFT, keys, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, keys, end)


def knob(view: ArticleTextView, annotation: Annotation, *, end: bool) -> QPoint:
    """Where the handle of one end is taken."""
    ends = view.span_ends((annotation.anchor.start, annotation.anchor.end))
    assert ends is not None
    box = ends[1] if end else ends[0]
    return QPoint(box.right() + 1, box.bottom() + 5) if end else QPoint(box.left(), box.top() - 4)


def passage(view: ArticleTextView) -> str:
    span = view.selected_span()
    return view.text[slice(*span)] if span else ""


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


# Whole words


def test_a_drag_selects_whole_words_and_with_alt_each_letter(
    qtbot: QtBot, view: ArticleTextView
) -> None:
    view.set_article(TEXT, "")
    start, end = before(view, TEXT.index("inister")), before(view, TEXT.index("ied it"))
    drag(view, start, end, NONE)
    assert passage(view) == "minister denied"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    drag(view, end, start, NONE)
    assert passage(view) == "minister denied"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    drag(view, start, end, ALT)
    assert passage(view) == "inister den"
    view.snaps_to_words = False
    QTest.keyClick(view, Qt.Key.Key_Escape)
    drag(view, start, end, NONE)
    assert passage(view) == "inister den"


def test_a_part_of_one_word_can_be_selected(qtbot: QtBot, view: ArticleTextView) -> None:
    view.set_article(TEXT, "")
    start = TEXT.index("minister")
    drag(view, before(view, start + 4), before(view, start + 7), NONE)
    assert passage(view) == "ste"


def test_going_back_into_the_first_word_selects_a_part_of_it_again(
    qtbot: QtBot, view: ArticleTextView
) -> None:
    view.set_article(TEXT, "")
    start, far = before(view, 6), before(view, TEXT.index("twice") + 2)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    QTest.mouseMove(view.viewport(), far)
    assert view.textCursor().selectedText() == "minister denied it twice"
    QTest.mouseMove(view.viewport(), before(view, 9))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, before(view, 9))
    assert passage(view) == "nis"


def test_shift_and_a_click_extend_to_a_whole_word(qtbot: QtBot, view: ArticleTextView) -> None:
    view.set_article(TEXT, "")
    QTest.mouseClick(view.viewport(), LEFT, NONE, before(view, 4))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(view.viewport(), LEFT, shift, before(view, TEXT.index("ied it")))
    assert passage(view) == "minister denied"


def test_two_clicks_select_a_word_and_three_a_paragraph(
    qtbot: QtBot, view: ArticleTextView
) -> None:
    text = "They don’t know.\n\nA second paragraph stands here."
    view.set_article(text, "")
    point = before(view, text.index("n’t"))
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)
    assert passage(view) == "don’t"
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    assert passage(view) == "They don’t know."


# Handles


def test_a_handle_is_dragged_over_paragraphs_to_the_end_of_a_word(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(TEXT, "minister denied")
    view.set_article(TEXT, "")
    view.set_annotations([one])
    view.set_active(one.id)
    place = before(view, TEXT.index("firmed"))
    asked: list[tuple[str, int, int]] = []
    view.resize_requested.connect(lambda *what: asked.append(what))
    QTest.mousePress(view.viewport(), LEFT, NONE, knob(view, one, end=True))
    QTest.mouseMove(view.viewport(), place)
    shown = view.highlights.get(one.id)
    assert shown is not None
    # It is seen while it is dragged, and stored only then.
    assert TEXT[shown.anchor.start : shown.anchor.end].endswith("A spokesman confirmed")
    assert asked == []
    QTest.mouseRelease(view.viewport(), LEFT, NONE, place)
    assert asked == [(one.id, 4, TEXT.index(" the meeting"))]
    # Nobody stored it: what is shown is what is stored.
    assert view.highlights.get(one.id) == one
    assert view.selected_span() is None


def test_a_handle_with_alt_ends_at_any_letter_and_crosses_the_other_end(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(TEXT, "minister denied")
    view.set_article(TEXT, "")
    view.set_annotations([one])
    view.set_active(one.id)
    asked: list[tuple[str, int, int]] = []
    view.resize_requested.connect(lambda *what: asked.append(what))
    drag(view, knob(view, one, end=False), before(view, 6), ALT)
    assert asked == [(one.id, 6, 19)]
    drag(view, knob(view, one, end=False), before(view, TEXT.index("wice")), NONE)
    assert asked[1:] == [(one.id, 20, TEXT.index("."))]


def test_escape_gives_a_drag_up_and_a_drag_to_the_same_place_asks_for_nothing(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(TEXT, "minister denied")
    view.set_article(TEXT, "")
    view.set_annotations([one])
    view.set_active(one.id)
    asked: list[object] = []
    view.resize_requested.connect(lambda *what: asked.append(what))
    handle = knob(view, one, end=True)
    QTest.mousePress(view.viewport(), LEFT, NONE, handle)
    QTest.mouseMove(view.viewport(), before(view, TEXT.index("wice")))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.highlights.get(one.id) == one
    QTest.mouseRelease(view.viewport(), LEFT, NONE, before(view, TEXT.index("wice")))
    drag(view, handle, handle + QPoint(3, 0), NONE)
    assert asked == []
    assert view.highlights.get(one.id) == one


def test_dragging_a_handle_to_the_edge_scrolls(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(LONG, "Paragraph 2 says")
    view.set_article(LONG, "")
    view.set_annotations([one])
    view.set_active(one.id)
    QTest.mousePress(view.viewport(), LEFT, NONE, knob(view, one, end=True))
    below = QPoint(120, view.viewport().height() + 30)
    QTest.mouseMove(view.viewport(), below)
    qtbot.waitUntil(lambda: view.minimap.value() > 400)
    with qtbot.waitSignal(view.resize_requested) as asked:
        QTest.mouseRelease(view.viewport(), LEFT, NONE, below)
    assert asked.args[1] == one.anchor.start
    first, last = view.visible_span()
    assert first < asked.args[2] <= last


def test_handles_are_dragged_in_a_text_that_is_scrolled(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(LONG, "Paragraph 30 says")
    view.set_article(LONG, "")
    view.set_annotations([one])
    view.set_active(one.id)
    view.reveal(one.anchor.start, one.anchor.end)
    assert view.minimap.value() > 500
    for end, word, quote in (
        (True, "nobody denied", "Paragraph 30 says that nobody"),
        (False, "30 says", "30 says"),
    ):
        place = before(view, LONG.index(word, one.anchor.start - 1) + 1)
        with qtbot.waitSignal(view.resize_requested) as asked:
            drag(view, knob(view, one, end=end), place, NONE)
        assert LONG[slice(*asked.args[1:])] == quote


def test_handles_have_their_own_cursor_and_only_where_a_passage_is_chosen(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    one = tagged(TEXT, "minister denied")
    view.set_article(TEXT, "")
    view.set_annotations([one])
    handle = knob(view, one, end=True)
    QTest.mouseMove(view.viewport(), handle)
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    view.set_active(one.id)
    QTest.mouseMove(view.viewport(), handle + QPoint(1, 0))
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_handles_of_right_to_left_text_stand_at_its_own_ends(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    text = "\u05d4\u05e9\u05e8 \u05d4\u05db\u05d7\u05d9\u05e9 \u05d0\u05ea \u05d6\u05d4"
    one = tagged(text, text[:3])
    view.set_article(text, "")
    view.set_annotations([one])
    view.set_active(one.id)
    ends = view.span_ends((0, 3))
    assert ends is not None
    # The passage ends at its left, and grows to the left.
    with qtbot.waitSignal(view.resize_requested) as asked:
        drag(
            view,
            QPoint(ends[0].left(), ends[0].bottom() + 5),
            QPoint(ends[0].left() - 20, ends[0].center().y()),
            NONE,
        )
    assert asked.args == [one.id, 0, 9]


# Several at one place


@pytest.fixture
def stack(view: ArticleTextView, tagged: Tagger) -> list[Annotation]:
    """Nested, identical, overlapping and adjacent ones; the first four over "denied"."""
    made = [
        tagged(TEXT, "denied", Stance.DENIAL, "a"),
        tagged(TEXT, "denied", Stance.CLAIM, "b"),
        tagged(TEXT, "minister denied", Stance.CLAIM, "c"),
        tagged(TEXT, "denied it twice", Stance.CONFIRMATION, "d"),
        tagged(TEXT, " it", Stance.CLAIM, "e"),
    ]
    view.set_article(TEXT, "")
    view.set_annotations(made)
    view.annotation_clicked.connect(view.set_active)
    return made


def test_clicking_again_goes_through_all_at_the_place(
    qtbot: QtBot, view: ArticleTextView, stack: list[Annotation]
) -> None:
    told: list[str] = []
    view.annotation_clicked.connect(told.append)
    point = before(view, TEXT.index("ied it"))
    for _ in range(5):
        QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    assert told == ["a", "b", "c", "d", "a"]


def test_tab_goes_through_all_at_the_place_and_then_on(qtbot: QtBot, tagged: Tagger) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    view, field = ArticleTextView(), QLineEdit()
    column = QVBoxLayout(holder)
    column.addWidget(view)
    column.addWidget(field)
    view.set_article(TEXT, "")
    inner, outer = tagged(TEXT, "denied", key="a"), tagged(TEXT, "minister denied", key="b")
    view.set_annotations([inner, outer])
    view.annotation_clicked.connect(view.set_active)
    told: list[str] = []
    view.annotation_clicked.connect(told.append)
    holder.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.mouseClick(view.viewport(), LEFT, NONE, before(view, TEXT.index("ied it")))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert told == ["a", "b"]
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert told == ["a", "b", "a"]
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert told == ["a", "b", "a", "b"]


def test_the_count_beside_the_text_lists_all_at_the_place(
    qtbot: QtBot, view: ArticleTextView, stack: list[Annotation]
) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, before(view, TEXT.index("ied it")))
    ends = view.span_ends((0, 3))
    assert ends is not None
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(10, ends[0].center().y()))
    menu = open_menu()
    words = [entry.text() for entry in menu.actions()]
    assert words[0] == "4 here"
    assert words[1] == "Denial: denied"
    assert len(words) == 5
    with qtbot.waitSignal(view.annotation_clicked) as told:
        chosen = menu.actions()[4]
        menu.setActiveAction(chosen)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["d"]


def test_the_list_comes_by_key_where_the_caret_is(
    qtbot: QtBot, view: ArticleTextView, stack: list[Annotation]
) -> None:
    assert not view.list_annotations_here()
    view.select_span(TEXT.index("ied it"), TEXT.index("ied it"))
    assert view.list_annotations_here()
    assert open_menu().actions()[0].text() == "4 here"
    open_menu().close()


def test_identical_and_adjacent_ones_have_underlines_of_their_own(
    qtbot: QtBot, view: ArticleTextView, stack: list[Annotation]
) -> None:
    lanes = {one.id: view.highlights.lane(one.id) for one in stack}
    assert len({lanes[key] for key in "abcd"}) == 4
    assert len({lanes[key] for key in "de"}) == 2


# Pins


def pin(view: ArticleTextView, offset: int) -> QPoint:
    ends = view.span_ends((offset, offset + 1))
    assert ends is not None
    return QPoint(view.column()[1] + 16, ends[0].center().y())


def test_a_pin_of_several_lists_them(
    qtbot: QtBot, view: ArticleTextView, stack: list[Annotation]
) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, pin(view, 0))
    menu = open_menu()
    assert menu.actions()[0].text() == "5 here"
    entry: QAction = menu.actions()[1]
    with qtbot.waitSignal(view.annotation_clicked) as told:
        entry.trigger()
    menu.close()
    assert told.args == ["c"]


def test_a_drag_from_a_pin_draws_a_link_and_chooses_nothing(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    first, second = tagged(TEXT, "denied"), tagged(TEXT, "confirmed")
    view.set_article(TEXT, "")
    view.set_annotations([first, second])
    told: list[object] = []
    view.annotation_clicked.connect(told.append)
    view.link_dragged.connect(lambda one, _: told.append(f"drag {one}"))
    start, end = pin(view, first.anchor.start), pin(view, second.anchor.start)
    with qtbot.waitSignal(view.link_dropped) as dropped:
        drag(view, start, end, NONE)
    assert dropped.args == [first.id, view.viewport().mapToGlobal(end)]
    assert set(told) == {f"drag {first.id}"}
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    QTest.mouseMove(view.viewport(), end)
    with qtbot.waitSignal(view.link_cancelled):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, end)


# Keys


def test_the_selection_grows_and_shrinks_by_word_sentence_and_paragraph(
    qtbot: QtBot, view: ArticleTextView
) -> None:
    text = "One. He denied it twice.\n\nMore."
    view.set_article(text, "")
    view.select_span(8, 8)
    grown = []
    for _ in range(4):
        view.grow_selection()
        grown.append(passage(view))
    paragraph = "One. He denied it twice."
    assert grown == ["denied", "He denied it twice.", paragraph, text]
    shrunk = []
    for _ in range(3):
        view.shrink_selection()
        shrunk.append(passage(view))
    assert shrunk == [paragraph, "He denied it twice.", "denied"]
    view.shrink_selection()
    assert view.caret_offset() == 8
    # Without growing before: from what is selected to its first sentence and word.
    view.select_span(0, len(paragraph))
    view.shrink_selection()
    assert passage(view) == "One."
    view.shrink_selection()
    assert passage(view) == "One"
