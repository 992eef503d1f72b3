"""A caret stays at its word in another version of the text, and a selection at its words."""

import unicodedata

import pytest
from hypothesis import given

from fact_reader.anchoring.carrying import Carrier
from tests.anchoring.test_relocating import BRIDGE, TEXTS


def carried(before: str, after: str, place: str) -> str:
    """The newer text with "|" where the place "|" of the older one is."""
    at = Carrier(before.replace(place, place.replace("|", "")), after).place(
        before.index(place) + place.index("|")
    )
    return f"{after[:at]}|{after[at:]}"


@pytest.mark.parametrize(
    ("place", "there"),
    [
        ("warned| of", "warned| of"),
        ("war|ned of", "war|ned of"),
        ("|A spokeswoman", "|A spokeswoman"),
        ("arch|.\n", "arch|.\n"),
        ("arch.|\n", "arch.|\n"),
        # Before what stands in place of words that are gone.
        ("it in M|ay had", "it in |April had"),
        ("for a d|ay in July, and", "closed |and opened"),
    ],
)
def test_a_caret_stays_at_its_word(place: str, there: str) -> None:
    before = BRIDGE.replace(place.replace("|", ""), place)
    after = "UPDATED\n" + BRIDGE.replace("May", "April").replace(" for a day in July,", "")
    assert there in carried(before, after, place)


def test_a_caret_follows_its_paragraph_to_another_place() -> None:
    lines = BRIDGE.split("\n")
    after = "\n".join([*lines[2:], lines[0], lines[1]])
    before = BRIDGE.replace("warned of", "warn|ed of")
    assert "had warn|ed of cracks" in carried(before, after, "warn|ed of")


@given(TEXTS, TEXTS)
def test_a_place_is_always_carried_into_the_text(before: str, after: str) -> None:
    carrier = Carrier(before, after)
    for offset in range(len(before) + 1):
        assert 0 <= carrier.place(offset) <= len(after)
    assert carrier.place(0) == 0, "nobody has gone anywhere yet"


@given(TEXTS)
def test_in_the_same_text_every_place_is_where_it_was(text: str) -> None:
    carrier = Carrier(text, text)
    for offset in range(len(text) + 1):
        # A letter is not parted from its accent.
        if not unicodedata.combining(text[offset : offset + 1] or "x"):
            assert carrier.place(offset) == offset


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("UPDATED\n" + BRIDGE, "Two engineers who inspected it in May"),
        (BRIDGE.replace("Two", "Three"), "Three engineers who inspected it in May"),
        (BRIDGE[160:] + "\n" + BRIDGE[:150], "Two engineers who inspected it in May"),
        (BRIDGE[150:], None),
        ("", None),
    ],
)
def test_a_selection_stays_at_its_words(after: str, words: str | None) -> None:
    selected = "Two engineers who inspected it in May"
    start = BRIDGE.index(selected)
    found = Carrier(BRIDGE, after).passage(start, start + len(selected))
    assert (after[slice(*found)] if found else None) == words


def test_nothing_selected_is_nothing_elsewhere() -> None:
    assert Carrier(BRIDGE, BRIDGE).passage(5, 5) is None
    assert Carrier(BRIDGE, BRIDGE).passage(71, 72) is None, "the end of a line"
