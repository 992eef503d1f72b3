"""Passages found are tagged in the panel of all results, none twice."""

from driving import User
from results_driving import annotations_of, chosen_rows, click, oldest_first, show_passages

from fact_reader.model import Stance
from fact_reader.ui.results.results_panel import ResultsPanel


def _stances(panel: ResultsPanel, rows: range) -> list[Stance | None]:
    lines = [panel.passages.line(row) for row in rows]
    return [line.stance if line else None for line in lines]


def test_a_row_shows_how_it_is_tagged_and_is_not_tagged_twice(
    user: User, panel: ResultsPanel
) -> None:
    show_passages(user, panel, 29)
    oldest_first(user, panel)
    rows = range(6, 10)
    assert _stances(panel, rows) == [None] * 4
    click(panel, rows[0])
    for _ in rows[1:]:
        user.press("Shift+Down")
    user.press("1")
    user.wait(lambda: _stances(panel, rows) == [Stance.CLAIM] * 4)
    before = annotations_of(user)
    said = user.window.messages
    assert said.messages()[0] == "Tagged 4 passages as claim."
    user.press("1")
    user.wait(lambda: said.messages()[0] == "The selected passages are tagged already.")
    # Another verdict is never given by the way, but is at hand.
    user.press("2")
    user.wait(lambda: said.messages()[0] == "4 passages are tagged already, but not as denial.")
    assert annotations_of(user) == before
    said._card.action.click()
    user.wait(lambda: _stances(panel, rows) == [Stance.DENIAL] * 4)
    assert len(annotations_of(user)) == len(before)
    assert said.messages()[0] == "Changed 4 passages to denial."
    said._card.action.click()
    user.wait(lambda: _stances(panel, rows) == [Stance.CLAIM] * 4)
    assert annotations_of(user) == before
    assert chosen_rows(panel) == [*rows]


def test_of_what_is_selected_only_the_rest_is_tagged(user: User, panel: ResultsPanel) -> None:
    show_passages(user, panel, 29)
    oldest_first(user, panel)
    click(panel, 8)
    user.press("2")
    user.wait(lambda: _stances(panel, range(7, 10)) == [None, Stance.DENIAL, None])
    click(panel, 7)
    user.press("Shift+Down")
    user.press("Shift+Down")
    user.press("1")
    user.wait(lambda: _stances(panel, range(7, 10)) == [Stance.CLAIM, Stance.DENIAL, Stance.CLAIM])
    assert user.window.messages.messages()[0] == (
        "Tagged 2 passages as claim. 1 was tagged before and stays as it is."
    )
