"""The app's look on every panel, and articles and annotations to show in it."""

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fact_reader.model import Anchor, Annotation, Article, ArticleSummary, PartialDate, Stance
from fact_reader.ui import theme as look
from fact_reader.ui.panels.search_field import SearchField
from fact_reader.ui.stylesheet import stylesheet
from fact_reader.ui.theme import Theme

NOW = datetime(2025, 3, 14, 10, tzinfo=UTC)

MakeSummary = Callable[..., ArticleSummary]
MakeAnnotation = Callable[..., Annotation]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    look.load_fonts()
    font = qapp.font()
    qapp.setFont(look.sans(13))
    qapp.setPalette(look.palette(look.LIGHT))
    qapp.setStyleSheet(stylesheet(look.LIGHT))
    yield look.LIGHT
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def summary() -> MakeSummary:
    added = itertools.count()

    def make(
        article_id: str,
        title: str = "",
        outlet: str = "Courier",
        published: str = "2017-07-18",
        counts: tuple[int, int, int] = (0, 0, 0),
    ) -> ArticleSummary:
        moment = NOW + timedelta(minutes=next(added))
        article = Article(
            article_id,
            title or f"Title of {article_id}",
            moment,
            moment,
            outlet,
            published=PartialDate.parse(published) if published else None,
        )
        return ArticleSummary(
            article, f"v{article_id}", 640, dict(zip(Stance, counts, strict=True))
        )

    return make


@pytest.fixture
def annotation() -> MakeAnnotation:
    def make(
        annotation_id: str,
        article_id: str = "a1",
        start: int = 0,
        exact: str = "a passage of the text",
        stance: Stance = Stance.CLAIM,
        note: str = "",
        speaker: str = "",
        labels: tuple[str, ...] = (),
    ) -> Annotation:
        anchor = Anchor(exact, "", "", start, start + len(exact))
        return Annotation(
            annotation_id, article_id, "v1", anchor, stance, NOW, NOW, note, speaker, labels
        )

    return make


class FieldWindow(QWidget):
    """A window with the search field and another place that can have the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = SearchField(theme, self)
        self.field.setGeometry(200, 10, 580, 36)
        self.other = QLineEdit(self)
        self.other.setGeometry(0, 560, 100, 30)
        self.resize(1000, 700)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> FieldWindow:
    made = FieldWindow(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.focus_field()
    return made
