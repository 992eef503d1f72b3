"""No text, however odd, may raise while it is broken, cut, marked or painted."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from fact_reader.model import (
    Annotation,
    ArticleSummary,
    Link,
    LinkedPassage,
    LinkKind,
    PartialDate,
    Stance,
)
from fact_reader.ui import theme as look
from fact_reader.ui.models.note_cards import CardRow
from fact_reader.ui.panels.card_layout import CardPainter
from fact_reader.ui.panels.library_panel import LibraryPanel
from fact_reader.ui.panels.marked_line import MarkedLine, cut_around
from fact_reader.ui.panels.text_lines import LineBreaker, WordWidths, draw_lines
from fact_reader.ui.panels.wording import joined, quoted, short_date
from fact_reader.ui.stance_words import stance_count
from fact_reader.ui.theme import Theme

any_text = st.one_of(
    st.text(),
    st.text(alphabet="ab cd\n-“é", max_size=300),
    st.text(alphabet="אבג ملعن 😀e\u0301\u200d\u2067 x", max_size=80),
)
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def canvas() -> QImage:
    image = QImage(300, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


@many
@given(text=any_text, width=st.integers(1, 300), most=st.integers(1, 5))
@example("x" * 500, 40, 2)
@example("\u2028\n\n", 40, 1)
def test_any_text_breaks_and_paints(theme: Theme, text: str, width: int, most: int) -> None:
    breaker = LineBreaker(look.serif(15))
    lines = breaker.lines(text, width, most, 20)
    assert 1 <= lines.count <= most
    assert len(lines.texts) == lines.count
    image = canvas()
    with QPainter(image) as painter:
        draw_lines(painter, lines, breaker.font, theme.text, QRectF(0, 0, width, 100), 20)


@many
@given(text=any_text)
@example("  two  and more   ")
@example("AV To Ty W. fi ffl “Yes” – P. A. T…")
def test_a_line_is_as_wide_as_its_words(theme: Theme, text: str) -> None:
    widths = WordWidths(look.serif(15), capacity=3)
    whole = widths.metrics.horizontalAdvance(text)
    for _ in range(2):
        # A letter beside a space may stand a little closer to it.
        assert whole - 1 <= widths.line(text) <= whole + 1 + 0.4 * text.count(" ")


@many
@given(text=st.text(alphabet="abcdef ghi-é", max_size=400), width=st.integers(60, 300))
def test_lines_of_plain_text_hold_all_words_and_fit(theme: Theme, text: str, width: int) -> None:
    breaker = LineBreaker(look.sans(13))
    lines = breaker.lines(text, width, 1000)
    assert "".join(lines.texts).replace(" ", "") == text.replace(" ", "")
    for line in lines.texts:
        assert breaker.width(line.rstrip()) <= width + 2


@many
@given(text=st.text(alphabet="abcdef ghi", min_size=200, max_size=400))
def test_a_cut_text_ends_in_an_ellipsis_and_leaves_its_tail(theme: Theme, text: str) -> None:
    breaker = LineBreaker(look.sans(13))
    lines = breaker.lines("word " + text, 120, 2, 30)
    if lines.elided:
        assert lines.texts[-1].endswith("…")
        assert breaker.width(lines.texts[-1]) <= 90 + 2


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = draw(any_text.filter(bool))
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)), min_size=1, max_size=4
        )
    )
    return text, tuple(sorted((s, min(s + n, len(text))) for s, n in spans))


@many
@given(marked=marked_texts(), width=st.integers(120, 600))
def test_the_first_hit_is_always_seen(
    theme: Theme, marked: tuple[str, tuple[tuple[int, int], ...]], width: int
) -> None:
    text, marks = marked
    widths = WordWidths(look.serif(15))
    shown, moved = cut_around(text, marks, widths, width)
    start, end = marks[0]
    assert moved
    first = shown[moved[0][0] : moved[0][1]]
    whole = "".join(" " if c.isspace() else c for c in text[start:end])
    assert first
    assert whole.startswith(first)
    for s, e in moved:
        assert 0 <= s < e <= len(shown)
    line = MarkedLine(text, marks, widths, width)
    image = canvas()
    with QPainter(image) as painter:
        line.draw(painter, theme, QRectF(0, 0, width, 34))


def test_long_lines_are_cut_around_the_hit(theme: Theme) -> None:
    widths = WordWidths(look.serif(15))
    text = "before " * 50 + "bypass " + "after " * 50
    at = text.index("bypass")
    shown, moved = cut_around(text, ((at, at + 6),), widths, 400)
    assert shown.startswith("…before")
    assert shown.endswith("after…")
    assert shown[moved[0][0] : moved[0][1]] == "bypass"
    assert 300 < widths.metrics.horizontalAdvance(shown) <= 400
    start, _ = cut_around(text, ((0, 6),), widths, 400)
    assert start.startswith("before before")
    end, _ = cut_around(text, ((len(text) - 6, len(text)),), widths, 400)
    assert end.startswith("…")
    assert not end.endswith("…")


def test_marks_stand_under_their_words_in_both_directions(theme: Theme) -> None:
    latin = MarkedLine("the storm bypass was", ((10, 16),), WordWidths(look.serif(15)), 500)
    metrics = QFontMetricsF(look.serif(15))
    assert latin.boxes[0].center().x() == pytest.approx(
        metrics.horizontalAdvance("the storm ") + metrics.horizontalAdvance("bypass") / 2, abs=3
    )
    arabic = "الرئيسان يعقدان اجتماعا"
    line = MarkedLine(arabic, ((0, 8),), WordWidths(look.serif(15)), 500)
    assert line.boxes[0].right() == pytest.approx(line.width, abs=4), "it begins at the right"
    assert line.boxes[0].width() < line.width / 2


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_space_beside_a_hit_is_seen(ratio: float) -> None:
    for words in ("an", "many an", "the", "one", "to the", "f", "of"):
        text = f"{words} undisclosed meeting at the G20"
        start = text.index("meeting")
        line = MarkedLine(text, ((start, start + 7),), WordWidths(look.serif(15)), 500)
        image = QImage(round(500 * ratio), round(30 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line.draw(painter, look.LIGHT, QRectF(10, 0, 500, 30))
        white = QColor(Qt.GlobalColor.white)
        plain = [
            all(image.pixelColor(x, y) == white for y in range(image.height()))
            for x in range(image.width())
        ]
        box = line.boxes[0].translated(10, 0)
        before = next(x for x in range(round(box.left() * ratio), 0, -1) if plain[x])
        behind = next(x for x in range(round(box.right() * ratio), image.width()) if plain[x])
        gaps = (
            before - next(x for x in range(before, 0, -1) if not plain[x]),
            next(x for x in range(behind, image.width()) if not plain[x]) - behind,
        )
        assert min(gaps) / ratio >= 2, words


@many
@given(text=any_text.filter(lambda text: bool(text.strip())), note=any_text, speaker=any_text)
def test_any_annotation_paints(
    theme: Theme,
    annotation: Callable[..., Annotation],
    summary: Callable[..., ArticleSummary],
    text: str,
    note: str,
    speaker: str,
) -> None:
    one = annotation("n", exact=text, note=note, speaker=speaker, labels=(text, note))
    article = summary("1", text, note).article
    far = annotation("m", exact=note or text)
    link = Link("l", "n", "m", LinkKind.ANSWERS, one.created)
    row = CardRow(article, one, (LinkedPassage(link, far, article),) * 4)
    painter_of = CardPainter(theme)
    card = QRectF(0, 0, 260, 100)
    shape = painter_of.shape(row, card.width())
    image = canvas()
    with QPainter(image) as painter:
        painter_of.paint_head(painter, one, card)
        painter_of.paint_quote(painter, shape, card)
        painter_of.paint_rest(painter, row, shape, card)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(title=any_text, outlet=any_text)
def test_any_article_paints(
    theme: Theme, summary: Callable[..., ArticleSummary], title: str, outlet: str
) -> None:
    panel = LibraryPanel(theme)
    panel.resize(236, 500)
    panel.set_articles([summary("1", title, outlet, "", (1, 20, 300))])
    panel.grab()
    panel.deleteLater()
    QApplication.processEvents()


def test_nothing_overlaps_in_a_row_of_the_library(
    theme: Theme, summary: Callable[..., ArticleSummary]
) -> None:
    """The gap between outlet and date stays free, however long the outlet's name is."""
    panel = LibraryPanel(theme)
    panel.resize(236, 500)
    panel.set_articles([summary("1", "T", "An outlet with a very long name " * 3, "2017-07-18")])
    panel.show()
    image = panel.view.grab().toImage()
    breaker = LineBreaker(look.sans(12))
    date = breaker.width("18 Jul 2017")
    gap = round(panel.view.width() - 20 - date - 6)
    column = [image.pixelColor(gap, y) for y in range(10, 28)]
    assert all(colour == column[0] for colour in column)
    panel.close()


