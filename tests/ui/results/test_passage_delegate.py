"""Titles that stand for an outlet are told apart in little room."""

from fact_reader.ui.results.passage_delegate import told_apart

INSISTS = "Donald Trump insists on meeting with Vladimir Putin"
HOLDS = "Donald Trump to hold summit with Vladimir Putin"


def shown(name: str, others: list[str], length: int) -> str:
    def elided(text: str) -> str:
        return text if len(text) <= length else f"{text[: length - 1]}…"

    return told_apart(name, others, elided)


def test_a_name_that_fits_or_differs_is_cut_at_its_end() -> None:
    assert shown("Harbour Post", [], 20) == "Harbour Post"
    assert shown(INSISTS, [HOLDS], 20) == "Donald Trump insist…"
    assert shown(INSISTS, [], 10) == "Donald Tr…"


def test_names_that_would_be_the_same_are_cut_at_their_beginning_too() -> None:
    assert shown(INSISTS, [HOLDS], 11) == "…insists o…"
    assert shown(HOLDS, [INSISTS], 11) == "…to hold s…"
    assert shown("Summit in Helsinki", ["Summit in Hamburg"], 11) == "…Helsinki"
    # The one is the beginning of the other.
    longer = f"{HOLDS} again"
    assert shown(HOLDS, [longer], 11) == "Donald Tru…"
    assert shown(longer, [HOLDS], 11) == "…again"
    # Nothing separates words here.
    assert shown("首脳会談の日程が決まる", ["首脳会談の場所が決まる"], 5) == "…日程が…"
