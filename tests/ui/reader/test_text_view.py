"""The reading view: selecting in code points, marks, and the line read staying in place."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Stance
from fact_reader.model.text import normalise_text
from fact_reader.ui import theme
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.text_view import ArticleTextView
from fact_reader.ui.theme import Theme

Tagger = Callable[..., Annotation]
# What the offscreen platform says about windows with a least size; no fault of the window.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

LEFT = Qt.MouseButton.LeftButton
HARD = "a \n\u00a0\u00ad\u200b\u200d\u0301\u05d0\u0628\u202e\ufffc\ufe0f😀👩𝒳é’\t"
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(HARD)), max_size=60
)
PROSE = "\n\n".join(
    f"Paragraph {number} says that the meeting will take place, and that nobody denied it yet."
    for number in range(80)
)


@pytest.fixture(scope="module")
def shared_view(qapp: QApplication) -> Iterator[ArticleTextView]:
    made = ArticleTextView()
    made.resize(400, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def drag(qtbot: QtBot, view: ArticleTextView, start: int, end: int) -> None:
    """Select with the real mouse from before one character to after another."""
    first, last = view.span_ends((start, start + 1)), view.span_ends((end - 1, end))
    assert first is not None
    assert last is not None
    begin = QPoint(first[0].left() + 1, first[0].center().y())
    finish = QPoint(last[0].right() + 1, last[0].center().y())
    QTest.mousePress(view.viewport(), LEFT, pos=begin)
    QTest.mouseMove(view.viewport(), finish)
    QTest.mouseRelease(view.viewport(), LEFT, pos=finish)


def hover(view: ArticleTextView, point: QPoint) -> None:
    """Move the mouse without a button: QTest does so only where the cursor was elsewhere."""
    none = Qt.MouseButton.NoButton
    place = QPointF(point)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        view.viewport().mapToGlobal(place),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), moved)


def pixels(view: ArticleTextView) -> QImage:
    return view.grab().toImage()


def count_of(image: QImage, colour: QColor) -> int:
    rgb = colour.rgb()
    return sum(
        image.pixel(x, y) == rgb for y in range(image.height()) for x in range(image.width())
    )


# Selecting


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=TEXTS, data=st.data())
def test_any_span_through_the_selection_and_back_is_the_same_quote(
    shared_view: ArticleTextView, raw: str, data: st.DataObject
) -> None:
    text, _ = normalise_text(raw)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shared_view.set_article(text, "")
    shared_view.select_span(start, end)
    span = shared_view.selected_span()
    assert ("" if span is None else text[slice(*span)]) == text[start:end].strip()
    if span is not None:
        assert start <= span[0] < span[1] <= end
        assert shared_view.createMimeDataFromSelection().text() == text[start:end]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=TEXTS)
def test_walking_with_the_keyboard_selects_what_is_stored(
    qtbot: QtBot, shared_view: ArticleTextView, raw: str
) -> None:
    text, _ = normalise_text(raw)
    shared_view.set_article(text, "")
    for _ in range(4):
        QTest.keyClick(shared_view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    start, end = 0, shared_view.caret_offset()
    span = shared_view.selected_span()
    assert ("" if span is None else text[slice(*span)]) == text[start:end].strip()
    QTest.keyClick(shared_view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    span = shared_view.selected_span()
    assert ("" if span is None else text[slice(*span)]) == text.strip()


def test_the_mouse_selects_between_emoji(qtbot: QtBot, view: ArticleTextView) -> None:
    text = "😀😀 The 𝒳 meeting 👩 was denied"
    view.set_article(text, "")
    start = text.index("meeting")
    with qtbot.waitSignal(view.selection_changed) as told:
        drag(qtbot, view, start, start + len("meeting"))
    assert told.args == [(start, start + len("meeting"))]
    assert view.selected_span() == (start, start + len("meeting"))


def test_white_space_at_both_ends_is_not_selected(view: ArticleTextView) -> None:
    view.set_article("One \u00a0two\n\n three", "")
    view.select_span(3, 11)
    assert view.selected_span() == (5, 8)
    view.select_span(8, 11)
    assert view.selected_span() is None


def test_a_double_click_selects_a_word(qtbot: QtBot, view: ArticleTextView) -> None:
    view.set_article("The meeting was denied", "")
    ends = view.span_ends((4, 11))
    assert ends is not None
    point = ends[0].center()
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    with qtbot.waitSignal(view.selection_changed) as told:
        QTest.mouseDClick(view.viewport(), LEFT, pos=point)
        QTest.mouseRelease(view.viewport(), LEFT, pos=point)
    assert told.args == [(4, 11)]


@pytest.mark.parametrize("text", [PROSE, PROSE.replace("\n\n", "\n")])
def test_a_drag_between_two_paragraphs_selects_in_the_nearest_line(
    view: ArticleTextView, text: str
) -> None:
    view.snaps_to_words = False
    view.set_article(text, "")
    above, below = text.index("Paragraph 1 says"), text.index("Paragraph 2 says")
    first, second = view.span_ends((above, below - 1)), view.span_ends((below, below + 1))
    assert first is not None
    assert second is not None
    gap = range(first[1].bottom() + 2, second[0].top() - 1)
    assert len(gap) > 5
    short = first[1].right()
    for y, paragraph, right in ((gap[0], above, min(230, short)), (gap[-1], below, 230)):
        press, release = QPoint(60, y), QPoint(230, y)
        QTest.mousePress(view.viewport(), LEFT, pos=press)
        QTest.mouseMove(view.viewport(), release)
        QTest.mouseRelease(view.viewport(), LEFT, pos=release)
        span = view.selected_span()
        assert span is not None
        assert paragraph <= span[0] < span[1] <= text.index("yet.", paragraph) + 4
        ends = view.span_ends(span)
        assert ends is not None
        assert ends[0] == ends[1]
        assert abs(ends[0].left() - 60) < 12
        assert abs(ends[0].right() - right) < 12
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_a_drag_that_ends_between_two_paragraphs_ends_where_the_mouse_is(
    view: ArticleTextView,
) -> None:
    view.set_article(PROSE, "")
    start, after = PROSE.index("Paragraph 1 says"), PROSE.index("Paragraph 2 says")
    first, next_first = view.span_ends((start, after - 2)), view.span_ends((after, after + 1))
    assert first is not None
    assert next_first is not None
    release = QPoint(120, next_first[0].top() - 3)
    QTest.mousePress(view.viewport(), LEFT, pos=QPoint(25, first[0].center().y()))
    QTest.mouseMove(view.viewport(), release)
    QTest.mouseRelease(view.viewport(), LEFT, pos=release)
    span = view.selected_span()
    assert span is not None
    assert span[0] == start
    assert after < span[1] < after + 24


def test_keys_tell_the_selection_after_a_pause_and_its_end_at_once(
    qtbot: QtBot, view: ArticleTextView
) -> None:
    view.set_article("The meeting was denied", "")
    told: list[object] = []
    view.selection_changed.connect(told.append)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(view.selection_changed):
        QTest.keyClick(view, Qt.Key.Key_Right, both)
        QTest.keyClick(view, Qt.Key.Key_Right, both)
        assert told == []
    assert told == [(0, 11)]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert told == [(0, 11), None]


def test_copy_keeps_no_break_spaces_and_soft_hyphens(qtbot: QtBot, view: ArticleTextView) -> None:
    text = "on 12\u00a0June the sum\u00admit\nended"
    view.set_article(text, "")
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text


def test_the_caret_tells_where_it_is(qtbot: QtBot, view: ArticleTextView) -> None:
    view.set_article("😀a", "")
    with qtbot.waitSignal(view.caret_moved) as told:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert told.args == [1]
    assert view.caret_offset() == 1


# Keys


def test_the_windows_keys_reach_its_actions_and_moving_keys_the_text(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    view = ArticleTextView()
    window.setCentralWidget(view)
    view.set_article(PROSE, "")
    seen: list[str] = []
    theirs = ["1", "2", "3", "N", "Delete", "J", "K", "?", "F1", "F3", "Ctrl+F", "Ctrl+Z"]
    ours = ["Right", "Shift+Right", "Ctrl+Right", "Home", "End", "PgDown", "Ctrl+A", "Ctrl+C"]
    for keys in theirs + ours:
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False, keys=keys: seen.append(keys))
        window.addAction(action)
    window.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    for keys in ("1", "2", "3", "n", "j", "k", "?"):
        QTest.keyClicks(view, keys)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F1, Qt.Key.Key_F3):
        QTest.keyClick(view, key)
    for key in (Qt.Key.Key_F, Qt.Key.Key_Z):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
    assert sorted(seen) == sorted(theirs)
    assert view.text == PROSE
    assert view.toPlainText() == PROSE

    seen.clear()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.caret_offset() == 1
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.caret_offset() == len("Paragraph ")
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == (10, 11)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.caret_offset() == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.caret_offset() > 100
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_span() == (0, len(PROSE))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == PROSE
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_span() is None
    assert seen == []


def test_tab_goes_on_to_the_next_widget(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    view, field = ArticleTextView(), QLineEdit()
    column = QVBoxLayout(holder)
    column.addWidget(view)
    column.addWidget(field)
    view.set_article("Text", "")
    holder.show()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert view.hasFocus()


def test_ctrl_and_the_wheel_ask_for_another_size(qtbot: QtBot, view: ArticleTextView) -> None:

    view.set_article(PROSE, "")
    place = QPointF(100, 100)
    turned = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(view.viewport(), turned)
    assert asked.args == [1]
    assert view.minimap.value() == 0


def test_the_context_menu_offers_the_owners_actions_first(view: ArticleTextView) -> None:
    view.set_article("Text", "")
    action = QAction("Tag as Claim")
    view.set_context_actions([action])
    menu = view.context_menu()
    names = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
    assert names == ["Tag as Claim", "Copy", "Select All", "This Is Page Furniture"]
    assert not menu.actions()[2].isEnabled()
    menu.close()


def test_its_name_tells_the_title(view: ArticleTextView) -> None:
    view.set_article("Text", "A title")
    assert view.accessibleName() == "Text of A title"
    assert view.isReadOnly()
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


# Marks


def test_a_tagged_passage_has_its_colours_and_nothing_else_has(
    view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied by all sides that were asked."
    view.set_article(text, "")
    for stance in Stance:
        colours = theme.LIGHT.stance(stance)
        assert count_of(pixels(view), colours.tint) == 0
        view.set_annotations([tagged(text, "meeting was denied", stance)])
        image = pixels(view)
        assert count_of(image, colours.tint) > 500
        assert count_of(image, colours.line) > 50
    view.set_annotations([])
    assert count_of(pixels(view), theme.LIGHT.confirmation.tint) == 0


def test_underlines_of_overlapping_passages_are_all_seen(
    view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied by all sides."
    view.set_article(text, "")
    view.set_annotations(
        [
            tagged(text, "The meeting was denied", Stance.CLAIM),
            tagged(text, "meeting was denied by all", Stance.DENIAL),
            tagged(text, "was denied", Stance.CONFIRMATION),
        ]
    )
    image = pixels(view)
    for stance in Stance:
        assert count_of(image, theme.LIGHT.stance(stance).line) > 60


def test_saving_and_removing_one_paints_only_its_lines(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    view.set_article(PROSE, "")
    passage = tagged(PROSE, "Paragraph 3 says that")
    view.apply_changes([passage], [])
    assert view.highlights.get(passage.id) == passage
    assert count_of(pixels(view), theme.LIGHT.claim.tint) > 500
    view.apply_changes([], [passage])
    assert len(view.highlights) == 0
    assert count_of(pixels(view), theme.LIGHT.claim.tint) == 0


def test_a_selection_is_seen_over_a_tagged_passage(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied"
    view.set_article(text, "")
    view.set_annotations([tagged(text, "meeting was")])
    view.select_span(0, len(text))
    image = pixels(view)
    assert count_of(image, theme.LIGHT.selection) > 1000


def test_a_third_underline_keeps_off_the_letters_of_the_next_line(
    view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied by all sides who told it, " + "White Hall told the Bild " * 2
    view.set_article(text, "")
    first, below = view.span_ends((0, len(text) - 1)) or (QRect(), QRect())
    assert 20 < below.top() - first.top() < 32
    plain = pixels(view)
    letters = next(
        y
        for y in range(below.top(), below.bottom())
        if any(plain.pixelColor(x, y).lightness() < 128 for x in range(24, 200))
    )
    view.set_annotations(
        [
            tagged(text, "The meeting was denied", Stance.CLAIM),
            tagged(text, "meeting was denied by all", Stance.DENIAL),
            tagged(text, "was denied", Stance.CONFIRMATION),
        ]
    )
    image, line = pixels(view), theme.LIGHT.confirmation.line.rgb()
    rows = [y for y in range(600) if any(image.pixel(x, y) == line for x in range(24, 200))]
    assert len(rows) >= 2
    # With a row of the page between them.
    assert max(rows) + 1 < letters


def test_a_frame_encloses_the_underline_of_its_passage(
    view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied by all sides."
    outer = tagged(text, "The meeting was denied", Stance.CLAIM)
    inner = tagged(text, "meeting was denied by all", Stance.DENIAL)
    view.set_article(text, "")
    view.set_annotations([outer, inner])
    view.set_active(inner.id)
    ends = view.span_ends((inner.anchor.start, inner.anchor.end))
    assert ends is not None
    image, line = pixels(view), theme.LIGHT.denial.line.rgb()
    inside = range(ends[0].left() + 8, ends[0].right() - 8)
    rows = [y for y in range(600) if any(image.pixel(x, y) == line for x in inside)]
    whole = [y for y in rows if all(image.pixel(x, y) == line for x in inside)]
    dashed = [y for y in rows if y not in whole]
    assert dashed
    assert max(whole) > max(dashed)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_marks_keep_off_the_letters_beside_them(
    view: ArticleTextView, tagged: Tagger, colours: Theme
) -> None:
    text = 'Of "Putin\'s spokesman" and ‘Putin’ they knew'
    view.set_theme(colours)
    view.set_article(text, "")
    plain = pixels(view)
    for start in (4, text.index("Putin", 9)):
        beside = [view.span_ends((at, at + 1)) for at in (start - 1, start + 5)]
        passage = tagged(text[:start] + "Putin", "Putin") if start == 4 else None

        def assert_untouched(
            more: int = 4, beside: list[tuple[QRect, QRect] | None] = beside
        ) -> None:
            image = pixels(view)
            assert image != plain
            for ends in beside:
                assert ends is not None
                # Half a pixel at either edge belongs to both letters.
                box = ends[0].adjusted(1, -more, -1, 2 * more)
                assert image.copy(box) == plain.copy(box)

        view.set_marks([(start, start + 5)])
        assert_untouched()
        view.set_marks([])
        view.set_find_marks([(start, start + 5)], (start, start + 5))
        assert_untouched()
        view.set_find_marks([], None)
        if passage is not None:
            view.set_annotations([passage])
            assert_untouched()
            view.set_active(passage.id)
            # The knobs of the handles stand over and below the line.
            assert_untouched(more=0)
            view.set_annotations([])


def test_hits_and_found_places_are_marked(view: ArticleTextView) -> None:
    text = "The meeting, the meeting and the meeting"
    view.set_article(text, "")
    view.set_marks([(4, 11)])
    one = count_of(pixels(view), theme.LIGHT.hit_fill)
    view.set_find_marks([(17, 24), (33, 40)], None)
    assert count_of(pixels(view), theme.LIGHT.hit_fill) > 2.5 * one
    view.set_theme(theme.DARK)
    assert count_of(pixels(view), theme.DARK.hit_fill) > 0


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=lambda theme: theme.name)
def test_the_current_hit_is_told_at_a_glance(view: ArticleTextView, colours: Theme) -> None:
    text = "A meeting and another meeting took place."
    spans = [(2, 9), (22, 29)]
    view.set_theme(colours)
    view.set_article(text, "")
    view.set_marks(spans)
    view.set_find_marks([spans[1]], spans[1])
    for size in (100, 150):
        view.set_look(TextLook(size))
        image = pixels(view)
        other, current = (image.copy(_around(view, span)) for span in spans)
        # All of it is in the colour that the others have at their edges, but for its letters.
        area = current.width() * current.height()
        assert count_of(current, colours.hit_line) > 0.5 * area
        assert count_of(other, colours.hit_line) < 0.25 * area
        assert count_of(current, colours.hit_fill) == 0
        assert count_of(current, colours.page) > 10
    view.set_find_marks([], None)
    assert count_of(pixels(view).copy(_around(view, spans[1])), colours.hit_fill) > 0.3 * area
    assert not view.extraSelections()


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=lambda theme: theme.name)
def test_underlines_are_seen_on_the_current_hit(
    view: ArticleTextView, tagged: Tagger, colours: Theme
) -> None:
    text = "A meeting without a hook was denied here."
    span = (2, 9)
    view.set_theme(colours)
    view.set_article(text, "")
    view.set_find_marks([span], span)
    plain = count_of(pixels(view).copy(_around(view, span)), colours.page)
    view.set_annotations([tagged(text, text[2:30])])
    box = _around(view, span)
    # Two rows across the box, but for where letters reach below the line.
    assert count_of(pixels(view).copy(box), colours.page) > plain + 1.2 * box.width()
    line = colours.claim.line
    assert count_of(pixels(view).copy(box.adjusted(1, 0, -2, 0)), line) == 0
    behind = view.span_ends((10, 17))
    assert behind is not None
    assert count_of(pixels(view).copy(behind[0].united(behind[1])), line) > 0


def _around(view: ArticleTextView, span: tuple[int, int]) -> QRect:
    ends = view.span_ends(span)
    assert ends is not None
    return ends[0].united(ends[1])


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("current", [False, True])
def test_the_space_beside_a_hit_is_seen(
    view: ArticleTextView, monkeypatch: pytest.MonkeyPatch, ratio: float, current: bool
) -> None:
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: ratio)
    for words in ("an", "many an", "the", "one", "to the", "f", "of"):
        text = f"{words} undisclosed meeting at the G20"
        start = text.index("meeting")
        span = (start, start + len("meeting"))
        view.set_article(text, "")
        view.set_marks([span])
        view.set_find_marks([span] if current else [], span if current else None)
        image = QImage(view.viewport().size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        view.viewport().render(image)
        box = _around(view, span)
        rows = range(round(box.top() * ratio) + 4, round(box.bottom() * ratio) - 4)
        plain = [
            all(image.pixelColor(x, y) == theme.LIGHT.page for y in rows)
            for x in range(image.width())
        ]
        left, right = round(box.left() * ratio), round(box.right() * ratio)
        before = next(x for x in range(left, 0, -1) if plain[x])
        behind = next(x for x in range(right, image.width()) if plain[x])
        gaps = (
            before - next(x for x in range(before, 0, -1) if not plain[x]),
            next(x for x in range(behind, image.width()) if not plain[x]) - behind,
        )
        assert min(gaps) / ratio >= 2, words


def test_boxes_of_right_to_left_text_stand_under_its_letters(view: ArticleTextView) -> None:
    text = "abc \u05d0\u05d1\u05d2\u05d3 \u05d4\u05d5 def"
    view.set_article(text, "")
    first, second = view.span_ends((4, 8)), view.span_ends((9, 11))
    assert first is not None
    assert second is not None
    assert second[0].right() <= first[0].left() + 2
    third = view.span_ends((12, 15))
    assert third is not None
    assert third[0].left() >= first[0].right()


def test_a_click_tells_the_innermost_annotation(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied by all sides"
    outer = tagged(text, "meeting was denied by all", Stance.CLAIM)
    inner = tagged(text, "denied", Stance.DENIAL)
    view.set_article(text, "")
    view.set_annotations([outer, inner])
    for quote, expected in (("denied", inner), ("meeting", outer)):
        start = text.index(quote)
        ends = view.span_ends((start, start + len(quote)))
        assert ends is not None
        with qtbot.waitSignal(view.annotation_clicked) as told:
            QTest.mouseClick(view.viewport(), LEFT, pos=ends[0].center())
        assert told.args == [expected.id]
    start = text.index("sides")
    ends = view.span_ends((start, start + 5))
    assert ends is not None
    assert view.annotation_at(ends[0].center()) is None


def test_a_click_on_plain_text_is_told(qtbot: QtBot, view: ArticleTextView, tagged: Tagger) -> None:
    text = "The meeting was denied by all sides\n\nThat was all"
    view.set_article(text, "")
    view.set_annotations([tagged(text, "denied")])
    told: list[str] = []
    view.plain_clicked.connect(lambda: told.append("plain"))
    view.annotation_clicked.connect(told.append)

    def place(quote: str) -> QPoint:
        ends = view.span_ends((text.index(quote), text.index(quote) + len(quote)))
        assert ends is not None
        return ends[0].center()

    QTest.mouseClick(view.viewport(), LEFT, pos=place("meeting"))
    assert told == ["plain"]
    QTest.mouseClick(view.viewport(), LEFT, pos=place("denied"))
    assert told == ["plain", view.highlights.annotations[0].id]
    told.clear()
    pin = QPoint(view.column()[1] + 8 + 8, place("meeting").y())
    QTest.mouseClick(view.viewport(), LEFT, pos=pin)
    drag(qtbot, view, 0, 3)
    QTest.mousePress(view.viewport(), LEFT, pos=QPoint(60, 400))
    QTest.mouseMove(view.viewport(), QPoint(260, 400))
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(260, 400))
    assert told == [view.highlights.annotations[0].id]
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(260, 400))
    assert told[1:] == ["plain"]


def test_the_last_letter_belongs_to_the_passage_up_to_its_edge(
    view: ArticleTextView, tagged: Tagger
) -> None:
    text = "We met"
    view.set_article(text, "")
    view.set_annotations([tagged(text, "We")])
    ends = view.span_ends((0, 2))
    assert ends is not None
    found = view.annotation_at(QPoint(ends[0].right() - 1, ends[0].center().y()))
    assert found == view.highlights.annotations[0]


def test_hovering_tells_and_leaving_does(
    qtbot: QtBot, view: ArticleTextView, tagged: Tagger
) -> None:
    text = "The meeting was denied"
    passage = tagged(text, "meeting")
    view.set_article(text, "")
    view.set_annotations([passage])
    ends = view.span_ends((4, 11))
    assert ends is not None
    told: list[str] = []
    view.annotation_hovered.connect(told.append)
    hover(view, ends[0].center())
    assert told == [passage.id]
    hover(view, QPoint(300, 400))
    assert told == [passage.id, ""]


# The place that is read


def test_the_line_read_stays_when_sizes_change(qtbot: QtBot, view: ArticleTextView) -> None:
    view.set_article(PROSE, "")
    view.minimap.setValue(1500)
    offset = view.top_offset()
    assert offset > 500
    for width in (700, 380, 900, 520):
        view.resize(width, 600)
        first, last = view.visible_span()
        assert first <= offset <= first + 120
        assert last > offset
    for percent in (150, 80, 200, 100):
        view.set_look(TextLook(size=percent))
        first, _ = view.visible_span()
        assert first <= offset <= first + 120
    assert view.top_offset() == offset
    assert abs(view.minimap.value() - 1500) <= 1


def test_the_title_is_set_smaller_while_there_is_little_room(view: ArticleTextView) -> None:
    text = "A headline of some length\n\n" + PROSE
    view.set_article(text, "A headline of some length")

    def height() -> int:
        ends = view.span_ends((0, 2))
        assert ends is not None
        return ends[0].height()

    wide = height()
    view.resize(240, 600)
    narrow = height()
    assert narrow <= 0.8 * wide
    view.set_look(TextLook(size=200))
    assert height() >= 1.9 * narrow
    view.set_look(TextLook(size=100))
    view.set_article(text, "A headline of some length")
    assert height() == narrow
    view.resize(520, 600)
    assert height() == wide
    assert view.toPlainText() == text


def test_the_place_is_restored_before_the_view_is_shown(qtbot: QtBot) -> None:
    view = ArticleTextView()
    qtbot.addWidget(view)
    view.set_article(PROSE, "")
    offset = PROSE.index("Paragraph 40")
    view.set_top_offset(offset)
    view.resize(500, 500)
    view.show()
    assert view.visible_span()[0] == offset
    assert view.top_offset() == offset


def test_revealing_scrolls_only_where_it_must(view: ArticleTextView) -> None:
    view.set_article(PROSE, "")
    view.reveal(0, 20)
    assert view.minimap.value() == 0
    start = PROSE.index("Paragraph 60")
    view.reveal(start, start + 20)
    first, last = view.visible_span()
    assert first < start < last
    place = view.minimap.value()
    view.reveal(start, start + 20)
    assert view.minimap.value() == place
    view.reveal(len(PROSE) - 5, len(PROSE))
    assert view.visible_span()[1] == len(PROSE)


def test_a_long_text_is_revealed_at_its_end_at_once(view: ArticleTextView) -> None:
    text = "\n\n".join([PROSE] * 40)
    view.set_article(text, "")
    view.reveal(len(text) - 30, len(text))
    assert view.visible_span()[1] == len(text)
    view.set_top_offset(text.index("Paragraph 70", len(text) // 2))
    assert text[view.visible_span()[0] :].startswith("Paragraph 70")


def test_another_article_begins_at_its_top_without_marks(
    view: ArticleTextView, tagged: Tagger
) -> None:
    view.set_article(PROSE, "")
    view.set_annotations([tagged(PROSE, "Paragraph 3")])
    view.minimap.setValue(900)
    view.select_span(0, 5)
    view.set_article("Other", "")
    assert view.minimap.value() == 0
    assert view.top_offset() == 0
    assert view.selected_span() is None
    assert len(view.highlights) == 0
    view.set_article("", "")
    assert view.visible_span() == (0, 0)


def test_a_paragraph_of_a_megabyte_is_painted_where_it_is_read(view: ArticleTextView) -> None:
    text = "word " * 40_000
    view.set_article(text, "")
    view.set_top_offset(100_000)
    first, last = view.visible_span()
    assert first <= 100_000 < last
    assert last - first < 3_000
