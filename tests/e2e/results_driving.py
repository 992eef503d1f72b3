"""The panel of all results, with articles made for it, and what a user does there."""

from datetime import UTC, datetime
from pathlib import Path

from driving import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fact_reader.analysis.words import count_words
from fact_reader.anchoring import describe, find_quote
from fact_reader.model import Annotation, Article, PartialDate, Stance, Version
from fact_reader.services import annotating, editing, importing, indexing
from fact_reader.services.library import Library
from fact_reader.storage import articles
from fact_reader.ui.results.results_panel import ResultsPanel

_NOW = datetime(2024, 1, 1, tzinfo=UTC)
_WORDS = "Nobody knows why it was so late, or what the harbour master had said of it before. " * 5
OUTLETS = ("Harbour Post", "Valley Echo", "Night Desk")


def fill(folder: Path, count: int = 12) -> None:
    """Articles a month apart from January 2017 on; every one has "ferry", every third "sank"."""
    with Library(folder) as library:
        with library.database.writing() as connection:
            for number in range(count):
                sank = "Officials denied that the ferry sank. " if number % 3 == 0 else ""
                text = (
                    f"Report {number}\n\nThe ferry left harbour number {number} at dawn. {sank}"
                    f"A second ferry waited for pilot p{number}q.\n\nNobody was hurt."
                )
                month = PartialDate(f"{2017 + number // 12}-{number % 12 + 1:02}-05")
                article = Article(
                    f"{number:016x}",
                    f"Report {number}",
                    _NOW,
                    _NOW,
                    outlet=OUTLETS[number % 3],
                    published=month,
                    language="en" if number % 2 else "de",
                )
                version = Version(f"f{number:015x}", article.id, 1, text, f"{number:064x}", _NOW)
                articles.save(connection, article)
                articles.add_version(connection, version, count_words(text))
        start = text_of(library, 1).index("A second")
        annotating.save(
            library,
            Annotation(
                "a" * 16,
                f"{1:016x}",
                f"f{1:015x}",
                describe(text_of(library, 1), start, start + 22),
                Stance.CLAIM,
                _NOW,
                _NOW,
                note="which ferry is meant?",
                speaker="The pilot",
            ),
        )
        indexing.catch_up(library)


def add_long_article(folder: Path) -> None:
    """One long article in which "tender" is eleven times, three times tagged."""
    text = "Long report\n\n" + "\n\n".join(f"Tender {n} left. {_WORDS}" for n in range(11))
    with Library(folder) as library:
        [outcome] = importing.import_text(library, text).outcomes
        work = editing.work(library, outcome.article_id)
        assert work is not None
        for number in range(3):
            [span] = find_quote(text, f"Tender {number} left.")
            made = annotating.draft(library, work.version.id, *span, Stance.CLAIM)
            annotating.save(library, made)
        indexing.catch_up(library)


def ask_for_all(user: User, query: str) -> ResultsPanel:
    """The panel with all results of a query, in the library that was opened just now."""
    user.window.resize(1440, 900)
    user.wait_for_index()
    user.window.activateWindow()
    user.search(query)
    user.press("Ctrl+Shift+F")
    panel = user.window.results_place.panel
    assert panel is not None
    return panel


def text_of(library: Library, number: int) -> str:
    """The text of one of these articles."""
    work = editing.work(library, f"{number:016x}")
    assert work is not None
    return work.version.text


def click(panel: ResultsPanel, row: int, held: Qt.KeyboardModifier | None = None) -> None:
    """Click a row, with these keys held."""
    view = panel.view
    index = view.rows.index(row)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        held or Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )


def show_passages(user: User, panel: ResultsPanel, count: int) -> None:
    """Turn to the list of passages, and wait for so many of them."""
    QTest.mouseClick(panel.header.views.segments()[1], Qt.MouseButton.LeftButton)
    user.wait(lambda: panel.view is panel.passage_view and panel.passages.rowCount() == count)
    user.wait(lambda: panel.passage_view.isVisible())


def chosen_rows(panel: ResultsPanel) -> list[int]:
    """The numbers of the selected rows."""
    return [index.row() for index in panel.view.selectionModel().selectedRows()]


def oldest_first(user: User, panel: ResultsPanel) -> None:
    """Let the passages of the oldest article stand first."""
    [oldest] = [one for one in panel.header.order.choices_menu.actions() if "Oldest" in one.text()]
    oldest.trigger()
    user.wait(lambda: panel.passages.article_id(0) == f"{0:016x}")


def annotations_of(user: User) -> list[Annotation]:
    """All that is tagged in the library."""
    return [one for one, _ in annotating.everything(user.window.library)]


def notice_words(panel: ResultsPanel) -> str:
    """What stands where the panel has no rows."""
    return " ".join(label.text() for label in panel.notice.findChildren(QLabel)).strip()
