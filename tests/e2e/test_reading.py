"""Reading side by side in the real window: resizing, linking, one article twice, looks kept."""

from pathlib import Path

import pytest
from driving import User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fact_reader.model import Annotation
from fact_reader.services import importing
from fact_reader.services.library import Library
from fact_reader.ui.reader.gutter import Gutter
from fact_reader.ui.reader.look import TextLook
from fact_reader.ui.reader.pane import ReaderPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton
BODY = "\n\n".join(f"Paragraph {n} tells more, and nobody is asked about it." for n in range(40))
TEXTS = {
    "Talks held": f"Talks held\n\nThe minister said that talks were held on Tuesday.\n\n{BODY}",
    "Talks denied": f"Talks denied\n\nA spokesman denied that any talks were held.\n\n{BODY}",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "library"
    with Library(made) as library:
        for text in TEXTS.values():
            importing.import_text(library, text)
    return made


@pytest.fixture
def reading(user: User, folder: Path) -> tuple[ReaderPane, ReaderPane]:
    """Both articles side by side, a claim in one and a denial in the other."""
    start(user, folder)
    left = user.open("Talks held")
    user.select(left, "talks were held")
    user.press("1")
    right = user.open("Talks denied", beside=True)
    user.select(right, "denied that any talks")
    user.press("2")
    return left, right


def start(user: User, folder: Path) -> None:
    user.application.open(folder)
    user.window.resize(1440, 860)
    user.window.show()


def only(pane: ReaderPane) -> Annotation:
    [annotation] = pane.view.highlights.annotations
    return annotation


def pin(pane: ReaderPane) -> QPoint:
    ends = pane.view.span_ends((only(pane).anchor.start, only(pane).anchor.end))
    assert ends is not None
    return QPoint(pane.view.column()[1] + 16, ends[0].center().y())


def gutter(user: User) -> Gutter:
    shown = [one for one in user.window.findChildren(Gutter) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def link_them(left: ReaderPane, right: ReaderPane) -> None:
    viewport = right.view.viewport()
    there = viewport.mapFromGlobal(left.view.viewport().mapToGlobal(pin(left)))
    QTest.mousePress(viewport, LEFT, pos=pin(right))
    QTest.mouseMove(viewport, (pin(right) + there) / 2)
    QTest.mouseMove(viewport, there)
    QTest.mouseRelease(viewport, LEFT, pos=there)


def test_an_end_is_dragged_and_undone(
    user: User, folder: Path, reading: tuple[ReaderPane, ReaderPane]
) -> None:
    left, _ = reading
    user.press("Shift+F6")
    QTest.mouseClick(left.view.viewport(), LEFT, pos=pin(left))
    before = only(left)
    ends = left.view.span_ends((before.anchor.start, before.anchor.end))
    day = left.view.text.index("uesday")
    place = left.view.span_ends((day, day + 1))
    assert ends is not None
    assert place is not None
    viewport = left.view.viewport()
    knob = QPoint(ends[1].right() + 1, ends[1].bottom() + 4)
    QTest.mousePress(viewport, LEFT, pos=knob)
    QTest.mouseMove(viewport, place[0].center())
    QTest.mouseRelease(viewport, LEFT, pos=place[0].center())
    assert only(left).anchor.exact == "talks were held on Tuesday"
    assert only(left).id == before.id
    user.press("Ctrl+Z")
    assert only(left).anchor == before.anchor
    user.press("Ctrl+Y")
    assert only(left).anchor.exact == "talks were held on Tuesday"


def test_a_link_is_drawn_seen_followed_and_undone(
    user: User, folder: Path, reading: tuple[ReaderPane, ReaderPane]
) -> None:
    left, right = reading
    said: list[str] = []
    user.window.desk.said.connect(said.append)
    link_them(left, right)
    assert said == []
    user.wait(lambda: len(gutter(user).connectors()) == 1)
    [shown] = gutter(user).connectors()
    assert shown.link.source_id == only(right).id
    assert shown.link.target_id == only(left).id
    # Out of sight, its end lies at the edge, and a click goes there.
    left.view.minimap.setValue(left.view.minimap.maximum())
    gutter(user).grab()
    [shown] = gutter(user).connectors()
    assert shown.left is not None
    assert shown.right is not None
    assert shown.left.beyond == -1
    near_right = QPoint(gutter(user).width() - 4, round(shown.right.middle))
    QTest.mouseClick(gutter(user), LEFT, pos=near_right)
    assert left.view.visible_span()[0] <= only(left).anchor.start
    assert user.window.desk.chosen == only(left)
    assert user.window.pane_area.active_pane is left
    user.press("Ctrl+Z")
    user.wait(lambda: gutter(user).connectors() == [])


def test_one_article_twice_has_two_places_and_one_set_of_annotations(
    user: User, folder: Path
) -> None:
    start(user, folder)
    first = user.open("Talks held")
    second = user.open("Talks held", beside=True)
    assert second is not first
    assert second.article_id == first.article_id
    second.view.minimap.setValue(second.view.minimap.maximum())
    assert first.view.minimap.value() == 0
    user.select(second, "Paragraph 39 tells")
    user.press("2")
    assert only(first) == only(second)
    # Undoing in the one undoes in the other.
    user.press("Ctrl+Z")
    assert len(first.view.highlights) == len(second.view.highlights) == 0


def test_each_panes_look_and_place_are_there_at_the_next_start(
    user: User, folder: Path, reading: tuple[ReaderPane, ReaderPane]
) -> None:
    left, right = reading
    right.activate()
    user.press("Ctrl+Equal")
    assert (left.look.size, right.look.size) == (100, 110)
    user.press("Ctrl+M")
    assert not left.isVisible()
    user.press("F6")
    assert left.isVisible()
    assert not right.isVisible()
    user.press("Ctrl+M")
    user.press("Ctrl+G")
    user.type("20")
    user.press("Return")
    user.press("Alt+PageDown")
    assert user.window.pane_area.panes == (right, left)
    title = left.view.top_offset()
    user.window.close()
    start(user, folder)
    again = user.window.pane_area.panes
    assert [pane.look for pane in again] == [TextLook(size=110), TextLook()]
    assert again[1].view.top_offset() == title
    assert user.window.pane_area.default_look == TextLook()