def test_a_card_says_who_and_nothing_else(
    theme: Theme, annotation: Callable[..., Annotation]
) -> None:
    """Never a date in the place of the speaker; in full or not at all."""
    painter_of = CardPainter(theme)

    def ink(speaker: str, in_full: bool) -> bool:
        image = canvas()
        with QPainter(image) as painter:
            one = annotation("n", speaker=speaker)
            painter_of.paint_head(painter, one, QRectF(0, 0, 290, 100), in_full)
        white = image.pixel(299, 119)
        return any(image.pixel(x, y) != white for x in range(100, 300) for y in range(60))

    assert ink("A minister", True)
    assert not ink("", True)
    assert not ink("A minister", False), "the active card has a field for it"


@pytest.mark.parametrize("title", ["Short", "A title that is so long that it takes two lines"])
def test_an_article_stands_in_the_middle_of_its_row(
    theme: Theme, summary: Callable[..., ArticleSummary], title: str
) -> None:
    panel = LibraryPanel(theme)
    panel.resize(236, 500)
    panel.set_articles([summary("1", title)])
    panel.show()
    row = panel.view.visualRect(panel.articles.index(0, 0))
    image = panel.view.viewport().grab().toImage()
    paper = image.pixel(16, row.center().y())
    inked = [
        y
        # Inside the ring that the keyboard may have put around it.
        for y in range(row.top() + 6, row.bottom() - 5)
        if any(image.pixel(x, y) != paper for x in range(18, row.width() - 18))
    ]
    above, below = inked[0] - row.top(), row.bottom() - inked[-1]
    assert abs(above - below) <= 4
    panel.close()


def test_words() -> None:
    assert quoted(" a\n b ") == "“a b”"
    assert quoted("“a b”") == "“a b”"
    assert quoted("“a” and “b”") == "“\u200a“a” and “b”\u200a”"
    assert quoted('said "so"') == '“said "so"\u200a”'
    assert short_date(PartialDate("2017-07-18T23:20")) == "18 Jul 2017"
    assert short_date(PartialDate("2017-07")) == "Jul 2017"
    assert short_date(PartialDate("2017")) == "2017"
    assert short_date(None) == "undated"
    assert stance_count(Stance.DENIAL, 1) == "1 denial"
    assert stance_count(Stance.CLAIM, 1240) == "1,240 claims"
    assert joined("a", "", "b") == "a · b"
