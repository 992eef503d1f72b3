"""Sketches tell how alike two texts are."""

import random

import pytest

from fact_reader.analysis.sketches import SIZE, STRETCH, resemblance, sketch

WORDS = [f"word{number}" for number in range(3_000)]


def made(seed: int, count: int = 500) -> list[str]:
    return random.Random(seed).choices(WORDS, k=count)


def really(one: list[str], other: list[str]) -> float:
    def stretches(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + STRETCH]) for at in range(len(words) - STRETCH + 1)}

    both = stretches(one), stretches(other)
    return len(both[0] & both[1]) / len(both[0] | both[1])


@pytest.mark.parametrize("dropped", [0.0, 0.01, 0.05, 0.2, 1.0])
def test_the_estimate_is_near_the_truth(dropped: float) -> None:
    errors = []
    for seed in range(20):
        pick, one = random.Random(seed), made(seed)
        other = [word for word in one if pick.random() > dropped] or made(seed + 100)
        found = resemblance(sketch(" ".join(one)), sketch(" ".join(other)))
        errors.append(abs(found - really(one, other)))
    assert sum(errors) / len(errors) < 0.05
    assert max(errors) < 0.17


def test_letter_case_marks_and_line_ends_do_not_count() -> None:
    one = "The mayor said: “The bridge is safe”, and left the room at once."
    other = "THE MAYOR SAID - the bridge\nis safe - and left; the room at once"
    assert sketch(one) == sketch(other)
    assert resemblance(sketch(one), sketch(other)) == 1.0


def test_short_and_empty_texts() -> None:
    assert sketch("") == sketch("… –") == ()
    assert resemblance((), sketch("one")) == 0.0
    assert resemblance(sketch("one two"), sketch("one two")) == 1.0
    assert resemblance(sketch("one two"), sketch("one three")) == 0.0
    assert len(sketch(" ".join(made(1)))) == SIZE
