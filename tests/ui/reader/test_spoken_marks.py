"""What a screen reader finds of the tagged passages within the text, over QAccessible."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_reader.model import Annotation, Article, Stance, Version
from fact_reader.ui.reader.pane import ReaderPane

Tagger = Callable[..., Annotation]
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _listener() -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def pane(qtbot: QtBot, article: Article, version: Version, tagged: Tagger) -> ReaderPane:
    made = ReaderPane()
    qtbot.addWidget(made)
    made.resize(560, 480)
    made.show()
    text = version.text
    made.show_article(
        article,
        version,
        [
            tagged(text, "nobody denied it", Stance.DENIAL, "one", note="They  did"),
            tagged(text, "nobody denied it", Stance.CLAIM, "two"),
            tagged(text, "Paragraph 1 says", Stance.CONFIRMATION, "three"),
            tagged(text, "Paragraph 50 says", Stance.CLAIM, "far"),
        ],
    )
    return made


def objects(pane: ReaderPane) -> dict[str, QAccessibleInterface]:
    """The objects within the text by name, in their order."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    text = QAccessible.queryAccessibleInterface(pane.view)
    page = text.child(text.indexOfChild(QAccessible.queryAccessibleInterface(pane.view.viewport())))
    assert page.object() is pane.view.viewport()
    found = (page.child(number) for number in range(page.childCount()))
    return {
        one.text(QAccessible.Text.Name): one
        for one in found
        if one.role() == QAccessible.Role.Button and not one.state().invisible
    }


FIRST = "2 annotations: Denial. Note: They did; Claim: “nobody denied it”"
SECOND = "Confirmation: “Paragraph 1 says”"
FAR = "Claim: “Paragraph 50 says”"


def test_passages_in_sight_are_objects_that_say_what_was_tagged(
    qtbot: QtBot, pane: ReaderPane
) -> None:
    qtbot.waitUntil(lambda: list(objects(pane)) == [FIRST, SECOND])
    ends = pane.view.span_ends((pane.view.text.index("Paragraph 1 says"),) * 2)
    assert ends is not None
    where = pane.view.viewport().mapToGlobal(ends[0].center() + QPoint(6, 0))
    assert objects(pane)[SECOND].rect().contains(where)
    start = pane.view.text.index("Paragraph 50 says")
    pane.view.reveal(start, start + 5)
    qtbot.waitUntil(lambda: list(objects(pane)) == [FAR])


def test_they_follow_what_is_changed(qtbot: QtBot, pane: ReaderPane, tagged: Tagger) -> None:
    qtbot.waitUntil(lambda: list(objects(pane)) == [FIRST, SECOND])
    text = pane.view.text
    pane.view.apply_changes(
        [tagged(text, "Paragraph 1 says", Stance.DENIAL, "three", note="No")],
        [tagged(text, "nobody denied it", Stance.CLAIM, "two")],
    )
    now = ["Denial. Note: They did: “nobody denied it”", "Denial. Note: No: “Paragraph 1 says”"]
    qtbot.waitUntil(lambda: list(objects(pane)) == now)
    pane.clear()
    qtbot.waitUntil(lambda: objects(pane) == {})


def test_pressing_one_chooses_the_annotation(qtbot: QtBot, pane: ReaderPane) -> None:
    qtbot.waitUntil(lambda: SECOND in objects(pane))
    actions = objects(pane)[SECOND].actionInterface()
    with qtbot.waitSignal(pane.annotation_clicked) as chosen:
        actions.doAction(actions.actionNames()[0])
    assert chosen.args == ["three"]


def test_nothing_is_made_where_nobody_listens_until_somebody_does(
    qtbot: QtBot, pane: ReaderPane
) -> None:
    qtbot.waitUntil(lambda: len(objects(pane)) == 2)
    QAccessible.setActive(False)
    pane.view.set_active("three")
    assert objects(pane) == {}
    QAccessible.setActive(True)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 200))
    qtbot.waitUntil(lambda: len(objects(pane)) == 2)
