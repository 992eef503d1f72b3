"""The strip beside the text: marks where they stand, jumping, and the part in sight."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.text_view import ArticleTextView

Tagger = Callable[..., Annotation]
LEFT = Qt.MouseButton.LeftButton


def row_of(view: ArticleTextView, colour: object) -> list[int]:
    """The rows of the strip where a colour stands in its middle."""
    image = view.minimap.grab().toImage()
    middle = image.width() // 2
    return [y for y in range(image.height()) if image.pixelColor(middle, y) == colour]


def test_marks_stand_where_the_passages_do(
    view: ArticleTextView, version: Version, tagged: Tagger
) -> None:
    text = version.text
    view.set_article(text, "")
    view.set_annotations(
        [
            tagged(text, "Paragraph 5 says"),
            tagged(text, "Paragraph 55 says", Stance.DENIAL),
        ]
    )
    view.minimap.rebuild_now()
    first = row_of(view, theme.LIGHT.claim.line)
    last = row_of(view, theme.LIGHT.denial.line)
    height = view.minimap.height()
    assert 0.05 < first[0] / height < 0.13
    assert 0.85 < last[0] / height < 0.95
    view.apply_changes([], [tagged(text, "Paragraph 5 says")])
    view.minimap.rebuild_now()
    assert row_of(view, theme.LIGHT.claim.line) == []


def test_the_current_find_goes_across_the_strip(view: ArticleTextView, version: Version) -> None:
    text = version.text
    spans = [(at, at + 9) for at in (text.index("Paragraph 5 "), text.index("Paragraph 55 "))]
    view.set_article(text, "")
    view.set_marks(spans)
    view.set_find_marks([spans[1]], spans[1])
    view.minimap.rebuild_now()
    image = view.minimap.grab().toImage()
    colour = theme.LIGHT.hit_line
    wide = [
        y
        for y in range(image.height())
        if all(image.pixelColor(x, y) == colour for x in range(image.width()))
    ]
    assert 3 <= len(wide) <= 6
    assert 0.85 < wide[0] / image.height() < 0.95
    view.set_find_marks([], None)
    view.minimap.rebuild_now()
    assert view.minimap.grab().toImage() != image


def test_a_click_on_a_mark_goes_to_its_passage(
    qtbot: QtBot, view: ArticleTextView, version: Version, tagged: Tagger
) -> None:
    text = version.text
    passage = tagged(text, "Paragraph 45 says", note="Ask again")
    view.set_article(text, "")
    view.set_annotations([passage])
    view.minimap.rebuild_now()
    row = row_of(view, theme.LIGHT.claim.line)[1]
    point = QPoint(view.minimap.width() // 2, row)
    assert view.minimap.tip_at(point) == "Claim: “Paragraph 45 says”"
    with qtbot.waitSignal(view.minimap.passage_requested) as asked:
        QTest.mouseClick(view.minimap, LEFT, pos=point)
    assert asked.args == [passage.anchor.start, passage.anchor.end]
    first, last = view.visible_span()
    assert first < passage.anchor.start < last


def test_a_hit_has_a_tip_with_the_words_around_it(view: ArticleTextView, version: Version) -> None:
    text = version.text
    start = text.index("45 says")
    view.set_article(text, "")
    view.set_marks([(start, start + 2)])
    view.minimap.rebuild_now()
    rows = [row for row in range(view.minimap.height()) if view.minimap.marked_span(row)]
    assert rows
    assert "45 says" in view.minimap.tip_at(QPoint(4, rows[len(rows) // 2]))
    assert view.minimap.tip_at(QPoint(4, 5)) == ""


def test_pressing_and_dragging_scrolls(
    qtbot: QtBot, view: ArticleTextView, version: Version
) -> None:
    view.set_article(version.text, "")
    view.minimap.rebuild_now()
    strip = view.minimap
    bottom = QPoint(strip.width() // 2, strip.height() - 2)
    QTest.mousePress(strip, LEFT, pos=bottom)
    assert strip.value() == strip.maximum()
    QTest.mouseMove(strip, QPoint(bottom.x(), 0))
    QTest.mouseRelease(strip, LEFT, pos=QPoint(bottom.x(), 0))
    QTest.mousePress(strip, LEFT, pos=QPoint(bottom.x(), strip.height() // 2))
    QTest.mouseRelease(strip, LEFT, pos=QPoint(bottom.x(), strip.height() // 2))
    assert abs(strip.value() - strip.maximum() / 2) < strip.maximum() * 0.05


def test_a_text_that_fits_has_no_handle(view: ArticleTextView) -> None:
    view.set_article("Short", "")
    view.minimap.rebuild_now()
    assert view.minimap.maximum() == 0
    assert row_of(view, theme.LIGHT.border) == []


def test_marks_move_along_when_the_strip_gets_another_length(
    qtbot: QtBot, view: ArticleTextView, version: Version, tagged: Tagger
) -> None:
    text = version.text
    view.set_article(text, "")
    view.set_annotations([tagged(text, "Paragraph 55 says", Stance.DENIAL)])
    view.minimap.rebuild_now()
    before = row_of(view, theme.LIGHT.denial.line)[0]
    height = view.minimap.height()
    view.resize(view.width(), view.height() * 2)
    qtbot.waitUntil(lambda: view.minimap.height() > height)
    view.minimap.rebuild_now()
    after = row_of(view, theme.LIGHT.denial.line)[0]
    assert abs(after / view.minimap.height() - before / height) < 0.05
