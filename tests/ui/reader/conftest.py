"""Articles, annotations and views that the tests of the reading pane share."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fact_reader.model import Anchor, Annotation, Article, PartialDate, Stance, Version
from fact_reader.ui import theme
from fact_reader.ui.reader.pane import ReaderPane
from fact_reader.ui.reader.pane_area import PaneArea
from fact_reader.ui.reader.text_view import ArticleTextView

NOW = datetime(2019, 6, 12, tzinfo=UTC)
Tagger = Callable[..., Annotation]


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    theme.load_fonts()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleTextView]:
    made = ArticleTextView()
    made.set_theme(theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(520, 600)
    made.show()
    yield made
    made.close()


@pytest.fixture
def tagged() -> Tagger:
    """Makes an annotation of the first place of a quote in a text."""

    def make(
        text: str, quote: str, stance: Stance = Stance.CLAIM, key: str = "", note: str = ""
    ) -> Annotation:
        start = text.index(quote)
        anchor = Anchor(quote, "", "", start, start + len(quote))
        name = key or f"{start}-{stance}"
        return Annotation(name, "article", "version", anchor, stance, NOW, NOW, note=note)

    return make


@pytest.fixture
def article() -> Article:
    return Article(
        id="article",
        title="Summit is planned",
        created=NOW,
        modified=NOW,
        outlet="The Harbour Sample",
        author="A. Writer",
        published=PartialDate.parse("2019-06-12T23:20"),
    )


@pytest.fixture
def version() -> Version:
    text = "Summit is planned\n\n" + "\n\n".join(
        f"Paragraph {number} says that the meeting will take place, and that nobody denied it."
        for number in range(60)
    )
    return Version("version", "article", 1, text, "", NOW)


def open_in(
    area: PaneArea, pane: ReaderPane | None, article: Article, version: Version
) -> ReaderPane:
    """Show an article in a pane, in the active one for None, and make that active."""
    shown_in = pane or area.active_pane
    shown_in.show_article(article, version, [])
    area.set_active(shown_in)
    return shown_in
