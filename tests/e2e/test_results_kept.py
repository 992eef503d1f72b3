"""What is selected and in sight stays where the results are shown anew."""

from pathlib import Path

from driving import User
from results_driving import (
    annotations_of,
    ask_for_all,
    chosen_rows,
    click,
    fill,
    oldest_first,
    show_passages,
)

from fact_reader.ui.results.question import Passage
from fact_reader.ui.results.results_panel import ResultsPanel


def _select(user: User, panel: ResultsPanel, rows: range) -> tuple[list[object], int]:
    """Select these rows; what they stand for, and how far below the list's edge the last one is."""
    click(panel, rows[0])
    for _ in rows[1:]:
        user.press("Shift+Down")
    assert chosen_rows(panel) == [*rows]
    return _selected(panel)


def _selected(panel: ResultsPanel) -> tuple[list[object], int]:
    view = panel.view
    keys = view.rows.keys()
    chosen: list[object] = [keys[row] for row in chosen_rows(panel)]
    assert view.currentIndex().row() == chosen_rows(panel)[-1]
    return chosen, view.visualRect(view.currentIndex()).top()


def test_tagging_keeps_what_is_selected(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    chosen, _ = _select(user, panel, range(10, 13))
    before = panel.passages.entries
    user.press("1")
    # Articles that are tagged come first: all rows stand elsewhere now.
    user.wait(lambda: panel.passages.entries != before)
    rows = chosen_rows(panel)
    assert rows != [10, 11, 12]
    assert _selected(panel)[0] == chosen
    user.press("Down")
    assert chosen_rows(panel) == [rows[-1] + 1]


def _many(user: User, folder: Path) -> ResultsPanel:
    """The panel with what was found for "ferry" in 60 articles."""
    fill(folder, 60)
    user.application.open(folder)
    panel = ask_for_all(user, "ferry")
    user.wait(lambda: panel.articles.at_hand == 50)
    return panel


def _import_better(user: User, panel: ResultsPanel, folder: Path) -> None:
    """Import an article that comes first."""
    path = folder / "better.txt"
    path.write_text("Ferry\n\nFerry, ferry, ferry: a ferry and a ferry.", "utf-8")
    user.drop(path)
    user.wait(lambda: panel.articles.copied(0).startswith("Ferry ("))


def test_an_import_keeps_selected_passages_in_sight(user: User, tmp_path: Path) -> None:
    panel = _many(user, tmp_path / "library")
    show_passages(user, panel, 141)
    chosen, place = _select(user, panel, range(60, 63))
    _import_better(user, panel, tmp_path)
    user.wait(lambda: panel.passages.rowCount() > 141)
    assert _selected(panel) == (chosen, place)
    [first, *_] = chosen_rows(panel)
    assert first > 60
    user.press("Shift+Down")
    assert chosen_rows(panel) == [*range(first, first + 4)]


def test_an_import_keeps_selected_rows_of_articles_in_sight(user: User, tmp_path: Path) -> None:
    panel = _many(user, tmp_path / "library")
    chosen, place = _select(user, panel, range(20, 24))
    _import_better(user, panel, tmp_path)
    assert _selected(panel) == (chosen, place)
    [first, *_] = chosen_rows(panel)
    assert first > 20
    user.press("Shift+Up")
    assert chosen_rows(panel) == [*range(first, first + 3)]


def test_a_passage_of_an_article_stays_selected_when_it_is_tagged(
    user: User, panel: ResultsPanel
) -> None:
    user.search("sank")
    user.wait(lambda: panel.articles.at_hand == 4)
    click(panel, 3)
    passage = panel.articles.passage(3)
    assert passage is not None
    user.press("2")

    def selected() -> list[Passage]:
        return panel.view.selected_passages()

    user.wait(lambda: bool(selected() and selected()[0].annotation_id))
    [tagged] = selected()
    assert tagged.article_id == passage.article_id
    assert tagged.start <= passage.start < passage.end <= tagged.end


def test_what_took_the_place_of_a_selected_row_is_not_tagged(
    user: User, panel: ResultsPanel
) -> None:
    show_passages(user, panel, 29)
    click(panel, 0)
    gone = panel.passages.article_id(0)
    user.window.steps.remove_articles([gone])
    user.wait(lambda: panel.passages.rowCount() < 29)
    assert panel.view.currentIndex().row() == 0
    assert chosen_rows(panel) == []
    before = annotations_of(user)
    user.press("1")
    assert user.window.messages.messages()[0] == "Select passages to tag, not articles."
    assert annotations_of(user) == before


def test_another_question_begins_at_the_top(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    _select(user, panel, range(20, 22))
    oldest_first(user, panel)
    assert panel.view.verticalScrollBar().value() == 0
    assert chosen_rows(panel) == []
