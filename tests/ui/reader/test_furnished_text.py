"""Page furniture in the pane: dimmed where it is in sight, told and corrected by the menu."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from fact_reader.model import Annotation
from fact_reader.model.furniture import Furniture, FurnitureReason
from fact_reader.ui import theme
from fact_reader.ui.reader.text_view import ArticleTextView

LEAVE, NEWS = "Leave a Reply", "Sign up for news"
TEXT = f"The bridge will close.\n\n{LEAVE}\n\n  {NEWS} \n\n" + "\n\n".join(
    f"Paragraph {number} tells more of it." for number in range(90)
)
LAST = "Share this page"
TEXT = f"{TEXT}\n\n{LAST}"
Tagger = Callable[..., Annotation]
REASON = {
    LEAVE: FurnitureReason.COMMENTS,
    NEWS: FurnitureReason.NEWSLETTER,
    LAST: FurnitureReason.SHARE,
}


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return (start, start + len(words))


def furniture(*lines: str) -> list[Furniture]:
    return [Furniture(*span(line), REASON[line]) for line in lines]


def dimmed(view: ArticleTextView) -> list[str]:
    return [one.cursor.selectedText() for one in view.extraSelections()]


def choices(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


@pytest.fixture
def furnished(view: ArticleTextView) -> ArticleTextView:
    view.set_article(TEXT, "")
    view.set_furniture(furniture(LEAVE, NEWS, LAST))
    return view


def test_what_is_in_sight_is_dimmed(furnished: ArticleTextView) -> None:
    assert dimmed(furnished) == [LEAVE, NEWS]
    furnished.reveal(*span(LAST))
    assert dimmed(furnished) == [LAST]
    assert furnished.document().toPlainText() == TEXT


def test_a_switch_shows_it_plainly(furnished: ArticleTextView) -> None:
    furnished.set_dimming(False)
    assert dimmed(furnished) == []
    furnished.set_dimming(True)
    assert dimmed(furnished) == [LEAVE, NEWS]


def test_the_colour_is_that_of_the_theme(furnished: ArticleTextView) -> None:
    for colours in (theme.DARK, theme.LIGHT):
        furnished.set_theme(colours)
        found = {one.format.foreground().color().name() for one in furnished.extraSelections()}
        assert found == {colours.muted.name()}


def test_hits_stay_readable(furnished: ArticleTextView) -> None:
    start = TEXT.index("Reply")
    furnished.set_marks([(start, start + 5)])
    assert dimmed(furnished) == ["Leave a ", NEWS]
    furnished.set_marks([])
    assert dimmed(furnished) == [LEAVE, NEWS]


def test_tagged_passages_stay_readable(furnished: ArticleTextView, tagged: Tagger) -> None:
    furnished.set_annotations([tagged(TEXT, "Leave a")])
    assert dimmed(furnished) == [" Reply", NEWS]
    furnished.apply_changes([], [tagged(TEXT, "Leave a")])
    assert dimmed(furnished) == [LEAVE, NEWS]


def test_another_text_has_nothing_dimmed(furnished: ArticleTextView) -> None:
    furnished.set_article("Short", "")
    assert dimmed(furnished) == []


def test_the_tip_says_why(furnished: ArticleTextView) -> None:
    ends = furnished.span_ends(span(LEAVE))
    assert ends is not None
    assert furnished._tip(ends[0].center()) == "Page furniture: comments"


def test_the_menu_corrects_the_selected_lines(furnished: ArticleTextView) -> None:
    chosen: list[tuple[list[tuple[int, int]], bool]] = []
    furnished.furniture_chosen.connect(lambda lines, yes: chosen.append((lines, yes)))
    furnished.select_span(TEXT.index("bridge"), TEXT.index("news"))
    menu = furnished.context_menu()
    choices(menu)["This Belongs to the Article"].trigger()
    choices(menu)["This Is Page Furniture"].trigger()
    assert chosen == [
        ([span(LEAVE), span(NEWS)], False),
        ([span("The bridge will close.")], True),
    ]


def test_the_menu_is_about_the_line_of_the_caret(furnished: ArticleTextView) -> None:
    furnished.select_span(TEXT.index("Reply"), TEXT.index("Reply"))
    found = choices(furnished.context_menu())
    assert "This Belongs to the Article" in found
    assert "This Is Page Furniture" not in found
    assert "Open Link…" not in found
